//! What stands where in the file: the project around everything, and its rows with their levels.
//!
//! A release is a summary at the first level, with its tasks below. Two kinds of release need no row:
//! the only one, which is the project itself, and one that came from a summary which is still there.

use super::numbers;
use super::sheet::Sheet;
use crate::export::{Export, Line};
use slipway_engine::plan::{Release, ScheduleFrom};
use slipway_engine::{CalendarId, Instant, ReleaseId, TaskId};
use std::collections::{BTreeMap, BTreeSet};

/// What a row is about, by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Task(TaskId),
    Release(ReleaseId),
}

/// A row with its place in the file.
pub(super) struct Row<'x> {
    pub(super) line: &'x Line<'x>,
    /// Its number, by which others name it.
    pub(super) uid: u32,
    /// How deep it stands, from 1.
    pub(super) level: usize,
    /// Its place in the outline: "2.1".
    pub(super) outline: String,
}

/// The project and its rows.
pub(super) struct Frame<'x> {
    pub(super) export: &'x Export<'x>,
    /// What the project is called.
    pub(super) title: String,
    /// The calendar of whatever has no other.
    pub(super) calendar: CalendarId,
    /// Where work begins that nothing else holds.
    pub(super) start: Instant,
    /// Where everything ends.
    pub(super) finish: Instant,
    pub(super) rows: Vec<Row<'x>>,
    place: BTreeMap<Key, usize>,
}

impl<'x> Frame<'x> {
    /// Finds the place of every row that is asked for.
    pub(super) fn of(export: &'x Export<'x>) -> Self {
        let portfolio = &export.on.plan.portfolio;
        let rowless = rowless(export);
        let alone = the_project(export);
        let starts = export.releases().filter_map(|release| release.start);
        let start = match alone {
            Some(release) => release.start.unwrap_or(portfolio.start),
            None => starts.fold(portfolio.start, Instant::min),
        };
        let spans = || export.lines.iter().filter_map(|line| line.span);
        let finish = spans().map(|(_, finish)| finish).max().unwrap_or(start);
        let rows = rows(export, &rowless);
        let place = rows.iter().enumerate().map(|(at, row)| (key(row.line), at));
        Self {
            export,
            title: alone.map_or_else(|| portfolio.name.clone(), Release::title),
            calendar: alone
                .and_then(|release| release.calendar)
                .unwrap_or(portfolio.calendar),
            start,
            finish: alone
                .and_then(|release| release.finish)
                .filter(|_| is_from_finish(export))
                .unwrap_or(finish),
            place: place.collect(),
            rows,
        }
    }

    /// Writes a moment as local time.
    pub(super) fn instant(&self, sheet: &mut Sheet, name: &str, at: Option<Instant>) {
        if let Some(at) = at {
            // As it prints itself: 2027-01-04T08:00:00.
            sheet.value(name, format_args!("{:?}", self.export.speaker.clock(at)));
        }
    }

    /// Returns the midnight that ends the day of a moment.
    pub(super) fn next_midnight(&self, at: Instant) -> Instant {
        let day = self.export.speaker.clock(at).date();
        let next = day.succ_opt().unwrap_or(day);
        self.export.on.calendars.zone().start_of_day(next)
    }

    /// Returns the row of a task; nothing when it was not asked for.
    pub(super) fn row(&self, task: TaskId) -> Option<&Row<'x>> {
        self.place.get(&Key::Task(task)).map(|&at| &self.rows[at])
    }
}

/// Says whether everything lies as late as possible before an end.
pub(super) fn is_from_finish(export: &Export<'_>) -> bool {
    export.on.plan.portfolio.rules.schedule_from == ScheduleFrom::Finish
}

fn key(line: &Line<'_>) -> Key {
    match line.task() {
        Some(task) => Key::Task(task.id),
        None => Key::Release(line.of.id),
    }
}

/// Returns the only release that is asked for, which is the project itself unless it came from a
/// summary of one.
fn the_project<'x>(export: &'x Export<'x>) -> Option<&'x Release> {
    let mut releases = export.releases();
    let only = releases.next().filter(|_| releases.next().is_none())?;
    numbers::own(&only.external).is_none().then_some(only)
}

/// Returns the releases without a row of their own.
fn rowless(export: &Export<'_>) -> BTreeSet<ReleaseId> {
    let mut at_top: BTreeMap<ReleaseId, Vec<&Line<'_>>> = BTreeMap::new();
    for line in export.lines.iter().filter(|line| line.level == 2) {
        at_top.entry(line.of.id).or_default().push(line);
    }
    let is_still_there = |release: &&Release| {
        let came_from = numbers::own(&release.external);
        match at_top.get(&release.id).map(Vec::as_slice) {
            Some([only]) => only.task().is_some_and(|task| {
                came_from.is_some() && numbers::own(&task.external) == came_from
            }),
            _ => false,
        }
    };
    let stand_there = export.releases().filter(is_still_there);
    the_project(export)
        .into_iter()
        .chain(stand_there)
        .map(|release| release.id)
        .collect()
}

fn rows<'x>(export: &'x Export<'x>, rowless: &BTreeSet<ReleaseId>) -> Vec<Row<'x>> {
    let lines = || {
        let has_row = |line: &&Line<'_>| line.task().is_some() || !rowless.contains(&line.of.id);
        export.lines.iter().filter(has_row)
    };
    // A task keeps its number even where its release came with the same.
    let (tasks, releases): (Vec<_>, Vec<_>) = lines().partition(|line| line.task().is_some());
    let external = |line: &'x Line<'x>| {
        let of_task = line.task().map(|task| task.external.as_slice());
        (key(line), of_task.unwrap_or(&line.of.external))
    };
    let uids = numbers::give(1, tasks.into_iter().chain(releases).map(external));
    let mut counted: Vec<usize> = Vec::new();
    lines()
        .map(|line| {
            let level = line.level - usize::from(rowless.contains(&line.of.id));
            counted.resize(level, 0);
            if let Some(last) = counted.last_mut() {
                *last += 1;
            }
            let places: Vec<String> = counted.iter().map(ToString::to_string).collect();
            Row {
                line,
                uid: uids[&key(line)],
                level,
                outline: places.join("."),
            }
        })
        .collect()
}
