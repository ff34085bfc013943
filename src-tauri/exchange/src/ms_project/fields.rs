//! Fields that Project knows and Slipway does not: kept as text under the name that people see.

use crate::xml::Element;
use std::collections::BTreeMap;

/// What the project says about its own fields.
pub(super) struct Fields<'t> {
    /// What a field is called, by its number.
    names: BTreeMap<&'t str, &'t str>,
    /// What a choice says, by field and number of the choice.
    choices: BTreeMap<(&'t str, &'t str), &'t str>,
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
                names.insert(id, name);
            }
            let values = field.list("Values", "Value");
            for value in values.chain(field.list("ValueList", "Value")) {
                let text = value.value("Value");
                for key in ["ValueID", "ID", "FieldGUID", "FieldValueGUID"] {
                    if let (Some(key), Some(text)) = (value.value(key), text) {
                        choices.insert((id, key), text);
                    }
                }
            }
        }
        Self { names, choices }
    }

    /// Returns the fields of a task.
    pub(super) fn of(&self, task: Element<'_>) -> BTreeMap<String, String> {
        let mut fields = BTreeMap::new();
        for (tag, name, usual) in [
            ("WBS", "wbs", ""),
            ("Priority", "priority", "500"),
            ("Contact", "contact", ""),
            ("HyperlinkAddress", "hyperlink", ""),
        ] {
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
            let chosen = ["ValueGUID", "ValueID"]
                .into_iter()
                .find_map(|key| self.choices.get(&(id, own.value(key)?)).copied());
            if let Some(text) = own.value("Value").or(chosen) {
                let name = self.names.get(id).copied().unwrap_or(id);
                fields.insert(name.to_owned(), text.to_owned());
            }
        }
        fields
    }
}
