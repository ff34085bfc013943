//! `import`: a project of another tool becomes a portfolio.

use crate::portfolio::{setting, stop};
use crate::source;
use crate::stop::Stop;
use clap::ArgMatches;
use serde_json::json;
use slipway_document::{Document, New};
use slipway_exchange::{Incoming, Into, Speaker};
use slipway_words::{Argument, Words};
use std::path::{Path, PathBuf};

/// Reads a project and writes it as a new portfolio.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let target = matches
        .get_one::<PathBuf>("output")
        .expect("clap demands the output");
    let zone = match matches.get_one::<String>("zone") {
        Some(zone) => zone.clone(),
        None => iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned()),
    };
    let into = if matches.get_flag("release-per-summary") {
        Into::ReleasePerSummary
    } else {
        Into::OneRelease
    };
    let incoming = source::incoming(matches, &zone, into, words)?;
    let counts = [
        ("tasks", incoming.rows.tasks.len()),
        ("dependencies", incoming.rows.dependencies.len()),
        ("releases", incoming.rows.releases.len()),
        ("calendars", incoming.rows.calendars.len()),
        ("people", incoming.rows.people.len()),
    ];
    let warnings = incoming.warnings.clone();
    write(target, incoming, words)?;

    let speaker = Speaker::plain(words);
    let told: Vec<_> = warnings.iter().map(|note| speaker.say(note)).collect();
    if crate::arguments::is_json(matches) {
        let mut answer = json!({ "file": target, "zone": zone, "warnings": told });
        for (name, count) in counts {
            answer[name] = count.into();
        }
        println!("{answer:#}");
    } else {
        let mut arguments = vec![("file", Argument::Text(target.display().to_string()))];
        for (name, count) in counts {
            arguments.push((name, number(count)));
        }
        println!("{}", words.say("cli-imported", arguments));
        for line in told {
            println!("  {line}");
        }
    }
    Ok(())
}

/// Writes a new portfolio with everything that was read, as one step after its creation.
fn write(target: &Path, incoming: Incoming, words: &Words) -> Result<(), Stop> {
    let failed = |failure| stop(words, target, &failure);
    let name = match incoming.name.trim() {
        "" => words.say("cli-project-unnamed", []),
        name => name.to_owned(),
    };
    let new = New {
        name,
        zone: incoming.zone.clone(),
        calendar: words.say("import-calendar-standard", []),
    };
    let mut document = Document::create(target, new, setting(words)?).map_err(failed)?;
    let done = document.fill(&incoming.name, incoming.rows);
    document.close().map_err(failed)?;
    if let Err(failure) = done {
        // Nothing but an empty portfolio of our own making stands there.
        std::fs::remove_file(target)
            .map_err(|error| Stop::file(words, "cli-cannot-write", target, &error.to_string()))?;
        return Err(failed(failure));
    }
    Ok(())
}

fn number(count: usize) -> Argument {
    Argument::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
