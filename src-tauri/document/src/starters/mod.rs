//! The templates that a new portfolio begins with: five ways to release, to be made one's own.

mod script;

use slipway_engine::TemplateId;
use slipway_engine::change::{Command, Message, NewIds};
use slipway_engine::plan::{OrderKey, Plan, Template};

/// In the order in which they are listed.
const TEXTS: [&str; 5] = [
    include_str!("devops.template"),
    include_str!("enterprise.template"),
    include_str!("product.template"),
    include_str!("compliance.template"),
    include_str!("maintenance.template"),
];

/// Returns the starter templates, under no id: whoever adds them draws one.
#[must_use]
pub fn starters() -> Vec<Template> {
    let read = TEXTS.into_iter().filter_map(script::template);
    let keys = OrderKey::spread(TEXTS.len());
    read.zip(keys)
        .map(|(template, order)| Template { order, ..template })
        .collect()
}

/// Returns the step that adds the starter templates to a portfolio that has none of that name.
#[must_use]
pub(crate) fn add_starters(plan: &Plan) -> Command {
    let is_there = |name: &str| plan.templates.iter().any(|row| row.name == name);
    Command::Batch {
        label: Message::new("label-add-starters"),
        commands: starters()
            .into_iter()
            .filter(|template| !is_there(&template.name))
            .map(|template| Command::AddTemplate { template })
            .collect(),
    }
}

/// Puts the starter templates into the plan of a new portfolio.
pub(crate) fn begin_with_starters(plan: &mut Plan, ids: &mut dyn NewIds) {
    for template in starters() {
        let id: TemplateId = ids.draw().into();
        plan.templates.insert(Template { id, ..template }.into());
    }
}

#[cfg(test)]
mod tests;
