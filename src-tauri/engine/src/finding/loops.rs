//! Dependencies that bind nothing: loops (L01) and links to own summaries (L02).

use super::notes::{Notes, View, finding};
use super::{Code, Severity};
use crate::change::{Message, Subject};
use crate::network::Loop;
use crate::plan::Task;
use uuid::Uuid;

/// A loop is told with at most this many names.
const MOST_NAMES: usize = 12;

/// L01: loops, told from behind the dependency that is left out.
pub(super) fn loops<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    for found in view.schedule.loops() {
        let ends = |slot: u32| {
            let dependency = view.plan.dependencies.at(slot)?;
            let predecessor = view.plan.tasks.get(dependency.predecessor)?;
            let successor = view.plan.tasks.get(dependency.successor)?;
            Some((
                dependency.as_ref(),
                predecessor.as_ref(),
                successor.as_ref(),
            ))
        };
        let members: Vec<_> = cut_last(found).filter_map(ends).collect();
        let Some(&(_, last, first)) = members.last() else {
            continue;
        };
        let mut path = vec![first.name.as_str()];
        for (_, predecessor, successor) in &members {
            for name in [&predecessor.name, &successor.name] {
                if path.last() != Some(&name.as_str()) {
                    path.push(name);
                }
            }
        }
        if path.len() > MOST_NAMES {
            path.splice(MOST_NAMES / 2..path.len() - MOST_NAMES / 2, ["…"]);
        }
        let mut ids: Vec<Uuid> = members.iter().map(|(link, ..)| link.id.into()).collect();
        let mut subjects: Vec<Subject> = members
            .iter()
            .map(|(_, task, _)| Subject::Task(task.id))
            .collect();
        subjects.extend(
            members
                .iter()
                .map(|(link, ..)| Subject::Dependency(link.id)),
        );
        ids.sort_unstable();
        let message = Message::new("finding-l01")
            .text("path", &path.join(" → "))
            .text("predecessor", &last.name)
            .text("successor", &first.name);
        notes.add(
            &first.name,
            finding(Code::L01, Severity::Blocker, &ids, subjects, message),
        );
    }
}

/// Walks round a loop so that the dependency left out comes last.
fn cut_last(found: &Loop) -> impl Iterator<Item = u32> {
    let links = &found.dependencies;
    let cut = links
        .iter()
        .position(|&slot| slot == found.cut)
        .unwrap_or(0);
    links
        .iter()
        .cycle()
        .skip(cut + 1)
        .take(links.len())
        .copied()
}

/// L02: dependencies between a task and a summary it stands under.
pub(super) fn links_to_own_summary<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    for &slot in view.schedule.to_own_summary() {
        let Some(link) = view.plan.dependencies.at(slot) else {
            continue;
        };
        let tasks = &view.plan.tasks;
        let (Some(predecessor), Some(successor)) =
            (tasks.get(link.predecessor), tasks.get(link.successor))
        else {
            continue;
        };
        let is_above = |summary: &Task, task: &Task| {
            let slots = tasks.slot(summary.id).zip(tasks.slot(task.id));
            slots.is_some_and(|(above, below)| view.network.ancestors(below).any(|at| at == above))
        };
        let (task, summary) = if is_above(predecessor, successor) {
            (successor, predecessor)
        } else {
            (predecessor, successor)
        };
        let message = Message::new("finding-l02")
            .text("task", &task.name)
            .text("summary", &summary.name)
            .text(
                "case",
                if task.id == summary.id {
                    "itself"
                } else {
                    "summary"
                },
            );
        let subjects = vec![
            Subject::Task(task.id),
            Subject::Dependency(link.id),
            Subject::Task(summary.id),
        ];
        notes.add(
            &task.name,
            finding(
                Code::L02,
                Severity::Error,
                &[link.id.into()],
                subjects,
                message,
            ),
        );
    }
}
