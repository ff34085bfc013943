//! What the reader was told before: by an earlier state of the plan where the caller has one, else by the
//! last publication.

use crate::export::{Before, Export};
use slipway_engine::plan::Publication;
use slipway_engine::status::status;
use slipway_engine::{Instant, ReleaseId, TaskId};
use slipway_words::Argument;
use std::collections::BTreeMap;

/// What was told.
pub(super) struct Then {
    /// Since when, in words.
    pub(super) since: String,
    /// What each release was called, and when it was to be out.
    pub(super) releases: BTreeMap<ReleaseId, (String, Option<Instant>)>,
    /// When each task was to end.
    pub(super) finishes: BTreeMap<TaskId, Instant>,
}

impl Then {
    /// Returns what was told last; nothing when nothing ever was.
    pub(super) fn of(export: &Export<'_>) -> Option<Self> {
        if let Some(before) = export.before {
            return Some(Self::before(export, before));
        }
        let publications = export.on.plan.publications.iter();
        let last = publications.max_by_key(|publication| publication.number)?;
        Some(Self::published(export, last))
    }

    fn before(export: &Export<'_>, before: Before<'_>) -> Self {
        let date = Argument::Text(export.speaker.date(before.at));
        let (plan, schedule) = (&before.on.plan, &before.on.schedule);
        let releases = status(before.on).into_iter().filter_map(|one| {
            let title = plan.releases.get(one.release)?.title();
            Some((one.release, (title, one.goes_out)))
        });
        let finishes = plan.tasks.iter().filter_map(|row| {
            let slot = plan.tasks.slot(row.id)?;
            Some((row.id, schedule.dates(slot).finish))
        });
        Self {
            since: export
                .speaker
                .words
                .say("export-since-day", [("date", date)]),
            releases: releases.collect(),
            finishes: finishes.collect(),
        }
    }

    fn published(export: &Export<'_>, last: &Publication) -> Self {
        let since = [
            ("number", Argument::Number(last.number.into())),
            ("name", Argument::Text(last.name.clone())),
            ("date", Argument::Text(export.speaker.date(last.at))),
        ];
        let releases = last.releases.iter();
        let tasks = last.tasks.iter();
        Self {
            since: export.speaker.words.say("export-since", since),
            releases: releases
                .map(|(id, told)| (*id, (told.name.clone(), told.goes_out)))
                .collect(),
            finishes: tasks.map(|(id, told)| (*id, told.finish)).collect(),
        }
    }
}
