//! How releases came from what was promised to their forecasts, and the plan as it once was.

use crate::document::Document;
use crate::wire::Failure;
use slipway_engine::attribution::Attribution;
use slipway_engine::change::{Seq, as_of};
use slipway_engine::plan::Plan;
use slipway_engine::{BaselineId, ReleaseId, attribution};

impl Document {
    /// Returns how each release that was asked about came from its promise to its forecast, cause by
    /// cause: from a baseline, or from its first forecast in the journal. A release without a forecast
    /// has no answer.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn slip(
        &mut self,
        asked: &[(ReleaseId, Option<BaselineId>)],
    ) -> Result<Vec<Attribution>, Failure> {
        let journal = self.store()?.operations()?;
        Ok(attribution(self.now(), &journal, asked))
    }

    /// Returns the same for every release, from the baseline that was taken last where there is one.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn slips(&mut self) -> Result<Vec<Attribution>, Failure> {
        Ok(self.record()?.slips())
    }

    /// Returns the plan as it was right after an operation of the journal; 0 is where it begins.
    ///
    /// # Errors
    ///
    /// A fault of the disk, or `stale` when the journal did not lead to the plan.
    pub fn as_of(&mut self, seq: Seq) -> Result<Plan, Failure> {
        let journal = self.store()?.operations()?;
        as_of(&self.now().plan, &journal, seq).map_err(|_| Failure::fault("stale"))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Setting, sample};
    use slipway_engine::attribution::{Cause, trend};
    use slipway_engine::change::{Command, Seq};
    use slipway_engine::{Instant, Seconds, Span};

    #[test]
    fn a_release_slips_from_its_baseline_by_what_was_done_since() {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let mut setting = Setting::of_this_computer("Ada".to_owned(), folder.path().into());
        setting.now = Box::new(|| Instant(1_794_830_400));
        let mut document = sample(&folder.path().join("sample.slipway"), setting)
            .expect("the sample can be written");
        let plan = &document.now().plan;
        let task = plan.tasks.iter().find(|row| row.name == "Regression pack");
        let task = task.expect("the sample has it");
        let (task, release, before) = (task.id, task.release, task.duration);
        let first = document.past().expect("it has a journal").last;
        let mut done = |command| document.perform(command).map(drop).expect("it can be done");
        done(Command::TakeBaseline {
            name: "Promise".to_owned(),
            at: Instant(1_794_830_400),
        });
        let duration = Span {
            amount: before.amount + Seconds::from_minutes(20 * 480),
            ..before
        };
        done(Command::SetDuration { task, duration });
        document.undo().expect("it can be taken back");
        document.redo().expect("and brought again");
        let plan = &document.now().plan;
        let baseline = plan.baselines.iter().find(|row| row.name == "Promise");
        let baseline = baseline.map(|row| row.id);
        let answers = document.slip(&[(release, baseline)]).expect("it is read");
        let [answer] = &answers[..] else {
            panic!("one answer for one release");
        };
        assert_eq!(answer.promise.seq, Seq(first.0 + 1), "the baseline");
        let days: Vec<(i64, Cause, bool)> = answer
            .steps
            .iter()
            .map(|step| (step.seq.0 - first.0, step.cause, step.days > Seconds::ZERO))
            .collect();
        let estimate = Cause::Estimate;
        assert_eq!(
            days,
            [
                (2, estimate, true),
                (3, estimate, false),
                (4, estimate, true)
            ],
            "longer, taken back, brought again"
        );
        assert_eq!(answer.by_cause(), [(estimate, answer.slip)]);
        let then = document.as_of(answer.promise.seq).expect("it leads back");
        let was = then.tasks.get(task).map(|row| row.duration);
        assert_eq!(was, Some(before), "the plan as it was");
    }

    #[test]
    fn the_sample_tells_why_it_slipped_and_how_its_forecasts_moved() {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let mut setting = Setting::of_this_computer("Ada".to_owned(), folder.path().into());
        setting.now = Box::new(|| Instant(1_794_830_400));
        let mut document = sample(&folder.path().join("sample.slipway"), setting)
            .expect("the sample can be written");
        let releases = &document.now().plan.releases;
        let late = releases.iter().find(|row| row.name == "Payments 4.2");
        let late = late.map(|row| row.id).expect("the sample has it");
        let answers = document.slip(&[(late, None)]).expect("it is read");
        let causes = answers[0].by_cause();
        let of = |cause| causes.iter().any(|one| one.0 == cause);
        assert!(
            of(Cause::Dependency) && answers[0].slip > Seconds::ZERO,
            "{causes:?}"
        );
        let store = document.store().expect("it is open");
        let journal = store.operations().expect("it is read");
        let trend = trend(document.now(), &journal);
        let forecasts: Vec<Instant> = trend
            .iter()
            .filter_map(|point| point.goes_out.get(&late).copied())
            .collect();
        assert_eq!(forecasts.len(), 3, "told, that day, and yesterday");
        assert_eq!(forecasts[0], answers[0].promise.goes_out, "as it was told");
        assert_eq!(forecasts[2], answers[0].goes_out, "as it is");
        let (told, verdict) = (&trend[0], document.verify().expect("it can be read"));
        assert!(told.publication.is_some(), "the publication comes first");
        assert!(verdict.is_well(), "its journal leads to it: {verdict:?}");
    }
}
