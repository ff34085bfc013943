//! Criteria of gates: open when the decision is near (G03), not met when it was "go" (G04), below
//! their threshold (G10).

use super::gates::Decided;
use super::notes::{Notes, View};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::gate::criterion_state;
use crate::plan::{Criterion, CriterionKind, CriterionState, Metric};

/// Criteria that a finding names; it counts the others.
const MOST_NAMES: usize = 3;

/// G03, G04 and G10 of one gate.
pub(super) fn criteria<'a>(view: &View<'a>, gate: &Decided<'a>, notes: &mut Notes<'a>) {
    let is_passed = gate.gate.decision.is_passed() && !gate.release.state.is_over();
    if is_passed {
        let missing = missing(view, gate, |_| true);
        note_list(
            (Code::G04, Severity::Error),
            "finding-g04",
            gate,
            &missing,
            notes,
        );
    } else if gate.is_near(view) {
        // A value that misses its threshold is told with its numbers.
        let is_plain = |row: &Criterion| metric_below(row).is_none();
        let missing_plain = missing(view, gate, is_plain);
        note_list(
            (Code::G03, Severity::Warning),
            "finding-g03",
            gate,
            &missing_plain,
            notes,
        );
        for criterion in missing(view, gate, |row| metric_below(row).is_some()) {
            if let Some((metric, value)) = metric_below(criterion) {
                note_below(gate, criterion, (metric, value), notes);
            }
        }
    }
}

/// Mandatory criteria that are neither met nor waived.
fn missing<'a>(
    view: &View<'a>,
    gate: &Decided<'a>,
    is_meant: impl Fn(&Criterion) -> bool,
) -> Vec<&'a Criterion> {
    let is_missing = |row: &&Criterion| {
        row.is_mandatory
            && is_meant(row)
            && match criterion_state(view.plan, row) {
                CriterionState::Open | CriterionState::Failed => true,
                CriterionState::Met | CriterionState::Waived => false,
            }
    };
    gate.criteria.iter().copied().filter(is_missing).collect()
}

/// The value that misses the threshold of a criterion.
fn metric_below(criterion: &Criterion) -> Option<(&Metric, i64)> {
    match &criterion.kind {
        CriterionKind::Metric(metric) if metric.is_reached() == Some(false) => {
            Some((metric, metric.value?))
        }
        CriterionKind::Metric(_)
        | CriterionKind::Manual
        | CriterionKind::TaskFinished { .. }
        | CriterionKind::Document
        | CriterionKind::Dependency { .. } => None,
    }
}

/// One finding for all criteria that are missing at a gate.
fn note_list<'a>(
    what: (Code, Severity),
    key: &str,
    gate: &Decided<'a>,
    missing: &[&'a Criterion],
    notes: &mut Notes<'a>,
) {
    if missing.is_empty() {
        return;
    }
    let names = missing.iter().take(MOST_NAMES).map(|row| &*row.text);
    let names: Vec<&str> = names.collect();
    let message = gate
        .message(key)
        .count("count", missing.len())
        .count("more", missing.len() - names.len())
        .text("names", &names.join("; "));
    let subjects: Vec<Subject> = missing
        .iter()
        .map(|row| Subject::Criterion(row.id))
        .collect();
    gate.note(what, (&[], &subjects), message, notes);
}

/// G10: a value misses its threshold when it is decided.
fn note_below<'a>(
    gate: &Decided<'a>,
    criterion: &'a Criterion,
    (metric, value): (&Metric, i64),
    notes: &mut Notes<'a>,
) {
    let case = match metric.comparison {
        crate::plan::Comparison::AtLeast => "at-least",
        crate::plan::Comparison::AtMost => "at-most",
    };
    let message: Message = gate
        .message("finding-g10")
        .text("criterion", &criterion.text)
        .text("case", case)
        .text("value", &thousandths(value))
        .text("threshold", &thousandths(metric.threshold))
        .text("unit", &metric.unit);
    let message = match metric.as_of {
        Some(at) => message
            .with("as-of", Argument::Instant(at))
            .text("measured", "yes"),
        None => message.text("measured", "no"),
    };
    let subjects = [Subject::Criterion(criterion.id)];
    gate.note(
        (Code::G10, Severity::Error),
        (&[criterion.id.into()], &subjects),
        message,
        notes,
    );
}

/// A number of thousandths as people write it, without zeros at its end.
fn thousandths(number: i64) -> String {
    let (sign, number) = (if number < 0 { "-" } else { "" }, number.unsigned_abs());
    let text = format!("{sign}{}.{:03}", number / 1000, number % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::thousandths;

    #[test]
    fn thousandths_are_written_without_zeros_at_their_end() {
        for (number, text) in [
            (98_000, "98"),
            (97_500, "97.5"),
            (-250, "-0.25"),
            (0, "0"),
            (1, "0.001"),
        ] {
            assert_eq!(thousandths(number), text);
        }
    }
}
