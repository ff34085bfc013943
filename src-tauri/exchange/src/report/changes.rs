//! What changed since an earlier state of the plan: first when releases were to go out and when they do now,
//! as arrows on a line of time, then every change in words, a head on each page.

mod chart;
mod shift;

use super::headline::count;
use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::Sheet;
use super::table::{Column, Entry};
use crate::digest::{Changed, Sentence, changed};
use crate::export::Before;
use shift::{Shift, ShiftKind, shifts};
use slipway_engine::compare::Head;
use slipway_words::Argument;
use std::collections::BTreeMap;

/// How many changes stand on a page at most.
const MOST: usize = 25;

/// Lays out the pages; where there is nothing to compare with, one that says so.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let Some(before) = press.export.before else {
        let title = press.word("report-changes-nothing-before");
        let mut sheet = press.sheet("changes", title, "");
        let why = press.word("report-changes-nothing-before-why");
        sheet.text(press, "empty", &why, Look::LEAD.in_lines(3), CONTENT);
        return vec![sheet];
    };
    let changed = changed(press.export, before);
    let shifts = shifts(press, before);
    let title = message(press, before, &shifts, &changed);
    let mut sheets = chart::lay_out(press, &title, &since(press, before), &shifts);
    for (head, told) in &changed.heads {
        sheets.extend(pages(press, before, *head, told));
    }
    if changed.other > 0
        && let Some(last) = sheets.last_mut()
    {
        let other = count(press, "report-changes-other", changed.other);
        last.notes = if last.notes.is_empty() {
            other
        } else {
            format!("{}\n{other}", last.notes)
        };
    }
    sheets
}

/// Says since when, with the moment where it was today.
fn since(press: &Press<'_, '_>, before: Before<'_>) -> String {
    let date = Argument::Text(press.export.speaker.moment(before.at));
    press.say("report-changes-since", [("date", date)])
}

/// Says the worst slip, and how much changed where.
fn message(
    press: &Press<'_, '_>,
    before: Before<'_>,
    shifts: &[Shift],
    changed: &Changed,
) -> String {
    let number = |number: usize| Argument::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let counts = [
        ("n", number(changed.count())),
        ("of", number(changed.releases)),
    ];
    let all = press.say("report-changes-count", counts);
    // What moved most stands first.
    let most = shifts
        .iter()
        .find(|shift| matches!(shift.kind, ShiftKind::Later | ShiftKind::Earlier));
    match most {
        Some(shift) => {
            let key = if shift.kind == ShiftKind::Later {
                "report-title-changes-slips"
            } else {
                "report-title-changes-earlier"
            };
            let arguments = [
                ("release", Argument::Text(shift.name.clone())),
                ("by", Argument::Text(shift.days(press))),
                ("changes", Argument::Text(all)),
            ];
            press.say(key, arguments)
        }
        None if changed.count() > 0 => press.say(
            "report-title-changes-kept",
            [("changes", Argument::Text(all))],
        ),
        None => {
            let date = Argument::Text(press.export.speaker.date(before.at));
            press.say("report-title-changes-none", [("date", date)])
        }
    }
}

/// Lays out what stands under a head, on as many pages as it takes.
fn pages(
    press: &mut Press<'_, '_>,
    before: Before<'_>,
    head: Head,
    told: &[Sentence],
) -> Vec<Sheet> {
    let key = key_of(head);
    let title = title(press, key, told);
    let subtitle = since(press, before);
    let columns = [
        Column::of(press, "export-release", 232.0),
        Column::of(press, "report-change", 952.0),
    ];
    let rows: Vec<Vec<Entry>> = told.iter().map(|one| row(press, one)).collect();
    let mut sheets = Vec::new();
    let mut left = &rows[..];
    while !left.is_empty() {
        let number = sheets.len() + 1;
        let name = match number {
            1 => format!("changes-{key}"),
            _ => format!("changes-{key}-{number}"),
        };
        let mut sheet = press.sheet(&name, title.clone(), &subtitle);
        let corner = (CONTENT.x, CONTENT.y, CONTENT.bottom());
        let part = &left[..left.len().min(MOST)];
        let (_, shown) = sheet.table(press, "changes", corner, &columns, part);
        left = &left[shown.max(1)..];
        sheets.push(sheet);
    }
    sheets
}

fn row(press: &Press<'_, '_>, one: &Sentence) -> Vec<Entry> {
    let release = if one.release.is_empty() {
        press.word("compare-portfolio")
    } else {
        one.release.clone()
    };
    vec![
        Entry::of(release, Look::LABEL.bold()),
        Entry::of(one.text.clone(), Look::LABEL.in_lines(2)),
    ]
}

/// Says how much changed under a head, and where most of it did.
fn title(press: &Press<'_, '_>, key: &str, told: &[Sentence]) -> String {
    let mut by: BTreeMap<&str, usize> = BTreeMap::new();
    for one in told {
        *by.entry(&one.release).or_default() += one.count;
    }
    let all = by.values().sum();
    let number = |number: usize| Argument::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let head = press.say(&format!("report-title-changes-{key}"), [("n", number(all))]);
    let most = by.into_iter().filter(|(release, _)| !release.is_empty());
    let Some((release, most)) = most.max_by_key(|(_, count)| *count) else {
        return head;
    };
    let arguments = [
        ("head", Argument::Text(head)),
        ("release", Argument::Text(release.to_owned())),
        ("n", number(if most == all { 0 } else { most })),
    ];
    press.say("report-title-changes-most", arguments)
}

fn key_of(head: Head) -> &'static str {
    match head {
        Head::Requirement => "requirement",
        Head::QaPlan => "qa-plan",
        Head::Schedule => "schedule",
        Head::Scope => "scope",
        Head::Other => "other",
    }
}
