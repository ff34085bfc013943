//! What the pages of a report say, without where it stands: for files that are read as text.

use super::Report;
use crate::scene::{Item, Kind, Paragraph, Role, Table};
use serde::Serialize;

/// A page, in words.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) parts: Vec<Part>,
    pub(super) notes: String,
    /// What stands below every page.
    pub(super) footer: String,
}

/// A part of a page, in the order in which it is read.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase", tag = "is")]
pub(super) enum Part {
    Subtitle {
        text: String,
    },
    Heading {
        text: String,
    },
    Text {
        text: String,
    },
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// A chart: what it shows, and what is in each of its rows.
    Chart {
        text: String,
        rows: Vec<Row>,
    },
}

/// A row of a chart.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) says: Vec<String>,
}

/// Returns what a report says, page by page.
pub(super) fn told(report: &Report) -> Vec<Told> {
    let pages = report.deck.pages.iter();
    pages
        .map(|page| Told {
            name: page.name.clone(),
            title: page.title.clone(),
            parts: page.items.iter().filter_map(part).collect(),
            notes: page.notes.clone(),
            footer: footer(&page.items),
        })
        .collect()
}

fn part(item: &Item) -> Option<Part> {
    match &item.kind {
        Kind::Text(text) => {
            let said = if item.means.is_empty() {
                said(text)
            } else {
                item.means.clone()
            };
            match text.role {
                _ if said.is_empty() => None,
                Role::Subtitle => Some(Part::Subtitle { text: said }),
                Role::Heading => Some(Part::Heading { text: said }),
                Role::Body => Some(Part::Text { text: said }),
                // The title is the page's; labels name shapes, which say it themselves.
                Role::Title | Role::Label | Role::Footer => None,
            }
        }
        Kind::Table(table) => Some(part_of_table(table)),
        Kind::Chart { items, .. } => Some(Part::Chart {
            text: item.means.clone(),
            rows: items.iter().filter_map(row).collect(),
        }),
        Kind::Mark(_) | Kind::Line(_) | Kind::Link(_) | Kind::Image { .. } | Kind::Row(_) => {
            (!item.means.is_empty()).then(|| Part::Text {
                text: item.means.clone(),
            })
        }
    }
}

fn row(item: &Item) -> Option<Row> {
    let Kind::Row(items) = &item.kind else {
        return None;
    };
    let says = items.iter().map(|item| item.means.clone());
    Some(Row {
        name: item.means.clone(),
        says: says.filter(|text| !text.is_empty()).collect(),
    })
}

fn part_of_table(table: &Table) -> Part {
    let mut rows = table.rows.iter();
    let texts = |row: &Vec<crate::scene::Cell>| row.iter().map(|cell| said(&cell.text)).collect();
    Part::Table {
        head: rows.next().map(texts).unwrap_or_default(),
        rows: rows.map(texts).collect(),
    }
}

/// The text of all lines, as one.
fn said(text: &Paragraph) -> String {
    let lines = text.lines.iter().map(|line| {
        let spans = line.spans.iter().map(|span| span.text.as_str());
        spans.collect::<String>().trim().to_owned()
    });
    lines.collect::<Vec<_>>().join(" ").trim().to_owned()
}

fn footer(items: &[Item]) -> String {
    let found = items.iter().find_map(|item| match &item.kind {
        Kind::Text(text) if item.name == "footer" => Some(said(text)),
        _ => None,
    });
    found.unwrap_or_default()
}
