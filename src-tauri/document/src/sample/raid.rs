//! The sample's RAID log, and the reports that the bank's people make.

use super::builder::{Builder, DAY};
use slipway_engine::change::{Command, Refusal};
use slipway_engine::plan::{RaidItem, RaidKind, RaidState, Report, ReportAudience, ReportKind};
use slipway_engine::{RaidItemId, ReportId, Seconds};
use uuid::Uuid;

/// An entry: what it is, whose, how it stands, and when it is due.
struct Entry {
    release: &'static str,
    kind: RaidKind,
    title: &'static str,
    owner: &'static str,
    /// Days from today to the day on which it is due.
    days: i64,
    state: RaidState,
    /// Likelihood and impact, from 1 to 5; 0 where nobody says.
    levels: (u8, u8),
    effect: &'static str,
    response: &'static str,
}

const ENTRIES: [Entry; 7] = [
    Entry {
        release: "Payments 4.2",
        kind: RaidKind::Risk,
        title: "Regression finds more than the pack covers",
        owner: "Luc Moreau",
        days: 6,
        state: RaidState::Open,
        levels: (4, 4),
        effect: "Every further day of regression is a day later in the window.",
        response: "Two testers come over from Fraud Engine for the last week.",
    },
    Entry {
        release: "Mobile Banking 11.0",
        kind: RaidKind::Risk,
        title: "The stores take longer to review the app",
        owner: "Hana Sato",
        days: 12,
        state: RaidState::Open,
        levels: (3, 3),
        effect: "Up to five days between submission and release.",
        response: "A first build goes in a week early.",
    },
    Entry {
        release: "Core Ledger 7.2",
        kind: RaidKind::Risk,
        title: "The new index is slow at the end of the month",
        owner: "Petra Novak",
        days: -9,
        state: RaidState::Closed,
        levels: (2, 5),
        effect: "Closing would not be through by the morning.",
        response: "Measured with last month's volume: through by 3 o'clock.",
    },
    Entry {
        release: "Payments 4.2",
        kind: RaidKind::Issue,
        title: "The test data of the card scheme has expired",
        owner: "Tom Fielding",
        days: 2,
        state: RaidState::Open,
        levels: (0, 3),
        effect: "Two scenarios of user acceptance cannot be run.",
        response: "New data is asked for; the scheme answers within two days.",
    },
    Entry {
        release: "Branch Terminals 3.0",
        kind: RaidKind::Issue,
        title: "Twelve branches have no slot for the engineer yet",
        owner: "Marco Rossi",
        days: 9,
        state: RaidState::Open,
        levels: (0, 2),
        effect: "They would be fitted out a week after the others.",
        response: "Evening slots are being agreed with the branches.",
    },
    Entry {
        release: "Payments 4.2",
        kind: RaidKind::Decision,
        title: "Next window, or less scope",
        owner: "Maya Lindqvist",
        days: 3,
        state: RaidState::Open,
        levels: (0, 0),
        effect: "As planned, the release misses the window at which it aims.",
        response: "",
    },
    Entry {
        release: "Mobile Banking 11.0",
        kind: RaidKind::Decision,
        title: "The staff pilot runs two weeks, not one",
        owner: "Maya Lindqvist",
        days: -4,
        state: RaidState::Closed,
        levels: (0, 0),
        effect: "The deadline of the pilot moves.",
        response: "Decided in the steering committee; the window stays.",
    },
];

impl Builder<'_> {
    /// What may go wrong, what does, and what is to be decided.
    pub(super) fn write_log(&mut self) -> Result<(), Refusal> {
        let said = |level: u8| Some(level).filter(|&level| level > 0);
        for entry in &ENTRIES {
            let release = self.release(entry.release)?;
            let item = RaidItem {
                owner: Some(self.person(entry.owner)?),
                due: Some(self.today + Seconds(entry.days * DAY + 17 * 3_600)),
                state: entry.state,
                likelihood: said(entry.levels.0),
                impact: said(entry.levels.1),
                effect: entry.effect.to_owned(),
                response: entry.response.to_owned(),
                ..RaidItem::new(RaidItemId(Uuid::nil()), release, entry.kind, entry.title)
            };
            self.perform(&Command::AddRaidItem { item })?;
        }
        Ok(())
    }

    /// What is reported each week and each month.
    pub(super) fn add_reports(&mut self) -> Result<(), Refusal> {
        let report = |name: &str, kind| Report::new(ReportId(Uuid::nil()), name, kind);
        let weekly = Report {
            audience: ReportAudience::Team,
            ..report("Week in releases", ReportKind::Weekly)
        };
        let monthly = report("Pack for the steering committee", ReportKind::Monthly);
        let go = Report {
            release: Some(self.release("Payments 4.2")?),
            ..report("Payments 4.2, go or no-go", ReportKind::GoNoGo)
        };
        for report in [weekly, monthly, go] {
            self.perform(&Command::AddReport { report })?;
        }
        Ok(())
    }
}
