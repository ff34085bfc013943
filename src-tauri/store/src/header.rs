//! The first 100 bytes of a file, read before SQLite sees it: whose it is, how old, and whether
//! opening it would change it.

use crate::fault::Fault;
use crate::place::Place;
use crate::schema;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Marks a SQLite file as ours: "SLPW".
pub(crate) const APPLICATION_ID: u32 = 0x534C_5057;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const WRITE_VERSION: usize = 18;
const READ_VERSION: usize = 19;
const USER_VERSION: usize = 60;
const OUR_ID: usize = 68;
const ROLLBACK_JOURNAL: u8 = 1;
const WRITE_AHEAD_LOG: u8 = 2;

/// Says whether a file begins as a portfolio does, and as no file of another tool; whether it can be opened,
/// opening it says.
#[must_use]
pub fn is_portfolio(path: &Path) -> bool {
    let mut start = [0; MAGIC.len()];
    File::open(path)
        .and_then(|mut file| file.read_exact(&mut start))
        .is_ok_and(|()| start == *MAGIC)
}

/// Reads the header and refuses what must not be opened.
pub(crate) fn check(place: &Place) -> Result<(), Fault> {
    let mut bytes = Vec::with_capacity(100);
    File::open(place.path())?
        .take(100)
        .read_to_end(&mut bytes)?;
    judge(&bytes)
}

fn judge(bytes: &[u8]) -> Result<(), Fault> {
    let Ok(header) = <&[u8; 100]>::try_from(bytes) else {
        return Err(Fault::NotAPortfolio);
    };
    if !header.starts_with(MAGIC) || number(header, OUR_ID) != APPLICATION_ID {
        return Err(Fault::NotAPortfolio);
    }
    let version = number(header, USER_VERSION);
    if version > schema::VERSION {
        return Err(Fault::NewerFile { version });
    }
    match (header[WRITE_VERSION], header[READ_VERSION]) {
        (ROLLBACK_JOURNAL, ROLLBACK_JOURNAL) => Ok(()),
        (WRITE_AHEAD_LOG, _) | (_, WRITE_AHEAD_LOG) => Err(Fault::WriteAhead),
        _ => Err(Fault::NotAPortfolio),
    }
}

fn number(header: &[u8; 100], at: usize) -> u32 {
    let mut bytes = [0; 4];
    bytes.copy_from_slice(&header[at..at + 4]);
    u32::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> [u8; 100] {
        let mut header = [0; 100];
        header[..16].copy_from_slice(MAGIC);
        header[WRITE_VERSION] = ROLLBACK_JOURNAL;
        header[READ_VERSION] = ROLLBACK_JOURNAL;
        header[OUR_ID..OUR_ID + 4].copy_from_slice(b"SLPW");
        header[USER_VERSION + 3] = 1;
        header
    }

    #[test]
    fn only_our_own_files_of_a_known_version_are_opened() {
        assert_eq!(judge(&header()), Ok(()), "an own file is opened");
        let broken = |change: fn(&mut [u8; 100])| {
            let mut header = header();
            change(&mut header);
            judge(&header)
        };
        let foreign = Err(Fault::NotAPortfolio);
        assert_eq!(broken(|h| h[3] = b'x'), foreign, "not SQLite");
        assert_eq!(broken(|h| h[OUR_ID] = 0), foreign, "of another program");
        assert_eq!(
            broken(|h| h[READ_VERSION] = 9),
            foreign,
            "an unknown journal"
        );
        let ahead = Err(Fault::WriteAhead);
        assert_eq!(broken(|h| h[READ_VERSION] = 2), ahead, "write-ahead mode");
        let newer = Err(Fault::NewerFile {
            version: 257 + 65_536 * 255,
        });
        assert_eq!(
            broken(|h| h[USER_VERSION + 1..=USER_VERSION + 2].copy_from_slice(&[255, 1])),
            newer,
            "made by a newer Slipway"
        );
    }

    #[test]
    fn a_file_shorter_than_a_header_is_no_portfolio() {
        for length in [0, 1, 16, 99] {
            let verdict = judge(&header()[..length]);
            assert_eq!(verdict, Err(Fault::NotAPortfolio), "{length} bytes");
        }
    }
}
