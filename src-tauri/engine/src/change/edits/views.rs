//! Views: how people want to look at the plan.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use super::order;
use crate::change::Refusal;
use crate::id::{BaselineId, PersonId, ProductId};
use crate::plan::{Baseline, GridColumn, Person, Product, View, ViewFilter, ViewLayout};
use rustc_hash::FxHashSet;
use uuid::Uuid;

/// More than anybody chooses one by one.
const MOST_CHOSEN: usize = 200;
/// Ten years.
const MOST_DAYS: u16 = 3_660;
/// In pixels.
const WIDTHS: std::ops::RangeInclusive<u16> = 24..=2_000;
/// From a century on a screen to seconds that can be pointed at, in thousandths of a pixel a day.
const ZOOMS: std::ops::RangeInclusive<u32> = 10..=100_000_000;

impl Entered for View {
    const WORD: &'static str = "view";

    fn placed(&self, id: Uuid, there: Option<&Self>, on: &Editing<'_>) -> Self {
        let keys = || on.plan().views.iter().map(|row| &row.order);
        Self {
            id: id.into(),
            order: there.map_or_else(|| order::last(keys()), |row| row.order.clone()),
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        self.layout.judge()?;
        let filter = &self.layout.filter;
        filter.judge()?;
        let mut people = filter.owners.iter().copied();
        people.try_for_each(|id| on.require::<Person>(Some(id)))?;
        let mut products = filter.products.iter().copied();
        products.try_for_each(|id| on.require::<Product>(Some(id)))?;
        on.require::<Baseline>(self.layout.baseline)
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

impl ViewLayout {
    fn judge(&self) -> Result<(), Refusal> {
        let columns: FxHashSet<GridColumn> = self.columns.iter().map(|one| one.column).collect();
        checks::within("columns", columns.len() == self.columns.len())?;
        let widths = self.columns.iter().map(|one| one.width);
        for width in widths {
            checks::within("width", WIDTHS.contains(&width))?;
        }
        checks::within("frozen", usize::from(self.frozen) <= self.columns.len())?;
        checks::within("zoom", self.zoom.is_none_or(|zoom| ZOOMS.contains(&zoom)))
    }
}

impl ViewFilter {
    fn judge(&self) -> Result<(), Refusal> {
        checks::short_text("text", &self.text)?;
        checks::within("owners", self.owners.len() <= MOST_CHOSEN)?;
        checks::within("products", self.products.len() <= MOST_CHOSEN)?;
        checks::within("teams", self.teams.len() <= MOST_CHOSEN)?;
        for team in &self.teams {
            checks::short_text("teams", team)?;
        }
        checks::within("states", self.states.len() <= MOST_CHOSEN)?;
        checks::within("phases", self.phases.len() <= MOST_CHOSEN)?;
        checks::within("kinds", self.kinds.len() <= MOST_CHOSEN)?;
        if let Some(float) = self.float_below {
            checks::signed_length("float", float)?;
        }
        let is_near = |days: Option<u16>| days.is_none_or(|days| days <= MOST_DAYS);
        checks::within(
            "days",
            is_near(self.within_days) && is_near(self.changed_days),
        )
    }
}

impl Editing<'_> {
    /// Views no longer ask for somebody who is gone.
    pub(super) fn forget_person_in_views(&mut self, gone: PersonId) {
        self.amend_each(
            |row: &View| row.layout.filter.owners.contains(&gone),
            |row| row.layout.filter.owners.retain(|id| *id != gone),
        );
    }

    /// Views no longer ask for a product that is gone.
    pub(super) fn forget_product_in_views(&mut self, gone: ProductId) {
        self.amend_each(
            |row: &View| row.layout.filter.products.contains(&gone),
            |row| row.layout.filter.products.retain(|id| *id != gone),
        );
    }

    /// Views compare with the first promise where theirs is gone.
    pub(super) fn forget_baseline_in_views(&mut self, gone: BaselineId) {
        self.amend_each(
            |row: &View| row.layout.baseline == Some(gone),
            |row| row.layout.baseline = None,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::around::{busy, id, view};
    use super::*;
    use crate::change::{Command, Subject};
    use crate::plan::ViewColumn;

    fn add(change: impl FnOnce(&mut View), verdict: &str) {
        let mut row = view();
        change(&mut row);
        busy().check(|_| Command::AddView { view: row }, verdict);
    }

    #[test]
    fn a_view_has_a_name_and_each_column_once() {
        add(|_| {}, "+ view Mine");
        add(|row| row.name = " ".to_owned(), "refused: empty-name");
        let name = |width| ViewColumn {
            column: GridColumn::Name,
            width,
        };
        add(
            |row| row.layout.columns = vec![name(200), name(100)],
            "refused: out-of-range columns",
        );
        add(
            |row| row.layout.columns = vec![name(2_001)],
            "refused: out-of-range width",
        );
        add(|row| row.layout.frozen = 9, "refused: out-of-range frozen");
        add(
            |row| row.layout.zoom = Some(0),
            "refused: out-of-range zoom",
        );
    }

    #[test]
    fn a_filter_names_people_products_and_promises_that_are_there() {
        add(
            |row| row.layout.filter.owners = vec![Uuid::nil().into()],
            "refused: unknown",
        );
        add(
            |row| row.layout.filter.products = vec![Uuid::nil().into()],
            "refused: unknown",
        );
        add(
            |row| row.layout.baseline = Some(Uuid::nil().into()),
            "refused: unknown",
        );
        add(
            |row| row.layout.filter.within_days = Some(MOST_DAYS + 1),
            "refused: out-of-range days",
        );
    }

    #[test]
    fn a_view_is_changed_renamed_and_deleted() {
        let renamed = View {
            name: "Ours".to_owned(),
            ..view()
        };
        let verdict = "view Mine: name \"Ours\"";
        busy().check(|_| Command::EditView { view: renamed }, verdict);
        let rename = Command::Rename {
            subject: Subject::View(view().id),
            name: "Ours".to_owned(),
        };
        busy().check(|_| rename, verdict);
        busy().check(|_| Command::EditView { view: view() }, "refused: no-change");
        busy().check(|_| Command::DeleteView { view: id(15) }, "- view Mine");
    }
}
