//! Opening: the protocol by which a file is looked at before it is trusted.

use crate::backup::back_up;
use crate::check::{integrity_check, quick_check, read_pages};
use crate::connection::{self, Access};
use crate::fault::Fault;
use crate::hash::state_hash;
use crate::header;
use crate::journal::{self, Header};
use crate::load::{Loaded, load};
use crate::meta::{self, Base, Identity, Meta};
use crate::place::Place;
use crate::repair::repair;
use crate::salvage::salvage;
use crate::schema;
use crate::seen;
use crate::set_aside::SetAside;
use crate::store::Store;
use rusqlite::Connection;
use slipway_engine::plan::Plan;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::thread;

/// A file just opened, with everything that it holds.
#[derive(Debug)]
pub struct Opened {
    /// The file.
    pub store: Store,
    /// What people entered.
    pub plan: Plan,
    /// Who the file is.
    pub identity: Identity,
    /// The state that the journal begins on.
    pub base: Base,
    /// Every operation, in order, without edits.
    pub journal: Vec<Header>,
    /// What could not stay in the plan, or was missing in it; the file is kept as it was, beside.
    pub set_aside: Vec<SetAside>,
    /// Where the damaged file is whose place this one took.
    pub moved_aside: Option<PathBuf>,
    /// Whether the file can only be looked at.
    pub read_only: bool,
}

impl Store {
    /// Opens a portfolio, rolling back what a crash left half done; upgrades an older one after a
    /// verified backup; moves a damaged one aside and opens what could be saved out of it.
    ///
    /// # Errors
    ///
    /// A [`Fault`]; the bytes of a file that is refused stay untouched.
    pub fn open(path: &Path, backups: &Path) -> Result<Opened, Fault> {
        let mut door = Door::enter(path)?;
        match door.read(backups) {
            Ok(contents) => Ok(door.assemble(contents, backups)),
            Err(Fault::Damaged) if door.access == Access::Write => {
                salvage(door.place, door.connection, backups)
            }
            Err(fault) => Err(fault),
        }
    }
}

/// Opens a file that was just written: what is wrong with it cannot be mended.
pub(crate) fn open_sound(path: &Path, backups: &Path) -> Result<Opened, Fault> {
    let mut door = Door::enter(path)?;
    let contents = door.read(backups)?;
    Ok(door.assemble(contents, backups))
}

/// A file that is claimed, judged by its header and locked, but not yet trusted.
struct Door {
    // Before the place, so that SQLite lets go first.
    connection: Connection,
    place: Place,
    access: Access,
    version: u32,
}

/// What a file holds.
struct Contents {
    plan: Plan,
    meta: Meta,
    journal: Vec<Header>,
    set_aside: Vec<SetAside>,
    present: BTreeSet<String>,
}

impl Door {
    fn enter(path: &Path) -> Result<Self, Fault> {
        let place = Place::claim(path)?;
        header::check(&place)?;
        let access = if place.is_read_only() {
            Access::Read
        } else {
            Access::Write
        };
        let connection = connection::open(place.path(), access)?;
        // Not what the header said before: an upgrade cut off by a crash was rolled back since.
        let version = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        Ok(Self {
            connection,
            place,
            access,
            version,
        })
    }

    /// Reads everything, and once more what looks damaged: a disk that fails for a moment makes a
    /// sound file look like that, and a sound file must not be moved aside.
    fn read(&mut self, backups: &Path) -> Result<Contents, Fault> {
        match self.read_once(backups) {
            Err(Fault::Damaged) => {
                read_pages(&self.connection)?;
                self.read_once(backups)
            }
            read => read,
        }
    }

    fn read_once(&mut self, backups: &Path) -> Result<Contents, Fault> {
        schema::check(&self.connection, self.version)?;
        let was_closed = meta::closed_cleanly(&self.connection)?;
        if self.version < schema::VERSION {
            self.check_pages(was_closed)?;
            self.upgrade(backups)?;
        }
        let meta = meta::read(&self.connection)?;
        let (plan, set_aside) = self.judge(&meta, was_closed)?;
        let seen = seen::read(&self.connection)?;
        Ok(Contents {
            plan,
            meta,
            journal: journal::headers(&self.connection)?,
            set_aside,
            present: seen
                .into_iter()
                .filter(|seen| seen.last.is_none())
                .map(|seen| seen.fingerprint)
                .collect(),
        })
    }

    fn check_pages(&self, was_closed: bool) -> Result<(), Fault> {
        if was_closed {
            quick_check(&self.connection)
        } else {
            integrity_check(&self.connection)
        }
    }

    /// Brings an older file to the tables of today, after a verified backup.
    fn upgrade(&mut self, backups: &Path) -> Result<(), Fault> {
        if self.access == Access::Read {
            return Err(Fault::ReadOnly);
        }
        let document = meta::document_id(&self.connection)?;
        let name = format!("version {}", self.version);
        back_up(&self.connection, &backups.join("older"), &name, document)?;
        schema::migrate(&mut self.connection, schema::VERSION)?;
        self.version = schema::VERSION;
        Ok(())
    }

    /// Reads the rows, and refuses to go on with a plan that damage has changed. The pages are checked
    /// here while the hash is computed elsewhere: each takes as long as the other.
    fn judge(&self, meta: &Meta, was_closed: bool) -> Result<(Plan, Vec<SetAside>), Fault> {
        let Loaded { mut plan, lost } = load(&self.connection)?;
        let (is_changed, pages) = thread::scope(|scope| {
            let hashed = meta
                .closed_state
                .as_ref()
                .map(|closed_as| scope.spawn(|| *closed_as != state_hash(&plan)));
            let pages = self.check_pages(was_closed);
            let is_changed = hashed.map(|hashed| hashed.join().expect("a plan can be hashed"));
            (is_changed.unwrap_or(false), pages)
        });
        pages?;
        let mut set_aside = lost;
        set_aside.extend(repair(&mut plan).taken);
        let is_sound = set_aside.is_empty() && !is_changed;
        if is_sound || self.access == Access::Read {
            Ok((plan, set_aside))
        } else {
            Err(Fault::Damaged)
        }
    }

    fn assemble(self, contents: Contents, backups: &Path) -> Opened {
        let base = &contents.meta.base;
        let last = contents.journal.last();
        let read_only = self.access == Access::Read;
        Opened {
            identity: contents.meta.identity,
            base: contents.meta.base.clone(),
            plan: contents.plan,
            set_aside: contents.set_aside,
            moved_aside: None,
            read_only,
            store: Store {
                last: last.map_or((base.seq, base.operation), |header| {
                    (header.seq, Some(header.id))
                }),
                present: contents.present,
                identity: contents.meta.identity,
                backups: backups.to_owned(),
                is_marked: contents.meta.closed_state.is_none(),
                read_only,
                place: self.place,
                connection: Some(self.connection),
            },
            journal: contents.journal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Desk, full_plan, rename, task_id};
    use crate::{CopyHistory, Why, older, place};
    use std::fs;
    use std::time::{Duration, Instant};

    /// Changes a closed file behind Slipway's back.
    fn tamper(desk: &Desk, sql: &str) {
        Connection::open(desk.file())
            .unwrap()
            .execute_batch(sql)
            .unwrap();
    }

    fn refused(desk: &Desk, expected: &Fault) {
        let before = fs::read(desk.file()).unwrap();
        assert_eq!(desk.open().unwrap_err(), *expected, "it is refused");
        let after = fs::read(desk.file()).unwrap();
        assert!(before == after, "not a byte was changed ({expected})");
    }

    #[test]
    fn a_newer_file_is_refused_and_not_a_byte_of_it_changes() {
        let desk = Desk::new();
        desk.create().store.close().unwrap();
        tamper(&desk, "PRAGMA user_version = 77");
        refused(&desk, &Fault::NewerFile { version: 77 });
    }

    #[test]
    fn what_slipway_did_not_make_is_refused_untouched() {
        for foreign in [
            "CREATE TRIGGER late AFTER UPDATE ON task BEGIN DELETE FROM journal; END",
            "CREATE VIEW work AS SELECT name FROM task",
        ] {
            let desk = Desk::new();
            desk.create().store.close().unwrap();
            tamper(&desk, foreign);
            refused(&desk, &Fault::ForeignSchema);
        }
        let desk = Desk::new();
        desk.create().store.close().unwrap();
        tamper(&desk, "PRAGMA journal_mode = WAL");
        refused(&desk, &Fault::WriteAhead);
        fs::write(desk.file(), "Slipway? No: a letter.".repeat(20)).unwrap();
        refused(&desk, &Fault::NotAPortfolio);
        fs::write(desk.file(), "").unwrap();
        refused(&desk, &Fault::NotAPortfolio);
    }

    #[test]
    fn folders_and_missing_files_are_no_portfolios() {
        let desk = Desk::new();
        assert_eq!(
            desk.open().unwrap_err(),
            Fault::NotFound,
            "nothing is there"
        );
        let folder = Store::open(desk.folder.path(), &desk.backups());
        assert_eq!(folder.unwrap_err(), Fault::NotAFile, "a folder is no file");
    }

    #[cfg(unix)]
    #[test]
    fn a_device_or_a_file_of_two_names_is_refused_and_a_link_is_followed() {
        let desk = Desk::new();
        desk.create().store.close().unwrap();
        let device = Store::open(Path::new("/dev/null"), &desk.backups());
        assert_eq!(device.unwrap_err(), Fault::NotAFile, "a device is no file");
        let link = desk.folder.path().join("link.slipway");
        std::os::unix::fs::symlink(desk.file(), &link).unwrap();
        let opened = Store::open(&link, &desk.backups()).unwrap();
        let target = desk.file().canonicalize().unwrap();
        assert_eq!(opened.store.path(), target, "a link is followed");
        drop(opened);
        fs::hard_link(desk.file(), desk.folder.path().join("second.slipway")).unwrap();
        refused(&desk, &Fault::HardLinked);
    }

    #[test]
    fn a_second_opener_hears_within_two_and_a_half_seconds_that_it_is_open() {
        let desk = Desk::new();
        let opened = desk.create();
        assert_eq!(desk.open().unwrap_err(), Fault::Locked, "in this process");
        let lent = Connection::open(desk.file()).unwrap();
        lent.busy_timeout(Duration::ZERO).unwrap();
        let read = lent.query_row("SELECT count(*) FROM task", [], |_| Ok(()));
        assert!(read.is_err(), "others cannot even look");
        drop(lent);
        opened.store.close().unwrap();

        let other = Connection::open(desk.file()).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        let began = Instant::now();
        assert_eq!(desk.open().unwrap_err(), Fault::Locked, "somebody writes");
        let waited = began.elapsed();
        assert!(
            waited < Duration::from_millis(2500),
            "said in time: {waited:?}"
        );
        other.execute_batch("COMMIT").unwrap();
        desk.open().expect("it is free again");
    }

    #[test]
    fn who_waits_for_the_file_does_not_keep_its_writer_from_finishing() {
        let desk = Desk::new();
        desk.create().store.close().unwrap();
        let other = Connection::open(desk.file()).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        other.execute_batch("UPDATE task SET name = name").unwrap();
        // Shorter than the opener waits: it must have let go in between.
        other.busy_timeout(Duration::from_millis(700)).unwrap();
        thread::scope(|scope| {
            let opener = scope.spawn(|| desk.open().map(drop));
            thread::sleep(Duration::from_millis(200));
            other.execute_batch("COMMIT").expect("the writer finishes");
            let opened = opener.join().unwrap();
            opened.expect("and whoever waited has its turn");
        });
    }

    #[test]
    fn a_file_without_write_permission_is_only_looked_at() {
        let desk = Desk::new();
        desk.create().store.close().unwrap();
        let mut permissions = desk.file().metadata().unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(desk.file(), permissions).unwrap();
        let before = fs::read(desk.file()).unwrap();
        let mut opened = desk.open().unwrap();
        assert!(opened.read_only, "it says so");
        assert_eq!(opened.plan, full_plan(), "and shows everything");
        let edit = rename(&mut opened.plan, 1, task_id(2), "Build");
        let fault = opened.store.commit(&edit, &[]).unwrap_err();
        assert_eq!(fault.code(), "read-only", "no edit is taken");
        let copy = desk.folder.path().join("copy.slipway");
        opened.store.save_copy(&copy, CopyHistory::Whole).unwrap();
        opened.store.close().unwrap();
        assert_eq!(
            fs::read(desk.file()).unwrap(),
            before,
            "the bytes are the same"
        );
    }

    #[test]
    fn an_edit_cut_off_by_a_crash_is_rolled_back_whole() {
        let desk = Desk::new();
        let opened = desk.create();
        let connection = opened.store.connection().unwrap();
        connection
            .execute_batch("PRAGMA cache_size = 1; BEGIN IMMEDIATE")
            .unwrap();
        connection
            .execute_batch("UPDATE task SET name = name || hex(zeroblob(20000))")
            .unwrap();
        connection
            .execute_batch("UPDATE task SET notes = 'half'")
            .unwrap();
        let journal = fs::read(place::rollback_journal(&desk.file())).unwrap();
        assert!(journal.len() > 512, "the rollback journal is hot");
        let crashed = Desk::new();
        fs::copy(desk.file(), crashed.file()).unwrap();
        fs::write(place::rollback_journal(&crashed.file()), journal).unwrap();
        let again = crashed.open().unwrap();
        assert_eq!(again.plan, full_plan(), "no half edit is seen");
        assert!(again.set_aside.is_empty(), "and nothing is missing");
    }

    #[test]
    fn a_file_of_any_earlier_version_is_upgraded_after_a_verified_backup() {
        for version in 1..schema::VERSION {
            let desk = Desk::new();
            older::write(&desk.file(), version).unwrap();
            let opened = desk.open().unwrap();
            assert_eq!(opened.set_aside, [], "version {version} loses nothing");
            assert_eq!(opened.store.seen().unwrap(), [], "in the tables of today");
            let task = opened.plan.tasks.get(task_id(2)).unwrap();
            assert_eq!(task.name, "Build", "with its last edits");
            let backups: Vec<_> = fs::read_dir(desk.backups().join("older"))
                .unwrap()
                .collect();
            assert_eq!(backups.len(), 1, "one backup was made");
            let backup = Connection::open(backups[0].as_ref().unwrap().path()).unwrap();
            let verdict = schema::check(&backup, version);
            assert_eq!(verdict, Ok(()), "as the file was before");
        }
    }

    #[test]
    fn an_upgrade_cut_off_by_a_crash_is_rolled_back_and_begins_anew() {
        let desk = Desk::new();
        older::write(&desk.file(), 3).unwrap();
        let connection = Connection::open(desk.file()).unwrap();
        connection
            .execute_batch(
                "PRAGMA cache_size = 1; BEGIN IMMEDIATE;
                 UPDATE task SET name = name || hex(zeroblob(20000));
                 PRAGMA user_version = 4;
                 UPDATE task SET notes = 'half'",
            )
            .unwrap();
        let crashed = Desk::new();
        for path in [desk.file(), place::rollback_journal(&desk.file())] {
            let copy = crashed.file().with_file_name(path.file_name().unwrap());
            fs::copy(path, copy).unwrap();
        }
        let opened = crashed.open().unwrap();
        assert_eq!(opened.set_aside, [], "nothing is missing");
        assert_eq!(opened.store.verify(), Ok(Vec::new()), "and it is sound");
    }

    #[test]
    fn the_journal_of_an_earlier_version_leads_back_to_where_it_began() {
        let desk = Desk::new();
        older::write(&desk.file(), 3).unwrap();
        let mut opened = desk.open().unwrap();
        assert_eq!(opened.store.verify(), Ok(Vec::new()), "it is sound");
        let mut plan = opened.plan.clone();
        for operation in opened.store.operations().unwrap().iter().rev() {
            let undone = operation.edits.invert().apply(&mut plan);
            assert_eq!(undone, Ok(()), "{:?} is taken back", operation.seq);
        }
        let begun = crate::testing_windows::before_windows(full_plan());
        assert_eq!(plan, begun, "with what was added at its defaults");
        let edit = rename(&mut opened.plan, 4, task_id(3), "Test");
        opened.store.commit(&edit, &[]).unwrap();
        let damage = opened.store.verify();
        assert_eq!(damage, Ok(Vec::new()), "and what follows fits");
    }

    #[test]
    fn rows_that_lead_nowhere_are_taken_out_reported_and_kept() {
        let desk = Desk::new();
        desk.create().store.close().unwrap();
        tamper(
            &desk,
            "PRAGMA foreign_keys = OFF;
             DELETE FROM person;
             UPDATE task SET parent = id WHERE name = 'Task 3';
             UPDATE task SET release = zeroblob(16) WHERE name = 'Task 6';
             UPDATE task SET deadline = 9000000000000 WHERE name = 'Task 2';",
        );
        let opened = desk.open().unwrap();
        let mut taken: Vec<_> = opened
            .set_aside
            .iter()
            .map(|row| (row.table.as_str(), row.column.as_deref(), row.why.code()))
            .collect();
        taken.sort();
        let expected = [
            ("assignment", None, "dangling"),
            ("criterion", Some("owner"), "dangling"),
            ("criterion", Some("owner"), "dangling"),
            ("environment", Some("owner"), "dangling"),
            ("environment", Some("owner"), "dangling"),
            ("freeze", Some("owner"), "dangling"),
            ("gate", Some("chair"), "dangling"),
            ("gate", Some("conditions"), "dangling"),
            ("product", Some("owner"), "dangling"),
            ("product", Some("owner"), "dangling"),
            ("raid_item", Some("owner"), "dangling"),
            ("release", Some("owner"), "dangling"),
            ("review", Some("actions"), "dangling"),
            ("review", Some("attendees"), "dangling"),
            ("review", Some("chair"), "dangling"),
            ("saved_view", Some("layout"), "dangling"),
            ("sign_off", Some("person"), "dangling"),
            ("task", None, "dangling"),
            ("task", Some("deadline"), "out-of-range"),
            ("task", Some("owner"), "dangling"),
            ("task", Some("parent"), "circle"),
        ];
        let count = expected.len();
        assert_eq!(taken, expected, "everything is listed");
        assert_eq!(opened.plan.tasks.len(), 5, "what could stay did");
        assert_eq!(
            opened.journal.len(),
            1,
            "the journal says what was taken out"
        );
        let damage = opened.store.verify().unwrap();
        assert_eq!(damage, [], "the file is sound again, its journal included");
        drop(opened);
        let again = desk.open().unwrap();
        assert_eq!(again.set_aside, [], "it is said once");
        let kept: i64 = again
            .store
            .connection()
            .unwrap()
            .query_row("SELECT count(*) FROM set_aside", [], |row| row.get(0))
            .unwrap();
        assert_eq!(usize::try_from(kept), Ok(count), "and kept in the file");
    }

    #[test]
    fn a_row_without_sense_comes_back_from_the_journal_or_is_kept_aside() {
        let desk = Desk::new();
        let mut opened = desk.create();
        let edit = rename(&mut opened.plan, 1, task_id(2), "Build");
        opened.store.commit(&edit, &[]).unwrap();
        opened.store.close().unwrap();
        tamper(
            &desk,
            "UPDATE task SET kind = 'banana' WHERE name IN ('Build', 'Task 6')",
        );
        let again = desk.open().unwrap();
        let taken: Vec<_> = again
            .set_aside
            .iter()
            .map(|row| (row.id, row.why))
            .collect();
        let expected = [
            (Some(task_id(2).0), Why::Unreadable),
            (Some(task_id(6).0), Why::Unreadable),
            (Some(task_id(2).0), Why::Restored),
        ];
        assert_eq!(taken, expected, "all of it is said");
        assert!(
            again.set_aside[1].content.contains("banana"),
            "with what stood there"
        );
        assert_eq!(
            again.plan.tasks.get(task_id(2)),
            opened.plan.tasks.get(task_id(2)),
            "the journal knew one of them"
        );
        assert!(
            again.plan.tasks.get(task_id(6)).is_none(),
            "and not the other"
        );
    }
}
