//! How a key with arguments is said in a language.
//!
//! The catalogue is the Fluent files of one folder a language, embedded. The window reads the same
//! files through [`source`]. No message is built anywhere else, and nothing here knows a plan.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// An argument of a message, already in the form in which it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Text, shown as it is.
    Text(String),
    /// A count; it chooses between plural forms.
    Number(i64),
}

/// The catalogue of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Returns the English catalogue.
    #[must_use]
    pub fn english() -> Self {
        read(EN).0
    }

    /// Says the message `key` with its arguments; a key that the catalogue lacks is said as it is,
    /// so that a reader can report it.
    #[must_use]
    pub fn say<'a>(
        &self,
        key: &str,
        arguments: impl IntoIterator<Item = (&'a str, Argument)>,
    ) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            let value = match argument {
                Argument::Text(text) => FluentValue::from(text),
                Argument::Number(number) => FluentValue::from(number),
            };
            values.set(name, value);
        }
        let mut faults = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&values), &mut faults)
            .into_owned()
    }

    /// Says whether the catalogue has a message `key`.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

/// Returns the Fluent source of a language, all files joined, or nothing when it is not spoken here.
#[must_use]
pub fn source(language: &str) -> Option<String> {
    let files = match language {
        "en" => EN,
        _ => return None,
    };
    Some(files.iter().map(|(_, text)| format!("{text}\n")).collect())
}

/// Reads a catalogue; what cannot be read is left out and named.
fn read(files: &[(&str, &str)]) -> (Words, Vec<String>) {
    let language = "en".parse().expect("en is a language");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Marks round each argument would be copied along with the text, and fonts draw them.
    bundle.set_use_isolating(false);
    let mut faults = Vec::new();
    for (name, text) in files {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                faults.extend(errors.iter().map(|error| format!("{name}: {error}")));
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.iter().map(|error| format!("{name}: {error}")));
        }
    }
    (Words { bundle }, faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_no_key_stands_twice() {
        let (_, faults) = read(EN);
        assert!(faults.is_empty(), "the catalogue has faults: {faults:#?}");
        assert!(!EN.is_empty(), "the catalogue has no files");
    }

    #[test]
    fn a_key_that_stands_twice_is_noticed() {
        let (_, faults) = read(&[("a.ftl", "hello = one\n"), ("b.ftl", "hello = two\n")]);
        assert_eq!(faults.len(), 1, "one key stands twice: {faults:?}");
        assert!(faults[0].starts_with("b.ftl"), "the second file is named");
    }

    #[test]
    fn numbers_choose_the_plural_and_text_carries_no_marks() {
        let (words, _) = read(&[(
            "a.ftl",
            "found = { $count ->\n    [one] One task\n   *[other] { $count } tasks\n } in { $file }\n",
        )]);
        let say = |count| {
            words.say(
                "found",
                [
                    ("count", Argument::Number(count)),
                    ("file", Argument::Text("plan.xml".to_owned())),
                ],
            )
        };
        assert_eq!(say(1), "One task in plan.xml");
        assert_eq!(say(12), "12 tasks in plan.xml");
    }

    #[test]
    fn an_unknown_key_is_said_as_it_is() {
        let words = Words::english();
        assert_eq!(words.say("no-such-key", []), "no-such-key");
        assert!(!words.knows("no-such-key"));
    }

    #[test]
    fn the_window_gets_every_file() {
        let joined = source("en").unwrap_or_default();
        for (name, text) in EN {
            assert!(joined.contains(text), "{name} is missing from the source");
        }
        assert_eq!(source("xx"), None, "xx is not spoken here");
    }
}
