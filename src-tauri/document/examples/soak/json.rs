//! JSON that was right, and is spoilt: a value of another type, fields missing, too many or twice,
//! hostile texts and numbers, nesting without end, or no JSON at all.

use crate::dice::Dice;
use crate::hostile;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// What stands in maps whose names people choose, so that no name is one too many.
const MAPS: [&str; 4] = ["args", "fields", "phase_minima", "tasks"];

/// How many bytes a crowded text has at most, roughly.
const LONG: usize = 100_000;

/// A field that nothing knows.
const SURPLUS: &str = "surplus";
/// Goes before the name of a field that is to be there twice.
const TWICE: &str = "@@twice@@";
/// Stands for a text of [`hostile::RAW`], by number.
const RAW: &str = "@@raw@@";

/// What is wrong with a text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Wrong {
    /// A value is of another type.
    Type,
    /// A field is missing, or is called otherwise.
    Missing,
    /// A field is one too many.
    Surplus,
    /// A text is hostile.
    Text,
    /// A number is hostile.
    Number,
    /// Something is nested deep.
    Depth,
    /// Something is there hundreds of times, or is very long.
    Crowd,
    /// A field is there twice.
    Twice,
    /// Something in it is no JSON.
    Raw,
    /// It ends too soon.
    Torn,
}

impl Wrong {
    const ALL: [Self; 10] = [
        Self::Type,
        Self::Missing,
        Self::Surplus,
        Self::Text,
        Self::Number,
        Self::Depth,
        Self::Crowd,
        Self::Twice,
        Self::Raw,
        Self::Torn,
    ];

    /// Returns what it is called in a figure.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Type => "another type",
            Self::Missing => "a field missing",
            Self::Surplus => "a field too many",
            Self::Text => "a hostile text",
            Self::Number => "a hostile number",
            Self::Depth => "nested deep",
            Self::Crowd => "crowded",
            Self::Twice => "a field twice",
            Self::Raw => "no JSON inside",
            Self::Torn => "torn off",
        }
    }

    /// Does it to something in `json`; says whether there was anything to do it to.
    fn befall(self, json: &mut Value, dice: &mut Dice) -> bool {
        let fits: fn(&str, &Value) -> bool = match self {
            Self::Type | Self::Raw | Self::Depth => |_, _| true,
            Self::Missing | Self::Twice => |_, value| !fields(value).is_none_or(Map::is_empty),
            Self::Surplus => |name, value| value.is_object() && !MAPS.contains(&name),
            Self::Text => |_, value| value.is_string(),
            Self::Number => |_, value| value.is_number(),
            Self::Crowd => |_, value| match value {
                Value::Array(items) => !items.is_empty(),
                other => other.is_string(),
            },
            Self::Torn => return true,
        };
        let Some(place) = choose(json, dice, fits) else {
            return false;
        };
        match self {
            Self::Type => *place = anything(dice),
            Self::Missing => lose_a_field(place, dice),
            Self::Surplus => {
                fields_mut(place).insert(SURPLUS.to_owned(), anything(dice));
            }
            Self::Text => *place = json!(hostile::text(dice)),
            Self::Number => *place = hostile::number(dice),
            Self::Depth => *place = nested(place.take(), dice),
            Self::Crowd => crowd(place, dice),
            Self::Twice => {
                let name = a_name(place, dice);
                fields_mut(place).insert(format!("{TWICE}{name}"), anything(dice));
            }
            Self::Raw => *place = json!(format!("{RAW}{}", dice.below(hostile::RAW.len()))),
            Self::Torn => {}
        }
        true
    }
}

/// A text, and what is wrong with it.
pub(crate) struct Spoilt {
    pub(crate) text: Vec<u8>,
    pub(crate) wrong: BTreeSet<Wrong>,
}

impl Spoilt {
    /// Returns as much of the text as can be read in a figure.
    pub(crate) fn shown(&self) -> String {
        String::from_utf8_lossy(&self.text)
            .chars()
            .take(500)
            .collect()
    }
}

/// Writes it down as it is, or with up to three things wrong with it.
pub(crate) fn spoil(json: &Value, dice: &mut Dice) -> Spoilt {
    let mut json = json.clone();
    let mut wrong = BTreeSet::new();
    for _ in 0..dice.below(4) {
        let next = *dice.of(&Wrong::ALL).expect("there are some");
        if next.befall(&mut json, dice) {
            wrong.insert(next);
        }
    }
    let mut text = written(&json).into_bytes();
    if wrong.contains(&Wrong::Torn) {
        // Anywhere, also within a letter.
        text.truncate(dice.below(text.len()));
    }
    Spoilt { text, wrong }
}

fn written(json: &Value) -> String {
    let mut text = json.to_string().replace(TWICE, "");
    if text.contains(RAW) {
        for (number, raw) in hostile::RAW.iter().enumerate() {
            text = text.replace(&format!("\"{RAW}{number}\""), raw);
        }
        text = text.replace(hostile::ABYSS, &"[".repeat(100_000));
    }
    text
}

/// Returns one of the values that fit, each as likely as the others.
fn choose<'a>(
    json: &'a mut Value,
    dice: &mut Dice,
    fits: fn(&str, &Value) -> bool,
) -> Option<&'a mut Value> {
    match count(json, "", fits) {
        0 => None,
        count => nth(json, "", fits, &mut dice.below(count)),
    }
}

fn count(json: &Value, name: &str, fits: fn(&str, &Value) -> bool) -> usize {
    let inside: usize = match json {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, json)| count(json, name, fits))
            .sum(),
        Value::Array(items) => items.iter().map(|json| count(json, "", fits)).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    };
    inside + usize::from(fits(name, json))
}

fn nth<'a>(
    json: &'a mut Value,
    name: &str,
    fits: fn(&str, &Value) -> bool,
    left: &mut usize,
) -> Option<&'a mut Value> {
    if fits(name, json) {
        if *left == 0 {
            return Some(json);
        }
        *left -= 1;
    }
    match json {
        Value::Object(fields) => {
            let mut fields = fields.iter_mut();
            fields.find_map(|(name, json)| nth(json, name, fits, left))
        }
        Value::Array(items) => items.iter_mut().find_map(|json| nth(json, "", fits, left)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

fn fields(json: &Value) -> Option<&Map<String, Value>> {
    json.as_object()
}

fn fields_mut(json: &mut Value) -> &mut Map<String, Value> {
    json.as_object_mut().expect("it was chosen for its fields")
}

fn a_name(json: &mut Value, dice: &mut Dice) -> String {
    let fields = fields_mut(json);
    let at = dice.below(fields.len());
    fields.keys().nth(at).expect("there are so many").clone()
}

fn lose_a_field(json: &mut Value, dice: &mut Dice) {
    let name = a_name(json, dice);
    let value = fields_mut(json).remove(&name).expect("it is there");
    if dice.below(3) == 0 {
        fields_mut(json).insert(format!("{name}s"), value);
    }
}

/// Puts a value deep into others; a command into steps within steps.
fn nested(inner: Value, dice: &mut Dice) -> Value {
    let is_command = inner.get("do").is_some();
    (0..1 + dice.below(200)).fold(inner, |inner, _| match dice.below(8) {
        _ if is_command => json!({
            "do": "batch",
            "label": {"key": "label-batch", "args": {}},
            "commands": [inner],
        }),
        0 => json!({"kind": inner}),
        _ => json!([inner]),
    })
}

fn crowd(json: &mut Value, dice: &mut Dice) {
    match json {
        Value::Array(items) => {
            let item = dice.of(items).expect("there are some").clone();
            let many = dice.below(300);
            items.extend(std::iter::repeat_n(item, many));
        }
        other => {
            let text = hostile::text(dice);
            let many = 1 + LONG / text.len().max(1);
            *other = json!(text.repeat(dice.below(many)));
        }
    }
}

fn anything(dice: &mut Dice) -> Value {
    match dice.below(9) {
        0 => Value::Null,
        1 => json!(dice.below(2) == 0),
        2 | 3 => hostile::number(dice),
        4 | 5 => json!(hostile::text(dice)),
        6 => json!([]),
        7 => json!({}),
        _ => json!({"kind": hostile::text(dice), "id": hostile::number(dice)}),
    }
}
