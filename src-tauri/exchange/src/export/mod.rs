//! What every writer of a file is given: a scheduled plan, the part of it that is asked for, who is
//! going to read it, and in which language.
//!
//! Writers take an [`Export`] and return bytes; the same plan gives the same bytes. What they have in
//! common (the order of rows, who may see what, the stamp of the last publication) is said here once.

pub(crate) mod amount;
mod audience;
mod before;
mod format;
mod guard;
mod line;
mod lines;
pub(crate) mod plain;
mod scope;
mod stamp;
pub(crate) mod table;

pub use audience::{Audience, Detail};
pub use before::Before;
pub use format::Format;
pub use guard::{guarded, is_risky, unguarded};
pub use line::{Line, Subject};
pub use scope::Scope;
pub use stamp::Stamp;

use crate::Speaker;
use crate::printed::Paper;
use slipway_engine::attribution::Attribution;
use slipway_engine::change::Past;
use slipway_engine::cost::has_costs;
use slipway_engine::plan::{Dependency, Person, Product, Release};
use slipway_engine::{Instant, PersonId, Scheduled, TaskId};
use slipway_words::{Argument, Language, Words};
use std::collections::{BTreeMap, BTreeSet};

/// A plan on its way into a file.
pub struct Export<'p> {
    /// The plan with its dates.
    pub on: &'p Scheduled,
    /// Who reads the file.
    pub audience: Audience,
    /// Says words, dates and times.
    pub speaker: Speaker<'p>,
    /// The rows that are asked for, releases with their work below them, as the plan shows them.
    pub lines: Vec<Line<'p>>,
    /// The last publication, where there is one.
    pub stamp: Option<Stamp>,
    /// What the journal says of the plan, where the caller has one.
    pub past: Option<&'p Past>,
    /// How releases came from what was promised to what is to be expected, where the caller has a journal.
    pub attributions: &'p [Attribution],
    /// The plan as it was when the reader was told last, where the caller has a journal.
    pub before: Option<Before<'p>>,
    /// What it is printed on, where it is.
    pub paper: Paper,
    /// Whether all of the plan is asked for.
    pub is_whole: bool,
    place: BTreeMap<TaskId, usize>,
}

impl<'p> Export<'p> {
    /// Gathers what is asked for.
    #[must_use]
    pub fn of(on: &'p Scheduled, scope: &Scope, audience: Audience, language: Language) -> Self {
        let lines = lines::gather(on, scope);
        let tasks = lines.iter().enumerate();
        let place = tasks
            .filter_map(|(at, line)| Some((line.task()?.id, at)))
            .collect();
        Self {
            audience,
            speaker: Speaker::of(on, Words::of(language)),
            stamp: Stamp::of(on),
            past: None,
            paper: Paper::default(),
            attributions: &[],
            before: None,
            is_whole: *scope == Scope::Everything,
            lines,
            place,
            on,
        }
    }

    /// Returns the row of a task; nothing when it was not asked for.
    #[must_use]
    pub fn line_of(&self, task: TaskId) -> Option<&Line<'p>> {
        self.place.get(&task).map(|&at| &self.lines[at])
    }

    /// Iterates over the dependencies of which both ends are asked for.
    pub fn dependencies(&self) -> impl Iterator<Item = &'p Dependency> + '_ {
        let links = self.on.plan.dependencies.iter();
        links.map(AsRef::as_ref).filter(|link: &&Dependency| {
            self.place.contains_key(&link.predecessor) && self.place.contains_key(&link.successor)
        })
    }

    /// Iterates over the releases that are asked for, whole or in part.
    pub fn releases(&self) -> impl Iterator<Item = &'p Release> + '_ {
        self.lines.iter().filter_map(Line::release)
    }

    /// Returns the openings of windows, with the slots of these, at which releases that are asked for aim
    /// or in which they go out.
    #[must_use]
    pub fn openings_aimed_at(&self) -> BTreeSet<(u32, Instant)> {
        let slots = self
            .releases()
            .filter_map(|release| self.on.plan.releases.slot(release.id));
        let aims = slots.filter_map(|slot| self.on.schedule.aim(slot));
        let berths = aims.flat_map(|aim| [aim.target, aim.berth]).flatten();
        berths.map(|berth| (berth.window, berth.opens)).collect()
    }

    /// Returns the product of a release.
    #[must_use]
    pub fn product_of(&self, release: &Release) -> Option<&'p Product> {
        self.on
            .plan
            .products
            .get(release.product)
            .map(AsRef::as_ref)
    }

    /// Returns somebody, where the reader may know who does what.
    #[must_use]
    pub fn person(&self, id: Option<PersonId>) -> Option<&'p Person> {
        if self.audience.withholds(Detail::People) {
            return None;
        }
        self.on.plan.people.get(id?).map(AsRef::as_ref)
    }

    /// Says whether a file says what things cost: something has a price, and the reader may know it.
    pub(crate) fn tells_costs(&self) -> bool {
        !self.audience.withholds(Detail::Costs) && has_costs(&self.on.plan)
    }

    /// Returns a note, empty where the reader may not have it.
    #[must_use]
    pub fn notes<'n>(&self, notes: &'n str) -> &'n str {
        if self.audience.withholds(Detail::Notes) {
            ""
        } else {
            notes
        }
    }

    /// Says as of when the dates are.
    #[must_use]
    pub fn as_of(&self) -> String {
        let date = self.speaker.moment(self.on.plan.portfolio.data_date);
        let words = self.speaker.words;
        words.say("export-as-of", [("date", Argument::Text(date))])
    }

    /// Says what was published last, and whether the plan has moved on since; by whom and under which
    /// waivers only to those who may know.
    #[must_use]
    pub fn stamped(&self, stamp: &Stamp) -> String {
        let is_bare =
            self.audience.withholds(Detail::People) || self.audience.withholds(Detail::Findings);
        let key = match (stamp.has_moved_on, stamp.waivers) {
            (true, _) if is_bare => "export-stamp-bare-moved-on",
            (false, _) if is_bare => "export-stamp-bare",
            (true, _) => "export-stamp-moved-on",
            (false, 0) => "export-stamp",
            (false, _) => "export-stamp-waivers",
        };
        let arguments = [
            ("number", Argument::Number(stamp.number.into())),
            ("name", Argument::Text(stamp.name.clone())),
            ("by", Argument::Text(stamp.by.clone())),
            ("date", Argument::Text(self.speaker.moment(stamp.at))),
            (
                "waivers",
                Argument::Number(i64::try_from(stamp.waivers).unwrap_or(i64::MAX)),
            ),
        ];
        self.speaker.words.say(key, arguments)
    }

    /// Says where a release stands.
    #[must_use]
    pub fn state(&self, release: &Release) -> String {
        self.word(&format!("release-{}", name_of(release.state)))
    }

    /// Counts the dependencies of which only one end is asked for.
    #[must_use]
    pub fn links_outside(&self) -> usize {
        let is_in = |task| self.place.contains_key(&task);
        let links = self.on.plan.dependencies.iter();
        links
            .filter(|link| is_in(link.predecessor) != is_in(link.successor))
            .count()
    }

    /// Says a word without arguments.
    #[must_use]
    pub fn word(&self, key: &str) -> String {
        self.speaker.words.say(key, [])
    }
}

/// Returns the name of one of our enums as files and keys of the catalogue have it: "in-progress".
pub(crate) fn name_of(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(_) | Err(_) => String::new(),
    }
}
