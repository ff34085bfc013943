//! The fields that Project gives people to use as they like, and the numbers by which files know them.
//!
//! A plan calls such a field as Project's own lists do: `Dock (Text1)` where people gave it a name,
//! else `Text1`; one that only a server knows by its number, `Stage (188744593)`. So every field goes
//! back to where it came from.

/// What outline codes are called before their number.
const OUTLINE_CODE: &str = "Outline Code";
/// The number of a task's fields before the first.
const TASK: i64 = 188_743_680;

/// Stretches of numbers: what the fields are called, the first and the last of them, where the first
/// lies, and how far it is from one to the next.
const STRETCHES: [(&str, i64, i64, i64, i64); 17] = [
    ("Text", 1, 5, 51, 3),
    ("Text", 6, 10, 66, 1),
    ("Text", 11, 30, 317, 1),
    ("Start", 1, 5, 52, 3),
    ("Start", 6, 10, 282, 2),
    ("Finish", 1, 5, 53, 3),
    ("Finish", 6, 10, 283, 2),
    ("Flag", 1, 10, 72, 1),
    ("Flag", 11, 20, 292, 1),
    ("Number", 1, 5, 87, 1),
    ("Number", 6, 20, 302, 1),
    ("Duration", 1, 3, 103, 1),
    ("Duration", 4, 10, 275, 1),
    ("Cost", 1, 3, 106, 1),
    ("Cost", 4, 10, 258, 1),
    ("Date", 1, 10, 265, 1),
    (OUTLINE_CODE, 1, 10, 416, 2),
];

/// How many texts there are: what has no field of its own goes into one of them.
const TEXTS: i64 = 30;

/// Returns Project's own name of a task's field.
pub(super) fn name_of(id: i64) -> Option<String> {
    STRETCHES.iter().find_map(|&(kind, first, last, at, step)| {
        let beyond = id - TASK - at;
        let number = first + beyond / step;
        let is_one = beyond >= 0 && beyond % step == 0 && number <= last;
        is_one.then(|| format!("{kind}{number}"))
    })
}

/// Returns the number of a task's field that Project calls so.
fn id_of(name: &str) -> Option<i64> {
    let digits = name.find(|letter: char| letter.is_ascii_digit())?;
    let (kind, number) = name.split_at(digits);
    let number = plain_number(number)?;
    STRETCHES
        .iter()
        .find(|stretch| stretch.0 == kind && (stretch.1..=stretch.2).contains(&number))
        .map(|&(_, first, _, at, step)| TASK + at + (number - first) * step)
}

/// Returns the texts that Project has, from the last.
pub(super) fn texts_from_last() -> impl Iterator<Item = i64> {
    let ids = (1..=TEXTS).rev();
    ids.filter_map(|number| id_of(&format!("Text{number}")))
}

/// Says whether values of a field stand in a tree.
pub(super) fn is_outline_code(id: i64) -> bool {
    name_of(id).is_some_and(|name| name.starts_with(OUTLINE_CODE))
}

/// Says whether values of a field are lengths of time.
pub(super) fn is_duration(id: i64) -> bool {
    name_of(id).is_some_and(|name| name.starts_with("Duration"))
}

/// Returns what a plan calls a field that people call `label`, if they call it anything.
pub(super) fn key(id: i64, label: Option<&str>) -> String {
    let place = name_of(id).unwrap_or_else(|| id.to_string());
    match label.filter(|label| *label != place) {
        Some(label) => format!("{label} ({place})"),
        None => place,
    }
}

/// Returns where a field of a plan came from, and what people call it: the other way round of [`key`].
pub(super) fn place(key: &str) -> Option<(i64, Option<&str>)> {
    let id = |place: &str| {
        let by_number = || plain_number(place).filter(|id| *id > TASK);
        id_of(place).or_else(by_number)
    };
    if let Some(id) = id(key) {
        return Some((id, None));
    }
    let (label, place) = key.strip_suffix(')')?.rsplit_once(" (")?;
    Some((id(place)?, Some(label)))
}

/// Reads a number that is written as numbers are: no sign, no zero before it.
fn plain_number(text: &str) -> Option<i64> {
    let number: i64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_have_the_numbers_that_project_gives_them() {
        for (name, id) in [
            ("Text1", 188_743_731),
            ("Text5", 188_743_743),
            ("Text6", 188_743_746),
            ("Text30", 188_744_016),
            ("Start10", 188_743_970),
            ("Flag20", 188_743_981),
            ("Number20", 188_743_996),
            ("Duration4", 188_743_955),
            ("Cost10", 188_743_944),
            ("Date10", 188_743_954),
            ("Outline Code10", 188_744_114),
        ] {
            assert_eq!(id_of(name), Some(id), "{name}");
            assert_eq!(name_of(id).as_deref(), Some(name), "{id}");
        }
        assert_eq!(name_of(188_743_732).as_deref(), Some("Start1"));
        assert_eq!(name_of(188_743_680), None, "the work of a task");
        assert_eq!(id_of("Text31"), None);
        assert_eq!(id_of("Text01"), None);
    }

    #[test]
    fn a_key_leads_back_to_its_place() {
        for (id, label) in [
            (188_743_731, None),
            (188_743_731, Some("Dock (north)")),
            (188_744_593, None),
            (188_744_593, Some("Stage")),
        ] {
            let key = key(id, label);
            assert_eq!(place(&key), Some((id, label)), "{key}");
        }
        assert_eq!(key(188_743_731, Some("Text1")), "Text1");
        assert_eq!(place("Sprint"), None);
        assert_eq!(place("Sprint (7)"), None, "no field has that number");
    }
}
