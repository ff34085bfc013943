//! The numbers (UIDs) by which rows of the file name each other: a row that came from Project keeps
//! its own, every other gets the next after them.

use slipway_engine::plan::External;
use std::collections::{BTreeMap, BTreeSet};

/// What keys from Project are marked with.
const SYSTEM: &str = "msproject";
/// Beyond this there may be no room for new ones.
const LARGEST: u32 = 2_000_000_000;

/// Returns the number that a row has in the project that it came from.
pub(super) fn own(external: &[External]) -> Option<u32> {
    let keys = external.iter().filter(|name| name.system == SYSTEM);
    let mut numbers = keys.filter_map(|name| name.key.parse::<u32>().ok());
    numbers.find(|number| *number <= LARGEST)
}

/// Gives each row its number, from `least` on. Of two that came with the same one, from two projects,
/// the first keeps it.
pub(super) fn give<'r, Row: Ord + Copy>(
    least: u32,
    rows: impl Iterator<Item = (Row, &'r [External])>,
) -> BTreeMap<Row, u32> {
    let mut given = BTreeMap::new();
    let mut taken = BTreeSet::new();
    let mut waiting = Vec::new();
    for (row, external) in rows {
        let number = own(external).filter(|number| *number >= least && !taken.contains(number));
        match number {
            Some(number) => {
                taken.insert(number);
                given.insert(row, number);
            }
            None => waiting.push(row),
        }
    }
    let first = taken.last().map_or(1, |last| last + 1);
    given.extend(waiting.into_iter().zip(first..));
    given
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_from_project_keep_their_numbers_and_others_come_after() {
        let key = |system: &str, key: &str| {
            vec![External {
                system: system.to_owned(),
                file: String::new(),
                key: key.to_owned(),
            }]
        };
        let rows = [
            key("msproject", "7"),
            key("jira", "9"),
            key("msproject", "7"),
            key("msproject", "0"),
            key("msproject", "3"),
        ];
        let given = give(1, rows.iter().map(Vec::as_slice).enumerate());
        let numbers: Vec<u32> = given.into_values().collect();
        assert_eq!(numbers, [7, 8, 9, 10, 3]);
    }
}
