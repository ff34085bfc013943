//! File dialogs, opened here and never by the page: no path ever comes from the page.

use slipway_words::Words;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use tauri::{Runtime, WebviewWindow};

/// The ending of a portfolio's file name.
const ENDING: &str = "slipway";

/// How files of other tools end that can be read.
const FOREIGN: &[&str] = &[
    "xml", "gan", "xer", "xlsx", "xls", "ods", "csv", "txt", "ics", "json",
];

/// Who answers a dialog: a person, or in a debug build the list a test gives.
pub(crate) struct Picks(Option<Mutex<VecDeque<PathBuf>>>);

impl Picks {
    /// Takes the answers of a test, if there are any.
    pub(crate) fn new(picks: Option<Vec<PathBuf>>) -> Self {
        Self(picks.map(|picks| Mutex::new(picks.into())))
    }

    /// Asks in front of a window, in its words.
    pub(crate) fn asking<'a, R: Runtime>(
        &'a self,
        words: &'a Words,
        window: &'a WebviewWindow<R>,
    ) -> Asking<'a, R> {
        Asking {
            picks: self,
            words,
            window,
        }
    }
}

/// A window in front of which files and places are asked for.
pub(crate) struct Asking<'a, R: Runtime> {
    picks: &'a Picks,
    words: &'a Words,
    window: &'a WebviewWindow<R>,
}

impl<R: Runtime> Asking<'_, R> {
    /// Asks which portfolio to open.
    pub(crate) async fn portfolio(&self) -> Option<PathBuf> {
        let kinds: Kinds<'_> = &[("dialog-kind-portfolio", &[ENDING])];
        self.answer(async || self.dialog("dialog-open", kinds).pick_file().await)
            .await
    }

    /// Asks which file of another tool to read.
    pub(crate) async fn foreign_file(&self) -> Option<PathBuf> {
        let kinds: Kinds<'_> = &[
            ("dialog-kind-foreign", FOREIGN),
            ("dialog-kind-table", &["xlsx", "xls", "ods", "csv", "txt"]),
            ("dialog-kind-project", &["xml"]),
            ("export-format-json", &["json"]),
            ("dialog-kind-any", &["*"]),
        ];
        self.answer(async || self.dialog("dialog-import", kinds).pick_file().await)
            .await
    }

    /// Asks for the sign of a company that stands on the pages of its reports.
    pub(crate) async fn logo(&self) -> Option<PathBuf> {
        let kinds: Kinds<'_> = &[("dialog-kind-picture", &["png", "jpg", "jpeg"])];
        let ask = async || self.dialog("dialog-logo", kinds).pick_file().await;
        self.answer(ask).await
    }

    /// Asks for the template of a company on which slides are written.
    pub(crate) async fn template(&self) -> Option<PathBuf> {
        let kinds: Kinds<'_> = &[("dialog-kind-template", &["potx", "pptx"])];
        let ask = async || self.dialog("dialog-template", kinds).pick_file().await;
        self.answer(ask).await
    }

    /// Asks for a sheet of progress that came back.
    pub(crate) async fn progress_sheet(&self) -> Option<PathBuf> {
        let kinds: Kinds<'_> = &[
            ("dialog-kind-table", &["xlsx", "xls", "ods", "csv", "txt"]),
            ("dialog-kind-any", &["*"]),
        ];
        self.answer(async || self.dialog("dialog-progress", kinds).pick_file().await)
            .await
    }

    /// Asks what to compare the open portfolio with.
    pub(crate) async fn comparison(&self) -> Option<PathBuf> {
        let kinds: Kinds<'_> = &[
            ("dialog-kind-portfolio", &[ENDING]),
            ("dialog-kind-foreign", &["xml", "gan", "json"]),
            ("dialog-kind-any", &["*"]),
        ];
        self.answer(async || self.dialog("dialog-compare", kinds).pick_file().await)
            .await
    }

    /// Asks where to save a portfolio called `name`.
    pub(crate) async fn place(&self, name: &str) -> Option<PathBuf> {
        let kinds: Kinds<'_> = &[("dialog-kind-portfolio", &[ENDING])];
        let ask = async || {
            let dialog = self.dialog("dialog-save", kinds);
            dialog.set_file_name(file_name(name)).save_file().await
        };
        let path = self.answer(ask).await?;
        Some(match path.extension() {
            Some(ending) if ending == ENDING => path,
            _ => PathBuf::from(format!("{}.{ENDING}", path.display())),
        })
    }

    /// Asks where to write a file called `name`, of a kind in the catalogue with its ending.
    pub(crate) async fn place_of_export(
        &self,
        name: &str,
        kind: &str,
        ending: &str,
    ) -> Option<PathBuf> {
        let endings = [ending];
        let kinds: Kinds<'_> = &[(kind, &endings)];
        let ask = async || {
            let dialog = self.dialog("dialog-export", kinds);
            let name = format!("{}.{ending}", plain(name));
            dialog.set_file_name(name).save_file().await
        };
        self.answer(ask).await
    }

    /// Asks which file shows that a criterion is met; any kind will do.
    pub(crate) async fn evidence(&self) -> Option<PathBuf> {
        self.answer(async || self.dialog("dialog-evidence", &[]).pick_file().await)
            .await
    }

    /// Asks where to save a file that is kept in the portfolio.
    pub(crate) async fn place_of_evidence(&self, name: &str) -> Option<PathBuf> {
        let ask = async || {
            let dialog = self.dialog("dialog-save-evidence", &[]);
            dialog.set_file_name(plain(name)).save_file().await
        };
        self.answer(ask).await
    }

    /// The dialog stays in front of the window that asks, where the system can do that.
    fn dialog(&self, title: &str, kinds: Kinds<'_>) -> rfd::AsyncFileDialog {
        let ask = rfd::AsyncFileDialog::new()
            .set_title(self.words.say(title, []))
            .set_parent(self.window);
        kinds.iter().fold(ask, |ask, (kind, endings)| {
            ask.add_filter(self.words.say(kind, []), endings)
        })
    }

    async fn answer(&self, ask: impl AsyncFnOnce() -> Option<rfd::FileHandle>) -> Option<PathBuf> {
        match &self.picks.0 {
            Some(picks) => picks
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .pop_front(),
            None => ask().await.map(|file| file.path().to_owned()),
        }
    }
}

/// Kinds of files by their endings.
type Kinds<'a> = &'a [(&'a str, &'a [&'a str])];

/// Returns a file name for a portfolio's name: what no file system takes becomes a space.
fn file_name(name: &str) -> String {
    format!("{}.{ENDING}", plain(name))
}

/// Returns a name in which every file system takes every letter, without a way out of its folder.
fn plain(name: &str) -> String {
    let kept = name.replace(|c: char| c.is_control() || r#"/\:*?"<>|"#.contains(c), " ");
    let words: Vec<_> = kept
        .split_whitespace()
        .map(|word| word.trim_matches('.'))
        .collect();
    words.join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_holds_nothing_that_a_file_system_refuses() {
        assert_eq!(file_name("Q4 / 2026: plan"), "Q4 2026 plan.slipway");
        assert_eq!(
            file_name("../../plan"),
            "plan.slipway",
            "no way out of the folder"
        );
        assert_eq!(plain("scan: a/b.pdf"), "scan a b.pdf", "its ending stays");
    }
}
