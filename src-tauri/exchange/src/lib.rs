//! How bytes become a plan, and a plan a file or a report.
//!
//! Bytes in, bytes out: files belong to the caller. A reader returns neutral rows with warnings;
//! who calls it turns them into one command, and so into one step that can be undone.

mod calendar_file;
mod calendars;
mod clock;
mod csv;
mod difference;
mod digest;
mod escape;
pub mod export;
mod gantt_project;
mod html;
mod ics;
mod incoming;
mod jira;
mod json;
mod mail;
mod markdown;
mod markup;
mod mermaid;
mod money;
mod ms_project;
mod outline;
pub mod pdf;
mod people;
pub mod png;
pub mod pptx;
mod primavera;
pub mod printed;
pub mod progress;
mod read;
mod reading;
pub mod report;
pub mod scene;
mod speaker;
mod spent;
pub mod svg;
pub mod table;
mod template;
mod text;
mod value;
mod words;
mod xlsx;
mod xml;

pub use calendar_file::read_calendar;
pub use gantt_project::read_gantt_project;
pub use incoming::{Continue, Incoming, Into, ReadOptions, Unreadable};
pub use jira::{read_jira_csv, read_jira_json};
pub use json::{read_json, write_json};
pub use ms_project::read_ms_project;
pub use primavera::{read_pmxml, read_xer};
pub use read::{FileKind, read};
pub use slipway_words::Language;
pub use speaker::Speaker;
