//! What a report has of its company: what the command was given, else what its recipe keeps.

use crate::portfolio::stop;
use crate::source::{bytes, unreadable};
use crate::stop::Stop;
use clap::ArgMatches;
use slipway_document::Document;
use slipway_engine::plan::{Colour, KeptFile, ReportLook};
use slipway_exchange::report::Brand;
use slipway_words::{Argument, Words};
use std::path::{Path, PathBuf};

/// Reads what was given for a report that no recipe is kept of.
pub(crate) fn given(matches: &ArgMatches, words: &Words) -> Result<Brand, Stop> {
    brand(matches, &ReportLook::default(), |_| Ok(Vec::new()), words)
}

/// Reads what was given, and what the portfolio keeps of the rest.
pub(crate) fn kept(
    matches: &ArgMatches,
    look: &ReportLook,
    (document, path): (&mut Document, &Path),
    words: &Words,
) -> Result<Brand, Stop> {
    let read = |file: &KeptFile| {
        let bytes = document.attachment(&file.hash);
        bytes.map_err(|failure| stop(words, path, &failure))
    };
    brand(matches, look, read, words)
}

fn brand(
    matches: &ArgMatches,
    look: &ReportLook,
    mut kept: impl FnMut(&KeptFile) -> Result<Vec<u8>, Stop>,
    words: &Words,
) -> Result<Brand, Stop> {
    let mut file = |name: &str, of_recipe: &Option<KeptFile>| {
        let given = matches.get_one::<PathBuf>(name);
        match (given, of_recipe) {
            (Some(path), _) => bytes(path, words).map(Some),
            (None, Some(file)) => kept(file).map(Some),
            (None, None) => Ok(None),
        }
    };
    let logo = file("logo", &look.logo)?;
    let template = file("template", &look.template)?;
    let accent = accent(matches, words)?.or(look.accent);
    let brand = Brand::read(accent, logo.as_deref(), template);
    brand.map_err(|reason| unreadable(&reason, words))
}

fn accent(matches: &ArgMatches, words: &Words) -> Result<Option<Colour>, Stop> {
    let Some(asked) = matches.get_one::<String>("accent") else {
        return Ok(None);
    };
    let unknown = || {
        let asked = Argument::Text(asked.clone());
        Stop::asked(words.say("cli-no-colour", [("asked", asked)]))
    };
    Colour::read(asked).map(Some).ok_or_else(unknown)
}
