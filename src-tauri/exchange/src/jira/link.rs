//! Links between issues: those that say what comes first become dependencies.

use super::issue::{Issue, Says};
use crate::reading::Reading;
use slipway_engine::TaskId;
use slipway_engine::change::Message;
use slipway_engine::plan::{Dependency, DependencyKind, Lag, Strength, Task};
use std::collections::{BTreeMap, BTreeSet};

/// Returns what the outward side of a kind of link says, by the name of the kind: all that CSV has.
pub(super) fn says_of_kind(kind: &str) -> Says {
    let kind = kind.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| kind.contains(word));
    if has(&["depend", "requires", "benötigt", "abhängig"]) {
        // Outward it is called "depends on".
        Says::Waits
    } else if has(&[
        "block",
        "preced",
        "finish-to-start",
        "end to start",
        "ende-anfang",
    ]) {
        Says::IsAwaited
    } else {
        Says::Nothing
    }
}

/// Returns what a side of a link says, by what it is called: "is blocked by".
pub(super) fn says_of_phrase(phrase: &str) -> Says {
    let phrase = phrase.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| phrase.contains(word));
    if has(&[
        "blocked by",
        "blockiert von",
        "wird blockiert",
        "depends on",
        "hängt ab",
        "requires",
        "done after",
        "follows",
        "successor of",
    ]) {
        Says::Waits
    } else if has(&[
        "blocks",
        "blockiert",
        "depended on",
        "required by",
        "done before",
        "precedes",
        "predecessor of",
    ]) {
        Says::IsAwaited
    } else {
        Says::Nothing
    }
}

/// Returns the dependencies; other links are written into the fields of the tasks, which run beside
/// the issues.
pub(super) fn read_all(
    issues: &[Issue],
    tasks: &mut [Task],
    reading: &mut Reading<'_>,
) -> Vec<Dependency> {
    let by_key: BTreeMap<&str, TaskId> = issues
        .iter()
        .zip(tasks.iter())
        .map(|(issue, task)| (issue.key.as_str(), task.id))
        .collect();
    let mut seen = BTreeSet::new();
    let mut dependencies = Vec::new();
    for (row, issue) in issues.iter().enumerate() {
        let own = tasks[row].id;
        for tie in &issue.ties {
            if tie.says == Says::Nothing {
                let said = format!("{}: {}", tie.kind, tie.other);
                let links = tasks[row].fields.entry("links".to_owned()).or_default();
                if !links.is_empty() {
                    links.push_str("; ");
                }
                links.push_str(&said);
                continue;
            }
            let about = |key: &str| {
                let message = Message::new(key).text("row", &issue.key);
                message.text("task", &issue.summary).text("uid", &tie.other)
            };
            let Some(&other) = by_key.get(tie.other.as_str()) else {
                reading.warn(about(if tie.says == Says::Waits {
                    "warning-unknown-predecessor"
                } else {
                    "warning-unknown-successor"
                }));
                continue;
            };
            if other == own {
                reading.warn(about("warning-own-predecessor"));
                continue;
            }
            let (predecessor, successor) = match tie.says {
                Says::Waits => (other, own),
                Says::IsAwaited | Says::Nothing => (own, other),
            };
            // Both sides tell of the link.
            if seen.insert((predecessor, successor)) {
                dependencies.push(Dependency {
                    id: reading.id(),
                    predecessor,
                    successor,
                    kind: DependencyKind::Fs,
                    lag: Lag::default(),
                    strength: Strength::Hard,
                    reason: String::new(),
                    external: Vec::new(),
                });
            }
        }
    }
    dependencies
}
