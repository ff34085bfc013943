//! How the cells of a workbook look: one set of colours, those of the window's light theme.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};
use slipway_engine::{Span, TimeUnit};

pub(super) const INK: Color = Color::RGB(0x001F_2937);
pub(super) const QUIET: Color = Color::RGB(0x0064_748B);
pub(super) const LINE: Color = Color::RGB(0x00E2_E8F0);
pub(super) const HEAD: Color = Color::RGB(0x0020_2A37);
pub(super) const BAND: Color = Color::RGB(0x00E9_EFF8);
pub(super) const BAR: Color = Color::RGB(0x0020_85E8);
pub(super) const BAR_DONE: Color = Color::RGB(0x0015_5EA8);
pub(super) const CRITICAL: Color = Color::RGB(0x00D9_4848);
pub(super) const CRITICAL_DONE: Color = Color::RGB(0x0095_2222);
pub(super) const SUMMARY: Color = Color::RGB(0x004B_5768);
pub(super) const MILESTONE: Color = Color::RGB(0x0081_13AC);
pub(super) const TODAY: Color = Color::RGB(0x00C2_410C);
pub(super) const REST: Color = Color::RGB(0x00F1_F4F8);
pub(super) const FREEZE: Color = Color::RGB(0x00B9_CBF5);
pub(super) const RED: Color = Color::RGB(0x00F8_D0D0);
pub(super) const AMBER: Color = Color::RGB(0x00FB_E3B5);
pub(super) const GREEN: Color = Color::RGB(0x00CF_EBD3);
pub(super) const GREY: Color = Color::RGB(0x00E5_E9EF);

/// Moments and days are shown as every reader takes them: largest unit first.
const MOMENT: &str = "yyyy-mm-dd hh:mm";
const DAY: &str = "yyyy-mm-dd";

/// How much a row stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Release,
    Summary,
    Plain,
}

/// The formats of one kind of row.
pub(super) struct Row {
    pub(super) text: Format,
    /// Text that would become a formula if somebody edited the cell.
    pub(super) risky: Format,
    pub(super) count: Format,
    pub(super) moment: Format,
    pub(super) days: Format,
    elapsed_days: Format,
    pub(super) share: Format,
    pub(super) amount: Format,
    /// Sentences, over as many lines as they need.
    pub(super) sentence: Format,
    /// Names, by how deep they stand.
    names: Vec<(Format, Format)>,
}

/// Excel indents by at most 15 steps; the first is that of all text.
const DEEPEST: usize = 14;

impl Row {
    fn of(base: &Format) -> Self {
        // Away from the number in the cell before.
        let text = base.clone().set_align(FormatAlign::Left).set_indent(1);
        let number = base.clone().set_align(FormatAlign::Right);
        let named = |depth: u8| {
            let name = text.clone().set_indent(depth);
            let risky = name.clone().set_quote_prefix();
            (name, risky)
        };
        Self {
            risky: text.clone().set_quote_prefix(),
            count: number.clone().set_num_format("0"),
            moment: text.clone().set_num_format(MOMENT),
            days: number.clone().set_num_format("0.##\" d\""),
            elapsed_days: number.clone().set_num_format("0.##\" ed\""),
            sentence: text.clone().set_text_wrap(),
            share: number.clone().set_num_format("0%"),
            amount: number.clone().set_num_format("#,##0.00"),
            names: (1..=15).map(named).collect(),
            text,
        }
    }

    /// Returns the format of a number of days.
    pub(super) fn of_days(&self, length: Span) -> &Format {
        match length.unit {
            TimeUnit::Working => &self.days,
            TimeUnit::Elapsed => &self.elapsed_days,
        }
    }

    /// Returns the format of a name that stands so deep, from 1.
    pub(super) fn name(&self, level: usize, is_risky: bool) -> &Format {
        let (name, risky) = &self.names[(level - 1).min(DEEPEST)];
        if is_risky { risky } else { name }
    }
}

/// Every format of a workbook.
pub(super) struct Look {
    pub(super) title: Format,
    pub(super) note: Format,
    pub(super) head: Format,
    pub(super) head_number: Format,
    pub(super) day: Format,
    release: Row,
    summary: Row,
    plain: Row,
}

impl Look {
    pub(super) fn new() -> Self {
        let base = Format::new()
            .set_font_color(INK)
            .set_align(FormatAlign::VerticalCenter)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(LINE);
        let head = Format::new()
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(HEAD)
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter);
        Self {
            title: Format::new()
                .set_bold()
                .set_font_size(16)
                .set_font_color(INK),
            note: Format::new().set_font_color(QUIET),
            head_number: head.clone().set_align(FormatAlign::Right),
            head: head.set_align(FormatAlign::Left).set_indent(1),
            day: base
                .clone()
                .set_num_format(DAY)
                .set_align(FormatAlign::Left),
            release: Row::of(&base.clone().set_bold().set_background_color(BAND)),
            summary: Row::of(&base.clone().set_bold()),
            plain: Row::of(&base),
        }
    }

    /// Returns the formats of a row.
    pub(super) fn row(&self, weight: Weight) -> &Row {
        match weight {
            Weight::Release => &self.release,
            Weight::Summary => &self.summary,
            Weight::Plain => &self.plain,
        }
    }
}
