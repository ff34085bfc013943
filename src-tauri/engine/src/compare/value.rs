//! What a field holds: how it is said beside what it holds elsewhere, how two changes of it go
//! together, and which rows it refers to.

use super::tables::{RowRef, TableName};
use crate::change::Argument;
use crate::id::{
    BaselineId, CalendarId, EnvironmentId, FreezeId, GateId, PersonId, ProductId, ReleaseId,
    TaskId, TemplateId, WaiverId, WindowId,
};
use crate::plan::{Money, Plan};
use crate::time::{Instant, Seconds, Span};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fmt::Debug;
use uuid::Uuid;

/// Where references of a row lead.
pub(super) trait Links {
    /// Returns the row that is meant by a reference, or nothing when it is gone.
    fn follow(&mut self, to: RowRef) -> Option<Uuid>;

    /// Returns the row that is meant by a memory of a row, which may be gone.
    fn recall(&mut self, to: RowRef) -> Uuid;
}

/// What a field holds.
pub(super) trait Value: Clone + PartialEq + Debug {
    /// Whether lists of such values take what each of two people added to them.
    const JOINS: bool = false;

    /// Says the value; a list says what `other` lacks.
    fn say(&self, other: Option<&Self>, on: &Plan, words: &mut Vec<Argument>);

    /// Says whether the value is what a new row has when nobody says anything.
    fn is_blank(&self) -> bool {
        false
    }

    /// Returns both changes of a value in one, where they do not contradict each other.
    fn join(_base: &Self, _mine: &Self, _theirs: &Self) -> Option<Self> {
        None
    }

    /// Follows every reference; says whether the value can be without those that are gone.
    fn relink(&mut self, _links: &mut dyn Links) -> bool {
        true
    }
}

/// Values that say one word and refer to nothing.
macro_rules! plain {
    ($($of:ty, |$value:ident| $word:expr $(, $blank:expr)?;)*) => {$(
        impl Value for $of {
            $(fn is_blank(&self) -> bool {
                *self == $blank
            })?

            fn say(&self, _: Option<&Self>, _: &Plan, words: &mut Vec<Argument>) {
                let $value = self;
                words.push($word);
            }
        }
    )*};
}
pub(super) use plain;

plain! {
    bool, |value| Argument::Term(if *value { "compare-yes" } else { "compare-no" }.to_owned()), false;
    u8, |value| Argument::Number(i64::from(*value)), 0;
    u16, |value| Argument::Number(i64::from(*value)), 0;
    u32, |value| Argument::Number(i64::from(*value)), 0;
    Seconds, |value| Argument::Work(*value), Seconds::ZERO;
    Instant, |value| Argument::Instant(*value);
    NaiveDate, |value| Argument::Text(value.to_string());
    Span, |value| Argument::from(*value), Span::default();
}

/// Amounts of money.
impl Value for i64 {
    fn is_blank(&self) -> bool {
        *self == 0
    }

    fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        words.push(Argument::Money(Money {
            amount: *self,
            currency: on.portfolio.currency.clone(),
        }));
    }
}

impl<T: Value> Value for Box<T> {
    fn is_blank(&self) -> bool {
        T::is_blank(self)
    }

    fn say(&self, other: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        T::say(self, other.map(AsRef::as_ref), on, words);
    }

    fn join(base: &Self, mine: &Self, theirs: &Self) -> Option<Self> {
        T::join(base, mine, theirs).map(Self::new)
    }

    fn relink(&mut self, links: &mut dyn Links) -> bool {
        T::relink(self, links)
    }
}

impl Value for String {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn say(&self, _: Option<&Self>, _: &Plan, words: &mut Vec<Argument>) {
        if !self.is_empty() {
            words.push(Argument::Text(self.clone()));
        }
    }
}

impl<T: Value> Value for Option<T> {
    fn is_blank(&self) -> bool {
        self.is_none()
    }

    fn say(&self, other: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        if let Some(value) = self {
            value.say(other.and_then(Option::as_ref), on, words);
        }
    }

    fn relink(&mut self, links: &mut dyn Links) -> bool {
        if let Some(value) = self
            && !value.relink(links)
        {
            *self = None;
        }
        true
    }
}

impl<T: Value> Value for Vec<T> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn say(&self, other: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        let is_new = |value: &&T| other.is_none_or(|other| !other.contains(value));
        for value in self.iter().filter(is_new) {
            value.say(None, on, words);
        }
    }

    /// What both kept, in its order, and what either added: the same whoever joins them.
    fn join(base: &Self, mine: &Self, theirs: &Self) -> Option<Self> {
        if !T::JOINS {
            return None;
        }
        let kept = |list: &Self| -> Self {
            let kept = base.iter().filter(|value| list.contains(value));
            kept.cloned().collect()
        };
        let added = |list: &Self| -> Self {
            let added = list.iter().filter(|value| !base.contains(value));
            added.cloned().collect()
        };
        let in_order = |list: &Self| list.starts_with(&kept(list));
        // What both took out may be what both changed, each into something else.
        let both_took = base
            .iter()
            .any(|value| !mine.contains(value) && !theirs.contains(value));
        if both_took || !in_order(mine) || !in_order(theirs) {
            return None;
        }
        let mut fresh = added(mine);
        let others = added(theirs);
        fresh.extend(others.into_iter().filter(|value| !mine.contains(value)));
        fresh.sort_by_cached_key(|value| format!("{value:?}"));
        let both = kept(mine);
        let mut joined: Self = both
            .into_iter()
            .filter(|value| theirs.contains(value))
            .collect();
        joined.extend(fresh);
        Some(joined)
    }

    fn relink(&mut self, links: &mut dyn Links) -> bool {
        self.retain_mut(|value| value.relink(links));
        true
    }
}

impl<K: Value + Ord, V: Value> Value for BTreeMap<K, V> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn say(&self, other: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        for (key, value) in self {
            let there = other.and_then(|other| other.get(key));
            if there != Some(value) {
                key.say(None, on, words);
                value.say(there, on, words);
            }
        }
    }

    /// Key by key.
    fn join(base: &Self, mine: &Self, theirs: &Self) -> Option<Self> {
        let mut joined = mine.clone();
        for key in base.keys().chain(theirs.keys()) {
            let (was, here, there) = (base.get(key), mine.get(key), theirs.get(key));
            if there == was || there == here {
                continue;
            }
            if here != was {
                return None;
            }
            match there {
                Some(value) => joined.insert(key.clone(), value.clone()),
                None => joined.remove(key),
            };
        }
        Some(joined)
    }

    fn relink(&mut self, links: &mut dyn Links) -> bool {
        *self = std::mem::take(self)
            .into_iter()
            .filter_map(|(mut key, mut value)| {
                (key.relink(links) && value.relink(links)).then_some((key, value))
            })
            .collect();
        true
    }
}

/// References: said by the name of the row.
macro_rules! references {
    ($($id:ident => $table:ident, $field:ident, |$row:ident| $name:expr;)*) => {$(
        impl Value for $id {
            const JOINS: bool = true;

            fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
                let name = on.$field.get(*self).map(|$row| $name);
                words.push(Argument::Text(name.unwrap_or_else(|| "?".to_owned())));
            }

            fn relink(&mut self, links: &mut dyn Links) -> bool {
                let to = RowRef { table: TableName::$table, id: self.0 };
                let there = links.follow(to);
                self.0 = there.unwrap_or(self.0);
                there.is_some()
            }
        }
    )*};
}

references! {
    CalendarId => Calendar, calendars, |row| row.name.clone();
    PersonId => Person, people, |row| row.name.clone();
    ProductId => Product, products, |row| row.name.clone();
    ReleaseId => Release, releases, |row| row.title();
    TaskId => Task, tasks, |row| row.name.clone();
    WindowId => Window, windows, |row| row.name.clone();
    FreezeId => Freeze, freezes, |row| row.name.clone();
    EnvironmentId => Environment, environments, |row| row.name.clone();
    GateId => Gate, gates, |row| row.name.clone();
    BaselineId => Baseline, baselines, |row| row.name.clone();
}

/// References that are a memory only: the row may be gone.
macro_rules! memories {
    ($($id:ident => $table:ident;)*) => {$(
        impl Value for $id {
            fn say(&self, _: Option<&Self>, _: &Plan, _: &mut Vec<Argument>) {}

            fn relink(&mut self, links: &mut dyn Links) -> bool {
                self.0 = links.recall(RowRef { table: TableName::$table, id: self.0 });
                true
            }
        }
    )*};
}

memories! {
    TemplateId => Template;
    WaiverId => Waiver;
}
