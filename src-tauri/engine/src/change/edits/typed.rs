//! Rows of a spreadsheet become tasks: what stands in their cells is read as if it were typed.

use super::cell::Edge;
use super::checks;
use super::editing::Editing;
use crate::change::{Message, Place, Refusal, TypedLink, TypedRow, entry};
use crate::id::TaskId;
use crate::plan::{Constraint, ConstraintKind, Lag, Task};
use crate::time::{Seconds, TimeUnit};

/// The most rows that are taken at once.
const MOST: usize = 10_000;

impl Editing<'_> {
    pub(super) fn enter_rows(
        &mut self,
        place: Place,
        rows: &[TypedRow],
    ) -> Result<Message, Refusal> {
        checks::within("text", rows.len() <= MOST)?;
        self.check_place(place)?;
        let tasks = self.put_rows(place, rows)?;
        let pairs = || rows.iter().zip(&tasks);
        for (at, (row, task)) in pairs().enumerate() {
            let is_summary = rows.get(at + 1).is_some_and(|next| next.level > row.level);
            self.fill(*task, row, is_summary)?;
        }
        for (row, task) in pairs() {
            for link in &row.after {
                self.tie_typed(&tasks, *task, link)?;
            }
        }
        let tops = pairs().filter(|(row, _)| row.level == 0);
        let tops: Vec<_> = tops.map(|(_, task)| *task).collect();
        Ok(self.label_of("label-paste", "label-paste-many", &tops))
    }

    /// Puts a task for every row; a row stands under the nearest one before it that is further left.
    fn put_rows(&mut self, place: Place, rows: &[TypedRow]) -> Result<Vec<TaskId>, Refusal> {
        let mut open: Vec<(u8, TaskId)> = Vec::new();
        let mut last = place.after;
        let mut tasks = Vec::new();
        for row in rows {
            let name = checks::name(&row.name)?;
            let mut closed = None;
            while let Some(&(level, task)) = open.last() {
                if level < row.level {
                    break;
                }
                closed = Some(task);
                open.pop();
            }
            let under = open.last().map(|(_, task)| *task);
            let parent = under.or(place.parent);
            let after = match under {
                Some(_) => closed,
                None => last,
            };
            let mut task = Task::new(self.draw(), place.release, &name);
            task.parent = parent;
            let at = Place {
                parent,
                after,
                ..place
            };
            task.order = self.keys_at(at, 1, &[]).remove(0);
            if under.is_none() {
                last = Some(task.id);
            }
            open.push((row.level, task.id));
            tasks.push(task.id);
            self.put(task);
        }
        Ok(tasks)
    }

    fn fill(&mut self, task: TaskId, row: &TypedRow, is_summary: bool) -> Result<(), Refusal> {
        let has = |text: &str| !text.trim().is_empty();
        if has(&row.duration) && !is_summary {
            let there = self.find::<Task>(task)?;
            self.enter_duration(&there, row.duration.trim())?;
        }
        if has(&row.owner) {
            self.enter_owner(task, row.owner.trim())?;
        }
        if has(&row.start) && row.after.is_empty() && !is_summary {
            self.hold(task, row.start.trim())?;
        }
        Ok(())
    }

    /// Holds a new task at a typed start, as if it were dragged there.
    fn hold(&mut self, task: TaskId, text: &str) -> Result<(), Refusal> {
        let row = self.find::<Task>(task)?;
        let present = self.plan().portfolio.data_date;
        let start = self.read_date(&row, text, present, Edge::Start)?;
        let date = Some(self.snap(&row, start));
        self.amend(task, |row: &mut Task| {
            row.constraint = Constraint {
                kind: ConstraintKind::Snet,
                date,
            };
        })
    }

    fn tie_typed(
        &mut self,
        tasks: &[TaskId],
        successor: TaskId,
        link: &TypedLink,
    ) -> Result<(), Refusal> {
        let at = usize::try_from(link.row).unwrap_or(usize::MAX);
        let predecessor = tasks.get(at).ok_or_else(|| checks::out_of_range("after"))?;
        let lag = self.typed_lag(&link.lag)?;
        self.link_tasks(*predecessor, successor, link.kind, lag)?;
        Ok(())
    }

    fn typed_lag(&self, text: &str) -> Result<Lag, Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Lag::default());
        }
        let (is_lead, length) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let typed = entry::duration(length.trim(), &self.plan().portfolio.rules);
        let span = typed
            .map(|typed| typed.span)
            .ok_or_else(|| Refusal::Unreadable {
                text: text.to_owned(),
                expected: "expected-duration".to_owned(),
            })?;
        let amount = if is_lead {
            Seconds(-span.amount.0)
        } else {
            span.amount
        };
        Ok(match span.unit {
            TimeUnit::Working => Lag::Working(amount),
            TimeUnit::Elapsed => Lag::Elapsed(amount),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Sketch, at, close};
    use super::*;
    use crate::change::Command;
    use crate::plan::DependencyKind;
    use crate::scheduled::Scheduled;

    /// Rows written `level name duration start after`, with `-` for an empty cell.
    fn rows(text: &str) -> Vec<TypedRow> {
        let cell = |text: &str| text.replace('-', "");
        let row = |line: &str| {
            let cells: Vec<_> = line.split_whitespace().collect();
            TypedRow {
                level: cells[0].parse().unwrap(),
                name: cell(cells[1]),
                duration: cell(cells[2]),
                start: cell(cells[3]),
                owner: String::new(),
                after: match cells[4].split_once('+') {
                    None if cells[4] == "-" => Vec::new(),
                    parts => {
                        let (row, lag) = parts.unwrap_or((cells[4], ""));
                        vec![TypedLink {
                            row: row.parse().unwrap(),
                            kind: DependencyKind::Fs,
                            lag: lag.to_owned(),
                        }]
                    }
                },
            }
        };
        text.lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(row)
            .collect()
    }

    fn enter(text: &'static str) -> impl FnOnce(&Sketch) -> Command {
        move |sketch| Command::EnterRows {
            place: Place {
                release: sketch.release("R2"),
                parent: None,
                after: None,
            },
            rows: rows(text),
        }
    }

    fn plan() -> Sketch {
        Sketch::new("first 1d")
    }

    #[test]
    fn indented_rows_stand_under_the_one_that_is_further_left() {
        let text = "0 a - - -
            1 b 1d - -
            2 c 1d - -
            1 d 1d - -
            0 e 1d - -";
        assert_eq!(
            plan().outline_after(enter(text)),
            "Release: first | R2: a(b(c) d) e"
        );
        let jump = "0 a - - -
            5 b 1d - -
            5 c 1d - -
            0 d 1d - -";
        assert_eq!(
            plan().outline_after(enter(jump)),
            "Release: first | R2: a(b c) d"
        );
    }

    #[test]
    fn cells_are_read_as_if_they_were_typed() {
        let sketch = plan();
        let command = enter(
            "0 build 3d tue -
             0 test 2d fri 0+1d
             0 ship 0d - 1",
        )(&sketch);
        let edits = sketch.edits(&command).expect("the rows make sense");
        let mut after = sketch.plan.clone();
        edits.changes.apply(&mut after).expect("edits fit");
        let after = Scheduled::of(after);
        let of = |name: &str| {
            let task = after.plan.tasks.iter().find(|task| task.name == name);
            let slot = after.plan.tasks.slot(task.expect("it came in").id);
            let dates = after.schedule.dates(slot.expect("it is there"));
            (dates.start, dates.finish)
        };
        assert_eq!(of("build"), (at("tue"), close("thu")), "held at its start");
        assert_eq!(
            of("test"),
            (at("mon+1"), close("tue+1")),
            "a day after build; its own start does not count"
        );
        assert_eq!(of("ship").0, close("tue+1"), "work of no length");
    }

    #[test]
    fn what_cannot_be_read_is_refused_and_nothing_comes_in() {
        plan().check(
            enter("0 build long - -"),
            "refused: unreadable expected-duration",
        );
        plan().check(
            enter("0 build 1d soon -"),
            "refused: unreadable expected-date",
        );
        plan().check(
            enter("0 build 1d - 0+x"),
            "refused: unreadable expected-duration",
        );
        plan().check(enter("0 build 1d - 7"), "refused: out-of-range after");
        plan().check(enter("0 - 1d - -"), "refused: empty-name");
        plan().check(enter(""), "refused: no-change");
        plan().check(
            enter(
                "0 a 1d - 1
                 0 b 1d - 0",
            ),
            "refused: would-cycle b > a > b",
        );
    }
}
