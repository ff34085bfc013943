//! How a release or all of them stand, why, and the numbers that say it.

use super::STATE;
use crate::digest::rag;
use crate::export::Detail;
use crate::report::headline;
use crate::report::look::{CONTENT, Look, MARGIN};
use crate::report::press::Press;
use crate::report::rag::RagMark;
use crate::report::sheet::{Sheet, rule, solid, span, text_item};
use crate::report::timescale;
use crate::scene::{Ink, Place, Point};
use slipway_engine::status::{Rag, ReleaseStatus};
use slipway_words::Argument;

/// How it stands, why, and the numbers that say it.
pub(super) fn lead(
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
    let out = one
        .goes_out
        .map_or_else(|| dash.clone(), |at| timescale::day_of(press.export, at));
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
        let arguments = [("n", number(made)), ("of", number(of))];
        let (text, ink) = match of {
            0 => (press.word("unit-none"), Ink::Muted),
            _ if made < of => (press.say("overview-kpi-made", arguments), Ink::Critical),
            _ => (press.say("overview-kpi-made", arguments), Ink::Good),
        };
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
