//! What was told to everybody, in the notation: `@publication`, `told D..D`.

use super::dates::Edge;
use super::read::{Reader, id};
use crate::id::TaskId;
use crate::plan::{Publication, PublishedRelease, PublishedTask};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Reader {
    /// `December`: what was told of tasks was told in this one, and what follows for their releases.
    pub(super) fn publication(&mut self, name: &str, words: &[&str]) -> Result<(), String> {
        if let [word, ..] = words {
            return Err(format!("“{word}” is nothing of a publication"));
        }
        let number = self.plan.publications.len() + 1;
        self.plan.publications.insert(Arc::new(Publication {
            id: id(18, number as u128),
            number: u32::try_from(number).unwrap_or(u32::MAX),
            name: name.to_owned(),
            by: "Ada".to_owned(),
            at: self.plan.portfolio.start,
            data_date: self.plan.portfolio.data_date,
            notes: String::new(),
            waivers: Vec::new(),
            releases: BTreeMap::new(),
            tasks: BTreeMap::new(),
        }));
        self.tell_releases();
        Ok(())
    }

    /// `mon..wed`: when a task was to begin and end, in the last publication.
    pub(super) fn tell(&mut self, task: TaskId, text: &str) -> Result<(), String> {
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        let told = PublishedTask {
            start: self.at(from, Edge::Opening)?,
            finish: self.at(to, Edge::Close)?,
        };
        let last = self.plan.publications.iter().max_by_key(|row| row.number);
        let mut last = Publication::clone(last.ok_or("nothing was published")?);
        last.tasks.insert(task, told);
        self.plan.publications.insert(Arc::new(last));
        self.tell_releases();
        Ok(())
    }

    /// Releases without deployment go out where the last of their tasks ends.
    fn tell_releases(&mut self) {
        let last = self.plan.publications.iter().max_by_key(|row| row.number);
        let Some(mut last) = last.map(|row| Publication::clone(row)) else {
            return;
        };
        for release in self.plan.releases.iter() {
            let is_own = |id: &TaskId| {
                let task = self.plan.tasks.get(*id);
                task.is_some_and(|task| task.release == release.id)
            };
            let own = last.tasks.iter().filter(|(id, _)| is_own(id));
            let told = PublishedRelease {
                name: release.name.clone(),
                target: release.target,
                goes_out: own.map(|(_, told)| told.finish).max(),
                window_float: None,
            };
            last.releases.insert(release.id, told);
        }
        self.plan.publications.insert(Arc::new(last));
    }
}
