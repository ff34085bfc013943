//! What a new release would be: when it begins and is out, and which windows it could aim at.

use crate::aims::{dates, told};
use crate::delta::findings_between;
use crate::scratch::tried;
use crate::wire::{Failure, Opening, Prospect};
use slipway_engine::change::{Command, Refusal};
use slipway_engine::finding::Severity;
use slipway_engine::plan::Target;
use slipway_engine::window::Berth;
use slipway_engine::{Instant, Scheduled};

/// Occurrences that are offered.
const MOST_OPENINGS: usize = 6;

/// Returns what a release that `command` starts would be.
///
/// # Errors
///
/// As the command would be refused; any other command than that to start a release is.
pub fn prospect(on: &Scheduled, command: &Command) -> Result<Prospect, Failure> {
    if !matches!(command, Command::StartRelease { .. }) {
        return Err(Refusal::NoChange.into());
    }
    let after = tried(on, command)?;
    let slot = new_release(on, &after).ok_or(Refusal::NoChange)?;
    let (findings, _) = findings_between(on, &after);
    let deployments = after.calendars.deployments(slot).iter();
    Ok(Prospect {
        start: after.plan.releases.at(slot).and_then(|row| row.start),
        out: deployments
            .map(|&leaf| after.schedule.dates(leaf).finish)
            .max(),
        aim: after.schedule.aim(slot).map(|aim| told(&after, aim)),
        findings: findings
            .into_iter()
            .filter(|found| found.severity <= Severity::Warning)
            .collect(),
        openings: openings(on, &after, slot, command),
    })
}

/// The slot of the release that is there after and was not before.
fn new_release(on: &Scheduled, after: &Scheduled) -> Option<u32> {
    let mut releases = after.plan.releases.entries();
    releases
        .find(|(_, row)| on.plan.releases.get(row.id).is_none())
        .map(|(slot, _)| slot)
}

/// The next occurrences that admit the release, with the float that each leaves when work begins on
/// the data date: from the last that cannot be made on.
fn openings(on: &Scheduled, after: &Scheduled, slot: u32, command: &Command) -> Vec<Opening> {
    let data_date = on.plan.portfolio.data_date;
    let begun = |target| {
        let from_now = tried(on, &aimed(command, target, data_date)).ok()?;
        let slot = new_release(on, &from_now)?;
        from_now.schedule.aim(slot).copied()
    };
    let berths = after.calendars.berths(slot).unwrap_or_default();
    let first = berths.partition_point(|berth| berth.from < data_date);
    let mut offered: Vec<Berth> = berths[first..].to_vec();
    offered.dedup_by_key(|berth| (berth.window, berth.opens));
    let made = begun(Target::NextAdmitting).and_then(|aim| aim.target);
    let made = made.and_then(|made| offered.iter().position(|berth| *berth == made));
    let missed = made.unwrap_or_default().saturating_sub(1);
    let opening = |berth: &Berth| {
        let target = Target::Occurrence {
            window: on.plan.windows.at(berth.window)?.id,
            start: berth.opens,
        };
        Some(Opening {
            berth: dates(after, *berth)?,
            window_float: begun(target)?.window_float,
        })
    };
    let offered = offered.iter().skip(missed).take(MOST_OPENINGS);
    offered.filter_map(opening).collect()
}

/// The same release with another aim and beginning.
fn aimed(command: &Command, at: Target, from: Instant) -> Command {
    let mut command = command.clone();
    if let Command::StartRelease { target, start, .. } = &mut command {
        *target = Some(at);
        *start = Some(from);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::notation::read;
    use slipway_engine::plan::{Recurring, ReleaseKind, Scope, Window, WindowKind};
    use slipway_engine::{Seconds, WindowId};
    use uuid::Uuid;

    const DAY: i64 = 86_400;

    /// A plan with a window each week, and the second day of it.
    fn weekly() -> Scheduled {
        let mut plan = read("build 3d").expect("it reads");
        let opens = plan.portfolio.data_date + Seconds(5 * DAY);
        let window = Window {
            id: WindowId(Uuid::from_u128(7)),
            name: "Weekly".to_owned(),
            kind: WindowKind::Standard,
            scope: Scope::Portfolio,
            at: Recurring {
                rule: Some("FREQ=WEEKLY".to_owned()),
                ..Recurring::once(opens, opens + Seconds(4 * 3_600))
            },
            admits: vec![ReleaseKind::Minor],
            capacity: None,
            cut_off: Seconds::ZERO,
            notes: String::new(),
            external: Vec::new(),
        };
        plan.windows.insert(window.into());
        for template in crate::starters::starters() {
            plan.templates.insert(template.into());
        }
        Scheduled::of(plan)
    }

    fn start(on: &Scheduled, kind: ReleaseKind) -> Command {
        Command::StartRelease {
            product: on.plan.products.iter().next().expect("there is one").id,
            template: on.plan.templates.iter().next().map(|row| row.id),
            name: "New".to_owned(),
            version: String::new(),
            kind,
            target: Some(Target::NextAdmitting),
            owner: None,
            start: None,
        }
    }

    #[test]
    fn later_openings_leave_more_float_and_the_first_with_some_is_made() {
        let on = weekly();
        let prospect = prospect(&on, &start(&on, ReleaseKind::Minor)).expect("it can be started");
        let floats = prospect.openings.iter().map(|opening| opening.window_float);
        let floats: Vec<Seconds> = floats.map(|float| float.expect("there is work")).collect();
        assert_eq!(floats.len(), MOST_OPENINGS);
        assert!(floats.is_sorted(), "{floats:?}");
        assert!(floats[0] < Seconds::ZERO, "the last that cannot be made");
        assert!(floats[1] >= Seconds::ZERO, "the first that can");
        let first = floats.iter().position(|float| *float >= Seconds::ZERO);
        let first = &prospect.openings[first.expect("one can be made")];
        let aim = prospect.aim.expect("it aims at a window");
        assert_eq!(aim.target.as_ref(), Some(&first.berth));
        assert!(
            prospect
                .start
                .is_some_and(|start| start >= on.plan.portfolio.data_date)
        );
        assert!(prospect.out.is_some_and(|out| out <= first.berth.to));
    }

    #[test]
    fn windows_that_do_not_admit_it_are_not_offered() {
        let on = weekly();
        let prospect = prospect(&on, &start(&on, ReleaseKind::Major)).expect("it can be started");
        assert_eq!(prospect.openings, []);
        assert!(
            prospect
                .findings
                .iter()
                .any(|found| found.code == slipway_engine::finding::Code::R01),
            "{:?}",
            prospect.findings
        );
    }
}
