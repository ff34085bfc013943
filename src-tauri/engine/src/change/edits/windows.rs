//! Windows, freezes and waivers, and the window at which a release aims.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use crate::calendar::{Horizon, Zone, check_rule, occurrences};
use crate::change::{Message, Refusal};
use crate::id::{FreezeId, ReleaseId, WindowId};
use crate::plan::{
    Environment, Freeze, Permit, Person, Plan, Product, Recurring, Release, Scope, Target, Task,
    Waiver, Window,
};
use crate::time::{Instant, Seconds};
use chrono::{DateTime, Datelike};
use uuid::Uuid;

const LONGEST_RULE: usize = 500;
/// A window or freeze of more than a year is none.
const LONGEST_OCCURRENCE: Seconds = Seconds(366 * 86_400);
/// More occurrences than that left out is another rule.
const MOST_EXCEPTIONS: usize = 1_000;
const LARGEST_CAPACITY: u32 = 10_000;

impl Entered for Window {
    const WORD: &'static str = "window";

    fn placed(&self, id: Uuid, there: Option<&Self>, _: &Editing<'_>) -> Self {
        let mut row = self.clone();
        row.id = id.into();
        row.admits.sort_unstable();
        row.admits.dedup();
        row.external = there.map(|row| row.external.clone()).unwrap_or_default();
        row
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        checks::notes(&self.notes)?;
        on.judge_scope(self.scope)?;
        on.judge_recurring(&self.at)?;
        checks::length("cut-off", self.cut_off)?;
        let fits = |capacity| (1..=LARGEST_CAPACITY).contains(&capacity);
        checks::within("capacity", self.capacity.is_none_or(fits))
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

impl Entered for Freeze {
    const WORD: &'static str = "freeze";

    fn placed(&self, id: Uuid, there: Option<&Self>, _: &Editing<'_>) -> Self {
        let mut row = self.clone();
        row.id = id.into();
        row.applies_to.phases.sort_unstable();
        row.applies_to.phases.dedup();
        row.applies_to.releases.sort_unstable();
        row.applies_to.releases.dedup();
        row.external = there.map(|row| row.external.clone()).unwrap_or_default();
        row
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        checks::notes(&self.notes)?;
        checks::fits("reason", &self.reason, checks::NOTES_LIMIT)?;
        on.require::<Person>(self.owner)?;
        on.judge_scope(self.scope)?;
        on.judge_recurring(&self.at)
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

impl Entered for Waiver {
    const WORD: &'static str = "waiver";

    fn placed(&self, id: Uuid, _: Option<&Self>, _: &Editing<'_>) -> Self {
        Self {
            id: id.into(),
            reason: self.reason.trim().to_owned(),
            approver: self.approver.trim().to_owned(),
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        // Who and why is what makes it a permission.
        checks::within("reason", !self.reason.is_empty())?;
        checks::within("approver", !self.approver.is_empty())?;
        checks::fits("reason", &self.reason, checks::NOTES_LIMIT)?;
        checks::short_text("approver", &self.approver)?;
        checks::date("given-at", self.given_at)?;
        checks::date("expires-at", self.expires_at)?;
        checks::within("expires-at", self.given_at < self.expires_at)?;
        match &self.permits {
            Permit::Finding { fingerprint } => {
                checks::within("finding", !fingerprint.is_empty())?;
                checks::short_text("finding", fingerprint)
            }
            Permit::Freeze {
                freeze,
                release,
                task,
            } => {
                on.require::<Freeze>(Some(*freeze))?;
                on.require::<Release>(*release)?;
                on.require::<Task>(*task)
            }
        }
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        None
    }

    fn told(&self, _: &Editing<'_>) -> String {
        first_words(&self.reason)
    }
}

/// Letters of a reason for which the label of an edit has room.
const LETTERS_TOLD: usize = 60;

/// Returns the words of a text for which a label has room, with "…" where more follow.
fn first_words(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LETTERS_TOLD) else {
        return text.to_owned();
    };
    let begin = &text[..end];
    let words = begin.rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", &begin[..words])
}

impl Editing<'_> {
    fn judge_scope(&self, scope: Scope) -> Result<(), Refusal> {
        match scope {
            Scope::Portfolio => Ok(()),
            Scope::Product(id) => self.require::<Product>(Some(id)),
            Scope::Environment(id) => self.require::<Environment>(Some(id)),
        }
    }

    pub(super) fn judge_recurring(&self, at: &Recurring) -> Result<(), Refusal> {
        check_recurring(self.plan(), at)
    }

    pub(super) fn set_release_target(
        &mut self,
        release: ReleaseId,
        target: Option<Target>,
    ) -> Result<Message, Refusal> {
        let row = self.find::<Release>(release)?;
        self.judge_target(target)?;
        self.amend(release, |row: &mut Release| row.target = target)?;
        let label = |key| Message::new(key).text("name", &row.name);
        Ok(match target {
            None => label("label-clear-target"),
            Some(Target::NextAdmitting) => label("label-target-next"),
            Some(Target::Occurrence { window, start }) => label("label-set-target")
                .text("window", &self.find::<Window>(window)?.name)
                .with("date", crate::change::Argument::Instant(start)),
        })
    }

    /// Refuses an occurrence that does not exist.
    pub(super) fn judge_target(&self, target: Option<Target>) -> Result<(), Refusal> {
        let Some(Target::Occurrence { window, start }) = target else {
            return Ok(());
        };
        let row = self.find::<Window>(window)?;
        checks::date("target", start)?;
        let zone = zone_of(self.plan(), &row.at, start);
        let horizon = Horizon {
            from: start,
            to: start + Seconds(1),
        };
        if occurrences(&row.at, &zone, horizon)
            .iter()
            .any(|(begin, _)| *begin == start)
        {
            return Ok(());
        }
        Err(Refusal::NoSuchOccurrence { window, start })
    }

    pub(super) fn delete_window(&mut self, window: WindowId) -> Result<Message, Refusal> {
        let row = self.find::<Window>(window)?;
        self.take_windows(&[window]);
        Ok(Message::new("label-delete-window").text("name", &row.name))
    }

    pub(super) fn delete_freeze(&mut self, freeze: FreezeId) -> Result<Message, Refusal> {
        let row = self.find::<Freeze>(freeze)?;
        self.take_freezes(&[freeze]);
        Ok(Message::new("label-delete-freeze").text("name", &row.name))
    }
}

/// Refuses a stretch of time that no plan can hold: before 1970 or after 2200, longer than a year,
/// or by a rule that is none.
///
/// # Errors
///
/// The refusal of a window, freeze or outage with that stretch.
pub fn check_recurring(plan: &Plan, at: &Recurring) -> Result<(), Refusal> {
    checks::date("start", at.start)?;
    checks::date("finish", at.finish)?;
    let length = at.finish - at.start;
    let lengths = Seconds(1)..=LONGEST_OCCURRENCE;
    checks::within("finish", lengths.contains(&length))?;
    if let Some(zone) = &at.zone {
        checks::zone(zone)?;
    }
    checks::within("except", at.except.len() <= MOST_EXCEPTIONS)?;
    for start in &at.except {
        checks::date("except", *start)?;
    }
    let Some(rule) = &at.rule else {
        return Ok(());
    };
    checks::fits("rule", rule, LONGEST_RULE)?;
    check_rule(at, &zone_of(plan, at, at.start)).map_err(|why| Refusal::BadRecurrence {
        rule: rule.clone(),
        why,
    })
}

/// Returns the zone on whose clocks a stretch recurs, from its start to a moment.
fn zone_of(plan: &Plan, at: &Recurring, to: Instant) -> Zone {
    let name = at.zone.as_ref().unwrap_or(&plan.portfolio.zone);
    Zone::compile(name, around(at.start.min(to), at.finish.max(to)))
}

/// Returns the whole years around two moments.
fn around(from: Instant, to: Instant) -> Horizon {
    let year = |at: Instant| DateTime::from_timestamp(at.0, 0).map_or(1970, |at| at.year());
    Horizon::years(year(from) - 1, year(to) + 2)
}

#[cfg(test)]
mod tests {
    use super::super::around::{busy, freeze, id, waiver, window};
    use super::super::sketch::{Sketch, at, close};
    use super::*;
    use crate::change::Command;
    use crate::plan::ReleaseKind;

    fn add(change: impl FnOnce(&mut Window), verdict: &str) {
        let mut window = window();
        change(&mut window);
        Sketch::new("build 1d").check(|_| Command::AddWindow { window }, verdict);
    }

    fn give(change: impl FnOnce(&mut Waiver), verdict: &str) {
        let mut waiver = waiver();
        change(&mut waiver);
        busy().check(|_| Command::GiveWaiver { waiver }, verdict);
    }

    fn aim(start: &str, verdict: &str) {
        let sketch = busy().with(|plan| {
            let mut weekly = window();
            weekly.at.rule = Some("FREQ=WEEKLY;BYDAY=SA".to_owned());
            plan.windows.insert(weekly.into());
        });
        let start = at(start);
        sketch.check(
            |sketch| Command::SetReleaseTarget {
                release: sketch.release("R2"),
                target: Some(Target::Occurrence {
                    window: id(0),
                    start,
                }),
            },
            &verdict.replace("START", &start.0.to_string()),
        );
    }

    #[test]
    fn a_window_is_some_hours_of_something_that_is_there() {
        add(|_| {}, "+ window Saturday");
        add(|row| row.name = " ".to_owned(), "refused: empty-name");
        add(
            |row| row.at.finish = row.at.start,
            "refused: out-of-range finish",
        );
        add(
            |row| row.at.finish = row.at.start + Seconds(367 * 86_400),
            "refused: out-of-range finish",
        );
        add(
            |row| row.at.zone = Some("Mars".to_owned()),
            "refused: unknown-zone",
        );
        add(
            |row| row.capacity = Some(0),
            "refused: out-of-range capacity",
        );
        add(
            |row| row.cut_off = Seconds(-1),
            "refused: out-of-range cut-off",
        );
        add(|row| row.scope = Scope::Product(id(99)), "refused: unknown");
        add(
            |row| row.at.rule = Some("FREQ=WEEKLY;BYDAY=SA".to_owned()),
            "+ window Saturday",
        );
        add(
            |row| row.at.rule = Some("FREQ=HOURLY".to_owned()),
            "refused: bad-recurrence",
        );
    }

    #[test]
    fn a_window_is_set_whole_and_lists_each_kind_once() {
        let minor = "[\"minor\",\"hotfix\"]";
        busy().check(
            |_| Command::EditWindow {
                window: Window {
                    admits: vec![ReleaseKind::Hotfix, ReleaseKind::Minor, ReleaseKind::Hotfix],
                    scope: Scope::Environment(id(3)),
                    ..window()
                },
            },
            &format!("window Saturday: admits {minor}"),
        );
    }

    #[test]
    fn a_release_aims_at_an_occurrence_that_is_there() {
        let target = "{\"kind\":\"occurrence\",\"start\":START,\"window\":\"ID\"}";
        let window: WindowId = id(0);
        let target = target.replace("ID", &window.to_string());
        aim("satT22:00", &format!("release R2: target {target}"));
        aim("sat+3T22:00", &format!("release R2: target {target}"));
        aim("satT23:00", "refused: no-such-occurrence");
        aim("sunT22:00", "refused: no-such-occurrence");
    }

    #[test]
    fn the_target_that_an_editor_sets_is_judged_like_any_other() {
        busy().check(
            |sketch| {
                let release = sketch.plan.releases.get(sketch.release("R2"));
                let mut release = Release::clone(release.unwrap());
                release.target = Some(Target::Occurrence {
                    window: id(0),
                    start: at("mon"),
                });
                Command::EditRelease { release }
            },
            "refused: no-such-occurrence",
        );
    }

    #[test]
    fn a_release_whose_window_goes_aims_at_the_next_that_admits_it() {
        busy().check(
            |_| Command::DeleteWindow { window: id(0) },
            "release Release: target {\"kind\":\"next-admitting\"}
             - window Saturday",
        );
    }

    #[test]
    fn waivers_of_a_freeze_go_with_it() {
        busy().check(
            |_| Command::DeleteFreeze { freeze: id(1) },
            "- waiver law
             - freeze Year-end",
        );
    }

    #[test]
    fn a_freeze_refers_to_what_is_there() {
        let add = |change: fn(&mut Freeze), verdict: &str| {
            let mut row = freeze();
            change(&mut row);
            Sketch::new("build 1d").check(|_| Command::AddFreeze { freeze: row }, verdict);
        };
        add(|_| {}, "+ freeze Year-end");
        add(|row| row.owner = Some(id(99)), "refused: unknown");
        add(
            |row| row.scope = Scope::Environment(id(99)),
            "refused: unknown",
        );
        add(
            |row| (row.at.start, row.at.finish) = (close("fri"), at("mon")),
            "refused: out-of-range finish",
        );
    }

    #[test]
    fn a_waiver_says_who_why_and_until_when() {
        give(|_| {}, "+ waiver law");
        give(
            |row| row.reason = "  ".to_owned(),
            "refused: out-of-range reason",
        );
        give(|row| row.approver.clear(), "refused: out-of-range approver");
        give(
            |row| row.expires_at = row.given_at,
            "refused: out-of-range expires-at",
        );
        give(
            |row| {
                row.permits = Permit::Freeze {
                    freeze: id(99),
                    release: None,
                    task: None,
                };
            },
            "refused: unknown",
        );
        give(
            |row| {
                row.permits = Permit::Finding {
                    fingerprint: "R05-x".to_owned(),
                };
            },
            "+ waiver law",
        );
        busy().check(
            |_| Command::WithdrawWaiver { waiver: id(2) },
            "- waiver law",
        );
    }

    #[test]
    fn a_long_reason_is_told_by_its_first_words() {
        let short = "regulatory";
        assert_eq!(first_words(short), short);
        let long = "We test on the beta; should it come later, we ship for the system of today";
        let told = "We test on the beta; should it come later, we ship for the…";
        assert_eq!(first_words(long), told);
        assert_eq!(first_words(&"ü".repeat(61)), format!("{}…", "ü".repeat(60)));
    }
}
