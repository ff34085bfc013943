//! The writer of Microsoft Project's XML: what is written reads back as it was, from plans written
//! here and from every real project that lies beside the repository.

mod features;
mod hostile;
mod money;
#[path = "../projects/mod.rs"]
mod projects;
mod real;
mod told;

use slipway_engine::change::NewIds;
use slipway_engine::plan::Plan;
use slipway_engine::{Scheduled, notation};
use slipway_exchange::export::{Audience, Export, Format, Scope};
use slipway_exchange::{Continue, Incoming, Into, Language, ReadOptions, read_ms_project};
use uuid::Uuid;

/// A zone whose clocks change.
const ZONE: &str = "Europe/Berlin";

struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn read_as(bytes: &[u8], zone: &str, into: Into) -> Incoming {
    let options = ReadOptions {
        zone: zone.to_owned(),
        into,
        product: None,
        file: "plan.xml".to_owned(),
        language: Language::English,
    };
    read_ms_project(bytes, &options, &mut Counting(0), &mut |_| Continue::Yes)
        .unwrap_or_else(|why| panic!("it cannot be read: {:?}", why.0))
}

/// Reads a project as one release.
fn read(bytes: &[u8]) -> Incoming {
    read_as(bytes, ZONE, Into::OneRelease)
}

/// Reads a project and schedules it.
fn plan(bytes: &[u8]) -> Scheduled {
    scheduled(&read(bytes))
}

fn scheduled(incoming: &Incoming) -> Scheduled {
    Scheduled::of(incoming.plan().expect("a project brings a calendar"))
}

fn export<'p>(on: &'p Scheduled, audience: Audience) -> Export<'p> {
    Export::of(on, &Scope::Everything, audience, Language::English)
}

/// Writes everything.
fn write(on: &Scheduled) -> Vec<u8> {
    Format::MsProject.write(&export(on, Audience::Team))
}

/// Writes everything as text.
fn text(on: &Scheduled) -> String {
    String::from_utf8(write(on)).expect("it is UTF-8")
}

/// Says what is lost.
fn losses(on: &Scheduled) -> Vec<String> {
    let lost = Format::MsProject.losses(&export(on, Audience::Team));
    lost.into_iter().map(|message| message.key).collect()
}

/// Returns a plan that is written in our notation.
fn noted(text: &str) -> Plan {
    notation::read(text).expect("the plan is written well")
}
