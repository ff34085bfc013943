//! Workbooks built in code, part by part, so that they can be wrong in every way.

use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Zips parts.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, part) in parts {
        zip.start_file(*name, options).expect("a part begins");
        zip.write_all(part).expect("memory takes it");
    }
    zip.finish().expect("the zip is whole").into_inner()
}

/// An `.xlsx` file with one sheet of these rows, as its XML.
pub(crate) fn xlsx(rows: &str) -> Vec<u8> {
    xlsx_with(rows, "", "<sst/>")
}

/// The same with something behind the rows, and shared strings.
pub(crate) fn xlsx_with(rows: &str, behind: &str, strings: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let sheet =
        format!("<worksheet xmlns='{main}'><sheetData>{rows}</sheetData>{behind}</worksheet>");
    let workbook = format!(
        "<workbook xmlns='{main}' xmlns:r='{office}'><sheets>\
         <sheet name='Plan' sheetId='1' r:id='rId1'/></sheets></workbook>"
    );
    let to_workbook = format!(
        "<Relationships xmlns='{package}'>\
         <Relationship Id='rId1' Type='{office}/officeDocument' Target='xl/workbook.xml'/></Relationships>"
    );
    let to_sheet = format!(
        "<Relationships xmlns='{package}'>\
         <Relationship Id='rId1' Type='{office}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
    );
    // Style 1 is a date, 2 a share, 3 is indented by one step.
    let styles = format!(
        "<styleSheet xmlns='{main}'><cellXfs count='4'><xf numFmtId='0'/><xf numFmtId='14'/>\
         <xf numFmtId='9'/><xf numFmtId='0'><alignment indent='1'/></xf></cellXfs></styleSheet>"
    );
    zipped(&[
        ("_rels/.rels", to_workbook.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", to_sheet.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// A row of cells: `=` before a number, `@` before the number of a date, `%` before a share, `>` before
/// text that is indented.
pub(crate) fn xlsx_row(number: usize, cells: &[&str]) -> String {
    let mut row = format!("<row r='{number}'>");
    for (column, cell) in cells.iter().enumerate() {
        let place = slipway_exchange::table::address(number - 1, column);
        let (sign, rest) = cell.split_at(cell.len().min(1));
        row += &match sign {
            "" => continue,
            "=" => format!("<c r='{place}'><v>{rest}</v></c>"),
            "@" => format!("<c r='{place}' s='1'><v>{rest}</v></c>"),
            "%" => format!("<c r='{place}' s='2'><v>{rest}</v></c>"),
            ">" => format!("<c r='{place}' s='3' t='inlineStr'><is><t>{rest}</t></is></c>"),
            _ => format!("<c r='{place}' t='inlineStr'><is><t>{cell}</t></is></c>"),
        };
    }
    row + "</row>"
}

/// An `.ods` file with one sheet of these rows, as its XML.
pub(crate) fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body>\
         <office:spreadsheet><table:table table:name='Plan'>{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

/// A record of an `.xls` file.
pub(crate) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("records are short");
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// A record of a cell with text.
pub(crate) fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let letters = u16::try_from(text.len()).expect("texts are short");
    let head = [row, column, 0, letters].map(u16::to_le_bytes).concat();
    record(0x0204, &[&head[..], &[0], text.as_bytes()].concat())
}

/// A record of a cell with a number.
pub(crate) fn number(row: u16, column: u16, number: f64) -> Vec<u8> {
    let head = [row, column, 0].map(u16::to_le_bytes).concat();
    record(0x0203, &[&head[..], &number.to_le_bytes()].concat())
}

/// An `.xls` file with one sheet of these records; padded so that it stands in sectors of full size, or
/// not.
pub(crate) fn xls(cells: &[u8], is_padded: bool) -> Vec<u8> {
    let begin = |kind: u16| {
        let versions = [0x0600, kind, 0, 0, 0, 0, 0, 0]
            .map(u16::to_le_bytes)
            .concat();
        record(0x0809, &versions)
    };
    let name = b"Plan";
    let globals = begin(5).len() + 4 + 8 + name.len() + 4;
    let place = u32::try_from(globals).expect("it is near").to_le_bytes();
    let sheet = [&place[..], &[0, 0, 4, 0], name].concat();
    let end = record(0x000A, &[]);
    let mut stream = [begin(5), record(0x0085, &sheet), end.clone()].concat();
    assert_eq!(
        stream.len(),
        globals,
        "the sheet begins where it is said to"
    );
    stream.extend([begin(16), cells.to_vec(), end].concat());
    if is_padded {
        stream.resize(stream.len().max(4096), 0);
    }
    sectors(&stream)
}

/// Puts a stream into sectors: header, table, directory, then the stream, or the small sectors it stands
/// in with their table.
fn sectors(stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    const TABLE: u32 = 0xFFFF_FFFD;
    const FREE: u32 = 0xFFFF_FFFF;
    let is_small = stream.len() < 4096;
    let count = |length: usize| u32::try_from(length).expect("it is short");
    let length = count(stream.len().div_ceil(512));
    let chain = |first: u32, length: u32| {
        (0..length).map(move |at| {
            if at + 1 == length {
                END
            } else {
                first + at + 1
            }
        })
    };
    let mut table = vec![TABLE, END];
    table.extend(chain(2, length));
    let small_table: Vec<u32> = chain(0, count(stream.len().div_ceil(64))).collect();
    if is_small {
        table.push(END);
    }
    assert!(table.len() <= 128, "one sector of the table is enough");
    table.resize(128, FREE);
    let longs = |longs: &[u32]| {
        longs
            .iter()
            .flat_map(|long| long.to_le_bytes())
            .collect::<Vec<u8>>()
    };

    let mut file = vec![0; 512];
    file[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    file[24..32].copy_from_slice(&[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0]);
    file[32] = 6;
    file[44] = 1;
    file[48] = 1;
    file[56..60].copy_from_slice(&4096_u32.to_le_bytes());
    let small_at = if is_small { 2 + length } else { END };
    file[60..64].copy_from_slice(&small_at.to_le_bytes());
    file[64] = u8::from(is_small);
    file[68..72].copy_from_slice(&END.to_le_bytes());
    file[76..80].copy_from_slice(&0_u32.to_le_bytes());
    file[80..512].copy_from_slice(&longs(&[FREE; 108]));

    let entry = |name: &str, kind: u8, first: u32, size: usize| {
        let mut entry = vec![0; 128];
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..wide.len()].copy_from_slice(&wide);
        entry[64] = u8::try_from(wide.len() + 2).expect("names are short");
        entry[66] = kind;
        entry[116..120].copy_from_slice(&first.to_le_bytes());
        entry[120..124].copy_from_slice(&count(size).to_le_bytes());
        entry
    };
    let root = if is_small {
        (2, stream.len())
    } else {
        (END, 0)
    };
    let first = if is_small { 0 } else { 2 };
    file.extend(longs(&table));
    file.extend(entry("Root Entry", 5, root.0, root.1));
    file.extend(entry("Workbook", 2, first, stream.len()));
    file.resize(512 * 3, 0);
    file.extend(stream);
    file.resize(512 * (3 + stream.len().div_ceil(512)), 0);
    if is_small {
        file.extend(longs(&small_table));
        file.resize(file.len().div_ceil(512) * 512, 0xFF);
    }
    file
}
