//! Rows from elsewhere that mean rows which are here: by id, by what they are called in another
//! tool, or by name where that is said once on both sides.
//!
//! A reader gives every row a fresh id and leaves what its file does not hold as a new row has it.
//! So a field that no row of a table says is not compared, nor is the order of rows that are here.

use super::comparison::Comparison;
use super::tables::{AnyRow, RowRef, Rows, TableName, plan_of, rows_in, rows_of};
use super::value::Links;
use crate::change;
use crate::plan::{External, OrderKey, Plan};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;
use uuid::Uuid;

/// Tables in an order in which what names a row comes before it.
const ORDER: &[TableName] = &[
    TableName::Calendar,
    TableName::Person,
    TableName::Product,
    TableName::Environment,
    TableName::Window,
    TableName::Release,
    TableName::Task,
    TableName::Dependency,
    TableName::Assignment,
    TableName::Baseline,
    TableName::Freeze,
    TableName::Waiver,
    TableName::Booking,
    TableName::Gate,
    TableName::ExternalEvent,
    TableName::Outage,
    TableName::Criterion,
    TableName::SignOff,
    TableName::Review,
    TableName::Template,
    TableName::Publication,
    TableName::View,
    TableName::RaidItem,
    TableName::Report,
];

impl Comparison {
    /// Compares a plan with rows from elsewhere: those that mean a row of the plan change it, the
    /// others come new. A row of the plan that came from the same file and is not in it any more
    /// counts as missing. Settings of the portfolio that come along are left alone.
    #[must_use]
    pub fn incoming(mine: &Plan, rows: &change::Rows) -> Self {
        let incoming = rows_in(rows);
        let here = rows_of(mine);
        let names = matched(&here, &incoming);
        let theirs = as_theirs(&here, &incoming, &names);
        Self::two_way(mine, &plan_of(&theirs, mine))
    }
}

/// Returns which row here is meant by each row from elsewhere.
fn matched(here: &Rows, incoming: &Rows) -> BTreeMap<RowRef, Uuid> {
    let mut names: BTreeMap<RowRef, Uuid> = BTreeMap::new();
    let keys = by_key(here);
    for table in ORDER {
        let by_name = by_name(here, *table, &BTreeMap::new());
        // Summaries before what stands under them.
        for generation in generations(incoming, *table) {
            let fresh: Vec<RowRef> = (generation.into_iter())
                .filter(|at| !names.contains_key(at))
                .collect();
            let mut taken: BTreeSet<Uuid> = names
                .iter()
                .filter(|(at, _)| at.table == *table)
                .map(|(_, id)| *id)
                .collect();
            for at in &fresh {
                let row = &incoming[at];
                let known = here.contains_key(at).then_some(at.id);
                let called = || {
                    external(row)
                        .iter()
                        .find_map(|one| keys.get(&(*table, one)))
                };
                if let Some(id) = known.or_else(|| called().copied())
                    && taken.insert(id)
                {
                    names.insert(*at, id);
                }
            }
            let said = named(incoming, &fresh, &names);
            for (name, rows) in said {
                let ([at], Some([id])) = (&rows[..], by_name.get(&name).map(Vec::as_slice)) else {
                    continue;
                };
                if !names.contains_key(at) && taken.insert(*id) {
                    names.insert(*at, *id);
                }
            }
        }
    }
    names
}

/// Rows by what they are called in another tool.
fn by_key(rows: &Rows) -> HashMap<(TableName, &External), Uuid> {
    let mut keys = HashMap::new();
    for (at, row) in rows {
        for key in external(row) {
            keys.insert((at.table, key), at.id);
        }
    }
    keys
}

/// Rows of a table by their names, said with the names of the rows here.
fn by_name(
    rows: &Rows,
    table: TableName,
    names: &BTreeMap<RowRef, Uuid>,
) -> BTreeMap<String, Vec<Uuid>> {
    let mut by_name: BTreeMap<String, Vec<Uuid>> = BTreeMap::new();
    for (at, row) in rows.iter().filter(|(at, _)| at.table == table) {
        if let Some(name) = name_of(row, names) {
            by_name.entry(name).or_default().push(at.id);
        }
    }
    by_name
}

fn named(
    rows: &Rows,
    of: &[RowRef],
    names: &BTreeMap<RowRef, Uuid>,
) -> BTreeMap<String, Vec<RowRef>> {
    let mut by_name: BTreeMap<String, Vec<RowRef>> = BTreeMap::new();
    for at in of {
        if let Some(name) = name_of(&rows[at], names) {
            by_name.entry(name).or_default().push(*at);
        }
    }
    by_name
}

/// Rows of a table, those on top first and then what stands directly under them.
fn generations(rows: &Rows, table: TableName) -> Vec<Vec<RowRef>> {
    let mut generations: Vec<Vec<RowRef>> = Vec::new();
    for (at, row) in rows.iter().filter(|(at, _)| at.table == table) {
        let way = std::iter::successors(row.above(), |up| rows.get(up)?.above());
        let depth = way.take(rows.len()).count();
        if generations.len() <= depth {
            generations.resize_with(depth + 1, Vec::new);
        }
        generations[depth].push(*at);
    }
    generations
}

/// Returns what names a row among the rows here, where its references are known.
fn name_of(row: &AnyRow, names: &BTreeMap<RowRef, Uuid>) -> Option<String> {
    let known = |table, id: Uuid| {
        let at = RowRef { table, id };
        *names.get(&at).unwrap_or(&id)
    };
    let plain = |name: &str| {
        let name = name.trim().to_lowercase();
        (!name.is_empty()).then_some(name)
    };
    let under = |above: Uuid, name: &str| Some(format!("{above}/{}", plain(name)?));
    match row {
        AnyRow::Portfolio(_) => None,
        AnyRow::Product(row) => plain(&row.name),
        AnyRow::Calendar(row) => plain(&row.name),
        AnyRow::Person(row) => plain(&row.name),
        AnyRow::Environment(row) => plain(&row.name),
        AnyRow::Window(row) => plain(&row.name),
        AnyRow::Freeze(row) => plain(&row.name),
        AnyRow::Baseline(row) => plain(&row.name),
        AnyRow::ExternalEvent(row) => plain(&row.name),
        AnyRow::Review(row) => Some(format!("{}/{}", row.at.0, plain(&row.name)?)),
        AnyRow::Template(row) => plain(&row.name),
        AnyRow::View(row) => plain(&row.name),
        AnyRow::RaidItem(row) => under(known(TableName::Release, row.release.0), &row.title),
        AnyRow::Report(row) => plain(&row.name),
        AnyRow::Publication(row) => Some(format!("{}/{}", row.at.0, row.number)),
        AnyRow::Waiver(row) => Some(format!("{}/{}", row.given_at.0, plain(&row.reason)?)),
        AnyRow::Release(row) => under(known(TableName::Product, row.product.0), &row.title()),
        AnyRow::Task(row) => {
            let above = match row.parent {
                Some(parent) => known(TableName::Task, parent.0),
                None => known(TableName::Release, row.release.0),
            };
            under(above, &row.name)
        }
        AnyRow::Dependency(row) => Some(format!(
            "{}/{}/{:?}",
            known(TableName::Task, row.predecessor.0),
            known(TableName::Task, row.successor.0),
            row.kind
        )),
        AnyRow::Assignment(row) => Some(format!(
            "{}/{}",
            known(TableName::Task, row.task.0),
            known(TableName::Person, row.person.0)
        )),
        AnyRow::Booking(row) => Some(format!(
            "{}/{}/{:?}/{:?}",
            known(TableName::Environment, row.environment.0),
            known(TableName::Release, row.release.0),
            row.task.map(|id| known(TableName::Task, id.0)),
            row.task.is_none().then_some(row.start)
        )),
        AnyRow::Gate(row) => under(known(TableName::Release, row.release.0), &row.name),
        AnyRow::Outage(row) => under(known(TableName::Environment, row.environment.0), &row.name),
        AnyRow::Criterion(row) => under(known(TableName::Gate, row.gate.0), &row.text),
        AnyRow::SignOff(row) => under(known(TableName::Gate, row.gate.0), &row.role),
    }
}

/// Returns what a row is called in other tools.
fn external(row: &AnyRow) -> &[External] {
    match row {
        AnyRow::Product(row) => &row.external,
        AnyRow::Release(row) => &row.external,
        AnyRow::Task(row) => &row.external,
        AnyRow::Dependency(row) => &row.external,
        AnyRow::Calendar(row) => &row.external,
        AnyRow::Person(row) => &row.external,
        AnyRow::Assignment(row) => &row.external,
        AnyRow::Window(row) => &row.external,
        AnyRow::Freeze(row) => &row.external,
        AnyRow::Environment(row) => &row.external,
        AnyRow::Booking(row) => &row.external,
        AnyRow::Gate(row) => &row.external,
        AnyRow::ExternalEvent(row) => &row.external,
        AnyRow::Outage(row) => &row.external,
        AnyRow::Criterion(row) => &row.external,
        AnyRow::Review(row) => &row.external,
        AnyRow::Portfolio(_)
        | AnyRow::Baseline(_)
        | AnyRow::Waiver(_)
        | AnyRow::SignOff(_)
        | AnyRow::Template(_)
        | AnyRow::Publication(_)
        | AnyRow::View(_)
        | AnyRow::RaidItem(_)
        | AnyRow::Report(_) => &[],
    }
}

/// References as they are called here.
struct Called<'a>(&'a BTreeMap<RowRef, Uuid>);

impl Links for Called<'_> {
    fn follow(&mut self, to: RowRef) -> Option<Uuid> {
        Some(self.recall(to))
    }

    fn recall(&mut self, to: RowRef) -> Uuid {
        *self.0.get(&to).unwrap_or(&to.id)
    }
}

/// Returns my rows with what the rows from elsewhere say of them, without those that are missing
/// there, and with those that come new.
fn as_theirs(here: &Rows, incoming: &Rows, names: &BTreeMap<RowRef, Uuid>) -> Rows {
    let said = said(incoming);
    let files: BTreeSet<(&str, &str)> = (incoming.values())
        .flat_map(|row| external(row).iter())
        .map(|key| (&*key.system, &*key.file))
        .collect();
    let met: BTreeSet<RowRef> = (names.iter())
        .map(|(at, id)| RowRef {
            table: at.table,
            id: *id,
        })
        .collect();
    let is_missing = |at: &RowRef, row: &AnyRow| {
        let mut keys = external(row).iter();
        !met.contains(at) && keys.any(|key| files.contains(&(&*key.system, &*key.file)))
    };
    let mut theirs: Rows = (here.iter())
        .filter(|(at, row)| !is_missing(at, row))
        .map(|(at, row)| (*at, row.clone()))
        .collect();
    for (at, row) in incoming
        .iter()
        .filter(|(at, _)| at.table != TableName::Portfolio)
    {
        let mut row = row.clone();
        let to = RowRef {
            table: at.table,
            id: *names.get(at).unwrap_or(&at.id),
        };
        row.relink(to.id, &mut Called(names));
        let row = match theirs.get(&to) {
            Some(mine) => told_of(mine, row, &said),
            None => row,
        };
        theirs.insert(to, row);
    }
    put_in_place(here, incoming, names, &mut theirs);
    theirs
}

/// Returns the fields of each table that some row says.
fn said(incoming: &Rows) -> BTreeSet<(TableName, usize)> {
    let mut said = BTreeSet::new();
    for (at, row) in incoming {
        let fields = 0..at.table.fields().len();
        said.extend(
            fields
                .filter(|field| !row.is_blank_in(*field))
                .map(|field| (at.table, field)),
        );
    }
    said
}

/// Returns my row with what another says of it.
fn told_of(mine: &AnyRow, mut theirs: AnyRow, said: &BTreeSet<(TableName, usize)>) -> AnyRow {
    theirs.stand_as(mine);
    let table = mine.table();
    let mut told = mine.clone();
    for field in theirs.differing(mine) {
        let is_key = table.fields()[field] == "external";
        if !is_key && said.contains(&(table, field)) {
            told.copy(&theirs, field);
        }
    }
    told
}

/// Lets new tasks stand behind those which they stand behind in the file, and other new rows behind
/// all that are here.
fn put_in_place(here: &Rows, incoming: &Rows, names: &BTreeMap<RowRef, Uuid>, theirs: &mut Rows) {
    let mut rows: Vec<(&OrderKey, &RowRef)> = (incoming.iter())
        .filter_map(|(at, row)| Some((row.order()?, at)))
        .collect();
    rows.sort_unstable();
    let mut last: BTreeMap<Family, OrderKey> = BTreeMap::new();
    let taken = places(here);
    for (_, at) in rows {
        let to = RowRef {
            table: at.table,
            id: *names.get(at).unwrap_or(&at.id),
        };
        let Some(family) = theirs.get(&to).map(|row| (at.table, row.family())) else {
            continue;
        };
        if !here.contains_key(&to) {
            let key = behind(taken.get(&family), last.get(&family));
            if let Some(row) = theirs.get_mut(&to) {
                row.stand(&key);
            }
        }
        if let Some(key) = theirs.get(&to).and_then(AnyRow::order) {
            last.insert(family, key.clone());
        }
    }
}

/// A table and what its siblings stand under.
type Family = (TableName, Option<Uuid>);

/// Returns the places among siblings that are taken.
fn places(rows: &Rows) -> BTreeMap<Family, BTreeSet<&OrderKey>> {
    let mut places: BTreeMap<Family, BTreeSet<&OrderKey>> = BTreeMap::new();
    for (at, row) in rows {
        if let Some(key) = row.order() {
            let family = (at.table, row.family());
            places.entry(family).or_default().insert(key);
        }
    }
    places
}

/// Returns a place behind another, before the next that is taken; behind all where there is no other.
fn behind(taken: Option<&BTreeSet<&OrderKey>>, other: Option<&OrderKey>) -> OrderKey {
    let Some(taken) = taken else {
        return OrderKey::between(other, None);
    };
    match other {
        Some(other) => {
            let mut next = taken.range::<OrderKey, _>((Bound::Excluded(other), Bound::Unbounded));
            OrderKey::between(Some(other), next.next().copied())
        }
        None => OrderKey::between(taken.last().copied(), None),
    }
}
