//! Dependencies: lines between bars of a sheet, and tags where they leave it.

use super::bars::Reach;
use super::shapes::stroke;
use super::sheets::Slot;
use super::{Printer, Spot, counted};
use crate::export::{Detail, Export, Line};
use crate::scene::{End, Ink, Item, Kind, Link, Point};
use slipway_engine::plan::DependencyKind;
use slipway_words::Argument;

/// How far a line goes on from a bar before it turns.
const TURN: f64 = 6.0;
/// How far from the edge of a bar a line comes down on it.
const INTO: f64 = 4.0;

/// Dependencies by the rows that they tie, by their places.
pub(super) struct Links {
    ties: Vec<(usize, usize, DependencyKind)>,
    of_row: Vec<Vec<usize>>,
}

/// Where a dependency goes on that leaves its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tag {
    /// Whether it comes from there.
    pub(super) is_incoming: bool,
    page: usize,
    row: usize,
    /// How many others leave the same bar on that side.
    others: usize,
}

impl Links {
    pub(super) fn of(export: &Export<'_>) -> Self {
        let place = |task| export.line_of(task).map(|line| line.number - 1);
        let ties = export
            .dependencies()
            .filter_map(|link| Some((place(link.predecessor)?, place(link.successor)?, link.kind)));
        let mut ties: Vec<_> = ties.collect();
        ties.sort_unstable_by_key(|tie| (tie.0, tie.1));
        let mut of_row = vec![Vec::new(); export.lines.len()];
        for (number, (from, to, _)) in ties.iter().enumerate() {
            of_row[*from].push(number);
            of_row[*to].push(number);
        }
        Self { ties, of_row }
    }
}

/// The sides of two bars that a dependency ties.
const fn sides(kind: DependencyKind) -> (End, End) {
    match kind {
        DependencyKind::Fs => (End::Right, End::Left),
        DependencyKind::Ss => (End::Left, End::Left),
        DependencyKind::Ff => (End::Right, End::Right),
        DependencyKind::Sf => (End::Left, End::Right),
    }
}

impl Printer<'_, '_> {
    /// Draws the dependencies of a sheet, and returns for each of its rows where others go on.
    pub(super) fn links_on(&self, spot: Spot) -> (Vec<Item>, Vec<Vec<Tag>>) {
        let slots = &self.sheets.slots[spot.down];
        let (mut lines, mut tags) = (Vec::new(), vec![Vec::new(); slots.len()]);
        for (row, slot) in slots.iter().enumerate() {
            let Slot::Row(at) = *slot else {
                continue;
            };
            for number in &self.links.of_row[at] {
                let tie = self.links.ties[*number];
                let is_out = tie.0 == at;
                let other = if is_out { tie.1 } else { tie.0 };
                let (from, to) = sides(tie.2);
                let (here, there) = if is_out { (from, to) } else { (to, from) };
                // A bar of another sheet has no line here, and no tag.
                if self.sheet_of(at, here) != Some(spot.across) {
                    continue;
                }
                if self.sheets.of_row[other] == spot.down
                    && self.sheet_of(other, there) == Some(spot.across)
                {
                    if is_out {
                        lines.extend(self.link(spot, (row, tie)));
                    }
                    continue;
                }
                let Some(across) = self.sheet_of(other, there) else {
                    continue;
                };
                let down = self.sheets.of_row[other];
                tags[row].push(Tag {
                    is_incoming: !is_out,
                    page: self.number(Spot { across, down }),
                    row: self.export.lines[other].number,
                    others: 0,
                });
            }
        }
        (lines, tags.into_iter().map(gathered).collect())
    }

    /// Returns the sheet, from the left, on which an end of a row's bar lies.
    fn sheet_of(&self, at: usize, end: End) -> Option<usize> {
        let told = &self.export.lines[at];
        let (start, finish) = told.span?;
        let is_start = end == End::Left && !told.is_milestone();
        let minute = self
            .axis
            .place(self.export, if is_start { start } else { finish });
        // What ends at midnight ends on the sheet on which it was done.
        let minute = if is_start { minute } else { minute - 1 };
        self.grid.sheet_of(minute)
    }

    /// Draws a dependency between two rows of a sheet.
    fn link(
        &self,
        spot: Spot,
        (row, tie): (usize, (usize, usize, DependencyKind)),
    ) -> Option<Item> {
        let slots = &self.sheets.slots[spot.down];
        let other = slots.iter().position(|slot| *slot == Slot::Row(tie.1))?;
        let lines = &self.export.lines;
        let (one, two) = (&lines[tie.0], &lines[tie.1]);
        let from = self.reach(spot.across, row, one)?;
        let to = self.reach(spot.across, other, two)?;
        let sees = !self.export.audience.withholds(Detail::Floats);
        let is_critical = sees && one.is_critical() && two.is_critical() && two.done < 10_000;
        let (first, last) = sides(tie.2);
        let (points, last) = route((first, from), (last, to), two.is_milestone());
        let ink = if is_critical {
            Ink::Critical
        } else {
            Ink::Link
        };
        let name = |line: &Line<'_>| format!("bar-{}", line.number);
        Some(Item {
            name: format!("link-{}-{}", one.number, two.number),
            means: String::new(),
            kind: Kind::Link(Link {
                from: Some((name(one), first)),
                to: Some((name(two), last)),
                points,
                stroke: stroke(ink, if is_critical { 1.25 } else { 1.0 }),
            }),
        })
    }

    /// Says where a dependency goes on.
    pub(super) fn said_tag(&self, tag: &Tag) -> String {
        let key = if tag.is_incoming {
            "print-from"
        } else {
            "print-to"
        };
        let arguments = [("page", counted(tag.page)), ("row", counted(tag.row))];
        let said = self.say(key, arguments);
        if tag.others == 0 {
            said
        } else {
            format!("{said} +{}", tag.others)
        }
    }

    /// Says after which rows something comes; nothing where it waits for none.
    pub(super) fn said_predecessors(&self, told: &Line<'_>) -> Option<String> {
        let at = told.number - 1;
        let ties = self.links.of_row[at]
            .iter()
            .map(|number| self.links.ties[*number]);
        let before = ties
            .filter(|tie| tie.1 == at)
            .map(|tie| (tie.0 + 1).to_string());
        let before: Vec<String> = before.collect();
        (!before.is_empty())
            .then(|| self.say("print-after", [("rows", Argument::Text(before.join(", ")))]))
    }
}

/// Returns one tag for each side of a bar, with the number of those that it stands for.
fn gathered(mut tags: Vec<Tag>) -> Vec<Tag> {
    tags.sort_unstable();
    let mut kept: Vec<Tag> = Vec::new();
    for tag in tags {
        match kept
            .last_mut()
            .filter(|last| last.is_incoming == tag.is_incoming)
        {
            Some(last) => last.others += 1,
            None => kept.push(tag),
        }
    }
    kept
}

/// Returns the corners of a line from one side of a bar to one of another, and the side at which it ends.
fn route(
    (first, from): (End, Reach),
    (last, to): (End, Reach),
    into_spot: bool,
) -> (Vec<Point>, End) {
    let side = |end: End, of: Reach| if end == End::Left { of.left } else { of.right };
    let (start, end) = (side(first, from), side(last, to));
    let (high, low) = (from.middle, to.middle);
    let corners = |corners: &[(f64, f64)]| corners.iter().map(|(x, y)| Point::at(*x, *y)).collect();
    if (first, last) == (End::Right, End::Left) {
        let half = if into_spot { 7.0 } else { 5.0 };
        let into = if into_spot {
            end
        } else {
            end + INTO.min((to.right - to.left) / 2.0)
        };
        if into >= start + 2.0 {
            // Ahead, then down or up onto the bar.
            let (edge, side) = if low > high {
                (low - half, End::Top)
            } else {
                (low + half, End::Bottom)
            };
            return (corners(&[(start, high), (into, high), (into, edge)]), side);
        }
        let between = (high + low) / 2.0;
        let way = [
            (start, high),
            (start + TURN, high),
            (start + TURN, between),
            (end - TURN - 2.0, between),
            (end - TURN - 2.0, low),
            (end, low),
        ];
        return (corners(&way), End::Left);
    }
    let turn = match last {
        End::Left => start.min(end) - TURN,
        _ => start.max(end) + TURN,
    };
    (
        corners(&[(start, high), (turn, high), (turn, low), (end, low)]),
        last,
    )
}
