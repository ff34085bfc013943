//! How bad findings of a code usually are (design.md §6), for those of which only the code is known.

use super::{Code, Severity};

impl Code {
    /// Returns how bad findings of this code are, where nothing makes one milder or worse.
    #[must_use]
    pub fn usual_severity(self) -> Severity {
        match self {
            Self::L01 | Self::D04 | Self::R08 => Severity::Blocker,
            Self::L02
            | Self::L03
            | Self::L04
            | Self::L05
            | Self::L06
            | Self::D01
            | Self::R01
            | Self::R02
            | Self::R03
            | Self::R04
            | Self::R05
            | Self::R10
            | Self::R12
            | Self::E01
            | Self::E02
            | Self::E04
            | Self::E05
            | Self::G01
            | Self::G02
            | Self::G04
            | Self::G10 => Severity::Error,
            Self::L07
            | Self::D02
            | Self::D03
            | Self::D07
            | Self::R06
            | Self::R11
            | Self::R13
            | Self::E03
            | Self::E07
            | Self::E08
            | Self::G03
            | Self::G05
            | Self::C01
            | Self::H03 => Severity::Warning,
            Self::L08 | Self::L09 | Self::E09 | Self::P04 | Self::G14 | Self::H05 => Severity::Hint,
        }
    }
}
