//! Reports: what managers take into a meeting, laid out as pages.
//!
//! A [`Recipe`] says which report for whom, with which sections. [`compose`] makes pages of it: each has one
//! idea, and its title says the message. Sentences are written from what the engine found; people may put
//! their own in their place, and those stay until they are given back. Pages are a scene
//! ([`crate::scene`]), from which slides, PDF, pictures and text are written.

mod about;
mod back_out;
mod brand;
mod calendar;
mod capacity;
mod changes;
mod checks;
mod coming;
mod cost;
mod curve;
mod decisions;
mod dependencies;
mod format;
mod go_no_go;
mod headline;
mod lanes;
mod logo;
mod look;
mod markdown;
mod obstacles;
mod one_pager;
mod page;
mod plot;
mod press;
mod process;
mod promised;
mod rag;
mod recipe;
mod record;
mod risks;
mod roadmap;
mod saved;
mod sheet;
mod slip;
mod standing;
mod table;
mod timescale;
mod told;
mod trend;

pub use brand::Brand;
pub use checks::Checks;
pub use format::{ReportFormat, Unwritten};
pub use logo::Logo;
pub use press::Wording;
pub use recipe::{Kind, Recipe, Section};
pub use saved::Saved;

use crate::export::Export;
use crate::scene::Deck;
use press::Press;
use sheet::Sheet;

/// A report, ready to be looked at and written.
#[derive(Debug, Clone)]
pub struct Report {
    /// Its pages.
    pub deck: Deck,
    /// Which section each page belongs to.
    pub sections: Vec<Section>,
    /// The sentences that people may put in their own words, in the order of the pages.
    pub wordings: Vec<Wording>,
    /// The characters that no face has; they are shown by their code points.
    pub missing: Vec<char>,
    /// What it has of its company.
    pub brand: Brand,
}

/// Lays out a report.
#[must_use]
pub fn compose(export: &Export<'_>, recipe: &Recipe) -> Report {
    let mut press = Press::new(export, recipe);
    let mut pages = Vec::new();
    let mut sections = Vec::new();
    for section in recipe.shown() {
        let laid = match section {
            Section::OnePager => one_pager::lay_out(&mut press),
            Section::Changes => changes::lay_out(&mut press),
            Section::Standing => standing::lay_out(&mut press),
            Section::Roadmap => roadmap::lay_out(&mut press),
            Section::Promised => promised::lay_out(&mut press),
            Section::Trend => trend::lay_out(&mut press),
            Section::Curve => curve::lay_out(&mut press),
            Section::Record => record::lay_out(&mut press),
            Section::Slip => slip::lay_out(&mut press),
            Section::Coming => coming::lay_out(&mut press),
            Section::Calendar => calendar::lay_out(&mut press),
            Section::Obstacles => obstacles::lay_out(&mut press),
            Section::Risks => risks::lay_out(&mut press),
            Section::Cost => cost::lay_out(&mut press),
            Section::Dependencies => dependencies::lay_out(&mut press),
            Section::Capacity => capacity::lay_out(&mut press),
            Section::Decisions => decisions::lay_out(&mut press),
            Section::GoNoGo => go_no_go::lay_out(&mut press),
            Section::Process => process::lay_out(&mut press),
        };
        sections.extend(laid.iter().map(|_| section));
        pages.extend(laid);
    }
    let count = pages.len();
    let pages = pages
        .into_iter()
        .enumerate()
        .map(|(at, sheet): (usize, Sheet)| press.bind(sheet, at + 1, count))
        .collect();
    let (wordings, missing) = press.finish();
    let title = export.word(&format!("report-kind-{}", recipe.kind.name()));
    Report {
        deck: Deck {
            title: format!("{title}: {}", subject(export, recipe)),
            subject: export.on.plan.portfolio.name.clone(),
            language: export.speaker.words.language(),
            as_of: export.on.plan.portfolio.data_date,
            pages,
        },
        sections,
        wordings,
        missing,
        brand: recipe.brand.clone(),
    }
}

/// What a report is about: its release, else the portfolio.
fn subject(export: &Export<'_>, recipe: &Recipe) -> String {
    let release = recipe
        .release
        .and_then(|id| export.on.plan.releases.get(id));
    release.map_or_else(|| export.on.plan.portfolio.name.clone(), |row| row.title())
}
