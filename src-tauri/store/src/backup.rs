//! Rolling backups: ten verified copies of each document, the oldest by journal number goes first.

use crate::copy::{publish, write};
use crate::fault::Fault;
use crate::journal;
use crate::platform::create_private_folder;
use crate::store::Store;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use uuid::Uuid;

const KEPT: usize = 10;

impl Store {
    /// Writes a verified backup into `folder` under a name that begins with `name`, and lets the
    /// eleventh go; returns where it is.
    ///
    /// # Errors
    ///
    /// A [`Fault`]; older backups are then left as they are.
    pub fn back_up(&self, folder: &Path, name: &str) -> Result<PathBuf, Fault> {
        back_up(self.connection()?, folder, name, self.identity.document_id)
    }
}

/// Writes a verified backup of whatever the connection holds.
pub(crate) fn back_up(
    connection: &Connection,
    folder: &Path,
    name: &str,
    document: Uuid,
) -> Result<PathBuf, Fault> {
    create_private_folder(folder)?;
    let (seq, _) = journal::last(connection)?;
    let name = format!("{}{:010}.slipway", stem(name, document), seq.0);
    let path = folder.join(name);
    publish(write(connection, folder)?, &path)?;
    for old in backups(folder, document)?.into_iter().rev().skip(KEPT) {
        fs::remove_file(old)?;
    }
    Ok(path)
}

fn stem(name: &str, document: Uuid) -> String {
    let harmless: String = name
        .chars()
        .map(|letter| match letter {
            ' ' | '-' | '_' => letter,
            letter if letter.is_alphanumeric() => letter,
            _ => '_',
        })
        .take(60)
        .collect();
    format!("{harmless}{}", mark(document))
}

/// Returns what tells the backups of one document from those of others, under whatever name.
fn mark(document: Uuid) -> String {
    format!("-{}-", document.simple())
}

/// Returns the backups of a document, oldest first. Order is by journal number, never by clock.
fn backups(folder: &Path, document: Uuid) -> Result<Vec<PathBuf>, Fault> {
    let mark = mark(document);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        let number = name
            .and_then(|name| name.split_once(&mark))
            .and_then(|(_, rest)| rest.strip_suffix(".slipway"))
            .and_then(|number| number.parse::<u64>().ok());
        found.extend(number.map(|number| (number, path.clone())));
    }
    found.sort();
    Ok(found.into_iter().map(|(_, path)| path).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Desk, IDENTITY, rename, task_id};

    #[test]
    fn the_newest_ten_backups_are_kept_and_each_can_be_opened() {
        let desk = Desk::new();
        let mut opened = desk.create();
        let folder = desk.backups();
        for seq in 1..=13 {
            let edit = rename(&mut opened.plan, seq, task_id(2), &format!("Build {seq}"));
            opened.store.commit(&edit, &[]).unwrap();
            // The name changes on the way: a renamed document keeps its backups.
            let name = if seq < 7 { "../Q3: plan" } else { "Q4" };
            opened.store.back_up(&folder, name).unwrap();
        }
        let kept = backups(&folder, IDENTITY.document_id).unwrap();
        assert_eq!(kept.len(), 10, "ten are kept");
        assert!(
            kept[0].to_str().unwrap().contains("___Q3_ plan"),
            "names are made harmless"
        );
        for (seq, backup) in (4..).zip(kept) {
            let opened = Store::open(&backup, &folder).unwrap();
            let name = &opened.plan.tasks.get(task_id(2)).unwrap().name;
            assert_eq!(*name, format!("Build {seq}"), "the newest are kept");
        }
    }
}
