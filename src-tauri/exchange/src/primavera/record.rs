//! One row of a table, in either spelling, and the tables that are read.

use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::change::Message;
use std::collections::BTreeMap;

/// The name of a field: as a column of XER, and as an element of PMXML.
pub(super) type Name = [&'static str; 2];

/// What is read of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Table {
    Activity,
    ActivityCode,
    ActivityCodeType,
    ActivityCodeUse,
    Assignment,
    BaselineProject,
    Calendar,
    Currency,
    Expense,
    Field,
    FieldValue,
    Note,
    Project,
    Rate,
    Relation,
    Resource,
    Rules,
    Topic,
    Wbs,
}

impl Table {
    /// The tables with their names in both spellings.
    const NAMES: [(Self, &'static str, &'static str); 19] = [
        (Self::Activity, "TASK", "Activity"),
        (Self::ActivityCode, "ACTVCODE", "ActivityCode"),
        (Self::ActivityCodeType, "ACTVTYPE", "ActivityCodeType"),
        // PMXML says it within the activity.
        (Self::ActivityCodeUse, "TASKACTV", ""),
        (Self::Assignment, "TASKRSRC", "ResourceAssignment"),
        (Self::BaselineProject, "", "BaselineProject"),
        (Self::Calendar, "CALENDAR", "Calendar"),
        (Self::Currency, "CURRTYPE", "Currency"),
        (Self::Expense, "PROJCOST", "ActivityExpense"),
        (Self::Field, "UDFTYPE", "UDFType"),
        (Self::FieldValue, "UDFVALUE", ""),
        (Self::Note, "TASKMEMO", "ActivityNote"),
        (Self::Project, "PROJECT", "Project"),
        (Self::Rate, "RSRCRATE", "ResourceRate"),
        (Self::Relation, "TASKPRED", "Relationship"),
        (Self::Resource, "RSRC", "Resource"),
        (Self::Rules, "SCHEDOPTIONS", "ScheduleOptions"),
        (Self::Topic, "MEMOTYPE", "NotebookTopic"),
        (Self::Wbs, "PROJWBS", "WBS"),
    ];

    /// Returns the table of a name in XER.
    pub(super) fn in_xer(name: &str) -> Option<Self> {
        let found = Self::NAMES.iter().find(|(_, xer, _)| *xer == name);
        found.map(|(table, ..)| *table)
    }

    /// Returns the table of an element of PMXML.
    pub(super) fn in_pmxml(name: &str) -> Option<Self> {
        let found = Self::NAMES.iter().find(|(_, _, pmxml)| *pmxml == name);
        found.map(|(table, ..)| *table)
    }
}

/// A row of a table, in either spelling.
#[derive(Clone, Copy)]
pub(super) enum Record<'s> {
    /// A line of XER under the columns of its table.
    Line {
        columns: &'s BTreeMap<&'s str, usize>,
        cells: &'s str,
    },
    /// An element of PMXML.
    Element(Element<'s>),
}

impl<'s> Record<'s> {
    /// Returns the text of a field; nothing when it is absent or empty.
    pub(super) fn value(self, [xer, pmxml]: Name) -> Option<&'s str> {
        match self {
            Self::Line { columns, cells } => {
                let text = cells.split('\t').nth(*columns.get(xer)?)?.trim();
                (!text.is_empty()).then_some(text)
            }
            Self::Element(element) => element.value(pmxml),
        }
    }

    /// Returns the element, where the file is PMXML.
    pub(super) fn element(self) -> Option<Element<'s>> {
        match self {
            Self::Line { .. } => None,
            Self::Element(element) => Some(element),
        }
    }

    /// Says whether a field is yes, `Y` in XER and `true` or 1 in PMXML.
    pub(super) fn is(self, name: Name) -> bool {
        matches!(self.value(name), Some("Y" | "true" | "1"))
    }

    /// Reads a field; one that cannot be understood is left out with a warning.
    pub(super) fn read<T>(
        self,
        name: Name,
        reading: &mut Reading<'_>,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        const CALLED: [Name; 4] = [
            ["task_name", "Name"],
            ["rsrc_name", "Name"],
            ["clndr_name", "Name"],
            ["task_id", "ObjectId"],
        ];
        let text = self.value(name)?;
        let value = read(text);
        if value.is_none() {
            let whose = CALLED.iter().find_map(|called| self.value(*called));
            let [xer, pmxml] = name;
            let field = if self.element().is_some() { pmxml } else { xer };
            reading.warn_of_value(field, whose.unwrap_or_default(), text);
        }
        value
    }
}

/// Everything that stands in a file.
#[derive(Default)]
pub(super) struct Source<'s> {
    tables: BTreeMap<Table, Vec<Record<'s>>>,
    /// What is not read: how many rows, by the name that the file has for them.
    left: BTreeMap<&'s str, usize>,
    /// The currency of all amounts, where the file says it at its beginning.
    pub(super) currency: Option<&'s str>,
}

impl<'s> Source<'s> {
    pub(super) fn add(&mut self, table: Table, row: Record<'s>) {
        self.tables.entry(table).or_default().push(row);
    }

    pub(super) fn leave(&mut self, name: &'s str) {
        *self.left.entry(name).or_default() += 1;
    }

    /// Returns the rows of a table in the order of the file.
    pub(super) fn rows(&self, table: Table) -> &[Record<'s>] {
        self.tables.get(&table).map_or(&[], Vec::as_slice)
    }

    /// Names what is not taken over, with how much there is of it.
    pub(super) fn warn_of_losses(&self, reading: &mut Reading<'_>) {
        for (name, count) in &self.left {
            let warning = Message::new("warning-table").text("table", name);
            reading.warn(warning.count("count", *count));
        }
    }
}
