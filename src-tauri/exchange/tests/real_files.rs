//! Every real project that lies beside the repository loads, and no bytes bring the reader down.

mod projects;

use proptest::prelude::*;
use slipway_engine::change::{Command, Message, NewIds, Refusal, edits_for};
use slipway_engine::plan::{Calendar, Plan, Portfolio, Rules, TaskKind};
use slipway_engine::{CalendarId, Instant, PortfolioId, Scheduled};
use slipway_exchange::{
    Continue, Incoming, Into, Language, ReadOptions, Unreadable, read_ms_project,
};
use std::{fs, io};
use uuid::Uuid;

struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn read(bytes: &[u8], into: Into) -> Result<Incoming, Unreadable> {
    let options = ReadOptions {
        zone: "Europe/Berlin".to_owned(),
        into,
        product: None,
        file: "plan.xml".to_owned(),
        language: Language::English,
    };
    read_ms_project(bytes, &options, &mut Counting(0), &mut |_| Continue::Yes)
}

/// Says whether a new portfolio takes everything that was read, as one step.
fn fits(incoming: &Incoming) -> Result<(), Refusal> {
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
    let on = Scheduled::of(Plan::new(portfolio, calendar));
    let command = Command::Insert {
        label: Message::new("import-label"),
        rows: Box::new(incoming.rows.clone()),
    };
    edits_for(&on, &command, &mut Counting(1 << 99)).map(drop)
}

#[test]
fn every_real_project_loads_whole() -> io::Result<()> {
    for file in projects::real()? {
        let bytes = fs::read(&file)?;
        let text = String::from_utf8_lossy(&bytes);
        let incoming = read(&bytes, Into::OneRelease)
            .unwrap_or_else(|error| panic!("{} says {error}", file.display()));
        // Each task but the project itself and blank rows.
        let blank = text.matches("<IsNull>1</IsNull>").count();
        let project = text.matches("<OutlineLevel>0</OutlineLevel>").count();
        // Predecessors in other files stand here as tasks of their own.
        let outside = incoming
            .rows
            .tasks
            .iter()
            .filter(|task| task.kind == TaskKind::External && task.duration.is_zero())
            .count();
        let tasks = text.matches("<Task>").count() - project + outside;
        assert!(
            incoming.rows.tasks.len() <= tasks && incoming.rows.tasks.len() + blank >= tasks,
            "{}: {} of {tasks} tasks",
            file.display(),
            incoming.rows.tasks.len()
        );
        let dropped = incoming
            .warnings
            .iter()
            .filter(|warning| warning.key.ends_with("predecessor") || warning.key.ends_with("link"))
            .count();
        let crossing = incoming
            .warnings
            .iter()
            .filter(|warning| warning.key == "warning-cross-project")
            .count();
        assert_eq!(
            incoming.rows.dependencies.len() + dropped + crossing,
            text.matches("<PredecessorLink>").count(),
            "{}: each link is there or named",
            file.display()
        );
        assert_eq!(fits(&incoming), Ok(()), "{}", file.display());
        let split = read(&bytes, Into::ReleasePerSummary)
            .unwrap_or_else(|error| panic!("{} says {error}", file.display()));
        assert_eq!(
            split.rows.dependencies.len(),
            incoming.rows.dependencies.len(),
            "{}: releases cost no link",
            file.display()
        );
        assert_eq!(fits(&split), Ok(()), "{}", file.display());
    }
    Ok(())
}

const SEED: &str = "<?xml version=\"1.0\"?><Project><Title>A</Title><MinutesPerDay>480</MinutesPerDay>\
    <CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><BaseCalendarUID>1</BaseCalendarUID><WeekDays>\
    <WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime>\
    <ToTime>12:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay></WeekDays><Exceptions><Exception><Type>3</Type>\
    <Month>4</Month><MonthItem>5</MonthItem><MonthPosition>4</MonthPosition><TimePeriod><FromDate>2026-01-01T00:00:00</FromDate>\
    <ToDate>2027-01-01T00:00:00</ToDate></TimePeriod></Exception></Exceptions></Calendar></Calendars>\
    <Tasks><Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat>\
    <ActualStart>2026-03-02T08:00:00</ActualStart><PercentComplete>50</PercentComplete></Task><Task><UID>2</UID>\
    <OutlineLevel>2</OutlineLevel><PredecessorLink><PredecessorUID>1</PredecessorUID><LinkLag>-50</LinkLag>\
    <LagFormat>19</LagFormat></PredecessorLink><Baseline><Number>0</Number></Baseline></Task></Tasks>\
    <Resources><Resource><UID>1</UID><MaxUnits>1</MaxUnits></Resource></Resources>\
    <Assignments><Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units></Assignment></Assignments></Project>";

proptest! {
    #[test]
    fn no_bytes_bring_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        // Either answer is right; what counts is that one comes.
        let answer = read(&bytes, Into::OneRelease);
        prop_assert!(answer.is_err() || answer.is_ok_and(|incoming| incoming.rows.portfolio.is_some()));
    }

    #[test]
    fn no_mutation_of_a_project_brings_the_reader_down(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 1..12),
        values in prop::collection::vec("[-+0-9.:TPHMSé]{0,20}", 1..4),
    ) {
        let mut bytes = SEED.as_bytes().to_vec();
        for (place, byte, what) in changes {
            let at = place.index(bytes.len());
            match what {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => drop(bytes.remove(at)),
                _ => {
                    // Another value inside whatever element begins next.
                    let begins = bytes[at..].iter().position(|&byte| byte == b'>');
                    let value = &values[usize::from(byte) % values.len()];
                    if let Some(begins) = begins {
                        let at = at + begins + 1;
                        bytes.splice(at..at, value.bytes());
                    }
                }
            }
        }
        for into in [Into::OneRelease, Into::ReleasePerSummary] {
            if let Ok(incoming) = read(&bytes, into) {
                prop_assert_eq!(fits(&incoming), Ok(()), "what was read can be inserted");
            }
        }
    }
}
