//! Components: properties between `BEGIN` and `END`, and other components within.

use super::line::{Property, unfolded};
use crate::{Continue, Unreadable};
use slipway_engine::change::Message;

const DEPTH: usize = 64;
const COMPONENTS: usize = 200_000;
const LONGEST_LINE: usize = 1_000_000;
/// How many lines lie between two reports of progress.
const STRIDE: usize = 8192;

/// A calendar, or an entry of one.
#[derive(Debug)]
pub(super) struct Component<'t> {
    /// In capitals.
    pub(super) name: String,
    properties: Vec<Property<'t>>,
    pub(super) inside: Vec<Self>,
}

impl<'t> Component<'t> {
    fn new(name: String) -> Self {
        Self {
            name,
            properties: Vec::new(),
            inside: Vec::new(),
        }
    }

    /// Reads a calendar; several in one file are read as one.
    pub(super) fn read(
        text: &'t str,
        progress: &mut dyn FnMut(f32) -> Continue,
    ) -> Result<Self, Unreadable> {
        let refuse = |key: &str, line: usize| Unreadable(Message::new(key).count("line", line));
        let mut calendar: Option<Self> = None;
        let mut open: Vec<Self> = Vec::new();
        let mut count = 0;
        let mut last = 0;
        for (number, line) in unfolded(text) {
            last = number;
            if number.is_multiple_of(STRIDE) {
                report(number, text.len(), progress)?;
            }
            if line.len() > LONGEST_LINE {
                let reason = refuse("unreadable-too-long-text", number).0;
                return Err(Unreadable(reason.count("limit", LONGEST_LINE)));
            }
            // A line that is no property is passed over, as every program does.
            let Some(property) = Property::read(line) else {
                continue;
            };
            let named = || property.value().to_ascii_uppercase();
            match (property.name.as_str(), open.last_mut()) {
                ("BEGIN", None) if named() != "VCALENDAR" => {
                    return Err(refuse("unreadable-calendar", number));
                }
                ("BEGIN", _) => {
                    count += 1;
                    if open.len() >= DEPTH {
                        let reason = refuse("unreadable-too-deep", number).0;
                        return Err(Unreadable(reason.count("limit", DEPTH)));
                    }
                    if count > COMPONENTS {
                        let reason = Message::new("unreadable-too-many-elements");
                        return Err(Unreadable(reason.count("limit", COMPONENTS)));
                    }
                    open.push(Self::new(named()));
                }
                ("END", _) => {
                    let ended = open.pop().filter(|component| component.name == named());
                    let ended = ended.ok_or_else(|| refuse("unreadable-calendar", number))?;
                    match (open.last_mut(), &mut calendar) {
                        (Some(outer), _) => outer.inside.push(ended),
                        (None, None) => calendar = Some(ended),
                        (None, Some(first)) => first.inside.extend(ended.inside),
                    }
                }
                (_, Some(component)) => component.properties.push(property),
                (_, None) => return Err(refuse("unreadable-calendar", number)),
            }
        }
        match calendar {
            Some(calendar) if open.is_empty() => Ok(calendar),
            _ => Err(refuse("unreadable-calendar", last)),
        }
    }

    /// Iterates over the properties of a name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &Property<'t>> {
        self.properties
            .iter()
            .filter(move |property| property.name == name)
    }

    /// Returns the first property of a name.
    pub(super) fn property(&self, name: &str) -> Option<&Property<'t>> {
        self.all(name).next()
    }

    /// Returns the first property of a name as text; nothing when it is empty.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let text = self.property(name)?.text();
        (!text.is_empty()).then_some(text)
    }
}

/// Nobody knows how many lines there are: as many as would be with forty letters each.
fn report(
    line: usize,
    bytes: usize,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<(), Unreadable> {
    #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
    let share = (line as f32 * 40.0 / bytes.max(1) as f32).min(1.0);
    match progress(share) {
        Continue::Yes => Ok(()),
        Continue::No => Err(Unreadable(Message::new("unreadable-cancelled"))),
    }
}
