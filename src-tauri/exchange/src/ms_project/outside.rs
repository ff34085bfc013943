//! Predecessors that lie in other files: they stay as tasks that somebody else plans.
//!
//! The file names such a predecessor but does not say when it is due. When what waits for it begins
//! or ends does say it: there it lets go.

use crate::incoming::plan_of;
use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::calendar::Calendars;
use slipway_engine::change::{Message, Rows};
use slipway_engine::plan::{Dependency, DependencyKind, Lag, OrderKey, Strength, Task, TaskKind};
use slipway_engine::{Instant, TaskId};
use std::collections::BTreeMap;

/// A link whose predecessor lies in another file.
pub(super) struct OutsideLink<'t> {
    pub(super) successor: TaskId,
    /// What the predecessor is called in this file.
    pub(super) uid: &'t str,
    /// The file it lies in, and its number there.
    pub(super) place: &'t str,
    pub(super) kind: DependencyKind,
    pub(super) lag: Lag,
}

/// From when to when each task lies, as its own dates or those of who works on it say.
type Spans = BTreeMap<TaskId, (Instant, Instant)>;

/// Puts in a task for each predecessor in another file, and the links from it; a link about whose
/// dates the file is silent is dropped with a warning.
pub(super) fn place(
    project: Element<'_>,
    lines: &[(Element<'_>, TaskId)],
    links: &[OutsideLink<'_>],
    rows: &mut Rows,
    reading: &mut Reading<'_>,
) {
    if links.is_empty() {
        return;
    }
    let Some(plan) = plan_of(rows) else {
        return;
    };
    let calendars = Calendars::compile(&plan);
    let spans = spans(project, lines, rows, reading);
    let mut placed: BTreeMap<&str, usize> = BTreeMap::new();
    for link in links {
        let successor = plan.tasks.get(link.successor);
        let known = successor.zip(spans.get(&link.successor));
        let Some((successor, &(start, finish))) = known else {
            let name = successor.map_or("", |task| task.name.as_str());
            let warning = Message::new("warning-cross-project").text("task", name);
            reading.warn(warning.text("file", link.place));
            continue;
        };
        let held = match link.kind {
            DependencyKind::Fs | DependencyKind::Ss => start,
            DependencyKind::Ff | DependencyKind::Sf => finish,
        };
        let at = match link.lag {
            Lag::Working(lag) => calendars.of_task(&plan, successor).add(held, -lag),
            Lag::Elapsed(lag) => held - lag,
            // The duration that it is a share of lies in the other file.
            Lag::Percent(_) | Lag::ElapsedPercent(_) => held,
        };
        let index = *placed.entry(link.uid).or_insert_with(|| {
            let task = outside(link, successor, &rows.tasks, reading);
            rows.tasks.push(task);
            rows.tasks.len() - 1
        });
        let task = &mut rows.tasks[index];
        let earliest = task.manual_start.map_or(at, |before| before.min(at));
        (task.manual_start, task.manual_finish) = (Some(earliest), Some(earliest));
        let warning = Message::new("warning-outside").text("task", &successor.name);
        reading.warn(warning.text("file", link.place));
        rows.dependencies.push(Dependency {
            id: reading.id(),
            predecessor: task.id,
            successor: link.successor,
            kind: link.kind,
            lag: link.lag,
            strength: Strength::Hard,
            reason: String::new(),
            external: Vec::new(),
        });
    }
}

/// Returns a task that stands for one in another file, before everything in the successor's release.
fn outside(
    link: &OutsideLink<'_>,
    successor: &Task,
    tasks: &[Task],
    reading: &mut Reading<'_>,
) -> Task {
    let name = reading.short(link.place.rsplit(['\\', '/']).next().unwrap_or(link.place));
    let name = if name.is_empty() {
        link.uid.to_owned()
    } else {
        name
    };
    let mut task = Task::new(reading.id(), successor.release, &name);
    task.kind = TaskKind::External;
    let beside = |other: &&Task| other.release == successor.release && other.parent.is_none();
    let first = tasks.iter().filter(beside).map(|other| &other.order).min();
    task.order = OrderKey::between(None, first);
    task.notes = reading.long(link.place);
    task.external = reading.external(link.uid);
    task
}

fn spans(
    project: Element<'_>,
    lines: &[(Element<'_>, TaskId)],
    rows: &Rows,
    reading: &mut Reading<'_>,
) -> Spans {
    let mut spans = Spans::new();
    let parents: BTreeMap<TaskId, Option<TaskId>> = rows
        .tasks
        .iter()
        .map(|task| (task.id, task.parent))
        .collect();
    let of_uid: BTreeMap<&str, TaskId> = lines
        .iter()
        .filter_map(|(element, id)| Some((element.value("UID")?, *id)))
        .collect();
    let assigned = project
        .list("Assignments", "Assignment")
        .filter_map(|element| Some((element, *of_uid.get(element.value("TaskUID")?)?)));
    for (element, id) in lines.iter().copied().chain(assigned) {
        let ends = reading
            .instant(element, "Start")
            .zip(reading.instant(element, "Finish"));
        let Some((start, finish)) = ends else {
            continue;
        };
        let mut at = Some(id);
        while let Some(task) = at {
            let span = spans.entry(task).or_insert((start, finish));
            *span = (span.0.min(start), span.1.max(finish));
            at = parents.get(&task).copied().flatten();
        }
    }
    spans
}
