//! The log: codes, ids and sizes, never names or paths. Kept small, one older part beside it.

use crate::paths::Folders;
use crate::platform;
use std::sync::Mutex;
use tracing_subscriber::EnvFilter;

const LARGEST: u64 = 1 << 20;

/// Sends what `tracing` hears to the log file. Without a log file the planner works all the same.
pub(crate) fn begin(folders: &Folders) {
    let path = folders.log();
    if std::fs::metadata(&path).is_ok_and(|file| file.len() > LARGEST) {
        // The older part is worth less than starting: a failure here changes nothing.
        std::fs::rename(&path, path.with_extension("old.log")).ok();
    }
    let Ok(file) = platform::append_private_file(&path) else {
        return;
    };
    let filter = EnvFilter::try_from_env("SLIPWAY_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_target(false)
        .with_writer(Mutex::new(file))
        .init();
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
}
