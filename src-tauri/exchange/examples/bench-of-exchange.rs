//! Measures how fast files are read and written: `cargo xtask bench`.
//!
//! The project has 10,000 tasks in phases of 25 under one another's release, each with the task
//! before it in its phase and every second with one up to forty before it as predecessor, in the
//! form that Microsoft Project saves (MSPDI): elements that nobody reads are there as well.

use slipway_engine::Scheduled;
use slipway_engine::change::NewIds;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use slipway_exchange::table::{Mapping, TableOptions, Workbook, guess, read_table};
use slipway_exchange::{Continue, Incoming, Into, Language, ReadOptions, read_ms_project};
use std::fmt::Write as _;
use std::hint::black_box;
use std::io::Write as _;
use std::time::Instant as Clock;
use uuid::Uuid;

const TASKS: usize = 10_000;
const TASKS_IN_A_PHASE: usize = 25;
const RUNS: usize = 15;

/// Ids counted up.
struct Counted(u128);

impl NewIds for Counted {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let project = project(TASKS);
    let file = match arguments.as_slice() {
        [flag, file] if flag == "--json" => Some(file.as_str()),
        _ => None,
    };
    let megabytes = |bytes: usize| u32::try_from(bytes).map_or(f64::MAX, f64::from) / 1e6;
    let what = format!("read MSPDI, {:.1} MB", megabytes(project.len()));
    tell(&what, || read(&project).0, file)?;
    let table = table(TASKS);
    let what = format!("read CSV by a mapping, {} kB", table.len() / 1000);
    let mapping = guess(workbook(&table).likeliest()).mapping;
    tell(&what, || read_by(&mapping, &table), file)?;
    let guessed = || {
        let begun = Clock::now();
        black_box(workbook(&table).sample());
        begun.elapsed().as_secs_f64() * 1e3
    };
    tell("guess the mapping of that CSV", guessed, file)?;
    let plan = read(&project)
        .1
        .plan()
        .expect("a project brings a calendar");
    let on = Scheduled::of(plan);
    let said = [
        (Format::MsProject, "MSPDI"),
        (Format::Csv, "CSV"),
        (Format::Xlsx, "XLSX"),
        (Format::Ics, "ICS"),
        (Format::Html, "HTML"),
        (Format::Pdf, "PDF, A3"),
    ];
    for (format, name) in said {
        let (_, written) = write(&on, format);
        let what = format!("write {name}, {:.1} MB", megabytes(written.len()));
        tell(&what, || write(&on, format).0, file)?;
    }
    Ok(())
}

/// Measures something and says how long it takes.
fn tell(
    what: &str,
    measured: impl Fn() -> f64,
    file: Option<&str>,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut times: Vec<f64> = (0..=RUNS).map(|_| measured()).skip(1).collect();
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    let (least, median, p95) = (at(0), at(50), at(95));
    println!(
        "{:<9} {TASKS:>7}  {what:<38} {least:>10.3} {median:>10.3} {p95:>10.3}",
        "project"
    );
    if let Some(file) = file {
        let mut file = std::fs::File::options()
            .append(true)
            .create(true)
            .open(file)?;
        writeln!(
            file,
            "{{\"plan\":\"project\",\"tasks\":{TASKS},\"what\":\"{what}\",\"runs\":{RUNS},\"least_ms\":{least:.4},\"median_ms\":{median:.4},\"p95_ms\":{p95:.4}}}"
        )?;
    }
    Ok(())
}

/// Writes a file; returns how long it took, in milliseconds.
fn write(on: &Scheduled, format: Format) -> (f64, Vec<u8>) {
    let begun = Clock::now();
    let export = Export::of(on, &Scope::Everything, Audience::Team, Language::English);
    let written = black_box(format.write(&export));
    (begun.elapsed().as_secs_f64() * 1e3, written)
}

/// Reads a project; returns how long it took, in milliseconds.
fn read(project: &str) -> (f64, Incoming) {
    let begun = Clock::now();
    let options = ReadOptions {
        zone: "Europe/London".to_owned(),
        into: Into::OneRelease,
        product: None,
        file: "bench.xml".to_owned(),
        language: Language::English,
    };
    let incoming = read_ms_project(project.as_bytes(), &options, &mut Counted(0), &mut |_| {
        Continue::Yes
    });
    let incoming = black_box(incoming.expect("a generated project can be read"));
    assert!(incoming.rows.tasks.len() > TASKS, "tasks and phases");
    (begun.elapsed().as_secs_f64() * 1e3, incoming)
}

/// Reads a table by its mapping; returns how long it took, in milliseconds.
fn read_by(mapping: &Mapping, table: &str) -> f64 {
    let begun = Clock::now();
    let options = TableOptions::from(ReadOptions {
        zone: "Europe/London".to_owned(),
        into: Into::OneRelease,
        product: None,
        file: "bench.csv".to_owned(),
        language: Language::English,
    });
    let workbook = workbook(table);
    let incoming = read_table(
        workbook.likeliest(),
        mapping,
        &options,
        &mut Counted(0),
        &mut |_| Continue::Yes,
    );
    let incoming = black_box(incoming.expect("a generated table can be read"));
    let took = begun.elapsed().as_secs_f64() * 1e3;
    assert!(incoming.rows.tasks.len() > TASKS, "tasks and phases");
    assert!(incoming.warnings.is_empty(), "{:?}", incoming.warnings);
    took
}

fn workbook(table: &str) -> Workbook {
    Workbook::read(table.as_bytes(), &mut |_| Continue::Yes).expect("it is a table")
}

/// A table as people keep them: outline numbers, dates, durations, predecessors by number, owners.
fn table(tasks: usize) -> String {
    let mut text =
        String::from("No.,WBS,Task,Start,Duration,Predecessors,Owner,% Complete,Notes\n");
    let mut number = 0;
    for task in 0..tasks {
        let (phase, place) = (task / TASKS_IN_A_PHASE + 1, task % TASKS_IN_A_PHASE + 1);
        if place == 1 {
            number += 1;
            let _ = writeln!(text, "{number},{phase},Phase {phase},,,,,,");
        }
        number += 1;
        let days = 1 + task * 13 % 10;
        let predecessors = match place {
            1 => String::new(),
            _ if task % 5 == 0 => format!("{}FS+1d;{}SS", number - 1, number - 1 - place / 2),
            _ => (number - 1).to_string(),
        };
        let start = if place == 1 { "04.01.2027" } else { "" };
        let _ = writeln!(
            text,
            "{number},{phase}.{place},Task {number},{start},{days}d,{predecessors},Person {},{}%,\"Note, {number}\"",
            task % 40,
            if task % 7 == 0 && place == 1 { 50 } else { 0 },
        );
    }
    text
}

fn project(tasks: usize) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <Project xmlns=\"http://schemas.microsoft.com/project\">\n<Name>Bench</Name>\
         <StartDate>2027-01-04T08:00:00</StartDate><CalendarUID>1</CalendarUID>\
         <MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek>\
         <Calendars><Calendar><UID>1</UID><Name>Standard</Name>\
         <IsBaseCalendar>1</IsBaseCalendar><WeekDays>",
    );
    for day in 1..=7 {
        let working = u8::from((2..=6).contains(&day));
        let _ = write!(
            text,
            "<WeekDay><DayType>{day}</DayType><DayWorking>{working}</DayWorking>"
        );
        if working == 1 {
            text.push_str(
                "<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime>\
                 <ToTime>12:00:00</ToTime></WorkingTime><WorkingTime>\
                 <FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>",
            );
        }
        text.push_str("</WeekDay>");
    }
    text.push_str("</WeekDays></Calendar></Calendars>\n<Tasks>\n");
    let mut uid = 0;
    let mut leaves: Vec<usize> = Vec::with_capacity(tasks);
    for number in 0..tasks {
        if number % TASKS_IN_A_PHASE == 0 {
            uid += 1;
            task(&mut text, uid, 1, &[]);
        }
        uid += 1;
        let mut predecessors = Vec::new();
        if number % TASKS_IN_A_PHASE > 0 {
            predecessors.push(leaves[number - 1]);
        }
        if number % 2 == 1 && number > 2 {
            predecessors.push(leaves[number - 2 - (number * 7) % 38.min(number - 1)]);
        }
        task(&mut text, uid, 2, &predecessors);
        leaves.push(uid);
    }
    text.push_str("</Tasks>\n<Resources/><Assignments/>\n</Project>\n");
    text
}

fn task(text: &mut String, uid: usize, level: usize, predecessors: &[usize]) {
    let days = 1 + uid * 13 % 10;
    let hours = days * 8;
    let summary = u8::from(level == 1);
    let _ = write!(
        text,
        "<Task><UID>{uid}</UID><ID>{uid}</ID><Name>Task {uid}</Name><Active>1</Active>\
         <Manual>0</Manual><Type>0</Type><IsNull>0</IsNull><CreateDate>2026-11-02T09:00:00</CreateDate>\
         <WBS>{level}.{uid}</WBS><OutlineNumber>{level}.{uid}</OutlineNumber>\
         <OutlineLevel>{level}</OutlineLevel><Priority>500</Priority>\
         <Start>2027-01-04T08:00:00</Start><Finish>2027-01-05T17:00:00</Finish>\
         <Duration>PT{hours}H0M0S</Duration><DurationFormat>7</DurationFormat><Work>PT0H0M0S</Work>\
         <ResumeValid>0</ResumeValid><EffortDriven>0</EffortDriven><Recurring>0</Recurring>\
         <OverAllocated>0</OverAllocated><Estimated>0</Estimated><Milestone>0</Milestone>\
         <Summary>{summary}</Summary><Critical>0</Critical><IsSubproject>0</IsSubproject>\
         <PercentComplete>0</PercentComplete><PercentWorkComplete>0</PercentWorkComplete>\
         <RemainingDuration>PT{hours}H0M0S</RemainingDuration><ConstraintType>0</ConstraintType>\
         <CalendarUID>-1</CalendarUID><LevelAssignments>1</LevelAssignments>\
         <LevelingCanSplit>1</LevelingCanSplit><LevelingDelay>0</LevelingDelay>\
         <IgnoreResourceCalendar>0</IgnoreResourceCalendar><HideBar>0</HideBar><Rollup>0</Rollup>"
    );
    for (index, predecessor) in predecessors.iter().enumerate() {
        let kind = [1, 1, 1, 3, 0][(uid + index) % 5];
        let lag = if uid.is_multiple_of(5) { 4_800 } else { 0 };
        let _ = write!(
            text,
            "<PredecessorLink><PredecessorUID>{predecessor}</PredecessorUID><Type>{kind}</Type>\
             <CrossProject>0</CrossProject><LinkLag>{lag}</LinkLag><LagFormat>7</LagFormat>\
             </PredecessorLink>"
        );
    }
    text.push_str("</Task>\n");
}
