//! What an entry is: as we wrote it, else as its categories, its words or the name of its calendar
//! give away, in English and German.

use super::entry::Entry;

/// What an entry becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Window,
    Freeze,
    DayOff,
    Leave,
    /// A date that others set.
    Event,
}

/// Words that give a kind away, the surest first: "freeze window" is a freeze, "on holiday" leave.
const WORDS: [(Kind, &[&str]); 5] = [
    (
        Kind::Freeze,
        &[
            "freeze",
            "frozen",
            "moratorium",
            "blackout",
            "lockdown",
            "embargo",
            "sperre",
            "sperrzeit",
            "frost",
        ],
    ),
    (
        Kind::Leave,
        &[
            "on holiday",
            "vacation",
            "leave",
            "pto",
            "out of office",
            "ooo",
            "time off",
            "day off",
            "sick",
            "urlaub",
            "abwesend",
            "abwesenheit",
            "krank",
            "elternzeit",
            "im frei",
        ],
    ),
    (
        Kind::DayOff,
        &[
            "holiday",
            "holidays",
            "feiertag",
            "feiertage",
            "betriebsruhe",
            "brückentag",
            "company closed",
        ],
    ),
    (
        Kind::Window,
        &[
            "window",
            "fenster",
            "maintenance",
            "wartung",
            "deployment slot",
            "release slot",
        ],
    ),
    (
        Kind::Event,
        &[
            "milestone",
            "meilenstein",
            "deadline",
            "release date",
            "end of life",
        ],
    ),
];

/// Returns what an entry of a calendar is.
pub(super) fn of(entry: &Entry, calendar: &str) -> Kind {
    match entry.own_kind.as_deref() {
        Some("window") => return Kind::Window,
        Some("freeze") => return Kind::Freeze,
        Some("day-off") => return Kind::DayOff,
        Some("leave") => return Kind::Leave,
        Some(_) => return Kind::Event,
        None => {}
    }
    let categories = entry.categories.join(" / ");
    [categories.as_str(), &entry.summary, calendar]
        .into_iter()
        .find_map(by_words)
        .unwrap_or(Kind::Event)
}

fn by_words(text: &str) -> Option<Kind> {
    let text = text.to_lowercase();
    let has = |word: &&str| has_word(&text, word);
    let found = WORDS.iter().find(|(_, words)| words.iter().any(has));
    found.map(|(kind, _)| *kind)
}

/// Says whether a word stands in a text; German puts words together, so it may end a longer one.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let ends = !text[at + word.len()..].starts_with(char::is_alphanumeric);
        let begins = !text[..at].ends_with(char::is_alphanumeric);
        ends && (begins || word.len() > 5)
    })
}

/// Returns who is away by the summary of an entry: what is left of it without the words that say so.
pub(super) fn who(summary: &str) -> Option<String> {
    const BETWEEN: [&str; 12] = [
        "on", "is", "in", "im", "ist", "of", "away", "annual", "parental", "out", "office", "for",
    ];
    let leave = WORDS.iter().find(|(kind, _)| *kind == Kind::Leave);
    let words: Vec<&str> = leave.map_or(Vec::new(), |(_, words)| {
        words.iter().flat_map(|words| words.split(' ')).collect()
    });
    let is_between = |letter: char| letter.is_whitespace() || ":;()[]/|,–—".contains(letter);
    let names: Vec<&str> = summary
        .split(is_between)
        .filter(|part| !part.is_empty() && *part != "-")
        .filter(|part| {
            let part = part.to_lowercase();
            !words.contains(&part.as_str()) && !BETWEEN.contains(&part.as_str())
        })
        .collect();
    (!names.is_empty()).then(|| names.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_give_kinds_away() {
        for (text, kind) in [
            ("Year-end code freeze", Some(Kind::Freeze)),
            ("Freeze window EMEA", Some(Kind::Freeze)),
            ("Änderungssperre", Some(Kind::Freeze)),
            ("Weekly release window", Some(Kind::Window)),
            ("Wartungsfenster", Some(Kind::Window)),
            ("Urlaub: Ana Silva", Some(Kind::Leave)),
            ("Ben on holiday", Some(Kind::Leave)),
            ("Holidays in Germany", Some(Kind::DayOff)),
            ("Gesetzlicher Feiertag", Some(Kind::DayOff)),
            ("Windows 10 end of life", Some(Kind::Event)),
            ("Cleaver delivery", None),
            ("", None),
        ] {
            assert_eq!(by_words(text), kind, "of {text}");
        }
    }

    #[test]
    fn who_is_away_is_what_is_left() {
        for (summary, name) in [
            ("Urlaub: Ana Silva", Some("Ana Silva")),
            ("Ana Silva – vacation", Some("Ana Silva")),
            ("Ben (out of office)", Some("Ben")),
            ("Ben is on annual leave", Some("Ben")),
            ("Vacation", None),
        ] {
            assert_eq!(who(summary).as_deref(), name, "of {summary}");
        }
    }
}
