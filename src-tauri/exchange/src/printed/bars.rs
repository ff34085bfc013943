//! Bars, brackets and diamonds. A state is said by a sign or an edge, and in words, never by colour alone.

use super::letters::Look;
use super::shapes::{ground, line, mark, outlined, stroke};
use super::{Printer, Spot};
use crate::export::{Detail, Line};
use crate::html::rows::is_late;
use crate::scene::{Ink, Item, Outline, Place, Shade, Shape};
use slipway_engine::plan::TaskKind;
use slipway_words::Argument;

/// How high a bar is, a bracket, a diamond, what was promised.
const BAR: f64 = 10.0;
const BRACKET: f64 = 9.0;
const DIAMOND: f64 = 13.0;
const PROMISED: f64 = 2.5;
/// How wide a bar is at least.
const LEAST: f64 = 2.0;
/// How wide a bar is that has room for a sign.
const ROOMY: f64 = 14.0;

/// Where the bar of a row lies, from where to where, also beyond its sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach {
    pub(super) left: f64,
    pub(super) right: f64,
    /// The middle of its height.
    pub(super) middle: f64,
}

/// What a row is, besides its dates.
struct State {
    is_done: bool,
    is_critical: bool,
    is_late: bool,
    is_inactive: bool,
}

impl Printer<'_, '_> {
    /// Returns where the bar of a row of the plan lies.
    pub(super) fn reach(&self, across: usize, row: usize, told: &Line<'_>) -> Option<Reach> {
        let (start, finish) = told.span?;
        let place = |at| self.grid.x(across, self.axis.place(self.export, at));
        let (left, right) = (place(start), place(finish));
        Some(Reach {
            left: if told.is_milestone() { right } else { left },
            right: right.max(left + LEAST),
            middle: self.grid.top(row) + self.grid.row * 0.46,
        })
    }

    fn state(&self, told: &Line<'_>) -> State {
        let sees = |detail| !self.export.audience.withholds(detail);
        let is_done = told.done >= 10_000;
        let is_inactive = told.task().is_some_and(|task| !task.active);
        State {
            is_done,
            is_critical: sees(Detail::Floats) && !is_done && !is_inactive && told.is_critical(),
            is_late: sees(Detail::Findings) && is_late(self.export, told),
            is_inactive,
        }
    }

    /// Draws the bar of a row with what belongs to it; returns between where and where it and its name lie.
    pub(super) fn bar(
        &mut self,
        spot: Spot,
        row: usize,
        told: &Line<'_>,
        parts: &mut Vec<Item>,
    ) -> (f64, f64) {
        let chart = self.grid.chart(row + 1);
        let Some(reach) = self.reach(spot.across, row, told) else {
            return (chart.x, chart.x);
        };
        self.promised(spot, row, told, parts);
        let state = self.state(told);
        let means = self.said_bar(told, &state);
        if told.is_milestone() {
            return self.milestone(row, told, reach, (means, &state), parts);
        }
        let (left, right) = (reach.left.max(chart.x), reach.right.min(chart.right()));
        if left >= right {
            let beyond = if reach.right <= chart.x {
                chart.x
            } else {
                chart.right()
            };
            return (beyond, beyond);
        }
        let name = format!("bar-{}", told.number);
        if told.is_summary() {
            let place = Place::of(left, reach.middle - BRACKET / 2.0, right - left, BRACKET);
            let ink = if state.is_late {
                Ink::Critical
            } else {
                Ink::Summary
            };
            parts.push(mark(name, means, Shape::Bracket, place, ink));
            return (left, right);
        }
        let place = Place::of(left, reach.middle - BAR / 2.0, right - left, BAR);
        let fill = if state.is_done {
            Ink::Done
        } else {
            Ink::Bar(Shade::Middle)
        };
        let (fill, edge) = match (state.is_inactive, state.is_critical) {
            (true, _) => (Ink::Paper, Some(dashed(Ink::Link, 1.0))),
            (false, true) => (fill, Some(stroke(Ink::Critical, 1.5))),
            (false, false) => (fill, None),
        };
        let shape = Shape::Box { radius: 2.0 };
        parts.push(outlined(name, means, shape, place, Some(fill), edge));
        if !state.is_done && !state.is_inactive {
            self.progress(told, reach, place, parts);
        }
        if state.is_done && place.width >= ROOMY {
            check(told.number, place, parts);
        }
        if reach.right > chart.right() && place.width >= ROOMY {
            let on = Place::of(chart.right() - 7.0, place.y + 1.5, 5.0, BAR - 3.0);
            parts.push(mark(
                format!("on-{}", told.number),
                String::new(),
                Shape::Triangle,
                on,
                Ink::Rule,
            ));
        }
        if state.is_late && reach.right <= chart.right() {
            let text = self.export.word("legend-late");
            let look = Look::LABEL.bold().in_ink(Ink::Critical);
            return (left, self.label(row, (left, right), &text, look, parts));
        }
        (left, right)
    }

    /// Draws how much of a bar is done.
    fn progress(&self, told: &Line<'_>, reach: Reach, bar: Place, parts: &mut Vec<Item>) {
        let share = f64::from(told.done.min(10_000)) / 10_000.0;
        let end = (reach.left + (reach.right - reach.left) * share).min(bar.right());
        if end > bar.x {
            let place = Place::of(bar.x, bar.y + 2.5, end - bar.x, BAR - 5.0);
            parts.push(ground(
                format!("progress-{}", told.number),
                place,
                Ink::Accent,
            ));
        }
    }

    /// Draws what was promised, below the bar.
    fn promised(&self, spot: Spot, row: usize, told: &Line<'_>, parts: &mut Vec<Item>) {
        let promised = told.task().zip(self.baseline);
        let promised = promised.and_then(|(task, baseline)| baseline.tasks.get(&task.id));
        let Some(finish) = promised.and_then(|promised| promised.finish) else {
            return;
        };
        let start = promised
            .and_then(|promised| promised.start)
            .unwrap_or(finish);
        let chart = self.grid.chart(row + 1);
        let place = |at| self.grid.x(spot.across, self.axis.place(self.export, at));
        let (left, right) = (place(start).max(chart.x), place(finish).min(chart.right()));
        let bottom = self.grid.top(row) + self.grid.row - PROMISED - 1.0;
        let name = format!("promised-{}", told.number);
        if told.is_milestone() && (chart.x..=chart.right()).contains(&left) {
            let place = Place::of(left - 4.0, bottom - 6.0, 8.0, 8.0);
            let edge = Some(stroke(Ink::Baseline, 1.0));
            parts.push(outlined(
                name,
                String::new(),
                Shape::Diamond,
                place,
                None,
                edge,
            ));
        } else if left < right {
            let place = Place::of(left, bottom, right - left, PROMISED);
            parts.push(ground(name, place, Ink::Baseline));
        }
    }

    fn milestone(
        &mut self,
        row: usize,
        told: &Line<'_>,
        reach: Reach,
        (means, state): (String, &State),
        parts: &mut Vec<Item>,
    ) -> (f64, f64) {
        let chart = self.grid.chart(row + 1);
        let at = reach.left;
        if !(chart.x..=chart.right()).contains(&at) {
            let beyond = at.clamp(chart.x, chart.right());
            return (beyond, beyond);
        }
        let half = DIAMOND / 2.0;
        let place = Place::of(at - half, reach.middle - half, DIAMOND, DIAMOND);
        let is_outside = told
            .task()
            .is_some_and(|task| task.kind == TaskKind::External);
        let shape = if is_outside {
            Shape::Circle
        } else {
            Shape::Diamond
        };
        let ink = match (state.is_done, state.is_critical || state.is_late) {
            (true, _) => Ink::Done,
            (false, true) => Ink::Critical,
            (false, false) => Ink::Milestone,
        };
        parts.push(mark(
            format!("bar-{}", told.number),
            means,
            shape,
            place,
            ink,
        ));
        if state.is_done {
            check(told.number, place, parts);
        }
        let Some((_, finish)) = told.span else {
            return (place.x, place.right());
        };
        let mut text = self.export.speaker.date(finish);
        let mut look = Look::LABEL;
        if state.is_late {
            text = format!("{text} · {}", self.export.word("legend-late"));
            look = look.bold().in_ink(Ink::Critical);
        }
        let free = (place.x, place.right());
        (place.x, self.label(row, free, &text, look, parts))
    }

    /// Writes something behind a bar, where there is room; returns where it ends.
    fn label(
        &mut self,
        row: usize,
        (_, right): (f64, f64),
        text: &str,
        look: Look,
        parts: &mut Vec<Item>,
    ) -> f64 {
        let width = self.letters.width(text, look);
        let x = right + 8.0;
        if x + width > self.grid.chart(row + 1).right() {
            return right;
        }
        let place = Place::of(
            x,
            self.grid.top(row) + (self.grid.row - 15.0) / 2.0,
            width,
            15.0,
        );
        parts.push(ground(
            format!("halo-{row}"),
            place.inset(-1.0, 1.0),
            Ink::Paper,
        ));
        parts.push(self.letters.item(format!("label-{row}"), text, look, place));
        place.right()
    }

    /// Says what a bar says.
    fn said_bar(&self, told: &Line<'_>, state: &State) -> String {
        let export = self.export;
        let Some((start, finish)) = told.span else {
            return String::new();
        };
        let dates = if told.is_milestone() {
            export.speaker.date(finish)
        } else {
            let date = |at| Argument::Text(export.speaker.date(at));
            self.say("date-range", [("from", date(start)), ("to", date(finish))])
        };
        let states = [
            (state.is_done, "state-done"),
            (state.is_critical, "state-critical"),
            (state.is_late, "legend-late"),
            (state.is_inactive, "state-inactive"),
        ];
        let mut said = vec![format!("{}: {dates}", told.name())];
        said.extend(
            states
                .iter()
                .filter(|(is, _)| *is)
                .map(|(_, key)| export.word(key)),
        );
        said.extend(self.said_predecessors(told));
        said.join(", ")
    }
}

fn dashed(ink: Ink, width: f64) -> Outline {
    Outline {
        is_dashed: true,
        ..stroke(ink, width)
    }
}

/// Draws the sign of what is done, at the end of a bar or on a diamond.
fn check(number: usize, place: Place, parts: &mut Vec<Item>) {
    let (x, y) = (
        place.right() - 0.5 * place.height.max(BAR) - 1.0,
        place.middle().y,
    );
    let stroke = stroke(Ink::OnDark, 1.5);
    let (from, low, to) = ((x - 3.0, y), (x - 1.0, y + 2.0), (x + 3.0, y - 2.5));
    parts.push(line(format!("check-{number}"), from, low, stroke));
    parts.push(line(format!("done-{number}"), low, to, stroke));
}
