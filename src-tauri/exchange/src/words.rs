//! Names that an import has to give, from the catalogue.

use slipway_words::{Argument, Language, Words};

/// Says a name in a language.
pub(crate) fn name(language: Language, key: &str, arguments: &[(&str, &str)]) -> String {
    let arguments = arguments
        .iter()
        .map(|(name, text)| (*name, Argument::Text((*text).to_owned())));
    Words::of(language).say(key, arguments)
}
