//! `report`: the pages of a report as a file, so that a job can write it every week: the usual one of a
//! kind, or one that is saved with the portfolio, as the window makes it.

use crate::arguments::file;
use crate::asked;
use crate::brand;
use crate::language;
use crate::portfolio::{Readable, open_to_read, stop};
use crate::save::save;
use crate::source;
use crate::stop::Stop;
use clap::ArgMatches;
use slipway_document::{Earlier, is_portfolio};
use slipway_engine::attribution::Attribution;
use slipway_engine::plan::{Plan, Report, ReportRun};
use slipway_engine::{Instant, ReleaseId, ReportId, Scheduled};
use slipway_exchange::export::{Audience, Before, Export};
use slipway_exchange::report::{Kind, Recipe, ReportFormat, Saved, Unwritten, compose};
use slipway_words::{Argument, Language, Words};
use std::sync::Arc;

/// What a report is made of; a project of another tool has no journal that would say more than its plan.
struct Source {
    on: Scheduled,
    slips: Vec<Attribution>,
    before: Option<Earlier>,
}

/// Which report, for whom.
struct Wanted {
    recipe: Recipe,
    audience: Audience,
    language: Language,
}

/// Writes the report that is asked for.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    match matches.get_one::<String>("recipe") {
        Some(name) => saved(matches, name, words),
        None => usual(matches, words),
    }
}

/// Writes the usual report of a kind.
fn usual(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let kind = Kind::named(asked::text(matches, "kind")).expect("clap demands one of the kinds");
    let source = if is_portfolio(file(matches)) {
        let mut readable = open_to_read(file(matches), words)?;
        recorded(&mut readable, matches, (kind, None, None), words)?.0
    } else if matches.contains_id("since") {
        return Err(Stop::asked(words.say("cli-recipe-portfolio", [])));
    } else {
        Source {
            on: Scheduled::of(source::plan(matches, words)?),
            slips: Vec::new(),
            before: None,
        }
    };
    let source = measured(source, matches, words)?;
    let wanted = Wanted {
        recipe: Recipe {
            release: release(matches, &source.on.plan, words)?,
            brand: brand::given(matches, words)?,
            ..Recipe::usual(kind)
        },
        audience: audience(matches).unwrap_or(Audience::Management),
        language: words.language(),
    };
    write(matches, &source, &wanted, words)
}

/// Writes a report that is saved with the portfolio, which then remembers that it was made.
fn saved(matches: &ArgMatches, name: &str, words: &Words) -> Result<(), Stop> {
    let path = file(matches);
    if !is_portfolio(path) {
        return Err(Stop::asked(words.say("cli-recipe-portfolio", [])));
    }
    let mut readable = open_to_read(path, words)?;
    let row = found(&readable.document.now().plan, name, words)?;
    let saved = Saved(&row);
    let since = (saved.kind(), row.since, row.last_run);
    let (source, run) = recorded(&mut readable, matches, since, words)?;
    let source = measured(source, matches, words)?;
    let spoken = matches.get_one::<String>(language::ARGUMENT);
    let language = if spoken.is_some() {
        words.language()
    } else {
        saved.language().unwrap_or_else(|| words.language())
    };
    let about = Report {
        release: release(matches, &source.on.plan, words)?.or(row.release),
        ..row.clone()
    };
    let of = (&mut readable.document, path);
    let wanted = Wanted {
        recipe: Recipe {
            brand: brand::kept(matches, &row.look, of, words)?,
            ..Saved(&about).recipe(&source.on.plan, language)
        },
        audience: audience(matches).unwrap_or_else(|| saved.audience()),
        language,
    };
    write(matches, &source, &wanted, words)?;
    remember(readable, matches, (row.id, run), words)
}

/// Returns the saved report of a name or an id; else the names that there are.
fn found(plan: &Plan, asked: &str, words: &Words) -> Result<Report, Stop> {
    let rows = || plan.reports.iter();
    let named = rows().find(|row| row.name == asked || row.id.to_string() == asked);
    if let Some(row) = named {
        return Ok(Report::clone(row));
    }
    let mut names: Vec<_> = rows().map(|row| (&row.order, row.name.as_str())).collect();
    names.sort_unstable();
    let names: Vec<_> = names.into_iter().map(|(_, name)| name).collect();
    let arguments = [
        ("asked", Argument::Text(asked.to_owned())),
        (
            "n",
            Argument::Number(i64::try_from(names.len()).unwrap_or(i64::MAX)),
        ),
        ("names", Argument::Text(names.join(", "))),
    ];
    Err(Stop::asked(words.say("cli-recipe-unknown", arguments)))
}

/// Takes what reports are made of out of a portfolio, and what a recipe remembers whose report is made now.
fn recorded(
    readable: &mut Readable,
    matches: &ArgMatches,
    (kind, since, last_run): (Kind, Option<Instant>, Option<ReportRun>),
    words: &Words,
) -> Result<(Source, ReportRun), Stop> {
    let failed = |failure| stop(words, file(matches), &failure);
    let record = readable.document.record().map_err(failed)?;
    let since = match matches.get_one::<String>("since") {
        Some(asked) => asked::since(record.now(), asked, words)?,
        None => since,
    };
    let before = match record.earlier(since, last_run).map_err(failed)? {
        None if kind == Kind::Changes => Some(record.beginning().map_err(failed)?),
        earlier => earlier,
    };
    let source = Source {
        slips: record.slips(),
        before,
        on: record.now().clone(),
    };
    Ok((source, record.run(now(words)?)))
}

/// Measures earned value by the baseline that was asked for, in the report alone.
fn measured(mut source: Source, matches: &ArgMatches, words: &Words) -> Result<Source, Stop> {
    if let Some(asked) = matches.get_one::<String>("baseline") {
        let mut plan = source.on.plan.clone();
        let baseline = asked::baseline(&plan, asked, words)?;
        let portfolio = Arc::make_mut(&mut plan.portfolio);
        portfolio.rules.earned_value_baseline = Some(baseline);
        source.on = source.on.with(plan);
    }
    Ok(source)
}

fn now(words: &Words) -> Result<Instant, Stop> {
    Ok((crate::portfolio::setting(words)?.now)())
}

/// Remembers that a report was made; where somebody else has the file open, that is left to them.
fn remember(
    mut readable: Readable,
    matches: &ArgMatches,
    (report, run): (ReportId, ReportRun),
    words: &Words,
) -> Result<(), Stop> {
    if readable.is_copy() || readable.document.is_read_only() {
        eprintln!("{}", words.say("cli-recipe-not-remembered", []));
        return Ok(());
    }
    let failed = |failure| stop(words, file(matches), &failure);
    let remembered = readable.document.remember_run(report, run);
    remembered.map_err(failed)?;
    readable.document.close().map_err(failed)
}

fn write(
    matches: &ArgMatches,
    made_of: &Source,
    wanted: &Wanted,
    words: &Words,
) -> Result<(), Stop> {
    let format =
        ReportFormat::named(asked::text(matches, "to")).expect("clap demands one of the formats");
    let scope = wanted.recipe.scope(&made_of.on.plan);
    let mut export = Export::of(&made_of.on, &scope, wanted.audience, wanted.language);
    export.attributions = &made_of.slips;
    export.before = made_of.before.as_ref().map(|earlier| Before {
        on: &earlier.on,
        at: earlier.at,
    });
    let bytes = format.write(&compose(&export, &wanted.recipe));
    let bytes = bytes.map_err(|why| match why {
        Unwritten::Page(why) => Stop::asked(why.to_string()),
        Unwritten::Template(why) => source::unreadable(&why, words),
    })?;
    save(matches, &bytes, words)
}

fn audience(matches: &ArgMatches) -> Option<Audience> {
    Audience::named(matches.get_one::<String>("audience")?)
}

/// Returns the release or the train that a report is about.
fn release(matches: &ArgMatches, plan: &Plan, words: &Words) -> Result<Option<ReleaseId>, Stop> {
    if let Some(asked) = matches.get_one::<String>("train") {
        return asked::train(plan, asked, words).map(Some);
    }
    let asked = matches.get_one::<String>("release");
    asked
        .map(|asked| asked::release(plan, asked, words))
        .transpose()
}
