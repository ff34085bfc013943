//! What is to be decided: by whom, and by when.

use super::coming::more;
use super::headline;
use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::{Column, Entry, Sheet};
use crate::digest::asked;
use crate::export::Detail;
use crate::scene::{Align, Ink};

/// Lays out the page.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let all = asked(press.export);
    let title = headline::count(press, "report-title-decisions", all.len());
    let subtitle = headline::windows(press);
    let mut sheet = press.sheet("decisions", title, &subtitle);
    if all.is_empty() {
        let nothing = press.word("overview-needs-none");
        sheet.text(press, "empty", &nothing, Look::LEAD, CONTENT);
        return vec![sheet];
    }
    let names_people = !press.export.audience.withholds(Detail::People);
    let titles = [
        "report-due",
        "export-what",
        "export-release",
        "report-whose",
    ]
    .map(|key| press.word(key));
    let widths = if names_people {
        [120.0, 614.0, 250.0, 200.0]
    } else {
        [120.0, 764.0, 300.0, 0.0]
    };
    let shown = if names_people { 4 } else { 3 };
    let columns: Vec<Column<'_>> = (0..shown)
        .map(|at| Column {
            title: &titles[at],
            width: widths[at],
            align: Align::Start,
        })
        .collect();
    let dash = press.word("unit-none");
    let or_dash = |text: &str| {
        if text.is_empty() {
            dash.clone()
        } else {
            text.to_owned()
        }
    };
    let rows: Vec<Vec<Entry>> = all
        .iter()
        .map(|one| {
            let mut row = vec![
                Entry::of(or_dash(&one.due), Look::BODY.bold()),
                Entry::of(one.what.clone(), Look::BODY.in_lines(2)),
                Entry::of(or_dash(&one.release), Look::BODY),
            ];
            if names_people {
                row.push(Entry::of(or_dash(&one.who), Look::BODY.in_ink(Ink::Muted)));
            }
            row
        })
        .collect();
    let corner = (CONTENT.x, CONTENT.y, CONTENT.bottom() - 18.0);
    let (end, shown) = sheet.table(press, "decisions", corner, &columns, &rows);
    let place = (CONTENT.x, end, CONTENT.width);
    more(press, &mut sheet, "decisions", place, rows.len() - shown);
    vec![sheet]
}
