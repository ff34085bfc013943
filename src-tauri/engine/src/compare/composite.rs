//! Values made of others.

use super::value::{Links, Value, plain};
use crate::change::Argument;
use crate::id::OperationId;
use crate::plan::{
    AppliesTo, BaselineTask, CalendarException, Colour, Condition, Constraint, CriterionKind,
    DayPattern, DeployedVersion, Evidence, External, FromTemplate, KeptFile, Lag, Leave, Metric,
    NeededVersion, OrderKey, Permit, Plan, Progress, PublishedRelease, PublishedTask,
    PublishedWaiver, Recurring, ReportLook, ReportRun, ReportSection, ReviewAction, Scope, Segment,
    Shift, Target, TemplateGate, TemplateStep, Touches, ViewColumn, ViewSort, Week, WorkWeek,
};

/// Values that say all their parts and follow the references in each; `joins` where lists of them
/// take what either side added.
macro_rules! parts {
    ($($(#[$joins:ident])? $of:ident { $($part:ident),* $(,)? })*) => {$(
        impl Value for $of {
            $(const JOINS: bool = stringify!($joins).len() == "joins".len();)?

            fn is_blank(&self) -> bool {
                let Self { $($part),* } = self;
                $($part.is_blank())&&*
            }

            fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
                let Self { $($part),* } = self;
                $($part.say(None, on, words);)*
            }

            /// A part that cannot be without what is gone takes the whole with it.
            fn relink(&mut self, links: &mut dyn Links) -> bool {
                let Self { $($part),* } = self;
                let mut stays = true;
                $(stays &= $part.relink(links);)*
                stays
            }
        }
    )*};
}

parts! {
    Constraint { kind, date }
    Segment { work, gap }
    #[joins] Leave { from, to, note }
    #[joins] CalendarException { name, from, to, rule, shifts }
    #[joins] WorkWeek { name, from, to, week }
    Recurring { start, finish, zone, rule, except }
    AppliesTo { phases, releases }
    #[joins] Condition { text, owner, due, is_met }
    #[joins] ReviewAction { text, owner, due, is_done }
    DeployedVersion { product, version, since }
    NeededVersion { product, version }
    FromTemplate { template, version }
    PublishedRelease { name, target, goes_out, window_float }
    PublishedTask { start, finish }
    PublishedWaiver { waiver, reason, approver, expires_at }
    BaselineTask { start, finish, duration, work, cost }
    ViewColumn { column, width }
    ViewSort { by, is_descending }
    ReportSection { section, is_shown }
    ReportRun { operation, at }
    ReportLook { accent, logo, template }
}

plain! {
    Shift, |shift| Argument::Text(format!("{}–{}", clock(shift.from), clock(shift.to)));
    TemplateStep, |step| Argument::Text(step.name.clone());
    TemplateGate, |gate| Argument::Text(gate.name.clone());
    Colour, |colour| Argument::Text(colour.to_string());
    KeptFile, |file| Argument::Text(file.name.clone());
}

/// A place among siblings means nothing without them; `place` says which one a row stands behind.
impl Value for OrderKey {
    fn say(&self, _: Option<&Self>, _: &Plan, _: &mut Vec<Argument>) {}
}

/// A place in the journal says nothing to people.
impl Value for OperationId {
    fn say(&self, _: Option<&Self>, _: &Plan, _: &mut Vec<Argument>) {}
}

impl Value for External {
    const JOINS: bool = true;

    fn say(&self, _: Option<&Self>, _: &Plan, words: &mut Vec<Argument>) {
        words.push(Argument::Text(self.key.clone()));
    }
}

impl Value for Evidence {
    const JOINS: bool = true;

    fn say(&self, _: Option<&Self>, _: &Plan, words: &mut Vec<Argument>) {
        let (Self::File { name, .. } | Self::Link { name, .. }) = self;
        words.push(Argument::Text(name.clone()));
    }
}

impl Value for Lag {
    fn is_blank(&self) -> bool {
        self.is_none()
    }

    fn say(&self, _: Option<&Self>, _: &Plan, words: &mut Vec<Argument>) {
        words.push(match self {
            Self::Working(length) => Argument::Work(*length),
            Self::Elapsed(length) => Argument::Elapsed(*length),
            Self::Percent(points) | Self::ElapsedPercent(points) => Argument::Percent(*points),
        });
        if let Self::ElapsedPercent(_) = self {
            words.push(Argument::Term("unit-elapsed".to_owned()));
        }
    }
}

impl Value for Progress {
    fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        words.push(Argument::Percent(i64::from(self.done)));
        let dates = [
            ("compare-started", self.actual_start),
            ("compare-finished", self.actual_finish),
            ("compare-stopped", self.stop),
            ("compare-resumes", self.resume),
        ];
        for (key, date) in dates {
            if let Some(date) = date {
                words.push(Argument::Term(key.to_owned()));
                date.say(None, on, words);
            }
        }
        if let Some(left) = self.remaining {
            words.push(Argument::Term("compare-left".to_owned()));
            words.push(Argument::Work(left));
        }
    }
}

impl Value for DayPattern {
    fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        match self {
            Self::Base => words.push(Argument::Term("compare-as-base".to_owned())),
            Self::Own(shifts) if shifts.is_empty() => {
                words.push(Argument::Term("compare-free".to_owned()));
            }
            Self::Own(shifts) => shifts.say(None, on, words),
        }
    }
}

/// Monday first, as in the row.
pub(super) const DAYS: [&str; 7] = [
    "compare-monday",
    "compare-tuesday",
    "compare-wednesday",
    "compare-thursday",
    "compare-friday",
    "compare-saturday",
    "compare-sunday",
];

/// Says the days that differ.
impl Value for Week {
    fn say(&self, other: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        for (at, day) in self.iter().enumerate() {
            if other.is_none_or(|other| other[at] != *day) {
                words.push(Argument::Term(DAYS[at].to_owned()));
                day.say(None, on, words);
            }
        }
    }
}

impl Value for Touches {
    fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        match self {
            Self::ByPhase => words.push(Argument::Term("touches-by-phase".to_owned())),
            Self::Nothing => words.push(Argument::Term("touches-nothing".to_owned())),
            Self::Only {
                products,
                environments,
            } => {
                products.say(None, on, words);
                environments.say(None, on, words);
            }
        }
    }

    fn relink(&mut self, links: &mut dyn Links) -> bool {
        match self {
            Self::ByPhase | Self::Nothing => true,
            Self::Only {
                products,
                environments,
            } => products.relink(links) & environments.relink(links),
        }
    }
}

impl Value for Target {
    fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        match self {
            Self::NextAdmitting => words.push(Argument::Term("compare-next-window".to_owned())),
            Self::Occurrence { window, start } => {
                window.say(None, on, words);
                start.say(None, on, words);
            }
        }
    }

    /// Without its window a release aims at the next that admits it.
    fn relink(&mut self, links: &mut dyn Links) -> bool {
        if let Self::Occurrence { window, .. } = self
            && !window.relink(links)
        {
            *self = Self::NextAdmitting;
        }
        true
    }
}

/// A window or freeze never becomes wider by losing its scope.
impl Value for Scope {
    fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        match self {
            Self::Portfolio => words.push(Argument::Term("scope-portfolio".to_owned())),
            Self::Product(id) => id.say(None, on, words),
            Self::Environment(id) => id.say(None, on, words),
        }
    }

    fn relink(&mut self, links: &mut dyn Links) -> bool {
        match self {
            Self::Portfolio => true,
            Self::Product(id) => id.relink(links),
            Self::Environment(id) => id.relink(links),
        }
    }
}

/// Nor does a permission.
impl Value for Permit {
    fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        match self {
            Self::Finding { fingerprint } => words.push(Argument::Text(fingerprint.clone())),
            Self::Freeze {
                freeze,
                release,
                task,
            } => {
                freeze.say(None, on, words);
                release.say(None, on, words);
                task.say(None, on, words);
            }
        }
    }

    fn relink(&mut self, links: &mut dyn Links) -> bool {
        match self {
            Self::Finding { .. } => true,
            Self::Freeze {
                freeze,
                release,
                task,
            } => {
                freeze.relink(links)
                    & release.as_mut().is_none_or(|id| id.relink(links))
                    & task.as_mut().is_none_or(|id| id.relink(links))
            }
        }
    }
}

impl Value for CriterionKind {
    fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        let key = match self {
            Self::Manual => "criterion-kind-manual",
            Self::TaskFinished { .. } => "criterion-kind-task-finished",
            Self::Metric(_) => "criterion-kind-metric",
            Self::Document => "criterion-kind-document",
            Self::Dependency { .. } => "criterion-kind-dependency",
        };
        words.push(Argument::Term(key.to_owned()));
        match self {
            Self::Manual | Self::Document => {}
            Self::TaskFinished { task } => task.say(None, on, words),
            Self::Dependency { release } => release.say(None, on, words),
            Self::Metric(metric) => metric.say(None, on, words),
        }
    }

    /// What must be true stays; somebody has to say so now.
    fn relink(&mut self, links: &mut dyn Links) -> bool {
        let stays = match self {
            Self::Manual | Self::Document | Self::Metric(_) => true,
            Self::TaskFinished { task } => task.relink(links),
            Self::Dependency { release } => release.relink(links),
        };
        if !stays {
            *self = Self::Manual;
        }
        true
    }
}

impl Value for Metric {
    fn say(&self, _: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
        let Self {
            unit,
            comparison,
            threshold,
            value,
            as_of,
        } = self;
        comparison.say(None, on, words);
        words.push(Argument::Text(measured(*threshold, unit)));
        if let Some(value) = value {
            words.push(Argument::Term("compare-measured".to_owned()));
            words.push(Argument::Text(measured(*value, unit)));
        }
        as_of.say(None, on, words);
    }
}

/// Says thousandths of a unit.
fn measured(thousandths: i64, unit: &str) -> String {
    let whole = thousandths / 1000;
    let rest = (thousandths % 1000).unsigned_abs();
    let number = if rest == 0 {
        whole.to_string()
    } else {
        let sign = if thousandths < 0 && whole == 0 {
            "-"
        } else {
            ""
        };
        format!("{sign}{whole}.{rest:03}")
            .trim_end_matches('0')
            .to_owned()
    };
    format!("{number} {unit}").trim_end().to_owned()
}

/// Says seconds after midnight as a clock does.
fn clock(seconds: u32) -> String {
    format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60)
}
