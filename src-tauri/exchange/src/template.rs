//! Files that are filled in: a template says what stands where, the catalogue says the words, and
//! everything that is put in is escaped for the kind of file, whatever it is.
//!
//! Templates are ours and go into the program; what fills them is not.

use crate::escape;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use serde::Serialize;
use slipway_words::{Argument, Words};

/// What a kind of file would take for its own, and how that is prevented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Escape {
    /// Elements, attributes and entities of HTML.
    Markup,
    /// Everything that Markdown gives a meaning to.
    Markdown,
    /// Line ends, and what turns the direction of text.
    Plain,
}

/// Work that every template may do.
const FUEL: u64 = 1_000_000;
/// Work that it may do more for each row that it is filled with, and for each 64 bytes that it takes
/// over: enough for every one of ours, and an end for one that would not come to its own.
const FUEL_FOR_A_ROW: u64 = 20_000;

/// A template with what it needs to be filled.
pub(crate) struct Template<'t> {
    /// As it is written.
    pub(crate) source: &'static str,
    /// What it becomes.
    pub(crate) escape: Escape,
    /// Says its words.
    pub(crate) words: &'t Words,
    /// How many rows it is filled with.
    pub(crate) rows: usize,
    /// How many bytes it takes over as they are.
    pub(crate) bytes: usize,
}

impl Template<'_> {
    /// Fills it.
    pub(crate) fn fill(&self, with: &impl Serialize) -> String {
        let environment = self.environment();
        environment
            .render_str(self.source, Serde(with))
            .expect("a test fills every template, and fuel grows with what it is filled with")
    }

    fn environment(&self) -> Environment<'static> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let rows = u64::try_from(self.rows + self.bytes / 64).unwrap_or(u64::MAX);
        environment.set_fuel(Some(
            FUEL.saturating_add(rows.saturating_mul(FUEL_FOR_A_ROW)),
        ));
        let mut syntax = environment.syntax().to_builder();
        syntax.trim_blocks(true).lstrip_blocks(true);
        environment.set_syntax(syntax.build().expect("the usual marks"));
        let words = Words::of(self.words.language());
        environment.add_function("say", move |key: &str, given: Kwargs| {
            say(words, key, &given)
        });
        match self.escape {
            Escape::Markup => escaped_by(&mut environment, escape::markup),
            Escape::Markdown => escaped_by(&mut environment, escape::markdown),
            Escape::Plain => escaped_by(&mut environment, escape::one_line),
        }
        environment
    }
}

/// Has an own kind of escaping done to everything that is put in; what a macro of the template makes
/// has been through it.
fn escaped_by(environment: &mut Environment<'_>, escape: fn(&str) -> String) {
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("ours".into()));
    environment.set_formatter(move |out, _, value| {
        let text = value.to_string();
        let safe = if value.is_safe() { text } else { escape(&text) };
        out.write_str(&safe).map_err(Error::from)
    });
}

/// Says a word of the catalogue with its arguments.
fn say(words: &Words, key: &str, given: &Kwargs) -> Result<String, Error> {
    if !words.knows(key) {
        let reason = format!("the catalogue has no {key}");
        return Err(Error::new(ErrorKind::InvalidOperation, reason));
    }
    let names: Vec<&str> = given.args().collect();
    let mut arguments = Vec::with_capacity(names.len());
    for name in names {
        let value: Value = given.get(name)?;
        let argument = match value.as_i64().filter(|_| value.is_number()) {
            Some(number) => Argument::Number(number),
            None => Argument::Text(value.to_string()),
        };
        arguments.push((name, argument));
    }
    Ok(words.say(key, arguments))
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_words::Language;
    use std::collections::BTreeMap;

    fn filled(source: &'static str, escape: Escape, name: &str) -> String {
        let template = Template {
            source,
            escape,
            words: Words::of(Language::English),
            rows: 0,
            bytes: 0,
        };
        template.fill(&BTreeMap::from([("name", name)]))
    }

    #[test]
    fn what_is_put_in_is_escaped_and_what_is_written_is_not() {
        let name = "<b>*x*\ny";
        let all = [Escape::Markup, Escape::Markdown, Escape::Plain];
        let said = all.map(|escape| filled("*<i>* {{ name }}", escape, name));
        assert_eq!(
            said,
            [
                "*<i>* &lt;b&gt;*x*\ny",
                "*<i>* &lt;b&gt;\\*x\\* y",
                "*<i>* <b>*x* y",
            ]
        );
    }

    #[test]
    fn words_with_names_in_them_are_escaped_too() {
        let said = filled(
            "{{ say('agenda-finish', name=name) }}",
            Escape::Markup,
            "<b>",
        );
        assert_eq!(said, "&lt;b&gt; ends");
    }

    #[test]
    #[should_panic(expected = "a test fills every template")]
    fn a_template_without_an_end_is_ended() {
        let source = "{% for one in range(9999) %}{% for two in range(9999) %}{{ name }}{% endfor %}{% endfor %}";
        filled(source, Escape::Plain, "x");
    }
}
