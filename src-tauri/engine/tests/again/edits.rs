//! Random edits of the rows of a plan, more than commands would allow.

use super::plan::{Dice, link};
use slipway_engine::plan::{Dependency, Plan, Task, TaskMode};
use slipway_engine::{DependencyId, Seconds, TaskId};
use std::sync::Arc;

/// Edits some rows of a plan; says what was done.
pub(crate) fn edit(dice: &mut Dice, plan: &mut Plan) -> String {
    match dice.roll(40) {
        0..4 => link_two(dice, plan),
        4..6 => unlink(dice, plan),
        6..9 => edit_link(dice, plan),
        9 => edit_release(dice, plan),
        10 => edit_portfolio(dice, plan),
        11 => move_under(dice, plan),
        12 => delete_leaf(dice, plan),
        13 => add_task(dice, plan),
        14..17 => {
            let first = edit_task(dice, plan);
            let more = (0..dice.roll(4)).map(|_| edit_task(dice, plan));
            more.fold(first, |all, one| format!("{all}; {one}"))
        }
        _ => edit_task(dice, plan),
    }
}

fn any_task(dice: &mut Dice, plan: &Plan) -> Task {
    let tasks: Vec<_> = plan.tasks.iter().collect();
    Task::clone(tasks[dice.roll(tasks.len())])
}

fn any_link(dice: &mut Dice, plan: &Plan) -> Option<Dependency> {
    let links: Vec<_> = plan.dependencies.iter().collect();
    let link = links.get(dice.roll(links.len()))?;
    Some(Dependency::clone(link))
}

fn edit_task(dice: &mut Dice, plan: &mut Plan) -> String {
    let mut task = any_task(dice, plan);
    match dice.roll(14) {
        12 | 13 => task.cost = dice.cost(),
        0..4 => task.constraint = dice.constraint(),
        4..6 => task.duration = dice.span(),
        6 | 7 => task.progress = dice.progress(),
        8 => task.deadline = (dice.roll(2) == 0).then(|| dice.date()),
        9 => {
            task.mode = dice.any(&[TaskMode::Auto, TaskMode::Manual]);
            task.manual_start = Some(dice.date());
        }
        10 => task.levelling_delay = dice.any(&[Seconds::ZERO, dice_delay()]),
        _ => match dice.roll(3) {
            0 => task.active = !task.active,
            1 => task.name.push('x'),
            _ => task.calendar = plan.calendars.iter().nth(dice.roll(3)).map(|row| row.id),
        },
    }
    let told = format!("edit of {}", task.name);
    plan.tasks.insert(Arc::new(task));
    told
}

fn dice_delay() -> Seconds {
    Seconds(30 * 3600)
}

fn link_two(dice: &mut Dice, plan: &mut Plan) -> String {
    let link = link(dice, plan);
    let told = format!("link {link:?}");
    plan.dependencies.insert(Arc::new(link));
    told
}

fn unlink(dice: &mut Dice, plan: &mut Plan) -> String {
    let Some(link) = any_link(dice, plan) else {
        return link_two(dice, plan);
    };
    plan.dependencies.remove(link.id);
    format!("unlink {link:?}")
}

fn edit_link(dice: &mut Dice, plan: &mut Plan) -> String {
    let Some(mut link) = any_link(dice, plan) else {
        return link_two(dice, plan);
    };
    if dice.roll(2) == 0 {
        link.kind = dice.kind();
    } else {
        link.lag = dice.lag();
    }
    let told = format!("edit of {link:?}");
    plan.dependencies.insert(Arc::new(link));
    told
}

fn edit_release(dice: &mut Dice, plan: &mut Plan) -> String {
    let rows: Vec<_> = plan.releases.iter().cloned().collect();
    let mut release = rows[dice.roll(rows.len())].as_ref().clone();
    match dice.roll(4) {
        0 => release.name.push('x'),
        3 => release.budget = (dice.roll(3) > 0).then(|| dice.amount()),
        1 => release.start = Some(dice.date()),
        _ => release.finish = Some(dice.date()),
    }
    plan.releases.insert(Arc::new(release));
    "edit of a release".to_owned()
}

fn edit_portfolio(dice: &mut Dice, plan: &mut Plan) -> String {
    let mut portfolio = plan.portfolio.as_ref().clone();
    match dice.roll(3) {
        0 => portfolio.data_date = dice.date(),
        1 => portfolio.rules.honour_dates ^= true,
        _ => portfolio.name.push('x'),
    }
    plan.portfolio = Arc::new(portfolio);
    "edit of the portfolio".to_owned()
}

/// Puts a leaf under another summary; never under itself, as leaves have nothing under them.
fn move_under(dice: &mut Dice, plan: &mut Plan) -> String {
    let mut task = any_task(dice, plan);
    let above = any_task(dice, plan);
    let is_parent = |id: TaskId| plan.tasks.iter().any(|row| row.parent == Some(id));
    if is_parent(task.id) || above.id == task.id {
        return edit_task(dice, plan);
    }
    task.parent = Some(above.id);
    task.release = above.release;
    let told = format!("{} under {}", task.name, above.name);
    plan.tasks.insert(Arc::new(task));
    told
}

fn delete_leaf(dice: &mut Dice, plan: &mut Plan) -> String {
    let task = any_task(dice, plan);
    if plan.tasks.len() < 8 || plan.tasks.iter().any(|row| row.parent == Some(task.id)) {
        return edit_task(dice, plan);
    }
    let links: Vec<DependencyId> = plan
        .dependencies
        .iter()
        .filter(|link| link.predecessor == task.id || link.successor == task.id)
        .map(|link| link.id)
        .collect();
    for link in links {
        plan.dependencies.remove(link);
    }
    plan.tasks.remove(task.id);
    format!("without {}", task.name)
}

fn add_task(dice: &mut Dice, plan: &mut Plan) -> String {
    let beside = any_task(dice, plan);
    let task = Task {
        id: dice.id(),
        name: format!("n{}", plan.tasks.len()),
        duration: dice.span(),
        ..beside
    };
    let told = format!("{} added", task.name);
    plan.tasks.insert(Arc::new(task));
    told
}
