//! Percentages: `60`, `60%`, `62,5 %`.

use super::duration::split_number;

/// Returns basis points (10 000 is the whole), or nothing when it is no percentage.
///
/// More than the whole is understood: whether it is possible is for the caller to say.
#[must_use]
pub fn percent(text: &str) -> Option<i64> {
    let (number, rest) = split_number(text.trim())?;
    matches!(rest.trim(), "" | "%").then(|| number.hundredths())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_read_with_and_without_their_sign() {
        let cases = [
            ("60", Some(6000)),
            ("60%", Some(6000)),
            (" 62,5 % ", Some(6250)),
            ("0", Some(0)),
            ("100%", Some(10_000)),
            ("140", Some(14_000)),
            ("", None),
            ("-5", None),
            ("half", None),
            ("60%%", None),
        ];
        for (text, expected) in cases {
            assert_eq!(percent(text), expected, "{text:?} in basis points");
        }
    }
}
