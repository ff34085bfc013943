//! What is carried along while a file is read: the clock, fresh ids, and the list of warnings.

use crate::clock::Clock;
use crate::value;
use crate::words::name;
use crate::xml::Element;
use crate::{ReadOptions, Unreadable};
use chrono::NaiveDateTime;
use slipway_engine::Instant;
use slipway_engine::change::{Message, NewIds};
use slipway_engine::plan::External;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Characters of a name, as the plan keeps them.
const LONGEST_NAME: usize = 400;
/// Characters of notes, as the plan keeps them.
const LONGEST_NOTES: usize = 20_000;
/// How many warnings of one kind are listed one by one.
const LISTED: usize = 100;

/// The state of one reading.
pub(crate) struct Reading<'r> {
    pub(crate) options: &'r ReadOptions,
    pub(crate) clock: Clock,
    /// What the tool is called in the keys of rows.
    system: &'static str,
    ids: &'r mut dyn NewIds,
    warnings: Vec<Message>,
    kinds: BTreeMap<String, usize>,
}

impl<'r> Reading<'r> {
    /// Returns a reading of a tool's file that has nothing to warn of yet.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] when the zone of the options does not exist.
    pub(crate) fn begin(
        system: &'static str,
        options: &'r ReadOptions,
        ids: &'r mut dyn NewIds,
    ) -> Result<Self, Unreadable> {
        let clock = Clock::in_zone(&options.zone).ok_or_else(|| {
            Unreadable(Message::new("unreadable-zone").text("zone", &options.zone))
        })?;
        Ok(Self {
            options,
            clock,
            system,
            ids,
            warnings: Vec::new(),
            kinds: BTreeMap::new(),
        })
    }

    /// Draws a fresh id.
    pub(crate) fn id<T: From<Uuid>>(&mut self) -> T {
        self.ids.draw().into()
    }

    /// Returns a name for what has none in the file, as long as a name may be.
    pub(crate) fn name(&mut self, key: &str, arguments: &[(&str, &str)]) -> String {
        let name = name(self.options.language, key, arguments);
        self.short(&name)
    }

    /// Returns what a row is called in the file.
    pub(crate) fn external(&self, key: &str) -> Vec<External> {
        vec![External {
            system: self.system.to_owned(),
            file: self.options.file.clone(),
            key: key.to_owned(),
        }]
    }

    /// Adds a warning.
    pub(crate) fn warn(&mut self, warning: Message) {
        let count = self.kinds.entry(warning.key.clone()).or_default();
        *count += 1;
        if *count <= LISTED {
            self.warnings.push(warning);
        }
    }

    /// Adds a warning that counts something, when there is something to count.
    pub(crate) fn warn_of(&mut self, key: &str, count: usize) {
        if count > 0 {
            self.warn(Message::new(key).count("count", count));
        }
    }

    /// Returns every warning; where there are very many of a kind, how many more.
    pub(crate) fn into_warnings(mut self) -> Vec<Message> {
        let moved = self.clock.moved();
        if moved > 0 {
            let warning = Message::new("warning-local-times").count("count", moved);
            self.warn(warning.text("zone", &self.options.zone));
        }
        for (kind, count) in self.kinds {
            if count > LISTED {
                let more = Message::new("warning-more").count("count", count - LISTED);
                self.warnings.push(more.text("kind", &kind));
            }
        }
        self.warnings
    }

    /// Reads a field; one that cannot be understood is left out with a warning.
    pub(crate) fn field<T>(
        &mut self,
        of: Element<'_>,
        name: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = of.value(name)?;
        let value = read(text);
        if value.is_none() {
            let whose = of.value("Name").or_else(|| of.value("UID")).unwrap_or("");
            self.warn_of_value(name, whose, text);
        }
        value
    }

    /// Reads an attribute; one that cannot be understood is left out with a warning.
    pub(crate) fn attribute<T>(
        &mut self,
        of: Element<'_>,
        name: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = of.attribute(name)?;
        let value = read(&text);
        if value.is_none() {
            let whose = of.attribute("name").or_else(|| of.attribute("id"));
            self.warn_of_value(name, &whose.unwrap_or_default(), &text);
        }
        value
    }

    /// Warns of a value that cannot be understood.
    pub(crate) fn warn_of_value(&mut self, field: &str, whose: &str, text: &str) {
        let shown: String = text.chars().take(80).collect();
        let warning = Message::new("warning-bad-value")
            .text("field", field)
            .text("name", whose)
            .text("value", &shown);
        self.warn(warning);
    }

    /// Reads a yes or no; what is absent or cannot be understood is no.
    pub(crate) fn flag(&mut self, of: Element<'_>, name: &str) -> bool {
        self.field(of, name, value::flag).unwrap_or(false)
    }

    /// Reads a moment.
    pub(crate) fn instant(&mut self, of: Element<'_>, name: &str) -> Option<Instant> {
        let local = self.field(of, name, value::local)?;
        self.at(local)
    }

    /// Returns the moment of a local time; the first hours of 1970 may lie before the beginning of
    /// time.
    pub(crate) fn at(&self, local: NaiveDateTime) -> Option<Instant> {
        let at = self.clock.instant(local);
        (at.0 >= 0).then_some(at)
    }

    /// Returns a name or other short text as it is kept; what is too long is cut with a warning.
    pub(crate) fn short(&mut self, text: &str) -> String {
        self.cut(text, LONGEST_NAME)
    }

    /// Returns notes as they are kept; what is too long is cut with a warning.
    pub(crate) fn notes(&mut self, of: Element<'_>) -> String {
        self.long(of.value("Notes").unwrap_or_default())
    }

    /// Returns long text as it is kept; what is too long is cut with a warning.
    pub(crate) fn long(&mut self, text: &str) -> String {
        self.cut(text, LONGEST_NOTES)
    }

    fn cut(&mut self, text: &str, limit: usize) -> String {
        let Some((end, _)) = text.char_indices().nth(limit) else {
            return text.to_owned();
        };
        let begin: String = text.chars().take(40).collect();
        let warning = Message::new("warning-cut-text").count("limit", limit);
        self.warn(warning.text("text", &begin));
        text[..end].to_owned()
    }
}
