//! Text on its way into files that are read line by line: everything that some reader takes for the end
//! of a line would let a name begin one of its own, so nothing of that is left but line feeds, which
//! each kind of file escapes in its own way.

/// Returns a text with line feeds as its only breaks, and without other control characters.
pub(crate) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let clean = text.chars().filter_map(|char| match char {
        '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\n' | '\t' => Some(char),
        char if char.is_control() => None,
        char => Some(char),
    });
    clean.collect()
}

/// Returns a text on one line.
pub(crate) fn line(text: &str) -> String {
    let text = lines(text);
    let words: Vec<&str> = text.split(['\n', '\t']).map(str::trim).collect();
    words.join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_break_is_a_line_feed() {
        assert_eq!(lines("a\r\nb\rc\u{2028}d\u{85}e\u{0}f"), "a\nb\nc\nd\nef");
        assert_eq!(line("a\r\n b\n"), "a b");
    }
}
