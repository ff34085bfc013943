//! What each row consists of, field by field, as people speak of it.
//!
//! Fields that mean something only together, such as a decision and its day, are one field here.
//! The compiler names a field that is missing.

use super::labelled::{elapsed, percent};
use super::tables::RowRef;
use super::value::{Links, Value};
use crate::change::Argument;
use crate::plan::{
    Assignment, Baseline, Booking, Calendar, Criterion, Dependency, Environment, ExternalEvent,
    Freeze, Gate, GateKind, Outage, Person, Plan, Portfolio, Product, Publication, RaidItem,
    Release, ReleaseKind, ReleaseState, Report, ReportAudience, Review, Row, SignOff, SignOffState,
    Task, Template, View, Waiver, Window,
};
use uuid::Uuid;

/// A row as a list of fields.
pub(super) trait Fields: Row {
    /// What each field is called: `name` in `compare-field-name`.
    const WORDS: &'static [&'static str];

    /// Says whether a field is the same in another row.
    fn is_same(&self, other: &Self, field: usize) -> bool;

    /// Says whether a field is as in a new row of which nobody says anything.
    fn is_blank(&self, field: usize) -> bool;

    /// Takes a field of another row over.
    fn copy(&mut self, from: &Self, field: usize);

    /// Says a field beside that of another row.
    fn say(&self, other: Option<&Self>, field: usize, on: &Plan, words: &mut Vec<Argument>);

    /// Takes a change of another row into a changed field; says whether both go together.
    fn join(&mut self, base: &Self, theirs: &Self, field: usize) -> bool;

    /// Gives the row another id, and follows its references; says whether it can be without those
    /// that are gone.
    fn relink(&mut self, id: Uuid, links: &mut dyn Links) -> bool;
}

/// Both changes of the fields that stand under one word; of several together never.
macro_rules! joined {
    ($self:ident, $base:ident, $theirs:ident, $field:ident) => {
        match Value::join(&$base.$field, &$self.$field, &$theirs.$field) {
            Some(both) => {
                $self.$field = both;
                true
            }
            None => false,
        }
    };
    ($self:ident, $base:ident, $theirs:ident, $($field:ident),+) => {
        false
    };
}

/// Whether a field is what a new row has: nothing, unless something else is usual.
macro_rules! blank {
    ($value:expr) => {
        $value.is_blank()
    };
    ($value:expr, $usual:expr) => {
        $value == $usual
    };
}

macro_rules! fields {
    ($($of:ident $(then $settle:ident)? $(by $links:ident)? { $($word:literal ($($field:ident $(= $usual:expr)?),+) $(as $how:ident)?;)* })*) => {$(
        impl Fields for $of {
            const WORDS: &'static [&'static str] = &[$($word),*];

            fn is_same(&self, other: &Self, field: usize) -> bool {
                match Self::WORDS[field] {
                    $($word => true $(&& self.$field == other.$field)+,)*
                    _ => true,
                }
            }

            fn is_blank(&self, field: usize) -> bool {
                match Self::WORDS[field] {
                    $($word => true $(&& blank!(self.$field $(, $usual)?))+,)*
                    _ => true,
                }
            }

            fn copy(&mut self, from: &Self, field: usize) {
                match Self::WORDS[field] {
                    $($word => {
                        $(self.$field.clone_from(&from.$field);)+
                    })*
                    _ => {}
                }
            }

            fn say(&self, other: Option<&Self>, field: usize, on: &Plan, words: &mut Vec<Argument>) {
                match Self::WORDS[field] {
                    $($word => {
                        $(self.$field.say(other.map(|other| &other.$field), on, words);)+
                        $($how(words);)?
                    })*
                    _ => {}
                }
            }

            fn join(&mut self, base: &Self, theirs: &Self, field: usize) -> bool {
                match Self::WORDS[field] {
                    $($word => joined!(self, base, theirs, $($field),+),)*
                    _ => false,
                }
            }

            fn relink(&mut self, own: Uuid, links: &mut dyn Links) -> bool {
                let Self { id, $($($field),+),* } = self;
                $(let links: &mut dyn Links = &mut $links(links);)?
                *id = own.into();
                let mut stays = true;
                $($(stays &= $field.relink(links);)+)*
                $(stays &= $settle(self);)?
                stays
            }
        }
    )*};
}

fields! {
    Portfolio {
        "name" (name);
        "zone" (zone);
        "calendar" (calendar);
        "start" (start);
        "data-date" (data_date);
        "rules" (rules);
        "currency" (currency);
        "notes" (notes);
    }
    Product {
        "name" (name);
        "kind" (kind);
        "owner" (owner);
        "place" (order);
        "notes" (notes);
        "external" (external);
    }
    Release {
        "name" (name);
        "version" (version);
        "state" (state = ReleaseState::default());
        "target" (target);
        "start" (start);
        "finish" (finish);
        "scope-freeze" (scope_freeze);
        "owner" (owner);
        "priority" (priority = Release::ORDINARY_PRIORITY);
        "kind" (kind = ReleaseKind::default());
        "place" (product, order);
        "also" (also);
        "package" (package);
        "calendar" (calendar);
        "goal" (goal);
        "strategy" (strategy);
        "risk" (risk, risk_reason);
        "regulated" (is_regulated);
        "security" (is_security);
        "out-of-band" (out_of_band);
        "key" (key);
        "template" (from_template);
        "budget" (budget);
        "notes" (notes);
        "external" (external);
    }
    Task {
        "name" (name);
        "duration" (duration);
        "progress" (progress);
        "constraint" (constraint);
        "deadline" (deadline);
        "owner" (owner);
        "place" (release, parent, order);
        "kind" (kind);
        "phase" (phase);
        "mode" (mode, manual_start, manual_finish);
        "active" (active = true);
        "estimated" (estimated);
        "calendar" (calendar, ignores_people_calendars);
        "levelling-delay" (levelling_delay) as elapsed;
        "segments" (segments);
        "effort" (effort);
        "cost" (cost);
        "uses" (uses);
        "touches" (touches);
        "fields" (fields);
        "notes" (notes);
        "external" (external);
    }
    Dependency {
        "ends" (predecessor, successor);
        "kind" (kind);
        "lag" (lag);
        "strength" (strength);
        "reason" (reason);
        "external" (external);
    }
    Calendar {
        "name" (name);
        "base" (base);
        "zone" (zone);
        "week" (week);
        "work-weeks" (work_weeks);
        "exceptions" (exceptions);
        "external" (external);
    }
    Person {
        "name" (name);
        "kind" (kind);
        "team" (team);
        "calendar" (calendar);
        "leave" (leave);
        "capacity" (capacity = 10_000) as percent;
        "rates" (rates);
        "place" (order);
        "notes" (notes);
        "external" (external);
    }
    Assignment {
        "work" (task, person);
        "units" (units = 10_000) as percent;
        "effort" (work);
        "delay" (delay);
        "actuals" (actual_start, actual_finish);
        "external" (external);
    }
    Baseline {
        "name" (name);
        "number" (number);
        "taken-at" (taken_at);
        "promised" (tasks);
    }
    Window {
        "name" (name);
        "kind" (kind);
        "scope" (scope);
        "when" (at);
        "admits" (admits);
        "capacity" (capacity);
        "cut-off" (cut_off) as elapsed;
        "notes" (notes);
        "external" (external);
    }
    Freeze {
        "name" (name);
        "kind" (kind);
        "scope" (scope);
        "when" (at);
        "hardness" (hardness);
        "applies-to" (applies_to);
        "reason" (reason);
        "owner" (owner);
        "notes" (notes);
        "external" (external);
    }
    Waiver {
        "permits" (permits);
        "reason" (reason, approver);
        "expires-at" (given_at, expires_at);
    }
    Environment {
        "name" (name);
        "stage" (stage);
        "parent" (parent);
        "product" (product);
        "group" (group);
        "capacity" (capacity = 1);
        "owner" (owner);
        "refresh-lead" (refresh_lead) as elapsed;
        "versions" (versions);
        "place" (order);
        "notes" (notes);
        "external" (external);
    }
    Booking then is_some_time {
        "environment" (environment);
        "release" (release);
        "when" (task, start, finish);
        "sharing" (sharing);
        "status" (status, approver);
        "purpose" (purpose);
        "set-up" (set_up) as elapsed;
        "tear-down" (tear_down) as elapsed;
        "requested-by" (requested_by);
        "needs" (needs);
        "notes" (notes);
        "external" (external);
    }
    Gate {
        "name" (name);
        "release" (release);
        "kind" (kind = GateKind::default());
        "date" (date, milestone);
        "decision" (decision, decided_at, decided_by, conditions);
        "minutes" (minutes);
        "chair" (chair);
        "quorum" (quorum);
        "checks" (checks);
        "place" (order);
        "notes" (notes);
        "external" (external);
    }
    ExternalEvent {
        "name" (name);
        "date" (date);
        "confirmed" (is_confirmed);
        "confidence" (confidence) as percent;
        "source" (source);
        "kind" (kind);
        "milestone" (milestone);
        "needed-by" (needed_by);
        "notes" (notes);
        "external" (external);
    }
    Outage {
        "name" (name);
        "environment" (environment);
        "when" (at);
        "notes" (notes);
        "external" (external);
    }
    Criterion {
        "name" (text);
        "gate" (gate);
        "criterion" (kind);
        "mandatory" (is_mandatory);
        "state" (state, comment);
        "owner" (owner);
        "due" (due);
        "evidence" (evidence);
        "place" (order);
        "external" (external);
    }
    SignOff then is_signed_by_somebody {
        "gate" (gate);
        "role" (role);
        "state" (person, state, at, comment);
        "place" (order);
    }
    Review {
        "name" (name);
        "date" (at);
        "chair" (chair);
        "attendees" (attendees);
        "gates" (gates);
        "minutes" (minutes);
        "actions" (actions);
        "external" (external);
    }
    Template {
        "name" (name);
        "summary" (summary);
        "kinds" (kinds);
        "steps" (steps, gates, version);
        "place" (order);
        "notes" (notes);
    }
    Publication by Remembering {
        "name" (name);
        "published" (number, by, at, data_date, notes, waivers, releases, tasks);
    }
    View {
        "name" (name);
        "layout" (layout);
        "place" (order);
    }
    RaidItem {
        "name" (title);
        "kind" (kind);
        "release" (release);
        "owner" (owner);
        "due" (due);
        "state" (state);
        "likelihood" (likelihood);
        "impact" (impact);
        "effect" (effect);
        "response" (response);
    }
    Report {
        "name" (name);
        "kind" (kind);
        "audience" (audience = ReportAudience::default());
        "release" (release);
        "sections" (sections);
        "texts" (texts);
        "since" (since);
        "last-run" (last_run);
        "look" (look);
        "place" (order);
    }
}

/// A booking that moved with a task goes with it, unless it has an interval of its own.
fn is_some_time(booking: &Booking) -> bool {
    booking.task.is_some() || booking.start.is_some()
}

/// Nobody has signed any more where the one who did is gone: the role is asked again.
fn is_signed_by_somebody(sign_off: &mut SignOff) -> bool {
    if sign_off.person.is_none() && sign_off.state != SignOffState::Asked {
        sign_off.state = SignOffState::Asked;
        sign_off.at = None;
    }
    true
}

/// What was told to everybody stays as it was told, whatever became of it.
struct Remembering<'a>(&'a mut dyn Links);

impl Links for Remembering<'_> {
    fn follow(&mut self, to: RowRef) -> Option<Uuid> {
        Some(self.0.recall(to))
    }

    fn recall(&mut self, to: RowRef) -> Uuid {
        self.0.recall(to)
    }
}
