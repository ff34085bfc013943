//! Which file system a path lies on, as `/proc/self/mountinfo` tells it.
//!
//! Locks of network file systems cannot be trusted, so a portfolio is not opened in place there.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

const NETWORK: [&str; 16] = [
    "9p",
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.ceph",
    "fuse.davfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.sshfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// Returns the kind of file system when `path` lies on a network.
///
/// Where the system does not list its mounts, nothing is known and nothing is returned.
pub(crate) fn network_filesystem(path: &Path) -> Option<String> {
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    let filesystem = filesystem(&mounts, path)?;
    NETWORK.contains(&filesystem).then(|| filesystem.to_owned())
}

/// Returns the kind of the file system mounted deepest above `path`; of two mounts on one folder
/// the later hides the earlier.
fn filesystem<'m>(mounts: &'m str, path: &Path) -> Option<&'m str> {
    mounts
        .lines()
        .filter_map(mount)
        .filter(|(folder, _)| path.starts_with(folder))
        .max_by_key(|(folder, _)| folder.components().count())
        .map(|(_, filesystem)| filesystem)
}

/// Reads `36 35 98:0 /root /folder options [tags] - kind source options`.
fn mount(line: &str) -> Option<(PathBuf, &str)> {
    let (mount, kind) = line.split_once(" - ")?;
    let folder = unescape(mount.split(' ').nth(4)?);
    Some((folder, kind.split(' ').next()?))
}

/// Replaces `\040` and its like, as the kernel writes blanks in paths.
fn unescape(escaped: &str) -> PathBuf {
    let mut bytes = Vec::with_capacity(escaped.len());
    let mut rest = escaped.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = (first == b'\\')
            .then(|| tail.get(..3))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { &tail[3..] } else { tail };
    }
    // A path that is not UTF-8 cannot be told apart here; it then matches no mount but its parents.
    PathBuf::from(OsString::from(String::from_utf8_lossy(&bytes).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 22 0:40 / /home rw shared:1 - nfs4 server:/home rw
41 40 0:41 / /home/anna/local\\040disk rw - xfs /dev/vdb rw
42 22 0:42 / /mnt rw - ext4 /dev/vdc rw
43 22 0:43 / /mnt rw - cifs //server/share rw";

    #[test]
    fn the_deepest_mount_above_a_path_decides() {
        let cases = [
            ("/etc/plan.slipway", "ext4"),
            ("/home/anna/plan.slipway", "nfs4"),
            ("/home/anna/local disk/plan.slipway", "xfs"),
            ("/homework/plan.slipway", "ext4"),
            ("/mnt/plan.slipway", "cifs"),
        ];
        for (path, expected) in cases {
            let found = filesystem(MOUNTS, Path::new(path));
            assert_eq!(found, Some(expected), "{path} lies on {expected}");
        }
    }

    #[test]
    fn a_local_folder_is_no_network() {
        let folder = std::env::temp_dir();
        assert_eq!(
            network_filesystem(&folder),
            None,
            "tests run on a local disk"
        );
    }
}
