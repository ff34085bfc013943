//! How reliable planning has been: windows made, dates kept, phases, and how still forecasts stand.

use slipway_engine::attribution::TrendPoint;
use slipway_engine::metrics::{SlipClass, Stability, lead_times, metrics, nearest_days, stability};
use slipway_engine::notation::read;
use slipway_engine::plan::PhaseKind;
use slipway_engine::{Instant, ReleaseId, Scheduled, Seconds};
use uuid::Uuid;

const DAY: i64 = 86_400;

fn on(text: &str) -> Scheduled {
    Scheduled::of(read(text).expect("the plan reads"))
}

#[test]
fn slips_are_classed_by_the_nearest_day() {
    let of = |hours: i64| SlipClass::of(nearest_days(Seconds(hours * 3600)));
    assert_eq!(of(-30), SlipClass::Early);
    assert_eq!(of(-11), SlipClass::Kept);
    assert_eq!(of(11), SlipClass::Kept);
    assert_eq!(of(12), SlipClass::Week);
    assert_eq!(of(7 * 24 + 11), SlipClass::Week);
    assert_eq!(of(8 * 24), SlipClass::Fortnight);
    assert_eq!(of(31 * 24), SlipClass::Month);
    assert_eq!(of(32 * 24), SlipClass::More);
}

#[test]
fn phases_are_gathered_with_their_middle() {
    let hours = |hours: i64| Seconds(hours * 3600);
    let phases = [
        (PhaseKind::Uat, hours(8)),
        (PhaseKind::Build, hours(16)),
        (PhaseKind::Uat, hours(40)),
        (PhaseKind::Uat, hours(16)),
    ];
    let found = lead_times(phases.into_iter());
    let told: Vec<_> = found
        .iter()
        .map(|row| (row.phase, row.least.0, row.median.0, row.most.0, row.count))
        .collect();
    let hour = 3600;
    assert_eq!(
        told,
        [
            (PhaseKind::Build, 16 * hour, 16 * hour, 16 * hour, 1),
            (PhaseKind::Uat, 8 * hour, 16 * hour, 40 * hour, 3),
        ]
    );
}

#[test]
fn a_plan_without_windows_and_publications_has_nothing_to_measure() {
    let found = metrics(&on("build 2d | test 1d after build"), &[]);
    assert!(found.aims.is_empty() && found.moved.is_empty());
    assert!(found.lead_times.is_empty() && found.stability.is_empty());
}

#[test]
fn a_release_has_moved_from_what_was_told_first() {
    let moved = |told: &str| {
        let text = format!("@publication first\n build 3d told {told}");
        let found = metrics(&on(&text), &[]).moved;
        let row = found.first().expect("it was told").clone();
        (row.by.0 / DAY, row.class)
    };
    assert_eq!(moved("2026-12-07..2026-12-09"), (0, SlipClass::Kept));
    assert_eq!(moved("2026-12-07..2026-12-08"), (1, SlipClass::Week));
    assert_eq!(moved("2026-12-07..2026-12-14"), (-5, SlipClass::Early));
}

#[test]
fn aims_are_counted_by_the_month_of_their_window() {
    let found = metrics(
        &on("@window night 2026-12-19T22:00..2026-12-20T06:00 weekly
            @release one kind major
            build 2d | out 4h after build phase deployment
            @release two kind major
            slow 200d | live 4h after slow phase deployment"),
        &[],
    );
    let counts: Vec<_> = found.aims.iter().map(|row| (row.made, row.of)).collect();
    assert_eq!(
        counts.iter().map(|(_, of)| of).sum::<u32>(),
        2,
        "{counts:?}"
    );
}

#[test]
fn weeks_are_compared_at_their_ends() {
    let on = Scheduled::of(read("build 2d").expect("the plan reads"));
    let release = |number: u128| ReleaseId(Uuid::from_u128(number));
    // 2026-12-07 is a Monday.
    let monday = 1_796_601_600;
    let point = |day: i64, forecasts: &[(u128, i64)]| TrendPoint {
        at: Instant(monday + day * DAY + 3600),
        seq: None,
        publication: None,
        goes_out: forecasts
            .iter()
            .map(|(number, day)| (release(*number), Instant(monday + day * DAY)))
            .collect(),
    };
    let trend = [
        point(0, &[(1, 20)]),
        point(4, &[(1, 21), (2, 30)]),
        // The week between tells nothing.
        point(15, &[(1, 25), (2, 30), (3, 40)]),
        point(16, &[(1, 27), (2, 30), (3, 40)]),
    ];
    let found = stability(&on, &trend);
    let expected = Stability {
        at: trend[3].at,
        of: 2,
        kept: 1,
        mean: Seconds(3 * DAY),
    };
    assert_eq!(found, [expected], "six days and none, in the middle three");
    assert_eq!(stability(&on, &trend[..1]), [], "one week has no before");
}
