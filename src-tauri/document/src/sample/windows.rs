//! When the bank deploys, and when it does not.

use super::builder::{Builder, DAY};
use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};
use slipway_engine::change::{Command, Refusal};
use slipway_engine::plan::{
    AppliesTo, Freeze, FreezeKind, Hardness, PhaseKind, Recurring, ReleaseKind, Scope, Window,
    WindowKind,
};
use slipway_engine::{FreezeId, Instant, Seconds, WindowId};
use uuid::Uuid;

/// A window by the week: its days as RFC 5545 names them, and its clock times.
struct Weekly<'a> {
    name: &'a str,
    kind: WindowKind,
    days: &'a str,
    /// Days from Monday to the first.
    first: u64,
    opens: u32,
    /// How many hours it is open.
    hours: u32,
    cut_off_days: i64,
    capacity: Option<u32>,
    admits: &'a [ReleaseKind],
    notes: &'a str,
}

const WINDOWS: [Weekly<'_>; 3] = [
    Weekly {
        name: "Weekend release",
        kind: WindowKind::Standard,
        days: "SA",
        first: 5,
        opens: 20,
        hours: 12,
        cut_off_days: 2,
        capacity: Some(4),
        admits: &[
            ReleaseKind::Major,
            ReleaseKind::Minor,
            ReleaseKind::Infrastructure,
            ReleaseKind::Hardware,
            ReleaseKind::Package,
        ],
        notes: "Ready by Thursday evening, so that operations can prepare on Friday.",
    },
    Weekly {
        name: "Mid-week night",
        kind: WindowKind::Standard,
        days: "WE",
        first: 2,
        opens: 22,
        hours: 6,
        cut_off_days: 1,
        capacity: Some(2),
        admits: &[
            ReleaseKind::Patch,
            ReleaseKind::Security,
            ReleaseKind::Hotfix,
        ],
        notes: "",
    },
    Weekly {
        name: "Emergency slot",
        kind: WindowKind::Emergency,
        days: "MO,FR",
        first: 0,
        opens: 21,
        hours: 2,
        cut_off_days: 0,
        capacity: Some(1),
        admits: &[ReleaseKind::Security, ReleaseKind::Hotfix],
        notes: "With the head of operations on call.",
    },
];

impl Builder<'_> {
    pub(super) fn open_windows(&mut self) -> Result<(), Refusal> {
        let monday = self.first_day();
        for weekly in WINDOWS {
            let day = monday + Days::new(weekly.first);
            let opens = self.at(day, weekly.opens);
            let closes = self.at(day, weekly.opens + weekly.hours);
            let window = Window {
                id: WindowId(Uuid::nil()),
                name: weekly.name.to_owned(),
                kind: weekly.kind,
                scope: Scope::Portfolio,
                at: recurring(
                    (opens, closes),
                    format!("FREQ=WEEKLY;BYDAY={}", weekly.days),
                ),
                admits: weekly.admits.to_vec(),
                capacity: weekly.capacity,
                cut_off: Seconds(weekly.cut_off_days * DAY),
                notes: weekly.notes.to_owned(),
                external: Vec::new(),
            };
            self.perform(&Command::AddWindow { window })?;
        }
        Ok(())
    }

    /// The year's end for everybody, the quarter's end for payments.
    pub(super) fn close_for_calm(&mut self) -> Result<(), Refusal> {
        let year = self.first_day().year() - 1;
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let owner = Some(self.person("Maya Lindqvist")?);
        let year_end = Freeze {
            id: FreezeId(Uuid::nil()),
            name: "Year-end freeze".to_owned(),
            kind: FreezeKind::Change,
            scope: Scope::Portfolio,
            at: recurring(
                (
                    self.at(day(12, 18), 18),
                    self.at(day(12, 18) + Days::new(17), 6),
                ),
                "FREQ=YEARLY".to_owned(),
            ),
            hardness: Hardness::Hard,
            applies_to: AppliesTo {
                phases: vec![PhaseKind::Uat, PhaseKind::Staging, PhaseKind::Deployment],
                releases: vec![
                    ReleaseKind::Major,
                    ReleaseKind::Minor,
                    ReleaseKind::Patch,
                    ReleaseKind::Infrastructure,
                    ReleaseKind::Hardware,
                    ReleaseKind::Package,
                ],
            },
            reason: "The books close: nobody is free to accept, and production stays as it is"
                .to_owned(),
            owner,
            notes: "Security patches and hotfixes go on.".to_owned(),
            external: Vec::new(),
        };
        let payments = self.product("Payments")?;
        let quarter_end = Freeze {
            name: "Quarter-end settlement".to_owned(),
            kind: FreezeKind::Code,
            scope: Scope::Product(payments),
            at: recurring(
                (
                    self.at(day(3, 26), 0),
                    self.at(day(3, 26) + Days::new(6), 0),
                ),
                "FREQ=MONTHLY;INTERVAL=3".to_owned(),
            ),
            hardness: Hardness::Soft,
            applies_to: AppliesTo {
                phases: vec![PhaseKind::Staging, PhaseKind::Deployment],
                releases: Vec::new(),
            },
            reason: "Settlement volumes peak".to_owned(),
            notes: String::new(),
            ..year_end.clone()
        };
        self.perform(&Command::AddFreeze { freeze: year_end })?;
        self.perform(&Command::AddFreeze {
            freeze: quarter_end,
        })
    }

    /// The day on which the portfolio begins, a Monday.
    pub(super) fn first_day(&self) -> NaiveDate {
        self.now.calendars.zone().to_local(self.start()).date()
    }

    /// A full hour of a day by the clocks of the bank; hours from 24 on are of the days after.
    pub(super) fn at(&self, day: NaiveDate, hour: u32) -> Instant {
        let local = (day + Days::new(u64::from(hour / 24)))
            .and_time(NaiveTime::from_hms_opt(hour % 24, 0, 0).unwrap_or_default());
        self.now.calendars.zone().to_utc(local)
    }
}

fn recurring((start, finish): (Instant, Instant), rule: String) -> Recurring {
    Recurring {
        rule: Some(rule),
        ..Recurring::once(start, finish)
    }
}
