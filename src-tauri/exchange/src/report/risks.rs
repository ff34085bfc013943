//! Open risks, issues and decisions of the RAID log: what weighs most first.

use super::headline;
use super::look::Look;
use super::press::Press;
use super::sheet::Sheet;
use super::table::{Column, Entry, Room};
use crate::export::{Detail, name_of};
use crate::scene::Ink;
use slipway_engine::ReleaseId;
use slipway_engine::plan::{RaidItem, RaidState};
use slipway_words::Argument;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// From this exposure on, of 25, a risk is red.
const HIGH: u8 = 12;

/// Lays out the page; none for those who may not know what was noticed.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    if press.export.audience.withholds(Detail::Findings) {
        return Vec::new();
    }
    let open = open(press);
    let title = headline::count(press, "report-title-risks", open.len());
    let subtitle = headline::windows(press);
    let mut sheet = press.sheet("risks", title, &subtitle);
    let columns = [
        Column::of(press, "raid-kind", 96.0),
        Column::of(press, "export-what", 470.0),
        Column::of(press, "export-release", 200.0),
        Column::of(press, "report-whose", 190.0),
        Column::of(press, "report-due", 118.0),
        Column::of(press, "report-exposure", 110.0).of_numbers(),
    ];
    let rows: Vec<Vec<Entry>> = open.iter().map(|item| row(press, item)).collect();
    let none = press.word("report-risks-none");
    sheet.list(press, "risks", Room::CONTENT, &columns, &rows, &none);
    vec![sheet]
}

/// What is open of the releases of the report, by exposure, then by when it is due.
fn open(press: &Press<'_, '_>) -> Vec<RaidItem> {
    let asked: BTreeSet<ReleaseId> = press.export.releases().map(|row| row.id).collect();
    let items = press.export.on.plan.raid_items.iter();
    let mut open: Vec<RaidItem> = items
        .filter(|item| item.state == RaidState::Open && asked.contains(&item.release))
        .map(|item| item.as_ref().clone())
        .collect();
    open.sort_by_key(|item| {
        (
            Reverse(item.exposure()),
            item.due.is_none(),
            item.due,
            item.id,
        )
    });
    open
}

fn row(press: &Press<'_, '_>, item: &RaidItem) -> Vec<Entry> {
    let plan = &press.export.on.plan;
    let release = plan.releases.get(item.release).map(|row| row.title());
    let owner = press.export.person(item.owner).map(|row| row.name.clone());
    let due = item.due.map(|at| press.export.speaker.date(at));
    let exposure = item.exposure().map(|level| {
        let level = Argument::Number(level.into());
        press.say("raid-exposure", [("level", level)])
    });
    let is_high = item.exposure().is_some_and(|level| level >= HIGH);
    let ink = if is_high { Ink::Critical } else { Ink::Text };
    let told = |text: Option<String>| press.or_dash(&text.unwrap_or_default());
    let what = Entry::of(item.title.clone(), Look::BODY.bold().in_lines(2));
    let what = if item.effect.is_empty() {
        what
    } else {
        what.below(
            item.effect.clone(),
            Look::LABEL.in_ink(Ink::Muted).in_lines(2),
        )
    };
    vec![
        Entry::of(
            press.word(&format!("raid-{}", name_of(item.kind))),
            Look::BODY,
        ),
        what,
        Entry::of(told(release), Look::BODY),
        Entry::of(told(owner), Look::BODY),
        Entry::of(told(due), Look::BODY),
        Entry::of(told(exposure), Look::BODY.bold().in_ink(ink)),
    ]
}
