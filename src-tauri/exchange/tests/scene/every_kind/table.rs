//! The table: headings, names of rows, figures on the right, a cell that is cut.

use super::sheet::{Sheet, look};
use slipway_exchange::scene::{Align, Cell, Ink, Kind, Place, Role, Table, Weight};

impl Sheet {
    pub(super) fn table(&mut self) {
        let place = Place::of(48.0, 484.0, 1184.0, 152.0);
        let columns = vec![300.0, 120.0, 120.0, 644.0];
        let heights = vec![32.0, 40.0, 40.0, 40.0];
        let said = [
            ["Release", "Promised", "Forecast", "Why"],
            [
                "Payments 4.2",
                "6 Dec 2026",
                "10 Jan 2027",
                "Vendor certificate late 🚀, +3 d; environment shared with Core Ledger 7.3, +2 d",
            ],
            [
                "移动银行 11.0",
                "10 Jan 2027",
                "10 Jan 2027",
                "إصدار المدفوعات ٤٫٢ يتأخر ثلاثة أيام",
            ],
            [
                "Zahlungsverkehrsabwicklungssystemfreigabe",
                "7 Feb 2027",
                "7 Feb 2027",
                "Nothing moved, and the sentence that says so is long enough to be cut where its cell ends, as it should be in every file",
            ],
        ];
        let mut rows = Vec::new();
        let mut y = place.y;
        for (row, height) in said.iter().zip(&heights) {
            let mut x = place.x;
            let mut cells = Vec::new();
            for (column, (text, width)) in row.iter().zip(&columns).enumerate() {
                let is_heading = rows.is_empty();
                let weight = if is_heading || column == 0 {
                    Weight::Bold
                } else {
                    Weight::Regular
                };
                let ink = if is_heading {
                    Ink::Muted
                } else if column == 2 && rows.len() == 1 {
                    Ink::Critical
                } else {
                    Ink::Text
                };
                let frame = Place::of(x + 10.0, y + (height - 18.0) / 2.0, width - 20.0, 18.0);
                let align = if column == 1 || column == 2 {
                    Align::End
                } else {
                    Align::Start
                };
                cells.push(Cell {
                    text: self.set(text, frame, look(11.0, weight, ink), Role::Body, align),
                    fill: is_heading.then_some(Ink::Surface),
                    is_head: column == 0,
                });
                x += width;
            }
            rows.push(cells);
            y += height;
        }
        self.push(
            "table",
            "What moved, and why",
            Kind::Table(Table {
                place,
                columns,
                heights,
                rows,
            }),
        );
    }
}
