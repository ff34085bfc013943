//! Files of other tools are read in a process of their own, so that none can take the planner down:
//! one that eats memory, never ends or breaks its reader ends that process and nothing else.
//!
//! It is this program again, started with [`FLAG`] and without a window. It limits itself, takes one
//! request (its head as JSON behind four bytes that say how long that is, then the file), answers on
//! its standard output line by line, and ends.

mod asking;
mod serving;
mod tables;

pub(crate) use asking::ask;
pub use serving::{Reader, serve, serve_if_asked};

use serde::{Deserialize, Serialize};
use slipway_engine::change::Message;
use slipway_engine::plan::Calendar;
use slipway_exchange::progress::ReturnedSheet;
use slipway_exchange::table::{ColumnSample, Mapping, WorkbookSample};
use slipway_exchange::{Incoming, Into, Language, ReadOptions};
use std::path::PathBuf;
use std::time::Duration;

/// With this argument the program reads a file instead of opening a window.
pub const FLAG: &str = "--import-worker";

/// As much memory as reading a file may take, in bytes: the largest file that is read takes a third.
const MEMORY: u64 = 1536 << 20;

/// A longer answer is no answer: the largest plan that is read is said in a fifth of that.
const LONGEST_ANSWER: u64 = 512 << 20;

/// Who reads files, and for how long.
#[derive(Debug, Clone)]
pub struct Worker {
    /// The program; it serves when it is given [`FLAG`].
    pub program: PathBuf,
    /// It is stopped after that.
    pub patience: Duration,
}

impl Worker {
    /// Returns this program, with the patience of the product.
    ///
    /// # Errors
    ///
    /// When the system does not say which program this is.
    pub fn this_program() -> std::io::Result<Self> {
        Ok(Self {
            program: std::env::current_exe()?,
            patience: Duration::from_secs(120),
        })
    }
}

/// What is to be done with a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Task {
    /// It is read as what it is; a table as it is guessed.
    Read,
    /// Its sheets are looked at, with a guess of what each means.
    Look {
        /// Where the headings are, when somebody says so.
        headed: Option<Headed>,
    },
    /// It is a table, and this is what it means.
    ReadTable {
        /// What its columns are and how they are written.
        mapping: Box<Mapping>,
    },
    /// It is a sheet of progress that came back.
    ReadProgress,
}

/// Where the headings of a sheet are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Headed {
    /// The sheet by its name.
    pub(crate) sheet: String,
    /// The row, from 1; nothing when there are none.
    pub(crate) row: Option<u32>,
}

/// How a file is to be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    pub(crate) task: Task,
    pub(crate) zone: String,
    pub(crate) per_summary: bool,
    pub(crate) file: String,
    pub(crate) language: String,
    /// Whether it is no file, but rows from the clipboard.
    pub(crate) is_pasted: bool,
    /// The calendars of the portfolio into which it comes, its own first; none for a new one.
    pub(crate) calendars: Vec<Calendar>,
}

impl Request {
    /// Returns it as a reader takes it.
    fn options(&self) -> ReadOptions {
        ReadOptions {
            zone: self.zone.clone(),
            into: if self.per_summary {
                Into::ReleasePerSummary
            } else {
                Into::OneRelease
            },
            product: None,
            file: self.file.clone(),
            language: self.language(),
        }
    }

    fn language(&self) -> Language {
        Language::of_locale(&self.language).unwrap_or_default()
    }
}

/// What the worker says, a line each; any but progress ends its work.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Answer {
    /// How far it is, from 0 to 1.
    Progress(f32),
    /// What it read.
    Read(Box<Incoming>),
    /// What it saw in a table.
    Looked(Box<WorkbookSample>),
    /// What it made of a table as it is mapped.
    Mapped {
        /// Its columns.
        columns: Vec<ColumnSample>,
        /// What it would bring, or why nothing can be made of it.
        outcome: Result<Box<Incoming>, Message>,
    },
    /// What stands in a sheet of progress.
    Returned(Box<ReturnedSheet>),
    /// Why it read nothing.
    Unreadable(Message),
}
