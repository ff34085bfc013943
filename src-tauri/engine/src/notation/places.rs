//! Bookings and outages of the notation: `@booking`, `@outage`.

use super::dates::span;
use super::read::{Reader, id};
use super::release::{recurs, term, value_of};
use crate::id::ProductId;
use crate::plan::{Booking, BookingStatus, NeededVersion, Outage, Sharing};
use std::sync::Arc;

impl Reader {
    /// `uat-1 payments monT09:00..tueT17:00 requested`, `uat-1 payments with tests shared`.
    pub(super) fn booking(&mut self, environment: &str, words: &[&str]) -> Result<(), String> {
        let (release, rest) = words.split_first().ok_or("a booking needs a release")?;
        let number = self.plan.bookings.len();
        let mut row = Booking {
            status: BookingStatus::Approved,
            ..Booking::new(
                id(10, number as u128),
                self.environment_named(environment)?,
                self.release_named(release)?,
            )
        };
        let mut rest = rest.iter().copied();
        while let Some(word) = rest.next() {
            match word {
                "requested" => row.status = BookingStatus::Requested,
                "cancelled" => row.status = BookingStatus::Cancelled,
                "shared" => row.sharing = Sharing::Shared,
                "read-only" => row.sharing = Sharing::ReadOnly,
                _ if word.contains("..") => {
                    let at = self.stretch(word)?;
                    (row.start, row.finish) = (Some(at.start), Some(at.finish));
                }
                _ => self.give_booking(&mut row, word, value_of(word, rest.next())?)?,
            }
        }
        self.plan.bookings.insert(Arc::new(row));
        Ok(())
    }

    fn give_booking(&self, row: &mut Booking, word: &str, value: &str) -> Result<(), String> {
        match word {
            "with" | "for" => row.task = Some(self.task(value)?),
            "use" => row.purpose = term(value)?,
            "set-up" => row.set_up = span(value)?.amount,
            "tear-down" => row.tear_down = span(value)?.amount,
            "asked" => value.clone_into(&mut row.requested_by),
            "needs" => {
                let (product, version) = self.version(value)?;
                row.needs.push(NeededVersion { product, version });
            }
            _ => return Err(format!("“{word}” is nothing of a booking")),
        }
        Ok(())
    }

    /// Reads `ledger:7.2`.
    pub(super) fn version(&self, text: &str) -> Result<(ProductId, String), String> {
        let (product, version) = text
            .split_once(':')
            .ok_or_else(|| format!("“{text}” is no version"))?;
        Ok((self.product_named(product)?, version.to_owned()))
    }

    /// `firmware uat-1 thu..thu weekly`.
    pub(super) fn outage(&mut self, name: &str, words: &[&str]) -> Result<(), String> {
        let [environment, when, rest @ ..] = words else {
            return Err("an outage needs an environment and its time".to_owned());
        };
        let mut at = self.stretch(when)?;
        if let Some(word) = rest.iter().find(|word| !recurs(&mut at, word)) {
            return Err(format!("“{word}” is nothing of an outage"));
        }
        self.plan.outages.insert(Arc::new(Outage {
            id: id(14, self.plan.outages.len() as u128),
            environment: self.environment_named(environment)?,
            name: name.to_owned(),
            at,
            notes: String::new(),
            external: Vec::new(),
        }));
        Ok(())
    }
}
