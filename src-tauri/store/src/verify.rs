//! Looking at everything at once: pages, references, rows, and whether the journal leads to the plan.

use crate::attachment;
use crate::fault::Fault;
use crate::journal;
use crate::load::{Loaded, load};
use crate::meta;
use crate::recover::unwind;
use crate::repair::repair;
use crate::set_aside::SetAside;
use crate::store::Store;
use rusqlite::Connection;

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// A page or an index is broken, in SQLite's words.
    Page(String),
    /// A row refers to one that is not there.
    Reference {
        /// The table of the row.
        table: String,
        /// The table that it refers to.
        parent: String,
    },
    /// A row could not be read, or cannot stay in the plan.
    Row(SetAside),
    /// A kept file, by its hash, is not what it was.
    Attachment(String),
    /// Going back through the journal does not lead from the plan to where it began.
    Journal,
}

impl Store {
    /// Examines the whole file; an empty list is a sound one.
    ///
    /// # Errors
    ///
    /// A [`Fault`] when the file cannot be read at all.
    pub fn verify(&self) -> Result<Vec<Damage>, Fault> {
        let connection = self.connection()?;
        let mut damage = pages(connection)?;
        damage.extend(references(connection)?);
        let Loaded { mut plan, lost } = load(connection)?;
        damage.extend(lost.into_iter().map(Damage::Row));
        let base = meta::read(connection)?.base;
        if unwind(&plan, &base, &journal::operations(connection)?).is_err() {
            damage.push(Damage::Journal);
        }
        let attachments = attachment::damaged(connection)?;
        damage.extend(attachments.into_iter().map(Damage::Attachment));
        damage.extend(repair(&mut plan).taken.into_iter().map(Damage::Row));
        Ok(damage)
    }
}

fn pages(connection: &Connection) -> Result<Vec<Damage>, Fault> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    lines
        .filter(|line| line.as_ref().is_ok_and(|line| line != "ok") || line.is_err())
        .map(|line| Ok(Damage::Page(line?)))
        .collect()
}

fn references(connection: &Connection) -> Result<Vec<Damage>, Fault> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let rows = statement.query_map([], |row| {
        Ok(Damage::Reference {
            table: row.get(0)?,
            parent: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Why;
    use crate::testing::{Desk, rename, task_id};

    /// Verifies a document of one edit after something was done to it.
    fn verified_after(sql: &str) -> Vec<Damage> {
        let desk = Desk::new();
        let mut opened = desk.create();
        let edit = rename(&mut opened.plan, 1, task_id(2), "Build");
        opened.store.commit(&edit, &[]).unwrap();
        opened
            .store
            .connection()
            .unwrap()
            .execute_batch(sql)
            .unwrap();
        opened.store.verify().unwrap()
    }

    #[test]
    fn a_sound_file_has_no_damage() {
        assert_eq!(verified_after(""), [], "nothing was done to it");
    }

    #[test]
    fn a_row_that_the_journal_does_not_lead_to_is_found() {
        for sql in [
            "UPDATE task SET name = 'Sneaked' WHERE name = 'Task 3'",
            "UPDATE task SET name = 'Sneaked' WHERE name = 'Build'",
            "UPDATE journal SET edits = '[]'",
            "UPDATE journal SET seq = 2",
            "DELETE FROM journal",
        ] {
            assert_eq!(verified_after(sql), [Damage::Journal], "{sql}");
        }
    }

    #[test]
    fn a_reference_that_leads_nowhere_is_found_twice_over() {
        let damage = verified_after(
            "PRAGMA foreign_keys = OFF; DELETE FROM assignment; UPDATE product SET owner = zeroblob(16)",
        );
        let reference = Damage::Reference {
            table: "product".to_owned(),
            parent: "person".to_owned(),
        };
        assert!(damage.contains(&reference), "SQLite sees it: {damage:?}");
        let ours = |damage: &Damage| matches!(damage, Damage::Row(row) if row.why == Why::Dangling);
        assert!(damage.iter().any(ours), "and so does the domain check");
    }
}
