//! The sheet with the milestone trend: for each date on which the plan was told or promised, when things
//! were to happen as it looked then. A line that stays level keeps its date; one that climbs slips.

use super::look::{LINE, Look, QUIET, Weight};
use super::schedule::{footer, stamped};
use super::sheet;
use crate::export::Export;
use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker,
    ChartMarkerType, ChartType, Worksheet, XlsxError,
};
use slipway_engine::plan::{Baseline, Publication};
use slipway_engine::status::status;
use slipway_engine::{Instant, ReleaseId, TaskId};
use std::collections::BTreeMap;

/// The row with the titles of the columns.
const HEAD: u32 = 3;
/// Lines that can be told apart in one chart.
const MOST_LINES: usize = 12;
/// What lines are told apart by where colours are not seen.
const SHAPES: [ChartMarkerType; 4] = [
    ChartMarkerType::Diamond,
    ChartMarkerType::Circle,
    ChartMarkerType::Square,
    ChartMarkerType::Triangle,
];
/// How large the chart is, in pixels.
const CHART_HEIGHT: u32 = 420;
const CHART_WIDTH: u32 = 1040;

/// Whose date is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Followed {
    Release(ReleaseId),
    Milestone(TaskId),
}

/// When everything was to happen, as it looked on one day.
struct Report {
    at: Instant,
    dates: BTreeMap<Followed, Instant>,
}

/// A trend: at least two reports.
pub(super) struct Trend {
    /// What is followed, with what it is called, in the order of the plan.
    lines: Vec<(Followed, String)>,
    /// By date.
    reports: Vec<Report>,
}

impl Trend {
    /// Gathers what was published and promised, and what the plan says now; nothing when it never said
    /// anything else before.
    pub(super) fn of(export: &Export<'_>) -> Option<Self> {
        let plan = &export.on.plan;
        let mut lines = lines(export);
        let mut reports: Vec<Report> = Vec::new();
        reports.extend(plan.publications.iter().map(|row| published(row)));
        let outings = outings(export);
        let baselines = plan.baselines.iter();
        reports.extend(baselines.filter_map(|row| promised(row, &outings)));
        reports.retain(|report| {
            lines
                .iter()
                .any(|(line, _)| report.dates.contains_key(line))
        });
        if reports.is_empty() {
            return None;
        }
        reports.push(now(export, &lines));
        reports.sort_by_key(|report| report.at);
        lines.retain(|(line, _)| {
            reports
                .iter()
                .filter(|report| report.dates.contains_key(line))
                .count()
                > 1
        });
        // What was over before anybody reported moves no more.
        let first = reports.first()?.at;
        lines.retain(|(line, _)| {
            let mut dates = reports.iter().filter_map(|report| report.dates.get(line));
            dates.any(|date| *date >= first)
        });
        lines.truncate(MOST_LINES);
        (!lines.is_empty()).then_some(Self { lines, reports })
    }

    /// Writes the sheet.
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        export: &Export<'_>,
        look: &Look,
    ) -> Result<(), XlsxError> {
        sheet.set_name(export.word("sheet-trend"))?;
        sheet::text(sheet, (0, 0), &export.word("sheet-trend"), &look.title)?;
        sheet::text(sheet, (1, 0), &stamped(export), &look.note)?;
        sheet::text(sheet, (HEAD, 0), &export.word("trend-report"), &look.head)?;
        sheet.set_column_width(0, 16)?;
        for ((_, name), column) in self.lines.iter().zip(1..) {
            sheet::text(sheet, (HEAD, column), name, &look.head)?;
            sheet.set_column_width(column, 20)?;
        }
        let mut last = HEAD;
        for (report, row) in self.reports.iter().zip(HEAD + 1..) {
            sheet::moment(sheet, (row, 0), export, report.at, &look.day)?;
            for ((line, _), column) in self.lines.iter().zip(1..) {
                match report.dates.get(line) {
                    Some(&at) => sheet::moment(sheet, (row, column), export, at, &look.day)?,
                    None => {
                        let format = &look.row(Weight::Plain).text;
                        sheet.write_blank(row, column, format)?;
                    }
                }
            }
            last = row;
        }
        sheet.set_row_height(0, 24)?;
        sheet.set_row_height(HEAD, 32)?;
        sheet.insert_chart(last + 2, 0, &self.chart(export, &sheet.name(), last))?;
        sheet.set_freeze_panes(HEAD + 1, 1)?;
        sheet.set_landscape();
        sheet.set_paper_size(9);
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(HEAD, HEAD)?;
        sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3);
        sheet.set_footer(footer(export));
        sheet.set_screen_gridlines(false);
        Ok(())
    }

    fn chart(&self, export: &Export<'_>, sheet: &str, last: u32) -> Chart {
        let mut chart = Chart::new(ChartType::ScatterStraightWithMarkers);
        for ((_, column), shape) in self
            .lines
            .iter()
            .zip(1u16..)
            .zip(SHAPES.into_iter().cycle())
        {
            // No format of the line: the crate would put it where the schema does not have it.
            chart
                .add_series()
                .set_name((sheet, HEAD, column))
                .set_categories((sheet, HEAD + 1, 0, last, 0))
                .set_values((sheet, HEAD + 1, column, last, column))
                .set_marker(ChartMarker::new().set_type(shape).set_size(7));
        }
        let grid = ChartLine::new()
            .set_color(LINE)
            .set_dash_type(ChartLineDashType::Solid)
            .clone();
        let axis = ChartLine::new().set_color(QUIET).clone();
        let (from, to) = self.reach(export);
        chart
            .x_axis()
            .set_name(export.word("trend-report").as_str())
            .set_num_format("yyyy-mm-dd")
            .set_major_gridlines_line(&grid)
            .set_format(ChartFormat::new().set_line(&axis));
        chart
            .y_axis()
            .set_name(export.word("trend-forecast").as_str())
            .set_num_format("yyyy-mm-dd")
            .set_major_gridlines_line(&grid)
            .set_format(ChartFormat::new().set_line(&axis))
            .set_min(from)
            .set_max(to);
        chart.title().set_hidden();
        chart.legend().set_position(ChartLegendPosition::Bottom);
        chart
            .set_alt_text(export.word("trend-alt"))
            .set_width(CHART_WIDTH)
            .set_height(CHART_HEIGHT);
        chart
    }

    /// The first and the last day of the forecasts, with some room.
    fn reach(&self, export: &Export<'_>) -> (f64, f64) {
        let dates = self.reports.iter().flat_map(|report| {
            let of = self.lines.iter();
            of.filter_map(|(line, _)| report.dates.get(line))
        });
        let days: Vec<f64> = dates
            .filter_map(|at| sheet::serial(export.speaker.clock(*at)))
            .collect();
        let least = days.iter().copied().fold(f64::INFINITY, f64::min);
        let most = days.iter().copied().fold(0.0, f64::max);
        ((least - 7.0).floor().max(61.0), (most + 7.0).ceil())
    }
}

/// Returns what is followed: when each release goes out; of few releases, their milestones, too.
fn lines(export: &Export<'_>) -> Vec<(Followed, String)> {
    let mut lines = Vec::new();
    let releases: Vec<_> = export.releases().collect();
    for release in &releases {
        lines.push((Followed::Release(release.id), release.title()));
    }
    let milestones = export.lines.iter().filter(|line| line.is_milestone());
    let milestones: Vec<_> = milestones
        .filter_map(|line| Some((line.task()?, line.of)))
        .collect();
    if releases.len() + milestones.len() <= MOST_LINES {
        for (task, release) in milestones {
            let name = format!("{}: {}", release.title(), task.name);
            lines.push((Followed::Milestone(task.id), name));
        }
    }
    lines
}

fn published(row: &Publication) -> Report {
    let releases = row
        .releases
        .iter()
        .filter_map(|(id, told)| Some((Followed::Release(*id), told.goes_out?)));
    let tasks = row.tasks.iter();
    let tasks = tasks.map(|(id, told)| (Followed::Milestone(*id), told.finish));
    Report {
        at: row.data_date,
        dates: releases.chain(tasks).collect(),
    }
}

/// A baseline promises tasks: a release was to be out when the last of those was through that bring it
/// out now.
fn promised(row: &Baseline, outings: &BTreeMap<TaskId, ReleaseId>) -> Option<Report> {
    let mut dates = BTreeMap::new();
    for (task, promised) in &row.tasks {
        let Some(finish) = promised.finish else {
            continue;
        };
        dates.insert(Followed::Milestone(*task), finish);
        if let Some(release) = outings.get(task) {
            let out = dates.entry(Followed::Release(*release)).or_insert(finish);
            *out = finish.max(*out);
        }
    }
    let at = row.taken_at?;
    Some(Report { at, dates })
}

/// The tasks that bring releases to their users.
fn outings(export: &Export<'_>) -> BTreeMap<TaskId, ReleaseId> {
    let on = export.on;
    let releases = export.releases().filter_map(|release| {
        let slot = on.plan.releases.slot(release.id)?;
        Some((release.id, on.calendars.deployments(slot)))
    });
    let tasks = releases.flat_map(|(release, slots)| {
        let tasks = slots.iter().filter_map(|&slot| on.plan.tasks.at(slot));
        tasks.map(move |task| (task.id, release))
    });
    tasks.collect()
}

fn now(export: &Export<'_>, lines: &[(Followed, String)]) -> Report {
    let goes_out: BTreeMap<ReleaseId, Instant> = status(export.on)
        .into_iter()
        .filter_map(|status| Some((status.release, status.goes_out?)))
        .collect();
    let date = |line: Followed| match line {
        Followed::Release(release) => goes_out.get(&release).copied(),
        Followed::Milestone(task) => export.line_of(task)?.span.map(|(_, finish)| finish),
    };
    let dates = lines
        .iter()
        .filter_map(|&(line, _)| Some((line, date(line)?)));
    Report {
        at: export.on.plan.portfolio.data_date,
        dates: dates.collect(),
    }
}
