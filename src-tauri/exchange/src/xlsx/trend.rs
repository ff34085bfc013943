//! The sheet with the milestone trend: for each date on which the plan was told or promised, when things
//! were to happen as it looked then. A line that stays level keeps its date; one that climbs slips.

use super::look::{LINE, Look, QUIET, Weight};
use super::schedule::{footer, stamped};
use super::sheet;
use crate::digest::Trend;
use crate::export::Export;
use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker,
    ChartMarkerType, ChartType, Worksheet, XlsxError,
};

/// The row with the titles of the columns.
const HEAD: u32 = 3;
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

/// The sheet of a trend.
pub(super) struct TrendSheet(pub(super) Trend);

impl TrendSheet {
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
        for ((_, name), column) in self.0.lines.iter().zip(1..) {
            sheet::text(sheet, (HEAD, column), name, &look.head)?;
            sheet.set_column_width(column, 20)?;
        }
        let mut last = HEAD;
        for (report, row) in self.0.reports.iter().zip(HEAD + 1..) {
            sheet::moment(sheet, (row, 0), export, report.at, &look.day)?;
            for ((line, _), column) in self.0.lines.iter().zip(1..) {
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
            .0
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
        let dates = self.0.reports.iter().flat_map(|report| {
            let of = self.0.lines.iter();
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
