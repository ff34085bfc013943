//! Boards of environments and free slots, checked by hand.
//!
//! Weeks start on Monday 2026-12-07; days are 9 to 17.

use slipway_engine::change::Subject;
use slipway_engine::environment::{EnvironmentBoard, EnvironmentLane, board, next_free};
use slipway_engine::id::{BookingId, OutageId, TaskId};
use slipway_engine::notation::read;
use slipway_engine::plan::{Booking, Outage, Plan, Recurring};
use slipway_engine::{Instant, Scheduled, Seconds};
use std::sync::Arc;
use uuid::Uuid;

/// Monday 2026-12-07, 0:00 UTC.
const MONDAY: i64 = 1_796_601_600;

fn at(day: i64, hour: i64) -> Instant {
    Instant(MONDAY + day * 86_400 + hour * 3600)
}

fn plan(text: &str) -> Plan {
    read(text).expect("a plan")
}

/// The board of two weeks.
fn fortnight(plan: Plan) -> EnvironmentBoard {
    board(&Scheduled::of(plan), at(0, 0), at(14, 0))
}

fn changed(plan: &mut Plan, number: usize, change: impl FnOnce(&mut Booking)) {
    let mut booking = plan
        .bookings
        .iter()
        .nth(number)
        .expect("it")
        .as_ref()
        .clone();
    change(&mut booking);
    plan.bookings.insert(Arc::new(booking));
}

fn close(plan: &mut Plan, from: Instant, to: Instant) -> OutageId {
    let environment = plan.environments.iter().next().expect("one").id;
    let id = OutageId(Uuid::from_u128(7));
    plan.outages.insert(Arc::new(Outage {
        id,
        environment,
        name: "Firmware".to_owned(),
        at: Recurring::once(from, to),
        notes: String::new(),
        external: Vec::new(),
    }));
    id
}

/// Places in use on each day, a dot where nobody works.
fn loads(lane: &EnvironmentLane) -> String {
    let days = lane.load.iter();
    days.map(|day| {
        if day.is_working {
            day.used.to_string()
        } else {
            ".".to_owned()
        }
    })
    .collect()
}

mod lanes {
    use super::*;

    #[test]
    fn bookings_that_overlap_stand_in_rows_of_their_own() {
        // Payments ▐███████▌        Mon 9 – Wed 17
        // Mobile       ▐███████▌    Wed 9 – Fri 17
        // Portal               ▐█▌  Thu 9 – Thu 17: the first row is free again
        let board = fortnight(plan(
            "@environment sit sit | @release payments | @release mobile | @release portal
             @booking sit payments mon..wed | @booking sit mobile wed..fri | @booking sit portal thu..thu
             build 1d",
        ));
        let lane = &board.lanes[0];
        let rows: Vec<u32> = lane.bookings.iter().map(|one| one.row).collect();
        assert_eq!((rows, lane.rows), (vec![0, 1, 0], 2));
        assert_eq!(loads(lane), "11221..00000..", "each of them wants it alone");
    }

    #[test]
    fn set_up_and_tear_down_belong_to_the_load_and_not_to_the_bar() {
        let mut plan = plan(
            "@environment sit sit | @release payments | @booking sit payments wed..wed | build 1d",
        );
        changed(&mut plan, 0, |booking| {
            booking.set_up = Seconds(24 * 3600);
            booking.tear_down = Seconds(8 * 3600);
        });
        let board = fortnight(plan);
        let lane = &board.lanes[0];
        let one = &lane.bookings[0];
        assert_eq!((one.from, one.to), (at(2, 9), at(2, 17)));
        assert_eq!((one.ready_from, one.cleared_by), (at(1, 9), at(3, 1)));
        assert_eq!(loads(lane), "01110..00000..");
    }

    #[test]
    fn a_booking_that_moves_with_a_task_has_the_dates_of_the_task() {
        let mut plan = plan(
            "@environment sit sit | @release payments | @booking sit payments mon..mon
             build 2d | test 2d after build",
        );
        let test = plan.tasks.iter().find(|task| task.name == "test");
        let test: TaskId = test.expect("it").id;
        changed(&mut plan, 0, |booking| {
            booking.task = Some(test);
            (booking.start, booking.finish) = (None, None);
        });
        let board = fortnight(plan);
        let one = &board.lanes[0].bookings[0];
        assert_eq!((one.from, one.to), (at(2, 9), at(3, 17)));
    }

    #[test]
    fn a_booking_for_a_task_that_says_its_own_time_keeps_it() {
        let mut plan = plan(
            "@environment sit sit | @release payments | @booking sit payments mon..mon
             build 2d | test 2d after build",
        );
        let test = plan.tasks.iter().find(|task| task.name == "test");
        let test: TaskId = test.expect("it").id;
        changed(&mut plan, 0, |booking| booking.task = Some(test));
        let board = fortnight(plan);
        let one = &board.lanes[0].bookings[0];
        assert_eq!((one.from, one.to), (at(0, 9), at(0, 17)));
    }

    #[test]
    fn what_was_declined_or_lies_elsewhere_is_not_shown() {
        let mut plan = plan(
            "@environment sit sit | @release payments
             @booking sit payments mon..mon | @booking sit payments mon+2..mon+2 | build 1d",
        );
        changed(&mut plan, 0, |booking| {
            booking.status = slipway_engine::plan::BookingStatus::Rejected;
        });
        assert_eq!(fortnight(plan).lanes[0].bookings, []);
    }

    #[test]
    fn environments_stand_by_stage_and_parts_under_what_they_are_part_of() {
        let board = fortnight(plan(
            "@environment live prod | @environment site dr in live | @environment sit sit | build 1d",
        ));
        let levels: Vec<u32> = board.lanes.iter().map(|lane| lane.level).collect();
        assert_eq!(levels, [0, 0, 1], "sit, live, site");
    }

    #[test]
    fn an_outage_closes_the_parts_too_and_a_freeze_what_its_scope_names() {
        let mut plan = plan(
            "@environment live prod | @environment site dr in live | @environment sit sit
             @freeze year-end wed..thu env live | build 1d",
        );
        let outage = close(&mut plan, at(0, 9), at(0, 17));
        let freeze = plan.freezes.iter().next().expect("it").id;
        let board = fortnight(plan);
        let by = |lane: usize| -> Vec<Subject> {
            board.lanes[lane].closed.iter().map(|one| one.by).collect()
        };
        let both = [Subject::Outage(outage), Subject::Freeze(freeze)];
        assert_eq!(
            (by(0), by(1), by(2)),
            (vec![], both.to_vec(), both.to_vec())
        );
    }

    #[test]
    fn a_freeze_of_one_phase_shows_where_that_phase_works() {
        let board = fortnight(plan(
            "@environment sit sit | @environment uat uat | @freeze calm wed..thu phase uat | build 1d",
        ));
        let counts: Vec<usize> = board.lanes.iter().map(|lane| lane.closed.len()).collect();
        assert_eq!(counts, [0, 1]);
    }

    #[test]
    fn a_window_opens_the_live_environment_and_names_who_goes_out_in_it() {
        let board = fortnight(plan(
            "@environment sit sit | @environment live prod
             @window sat satT22:00..sunT04:00 weekly
             @release payments | build 2d | deploy 2h phase deployment after build",
        ));
        assert_eq!(board.lanes[0].windows, []);
        let taken: Vec<usize> = board.lanes[1]
            .windows
            .iter()
            .map(|window| window.releases.len())
            .collect();
        assert_eq!(taken, [1, 0], "this Saturday and the next");
        let next = board.lanes[1].next_window.as_ref().expect("a window");
        assert_eq!((next.from, next.to), (at(5, 22), at(6, 4)));
    }
}

mod utilisation {
    use super::*;

    #[test]
    fn it_is_the_share_of_places_that_approved_bookings_use_in_open_working_time() {
        // Capacity 2 over ten working days, of which an outage takes two: 16 places are there.
        // shared Mon–Thu: 4 · exclusive Fri: 2 · requested: nothing
        let mut plan = plan(
            "@environment sit sit capacity 2 | @release payments | @release mobile
             @booking sit payments mon..thu shared | @booking sit mobile fri..fri
             @booking sit mobile mon+1..tue+1 requested | build 1d",
        );
        close(&mut plan, at(9, 0), at(11, 0));
        let board = fortnight(plan);
        assert_eq!(board.lanes[0].utilisation, Some(3750));
        assert_eq!(loads(&board.lanes[0]), "11112..22000..");
    }

    #[test]
    fn what_is_booked_beyond_the_capacity_counts_once() {
        let board = fortnight(plan(
            "@environment sit sit | @release payments | @release mobile
             @booking sit payments mon..fri | @booking sit mobile mon..fri | build 1d",
        ));
        assert_eq!(board.lanes[0].utilisation, Some(5000));
        assert_eq!(loads(&board.lanes[0]), "22222..00000..");
    }

    #[test]
    fn what_only_reads_takes_no_place() {
        let mut plan = plan(
            "@environment sit sit | @release payments | @booking sit payments mon..fri | build 1d",
        );
        changed(&mut plan, 0, |booking| {
            booking.sharing = slipway_engine::plan::Sharing::ReadOnly;
        });
        let board = fortnight(plan);
        assert_eq!(board.lanes[0].utilisation, Some(0));
        assert_eq!(loads(&board.lanes[0]), "00000..00000..");
    }

    #[test]
    fn without_open_time_there_is_none() {
        let mut plan = plan("@environment sit sit | build 1d");
        close(&mut plan, at(-1, 0), at(20, 0));
        assert_eq!(fortnight(plan).lanes[0].utilisation, None);
    }
}

mod slots {
    use super::*;

    fn slot(plan: Plan, days: u32) -> (Instant, Option<Instant>, u32) {
        let on = Scheduled::of(plan);
        let environment = on.plan.environments.iter().next().expect("one").id;
        let found = next_free(&on, environment, days).expect("a slot");
        (found.from, found.until, found.places)
    }

    #[test]
    fn an_environment_that_nobody_booked_is_free_from_the_data_date_on() {
        let plan = plan("@environment sit sit | @data-date wed | build 1d");
        assert_eq!(slot(plan, 5), (at(2, 9), None, 1));
    }

    #[test]
    fn a_gap_that_is_too_short_is_passed_over() {
        // booked Mon–Tue and Fri–Mon: Wed and Thu are two days, the next room is from Tuesday on.
        let text = "@environment sit sit | @release payments
             @booking sit payments mon..tue | @booking sit payments fri..mon+1 | build 1d";
        assert_eq!(slot(plan(text), 2), (at(2, 9), Some(at(4, 9)), 1));
        assert_eq!(slot(plan(text), 3), (at(8, 9), None, 1));
    }

    #[test]
    fn a_shared_booking_leaves_the_other_places_and_a_full_one_none() {
        // payments Mon–Fri and mobile Wed–Fri share two places.
        let text = "@environment sit sit capacity 2 | @release payments | @release mobile
             @booking sit payments mon..fri shared | @booking sit mobile wed..fri shared | build 1d";
        assert_eq!(slot(plan(text), 2), (at(0, 9), Some(at(2, 9)), 1));
        assert_eq!(slot(plan(text), 3), (at(7, 9), None, 2));
    }

    #[test]
    fn outages_and_hard_freezes_end_a_slot_and_soft_ones_do_not() {
        let mut text = plan(
            "@environment sit sit | @freeze hard fri..fri | @freeze calm mon..tue soft | build 1d",
        );
        close(&mut text, at(2, 0), at(3, 0));
        assert_eq!(slot(text.clone(), 1), (at(0, 9), Some(at(2, 0)), 1));
        assert_eq!(slot(text, 3), (at(7, 9), None, 1));
    }

    #[test]
    fn whoever_has_the_whole_has_its_parts_too() {
        let plan = plan(
            "@environment rack sit | @environment node sit in rack | @release payments
             @booking rack payments mon..tue | build 1d",
        );
        let on = Scheduled::of(plan);
        let node = on.plan.environments.iter().nth(1).expect("the part").id;
        let found = next_free(&on, node, 1).expect("a slot");
        assert_eq!(found.from, at(2, 9));
        assert_eq!(found.enough, at(2, 17));
    }
}

#[test]
fn a_board_is_of_whole_days_and_of_nothing_when_it_ends_before_it_begins() {
    let on = Scheduled::of(plan("@environment sit sit | build 1d"));
    let some = board(&on, at(0, 9), at(1, 1));
    assert_eq!((some.from, some.to), (at(0, 0), at(2, 0)));
    assert_eq!(some.lanes[0].load.len(), 2);
    let none = board(&on, at(1, 0), at(0, 0));
    assert_eq!(none.lanes[0].load, []);
}

#[test]
fn a_booking_without_dates_is_nowhere() {
    let mut plan = plan(
        "@environment sit sit | @release payments | @booking sit payments mon..mon | build 1d",
    );
    let id: BookingId = plan.bookings.iter().next().expect("it").id;
    changed(&mut plan, 0, |booking| booking.finish = None);
    assert!(plan.bookings.get(id).is_some());
    assert_eq!(fortnight(plan).lanes[0].bookings, []);
}
