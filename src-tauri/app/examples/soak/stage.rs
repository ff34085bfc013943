//! An app as a command needs it, and how it is asked.

use crate::answers::Answer;
use crate::arguments::{CHANNEL, Portfolio};
use crate::dice::Dice;
use crate::json::Spoilt;
use crate::planner::{PAGE, Planner};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tauri::ipc::InvokeBody;
use tempfile::TempDir;

/// A small project of another tool.
const PROJECT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
  <Name>Small</Name><StartDate>2027-01-04T08:00:00</StartDate>
  <Tasks><Task><UID>1</UID><ID>1</ID><Name>Build</Name><OutlineLevel>1</OutlineLevel>
    <Start>2027-01-04T08:00:00</Start><Duration>PT8H0M0S</Duration></Task></Tasks>
</Project>"#;

/// Where an app keeps the portfolio that it opens without asking: the sample. What lies there is
/// opened here, and asked for again it is found open.
pub(crate) struct Place(PathBuf);

impl Place {
    /// Lets an app write its sample, and looks where that is.
    pub(crate) fn find() -> Self {
        let planner = Planner::start(&[]);
        planner.json("open_sample", json!({}));
        let found = find(planner.root(), "slipway").expect("the sample is a file");
        let within = found.strip_prefix(planner.root());
        Self(within.expect("it lies there").to_owned())
    }
}

fn find(folder: &Path, ending: &str) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    entries.filter_map(Result::ok).find_map(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return find(&path, ending);
        }
        path.extension()
            .is_some_and(|own| own == ending)
            .then_some(path)
    })
}

/// What is put right after each call.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tidying {
    Nothing,
    /// The portfolio is opened again.
    Open,
    /// The portfolio that was made is closed.
    Close,
}

/// An app on which a command is tried.
pub(crate) struct Stage {
    planner: Planner,
    tidying: Tidying,
}

impl Stage {
    /// Sets it as a command needs it: most want a portfolio to be open.
    pub(crate) fn set(command: &str, place: &Place, portfolio: &Portfolio) -> Self {
        let root = if Path::new("/dev/shm").is_dir() {
            TempDir::new_in("/dev/shm")
        } else {
            TempDir::new()
        };
        let root = root.expect("a folder");
        let (picks, tidying) = match command {
            "apply_import" | "look_at_import" | "read_import" => {
                (vec![root.path().join("small.xml")], Tidying::Nothing)
            }
            "export_plan" => {
                let name = |number| root.path().join(format!("{number}"));
                let names = (0..crate::TEXTS_PER_STAGE).map(name);
                (names.collect(), Tidying::Nothing)
            }
            "new_portfolio" => {
                let name = |number| root.path().join(format!("{number}.slipway"));
                (
                    (0..crate::TEXTS_PER_STAGE).map(name).collect(),
                    Tidying::Close,
                )
            }
            "close_portfolio" => (Vec::new(), Tidying::Open),
            _ => (Vec::new(), Tidying::Nothing),
        };
        std::fs::write(root.path().join("small.xml"), PROJECT).expect("written");
        let file = root.path().join(&place.0);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, &portfolio.bytes).expect("written");
        let planner = Planner::start_in(root, picks);
        let choice = json!({
            "into": "one-release",
            "zone": "Europe/London",
            "target": "open",
            "mapping": null,
        });
        let read = json!({"choice": choice, "progress": CHANNEL});
        match command {
            // With a portfolio open, one would start another process, the others a file manager.
            "new_portfolio" | "show_export" | "show_in_folder" => {}
            "apply_import" | "look_at_import" | "read_import" => {
                planner.json("open_sample", json!({}));
                planner.json("choose_import", json!({}));
                planner.json("read_import", read);
            }
            _ => drop(planner.json("open_sample", json!({}))),
        }
        Self { planner, tidying }
    }

    pub(crate) fn planner(&self) -> &Planner {
        &self.planner
    }

    /// Puts right for the next call what this one may have changed.
    pub(crate) fn tidy(&self) {
        match self.tidying {
            Tidying::Nothing => {}
            Tidying::Open => drop(self.planner.json("open_sample", json!({}))),
            Tidying::Close => drop(self.planner.json("close_portfolio", json!({}))),
        }
    }
}

/// Sends a text to a command as Tauri does with what a page sends: JSON it reads first; bytes it
/// passes on.
pub(crate) fn ask(planner: &Planner, command: &str, sent: &Spoilt, dice: &mut Dice) -> Answer {
    let body = if dice.below(50) == 0 {
        InvokeBody::Raw(sent.text.clone())
    } else {
        match serde_json::from_slice::<Value>(&sent.text) {
            Ok(json) => InvokeBody::Json(json),
            Err(_) => return Answer::Unread,
        }
    };
    match planner.call_from(PAGE, command, body) {
        Ok(_) => Answer::Done,
        // What Tauri itself says of arguments is a sentence.
        Err(Value::String(_)) => Answer::Unread,
        Err(failure) if failure["what"]["code"] == "internal" => {
            Answer::Wrong("an internal fault".to_owned())
        }
        Err(_) => Answer::Refused,
    }
}
