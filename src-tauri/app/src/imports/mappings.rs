//! What tables were taken for, kept on this computer: the next file with the same headings is offered
//! as the last one was read.

use crate::paths::{Folders, write_whole};
use serde::{Deserialize, Serialize};
use slipway_exchange::table::{MappedColumn, Mapping};
use std::io;

/// So many sources are remembered; the oldest is forgotten first.
const MOST: usize = 60;

/// The newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Mappings(Vec<Mapping>);

impl Mappings {
    /// Reads what was kept; what cannot be read counts as never kept.
    pub(super) fn read(folders: &Folders) -> Self {
        let text = std::fs::read(folders.mappings()).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    /// Keeps them, whole or not at all.
    pub(super) fn write(&self, folders: &Folders) -> io::Result<()> {
        let text = serde_json::to_vec_pretty(self)?;
        write_whole(&folders.mappings(), &text)
    }

    /// Puts a mapping first, in the place of what its source was taken for before. One without headings
    /// says nothing of where it comes from and is not kept.
    pub(super) fn with(mut self, mapping: Mapping) -> Self {
        let source = headings(&mapping);
        if !source.is_empty() {
            self.0.retain(|kept| headings(kept) != source);
            self.0.insert(0, mapping);
            self.0.truncate(MOST);
        }
        self
    }

    /// Returns what the last table with the headings of a guess was taken for, fitted to where its
    /// columns stand now.
    pub(super) fn fitting(&self, guess: &Mapping) -> Option<Mapping> {
        let source = headings(guess);
        if source.is_empty() {
            return None;
        }
        let kept = self.0.iter().find(|kept| headings(kept) == source)?;
        let mut left: Vec<&MappedColumn> = kept.columns.iter().collect();
        let columns = guess.columns.iter().map(|column| {
            let same = |kept: &&MappedColumn| kept.heading == column.heading;
            match left.iter().position(same) {
                Some(at) => left.remove(at).clone(),
                None => column.clone(),
            }
        });
        Some(Mapping {
            sheet: guess.sheet.clone(),
            heading_row: guess.heading_row,
            columns: columns.collect(),
            ..kept.clone()
        })
    }
}

/// Returns by what a source is known: its headings, wherever they stand.
fn headings(mapping: &Mapping) -> Vec<&str> {
    if mapping.heading_row.is_none() {
        return Vec::new();
    }
    let headings = mapping.columns.iter().map(|column| column.heading.as_str());
    let mut headings: Vec<&str> = headings.filter(|heading| !heading.is_empty()).collect();
    headings.sort_unstable();
    headings
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_exchange::table::{ColumnRole, DateOrder};

    fn mapping(columns: &[(&str, ColumnRole)]) -> Mapping {
        let columns = columns.iter().map(|(heading, role)| MappedColumn {
            heading: (*heading).to_owned(),
            role: *role,
        });
        Mapping {
            heading_row: Some(1),
            columns: columns.collect(),
            ..Mapping::default()
        }
    }

    #[test]
    fn the_next_file_of_a_source_is_taken_for_what_the_last_was() {
        let root = tempfile::tempdir().expect("a folder");
        let folders = Folders::under(root.path()).expect("folders");
        let taken = Mapping {
            date_order: DateOrder::MonthFirst,
            ..mapping(&[("What", ColumnRole::Name), ("When", ColumnRole::Finish)])
        };
        let kept = Mappings::read(&folders).with(taken);
        kept.write(&folders).expect("it is kept");
        let guess = Mapping {
            sheet: "March".to_owned(),
            heading_row: Some(3),
            ..mapping(&[("When", ColumnRole::Start), ("What", ColumnRole::Ignored)])
        };
        let fitting = Mappings::read(&folders)
            .fitting(&guess)
            .expect("the same source");
        let roles: Vec<_> = fitting.columns.iter().map(|column| column.role).collect();
        assert_eq!(
            roles,
            [ColumnRole::Finish, ColumnRole::Name],
            "by their headings"
        );
        assert_eq!(fitting.date_order, DateOrder::MonthFirst, "as it was set");
        assert_eq!(
            (&*fitting.sheet, fitting.heading_row),
            ("March", Some(3)),
            "where it is now"
        );
        let other = mapping(&[("What", ColumnRole::Name)]);
        assert_eq!(kept.fitting(&other), None, "another source");
    }

    #[test]
    fn a_source_is_kept_once_and_the_oldest_is_forgotten() {
        let of = |number: usize| mapping(&[(&format!("Column {number}"), ColumnRole::Name)]);
        let numbers = (0..MOST + 10).chain([MOST]);
        let kept = numbers.fold(Mappings::default(), |kept, number| kept.with(of(number)));
        assert_eq!(kept.0.len(), MOST);
        assert_eq!(kept.0[0], of(MOST), "the newest first");
        assert_eq!(kept.fitting(&of(0)), None, "it is long ago");
        let nameless = Mapping::default();
        assert_eq!(
            kept.clone().with(nameless.clone()),
            kept,
            "it has no headings"
        );
        assert_eq!(kept.fitting(&nameless), None);
    }
}
