//! Notes that are kept as HTML, as the text that people read in them.

use quick_xml::escape::resolve_xml_entity;

/// Returns the text in what may be HTML: tags are left out, paragraphs begin new lines.
pub(crate) fn plain_text(text: &str) -> String {
    let text = text.replace("\u{7f}\u{7f}", "\n").replace('\u{7f}', "\n");
    if !text.contains(['<', '&']) {
        return text.trim().to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (read, said) = match rest.strip_prefix('<') {
            Some(tag) => tag_at(tag),
            None => entity_at(&rest[1..]),
        };
        plain.push_str(&said);
        rest = &rest[read + 1..];
    }
    plain.push_str(rest);
    let lines = plain.lines().map(str::trim);
    let mut text = String::new();
    for line in lines.filter(|line| !line.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line);
    }
    text
}

/// Returns how many bytes of a tag stand behind its `<`, and what it says.
fn tag_at(rest: &str) -> (usize, String) {
    let is_tag =
        rest.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!'));
    // Only as far as the next tag begins, lest a text full of `<` is read again and again.
    let end = rest.bytes().position(|byte| matches!(byte, b'<' | b'>'));
    let is_closed = |end: &usize| is_tag && rest.as_bytes()[*end] == b'>';
    let Some(end) = end.filter(is_closed) else {
        return (0, "<".to_owned());
    };
    let name = rest[..end].trim_start_matches('/');
    let name = name
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .next();
    let begins_line = ["p", "br", "div", "li", "tr", "h1", "h2", "h3", "ul", "ol"];
    let said = match name {
        Some(name) if begins_line.iter().any(|tag| name.eq_ignore_ascii_case(tag)) => "\n",
        _ => "",
    };
    (end + 1, said.to_owned())
}

/// Returns how many bytes of an entity stand behind its `&`, and what it says.
fn entity_at(rest: &str) -> (usize, String) {
    const LONGEST: usize = 32;
    let as_it_stands = (0, "&".to_owned());
    let Some(end) = rest.bytes().take(LONGEST).position(|byte| byte == b';') else {
        return as_it_stands;
    };
    let name = &rest[..end];
    let said = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(number) => u32::from_str_radix(number, 16).ok(),
                None => number.parse().ok(),
            };
            code.and_then(char::from_u32).map(String::from)
        }
        None if name == "nbsp" => Some(" ".to_owned()),
        None => resolve_xml_entity(name).map(str::to_owned),
    };
    said.map_or(as_it_stands, |said| (end + 1, said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_their_text_stays() {
        for (html, text) in [
            ("plain", "plain"),
            (
                "<html><body><p>One &amp; two</p><p>three<br/>four</p></body></html>",
                "One & two\nthree\nfour",
            ),
            ("a &lt; b &#x41;&nbsp;&bogus; &", "a < b A &bogus; &"),
            ("1 < 2 and <", "1 < 2 and <"),
            ("one\u{7f}\u{7f}two", "one\ntwo"),
            ("&é;<é>", "&é;<é>"),
        ] {
            assert_eq!(plain_text(html), text, "of {html}");
        }
    }
}
