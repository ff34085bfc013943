//! Attachments: files kept by the SHA-256 of their bytes.
//!
//! They stand beside the plan and its journal: a criterion or the look of a report names one by its hash,
//! so bytes are written once, never changed and never taken away while a step back could still ask for them.

use crate::fault::Fault;
use crate::hash::hexadecimal;
use crate::set_aside::{SetAside, Why};
use crate::store::Store;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use slipway_engine::plan::Plan;
use std::collections::BTreeSet;

impl Store {
    /// Keeps the bytes of a file and returns their hash; bytes that are there already are not written
    /// again. When this returns, they are on the disk.
    ///
    /// # Errors
    ///
    /// A [`Fault`]; nothing of the file is kept then.
    pub fn attach(&mut self, bytes: &[u8]) -> Result<String, Fault> {
        if self.read_only {
            return Err(Fault::ReadOnly);
        }
        self.place.still_there()?;
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.reopen()?,
        };
        let hash = hash_of(bytes);
        put(&connection, &hash, bytes)?;
        // After an error the file is opened anew, as after a commit of which the disk said nothing.
        self.connection = Some(connection);
        Ok(hash)
    }

    /// Returns the bytes of a file.
    ///
    /// # Errors
    ///
    /// [`Fault::NoAttachment`] when there are none of this hash, [`Fault::AttachmentDamaged`] when they
    /// are not what they were.
    pub fn attachment(&self, hash: &str) -> Result<Vec<u8>, Fault> {
        sound(self.connection()?, hash)?.ok_or(Fault::NoAttachment)
    }
}

fn hash_of(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn put(connection: &Connection, hash: &str, bytes: &[u8]) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO attachment (hash, bytes) VALUES (?1, ?2)")?
        .execute(params![hash, bytes])
}

/// Returns the hashes of files that a plan names.
fn named(plan: &Plan) -> BTreeSet<&str> {
    let evidence = plan.criteria.iter().flat_map(|row| row.kept_files());
    let looks = plan.reports.iter().flat_map(|row| row.look.files());
    evidence
        .chain(looks.map(|file| file.hash.as_str()))
        .collect()
}

/// Returns the hashes of files that are not what they were; one at a time is in memory.
pub(crate) fn damaged(connection: &Connection) -> Result<Vec<String>, Fault> {
    let mut hashes = hashes(connection)?;
    hashes.retain(|hash| !matches!(sound(connection, hash), Ok(Some(_))));
    Ok(hashes)
}

fn hashes(connection: &Connection) -> Result<Vec<String>, Fault> {
    let mut statement = connection.prepare("SELECT hash FROM attachment ORDER BY hash")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns the bytes of a file, provided that they are what they were; nothing where none is kept.
fn sound(connection: &Connection, hash: &str) -> Result<Option<Vec<u8>>, Fault> {
    let sql = "SELECT bytes FROM attachment WHERE hash = ?1";
    let bytes = connection.query_row(sql, [hash], |row| row.get::<_, Vec<u8>>(0));
    match bytes.optional()? {
        Some(bytes) if hash_of(&bytes) != hash => Err(Fault::AttachmentDamaged),
        found => Ok(found),
    }
}

/// Takes over what is sound of the files that a plan names from a damaged file; returns what is not.
pub(crate) fn carry(from: &Connection, plan: &Plan, to: &Connection) -> Vec<SetAside> {
    let mut lost = Vec::new();
    for hash in named(plan) {
        let carried = match sound(from, hash) {
            Ok(None) => continue,
            Ok(Some(bytes)) => put(to, hash, &bytes).is_ok(),
            Err(_) => false,
        };
        if !carried {
            lost.push(SetAside {
                table: "attachment".to_owned(),
                id: None,
                column: None,
                why: Why::Broken,
                content: format!("{{\"hash\":\"{hash}\"}}"),
            });
        }
    }
    lost
}

/// Forgets files that a plan does not name: no step leads back to them where there is no history.
pub(crate) fn forget(connection: &Connection, plan: &Plan) -> Result<(), Fault> {
    let named = named(plan);
    let hashes = hashes(connection)?;
    for hash in hashes.iter().filter(|hash| !named.contains(hash.as_str())) {
        connection.execute("DELETE FROM attachment WHERE hash = ?1", [hash])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Desk, id, operation};
    use crate::{CopyHistory, Damage, Opened};
    use slipway_engine::Instant;
    use slipway_engine::change::{Change, Edit};
    use slipway_engine::plan::{Criterion, Evidence, KeptFile, Report, ReportKind, ReportLook};
    use std::sync::Arc;

    /// A portfolio in which one criterion names the first of two files.
    fn two_files(desk: &Desk) -> (Opened, String, String) {
        let mut opened = desk.create();
        let shown = opened.store.attach(b"a report").unwrap();
        let other = opened.store.attach(b"a draft").unwrap();
        let before = Arc::clone(opened.plan.criteria.iter().next().unwrap());
        let mut after = Criterion::clone(&before);
        after.evidence = vec![Evidence::File {
            name: "report.txt".to_owned(),
            hash: shown.clone(),
            size: 8,
            added_at: Instant(0),
        }];
        let change = Change::Criterion(Edit {
            before: Some(before),
            after: Some(Arc::new(after)),
        });
        let edit = operation(&mut opened.plan, 1, vec![change]);
        opened.store.commit(&edit, &[]).unwrap();
        (opened, shown, other)
    }

    fn tamper(opened: &Opened, sql: &str) {
        opened
            .store
            .connection()
            .unwrap()
            .execute_batch(sql)
            .unwrap();
    }

    #[test]
    fn bytes_are_kept_once_and_come_back_as_they_were() {
        let desk = Desk::new();
        let mut store = desk.create().store;
        let hash = store.attach(b"a report").unwrap();
        assert_eq!(store.attach(b"a report"), Ok(hash.clone()), "once more");
        assert_eq!(hash.len(), 64, "a SHA-256 in digits");
        let count = "SELECT count(*) FROM attachment";
        let rows: i64 = store
            .connection()
            .unwrap()
            .query_row(count, [], |row| row.get(0))
            .unwrap();
        assert_eq!(rows, 1, "but one row");
        store.close().unwrap();
        let store = desk.open().unwrap().store;
        assert_eq!(store.attachment(&hash), Ok(b"a report".to_vec()));
        let unknown = store.attachment(&"0".repeat(64));
        assert_eq!(unknown, Err(Fault::NoAttachment));
    }

    #[test]
    fn copies_take_files_along_and_one_without_history_only_those_that_are_named() {
        let desk = Desk::new();
        let (opened, shown, other) = two_files(&desk);
        for (history, keeps_other) in [(CopyHistory::Whole, true), (CopyHistory::Without, false)] {
            let path = desk.folder.path().join("copy.slipway");
            opened.store.save_copy(&path, history).unwrap();
            let copy = crate::Store::open(&path, &desk.backups()).unwrap().store;
            assert_eq!(copy.attachment(&shown), Ok(b"a report".to_vec()));
            assert_eq!(copy.attachment(&other).is_ok(), keeps_other, "{history:?}");
        }
    }

    #[test]
    fn a_copy_without_history_keeps_the_logo_of_a_report() {
        let desk = Desk::new();
        let mut opened = desk.create();
        let hash = opened.store.attach(b"a logo").unwrap();
        let logo = KeptFile {
            name: "logo.png".to_owned(),
            hash: hash.clone(),
            size: 6,
        };
        let mut row = Report::new(id(90, 1), "Board pack", ReportKind::Monthly);
        row.look = ReportLook {
            logo: Some(logo),
            ..ReportLook::default()
        };
        let change = Change::Report(Edit {
            before: None,
            after: Some(Arc::new(row)),
        });
        let edit = operation(&mut opened.plan, 1, vec![change]);
        opened.store.commit(&edit, &[]).unwrap();
        let path = desk.folder.path().join("copy.slipway");
        opened.store.save_copy(&path, CopyHistory::Without).unwrap();
        let copy = crate::Store::open(&path, &desk.backups()).unwrap().store;
        assert_eq!(copy.attachment(&hash), Ok(b"a logo".to_vec()));
    }

    #[test]
    fn a_damaged_file_is_told_and_keeps_nobody_from_the_plan() {
        let desk = Desk::new();
        let (opened, shown, _) = two_files(&desk);
        assert_eq!(opened.store.verify(), Ok(Vec::new()), "it is sound");
        let sql = "UPDATE attachment SET bytes = X'00' WHERE length(bytes) = 8";
        tamper(&opened, sql);
        let damage = opened.store.verify();
        assert_eq!(damage, Ok(vec![Damage::Attachment(shown.clone())]));
        let bytes = opened.store.attachment(&shown);
        assert_eq!(bytes, Err(Fault::AttachmentDamaged), "no other bytes");
        opened.store.close().unwrap();
        let again = desk.open().unwrap();
        assert_eq!(again.plan, opened.plan, "the plan opens");
        assert_eq!(again.moved_aside, None, "where it was");
    }

    #[test]
    fn what_is_sound_is_carried_out_of_a_damaged_portfolio() {
        let desk = Desk::new();
        let (opened, shown, _) = two_files(&desk);
        let other = Desk::new();
        let rescued = other.create();
        let to = rescued.store.connection().unwrap();
        let from = opened.store.connection().unwrap();
        assert_eq!(carry(from, &opened.plan, to), [], "all of it");
        assert_eq!(rescued.store.attachment(&shown), Ok(b"a report".to_vec()));
        tamper(&opened, "UPDATE attachment SET bytes = X'00'");
        let lost = carry(from, &opened.plan, to);
        assert!(lost[0].content.contains(&shown), "it is named: {lost:?}");
    }
}
