//! Fixes for bookings: apart from each other (E01, E02, E08), with their task (E04), out of closed
//! time (E05), given back (E09).

use super::{Sick, fix};
use crate::change::{Argument, Command, Message, ShiftPolicy, Subject};
use crate::finding::reserved::{Held, Reserved};
use crate::finding::{Code, Fix, clashes};
use crate::id::BookingId;
use crate::plan::{Booking, BookingStatus, Environment, Sharing};
use crate::time::Instant;

/// Other environments that are offered.
const MOST_ENVIRONMENTS: usize = 2;

impl<'a> Sick<'a> {
    /// E01, E02 and E08: one of the two later, elsewhere, or both together.
    pub(super) fn part_bookings(&self) -> Vec<Fix> {
        let reserved = Reserved::of(&self.view);
        let mut held = self.held(&reserved);
        let Some(one) = held.next() else {
            return Vec::new();
        };
        let other = held.next();
        let mut fixes = Vec::new();
        match other {
            Some(other) => {
                let not_before = match clashes::missing(&self.finding.message) {
                    Some(by) => one.from + by,
                    None => other.to,
                };
                fixes.extend(self.move_booking(&reserved, &one, not_before));
                fixes.extend(self.elsewhere(&reserved, &one));
                fixes.extend(self.elsewhere(&reserved, &other));
                if self.finding.code == Code::E01 {
                    fixes.extend(share(one.environment, &[one, other]));
                }
            }
            None => {
                let first_end = ends_of_sharing(&reserved, &one);
                fixes.extend(first_end.and_then(|at| self.move_booking(&reserved, &one, at)));
                fixes.extend(self.elsewhere(&reserved, &one));
            }
        }
        fixes
    }

    /// E04: it moves with its task, or is stretched over where that lies.
    pub(super) fn follow_task(&self) -> Vec<Fix> {
        let reserved = Reserved::of(&self.view);
        let Some(held) = self.held(&reserved).next() else {
            return Vec::new();
        };
        let Some((slot, task)) = held
            .task
            .and_then(|slot| Some((slot, self.view.task(slot)?)))
        else {
            return Vec::new();
        };
        let dates = self.view.dates(slot);
        let moving = Booking {
            start: None,
            finish: None,
            ..held.booking.clone()
        };
        let covering = Booking {
            start: Some(dates.start),
            finish: Some(dates.finish),
            ..held.booking.clone()
        };
        let label = |key| {
            Message::new(key)
                .text("environment", &held.environment.name)
                .text("task", &task.name)
        };
        vec![
            fix(
                label("fix-booking-follow"),
                Command::EditBooking { booking: moving },
            ),
            fix(
                label("fix-booking-cover")
                    .with("from", Argument::Instant(dates.start))
                    .with("to", Argument::Instant(dates.finish)),
                Command::EditBooking { booking: covering },
            ),
        ]
    }

    /// E05: behind the time in which the environment is closed, or elsewhere.
    pub(super) fn leave_closed_time(&self) -> Vec<Fix> {
        let reserved = Reserved::of(&self.view);
        let Some(held) = self.held(&reserved).next() else {
            return Vec::new();
        };
        let Some(Argument::Instant(end)) = self.finding.message.args.get("to") else {
            return Vec::new();
        };
        let moved = self.move_booking(&reserved, &held, *end);
        moved
            .into_iter()
            .chain(self.elsewhere(&reserved, &held))
            .collect()
    }

    /// E09: it is given back.
    pub(super) fn free(&self) -> Vec<Fix> {
        let plan = self.view.plan;
        let freed = |id: BookingId| {
            let booking = plan.bookings.get(id)?;
            let environment = plan.environments.get(booking.environment)?;
            let release = plan.releases.get(booking.release)?;
            let label = Message::new("fix-booking-free")
                .text("environment", &environment.name)
                .text("release", &release.title());
            let booking = Booking {
                status: BookingStatus::Cancelled,
                ..Booking::clone(booking)
            };
            Some(fix(label, Command::EditBooking { booking }))
        };
        self.bookings().filter_map(freed).collect()
    }

    /// What the bookings of a finding hold, in the order of its subjects.
    pub(super) fn held<'r>(
        &'r self,
        reserved: &'r Reserved<'a>,
    ) -> impl Iterator<Item = Held<'a>> + 'r {
        self.bookings()
            .filter_map(|id| reserved.get(self.view.plan, id))
    }

    fn bookings(&self) -> impl Iterator<Item = BookingId> {
        let subjects = self.finding.subjects.iter();
        subjects.filter_map(|subject| match subject {
            Subject::Booking(id) => Some(*id),
            _ => None,
        })
    }

    /// A booking with a fixed interval moves to where its environment is free; the task moves of one
    /// that moves with it.
    fn move_booking(
        &self,
        reserved: &Reserved<'a>,
        held: &Held<'a>,
        not_before: Instant,
    ) -> Option<Fix> {
        let length = held.to - held.from;
        let want = (not_before, length);
        let free = reserved.free_from(&self.view, held.booking, want)?;
        if held.booking.start.is_some() {
            let label = Message::new("fix-booking-move")
                .text("environment", &held.environment.name)
                .text("release", &held.release.title())
                .with("date", Argument::Instant(free));
            let booking = Booking {
                start: Some(free),
                finish: Some(free + length),
                ..held.booking.clone()
            };
            return Some(fix(label, Command::EditBooking { booking }));
        }
        let slot = held.task?;
        let task = self.view.task(slot)?;
        let start = self.view.leaf(slot, task).start_form(free);
        let label = Message::new("fix-move")
            .text("task", &task.name)
            .with("date", Argument::Instant(start));
        let command = Command::MoveTask {
            task: task.id,
            start,
            shift: ShiftPolicy::Push,
        };
        Some(fix(label, command))
    }

    /// Other environments of the same stage that are free then.
    fn elsewhere(&self, reserved: &Reserved<'a>, held: &Held<'a>) -> Vec<Fix> {
        let others =
            crate::finding::phases::environments(&self.view, held.environment.stage, held.release);
        let moved = others
            .filter(|other| other.id != held.environment.id)
            .map(|other| Booking {
                environment: other.id,
                ..held.booking.clone()
            })
            .filter(|booking| reserved.is_free(&self.view, booking, (held.from, held.to)));
        moved
            .take(MOST_ENVIRONMENTS)
            .map(|booking| {
                let other = self.view.plan.environments.get(booking.environment);
                let label = Message::new("fix-booking-elsewhere")
                    .text("release", &held.release.title())
                    .text("environment", &held.environment.name)
                    .text("other", other.map_or("", |row| &row.name));
                fix(label, Command::EditBooking { booking })
            })
            .collect()
    }
}

/// Bookings let others in, where the environment takes that many.
fn share(environment: &Environment, held: &[Held<'_>]) -> Option<Fix> {
    if (environment.capacity as usize) < held.len() {
        return None;
    }
    let label = Message::new("fix-booking-share")
        .text("environment", &environment.name)
        .with("capacity", Argument::Number(environment.capacity.into()));
    let commands: Vec<Command> = held
        .iter()
        .filter(|held| held.is_exclusive())
        .map(|held| Command::EditBooking {
            booking: Booking {
                sharing: Sharing::Shared,
                ..held.booking.clone()
            },
        })
        .collect();
    Some(fix(label.clone(), Command::Batch { label, commands }))
}

/// When the first of those ends that share an environment with a booking.
fn ends_of_sharing(reserved: &Reserved<'_>, one: &Held<'_>) -> Option<Instant> {
    let others = reserved.iter().filter(|other| {
        other.environment.id == one.environment.id
            && other.booking.id != one.booking.id
            && other.takes_room()
            && other.from < one.to
            && one.from < other.to
    });
    others.map(|other| other.to).min()
}
