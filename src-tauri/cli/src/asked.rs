//! What a command is asked about: tasks and releases by the names that people know them by.

use crate::stop::Stop;
use chrono::NaiveDate;
use clap::ArgMatches;
use slipway_engine::plan::{Plan, ReleaseKind};
use slipway_engine::{BaselineId, Instant, PersonId, ReleaseId, Scheduled, TaskId};
use slipway_words::{Argument, Words};

/// Returns the text of an argument that clap demands.
pub(crate) fn text<'m>(matches: &'m ArgMatches, name: &str) -> &'m str {
    matches
        .get_one::<String>(name)
        .expect("clap demands the argument")
}

/// Returns the one task with this name, id or key in another tool.
pub(crate) fn task(plan: &Plan, asked: &str, words: &Words) -> Result<TaskId, Stop> {
    let found = plan.tasks.iter().filter(|task| {
        task.name == asked
            || task.id.to_string() == asked
            || task.external.iter().any(|external| external.key == asked)
    });
    one(&found.map(|task| task.id).collect::<Vec<_>>(), asked, words)
}

/// Returns the one release with this name, version, both of them, or id.
pub(crate) fn release(plan: &Plan, asked: &str, words: &Words) -> Result<ReleaseId, Stop> {
    let found = plan.releases.iter().filter(|release| {
        release.name == asked
            || release.version == asked
            || release.title() == asked
            || release.id.to_string() == asked
    });
    one(
        &found.map(|release| release.id).collect::<Vec<_>>(),
        asked,
        words,
    )
}

/// Returns the one train with this name, version or id: a package of releases that go out together.
pub(crate) fn train(plan: &Plan, asked: &str, words: &Words) -> Result<ReleaseId, Stop> {
    let found = release(plan, asked, words)?;
    let row = plan.releases.get(found);
    if row.is_some_and(|row| row.kind == ReleaseKind::Package) {
        return Ok(found);
    }
    let asked = Argument::Text(asked.to_owned());
    Err(Stop::asked(words.say("cli-no-train", [("asked", asked)])))
}

/// Returns the one person with this name or id.
pub(crate) fn person(plan: &Plan, asked: &str, words: &Words) -> Result<PersonId, Stop> {
    let found = plan.people.iter();
    let found = found.filter(|person| person.name == asked || person.id.to_string() == asked);
    one(
        &found.map(|person| person.id).collect::<Vec<_>>(),
        asked,
        words,
    )
}

/// Returns a team that somebody is of.
pub(crate) fn team(plan: &Plan, asked: &str, words: &Words) -> Result<String, Stop> {
    let mut people = plan.people.iter();
    if people.any(|person| person.team == asked) {
        return Ok(asked.to_owned());
    }
    one::<()>(&[], asked, words).map(|()| String::new())
}

/// Returns the one baseline with this name, number or id.
pub(crate) fn baseline(plan: &Plan, asked: &str, words: &Words) -> Result<BaselineId, Stop> {
    let found = plan.baselines.iter().filter(|baseline| {
        baseline.name == asked
            || baseline.number.to_string() == asked
            || baseline.id.to_string() == asked
    });
    one(
        &found.map(|baseline| baseline.id).collect::<Vec<_>>(),
        asked,
        words,
    )
}

/// Returns where a report of changes begins: the start of a day on the clocks of the portfolio, or the
/// moment of the publication or the baseline with this name, number or id; nothing for `last`.
pub(crate) fn since(on: &Scheduled, asked: &str, words: &Words) -> Result<Option<Instant>, Stop> {
    if asked == "last" {
        return Ok(None);
    }
    if let Ok(day) = NaiveDate::parse_from_str(asked, "%Y-%m-%d") {
        return Ok(Some(on.calendars.zone().start_of_day(day)));
    }
    let is_meant = |name: &str, number: u32, id: String| {
        name == asked || number.to_string() == asked || id == asked
    };
    let told = on.plan.publications.iter();
    let told = told.filter(|row| is_meant(&row.name, row.number, row.id.to_string()));
    let promised = on.plan.baselines.iter();
    let promised =
        promised.filter(|row| is_meant(&row.name, row.number.into(), row.id.to_string()));
    // Of those with one name, the last: that is what people speak of.
    let told = told.max_by_key(|row| row.number).map(|row| row.at);
    let promised = promised.filter_map(|row| row.taken_at).max();
    told.or(promised).map(Some).ok_or_else(|| {
        let asked = Argument::Text(asked.to_owned());
        Stop::asked(words.say("cli-no-since", [("asked", asked)]))
    })
}

fn one<T: Copy>(found: &[T], asked: &str, words: &Words) -> Result<T, Stop> {
    let key = match *found {
        [only] => return Ok(only),
        [] => "cli-unknown",
        _ => "cli-ambiguous",
    };
    let arguments = [
        ("asked", Argument::Text(asked.to_owned())),
        (
            "count",
            Argument::Number(found.len().try_into().unwrap_or(i64::MAX)),
        ),
    ];
    Err(Stop::asked(words.say(key, arguments)))
}
