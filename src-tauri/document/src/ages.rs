//! Since when each finding is there, and how many there were on each of the last days: read off what
//! the file keeps of findings that came and went.

use crate::history::Step;
use crate::wire::{ConflictDay, FindingAge, FindingHistory};
use slipway_engine::finding::{Code, Findings, Severity};
use slipway_engine::{Instant, Seconds};
use slipway_store::Seen;
use std::collections::HashMap;

const DAY: Seconds = Seconds(86_400);
/// Eight weeks.
const DAYS: i64 = 56;

/// Returns the ages of the findings that are there, and the days until `now`, oldest first.
pub(crate) fn history(
    findings: &Findings,
    seen: &[Seen],
    steps: &[Step],
    now: Instant,
) -> FindingHistory {
    let since: HashMap<&str, Instant> = seen
        .iter()
        .filter(|one| one.last.is_none())
        .map(|one| (one.fingerprint.as_str(), one.at))
        .collect();
    let ages = findings.iter().map(|finding| {
        // What follows from the clock of the plan alone came with the opening, and was not written.
        let since = since.get(finding.fingerprint.as_str()).copied();
        let since = since.unwrap_or(now).min(now);
        FindingAge {
            fingerprint: finding.fingerprint.clone(),
            since,
            is_new: now - since < DAY,
        }
    });
    FindingHistory {
        ages: ages.collect(),
        days: days(seen, steps, now),
    }
}

fn days(seen: &[Seen], steps: &[Step], now: Instant) -> Vec<ConflictDay> {
    let mut times: Vec<(i64, Instant)> = steps.iter().map(|step| (step.seq.0, step.at)).collect();
    times.sort_unstable();
    // A finding goes with the operation behind the last one after which it was there.
    let gone_at = |one: &Seen| {
        let last = one.last?;
        let next = times.partition_point(|&(seq, _)| seq <= last.0);
        times.get(next).map(|&(_, at)| at)
    };
    let begun = times.first().map_or(now, |&(_, at)| at);
    let spans: Vec<(Instant, Option<Instant>, Severity)> = seen
        .iter()
        .filter_map(|one| Some((one.at, gone_at(one), severity(&one.fingerprint)?)))
        .collect();
    (0..DAYS)
        .rev()
        .map(|back| now - Seconds(DAY.0 * back))
        .filter(|at| *at >= begun)
        .map(|at| {
            let there = spans
                .iter()
                .filter(|&&(from, to, _)| from <= at && to.is_none_or(|to| to > at));
            let (mut conflicts, mut warnings) = (0, 0);
            for (_, _, severity) in there {
                match severity {
                    Severity::Blocker | Severity::Error => conflicts += 1,
                    Severity::Warning => warnings += 1,
                    Severity::Hint => {}
                }
            }
            ConflictDay {
                at,
                conflicts,
                warnings,
            }
        })
        .collect()
}

/// How bad a finding of the past usually is: its fingerprint begins with its code.
fn severity(fingerprint: &str) -> Option<Severity> {
    let (code, _) = fingerprint.split_once(':').unwrap_or((fingerprint, ""));
    let code: Code = serde_json::from_value(code.into()).ok()?;
    Some(code.usual_severity())
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::OperationId;
    use slipway_engine::change::Seq;
    use uuid::Uuid;

    const NOW: Instant = Instant(100 * DAY.0);

    fn step(seq: i64, day: i64) -> Step {
        Step {
            seq: Seq(seq),
            id: OperationId(Uuid::from_u128(1)),
            at: Instant(day * DAY.0),
            undoes: None,
        }
    }

    fn seen(code: &str, first: (i64, i64), last: Option<i64>) -> Seen {
        Seen {
            fingerprint: format!("{code}:1"),
            first: Seq(first.0),
            last: last.map(Seq),
            at: Instant(first.1 * DAY.0),
        }
    }

    #[test]
    fn a_day_counts_what_was_there_at_its_end() {
        let steps = [step(1, 90), step(2, 95), step(3, 98)];
        let rows = [
            seen("L06", (1, 90), Some(1)),
            seen("L03", (2, 95), None),
            seen("R13", (3, 98), None),
            seen("L08", (1, 90), None),
            seen("X99", (1, 90), None),
        ];
        let days = days(&rows, &steps, NOW);
        let told: Vec<_> = days
            .iter()
            .map(|day| (day.at.0 / DAY.0, day.conflicts, day.warnings))
            .collect();
        assert_eq!(told.len(), 11, "from the first edit to today");
        assert_eq!(told[0], (90, 1, 0), "the first came");
        assert_eq!(told[4], (94, 1, 0), "and stayed");
        assert_eq!(told[5], (95, 1, 0), "one went, another came");
        assert_eq!(told[8], (98, 1, 1), "and a warning");
        assert_eq!(
            told[10],
            (100, 1, 1),
            "hints and unknown codes do not count"
        );
    }

    #[test]
    fn a_file_without_edits_has_no_days() {
        assert!(days(&[], &[], NOW.min(Instant(0))).len() <= 1, "only today");
    }
}
