//! Bytes of a CSV file to text: byte order mark, then strict UTF-8, then UTF-16 where there are zero
//! bytes, then a guess.

use super::sheet::too_large;
use crate::Unreadable;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use slipway_engine::change::Message;
use std::borrow::Cow;

/// Bytes of a file of text.
const LARGEST: usize = 64 << 20;
/// Bytes from which the encoding is guessed.
const LOOKED_AT: usize = 1 << 20;

/// Returns the bytes as text without byte order mark, and the encoding where it was guessed.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<&'static str>), Unreadable> {
    if bytes.len() > LARGEST {
        return Err(too_large());
    }
    let (text, guessed) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (strict(encoding, &bytes[mark..]), None),
        None if bytes.contains(&0) => (strict(wide(bytes), bytes), None),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => (Some(Cow::Borrowed(text)), None),
            Err(_) => {
                let encoding = guess(bytes);
                let text = encoding.decode_without_bom_handling(bytes).0;
                (Some(text), Some(encoding.name()))
            }
        },
    };
    let text = text
        .filter(|text| !text.chars().any(is_no_text))
        .ok_or_else(|| Unreadable(Message::new("unreadable-table-encoding")))?;
    if text.trim().is_empty() {
        return Err(Unreadable(Message::new("unreadable-empty")));
    }
    Ok((text, guessed))
}

fn strict<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Option<Cow<'b, str>> {
    if encoding == UTF_8 {
        return std::str::from_utf8(bytes).ok().map(Cow::Borrowed);
    }
    encoding.decode_without_bom_handling_and_without_replacement(bytes)
}

/// Returns which half of UTF-16 the zero bytes are on.
fn wide(bytes: &[u8]) -> &'static Encoding {
    let (pairs, _) = bytes.as_chunks::<2>();
    let low = pairs.iter().filter(|pair| pair[0] == 0).count();
    let high = pairs.iter().filter(|pair| pair[1] == 0).count();
    if low > high { UTF_16BE } else { UTF_16LE }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // Where nothing but ASCII stands at first, what gives it away comes later.
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let from = first.saturating_sub(LOOKED_AT / 2);
    let to = bytes.len().min(from + LOOKED_AT);
    detector.feed(&bytes[from..to], true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Says whether a sign gives away that the bytes are no text.
fn is_no_text(letter: char) -> bool {
    letter.is_ascii_control()
        && !matches!(letter, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        match decode(bytes) {
            Ok((text, None)) => text.into_owned(),
            Ok((text, Some(encoding))) => format!("{text} ({encoding})"),
            Err(error) => error.0.key,
        }
    }

    #[test]
    fn text_is_read_in_the_encodings_of_spreadsheets() {
        let text = "Vorgang;Dauer\nPrüfen;3 Tage\nÜbergabe;größer";
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            marked(&[0xEF, 0xBB, 0xBF], text.as_bytes()),
            marked(&[0xFF, 0xFE], &little),
            marked(&[0xFE, 0xFF], &big),
            little,
            big,
        ] {
            assert_eq!(read(&bytes), text);
        }
        let windows: Vec<u8> = text
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).expect("these are in Latin-1"))
            .collect();
        assert_eq!(read(&windows), format!("{text} (windows-1252)"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(read(b" \r\n"), "unreadable-empty");
        assert_eq!(
            read(&[0xFF, 0xFE, b'a']),
            "unreadable-table-encoding",
            "half a unit"
        );
        assert_eq!(
            read(&[0xEF, 0xBB, 0xBF, b'a', 0xFF]),
            "unreadable-table-encoding"
        );
        assert_eq!(read(b"a,b\n\x01\x02,\xff"), "unreadable-table-encoding");
        assert_eq!(
            read(&[b'a', 0, 0, 0, b'b', 0, 0, 0]),
            "unreadable-table-encoding",
            "UTF-32"
        );
    }
}
