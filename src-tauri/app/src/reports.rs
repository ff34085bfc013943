//! Reports in the window: what people choose of one, its pages as they are looked at, and their pictures.
//!
//! A report is composed anew for each look; its pages stay in memory, for each window those of the last
//! looks. The page shows them as pictures at addresses of a scheme of its own, `page:`, that are answered
//! from there: nothing of it is read from a disk or kept on one.

use crate::commission::Commission;
use crate::platform::PAGES;
use crate::sources::Source;
use serde::Serialize;
use slipway_document::Document;
use slipway_document::wire::{Failure, Revision};
use slipway_exchange::export::Audience;
use slipway_exchange::png;
use slipway_exchange::report::{Checks, Kind, Recipe, Report, ReportFormat};
use slipway_exchange::scene::{Deck, Theme};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The scheme of the addresses of pages.
pub(crate) const SCHEME: &str = "page";

/// Looks whose pages are kept in a window: the one that is seen, and the one that takes its place.
const LOOKS: usize = 2;

/// How many dots a picture may have for each pixel of a page.
const SCALES: [u8; 2] = [1, 2];

/// What reports can be made of.
#[derive(Debug, Serialize)]
pub(crate) struct ReportKinds {
    kinds: Vec<KindNote>,
    formats: Vec<ReportFormatNote>,
    audiences: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct KindNote {
    name: &'static str,
    sections: Vec<&'static str>,
    /// Whether it tells what changed since an earlier report.
    tells_changes: bool,
}

#[derive(Debug, Serialize)]
struct ReportFormatNote {
    name: &'static str,
    extension: &'static str,
}

/// Returns what people are offered, in its order.
pub(crate) fn kinds() -> ReportKinds {
    let sections = |kind: Kind| kind.sections().iter().map(|each| each.name()).collect();
    ReportKinds {
        kinds: Kind::ALL
            .into_iter()
            .map(|kind| KindNote {
                name: kind.name(),
                sections: sections(kind),
                tells_changes: Recipe::usual(kind).tells_changes(),
            })
            .collect(),
        formats: ReportFormat::ALL
            .into_iter()
            .map(|format| ReportFormatNote {
                name: format.name(),
                extension: format.extension(),
            })
            .collect(),
        audiences: Audience::ALL.map(Audience::name).to_vec(),
    }
}

/// A report as it is looked at.
#[derive(Debug, Serialize)]
pub(crate) struct ReportView {
    edition: u64,
    title: String,
    pages: Vec<PageView>,
    wordings: Vec<WordingView>,
    /// Letters that no face has; they are shown by their code points.
    missing: String,
    /// What stands on every page of the last publication; nothing where nothing was published.
    stamp: Option<String>,
}

#[derive(Debug, Serialize)]
struct PageView {
    name: String,
    section: &'static str,
    title: String,
    width: f64,
    height: f64,
    /// Where its picture is; behind it comes how many dots a pixel has.
    address: String,
    /// What it says under its title, for those who do not see it.
    lines: Vec<String>,
    checks: ChecksView,
}

#[derive(Debug, Serialize)]
struct ChecksView {
    /// The smallest letters, in points.
    smallest: f64,
    meant: usize,
    links: usize,
    glued: usize,
}

#[derive(Debug, Serialize)]
struct WordingView {
    key: String,
    automatic: String,
    own: Option<String>,
}

impl ReportView {
    fn of(edition: u64, report: &Report, stamp: Option<String>) -> Self {
        let pages = report.deck.pages.iter().zip(&report.sections);
        let pages = pages.zip(report.spoken()).enumerate();
        let pages = pages.map(|(at, ((page, section), lines))| {
            let checks = Checks::of(page);
            PageView {
                name: page.name.clone(),
                section: section.name(),
                title: page.title.clone(),
                width: page.width,
                height: page.height,
                address: format!("{PAGES}{edition}/{at}/"),
                lines,
                checks: ChecksView {
                    smallest: checks.smallest,
                    meant: checks.meant,
                    links: checks.links,
                    glued: checks.glued,
                },
            }
        });
        let wordings = report.wordings.iter().map(|wording| WordingView {
            key: wording.key.clone(),
            automatic: wording.automatic.clone(),
            own: wording.own.clone(),
        });
        Self {
            edition,
            title: report.deck.title.clone(),
            pages: pages.collect(),
            wordings: wordings.collect(),
            missing: report.missing.iter().collect(),
            stamp,
        }
    }
}

/// The pages that windows look at.
#[derive(Default)]
pub(crate) struct Reports(Mutex<Looks>);

#[derive(Default)]
struct Looks {
    of: BTreeMap<String, VecDeque<Look>>,
    /// How many there were so far: an address is never given twice.
    count: u64,
    /// What they are made of, at a revision of the open portfolio.
    source: Option<(Revision, Arc<Source>)>,
}

/// The pages of a report as a window looks at them.
#[derive(Clone)]
struct Look {
    edition: u64,
    deck: Arc<Deck>,
    theme: Theme,
}

impl Reports {
    /// Returns what reports are made of while the plan is as it is.
    pub(crate) fn source(&self, document: &mut Document) -> Result<Arc<Source>, Failure> {
        let revision = document.revision();
        if let Some((of, source)) = &self.lock().source
            && *of == revision
        {
            return Ok(Arc::clone(source));
        }
        let source = Arc::new(Source::of(document.record()?));
        self.lock().source = Some((revision, Arc::clone(&source)));
        Ok(source)
    }

    /// Composes a report for a window, which then may ask for its pictures.
    pub(crate) fn show(
        &self,
        window: &str,
        source: &Source,
        wanted: &Commission,
    ) -> Result<ReportView, Failure> {
        let export = wanted.export(source.now());
        let stamp = export.stamp.as_ref().map(|stamp| export.stamped(stamp));
        let report = wanted.compose(source)?;
        let edition = self.keep(window, report.deck.clone(), report.brand.theme());
        Ok(ReportView::of(edition, &report, stamp))
    }

    fn keep(&self, window: &str, deck: Deck, theme: Theme) -> u64 {
        let mut looks = self.lock();
        looks.count += 1;
        let edition = looks.count;
        let of = looks.of.entry(window.to_owned()).or_default();
        of.push_back(Look {
            edition,
            deck: Arc::new(deck),
            theme,
        });
        while of.len() > LOOKS {
            of.pop_front();
        }
        edition
    }

    /// Draws a page that a window looks at; nothing where it does not.
    pub(crate) fn picture(
        &self,
        window: &str,
        edition: u64,
        page: usize,
        scale: u8,
    ) -> Option<Vec<u8>> {
        let Look { deck, theme, .. } = {
            let looks = self.lock();
            let mut of = looks.of.get(window)?.iter();
            of.find(|look| look.edition == edition)?.clone()
        };
        let is_there = page < deck.pages.len() && SCALES.contains(&scale);
        is_there.then(|| png::write(&deck, page, &theme, scale))
    }

    /// Returns the picture at an address, as its path says it: edition, page, scale.
    pub(crate) fn at(&self, window: &str, path: &str) -> Option<Vec<u8>> {
        let mut parts = path.trim_start_matches('/').split('/');
        let (edition, page, scale) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        let (edition, page, scale) = (edition.parse(), page.parse(), scale.parse());
        self.picture(window, edition.ok()?, page.ok()?, scale.ok()?)
    }

    /// Forgets the pages of a window that is gone.
    pub(crate) fn forget(&self, window: &str) {
        self.lock().of.remove(window);
    }

    /// Forgets all pages and what they were made of: another portfolio has others.
    pub(crate) fn clear(&self) {
        let mut looks = self.lock();
        looks.of.clear();
        looks.source = None;
    }

    /// Locks what a panic cannot leave half changed.
    fn lock(&self) -> MutexGuard<'_, Looks> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::Instant;
    use slipway_exchange::report::Section;
    use slipway_exchange::scene::Page;
    use slipway_words::{Language, Words};

    fn deck() -> Deck {
        let page = Page {
            name: "roadmap".to_owned(),
            title: String::new(),
            width: 8.0,
            height: 4.0,
            items: Vec::new(),
            notes: String::new(),
        };
        Deck {
            title: String::new(),
            subject: String::new(),
            language: Language::English,
            as_of: Instant(0),
            pages: vec![page],
        }
    }

    #[test]
    fn a_window_is_shown_its_own_last_pages_and_nothing_else() {
        let reports = Reports::default();
        let first = reports.keep("main", deck(), Theme::default());
        let picture = reports.at("main", &format!("/{first}/0/2"));
        assert!(picture.is_some_and(|bytes| bytes.starts_with(b"\x89PNG")));
        for path in [
            format!("/{first}/1/1"),
            format!("/{first}/0/3"),
            format!("/{first}/0"),
            format!("/{first}/0/1/"),
            format!("/{}/0/1", first + 1),
            "/../etc/passwd".to_owned(),
            String::new(),
        ] {
            assert_eq!(reports.at("main", &path), None, "{path}");
        }
        let own = format!("/{first}/0/1");
        assert_eq!(reports.at("main-2", &own), None, "that of another window");
        reports.keep("main", deck(), Theme::default());
        assert!(reports.at("main", &own).is_some(), "while it is replaced");
        reports.keep("main", deck(), Theme::default());
        assert_eq!(reports.at("main", &own), None, "nobody sees it any more");
    }

    #[test]
    fn every_kind_and_format_has_its_words() {
        for language in Language::ALL {
            let words = Words::of(language);
            let formats = ReportFormat::ALL.into_iter().map(ReportFormat::name);
            let formats = formats.flat_map(|name| {
                ["reports-format-", "reports-format-why-"].map(|key| format!("{key}{name}"))
            });
            let sections = Section::ALL
                .into_iter()
                .map(|section| format!("report-section-{}", section.name()));
            for key in formats.chain(sections) {
                assert!(words.knows(&key), "{key} is missing");
            }
        }
    }
}
