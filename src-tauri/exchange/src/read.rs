//! Which kind of file some bytes are, told by what is in them and not by their name, and the reader
//! of that kind.

use crate::{Continue, Incoming, ReadOptions, Unreadable, read_json, read_ms_project};
use slipway_engine::change::NewIds;

/// A kind of file that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A project of Microsoft Project, as XML.
    MsProject,
    /// A portfolio of ours, as JSON.
    Json,
}

impl FileKind {
    /// Returns the kind of a file. What looks like nothing else is taken for a project, whose reader
    /// says best what is wrong with it.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        match text.trim_ascii_start().first() {
            Some(b'{') => Self::Json,
            _ => Self::MsProject,
        }
    }
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
        FileKind::Json => read_json(bytes, options, progress),
    }
}
