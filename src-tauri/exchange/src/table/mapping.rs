//! What a table means: which row has the headings, what each column is, and how its values are
//! written. A mapping is data: people change it, and it is kept for the next file of the same source.

use super::sheet::Sheet;
use serde::{Deserialize, Serialize};
pub use slipway_engine::change::entry::DateOrder;

/// What a column holds.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ColumnRole {
    /// Nothing that is wanted.
    #[default]
    Ignored,
    /// What the row is called.
    Name,
    /// The number by which other rows name it.
    Number,
    /// Its place in the outline: `1.2.3`.
    OutlineNumber,
    /// How deep it stands, as a number.
    Level,
    /// The row it stands under: its key, number or name; a name that no row has makes a summary.
    Parent,
    /// What it is called in another tool.
    Key,
    /// Whether it is a release, summary, task or milestone.
    Kind,
    /// When it begins.
    Start,
    /// When it ends.
    Finish,
    /// How long it takes.
    Duration,
    /// When it really began.
    ActualStart,
    /// When it really ended.
    ActualFinish,
    /// How much of it is done.
    Progress,
    /// What it waits for.
    Predecessors,
    /// What waits for it.
    Successors,
    /// Who answers for it; of several the first, and all of them work on it.
    Owner,
    /// Whether it is a milestone.
    Milestone,
    /// What people note.
    Notes,
    /// Before when it may not begin.
    NotBefore,
    /// How its date binds.
    Constraint,
    /// The date that binds.
    ConstraintDate,
    /// When it must be done at the latest.
    Deadline,
    /// The release it belongs to.
    Release,
    /// The version of that release.
    Version,
    /// The product of that release.
    Product,
    /// Effort of all who work on it.
    Effort,
    /// Something that is kept as text under its heading.
    Field,
}

impl ColumnRole {
    /// Every role, as people are offered them.
    pub const ALL: [Self; 28] = [
        Self::Ignored,
        Self::Name,
        Self::Number,
        Self::OutlineNumber,
        Self::Level,
        Self::Parent,
        Self::Key,
        Self::Kind,
        Self::Start,
        Self::Finish,
        Self::Duration,
        Self::ActualStart,
        Self::ActualFinish,
        Self::Progress,
        Self::Predecessors,
        Self::Successors,
        Self::Owner,
        Self::Milestone,
        Self::Notes,
        Self::NotBefore,
        Self::Constraint,
        Self::ConstraintDate,
        Self::Deadline,
        Self::Release,
        Self::Version,
        Self::Product,
        Self::Effort,
        Self::Field,
    ];

    /// Says whether its cells hold dates.
    #[must_use]
    pub const fn is_date(self) -> bool {
        matches!(
            self,
            Self::Start
                | Self::Finish
                | Self::ActualStart
                | Self::ActualFinish
                | Self::NotBefore
                | Self::ConstraintDate
                | Self::Deadline
        )
    }

    /// Says whether several columns may have it: each adds to the others.
    #[must_use]
    pub const fn repeats(self) -> bool {
        matches!(
            self,
            Self::Ignored
                | Self::Field
                | Self::Key
                | Self::Notes
                | Self::Owner
                | Self::Predecessors
                | Self::Successors
        )
    }
}

/// A column and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MappedColumn {
    /// Its heading; empty where there is none.
    pub heading: String,
    /// What it holds.
    pub role: ColumnRole,
}

/// What parts the whole number from its fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DecimalMark {
    /// 1.5
    #[default]
    Point,
    /// 1,5
    Comma,
}

/// What a duration counts that is written without a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DurationUnit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Working days.
    #[default]
    Days,
    /// Working weeks.
    Weeks,
    /// Working months.
    Months,
}

/// What a bare number in a column of progress says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ProgressScale {
    /// 100 is the whole.
    #[default]
    Percent,
    /// 1 is the whole.
    Share,
}

/// How the table says what stands under what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Hierarchy {
    /// It does not.
    #[default]
    Flat,
    /// By outline numbers.
    OutlineNumber,
    /// By levels.
    Level,
    /// By how far names are indented.
    Indentation,
    /// By naming the row above.
    Parent,
}

/// What predecessors, successors and parents name a row by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Reference {
    /// Its number in the column of numbers; without one its place below the headings, from 1.
    #[default]
    Number,
    /// Its row in the spreadsheet.
    SheetRow,
    /// Its outline number.
    OutlineNumber,
    /// Its key.
    Key,
    /// Its name.
    Name,
}

/// What the column of starts means for tasks on which nothing else is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Starts {
    /// A task does not begin before it, where its predecessors would let it.
    #[default]
    Hold,
    /// A task stays exactly there, whatever it waits for.
    Pin,
    /// Nothing: starts follow from what tasks wait for.
    Leave,
}

/// What a table means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Mapping {
    /// The sheet; the first where there is none of the name.
    pub sheet: String,
    /// The row of the headings, counted from 1 as spreadsheets do; rows above it are left out. None
    /// when there are no headings.
    pub heading_row: Option<u32>,
    /// Every column, from the left.
    pub columns: Vec<MappedColumn>,
    /// In which order dates are written whose figures do not tell.
    pub date_order: DateOrder,
    /// What parts the whole number from its fraction.
    pub decimal: DecimalMark,
    /// What durations without a unit count.
    pub duration_unit: DurationUnit,
    /// What bare numbers of progress say.
    pub progress: ProgressScale,
    /// How the table says what stands under what.
    pub hierarchy: Hierarchy,
    /// What rows name each other by.
    pub references: Reference,
    /// The signs that part several values in one cell; a new line always does.
    pub separators: String,
    /// What starts mean.
    pub starts: Starts,
}

impl Default for Mapping {
    fn default() -> Self {
        Self {
            sheet: String::new(),
            heading_row: None,
            columns: Vec::new(),
            date_order: DateOrder::default(),
            decimal: DecimalMark::default(),
            duration_unit: DurationUnit::default(),
            progress: ProgressScale::default(),
            hierarchy: Hierarchy::default(),
            references: Reference::default(),
            separators: ";,".to_owned(),
            starts: Starts::default(),
        }
    }
}

impl Mapping {
    /// Returns the place of the first row that is no heading and stands above none, from 0.
    pub(crate) fn first_row(&self) -> usize {
        self.heading_row
            .map_or(0, |row| usize::try_from(row).unwrap_or(usize::MAX))
    }

    /// Returns the mapping for a sheet of the same source whose columns may stand elsewhere: each
    /// keeps its role by its heading, and one that was not there before is kept as a field.
    #[must_use]
    pub fn fitted_to(&self, sheet: &Sheet) -> Self {
        let Some(heading_row) = self.heading_row else {
            return self.clone();
        };
        let row = usize::try_from(heading_row).unwrap_or(0).saturating_sub(1);
        let mut left: Vec<Option<&MappedColumn>> = self.columns.iter().map(Some).collect();
        let columns = (0..sheet.width()).map(|place| {
            let heading = heading(sheet, row, place);
            // A column that stayed in its place comes first: headings may be there twice.
            let same = |column: &Option<&MappedColumn>| {
                column.is_some_and(|column| column.heading.trim() == heading)
            };
            let found = if left.get(place).is_some_and(same) {
                Some(place)
            } else {
                left.iter().position(same)
            };
            let known = found.and_then(|at| left[at].take());
            MappedColumn {
                role: match known {
                    Some(column) => column.role,
                    None if heading.is_empty() => ColumnRole::Ignored,
                    None => ColumnRole::Field,
                },
                heading,
            }
        });
        Self {
            columns: columns.collect(),
            ..self.clone()
        }
    }
}

/// Returns a heading as one line.
pub(crate) fn heading(sheet: &Sheet, row: usize, column: usize) -> String {
    let text = sheet.cell(row, column).text();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Workbook;

    #[test]
    fn a_kept_mapping_follows_its_headings() {
        let column = |heading: &str, role| MappedColumn {
            heading: heading.to_owned(),
            role,
        };
        let kept = Mapping {
            heading_row: Some(1),
            columns: vec![
                column("Task", ColumnRole::Name),
                column("Date", ColumnRole::Start),
                column("Date", ColumnRole::Finish),
            ],
            ..Mapping::default()
        };
        let roles = |text: &str| -> Vec<ColumnRole> {
            let workbook = Workbook::pasted(text).expect("it is a table");
            let fitted = kept.fitted_to(&workbook.sheets[0]);
            fitted.columns.iter().map(|column| column.role).collect()
        };
        use ColumnRole::{Field, Finish, Name, Start};
        assert_eq!(roles("Task\tDate\tDate\na\tb\tc"), [Name, Start, Finish]);
        assert_eq!(
            roles("Cost\tDate\tDate\tTask\na\tb\tc\td"),
            [Field, Start, Finish, Name]
        );
    }

    #[test]
    fn a_mapping_is_json_that_people_can_edit() {
        let text = r#"{"heading-row": 1}"#;
        assert!(serde_json::from_str::<Mapping>(text).is_err(), "misspelt");
        let text =
            r#"{"heading_row": 2, "columns": [{"heading": "Was", "role": "outline-number"}]}"#;
        let mapping: Mapping = serde_json::from_str(text).expect("the rest is as usual");
        assert_eq!(mapping.columns[0].role, ColumnRole::OutlineNumber);
        assert_eq!(mapping.separators, ";,");
    }
}
