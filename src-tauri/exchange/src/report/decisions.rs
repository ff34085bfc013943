//! What is to be decided: by whom, and by when.

use super::headline;
use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::Sheet;
use super::table::{Column, Entry, Room};
use crate::digest::asked;
use crate::export::Detail;
use crate::scene::Ink;

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
    let (what, release) = if names_people {
        (614.0, 250.0)
    } else {
        (764.0, 300.0)
    };
    let mut columns = vec![
        Column::of(press, "report-due", 120.0),
        Column::of(press, "export-what", what),
        Column::of(press, "export-release", release),
    ];
    if names_people {
        columns.push(Column::of(press, "report-whose", 200.0));
    }
    let rows: Vec<Vec<Entry>> = all
        .iter()
        .map(|one| {
            let mut row = vec![
                Entry::of(press.or_dash(&one.due), Look::BODY.bold()),
                Entry::of(one.what.clone(), Look::BODY.in_lines(2)),
                Entry::of(press.or_dash(&one.release), Look::BODY),
            ];
            if names_people {
                row.push(Entry::of(
                    press.or_dash(&one.who),
                    Look::BODY.in_ink(Ink::Muted),
                ));
            }
            row
        })
        .collect();
    sheet.list(press, "decisions", Room::CONTENT, &columns, &rows, "");
    vec![sheet]
}
