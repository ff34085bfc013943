//! What people are told of a plan, in words: how releases stand, what comes, what has moved, what was
//! noticed, what is asked of somebody.
//!
//! The same for the page, Markdown and mail. What a reader may not see is left out here, so that no
//! template has to think of it.

mod asked;
mod changed;
mod coming;
mod moved;
mod names;
mod noticed;
mod standing;
mod then;
mod trend;

pub(crate) use asked::{Asked, asked};
pub(crate) use changed::{Changed, Sentence, changed};
pub(crate) use coming::{Coming, coming};
pub(crate) use moved::{Moved, Shift, moved};
pub(crate) use noticed::{Noticed, noticed, severity};
pub(crate) use standing::{Standing, rag, standings};
pub(crate) use trend::{Followed, Trend, outings, promised, published};

use crate::export::Export;
use serde::Serialize;
use slipway_engine::ReleaseId;
use std::collections::BTreeSet;

/// What stands at the top of every file.
#[derive(Debug, Serialize)]
pub(crate) struct Masthead {
    /// The portfolio.
    pub(crate) title: String,
    /// As of when.
    pub(crate) as_of: String,
    /// What was published last; empty when nothing was.
    pub(crate) stamp: String,
    /// For whom, by name: `vendor`.
    pub(crate) audience: &'static str,
    /// For whom, in words.
    pub(crate) audience_is: String,
    /// The code of the language.
    pub(crate) language: &'static str,
}

impl Masthead {
    /// Returns that of a file.
    pub(crate) fn of(export: &Export<'_>) -> Self {
        let stamp = export.stamp.as_ref();
        let audience = export.audience.name();
        Self {
            title: export.on.plan.portfolio.name.clone(),
            as_of: export.as_of(),
            stamp: stamp.map_or_else(String::new, |stamp| export.stamped(stamp)),
            audience,
            audience_is: export.word(&format!("export-for-{audience}")),
            language: export.speaker.words.language().code(),
        }
    }
}

/// Returns the releases of a file.
fn asked_for(export: &Export<'_>) -> BTreeSet<ReleaseId> {
    export.releases().map(|release| release.id).collect()
}
