//! A plan on its way out: which files can be written, what one would hold and lose, and the file.

use crate::attachments;
use crate::failure::{fault, fault_at};
use crate::pictures::dots;
use crate::searches::{Search, Searches};
use crate::whole;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use slipway_document::wire::Failure;
use slipway_engine::change::{Message, Past};
use slipway_engine::{ReleaseId, Scheduled, TaskId};
use slipway_exchange::export::{Audience, Export, Format, Scope};
use slipway_exchange::printed::{Paper, Size};
use slipway_words::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A kind of file that can be written.
#[derive(Debug, Serialize)]
pub(crate) struct FormatNote {
    name: &'static str,
    extension: &'static str,
    is_whole: bool,
    is_text: bool,
    is_picture: bool,
    is_printed: bool,
    sizes: Vec<&'static str>,
}

/// Returns every kind of file, in the order in which people are offered them.
pub(crate) fn formats() -> Vec<FormatNote> {
    let notes = Format::ALL.into_iter().map(|format| FormatNote {
        name: format.name(),
        extension: format.extension(),
        is_whole: format.is_whole(),
        is_text: format.is_text(),
        is_picture: format.is_picture(),
        is_printed: format.is_printed(),
        sizes: format.sizes().iter().map(|size| size.name()).collect(),
    });
    notes.collect()
}

/// Which part of the plan is asked for.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", content = "ids", rename_all = "kebab-case")]
enum Part {
    Everything,
    Releases(BTreeSet<ReleaseId>),
    /// What a view shows.
    Tasks(BTreeSet<TaskId>),
}

impl From<Part> for Scope {
    fn from(part: Part) -> Self {
        match part {
            Part::Everything => Self::Everything,
            Part::Releases(releases) => Self::Releases(releases),
            Part::Tasks(tasks) => Self::Tasks(tasks),
        }
    }
}

/// What a person wants written, as the page says it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportChoice {
    format: String,
    part: Part,
    audience: String,
    language: String,
    /// How it is printed, where it is.
    paper: PaperChoice,
}

/// What a schedule is printed on, as the page says it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PaperChoice {
    size: String,
    across: Option<u16>,
    rows: Option<u16>,
    /// The first day and the last.
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    has_legend: bool,
}

impl PaperChoice {
    /// Returns the paper of a size, with days of a portfolio.
    fn on(&self, on: &Scheduled, size: Size) -> Paper {
        let start = |day| on.calendars.zone().start_of_day(day);
        Paper {
            size,
            across: self.across,
            rows: self.rows,
            from: self.from.map(start),
            to: self.to.map(start),
            has_legend: self.has_legend,
        }
    }
}

/// What a person wants written.
#[derive(Debug)]
pub(crate) struct Order {
    pub(crate) format: Format,
    scope: Scope,
    audience: Audience,
    language: Language,
    size: Size,
    paper: PaperChoice,
}

impl TryFrom<ExportChoice> for Order {
    type Error = Failure;

    fn try_from(choice: ExportChoice) -> Result<Self, Failure> {
        let format = Format::named(&choice.format).ok_or_else(|| fault("unknown-format"))?;
        let audience = Audience::named(&choice.audience);
        let language = Language::of_locale(&choice.language);
        let whole = format.is_whole();
        let size = Size::named(&choice.paper.size).ok_or_else(|| fault("unknown-format"))?;
        Ok(Self {
            format,
            // Such a file holds the whole plan for everybody, whatever else is chosen meanwhile.
            scope: if whole {
                Scope::Everything
            } else {
                choice.part.into()
            },
            audience: if whole {
                Audience::Team
            } else {
                audience.ok_or_else(|| fault("unknown-audience"))?
            },
            language: language.ok_or_else(|| fault("unknown-language"))?,
            size,
            paper: choice.paper,
        })
    }
}

/// What a file would hold and lose, before it is written.
#[derive(Debug, Serialize)]
pub(crate) struct ExportOffer {
    releases: usize,
    tasks: usize,
    losses: Vec<Message>,
    /// What it would say of the last publication, in the words of the window.
    stamp: Option<String>,
    /// On how many sheets it goes, where it is printed: below and beside each other.
    sheets: Option<(usize, usize)>,
}

/// What was written, for people.
#[derive(Debug, Serialize)]
pub(crate) struct Written {
    file: String,
    bytes: u64,
}

impl Written {
    /// Says what stands at a place now.
    pub(crate) fn at(path: &Path) -> Self {
        Self {
            file: attachments::name_of(path),
            bytes: std::fs::metadata(path).map_or(0, |file| file.len()),
        }
    }
}

impl Order {
    /// Says what its file would hold and lose.
    pub(crate) fn offer(&self, on: &Scheduled, words: &Words) -> ExportOffer {
        let export = self.export(on, words.language());
        let extent = self.format.extent(&export);
        let stamp = export.stamp.as_ref();
        ExportOffer {
            releases: export.releases().count(),
            tasks: export
                .lines
                .iter()
                .filter(|line| line.task().is_some())
                .count(),
            losses: self.format.losses(&export),
            stamp: stamp.map(|stamp| export.stamped(stamp)),
            sheets: extent.map(|extent| (extent.down, extent.across)),
        }
    }

    /// Returns its file.
    fn bytes(&self, on: &Scheduled, past: Option<&Past>) -> Vec<u8> {
        let mut export = self.export(on, self.language);
        export.past = past;
        self.format.write(&export)
    }

    fn export<'p>(&self, on: &'p Scheduled, language: Language) -> Export<'p> {
        let mut export = Export::of(on, &self.scope, self.audience, language);
        export.paper = self.paper.on(on, self.size);
        export
    }

    /// Puts it on the clipboard: a text, or a picture.
    pub(crate) fn copy(&self, on: &Scheduled, exports: &Exports) -> Result<(), Failure> {
        if self.format.is_picture() {
            return exports.copy_picture(dots(&self.bytes(on, None))?);
        }
        exports.copy(self.text(on)?)
    }

    /// Returns its file as the text that it is.
    fn text(&self, on: &Scheduled) -> Result<String, Failure> {
        if !self.format.is_text() {
            return Err(fault("unknown-format"));
        }
        let text = String::from_utf8(self.bytes(on, None)).map_err(|_| fault("internal"))?;
        // Marks the encoding of a file; in the middle of a message it would be a stray sign.
        Ok(text.trim_start_matches('\u{feff}').to_owned())
    }

    /// Writes its file, unless nobody waits for it any more.
    pub(crate) fn write(
        &self,
        on: &Scheduled,
        past: Option<&Past>,
        path: &Path,
        job: &Search,
    ) -> Result<Written, Failure> {
        write_wanted(path, &self.bytes(on, past), job)
    }
}

/// Writes a file, unless nobody waits for it any more.
pub(crate) fn write_wanted(path: &Path, bytes: &[u8], job: &Search) -> Result<Written, Failure> {
    if !job.is_wanted() {
        return Err(fault("cancelled"));
    }
    whole::write(path, bytes)?;
    Ok(Written::at(path))
}

/// What leaves the desk: the job under way in each window, what it wrote last, and the clipboard.
#[derive(Default)]
pub(crate) struct Exports {
    jobs: Searches,
    written: Mutex<BTreeMap<String, PathBuf>>,
    /// Lives as long as the desk: other programs ask it for what was copied.
    clipboard: Mutex<Option<arboard::Clipboard>>,
}

impl Exports {
    /// Begins a job for a window.
    pub(crate) fn begin(&self, window: &str) -> Search {
        self.jobs.begin(window)
    }

    /// Stops the job of a window: its file is not written.
    pub(crate) fn stop(&self, window: &str) {
        self.jobs.stop(window);
    }

    /// Keeps where a window wrote last.
    pub(crate) fn keep(&self, window: &str, path: PathBuf) {
        lock(&self.written).insert(window.to_owned(), path);
    }

    /// Returns where a window wrote last.
    pub(crate) fn last(&self, window: &str) -> Result<PathBuf, Failure> {
        let path = lock(&self.written).get(window).cloned();
        path.ok_or_else(|| fault("not-found"))
    }

    /// Forgets a window that is gone, and stops its job.
    pub(crate) fn forget(&self, window: &str) {
        self.jobs.forget(window);
        lock(&self.written).remove(window);
    }

    /// Puts a text on the clipboard.
    pub(crate) fn copy(&self, text: String) -> Result<(), Failure> {
        self.put(|clipboard| clipboard.set_text(text))
    }

    /// Puts a picture on the clipboard.
    pub(crate) fn copy_picture(&self, picture: arboard::ImageData<'_>) -> Result<(), Failure> {
        self.put(|clipboard| clipboard.set_image(picture))
    }

    fn put(
        &self,
        copy: impl FnOnce(&mut arboard::Clipboard) -> Result<(), arboard::Error>,
    ) -> Result<(), Failure> {
        let mut clipboard = lock(&self.clipboard);
        let open = match clipboard.take() {
            Some(open) => Ok(open),
            None => arboard::Clipboard::new(),
        };
        let copied = open.and_then(|mut open| {
            copy(&mut open)?;
            Ok(open)
        });
        *clipboard = Some(copied.map_err(|_| fault("no-clipboard"))?);
        Ok(())
    }
}

/// Returns where a file of a kind goes when a person says `path`: under its own ending, and never over
/// a file that they were not asked about.
pub(crate) fn destined(path: PathBuf, ending: &str) -> Result<PathBuf, Failure> {
    if path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case(ending))
    {
        return Ok(path);
    }
    let mut named = path.into_os_string();
    named.push(".");
    named.push(ending);
    let path = PathBuf::from(named);
    if path.exists() {
        return Err(fault_at("already-there", &path));
    }
    Ok(path)
}

/// Locks what a panic cannot leave half changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn order(mut choice: serde_json::Value) -> Result<Order, Failure> {
        let size = choice["size"].take();
        choice.as_object_mut().expect("a choice").remove("size");
        let size = size.as_str().unwrap_or("a3");
        choice["paper"] = json!({"size": size, "has_legend": true});
        let choice: ExportChoice = serde_json::from_value(choice).expect("it is understood");
        choice.try_into()
    }

    #[test]
    fn a_file_that_holds_the_whole_plan_holds_it_for_everybody() {
        let part = json!({"kind": "releases", "ids": []});
        let whole = json!({"format": "json", "part": part, "audience": "vendor", "language": "de"});
        let whole = order(whole).expect("it can be written");
        assert_eq!(
            (whole.scope, whole.audience),
            (Scope::Everything, Audience::Team)
        );
        let some =
            json!({"format": "mermaid", "part": part, "audience": "vendor", "language": "de"});
        let some = order(some).expect("it can be written");
        assert_eq!(
            some.scope,
            Scope::Releases(BTreeSet::new()),
            "as it was asked for"
        );
        assert_eq!(some.audience, Audience::Vendor);
    }

    #[test]
    fn what_nobody_can_write_is_refused() {
        let part = json!({"kind": "everything"});
        for (format, audience, language) in [
            ("mpp", "team", "en"),
            ("mermaid", "everybody", "en"),
            ("mermaid", "team", "xx"),
        ] {
            let choice =
                json!({"format": format, "part": part, "audience": audience, "language": language});
            assert!(
                order(choice).is_err(),
                "{format} for {audience} in {language}"
            );
        }
    }

    #[test]
    fn paper_that_nobody_makes_is_refused() {
        let choice = |size: &str| {
            let part = json!({"kind": "everything"});
            json!({"format": "pdf", "part": part, "audience": "team", "language": "en", "size": size})
        };
        assert_eq!(
            order(choice("letter")).expect("it is made").size,
            Size::Letter
        );
        assert!(order(choice("b7")).is_err());
    }

    #[test]
    fn a_file_goes_under_its_own_ending_and_over_nothing_unasked() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let goes = |name: &str| destined(at(name), "xml").ok();
        assert_eq!(goes("plan"), Some(at("plan.xml")), "the ending is added");
        assert_eq!(goes("plan.XML"), Some(at("plan.XML")), "unless it is there");
        assert_eq!(
            goes("plan.slipway"),
            Some(at("plan.slipway.xml")),
            "it is no portfolio"
        );
        std::fs::write(at("plan.xml"), "kept").expect("it is written");
        assert_eq!(goes("plan"), None, "the dialog asked about another name");
        assert_eq!(goes("plan.xml"), Some(at("plan.xml")), "here it asked");
    }

    #[test]
    fn every_kind_of_file_has_its_words() {
        for language in Language::ALL {
            let words = Words::of(language);
            for format in Format::ALL {
                for key in ["export-format-", "export-why-"] {
                    let key = format!("{key}{}", format.name());
                    assert!(words.knows(&key), "{key} is missing");
                }
            }
            for audience in Audience::ALL {
                for key in ["export-audience-", "export-audience-why-"] {
                    let key = format!("{key}{}", audience.name());
                    assert!(words.knows(&key), "{key} is missing");
                }
            }
        }
    }
}
