//! Faults that arise in the shell, in the form the page knows.

use crate::recent::{name_of, place_of};
use slipway_document::wire::Failure;
use slipway_exchange::{Speaker, Unreadable};
use slipway_words::Words;
use std::path::Path;

/// Returns the fault `code` without arguments.
pub(crate) fn fault(code: &str) -> Failure {
    Failure::fault(code)
}

/// Returns the fault `code` about the file at `path`.
pub(crate) fn fault_at(code: &str, path: &Path) -> Failure {
    about(fault(code), path)
}

/// Returns the fault `code` with its reason, in words.
pub(crate) fn fault_why(code: &str, why: String) -> Failure {
    match fault(code) {
        Failure::Fault(mut note) => {
            note.args.insert("why".to_owned(), why);
            Failure::Fault(note)
        }
        refusal @ Failure::Refusal(_) => refusal,
    }
}

/// Returns the fault `code` for a file that a reader refuses, with its reason in words.
pub(crate) fn refused(code: &str, why: &Unreadable, words: &Words) -> Failure {
    fault_why(code, Speaker::plain(words).say(&why.0))
}

/// Says which file a fault is about, for people; refusals are about the plan.
pub(crate) fn about(failure: Failure, path: &Path) -> Failure {
    match failure {
        Failure::Refusal(refusal) => Failure::Refusal(refusal),
        Failure::Fault(mut note) => {
            note.args
                .entry("file".to_owned())
                .or_insert_with(|| name_of(path));
            note.args
                .entry("place".to_owned())
                .or_insert_with(|| place_of(path));
            Failure::Fault(note)
        }
    }
}

/// Returns what a log may say of a failure: its code, never its arguments.
pub(crate) fn code(failure: &Failure) -> &str {
    match failure {
        Failure::Refusal(_) => "refusal",
        Failure::Fault(note) => &note.code,
    }
}
