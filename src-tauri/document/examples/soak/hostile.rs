//! Texts and numbers at which programs break.

use crate::dice::Dice;
use serde_json::{Value, json};

/// Stands for nesting without end.
pub(crate) const ABYSS: &str = "@@abyss@@";

/// What stands in the place of a value, and is none.
pub(crate) const RAW: &[&str] = &[
    "1e999999",
    "-1e400",
    "99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999",
    "0.0000000000000000000000000000000000000000000000000000000000000000000000000000000000000001",
    "1e-999999",
    "-0",
    "0x10",
    "01",
    "1.",
    "-",
    "NaN",
    "Infinity",
    "undefined",
    "'single'",
    "[1,]",
    "{\"a\":1,}",
    "/* nothing */ 1",
    r#""\ud800""#,
    r#""\udc00\ud800""#,
    r#""\u12""#,
    r#""\x""#,
    "\"\u{1}\"",
    "\u{feff}1",
    ABYSS,
];

/// Numbers at which fields, dates and sums end.
const NUMBERS: &[i64] = &[
    0,
    -1,
    1,
    i64::MAX,
    i64::MIN,
    i64::MAX - 86_400,
    i64::MIN + 86_400,
    9_223_372_036_854_775,
    2_147_483_647,
    4_294_967_295,
    65_535,
    256,
    10_001,
    86_400,
    1_799_049_600,
    // The last and the first second of four-figure years, and of what may be planned.
    253_402_300_800,
    -62_135_596_801,
    7_289_654_400,
    7_289_654_399,
    // More than thirty years.
    948_672_001,
    // The first second after the last year that calendars know, and one some thousand years before.
    8_210_266_876_800,
    8_000_000_000_000,
    -8_334_601_228_801,
];

const TEXTS: &[&str] = &[
    "",
    " ",
    "\u{0}",
    "\u{7f}\u{80}\u{9f}",
    "\u{feff}Ada",
    "\u{fffd}\u{ffff}\u{10ffff}",
    "\u{202e}egnahc\u{202c}",
    "\u{2066}\u{2067}\u{2068}",
    "\u{200b}\u{200c}\u{200d}\u{2060}",
    "line\nline\r\nline\u{2028}line\u{2029}",
    // What gets longer, shorter or otherwise when its case changes.
    "İIıiẞßŉǰΐﬃ",
    "ǅ𐐀Ⴀꭰ",
    // One letter of many.
    "👩‍👩‍👧‍👦🏴‍☠️🇩🇪",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "ﷺ﷽",
    "각각",
    // Numbers that are digits to some, and not to others.
    "٣d",
    "１２h",
    "²w",
    "१२.३.",
    "Ⅷ%",
    "½d",
    "١٤:٠٠",
    "../../etc/passwd",
    "C:\\con\\nul.",
    "<script>alert(1)</script>",
    "${jndi:ldap://x}{{7*7}}%s%n",
    "'; drop table task; --",
    "=1+1",
    "@SUM(A1)",
    "FREQ=SECONDLY",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=65535;COUNT=4294967295",
    "FREQ=MONTHLY;BYDAY=-6MO;COUNT=99999999999",
    "FREQ=WEEKLY;BYDAY=MO;UNTIL=99991231T235959Z",
    "FREQ=YEARLY;BYSETPOS=-366;BYYEARDAY=366",
    "RRULE:FREQ=DAILY\nEXDATE:x",
    "Europe/Nowhere",
    "UTC+25",
    "Antarctica/Troll",
    "00000000-0000-0000-0000-000000000000",
    "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
    "{00000000-0000-0000-0000-000000000001}",
    "9999999999999999999999999d",
    "-1d",
    "1e9w",
    "0.00000000000000000001d",
    "9999-12-31",
    "0000-00-00",
    "29.2.2027",
    "2027-03-28 02:30",
    "24:00",
    "+99999999999",
    "99999999999999999999%",
    "__CHANNEL__:18446744073709551616",
];

/// Returns a number that is too large, too small or between two of another kind.
pub(crate) fn number(dice: &mut Dice) -> Value {
    match dice.below(8) {
        0 => json!(u64::MAX),
        1 => json!(f64::from_bits(bits(dice))),
        2 => json!(-0.5),
        3 => json!(bits(dice).cast_signed() >> dice.below(64)),
        4 => json!(1e308),
        _ => json!(*dice.of(NUMBERS).expect("there are some")),
    }
}

/// Returns a text that somebody somewhere reads otherwise.
pub(crate) fn text(dice: &mut Dice) -> String {
    match dice.below(10) {
        0 => "ﷺ".repeat(dice.below(20_000)),
        1 | 2 => (0..dice.below(60)).map(|_| letter(dice)).collect(),
        3 => {
            let (one, other) = (dice.of(TEXTS), dice.of(TEXTS));
            format!("{}{}", one.expect("some"), other.expect("some"))
        }
        _ => (*dice.of(TEXTS).expect("there are some")).to_owned(),
    }
}

/// Returns any letter of any script.
fn letter(dice: &mut Dice) -> char {
    let highest = [0x80, 0x800, 0x1_0000, 0x11_0000];
    let below = *dice.of(&highest).expect("there are some");
    let number = u32::try_from(dice.below(below)).expect("a small number");
    char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn bits(dice: &mut Dice) -> u64 {
    (0..8).fold(0, |bits, _| (bits << 8) | u64::from(dice.byte()))
}
