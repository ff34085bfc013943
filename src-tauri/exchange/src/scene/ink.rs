//! Colours by what they stand for, and the themes that say which they are.

use super::shades::Shades;

/// What a colour stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// The ground.
    Paper,
    /// A panel on the ground.
    Surface,
    /// Thin lines between rows.
    Hairline,
    /// Lines that carry weight, the band of months.
    Rule,
    /// Text.
    Text,
    /// Text of second rank.
    Muted,
    /// What can be chosen, windows that are named.
    Accent,
    /// The colour of a company as it is; nothing is read in it or upon it.
    Brand,
    /// Text on dark inks.
    OnDark,
    /// The date of the plan.
    Today,
    /// Work: early phases in the palest, late phases in the strongest.
    Bar(Shade),
    /// Work that is done.
    Done,
    /// Summary rows.
    Summary,
    /// Milestones and deployments.
    Milestone,
    /// What was promised.
    Baseline,
    /// Dependencies.
    Link,
    /// Late, missed, red.
    Critical,
    /// The ground behind what is red.
    CriticalPale,
    /// At risk, amber.
    Risk,
    /// The ground behind what is amber.
    RiskPale,
    /// On its way, green.
    Good,
    /// The ground behind what is green.
    GoodPale,
    /// Time that a freeze closes, and its edge.
    Freeze,
    /// The edge of a freeze, and its name.
    FreezeLine,
    /// Time in which releases may go out.
    Window,
    /// The edge of a window.
    WindowLine,
    /// Days without work.
    Weekend,
}

/// How strong an ink of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shade {
    /// For the earliest phases.
    Pale,
    /// For those between.
    Middle,
    /// For the latest.
    Strong,
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    const fn of(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self(red, green, blue)
    }

    /// Returns it as six hexadecimal digits.
    #[must_use]
    pub fn hex(self) -> String {
        format!("{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// Which colours the inks have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    shades: Shades,
}

impl Default for Theme {
    /// The look of the window in daylight, `ui/src/styles/tokens.css`.
    fn default() -> Self {
        Self {
            shades: Shades {
                own: Rgb::of(0x1f_5f_bf),
                text: Rgb::of(0x1f_5f_bf),
                bars: [0xd5_e7_fb, 0xa8_d0_f7, 0x6a_ae_ef].map(Rgb::of),
                window: Rgb::of(0xd8_e6_fa),
                window_line: Rgb::of(0x5b_85_c4),
            },
        }
    }
}

impl Theme {
    /// Returns the look in the colour of a company: bars and windows are shades of it. What means something
    /// keeps its colour: red is red, and a freeze is no window.
    #[must_use]
    pub fn of_colour(own: Rgb) -> Self {
        Self {
            shades: Shades::of(own, Self::default().colour(Ink::Text)),
        }
    }

    /// Returns the colour of an ink.
    #[must_use]
    pub const fn colour(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Paper | Ink::OnDark => Rgb::of(0xff_ff_ff),
            Ink::Surface => Rgb::of(0xf7_f8_fa),
            Ink::Hairline => Rgb::of(0xd9_de_e6),
            Ink::Rule | Ink::Summary => Rgb::of(0x20_2a_37),
            Ink::Text => Rgb::of(0x12_16_1d),
            Ink::Muted => Rgb::of(0x4a_54_63),
            Ink::Accent => self.shades.text,
            Ink::Brand => self.shades.own,
            Ink::Today => Rgb::of(0xc2_41_0c),
            Ink::Bar(Shade::Pale) => self.shades.bars[0],
            Ink::Bar(Shade::Middle) => self.shades.bars[1],
            Ink::Bar(Shade::Strong) => self.shades.bars[2],
            Ink::Done => Rgb::of(0x5f_7d_73),
            Ink::Milestone => Rgb::of(0x81_13_ac),
            Ink::Baseline => Rgb::of(0x7d_87_96),
            Ink::Link => Rgb::of(0x68_73_85),
            Ink::Critical => Rgb::of(0x9f_20_2a),
            Ink::CriticalPale => Rgb::of(0xfb_ea_ea),
            Ink::Risk => Rgb::of(0xa8_61_0d),
            Ink::RiskPale => Rgb::of(0xfd_f7_ec),
            Ink::Good => Rgb::of(0x20_7a_75),
            Ink::GoodPale => Rgb::of(0xec_f7_f5),
            Ink::Freeze => Rgb::of(0xe2_eb_ff),
            Ink::FreezeLine => Rgb::of(0x2a_4b_96),
            Ink::Window => self.shades.window,
            Ink::WindowLine => self.shades.window_line,
            Ink::Weekend => Rgb::of(0xf1_f3_f6),
        }
    }
}
