//! In which language the answer is.
//!
//! The help speaks too, so the language is looked for before the arguments are understood.

use slipway_words::Language;
use std::env;

/// What names the language among the arguments.
pub(crate) const ARGUMENT: &str = "language";

/// Returns the language that the arguments ask for, else that of the environment, else English.
pub(crate) fn wanted() -> Language {
    let arguments = env::args().skip(1).collect::<Vec<_>>();
    let environment = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| env::var(name).ok());
    asked(&arguments)
        .or_else(|| of_environment(environment))
        .unwrap_or_default()
}

/// Returns the language after `--language`; what is not spoken here is refused with the arguments.
fn asked(arguments: &[String]) -> Option<Language> {
    let flag = format!("--{ARGUMENT}");
    let value = arguments.iter().enumerate().find_map(|(at, argument)| {
        let rest = argument.strip_prefix(&flag)?;
        match rest.strip_prefix('=') {
            Some(value) => Some(value),
            None if rest.is_empty() => arguments.get(at + 1).map(String::as_str),
            None => None,
        }
    })?;
    Language::of_locale(value)
}

/// Returns the language of the first variable that is set: an unspoken one there hides the others.
fn of_environment(variables: [Option<String>; 3]) -> Option<Language> {
    let locale = variables
        .into_iter()
        .flatten()
        .find(|locale| !locale.is_empty())?;
    Language::of_locale(&locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_names_the_language_in_both_ways() {
        let asked = |line: &str| asked(&line.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(asked("--language de windows a"), Some(Language::German));
        assert_eq!(asked("windows a --language=en"), Some(Language::English));
        assert_eq!(asked("windows --languages de"), None, "another argument");
        assert_eq!(asked("windows --language"), None, "nothing behind it");
    }

    #[test]
    fn the_environment_counts_in_its_own_order() {
        let of = |locales: [&str; 3]| of_environment(locales.map(|text| Some(text.to_owned())));
        assert_eq!(of(["", "", "de_DE.UTF-8"]), Some(Language::German));
        assert_eq!(of(["en_GB", "de", "de"]), Some(Language::English));
        assert_eq!(
            of(["C", "", "de_DE"]),
            None,
            "whoever sets C wants no German"
        );
        assert_eq!(of_environment([None, None, None]), None);
    }
}
