//! A disk that fails, dies or keeps a log on demand, under a process of its own: `disk.c`, compiled
//! when it is first needed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// What happens at one call to the disk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mishap {
    /// The disk answers with an error of its own.
    Error,
    /// No space is left; half of what was to be written is.
    Full,
    /// The process dies before the call.
    Death,
    /// The process dies in the middle of a write.
    TornDeath,
}

impl Mishap {
    /// Returns the word of `disk.c`, and the kinds of calls at which it may happen.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Error => ("eio", "rws"),
            Self::Full => ("full", "ws"),
            Self::Death => ("kill", "ws"),
            Self::TornDeath => ("tear", "ws"),
        }
    }
}

/// Lets a mishap happen to a process at the call number `at` below `folder`, and `always` after it.
pub(crate) fn befall(
    process: &mut Command,
    folder: &Path,
    mishap: Mishap,
    at: usize,
    always: bool,
) {
    let (does, calls) = mishap.words();
    put_under(process, folder)
        .env("DISK_DOES", does)
        .env("DISK_CALLS", calls)
        .env("DISK_AT", at.to_string());
    if always {
        process.env("DISK_ALWAYS", "yes");
    }
}

/// Lets a process be counted: how many calls there are at which a mishap may happen.
pub(crate) fn count(process: &mut Command, folder: &Path, mishap: Mishap, into: &Path) {
    put_under(process, folder)
        .env("DISK_CALLS", mishap.words().1)
        .env("DISK_COUNT", into);
}

/// Lets the changes and flushes that a process makes below `folder` be written into a log.
pub(crate) fn log(process: &mut Command, folder: &Path, into: &Path) {
    put_under(process, folder).env("DISK_LOG", into);
}

fn put_under<'a>(process: &'a mut Command, folder: &Path) -> &'a mut Command {
    process
        .env("LD_PRELOAD", library())
        .env("DISK_FOLDER", folder)
}

/// Returns where the library is; beside this program, as everything else that was built.
fn library() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let program = std::env::current_exe().expect("this program has a path");
        let source = program.with_file_name("disk.c");
        let library = program.with_file_name("disk.so");
        std::fs::write(&source, include_str!("disk.c")).expect("written");
        let built = Command::new("cc")
            .args(["-O1", "-shared", "-fPIC", "-o"])
            .args([&library, &source])
            .status();
        assert!(built.is_ok_and(|status| status.success()), "cc works");
        library
    })
}
