//! A portfolio on a network drive. Locks there cannot be trusted and a write may be torn, so it is
//! worked on in a copy on this computer, and every state goes back as a whole file that takes the place
//! of the one before – unless somebody else has replaced that one meanwhile.
//!
//! Beside the working copy lies a note: where the portfolio belongs, the file that was there when it was
//! last fetched or published, and up to which operation that file goes. After a crash, or when the
//! drive was out of reach, the note tells whether the copy holds work that never arrived.

use crate::connection::{self, Access};
use crate::copy;
use crate::create::nameless;
use crate::fault::Fault;
use crate::hash::hexadecimal;
use crate::journal;
use crate::mounts::network_filesystem;
use crate::open::Opened;
use crate::place::{self, folder};
use crate::platform::{create_private_folder, sync_folder};
use crate::store::Store;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use slipway_engine::OperationId;
use slipway_engine::change::Seq;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use tempfile::TempPath;

/// The last operation in a file.
type Last = (Seq, Option<OperationId>);

/// Says whether a file lies on a network drive.
#[must_use]
pub fn is_on_network(path: &Path) -> bool {
    let path = path
        .canonicalize()
        .or_else(|_| folder(path).canonicalize())
        .unwrap_or_else(|_| path.to_owned());
    network_filesystem(&path).is_some()
}

/// What is known of the file on the drive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    /// Where the portfolio belongs.
    target: PathBuf,
    /// SHA-256 of the file that was there last; none before there was one.
    base: Option<String>,
    /// Up to where that file goes; none before there was one.
    published: Option<Last>,
    /// The file that is taking its place: after a crash, either may be there.
    publishing: Option<(String, Last)>,
}

/// The working copy of a portfolio on a network drive, held for this process alone.
#[derive(Debug)]
pub struct Remote {
    /// The private folder of working copy and note.
    desk: PathBuf,
    note: Note,
    has_conflict: bool,
    is_out_of_reach: bool,
    _lock: File,
}

/// A whole file on its way to the drive.
#[derive(Debug)]
pub struct Parcel {
    file: TempPath,
    last: Last,
}

impl Remote {
    /// Fetches the portfolio at `target` into a folder under `desks`; a working copy with work that
    /// never arrived there is taken up again.
    ///
    /// # Errors
    ///
    /// [`Fault::Locked`] when another process works on it, or a fault of either disk.
    pub fn fetch(target: &Path, desks: &Path) -> Result<Self, Fault> {
        let target = target.canonicalize()?;
        if !target.is_file() {
            return Err(Fault::NotAFile);
        }
        let mut remote = Self::at(target, desks)?;
        let there = print(&fs::read(&remote.note.target)?);
        remote.conclude(&there);
        let is_the_same = remote.note.base.as_ref() == Some(&there);
        if remote.has_unpublished()? {
            remote.has_conflict = !is_the_same;
        } else if !is_the_same || !remote.local().exists() {
            remote.download()?;
        }
        Ok(remote)
    }

    /// Sets up the working place of a portfolio that is to be at `target`, where nothing is yet.
    ///
    /// # Errors
    ///
    /// [`Fault::AlreadyThere`], or a fault of either disk.
    pub fn begin(target: &Path, desks: &Path) -> Result<Self, Fault> {
        if target.symlink_metadata().is_ok() {
            return Err(Fault::AlreadyThere);
        }
        let name = target.file_name().ok_or(Fault::NotFound)?;
        let target = folder(target).canonicalize()?.join(name);
        let remote = Self::at(target, desks)?;
        if remote.local().exists() {
            // Work for a file that is gone since: it is kept, and not overwritten.
            return Err(Fault::AlreadyThere);
        }
        Ok(remote)
    }

    /// Finds the working place of a target, or makes one.
    fn at(target: PathBuf, desks: &Path) -> Result<Self, Fault> {
        create_private_folder(desks)?;
        let desk = match desk_of(&target, desks)? {
            Some(desk) => desk,
            None => new_desk(&target, desks)?,
        };
        create_private_folder(&desk)?;
        let lock = File::create(desk.join("lock"))?;
        if lock.try_lock().is_err() {
            return Err(Fault::Locked);
        }
        let note = read_note(&desk).unwrap_or(Note {
            target,
            base: None,
            published: None,
            publishing: None,
        });
        Ok(Self {
            desk,
            note,
            has_conflict: false,
            is_out_of_reach: false,
            _lock: lock,
        })
    }

    /// Opens the working copy; it can only be looked at where nothing may be written on the drive.
    ///
    /// # Errors
    ///
    /// As [`Store::open`].
    pub fn open(&self, backups: &Path) -> Result<Opened, Fault> {
        let mut opened = Store::open(&self.local(), backups)?;
        if !place::may_be_replaced(&self.note.target)? {
            opened.read_only = true;
            opened.store.read_only = true;
        }
        Ok(opened)
    }

    /// Where the portfolio is worked on.
    #[must_use]
    pub fn local(&self) -> PathBuf {
        let name = self.note.target.file_name().unwrap_or_default();
        // Under its first name, also when it belongs somewhere else since.
        let kept = fs::read_dir(&self.desk).ok().and_then(|entries| {
            entries
                .filter_map(|entry| Some(entry.ok()?.path()))
                .find(|path| path.extension().is_some_and(|end| end == "slipway"))
        });
        kept.unwrap_or_else(|| self.desk.join(name))
    }

    /// Where the portfolio belongs.
    #[must_use]
    pub fn target(&self) -> &Path {
        &self.note.target
    }

    /// Whether somebody else has replaced the file since it was fetched, so that nothing is published.
    #[must_use]
    pub fn has_conflict(&self) -> bool {
        self.has_conflict
    }

    /// Whether the drive could not be written when that was last tried.
    #[must_use]
    pub fn is_out_of_reach(&self) -> bool {
        self.is_out_of_reach
    }

    /// Whether the file on the drive goes as far as the working copy.
    #[must_use]
    pub fn is_published(&self, store: &Store) -> bool {
        self.note.published == Some(store.last)
    }

    /// Puts a whole file in the place of the one on the drive.
    ///
    /// # Errors
    ///
    /// [`Fault::ChangedElsewhere`] when that is another one than was fetched or published last, or is
    /// gone: it is left as it is; otherwise a fault of the drive. The working copy keeps the work.
    pub fn publish(&mut self, parcel: Parcel) -> Result<(), Fault> {
        let published = self.replace(parcel);
        self.is_out_of_reach = published.is_err() && !self.has_conflict;
        published
    }

    fn replace(&mut self, parcel: Parcel) -> Result<(), Fault> {
        self.unchanged()?;
        let Parcel { file, last } = parcel;
        let bytes = fs::read(&file)?;
        let there = print(&bytes);
        let upload = nameless(folder(&self.note.target))?;
        fs::write(&upload, &bytes)?;
        File::open(&upload)?.sync_all()?;
        if let Ok(before) = fs::metadata(&self.note.target) {
            // Whoever could read the portfolio goes on doing so.
            fs::set_permissions(&upload, before.permissions()).ok();
        }
        self.note.publishing = Some((there.clone(), last));
        self.write_note()?;
        self.unchanged()?;
        if self.note.base.is_some() {
            copy::publish(upload, &self.note.target)?;
        } else {
            let placed = upload.persist_noclobber(&self.note.target);
            placed.map_err(|error| error.error)?;
            sync_folder(folder(&self.note.target))?;
        }
        self.conclude(&there);
        self.write_note()
    }

    /// Lets the portfolio belong beside the file of somebody else from now on, under another name.
    ///
    /// # Errors
    ///
    /// [`Fault::AlreadyThere`], or a fault of either disk.
    pub fn move_beside(&mut self, name: &str) -> Result<(), Fault> {
        let target = self.note.target.with_file_name(name);
        if target.symlink_metadata().is_ok() {
            return Err(Fault::AlreadyThere);
        }
        self.note = Note {
            target,
            base: None,
            published: None,
            publishing: None,
        };
        self.write_note()?;
        self.has_conflict = false;
        Ok(())
    }

    /// Gives up the working copy, which nobody has open any more; what it held must be kept elsewhere before.
    ///
    /// # Errors
    ///
    /// A fault of this computer's disk.
    pub fn forget(&self) -> Result<(), Fault> {
        Ok(fs::remove_dir_all(&self.desk)?)
    }

    /// Whether the file on the drive is the one that was there last.
    fn unchanged(&mut self) -> Result<(), Fault> {
        let there = match fs::read(&self.note.target) {
            Ok(bytes) => Some(print(&bytes)),
            // A drive that is away, as opposed to a file that is.
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            Err(_) if !folder(&self.note.target).is_dir() => return Err(Fault::FolderGone),
            Err(_) => None,
        };
        if there == self.note.base {
            return Ok(());
        }
        self.has_conflict = true;
        Err(Fault::ChangedElsewhere)
    }

    /// Learns which of the two files it may be that is on the drive.
    fn conclude(&mut self, there: &str) {
        let arrived = self.note.publishing.take();
        if let Some((print, last)) = arrived
            && print == there
        {
            self.note.base = Some(print);
            self.note.published = Some(last);
        }
    }

    fn has_unpublished(&self) -> Result<bool, Fault> {
        if !self.local().exists() {
            return Ok(false);
        }
        Ok(Some(last_of(&self.local())?) != self.note.published)
    }

    fn download(&mut self) -> Result<(), Fault> {
        let bytes = fs::read(&self.note.target)?;
        let file = nameless(&self.desk)?;
        fs::write(&file, &bytes)?;
        File::open(&file)?.sync_all()?;
        // What is no portfolio is refused by whoever opens it, as anywhere else.
        let last = last_of(&file).ok();
        copy::publish(file, &self.local())?;
        self.note.base = Some(print(&bytes));
        self.note.published = last;
        self.write_note()
    }

    fn write_note(&self) -> Result<(), Fault> {
        let json = serde_json::to_vec(&self.note).map_err(std::io::Error::other)?;
        let file = nameless(&self.desk)?;
        fs::write(&file, json)?;
        File::open(&file)?.sync_all()?;
        copy::publish(file, &note_in(&self.desk))
    }
}

impl Store {
    /// Packs the portfolio as it is now into a whole file in `folder`.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn pack(&self, folder: &Path) -> Result<Parcel, Fault> {
        create_private_folder(folder)?;
        Ok(Parcel {
            file: self.write_copy(folder)?,
            last: self.last,
        })
    }
}

fn note_in(desk: &Path) -> PathBuf {
    desk.join("note.json")
}

fn read_note(desk: &Path) -> Option<Note> {
    serde_json::from_slice(&fs::read(note_in(desk)).ok()?).ok()
}

/// Finds the folder whose note names a target.
fn desk_of(target: &Path, desks: &Path) -> Result<Option<PathBuf>, Fault> {
    for entry in fs::read_dir(desks)? {
        let desk = entry?.path();
        if read_note(&desk).is_some_and(|note| note.target == target) {
            return Ok(Some(desk));
        }
    }
    Ok(None)
}

/// Chooses a folder that no other target has.
fn new_desk(target: &Path, desks: &Path) -> Result<PathBuf, Fault> {
    let name = print(target.as_os_str().as_encoded_bytes());
    let names = (0..).map(|number: u32| desks.join(format!("{}-{number}", &name[..16])));
    let mut free = names.filter(|desk| !desk.exists());
    free.next().ok_or(Fault::AlreadyThere)
}

fn print(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Reads how far a file that nobody has open goes.
fn last_of(path: &Path) -> Result<Last, Fault> {
    let connection = connection::open(path, Access::Write)?;
    let last = journal::last(&connection)?;
    connection::close(connection)?;
    Ok(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Desk, rename, task_id};

    /// A drive with a portfolio on it, and this computer.
    fn drive() -> Desk {
        let desk = Desk::new();
        desk.create().store.close().unwrap();
        desk
    }

    fn desks(desk: &Desk) -> PathBuf {
        desk.folder.path().join("data/network")
    }

    fn fetch(desk: &Desk) -> (Remote, Opened) {
        let remote = Remote::fetch(&desk.file(), &desks(desk)).unwrap();
        let opened = remote.open(&desk.backups()).unwrap();
        (remote, opened)
    }

    fn edit(opened: &mut Opened, name: &str) {
        let seq = opened.store.next().0.0;
        let edit = rename(&mut opened.plan, seq, task_id(2), name);
        opened.store.commit(&edit, &[]).unwrap();
    }

    fn publish(remote: &mut Remote, opened: &Opened, desk: &Desk) -> Result<(), Fault> {
        remote.publish(opened.store.pack(&desks(desk)).unwrap())
    }

    /// The name that the portfolio on the drive gives the task.
    fn name_there(path: &Path, desk: &Desk) -> String {
        let copy = desk.folder.path().join("look.slipway");
        fs::copy(path, &copy).unwrap();
        let opened = Store::open(&copy, &desk.backups()).unwrap();
        let name = opened.plan.tasks.get(task_id(2)).unwrap().name.clone();
        opened.store.close().unwrap();
        name
    }

    #[test]
    fn an_edit_goes_to_the_drive_as_a_whole_file_and_leaves_nothing_beside_it() {
        let desk = drive();
        let (mut remote, mut opened) = fetch(&desk);
        assert!(remote.is_published(&opened.store), "nothing to do yet");
        edit(&mut opened, "Build");
        assert!(!remote.is_published(&opened.store));
        publish(&mut remote, &opened, &desk).unwrap();
        assert!(remote.is_published(&opened.store));
        edit(&mut opened, "Build it");
        publish(&mut remote, &opened, &desk).unwrap();
        assert_eq!(name_there(&desk.file(), &desk), "Build it");
        let beside = fs::read_dir(folder(&desk.file())).unwrap().count();
        assert_eq!(beside, 1, "one document is one file");
    }

    #[test]
    fn work_that_never_arrived_is_taken_up_again() {
        let desk = drive();
        let (remote, mut opened) = fetch(&desk);
        edit(&mut opened, "Build");
        // Dropped, not closed and not published: as a crash leaves it.
        drop((remote, opened));
        let (mut remote, opened) = fetch(&desk);
        assert!(!remote.has_conflict(), "nobody else was there");
        publish(&mut remote, &opened, &desk).unwrap();
        assert_eq!(name_there(&desk.file(), &desk), "Build");
    }

    #[test]
    fn a_crash_between_the_new_file_and_the_note_is_no_conflict() {
        let desk = drive();
        let (mut remote, mut opened) = fetch(&desk);
        edit(&mut opened, "Build");
        let note = fs::read(note_in(&remote.desk)).unwrap();
        publish(&mut remote, &opened, &desk).unwrap();
        let before: Note = serde_json::from_slice(&note).unwrap();
        remote.note = Note {
            publishing: remote.note.base.clone().zip(remote.note.published),
            ..before
        };
        remote.write_note().unwrap();
        drop((remote, opened));
        let (remote, opened) = fetch(&desk);
        assert!(!remote.has_conflict());
        assert!(remote.is_published(&opened.store), "it had arrived");
    }

    #[test]
    fn the_file_of_somebody_else_is_never_replaced() {
        let desk = drive();
        let (mut remote, mut opened) = fetch(&desk);
        edit(&mut opened, "Mine");
        let (other, theirs) = {
            let elsewhere = desk.folder.path().join("their data");
            let mut other = Remote::fetch(&desk.file(), &elsewhere).unwrap();
            let mut theirs = Store::open(&other.local(), &desk.backups()).unwrap();
            edit(&mut theirs, "Theirs");
            publish(&mut other, &theirs, &desk).unwrap();
            (other, theirs)
        };
        let refused = publish(&mut remote, &opened, &desk);
        assert_eq!(refused, Err(Fault::ChangedElsewhere));
        assert!(remote.has_conflict());
        assert_eq!(name_there(&desk.file(), &desk), "Theirs", "as it was");
        drop((other, theirs));
        drop((remote, opened));

        let (mut remote, opened) = fetch(&desk);
        assert!(remote.has_conflict(), "it is known at the next opening");
        let name = &opened.plan.tasks.get(task_id(2)).unwrap().name;
        assert_eq!(name, "Mine", "and nothing of mine is lost");
        remote.move_beside("quarter (Ada).slipway").unwrap();
        publish(&mut remote, &opened, &desk).unwrap();
        let mine = desk.file().with_file_name("quarter (Ada).slipway");
        assert_eq!(name_there(&mine, &desk), "Mine", "both are there");
        assert_eq!(name_there(&desk.file(), &desk), "Theirs");
        drop((remote, opened));
        let (_, opened) = fetch(&desk);
        let name = &opened.plan.tasks.get(task_id(2)).unwrap().name;
        assert_eq!(name, "Theirs", "the name leads to the file that has it");
    }

    #[test]
    fn what_others_published_is_fetched_where_there_is_no_work_of_ones_own() {
        let desk = drive();
        drop(fetch(&desk));
        let mut theirs = desk.open().unwrap();
        edit(&mut theirs, "Theirs");
        theirs.store.close().unwrap();
        let (remote, opened) = fetch(&desk);
        assert!(!remote.has_conflict());
        let name = &opened.plan.tasks.get(task_id(2)).unwrap().name;
        assert_eq!(name, "Theirs");
    }

    #[test]
    fn a_drive_that_is_away_is_a_fault_and_no_conflict() {
        let desk = drive();
        let (mut remote, mut opened) = fetch(&desk);
        edit(&mut opened, "Build");
        let away = folder(&desk.file()).with_extension("away");
        fs::rename(folder(&desk.file()), &away).unwrap();
        let refused = publish(&mut remote, &opened, &desk);
        assert_eq!(refused, Err(Fault::FolderGone));
        assert!(!remote.has_conflict());
        fs::rename(&away, folder(&desk.file())).unwrap();
        publish(&mut remote, &opened, &desk).unwrap();
        assert_eq!(name_there(&desk.file(), &desk), "Build");
    }

    #[cfg(unix)]
    #[test]
    fn what_may_not_be_written_on_the_drive_is_only_looked_at() {
        use std::os::unix::fs::PermissionsExt as _;
        let desk = drive();
        let (_remote, opened) = fetch(&desk);
        assert!(!opened.read_only);
        drop((_remote, opened));
        fs::set_permissions(desk.file(), fs::Permissions::from_mode(0o444)).unwrap();
        assert!(fetch(&desk).1.read_only);
    }

    #[test]
    fn a_second_process_hears_that_it_is_open() {
        let desk = drive();
        let held = fetch(&desk);
        let second = Remote::fetch(&desk.file(), &desks(&desk));
        assert_eq!(second.unwrap_err(), Fault::Locked);
        drop(held);
        fetch(&desk);
    }

    #[test]
    fn a_new_portfolio_takes_no_name_that_is_taken() {
        let desk = drive();
        let taken = Remote::begin(&desk.file(), &desks(&desk));
        assert_eq!(taken.unwrap_err(), Fault::AlreadyThere);
        let fresh = desk.file().with_file_name("fresh.slipway");
        let mut remote = Remote::begin(&fresh, &desks(&desk)).unwrap();
        let plan = crate::testing::full_plan();
        let identity = crate::testing::IDENTITY;
        let opened = Store::create(&remote.local(), &plan, identity, &desk.backups()).unwrap();
        publish(&mut remote, &opened, &desk).unwrap();
        assert!(fresh.exists(), "it is on the drive");
        assert!(remote.is_published(&opened.store));
    }
}
