//! Codes and fields of people's own: kept as text under the names that they gave them.

use super::activity;
use super::record::{Record, Source, Table};
use crate::xml::Element;
use std::collections::BTreeMap;

/// What a file says about its own fields, and what they hold.
pub(super) struct Codes<'s> {
    /// What a kind of code is called.
    kinds: BTreeMap<&'s str, &'s str>,
    /// The kind and the value of a code.
    values: BTreeMap<&'s str, (&'s str, &'s str)>,
    /// What a field is called.
    fields: BTreeMap<&'s str, &'s str>,
    /// What XER says apart from the activity: names and values, by activity.
    apart: BTreeMap<&'s str, Vec<(&'s str, &'s str)>>,
}

impl<'s> Codes<'s> {
    /// Reads every code and field.
    pub(super) fn read(source: &Source<'s>) -> Self {
        let named = |table, id, name| {
            let rows = source.rows(table).iter();
            rows.filter_map(move |row: &Record<'s>| Some((row.value(id)?, row.value(name)?)))
        };
        let kinds: BTreeMap<_, _> = named(
            Table::ActivityCodeType,
            ["actv_code_type_id", "ObjectId"],
            ["actv_code_type", "Name"],
        )
        .collect();
        let fields: BTreeMap<_, _> = named(
            Table::Field,
            ["udf_type_id", "ObjectId"],
            ["udf_type_label", "Title"],
        )
        .collect();
        let values = source.rows(Table::ActivityCode).iter().filter_map(|code| {
            let kind = code.value(["actv_code_type_id", "CodeTypeObjectId"])?;
            let name = code
                .value(["actv_code_name", "Description"])
                .or_else(|| code.value(["short_name", "CodeValue"]))?;
            Some((code.value(["actv_code_id", "ObjectId"])?, (kind, name)))
        });
        let mut codes = Self {
            kinds,
            values: values.collect(),
            fields,
            apart: BTreeMap::new(),
        };
        for used in source.rows(Table::ActivityCodeUse) {
            let code = used.value(["actv_code_id", ""]);
            let entry = code.and_then(|code| codes.code(code));
            codes.put(used.value(["task_id", ""]), entry);
        }
        for value in source.rows(Table::FieldValue) {
            let field = value.value(["udf_type_id", ""]);
            let field = field.and_then(|id| codes.fields.get(id).copied());
            let text = ["udf_text", "udf_number", "udf_date"]
                .into_iter()
                .find_map(|name| value.value([name, ""]));
            codes.put(value.value(["fk_id", ""]), field.zip(text));
        }
        codes
    }

    fn put(&mut self, activity: Option<&'s str>, entry: Option<(&'s str, &'s str)>) {
        if let Some((activity, entry)) = activity.zip(entry) {
            self.apart.entry(activity).or_default().push(entry);
        }
    }

    fn code(&self, id: &str) -> Option<(&'s str, &'s str)> {
        let (kind, name) = self.values.get(id).copied()?;
        Some((self.kinds.get(kind).copied().unwrap_or(kind), name))
    }

    /// Returns what an activity has, by name.
    pub(super) fn of(&self, id: &str, record: Record<'s>) -> BTreeMap<String, String> {
        let mut found: Vec<(&str, &str)> = self.apart.get(id).cloned().unwrap_or_default();
        if let Some(element) = record.element() {
            let codes = element.all("Code");
            found.extend(codes.filter_map(|code| self.code(code.value("ValueObjectId")?)));
            for field in element.all("UDF") {
                let name = field.value("TypeObjectId");
                let name = name.and_then(|id| self.fields.get(id).copied());
                let value = field
                    .children()
                    .find(|value| value.name() != "TypeObjectId");
                found.extend(name.zip(value.and_then(Element::text)));
            }
        }
        // Fields of the program itself keep their names.
        let own = [activity::CODE[1], "wbs"];
        found
            .into_iter()
            .filter(|(name, _)| !own.contains(name))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }
}
