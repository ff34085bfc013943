//! An edit that the file would not take is kept as JSON beside the backups, for its owner only.

use crate::fault::Fault;
use crate::meta::Identity;
use crate::platform::{create_private_folder, sync_folder};
use serde::Serialize;
use slipway_engine::change::Operation;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use uuid::Uuid;

#[derive(Serialize)]
struct Rescued<'a> {
    document_id: Uuid,
    lineage_id: Uuid,
    operation: &'a Operation,
}

/// Keeps the edit in the first of the folders that takes it; returns the fault with the place.
pub(crate) fn keep(
    backups: &Path,
    identity: Identity,
    operation: &Operation,
    cause: Fault,
) -> Fault {
    let folder = backups.parent().unwrap_or(backups).join("rescue");
    match write(&folder, identity, operation) {
        Ok(rescue) => Fault::Kept {
            cause: Box::new(cause),
            rescue,
        },
        // Nothing more can be done; what failed first is what people must hear.
        Err(_) => cause,
    }
}

fn write(folder: &Path, identity: Identity, operation: &Operation) -> Result<PathBuf, Fault> {
    create_private_folder(folder)?;
    let rescued = Rescued {
        document_id: identity.document_id,
        lineage_id: identity.lineage_id,
        operation,
    };
    let json = serde_json::to_vec_pretty(&rescued).map_err(std::io::Error::from)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(&json)?;
    file.as_file().sync_all()?;
    let name = format!(
        "{}-{}-{}.json",
        identity.document_id, operation.seq.0, operation.id
    );
    let path = folder.join(name);
    file.persist(&path).map_err(|error| error.error)?;
    sync_folder(folder)?;
    Ok(path)
}
