//! Behind bookings: the tasks with which they move, or the people who fixed them.

use super::{Behind, Chain, Edge, step};
use crate::change::{Argument, Message, Subject};
use crate::finding::reserved::{Held, Reserved};
use crate::id::BookingId;

impl<'a> Behind<'a> {
    /// Of bookings that meet: why the first still holds, why the others hold already. One alone begins
    /// too early or too late.
    pub(super) fn of_bookings(&self) -> Vec<Chain> {
        let reserved = Reserved::of(&self.view);
        let mut held: Vec<Held<'a>> = self
            .finding
            .subjects
            .iter()
            .filter_map(|subject| match subject {
                Subject::Booking(id) => reserved.get(self.view.plan, *id),
                _ => None,
            })
            .collect();
        held.sort_by_key(|held| (held.from, held.booking.id));
        let is_alone = held.len() == 1;
        let chains = held.iter().enumerate().filter_map(|(place, held)| {
            let edge = if place == 0 && !is_alone {
                Edge::Finish
            } else {
                Edge::Start
            };
            self.of_booking(held, edge)
        });
        chains.collect()
    }

    /// A booking moves with its task, or people fixed it.
    fn of_booking(&self, held: &Held<'a>, edge: Edge) -> Option<Chain> {
        let moves_with = held.task.filter(|_| held.booking.start.is_none());
        match moves_with.and_then(|slot| self.view.task(slot)) {
            Some(task) => self.of_task(task.id, edge),
            None => Some(self.fixed(held, edge)),
        }
    }

    fn fixed(&self, held: &Held<'a>, edge: Edge) -> Chain {
        let (word, at) = match edge {
            Edge::Start => ("start", held.from),
            Edge::Finish => ("finish", held.to),
        };
        let about = |key| {
            Message::new(key)
                .text("environment", &held.environment.name)
                .text("release", &held.release.title())
                .text("edge", word)
                .with("date", Argument::Instant(at))
        };
        let subject = Subject::Booking(held.booking.id);
        Chain {
            message: about("chain-booking"),
            subject,
            at: Some(at),
            steps: vec![step(about("why-booked"), at, subject, "cause-booking")],
        }
    }

    /// The end of the task over which its booking does not reach, and the booking that stayed.
    pub(super) fn off_task(&self) -> Vec<Chain> {
        let reserved = Reserved::of(&self.view);
        let id = self
            .finding
            .subjects
            .iter()
            .find_map(|subject| match subject {
                Subject::Booking(id) => Some(*id),
                _ => None,
            });
        let held = id.and_then(|id: BookingId| reserved.get(self.view.plan, id));
        let Some((held, slot)) = held.and_then(|held| Some((held, held.task?))) else {
            return Vec::new();
        };
        let edge = if self.view.dates(slot).finish > held.to {
            Edge::Finish
        } else {
            Edge::Start
        };
        let task = self
            .view
            .task(slot)
            .and_then(|task| self.of_task(task.id, edge));
        task.into_iter().chain([self.fixed(&held, edge)]).collect()
    }
}
