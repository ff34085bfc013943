//! What all pages of a report have in common: the way text is set, sentences that people may put in their
//! own words, title and footer.

use super::look::{CONTENT, FOOT, GUTTER, Look, MARGIN};
use super::recipe::Recipe;
use super::sheet::{Sheet, mark};
use crate::export::Export;
use crate::scene::{
    Align, Ink, Item, Kind, Line, Outline, Page, Paragraph, Place, Point, Shape, Span, Typesetter,
};
use slipway_engine::Seconds;
use slipway_words::Argument;

/// How high the band is that has the colour of the company.
const BAND: f64 = 6.0;
/// Where the middle of its sign lies, from the top.
const LOGO_MIDDLE: f64 = 40.0;

/// A sentence of a report that people may put in their own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What names it in its recipe: `roadmap.title`.
    pub key: String,
    /// As it is written by itself.
    pub automatic: String,
    /// As people put it; nothing while they did not.
    pub own: Option<String>,
}

/// What lays out the pages of one report.
pub(super) struct Press<'r, 'p> {
    pub(super) export: &'r Export<'p>,
    pub(super) recipe: &'r Recipe,
    setter: Typesetter,
    wordings: Vec<Wording>,
}

impl<'r, 'p> Press<'r, 'p> {
    pub(super) fn new(export: &'r Export<'p>, recipe: &'r Recipe) -> Self {
        Self {
            export,
            recipe,
            setter: Typesetter::new(),
            wordings: Vec::new(),
        }
    }

    /// Says whether the report tells of one release alone.
    pub(super) fn is_of_one(&self) -> bool {
        self.recipe.is_of_one(&self.export.on.plan)
    }

    /// Returns a sentence as people put it, else as it is written by itself.
    pub(super) fn worded(&mut self, key: String, automatic: String) -> String {
        let own = self.recipe.wordings.get(&key).cloned();
        let text = own.clone().unwrap_or_else(|| automatic.clone());
        self.wordings.push(Wording {
            key,
            automatic,
            own,
        });
        text
    }

    /// Sets text into a frame.
    pub(super) fn set(&mut self, text: &str, look: Look, place: Place) -> Paragraph {
        let spans = [Span {
            text: text.to_owned(),
            style: look.style(),
        }];
        self.set_spans(&spans, look, place)
    }

    /// Sets text of several styles into a frame.
    pub(super) fn set_spans(&mut self, spans: &[Span], look: Look, place: Place) -> Paragraph {
        self.setter
            .set(spans, place, look.role, look.align, look.lines)
    }

    /// Returns how wide a text is on one line.
    pub(super) fn width(&mut self, text: &str, look: Look) -> f64 {
        self.setter.width(&[Span {
            text: text.to_owned(),
            style: look.style(),
        }])
    }

    /// Says a word of the catalogue.
    pub(super) fn word(&self, key: &str) -> String {
        self.export.word(key)
    }

    /// Says a sentence of the catalogue.
    pub(super) fn say<const N: usize>(
        &self,
        key: &str,
        arguments: [(&str, Argument); N],
    ) -> String {
        self.export.speaker.words.say(key, arguments)
    }

    /// Says working time in days, with a minus sign that is no hyphen.
    pub(super) fn days(&self, work: Seconds) -> String {
        minus(&self.export.speaker.days(work))
    }

    /// Says a length in days of the time in which it is counted.
    pub(super) fn length(&self, length: slipway_engine::Span) -> String {
        minus(&self.export.speaker.length(length))
    }

    /// Returns a text, or the dash that stands where there is none.
    pub(super) fn or_dash(&self, text: &str) -> String {
        if text.is_empty() {
            self.word("unit-none")
        } else {
            text.to_owned()
        }
    }

    /// Begins a page: its title in the words of people where they chose their own, and the line under it.
    pub(super) fn sheet(&mut self, name: &str, title: String, subtitle: &str) -> Sheet {
        let title = self.worded(format!("{name}.title"), title);
        let mut sheet = Sheet::new(name, &title);
        let room = CONTENT.width - self.logo().map_or(0.0, |place| place.width + GUTTER);
        // What does not fit on a line stands smaller on two, in the same room.
        let (look, top) = if self.width(&title, Look::TITLE) <= room {
            (Look::TITLE, 27.0)
        } else {
            (Look::LONG_TITLE, 11.0)
        };
        let place = Place::of(MARGIN, top, room, 36.0);
        sheet.text(self, "title", &title, look, place);
        let place = Place::of(MARGIN, 66.0, CONTENT.width, 20.0);
        sheet.text(self, "subtitle", subtitle, Look::SUBTITLE, place);
        sheet
    }

    /// Where the sign of the company stands; nothing where a report has none.
    fn logo(&self) -> Option<Place> {
        let logo = self.recipe.brand.logo.as_ref()?;
        Some(logo.place(CONTENT.right(), LOGO_MIDDLE))
    }

    /// Gives a page what it has of the company: a band of its colour along the top, and its sign.
    fn put_brand(&self, sheet: &mut Sheet) {
        let brand = &self.recipe.brand;
        if brand.accent.is_some() {
            let band = Place::of(0.0, 0.0, Page::SLIDE.0, BAND);
            let shape = (Shape::Box { radius: 0.0 }, band);
            sheet.add(mark(
                "brand-band".to_owned(),
                String::new(),
                shape,
                Some(Ink::Brand),
                None,
            ));
        }
        if let (Some(logo), Some(place)) = (&brand.logo, self.logo()) {
            let png = logo.png().to_vec();
            sheet.add(Item {
                name: "brand-logo".to_owned(),
                means: String::new(),
                kind: Kind::Image { place, png },
            });
        }
    }

    /// Gives a page what is of the company, and its footer: as of when, what part of the plan, what was
    /// published, its number.
    pub(super) fn bind(&mut self, mut sheet: Sheet, number: usize, of: usize) -> Page {
        self.put_brand(&mut sheet);
        let stroke = Outline {
            ink: Ink::Hairline,
            width: 1.0,
            is_dashed: false,
        };
        sheet.add(Item {
            name: "footer-line".to_owned(),
            means: String::new(),
            kind: Kind::Line(Line {
                from: Point::at(MARGIN, FOOT),
                to: Point::at(CONTENT.right(), FOOT),
                stroke,
            }),
        });
        let place = Place::of(MARGIN, FOOT + 5.0, CONTENT.width - 80.0, 16.0);
        let as_of = Span {
            text: self.export.as_of(),
            style: Look::FOOTER.in_ink(Ink::Today).bold().style(),
        };
        let rest = Span {
            text: format!(" · {}", self.footing().join(" · ")),
            style: Look::FOOTER.style(),
        };
        sheet.spans(self, "footer", &[as_of, rest], Look::FOOTER, place);
        let place = Place::of(CONTENT.right() - 80.0, FOOT + 5.0, 80.0, 16.0);
        let page = format!("{number} / {of}");
        sheet.text(
            self,
            "page-number",
            &page,
            Look::FOOTER.to(Align::End),
            place,
        );
        let notes = sheet.notes.clone();
        sheet.notes = self.worded(format!("{}.notes", sheet.name), notes);
        sheet.into_page()
    }

    /// What stands in the footer beside the date: the part of the plan, for whom, what was published.
    fn footing(&self) -> Vec<String> {
        let export = self.export;
        let mut parts = vec![
            super::subject(export, self.recipe),
            self.word(&format!("export-for-{}", export.audience.name())),
        ];
        let stamp = export.stamp.as_ref();
        parts.push(stamp.map_or_else(
            || self.word("report-unpublished"),
            |stamp| export.stamped(stamp),
        ));
        parts
    }

    /// Returns the sentences that people may change, and the characters that no face has.
    pub(super) fn finish(self) -> (Vec<Wording>, Vec<char>) {
        let missing = self.setter.missing().iter().copied().collect();
        (self.wordings, missing)
    }
}

/// Returns a number with a minus sign that is no hyphen.
pub(super) fn minus(number: &str) -> String {
    number.replacen('-', "\u{2212}", 1)
}
