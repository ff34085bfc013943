//! Why a command ended without doing what it was asked for.

use slipway_words::{Argument, Words};
use std::path::Path;

/// The exit code and what to say.
pub(crate) struct Stop {
    pub(crate) code: u8,
    pub(crate) message: String,
}

/// What was verified is wrong.
pub(crate) const WRONG: u8 = 1;
/// The arguments make no sense, or not with this file.
pub(crate) const ARGUMENTS: u8 = 2;
/// A file could not be read or written.
pub(crate) const FILE: u8 = 3;
/// The request was refused.
pub(crate) const REFUSED: u8 = 4;

impl Stop {
    /// Stops over a file: says the message `key` with the file's path and the reason.
    pub(crate) fn file(words: &Words, key: &str, path: &Path, reason: &str) -> Self {
        let arguments = [
            ("file", Argument::Text(path.display().to_string())),
            ("reason", Argument::Text(reason.to_owned())),
        ];
        Self {
            code: FILE,
            message: words.say(key, arguments),
        }
    }

    /// Stops because the file holds nothing of what was asked about.
    pub(crate) fn asked(message: String) -> Self {
        Self {
            code: ARGUMENTS,
            message,
        }
    }
}
