//! Earned value: the worked examples of `docs/earned-value.md`, run as they stand there, and what
//! holds of every plan.
//!
//! A block called `plan` is a plan, `earned` what must come of it: its tasks in order, then its release.

mod worked;

use slipway_engine::change::{Command, NewIds};
use slipway_engine::cost::{Costs, EarnedValue, Ratio, measured_by, newest};
use slipway_engine::plan::Plan;
use slipway_engine::{Instant, Scheduled, edits_for, notation};
use std::fmt::Write;
use std::sync::Arc;
use uuid::Uuid;
use worked::{blocks, clock, tidy};

const DOC: &str = include_str!("../docs/earned-value.md");

fn scheduled(text: &str) -> Scheduled {
    let plan = notation::read(text).unwrap_or_else(|why| panic!("{why} in the plan\n{text}"));
    Scheduled::of(plan)
}

fn costs(on: &Scheduled) -> Costs {
    Costs::of(on, newest(&on.plan))
}

fn amount(amount: i64) -> String {
    let sign = if amount < 0 { "-" } else { "" };
    let cents = amount.unsigned_abs();
    match cents % 100 {
        0 => format!("{sign}{}", cents / 100),
        rest => format!("{sign}{}.{rest:02}", cents / 100),
    }
}

fn ratio(ratio: Option<Ratio>) -> String {
    let hundredths = |ratio: Ratio| (ratio + 50) / 100;
    ratio.map_or("-".to_owned(), |ratio| {
        format!("{}.{:02}", hundredths(ratio) / 100, hundredths(ratio) % 100)
    })
}

fn line(name: &str, of: &EarnedValue) -> String {
    let [bac, pv, ev, ac] = [of.bac, of.pv, of.ev, of.ac].map(amount);
    let [spi, cpi, tcpi] = [of.spi(), of.cpi(), of.tcpi()].map(ratio);
    let [eac, vac, cost] = [of.eac(), of.vac(), of.cost()].map(amount);
    format!(
        "{name} BAC {bac} PV {pv} EV {ev} AC {ac} SPI {spi} CPI {cpi} TCPI {tcpi} EAC {eac} VAC {vac} cost {cost}\n"
    )
}

fn earned(on: &Scheduled) -> String {
    let costs = costs(on);
    let mut text = String::new();
    for (slot, task) in on.plan.tasks.entries() {
        text += &line(&task.name, &costs.task(slot));
    }
    for (slot, release) in on.plan.releases.entries() {
        if on.schedule.release(slot).is_some() {
            text += &line(&release.name, &costs.release(slot));
        }
    }
    text
}

#[test]
fn every_figure_of_the_worked_examples_holds() {
    let mut on: Option<Scheduled> = None;
    let (mut wrong, mut verdicts) = (String::new(), 0);
    for block in blocks(DOC) {
        match block.title.as_str() {
            "plan" => on = Some(scheduled(&block.text)),
            "earned" => {
                let said = earned(on.as_ref().expect("a plan stands before it"));
                if tidy(&said) != tidy(&block.text) {
                    let _ = writeln!(wrong, "{}--- came\n{said}", block.text);
                }
                verdicts += 1;
            }
            _ => panic!("a block cannot be called “{}”", block.title),
        }
    }
    assert!(wrong.is_empty(), "of these another came:\n{wrong}");
    assert_eq!(verdicts, 3, "every example has its figures");
}

/// A stream of small numbers that a seed decides (Knuth's MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn amount(&mut self) -> String {
        format!("{}.{:02}", self.below(3_000), self.below(100))
    }
}

/// Phases in phases, tasks with every kind of price, some begun, some promised otherwise.
fn any_plan(numbers: &mut Numbers) -> String {
    let mut text = String::from("@person ann | @person ben | @baseline Promise mon\n");
    let _ = writeln!(text, "@rate ann {} {}", numbers.amount(), numbers.amount());
    let _ = writeln!(text, "@rate ben {}", numbers.amount());
    let mut phases = 0;
    for number in 0..24 {
        if number % 8 == 0 && number > 0 {
            let _ = writeln!(text, "@release r{number}");
            phases = 0;
        }
        let is_phase = number % 8 < 3;
        let name = format!("{}{number}", if is_phase { "phase" } else { "task" });
        let length = match numbers.below(5) {
            _ if is_phase => "sum".to_owned(),
            0 => "0d".to_owned(),
            1 => "2ed".to_owned(),
            _ => format!("{}h", 1 + numbers.below(40)),
        };
        let _ = write!(text, "{name} {length}");
        if phases > 0 {
            let above = number - number % 8 + numbers.below(phases);
            let _ = write!(text, " in phase{above}");
        }
        phases += u64::from(is_phase);
        match numbers.below(4) {
            0 => drop(write!(text, " fixed-start {}", numbers.amount())),
            1 => drop(write!(text, " fixed-end {}", numbers.amount())),
            _ => drop(write!(text, " fixed {}", numbers.amount())),
        }
        if numbers.below(5) == 0 {
            let _ = write!(text, " spent {}", numbers.amount());
        }
        if !is_phase {
            let _ = write!(text, " by ann:{}%,ben", 1 + numbers.below(100));
            match numbers.below(5) {
                0 => text.push_str(" started mon finished tue"),
                1 => drop(write!(text, " started mon done {}%", numbers.below(100))),
                2 => text.push_str(" inactive"),
                _ => text.push_str(" snet thu"),
            }
            if numbers.below(2) == 0 {
                let _ = write!(text, " promised mon..fri priced {}", numbers.amount());
            }
        }
        text.push('\n');
    }
    text
}

/// Runs a check over many plans, each at a data date of its own.
fn over_many_plans(check: impl Fn(&Scheduled, &str)) {
    for seed in 0..150 {
        let mut numbers = Numbers(seed);
        let text = any_plan(&mut numbers);
        let mut plan: Plan = notation::read(&text).expect("it can be read");
        let later = i64::try_from(numbers.below(40 * 86_400)).expect("small");
        let portfolio = Arc::make_mut(&mut plan.portfolio);
        portfolio.data_date = Instant(portfolio.start.0 + later);
        let on = Scheduled::of(plan);
        let told = format!(
            "seed {seed} at {}\n{text}",
            clock(&on, on.plan.portfolio.data_date)
        );
        check(&on, &told);
    }
}

#[test]
fn what_stands_under_a_row_adds_up_to_it() {
    over_many_plans(|on, told| {
        let costs = costs(on);
        let network = on.schedule.network();
        let mut portfolio = EarnedValue::default();
        for (slot, release) in on.plan.releases.entries() {
            let mut sum = EarnedValue::default();
            for (task, row) in on.plan.tasks.entries() {
                if row.release == release.id && row.parent.is_none() {
                    sum.add(&costs.task(task));
                }
            }
            assert_eq!(sum, costs.release(slot), "{} in {told}", release.name);
            portfolio.add(&sum);
        }
        assert_eq!(portfolio, costs.portfolio, "{told}");
        for &slot in network.summaries.iter() {
            let row = on.plan.tasks.at(slot).expect("a phase");
            let mut sum = EarnedValue::default();
            let children = network.children(slot).iter();
            children.for_each(|&child| sum.add(&costs.task(child)));
            let all = costs.task(slot);
            // What is left is what the phase costs itself: as much as somebody entered.
            let has_work = on.schedule.dates(slot).finish != Instant::default();
            let entered = row.cost.as_ref().filter(|_| has_work);
            let own = entered.map_or(0, |cost| cost.fixed);
            assert_eq!(all.bac - sum.bac, own, "{} in {told}", row.name);
            if let Some(spent) = entered.and_then(|cost| cost.actual) {
                assert_eq!(all.ac, spent, "{} in {told}", row.name);
            }
        }
    });
}

#[test]
fn planned_value_grows_to_the_budget_at_completion() {
    over_many_plans(|on, told| {
        let baseline = newest(&on.plan);
        let last = on
            .schedule
            .portfolio()
            .map_or(on.plan.portfolio.start, |all| all.finish);
        // Promises end on Friday of the first week, whatever came of them.
        let end = last.max(Instant(on.plan.portfolio.start.0 + 5 * 86_400));
        let from = on.plan.portfolio.start.0 - 86_400;
        let moments: Vec<Instant> = (0..=20)
            .map(|step| Instant(from + (end.0 - from) * step / 20))
            .collect();
        let curve = slipway_engine::cost::curve(on, baseline, &[], &moments);
        let values: Vec<i64> = curve.iter().map(|point| point.pv).collect();
        assert!(values.is_sorted(), "it never falls: {values:?} in {told}");
        assert_eq!(values.first(), Some(&0), "nothing is due before: {told}");
        let bac = costs(on).portfolio.bac;
        assert_eq!(values.last(), Some(&bac), "all is due at the end: {told}");
    });
}

#[test]
fn curves_end_in_the_figures_of_the_data_date_and_of_the_forecast() {
    over_many_plans(|on, told| {
        let baseline = newest(&on.plan);
        let now = on.plan.portfolio.data_date;
        let all = on.schedule.portfolio();
        let last = all.map_or(now, |all| all.finish.max(now));
        let from = on.plan.portfolio.start.0.min(now.0) - 400 * 86_400;
        let steps = |from: i64, to: i64| {
            let moments = (0..=12).map(move |step| Instant(from + (to - from) * step / 12));
            moments.collect::<Vec<_>>()
        };
        let costs = costs(on);
        let before = slipway_engine::cost::curve(on, baseline, &[], &steps(from, now.0));
        let first = before.first().expect("there are moments");
        let of_now = before.last().expect("there are moments");
        assert_eq!((first.ev, first.ac), (Some(0), Some(0)), "{told}");
        let figures = (Some(costs.portfolio.ev), Some(costs.portfolio.ac));
        assert_eq!((of_now.ev, of_now.ac), figures, "{told}");
        let after = slipway_engine::cost::curve(on, baseline, &[], &steps(now.0, last.0 + 1));
        let forecast = on
            .plan
            .releases
            .entries()
            .map(|(slot, _)| costs.release(slot).forecast());
        let end = after.last().expect("there are moments").forecast;
        assert_eq!(end, Some(forecast.sum()), "{told}");
        assert!(after[1..].iter().all(|point| point.ev.is_none()), "{told}");
    });
}

#[test]
fn what_was_spent_lies_along_the_work_and_the_rest_along_what_is_left() {
    let on = scheduled(
        "@data-date wed | @person ann | @rate ann 50
         build 4d by ann started mon done 50%",
    );
    let monday = on.plan.portfolio.start;
    let days = |days: i64| Instant(monday.0.div_euclid(86_400) * 86_400 + days * 86_400);
    let moments = [days(1), on.plan.portfolio.data_date, days(3), days(5)];
    let curve = slipway_engine::cost::curve(&on, None, &[], &moments);
    let spent: Vec<_> = curve.iter().map(|point| point.ac).collect();
    assert_eq!(
        spent,
        [Some(40_000), Some(80_000), None, None],
        "a day, two days"
    );
    let forecast: Vec<_> = curve.iter().map(|point| point.forecast).collect();
    assert_eq!(forecast, [None, Some(80_000), Some(120_000), Some(160_000)]);
    assert_eq!(curve[1].ev, Some(80_000), "as much as it was worth");
}

#[test]
fn all_is_earned_where_all_is_done_and_never_more() {
    over_many_plans(|on, told| {
        let costs = costs(on);
        for (slot, task) in on.plan.tasks.entries() {
            let of = costs.task(slot);
            assert!(
                of.ev <= of.bac && of.pv <= of.bac,
                "{} in {told}",
                task.name
            );
            if task.progress.is_finished() && task.active {
                assert_eq!(of.ev, of.bac, "{} in {told}", task.name);
                assert_eq!(of.remaining, 0, "{} in {told}", task.name);
            }
        }
    });
}

#[test]
fn a_plan_that_goes_as_promised_will_cost_what_was_promised() {
    let on = scheduled(
        "@data-date wed | @person ann | @rate ann 50 | @baseline Promise mon
         build 4d by ann started mon done 50% promised mon..thu priced 1600",
    );
    let of = costs(&on).portfolio;
    assert_eq!((of.sv(), of.cv(), of.vac()), (0, 0, 0), "{of:?}");
    assert_eq!((of.eac(), of.etc()), (160_000, 80_000), "{of:?}");
}

#[test]
fn people_choose_the_baseline_that_counts_and_the_newest_does_where_they_did_not() {
    let two = "@currency EUR
        @data-date wed
        @baseline first 2026-12-01
        @baseline second 2026-12-02
        build 2d fixed 900 promised mon..tue priced 1000";
    let mut plan = notation::read(two).expect("the plan reads");
    let ids: Vec<_> = plan.baselines.sorted().iter().map(|row| row.id).collect();
    let by = |plan: &Plan| measured_by(plan).map(|row| row.name.clone());
    assert_eq!(by(&plan).as_deref(), Some("second"), "the newest");
    let measured = |plan: &Plan| {
        let on = Scheduled::of(plan.clone());
        let costs = Costs::of(&on, measured_by(&on.plan));
        (costs.portfolio.bac, costs.portfolio.pv)
    };
    assert_eq!(
        measured(&plan),
        (100_000, 100_000),
        "as the newest promised"
    );
    Arc::make_mut(&mut plan.portfolio)
        .rules
        .earned_value_baseline = Some(ids[0]);
    assert_eq!(by(&plan).as_deref(), Some("first"), "the chosen one");
    assert_eq!(
        measured(&plan),
        (90_000, 0),
        "the first knows nothing of it: as planned now, from the data date on"
    );

    let on = Scheduled::of(plan);
    let gone = Command::DeleteBaseline { baseline: ids[0] };
    let edits = edits_for(&on, &gone, &mut NoIds).expect("it can go");
    let mut after = on.plan.clone();
    edits.changes.apply(&mut after).expect("it fits");
    assert_eq!(
        by(&after).as_deref(),
        Some("second"),
        "who is gone counts no more"
    );
    assert_eq!(after.portfolio.rules.earned_value_baseline, None);
    edits.changes.invert().apply(&mut after).expect("it fits");
    assert_eq!(
        by(&after).as_deref(),
        Some("first"),
        "undo brings both back"
    );
}

struct NoIds;

impl NewIds for NoIds {
    fn draw(&mut self) -> Uuid {
        Uuid::nil()
    }
}
