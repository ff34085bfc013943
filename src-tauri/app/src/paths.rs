//! Where settings, recent files, backups and logs live: the platform's folders, never the document.

use crate::platform;
use directories::ProjectDirs;
use std::io;
use std::path::{Path, PathBuf};

/// The folders of one user, made when missing and closed to others.
#[derive(Debug, Clone)]
pub struct Folders {
    config: PathBuf,
    data: PathBuf,
    state: PathBuf,
    runtime: PathBuf,
}

impl Folders {
    /// Finds the folders of whoever runs the process.
    ///
    /// # Errors
    ///
    /// When there is no home folder, or a folder cannot be made.
    pub fn of_this_user() -> io::Result<Self> {
        let project = ProjectDirs::from("", "", "Slipway")
            .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no home folder"))?;
        let state = project.state_dir().unwrap_or(project.data_local_dir());
        Self {
            config: project.config_dir().to_owned(),
            data: project.data_dir().to_owned(),
            state: state.to_owned(),
            runtime: project.runtime_dir().unwrap_or(state).to_owned(),
        }
        .make()
    }

    /// Puts everything under one folder; for tests.
    ///
    /// # Errors
    ///
    /// When a folder cannot be made.
    pub fn under(root: &Path) -> io::Result<Self> {
        Self {
            config: root.join("config"),
            data: root.join("data"),
            state: root.join("state"),
            runtime: root.join("run"),
        }
        .make()
    }

    fn make(self) -> io::Result<Self> {
        for folder in [
            &self.config,
            &self.data,
            &self.state,
            &self.runtime,
            &self.backups(),
        ] {
            platform::make_private_folder(folder)?;
        }
        Ok(self)
    }

    /// The person's own settings.
    pub(crate) fn settings(&self) -> PathBuf {
        self.config.join("settings.json")
    }

    /// What tables were taken for.
    pub(crate) fn mappings(&self) -> PathBuf {
        self.config.join("mappings.json")
    }

    /// Which portfolios were open before.
    pub(crate) fn recent(&self) -> PathBuf {
        self.data.join("recent.json")
    }

    /// Verified copies of portfolios.
    pub(crate) fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// The portfolio that people explore first.
    pub(crate) fn sample(&self) -> PathBuf {
        self.data.join("Sample portfolio.slipway")
    }

    /// What the webview keeps for itself.
    pub(crate) fn webview(&self) -> PathBuf {
        self.data.join("webview")
    }

    /// The log.
    pub(crate) fn log(&self) -> PathBuf {
        self.state.join("slipway.log")
    }

    /// Where open portfolios answer to other processes.
    pub(crate) fn runtime(&self) -> &Path {
        &self.runtime
    }
}

/// Writes a small file of ours as a whole: a crash leaves the old one or the new one.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = path.with_extension("new");
    platform::write_private_file(&fresh, bytes)?;
    std::fs::rename(&fresh, path)
}
