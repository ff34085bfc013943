//! Fixes for what an environment lacks: a booking (E03), a version (E07).

use super::{Sick, fix};
use crate::change::{Argument, Command, Message, Subject};
use crate::finding::Fix;
use crate::finding::phases::{environments, stage_of};
use crate::finding::precedence::compare;
use crate::finding::reserved::{Held, Reserved};
use crate::id::BookingId;
use crate::plan::{
    Booking, BookingUse, DeployedVersion, Environment, NeededVersion, Release, ReleaseState,
    Sharing,
};
use crate::time::Seconds;
use std::cmp::Ordering;
use uuid::Uuid;

/// Bookings that are offered.
const MOST_BOOKINGS: usize = 3;
/// How long it takes to put a version into an environment, when nothing says otherwise.
const USUAL_CHANGE: Seconds = Seconds(4 * 3600);

impl Sick<'_> {
    /// E03: an environment of the stage, with the phase where it is free then, else at the earliest
    /// time at which it is.
    pub(super) fn book(&self) -> Vec<Fix> {
        let Some((slot, task, _)) = self.leaf() else {
            return Vec::new();
        };
        let Some((stage, release)) = stage_of(&self.view, slot, task) else {
            return Vec::new();
        };
        let reserved = Reserved::of(&self.view);
        let dates = self.view.dates(slot);
        let mut fixes = Vec::new();
        for environment in environments(&self.view, stage, release) {
            let mut want = Booking {
                task: Some(task.id),
                requested_by: self.owner_name(release),
                ..Booking::new(BookingId(Uuid::nil()), environment.id, release.id)
            };
            let span = (dates.start, dates.finish);
            if !reserved.is_free(&self.view, &want, span) && environment.capacity > 1 {
                want.sharing = Sharing::Shared;
            }
            if reserved.is_free(&self.view, &want, span) {
                let label = Message::new("fix-book")
                    .text("environment", &environment.name)
                    .text("phase", &task.name);
                fixes.push(fix(label, Command::AddBooking { booking: want }));
                continue;
            }
            let length = dates.finish - dates.start;
            let free = reserved.free_from(&self.view, &want, (dates.start, length));
            let Some(start) = free.filter(|&at| at < dates.finish) else {
                continue;
            };
            let label = Message::new("fix-book-at")
                .text("environment", &environment.name)
                .text("release", &release.title())
                .with("date", Argument::Instant(start));
            let booking = Booking {
                task: None,
                start: Some(start),
                finish: Some(start + length),
                ..want
            };
            fixes.push(fix(label, Command::AddBooking { booking }));
        }
        fixes.truncate(MOST_BOOKINGS);
        fixes
    }

    /// E07: a release that has the version brings it right before, or it is there already.
    pub(super) fn bring_version(&self) -> Vec<Fix> {
        let reserved = Reserved::of(&self.view);
        let Some(held) = self.held(&reserved).next() else {
            return Vec::new();
        };
        let is_meant = |need: &&NeededVersion| {
            let subject = Subject::Product(need.product);
            self.finding.subjects.contains(&subject)
        };
        let Some(need) = held.booking.needs.iter().find(is_meant) else {
            return Vec::new();
        };
        let mut fixes: Vec<Fix> = self.change_before(&held, need).into_iter().collect();
        fixes.push(self.note_version(held.environment, need));
        fixes
    }

    fn change_before(&self, held: &Held<'_>, need: &NeededVersion) -> Option<Fix> {
        let has = |release: &&Release| {
            release.state != ReleaseState::Cancelled
                && release.releases(need.product)
                && compare(&release.version, &need.version) != Ordering::Less
        };
        let releases = self.view.plan.releases.iter().map(AsRef::as_ref);
        let release = releases.filter(has).min_by(|one, other| {
            compare(&one.version, &other.version).then_with(|| one.id.cmp(&other.id))
        })?;
        let label = Message::new("fix-bring-version")
            .text("release", &release.title())
            .text("environment", &held.environment.name)
            .with("date", Argument::Instant(held.from));
        let booking = Booking {
            start: Some(held.from - USUAL_CHANGE),
            finish: Some(held.from),
            sharing: Sharing::Shared,
            purpose: BookingUse::CodeChange,
            requested_by: self.owner_name(release),
            ..Booking::new(BookingId(Uuid::nil()), held.environment.id, release.id)
        };
        Some(fix(label, Command::AddBooking { booking }))
    }

    fn note_version(&self, environment: &Environment, need: &NeededVersion) -> Fix {
        let product = self.view.plan.products.get(need.product);
        let label = Message::new("fix-note-version")
            .text("environment", &environment.name)
            .text("product", product.map_or("", |row| &row.name))
            .text("version", &need.version);
        let mut noted = environment.clone();
        noted.versions.retain(|row| row.product != need.product);
        noted.versions.push(DeployedVersion {
            product: need.product,
            version: need.version.clone(),
            since: Some(self.view.plan.portfolio.data_date),
        });
        fix(label, Command::EditEnvironment { environment: noted })
    }

    /// The name of who answers for a release; empty when nobody does.
    pub(super) fn owner_name(&self, release: &Release) -> String {
        let owner = release.owner.and_then(|id| self.view.plan.people.get(id));
        owner.map_or_else(String::new, |person| person.name.clone())
    }
}
