//! Creating: a new file is whole before it gets its name.

use crate::attachment;
use crate::connection::{self, Access};
use crate::fault::Fault;
use crate::hash::state_hash;
use crate::journal;
use crate::meta::{self, Base, Identity, Meta};
use crate::open::Opened;
use crate::place::{folder, has_rollback_journal};
use crate::platform::sync_folder;
use crate::schema;
use crate::set_aside::{self, SetAside};
use crate::store::Store;
use crate::tables;
use rusqlite::Connection;
use slipway_engine::change::{Operation, Seq};
use slipway_engine::plan::Plan;
use std::fs::File;
use std::path::Path;
use tempfile::TempPath;

/// Everything that a new file holds.
pub(crate) struct Contents<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) identity: Identity,
    pub(crate) base: Base,
    pub(crate) journal: &'a [Operation],
    pub(crate) set_aside: &'a [SetAside],
    /// Where the files are that the plan names; a new portfolio has none.
    pub(crate) attachments: Option<&'a Connection>,
}

impl Store {
    /// Writes a new portfolio and opens it; `backups` is where copies and rescued edits go.
    ///
    /// # Errors
    ///
    /// [`Fault::AlreadyThere`] when there is something of this name; it is left as it is.
    pub fn create(
        path: &Path,
        plan: &Plan,
        identity: Identity,
        backups: &Path,
    ) -> Result<Opened, Fault> {
        if path.symlink_metadata().is_ok() || has_rollback_journal(path) {
            return Err(Fault::AlreadyThere);
        }
        let contents = Contents {
            plan,
            identity,
            base: Base {
                state: Some(state_hash(plan)),
                ..Base::default()
            },
            journal: &[],
            set_aside: &[],
            attachments: None,
        };
        let (file, _) = write(folder(path), &contents)?;
        file.persist_noclobber(path).map_err(|error| error.error)?;
        sync_folder(folder(path))?;
        Self::open(path, backups)
    }
}

/// Writes a whole new file without a name of its own yet, and makes its bytes last.
///
/// Also returns the files that the plan names and that could not be taken along.
pub(crate) fn write(
    folder: &Path,
    contents: &Contents<'_>,
) -> Result<(TempPath, Vec<SetAside>), Fault> {
    let file = nameless(folder)?;
    let mut connection = connection::open(&file, Access::Write)?;
    schema::migrate(&mut connection, schema::VERSION)?;
    let transaction = connection.transaction()?;
    meta::write(
        &transaction,
        &Meta {
            identity: contents.identity,
            closed_state: Some(state_hash(contents.plan)),
            base: contents.base.clone(),
        },
    )?;
    tables::put_plan(&transaction, contents.plan)?;
    for operation in contents.journal {
        journal::append(&transaction, operation)?;
    }
    let last = contents.journal.last();
    let after = last.map_or(Seq(0), |operation| operation.seq);
    set_aside::keep(&transaction, after, contents.set_aside)?;
    let lost = contents
        .attachments
        .map(|from| attachment::carry(from, contents.plan, &transaction))
        .unwrap_or_default();
    set_aside::keep(&transaction, after, &lost)?;
    transaction.commit()?;
    connection::close(connection)?;
    File::open(&file)?.sync_all()?;
    Ok((file, lost))
}

/// Makes an empty file that only its owner may read, deleted again unless it is given a name.
pub(crate) fn nameless(folder: &Path) -> Result<TempPath, Fault> {
    let file = tempfile::Builder::new()
        .prefix(".slipway-")
        .suffix(".new")
        .tempfile_in(folder)?;
    Ok(file.into_temp_path())
}

#[cfg(test)]
mod tests {
    use crate::testing::{Desk, IDENTITY, full_plan};
    use crate::{Fault, Store, state_hash};

    #[test]
    fn what_was_saved_is_loaded_again_to_the_last_field() {
        let desk = Desk::new();
        let opened = desk.create();
        assert_eq!(opened.plan, full_plan(), "every column comes back");
        assert_eq!(opened.identity, IDENTITY, "and so does the identity");
        assert_eq!(
            state_hash(&opened.plan),
            state_hash(&full_plan()),
            "the hash does not see the disk"
        );
        opened.store.close().unwrap();
        assert_eq!(desk.open().unwrap().plan, full_plan(), "also another time");
    }

    #[test]
    fn an_existing_file_is_left_as_it_is() {
        let desk = Desk::new();
        std::fs::write(desk.file(), "precious").unwrap();
        let refused = Store::create(&desk.file(), &full_plan(), IDENTITY, &desk.backups());
        assert_eq!(
            refused.unwrap_err(),
            Fault::AlreadyThere,
            "the name is taken"
        );
        let bytes = std::fs::read(desk.file()).unwrap();
        assert_eq!(bytes, b"precious", "the file is untouched");
    }

    #[test]
    fn a_new_file_is_its_owners_alone_and_leaves_nothing_beside_it() {
        let desk = Desk::new();
        desk.create().store.close().unwrap();
        let names: Vec<_> = std::fs::read_dir(desk.file().parent().unwrap())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(names, ["quarter.slipway"], "one document is one file");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = desk.file().metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "nobody else may read it");
        }
    }
}
