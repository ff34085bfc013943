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
use crate::seen;
use crate::set_aside::{self, SetAside};
use crate::store::Store;
use crate::tables;
use rusqlite::Connection;
use slipway_engine::change::{Operation, Seq};
use slipway_engine::plan::Plan;
use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;
use tempfile::TempPath;

/// Everything that a new file holds.
pub(crate) struct Contents<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) identity: Identity,
    pub(crate) base: Base,
    pub(crate) journal: &'a [Operation],
    /// Findings that were there after each operation of the journal, where they are known.
    pub(crate) findings: &'a [Vec<String>],
    pub(crate) set_aside: &'a [SetAside],
    /// Where the files are that the plan names; a new portfolio has none.
    pub(crate) attachments: Option<&'a Connection>,
}

/// What happened to a plan before its file was written.
#[derive(Debug, Clone, Copy)]
pub struct Past<'a> {
    /// The plan on which the journal begins.
    pub first: &'a Plan,
    /// What led from there to the plan.
    pub journal: &'a [Operation],
    /// Fingerprints of the findings that were there after each operation.
    pub findings: &'a [Vec<String>],
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
        let past = Past {
            first: plan,
            journal: &[],
            findings: &[],
        };
        Self::create_with_past(path, plan, past, identity, backups)
    }

    /// Writes a new portfolio that already has a past, and opens it.
    ///
    /// # Errors
    ///
    /// As [`Self::create`].
    pub fn create_with_past(
        path: &Path,
        plan: &Plan,
        past: Past<'_>,
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
                state: Some(state_hash(past.first)),
                ..Base::default()
            },
            journal: past.journal,
            findings: past.findings,
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
    let mut before = BTreeSet::new();
    for (operation, findings) in contents.journal.iter().zip(contents.findings) {
        let after = findings.iter().cloned().collect();
        seen::note(&transaction, operation, &before, &after)?;
        before = after;
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
    use super::Past;
    use crate::testing::{Desk, IDENTITY, full_plan, rename, task_id};
    use crate::{Fault, Store, state_hash};
    use slipway_engine::change::Seq;

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
    fn a_portfolio_may_begin_with_a_past_that_can_be_taken_back() {
        let desk = Desk::new();
        let (first, mut plan) = (full_plan(), full_plan());
        let journal = [
            rename(&mut plan, 1, task_id(2), "Build"),
            rename(&mut plan, 2, task_id(2), "Build it"),
        ];
        let findings = [vec!["L06:1".to_owned()], Vec::new()];
        let past = Past {
            first: &first,
            journal: &journal,
            findings: &findings,
        };
        let made = Store::create_with_past(&desk.file(), &plan, past, IDENTITY, &desk.backups());
        let mut opened = made.expect("it can be written");
        assert_eq!(opened.plan, plan, "as it is now");
        assert_eq!(opened.store.operations().unwrap(), journal, "how it came");
        assert_eq!(opened.store.next().0, Seq(3), "and how it goes on");
        let seen = opened.store.seen().unwrap();
        let [one] = &seen[..] else { panic!("{seen:?}") };
        assert_eq!(
            (one.first, one.last),
            (Seq(1), Some(Seq(1))),
            "came and went"
        );
        assert_eq!(
            opened.store.verify(),
            Ok(Vec::new()),
            "it leads back to its base"
        );
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
