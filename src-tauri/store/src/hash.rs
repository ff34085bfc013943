//! A fingerprint of everything that people entered, equal before saving and after loading.
//!
//! Files keep it, so a change in the shape of a row needs a migration: it forgets the hashes.

use serde::Serialize;
use sha2::{Digest, Sha256};
use slipway_engine::plan::{Plan, Row, Table};
use std::fmt::Write as _;

/// Returns the SHA-256 of a plan: its rows as JSON, table by table, sorted by id.
#[must_use]
pub fn state_hash(plan: &Plan) -> String {
    let mut digest = Sha256::new();
    feed(&mut digest, plan.portfolio.as_ref());
    feed_table(&mut digest, &plan.products);
    feed_table(&mut digest, &plan.releases);
    feed_table(&mut digest, &plan.tasks);
    feed_table(&mut digest, &plan.dependencies);
    feed_table(&mut digest, &plan.calendars);
    feed_table(&mut digest, &plan.people);
    feed_table(&mut digest, &plan.assignments);
    feed_table(&mut digest, &plan.baselines);
    feed_table(&mut digest, &plan.windows);
    feed_table(&mut digest, &plan.freezes);
    feed_table(&mut digest, &plan.waivers);
    feed_table(&mut digest, &plan.environments);
    feed_table(&mut digest, &plan.bookings);
    feed_table(&mut digest, &plan.gates);
    feed_table(&mut digest, &plan.external_events);
    feed_table(&mut digest, &plan.outages);
    feed_table(&mut digest, &plan.criteria);
    feed_table(&mut digest, &plan.sign_offs);
    feed_table(&mut digest, &plan.reviews);
    feed_table(&mut digest, &plan.templates);
    feed_table(&mut digest, &plan.publications);
    feed_table(&mut digest, &plan.views);
    feed_table(&mut digest, &plan.raid_items);
    feed_table(&mut digest, &plan.reports);
    hexadecimal(&digest.finalize())
}

fn feed_table<R: Row + Serialize>(digest: &mut Sha256, table: &Table<R>) {
    for row in table.sorted() {
        feed(digest, row.as_ref());
    }
    // A row must not count as one of the next table.
    digest.update([0]);
}

fn feed(digest: &mut Sha256, row: &impl Serialize) {
    let json = serde_json::to_vec(row).expect("rows hold nothing that JSON cannot say");
    digest.update(json);
}

/// Returns bytes as lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes all text");
        text
    })
}
