//! The zip around a workbook, looked through before anybody reads it: what a part says about its size
//! is not believed, its bytes are counted as they inflate.

use super::sheet::too_large;
use crate::Unreadable;
use slipway_engine::change::Message;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Bytes of all parts together.
const LARGEST: usize = 64 << 20;
/// Parts of a workbook.
const MOST_PARTS: usize = 10_000;
/// Marks of markup in all parts: a cell takes four to six.
const MOST_MARKS: usize = 8_000_000;
/// Marks of markup in the part of styles, each of which takes much memory once it is read.
const MOST_STYLE_MARKS: usize = 300_000;
/// Bytes inflated at once.
const AT_ONCE: usize = 64 << 10;

/// Inflates every part and counts what comes out.
pub(super) fn look_through(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = open(bytes)?;
    if archive.len() > MOST_PARTS {
        return Err(damaged());
    }
    let mut left = LARGEST;
    let mut marks = 0;
    let mut buffer = vec![0; AT_ONCE];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| refused(&error))?;
        let name = part.name_raw().to_ascii_lowercase();
        let is_style = name.ends_with(b"styles.xml");
        let has_strings = name.ends_with(b"sharedstrings.xml");
        let mut strings = Vec::new();
        let mut of_part = 0;
        loop {
            let read = part.read(&mut buffer).map_err(|_| damaged())?;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read).ok_or_else(too_large)?;
            let inflated = &buffer[..read];
            if has_strings {
                strings.extend(inflated.iter().filter(|byte| **byte != 0));
            }
            of_part += inflated.iter().filter(|&&byte| byte == b'<').count();
            if marks + of_part > MOST_MARKS || (is_style && of_part > MOST_STYLE_MARKS) {
                return Err(too_large());
            }
        }
        marks += of_part;
        if claims_many(&strings) {
            return Err(too_large());
        }
    }
    Ok(())
}

/// Says whether a list of strings claims to hold more than a file may have marks: memory is asked for as
/// many, and a program whose memory is refused ends.
fn claims_many(strings: &[u8]) -> bool {
    const CLAIM: &[u8] = b"uniqueCount";
    let mut rest = strings;
    while let Some(at) = rest.windows(CLAIM.len()).position(|bytes| bytes == CLAIM) {
        rest = &rest[at + CLAIM.len()..];
        let is_around = |byte: &u8| {
            matches!(byte, b'=' | b'"' | b'\'' | b'+' | b'0') || byte.is_ascii_whitespace()
        };
        let start = rest
            .iter()
            .position(|byte| !is_around(byte))
            .unwrap_or(rest.len());
        let figures = rest[start..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit());
        if figures.count() > MOST_MARKS.to_string().len() {
            return true;
        }
    }
    false
}

/// Returns a part as text, its bytes counted as they inflate.
pub(super) fn part(bytes: &[u8], name: &str) -> Result<String, Unreadable> {
    let mut archive = open(bytes)?;
    let part = archive.by_name(name).map_err(|error| refused(&error))?;
    let mut inflated = Vec::new();
    let limit = u64::try_from(LARGEST + 1).unwrap_or(u64::MAX);
    part.take(limit)
        .read_to_end(&mut inflated)
        .map_err(|_| damaged())?;
    if inflated.len() > LARGEST {
        return Err(too_large());
    }
    String::from_utf8(inflated).map_err(|_| damaged())
}

/// Says whether a zip has a part.
pub(super) fn has(bytes: &[u8], name: &str) -> bool {
    open(bytes).is_ok_and(|archive| archive.index_for_name(name).is_some())
}

/// Returns the refusal of a workbook that is broken.
pub(super) fn damaged() -> Unreadable {
    Unreadable(Message::new("unreadable-workbook"))
}

/// Returns the refusal of a workbook that asks for a password.
pub(super) fn locked() -> Unreadable {
    Unreadable(Message::new("unreadable-workbook-password"))
}

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Unreadable> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))
}

fn refused(error: &ZipError) -> Unreadable {
    match error {
        ZipError::InvalidPassword => locked(),
        ZipError::UnsupportedArchive(why) if why.to_lowercase().contains("password") => locked(),
        _ => damaged(),
    }
}
