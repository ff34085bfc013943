//! A new portfolio filled from a file.

use crate::document::Document;
use crate::wire::{Failure, Revision};
use slipway_engine::change::{Command, Message, Rows};

impl Document {
    /// Fills a portfolio that was just made with what came from the file called `name`, as one step.
    /// The file brings its own calendar; the one that the portfolio was born with goes.
    ///
    /// # Errors
    ///
    /// As [`Self::perform`]; the portfolio is then still empty.
    pub fn fill(&mut self, name: &str, rows: Rows) -> Result<Revision, Failure> {
        let born_with = self.now().plan.portfolio.calendar;
        let label = Message::new("label-import").text("name", name);
        self.perform(Command::Batch {
            label: label.clone(),
            commands: vec![
                Command::Insert {
                    label,
                    rows: Box::new(rows),
                },
                Command::DeleteCalendar {
                    calendar: born_with,
                },
            ],
        })
    }
}
