//! What makes a file unsafe, found without asking the writers how they meant it.

use quick_xml::events::Event;
use std::io::{Cursor, Read as _};

/// What begins a formula in some spreadsheet.
const BEGINS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Returns the cells of a table that a spreadsheet would compute; numbers are none.
pub(crate) fn formula_cells(csv: &[u8]) -> Vec<String> {
    let text = csv.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(csv);
    let mut options = csv::ReaderBuilder::new();
    let mut reader = options.has_headers(false).flexible(true).from_reader(text);
    let rows = reader
        .records()
        .map(|row| row.expect("the table can be read"));
    let cells: Vec<String> = rows
        .flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let is_number = |cell: &str| cell.trim_end_matches('%').parse::<f64>().is_ok();
    let seen = |cell: &str| {
        cell.trim_start_matches([' ', '\u{FEFF}', '\u{200B}'])
            .to_owned()
    };
    cells
        .into_iter()
        .filter(|cell| seen(cell).starts_with(BEGINS) && !is_number(cell))
        .collect()
}

/// Returns the parts of a workbook, with their names.
pub(crate) fn parts(workbook: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).expect("it is an archive");
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("it has a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("it is text");
        let name = part.name().expect("it has a name");
        parts.push((name.into_owned(), text));
    }
    parts
}

/// Returns what is wrong in a workbook: cells that are formulas, parts that are no XML, parts with names
/// that lead elsewhere.
pub(crate) fn faults_of_workbook(workbook: &[u8]) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, text) in parts(workbook) {
        if name.contains("..") || name.starts_with('/') || name.contains('\\') {
            faults.push(format!("{name} leads elsewhere"));
        }
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            faults.push(format!("{name} is no part of ours"));
        }
        let elements = match elements(&text) {
            Ok(elements) => elements,
            Err(why) => {
                faults.push(format!("{name}: {why}"));
                continue;
            }
        };
        if name.starts_with("xl/worksheets/") && elements.iter().any(|one| one == "f") {
            faults.push(format!("{name} has a formula"));
        }
        if text.contains("TargetMode=\"External\"") {
            faults.push(format!("{name} leads out"));
        }
    }
    faults
}

/// Returns the names of all elements of a file.
pub(crate) fn elements(xml: &str) -> Result<Vec<String>, String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut names = Vec::new();
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) | Event::Empty(start) => {
                names.push(start.name().as_ref().to_owned());
            }
            Event::DocType(_) => return Err("it declares a document type".to_owned()),
            Event::Eof => return Ok(names),
            _ => {}
        }
    }
}

/// Returns what is wrong in a presentation: as in a workbook, and links that lead out of it.
pub(crate) fn faults_of_slides(slides: &[u8]) -> Vec<String> {
    let mut faults = faults_of_workbook(slides);
    for (name, text) in parts(slides) {
        if name.ends_with(".rels") && text.contains("TargetMode=\"External\"") {
            faults.push(format!("{name} leads out of the file"));
        }
    }
    faults
}

/// Returns the chunks of a picture that are no dots and say nothing of them: texts, for one.
pub(crate) fn strange_chunks(png: &[u8]) -> Vec<String> {
    let mut rest = png
        .strip_prefix(b"\x89PNG\r\n\x1a\n")
        .expect("it is a picture");
    let mut strange = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk() {
        let length = u32::from_be_bytes(*length) as usize;
        let name = String::from_utf8_lossy(&after[..4]).into_owned();
        if !["IHDR", "pHYs", "IDAT", "IEND"].contains(&&*name) {
            strange.push(name);
        }
        rest = &after[4 + length + 4..];
    }
    strange
}

/// The properties that a calendar of ours has.
const KNOWN: [&str; 25] = [
    "VERSION",
    "PRODID",
    "CALSCALE",
    "METHOD",
    "X-WR-CALNAME",
    "X-WR-CALDESC",
    "X-WR-TIMEZONE",
    "TZID",
    "DTSTART",
    "DTEND",
    "TZOFFSETFROM",
    "TZOFFSETTO",
    "TZNAME",
    "RRULE",
    "RDATE",
    "EXDATE",
    "UID",
    "SUMMARY",
    "DESCRIPTION",
    "DTSTAMP",
    "SEQUENCE",
    "CATEGORIES",
    "TRANSP",
    "STATUS",
    "X-SLIPWAY-KIND",
];

/// Returns the lines of a calendar that no writer of ours means, as the most careless reader would
/// break them.
pub(crate) fn strange_lines(ics: &str) -> Vec<String> {
    let unfolded = ics.replace("\r\n ", "");
    let breaks = [
        '\r', '\n', '\u{0B}', '\u{0C}', '\u{1C}', '\u{1D}', '\u{1E}', '\u{85}', '\u{2028}',
        '\u{2029}',
    ];
    let lines = unfolded.split("\r\n").flat_map(|line| line.split(breaks));
    let is_strange = |line: &&str| {
        let name = line.split([':', ';']).next().unwrap_or_default();
        let is_component = |component: &str| {
            ["VCALENDAR", "VEVENT", "VTIMEZONE", "DAYLIGHT", "STANDARD"].contains(&component)
        };
        let is_known = match name {
            "BEGIN" | "END" => line
                .split_once(':')
                .is_some_and(|(_, what)| is_component(what)),
            name => KNOWN.contains(&name),
        };
        !line.is_empty() && !is_known
    };
    lines.filter(is_strange).map(str::to_owned).collect()
}

/// Returns the lines of a chart as text that mean something else than a row, a section or what stands
/// at its beginning.
pub(crate) fn strange_rows(mermaid: &str) -> Vec<String> {
    let is_strange = |line: &&str| {
        let line = line.trim_start();
        let is_frame = [
            "gantt",
            "title ",
            "dateFormat ",
            "axisFormat ",
            "%% ",
            "section ",
        ]
        .iter()
        .any(|begin| line.starts_with(begin));
        let is_row = || {
            line.split_once(" :")
                .is_some_and(|(name, _)| !name.contains([':', ';', '#', '%']))
        };
        let is_clean = !line.starts_with("title ") && !line.starts_with("section ")
            || !line.contains([':', ';', '#', '%']);
        !((is_frame || is_row()) && is_clean)
    };
    let lines = mermaid.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
    lines
        .filter(|line| !line.is_empty())
        .filter(is_strange)
        .map(str::to_owned)
        .collect()
}
