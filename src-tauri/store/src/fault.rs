//! What failed outside the plan: a stable code for the window, and no path in any text.

use rusqlite::ErrorCode;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// SQLite's code for "the file is not at its path any more".
const READONLY_DBMOVED: i32 = 1032;

/// Why a file could not be opened, written or copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Somebody else has it open, this process included.
    Locked,
    /// A newer Slipway made it; its bytes were not touched.
    NewerFile {
        /// The version of its tables.
        version: u32,
    },
    /// It is no file of Slipway.
    NotAPortfolio,
    /// It holds tables, triggers or views that Slipway did not make.
    ForeignSchema,
    /// Another program left it in write-ahead mode, where one file is not the whole document.
    WriteAhead,
    /// Its pages or its rows are broken, and nothing could be saved out of it.
    Damaged,
    /// It has several names; writing through one of them would surprise the others.
    HardLinked,
    /// It is a folder or a device.
    NotAFile,
    /// There is nothing of this name.
    NotFound,
    /// There is already something of this name.
    AlreadyThere,
    /// A copy was to be written over a file that is open.
    SameFile,
    /// It lies on a network file system, where locks cannot be trusted: work on a local copy.
    NetworkFolder {
        /// The kind of file system.
        filesystem: String,
    },
    /// Somebody else replaced the file on the network drive since it was fetched, or took it away.
    ChangedElsewhere,
    /// The file or its folder may not be written.
    ReadOnly,
    /// The file was renamed, deleted or replaced while it was open.
    Moved,
    /// Its folder is gone.
    FolderGone,
    /// No space is left.
    DiskFull,
    /// The disk did not say whether the edit was written; the file must be opened again.
    Undecided,
    /// The edit does not fit what is in the file, such as a reference to a row that is not there.
    Inconsistent,
    /// The journal has no such operation.
    UnknownOperation,
    /// No file of this hash is kept.
    NoAttachment,
    /// The bytes of a kept file are not what they were.
    AttachmentDamaged,
    /// The operating system refused.
    Io(io::ErrorKind),
    /// SQLite refused, with its extended code.
    Database(i32),
    /// The edit was not written into the file, but it is kept in a rescue file.
    Kept {
        /// What failed.
        cause: Box<Fault>,
        /// Where the edit is kept.
        rescue: PathBuf,
    },
}

impl Fault {
    /// Returns the stable code by which the window chooses its words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::NewerFile { .. } => "newer-file",
            Self::NotAPortfolio => "not-a-portfolio",
            Self::ForeignSchema => "foreign-schema",
            Self::WriteAhead => "write-ahead",
            Self::Damaged => "damaged",
            Self::HardLinked => "hard-linked",
            Self::NotAFile => "not-a-file",
            Self::NotFound => "not-found",
            Self::AlreadyThere => "already-there",
            Self::SameFile => "same-file",
            Self::NetworkFolder { .. } => "network-folder",
            Self::ChangedElsewhere => "changed-elsewhere",
            Self::ReadOnly => "read-only",
            Self::Moved => "moved",
            Self::FolderGone => "folder-gone",
            Self::DiskFull => "disk-full",
            Self::Undecided => "undecided",
            Self::Inconsistent => "inconsistent",
            Self::UnknownOperation => "unknown-operation",
            Self::NoAttachment => "no-attachment",
            Self::AttachmentDamaged => "attachment-damaged",
            Self::Io(_) | Self::Database(_) => "io",
            Self::Kept { cause, .. } => cause.code(),
        }
    }

    /// Returns the rescue file that keeps the edit, if one was written.
    #[must_use]
    pub fn rescue(&self) -> Option<&Path> {
        match self {
            Self::Kept { rescue, .. } => Some(rescue),
            _ => None,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewerFile { version } => write!(f, "newer-file: version {version}"),
            Self::NetworkFolder { filesystem } => write!(f, "network-folder: {filesystem}"),
            Self::Io(kind) => write!(f, "io: {kind}"),
            Self::Database(code) => write!(f, "io: database code {code}"),
            Self::Kept { cause, .. } => write!(f, "{cause}, edit kept in a rescue file"),
            _ => f.write_str(self.code()),
        }
    }
}

impl std::error::Error for Fault {}

impl From<io::Error> for Fault {
    /// Keeps the kind only: the texts of some errors hold paths.
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::AlreadyExists => Self::AlreadyThere,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            kind => Self::Io(kind),
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = error else {
            // A column of another type than the schema promises.
            return Self::Damaged;
        };
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Locked,
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::ReadOnly if failure.extended_code == READONLY_DBMOVED => Self::Moved,
            // Of an open file it is the rollback journal that could not be made.
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => {
                Self::ReadOnly
            }
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged,
            ErrorCode::ConstraintViolation => Self::Inconsistent,
            _ => Self::Database(failure.extended_code),
        }
    }
}

impl From<rusqlite_migration::Error> for Fault {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            _ => Self::ForeignSchema,
        }
    }
}
