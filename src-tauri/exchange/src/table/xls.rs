//! A look at an `.xls` file before it is read: its reader makes a whole range of every sheet, as large
//! as the farthest cells are apart.
//!
//! The file is a small file system of sectors (MS-CFB); its stream `Workbook` is a list of records
//! (MS-XLS), of which those that hold cells begin with row and column.

use super::archive::{damaged, locked};
use super::sheet::{address, too_many};
use crate::Unreadable;
use slipway_engine::change::Message;

/// The signature of such a file.
pub(super) const SIGNATURE: &[u8; 8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// Cells of all sheets together, the empty ones between others included.
const MOST_CELLS: u64 = 1_000_000;
/// Cells that sheets may say they span: formats reach farther than what is filled.
const MOST_TOLD: u64 = 4_000_000;
/// Bytes of records that all sheets have together.
const MOST_WALKED: usize = 64 << 20;
/// A sheet larger than this by one cell alone is one nobody made on purpose.
const FAR_ROWS: u64 = 20_000;
/// Names of streams are this long at most, in bytes.
const NAME: usize = 64;
/// Streams below this size stand in small sectors of their own.
const SMALL: usize = 4096;
const SMALL_SECTOR: usize = 64;
/// Ends a chain of sectors.
const LAST_SECTOR: u32 = 0xFFFF_FFF9;

/// Refuses a workbook whose sheets span too many cells, or say that they do.
pub(super) fn look_through(bytes: &[u8]) -> Result<(), Unreadable> {
    let streams = Streams::of(bytes).ok_or_else(damaged)?;
    if streams.has("EncryptedPackage") {
        return Err(locked());
    }
    let stream = ["Workbook", "Book"]
        .iter()
        .find_map(|name| streams.read(name))
        .ok_or_else(damaged)?;
    let mut cells = 0;
    let mut walked = 0;
    for sheet in sheets(&stream) {
        let mut rest = stream.get(sheet..).unwrap_or_default();
        let before = rest.len();
        cells += span_of_sheet(&mut rest)?;
        // Sheets may share their records; who lets thousands do so has nothing good in mind.
        walked += before - rest.len();
        if cells > MOST_CELLS || walked > MOST_WALKED {
            return Err(too_many());
        }
    }
    Ok(())
}

/// Returns where the sheets of a workbook begin.
fn sheets(stream: &[u8]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut rest = stream;
    while let Some((kind, record)) = next_record(&mut rest) {
        match kind {
            SHEET => found.extend(long(record, 0).and_then(|at| usize::try_from(at).ok())),
            END => break,
            _ => {}
        }
    }
    found
}

/// Walks the records of a sheet; returns how many cells it spans.
fn span_of_sheet(rest: &mut &[u8]) -> Result<u64, Unreadable> {
    let mut sheet = Extent::default();
    let mut depth = 0_u32;
    while let Some((kind, record)) = next_record(rest) {
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            SPAN if told_span(record) > MOST_TOLD => return Err(too_many()),
            BLANK | NUMBER | LABEL | BOOLEAN | FORMULA | RK | RICH | SHARED => {
                if let (Some(row), Some(column)) = (word(record, 0), word(record, 2)) {
                    sheet.hold(row, column, column);
                }
            }
            BLANKS | RKS => {
                let last = record.len().checked_sub(2).and_then(|at| word(record, at));
                if let (Some(row), Some(column), Some(last)) =
                    (word(record, 0), word(record, 2), last)
                {
                    sheet.hold(row, column, last);
                }
            }
            _ => {}
        }
        if sheet.cells() > MOST_CELLS {
            return Err(sheet.refusal());
        }
    }
    Ok(sheet.cells())
}

/// Returns how many cells a sheet says it spans: memory is asked for so many.
fn told_span(record: &[u8]) -> u64 {
    let told = match record.len() {
        10 => [0, 2, 4, 6].map(|at| word(record, at).map(u32::from)),
        _ => [
            long(record, 0),
            long(record, 4),
            word(record, 8).map(u32::from),
            word(record, 10).map(u32::from),
        ],
    };
    let [top, bottom, left, right] = told.map(|told| u64::from(told.unwrap_or(0)));
    if bottom == 0 || right == 0 {
        return 1;
    }
    let columns = if left > 0xFF || right < left {
        right
    } else {
        right - left
    };
    // Rows that are turned round are taken for nearly all that can be counted.
    let rows = bottom.checked_sub(top).unwrap_or(u64::MAX);
    rows.saturating_mul(columns)
}

/// Says whether a file is a workbook and no other kind of file with these sectors.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    let names = ["Workbook", "Book", "EncryptedPackage"];
    Streams::of(bytes).is_some_and(|streams| names.iter().any(|name| streams.has(name)))
}

const SHEET: u16 = 0x0085;
const SPAN: u16 = 0x0200;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const FORMULA: u16 = 0x0006;
const BLANK: u16 = 0x0201;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOLEAN: u16 = 0x0205;
const RK: u16 = 0x027E;
const RICH: u16 = 0x00D6;
const SHARED: u16 = 0x00FD;
const RKS: u16 = 0x00BD;
const BLANKS: u16 = 0x00BE;

/// How far the cells of a sheet lie apart.
#[derive(Default)]
struct Extent {
    /// First and last row, first and last column.
    span: Option<[u16; 4]>,
}

impl Extent {
    fn hold(&mut self, row: u16, from: u16, to: u16) {
        let (from, to) = (from.min(to), from.max(to));
        let [top, bottom, left, right] = self.span.unwrap_or([row, row, from, to]);
        self.span = Some([top.min(row), bottom.max(row), left.min(from), right.max(to)]);
    }

    fn cells(&self) -> u64 {
        self.span.map_or(0, |[top, bottom, left, right]| {
            (u64::from(bottom - top) + 1) * (u64::from(right - left) + 1)
        })
    }

    fn refusal(&self) -> Unreadable {
        match self.span {
            Some([top, bottom, _, right]) if u64::from(bottom - top) > FAR_ROWS => {
                let cell = address(bottom.into(), right.into());
                Unreadable(Message::new("unreadable-far-cell").text("cell", &cell))
            }
            _ => too_many(),
        }
    }
}

/// Takes the next record: its kind and what it holds.
fn next_record<'r>(rest: &mut &'r [u8]) -> Option<(u16, &'r [u8])> {
    let (kind, length) = (word(rest, 0)?, usize::from(word(rest, 2)?));
    let record = rest.get(4..4 + length)?;
    *rest = &rest[4 + length..];
    Some((kind, record))
}

/// The sectors of a file and its directory of streams.
struct Streams<'b> {
    bytes: &'b [u8],
    sector: usize,
    table: Vec<u32>,
    directory: Vec<u8>,
    /// The sectors of small streams, and what follows what among them.
    small: Vec<u8>,
    small_table: Vec<u32>,
}

impl<'b> Streams<'b> {
    fn of(bytes: &'b [u8]) -> Option<Self> {
        if !bytes.starts_with(SIGNATURE) {
            return None;
        }
        let sector = match word(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut streams = Self {
            bytes,
            sector,
            table: Vec::new(),
            directory: Vec::new(),
            small: Vec::new(),
            small_table: Vec::new(),
        };
        // The first 109 sectors of the table are named in the header, others in a chain of sectors.
        let mut named: Vec<u32> = (0..109).filter_map(|at| long(bytes, 76 + 4 * at)).collect();
        let mut next = long(bytes, 68)?;
        let mut left = bytes.len() / sector + 1;
        while next < LAST_SECTOR && left > 0 {
            let sector = streams.sector(next)?;
            let names = sector.len() / 4 - 1;
            named.extend((0..names).filter_map(|at| long(sector, 4 * at)));
            next = long(sector, 4 * names)?;
            left -= 1;
        }
        for sector in named.into_iter().filter(|sector| *sector < LAST_SECTOR) {
            let entries = streams.sector(sector)?;
            let longs = (0..entries.len() / 4).filter_map(|at| long(entries, 4 * at));
            let longs: Vec<u32> = longs.collect();
            streams.table.extend(longs);
        }
        streams.directory = streams.chain(long(bytes, 48)?, usize::MAX)?;
        if long(bytes, 64)? > 0 {
            streams.small = streams.chain(long(&streams.directory, 116)?, usize::MAX)?;
            let table = streams.chain(long(bytes, 60)?, usize::MAX)?;
            let longs = (0..table.len() / 4).filter_map(|at| long(&table, 4 * at));
            streams.small_table = longs.collect();
        }
        Some(streams)
    }

    fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    fn read(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        let (first, size) = (long(entry, 116)?, usize::try_from(long(entry, 120)?).ok()?);
        if size >= SMALL {
            return self.chain(first, size);
        }
        let mut read = Vec::new();
        let mut next = usize::try_from(first).ok()?;
        while read.len() < size {
            let at = next.checked_mul(SMALL_SECTOR)?;
            let end = (at + SMALL_SECTOR).min(self.small.len());
            read.extend_from_slice(
                self.small
                    .get(at..end)
                    .filter(|sector| !sector.is_empty())?,
            );
            next = match self.small_table.get(next) {
                Some(&following) if following < LAST_SECTOR => usize::try_from(following).ok()?,
                _ => break,
            };
        }
        read.truncate(size);
        Some(read)
    }

    /// Returns the entry of a name in the directory, in letters of either case.
    fn entry(&self, name: &str) -> Option<&[u8]> {
        self.directory.chunks_exact(128).find(|entry| {
            let length = usize::from(word(entry, NAME).unwrap_or(0)).min(NAME);
            let units = entry[..length].chunks_exact(2);
            let units = units.map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
            let called: String = char::decode_utf16(units).map_while(Result::ok).collect();
            called.trim_end_matches('\0').eq_ignore_ascii_case(name)
        })
    }

    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        let at = (usize::try_from(number).ok()? + 1).checked_mul(self.sector)?;
        let end = (at + self.sector).min(self.bytes.len());
        self.bytes.get(at..end)
    }

    fn chain(&self, first: u32, size: usize) -> Option<Vec<u8>> {
        let mut read = Vec::new();
        let mut next = first;
        while next < LAST_SECTOR && read.len() < size {
            // A chain longer than the file goes round in a circle.
            if read.len() > self.bytes.len() {
                return None;
            }
            read.extend_from_slice(self.sector(next)?);
            next = *self.table.get(usize::try_from(next).ok()?)?;
        }
        read.truncate(size);
        Some(read)
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes([two[0], two[1]]))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}
