//! What releases cost: budget, what was spent and earned, and the forecast, the worst first; then how that
//! came and will come, over time.

mod curve;

use super::look::Look;
use super::press::Press;
use super::sheet::Sheet;
use super::table::{Column, Entry, Room};
use crate::export::Detail;
use crate::money;
use crate::scene::Ink;
use slipway_engine::cost::{Costs, EarnedValue, Ratio, has_costs, measured_by};
use slipway_engine::plan::Money;
use slipway_words::Argument;

/// A release with its money.
struct Row {
    name: String,
    budget: Option<i64>,
    of: EarnedValue,
}

impl Row {
    /// Returns what is left of its budget at the end; below zero when it is not enough.
    fn left(&self) -> Option<i64> {
        self.budget.map(|budget| budget - self.of.forecast())
    }

    /// Returns how much more than its budget it will cost, in whole percent.
    fn over(&self) -> Option<i64> {
        let budget = self.budget.filter(|budget| *budget > 0)?;
        let over = self.of.forecast() - budget;
        (over > 0)
            .then(|| (i128::from(over) * 100 + i128::from(budget) / 2) / i128::from(budget))
            .and_then(|percent| i64::try_from(percent).ok())
    }
}

/// Lays out the page; none where nothing costs anything, or for those who may not know.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let plan = &press.export.on.plan;
    if press.export.audience.withholds(Detail::Costs) || !has_costs(plan) {
        return Vec::new();
    }
    let costs = Costs::of(press.export.on, measured_by(plan));
    let rows = rows(press, &costs);
    if rows.is_empty() {
        return Vec::new();
    }
    let title = message(press, &rows);
    let basis = costs.baseline.and_then(|id| plan.baselines.get(id));
    let basis = basis.map_or_else(
        || press.word("report-cost-by-plan"),
        |row| {
            press.say(
                "report-cost-by-baseline",
                [("name", Argument::Text(row.name.clone()))],
            )
        },
    );
    let mut sheet = press.sheet("cost", title, &basis);
    let columns = [
        Column::of(press, "export-release", 302.0),
        Column::of(press, "report-cost-budget", 130.0).of_numbers(),
        Column::of(press, "report-cost-actual", 130.0).of_numbers(),
        Column::of(press, "report-cost-earned", 130.0).of_numbers(),
        Column::of(press, "report-cost-spi", 86.0).of_numbers(),
        Column::of(press, "report-cost-cpi", 86.0).of_numbers(),
        Column::of(press, "report-cost-forecast", 150.0).of_numbers(),
        Column::of(press, "report-cost-left", 170.0).of_numbers(),
    ];
    let entries: Vec<Vec<Entry>> = rows.iter().map(|row| entries(press, row)).collect();
    let none = press.word("unit-none");
    sheet.list(press, "cost", Room::CONTENT, &columns, &entries, &none);
    let mut sheets = vec![sheet];
    sheets.extend(curve::lay_out(press, &costs, &basis));
    sheets
}

/// Returns the releases of the report that cost something or may, those that lack most first.
fn rows(press: &Press<'_, '_>, costs: &Costs) -> Vec<Row> {
    let plan = &press.export.on.plan;
    let mut rows: Vec<Row> = press
        .export
        .releases()
        .filter_map(|release| {
            let slot = plan.releases.slot(release.id)?;
            let row = Row {
                name: release.title(),
                budget: release.budget,
                of: costs.release(slot),
            };
            (row.budget.is_some() || !row.of.is_nothing()).then_some(row)
        })
        .collect();
    rows.sort_by_key(|row| (row.left().is_none(), row.left()));
    rows
}

fn message(press: &Press<'_, '_>, rows: &[Row]) -> String {
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let over = rows.iter().filter(|row| row.over().is_some()).count();
    let budgets = rows.iter().filter(|row| row.budget.is_some()).count();
    let worst = rows
        .iter()
        .filter_map(|row| Some((row.over()?, row)))
        .max_by_key(|(percent, _)| *percent);
    if let Some((percent, worst)) = worst {
        let arguments = [
            ("release", Argument::Text(worst.name.clone())),
            ("percent", Argument::Text(percent.max(1).to_string())),
            ("n", number(over)),
            ("of", number(budgets)),
        ];
        return press.say("report-cost-over", arguments);
    }
    if budgets > 0 {
        return press.say("report-cost-within", [("n", number(budgets))]);
    }
    let all = rows
        .iter()
        .map(|row| row.of.forecast())
        .fold(0, i64::saturating_add);
    let arguments = [
        ("n", number(rows.len())),
        ("forecast", Argument::Text(amount(press, all))),
    ];
    press.say("report-cost-all", arguments)
}

fn entries(press: &Press<'_, '_>, row: &Row) -> Vec<Entry> {
    let of = &row.of;
    let dash = || press.word("unit-none");
    let told = |amount_of: Option<i64>| amount_of.map_or_else(dash, |one| amount(press, one));
    let ratio = |ratio: Option<Ratio>| {
        let language = press.export.speaker.words.language();
        let text = ratio.map_or_else(dash, |ratio| money::ratio(language, ratio));
        let is_bad = ratio.is_some_and(|ratio| ratio < BEHIND);
        let ink = if is_bad { Ink::Critical } else { Ink::Text };
        Entry::of(text, Look::BODY.in_ink(ink))
    };
    let (ink, left) = match row.left() {
        None => (Ink::Muted, dash()),
        Some(left) if left < 0 => (Ink::Critical, amount(press, left)),
        Some(left) => (Ink::Good, amount(press, left)),
    };
    vec![
        Entry::of(row.name.clone(), Look::NAME),
        Entry::of(told(row.budget), Look::BODY),
        Entry::of(amount(press, of.ac), Look::BODY),
        Entry::of(amount(press, of.ev), Look::BODY),
        ratio(of.spi()),
        ratio(of.cpi()),
        Entry::of(amount(press, of.forecast()), Look::BODY.bold()),
        Entry::of(left, Look::BODY.bold().in_ink(ink)),
    ]
}

/// Below this an index is told as bad: 0.95.
const BEHIND: Ratio = 9_500;

/// Says an amount in whole units.
fn amount(press: &Press<'_, '_>, amount: i64) -> String {
    let money = Money {
        amount,
        currency: press.export.on.plan.portfolio.currency.clone(),
    };
    press.export.speaker.money(&money::whole(&money))
}
