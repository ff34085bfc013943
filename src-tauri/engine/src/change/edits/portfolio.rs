//! The portfolio's own settings, and those of a release.

use super::checks;
use super::costs::{check_currency, optional_amount};
use super::editing::Editing;
use crate::change::{Argument, Message, Refusal};
use crate::id::CalendarId;
use crate::plan::{Baseline, Calendar, Person, Portfolio, Product, Release, ReleaseKind, Rules};
use crate::time::Instant;

impl Editing<'_> {
    pub(super) fn edit_portfolio(
        &mut self,
        zone: &str,
        calendar: CalendarId,
        start: Instant,
        rules: &Rules,
        notes: &str,
    ) -> Result<Message, Refusal> {
        self.find::<Calendar>(calendar)?;
        self.require::<Baseline>(rules.earned_value_baseline)?;
        let portfolio = Portfolio {
            zone: zone.to_owned(),
            calendar,
            start,
            rules: rules.clone(),
            notes: notes.to_owned(),
            ..Portfolio::clone(&self.plan().portfolio)
        };
        check_portfolio(&portfolio)?;
        self.amend_portfolio(|row| *row = portfolio);
        Ok(Message::new("label-edit-portfolio"))
    }

    pub(super) fn set_data_date(&mut self, date: Instant) -> Result<Message, Refusal> {
        checks::date("data-date", date)?;
        self.amend_portfolio(|row| row.data_date = date);
        Ok(Message::new("label-set-data-date").with("date", Argument::Instant(date)))
    }

    pub(super) fn edit_release(&mut self, release: &Release) -> Result<Message, Refusal> {
        let row = self.find::<Release>(release.id)?;
        let name = checks::name(&release.name)?;
        self.require::<Calendar>(release.calendar)?;
        self.require::<Person>(release.owner)?;
        check_release(release)?;
        self.judge_company(release)?;
        if release.target != row.target {
            self.judge_target(release.target)?;
        }
        self.put(Release {
            name,
            version: release.version.trim().to_owned(),
            product: row.product,
            order: row.order.clone(),
            external: row.external.clone(),
            ..release.clone()
        });
        Ok(Message::new("label-edit-release").text("name", &row.name))
    }

    /// Refuses a release with products that are not there or named twice, or in a package that is
    /// none: packages do not lie in packages, and nothing lies in itself.
    pub(super) fn judge_company(&self, release: &Release) -> Result<(), Refusal> {
        let mut seen = vec![release.product];
        for product in &release.also {
            self.require::<Product>(Some(*product))?;
            checks::within("also", !seen.contains(product))?;
            seen.push(*product);
        }
        let Some(package) = release.package else {
            return Ok(());
        };
        let is_package = self.find::<Release>(package)?.kind == ReleaseKind::Package;
        let fits = is_package && release.kind != ReleaseKind::Package && package != release.id;
        checks::within("package", fits)
    }
}

/// Refuses settings of a release that make no sense in themselves.
pub(super) fn check_release(release: &Release) -> Result<(), Refusal> {
    checks::short_text("name", &release.name)?;
    checks::short_text("version", &release.version)?;
    checks::notes(&release.notes)?;
    checks::optional_date("start", release.start)?;
    checks::optional_date("finish", release.finish)?;
    checks::optional_date("scope-freeze", release.scope_freeze)?;
    checks::short_text("key", &release.key)?;
    optional_amount("budget", release.budget)?;
    checks::fits("goal", &release.goal, checks::NOTES_LIMIT)?;
    checks::fits("risk-reason", &release.risk_reason, checks::NOTES_LIMIT)?;
    checks::short_text(
        "approver",
        release.out_of_band.as_deref().unwrap_or_default(),
    )?;
    let ends = release.start.zip(release.finish);
    checks::within("finish", ends.is_none_or(|(start, finish)| start <= finish))
}

/// Refuses settings of a portfolio that make no sense in themselves.
pub(super) fn check_portfolio(portfolio: &Portfolio) -> Result<(), Refusal> {
    checks::short_text("name", &portfolio.name)?;
    checks::notes(&portfolio.notes)?;
    checks::zone(&portfolio.zone)?;
    check_currency(&portfolio.currency)?;
    checks::date("start", portfolio.start)?;
    checks::date("data-date", portfolio.data_date)?;
    let rules = &portfolio.rules;
    let limits = [rules.critical_limit, rules.near_critical_limit];
    checks::within(
        "minutes-per-day",
        (1..=1_440).contains(&rules.minutes_per_day),
    )?;
    checks::within(
        "minutes-per-week",
        (1..=10_080).contains(&rules.minutes_per_week),
    )?;
    checks::within("days-per-month", (1..=31).contains(&rules.days_per_month))?;
    checks::within("fiscal-month", (1..=12).contains(&rules.fiscal_month))?;
    for minimum in rules.phase_minima.values() {
        checks::length("phase-minima", *minimum)?;
    }
    checks::length("soak-gap", rules.soak_gap)?;
    checks::length("back-out-reserve", rules.back_out_reserve)?;
    checks::length("slip-tolerance", rules.slip_tolerance)?;
    checks::length("criteria-lead", rules.criteria_lead)?;
    checks::length("review-within", rules.review_within)?;
    limits
        .into_iter()
        .try_for_each(|limit| checks::signed_length("critical-limit", limit))
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Counted, Sketch, at};
    use super::*;
    use crate::change::{Command, NewIds};
    use crate::plan::Policy;

    fn edit(change: impl FnOnce(&mut Portfolio), verdict: &str) {
        let sketch = Sketch::new("build 1d");
        let mut row = Portfolio::clone(&sketch.plan.portfolio);
        change(&mut row);
        let command = Command::EditPortfolio {
            zone: row.zone,
            calendar: row.calendar,
            start: row.start,
            rules: row.rules,
            notes: row.notes,
        };
        sketch.check(|_| command, verdict);
    }

    fn edit_release(change: impl FnOnce(&mut Release), verdict: &str) {
        let sketch = Sketch::new("build 1d");
        let mut release = Release::clone(sketch.plan.releases.iter().next().unwrap());
        change(&mut release);
        sketch.check(|_| Command::EditRelease { release }, verdict);
    }

    #[test]
    fn settings_of_the_portfolio_stay_within_sense() {
        edit(
            |row| row.zone = "Europe/London".to_owned(),
            "portfolio Plan: zone \"Europe/London\"",
        );
        edit(
            |row| row.zone = "London".to_owned(),
            "refused: unknown-zone",
        );
        edit(
            |row| row.calendar = Counted(9000).draw().into(),
            "refused: unknown",
        );
        edit(|row| row.start = Instant(-1), "refused: out-of-range start");
        edit(
            |row| row.rules.minutes_per_day = 0,
            "refused: out-of-range minutes-per-day",
        );
        edit(
            |row| row.rules.minutes_per_week = 10_081,
            "refused: out-of-range minutes-per-week",
        );
        edit(
            |row| row.rules.days_per_month = 0,
            "refused: out-of-range days-per-month",
        );
        edit(|_| {}, "refused: no-change");
        let sketch = Sketch::new("");
        let mut rules = sketch.plan.portfolio.rules.clone();
        rules.policy = Policy::MsProject;
        let command = Command::EditPortfolio {
            zone: "UTC".to_owned(),
            calendar: sketch.plan.portfolio.calendar,
            start: sketch.plan.portfolio.start,
            rules,
            notes: String::new(),
        };
        assert!(
            sketch.edits(&command).is_ok(),
            "the policy is free to choose"
        );
    }

    #[test]
    fn the_data_date_moves_alone() {
        Sketch::new("").check(
            |_| Command::SetDataDate { date: at("tue") },
            &format!("portfolio Plan: data_date {}", at("tue").0),
        );
        Sketch::new("").check(
            |_| Command::SetDataDate { date: at("mon") },
            "refused: no-change",
        );
    }

    #[test]
    fn a_release_keeps_its_product_and_its_place() {
        edit_release(
            |release| release.priority = 2,
            "release Release: priority 2",
        );
        edit_release(
            |release| release.product = Counted(9000).draw().into(),
            "refused: no-change",
        );
        edit_release(
            |release| {
                release.start = Some(at("wed"));
                release.finish = Some(at("tue"));
            },
            "refused: out-of-range finish",
        );
        edit_release(
            |release| release.id = Counted(9000).draw().into(),
            "refused: unknown",
        );
        edit_release(
            |release| release.owner = Some(Counted(9000).draw().into()),
            "refused: unknown",
        );
    }
}
