//! `report`: the pages of a report as a file, so that a job can write it every week.

use crate::asked;
use crate::save::save;
use crate::source;
use crate::stop::Stop;
use clap::ArgMatches;
use slipway_engine::Scheduled;
use slipway_exchange::export::{Audience, Export, Scope};
use slipway_exchange::report::{Kind, Recipe, ReportFormat, compose};
use slipway_words::Words;
use std::collections::BTreeSet;

/// Writes the usual report of the kind that is asked for.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let kind = Kind::named(asked::text(matches, "kind")).expect("clap demands one of the kinds");
    let format =
        ReportFormat::named(asked::text(matches, "to")).expect("clap demands one of the formats");
    let audience = matches
        .get_one::<String>("audience")
        .and_then(|name| Audience::named(name))
        .unwrap_or(Audience::Management);
    let (plan, slips) = source::plan_and_slips(matches, words)?;
    let on = Scheduled::of(plan);
    let release = matches
        .get_one::<String>("release")
        .map(|asked| asked::release(&on.plan, asked, words))
        .transpose()?;
    let scope = release.map_or(Scope::Everything, |id| {
        Scope::Releases(BTreeSet::from([id]))
    });
    let mut export = Export::of(&on, &scope, audience, words.language());
    export.attributions = &slips;
    let recipe = Recipe {
        release,
        ..Recipe::usual(kind)
    };
    let bytes = format.write(&compose(&export, &recipe));
    let bytes = bytes.map_err(|error| Stop::asked(error.to_string()))?;
    save(matches, &bytes, words)
}
