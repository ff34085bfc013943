//! A portfolio on a network drive: worked on in a copy on this computer, which goes back as a whole
//! after each step, beside the work and not before its answer.

use crate::document::Document;
use crate::wire::Failure;
use serde::Serialize;
use slipway_store::{Opened, Parcel, Remote, Store};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

/// How the file on the drive stands to the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NetworkState {
    /// It goes as far.
    Published,
    /// It is on its way.
    Waiting,
    /// It could not be written; that is tried again.
    OutOfReach,
    /// Somebody else replaced it or took it away: nothing goes there until somebody decides.
    Conflict,
}

/// The working copy, shared with whoever takes it to the drive.
#[derive(Debug, Clone)]
pub(crate) struct Network(Arc<Mutex<Remote>>);

impl Network {
    /// Opens the portfolio at `target` in a working copy of its own.
    pub(crate) fn open(target: &Path, backups: &Path) -> Result<(Self, Opened), Failure> {
        let remote = Remote::fetch(target, &desks(backups))?;
        let opened = remote.open(backups)?;
        Ok((Self::of(remote), opened))
    }

    /// Makes a portfolio that is to be at `target`: `create` writes it into the working copy.
    pub(crate) fn create(
        target: &Path,
        backups: &Path,
        create: impl FnOnce(&Path) -> Result<Opened, Failure>,
    ) -> Result<(Self, Opened), Failure> {
        let mut remote = Remote::begin(target, &desks(backups))?;
        let opened = create(&remote.local())?;
        remote.publish(opened.store.pack(&desks(backups))?)?;
        Ok((Self::of(remote), opened))
    }

    fn of(remote: Remote) -> Self {
        Self(Arc::new(Mutex::new(remote)))
    }

    fn hold(&self) -> MutexGuard<'_, Remote> {
        // What a panic could leave half done is on the disk, with a note of what it was.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn state(&self, store: &Store) -> NetworkState {
        let remote = match self.0.try_lock() {
            Ok(remote) => remote,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return NetworkState::Waiting,
        };
        if remote.has_conflict() {
            NetworkState::Conflict
        } else if remote.is_published(store) {
            NetworkState::Published
        } else if remote.is_out_of_reach() {
            NetworkState::OutOfReach
        } else {
            NetworkState::Waiting
        }
    }
}

/// A whole portfolio on its way to the drive: sent without the document, which goes on meanwhile.
#[derive(Debug)]
pub struct Outgoing {
    network: Network,
    parcel: Parcel,
}

impl Outgoing {
    /// Puts it in the place of the file on the drive.
    ///
    /// # Errors
    ///
    /// `changed-elsewhere` when that is somebody else's, or a fault of the drive.
    pub fn send(self) -> Result<(), Failure> {
        Ok(self.network.hold().publish(self.parcel)?)
    }
}

impl Document {
    /// Returns how the file on the drive stands to the work; nothing for one on this computer.
    #[must_use]
    pub fn network_state(&self) -> Option<NetworkState> {
        let (network, store) = self.network()?;
        Some(network.state(store))
    }

    /// Packs what is to go to the drive next; nothing when all is there, or somebody must decide first.
    ///
    /// # Errors
    ///
    /// A fault of this computer's disk.
    pub fn outgoing(&self) -> Result<Option<Outgoing>, Failure> {
        let Some((network, store)) = self.network() else {
            return Ok(None);
        };
        match network.state(store) {
            NetworkState::Published | NetworkState::Conflict => Ok(None),
            NetworkState::Waiting | NetworkState::OutOfReach => Ok(Some(Outgoing {
                network: network.clone(),
                parcel: store.pack(&desks(self.backups()))?,
            })),
        }
    }

    /// Lets the portfolio belong beside somebody else's file from now on; returns where.
    ///
    /// # Errors
    ///
    /// `already-there` when the name is taken, or a fault of the drive.
    pub fn move_beside(&mut self, name: &str) -> Result<PathBuf, Failure> {
        let (network, _) = self.network().ok_or_else(|| Failure::fault("closed"))?;
        let mut remote = network.hold();
        remote.move_beside(name)?;
        Ok(remote.target().to_owned())
    }

    /// Keeps the work as a backup and gives the working copy up, so that the file on the drive is opened
    /// next.
    ///
    /// # Errors
    ///
    /// A fault of this computer's disk; the working copy is then as it was.
    pub fn give_way(&mut self) -> Result<(), Failure> {
        let backups = self.backups().to_owned();
        self.store()?.back_up(&backups, "given way")?;
        match self.leave() {
            Some(network) => Ok(network.hold().forget()?),
            None => Ok(()),
        }
    }
}

/// Where working copies are.
fn desks(backups: &Path) -> PathBuf {
    backups.join("network")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setting::{New, Setting};
    use slipway_engine::change::{Command, Subject};

    /// A drive, and the computers of two people that have it.
    struct Office {
        root: tempfile::TempDir,
    }

    impl Office {
        fn new() -> Self {
            let root = tempfile::tempdir().expect("a temporary folder");
            std::fs::create_dir(root.path().join("drive")).expect("a drive");
            Self { root }
        }

        fn file(&self) -> PathBuf {
            self.root.path().join("drive/plan.slipway")
        }

        fn setting(&self, person: &str) -> Setting {
            let backups = self.root.path().join(person);
            let drive = self.root.path().join("drive");
            Setting {
                is_on_network: Box::new(move |path| path.starts_with(&drive)),
                ..Setting::of_this_computer(person.to_owned(), backups)
            }
        }

        fn open(&self, person: &str) -> Document {
            Document::open(&self.file(), self.setting(person)).expect("opens")
        }

        fn create(&self, person: &str) -> Document {
            let new = New {
                name: "Plan".to_owned(),
                zone: "Europe/Berlin".to_owned(),
                calendar: "Standard".to_owned(),
            };
            Document::create(&self.file(), new, self.setting(person)).expect("is made")
        }
    }

    fn rename(document: &mut Document, name: &str) {
        let command = Command::Rename {
            subject: Subject::Portfolio,
            name: name.to_owned(),
        };
        document.perform(command).expect("done");
    }

    fn send(document: &Document) -> Result<(), Failure> {
        let packed = document.outgoing().expect("packed");
        packed.expect("something to send").send()
    }

    fn name(document: &Document) -> &str {
        &document.now().plan.portfolio.name
    }

    #[test]
    fn a_portfolio_on_a_drive_is_worked_on_here_and_arrives_there() {
        let office = Office::new();
        let mut ada = office.create("ada");
        assert_eq!(ada.network_state(), Some(NetworkState::Published));
        rename(&mut ada, "Quarter");
        assert_eq!(ada.network_state(), Some(NetworkState::Waiting));
        let outgoing = ada.outgoing().expect("packed").expect("something to send");
        rename(&mut ada, "Quarter 3");
        outgoing.send().expect("arrives, while the work goes on");
        assert_eq!(ada.network_state(), Some(NetworkState::Waiting), "one more");
        ada.close().expect("closing sends the rest");
        let ben = office.open("ben");
        assert_eq!(name(&ben), "Quarter 3");
        let path = ben.path().expect("open").to_owned();
        assert!(!path.starts_with(office.root.path().join("drive")));
    }

    #[test]
    fn of_two_people_who_change_it_at_once_nobody_loses_anything() {
        let office = Office::new();
        office.create("ada").close().expect("closed");
        let (mut ada, mut ben) = (office.open("ada"), office.open("ben"));
        rename(&mut ben, "Ben's");
        ben.close().expect("arrives first");
        rename(&mut ada, "Ada's");
        let refused = send(&ada).expect_err("refused");
        assert_eq!(refused.to_string(), "fault: changed-elsewhere");
        assert_eq!(ada.network_state(), Some(NetworkState::Conflict));
        rename(&mut ada, "Ada's own");
        assert!(
            ada.outgoing().expect("asked").is_none(),
            "nothing goes by itself"
        );

        let beside = ada.move_beside("plan (ada).slipway").expect("moved");
        ada.close().expect("arrives beside");
        assert_eq!(name(&office.open("ada")), "Ben's");
        let kept = Document::open(&beside, office.setting("ben")).expect("opens");
        assert_eq!(name(&kept), "Ada's own");
    }

    #[test]
    fn whoever_gives_way_keeps_a_backup() {
        let office = Office::new();
        office.create("ada").close().expect("closed");
        let (mut ada, mut ben) = (office.open("ada"), office.open("ben"));
        rename(&mut ben, "Ben's");
        ben.close().expect("arrives first");
        rename(&mut ada, "Ada's");
        send(&ada).expect_err("refused");
        ada.give_way().expect("kept");
        drop(ada);
        assert_eq!(name(&office.open("ada")), "Ben's");
        let backups = std::fs::read_dir(office.root.path().join("ada")).expect("a folder");
        let kept = backups
            .map(|entry| entry.expect("an entry").path())
            .find(|path| path.to_string_lossy().contains("given way"))
            .expect("a backup");
        let kept = Document::open(&kept, office.setting("ada")).expect("opens");
        assert_eq!(name(&kept), "Ada's");
    }

    #[test]
    fn a_drive_that_comes_back_gets_what_it_missed() {
        let office = Office::new();
        let mut ada = office.create("ada");
        rename(&mut ada, "Quarter");
        let drive = office.root.path().join("drive");
        let away = office.root.path().join("away");
        std::fs::rename(&drive, &away).expect("taken away");
        send(&ada).expect_err("refused");
        assert_eq!(ada.network_state(), Some(NetworkState::OutOfReach));
        ada.close().expect_err("told that it did not arrive");
        std::fs::rename(&away, &drive).expect("back again");
        let ada = office.open("ada");
        assert_eq!(name(&ada), "Quarter", "the work is taken up again");
        ada.close().expect("arrives");
        assert_eq!(name(&office.open("ben")), "Quarter");
    }
}
