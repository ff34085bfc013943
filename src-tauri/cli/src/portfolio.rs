//! Opening portfolios. What only reads takes a private copy when somebody else has the file open;
//! what writes is refused then.

use crate::stop::{FILE, REFUSED, Stop};
use directories::ProjectDirs;
use slipway_document::wire::{Failure, FaultNote};
use slipway_document::{Document, Setting};
use slipway_engine::change::Refusal;
use slipway_exchange::Speaker;
use slipway_words::{Argument, Words};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs, io};
use tempfile::TempDir;

/// How often a copy is tried again because the file changed meanwhile.
const ATTEMPTS: usize = 20;

/// A portfolio that is only read, with the folder of its copy when it is one.
pub(crate) struct Readable {
    pub(crate) document: Document,
    /// Taken away with it; none where it is no copy.
    folder: Option<TempDir>,
}

impl Readable {
    /// Says whether it is a copy, since somebody else has the file open.
    pub(crate) fn is_copy(&self) -> bool {
        self.folder.is_some()
    }
}

/// Opens a portfolio to read it.
pub(crate) fn open_to_read(path: &Path, words: &Words) -> Result<Readable, Stop> {
    let failure = match Document::open(path, setting(words)?) {
        Ok(document) => {
            return Ok(Readable {
                document,
                folder: None,
            });
        }
        Err(failure) => failure,
    };
    if !matches!(&failure, Failure::Fault(note) if note.code == "locked") {
        return Err(stop(words, path, &failure));
    }
    let (folder, copy) = private_copy(path)
        .map_err(|error| Stop::file(words, "cli-cannot-read", path, &error.to_string()))?;
    let document =
        Document::open(&copy, setting(words)?).map_err(|failure| stop(words, path, &failure))?;
    Ok(Readable {
        document,
        folder: Some(folder),
    })
}

/// Returns what surrounds a document: this computer's clock, ids and folders.
pub(crate) fn setting(words: &Words) -> Result<Setting, Stop> {
    let folders = ProjectDirs::from("", "", "Slipway").ok_or_else(|| Stop {
        code: FILE,
        message: words.say("cli-no-home", []),
    })?;
    let author = ["USER", "USERNAME"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|name| !name.is_empty()))
        .unwrap_or_else(|| words.say("cli-author", []));
    let backups = folders.data_dir().join("backups");
    fs::create_dir_all(&backups)
        .map_err(|error| Stop::file(words, "cli-cannot-write", &backups, &error.to_string()))?;
    Ok(Setting::of_this_computer(author, backups))
}

/// Says why the document refused or failed.
pub(crate) fn stop(words: &Words, path: &Path, failure: &Failure) -> Stop {
    match failure {
        Failure::Refusal(refusal) => Stop {
            code: REFUSED,
            message: refused(words, refusal),
        },
        Failure::Fault(note) => Stop {
            code: FILE,
            message: failed(words, path, note),
        },
    }
}

fn failed(words: &Words, path: &Path, note: &FaultNote) -> String {
    let mut arguments = vec![
        ("file", Argument::Text(path.display().to_string())),
        ("code", Argument::Text(note.code.clone())),
    ];
    let place = path.parent().unwrap_or(path).display().to_string();
    arguments.push(("place", Argument::Text(place)));
    for (name, text) in &note.args {
        arguments.push((name, Argument::Text(text.clone())));
    }
    let key = format!("fault-{}", note.code);
    let key = if words.knows(&key) {
        &key
    } else {
        "fault-other"
    };
    words.say(key, arguments)
}

fn refused(words: &Words, refusal: &Refusal) -> String {
    // The code and its texts, as the window gets them.
    let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(refusal) else {
        return refusal.to_string();
    };
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(names) => {
            let names: Vec<_> = names.iter().filter_map(|name| name.as_str()).collect();
            names.join(" → ")
        }
        other => other.to_string(),
    };
    let key = fields.get("code").map(text).unwrap_or_default();
    let arguments: Vec<_> = fields
        .iter()
        .map(|(name, value)| match (name.as_str(), value) {
            ("field", value) => {
                let field = format!("field-{}", text(value));
                (name.as_str(), Argument::Text(words.say(&field, [])))
            }
            ("names", value) => ("path", Argument::Text(text(value))),
            (_, serde_json::Value::Number(number)) => (
                name.as_str(),
                Argument::Number(number.as_i64().unwrap_or_default()),
            ),
            (_, value) => (name.as_str(), Argument::Text(text(value))),
        })
        .filter(|(name, _)| *name != "path" || fields.contains_key("names"))
        .collect();
    words.say(&format!("refusal-{key}"), arguments)
}

/// Copies a file and its rollback journal as they stand at one moment into a folder of our own.
fn private_copy(path: &Path) -> io::Result<(TempDir, PathBuf)> {
    let folder = TempDir::with_prefix("slipway-")?;
    let name = path.file_name().unwrap_or_default();
    let copy = folder.path().join(name);
    let (journal, journal_copy) = (beside(path), beside(&copy));
    for _ in 0..ATTEMPTS {
        let before = (state(path)?, state(&journal).ok());
        fs::copy(path, &copy)?;
        match fs::copy(&journal, &journal_copy) {
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let _ = fs::remove_file(&journal_copy);
            }
            Err(error) => return Err(error),
        }
        if before == (state(path)?, state(&journal).ok()) {
            return Ok((folder, copy));
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

fn state(path: &Path) -> io::Result<(u64, SystemTime)> {
    let about = fs::metadata(path)?;
    Ok((about.len(), about.modified()?))
}

/// Returns a speaker for what an open portfolio says.
pub(crate) fn speaker<'w>(document: &'w Document, words: &'w Words) -> Speaker<'w> {
    let now = document.now();
    Speaker {
        words,
        zone: Some(now.calendars.zone()),
        minutes_per_day: now.plan.portfolio.rules.minutes_per_day,
    }
}
