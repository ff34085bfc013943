//! A new portfolio, and whether it takes what was read.

use slipway_engine::change::{Command, Message, NewIds, Refusal, edits_for};
use slipway_engine::plan::{Calendar, Plan, Portfolio, Rules};
use slipway_engine::{CalendarId, Instant, PortfolioId, Scheduled};
use slipway_exchange::Incoming;
use std::sync::OnceLock;
use uuid::Uuid;

/// Ids that count up.
pub(crate) struct Counting(pub(crate) u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

static EMPTY: OnceLock<Scheduled> = OnceLock::new();

fn empty() -> Scheduled {
    let calendar = Calendar::standard(CalendarId(Uuid::from_u128(1 << 100)), "");
    let portfolio = Portfolio {
        id: PortfolioId(Uuid::from_u128(1 << 101)),
        name: "Harbour".to_owned(),
        zone: "UTC".to_owned(),
        calendar: calendar.id,
        start: Instant(1_700_000_000),
        data_date: Instant(1_700_000_000),
        rules: Rules::default(),
        notes: String::new(),
        currency: String::new(),
    };
    Scheduled::of(Plan::new(portfolio, calendar))
}

/// Says whether a new portfolio takes everything that was read, as one step.
pub(crate) fn takes(incoming: &Incoming) -> Result<(), Refusal> {
    let command = Command::Insert {
        label: Message::new("label-import"),
        rows: Box::new(incoming.rows.clone()),
    };
    let on = EMPTY.get_or_init(empty);
    edits_for(on, &command, &mut Counting(1 << 99)).map(drop)
}
