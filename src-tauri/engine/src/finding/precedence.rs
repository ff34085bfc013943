//! Which of two versions is the older one, by the precedence of Semantic Versioning 2.0.0 §11, read
//! leniently: people leave out zeros, and write `7.2rc1` for `7.2-rc.1`.

use std::cmp::Ordering;

/// What begins a pre-release where no hyphen does.
const EARLY: [&str; 7] = ["alpha", "beta", "dev", "pre", "preview", "rc", "snapshot"];

/// Compares versions by age, the older first: numbers as numbers (7.2 comes before 7.10, 7 is 7.0),
/// pre-releases before what they prepare (7.2-rc1 comes before 7.2). What follows a `+` tells builds
/// of one version apart, and counts for nothing here.
pub(super) fn compare(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.trim().to_lowercase(), other.trim().to_lowercase());
    Version::read(&one).cmp(&Version::read(&other))
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Version<'a> {
    /// Without zeros at its end.
    core: Vec<Part<'a>>,
    state: State<'a>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum State<'a> {
    PreRelease(Vec<Part<'a>>),
    Released,
}

/// Numbers come before words (§11.4.3).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part<'a> {
    /// How many digits, and they, without leading zeros: a number of any length.
    Number(usize, &'a str),
    Word(&'a str),
}

impl<'a> Version<'a> {
    /// Reads lower-case text; what it cannot make sense of is a word like another.
    fn read(text: &'a str) -> Self {
        let text = text.strip_prefix('v').unwrap_or(text);
        let (text, _) = text.split_once('+').unwrap_or((text, ""));
        let end = early(text).unwrap_or(text.len());
        let (core, rest) = text.split_at(end);
        let mut core: Vec<Part<'_>> = parts(core).collect();
        while core.last() == Some(&Part::Number(0, "")) {
            core.pop();
        }
        let rest: Vec<Part<'_>> = parts(rest).collect();
        let state = if rest.is_empty() {
            State::Released
        } else {
            State::PreRelease(rest)
        };
        Self { core, state }
    }
}

/// Where the pre-release begins: at the first hyphen, or at a word that says so.
fn early(text: &str) -> Option<usize> {
    let begins_early = |at: usize| {
        let is_letter = |letter: char| letter.is_ascii_alphabetic();
        let (before, from) = text.split_at(at);
        let end = from.find(|letter| !is_letter(letter)).unwrap_or(from.len());
        !before.ends_with(is_letter) && EARLY.contains(&&from[..end])
    };
    text.char_indices()
        .find(|&(at, letter)| letter == '-' || begins_early(at))
        .map(|(at, _)| at)
}

/// Stretches of digits and of letters; everything else only parts them.
fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let first = rest.chars().next()?;
        let is_number = first.is_ascii_digit();
        let end = rest
            .find(|letter: char| !letter.is_alphanumeric() || letter.is_ascii_digit() != is_number);
        let (part, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind;
        Some(if is_number {
            let digits = part.trim_start_matches('0');
            Part::Number(digits.len(), digits)
        } else {
            Part::Word(part)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each older than the next.
    const RISING: [&[&str]; 6] = [
        // Semantic Versioning 2.0.0 §11.4
        &[
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "2.0.0",
            "2.1.0",
            "2.1.1",
        ],
        &[
            "7.1", "7.2-rc1", "7.2-rc2", "7.2-rc10", "7.2", "7.2.1", "7.10",
        ],
        &["7.2-1", "7.2-rc", "7.2"],
        &[
            "6.9.9",
            "7-snapshot",
            "7",
            "7.2beta2",
            "7.2",
            "7.2a",
            "7.2b",
        ],
        &["99999999999999999998", "99999999999999999999.0.1"],
        &["2026.11", "2026.11.28", "2027.1"],
    ];

    #[test]
    fn versions_compare_by_the_precedence_of_semantic_versioning() {
        for versions in RISING {
            for (at, less) in versions.iter().enumerate() {
                for more in &versions[at + 1..] {
                    assert_eq!(compare(less, more), Ordering::Less, "{less} before {more}");
                    assert_eq!(
                        compare(more, less),
                        Ordering::Greater,
                        "{more} after {less}"
                    );
                }
            }
        }
    }

    #[test]
    fn one_version_may_be_written_in_several_ways() {
        for (one, same) in [
            ("7", "7.0.0"),
            ("v7.2", "7.2"),
            (" 7.2 ", "7.02"),
            ("7.2-RC1", "7.2-rc.1"),
            ("7.2rc1", "7.2.0-rc.1"),
            ("7.2+build.5", "7.2+build.6"),
            ("", "0"),
        ] {
            assert_eq!(compare(one, same), Ordering::Equal, "{one} is {same}");
        }
    }
}
