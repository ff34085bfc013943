//! How much there is in a JSON text, before it is read: a bomb is refused before it grows.

use crate::Unreadable;
use slipway_engine::change::Message;

const DEPTH: usize = 64;

/// Refuses a text whose values are nested too deep, or that holds more than `most` of them.
pub(crate) fn check_shape(text: &str, most: usize) -> Result<(), Unreadable> {
    let mut depth = 0_usize;
    let mut values = 0_usize;
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => {
                while let Some((_, byte)) = bytes.next() {
                    match byte {
                        b'\\' => drop(bytes.next()),
                        b'"' => break,
                        _ => {}
                    }
                }
            }
            b'{' | b'[' => {
                depth += 1;
                values += 1;
                if depth > DEPTH {
                    let line = 1 + text.as_bytes()[..at]
                        .iter()
                        .filter(|&&byte| byte == b'\n')
                        .count();
                    let reason = Message::new("unreadable-too-deep").count("limit", DEPTH);
                    return Err(Unreadable(reason.count("line", line)));
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if values > most {
            let reason = Message::new("unreadable-too-many-elements");
            return Err(Unreadable(reason.count("limit", most)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_text_does_not_count() {
        let fault = |text: &str, most| check_shape(text, most).err().map(|error| error.0.key);
        let deep = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(fault(&deep(64), 100), None);
        assert_eq!(
            fault(&deep(65), 100).as_deref(),
            Some("unreadable-too-deep")
        );
        assert_eq!(fault("[1,2,3,4]", 4), None);
        assert_eq!(
            fault("[1,2,3,4,5]", 4).as_deref(),
            Some("unreadable-too-many-elements")
        );
        assert_eq!(fault(r#"["[[[,,,\"[[[", "\\"]"#, 2), None);
    }
}
