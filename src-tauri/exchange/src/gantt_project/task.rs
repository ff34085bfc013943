//! Tasks: each stands in the one that it is part of.

use super::{day, days, opening};
use crate::reading::Reading;
use crate::value;
use crate::xml::Element;
use chrono::NaiveDate;
use slipway_engine::change::Message;
use slipway_engine::plan::{Constraint, ConstraintKind, Dependency, Strength, Task, TaskKind};
use slipway_engine::{ReleaseId, Seconds, Span, TaskId, TimeUnit};
use std::borrow::Cow;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Colours that tasks have when nobody chose one.
const USUAL_COLOURS: [&str; 3] = ["#8cb6ce", "#99ccff", "#000000"];

/// A task beside the element it was read from.
pub(super) struct Line<'t> {
    pub(super) element: Element<'t>,
    pub(super) task: Task,
    /// The day on which it stands.
    pub(super) start: Option<NaiveDate>,
}

/// Reads every task in the order of the file, parents before what stands in them.
pub(super) fn read_all<'t>(
    project: Element<'t>,
    release: ReleaseId,
    reading: &mut Reading<'_>,
) -> Vec<Line<'t>> {
    let mut lines = Vec::new();
    let Some(tasks) = project.child("tasks") else {
        return lines;
    };
    let kept = tasks.attribute("empty-milestones");
    let has_empty_milestones = kept.is_some_and(|value| value == "true");
    let fields: BTreeMap<_, _> = tasks
        .list("taskproperties", "taskproperty")
        .filter_map(|field| Some((field.attribute("id")?, field.attribute("name")?)))
        .collect();
    let mut open: Vec<_> = in_reverse(tasks, None);
    while let Some((element, parent)) = open.pop() {
        let mut task = read(element, release, has_empty_milestones, reading);
        task.parent = parent;
        for own in element.all("customproperty") {
            let name = own.attribute("taskproperty-id").map(|id| {
                let name = fields.get(&id).cloned();
                name.unwrap_or(id)
            });
            if let Some((name, value)) = name.zip(own.attribute("value")) {
                task.fields.insert(name.into_owned(), value.into_owned());
            }
        }
        open.extend(in_reverse(element, Some(task.id)));
        lines.push(Line {
            start: reading.attribute(element, "start", day),
            element,
            task,
        });
    }
    lines
}

fn in_reverse(of: Element<'_>, parent: Option<TaskId>) -> Vec<(Element<'_>, Option<TaskId>)> {
    let mut inside: Vec<_> = of.all("task").map(|child| (child, parent)).collect();
    inside.reverse();
    inside
}

fn read(
    element: Element<'_>,
    release: ReleaseId,
    has_empty_milestones: bool,
    reading: &mut Reading<'_>,
) -> Task {
    let name = reading.short(&element.attribute("name").unwrap_or_default());
    let mut task = Task::new(reading.id(), release, &name);
    let is_true = |name: &str| element.attribute(name).is_some_and(|value| value == "true");
    if is_true("meeting") {
        task.kind = TaskKind::Milestone;
    }
    let is_empty = task.kind == TaskKind::Milestone && has_empty_milestones;
    let length = |text: &str| days(text).filter(|length| *length >= Seconds::ZERO);
    task.duration = Span {
        amount: match reading.attribute(element, "duration", length) {
            Some(length) if !is_empty => length,
            _ => Seconds::ZERO,
        },
        unit: TimeUnit::Working,
    };
    task.progress.done = reading
        .attribute(element, "complete", value::percent)
        .unwrap_or(0);
    task.notes = reading.long(element.value("notes").unwrap_or_default());
    if let Some(id) = element.attribute("id") {
        task.external = reading.external(&id);
    }
    task.fields = fields(element);
    task
}

fn fields(element: Element<'_>) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    if let Some(colour) = element.attribute("color")
        && !USUAL_COLOURS.contains(&colour.as_ref())
    {
        fields.insert("colour".to_owned(), colour.into_owned());
    }
    if let Some(link) = element.attribute("webLink") {
        fields.insert("hyperlink".to_owned(), unescaped(&link));
    }
    let priority = match element.attribute("priority").as_deref() {
        Some("0") => Some("low"),
        Some("2") => Some("high"),
        Some("3") => Some("lowest"),
        Some("4") => Some("highest"),
        _ => None,
    };
    if let Some(priority) = priority {
        fields.insert("priority".to_owned(), priority.to_owned());
    }
    fields
}

/// Returns the address that is written with `%` and hexadecimal digits; what is no such text stays
/// as it is.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = match after {
            [high, low, ..] if *first == b'%' => {
                let digit = |byte: &u8| char::from(*byte).to_digit(16);
                digit(high)
                    .zip(digit(low))
                    .map(|(high, low)| high * 16 + low)
            }
            _ => None,
        };
        match escaped.and_then(|code| u8::try_from(code).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Returns the tasks, each held where it was put unless something drives it there.
///
/// A strong dependency puts its task where it leads. A soft one leaves it where it stands, as long as
/// that is not too early: such a task is held as one that waits for nothing.
pub(super) fn hold(
    lines: &[Line<'_>],
    dependencies: &[Dependency],
    reading: &mut Reading<'_>,
) -> Vec<Task> {
    let driven: BTreeSet<TaskId> = dependencies
        .iter()
        .filter(|link| link.strength == Strength::Hard)
        .map(|link| link.successor)
        .collect();
    let parents: BTreeSet<TaskId> = lines.iter().filter_map(|line| line.task.parent).collect();
    let mut tasks = Vec::with_capacity(lines.len());
    for line in lines {
        let mut task = line.task.clone();
        let asked = line.element.attribute("thirdDate-constraint");
        let earliest = match asked.as_deref() {
            Some("1") => reading.attribute(line.element, "thirdDate", day),
            _ => None,
        };
        let is_held = !parents.contains(&task.id) && !driven.contains(&task.id);
        let day = earliest.max(line.start.filter(|_| is_held));
        if let Some(date) = day.and_then(|day| opening(day, reading)) {
            task.constraint = Constraint {
                kind: ConstraintKind::Snet,
                date: Some(date),
            };
        }
        tasks.push(task);
    }
    tasks
}

/// Returns which task has which id; of twins the first.
pub(super) fn by_id<'t>(
    lines: &[Line<'t>],
    reading: &mut Reading<'_>,
) -> BTreeMap<Cow<'t, str>, TaskId> {
    let mut by_id = BTreeMap::new();
    for line in lines {
        let Some(id) = line.element.attribute("id") else {
            continue;
        };
        match by_id.entry(id) {
            Entry::Occupied(twin) => {
                reading.warn(Message::new("warning-twin-task").text("uid", twin.key()));
            }
            Entry::Vacant(place) => {
                place.insert(line.task.id);
            }
        }
    }
    by_id
}
