//! A report as Markdown: titles, sentences and tables, and charts as lists of what they show.

use super::Report;
use super::told::{Told, told};
use crate::template::{Escape, Template};
use serde::Serialize;
use slipway_words::Words;

#[derive(Serialize)]
struct Pages {
    title: String,
    pages: Vec<Told>,
    footer: String,
}

/// Writes a report.
pub(super) fn write(report: &Report) -> String {
    let pages = told(report);
    let rows = pages.iter().map(|page| page.parts.len() * 40).sum();
    let filled = Pages {
        title: report.deck.title.clone(),
        footer: pages
            .first()
            .map(|page| page.footer.clone())
            .unwrap_or_default(),
        pages,
    };
    let template = Template {
        source: include_str!("report.md.j2"),
        escape: Escape::Markdown,
        words: Words::of(report.deck.language),
        rows,
        bytes: 0,
    };
    template.fill(&filled)
}
