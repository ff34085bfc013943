//! Which row is on which sheet: in their order, none split, releases named again where they go on.

use crate::export::Line;

/// What stands in a row of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// A row of the plan, by its place.
    Row(usize),
    /// A release that began on a sheet before, by the place of its row.
    Continued(usize),
}

/// The rows of sheets below each other.
pub(super) struct Sheets {
    /// What each of them has.
    pub(super) slots: Vec<Vec<Slot>>,
    /// On which of them each row of the plan is.
    pub(super) of_row: Vec<usize>,
}

impl Sheets {
    /// Puts rows on sheets, so many on each.
    pub(super) fn of(lines: &[Line<'_>], most: usize) -> Self {
        let mut sheets = Self {
            slots: vec![Vec::new()],
            of_row: Vec::with_capacity(lines.len()),
        };
        let mut release = None;
        for (at, line) in lines.iter().enumerate() {
            let is_release = line.release().is_some();
            let has_work = lines
                .get(at + 1)
                .is_some_and(|next| next.level > line.level);
            let used = sheets.last().len();
            // A release does not end a sheet that its work begins.
            if used >= most || (is_release && has_work && used + 1 == most && most > 1) {
                sheets.slots.push(Vec::new());
            }
            if is_release {
                release = Some(at);
            } else if let Some(begun) = release.filter(|_| sheets.last().is_empty() && most > 1) {
                sheets.last().push(Slot::Continued(begun));
            }
            sheets.of_row.push(sheets.slots.len() - 1);
            sheets.last().push(Slot::Row(at));
        }
        sheets
    }

    fn last(&mut self) -> &mut Vec<Slot> {
        if self.slots.is_empty() {
            self.slots.push(Vec::new());
        }
        let last = self.slots.len() - 1;
        &mut self.slots[last]
    }
}
