//! Recurrence rules as text.

use rrule::{RRule, Unvalidated};

/// Reads a recurrence rule of RFC 5545; nothing where it is none.
pub(crate) fn parse_rule(text: &str) -> Option<RRule<Unvalidated>> {
    // A rule is ASCII, and `rrule` cuts days of the week by bytes: it would panic within a letter.
    if !text.is_ascii() {
        return None;
    }
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_no_rule_has_are_refused() {
        assert!(parse_rule("FREQ=WEEKLY;BYDAY=2MO").is_some());
        for day in ["ß", "äA", "Mö", "月", "+1\u{301}O"] {
            assert!(
                parse_rule(&format!("FREQ=WEEKLY;BYDAY={day}")).is_none(),
                "{day}"
            );
        }
    }
}
