//! What stands in the way: the ten worst findings that nobody has permitted.

use super::headline;
use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::Sheet;
use super::table::{Column, Entry};
use crate::digest::{Noticed, noticed};
use crate::scene::Ink;
use slipway_words::Argument;

/// How many are told.
const MOST: usize = 10;

/// Lays out the page; none for those who may not know.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    if press
        .export
        .audience
        .withholds(crate::export::Detail::Findings)
    {
        return Vec::new();
    }
    let all = noticed(press.export);
    let open: Vec<&Noticed> = all
        .iter()
        .filter(|one| !one.is_waived && one.severity != "hint")
        .collect();
    let errors = open
        .iter()
        .filter(|one| matches!(one.severity, "error" | "blocker"))
        .count();
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let arguments = [
        ("errors", number(errors)),
        ("warnings", number(open.len() - errors)),
    ];
    let title = press.say("report-title-obstacles", arguments);
    let subtitle = headline::windows(press);
    let mut sheet = press.sheet("obstacles", title, &subtitle);
    if open.is_empty() {
        let clear = press.word("report-obstacles-none");
        sheet.text(press, "empty", &clear, Look::LEAD, CONTENT);
        return vec![sheet];
    }
    let columns = [
        Column::of(press, "findings-severity", 110.0),
        Column::of(press, "export-release", 220.0),
        Column::of(press, "export-finding", 854.0),
    ];
    let rows: Vec<Vec<Entry>> = open.iter().take(MOST).map(|one| row(press, one)).collect();
    let corner = (CONTENT.x, CONTENT.y, CONTENT.bottom() - 18.0);
    let (end, shown) = sheet.table(press, "obstacles", corner, &columns, &rows);
    let below = (CONTENT.x, end, CONTENT.width);
    sheet.more(press, "obstacles", below, open.len() - shown);
    vec![sheet]
}

fn row(press: &Press<'_, '_>, one: &Noticed) -> Vec<Entry> {
    let ink = match one.severity {
        "blocker" | "error" => Ink::Critical,
        _ => Ink::Risk,
    };
    let release = press.or_dash(&one.release);
    vec![
        Entry::of(one.severity_is.clone(), Look::BODY.bold().in_ink(ink)),
        Entry::of(release, Look::BODY.in_lines(2)),
        Entry::of(format!("{}.  ", one.title), Look::BODY.bold().in_lines(2))
            .and(one.text.clone(), Look::BODY.in_lines(2)),
    ]
}
