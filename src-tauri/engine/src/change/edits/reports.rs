//! What reports need people to enter: the RAID log, and the recipes of the reports.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use super::order;
use crate::change::{Message, Refusal};
use crate::plan::{Person, RaidItem, Release, Report};
use rustc_hash::FxHashSet;
use uuid::Uuid;

/// More than any report has.
const MOST_SECTIONS: usize = 100;
/// More than anybody writes by hand.
const MOST_TEXTS: usize = 1_000;

impl Entered for RaidItem {
    const WORD: &'static str = "raid-item";

    fn placed(&self, id: Uuid, _: Option<&Self>, _: &Editing<'_>) -> Self {
        Self {
            id: id.into(),
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.title)?;
        checks::notes(&self.effect)?;
        checks::notes(&self.response)?;
        checks::optional_date("due", self.due)?;
        let is_level = |level: Option<u8>| level.is_none_or(|one| (1..=Self::MOST).contains(&one));
        checks::within("likelihood", is_level(self.likelihood))?;
        checks::within("impact", is_level(self.impact))?;
        on.require::<Release>(Some(self.release))?;
        on.require::<Person>(self.owner)
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.title)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.title.clone()
    }
}

impl Entered for Report {
    const WORD: &'static str = "report";

    fn placed(&self, id: Uuid, there: Option<&Self>, on: &Editing<'_>) -> Self {
        let keys = || on.plan().reports.iter().map(|row| &row.order);
        Self {
            id: id.into(),
            order: there.map_or_else(|| order::last(keys()), |row| row.order.clone()),
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        on.require::<Release>(self.release)?;
        let once: FxHashSet<&str> = self.sections.iter().map(|one| &*one.section).collect();
        let sections = self.sections.len();
        checks::within(
            "sections",
            once.len() == sections && sections <= MOST_SECTIONS,
        )?;
        for one in &self.sections {
            checks::short_text("sections", &one.section)?;
        }
        checks::within("texts", self.texts.len() <= MOST_TEXTS)?;
        for (key, text) in &self.texts {
            checks::short_text("texts", key)?;
            checks::fits("texts", text, checks::NOTES_LIMIT)?;
        }
        checks::optional_date("start", self.since)?;
        checks::optional_date("at", self.last_run.map(|run| run.at))?;
        for file in self.look.files() {
            checks::short_text("look", &file.name)?;
            checks::hash("look", &file.hash)?;
        }
        Ok(())
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

impl Editing<'_> {
    /// Puts a recipe in place of the one with its id; where nothing differs but its last run, the report
    /// was made.
    pub(super) fn edit_report(&mut self, report: &Report) -> Result<Message, Refusal> {
        let there = self.find::<Report>(report.id)?;
        let label = self.edit(report)?;
        let run = Report {
            last_run: report.last_run,
            ..Report::clone(&there)
        };
        if self.find::<Report>(report.id)?.as_ref() == &run && there.last_run != report.last_run {
            return Ok(Message::new("label-run-report").text("name", &there.name));
        }
        Ok(label)
    }
}

#[cfg(test)]
mod tests {
    use super::super::around::{busy, id, raid_item, report};
    use super::*;
    use crate::change::Command;
    use crate::plan::{KeptFile, ReportLook, ReportRun, ReportSection};
    use crate::time::Instant;

    fn enter(change: impl FnOnce(&mut RaidItem), verdict: &str) {
        let sketch = busy();
        let mut item = raid_item(sketch.release("Release"));
        change(&mut item);
        sketch.check(|_| Command::AddRaidItem { item }, verdict);
    }

    fn add(change: impl FnOnce(&mut Report), verdict: &str) {
        let mut row = report();
        change(&mut row);
        busy().check(|_| Command::AddReport { report: row }, verdict);
    }

    #[test]
    fn a_risk_is_about_a_release_and_weighed_from_one_to_five() {
        enter(|_| {}, "+ raid Vendor is late");
        enter(|row| row.title = " ".to_owned(), "refused: empty-name");
        enter(|row| row.release = id(99), "refused: unknown");
        enter(|row| row.owner = Some(id(99)), "refused: unknown");
        enter(|row| row.impact = Some(6), "refused: out-of-range impact");
        enter(
            |row| row.likelihood = Some(0),
            "refused: out-of-range likelihood",
        );
    }

    #[test]
    fn what_is_ranked_has_both_likelihood_and_impact() {
        let mut item = raid_item(id(0));
        assert_eq!(item.exposure(), Some(12), "3 by 4");
        item.impact = None;
        assert_eq!(item.exposure(), None, "half of it is unknown");
    }

    #[test]
    fn a_report_has_each_section_once_and_may_be_about_a_release() {
        add(|_| {}, "+ report Weekly");
        let section = |name: &str| ReportSection {
            section: name.to_owned(),
            is_shown: true,
        };
        add(
            |row| row.sections = vec![section("a"), section("a")],
            "refused: out-of-range sections",
        );
        add(|row| row.release = Some(id(99)), "refused: unknown");
        let (key, text) = ("a".repeat(401), String::new());
        add(
            |row| drop(row.texts.insert(key, text)),
            "refused: too-long texts",
        );
    }

    #[test]
    fn a_look_names_its_files_by_the_hashes_of_their_bytes() {
        let logo = |hash: &str| ReportLook {
            logo: Some(KeptFile {
                name: "logo.png".to_owned(),
                hash: hash.to_owned(),
                size: 7,
            }),
            ..ReportLook::default()
        };
        add(|row| row.look = logo(&"0a".repeat(32)), "+ report Weekly");
        for hash in ["", "0a", &"0A".repeat(32), &"../x".repeat(16)] {
            add(|row| row.look = logo(hash), "refused: out-of-range look");
        }
    }

    #[test]
    fn reports_and_entries_go_with_their_release() {
        let sketch = busy();
        let release = sketch.release("Release");
        let edits = sketch
            .edits(&Command::DeleteRelease { release })
            .expect("it can go");
        let mut plan = sketch.plan.clone();
        edits.changes.apply(&mut plan).expect("it fits");
        assert!(plan.raid_items.is_empty(), "what concerned it");
        assert_eq!(plan.reports.len(), 1, "that of the portfolio stays");
    }

    #[test]
    fn a_report_that_was_made_says_so_and_one_that_is_changed_too_is_changed() {
        let sketch = busy();
        let there = sketch.plan.reports.iter().next().expect("it has a recipe");
        let label = |change: &dyn Fn(&mut Report)| {
            let mut report = Report::clone(there);
            report.last_run = Some(ReportRun {
                operation: None,
                at: Instant(7),
            });
            change(&mut report);
            let edits = sketch.edits(&Command::EditReport { report });
            edits.expect("it can be done").label.key
        };
        assert_eq!(label(&|_| {}), "label-run-report");
        let renamed = label(&|row| row.name = "Board pack".to_owned());
        assert_eq!(renamed, "label-edit-report");
    }
}
