//! Names that an import has to give, from the catalogue.

use slipway_words::{Argument, Words};
use std::sync::LazyLock;

static WORDS: LazyLock<Words> = LazyLock::new(Words::english);

/// Says a name.
pub(crate) fn name(key: &str, arguments: &[(&str, &str)]) -> String {
    let arguments = arguments
        .iter()
        .map(|(name, text)| (*name, Argument::Text((*text).to_owned())));
    WORDS.say(key, arguments)
}
