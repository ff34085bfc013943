//! How a key with arguments is said in a language.
//!
//! The catalogue is the Fluent files of one folder a language, embedded. The window reads the same
//! files through [`Language::source`]. No message is built anywhere else, and nothing here knows a
//! plan.

mod language;
#[cfg(test)]
mod parity;

pub use language::Language;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// Left-to-right mark (UAX #9): what stands on its other side does not run the other way.
const MARK: char = '\u{200e}';

/// An argument of a message, already in the form in which it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Text, shown as it is; between marks where it is written from right to left.
    Text(String),
    /// A count; it chooses between plural forms.
    Number(i64),
}

/// The catalogue of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Returns the catalogue of a language; it is read once.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read(Language::English));
        static GERMAN: LazyLock<Words> = LazyLock::new(|| Words::read(Language::German));
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
        }
    }

    fn read(language: Language) -> Self {
        read(language, language.files()).0
    }

    /// Returns the language that is spoken.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
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
                Argument::Text(text) => FluentValue::from(set_apart(text)),
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

/// Puts marks round a name that is written from right to left: every sentence here is read from the left,
/// and the number that follows the name belongs to the sentence.
fn set_apart(text: String) -> String {
    if text.chars().any(is_leftward) {
        format!("{MARK}{text}{MARK}")
    } else {
        text
    }
}

/// Says whether a letter is in one of the blocks that Unicode keeps for scripts from right to left.
#[must_use]
pub const fn is_leftward(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Reads a catalogue; what cannot be read is left out and named.
fn read(spoken: Language, files: &[(&str, &str)]) -> (Words, Vec<String>) {
    let language = spoken.code().parse().expect("the code of a language");
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
    let words = Words {
        language: spoken,
        bundle,
    };
    (words, faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_no_key_stands_twice() {
        for language in Language::ALL {
            let (_, faults) = read(language, language.files());
            assert!(faults.is_empty(), "{language:?} has faults: {faults:#?}");
            assert!(!language.files().is_empty(), "{language:?} has no files");
        }
    }

    #[test]
    fn a_key_that_stands_twice_is_noticed() {
        let (_, faults) = read(
            Language::English,
            &[("a.ftl", "hello = one\n"), ("b.ftl", "hello = two\n")],
        );
        assert_eq!(faults.len(), 1, "one key stands twice: {faults:?}");
        assert!(faults[0].starts_with("b.ftl"), "the second file is named");
    }

    #[test]
    fn a_name_from_right_to_left_does_not_turn_its_sentence() {
        let words = Words::of(Language::English);
        let said = |release: &str| {
            words.say(
                "report-title-no-gates",
                [("release", Argument::Text(release.to_owned()))],
            )
        };
        assert_eq!(said("Payments 4.2"), "Payments 4.2 has no gates");
        assert_eq!(said("דפעות 4.2"), "\u{200e}דפעות 4.2\u{200e} has no gates");
    }

    #[test]
    fn titles_of_reports_speak_of_one_release_as_one() {
        for words in Language::ALL.map(Words::of) {
            for key in [
                "report-title-colours",
                "report-title-record",
                "report-on-window",
            ] {
                for few in [0, 1] {
                    let number = Argument::Number(few);
                    let text = words.say(
                        key,
                        [
                            ("red", number.clone()),
                            ("amber", Argument::Number(0)),
                            ("n", number),
                            ("of", Argument::Number(1)),
                        ],
                    );
                    let counts = text.contains(|letter: char| letter.is_ascii_digit());
                    assert!(!counts, "{key}: {text}");
                }
            }
        }
    }

    #[test]
    fn numbers_choose_the_plural_and_text_carries_no_marks() {
        let (words, _) = read(
            Language::English,
            &[(
                "a.ftl",
                "found = { $count ->\n    [one] One task\n   *[other] { $count } tasks\n } in { $file }\n",
            )],
        );
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
        let words = Words::of(Language::English);
        assert_eq!(words.say("no-such-key", []), "no-such-key");
        assert!(!words.knows("no-such-key"));
    }

    #[test]
    fn each_language_says_its_own() {
        let move_to = |language| {
            let name = |name, text: &str| (name, Argument::Text(text.to_owned()));
            Words::of(language).say("label-move", [name("name", "UAT"), name("date", "12.3.")])
        };
        assert_eq!(move_to(Language::English), "Move UAT to 12.3.");
        assert_eq!(move_to(Language::German), "UAT auf 12.3. verschieben");
    }
}
