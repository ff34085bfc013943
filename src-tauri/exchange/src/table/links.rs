//! What stands in a cell of predecessors: `12FS+2d;14SS`, `12EA-50%`, `1.2.3; Design`.
//!
//! Read from the far end: a key may itself hold a dash, so that what names a row decides where the
//! name ends.

use super::mapping::{DecimalMark, Mapping};
use super::value::typed_duration;
use slipway_engine::change::entry;
use slipway_engine::plan::{DependencyKind, Lag, Rules};
use slipway_engine::{Seconds, TimeUnit};

/// Longer than any lag.
const LONGEST_LAG: usize = 40;

/// One predecessor or successor of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ReadLink<T> {
    pub(super) to: T,
    pub(super) kind: DependencyKind,
    pub(super) lag: Lag,
}

/// Reads a cell of links; `find` says which row a name means. A part that names no row is given back
/// as it stands.
pub(super) fn read<'t, T>(
    text: &'t str,
    mapping: &Mapping,
    rules: &Rules,
    mut find: impl FnMut(&str) -> Option<T>,
) -> Vec<Result<ReadLink<T>, &'t str>> {
    parts(text, mapping, &mut |whole| find(whole).is_some())
        .into_iter()
        .map(|part| one(part, mapping, rules, &mut find).ok_or(part))
        .collect()
}

/// Returns the parts of a cell with several values.
pub(super) fn split<'t>(text: &'t str, mapping: &Mapping) -> Vec<&'t str> {
    let is_separator = |letter: char| letter == '\n' || mapping.separators.contains(letter);
    text.split(is_separator)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

fn one<T>(
    text: &str,
    mapping: &Mapping,
    rules: &Rules,
    find: &mut impl FnMut(&str) -> Option<T>,
) -> Option<ReadLink<T>> {
    let linked = |to, kind, lag| ReadLink { to, kind, lag };
    if let Some(to) = find(text) {
        return Some(linked(to, DependencyKind::Fs, Lag::default()));
    }
    if let Some((name, kind)) = take_kind(text)
        && let Some(to) = find(name)
    {
        return Some(linked(to, kind, Lag::default()));
    }
    let start = text.floor_char_boundary(text.len().saturating_sub(LONGEST_LAG));
    for (at, sign) in text[start..].char_indices().rev() {
        if !matches!(sign, '+' | '-' | '\u{2212}' | '\u{2013}') {
            continue;
        }
        let (before, behind) = text.split_at(start + at);
        let Some(lag) = lag(sign != '+', &behind[sign.len_utf8()..], mapping, rules) else {
            continue;
        };
        let before = before.trim_end();
        let (name, kind) = take_kind(before).unwrap_or((before, DependencyKind::Fs));
        if let Some(to) = find(name).or_else(|| find(before)) {
            return Some(linked(to, kind, lag));
        }
    }
    None
}

/// Takes the kind off the end: the English or the German letters, behind a number or a blank.
fn take_kind(text: &str) -> Option<(&str, DependencyKind)> {
    let text = text.trim_end();
    let at = text.len().checked_sub(2)?;
    let letters = text.get(at..)?;
    let kind = kind_called(letters)?;
    let name = &text[..at];
    let ends = name.ends_with(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == ')');
    ends.then(|| (name.trim_end(), kind))
}

/// Returns the kind of its two letters. German: *Ende*, *Anfang*.
fn kind_called(letters: &str) -> Option<DependencyKind> {
    Some(match letters.to_uppercase().as_str() {
        "FS" | "EA" => DependencyKind::Fs,
        "SS" | "AA" => DependencyKind::Ss,
        "FF" | "EE" => DependencyKind::Ff,
        "SF" | "AE" => DependencyKind::Sf,
        _ => return None,
    })
}

/// Reads what stands behind the sign of a lag.
fn lag(is_lead: bool, text: &str, mapping: &Mapping, rules: &Rules) -> Option<Lag> {
    let text = text.trim();
    let signed = |amount: i64| if is_lead { -amount } else { amount };
    if let Some(number) = text.strip_suffix('%') {
        let (number, is_elapsed) = match number.trim_end().strip_suffix(['e', 'f']) {
            Some(number) => (number, true),
            None => (number, false),
        };
        let points = entry::percent(number.trim()).filter(|points| *points <= 1_000_000)?;
        return Some(if is_elapsed {
            Lag::ElapsedPercent(signed(points))
        } else {
            Lag::Percent(signed(points))
        });
    }
    let typed = typed_duration(text, mapping.duration_unit, rules)?;
    let amount = Seconds(signed(typed.span.amount.0));
    Some(match typed.span.unit {
        TimeUnit::Working => Lag::Working(amount),
        TimeUnit::Elapsed => Lag::Elapsed(amount),
    })
}

/// Parts a cell: where semicolons do it, commas are free for fractions and names; a comma inside a lag
/// parts nothing, and neither does one inside a name that some row has.
fn parts<'t>(
    text: &'t str,
    mapping: &Mapping,
    is_row: &mut impl FnMut(&str) -> bool,
) -> Vec<&'t str> {
    let trimmed = text.trim();
    if is_row(trimmed) {
        return vec![trimmed];
    }
    let has_semicolon = text.contains(';') && mapping.separators.contains(';');
    let mut found = Vec::new();
    let mut from = 0;
    for (at, letter) in text.char_indices() {
        let parts = letter == '\n'
            || (mapping.separators.contains(letter)
                && match letter {
                    ',' => !has_semicolon && !is_in_lag(&text[from..at], &text[at + 1..]),
                    _ => true,
                });
        if parts {
            found.push(text[from..at].trim());
            from = at + letter.len_utf8();
        }
    }
    found.push(text[from..].trim());
    found.retain(|part| !part.is_empty());
    found
}

/// Says whether a comma parts a lag from its fraction: `+1` before it and `5d` behind it, where `5FS`
/// would be the next predecessor.
fn is_in_lag(before: &str, behind: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let sign = before[..before.len() - whole].trim_end();
    let fraction = digits(behind);
    let unit = behind[fraction..].trim_start();
    let end = unit
        .find(|c: char| !c.is_alphabetic() && c != '%')
        .unwrap_or(unit.len());
    whole > 0
        && sign.ends_with(['+', '-', '\u{2212}', '\u{2013}'])
        && fraction > 0
        && end > 0
        && kind_called(&unit[..end]).is_none()
}

/// Says whether a decimal comma is likelier than a point in such a cell; nothing when neither is there.
pub(super) fn decimal_in(text: &str) -> Option<DecimalMark> {
    let at = text.find([',', '.'])?;
    is_in_lag(&text[..at], &text[at + 1..]).then_some(if text.as_bytes()[at] == b',' {
        DecimalMark::Comma
    } else {
        DecimalMark::Point
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows known by numbers, keys and names.
    const ROWS: &[&str] = &[
        "2",
        "12",
        "14",
        "1.2.3",
        "PRJ-12",
        "Design",
        "Build, test and ship",
        "SS",
    ];

    fn told(text: &str) -> String {
        let rules = Rules::default();
        let found = read(text, &Mapping::default(), &rules, |name| {
            ROWS.iter().find(|row| **row == name.trim()).copied()
        });
        let say = |part: Result<ReadLink<&str>, &str>| match part {
            Err(part) => format!("?{part}"),
            Ok(link) => {
                let lag = match link.lag {
                    Lag::Working(Seconds(0)) => String::new(),
                    Lag::Working(lag) => format!("{:+}m", lag.minutes()),
                    Lag::Elapsed(lag) => format!("{:+}em", lag.minutes()),
                    Lag::Percent(points) => format!("{:+}%", points / 100),
                    Lag::ElapsedPercent(points) => format!("{:+}e%", points / 100),
                };
                format!("{}{:?}{lag}", link.to, link.kind)
            }
        };
        found.into_iter().map(say).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn links_are_read_as_tools_write_them() {
        for (text, expected) in [
            ("12", "12Fs"),
            ("12FS+2d;14SS", "12Fs+960m 14Ss"),
            ("12FS+2 days,14SS", "12Fs+960m 14Ss"),
            ("12EA-50%", "12Fs-50%"),
            ("12EA+2 Tage;14AE", "12Fs+960m 14Sf"),
            ("12AA; 14EE", "12Ss 14Ff"),
            ("12FS+1,5d,14", "12Fs+720m 14Fs"),
            ("12FS+2,14FS", "12Fs+960m 14Fs"),
            ("12 FS + 1 ed", "12Fs+1440em"),
            ("12FS-2", "12Fs-960m"),
            ("12+3h", "12Fs+180m"),
            ("12SS+50e%", "12Ss+50e%"),
            ("1.2.3FF", "1.2.3Ff"),
            ("PRJ-12", "PRJ-12Fs"),
            ("PRJ-12 SS-1d", "PRJ-12Ss-480m"),
            ("PRJ-12, 14", "PRJ-12Fs 14Fs"),
            ("Design", "DesignFs"),
            ("Design FF+1w", "DesignFf+2400m"),
            ("Design\n14", "DesignFs 14Fs"),
            ("Build, test and ship", "Build, test and shipFs"),
            ("SS", "SSFs"),
            ("", ""),
            (" ; ", ""),
        ] {
            assert_eq!(told(text), expected, "of {text:?}");
        }
    }

    #[test]
    fn what_names_no_row_is_given_back() {
        for (text, expected) in [
            ("99", "?99"),
            ("12FS+2d;99SS", "12Fs+960m ?99SS"),
            ("12XX", "?12XX"),
            ("12FS+soon", "?12FS+soon"),
            ("12FS+2000000%", "?12FS+2000000%"),
            ("é−é", "?é−é"),
        ] {
            assert_eq!(told(text), expected, "of {text:?}");
        }
    }
}
