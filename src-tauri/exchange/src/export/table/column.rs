//! The columns that a table of rows has.

use super::{Beside, Cell};
use crate::export::{Detail, Export, Line, Subject};
use slipway_engine::Span;
use slipway_engine::plan::{ConstraintKind, External, Task, TaskKind};

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// The number of the row, which predecessors name.
    Number,
    /// Its place in the outline: "2.1.3".
    Outline,
    /// What people or other tools say when they speak of it: "REL-12".
    Key,
    /// What it is called.
    Name,
    /// The release that it belongs to.
    Release,
    /// The product that is released.
    Product,
    /// Release, phase, summary, task, milestone or external date.
    Kind,
    /// Where a release stands.
    State,
    /// When it begins.
    Start,
    /// When it ends.
    Finish,
    /// How much working time it takes.
    Duration,
    /// What it waits for.
    Predecessors,
    /// Who answers for it.
    Owner,
    /// How far it is.
    Done,
    /// How far it may slip before its release ends later.
    Float,
    /// How far it may slip before its release misses its window.
    WindowFloat,
    /// When it should have ended.
    Deadline,
    /// What else binds its dates.
    Constraint,
    /// To which date.
    ConstraintDate,
    /// What it may cost.
    Budget,
    /// What was spent on it.
    ActualCost,
    /// What it will cost as planned: what was spent, and what the rest costs.
    Cost,
    /// What people note.
    Notes,
    /// As of when all this is.
    AsOf,
    /// What was published last, and whether the plan has moved on since.
    Published,
    /// The id under which it is the same in every copy of the portfolio.
    Id,
}

impl Column {
    /// Every column, from left to right.
    const ALL: [Self; 26] = [
        Self::Number,
        Self::Outline,
        Self::Key,
        Self::Name,
        Self::Release,
        Self::Product,
        Self::Kind,
        Self::State,
        Self::Start,
        Self::Finish,
        Self::Duration,
        Self::Predecessors,
        Self::Owner,
        Self::Done,
        Self::Float,
        Self::WindowFloat,
        Self::Deadline,
        Self::Constraint,
        Self::ConstraintDate,
        Self::Budget,
        Self::ActualCost,
        Self::Cost,
        Self::Notes,
        Self::AsOf,
        Self::Published,
        Self::Id,
    ];

    /// Returns what may be withheld from those who read the file.
    const fn detail(self) -> Option<Detail> {
        match self {
            Self::Owner => Some(Detail::People),
            Self::Float | Self::WindowFloat => Some(Detail::Floats),
            Self::Budget | Self::ActualCost | Self::Cost => Some(Detail::Costs),
            Self::Notes => Some(Detail::Notes),
            Self::Number
            | Self::Outline
            | Self::Key
            | Self::Name
            | Self::Release
            | Self::Product
            | Self::Kind
            | Self::State
            | Self::Start
            | Self::Finish
            | Self::Duration
            | Self::Predecessors
            | Self::Done
            | Self::Deadline
            | Self::Constraint
            | Self::ConstraintDate
            | Self::AsOf
            | Self::Published
            | Self::Id => None,
        }
    }

    /// Returns what stands over it.
    pub(crate) fn title(self, export: &Export<'_>) -> String {
        let title = export.word(match self {
            Self::Number => "table-number",
            Self::Outline => "table-outline",
            Self::Key => "table-key",
            Self::Name => "table-name",
            Self::Release => "table-release",
            Self::Product => "table-product",
            Self::Kind => "table-kind",
            Self::State => "table-state",
            Self::Start => "table-start",
            Self::Finish => "table-finish",
            Self::Duration => "table-duration",
            Self::Predecessors => "table-predecessors",
            Self::Owner => "table-owner",
            Self::Done => "table-done",
            Self::Float => "table-float",
            Self::WindowFloat => "table-window-float",
            Self::Deadline => "table-deadline",
            Self::Constraint => "table-constraint",
            Self::ConstraintDate => "table-constraint-date",
            Self::Budget => "table-budget",
            Self::ActualCost => "table-actual-cost",
            Self::Cost => "table-cost",
            Self::Notes => "table-notes",
            Self::AsOf => "table-as-of",
            Self::Published => "table-published",
            Self::Id => "table-id",
        });
        let currency = &export.on.plan.portfolio.currency;
        if self.detail() == Some(Detail::Costs) && !currency.is_empty() {
            return format!("{title} ({currency})");
        }
        title
    }

    /// Returns what stands in it for a row.
    pub(crate) fn cell<'c>(
        self,
        export: &'c Export<'_>,
        beside: &'c Beside,
        line: &'c Line<'_>,
    ) -> Cell<'c> {
        let task = line.task();
        match self {
            Self::Number => Cell::Count(line.number),
            Self::Outline => Cell::made(line.outline.clone()),
            Self::Key => Cell::text(key(line)),
            Self::Name => Cell::made(line.name()),
            Self::Release => Cell::made(line.of.title()),
            Self::Product => export
                .product_of(line.of)
                .map_or(Cell::None, |product| Cell::text(&product.name)),
            Self::Kind => Cell::made(export.word(kind(line))),
            Self::State => match line.subject {
                Subject::Release(release, _) => Cell::made(export.state(release)),
                Subject::Task(..) => Cell::None,
            },
            Self::Start => Cell::at(line.span.map(|(start, _)| start)),
            Self::Finish => Cell::at(line.span.map(|(_, finish)| finish)),
            Self::Duration => duration(line),
            Self::Predecessors => {
                task.map_or(Cell::None, |task| Cell::text(beside.links.of(task.id)))
            }
            Self::Owner => {
                let owner = task.map_or(line.of.owner, |task| task.owner);
                let owner = export.person(owner);
                owner.map_or(Cell::None, |person| Cell::text(&person.name))
            }
            Self::Done => Cell::Share(line.done),
            Self::Float => line.total_float().map_or(Cell::None, Cell::Float),
            Self::WindowFloat => line.window_float().map_or(Cell::None, Cell::Float),
            Self::Deadline => Cell::at(task.map_or(line.of.finish, |task| task.deadline)),
            Self::Constraint => task.map_or(Cell::None, constraint),
            Self::ConstraintDate => Cell::at(task.and_then(|task| task.constraint.date)),
            Self::Budget => Cell::amount(match line.subject {
                Subject::Release(release, _) => release.budget,
                Subject::Task(task, _) => task.cost.as_ref().and_then(|cost| cost.budget),
            }),
            Self::ActualCost => {
                let costs = beside.costs_of(export, line);
                Cell::amount(costs.map(|costs| costs.ac).filter(|spent| *spent != 0))
            }
            Self::Cost => {
                let costs = beside.costs_of(export, line);
                Cell::amount(costs.map(|costs| costs.cost()))
            }
            Self::Notes => Cell::text(task.map_or(&line.of.notes, |task| &task.notes)),
            Self::AsOf => Cell::At(export.on.plan.portfolio.data_date),
            Self::Published => {
                let stamp = export.stamp.as_ref();
                stamp.map_or(Cell::None, |stamp| Cell::made(export.stamped(stamp)))
            }
            Self::Id => Cell::made(match line.subject {
                Subject::Release(release, _) => release.id.0.to_string(),
                Subject::Task(task, _) => task.id.0.to_string(),
            }),
        }
    }
}

/// Returns the columns that a table for these eyes has.
pub(crate) fn columns(export: &Export<'_>) -> Vec<Column> {
    let is_shown = |column: &Column| match column {
        Column::Published => export.stamp.is_some(),
        column if column.detail() == Some(Detail::Costs) => export.tells_costs(),
        column => !column
            .detail()
            .is_some_and(|detail| export.audience.withholds(detail)),
    };
    Column::ALL.into_iter().filter(is_shown).collect()
}

/// Returns its key: of a release that of the portfolio, else the one that another tool gave it.
fn key<'c>(line: &'c Line<'_>) -> &'c str {
    let first = |external: &'c [External]| external.first().map_or("", |one| one.key.as_str());
    match line.subject {
        Subject::Release(release, _) if release.key.is_empty() => first(&release.external),
        Subject::Release(release, _) => &release.key,
        Subject::Task(task, _) => first(&task.external),
    }
}

fn kind(line: &Line<'_>) -> &'static str {
    match line.subject {
        Subject::Release(..) => "table-kind-release",
        Subject::Task(task, dates) if dates.is_summary => match task.phase {
            Some(_) => "table-kind-phase",
            None => "table-kind-summary",
        },
        Subject::Task(task, _) => match task.kind {
            TaskKind::Task => "kind-task",
            TaskKind::Milestone => "kind-milestone",
            TaskKind::External => "kind-external",
        },
    }
}

/// A leaf's own duration, as it was entered; the working time that a summary spans.
fn duration(line: &Line<'_>) -> Cell<'static> {
    match line.subject {
        Subject::Release(..) => Cell::None,
        Subject::Task(_, dates) if dates.is_summary => {
            Cell::Length(Span::working(dates.duration), false)
        }
        Subject::Task(task, _) => Cell::Length(task.duration, task.estimated),
    }
}

/// The sign of a constraint as planners know it; none for as soon as possible.
fn constraint(task: &Task) -> Cell<'static> {
    Cell::text(match task.constraint.kind {
        ConstraintKind::Asap => "",
        ConstraintKind::Alap => "ALAP",
        ConstraintKind::Snet => "SNET",
        ConstraintKind::Snlt => "SNLT",
        ConstraintKind::Fnet => "FNET",
        ConstraintKind::Fnlt => "FNLT",
        ConstraintKind::Mso => "MSO",
        ConstraintKind::Mfo => "MFO",
    })
}
