//! What reports need of a portfolio beside the plan as it is: how it slipped, and what it was before.
//!
//! It is taken while the document is held and computed from afterwards, so that edits do not wait.

use crate::document::Document;
use crate::wire::{Failure, Revision};
use slipway_engine::attribution::{Attribution, trend};
use slipway_engine::change::{Change, Command, Operation, Seq, as_of};
use slipway_engine::metrics::{Metrics, metrics};
use slipway_engine::plan::{Report, ReportRun};
use slipway_engine::{Instant, OperationId, ReleaseId, ReportId, Scheduled, attribution};

/// A plan and the journal that led to it.
#[derive(Debug, Clone)]
pub struct Record {
    now: Scheduled,
    journal: Vec<Operation>,
    last: Option<OperationId>,
}

/// An earlier state of a plan.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// Since when: the moment that was asked for, or the one at which the journal begins.
    pub at: Instant,
    /// The plan as it was, with all that followed from it.
    pub on: Scheduled,
}

impl Record {
    /// Returns the plan as it is.
    #[must_use]
    pub fn now(&self) -> &Scheduled {
        &self.now
    }

    /// Returns how reliable planning has been, by what was told and by the forecasts of every day.
    #[must_use]
    pub fn metrics(&self) -> Metrics {
        metrics(&self.now, &trend(&self.now, &self.journal))
    }

    /// Returns what a report remembers that is made of this plan at a moment.
    #[must_use]
    pub fn run(&self, at: Instant) -> ReportRun {
        ReportRun {
            operation: self.last,
            at,
        }
    }

    /// Returns how every release came from its promise to its forecast, from the baseline that was taken
    /// last where there is one.
    #[must_use]
    pub fn slips(&self) -> Vec<Attribution> {
        let plan = &self.now.plan;
        let last = plan.baselines.iter().max_by_key(|row| row.taken_at);
        let last = last.filter(|row| row.taken_at.is_some()).map(|row| row.id);
        let asked: Vec<(ReleaseId, _)> = plan.releases.iter().map(|row| (row.id, last)).collect();
        attribution(&self.now, &self.journal, &asked)
    }

    /// Returns the plan that a report goes on from: as it was at a moment where one is given, else when the
    /// report was last made, else as it was last published; nothing when it was neither.
    ///
    /// The moment of a publication or of a baseline is the plan with it, and no later one of the same second.
    ///
    /// # Errors
    ///
    /// `stale` when the journal did not lead to the plan.
    pub fn earlier(
        &self,
        since: Option<Instant>,
        last_run: Option<ReportRun>,
    ) -> Result<Option<Earlier>, Failure> {
        if let Some(at) = since {
            return self.at(self.told_at(at).unwrap_or_else(|| self.behind(at)), at);
        }
        if let Some(run) = last_run {
            let shown = run.operation.and_then(|id| self.place(id));
            return self.at(shown.unwrap_or_else(|| self.behind(run.at)), run.at);
        }
        let publications = self.now.plan.publications.iter();
        match publications.max_by_key(|row| row.number).map(|row| row.at) {
            Some(at) => self.at(self.told_at(at).unwrap_or_else(|| self.behind(at)), at),
            None => Ok(None),
        }
    }

    /// Returns the plan with which the journal begins.
    ///
    /// # Errors
    ///
    /// `stale` when the journal did not lead to the plan.
    pub fn beginning(&self) -> Result<Earlier, Failure> {
        let first = self.journal.first();
        let at = first.map_or(self.now.plan.portfolio.data_date, |first| first.at);
        Ok(Earlier {
            at,
            on: self.state(Seq(0))?,
        })
    }

    fn at(&self, seq: Seq, at: Instant) -> Result<Option<Earlier>, Failure> {
        let begins = self.journal.first().map_or(at, |first| first.at);
        Ok(Some(Earlier {
            at: at.max(begins),
            on: self.state(seq)?,
        }))
    }

    fn state(&self, seq: Seq) -> Result<Scheduled, Failure> {
        let plan = as_of(&self.now.plan, &self.journal, seq);
        let plan = plan.map_err(|_| Failure::fault("stale"))?;
        Ok(self.now.with(plan))
    }

    fn place(&self, operation: OperationId) -> Option<Seq> {
        let found = self.journal.iter().find(|one| one.id == operation);
        found.map(|one| one.seq)
    }

    /// The last operation before the first one that was done after a moment.
    fn behind(&self, at: Instant) -> Seq {
        let later = self.journal.iter().position(|one| one.at > at);
        let before = self.journal[..later.unwrap_or(self.journal.len())].last();
        before.map_or(Seq(0), |one| one.seq)
    }

    /// The operation that took a baseline or published the plan at a moment.
    fn told_at(&self, at: Instant) -> Option<Seq> {
        let tells = |change: &Change| match change {
            Change::Publication(edit) => {
                let row = edit.after.as_ref().filter(|_| edit.before.is_none());
                row.is_some_and(|row| row.at == at)
            }
            Change::Baseline(edit) => {
                let row = edit.after.as_ref().filter(|_| edit.before.is_none());
                row.is_some_and(|row| row.taken_at == Some(at))
            }
            _ => false,
        };
        let mut journal = self.journal.iter().rev();
        let found = journal.find(|one| one.undoes.is_none() && one.edits.0.iter().any(tells));
        found.map(|one| one.seq)
    }
}

impl Document {
    /// Takes what reports need.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn record(&mut self) -> Result<Record, Failure> {
        let journal = self.store()?.operations()?;
        Ok(Record {
            last: self.history().steps().last().map(|step| step.id),
            now: self.now().clone(),
            journal,
        })
    }

    /// Remembers with a recipe that its report was made, as a step of its own; a portfolio that can only be
    /// read, or that has no such recipe any more, remembers nothing.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn remember_run(
        &mut self,
        report: ReportId,
        run: ReportRun,
    ) -> Result<Option<Revision>, Failure> {
        let Some(row) = self.now().plan.reports.get(report) else {
            return Ok(None);
        };
        if self.is_read_only() {
            return Ok(None);
        }
        let report = Report {
            last_run: Some(run),
            ..Report::clone(row)
        };
        self.perform(Command::EditReport { report }).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Setting, sample};
    use slipway_engine::change::any;
    use slipway_engine::compare::{Comparison, RowDifference};
    use slipway_engine::plan::{Plan, ReportKind, Task};
    use slipway_engine::{ReportId, Span};

    /// Noon of a day; every step is done in the same second, as a program does them.
    const NOW: Instant = Instant(1_794_830_400);

    fn open() -> (tempfile::TempDir, Document) {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let mut setting = Setting::of_this_computer("Ada".to_owned(), folder.path().into());
        setting.now = Box::new(|| NOW);
        let sample = sample(&folder.path().join("sample.slipway"), setting);
        (folder, sample.expect("the sample can be written"))
    }

    fn done(document: &mut Document, command: Command) {
        document.perform(command).map(drop).expect("it can be done");
    }

    fn lengthen(document: &mut Document, days: i64) {
        let task = regression(document.now()).id;
        let duration = Span::working_minutes(days * 480);
        done(document, Command::SetDuration { task, duration });
    }

    fn regression(on: &Scheduled) -> &Task {
        let mut tasks = on.plan.tasks.iter();
        let found = tasks.find(|row| row.name == "Regression pack");
        found.expect("the sample has it")
    }

    fn days_of(on: &Scheduled) -> i64 {
        regression(on).duration.amount.0 / (480 * 60)
    }

    fn recipe(document: &mut Document) -> ReportId {
        let report = Report::new(
            ReportId(uuid::Uuid::nil()),
            "Board pack",
            ReportKind::Monthly,
        );
        done(document, Command::AddReport { report });
        let reports = &document.now().plan.reports;
        let named = reports.iter().filter(|row| row.name == "Board pack");
        let ids: Vec<_> = named.map(|row| row.id).collect();
        ids[0]
    }

    fn earlier(document: &mut Document, since: Option<Instant>, run: Option<ReportRun>) -> Earlier {
        let record = document.record().expect("the journal is read");
        let earlier = record.earlier(since, run).expect("it leads back");
        earlier.expect("there is an earlier plan")
    }

    #[test]
    fn a_report_goes_on_from_the_plan_of_its_last_run() {
        let (_folder, mut document) = open();
        let report = recipe(&mut document);
        lengthen(&mut document, 30);
        let record = document.record().expect("the journal is read");
        let remembered = document.remember_run(report, record.run(NOW));
        assert!(remembered.expect("it is written").is_some());
        lengthen(&mut document, 40);
        let run = document.now().plan.reports.get(report);
        let run = run.expect("it is still there").last_run;
        let before = earlier(&mut document, None, run);
        assert_eq!((days_of(&before.on), before.at), (30, NOW));
        assert_eq!(days_of(document.now()), 40);
        document.undo().expect("the second change goes");
        document.undo().expect("and the run");
        let run = document.now().plan.reports.get(report);
        assert_eq!(run.expect("it is still there").last_run, None, "one step");
    }

    #[test]
    fn a_report_that_was_never_made_goes_on_from_the_last_publication() {
        let (_folder, mut document) = open();
        let last = document
            .now()
            .plan
            .publications
            .iter()
            .map(|row| row.at)
            .max();
        let before = earlier(&mut document, None, None);
        assert_eq!(Some(before.at), last, "the sample was published");
        let title = |row: &slipway_engine::plan::Publication| (row.number, row.at);
        let told = before.on.plan.publications.iter();
        assert_eq!(
            told.map(|row| title(row)).max(),
            document
                .now()
                .plan
                .publications
                .iter()
                .map(|row| title(row))
                .max(),
            "with the publication in it"
        );
    }

    #[test]
    fn a_baseline_is_the_plan_with_it_whatever_was_done_in_the_same_second() {
        let (_folder, mut document) = open();
        lengthen(&mut document, 30);
        let name = "Promise".to_owned();
        done(&mut document, Command::TakeBaseline { name, at: NOW });
        lengthen(&mut document, 40);
        let before = earlier(&mut document, Some(NOW), None);
        assert_eq!(days_of(&before.on), 30);
        let later = earlier(&mut document, Some(Instant(NOW.0 + 60)), None);
        assert_eq!(days_of(&later.on), 40, "a moment after all of it");
        let ages = earlier(&mut document, Some(Instant(0)), None);
        assert!(
            ages.at > Instant(0),
            "the journal does not reach back that far"
        );
    }

    /// Bytes that are the same each time (Knuth's MMIX generator).
    fn rolls(seed: u64) -> Vec<u8> {
        let mut state = seed;
        let mut roll = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 56) as u8
        };
        (0..64).map(|_| roll()).collect()
    }

    /// What differs, taken into the first of two plans.
    fn taken(comparison: &Comparison, first: &Plan) -> Plan {
        let resolved = comparison.resolve(&[]);
        assert_eq!((resolved.open, resolved.left_out), (0, Vec::new()));
        let mut plan = first.clone();
        resolved.changes.apply(&mut plan).expect("it fits");
        plan
    }

    #[test]
    fn what_changed_between_any_two_states_of_the_journal_makes_the_first_the_second() {
        let (_folder, mut document) = open();
        let mut states = vec![(
            document.past().expect("it is read").last,
            document.now().plan.clone(),
        )];
        for seed in 0..120 {
            let plan = &document.now().plan;
            let rolls = rolls(seed * 7 + 1);
            let command = any::command(
                &mut any::Dice::new(&rolls, plan.portfolio.data_date),
                plan,
                1,
            );
            let done = match seed % 11 {
                9 => document.undo(),
                10 => document.redo(),
                _ => document.perform(command),
            };
            if done.is_ok() {
                let last = document.past().expect("it is read").last;
                states.push((last, document.now().plan.clone()));
            }
        }
        assert!(states.len() > 40, "much was done: {}", states.len());
        let record = document.record().expect("the journal is read");
        let mut pairs = 0;
        for (from, (seq, first)) in states.iter().enumerate().step_by(9) {
            let was = record.state(*seq).expect("it leads back").plan;
            assert_eq!(&was, first, "the plan after operation {}", seq.0);
            for (_, second) in states[from..].iter().step_by(13) {
                let comparison = Comparison::three_way(&was, &was, second);
                assert_eq!(&taken(&comparison, &was), second, "from {} on", seq.0);
                let items = |rows: &[RowDifference]| -> usize {
                    rows.iter().map(|row| row.items.len()).sum()
                };
                let told = comparison.by_head();
                let told: usize = told.iter().map(|(_, rows)| items(rows)).sum();
                assert_eq!(told, items(&comparison.rows()), "each under one head");
                pairs += 1;
            }
        }
        assert!(pairs > 15, "{pairs} pairs");
    }
}
