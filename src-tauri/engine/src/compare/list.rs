//! The differences as people read them: rows by release, with what each field holds on every side.

use super::comparison::{Clash, Comparison, Item, Side};
use super::composite::DAYS;
use super::labelled::LABELS;
use super::tables::{AnyRow, RowRef, Rows, TableName};
use super::terms::TERMS;
use crate::change::Argument;
use crate::id::{ReleaseId, TaskId};
use crate::plan::Plan;
use serde::Serialize;
use std::collections::BTreeMap;

/// A list longer than that is a list that nobody reads.
const MOST_WORDS: usize = 16;

/// What they did to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Fate {
    /// It is new.
    Created,
    /// It is gone.
    Removed,
    /// It is another than it was.
    Changed,
    /// It stands elsewhere, and is what it was.
    Moved,
}

/// A row that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowDifference {
    /// The row.
    pub row: RowRef,
    /// What it is called; empty where it has no name.
    pub title: String,
    /// The release that it is about.
    pub release: Option<ReleaseId>,
    /// What that is called.
    pub release_title: String,
    /// What they did to it.
    pub fate: Fate,
    /// What can be taken or left.
    pub items: Vec<ItemDifference>,
    /// What a row that comes or goes holds.
    pub details: Vec<Detail>,
}

/// One thing that can be taken or left.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ItemDifference {
    /// The field, as in `compare-field-name`; none for the row as a whole.
    pub field: Option<String>,
    /// What it was, where that is known.
    pub base: Option<Vec<Argument>>,
    /// What it is here; none where the row is not here.
    pub mine: Option<Vec<Argument>>,
    /// What it is there; none where the row is not there.
    pub theirs: Option<Vec<Argument>>,
    /// Why it is for people to decide.
    pub clash: Option<Clash>,
    /// What is on the other side of the clash, by title.
    pub with: Vec<String>,
    /// Whose version counts where nobody says it.
    pub usual: Side,
}

/// A field of a row that comes or goes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Detail {
    /// The field.
    pub field: String,
    /// What it holds.
    pub words: Vec<Argument>,
}

impl Comparison {
    /// Returns every row that differs: by release in their order, then by table, tasks as they stand.
    #[must_use]
    pub fn rows(&self) -> Vec<RowDifference> {
        let mut by_row: BTreeMap<RowRef, Vec<&Item>> = BTreeMap::new();
        for item in &self.items {
            by_row.entry(item.at).or_default().push(item);
        }
        let places = self.places();
        let mut rows: Vec<_> = by_row
            .into_iter()
            .map(|(at, items)| self.told(at, &items))
            .collect();
        rows.sort_by_cached_key(|row| {
            let release = row.release.map(|id| places.releases.get(&id).copied());
            let task = places.tasks.get(&TaskId(row.row.id)).copied();
            (
                release.is_none(),
                release.flatten(),
                row.row.table,
                task,
                row.title.clone(),
                row.row,
            )
        });
        rows
    }

    fn told(&self, at: RowRef, items: &[&Item]) -> RowDifference {
        let (mine, theirs) = (self.mine.get(&at), self.theirs.get(&at));
        let on = match (theirs, mine) {
            (Some(row), _) => Some((row, &self.plans.theirs)),
            (None, Some(row)) => Some((row, &self.plans.mine)),
            (None, None) => None,
        };
        let release = on.and_then(|(row, plan)| row.release(plan));
        let named = |id| {
            let sides = [&self.plans.theirs, &self.plans.mine];
            sides.iter().find_map(|plan| plan.releases.get(id))
        };
        let is_whole = items.iter().any(|item| item.field.is_none());
        let is_place = |item: &&Item| {
            item.field
                .is_some_and(|field| at.table.fields()[field] == "place")
        };
        RowDifference {
            row: at,
            title: on.map_or_else(String::new, |(row, plan)| row.title(plan)),
            release,
            release_title: release
                .and_then(named)
                .map_or_else(String::new, |row| row.title()),
            fate: match (mine, theirs) {
                (_, None) => Fate::Removed,
                (None, Some(_)) => Fate::Created,
                (Some(_), Some(_)) if items.iter().all(is_place) => Fate::Moved,
                (Some(_), Some(_)) => Fate::Changed,
            },
            items: items.iter().map(|item| self.item(item)).collect(),
            details: if is_whole {
                self.details(at)
            } else {
                Vec::new()
            },
        }
    }

    fn item(&self, item: &Item) -> ItemDifference {
        let at = item.at;
        let (base, mine, theirs) = (self.base.get(&at), self.mine.get(&at), self.theirs.get(&at));
        let taken = self.taken(item, mine.cloned());
        let say = |row: Option<&AnyRow>, beside: Option<&AnyRow>, rows: &Rows, on: &Plan| {
            let row = row?;
            Some(
                item.field
                    .map_or_else(Vec::new, |field| words(row, beside, field, rows, on)),
            )
        };
        let plans = &self.plans;
        let is_known = self.clashes_with_base(item);
        // Both changes go together in what is taken, and it is said as a whole.
        let theirs = if item.clash.is_none() {
            taken.as_ref()
        } else {
            theirs
        };
        ItemDifference {
            field: item.field.map(|field| at.table.fields()[field].to_owned()),
            base: if is_known {
                say(base, None, &self.base, &plans.base)
            } else {
                None
            },
            mine: say(mine, theirs, &self.mine, &plans.mine),
            theirs: say(theirs, mine, &self.theirs, &plans.theirs),
            clash: item.clash,
            with: item.with.iter().map(|at| self.title(*at)).collect(),
            usual: self.usual(item),
        }
    }

    fn clashes_with_base(&self, item: &Item) -> bool {
        item.clash.is_some() && self.base.contains_key(&item.at)
    }

    fn title(&self, at: RowRef) -> String {
        let sides = [
            (&self.mine, &self.plans.mine),
            (&self.theirs, &self.plans.theirs),
            (&self.base, &self.plans.base),
        ];
        let row = sides
            .iter()
            .find_map(|(rows, plan)| Some((rows.get(&at)?, plan)));
        row.map_or_else(String::new, |(row, plan)| row.title(plan))
    }

    /// What a row that comes or goes holds, beside its name and its place.
    fn details(&self, at: RowRef) -> Vec<Detail> {
        let sides = [
            (&self.theirs, &self.plans.theirs),
            (&self.mine, &self.plans.mine),
            (&self.base, &self.plans.base),
        ];
        let row = sides
            .iter()
            .find_map(|(rows, plan)| Some((rows.get(&at)?, rows, plan)));
        let Some((row, rows, plan)) = row else {
            return Vec::new();
        };
        let fields = at.table.fields().iter().enumerate();
        fields
            .filter(|(_, word)| !["name", "place", "external"].contains(word))
            .filter(|(field, _)| !row.is_blank_in(*field))
            .map(|(field, word)| Detail {
                field: (*word).to_owned(),
                words: words(row, None, field, rows, plan),
            })
            .filter(|detail| !detail.words.is_empty())
            .collect()
    }

    fn places(&self) -> Places {
        let mut places = Places::default();
        for plan in [&self.plans.theirs, &self.plans.mine] {
            let outline = plan.outline();
            for release in &outline.releases {
                let place = places.releases.len();
                places.releases.entry(release.id).or_insert(place);
                for (_, task) in outline.tasks(release.id) {
                    let place = places.tasks.len();
                    places.tasks.entry(task.id).or_insert(place);
                }
            }
        }
        places
    }
}

/// Where releases and tasks stand.
#[derive(Default)]
struct Places {
    releases: BTreeMap<ReleaseId, usize>,
    tasks: BTreeMap<TaskId, usize>,
}

/// Says a field beside that of another row, and where the row stands when that is all that differs.
fn words(
    row: &AnyRow,
    beside: Option<&AnyRow>,
    field: usize,
    rows: &Rows,
    on: &Plan,
) -> Vec<Argument> {
    let mut said = row.say(beside, field, on);
    if row.table().fields()[field] == "place" {
        if beside.is_some_and(|beside| beside.say(None, field, on) == said) {
            said.clear();
        }
        said.extend(row.place(rows, on));
    } else if said.is_empty()
        && let Some(beside) = beside
        && beside.say(Some(row), field, on).is_empty()
    {
        // The same in another order.
        said = row.say(None, field, on);
    }
    if said.len() > MOST_WORDS {
        said.truncate(MOST_WORDS);
        said.push(Argument::Text("…".to_owned()));
    }
    said
}

/// Returns every key of the catalogue that a difference may need.
#[must_use]
pub fn keys_of_words() -> Vec<String> {
    let fields = TableName::ALL.iter().flat_map(|table| table.fields());
    let mut keys: Vec<String> = fields.map(|word| format!("compare-field-{word}")).collect();
    let known = TERMS.iter().chain(LABELS).chain(&DAYS);
    keys.extend(known.map(|key| (*key).to_owned()));
    let others = [
        "compare-yes",
        "compare-no",
        "compare-behind",
        "compare-first",
        "compare-as-base",
        "compare-free",
        "compare-next-window",
        "compare-measured",
        "compare-started",
        "compare-finished",
        "compare-stopped",
        "compare-resumes",
        "compare-left",
        "touches-by-phase",
        "touches-nothing",
        "scope-portfolio",
        "unit-elapsed",
        "criterion-kind-manual",
        "criterion-kind-task-finished",
        "criterion-kind-metric",
        "criterion-kind-document",
        "criterion-kind-dependency",
    ];
    keys.extend(others.map(str::to_owned));
    keys.sort_unstable();
    keys.dedup();
    keys
}
