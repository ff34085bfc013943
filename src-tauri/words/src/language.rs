//! The languages that are spoken here.

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// A language with a catalogue of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English: the words that every other language is measured against.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// Every language, English first.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Returns the code of ISO 639, as it stands in a language tag.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// Returns the language of a tag or a locale, such as `de`, `de-AT` or `de_DE.UTF-8`, when it is
    /// spoken here.
    ///
    /// ```
    /// use slipway_words::Language;
    ///
    /// assert_eq!(Language::of_locale("de_CH.UTF-8"), Some(Language::German));
    /// assert_eq!(Language::of_locale("C"), None);
    /// ```
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['-', '_', '.', '@']).next()?;
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// Returns the Fluent source, all files joined.
    #[must_use]
    pub fn source(self) -> String {
        let texts = self.files().iter().map(|(_, text)| format!("{text}\n"));
        texts.collect()
    }

    /// Returns the Fluent files by name.
    pub(crate) const fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::English => EN,
            Self::German => DE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        for (locale, language) in [
            ("en", Some(Language::English)),
            ("en_GB.UTF-8", Some(Language::English)),
            ("DE-at", Some(Language::German)),
            ("de_DE@euro", Some(Language::German)),
            ("fr_FR.UTF-8", None),
            ("POSIX", None),
            ("", None),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }

    #[test]
    fn the_window_gets_every_file() {
        for language in Language::ALL {
            let joined = language.source();
            for (name, text) in language.files() {
                assert!(joined.contains(text), "{name} is missing from the source");
            }
        }
    }
}
