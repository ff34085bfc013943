//! Variants without fields, read strictly: serde itself lets fields stand beside their tag.

use serde::{Deserialize, Deserializer};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bare {}

/// Reads what stands beside the tag of a variant without fields: nothing.
pub(super) fn bare<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    Bare::deserialize(deserializer).map(|Bare {}| ())
}

#[cfg(test)]
mod tests {
    use crate::plan::{Target, Touches};

    #[test]
    fn a_variant_without_fields_takes_none() {
        let read = serde_json::from_str::<Touches>(r#"{"kind":"nothing"}"#);
        assert_eq!(read.ok(), Some(Touches::Nothing), "as it is written");
        for surplus in [
            r#"{"kind":"nothing","x":1}"#,
            r#"{"kind":"by-phase","x":1}"#,
        ] {
            let read = serde_json::from_str::<Touches>(surplus);
            assert!(read.is_err(), "{surplus} is refused");
        }
        let surplus = r#"{"kind":"next-admitting","x":1}"#;
        let read = serde_json::from_str::<Target>(surplus);
        assert!(read.is_err(), "{surplus} is refused");
    }
}
