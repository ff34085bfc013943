//! What the operating systems do differently: which file a path names, and who may write it.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

/// Names a file independently of its path: device and inode.
pub(crate) type FileMark = (u64, u64);

#[cfg(unix)]
pub(crate) fn mark(metadata: &Metadata) -> FileMark {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

/// Without inodes, the time of creation stands in: a file put in place of another differs in it.
#[cfg(not(unix))]
pub(crate) fn mark(metadata: &Metadata) -> FileMark {
    let created = metadata.created().ok();
    let since = created.and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    since.map_or((0, 0), |at| (at.as_secs(), at.subsec_nanos().into()))
}

/// Says whether a file has more than one name.
#[cfg(unix)]
pub(crate) fn has_several_names(metadata: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    metadata.nlink() > 1
}

#[cfg(not(unix))]
pub(crate) fn has_several_names(_: &Metadata) -> bool {
    false
}

/// Makes the names in a folder last, as `fsync` makes the bytes of a file last.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
pub(crate) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Creates a folder that only its owner may enter.
pub(crate) fn create_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
