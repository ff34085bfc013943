//! Which release waits for which: a grid with, in each cell, how many dependencies lead from the column's
//! release to the row's and how far the tightest of them may slip.

use super::headline;
use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::{Sheet, mark, solid, text_item};
use crate::export::{Detail, amount};
use crate::scene::{Align, Ink, Item, Kind, Place, Shape};
use slipway_engine::{ReleaseId, Seconds, Span};
use slipway_words::Argument;
use std::collections::{BTreeMap, BTreeSet};

/// How wide the names of rows are.
const NAMES: f64 = 220.0;
/// How high the names of columns are.
const HEADS: f64 = 44.0;
/// How large a cell is at most, and how many there are at most in a row.
const CELL: (f64, f64) = (120.0, 46.0);
const MOST: usize = 12;
/// Below so many days a dependency is tight.
const TIGHT: f64 = 2.0;

/// How often one release waits for another, and how far the tightest wait may slip.
#[derive(Debug, Clone, Copy, Default)]
struct Waits {
    count: usize,
    float: Option<Span>,
}

/// Lays out the grid.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let waits = waits(press);
    let title = message(press, &waits);
    let subtitle = press.word("report-dependencies-how");
    let mut sheet = press.sheet("dependencies", title, &subtitle);
    if waits.is_empty() {
        let none = press.word("report-dependencies-none");
        sheet.text(press, "empty", &none, Look::LEAD, CONTENT);
        return vec![sheet];
    }
    // Only those that wait or are waited for, in the order in which they go out.
    let involved: BTreeSet<ReleaseId> = waits
        .keys()
        .flat_map(|(one, other)| [*one, *other])
        .collect();
    let mut all = headline::standing(press);
    all.sort_by_key(|one| (one.goes_out.is_none(), one.goes_out, one.release));
    all.retain(|one| involved.contains(&one.release));
    all.truncate(MOST);
    let names: Vec<String> = all.iter().map(|one| headline::name(press, one)).collect();
    let ids: Vec<ReleaseId> = all.iter().map(|one| one.release).collect();
    grid(press, &mut sheet, &ids, &names, &waits);
    vec![sheet]
}

/// The wait that may slip least, else how many there are.
fn message(press: &Press<'_, '_>, waits: &BTreeMap<(ReleaseId, ReleaseId), Waits>) -> String {
    let tightest = waits
        .iter()
        .filter_map(|(pair, waits)| Some((waits.float?, pair)))
        .min_by(|(one, _), (other, _)| days(press, *one).total_cmp(&days(press, *other)));
    let may_see = !press.export.audience.withholds(Detail::Floats);
    let Some((float, (needed, waiting))) = tightest.filter(|_| may_see) else {
        return headline::count(press, "report-title-dependencies", waits.len());
    };
    let name = |id: &ReleaseId| {
        let release = press.export.on.plan.releases.get(*id);
        Argument::Text(release.map(|row| row.title()).unwrap_or_default())
    };
    let arguments = [
        ("waiting", name(waiting)),
        ("needed", name(needed)),
        ("float", Argument::Text(press.length(float))),
    ];
    press.say("report-title-tightest", arguments)
}

/// A float in days of its own time, by which floats compare.
fn days(press: &Press<'_, '_>, float: Span) -> f64 {
    amount::days(float, &press.export.on.plan.portfolio.rules)
}

/// Counts dependencies from the first release to the second.
fn waits(press: &Press<'_, '_>) -> BTreeMap<(ReleaseId, ReleaseId), Waits> {
    let export = press.export;
    let mut found: BTreeMap<(ReleaseId, ReleaseId), Waits> = BTreeMap::new();
    for link in export.dependencies() {
        let (Some(one), Some(other)) = (
            export.line_of(link.predecessor),
            export.line_of(link.successor),
        ) else {
            continue;
        };
        if one.of.id == other.of.id {
            continue;
        }
        let waits = found.entry((one.of.id, other.of.id)).or_default();
        waits.count += 1;
        let float = one.window_float().or_else(|| one.total_float());
        waits.float = waits
            .float
            .into_iter()
            .chain(float)
            .min_by(|one, other| days(press, *one).total_cmp(&days(press, *other)));
    }
    found
}

fn grid(
    press: &mut Press<'_, '_>,
    sheet: &mut Sheet,
    ids: &[ReleaseId],
    names: &[String],
    waits: &BTreeMap<(ReleaseId, ReleaseId), Waits>,
) {
    #[allow(clippy::cast_precision_loss)] // At most twelve.
    let count = ids.len() as f64;
    let wide = ((CONTENT.width - NAMES) / count).min(CELL.0);
    let high = ((CONTENT.height - HEADS) / count).min(CELL.1);
    let mut x = CONTENT.x + NAMES;
    for (at, name) in names.iter().enumerate() {
        let place = Place::of(x + 3.0, CONTENT.y + 8.0, wide - 6.0, HEADS - 8.0);
        let look = Look::SMALL
            .bold()
            .in_ink(Ink::Text)
            .to(Align::Middle)
            .in_lines(2);
        sheet.text(press, &format!("column-{}", at + 1), name, look, place);
        x += wide;
    }
    let mut rows = Vec::new();
    let mut y = CONTENT.y + HEADS;
    for (row, (waiting, name)) in ids.iter().zip(names).enumerate() {
        let frame = Place::of(CONTENT.x, y + high / 2.0 - 9.0, NAMES - 12.0, 18.0);
        let mut items = vec![text_item(
            press,
            &format!("row-{}-name", row + 1),
            name,
            Look::NAME,
            frame,
        )];
        let mut x = CONTENT.x + NAMES;
        for (column, needed) in ids.iter().enumerate() {
            let place = Place::of(x + 1.0, y + 1.0, wide - 2.0, high - 2.0);
            let label = format!("cell-{}-{}", row + 1, column + 1);
            let found = waits.get(&(*needed, *waiting)).copied();
            let names = (name.as_str(), names[column].as_str());
            cell(
                press,
                &label,
                place,
                found,
                waiting == needed,
                names,
                &mut items,
            );
            x += wide;
        }
        rows.push(Item {
            name: format!("row-{}", row + 1),
            means: name.clone(),
            kind: Kind::Row(items),
        });
        y += high;
    }
    sheet.add(Item {
        name: "grid".to_owned(),
        means: press.word("report-section-dependencies"),
        kind: Kind::Chart {
            clip: Place::of(
                CONTENT.x,
                CONTENT.y + HEADS,
                NAMES + wide * count,
                high * count,
            ),
            items: rows,
        },
    });
}

fn cell(
    press: &mut Press<'_, '_>,
    label: &str,
    place: Place,
    found: Option<Waits>,
    is_itself: bool,
    (waiting, needed): (&str, &str),
    items: &mut Vec<Item>,
) {
    let Some(waits) = found else {
        let fill = if is_itself {
            Ink::Hairline
        } else {
            Ink::Surface
        };
        let shape = (Shape::Box { radius: 2.0 }, place);
        items.push(mark(
            label.to_owned(),
            String::new(),
            shape,
            Some(fill),
            None,
        ));
        return;
    };
    let may_see = !press.export.audience.withholds(Detail::Floats);
    let float = waits.float.filter(|_| may_see);
    let (fill, ink) = match float {
        Some(float) if float.amount < Seconds::ZERO => (Ink::CriticalPale, Ink::Critical),
        Some(float) if days(press, float) < TIGHT => (Ink::RiskPale, Ink::Risk),
        Some(_) => (Ink::GoodPale, Ink::Good),
        None => (Ink::Window, Ink::Accent),
    };
    let spare = float.map(|float| press.length(float));
    let arguments = [
        ("waiting", Argument::Text(waiting.to_owned())),
        ("needed", Argument::Text(needed.to_owned())),
        (
            "n",
            Argument::Number(i64::try_from(waits.count).unwrap_or(i64::MAX)),
        ),
        ("float", Argument::Text(spare.clone().unwrap_or_default())),
    ];
    let key = if spare.is_some() {
        "report-waits-float"
    } else {
        "report-waits"
    };
    let means = press.say(key, arguments);
    items.push(mark(
        label.to_owned(),
        means,
        (Shape::Box { radius: 2.0 }, place),
        Some(fill),
        Some(solid(ink, 1.0)),
    ));
    let look = Look::COUNT.in_ink(ink).to(Align::Middle);
    let middle = place.middle().y;
    let is_low = place.height < 38.0 || spare.is_none();
    let top = if is_low {
        middle - look.line_height() / 2.0
    } else {
        place.y + 2.0
    };
    let count = waits.count.to_string();
    let frame = Place::of(place.x, top, place.width, look.line_height());
    items.push(text_item(
        press,
        &format!("{label}-count"),
        &count,
        look,
        frame,
    ));
    if let (false, Some(spare)) = (is_low, spare) {
        let look = Look::SMALL.in_ink(ink).to(Align::Middle);
        let frame = Place::of(place.x, top + 21.0, place.width, look.line_height());
        items.push(text_item(
            press,
            &format!("{label}-float"),
            &spare,
            look,
            frame,
        ));
    }
}
