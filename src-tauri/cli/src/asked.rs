//! What a command is asked about: tasks and releases by the names that people know them by.

use crate::stop::Stop;
use clap::ArgMatches;
use slipway_engine::plan::Plan;
use slipway_engine::{BaselineId, ReleaseId, TaskId};
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
