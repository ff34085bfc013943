//! Entries of the RAID log and reports, drawn at random.

use super::Dice;
use crate::change::Command;
use crate::plan::{
    Colour, KeptFile, Plan, RaidItem, RaidKind, RaidState, Report, ReportAudience, ReportKind,
    ReportLook, ReportRun, ReportSection,
};
use uuid::Uuid;

pub(super) fn command(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    match dice.roll(8) {
        0 | 1 => Command::AddRaidItem {
            item: item(dice, plan, Uuid::nil()),
        },
        2 => Command::EditRaidItem {
            item: {
                let id = dice.id(&plan.raid_items);
                item(dice, plan, id.0)
            },
        },
        3 => Command::DeleteRaidItem {
            item: dice.id(&plan.raid_items),
        },
        4 | 5 => Command::AddReport {
            report: report(dice, plan, Uuid::nil()),
        },
        6 => Command::EditReport {
            report: {
                let id = dice.id(&plan.reports);
                report(dice, plan, id.0)
            },
        },
        _ => Command::DeleteReport {
            report: dice.id(&plan.reports),
        },
    }
}

fn item(dice: &mut Dice<'_>, plan: &Plan, id: Uuid) -> RaidItem {
    let kind = dice.any(&[RaidKind::Risk, RaidKind::Issue, RaidKind::Decision]);
    RaidItem {
        owner: (!plan.people.is_empty())
            .then(|| dice.maybe(|dice| dice.id(&plan.people)))
            .flatten(),
        due: dice.maybe(Dice::date),
        state: dice.any(&[RaidState::Open, RaidState::Closed]),
        likelihood: dice.maybe(|dice| dice.any(&[1, 2, 3, 4, 5, 6])),
        impact: dice.maybe(|dice| dice.any(&[1, 2, 3, 4, 5, 255])),
        effect: dice.text(),
        response: dice.text(),
        ..RaidItem::new(id.into(), dice.id(&plan.releases), kind, &dice.text())
    }
}

fn report(dice: &mut Dice<'_>, plan: &Plan, id: Uuid) -> Report {
    let kind = dice.any(&[ReportKind::Weekly, ReportKind::GoNoGo, ReportKind::Changes]);
    let section = |section: &str, is_shown| ReportSection {
        section: section.to_owned(),
        is_shown,
    };
    Report {
        audience: dice.any(&[ReportAudience::Team, ReportAudience::Vendor]),
        release: dice.maybe(|dice| dice.id(&plan.releases)),
        sections: vec![
            section("headline", dice.roll(2) == 0),
            section(dice.any(&["changes", "changes", "headline"]), true),
        ],
        texts: [("headline".to_owned(), dice.text())].into(),
        since: dice.maybe(Dice::date),
        last_run: dice.maybe(|dice| ReportRun {
            operation: None,
            at: dice.date(),
        }),
        look: ReportLook {
            accent: dice.maybe(|dice| Colour {
                red: dice.any(&[0, 31, 255]),
                green: dice.any(&[0, 95, 255]),
                blue: dice.any(&[0, 191, 255]),
            }),
            logo: dice.maybe(|dice| KeptFile {
                name: dice.text(),
                hash: dice.any(&["0a", "../x", ""]).repeat(32),
                size: 7,
            }),
            template: None,
        },
        ..Report::new(id.into(), &dice.text(), kind)
    }
}
