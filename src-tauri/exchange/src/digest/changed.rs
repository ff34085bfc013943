//! What changed since an earlier state of the plan, in sentences under the heads of a report.

use super::asked_for;
use crate::export::{Before, Detail, Export};
use slipway_engine::ReleaseId;
use slipway_engine::compare::{Comparison, Fate, Head, RowDifference, TableName};
use slipway_words::Argument;
use std::collections::{BTreeMap, BTreeSet};

/// What changed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Changed {
    /// Under each head that something stands under, in their order.
    pub(crate) heads: Vec<(Head, Vec<Sentence>)>,
    /// How much changed that moves nothing and asks for nothing: notes, the log, views.
    pub(crate) other: usize,
    /// How many releases something changed in.
    pub(crate) releases: usize,
}

/// A change, in words; several that are alike.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    /// The release that it is about; empty for the whole portfolio.
    pub(crate) release: String,
    /// What it says.
    pub(crate) text: String,
    /// Of how many changes it tells.
    pub(crate) count: usize,
}

/// So many rows of one table that came to a release, or went, are told in one sentence.
const MANY: usize = 4;
/// How many of them are named.
const NAMED: usize = 3;

impl Changed {
    /// Returns of how many changes it tells.
    pub(crate) fn count(&self) -> usize {
        let told = self.heads.iter().flat_map(|(_, told)| told);
        told.map(|one| one.count).sum()
    }
}

/// Returns every change of what the reader is told about. What comes or goes with its release is told with
/// it, in one sentence.
pub(crate) fn changed(export: &Export<'_>, before: Before<'_>) -> Changed {
    let (was, is) = (&before.on.plan, &export.on.plan);
    let comparison = Comparison::three_way(was, was, is);
    let asked = asked_for(export);
    let is_told = |row: &RowDifference| match row.release {
        Some(release) => asked.contains(&release) || is.releases.get(release).is_none(),
        None => export.is_whole,
    };
    let rows = comparison.rows();
    let whole = Whole::of(&rows);
    let mut found = Changed::default();
    let mut releases: BTreeSet<ReleaseId> = BTreeSet::new();
    for (head, rows) in comparison.by_head() {
        let rows = rows
            .into_iter()
            .filter(|row| is_told(row) && may_see(export, row));
        let rows: Vec<_> = rows.filter(|row| !whole.holds(row)).collect();
        if head == Head::Other {
            found.other = rows.iter().map(|row| row.items.len()).sum();
            continue;
        }
        releases.extend(rows.iter().filter_map(|row| row.release));
        found.heads.push((head, told(export, &rows, &whole)));
    }
    found.heads.retain(|(_, told)| !told.is_empty());
    found.releases = releases.len();
    found
}

/// Says rows in their order, many that came or went alike at the place of the first of them.
fn told(export: &Export<'_>, rows: &[RowDifference], whole: &Whole) -> Vec<Sentence> {
    let mut alike: BTreeMap<Alike, Vec<&RowDifference>> = BTreeMap::new();
    for row in rows {
        if let Some(key) = alike_as(row) {
            alike.entry(key).or_default().push(row);
        }
    }
    alike.retain(|_, rows| rows.len() >= MANY);
    let mut said = Vec::new();
    for row in rows {
        match alike_as(row).and_then(|key| alike.get(&key)) {
            Some(rows) if rows[0].row == row.row => said.push(several(export, rows)),
            Some(_) => {}
            None => said.extend(sentences(export, row, whole)),
        }
    }
    said
}

/// What makes rows alike: of one table and one release, all of them new or all of them gone.
type Alike = (Option<ReleaseId>, TableName, bool);

fn alike_as(row: &RowDifference) -> Option<Alike> {
    let is_new = match row.fate {
        Fate::Created => true,
        Fate::Removed => false,
        Fate::Changed | Fate::Moved => return None,
    };
    Some((row.release, row.row.table, is_new))
}

fn several(export: &Export<'_>, rows: &[&RowDifference]) -> Sentence {
    let first = rows[0];
    let words = export.speaker.words;
    let quoted = |row: &&RowDifference| {
        words.say(
            "changes-quoted",
            [("name", Argument::Text(row.title.clone()))],
        )
    };
    let names: Vec<_> = rows.iter().take(NAMED).map(quoted).collect();
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let arguments = [
        (
            "table",
            Argument::Text(export.speaker.table(first.row.table)),
        ),
        ("n", Argument::Number(count)),
        ("names", Argument::Text(names.join(", "))),
    ];
    let key = if first.fate == Fate::Created {
        "changes-many-new"
    } else {
        "changes-many-removed"
    };
    Sentence {
        release: first.release_title.clone(),
        text: words.say(key, arguments),
        count: rows.len(),
    }
}

fn sentences(export: &Export<'_>, row: &RowDifference, whole: &Whole) -> Vec<Sentence> {
    let items = row.items.iter().filter(|item| {
        let field = item.field.as_deref();
        field.is_none_or(|field| !is_withheld(export, field))
    });
    let told = items.map(|item| {
        let text = export.speaker.difference_within(row, item);
        Sentence {
            release: row.release_title.clone(),
            text: whole.with(export, row, text),
            count: 1,
        }
    });
    told.collect()
}

/// Releases that came or went as a whole.
struct Whole(BTreeMap<ReleaseId, (Fate, usize)>);

impl Whole {
    fn of(rows: &[RowDifference]) -> Self {
        let is_whole = |row: &&RowDifference| {
            row.row.table == TableName::Release && matches!(row.fate, Fate::Created | Fate::Removed)
        };
        let releases = rows.iter().filter(is_whole);
        let releases = releases.filter_map(|row| Some((row.release?, (row.fate, 0))));
        let mut found = Self(releases.collect());
        for row in rows {
            if found.holds(row)
                && let Some((_, count)) = row.release.and_then(|id| found.0.get_mut(&id))
            {
                *count += 1;
            }
        }
        found
    }

    /// Says whether a row came or went with its release.
    fn holds(&self, row: &RowDifference) -> bool {
        let release = row.release.and_then(|id| self.0.get(&id));
        row.row.table != TableName::Release && release.is_some_and(|(fate, _)| *fate == row.fate)
    }

    /// Adds to the sentence of a release how much came or went with it.
    fn with(&self, export: &Export<'_>, row: &RowDifference, text: String) -> String {
        let release = row.release.and_then(|id| self.0.get(&id));
        match release {
            Some((_, count)) if row.row.table == TableName::Release && *count > 0 => {
                let count = i64::try_from(*count).unwrap_or(i64::MAX);
                let arguments = [
                    ("sentence", Argument::Text(text)),
                    ("n", Argument::Number(count)),
                ];
                export.speaker.words.say("changes-with-it", arguments)
            }
            _ => text,
        }
    }
}

/// Says whether the reader may know of a row. Others hear of dates, of what is released, and of what waits
/// for what, and of nothing that people put down about it.
fn may_see(export: &Export<'_>, row: &RowDifference) -> bool {
    if row.row.table == TableName::Waiver && export.audience.withholds(Detail::Findings) {
        return false;
    }
    !export.audience.withholds(Detail::People)
        || matches!(
            row.row.table,
            TableName::Portfolio
                | TableName::Product
                | TableName::Release
                | TableName::Task
                | TableName::Dependency
                | TableName::Window
                | TableName::Freeze
                | TableName::ExternalEvent
        )
}

/// What others hear of a row.
const FOR_OTHERS: [&str; 17] = [
    "name",
    "version",
    "state",
    "data-date",
    "start",
    "finish",
    "target",
    "scope-freeze",
    "date",
    "deadline",
    "duration",
    "phase",
    "progress",
    "ends",
    "lag",
    "when",
    "cut-off",
];

fn is_withheld(export: &Export<'_>, field: &str) -> bool {
    export.audience.withholds(Detail::People) && !FOR_OTHERS.contains(&field)
}
