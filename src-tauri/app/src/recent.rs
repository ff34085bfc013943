//! Which portfolios were open before. Paths stay here; the page sees an index, a name and a place.

use crate::paths::{Folders, write_whole};
use serde::{Deserialize, Serialize};
use slipway_engine::Instant;
use std::io;
use std::path::{Path, PathBuf};

const KEPT: usize = 12;

/// One portfolio that was open before, as the page sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Recent {
    /// How the page asks for it.
    pub index: usize,
    /// File name without ending.
    pub name: String,
    /// Folder, for people.
    pub place: String,
    /// When it was last opened here.
    pub opened_at: Instant,
    /// Whether the file is no longer where it was.
    pub missing: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    path: PathBuf,
    opened_at: Instant,
}

/// The list, newest first.
#[derive(Debug, Default)]
pub(crate) struct RecentFiles(Vec<Entry>);

impl RecentFiles {
    /// Reads the list; what cannot be read is empty.
    pub(crate) fn read(folders: &Folders) -> Self {
        let entries = std::fs::read(folders.recent())
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self(entries.unwrap_or_default())
    }

    /// Puts `path` first and writes the list.
    pub(crate) fn remember(
        &mut self,
        folders: &Folders,
        path: &Path,
        at: Instant,
    ) -> io::Result<()> {
        self.0.retain(|entry| entry.path != path);
        let entry = Entry {
            path: path.to_owned(),
            opened_at: at,
        };
        self.0.insert(0, entry);
        self.0.truncate(KEPT);
        let json = serde_json::to_vec(&self.0).map_err(io::Error::other)?;
        write_whole(&folders.recent(), &json)
    }

    /// Returns the path behind an index of the page.
    pub(crate) fn path(&self, index: usize) -> Option<&Path> {
        self.0.get(index).map(|entry| entry.path.as_path())
    }

    /// Returns the list as the page sees it.
    pub(crate) fn shown(&self) -> Vec<Recent> {
        let shown = |(index, entry): (usize, &Entry)| Recent {
            index,
            name: name_of(&entry.path),
            place: place_of(&entry.path),
            opened_at: entry.opened_at,
            missing: !entry.path.exists(),
        };
        self.0.iter().enumerate().map(shown).collect()
    }
}

/// Returns what a file is called in titles.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Returns the folder of a file as people write it, short under the home folder.
pub(crate) fn place_of(path: &Path) -> String {
    let folder = path.parent().unwrap_or(Path::new(""));
    let home = directories::BaseDirs::new();
    match home.and_then(|dirs| {
        folder
            .strip_prefix(dirs.home_dir())
            .map(Path::to_owned)
            .ok()
    }) {
        Some(inside) if inside.as_os_str().is_empty() => "~".to_owned(),
        Some(inside) => Path::new("~").join(inside).display().to_string(),
        None => folder.display().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_opened_file_comes_first_and_only_once() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let folders = Folders::under(root.path()).expect("folders");
        let mut files = RecentFiles::read(&folders);
        for (at, path) in ["/a.slipway", "/b.slipway", "/a.slipway"]
            .iter()
            .enumerate()
        {
            let at = Instant(i64::try_from(at).expect("small"));
            files
                .remember(&folders, Path::new(path), at)
                .expect("written");
        }
        let shown = RecentFiles::read(&folders).shown();
        let names: Vec<_> = shown.iter().map(|recent| recent.name.as_str()).collect();
        assert_eq!(names, ["a", "b"], "opened again, it moves to the top");
        assert!(shown[0].missing, "the file is not there");
        assert_eq!(
            files.path(1),
            Some(Path::new("/b.slipway")),
            "the index leads to the path"
        );
    }
}
