//! The controls: writers that take no care, which the checks must catch. A check that finds nothing there
//! would find nothing anywhere.

use super::checks::{elements, faults_of_workbook, formula_cells, strange_lines, strange_rows};
use super::names::names;
use rust_xlsxwriter::Workbook;

/// How many of the names a careless writer of each kind gives away.
#[test]
fn careless_writers_are_caught() {
    let names = names();
    let caught = |check: &dyn Fn(&str) -> bool| names.iter().filter(|name| check(name)).count();
    let table = caught(&|name| {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record([name]).expect("memory takes it");
        !formula_cells(&writer.into_inner().expect("memory takes it")).is_empty()
    });
    assert!(table >= 30, "{table} formulas in a table without a guard");
    let calendar = caught(&|name| !strange_lines(&format!("SUMMARY:{name}\r\n")).is_empty());
    assert!(
        calendar >= 20,
        "{calendar} lines in a calendar without escapes"
    );
    let markup = caught(&|name| {
        let found = elements(&format!("<Name>{name}</Name>"));
        found != Ok(vec!["Name".to_owned()])
    });
    assert!(
        markup >= 30,
        "{markup} elements in a project without escapes"
    );
    let chart =
        caught(&|name| !strange_rows(&format!("    {name} :r1, 2026-12-07, 1d\n")).is_empty());
    assert!(chart >= 20, "{chart} lines in a chart without care");
    let workbook = caught(&|name| {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        // What a writer does that asks each text what it looks like.
        let written = if name.starts_with('=') {
            sheet.write_formula(0, 0, name)
        } else {
            sheet.write_string(0, 0, name)
        };
        written.expect("it fits");
        let bytes = workbook.save_to_buffer().expect("memory takes it");
        !faults_of_workbook(&bytes).is_empty()
    });
    assert!(
        workbook >= 5,
        "{workbook} formulas in a workbook that guesses"
    );
}
