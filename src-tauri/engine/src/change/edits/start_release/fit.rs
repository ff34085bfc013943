//! When a new release begins: as late as it still makes the window it aims at.

use super::super::editing::Editing;
use crate::change::Refusal;
use crate::id::{ReleaseId, WindowId};
use crate::plan::{Release, Target};
use crate::schedule::Aim;
use crate::time::{Instant, Seconds};
use chrono::{Days, NaiveDate};

/// Days that are tried; a window float says at once where the right one lies, unless calendars of
/// the tasks differ much from that of the release.
const MOST_TRIED: usize = 16;

impl Editing<'_> {
    /// Puts the start of a release where it was asked for; else on the latest working day from which
    /// it makes its window, and on the data date when not even that will do.
    pub(super) fn fit(
        &mut self,
        release: ReleaseId,
        asked: Option<Instant>,
    ) -> Result<(), Refusal> {
        if asked.is_some() {
            return self.begin(release, asked);
        }
        let earliest = self.plan().portfolio.data_date;
        let earliest = self.scheduled().calendars.portfolio().next_start(earliest);
        self.begin(release, Some(earliest))?;
        let target = self.find::<Release>(release)?.target;
        if target.is_none() {
            return Ok(());
        }
        let Some((window, opens, float)) = self.made_from(release) else {
            return Ok(());
        };
        // "The next that admits it" must not run away while later starts are tried.
        let berth = Target::Occurrence {
            window,
            start: opens,
        };
        self.amend(release, |row: &mut Release| row.target = Some(berth))?;
        let start = self.latest(release, earliest, float)?;
        self.amend(release, |row: &mut Release| {
            row.target = target;
            row.start = Some(start);
        })
    }

    /// Returns the beginning of the latest working day from which a release makes its window, when it
    /// makes it from the earliest on with a float.
    fn latest(
        &mut self,
        release: ReleaseId,
        earliest: Instant,
        float: Seconds,
    ) -> Result<Instant, Refusal> {
        let mut made = (self.day_of(earliest), earliest);
        let mut missed = None;
        let (mut start, mut float) = (earliest, float);
        for _ in 0..MOST_TRIED {
            let calendar = self.scheduled().calendars.portfolio();
            let wished = calendar.add(start, float);
            let after = made.0 + Days::new(1);
            let Some(day) = between(self.day_of(wished), after, missed) else {
                break;
            };
            start = self.beginning_of(day);
            self.begin(release, Some(start))?;
            float = match self.aim_of(release).and_then(|aim| aim.window_float) {
                Some(float) => float,
                None => break,
            };
            if self.made_from(release).is_some() {
                // The working day may lie behind days off.
                made = (self.day_of(start).max(day), start);
            } else {
                missed = Some(day);
            }
        }
        Ok(made.1)
    }

    fn begin(&mut self, release: ReleaseId, start: Option<Instant>) -> Result<(), Refusal> {
        self.amend(release, |row: &mut Release| row.start = start)
    }

    /// Returns the occurrence that a release makes and its window float; nothing when it misses.
    fn made_from(&mut self, release: ReleaseId) -> Option<(WindowId, Instant, Seconds)> {
        let aim = self.aim_of(release)?;
        let float = aim.window_float.filter(|float| *float >= Seconds::ZERO)?;
        let berth = aim.target.filter(|_| aim.is_made())?;
        let window = self.plan().windows.at(berth.window)?;
        Some((window.id, berth.opens, float))
    }

    fn aim_of(&mut self, release: ReleaseId) -> Option<Aim> {
        let scheduled = self.scheduled();
        let slot = scheduled.plan.releases.slot(release)?;
        scheduled.schedule.aim(slot).copied()
    }

    fn day_of(&mut self, at: Instant) -> NaiveDate {
        self.scheduled().calendars.zone().to_local(at).date()
    }

    fn beginning_of(&mut self, day: NaiveDate) -> Instant {
        let calendars = &self.scheduled().calendars;
        let day = calendars.zone().start_of_day(day);
        calendars.portfolio().next_start(day)
    }
}

/// Returns the day nearest to a wished one that lies neither before the first nor on or behind the
/// one from which the window is missed.
fn between(wished: NaiveDate, first: NaiveDate, missed: Option<NaiveDate>) -> Option<NaiveDate> {
    let day = wished.max(first);
    match missed {
        None => Some(day),
        Some(missed) => {
            let last = missed.pred_opt()?;
            (first <= last).then(|| day.min(last))
        }
    }
}
