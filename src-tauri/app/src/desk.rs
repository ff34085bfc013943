//! The desk: the one open portfolio, the person's settings and recent files, and the windows in front
//! of it, who all look at the same.

use crate::arguments::Arguments;
use crate::channels::Channels;
use crate::clock::zone;
use crate::comparing::Comparisons;
use crate::dialogs::{Asking, Picks};
use crate::drops::{Dropping, Drops};
use crate::exports::Exports;
use crate::failure::{about, code, fault, fault_at};
use crate::fronts::{Front, Fronts};
use crate::imports::Offers;
use crate::neighbours::{self, Answering};
use crate::network;
use crate::paths::Folders;
use crate::platform;
use crate::progress::Returns;
use crate::recent::{Recent, RecentFiles, name_of, place_of};
use crate::reports::Reports;
use crate::searches::Searches;
use crate::settings::Settings;
use serde::Serialize;
use slipway_document::wire::{Failure, Revision};
use slipway_document::{Document, NetworkState, New, Setting};
use slipway_words::{Language, Words};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tauri::{Runtime, WebviewWindow};

/// What the page of a window knows beside the plan.
#[derive(Debug, Serialize)]
pub(crate) struct DeskView {
    /// What stands in the title of the window.
    title: String,
    /// Whether it is the first of the windows that are open: how it looks at the plan is kept.
    is_first: bool,
    file: Option<String>,
    /// Counts the times that a portfolio was opened: another number means another plan.
    opening: Option<u64>,
    /// How far the open portfolio is.
    revision: Option<Revision>,
    place: Option<String>,
    version: &'static str,
    recent: Vec<Recent>,
    settings: Settings,
    /// Whether the open file is the sample portfolio: hints come over it.
    is_sample: bool,
    automation: bool,
    /// How a file on a network drive stands to the work.
    network: Option<NetworkState>,
    /// A file that is dragged over the window or was dropped on it.
    dropping: Dropping,
    /// Why the file of the command line did not open; said once.
    fault: Option<Failure>,
}

/// Where a file was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opened {
    /// In front of the windows of this process.
    Here,
    /// In a window of its own: one process holds one portfolio.
    Elsewhere,
}

/// The open portfolio. Its place is kept apart: a document that lost its file has none, and one on a
/// network drive is worked on elsewhere.
pub(crate) struct Open {
    pub(crate) document: Document,
    pub(crate) path: PathBuf,
    opening: u64,
    /// Whether somebody takes it to the network drive.
    pub(crate) is_followed: bool,
}

/// Everything that outlives a call of the page.
pub struct Desk {
    pub(crate) folders: Folders,
    pub(crate) arguments: Arguments,
    pub(crate) picks: Picks,
    pub(crate) channels: Channels,
    pub(crate) fronts: Fronts,
    pub(crate) offers: Offers,
    pub(crate) comparisons: Comparisons,
    /// Sheets of progress that came back.
    pub(crate) returns: Returns,
    pub(crate) searches: Searches,
    pub(crate) drops: Drops,
    pub(crate) exports: Exports,
    pub(crate) reports: Reports,
    open: Mutex<Option<Open>>,
    settings: Mutex<Settings>,
    language: Mutex<Language>,
    recent: Mutex<RecentFiles>,
    answering: Mutex<Option<Answering>>,
    first_fault: Mutex<Option<Failure>>,
    openings: AtomicU64,
}

impl Desk {
    /// Sets up a desk with nothing open.
    #[must_use]
    pub fn new(folders: Folders, arguments: Arguments) -> Self {
        Self {
            picks: Picks::new(arguments.picks.clone()),
            channels: Channels::default(),
            fronts: Fronts::default(),
            offers: Offers::default(),
            comparisons: Comparisons::default(),
            returns: Returns::default(),
            searches: Searches::default(),
            drops: Drops::default(),
            exports: Exports::default(),
            reports: Reports::default(),
            open: Mutex::default(),
            settings: Mutex::new(Settings::read(&folders)),
            language: Mutex::default(),
            recent: Mutex::new(RecentFiles::read(&folders)),
            answering: Mutex::default(),
            first_fault: Mutex::default(),
            openings: AtomicU64::default(),
            folders,
            arguments,
        }
    }

    /// Does `work` with the open portfolio on a thread that may wait for the disk.
    pub(crate) async fn with_document<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Document) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.blocking(move |desk| desk.on_document(work)).await
    }

    /// Does `work` with the open portfolio on this thread.
    pub(crate) fn on_document<T>(
        &self,
        work: impl FnOnce(&mut Document) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut open = self.hold()?;
        let open = open.as_mut().ok_or_else(|| fault("no-document"))?;
        work(&mut open.document).map_err(|failure| about(failure, &open.path))
    }

    /// Does `work` on a thread that may wait for the disk; a panic there is a fault, not an end.
    pub(crate) async fn blocking<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let desk = Arc::clone(self);
        tauri::async_runtime::spawn_blocking(move || work(&desk))
            .await
            .unwrap_or_else(|_| Err(fault("internal")))
    }

    /// Opens the file that the command line names, if it names one.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened.
    pub fn open_first_file(&self) -> Result<(), Failure> {
        match self.arguments.file.clone() {
            Some(path) => self.open(&path).map(|_| ()),
            None => Ok(()),
        }
    }

    /// Keeps a failure until the page asks for the desk.
    pub(crate) fn keep_for_the_page(&self, failure: Failure) {
        *lock(&self.first_fault) = Some(failure);
    }

    /// Opens the portfolio at `path`: here when nothing is open, else in a process of its own; one
    /// that is open in another process comes to the front there.
    pub(crate) fn open(&self, path: &Path) -> Result<Opened, Failure> {
        if self.holds(path) {
            return Ok(Opened::Here);
        }
        if neighbours::focus(&self.folders, path) {
            return Ok(Opened::Elsewhere);
        }
        if self.hold()?.is_some() {
            return open_elsewhere(path);
        }
        let document = Document::open(path, self.setting());
        self.take(document.map_err(|failure| about(failure, path))?, path)?;
        Ok(Opened::Here)
    }

    /// Makes a new portfolio at `path` and opens it.
    pub(crate) fn create(&self, path: &Path, name: String) -> Result<Opened, Failure> {
        let document = self.write_new(path, name, zone())?;
        self.settle(document, path)
    }

    /// Writes an empty portfolio.
    pub(crate) fn write_new(
        &self,
        path: &Path,
        name: String,
        zone: String,
    ) -> Result<Document, Failure> {
        let calendar = self.words().say("calendar-first", []);
        let new = New {
            name,
            zone,
            calendar,
        };
        Document::create(path, new, self.setting()).map_err(|failure| about(failure, path))
    }

    /// Opens the sample portfolio, a normal file that is made on first use.
    pub(crate) fn open_sample(&self) -> Result<Opened, Failure> {
        let path = self.folders.sample();
        if path.exists() {
            return self.open(&path);
        }
        let document = slipway_document::sample(&path, self.setting())?;
        self.settle(document, &path)
    }

    /// Puts a portfolio just made where it belongs: here, or in a process of its own.
    pub(crate) fn settle(&self, document: Document, path: &Path) -> Result<Opened, Failure> {
        if self.hold()?.is_none() {
            self.take(document, path)?;
            return Ok(Opened::Here);
        }
        document.close()?;
        open_elsewhere(path)
    }

    /// Closes the open portfolio, if there is one.
    pub fn close(&self) {
        *lock(&self.answering) = None;
        self.comparisons.clear();
        self.returns.clear();
        self.reports.clear();
        let closed = {
            let mut open = lock(&self.open);
            self.fronts.name(None);
            self.channels.tell_of_the_desk();
            open.take()
        };
        if let Some(open) = closed
            && let Err(failure) = open.document.close()
        {
            tracing::warn!(code = code(&failure), "the file was not closed cleanly");
        }
    }

    /// Says what the page of a window knows beside the plan.
    pub(crate) fn view(&self, window: &str) -> Result<DeskView, Failure> {
        let (path, opening, revision, network) = match self.hold()?.as_ref() {
            Some(open) => (
                Some(open.path.clone()),
                Some(open.opening),
                Some(open.document.revision()),
                open.document.network_state(),
            ),
            None => (None, None, None, None),
        };
        Ok(DeskView {
            title: self.fronts.title(window),
            is_first: self.fronts.is_first(window),
            file: path.as_deref().map(name_of),
            opening,
            revision,
            place: path.as_deref().map(place_of),
            version: env!("CARGO_PKG_VERSION"),
            recent: lock(&self.recent).shown(),
            settings: lock(&self.settings).clone(),
            is_sample: path.is_some() && path == self.folders.sample().canonicalize().ok(),
            automation: self.arguments.automation,
            network,
            dropping: self.drops.tell(window),
            fault: lock(&self.first_fault).take(),
        })
    }

    /// Returns the path behind an index of the list of recent files.
    pub(crate) fn recent_path(&self, index: usize) -> Option<PathBuf> {
        lock(&self.recent).path(index).map(Path::to_owned)
    }

    /// Returns where the open portfolio lies.
    pub(crate) fn path(&self) -> Result<Option<PathBuf>, Failure> {
        Ok(self.hold()?.as_ref().map(|open| open.path.clone()))
    }

    /// Keeps the person's settings.
    pub(crate) fn set_settings(&self, settings: Settings) -> Result<(), Failure> {
        let settings = settings.trimmed();
        settings
            .write(&self.folders)
            .map_err(|_| fault_at("io", &self.folders.settings()))?;
        if let Some(open) = self.hold()?.as_mut() {
            open.document.set_author(settings.author.clone());
        }
        *lock(&self.settings) = settings;
        self.channels.tell_of_the_desk();
        Ok(())
    }

    /// Speaks the page's language from now on.
    pub(crate) fn speak(&self, language: Language) {
        *lock(&self.language) = language;
    }

    /// Returns the words of the page's language: those of dialogs and of new names.
    pub(crate) fn words(&self) -> &'static Words {
        Words::of(*lock(&self.language))
    }

    /// What a document is given: the clock, ids, the author, and a folder for backups.
    pub(crate) fn setting(&self) -> Setting {
        let author = lock(&self.settings).author.clone();
        let mut setting = Setting::of_this_computer(author, self.folders.backups());
        if let Some(drive) = self.arguments.network.clone() {
            setting.is_on_network = Box::new(move |path| path.starts_with(&drive));
        }
        setting
    }

    /// Puts a window in front of the desk.
    pub(crate) fn put_front(&self, window: &str, front: Front) {
        self.fronts.add(window, front);
        self.channels.tell_of_the_desk();
    }

    /// Forgets a window that is gone. The others stay as they are.
    pub(crate) fn leave(&self, window: &str) {
        self.channels.remove(window);
        self.searches.forget(window);
        self.offers.forget(window);
        self.drops.forget(window);
        self.exports.forget(window);
        self.reports.forget(window);
        self.comparisons.forget(window);
        self.returns.forget(window);
        self.fronts.remove(window);
        self.channels.tell_of_the_desk();
    }

    /// Asks the person in front of a window for files and places.
    pub(crate) fn ask<'a, R: Runtime>(&'a self, window: &'a WebviewWindow<R>) -> Asking<'a, R> {
        self.picks.asking(self.words(), window)
    }

    fn take(&self, mut document: Document, path: &Path) -> Result<(), Failure> {
        document.subscribe(self.channels.sink());
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        self.remember(&path);
        let mut open = self.hold()?;
        self.channels.tell_of_the_desk();
        *open = Some(Open {
            document,
            path,
            opening: self.openings.fetch_add(1, Ordering::Relaxed) + 1,
            is_followed: false,
        });
        Ok(())
    }

    /// Puts a place among the recent files and into the titles.
    pub(crate) fn remember(&self, path: &Path) {
        let at = (self.setting().now)();
        let written = lock(&self.recent).remember(&self.folders, path, at);
        if written.is_err() {
            tracing::warn!("the list of recent files was not written");
        }
        self.fronts.name(Some(name_of(path)));
    }

    fn holds(&self, path: &Path) -> bool {
        let here = self.path().ok().flatten();
        here.is_some_and(|here| {
            platform::identity(&here).is_some_and(|id| Some(id) == platform::identity(path))
        })
    }

    /// Locks the open portfolio; after a panic under this lock, what is in memory is not trusted.
    pub(crate) fn hold(&self) -> Result<MutexGuard<'_, Option<Open>>, Failure> {
        self.open.lock().map_err(|_| fault("internal"))
    }
}

/// What goes on beside an open file: other processes get an answer, a network drive gets each step.
pub(crate) fn attend(desk: &Arc<Desk>) {
    answer_neighbours(desk);
    network::follow(desk);
}

/// Answers other processes that want the file that is open at `desk`.
fn answer_neighbours(desk: &Arc<Desk>) {
    let Ok(Some(path)) = desk.path() else { return };
    let weak = Arc::downgrade(desk);
    let answering = neighbours::answer(&desk.folders, &path, move || {
        if let Some(desk) = weak.upgrade() {
            desk.fronts.focus();
        }
    });
    *lock(&desk.answering) = answering;
}

fn open_elsewhere(path: &Path) -> Result<Opened, Failure> {
    match platform::start_another(path) {
        Ok(()) => Ok(Opened::Elsewhere),
        Err(_) => Err(fault_at("io", path)),
    }
}

/// Locks what a panic cannot leave half changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Logs a failure where it is handled, by code, and passes it on to the page.
pub(crate) fn logged(failure: Failure) -> Failure {
    tracing::warn!(code = code(&failure), "a request failed");
    failure
}
