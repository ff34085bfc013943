//! The tables that hold many rows, packed for a window: numbers in columns, texts behind them.
//!
//! A table is `[u32 rows][u32 columns of numbers][u32 columns of texts]`, then the columns of numbers,
//! then for each column of texts where each row's text ends in it, then the texts of one column after
//! the other, UTF-8, and zeros up to a multiple of four; everything `u32`, little endian. The first
//! number is the row's handle, the first text its id. Rows name each other by handle. What few values
//! are repeated for many rows (releases, people, kinds) is a place among the words of the head. The last
//! text is what else a row holds: an object of the fields in which it differs from a blank row, empty
//! where there are none. What other tools call a row is left out: no window asks for it.
//!
//! The last table is closed time: each row a stretch, by the seconds for which it was open before it and
//! for which it is closed then, counted from the end of the one before and, for the first, from an instant
//! in the head. It has no text.
//!
//! A window keeps the columns as they are and makes a row of them when somebody looks at it.

use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use slipway_engine::plan::{Assignment, Dependency, DependencyKind, Lag, Plan, Strength, Task};
use slipway_engine::{
    AssignmentId, DependencyId, Instant, PersonId, ReleaseId, Seconds, Span, TaskId, TimeUnit,
};
use std::collections::HashMap;
use std::hash::Hash;
use uuid::Uuid;

/// Stands for no row and no word.
pub(crate) const NONE: u32 = u32::MAX;

/// Rows from which packed ones differ: what is as in them is left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Blanks {
    /// A task.
    pub task: Task,
    /// A dependency.
    pub dependency: Dependency,
    /// An assignment.
    pub assignment: Assignment,
}

impl Blanks {
    /// Returns rows that nobody entered anything into.
    #[must_use]
    pub fn new() -> Self {
        let (nobody, nothing) = (PersonId(Uuid::nil()), TaskId(Uuid::nil()));
        Self {
            task: Task::new(nothing, ReleaseId(Uuid::nil()), ""),
            dependency: Dependency {
                id: DependencyId(Uuid::nil()),
                predecessor: nothing,
                successor: nothing,
                kind: DependencyKind::default(),
                lag: Lag::default(),
                strength: Strength::default(),
                reason: String::new(),
                external: Vec::new(),
            },
            assignment: Assignment {
                id: AssignmentId(Uuid::nil()),
                task: nothing,
                person: nobody,
                units: 10_000,
                work: None,
                delay: Seconds::ZERO,
                actual_start: None,
                actual_finish: None,
                external: Vec::new(),
            },
        }
    }
}

impl Default for Blanks {
    fn default() -> Self {
        Self::new()
    }
}

/// Packed tables and the words that their rows name.
#[derive(Default)]
pub(crate) struct Packed {
    /// What places among words mean.
    pub(crate) words: Vec<String>,
    /// Tasks, dependencies and assignments, one table behind the other; then closed time, where it is told.
    pub(crate) tables: Vec<u8>,
}

impl Packed {
    /// Packs rows of a plan, given by their slots; a slot without a row is left out.
    pub(crate) fn of(
        plan: &Plan,
        tasks: impl Iterator<Item = u32>,
        dependencies: impl Iterator<Item = u32>,
        assignments: impl Iterator<Item = u32>,
    ) -> Self {
        let blanks = Blanks::new();
        let mut packed = Self::default();
        packed.tasks(plan, tasks, &blanks.task);
        packed.dependencies(plan, dependencies, &blanks.dependency);
        packed.assignments(plan, assignments, &blanks.assignment);
        packed
    }

    fn tasks(&mut self, plan: &Plan, slots: impl Iterator<Item = u32>, blank: &Task) {
        let [mut handles, mut parents, mut done, mut durations] = [const { Vec::new() }; 4];
        let (mut releases, mut owners, mut kinds, mut phases, mut calendars) = (
            Worded::default(),
            Worded::default(),
            Worded::default(),
            Worded::default(),
            Worded::default(),
        );
        let [mut ids, mut names, mut orders, mut rest] = [const { Texts::new() }; 4];
        for (slot, task) in slots.filter_map(|slot| Some((slot, plan.tasks.at(slot)?))) {
            handles.push(slot);
            parents.push(
                task.parent
                    .and_then(|id| plan.tasks.slot(id))
                    .unwrap_or(NONE),
            );
            releases.put(Some(task.release), &mut self.words);
            owners.put(task.owner, &mut self.words);
            kinds.put(Some(task.kind), &mut self.words);
            phases.put(task.phase, &mut self.words);
            calendars.put(task.calendar, &mut self.words);
            done.push(u32::from(task.progress.done));
            durations.push(in_column(task.duration).unwrap_or(NONE));
            ids.put_id(task.id.0);
            names.put(&task.name);
            orders.put(&task.order.0);
            rest.put_rest(&Rest {
                row: task.as_ref(),
                blank,
            });
        }
        let numbers = [
            handles,
            parents,
            releases.places,
            owners.places,
            kinds.places,
            phases.places,
            calendars.places,
            done,
            durations,
        ];
        write(&numbers, &[ids, names, orders, rest], &mut self.tables);
    }

    fn dependencies(&mut self, plan: &Plan, slots: impl Iterator<Item = u32>, blank: &Dependency) {
        let [mut handles, mut predecessors, mut successors] = [const { Vec::new() }; 3];
        let mut kinds = Worded::default();
        let [mut ids, mut rest] = [const { Texts::new() }; 2];
        for (slot, link) in slots.filter_map(|slot| Some((slot, plan.dependencies.at(slot)?))) {
            handles.push(slot);
            predecessors.push(plan.tasks.slot(link.predecessor).unwrap_or(NONE));
            successors.push(plan.tasks.slot(link.successor).unwrap_or(NONE));
            kinds.put(Some(link.kind), &mut self.words);
            ids.put_id(link.id.0);
            rest.put_rest(&Rest {
                row: link.as_ref(),
                blank,
            });
        }
        let numbers = [handles, predecessors, successors, kinds.places];
        write(&numbers, &[ids, rest], &mut self.tables);
    }

    fn assignments(&mut self, plan: &Plan, slots: impl Iterator<Item = u32>, blank: &Assignment) {
        let [mut handles, mut tasks] = [const { Vec::new() }; 2];
        let mut people = Worded::default();
        let [mut ids, mut rest] = [const { Texts::new() }; 2];
        for (slot, work) in slots.filter_map(|slot| Some((slot, plan.assignments.at(slot)?))) {
            handles.push(slot);
            tasks.push(plan.tasks.slot(work.task).unwrap_or(NONE));
            people.put(Some(work.person), &mut self.words);
            ids.put_id(work.id.0);
            rest.put_rest(&Rest {
                row: work.as_ref(),
                blank,
            });
        }
        write(
            &[handles, tasks, people.places],
            &[ids, rest],
            &mut self.tables,
        );
    }

    /// Packs closed time, given as rising stretches; returns the instant from which it is counted.
    pub(crate) fn closed(&mut self, stretches: &[(Instant, Instant)]) -> Instant {
        let [mut open, mut closed] = [const { Vec::new() }; 2];
        let first = stretches.first().map_or(Instant(0), |&(from, _)| from);
        let mut at = first;
        for &(from, to) in stretches {
            let [mut before, mut during] = [from.0 - at.0, to.0 - from.0];
            // A stretch that is longer than a column can say is told in pieces.
            while before > 0 || during > 0 {
                open.push(u32::try_from(before).unwrap_or(u32::MAX));
                before -= i64::from(*open.last().expect("pushed"));
                let now = if before > 0 { 0 } else { during };
                closed.push(u32::try_from(now).unwrap_or(u32::MAX));
                during -= i64::from(*closed.last().expect("pushed"));
            }
            at = to;
        }
        write(&[open, closed], &[], &mut self.tables);
        first
    }
}

/// Returns a duration as its column says it, in working seconds; nothing where the column cannot.
fn in_column(duration: Span) -> Option<u32> {
    let seconds = u32::try_from(duration.amount.0).ok()?;
    (duration.unit == TimeUnit::Working && seconds != NONE).then_some(seconds)
}

/// A column of values of which there are few: places among the words.
struct Worded<T> {
    known: HashMap<T, u32>,
    places: Vec<u32>,
}

impl<T> Default for Worded<T> {
    fn default() -> Self {
        Self {
            known: HashMap::new(),
            places: Vec::new(),
        }
    }
}

impl<T: Copy + Eq + Hash + Serialize> Worded<T> {
    fn put(&mut self, value: Option<T>, words: &mut Vec<String>) {
        let place = value.map_or(NONE, |value| {
            *self.known.entry(value).or_insert_with(|| {
                words.push(word(&value));
                u32::try_from(words.len() - 1).expect("words are fewer than rows")
            })
        });
        self.places.push(place);
    }
}

/// Returns how a value is written in JSON.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("ids and kinds are words: {other:?}"),
    }
}

/// A column of texts.
struct Texts {
    ends: Vec<u32>,
    bytes: Vec<u8>,
}

impl Texts {
    const fn new() -> Self {
        Self {
            ends: Vec::new(),
            bytes: Vec::new(),
        }
    }

    fn put(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
        self.end();
    }

    fn put_id(&mut self, id: Uuid) {
        let mut digits = Uuid::encode_buffer();
        self.put(id.hyphenated().encode_lower(&mut digits));
    }

    /// Puts the fields in which a row differs; nothing where there are none.
    fn put_rest(&mut self, rest: &impl Serialize) {
        let from = self.bytes.len();
        serde_json::to_writer(&mut self.bytes, rest)
            .expect("rows hold nothing that JSON cannot say");
        if self.bytes.ends_with(b"{}") && self.bytes.len() == from + 2 {
            self.bytes.truncate(from);
        }
        self.end();
    }

    fn end(&mut self) {
        let end = u32::try_from(self.bytes.len()).expect("a column is shorter than 4 GiB");
        self.ends.push(end);
    }
}

fn write(numbers: &[Vec<u32>], texts: &[Texts], into: &mut Vec<u8>) {
    let counts = [numbers[0].len(), numbers.len(), texts.len()];
    for count in counts {
        let count = u32::try_from(count).expect("a portfolio holds fewer than 2^32 rows");
        into.extend_from_slice(&count.to_le_bytes());
    }
    for column in numbers.iter().chain(texts.iter().map(|text| &text.ends)) {
        into.extend(column.iter().flat_map(|number| number.to_le_bytes()));
    }
    for text in texts {
        into.extend_from_slice(&text.bytes);
    }
    into.resize(into.len().next_multiple_of(4), 0);
}

/// What a row holds beside its columns: the fields in which it is not as a blank one.
struct Rest<'a, R> {
    row: &'a R,
    blank: &'a R,
}

/// Writes the fields of a row that are no columns, and those that a column cannot always say where it does
/// not; a field that is in no list does not compile.
macro_rules! rest {
    ($row:ident: $($column:ident),*; $($partial:ident unless $says:ident)?; $($field:ident),*) => {
        impl Serialize for Rest<'_, $row> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $row { $($column: _,)* $($partial,)? $($field,)* } = self.row;
                let mut map = serializer.serialize_map(None)?;
                $(if $says(*$partial).is_none() {
                    map.serialize_entry(stringify!($partial), $partial)?;
                })?
                $(if *$field != self.blank.$field {
                    map.serialize_entry(stringify!($field), $field)?;
                })*
                map.end()
            }
        }
    };
}

rest!(Task: id, release, parent, order, name, kind, phase, calendar, owner, external;
    duration unless in_column; mode, active, estimated, constraint, deadline, ignores_people_calendars, manual_start,
    manual_finish, progress, levelling_delay, segments, effort, notes, fields, uses, touches, cost);
rest!(Dependency: id, predecessor, successor, kind, external; ; lag, strength, reason);
rest!(Assignment: id, task, person, external; ; units, work, delay, actual_start, actual_finish);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Setting;
    use serde::de::DeserializeOwned;
    use serde_json::Value;
    use slipway_engine::change::any;

    /// A packed table, taken apart again.
    struct Table {
        numbers: Vec<Vec<u32>>,
        texts: Vec<Vec<String>>,
    }

    fn take_apart(mut bytes: &[u8]) -> Vec<Table> {
        let mut tables = Vec::new();
        while !bytes.is_empty() {
            let whole = bytes;
            let mut next = || {
                let (number, rest) = bytes.split_first_chunk().expect("a number");
                bytes = rest;
                u32::from_le_bytes(*number)
            };
            let [rows, numbers, texts] = [next(), next(), next()];
            let mut column = || (0..rows).map(|_| next()).collect::<Vec<_>>();
            let numbers = (0..numbers).map(|_| column()).collect();
            let ends: Vec<_> = (0..texts).map(|_| column()).collect();
            let texts = ends.into_iter().map(|ends| {
                let mut from = 0;
                let texts = ends.into_iter().map(|end| {
                    let text = &bytes[from..end as usize];
                    from = end as usize;
                    String::from_utf8(text.to_vec()).expect("a text is UTF-8")
                });
                let texts = texts.collect::<Vec<_>>();
                bytes = &bytes[from..];
                texts
            });
            let texts = texts.collect();
            let read = whole.len() - bytes.len();
            bytes = &whole[read.next_multiple_of(4)..];
            tables.push(Table { numbers, texts });
        }
        tables
    }

    /// Makes a row of a blank one, its columns, and what else it holds.
    fn row<R: Serialize + DeserializeOwned>(blank: &R, columns: Value, rest: &str) -> R {
        let mut row = serde_json::to_value(blank).expect("a blank row");
        let rest: Value = match rest {
            "" => Value::Object(serde_json::Map::default()),
            rest => serde_json::from_str(rest).expect("an object"),
        };
        for fields in [columns, rest] {
            let Value::Object(fields) = fields else {
                unreachable!("columns and the rest are fields")
            };
            row.as_object_mut().expect("a row").extend(fields);
        }
        serde_json::from_value(row).expect("a row")
    }

    /// A row without what other tools call it.
    fn here<R: Serialize + DeserializeOwned>(row: &R) -> R {
        let mut row = serde_json::to_value(row).expect("a row");
        row["external"] = Value::Array(Vec::new());
        serde_json::from_value(row).expect("a row")
    }

    fn check(plan: &Plan) {
        let slots = |count: usize| 0..u32::try_from(count).expect("a small plan");
        let packed = Packed::of(
            plan,
            slots(plan.tasks.slot_count()),
            slots(plan.dependencies.slot_count()),
            slots(plan.assignments.slot_count()),
        );
        let Blanks {
            task,
            dependency,
            assignment,
        } = Blanks::new();
        let word = |place: u32| (place != NONE).then(|| packed.words[place as usize].clone());
        let task_id = |slot: u32| plan.tasks.at(slot).map(|task| task.id);
        let [tasks, links, work] = &take_apart(&packed.tables)[..] else {
            panic!("there are three tables")
        };
        for (at, &slot) in tasks.numbers[0].iter().enumerate() {
            let number = |column: usize| tasks.numbers[column][at];
            let columns = serde_json::json!({
                "id": tasks.texts[0][at], "parent": task_id(number(1)), "release": word(number(2)),
                "owner": word(number(3)), "kind": word(number(4)), "phase": word(number(5)),
                "calendar": word(number(6)), "name": tasks.texts[1][at], "order": tasks.texts[2][at],
                "duration": Span { amount: Seconds(i64::from(number(8))), unit: TimeUnit::Working },
            });
            let read = row(&task, columns, &tasks.texts[3][at]);
            assert_eq!(
                number(7),
                u32::from(read.progress.done),
                "done is told twice"
            );
            let there = plan.tasks.at(slot).expect("a task");
            assert_eq!(read, here(there.as_ref()), "a task");
        }
        for (at, &slot) in links.numbers[0].iter().enumerate() {
            let number = |column: usize| links.numbers[column][at];
            let columns = serde_json::json!({
                "id": links.texts[0][at], "predecessor": task_id(number(1)),
                "successor": task_id(number(2)), "kind": word(number(3)),
            });
            let read = row(&dependency, columns, &links.texts[1][at]);
            let there = plan.dependencies.at(slot).expect("a link");
            assert_eq!(read, here(there.as_ref()), "a link");
        }
        for (at, &slot) in work.numbers[0].iter().enumerate() {
            let columns = serde_json::json!({
                "id": work.texts[0][at], "task": task_id(work.numbers[1][at]),
                "person": word(work.numbers[2][at]),
            });
            let read = row(&assignment, columns, &work.texts[1][at]);
            let there = plan.assignments.at(slot).expect("work");
            assert_eq!(read, here(there.as_ref()), "work");
        }
        let counts = [tasks, links, work].map(|table| table.numbers[0].len());
        let expected = [
            plan.tasks.len(),
            plan.dependencies.len(),
            plan.assignments.len(),
        ];
        assert_eq!(counts, expected, "every row is there once");
    }

    #[test]
    fn closed_time_is_told_by_its_lengths() {
        let told = |stretches: &[(i64, i64)]| {
            let stretches = stretches.iter();
            let stretches: Vec<_> = stretches
                .map(|&(from, to)| (Instant(from), Instant(to)))
                .collect();
            let mut packed = Packed::default();
            let first = packed.closed(&stretches);
            let mut at = first.0;
            let mut read: Vec<(i64, i64)> = Vec::new();
            let [table] = &take_apart(&packed.tables)[..] else {
                panic!("there is one table")
            };
            for (&open, &closed) in table.numbers[0].iter().zip(&table.numbers[1]) {
                let from = at + i64::from(open);
                at = from + i64::from(closed);
                match read.last_mut() {
                    Some(last) if last.1 == from => last.1 = at,
                    _ if closed == 0 => {}
                    _ => read.push((from, at)),
                }
            }
            read
        };
        let long = 3 * i64::from(u32::MAX);
        for stretches in [
            vec![],
            vec![(-40, -10), (30, 90), (100, 101)],
            vec![(0, long + 7), (long + 9, long + 12)],
            vec![(5, 6), (long, 2 * long)],
        ] {
            assert_eq!(told(&stretches), stretches);
        }
    }

    #[test]
    fn packed_rows_say_all_that_the_rows_say() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let setting = Setting::of_this_computer("Ada".to_owned(), folder.path().join("backups"));
        let mut document =
            crate::sample(&folder.path().join("sample.slipway"), setting).expect("the sample");
        check(&document.now().plan);
        let mut state = 42_u64;
        for _ in 0..60 {
            let rolls: Vec<u8> = (0..256)
                .map(|_| {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1);
                    state.to_be_bytes()[0]
                })
                .collect();
            let plan = &document.now().plan;
            let mut dice = any::Dice::new(&rolls, plan.portfolio.data_date);
            let command = any::command(&mut dice, plan, 1);
            // Many make no sense of this plan.
            document.perform(command).ok();
        }
        check(&document.now().plan);
    }
}
