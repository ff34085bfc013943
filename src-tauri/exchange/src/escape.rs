//! Texts that people wrote, made harmless for the files that they are put into.

/// Returns a text as one line of plain text: what ends a line becomes a blank, and what would turn
/// the direction of the text after it is left out.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\u{2028}' | '\u{2029}' => line.push(' '),
            char if turns(char) => {}
            char if char.is_control() => line.push(' '),
            char => line.push(char),
        }
    }
    line
}

/// Whether a character turns the direction of the text after it, whatever letters that has.
pub(crate) fn turns(char: char) -> bool {
    matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns a text for any place in markup: between elements, and in an attribute in quotes.
pub(crate) fn markup(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            char if turns(char) => {}
            char => escaped.push(char),
        }
    }
    escaped
}

/// Returns a text for any place in Markdown (CommonMark and GitHub's tables and links), on one line.
///
/// Markup becomes entities, which every reader of Markdown leaves alone; the rest gets a backslash
/// where it would mean something. Full stops and digits stay as they are: plain names stay readable.
pub(crate) fn markdown(text: &str) -> String {
    let line = one_line(text);
    let mut escaped = String::with_capacity(line.len() + 8);
    let chars: Vec<char> = line.chars().collect();
    for (at, &char) in chars.iter().enumerate() {
        match char {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '$' | '@' | '!' | '^' => {
                escaped.push('\\');
                escaped.push(char);
            }
            '-' | '+' | '=' if at == 0 => {
                escaped.push('\\');
                escaped.push(char);
            }
            ':' if begins_address(&chars[at + 1..]) => escaped.push_str("\\:"),
            '.' | ')' if begins_list(&chars, at) || ends_www(&chars[..at]) => {
                escaped.push('\\');
                escaped.push(char);
            }
            char => escaped.push(char),
        }
    }
    escaped
}

/// Whether what follows a colon makes an address or a picture of it: `https://`, `mailto:x`, `:ship:`.
fn begins_address(after: &[char]) -> bool {
    after
        .first()
        .is_some_and(|next| *next == '/' || next.is_alphabetic())
}

/// Whether a point there makes a number before it that of a list: `1. item`.
fn begins_list(chars: &[char], at: usize) -> bool {
    let is_number = at > 0 && chars[..at].iter().all(char::is_ascii_digit);
    is_number && chars.get(at + 1).is_none_or(|next| next.is_whitespace())
}

/// Whether a point behind it makes a web address of it.
fn ends_www(before: &[char]) -> bool {
    let last = before.last_chunk::<3>();
    last.is_some_and(|last| last.iter().all(|one| one.eq_ignore_ascii_case(&'w')))
}

/// Returns JSON for a place inside a page: nothing in it ends the element or begins a comment.
pub(crate) fn json_in_markup(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_stay_as_they_are() {
        for name in [
            "Payments 4.2",
            "Go/No-Go (UAT)",
            "09:30 cut-over, 2nd",
            "2.1.3",
            "Größe – 50 %",
        ] {
            assert_eq!(markdown(name), name);
            assert_eq!(one_line(name), name);
        }
    }

    #[test]
    fn nothing_in_a_name_means_anything_in_markdown() {
        let escaped = [
            (
                "</td><img src=x onerror=alert(1)>",
                "&lt;/td&gt;&lt;img src=x onerror=alert(1)&gt;",
            ),
            ("a | b\n| c", "a \\| b \\| c"),
            (
                "`code` *bold* _it_ ~~no~~",
                "\\`code\\` \\*bold\\* \\_it\\_ \\~\\~no\\~\\~",
            ),
            ("[x](javascript:alert(1))", "\\[x\\](javascript\\:alert(1))"),
            (
                "https://a.example www.b.example c@d",
                "https\\://a.example www\\.b.example c\\@d",
            ),
            ("- item", "\\- item"),
            ("1. item", "1\\. item"),
            ("# title", "\\# title"),
            ("&amp; \\", "&amp;amp; \\\\"),
        ];
        for (name, safe) in escaped {
            assert_eq!(markdown(name), safe, "of {name}");
        }
    }

    #[test]
    fn a_line_stays_a_line_and_reads_in_its_direction() {
        assert_eq!(one_line("a\r\nBcc: x\u{2028}y\u{202e}z\0"), "a  Bcc: x yz ");
    }

    #[test]
    fn nothing_in_a_name_means_anything_in_markup() {
        assert_eq!(
            markup("\"><img src=x onerror='y'>&lt;\u{202e}"),
            "&quot;&gt;&lt;img src=x onerror=&#39;y&#39;&gt;&amp;lt;"
        );
    }

    #[test]
    fn data_cannot_leave_its_element() {
        let json = serde_json::to_string("</script><!--").expect("it is text");
        let safe = json_in_markup(&json);
        assert_eq!(safe, r#""\u003c/script>\u003c!--""#);
        let back: String = serde_json::from_str(&safe).expect("it is the same JSON");
        assert_eq!(back, "</script><!--");
    }
}
