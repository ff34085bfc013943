//! `export`: a plan as a file for other tools and other people, so that a nightly job can do it.

use crate::asked;
use crate::save::save;
use crate::source;
use crate::stop::Stop;
use chrono::NaiveDate;
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
    export.paper = paper(matches, format, &on, words)?;
    let bytes = format.write(&export);
    save(matches, &bytes, words)?;
    for lost in format.losses(&export) {
        eprintln!("{}", export.speaker.say(&lost));
    }
    Ok(())
}

/// Returns the paper that is asked for; only what is printed has one.
fn paper(
    matches: &ArgMatches,
    format: Format,
    on: &Scheduled,
    words: &Words,
) -> Result<Paper, Stop> {
    let said = ["paper", "across", "rows", "from", "until"];
    let is_asked = said.iter().any(|name| matches.contains_id(name));
    let has_legend = !matches.get_flag("no-legend");
    if !format.is_printed() && (is_asked || !has_legend) {
        let name = [("format", Argument::Text(format.name().to_owned()))];
        return Err(Stop::asked(words.say("cli-export-no-paper", name)));
    }
    let day = |name: &str| {
        let day = matches.get_one::<NaiveDate>(name)?;
        Some(on.calendars.zone().start_of_day(*day))
    };
    let size = matches.get_one::<String>("paper");
    Ok(Paper {
        size: size.and_then(|name| Size::named(name)).unwrap_or_default(),
        across: matches.get_one("across").copied(),
        rows: matches.get_one("rows").copied(),
        from: day("from"),
        to: day("until"),
        has_legend,
    })
}
