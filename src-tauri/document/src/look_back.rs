//! Where everything stood at an earlier place of the journal, beside where it stands now.

use crate::delta::slots;
use crate::document::Document;
use crate::overview;
use crate::preview::slips;
use crate::wire::{Failure, ReleaseSlip, Revision, frame};
use serde::{Deserialize, Serialize};
use slipway_engine::Scheduled;
use slipway_engine::change::Seq;

/// The head of a look back; the dates that the tasks of today had then follow it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LookBackHead {
    /// The state that it is compared with.
    pub on: Revision,
    /// How many leaf tasks of today stood elsewhere.
    pub elsewhere: u32,
    /// How many tasks of today were not there.
    pub new: u32,
    /// Releases that ended at another time: what they have slipped since, worst first.
    pub releases: Vec<ReleaseSlip>,
}

impl Document {
    /// Returns a frame that says how the plan stood right after an operation of the journal; 0 is where
    /// it begins. The dates that the tasks of today had then follow the head; of those that were not
    /// there, nothing does.
    ///
    /// # Errors
    ///
    /// As [`Self::as_of`].
    pub fn look_back(&mut self, seq: Seq) -> Result<Vec<u8>, Failure> {
        let then = Scheduled::of(self.as_of(seq)?);
        let now = self.now();
        let data_date = then.plan.portfolio.data_date;
        let dates: Vec<_> = slots(&now.plan.tasks)
            .filter_map(|slot| {
                let task = now.plan.tasks.at(slot)?;
                let was = then.plan.tasks.slot(task.id)?;
                let dates = *then.schedule.dates(was);
                let flags = overview::flags(then.plan.tasks.at(was)?, &dates, data_date);
                Some((slot, flags, dates))
            })
            .collect();
        let elsewhere = dates.iter().filter(|(slot, _, was)| {
            let is = now.schedule.dates(*slot);
            !is.is_summary && (is.start, is.finish) != (was.start, was.finish)
        });
        let head = LookBackHead {
            on: self.revision(),
            elsewhere: u32::try_from(elsewhere.count()).unwrap_or(u32::MAX),
            new: u32::try_from(now.plan.tasks.len() - dates.len()).unwrap_or(u32::MAX),
            releases: slips(&then, now),
        };
        Ok(frame(&head, &[], dates.into_iter()))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Setting, sample};
    use serde_json::Value;
    use slipway_engine::change::{Command, Seq};
    use slipway_engine::{Instant, Seconds, Span};

    #[test]
    fn the_plan_stands_where_it_stood() {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let mut setting = Setting::of_this_computer("Ada".to_owned(), folder.path().into());
        setting.now = Box::new(|| Instant(1_794_830_400));
        let mut document = sample(&folder.path().join("sample.slipway"), setting)
            .expect("the sample can be written");
        let before = document.past().expect("it has a journal").last;
        let plan = &document.now().plan;
        let task = plan.tasks.iter().find(|row| row.name == "Regression pack");
        let (task, was) = task.map(|row| (row.id, row.duration)).expect("it is there");
        let slot = plan.tasks.slot(task).expect("it has one");
        let stood = document.now().schedule.dates(slot).finish;
        let duration = Span {
            amount: was.amount + Seconds::from_minutes(20 * 480),
            ..was
        };
        document
            .perform(Command::SetDuration { task, duration })
            .expect("it can take longer");

        let frame = document.look_back(before).expect("it leads back");
        let number = |at: usize| {
            let bytes = frame[at..at + 4].try_into().expect("four bytes");
            u32::from_le_bytes(bytes) as usize
        };
        let length = number(0);
        let head: Value = serde_json::from_slice(&frame[8..8 + length]).expect("a head");
        assert_ne!(head["elsewhere"], 0, "{head}");
        assert_eq!(head["new"], 0, "no task came");
        assert_ne!(
            head["releases"],
            Value::Array(vec![]),
            "its release slipped"
        );
        let records = frame[(8 + length).next_multiple_of(8)..].chunks_exact(64);
        let found = records
            .filter(|record| record[..4] == slot.to_le_bytes())
            .map(|record| f64::from_le_bytes(record[16..24].try_into().expect("eight bytes")));
        let stood = i32::try_from(stood.0).expect("this century");
        assert_eq!(found.collect::<Vec<_>>(), [f64::from(stood)], "as it was");

        let last = document.past().expect("it has a journal").last;
        let frame = document.look_back(last).expect("it leads to now");
        let text = String::from_utf8_lossy(&frame[8..200]).into_owned();
        assert!(
            text.contains("\"elsewhere\":0"),
            "all is where it is: {text}"
        );
        document.look_back(Seq(0)).expect("the beginning");
    }
}
