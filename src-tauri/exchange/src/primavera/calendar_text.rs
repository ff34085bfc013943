//! The nested text in which XER keeps a calendar.
//!
//! `(0||CalendarData()((0||DaysOfWeek()((0||2()((0||0(s|08:00|f|16:00)())))))(0||Exceptions()(…))))`: each
//! node has a name, values and nodes inside. Blanks and line ends in any spelling stand between.

/// Calendars are four nodes deep.
const DEEPEST: usize = 16;
/// Ten thousand exceptions take a tenth of it.
const LONGEST: usize = 4 * 1024 * 1024;

/// A node of the text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Node<'t> {
    pub(super) name: &'t str,
    values: Vec<&'t str>,
    pub(super) inside: Vec<Node<'t>>,
}

impl<'t> Node<'t> {
    /// Reads a text; nothing when it is no such text, nested too deep or too long.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let mut rest = Rest(text);
        rest.node(0)
    }

    /// Returns the first node of a name, here or anywhere within.
    pub(super) fn find(&self, name: &str) -> Option<&Self> {
        if self.name == name {
            return Some(self);
        }
        self.inside.iter().find_map(|node| node.find(name))
    }

    /// Returns a value by the name that stands before it.
    pub(super) fn value(&self, name: &str) -> Option<&'t str> {
        let mut values = self.values.iter();
        values.find(|value| **value == name)?;
        values.next().copied()
    }
}

struct Rest<'t>(&'t str);

impl<'t> Rest<'t> {
    /// Passes over what stands between nodes.
    fn skip(&mut self) {
        self.0 = self
            .0
            .trim_start_matches(|letter: char| letter.is_whitespace() || letter.is_control());
    }

    fn takes(&mut self, letter: char) -> bool {
        self.skip();
        match self.0.strip_prefix(letter) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    /// Takes what stands before the next bracket.
    fn plain(&mut self) -> Option<&'t str> {
        let end = self.0.find(['(', ')'])?;
        let (plain, rest) = self.0.split_at(end);
        self.0 = rest;
        Some(plain)
    }

    /// Takes `(number||name(values)(nodes))`; some programs leave out brackets with nothing in them,
    /// and some put the values behind the name.
    fn node(&mut self, depth: usize) -> Option<Node<'t>> {
        if depth > DEEPEST || !self.takes('(') {
            return None;
        }
        let mut head = self.plain()?.split('|').map(str::trim);
        head.next();
        let mut head = head.skip_while(|part| part.is_empty());
        let mut node = Node {
            name: head.next().unwrap_or_default(),
            values: head.collect(),
            inside: Vec::new(),
        };
        if node.name == "d" {
            // A date in the place of the name.
            node.values.insert(0, "d");
        }
        if self.takes('(') {
            let values = self.plain()?;
            node.values.extend(
                values
                    .split('|')
                    .map(str::trim)
                    .filter(|value| !value.is_empty()),
            );
            if !self.takes(')') {
                return None;
            }
        }
        if self.takes('(') {
            while !self.takes(')') {
                node.inside.push(self.node(depth + 1)?);
            }
        }
        self.takes(')').then_some(node)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_keep_names_values_and_what_is_inside() {
        let text = "(0||CalendarData()(\u{7f}\u{7f}  (0||DaysOfWeek()(\n(0||2()((0||0(s|08:00|f|16:00)())))))(0||VIEW(ShowTotal|N)())))";
        let root = Node::read(text).expect("it is sound");
        let day = &root.find("DaysOfWeek").expect("it is there").inside[0];
        assert_eq!(day.name, "2");
        assert_eq!(day.inside[0].value("f"), Some("16:00"));
        assert_eq!(
            root.find("VIEW").and_then(|view| view.value("ShowTotal")),
            Some("N")
        );
    }

    #[test]
    fn other_spellings_read_alike() {
        for text in [
            "(0||0(d|46023)())",
            "(0||0(d|46023))",
            "(0||d|46023()())",
            "( 0||0 ( d|46023 ) ( ) )",
        ] {
            let node = Node::read(text).unwrap_or_else(|| panic!("{text} is sound"));
            assert_eq!(node.value("d"), Some("46023"), "of {text}");
        }
    }

    #[test]
    fn what_breaks_off_or_goes_too_deep_is_no_calendar() {
        for text in [
            "",
            "x",
            "(",
            "(0||a",
            "(0||a(",
            "(0||a()(",
            "(0||a()((0||b()())",
        ] {
            assert_eq!(Node::read(text), None, "of {text}");
        }
        let deep = "(0||a()(".repeat(100_000);
        assert_eq!(Node::read(&deep), None);
    }
}
