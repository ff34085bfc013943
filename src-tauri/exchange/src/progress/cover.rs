//! What stands over the rows of a sheet: whose work it asks about, as of when, and how it is filled in.

use super::asked::{Asked, Lead};
use crate::export::Export;
use slipway_words::Argument;

/// The lines over the rows.
pub(crate) struct Cover {
    /// Whose progress in which portfolio.
    pub(crate) title: String,
    /// As of when.
    pub(crate) as_of: String,
    /// What is to be done with it.
    pub(crate) how: String,
}

impl Cover {
    pub(super) fn of(export: &Export<'_>, asked: &Asked) -> Self {
        let plan = &export.on.plan;
        let lead = match &asked.lead {
            Lead::Everybody => None,
            Lead::Person(id) => plan.people.get(*id).map(|person| person.name.clone()),
            Lead::Team(team) => Some(team.clone()),
        };
        let portfolio = Argument::Text(plan.portfolio.name.clone());
        let words = export.speaker.words;
        let title = match lead {
            None => words.say("progress-sheet-title", [("portfolio", portfolio)]),
            Some(lead) => {
                let arguments = [("portfolio", portfolio), ("lead", Argument::Text(lead))];
                words.say("progress-sheet-title-of", arguments)
            }
        };
        Self {
            title,
            as_of: export.as_of(),
            how: export.word("progress-sheet-how"),
        }
    }
}
