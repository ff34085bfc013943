//! Files for people, written whole or not at all.

use crate::failure::fault_at;
use slipway_document::wire::Failure;
use slipway_document::write_whole;
use std::io::ErrorKind;
use std::path::Path;

/// Writes bytes where a person said, and says in a fault what they can do where that fails.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_whole(path, bytes).map_err(|error| match error.kind() {
        ErrorKind::StorageFull => fault_at("export-disk-full", path),
        _ => fault_at("io", path),
    })
}
