//! Evidence between the disk and the portfolio: files that a person picked in a dialog.

use crate::failure::fault_at;
use slipway_document::wire::Failure;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A larger file is refused before it is read: evidence is a report, not an archive.
const LARGEST: u64 = 20 << 20;

/// Reads the file at `path` whole.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(|_| fault_at("io", path))?;
    if bytes.len() as u64 > LARGEST {
        return Err(fault_at("evidence-too-large", path));
    }
    Ok(bytes)
}

/// Returns what the file at `path` is called, with its ending.
pub(crate) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_comes_back_as_it_was_and_one_that_is_too_large_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("report.pdf");
        std::fs::write(&path, b"a report").expect("it is written");
        assert_eq!(read(&path).expect("it is there"), b"a report");
        assert_eq!(name_of(&path), "report.pdf");
        let file = File::create(&path).expect("it is made");
        file.set_len(LARGEST + 1).expect("it grows");
        let Err(Failure::Fault(note)) = read(&path) else {
            panic!("it is too large");
        };
        assert_eq!(note.code, "evidence-too-large");
        assert_eq!(note.args["file"], "report", "it is named");
    }
}
