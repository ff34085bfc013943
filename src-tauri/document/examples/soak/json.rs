//! JSON that was right, and is not any more.

use crate::dice::Dice;
use serde_json::{Value, json};

/// What stands in maps whose names people choose, so that no name is one too many.
const MAPS: [&str; 4] = ["args", "fields", "phase_minima", "tasks"];

/// Changes something somewhere in it.
pub(crate) fn disturb(json: &mut Value, dice: &mut Dice) {
    let is_deep = dice.below(4) > 0;
    match json {
        Value::Object(fields) if is_deep && !fields.is_empty() => {
            let at = dice.below(fields.len());
            let inner = fields.values_mut().nth(at).expect("there are so many");
            disturb(inner, dice);
        }
        Value::Array(items) if is_deep && !items.is_empty() => {
            let at = dice.below(items.len());
            disturb(&mut items[at], dice);
        }
        Value::Object(fields) if dice.below(3) > 0 && !fields.is_empty() => {
            let at = dice.below(fields.len());
            let key = fields.keys().nth(at).expect("there are so many").clone();
            let value = fields.remove(&key).expect("it is there");
            if dice.below(2) == 0 {
                fields.insert(format!("{key}s"), value);
            }
        }
        Value::Array(items) if dice.below(3) > 0 && !items.is_empty() => {
            let item = dice.of(items).expect("there are some").clone();
            let many = dice.below(300);
            items.extend(std::iter::repeat_n(item, many));
        }
        Value::Number(_) if dice.below(2) == 0 => *json = number(dice),
        Value::String(_) if dice.below(2) == 0 => *json = text(dice),
        json => *json = anything(dice),
    }
}

fn anything(dice: &mut Dice) -> Value {
    match dice.below(9) {
        0 => Value::Null,
        1 => json!(dice.below(2) == 0),
        2 | 3 => number(dice),
        4 | 5 => text(dice),
        6 => json!([]),
        7 => (0..dice.below(200)).fold(json!({}), |inner, _| json!([inner])),
        _ => json!({"kind": text(dice), "id": number(dice)}),
    }
}

fn number(dice: &mut Dice) -> Value {
    let numbers = [
        json!(0),
        json!(-1),
        json!(1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(u32::MAX),
        json!(1e308),
        json!(-0.5),
        json!(253_402_300_800_i64),
        json!(-62_135_596_801_i64),
        json!(1_799_049_600),
        json!(86_400),
        json!(9_223_372_036_854_775_i64),
    ];
    dice.of(&numbers).expect("there are some").clone()
}

fn text(dice: &mut Dice) -> Value {
    let texts = [
        "",
        "\u{0}",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        "=1+1",
        "\u{202e}egnahc",
        "FREQ=SECONDLY",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=MONTHLY;BYDAY=-6MO;COUNT=99999999999",
        "Europe/Nowhere",
        "00000000-0000-0000-0000-000000000000",
        "9999999999999999999999999d",
        "-1d",
        "1e9w",
        "9999-12-31",
        "0000-00-00",
        "+99999999999",
    ];
    if dice.below(10) == 0 {
        return json!("ﷺ".repeat(dice.below(20_000)));
    }
    json!(dice.of(&texts).expect("there are some"))
}

/// Returns it with a field that nothing knows, somewhere where fields have fixed names.
pub(crate) fn with_surplus(json: &Value, dice: &mut Dice) -> Value {
    let mut changed = json.clone();
    let mut places = Vec::new();
    find_objects(&changed, &mut String::new(), &mut places);
    let place = dice.of(&places).expect("a command is an object").clone();
    if let Some(Value::Object(fields)) = changed.pointer_mut(&place) {
        fields.insert("surplus".to_owned(), json!(1));
    }
    changed
}

fn find_objects(json: &Value, path: &mut String, places: &mut Vec<String>) {
    let length = path.len();
    let inside = |key: &str, inner: &Value, path: &mut String, places: &mut Vec<String>| {
        path.push('/');
        path.push_str(key);
        find_objects(inner, path, places);
        path.truncate(length);
    };
    match json {
        Value::Object(fields) => {
            let name = path.rsplit('/').next().unwrap_or_default();
            if !MAPS.contains(&name) {
                places.push(path.clone());
            }
            for (key, inner) in fields {
                inside(key, inner, path, places);
            }
        }
        Value::Array(items) => {
            for (at, inner) in items.iter().enumerate() {
                inside(&at.to_string(), inner, path, places);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
