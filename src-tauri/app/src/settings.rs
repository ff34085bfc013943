//! The person's own settings: they belong to the machine, never to a file.

use crate::paths::{Folders, write_whole};
use serde::{Deserialize, Serialize};
use std::io;

/// How long a name may be.
const LONGEST_AUTHOR: usize = 200;

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

/// What a person has set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// The name in the journal; empty until asked.
    pub author: String,
    /// The look.
    pub theme: Theme,
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

    /// Returns the same settings with an author's name that fits.
    pub(crate) fn trimmed(mut self) -> Self {
        self.author = self.author.trim().chars().take(LONGEST_AUTHOR).collect();
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
}
