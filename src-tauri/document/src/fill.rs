//! A new portfolio filled from a file.

use crate::document::Document;
use crate::wire::{Failure, Revision};
use slipway_engine::change::{Command, Message, Rows};

impl Document {
    /// Fills a portfolio that was just made with what came from the file called `name`, as one step.
    /// The file brings its own calendar; the one that the portfolio was born with goes, and with it the
    /// starter templates, where the file has templates of its own.
    ///
    /// # Errors
    ///
    /// As [`Self::perform`]; the portfolio is then still empty.
    pub fn fill(&mut self, name: &str, rows: Rows) -> Result<Revision, Failure> {
        let born_with = self.now().plan.portfolio.calendar;
        let mut gone = vec![Command::DeleteCalendar {
            calendar: born_with,
        }];
        if !rows.templates.is_empty() {
            let starters = self.now().plan.templates.iter();
            gone.extend(starters.map(|row| Command::DeleteTemplate { template: row.id }));
        }
        let label = Message::new("label-import").text("name", name);
        let insert = Command::Insert {
            label: label.clone(),
            rows: Box::new(rows),
        };
        self.perform(Command::Batch {
            label,
            commands: std::iter::once(insert).chain(gone).collect(),
        })
    }
}
