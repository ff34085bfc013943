//! What can be said of a page before anybody reads it: whether its text is large enough, and what those who
//! do not see it are told.

use super::Report;
use super::told::{Part, Told, told};
use crate::scene::{Item, Kind, Page, Paragraph};

/// What was looked at on a page.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Checks {
    /// The size of its smallest letters, in points; nought where it has none.
    pub smallest: f64,
    /// How many of its shapes, charts and rows say what they mean.
    pub meant: usize,
    /// How many connectors it has.
    pub links: usize,
    /// How many of them hold on to a shape at both ends.
    pub glued: usize,
}

impl Checks {
    /// Looks at a page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        let mut checks = Self::default();
        page.items.iter().for_each(|item| checks.look_at(item));
        checks
    }

    fn look_at(&mut self, item: &Item) {
        self.meant += usize::from(!item.means.is_empty());
        match &item.kind {
            Kind::Text(text) => self.read(text),
            Kind::Table(table) => {
                let cells = table.rows.iter().flatten();
                cells.for_each(|cell| self.read(&cell.text));
            }
            Kind::Link(link) => {
                self.links += 1;
                self.glued += usize::from(link.from.is_some() && link.to.is_some());
            }
            Kind::Chart { items, .. } | Kind::Row(items) => {
                items.iter().for_each(|item| self.look_at(item));
            }
            Kind::Mark(_) | Kind::Line(_) | Kind::Image { .. } => {}
        }
    }

    fn read(&mut self, text: &Paragraph) {
        for span in text.lines.iter().flat_map(|line| &line.spans) {
            if self.smallest == 0.0 || span.style.points < self.smallest {
                self.smallest = span.style.points;
            }
        }
    }
}

impl Report {
    /// Returns what each page says under its title, line by line, for those who do not see it.
    #[must_use]
    pub fn spoken(&self) -> Vec<Vec<String>> {
        told(self).into_iter().map(lines).collect()
    }
}

fn lines(page: Told) -> Vec<String> {
    let mut lines = Vec::new();
    for part in page.parts {
        match part {
            Part::Subtitle { text } | Part::Heading { text } | Part::Text { text } => {
                lines.push(text);
            }
            Part::Table { head, rows } => {
                lines.extend(rows.iter().map(|row| spoken_row(&head, row)));
            }
            Part::Chart { text, rows } => {
                lines.push(text);
                lines.extend(rows.into_iter().map(|row| {
                    let mut said = vec![row.name];
                    said.extend(row.says);
                    said.join("; ")
                }));
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Says each cell of a row under its heading.
fn spoken_row(head: &[String], row: &[String]) -> String {
    let cells = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let cells = cells.map(|(column, cell)| match head.get(column) {
        Some(heading) if !heading.is_empty() => format!("{heading}: {cell}"),
        _ => cell.clone(),
    });
    cells.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_said_under_its_headings_and_without_what_is_empty() {
        let head = ["", "Window", "Due"].map(str::to_owned);
        let row = ["Payments 4.2", "5 Dec", ""].map(str::to_owned);
        assert_eq!(spoken_row(&head, &row), "Payments 4.2; Window: 5 Dec");
    }
}
