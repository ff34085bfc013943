//! File dialogs, opened here and never by the page: no path ever comes from the page.

use slipway_words::Words;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The ending of a portfolio's file name.
const ENDING: &str = "slipway";

/// Who answers a dialog: a person, or in a debug build the list a test gives.
pub(crate) struct Picks(Option<Mutex<VecDeque<PathBuf>>>);

impl Picks {
    /// Takes the answers of a test, if there are any.
    pub(crate) fn new(picks: Option<Vec<PathBuf>>) -> Self {
        Self(picks.map(|picks| Mutex::new(picks.into())))
    }

    /// Asks which portfolio to open.
    pub(crate) async fn portfolio(&self, words: &Words) -> Option<PathBuf> {
        let ask = dialog(
            words,
            "dialog-open",
            &[("dialog-kind-portfolio", &[ENDING])],
        );
        self.answer(async { ask.pick_file().await }).await
    }

    /// Asks which Microsoft Project file to read.
    pub(crate) async fn project_file(&self, words: &Words) -> Option<PathBuf> {
        let ask = dialog(words, "dialog-import", &[("dialog-kind-project", &["xml"])]);
        self.answer(async { ask.pick_file().await }).await
    }

    /// Asks where to save a portfolio called `name`.
    pub(crate) async fn place(&self, words: &Words, name: &str) -> Option<PathBuf> {
        let ask = dialog(
            words,
            "dialog-save",
            &[("dialog-kind-portfolio", &[ENDING])],
        )
        .set_file_name(file_name(name));
        let path = self.answer(async { ask.save_file().await }).await?;
        Some(match path.extension() {
            Some(ending) if ending == ENDING => path,
            _ => PathBuf::from(format!("{}.{ENDING}", path.display())),
        })
    }

    /// Asks which file shows that a criterion is met; any kind will do.
    pub(crate) async fn evidence(&self, words: &Words) -> Option<PathBuf> {
        let ask = dialog(words, "dialog-evidence", &[]);
        self.answer(async { ask.pick_file().await }).await
    }

    /// Asks where to save a file that is kept in the portfolio.
    pub(crate) async fn place_of_evidence(&self, words: &Words, name: &str) -> Option<PathBuf> {
        let ask = dialog(words, "dialog-save-evidence", &[]).set_file_name(plain(name));
        self.answer(async { ask.save_file().await }).await
    }

    async fn answer(&self, ask: impl Future<Output = Option<rfd::FileHandle>>) -> Option<PathBuf> {
        match &self.0 {
            Some(picks) => picks
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .pop_front(),
            None => ask.await.map(|file| file.path().to_owned()),
        }
    }
}

fn dialog(words: &Words, title: &str, kinds: &[(&str, &[&str])]) -> rfd::AsyncFileDialog {
    let ask = rfd::AsyncFileDialog::new().set_title(words.say(title, []));
    kinds.iter().fold(ask, |ask, (kind, endings)| {
        ask.add_filter(words.say(kind, []), endings)
    })
}

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
