//! Bookings against each other: two that cannot hold an environment at once (E01), changes during
//! another's regression (E02), no time between them (E08).
//!
//! One sweep an environment, by beginning: at each booking those are open that end later.

use super::notes::{Notes, View, finding};
use super::reserved::{Held, Reserved};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::plan::{BookingUse, Environment, Sharing};
use crate::time::{Instant, Seconds};

/// E01, E02 and E08 of every environment.
pub(super) fn clashes<'a>(view: &View<'a>, reserved: &Reserved<'a>, notes: &mut Notes<'a>) {
    for (slot, environment) in view.plan.environments.entries() {
        if reserved.own(slot).is_empty() {
            continue;
        }
        let all = reserved.all(view.plan, slot, environment);
        let mut sweep = Sweep {
            environment,
            data_date: view.plan.portfolio.data_date,
            open: Vec::new(),
            is_over: false,
            last: None,
            last_alone: None,
        };
        for held in all {
            sweep.meet(held, notes);
        }
    }
}

/// How far the bookings of an environment were looked at.
struct Sweep<'a> {
    environment: &'a Environment,
    data_date: Instant,
    /// What has begun and not ended.
    open: Vec<Held<'a>>,
    /// Whether more share the environment than it takes.
    is_over: bool,
    /// What ended last of all that took room, and of all that kept others out.
    last: Option<Held<'a>>,
    last_alone: Option<Held<'a>>,
}

impl<'a> Sweep<'a> {
    fn meet(&mut self, one: Held<'a>, notes: &mut Notes<'a>) {
        self.open.retain(|other| other.to > one.from);
        // Of two bookings of a whole its part has nothing to tell.
        let is_own = |held: &Held<'_>| held.booking.environment == self.environment.id;
        let coming = |other: &&Held<'_>| {
            one.to.min(other.to) > self.data_date && (is_own(&one) || is_own(other))
        };
        let mut open = self.open.iter().filter(coming);
        let clash = open.clone().find(|other| one.excludes(other)).copied();
        let unsettled = open
            .find(|other| !one.excludes(other) && unsettles(&one, other))
            .copied();
        if let Some(other) = clash {
            self.note_clash(&one, &other, notes);
        }
        if let Some(other) = unsettled {
            self.note_unsettled(&one, &other, notes);
        }
        if is_own(&one) && one.takes_room() {
            if one.booking.sharing == Sharing::Shared {
                self.count(&one, notes);
            }
            self.leave_time(one, notes);
        }
        self.open.push(one);
    }

    /// E01: one of the two keeps the other out.
    fn note_clash(&self, later: &Held<'a>, earlier: &Held<'a>, notes: &mut Notes<'a>) {
        let message = self
            .between("finding-e01", later, earlier)
            .text("case", "pair");
        self.note(Code::E01, Severity::Error, later, earlier, message, notes);
    }

    /// E01: more share it at once than it takes.
    fn count(&mut self, one: &Held<'a>, notes: &mut Notes<'a>) {
        // What a release does there itself takes its room once.
        let mut seen = vec![one.booking.release];
        let mut is_another = |held: &&Held<'a>| {
            let release = held.booking.release;
            let is_first = !seen.contains(&release);
            seen.push(release);
            is_first
        };
        let sharing: Vec<&Held<'a>> = self
            .open
            .iter()
            .filter(|held| {
                held.booking.sharing == Sharing::Shared
                    && held.booking.environment == self.environment.id
            })
            .filter(|held| is_another(held))
            .collect();
        let count = sharing.len() + 1;
        let was_over = std::mem::replace(
            &mut self.is_over,
            count > self.environment.capacity as usize,
        );
        if !self.is_over || was_over || one.to <= self.data_date {
            return;
        }
        let others = sharing.iter().map(|held| held.release.title());
        let names: Vec<String> = std::iter::once(one.release.title()).chain(others).collect();
        let message = Message::new("finding-e01")
            .text("case", "capacity")
            .text("environment", &self.environment.name)
            .with("from", Argument::Instant(one.from))
            .with(
                "capacity",
                Argument::Number(self.environment.capacity.into()),
            )
            .count("count", count)
            .text("names", &names.join(", "));
        let subjects = vec![
            Subject::Booking(one.booking.id),
            Subject::Environment(self.environment.id),
        ];
        let ids = [one.booking.id.into(), self.environment.id.into()];
        let found = finding(Code::E01, Severity::Error, &ids, subjects, message);
        notes.add(&self.environment.name, found);
    }

    /// E02: one changes what the other needs to stay as it is.
    fn note_unsettled(&self, one: &Held<'a>, other: &Held<'a>, notes: &mut Notes<'a>) {
        let (change, regression) = if one.booking.purpose.changes_the_environment() {
            (one, other)
        } else {
            (other, one)
        };
        let message = self.between("finding-e02", change, regression);
        self.note(
            Code::E02,
            Severity::Error,
            change,
            regression,
            message,
            notes,
        );
    }

    /// E08: between this booking and the one that ended last before it, one of which is alone, there
    /// is less time than clearing up and making ready take.
    fn leave_time(&mut self, one: Held<'a>, notes: &mut Notes<'a>) {
        let is_alone = one.is_exclusive() || self.environment.capacity == 1;
        let before = if is_alone { self.last } else { self.last_alone };
        if let Some(other) = before
            && other.to <= one.from
            && other.release.id != one.release.id
            && one.from > self.data_date
        {
            let (gap, least) = (
                one.from - other.to,
                other.booking.tear_down + one.booking.set_up,
            );
            if gap < least {
                let message = self
                    .between("finding-e08", &one, &other)
                    .with("gap", Argument::Elapsed(gap))
                    .with("least", Argument::Elapsed(least))
                    .with("by", Argument::Elapsed(least - gap));
                self.note(Code::E08, Severity::Warning, &one, &other, message, notes);
            }
        }
        let later = |last: Option<Held<'a>>| last.filter(|last| last.to > one.to).or(Some(one));
        self.last = later(self.last);
        if is_alone {
            self.last_alone = later(self.last_alone);
        }
    }

    fn between(&self, key: &str, one: &Held<'_>, other: &Held<'_>) -> Message {
        Message::new(key)
            .text("environment", &self.environment.name)
            .text("one", &one.release.title())
            .text("other", &other.release.title())
            .with("from", Argument::Instant(one.from.max(other.from)))
            .with("to", Argument::Instant(one.to.min(other.to)))
    }

    fn note(
        &self,
        code: Code,
        severity: Severity,
        one: &Held<'a>,
        other: &Held<'a>,
        message: Message,
        notes: &mut Notes<'a>,
    ) {
        let (one, other) = (one.booking.id, other.booking.id);
        let ids = [one.min(other).into(), one.max(other).into()];
        let subjects = vec![
            Subject::Booking(one),
            Subject::Booking(other),
            Subject::Environment(self.environment.id),
        ];
        let found = finding(code, severity, &ids, subjects, message);
        notes.add(&self.environment.name, found);
    }
}

/// Says whether one of two releases changes an environment while the other needs it to stay.
fn unsettles(one: &Held<'_>, other: &Held<'_>) -> bool {
    let is_change = |held: &Held<'_>| held.booking.purpose.changes_the_environment();
    let is_regression = |held: &Held<'_>| held.booking.purpose == BookingUse::Regression;
    one.release.id != other.release.id
        && (is_change(one) && is_regression(other) || is_regression(one) && is_change(other))
}

/// Elapsed time by which two bookings of a finding lie too close (E08).
pub(super) fn missing(message: &Message) -> Option<Seconds> {
    match message.args.get("by") {
        Some(Argument::Elapsed(by)) => Some(*by),
        _ => None,
    }
}
