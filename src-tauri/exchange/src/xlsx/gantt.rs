//! The chart beside the rows: cells that Excel colours by rules that look at the dates in the row and at
//! the date over the column. Whoever edits a date moves the bar.

use super::look::{
    BAR, BAR_DONE, CRITICAL, CRITICAL_DONE, FREEZE, HEAD, LINE, MILESTONE, QUIET, REST, SUMMARY,
    TODAY,
};
use super::sheet;
use super::timescale::{Timescale, Unit};
use crate::export::Export;
use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
    utility::column_number_to_name,
};
use slipway_engine::plan::{Hardness, Scope};
use slipway_engine::{Instant, Span};

/// The columns of the rows that the rules look at.
pub(super) struct Sources {
    pub(super) kind: u16,
    pub(super) start: u16,
    pub(super) finish: u16,
    pub(super) done: u16,
    /// Nothing where floats are withheld.
    pub(super) float: Option<u16>,
}

/// Where the chart lies in its sheet.
pub(super) struct Place {
    /// The row over the columns.
    pub(super) head: u32,
    /// The first and the last row of the plan.
    pub(super) rows: (u32, u32),
    /// The first column.
    pub(super) column: u16,
}

/// Writes what stands over the chart, and the rules that draw it.
pub(super) fn write(
    sheet: &mut Worksheet,
    export: &Export<'_>,
    scale: &Timescale,
    place: &Place,
    sources: &Sources,
) -> Result<(), XlsxError> {
    let mut columns = place.column..;
    let mut last = place.column;
    for (day, column) in scale.days.iter().zip(&mut columns) {
        head(sheet, export, scale, place, (*day, column))?;
        last = column;
    }
    sheet.set_column_range_width(place.column, last, scale.unit.width())?;
    legend(sheet, export, place, sources)?;
    for (rule, format) in rules(export, scale.unit, place, sources) {
        let rule = ConditionalFormatFormula::new()
            .set_rule(rule.as_str())
            .set_format(format);
        sheet.add_conditional_format(place.rows.0, place.column, place.rows.1, last, &rule)?;
    }
    Ok(())
}

/// Heads a column by its day; over the first of each month or year stands which one it is.
fn head(
    sheet: &mut Worksheet,
    export: &Export<'_>,
    scale: &Timescale,
    place: &Place,
    (day, column): (NaiveDate, u16),
) -> Result<(), XlsxError> {
    let above = Format::new()
        .set_bold()
        .set_font_color(QUIET)
        .set_border_left(FormatBorder::Thin)
        .set_border_left_color(LINE);
    let is_first = column == place.column;
    let begins = match scale.unit {
        Unit::Day => day.day() == 1,
        Unit::Week => day.day() <= 7,
        Unit::Month => day.month() == 1,
    };
    if begins || is_first {
        let text = match scale.unit {
            Unit::Day | Unit::Week => month(export, day),
            Unit::Month => day.year().to_string(),
        };
        sheet::text(sheet, (place.head - 1, column), &text, &above)?;
    }
    let (text, back) = if is_frozen(export, scale.unit, day) {
        (HEAD, FREEZE)
    } else {
        (Color::White, HEAD)
    };
    let format = Format::new()
        .set_num_format(scale.unit.number_format())
        .set_font_size(9)
        .set_font_color(text)
        .set_background_color(back)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter);
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    if let Some(serial) = sheet::serial(midnight) {
        sheet.write_number_with_format(place.head, column, serial, &format)?;
    }
    Ok(())
}

fn month(export: &Export<'_>, day: NaiveDate) -> String {
    let month = slipway_words::Argument::Number(day.month().into());
    let month = export.speaker.words.say("date-month", [("month", month)]);
    format!("{month} {}", day.year())
}

/// Says whether a hard freeze of everything closes a column from end to end.
fn is_frozen(export: &Export<'_>, unit: Unit, day: NaiveDate) -> bool {
    let on = export.on;
    let zone = on.calendars.zone();
    let from = zone.start_of_day(day);
    let Some(to) = unit.after(day).map(|day| zone.start_of_day(day)) else {
        return false;
    };
    let covers = |&(start, finish): &(Instant, Instant)| start <= from && to <= finish;
    on.plan.freezes.entries().any(|(slot, freeze)| {
        freeze.hardness == Hardness::Hard
            && freeze.scope == Scope::Portfolio
            && on.calendars.coming().of_freeze(slot).iter().any(covers)
    })
}

/// Says what the colours mean, over the chart.
fn legend(
    sheet: &mut Worksheet,
    export: &Export<'_>,
    place: &Place,
    sources: &Sources,
) -> Result<(), XlsxError> {
    let critical = sources.float.map(|_| (CRITICAL, "gantt-critical"));
    let entries = [
        Some((BAR, "gantt-work")),
        Some((BAR_DONE, "gantt-done")),
        critical,
        Some((MILESTONE, "kind-milestone")),
        Some((SUMMARY, "table-kind-summary")),
        Some((FREEZE, "ics-freeze")),
    ];
    let note = Format::new().set_font_color(QUIET).set_font_size(9);
    for (column, (colour, key)) in (place.column..)
        .step_by(5)
        .zip(entries.into_iter().flatten())
    {
        let swatch = Format::new().set_background_color(colour);
        sheet.write_blank(0, column, &swatch)?;
        sheet::text(sheet, (0, column + 1), &export.word(key), &note)?;
    }
    Ok(())
}

/// The rules, the first that holds wins over those behind it.
fn rules(
    export: &Export<'_>,
    unit: Unit,
    place: &Place,
    sources: &Sources,
) -> Vec<(String, Format)> {
    let first = place.rows.0 + 1;
    let of = |column: u16| format!("${}{first}", column_number_to_name(column));
    let (kind, start, finish) = (of(sources.kind), of(sources.start), of(sources.finish));
    let done = of(sources.done);
    let from = format!("{}${}", column_number_to_name(place.column), place.head + 1);
    let to = unit.end_of(&from);
    let bar = format!("{start}<{to},{finish}>{from}");
    let through = format!("{from}<{start}+{done}*({finish}-{start}),{done}>0");
    let kinds = [
        "table-kind-release",
        "table-kind-phase",
        "table-kind-summary",
    ];
    let is_above: Vec<String> = kinds
        .iter()
        .map(|key| format!("{kind}={}", quoted(&export.word(key))))
        .collect();
    let is_above = format!("OR({})", is_above.join(","));
    let fill = |colour: Color| Format::new().set_background_color(colour);
    let mut rules = Vec::new();
    rules.push((
        format!("=AND({start}={finish},{start}>={from},{start}<{to})"),
        fill(MILESTONE),
    ));
    rules.push((format!("=AND({is_above},{bar})"), fill(SUMMARY)));
    // What is through holds nothing up any more, whatever its float is.
    rules.push((format!("=AND({done}>=1,{bar})"), fill(BAR_DONE)));
    if let Some(float) = sources.float.map(of) {
        let limit = export.on.plan.portfolio.rules.critical_limit;
        let limit =
            crate::export::amount::days(Span::working(limit), &export.on.plan.portfolio.rules);
        let is_critical = format!("ISNUMBER({float}),{float}<={limit}");
        rules.push((
            format!("=AND({is_critical},{bar},{through})"),
            fill(CRITICAL_DONE),
        ));
        rules.push((format!("=AND({is_critical},{bar})"), fill(CRITICAL)));
    }
    rules.push((format!("=AND({bar},{through})"), fill(BAR_DONE)));
    rules.push((format!("=AND({bar})"), fill(BAR)));
    if unit == Unit::Day {
        rules.push((format!("=WEEKDAY({from},2)>5"), fill(REST)));
    }
    // Lines come last: some programs draw only the first rule that holds.
    let data_date = export.speaker.clock(export.on.plan.portfolio.data_date);
    if let Some(today) = sheet::serial(data_date) {
        let line = Format::new()
            .set_border_left(FormatBorder::Thin)
            .set_border_left_color(TODAY);
        rules.push((format!("=AND({from}<={today},{to}>{today})"), line));
    }
    let begins = match unit {
        Unit::Day => format!("=DAY({from})=1"),
        Unit::Week => format!("=DAY({from})<=7"),
        Unit::Month => format!("=MONTH({from})=1"),
    };
    let line = Format::new()
        .set_border_left(FormatBorder::Thin)
        .set_border_left_color(LINE);
    rules.push((begins, line));
    rules
}

/// Returns a text as a formula says it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
