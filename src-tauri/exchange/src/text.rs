//! Bytes to text: UTF-8 or UTF-16, with or without a byte order mark.

use crate::Unreadable;
use crate::reading::Reading;
use slipway_engine::change::Message;
use std::borrow::Cow;

const LARGEST: usize = 200 * 1024 * 1024;
const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Returns the bytes as text, without byte order mark.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let refuse = |key: &str| Err(Unreadable(Message::new(key)));
    if bytes.len() > LARGEST {
        let message = Message::new("unreadable-too-large").count("limit", LARGEST / 1024 / 1024);
        return Err(Unreadable(message));
    }
    if bytes.starts_with(&OLE) {
        return refuse(match is_encrypted(bytes) {
            true => "unreadable-encrypted",
            false => "unreadable-mpp",
        });
    }
    if is_mpx(bytes) {
        return refuse("unreadable-mpx");
    }
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => std::str::from_utf8(rest).ok().map(Cow::Borrowed),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        // Without a mark, markup in UTF-16 gives itself away by the zero beside its first `<`.
        [b'<', 0, ..] => utf_16(bytes, u16::from_le_bytes),
        [0, b'<', ..] => utf_16(bytes, u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
    };
    match text {
        None => refuse("unreadable-encoding"),
        Some(text) if text.trim().is_empty() => refuse("unreadable-empty"),
        Some(text) => Ok(text),
    }
}

/// Returns the bytes as text, without byte order mark; what is neither UTF-8 nor UTF-16 is read as
/// Western European, as programs of Windows write it, and that is told.
pub(crate) fn decode_western<'b>(
    bytes: &'b [u8],
    reading: &mut Reading<'_>,
) -> Result<Cow<'b, str>, Unreadable> {
    match decode(bytes) {
        Err(Unreadable(why)) if why.key == "unreadable-encoding" => {
            let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
            reading.warn(Message::new("warning-encoding").text("encoding", "Windows-1252"));
            Ok(text)
        }
        text => text,
    }
}

/// Says whether a file is a container of Microsoft's, or text of its Project of old: neither is read.
pub(crate) fn is_of_microsoft(bytes: &[u8]) -> bool {
    bytes.starts_with(&OLE) || is_mpx(bytes)
}

fn is_mpx(bytes: &[u8]) -> bool {
    bytes.starts_with(b"MPX,") || bytes.starts_with(b"MPX;")
}

/// Says whether an OLE container holds what a password protects: a workbook, or another file of the
/// kinds that are zips otherwise.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// Returns how a file begins, for telling what kind of file it is: in UTF-16 where it says so, else in
/// UTF-8, else as Western European.
pub(crate) fn beginning(bytes: &[u8]) -> Cow<'_, str> {
    const LOOKED_AT: usize = 64 * 1024;
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let wide = match head {
        [0xFF, 0xFE, ..] | [b'<' | b'{' | b'[', 0, ..] => Some(encoding_rs::UTF_16LE),
        [0xFE, 0xFF, ..] | [0, ..] => Some(encoding_rs::UTF_16BE),
        _ => None,
    };
    if let Some(wide) = wide {
        return wide.decode_with_bom_removal(head).0;
    }
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    match std::str::from_utf8(head) {
        Ok(text) => Cow::Borrowed(text),
        // The cut may go through a letter.
        Err(error) if error.error_len().is_none() => {
            String::from_utf8_lossy(&head[..error.valid_up_to()])
        }
        Err(_) => {
            encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(head)
                .0
        }
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<Cow<'_, str>> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .collect::<Result<String, _>>()
        .ok()
        .map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_encodings_read_alike_with_and_without_mark() {
        let text = "<Project>Größe 🚢</Project>";
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
            assert_eq!(decode(&bytes).as_deref(), Ok(text), "from {bytes:x?}");
        }
    }

    #[test]
    fn what_is_no_text_says_why() {
        let reason = |bytes: &[u8]| match decode(bytes) {
            Ok(text) => text.into_owned(),
            Err(error) => error.0.key,
        };
        assert_eq!(reason(&OLE), "unreadable-mpp");
        assert_eq!(reason(b" \n"), "unreadable-empty");
        assert_eq!(reason(b"<a>\xff</a>"), "unreadable-encoding");
        assert_eq!(
            reason(&[0xFF, 0xFE, b'<']),
            "unreadable-encoding",
            "half a unit is left over"
        );
    }
}
