//! What the process was started with.

use crate::worker::Worker;
use std::path::{Path, PathBuf};

/// The command line and the environment, read once.
#[derive(Debug, Clone, Default)]
pub struct Arguments {
    /// A portfolio to open at once, as a file manager gives it.
    pub file: Option<PathBuf>,
    /// Whether a test drives the window through WebDriver.
    pub automation: bool,
    /// Inner size of the window, for pictures.
    pub size: Option<(f64, f64)>,
    /// Answers to file dialogs, in turn; native dialogs cannot be driven by a test.
    pub picks: Option<Vec<PathBuf>>,
    /// A folder that counts as a network drive; a test has no drive of its own.
    pub network: Option<PathBuf>,
    /// Who reads files of other tools; without it, this program does.
    pub worker: Option<Worker>,
}

impl Arguments {
    /// Reads the arguments of this process. What only tests need is heard in debug builds alone.
    #[must_use]
    pub fn from_process() -> Self {
        let first = std::env::args_os().nth(1).map(PathBuf::from);
        Self::read(first, |name| std::env::var_os(name), cfg!(debug_assertions))
    }

    fn read(
        file: Option<PathBuf>,
        variable: impl Fn(&str) -> Option<std::ffi::OsString>,
        for_tests: bool,
    ) -> Self {
        Self {
            file,
            automation: variable("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true"),
            size: variable("SLIPWAY_SIZE").and_then(|text| read_size(text.to_str()?)),
            picks: variable("SLIPWAY_PICK").filter(|_| for_tests).map(|paths| {
                std::env::split_paths(&paths)
                    .filter(|path| is_named(path))
                    .collect()
            }),
            network: variable("SLIPWAY_NETWORK_FOLDER")
                .filter(|_| for_tests)
                .map(PathBuf::from),
            worker: None,
        }
    }
}

/// An empty list has one place in it, which is none.
fn is_named(path: &Path) -> bool {
    !path.as_os_str().is_empty()
}

fn read_size(text: &str) -> Option<(f64, f64)> {
    let (width, height) = text.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::OsString;

    fn environment(name: &str) -> Option<OsString> {
        match name {
            "SLIPWAY_PICK" => Some("/a.slipway:/b.xml".into()),
            "SLIPWAY_SIZE" => Some("1600x1000".into()),
            "SLIPWAY_NETWORK_FOLDER" => Some("/drive".into()),
            _ => None,
        }
    }

    #[test]
    fn a_debug_build_takes_picked_paths_from_the_environment() {
        let picks = Arguments::read(None, environment, true).picks;
        let expected = vec![PathBuf::from("/a.slipway"), PathBuf::from("/b.xml")];
        assert_eq!(
            picks,
            Some(expected),
            "both, in the order in which they are asked for"
        );
    }

    #[test]
    fn an_empty_list_picks_nothing() {
        let nothing = |name: &str| (name == "SLIPWAY_PICK").then(OsString::new);
        let picks = Arguments::read(None, nothing, true).picks;
        assert_eq!(picks, Some(Vec::new()), "every dialog is cancelled");
    }

    #[test]
    fn a_release_build_never_takes_a_path_from_the_environment() {
        let read = Arguments::read(None, environment, false);
        assert_eq!(read.picks, None, "only a person picks files");
        assert_eq!(read.network, None, "only a drive is one");
    }

    #[test]
    fn a_size_is_width_by_height_or_nothing() {
        assert_eq!(
            Arguments::read(None, environment, false).size,
            Some((1600.0, 1000.0))
        );
        assert_eq!(read_size("large"), None, "not a size");
    }
}
