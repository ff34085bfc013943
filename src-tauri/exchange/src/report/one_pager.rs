//! Everything about a release, or about all, on one page: how it stands and why, what has changed, what
//! comes, what stands in the way, what is to be decided.

mod ahead;

use super::headline;
use super::look::{CONTENT, GUTTER, Look, MARGIN};
use super::press::Press;
use super::rag::RagMark;
use super::sheet::{Sheet, rule, solid, span, text_item};
use super::table::{Column, Entry, Room};
use crate::digest::{Shift, asked, coming, moved, noticed, rag};
use crate::export::Detail;
use crate::scene::{Ink, Place, Point};
use slipway_engine::attribution::SlipStep;
use slipway_engine::status::{Rag, ReleaseStatus};
use slipway_words::Argument;

/// Where the two columns begin, and how wide they are.
const LEFT: (f64, f64) = (MARGIN, 580.0);
const RIGHT: (f64, f64) = (MARGIN + 580.0 + GUTTER, 572.0);
/// Where the two rows of parts begin, and where they end.
const ROWS: [(f64, f64); 2] = [(198.0, 432.0), (444.0, 668.0)];
/// The square of the state.
const STATE: f64 = 70.0;
/// Days ahead that are told.
const DAYS: i64 = 14;
/// How many things that stand in the way are told.
const MOST: usize = 3;

/// Lays out the page.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let all = headline::standing(press);
    let Some(worst) = all.first().cloned() else {
        let title = press.word("overview-empty");
        return vec![press.sheet("one-pager", title, "")];
    };
    let is_of_one = press.recipe.release.is_some();
    let title = title(press, &worst, is_of_one);
    let subtitle = subtitle(press, &worst, is_of_one);
    let mut sheet = press.sheet("one-pager", title, &subtitle);
    lead(press, &mut sheet, &all, &worst, is_of_one);
    changes(press, &mut sheet, (LEFT, ROWS[0]));
    ahead(press, &mut sheet, (RIGHT, ROWS[0]));
    obstacles(press, &mut sheet, (LEFT, ROWS[1]));
    decisions(press, &mut sheet, (RIGHT, ROWS[1]));
    vec![sheet]
}

/// Where a part of the page stands: its column and its row.
type Part = ((f64, f64), (f64, f64));

fn title(press: &Press<'_, '_>, worst: &ReleaseStatus, is_of_one: bool) -> String {
    let may_see = !press.export.audience.withholds(Detail::Floats);
    if !is_of_one {
        return headline::windows(press);
    }
    if may_see && headline::misses(worst) {
        return headline::missed(press, worst);
    }
    let release = Argument::Text(headline::name(press, worst));
    let date = |at: Option<slipway_engine::Instant>| {
        Argument::Text(
            at.map(|at| press.export.speaker.date(at))
                .unwrap_or_default(),
        )
    };
    let (key, date) = match (worst.rag, worst.goes_out) {
        (Rag::Out, at) => ("report-title-is-out", date(at)),
        (_, None) => ("report-title-without-date", date(None)),
        (_, at) => ("report-title-goes-out", date(at)),
    };
    press.say(key, [("release", release), ("date", date)])
}

fn subtitle(press: &Press<'_, '_>, worst: &ReleaseStatus, is_of_one: bool) -> String {
    let mut parts = vec![press.word("report-weekly-subtitle")];
    if is_of_one {
        let release = press.export.on.plan.releases.get(worst.release);
        let owner = release.and_then(|row| press.export.person(row.owner));
        parts.extend(owner.map(|row| {
            let name = Argument::Text(row.name.clone());
            press.say("report-owner", [("name", name)])
        }));
        parts.extend(worst.aims_at.map(|at| {
            let date = Argument::Text(press.export.speaker.date(at));
            press.say("report-aims-at", [("date", date)])
        }));
    } else {
        parts.push(headline::colours(press));
    }
    parts.join(" · ")
}

/// How it stands, why, and the numbers that say it.
fn lead(
    press: &mut Press<'_, '_>,
    sheet: &mut Sheet,
    all: &[ReleaseStatus],
    worst: &ReleaseStatus,
    is_of_one: bool,
) {
    let may_see = !press.export.audience.withholds(Detail::Findings);
    let mut left = MARGIN;
    if may_see {
        let mark = RagMark {
            code: rag(worst.rag).0,
        };
        let square = Place::of(MARGIN, 104.0, STATE, STATE);
        for item in mark.draw(press, "state", square) {
            sheet.add(item);
        }
        left += STATE + 14.0;
        let colour = format!("{}: ", press.word(rag(worst.rag).1));
        let reason = press.export.speaker.say(&worst.reason);
        let reason = if is_of_one {
            reason
        } else {
            format!("{}: {reason}", headline::name(press, worst))
        };
        let reason = press.worded("one-pager.reason".to_owned(), reason);
        let look = Look::LEAD.in_lines(3);
        let spans = [
            span(colour, Look::LEAD.bold().in_ink(mark.ink())),
            span(reason, Look::LEAD),
        ];
        let place = Place::of(left, 104.0, 604.0 - left - 20.0, STATE);
        sheet.spans(press, "reason", &spans, look, place);
    }
    let figures = if is_of_one {
        of_one(press, worst)
    } else {
        of_all(press, all)
    };
    figure_strip(press, sheet, &figures);
}

/// Numbers beside each other, each under what it is.
fn figure_strip(press: &mut Press<'_, '_>, sheet: &mut Sheet, figures: &Figures) {
    const LEFT: f64 = 604.0;
    let wide = (CONTENT.right() - LEFT) / 4.0;
    let mut x = LEFT;
    for (at, (label, figure, ink)) in figures.iter().enumerate() {
        let number = at + 1;
        let line = (Point::at(x, 104.0), Point::at(x, 176.0));
        sheet.add(rule(
            format!("figure-line-{number}"),
            line,
            solid(Ink::Hairline, 1.0),
        ));
        let frame = Place::of(x + 16.0, 106.0, wide - 20.0, 16.0);
        let muted = Look::LABEL.in_ink(Ink::Muted);
        sheet.text(
            press,
            &format!("figure-label-{number}"),
            label,
            muted,
            frame,
        );
        let frame = Place::of(x + 16.0, 126.0, wide - 20.0, 34.0);
        let look = Look::FIGURE.in_ink(*ink);
        let mut item = text_item(press, &format!("figure-{number}"), figure, look, frame);
        // Who reads it apart from its label has to know what it counts.
        item.means = format!("{label}: {figure}");
        sheet.add(item);
        x += wide;
    }
}

type Figures = Vec<(String, String, Ink)>;

fn of_one(press: &Press<'_, '_>, one: &ReleaseStatus) -> Figures {
    let speaker = &press.export.speaker;
    let dash = press.word("unit-none");
    let late = if headline::misses(one) {
        Ink::Critical
    } else {
        Ink::Text
    };
    let mut figures = Vec::new();
    if !press.export.audience.withholds(Detail::Floats) {
        let float = one
            .window_float
            .map_or_else(|| dash.clone(), |float| press.days(float));
        figures.push((press.word("overview-window-float"), float, late));
    }
    let out = one.goes_out.map_or_else(
        || dash.clone(),
        |at| super::timescale::day_of(press.export, at),
    );
    figures.push((press.word("overview-goes-out"), out, late));
    if !press.export.audience.withholds(Detail::Findings) {
        let criteria = Argument::Number(i64::from(one.criteria));
        let passed = Argument::Number(i64::from(one.criteria_passed));
        let text = press.say("overview-kpi-made", [("n", passed), ("of", criteria)]);
        figures.push((press.word("overview-criteria"), text, Ink::Text));
    }
    let lines = press.export.lines.iter();
    let line = lines
        .clone()
        .find(|line| line.release().is_some_and(|row| row.id == one.release));
    let done = line.map_or_else(|| dash.clone(), |line| speaker.percent(line.done));
    figures.push((press.word("report-complete"), done, Ink::Text));
    figures
}

fn of_all(press: &Press<'_, '_>, all: &[ReleaseStatus]) -> Figures {
    let may_see = !press.export.audience.withholds(Detail::Findings);
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let aiming = all
        .iter()
        .filter(|one| one.aims_at.is_some() && one.rag != Rag::Out);
    let made = aiming
        .clone()
        .filter(|one| one.makes_window == Some(true))
        .count();
    let mut figures = Vec::new();
    if may_see {
        let of = aiming.count();
        let text = press.say(
            "overview-kpi-made",
            [("n", number(made)), ("of", number(of))],
        );
        let ink = if made < of { Ink::Critical } else { Ink::Good };
        figures.push((press.word("overview-kpi-made-label"), text, ink));
    }
    let colours: &[Rag] = if may_see {
        &[Rag::Red, Rag::Amber, Rag::Out]
    } else {
        &[Rag::Out]
    };
    for colour in colours {
        let count = all.iter().filter(|one| one.rag == *colour).count();
        let (code, key) = rag(*colour);
        let ink = if count == 0 {
            Ink::Muted
        } else {
            (RagMark { code }).ink()
        };
        figures.push((press.word(key), count.to_string(), ink));
    }
    figures
}

/// Columns with widths; the last of them for numbers where `ends`.
fn columns(press: &Press<'_, '_>, of: &[(&str, f64)], ends: bool) -> Vec<Column> {
    let mut columns: Vec<Column> = of
        .iter()
        .map(|(key, width)| Column::of(press, key, *width))
        .collect();
    if ends && let Some(last) = columns.pop() {
        columns.push(last.of_numbers());
    }
    columns
}

fn room(((x, width), (y, bottom)): Part) -> Room {
    Room {
        x,
        y,
        width,
        bottom,
    }
}

fn changes(press: &mut Press<'_, '_>, sheet: &mut Sheet, at: Part) {
    let moved = moved(press.export);
    let stamp = press.export.stamp.as_ref();
    let heading = stamp.map_or_else(
        || press.word("report-changes"),
        |stamp| {
            let date = Argument::Text(press.export.speaker.date(stamp.at));
            press.say("report-changes-since", [("date", date)])
        },
    );
    let heads = [
        ("export-what", 240.0),
        ("report-promised", 116.0),
        ("report-expected", 116.0),
        ("report-variance", 108.0),
    ];
    let columns = columns(press, &heads, true);
    let shifts = moved.releases.iter().chain(&moved.tasks);
    let mut rows: Vec<Vec<Entry>> = shifts.map(|shift| shift_row(press, shift)).collect();
    rows.extend(steps(press).into_iter().map(|step| step_row(press, step)));
    let empty = if moved.since.is_empty() {
        press.word("report-changes-unpublished")
    } else {
        press.word("report-changes-none")
    };
    sheet.part(
        press,
        ("changes", &heading),
        room(at),
        &columns,
        &rows,
        &empty,
    );
}

/// What was done since the last publication that moved the release of the page, the last of it first.
fn steps<'p>(press: &Press<'_, 'p>) -> Vec<&'p SlipStep> {
    let since = press.export.stamp.as_ref().map(|stamp| stamp.at);
    let told = press.export.attributions.iter();
    let of_release = told.filter(|one| press.recipe.release == Some(one.release));
    let steps = of_release.flat_map(|one| one.steps.iter().rev());
    steps
        .filter(|step| since.is_none_or(|since| step.at > since))
        .collect()
}

fn step_row(press: &Press<'_, '_>, step: &SlipStep) -> Vec<Entry> {
    let speaker = &press.export.speaker;
    let cause = press.word(&format!("slip-{}", step.cause.name()));
    let why = if press.export.audience.withholds(Detail::People) {
        cause
    } else {
        format!("{cause} · {}", step.author)
    };
    let is_late = step.days.0 > 0;
    let sign = if is_late { "+" } else { "" };
    let ink = if is_late { Ink::Critical } else { Ink::Good };
    vec![
        Entry::of(speaker.say(&step.label), Look::BODY.in_lines(2)).below(why, Look::SMALL),
        Entry::of(speaker.date(step.from), Look::BODY),
        Entry::of(speaker.date(step.to), Look::BODY),
        Entry::of(
            format!("{sign}{}", press.days(step.days)),
            Look::BODY.bold().in_ink(ink),
        ),
    ]
}

fn shift_row(press: &Press<'_, '_>, shift: &Shift) -> Vec<Entry> {
    let what = Entry::of(shift.name.clone(), Look::BODY);
    let what = if shift.release.is_empty() {
        what
    } else {
        what.below(shift.release.clone(), Look::SMALL)
    };
    let (text, ink) = match shift.change {
        "later" => (format!("+{}", shift.by), Ink::Critical),
        "earlier" => (format!("\u{2212}{}", shift.by), Ink::Good),
        "new" => (press.word("report-new"), Ink::Text),
        _ => (press.word("report-dropped"), Ink::Muted),
    };
    vec![
        what,
        Entry::of(press.or_dash(&shift.was), Look::BODY),
        Entry::of(press.or_dash(&shift.is), Look::BODY),
        Entry::of(text, Look::BODY.bold().in_ink(ink)),
    ]
}

fn ahead(press: &mut Press<'_, '_>, sheet: &mut Sheet, at: Part) {
    let heading = press.say("export-coming", [("days", Argument::Number(DAYS))]);
    if press.recipe.release.is_some() && ahead::draw(press, sheet, &heading, at) {
        return;
    }
    let heads = [
        ("export-date", 110.0),
        ("export-what", 292.0),
        ("export-release", 170.0),
    ];
    let columns = columns(press, &heads, false);
    let rows: Vec<Vec<Entry>> = coming(press.export, DAYS)
        .iter()
        .map(|one| {
            let date = Entry::of(one.date.clone(), Look::BODY.in_ink(Ink::Muted));
            let what = Entry::of(one.what.clone(), Look::BODY.in_lines(2));
            vec![
                date,
                what,
                Entry::of(one.release.clone(), Look::BODY.in_ink(Ink::Muted)),
            ]
        })
        .collect();
    let empty = press.word("overview-nothing");
    sheet.part(
        press,
        ("ahead", &heading),
        room(at),
        &columns,
        &rows,
        &empty,
    );
}

fn obstacles(press: &mut Press<'_, '_>, sheet: &mut Sheet, at: Part) {
    let all = noticed(press.export);
    let open = all
        .iter()
        .filter(|one| !one.is_waived && one.severity != "hint");
    let heads = [("findings-severity", 90.0), ("export-finding", 490.0)];
    let columns = columns(press, &heads, false);
    let rows: Vec<Vec<Entry>> = open
        .take(MOST)
        .map(|one| {
            let is_hard = matches!(one.severity, "blocker" | "error");
            let ink = if is_hard { Ink::Critical } else { Ink::Risk };
            vec![
                Entry::of(one.severity_is.clone(), Look::BODY.bold().in_ink(ink)),
                Entry::of(one.text.clone(), Look::BODY.in_lines(2)),
            ]
        })
        .collect();
    let heading = press.word("report-obstacles");
    let empty = press.word("report-obstacles-none");
    sheet.part(
        press,
        ("obstacles", &heading),
        room(at),
        &columns,
        &rows,
        &empty,
    );
}

fn decisions(press: &mut Press<'_, '_>, sheet: &mut Sheet, at: Part) {
    let heads = [
        ("report-due", 110.0),
        ("export-what", 322.0),
        ("report-whose", 140.0),
    ];
    let columns = columns(press, &heads, false);
    let rows: Vec<Vec<Entry>> = asked(press.export)
        .iter()
        .map(|one| {
            vec![
                Entry::of(one.due.clone(), Look::BODY.bold()),
                Entry::of(one.what.clone(), Look::BODY.in_lines(2)),
                Entry::of(one.who.clone(), Look::BODY.in_ink(Ink::Muted)),
            ]
        })
        .collect();
    let heading = press.word("report-decisions");
    let empty = press.word("overview-needs-none");
    sheet.part(
        press,
        ("decisions", &heading),
        room(at),
        &columns,
        &rows,
        &empty,
    );
}
