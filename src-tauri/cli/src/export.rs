//! `export`: a plan as a file for other tools and other people, so that a nightly job can do it.

use crate::asked;
use crate::save::save;
use crate::source;
use crate::stop::Stop;
use clap::ArgMatches;
use slipway_engine::Scheduled;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use slipway_exchange::printed::{Paper, Size};
use slipway_words::{Argument, Words};

/// Writes what is asked for; the output `-` is the standard output.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let format =
        Format::named(asked::text(matches, "to")).expect("clap demands one of the formats");
    let audience = matches
        .get_one::<String>("audience")
        .and_then(|name| Audience::named(name))
        .unwrap_or_default();
    let (plan, past) = if format.tells_of_past() {
        source::plan_and_past(matches, words)?
    } else {
        (source::plan(matches, words)?, None)
    };
    let on = Scheduled::of(plan);
    let releases = matches.get_many::<String>("release").unwrap_or_default();
    let releases: Vec<_> = releases
        .map(|asked| asked::release(&on.plan, asked, words))
        .collect::<Result<_, _>>()?;
    let scope = if releases.is_empty() {
        Scope::Everything
    } else {
        Scope::Releases(releases.into_iter().collect())
    };
    if format.is_whole() && (scope != Scope::Everything || audience != Audience::Team) {
        let name = [("format", Argument::Text(format.name().to_owned()))];
        return Err(Stop::asked(words.say("cli-export-whole", name)));
    }
    let mut export = Export::of(&on, &scope, audience, words.language());
    export.past = past.as_ref();
    if let Some(size) = paper(matches, format, words)? {
        export.paper = Paper::of(size);
    }
    let bytes = format.write(&export);
    save(matches, &bytes, words)?;
    for lost in format.losses(&export) {
        eprintln!("{}", export.speaker.say(&lost));
    }
    Ok(())
}

/// Returns the paper that is asked for; only what is printed has one.
fn paper(matches: &ArgMatches, format: Format, words: &Words) -> Result<Option<Size>, Stop> {
    let Some(size) = matches.get_one::<String>("paper") else {
        return Ok(None);
    };
    if format.is_paper() {
        return Ok(Size::named(size));
    }
    let name = [("format", Argument::Text(format.name().to_owned()))];
    Err(Stop::asked(words.say("cli-export-no-paper", name)))
}
