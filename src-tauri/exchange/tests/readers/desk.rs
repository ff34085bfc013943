//! How the tests read: by what is in a file, with ids that count up, into an empty portfolio.

use slipway_engine::change::{Command, Message, NewIds, edits_for};
use slipway_engine::plan::{Calendar, Plan, Portfolio, Rules, Task};
use slipway_engine::{CalendarId, Instant, PortfolioId, Scheduled, Seconds};
use slipway_exchange::{Continue, Incoming, Into, Language, ReadOptions, Unreadable, read};
use uuid::Uuid;

struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

pub(crate) fn options() -> ReadOptions {
    ReadOptions {
        zone: "UTC".to_owned(),
        into: Into::OneRelease,
        product: None,
        file: "harbour.file".to_owned(),
        language: Language::English,
    }
}

/// Reads a file of whatever kind it is.
pub(crate) fn try_read(bytes: &[u8], options: &ReadOptions) -> Result<Incoming, Unreadable> {
    read(bytes, options, &mut Counting(0), &mut |_| Continue::Yes)
}

/// Reads a sound file, and sees to it that a new portfolio takes everything in it.
pub(crate) fn read_text(text: &str) -> Incoming {
    read_with(text.as_bytes(), &options())
}

/// Reads a sound file as asked, and sees to it that a new portfolio takes everything in it.
pub(crate) fn read_with(bytes: &[u8], options: &ReadOptions) -> Incoming {
    let incoming = try_read(bytes, options).unwrap_or_else(|why| panic!("it is sound: {why:?}"));
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
    let command = Command::Insert {
        label: Message::new("label-import"),
        rows: Box::new(incoming.rows.clone()),
    };
    let on = Scheduled::of(Plan::new(portfolio, calendar));
    edits_for(&on, &command, &mut Counting(1 << 99)).expect("a portfolio takes what was read");
    incoming
}

pub(crate) fn refused(bytes: &[u8]) -> String {
    match try_read(bytes, &options()) {
        Ok(_) => "read".to_owned(),
        Err(reason) => reason.0.key,
    }
}

pub(crate) fn keys(incoming: &Incoming) -> Vec<&str> {
    let warnings = incoming.warnings.iter();
    warnings.map(|warning| warning.key.as_str()).collect()
}

pub(crate) fn task<'i>(incoming: &'i Incoming, name: &str) -> &'i Task {
    let mut tasks = incoming.rows.tasks.iter();
    tasks
        .find(|task| task.name == name)
        .unwrap_or_else(|| panic!("there is a task {name}"))
}

/// Returns when each task is, as a schedule says: `name 2026-03-02 09:00 - 2026-03-03 17:00`.
pub(crate) fn dates(incoming: &Incoming) -> Vec<String> {
    let on = Scheduled::of(incoming.plan().expect("it brings its portfolio"));
    let shown = |at: Instant| {
        let at = chrono::DateTime::from_timestamp(at.0, 0).expect("a moment of a plan");
        at.format("%Y-%m-%d %H:%M").to_string()
    };
    let rows = incoming.rows.tasks.iter();
    rows.map(|task| {
        let slot = on.plan.tasks.slot(task.id).expect("the task is there");
        let dates = on.schedule.dates(slot);
        format!(
            "{} {} - {}",
            task.name,
            shown(dates.start),
            shown(dates.finish)
        )
    })
    .collect()
}

pub(crate) fn at(text: &str) -> Option<Instant> {
    let local: chrono::NaiveDateTime = text.parse().expect("the time is written well");
    Some(Instant(local.and_utc().timestamp()))
}

pub(crate) fn days(days: i64) -> Seconds {
    Seconds::from_minutes(480 * days)
}
