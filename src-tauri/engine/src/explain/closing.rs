//! Time that freezes, bookings, outages and windows close: a step of its own, by name.

use super::chain::{Chain, End, taking};
use super::frozen::{FrozenOut, frozen_out};
use crate::change::{Argument, Message, Subject};
use crate::id::WindowId;
use crate::plan::Task;
use crate::schedule::{Landing, Leaf};
use crate::time::Instant;
use crate::window::{Closing, Closings, Work, closed_times};

impl<'a> Chain<'a> {
    /// Puts down the wait of a task from a moment to where it can begin: first what its calendar
    /// closes, then what a freeze or a booking does.
    pub(super) fn wait(&mut self, slot: u32, from: Instant, to: Instant) {
        let Some(task) = self.on.plan.tasks.at(slot).filter(|_| from < to) else {
            return self.wait_for_calendar(slot, from, to);
        };
        let ordinary = self.on.calendars.ordinary(&self.on.plan, slot, task);
        let opens = ordinary.next_start(from).min(to);
        let closings = self.closings(task, (opens, to));
        if opens < to && !closings.is_empty() {
            self.hold(task, &closings, (opens, to));
            self.wait_for_calendar(slot, from, opens);
        } else {
            self.wait_for_calendar(slot, from, to);
        }
    }

    /// Puts down the work of a task, apart from the stretches that freezes and bookings cut out of it.
    pub(super) fn take(&mut self, leaf: &Leaf<'a>, slot: u32, span: (Instant, Instant), key: &str) {
        let subject = Some(Subject::Task(leaf.task.id));
        let (start, mut end) = span;
        for (from, to) in self.cuts(leaf.task, slot, span).into_iter().rev() {
            let rest = leaf.own.work_between(to, end);
            let message = taking("why-goes-on", leaf.task, rest);
            self.put((to, end), "dependency", subject, message);
            let closings = self.closings(leaf.task, (from, to));
            self.hold(leaf.task, &closings, (from, to));
            end = from;
        }
        let whole = if leaf.is_started() {
            leaf.remaining
        } else {
            leaf.task.duration.amount
        };
        let work = if end == span.1 {
            whole
        } else {
            leaf.own.work_between(start, end)
        };
        self.put(
            (start, end),
            "dependency",
            subject,
            taking(key, leaf.task, work),
        );
    }

    /// The stretches within a span in which the ordinary calendar is open and the task may not work.
    fn cuts(
        &self,
        task: &Task,
        slot: u32,
        (start, finish): (Instant, Instant),
    ) -> Vec<(Instant, Instant)> {
        let (plan, calendars) = (&self.on.plan, &self.on.calendars);
        let closings = self.closings(task, (start, finish));
        let ordinary = calendars.ordinary(plan, slot, task);
        let effective = calendars.of_slot(plan, slot, task);
        closed_times(plan, calendars.coming(), &closings)
            .into_iter()
            .filter(|&(from, to)| from > start && to < finish)
            .filter(|&(from, to)| ordinary.work_between(from, to).0 > 0)
            // From the last moment of work before to the first one after, as the task sees it.
            .map(|(from, to)| (effective.previous_finish(from), effective.next_start(to)))
            .filter(|&(from, to)| from > start && to < finish)
            .collect()
    }

    /// What closes time to a task within a stretch.
    fn closings(&self, task: &Task, (from, to): (Instant, Instant)) -> Vec<Closing> {
        let (plan, coming) = (&self.on.plan, self.on.calendars.coming());
        let all = Work::of(plan, self.on.calendars.sites(), task);
        let all = all.map(|work| Closings::of(plan).to(&work));
        let meets = |closing: &Closing| {
            let times = closed_times(plan, coming, &[*closing]);
            times.iter().any(|&(start, end)| start < to && from < end)
        };
        all.unwrap_or_default().into_iter().filter(meets).collect()
    }

    /// Puts down the time in which these forbid a task to work.
    fn hold(&mut self, task: &Task, closings: &[Closing], (from, to): (Instant, Instant)) {
        let Some(told) = self.told(closings) else {
            return;
        };
        let message = Message::new("why-held")
            .text("task", &task.name)
            .text("case", told.cause)
            .text("names", &told.names)
            .with("date", Argument::Instant(to));
        self.put((from, to), told.cause, Some(told.subject), message);
    }

    /// Names what closes time; nothing when nothing does.
    fn told(&self, closings: &[Closing]) -> Option<Told> {
        let plan = &self.on.plan;
        let told = closings.iter().filter_map(|closing| match *closing {
            Closing::Freeze(slot) => {
                let freeze = plan.freezes.at(slot)?;
                Some(("freeze", freeze.name.clone(), Subject::Freeze(freeze.id)))
            }
            Closing::Outage(slot) => {
                let outage = plan.outages.at(slot)?;
                Some(("outage", outage.name.clone(), Subject::Outage(outage.id)))
            }
            Closing::Booking(slot) => {
                let booking = plan.bookings.at(slot)?;
                let environment = plan.environments.get(booking.environment)?;
                Some((
                    "booking",
                    environment.name.clone(),
                    Subject::Booking(booking.id),
                ))
            }
        });
        let told: Vec<(&'static str, String, Subject)> = told.collect();
        let &(cause, _, subject) = told.first()?;
        let names: Vec<String> = told.iter().map(|(_, name, _)| name.clone()).collect();
        Some(Told {
            cause,
            names: names.join(", "),
            subject,
        })
    }

    /// A deployment waits from where it could begin to the opening of its window.
    pub(super) fn opening(
        &mut self,
        leaf: &Leaf<'a>,
        slot: u32,
        window: WindowId,
        start: Instant,
    ) -> Option<End> {
        let link = self.latest_link(leaf, slot, leaf.span);
        let (floor, is_data_date) = self.floor(leaf, slot);
        let link = link.filter(|&(_, bound)| floor.is_none_or(|floor| bound >= floor));
        let could = link.map(|(_, bound)| bound).or(floor)?;
        match self.frozen_before(leaf, start) {
            Some(frozen) => self.pass_over(leaf, &frozen, window, (could, start)),
            None => self.wait_for_window(leaf, window, self.case_of(leaf), (could, start)),
        }
        match link {
            Some((link, bound)) => Some(self.link(leaf, slot, link, leaf.span, bound)),
            None if is_data_date => self.data_date(slot, could),
            None => self.beginning(leaf, slot, could),
        }
    }

    /// The occurrences that something closes to the release of a deployment, before where it lies.
    fn frozen_before(&self, leaf: &Leaf<'a>, start: Instant) -> Option<Vec<FrozenOut>> {
        let frozen = frozen_out(self.on, leaf.task.release);
        let is_before = frozen
            .first()
            .is_some_and(|first| first.berth.opens < start);
        is_before.then_some(frozen)
    }

    /// It waits for the first window that takes it, and through what closes that one to the next.
    fn pass_over(
        &mut self,
        leaf: &Leaf<'a>,
        frozen: &[FrozenOut],
        next: WindowId,
        (could, start): (Instant, Instant),
    ) {
        let Some(first) = frozen.first() else {
            return;
        };
        let mut closings: Vec<Closing> = frozen
            .iter()
            .flat_map(|frozen| frozen.closings.iter().copied())
            .collect();
        closings.sort_unstable();
        closings.dedup();
        let plan = &self.on.plan;
        let (Some(told), Some(window)) =
            (self.told(&closings), plan.windows.at(first.berth.window))
        else {
            return;
        };
        let opens = first.berth.opens.max(could);
        let message = Message::new("why-frozen-out")
            .text("task", &leaf.task.name)
            .text("case", told.cause)
            .text("names", &told.names)
            .text("window", &window.name)
            .with("opens", Argument::Instant(first.berth.opens))
            .count("more", frozen.len() - 1)
            .text("next", self.name_of(next))
            .with("date", Argument::Instant(start));
        self.put((opens, start), told.cause, Some(told.subject), message);
        if opens > could {
            self.wait_for_window(leaf, window.id, "frozen", (could, opens));
        }
    }

    fn wait_for_window(
        &mut self,
        leaf: &Leaf<'a>,
        window: WindowId,
        case: &str,
        (from, to): (Instant, Instant),
    ) {
        let message = Message::new("why-window")
            .text("task", &leaf.task.name)
            .text("window", self.name_of(window))
            .text("case", case)
            .with("date", Argument::Instant(to));
        self.put((from, to), "window", Some(Subject::Window(window)), message);
    }

    /// Whether the window is the target, one that is too short, or the next after a missed one.
    fn case_of(&self, leaf: &Leaf<'a>) -> &'static str {
        let aim = self.on.schedule.aim(leaf.release);
        aim.map_or("next", |aim| match aim.landing {
            Landing::In(_) if aim.is_made() => "target",
            Landing::Over(_) => "too-long",
            Landing::In(_) | Landing::Nowhere | Landing::Free => "next",
        })
    }

    fn name_of(&self, window: WindowId) -> &'a str {
        let row = self.on.plan.windows.get(window);
        row.map_or("", |row| row.name.as_str())
    }
}

/// What closes time, by its names, and what kind of cause the first of it is.
struct Told {
    cause: &'static str,
    names: String,
    subject: Subject,
}
