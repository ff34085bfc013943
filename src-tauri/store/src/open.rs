//! Opening: the protocol by which a file is looked at before it is trusted.

use crate::connection::{self, Access};
use crate::fault::Fault;
use crate::header;
use crate::journal::{self, Header};
use crate::load::{Loaded, load};
use crate::meta::{self, Base, Identity};
use crate::place::Place;
use crate::schema;
use crate::seen;
use crate::set_aside::SetAside;
use crate::store::Store;
use rusqlite::Connection;
use slipway_engine::plan::Plan;
use std::path::Path;

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
    /// What could not stay in the plan.
    pub set_aside: Vec<SetAside>,
    /// Whether the file can only be looked at.
    pub read_only: bool,
}

impl Store {
    /// Opens a portfolio, rolling back what a crash left half done, and upgrades an older one after
    /// a verified backup.
    ///
    /// # Errors
    ///
    /// A [`Fault`]; the bytes of a file that is refused stay untouched.
    pub fn open(path: &Path, backups: &Path) -> Result<Opened, Fault> {
        let place = Place::claim(path)?;
        let version = header::check(&place)?;
        let access = if place.is_read_only() {
            Access::Read
        } else {
            Access::Write
        };
        let connection = connection::open(place.path(), access)?;
        schema::check(&connection, version)?;
        examine(&connection)?;
        let Loaded { plan, lost } = load(&connection)?;
        let meta = meta::read(&connection)?;
        let journal = journal::headers(&connection)?;
        let present = seen::read(&connection)?;
        let store = Store {
            last: journal.last().map(|header| (header.seq, header.id)),
            present: present
                .into_iter()
                .filter(|seen| seen.last.is_none())
                .map(|seen| seen.fingerprint)
                .collect(),
            identity: meta.identity,
            backups: backups.to_owned(),
            is_marked: !meta.closed_cleanly,
            read_only: access == Access::Read,
            place,
            connection: Some(connection),
        };
        Ok(Opened {
            plan,
            identity: meta.identity,
            base: meta.base,
            journal,
            set_aside: lost,
            read_only: store.read_only,
            store,
        })
    }
}

/// Looks at every page when the file was not closed cleanly.
fn examine(connection: &Connection) -> Result<(), Fault> {
    if meta::read(connection)?.closed_cleanly {
        return Ok(());
    }
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(Fault::Damaged)
    }
}
