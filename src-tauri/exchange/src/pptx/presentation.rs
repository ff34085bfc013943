//! The presentation itself: its master, its slides in their order, their size.

use super::markup::Markup;
use super::master::{level_style, with_names};
use super::notes;
use super::units::emu;

/// The first number of a slide; smaller ones are reserved.
pub(super) const FIRST_SLIDE: u32 = 256;
/// The first number of a master or layout.
pub(super) const FIRST_MASTER: u32 = 2_147_483_648;

/// The links of a presentation to its parts.
pub(super) struct Parts {
    /// To its master.
    pub(super) master: String,
    /// To the master of notes; none where no slide has notes.
    pub(super) notes: Option<String>,
    /// To its slides.
    pub(super) slides: Vec<String>,
}

/// Writes the presentation.
pub(super) fn write(parts: &Parts, size: (f64, f64)) -> Vec<u8> {
    with_names("p:presentation", &[("saveSubsetFonts", &1)], |markup| {
        markup.holding("p:sldMasterIdLst", &[], |markup| {
            let master: super::markup::Attributes<'_> =
                &[("id", &FIRST_MASTER), ("r:id", &parts.master)];
            markup.empty("p:sldMasterId", master);
        });
        if let Some(link) = &parts.notes {
            notes_master(markup, link);
        }
        slides(markup, &parts.slides);
        let sides = |(width, height)| (emu(width), emu(height));
        for (element, (width, height)) in
            [("p:sldSz", sides(size)), ("p:notesSz", sides(notes::SIZE))]
        {
            markup.empty(element, &[("cx", &width), ("cy", &height)]);
        }
        markup.holding("p:defaultTextStyle", &[], |markup| {
            level_style(markup, "a:lvl1pPr", "l", 0, (1400, false), "tx1");
        });
    })
}

/// Writes the list of slides.
pub(super) fn slides(markup: &mut Markup, links: &[String]) {
    markup.holding("p:sldIdLst", &[], |markup| {
        for (link, id) in links.iter().zip(FIRST_SLIDE..) {
            markup.empty("p:sldId", &[("id", &id), ("r:id", link)]);
        }
    });
}

/// Writes the list with the master of notes.
pub(super) fn notes_master(markup: &mut Markup, link: &str) {
    markup.holding("p:notesMasterIdLst", &[], |markup| {
        markup.empty("p:notesMasterId", &[("r:id", &link)]);
    });
}
