//! A plan as the text of a mail, for those who read it: a subject line, how it stands, what has
//! changed, what comes next, what is needed of the reader.
//!
//! The first line is the subject. Nothing that people wrote ends a line, so that nothing of it becomes
//! another header where the text is pasted.

use crate::digest::{Asked, Coming, Masthead, Moved, Standing, asked, coming, moved, standings};
use crate::export::{Detail, Export};
use crate::template::{Escape, Template};
use serde::Serialize;

/// How many days ahead are told.
const AHEAD: i64 = 14;
/// A list of more is not read.
const MOST: usize = 15;

#[derive(Serialize)]
struct Mail {
    head: Masthead,
    /// How many releases miss their window, and how many aim at one.
    missing: usize,
    aiming: usize,
    /// Whether the reader may know how releases stand.
    judges: bool,
    standings: Vec<Standing>,
    moved: Moved,
    days: i64,
    coming: Listed<Coming>,
    asked: Listed<Asked>,
}

/// The first of a list, and how many there are beside them.
#[derive(Serialize)]
struct Listed<T> {
    first: Vec<T>,
    more: usize,
}

impl<T> Listed<T> {
    fn of(mut all: Vec<T>) -> Self {
        let more = all.len().saturating_sub(MOST);
        all.truncate(MOST);
        Self { first: all, more }
    }
}

/// Writes a mail.
pub(crate) fn write(export: &Export<'_>) -> String {
    let standings = standings(export);
    let mail = Mail {
        head: Masthead::of(export),
        missing: standings.iter().filter(|one| one.misses).count(),
        aiming: standings
            .iter()
            .filter(|one| !one.window.is_empty())
            .count(),
        judges: !export.audience.withholds(Detail::Findings),
        standings,
        moved: moved(export),
        days: AHEAD,
        coming: Listed::of(coming(export, AHEAD)),
        asked: Listed::of(asked(export)),
    };
    let template = Template {
        source: include_str!("mail.txt.j2"),
        escape: Escape::Plain,
        words: export.speaker.words,
        rows: mail.standings.len() + 3 * MOST,
        bytes: 0,
    };
    template.fill(&mail)
}
