//! The person's own settings: they belong to the machine, never to a file.

use crate::paths::{Folders, write_whole};
use serde::{Deserialize, Serialize};
use std::io;

/// How long a name may be.
const LONGEST_AUTHOR: usize = 200;
/// How many hints are remembered, and how long the name of one may be.
const MOST_HINTS: usize = 100;
const LONGEST_HINT: usize = 60;

/// Which of the two looks a person wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Which language the window speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Tongue {
    /// That of the system where it is spoken here, else English.
    #[default]
    System,
    /// English.
    En,
    /// German.
    De,
}

/// How dates are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum DateFormat {
    /// As the system does.
    System,
    /// With the month by its name: 2 Dec 2026.
    #[default]
    Words,
    /// As ISO 8601 does: 2026-12-02.
    Iso,
    /// Day before month, with points: 2.12.2026.
    Points,
    /// Month before day, with slashes: 12/2/2026.
    Slashes,
}

/// The day with which weeks begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum FirstDay {
    /// As the system says.
    System,
    /// Monday, as ISO 8601 says.
    #[default]
    Monday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// What a person has set. What a file of an older version does not say is as usual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Settings {
    /// The name in the journal; empty until asked.
    pub author: String,
    /// The look.
    pub theme: Theme,
    /// The language.
    pub language: Tongue,
    /// How dates are written.
    pub date_format: DateFormat,
    /// The day with which weeks begin.
    pub first_day: FirstDay,
    /// Whether times of day are written with AM and PM.
    pub twelve_hours: bool,
    /// Whether the ruler numbers the weeks.
    pub week_numbers: bool,
    /// Hints that were dismissed: they are never shown again.
    pub hints_seen: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            author: String::new(),
            theme: Theme::default(),
            language: Tongue::default(),
            date_format: DateFormat::default(),
            first_day: FirstDay::default(),
            twelve_hours: false,
            week_numbers: true,
            hints_seen: Vec::new(),
        }
    }
}

impl Settings {
    /// Reads the settings; what cannot be read counts as never set.
    pub(crate) fn read(folders: &Folders) -> Self {
        std::fs::read(folders.settings())
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Writes the settings.
    pub(crate) fn write(&self, folders: &Folders) -> io::Result<()> {
        let json = serde_json::to_vec_pretty(self).map_err(io::Error::other)?;
        write_whole(&folders.settings(), &json)
    }

    /// Returns the same settings with texts that fit.
    pub(crate) fn trimmed(mut self) -> Self {
        self.author = self.author.trim().chars().take(LONGEST_AUTHOR).collect();
        self.hints_seen
            .retain(|hint| hint.chars().count() <= LONGEST_HINT);
        self.hints_seen.truncate(MOST_HINTS);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_they_were_written() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let folders = Folders::under(root.path()).expect("folders");
        assert_eq!(
            Settings::read(&folders),
            Settings::default(),
            "nothing is set at first"
        );
        let settings = Settings {
            author: "Ada".to_owned(),
            theme: Theme::Dark,
            language: Tongue::De,
            date_format: DateFormat::Points,
            first_day: FirstDay::Sunday,
            twelve_hours: true,
            week_numbers: false,
            hints_seen: vec!["drag".to_owned()],
        };
        settings.write(&folders).expect("written");
        assert_eq!(Settings::read(&folders), settings);
        std::fs::write(folders.settings(), b"{").expect("damaged");
        assert_eq!(
            Settings::read(&folders),
            Settings::default(),
            "a damaged file harms nobody"
        );
    }

    #[test]
    fn settings_of_an_older_version_keep_what_they_say() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let folders = Folders::under(root.path()).expect("folders");
        std::fs::write(folders.settings(), br#"{"author":"Ada","theme":"dark"}"#).expect("written");
        let read = Settings::read(&folders);
        assert_eq!((read.author.as_str(), read.theme), ("Ada", Theme::Dark));
        assert_eq!(read.language, Tongue::System, "nobody chose a language");
        assert!(read.week_numbers, "and the rest is as usual");
    }

    #[test]
    fn what_a_page_asks_to_keep_has_its_bounds() {
        let settings = Settings {
            author: format!("  {}", "n".repeat(LONGEST_AUTHOR + 1)),
            hints_seen: vec!["h".repeat(LONGEST_HINT + 1), "drag".to_owned()],
            ..Settings::default()
        };
        let trimmed = settings.trimmed();
        assert_eq!(trimmed.author.len(), LONGEST_AUTHOR);
        assert_eq!(trimmed.hints_seen, ["drag"]);
    }
}
