//! Bytes that nobody meant: files of every kind, changed at random with a fixed seed. Each is read or
//! refused; nothing panics, and nothing takes long.

use super::files::{label, number, ods, xls, xlsx, xlsx_row};
use super::{Counting, options};
use slipway_exchange::table::{Workbook, guess, read_table, samples};
use slipway_exchange::{Continue, Language};

/// A generator of pseudo-random numbers (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides.max(1)).expect("few sides")).expect("it fits")
    }
}

/// Pieces that mean something to one part of the reader or another.
const PIECES: &[&[u8]] = &[
    b"",
    b"\0",
    b"\"",
    b"\n",
    b"\r",
    b"\t",
    b";",
    b",",
    b"'",
    b"=",
    b"-",
    b"%",
    b"EA+",
    b"FS",
    b"1.2.3",
    b"99999999999999999999",
    b"31.12.2026",
    b"3/12/26",
    b"5d",
    b"\xff\xfe",
    b"\xEF\xBB\xBF",
    b"<",
    b">",
    b"&#x110000;",
    b"1e999",
    b"NaN",
    b"\xc3",
    b"Parent",
    b"Level",
    b"Predecessors",
    b"\xe2\x88\x92",
];

fn change(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.roll(6) {
        let at = dice.roll(bytes.len() + 1);
        match dice.roll(4) {
            0 if at < bytes.len() => bytes[at] = u8::try_from(dice.roll(256)).expect("a byte"),
            1 => {
                let end = (at + dice.roll(20)).min(bytes.len());
                bytes.drain(at..end);
            }
            2 => {
                let end = (at + dice.roll(200)).min(bytes.len());
                let copy = bytes[at..end].to_vec();
                let to = dice.roll(bytes.len() + 1);
                bytes.splice(to..to, copy);
            }
            _ => {
                let piece = PIECES[dice.roll(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
}

/// Reads a file through every step; says whether it came to rows.
fn survive(bytes: &[u8]) -> bool {
    let Ok(workbook) = Workbook::read(bytes, &mut |_| Continue::Yes) else {
        return false;
    };
    let _ = workbook.sample();
    let sheet = workbook.likeliest();
    let mapping = guess(sheet).mapping;
    let _ = samples(sheet, &mapping, Language::German);
    let go_on = &mut |_| Continue::Yes;
    match read_table(sheet, &mapping, &options(), &mut Counting(0), go_on) {
        Ok(incoming) => {
            assert!(incoming.plan().is_some(), "rows make a plan");
            true
        }
        Err(_) => false,
    }
}

const CSV: &str = "ID;WBS;Task;Start;Finish;Duration;Predecessors;Owner;% Complete;Parent;Level;Type\n\
    1;1;Phase;;;;;;;;1;Summary\n\
    2;1.1;Build;02.03.2026;06.03.2026;5d;;Ada;50%;Phase;2;Task\n\
    3;1.2;Test;09.03.2026;10.03.2026;2 Tage;2EA+1,5t;Bob [50%], Ada;0;Phase;2;Task\n\
    4;2;\"Go;live\";11.03.2026;11.03.2026;0;\"3;2SS-50%\";;;;1;Milestone\n";

#[test]
fn changed_text_never_panics() {
    let mut dice = Dice(0x5EED_0001);
    let mut read = 0;
    for _ in 0..300 {
        let mut bytes = CSV.as_bytes().to_vec();
        change(&mut bytes, &mut dice);
        read += usize::from(survive(&bytes));
    }
    assert!(read > 100, "most changes leave something to read: {read}");
}

#[test]
fn changed_workbooks_never_panic() {
    let rows: Vec<String> = CSV
        .lines()
        .enumerate()
        .map(|(at, line)| {
            xlsx_row(
                at + 1,
                &line.replace('"', "").split(';').collect::<Vec<_>>(),
            )
        })
        .collect();
    let records: Vec<u8> = (0..40)
        .flat_map(|row| [label(row, 0, "Task"), number(row, 1, 46_000.0)].concat())
        .collect();
    let cell =
        "<table:table-cell office:value-type='string'><text:p>Task</text:p></table:table-cell>";
    let row = format!("<table:table-row>{cell}{cell}</table:table-row>");
    let files = [
        xlsx(&rows.concat()),
        ods(&row.repeat(20)),
        xls(&records, true),
        xls(&records[..400], false),
    ];
    let mut dice = Dice(0x5EED_0002);
    for file in &files {
        for _ in 0..60 {
            let mut bytes = file.clone();
            change(&mut bytes, &mut dice);
            survive(&bytes);
        }
    }
    // Inside the zip the parts are whole, and their text is what is changed.
    for _ in 0..60 {
        let mut text = rows.concat().into_bytes();
        change(&mut text, &mut dice);
        survive(&xlsx(&String::from_utf8_lossy(&text)));
        let mut text = row.repeat(20).into_bytes();
        change(&mut text, &mut dice);
        survive(&ods(&String::from_utf8_lossy(&text)));
    }
}
