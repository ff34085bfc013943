//! R11: a file of a newer Slipway is refused, and not a byte of it, nor its time, changes.

use crate::desk::{Desk, setting};
use crate::dice::Dice;
use crate::edits::{begin, perform};
use crate::figure::Figure;
use slipway_document::Document;
use slipway_document::wire::Failure;
use slipway_store::read_copy;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// Where SQLite keeps the number of the tables' version.
const USER_VERSION: usize = 60;

/// Opens `count` files of newer versions.
pub(crate) fn measure(count: usize) -> Figure {
    let desk = Desk::on_disk();
    let mut dice = Dice::new(11);
    let mut document = desk.create(1);
    begin(&mut document);
    perform(&mut document, &mut dice, 40);
    document.close().expect("it closes");
    let bytes = fs::read(desk.file()).expect("nobody has it open");
    let mut broken = Vec::new();
    for run in 0..count {
        let version = u32::try_from(1_000 + dice.below(1 << 30)).expect("30 bits");
        let mut newer = bytes.clone();
        newer[USER_VERSION..USER_VERSION + 4].copy_from_slice(&version.to_be_bytes());
        // Whatever else a newer version may keep behind what we know.
        newer.extend(std::iter::repeat_n(0xA5, dice.below(3) * 4096));
        fs::write(desk.file(), &newer).expect("written");
        let before = stamp(&desk.file());
        let opened = Document::open(&desk.file(), setting(&desk.backups(), 3));
        let copied = read_copy(&desk.file(), &desk.beside("copies"));
        let refused = matches!(&opened, Err(Failure::Fault(note)) if note.code == "newer-file");
        let refused = refused && copied.is_err_and(|fault| fault.code() == "newer-file");
        let files = fs::read_dir(desk.plans()).expect("a folder").count();
        if !refused || stamp(&desk.file()) != before || files != 1 {
            broken.push(format!("version {version} (run {run})"));
        }
    }
    let before = stamp(&desk.file());
    careless_opening(&desk.file());
    Figure {
        text: format!(
            "{count} newer files refused, {} of them changed by a byte",
            broken.len()
        ),
        detail: None,
        broken,
        control: "an opening that notes itself in the file",
        caught: stamp(&desk.file()) != before,
    }
}

fn stamp(file: &Path) -> (Vec<u8>, SystemTime) {
    let modified = file.metadata().and_then(|metadata| metadata.modified());
    (
        fs::read(file).expect("readable"),
        modified.expect("it has a time"),
    )
}

/// Does what a program does that opens first and looks at the version then.
fn careless_opening(file: &Path) {
    let mut bytes = fs::read(file).expect("readable");
    bytes[27] ^= 1;
    fs::write(file, bytes).expect("written");
}
