//! Workbooks of spreadsheets, and those that would eat the machine.

use super::files::{label, number, ods, record, xls, xlsx, xlsx_row, xlsx_with, zipped};
use slipway_exchange::table::{Cell, Workbook};
use slipway_exchange::{Continue, FileKind, Language, Speaker};
use slipway_words::Words;
use std::fmt::Write as _;
use std::time::Instant as Clock;

fn read(bytes: &[u8]) -> Result<Workbook, String> {
    let speaker = Speaker::plain(Words::of(Language::English));
    Workbook::read(bytes, &mut |_| Continue::Yes).map_err(|error| speaker.say(&error.0))
}

/// Tells the cells of the first sheet.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    assert_eq!(FileKind::of(bytes), FileKind::Table);
    let workbook = read(bytes).expect("it is a workbook");
    let told = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => format!("={number}"),
        Cell::Date(at) => format!("@{at}"),
        Cell::Bool(yes) => format!("?{yes}"),
    };
    let rows = workbook.sheets[0].rows().iter();
    rows.map(|row| row.iter().map(told).collect()).collect()
}

#[test]
fn an_xlsx_file_is_read_with_its_dates_and_indents() {
    let rows = [
        xlsx_row(1, &["Task", "Start", "Days", "Done"]),
        xlsx_row(3, &["Phase", "@46093"]),
        xlsx_row(4, &[">Build", "@46093.5", "=2.5", "%0.5"]),
    ];
    assert_eq!(
        cells(&xlsx(&rows.concat())),
        [
            vec!["Task", "Start", "Days", "Done"],
            vec![],
            vec!["Phase", "@2026-03-12 00:00:00"],
            vec!["  Build", "@2026-03-12 12:00:00", "=2.5", "=0.5"],
        ]
    );
}

#[test]
fn shared_strings_errors_and_merged_cells_are_read() {
    let strings = "<sst count='2' uniqueCount='2'><si><t>Phase one</t></si><si><t>a</t></si></sst>";
    let rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>\
                <row r='2'><c r='B2' t='e'><v>#REF!</v></c></row>\
                <row r='3'><c r='B3' t='b'><v>1</v></c></row>";
    let merged = "<mergeCells count='1'><mergeCell ref='A1:A3'/></mergeCells>";
    assert_eq!(
        cells(&xlsx_with(rows, merged, strings)),
        [
            ["Phase one", "a"],
            ["Phase one", "#REF!"],
            ["Phase one", "?true"]
        ],
        "the phase stands beside each of its rows"
    );
}

#[test]
fn an_ods_file_is_read_with_what_repeats() {
    let rows = "<table:table-row><table:table-cell office:value-type='string'><text:p>Task</text:p>\
         </table:table-cell><table:table-cell office:value-type='string'><text:p>Start</text:p>\
         <office:annotation><text:p>a remark</text:p></office:annotation></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='9'/></table:table-row>\
         <table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='string'>\
         <text:p>a &amp; <text:s text:c='2'/>b</text:p><text:p>c</text:p></table:table-cell>\
         <table:table-cell office:value-type='date' office:date-value='2026-03-12'/>\
         <table:table-cell office:value-type='float' office:value='2.5'/>\
         <table:table-cell office:value-type='percentage' office:value='0.5'/></table:table-row>\
         <table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>";
    let row = vec!["a &   b\nc", "@2026-03-12 00:00:00", "=2.5", "=0.5"];
    assert_eq!(
        cells(&ods(rows)),
        [vec!["Task", "Start"], vec![], vec![], row.clone(), row]
    );
}

#[test]
fn an_xls_file_is_read_from_sectors_of_both_sizes() {
    let records = [
        label(0, 0, "Task"),
        label(0, 1, "Days"),
        label(1, 0, "a"),
        number(1, 1, 2.5),
    ];
    for is_padded in [true, false] {
        let bytes = xls(&records.concat(), is_padded);
        assert_eq!(
            cells(&bytes),
            [["Task", "Days"], ["a", "=2.5"]],
            "padded: {is_padded}"
        );
    }
}

/// Reads a file that must be refused, within a second.
fn refusal(bytes: &[u8]) -> String {
    let begun = Clock::now();
    let why = read(bytes).expect_err("it is refused");
    let took = begun.elapsed();
    assert!(took.as_secs_f64() < LIMIT, "{why} after {took:?}");
    why
}

/// A second of an optimised build; this one computes more slowly and shares the machine.
const LIMIT: f64 = 20.0;

#[test]
fn far_cells_are_refused_by_name() {
    let far = "Something stands in cell XFD1048576, far away from everything else. Delete it and save \
               the file again.";
    let rows = "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>";
    assert_eq!(refusal(&xlsx(rows)), far);
    let cell = "<table:table-cell office:value-type='float' office:value='1'/>";
    let rows = format!(
        "<table:table-row table:number-rows-repeated='1048575'><table:table-cell/></table:table-row>\
         <table:table-row><table:table-cell table:number-columns-repeated='16383'/>{cell}</table:table-row>"
    );
    assert_eq!(refusal(&ods(&rows)), far);
    let records = [number(0, 0, 1.0), number(65_535, 255, 1.0)].concat();
    assert_eq!(
        refusal(&xls(&records, true)),
        "Something stands in cell IV65536, far away from everything else. Delete it and save the file \
         again."
    );
}

#[test]
fn bombs_are_refused() {
    let many = "There are more than 1000000 cells in this table. Delete what is not needed, or split \
                it, and import its parts.";
    let large = "There are more than 64 MB in this table. Split it and import its parts.";
    let cell = "<table:table-cell office:value-type='float' office:value='1' table:number-columns-repeated='16384'/>";
    let rows =
        format!("<table:table-row table:number-rows-repeated='1048576'>{cell}</table:table-row>");
    assert_eq!(refusal(&ods(&rows)), many, "rows and cells that repeat");

    let blank = " ".repeat(70 << 20);
    assert_eq!(
        refusal(&xlsx(&blank)),
        large,
        "70 MB of blanks in a few kilobytes"
    );

    let strings = "<sst uniqueCount='99999999999999'><si><t>a</t></si></sst>";
    assert_eq!(
        refusal(&xlsx_with("", "", strings)),
        large,
        "memory for strings that are not there"
    );

    let long = "x".repeat(90_000);
    let strings = format!("<sst><si><t>{long}</t></si></sst>");
    let mut rows = String::new();
    for row in 1..2_000 {
        let _ = write!(
            rows,
            "<row r='{row}'><c r='A{row}' t='s'><v>0</v></c></row>"
        );
    }
    assert_eq!(
        refusal(&xlsx_with(&rows, "", &strings)),
        large,
        "one string in every cell"
    );

    let span = [0, 0xFFFF_FF00_u32].map(u32::to_le_bytes).concat();
    let told = [span, [0, 256, 0].map(u16::to_le_bytes).concat()].concat();
    assert_eq!(
        refusal(&xls(&record(0x0200, &told), true)),
        many,
        "a sheet that claims to be full"
    );
    let turned = [
        [9_u32, 5].map(u32::to_le_bytes).concat(),
        [0, 9, 0].map(u16::to_le_bytes).concat(),
    ];
    assert_eq!(
        refusal(&xls(&record(0x0200, &turned.concat()), true)),
        many,
        "or turned round"
    );
    let hidden = [
        number(0, 0, 1.0),
        record(0x0809, &[0; 16]),
        record(0x000A, &[]),
        number(65_535, 255, 1.0),
    ];
    assert!(
        refusal(&xls(&hidden.concat(), false)).contains("IV65536"),
        "a chart lies between"
    );
}

#[test]
fn what_is_no_workbook_or_locked_says_so() {
    let damaged = "This workbook is damaged, or it is no workbook of a spreadsheet. Open it in the \
                   spreadsheet and save it again as .xlsx or .csv.";
    assert_eq!(refusal(&zipped(&[("readme.txt", b"hello")])), damaged);
    assert_eq!(refusal(b"PK\x03\x04 and nothing more"), damaged);
    let mut cut = xlsx(&xlsx_row(1, &["a", "b"]));
    cut.truncate(cut.len() / 2);
    assert_eq!(refusal(&cut), damaged);
    let doctype = b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>";
    assert_eq!(refusal(&zipped(&[("content.xml", doctype)])), damaged);
    assert_eq!(refusal(&xlsx("")), "This file holds no text.");
}

#[test]
fn text_that_is_too_much_or_none_is_refused() {
    let line = vec![b'x'; 70 << 20];
    assert_eq!(
        refusal(&line),
        "There are more than 64 MB in this table. Split it and import its parts."
    );
    let cell = vec![b'x'; 1 << 20];
    assert_eq!(
        refusal(&[b"a,b\nc,", &cell[..]].concat()),
        "Cell B2 holds more than 100000 characters. Shorten it and save the file again."
    );
    let wide = ",".repeat(2_000_000) + "x";
    assert!(
        refusal(wide.as_bytes()).starts_with("Something stands in cell"),
        "two million columns"
    );
    let unclosed = format!("a,b\n\"{}", "x\n".repeat(1 << 20));
    assert!(
        refusal(unclosed.as_bytes()).starts_with("Cell A2 holds more"),
        "a quote that never closes"
    );
    assert!(
        refusal(b"a,b\n\x01\x02\xff").contains("Save it again as “CSV UTF-8”"),
        "no text"
    );
    let old = read(b"Aufgabe;Tage\nPr\xFCfung;2").expect("text of Windows");
    assert_eq!(old.sheets[0].cell(1, 0).text(), "Prüfung");
    assert_eq!(old.notes.len(), 1, "it is told how it was read");
}
