//! Which kind of file some bytes are, told by what is in them and not by their name, and the reader
//! of that kind.

use crate::jira::is_csv_export;
use crate::table::{holds_workbook, read_guessed};
use crate::text::{beginning, is_of_microsoft};
use crate::{
    Continue, Incoming, ReadOptions, Unreadable, read_calendar, read_gantt_project, read_jira_csv,
    read_jira_json, read_json, read_ms_project, read_pmxml, read_xer,
};
use slipway_engine::change::NewIds;

/// A kind of file that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A project of Microsoft Project, as XML.
    MsProject,
    /// A project of GanttProject.
    GanttProject,
    /// Projects of Primavera, as XER.
    Xer,
    /// Projects of Primavera, as XML.
    Pmxml,
    /// A calendar file.
    Calendar,
    /// Issues of Jira, as a search exports them.
    JiraCsv,
    /// Issues of Jira, as its REST interface answers them.
    JiraJson,
    /// A portfolio of ours, as JSON.
    Json,
    /// A table: CSV, or a workbook of a spreadsheet.
    Table,
}

impl FileKind {
    /// Returns the kind of a file. What looks like nothing else is taken for a project, whose reader
    /// says best what is wrong with it.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        if holds_workbook(bytes) {
            return Self::Table;
        }
        if is_of_microsoft(bytes) {
            // Its reader says which way out there is.
            return Self::MsProject;
        }
        let text = beginning(bytes);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if text.starts_with(['{', '[']) {
            let has = |name: &str| text.contains(name);
            let is_ours = has("\"slipway-portfolio\"");
            return match !is_ours && (has("\"issues\"") || has("\"fields\"")) {
                true => Self::JiraJson,
                false => Self::Json,
            };
        }
        if is_csv_export(text) {
            return Self::JiraCsv;
        }
        if text.starts_with("ERMHDR") {
            return Self::Xer;
        }
        let calendar = text.get(..15).unwrap_or_default();
        if calendar.eq_ignore_ascii_case("BEGIN:VCALENDAR") {
            return Self::Calendar;
        }
        match outermost(text) {
            Some("project") => Self::GanttProject,
            Some("APIBusinessObjects") => Self::Pmxml,
            None if is_text_of_another_kind(text) => Self::Table,
            _ => Self::MsProject,
        }
    }
}

/// Says whether text is neither markup nor nothing.
fn is_text_of_another_kind(text: &str) -> bool {
    !text.starts_with('<') && text.contains(char::is_alphanumeric)
}

/// Returns the name of the outermost element of what may be XML, without prefix.
fn outermost(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start().strip_prefix('<')?;
        let end = match rest.as_bytes().first()? {
            b'?' => "?>",
            b'!' if rest.starts_with("!--") => "-->",
            b'!' => ">",
            _ => break,
        };
        rest = rest.split_once(end)?.1;
    }
    let is_end = |letter: char| letter.is_whitespace() || matches!(letter, '>' | '/');
    let name = rest.split(is_end).next()?;
    name.rsplit(':').next()
}

/// Reads a file of any kind; `progress` hears how far it is, from 0 to 1, and can end it.
///
/// # Errors
///
/// [`Unreadable`] as the reader of its kind says.
pub fn read(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    match FileKind::of(bytes) {
        FileKind::MsProject => read_ms_project(bytes, options, ids, progress),
        FileKind::GanttProject => read_gantt_project(bytes, options, ids, progress),
        FileKind::Xer => read_xer(bytes, options, ids, progress),
        FileKind::Pmxml => read_pmxml(bytes, options, ids, progress),
        FileKind::Calendar => read_calendar(bytes, options, ids, progress),
        FileKind::JiraCsv => read_jira_csv(bytes, options, ids, progress),
        FileKind::JiraJson => read_jira_json(bytes, options, ids, progress),
        FileKind::Json => read_json(bytes, options, progress),
        FileKind::Table => read_guessed(bytes, options, ids, progress),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_what_stands_in_the_file() {
        for (text, kind) in [
            ("{\"format\": \"slipway-portfolio\"}", FileKind::Json),
            ("<Project xmlns='x'>", FileKind::MsProject),
            (
                "\u{feff}<?xml version='1.0'?>\n<!-- < -->\n<project name='a'>",
                FileKind::GanttProject,
            ),
            ("<!DOCTYPE a><g:project/>", FileKind::GanttProject),
            ("ERMHDR\t19.12", FileKind::Xer),
            ("<APIBusinessObjects>", FileKind::Pmxml),
            ("begin:vcalendar\r\n", FileKind::Calendar),
            ("Summary,Issue key,Status\n", FileKind::JiraCsv),
            ("[{\"key\": \"A-1\", \"fields\": {}}]", FileKind::JiraJson),
            (
                "{\"format\": \"slipway-portfolio\", \"name\": \"issues\"}",
                FileKind::Json,
            ),
            ("", FileKind::MsProject),
            ("<", FileKind::MsProject),
            ("<!-- never closed", FileKind::MsProject),
        ] {
            assert_eq!(FileKind::of(text.as_bytes()), kind, "of {text}");
            let units: Vec<u8> = "\u{feff}"
                .encode_utf16()
                .chain(text.encode_utf16())
                .flat_map(u16::to_le_bytes)
                .collect();
            assert_eq!(FileKind::of(&units), kind, "of {text} in UTF-16");
        }
    }
}
