//! Text that a spreadsheet would take for a formula, and how it is kept from that in files without
//! types of cells.
//!
//! A cell of such a file that begins with `=`, `+`, `-`, `@`, a tab or a line break is computed by the
//! programs that open it, and so are the full-width twins of these signs in some of them. One `'`
//! before it makes it text there, and is taken off again by whoever reads the file here.

/// What begins a formula somewhere.
const BEGINS_A_FORMULA: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}',
];

/// The sign that makes text of what stands behind it.
const MARK: char = '\'';

/// Says whether a text would be computed if it were a cell, now or once a mark before it is gone.
#[must_use]
pub fn is_risky(text: &str) -> bool {
    let shown = text.trim_start_matches(MARK).trim_start_matches(is_unseen);
    shown.starts_with(BEGINS_A_FORMULA)
}

/// Says whether a character is passed over by programs that look for a formula.
fn is_unseen(char: char) -> bool {
    let is_own = BEGINS_A_FORMULA.contains(&char);
    !is_own
        && (char.is_whitespace()
            || matches!(char, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'))
}

/// Returns a text as a cell that is never computed.
///
/// ```
/// use slipway_exchange::export::{guarded, unguarded};
/// assert_eq!(guarded("=1+1"), "'=1+1");
/// assert_eq!(unguarded("'=1+1"), "=1+1");
/// assert_eq!(guarded("Bob's"), "Bob's");
/// ```
#[must_use]
pub fn guarded(text: &str) -> String {
    if is_risky(text) {
        format!("{MARK}{text}")
    } else {
        text.to_owned()
    }
}

/// Returns a cell as the text that it was before [`guarded`].
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix(MARK) {
        Some(text) if is_risky(text) => text,
        Some(_) | None => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_a_formula_is_marked_and_comes_back() {
        for text in [
            "=1",
            "+1",
            "-1",
            "@a",
            "\ta",
            "\ra",
            "\na",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            " =1",
            "\u{FEFF}=1",
            "'=1",
            "''@a",
        ] {
            let cell = guarded(text);
            assert_eq!(cell, format!("'{text}"));
            assert_eq!(unguarded(&cell), text);
        }
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in ["", "a=1", "'", "'tis", "Bob's", "1-2", " a", "–"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }
}
