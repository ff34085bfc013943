//! Fields that Project knows and Slipway does not: kept as text under the name that people see.

use super::field_id;
use super::value;
use crate::xml::Element;
use std::collections::BTreeMap;

/// What Project says of a task in an element of its own, what the plan calls it, and what it says of
/// most tasks, which need not be kept.
pub(super) const PLAIN: [(&str, &str, &str); 12] = [
    ("Type", "task type", "0"),
    ("Contact", "contact", ""),
    ("WBS", "wbs", ""),
    ("Priority", "priority", "500"),
    ("EffortDriven", "effort driven", "0"),
    ("LevelAssignments", "level assignments", "1"),
    ("LevelingCanSplit", "levelling can split", "1"),
    ("Hyperlink", "hyperlink text", ""),
    ("HyperlinkAddress", "hyperlink", ""),
    ("HyperlinkSubAddress", "hyperlink place", ""),
    ("HideBar", "hide bar", "0"),
    ("Rollup", "roll up", "0"),
];

/// Values of an outline code stand in a tree; a path through it is written with this between.
pub(super) const BETWEEN_LEVELS: char = '.';
/// No tree of values is deeper.
const DEEPEST: usize = 20;

/// What the project says about its own fields.
pub(super) struct Fields<'t> {
    /// What a field is called, by its number.
    names: BTreeMap<&'t str, String>,
    /// What a choice says, by field and number of the choice.
    choices: BTreeMap<(&'t str, &'t str), String>,
}

impl<'t> Fields<'t> {
    /// Reads the names of fields and the values to choose from.
    pub(super) fn read(project: Element<'t>) -> Self {
        let mut names = BTreeMap::new();
        let mut choices = BTreeMap::new();
        let attributes = project.list("ExtendedAttributes", "ExtendedAttribute");
        for field in attributes.chain(project.list("OutlineCodes", "OutlineCode")) {
            let Some(id) = field.value("FieldID") else {
                continue;
            };
            if let Some(name) = field.value("Alias").or_else(|| field.value("FieldName")) {
                names.insert(id, called(id, Some(name)));
            }
            let values = field.list("Values", "Value");
            let values: Vec<_> = values.chain(field.list("ValueList", "Value")).collect();
            let by_id: BTreeMap<&str, Element<'_>> = values
                .iter()
                .filter_map(|value| Some((value.value("ValueID")?, *value)))
                .collect();
            for &value in &values {
                let Some(text) = path(value, &by_id) else {
                    continue;
                };
                for key in ["ValueID", "ID", "FieldGUID", "FieldValueGUID"] {
                    if let Some(key) = value.value(key) {
                        choices.insert((id, key), text.clone());
                    }
                }
            }
        }
        Self { names, choices }
    }

    /// Returns the fields of a task.
    pub(super) fn of(&self, task: Element<'_>) -> BTreeMap<String, String> {
        let mut fields = BTreeMap::new();
        for (tag, name, usual) in PLAIN {
            if let Some(text) = task.value(tag).filter(|text| *text != usual) {
                fields.insert(name.to_owned(), text.to_owned());
            }
        }
        for own in task.children() {
            if !matches!(own.name(), "ExtendedAttribute" | "OutlineCode") {
                continue;
            }
            let Some(id) = own.value("FieldID") else {
                continue;
            };
            let choice = || {
                ["ValueGUID", "ValueID"]
                    .into_iter()
                    .find_map(|key| self.choices.get(&(id, own.value(key)?)))
            };
            let text = own.value("Value").or_else(|| choice().map(String::as_str));
            if let Some(text) = text {
                let name = self.names.get(id).cloned();
                let name = name.unwrap_or_else(|| called(id, None));
                fields.insert(name, text.to_owned());
            }
        }
        fields
    }
}

fn called(id: &str, name: Option<&str>) -> String {
    match value::whole(id) {
        Some(id) => field_id::key(id, name),
        None => name.unwrap_or(id).to_owned(),
    }
}

/// Returns a value with those that it stands under before it.
fn path(value: Element<'_>, by_id: &BTreeMap<&str, Element<'_>>) -> Option<String> {
    let mut path = value.value("Value")?.to_owned();
    let above = |value: &Element<'_>| {
        let parent = value.value("ParentValueID").filter(|id| *id != "0")?;
        by_id.get(parent).copied()
    };
    for over in std::iter::successors(above(&value), above).take(DEEPEST) {
        path.insert(0, BETWEEN_LEVELS);
        path.insert_str(0, over.value("Value").unwrap_or_default());
    }
    Some(path)
}
