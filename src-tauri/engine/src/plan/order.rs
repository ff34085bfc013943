//! Order among siblings as a fractional key: a reorder edits one row, and two reorders merge.
//!
//! A key is a string of digits `0-9A-Za-z` read as a fraction in base 62 and compared as bytes.
//! No key ends in `0`, so there is always room before and after it.

use serde::{Deserialize, Serialize};

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A place among siblings; compares as the siblings are shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct OrderKey(pub String);

impl OrderKey {
    /// Returns a key after `before` and before `after`; `None` is the end on that side.
    #[must_use]
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Self {
        let low = before.map_or(&[][..], |key| key.0.as_bytes());
        let high = after.map(|key| key.0.as_bytes());
        let mut key = Vec::new();
        let mut bounded = high;
        for place in 0.. {
            let floor = low.get(place).map_or(0, |&byte| value(byte));
            let ceiling = bounded.map_or(62, |high| high.get(place).map_or(0, |&byte| value(byte)));
            if floor + 1 < ceiling {
                // Appending at the end is by far the commonest: leave most of the room behind.
                let step = if bounded.is_none() {
                    floor + 1 + (ceiling - floor) / 8
                } else {
                    usize::midpoint(floor, ceiling)
                };
                key.push(DIGITS[step.min(61)]);
                break;
            }
            key.push(DIGITS[floor]);
            if floor < ceiling {
                bounded = None;
            }
        }
        Self(String::from_utf8(key).expect("digits are ASCII"))
    }

    /// Returns `count` rising keys for a fresh list, all of the same short length.
    #[must_use]
    pub fn spread(count: usize) -> Vec<Self> {
        let mut width = 1;
        let mut room = 61_usize;
        while room < count + 1 {
            width += 1;
            room *= 62;
        }
        (1..=count)
            .map(|place| {
                let mut rest = place * room / (count + 1);
                let mut key = vec![b'0'; width];
                for digit in key.iter_mut().rev() {
                    *digit = DIGITS[rest % 62];
                    rest /= 62;
                }
                key.push(b'V');
                Self(String::from_utf8(key).expect("digits are ASCII"))
            })
            .collect()
    }
}

fn value(byte: u8) -> usize {
    DIGITS.iter().position(|&digit| digit == byte).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spread_keys_rise_and_leave_room_between_any_two() {
        for count in [1, 5, 61, 62, 500, 10_000] {
            let keys = OrderKey::spread(count);
            for pair in keys.windows(2) {
                let middle = OrderKey::between(Some(&pair[0]), Some(&pair[1]));
                assert!(
                    pair[0] < middle && middle < pair[1],
                    "{pair:?} has no room, got {middle:?}"
                );
            }
        }
    }

    proptest! {
        #[test]
        fn inserting_anywhere_for_ever_keeps_the_order(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut keys: Vec<OrderKey> = Vec::new();
            for place in places {
                let at = place.index(keys.len() + 1);
                let before = at.checked_sub(1).map(|index| &keys[index]);
                let key = OrderKey::between(before, keys.get(at));
                keys.insert(at, key);
            }
            for pair in keys.windows(2) {
                prop_assert!(pair[0] < pair[1], "{pair:?} fell out of order");
            }
        }
    }
}
