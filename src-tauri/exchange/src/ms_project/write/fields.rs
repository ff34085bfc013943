//! Fields that Slipway does not know itself: each goes back to where it came from in Project, and one
//! that came from elsewhere into a text that nothing else uses.

use super::frame::{Frame, Row};
use super::sheet::{Sheet, line};
use crate::export::{Detail, Export};
use crate::ms_project::field_id;
use crate::ms_project::fields::{BETWEEN_LEVELS, PLAIN};
use slipway_engine::plan::Task;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What in [`PLAIN`] is as good as a note.
const NOTED: [&str; 4] = [
    "Contact",
    "Hyperlink",
    "HyperlinkAddress",
    "HyperlinkSubAddress",
];
/// Project's own unit for durations in fields: days.
const DAYS: u8 = 7;
/// Values that come from a list of texts.
const TEXT: u8 = 21;

/// A field of the file.
struct Place<'x> {
    id: i64,
    label: Option<&'x str>,
    /// Of an outline code: the number of each value, by its path.
    values: BTreeMap<String, usize>,
}

/// The fields of the file, by what the plan calls them.
pub(super) struct Fields<'x> {
    places: BTreeMap<&'x str, Place<'x>>,
    /// What the field is called that says of which product a row is; none where all are of one.
    product: Option<String>,
    product_id: Option<i64>,
    /// How many fields found no place.
    pub(super) homeless: usize,
}

impl<'x> Fields<'x> {
    /// Finds a place for every field of the rows.
    pub(super) fn of(frame: &Frame<'x>) -> Self {
        let export = frame.export;
        let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for task in frame.rows.iter().filter_map(|row| row.line.task()) {
            for (key, value) in own(export, task) {
                found.entry(key).or_default().insert(value);
            }
        }
        let mut fields = Self {
            places: BTreeMap::new(),
            product: has_several_products(export).then(|| export.word("export-field-product")),
            product_id: None,
            homeless: 0,
        };
        fields.settle(&found);
        fields
    }

    fn settle(&mut self, found: &BTreeMap<&'x str, BTreeSet<&'x str>>) {
        let mut taken = BTreeSet::new();
        let mut homeless = Vec::new();
        for &key in found.keys() {
            match field_id::place(key).filter(|(id, _)| taken.insert(*id)) {
                Some((id, label)) => drop(self.places.insert(
                    key,
                    Place {
                        id,
                        label,
                        values: BTreeMap::new(),
                    },
                )),
                None => homeless.push(key),
            }
        }
        let free = field_id::texts_from_last().collect::<Vec<_>>();
        let mut free = free.into_iter().filter(|id| !taken.contains(id));
        if self.product.is_some() {
            self.product_id = free.next();
        }
        for key in homeless {
            match free.next() {
                Some(id) => drop(self.places.insert(
                    key,
                    Place {
                        id,
                        label: Some(key),
                        values: BTreeMap::new(),
                    },
                )),
                None => self.homeless += 1,
            }
        }
        for (key, place) in &mut self.places {
            if field_id::is_outline_code(place.id) {
                let values = found.get(key).into_iter().flatten();
                let paths: BTreeSet<String> = values.flat_map(|value| steps(value)).collect();
                place.values = paths.into_iter().zip(1..).collect();
            }
        }
    }

    /// Writes what the fields are called.
    pub(super) fn define(&self, sheet: &mut Sheet) {
        let mut places: Vec<&Place<'_>> = self.places.values().collect();
        places.sort_by_key(|place| place.id);
        if places.iter().any(|place| !place.values.is_empty()) {
            sheet.holding("OutlineCodes", |sheet| {
                for place in places.iter().filter(|place| !place.values.is_empty()) {
                    sheet.holding("OutlineCode", |sheet| place.define_code(sheet));
                }
            });
        }
        let product = self.product_id.map(|id| Place {
            id,
            label: self.product.as_deref(),
            values: BTreeMap::new(),
        });
        let mut plain: Vec<&Place<'_>> = places
            .into_iter()
            .filter(|place| place.values.is_empty())
            .chain(&product)
            .collect();
        plain.sort_by_key(|place| place.id);
        if plain.is_empty() {
            return;
        }
        sheet.holding("ExtendedAttributes", |sheet| {
            for place in plain {
                sheet.holding("ExtendedAttribute", |sheet| place.define(sheet));
            }
        });
    }

    /// Writes the values that a row has in fields with a number.
    pub(super) fn write_attributes(&self, sheet: &mut Sheet, export: &Export<'_>, row: &Row<'_>) {
        let mut values: Vec<(i64, &str)> = self
            .values(export, row)
            .filter(|(place, _)| place.values.is_empty())
            .map(|(place, value)| (place.id, value))
            .collect();
        let product = export.product_of(row.line.of);
        let product = self.product_id.zip(product);
        values.extend(product.map(|(id, product)| (id, product.name.as_str())));
        values.sort_unstable();
        for (id, value) in values {
            sheet.holding("ExtendedAttribute", |sheet| {
                sheet.value("FieldID", id);
                sheet.text("Value", value);
                if field_id::is_duration(id) {
                    sheet.value("DurationFormat", DAYS);
                }
            });
        }
    }

    /// Writes the values that a row has in outline codes.
    pub(super) fn write_codes(&self, sheet: &mut Sheet, export: &Export<'_>, row: &Row<'_>) {
        let codes = self.values(export, row);
        let mut codes: Vec<_> = codes
            .filter_map(|(place, value)| {
                let path = steps(value).pop()?;
                Some((place, *place.values.get(&path)?))
            })
            .collect();
        codes.sort_by_key(|(place, _)| place.id);
        for (place, number) in codes {
            sheet.holding("OutlineCode", |sheet| {
                sheet.value("FieldID", place.id);
                sheet.value("ValueID", number);
                sheet.value("ValueGUID", guid(place.id, number));
            });
        }
    }

    fn values<'f>(
        &'f self,
        export: &'f Export<'_>,
        row: &'f Row<'_>,
    ) -> impl Iterator<Item = (&'f Place<'x>, &'f str)> {
        let task = row.line.task();
        task.into_iter()
            .flat_map(|task| own(export, task))
            .filter_map(|(key, value)| Some((self.places.get(key)?, value)))
    }
}

impl Place<'_> {
    fn define(&self, sheet: &mut Sheet) {
        sheet.value("FieldID", self.id);
        sheet.text("FieldName", &field_id::name_of(self.id).unwrap_or_default());
        sheet.text("Alias", &line(self.label.unwrap_or_default()));
    }

    fn define_code(&self, sheet: &mut Sheet) {
        sheet.value("Guid", guid(self.id, 0));
        self.define(sheet);
        sheet.holding("Values", |sheet| {
            for (path, &number) in &self.values {
                let above = path.rsplit_once(BETWEEN_LEVELS);
                let above = above.and_then(|(above, own)| Some((self.values.get(above)?, own)));
                sheet.holding("Value", |sheet| {
                    sheet.value("ValueID", number);
                    sheet.value("FieldGUID", guid(self.id, number));
                    sheet.value("Type", TEXT);
                    sheet.value("ParentValueID", above.map_or(0, |(number, _)| *number));
                    sheet.text("Value", above.map_or(path, |(_, own)| own));
                });
            }
        });
    }
}

/// Writes what a task says in an element of its own.
pub(super) fn write_plain(sheet: &mut Sheet, export: &Export<'_>, task: Option<&Task>, tag: &str) {
    if let Some(value) = plain(export, task, tag) {
        sheet.text(tag, &line(value));
    }
}

/// Returns what a task says in an element of its own, else what most tasks say, if they do.
pub(super) fn plain<'t>(export: &Export<'_>, task: Option<&'t Task>, tag: &str) -> Option<&'t str> {
    let (_, key, usual) = PLAIN.into_iter().find(|(name, ..)| *name == tag)?;
    let withheld = NOTED.contains(&tag) && export.audience.withholds(Detail::Notes);
    let said = task.filter(|_| !withheld)?.fields.get(key);
    said.map(String::as_str)
        .or((!usual.is_empty()).then_some(usual))
}

/// Returns the fields of a task that have no element of their own.
fn own<'t>(export: &Export<'_>, task: &'t Task) -> impl Iterator<Item = (&'t str, &'t str)> {
    let withheld = export.audience.withholds(Detail::Notes);
    let fields = task.fields.iter().filter(move |_| !withheld);
    fields
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .filter(|(key, _)| PLAIN.iter().all(|(_, plain, _)| plain != key))
}

fn has_several_products(export: &Export<'_>) -> bool {
    let mut products = export.releases().map(|release| release.product);
    let first = products.next();
    products.any(|product| Some(product) != first)
}

/// Returns the path to a value and to each that it stands under, from the top.
fn steps(value: &str) -> Vec<String> {
    if value
        .split(BETWEEN_LEVELS)
        .any(|step| step.trim().is_empty())
    {
        return vec![value.to_owned()];
    }
    let ends = value.match_indices(BETWEEN_LEVELS).map(|(at, _)| at);
    ends.chain([value.len()])
        .map(|end| value[..end].to_owned())
        .collect()
}

/// Returns a name for a value of a field that is the same in every file.
fn guid(field: i64, value: usize) -> Uuid {
    // As Project names its own fields: the last digits are the number of the field.
    const FIELDS: u128 = 0x0000_39B7_8BBE_4CEB_82C4_FA8C_0000_0000;
    let field = u128::from(field.unsigned_abs() & 0xFFFF_FFFF);
    Uuid::from_u128((FIELDS | field) ^ ((value as u128) << 96))
}
