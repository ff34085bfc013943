//! What a figure says: its numbers, whether it holds, and whether its check catches a broken variant.

use std::fmt;

/// The outcome of a scenario and of its negative control.
pub(crate) struct Figure {
    /// The numbers.
    pub text: String,
    /// The numbers behind them, one line.
    pub detail: Option<String>,
    /// What must not have happened; empty when the promise holds.
    pub broken: Vec<String>,
    /// What was broken on purpose.
    pub control: &'static str,
    /// Whether that was caught.
    pub caught: bool,
}

impl Figure {
    /// Says whether the promise holds and the check can be trusted.
    pub(crate) fn holds(&self) -> bool {
        self.broken.is_empty() && self.caught
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let caught = if self.caught { "caught" } else { "NOT CAUGHT" };
        write!(
            f,
            "{}; negative control ({}): {caught}",
            self.text, self.control
        )?;
        if let Some(detail) = &self.detail {
            write!(f, "\n  {detail}")?;
        }
        for broken in self.broken.iter().take(5) {
            write!(f, "\n  BROKEN: {broken}")?;
        }
        Ok(())
    }
}
