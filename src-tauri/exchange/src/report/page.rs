//! A report as one page for any browser: each of its pages as a picture in which text stays text, and below
//! it what it says, for those who read it with other means.

use super::Report;
use super::told::{Told, told};
use crate::html::policy;
use crate::scene::Theme;
use crate::svg;
use crate::template::{Escape, Template};
use serde::Serialize;
use slipway_words::Words;

const STYLE: &str = include_str!("report.css");

#[derive(Serialize)]
struct Pages {
    title: String,
    language: &'static str,
    policy: String,
    style: &'static str,
    pages: Vec<Page>,
}

#[derive(Serialize)]
struct Page {
    picture: String,
    told: Told,
}

/// Writes a report.
pub(super) fn write(report: &Report, theme: &Theme) -> String {
    let pages: Vec<Page> = told(report)
        .into_iter()
        .enumerate()
        .map(|(at, told)| Page {
            picture: svg::write(&report.deck, at, theme),
            told,
        })
        .collect();
    let bytes = pages.iter().map(|page| page.picture.len()).sum();
    let rows = pages.iter().map(|page| page.told.parts.len() * 40).sum();
    let filled = Pages {
        title: report.deck.title.clone(),
        language: report.deck.language.code(),
        policy: policy(STYLE, None),
        style: STYLE,
        pages,
    };
    let template = Template {
        source: include_str!("report.html.j2"),
        escape: Escape::Markup,
        words: Words::of(report.deck.language),
        rows,
        bytes,
    };
    template.fill(&filled)
}
