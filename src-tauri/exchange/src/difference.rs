//! Differences of two plans as sentences: the same in a terminal and in a report.

use crate::Speaker;
use slipway_engine::compare::{Fate, ItemDifference, RowDifference, TableName};
use slipway_words::Argument;

impl Speaker<'_> {
    /// Says one difference of a row: "Task “Build” of Payments 4.2: Duration 3 d → 5 d".
    #[must_use]
    pub fn difference(&self, row: &RowDifference, item: &ItemDifference) -> String {
        let of = if row.release_title.is_empty() || row.row.table == TableName::Release {
            String::new()
        } else {
            let release = Argument::Text(row.release_title.clone());
            self.words.say("compare-said-of", [("release", release)])
        };
        self.said(row, item, of)
    }

    /// Says the same where it already stands under its release: "Task “Build”: Duration 3 d → 5 d".
    #[must_use]
    pub fn difference_within(&self, row: &RowDifference, item: &ItemDifference) -> String {
        self.said(row, item, String::new())
    }

    fn said(&self, row: &RowDifference, item: &ItemDifference, of: String) -> String {
        let text = Argument::Text;
        let mut arguments = vec![
            ("table", text(self.table(row.row.table))),
            ("name", text(row.title.clone())),
            ("release", text(of)),
        ];
        let key = match (&item.field, row.fate) {
            (Some(field), _) => {
                let field = self.words.say(&format!("compare-field-{field}"), []);
                let value =
                    |words: &Option<Vec<_>>| self.list(words.as_deref().unwrap_or_default());
                arguments.push(("field", text(field)));
                arguments.push(("before", text(value(&item.mine))));
                arguments.push(("after", text(value(&item.theirs))));
                "compare-said-changed"
            }
            (None, Fate::Removed) => "compare-said-removed",
            (None, Fate::Created | Fate::Changed | Fate::Moved) => "compare-said-created",
        };
        self.words.say(key, arguments)
    }

    /// Says what the rows of a table are called.
    #[must_use]
    pub fn table(&self, table: TableName) -> String {
        let name = serde_json::to_value(table).unwrap_or_default();
        let key = format!("compare-table-{}", name.as_str().unwrap_or_default());
        self.words.say(&key, [])
    }
}
