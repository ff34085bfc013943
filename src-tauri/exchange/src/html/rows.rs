//! The rows of a page, packed: ten thousand of them are read in one go.

use super::axis::Axis;
use crate::digest::severity;
use crate::export::{Detail, Export, Line};
use serde::Serialize;
use slipway_engine::change::Subject;
use slipway_engine::plan::DependencyKind;
use slipway_engine::{Instant, ReleaseId, Seconds, Span};
use std::collections::BTreeMap;

/// What a row is; the numbers that `plan.js` knows.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Release = 0,
    Summary = 1,
    Task = 2,
    Milestone = 3,
}

/// States of a row that stand out; the numbers that `plan.js` knows.
mod mark {
    pub(super) const CRITICAL: u8 = 1;
    pub(super) const LATE: u8 = 2;
    pub(super) const INACTIVE: u8 = 4;
}

/// A row: level, kind, name, first and last minute, done in percent, marks, place of its release,
/// places of its dates among the texts, duration, float, place of its owner, outline number.
#[derive(Debug, Serialize)]
pub(super) struct Row(
    usize,
    u8,
    String,
    Option<i64>,
    Option<i64>,
    u16,
    u8,
    usize,
    usize,
    usize,
    String,
    String,
    usize,
    String,
);

/// What few rows have.
#[derive(Debug, Default, Serialize)]
pub(super) struct More {
    #[serde(skip_serializing_if = "String::is_empty")]
    notes: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    deadline: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    window_float: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    findings: Vec<(&'static str, String, String)>,
    /// The window at which a release aims: from which minute to which, and its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    aim: Option<(i64, i64, String)>,
}

impl More {
    fn is_empty(&self) -> bool {
        self.notes.is_empty()
            && self.deadline.is_empty()
            && self.window_float.is_empty()
            && self.findings.is_empty()
            && self.aim.is_none()
    }
}

/// Rows with what belongs to them.
#[derive(Debug, Default, Serialize)]
pub(super) struct Rows {
    rows: Vec<Row>,
    /// By place of a row.
    more: BTreeMap<usize, More>,
    /// Places of predecessor and successor, and which ends are tied.
    links: Vec<(usize, usize, u8)>,
    /// Dates, as they are shown.
    dates: Vec<String>,
    /// Who answers for something; the first is nobody.
    people: Vec<String>,
}

impl Rows {
    /// Packs the rows of a file.
    pub(super) fn of(export: &Export<'_>, axis: &Axis) -> Self {
        let mut packing = Packing {
            export,
            axis,
            of_release: 0,
            dates: Texts::default(),
            people: Texts::default(),
        };
        packing.people.place("");
        let rows = export.lines.iter().map(|line| packing.row(line)).collect();
        let findings = findings(export);
        let more = export.lines.iter().enumerate().filter_map(|(at, line)| {
            let more = packing.more(line, findings.get(&at));
            (!more.is_empty()).then_some((at, more))
        });
        let more = more.collect();
        Self {
            rows,
            more,
            links: links(export),
            dates: packing.dates.texts,
            people: packing.people.texts,
        }
    }
}

/// Texts that stand once, however many rows say them.
#[derive(Default)]
struct Texts {
    texts: Vec<String>,
    places: BTreeMap<String, usize>,
}

impl Texts {
    fn place(&mut self, text: &str) -> usize {
        if let Some(&place) = self.places.get(text) {
            return place;
        }
        self.places.insert(text.to_owned(), self.texts.len());
        self.texts.push(text.to_owned());
        self.texts.len() - 1
    }
}

struct Packing<'e, 'p> {
    export: &'e Export<'p>,
    axis: &'e Axis,
    /// Place of the release whose rows come.
    of_release: usize,
    dates: Texts,
    people: Texts,
}

impl Packing<'_, '_> {
    fn row(&mut self, line: &Line<'_>) -> Row {
        let export = self.export;
        if line.release().is_some() {
            self.of_release = line.number - 1;
        }
        let sees_floats = !export.audience.withholds(Detail::Floats);
        let place = |at| self.axis.place(export, at);
        let (start, finish) = line.span.unzip();
        let owner = line.task().map_or(line.of.owner, |task| task.owner);
        let owner = export
            .person(owner)
            .map_or("", |person| person.name.as_str());
        let float = line
            .total_float()
            .filter(|_| sees_floats && line.done < 10_000 && !line.is_summary());
        let say = |length: Option<Span>| {
            length
                .map(|length| export.speaker.length(length))
                .unwrap_or_default()
        };
        Row(
            line.level,
            kind(line) as u8,
            line.name(),
            start.map(place),
            finish.map(place),
            (line.done + 50) / 100,
            marks(export, line),
            self.of_release,
            self.date(start),
            self.date(finish),
            say(line.duration().filter(|_| !line.is_milestone())),
            say(float),
            self.people.place(owner),
            line.outline.clone(),
        )
    }

    fn date(&mut self, at: Option<Instant>) -> usize {
        let text = at
            .map(|at| self.export.speaker.date(at))
            .unwrap_or_default();
        self.dates.place(&text)
    }

    fn more(
        &self,
        line: &Line<'_>,
        findings: Option<&Vec<(&'static str, String, String)>>,
    ) -> More {
        let export = self.export;
        let sees_floats = !export.audience.withholds(Detail::Floats);
        let is_open = line.done < 10_000 && !line.of.state.is_over();
        let float = line.window_float().filter(|_| sees_floats && is_open);
        let deadline = line.task().and_then(|task| task.deadline);
        let notes = line.task().map_or(&line.of.notes, |task| &task.notes);
        More {
            notes: export.notes(notes).to_owned(),
            deadline: deadline
                .map(|at| export.speaker.moment(at))
                .unwrap_or_default(),
            window_float: float
                .map(|float| export.speaker.length(float))
                .unwrap_or_default(),
            findings: findings.cloned().unwrap_or_default(),
            aim: self.aim(line),
        }
    }

    fn aim(&self, line: &Line<'_>) -> Option<(i64, i64, String)> {
        let release = line.release()?;
        let plan = &self.export.on.plan;
        let slot = plan.releases.slot(release.id)?;
        let berth = self.export.on.schedule.aim(slot)?.target?;
        let place = |at| self.axis.place(self.export, at);
        let name = plan.windows.at(berth.window)?.name.clone();
        Some((place(berth.from), place(berth.to), name))
    }
}

fn kind(line: &Line<'_>) -> Kind {
    if line.release().is_some() {
        Kind::Release
    } else if line.is_summary() {
        Kind::Summary
    } else if line.is_milestone() {
        Kind::Milestone
    } else {
        Kind::Task
    }
}

/// What stands out about a row, as far as the reader may know: whether it is critical is a float, whether
/// it is late a finding.
fn marks(export: &Export<'_>, line: &Line<'_>) -> u8 {
    let is_open = line
        .task()
        .is_some_and(|task| task.active && !task.progress.is_finished());
    let sees = |detail| !export.audience.withholds(detail);
    let mut marks = 0;
    if sees(Detail::Floats) && is_open && line.is_critical() {
        marks |= mark::CRITICAL;
    }
    if sees(Detail::Findings) && is_late(export, line) {
        marks |= mark::LATE;
    }
    if line.task().is_some_and(|task| !task.active) {
        marks |= mark::INACTIVE;
    }
    marks
}

/// Whether a row misses its deadline or the window of its release, or should have begun or ended before
/// the data date.
pub(crate) fn is_late(export: &Export<'_>, line: &Line<'_>) -> bool {
    let data_date = export.on.plan.portfolio.data_date;
    if line.of.state.is_over() {
        return false;
    }
    let misses = line
        .window_float()
        .is_some_and(|float| float.amount < Seconds::ZERO);
    let (Some(task), Some(dates)) = (line.task(), line.dates()) else {
        return misses;
    };
    if !task.active || task.progress.is_finished() || dates.is_summary {
        return false;
    }
    let is_behind =
        dates.finish < data_date || (dates.start < data_date && !task.progress.is_started());
    misses
        || is_behind
        || task
            .deadline
            .is_some_and(|deadline| dates.finish > deadline)
}

/// Findings by the place of the row that they are about first, for those who may know them.
fn findings(export: &Export<'_>) -> BTreeMap<usize, Vec<(&'static str, String, String)>> {
    let mut found: BTreeMap<usize, Vec<_>> = BTreeMap::new();
    if export.audience.withholds(Detail::Findings) {
        return found;
    }
    let releases = export.lines.iter().enumerate();
    let releases: BTreeMap<ReleaseId, usize> = releases
        .filter_map(|(at, line)| Some((line.release()?.id, at)))
        .collect();
    for finding in &export.on.findings {
        let place = finding.subjects.iter().find_map(|subject| match *subject {
            Subject::Task(id) => export.line_of(id).map(|line| line.number - 1),
            Subject::Release(id) => releases.get(&id).copied(),
            _ => None,
        });
        if let Some(place) = place {
            let (name, key) = severity(finding.severity);
            let text = export.speaker.say(&finding.message);
            found
                .entry(place)
                .or_default()
                .push((name, export.word(key), text));
        }
    }
    found
}

fn links(export: &Export<'_>) -> Vec<(usize, usize, u8)> {
    let mut links: Vec<_> = export
        .dependencies()
        .filter_map(|link| {
            let place = |task| export.line_of(task).map(|line| line.number - 1);
            let kind = match link.kind {
                DependencyKind::Fs => 0,
                DependencyKind::Ss => 1,
                DependencyKind::Ff => 2,
                DependencyKind::Sf => 3,
            };
            Some((place(link.predecessor)?, place(link.successor)?, kind))
        })
        .collect();
    links.sort_unstable();
    links
}
