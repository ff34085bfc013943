//! Any command that sets what people enter about one row.

use super::dice::Dice;
use crate::change::{Command, Subject};
use crate::plan::{
    Calendar, DayPattern, Leave, OutOfSequence, PhaseKind, Plan, Policy, Release, ReleaseKind,
    ReleaseState, Rules, ScheduleFrom, Shift,
};
use crate::time::Seconds;
use chrono::NaiveDate;

pub(super) fn command(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    let task = dice.id(&plan.tasks);
    match dice.roll(8) {
        0 => Command::Rename {
            subject: subject(dice, plan),
            name: dice.text(),
        },
        1 => Command::SetPhase {
            task,
            phase: dice.maybe(|dice| dice.any(&[PhaseKind::Uat, PhaseKind::Deployment])),
        },
        2 => Command::EditPerson {
            person: dice.id(&plan.people),
            team: dice.text(),
            calendar: dice.maybe(|dice| dice.id(&plan.calendars)),
            leave: leave(dice),
            capacity: dice.any(&[5_000, 10_000, 20_000, 0, u32::MAX]),
            notes: dice.text(),
        },
        3 => Command::EditPortfolio {
            zone: dice
                .any(&["Europe/Berlin", "Europe/London", "Pacific/Apia", "UTC", "x"])
                .to_owned(),
            calendar: dice.id(&plan.calendars),
            start: dice.date(),
            rules: rules(dice, plan),
            notes: dice.text(),
        },
        4 => release(dice, plan),
        5 | 6 => calendar(dice, plan),
        _ => Command::SetNotes {
            task,
            notes: dice.text(),
        },
    }
}

fn subject(dice: &mut Dice<'_>, plan: &Plan) -> Subject {
    match dice.roll(24) {
        0 => Subject::Portfolio,
        1 => Subject::Product(dice.id(&plan.products)),
        2 => Subject::Release(dice.id(&plan.releases)),
        3 => Subject::Dependency(dice.id(&plan.dependencies)),
        4 => Subject::Calendar(dice.id(&plan.calendars)),
        5 => Subject::Person(dice.id(&plan.people)),
        6 => Subject::Baseline(dice.id(&plan.baselines)),
        7 => Subject::Window(dice.id(&plan.windows)),
        8 => Subject::Freeze(dice.id(&plan.freezes)),
        9 => Subject::Waiver(dice.id(&plan.waivers)),
        10 => Subject::Environment(dice.id(&plan.environments)),
        11 => Subject::Booking(dice.id(&plan.bookings)),
        12 => Subject::Gate(dice.id(&plan.gates)),
        13 => Subject::ExternalEvent(dice.id(&plan.external_events)),
        14 => Subject::Outage(dice.id(&plan.outages)),
        15 => Subject::Criterion(dice.id(&plan.criteria)),
        16 => Subject::SignOff(dice.id(&plan.sign_offs)),
        17 => Subject::Review(dice.id(&plan.reviews)),
        18 => Subject::Template(dice.id(&plan.templates)),
        19 => Subject::Publication(dice.id(&plan.publications)),
        20 => Subject::View(dice.id(&plan.views)),
        21 => Subject::RaidItem(dice.id(&plan.raid_items)),
        22 => Subject::Report(dice.id(&plan.reports)),
        _ => Subject::Task(dice.id(&plan.tasks)),
    }
}

/// The release that is there, changed, or one that is not.
fn release(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    let id = dice.id(&plan.releases);
    let there = plan.releases.get(id);
    let release = there.map_or_else(
        || Release::new(id, dice.id(&plan.products), "release"),
        |row| Release::clone(row),
    );
    Command::EditRelease {
        release: Release {
            state: dice.any(&[ReleaseState::Draft, ReleaseState::Ready]),
            priority: dice.any(&[1, 2, 3, 255]),
            owner: dice.maybe(|dice| dice.id(&plan.people)),
            calendar: dice.maybe(|dice| dice.id(&plan.calendars)),
            start: dice.maybe(Dice::date),
            finish: dice.maybe(Dice::date),
            kind: dice.any(&[ReleaseKind::Minor, ReleaseKind::Hotfix]),
            scope_freeze: dice.maybe(Dice::date),
            ..release
        },
    }
}

/// The calendar that is there, changed, or one that is not.
fn calendar(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    let id = dice.id(&plan.calendars);
    let there = plan.calendars.get(id);
    let mut calendar = there.map_or_else(
        || Calendar::standard(id, "calendar"),
        |row| Calendar::clone(row),
    );
    calendar.base = dice.maybe(|dice| dice.id(&plan.calendars));
    let day = dice.roll(7);
    calendar.week[day] = match dice.roll(3) {
        0 => DayPattern::Base,
        1 => DayPattern::Own(Vec::new()),
        _ => DayPattern::Own(vec![Shift::clock((8, 0), (20, 0))]),
    };
    Command::EditCalendar { calendar }
}

fn leave(dice: &mut Dice<'_>) -> Vec<Leave> {
    dice.several(|dice| {
        let day = |ordinal: usize| {
            let ordinal = u32::try_from(1 + ordinal).expect("few");
            NaiveDate::from_yo_opt(2027, ordinal).expect("a day of the year")
        };
        let from = dice.roll(60);
        let length = dice.roll(10);
        let to = if dice.is_sound() {
            from + length
        } else {
            from.saturating_sub(length)
        };
        Leave {
            from: day(from),
            to: day(to),
            note: String::new(),
        }
    })
}

fn rules(dice: &mut Dice<'_>, plan: &Plan) -> Rules {
    Rules {
        policy: dice.any(&[Policy::Native, Policy::MsProject]),
        minutes_per_day: dice.any(&[480, 450, 480, 0]),
        honour_dates: dice.roll(2) == 0,
        multiple_critical_paths: dice.roll(2) == 0,
        near_critical_limit: Seconds(dice.count(9) * 3_600),
        out_of_sequence: dice.any(&[
            OutOfSequence::RetainedLogic,
            OutOfSequence::ProgressOverride,
        ]),
        schedule_from: dice.any(&[ScheduleFrom::Start, ScheduleFrom::Finish]),
        fiscal_month: dice.any(&[0, 1, 4, 10]),
        earned_value_baseline: (!plan.baselines.is_empty())
            .then(|| dice.maybe(|dice| dice.id(&plan.baselines)))
            .flatten(),
        ..Rules::default()
    }
}
