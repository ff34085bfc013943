//! Lines of a calendar file: long ones are folded, and each is a name, parameters and a value (RFC
//! 5545, 3.1).

use std::borrow::Cow;

/// A property: `NAME;PARAMETER=VALUE:value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property<'t> {
    /// In capitals.
    pub(super) name: String,
    line: Cow<'t, str>,
    /// Where its parameters end and its value begins.
    colon: usize,
}

impl<'t> Property<'t> {
    /// Reads a line that is not folded any more; nothing when it is no property.
    pub(super) fn read(line: Cow<'t, str>) -> Option<Self> {
        let mut is_quoted = false;
        let colon = line.bytes().position(|byte| {
            is_quoted ^= byte == b'"';
            byte == b':' && !is_quoted
        })?;
        let name = line[..colon].split(';').next()?.trim().to_ascii_uppercase();
        let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        (!name.is_empty() && name.chars().all(is_letter)).then_some(Self { name, line, colon })
    }

    /// Returns the value as it is written.
    pub(super) fn value(&self) -> &str {
        self.line[self.colon + 1..].trim()
    }

    /// Returns a parameter, without quotes.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let mut is_quoted = false;
        let mut parameters = self.line[..self.colon].split(|letter: char| {
            is_quoted ^= letter == '"';
            letter == ';' && !is_quoted
        });
        parameters.next();
        parameters.find_map(|parameter| {
            let (key, value) = parameter.split_once('=')?;
            let is_it = key.trim().eq_ignore_ascii_case(name);
            is_it.then(|| value.trim().trim_matches('"'))
        })
    }

    /// Returns the value as text, with its escapes read.
    pub(super) fn text(&self) -> String {
        unescaped(self.value())
    }
}

/// Returns text with `\n`, `\,`, `\;` and `\\` read.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(other) => plain.push(other),
                None => {}
            },
            letter => plain.push(letter),
        }
    }
    plain.trim().to_owned()
}

/// Iterates over the lines of a text with those that are folded put together, each with the number of
/// the line on which it begins.
pub(super) fn unfolded(text: &str) -> impl Iterator<Item = (usize, Cow<'_, str>)> {
    let mut lines = text
        .split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .enumerate()
        .peekable();
    std::iter::from_fn(move || {
        let (number, line) = lines.next()?;
        let mut line = Cow::Borrowed(line);
        while let Some((_, more)) = lines.next_if(|(_, next)| next.starts_with([' ', '\t'])) {
            line.to_mut().push_str(&more[1..]);
        }
        Some((number + 1, line))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_lines_are_one() {
        let lines: Vec<_> = unfolded("A:one\r\n  two\r\n\tthree\nB:x").collect();
        assert_eq!(lines, [(1, "A:one twothree".into()), (4, "B:x".into())]);
    }

    #[test]
    fn a_property_has_parameters_and_a_value() {
        let line = "attendee;CN=\"Silva: Ana; PhD\";role=CHAIR:mailto:ana@example.org";
        let property = Property::read(line.into()).expect("it is sound");
        assert_eq!(property.name, "ATTENDEE");
        assert_eq!(property.parameter("cn"), Some("Silva: Ana; PhD"));
        assert_eq!(property.parameter("ROLE"), Some("CHAIR"));
        assert_eq!(property.value(), "mailto:ana@example.org");
        assert_eq!(unescaped("a\\, b\\; c\\nd\\\\e\\"), "a, b; c\nd\\e");
        for line in ["", "no value", ":x", "Ä:x", "A;B=\"c:d"] {
            assert_eq!(Property::read(line.into()), None, "of {line}");
        }
    }
}
