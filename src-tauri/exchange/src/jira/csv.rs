//! The CSV that a search exports: a line an issue, a column a field, and a column more for each value
//! of a field that has several.

use super::issue::{Issue, Says, Somebody, Stage, Tie, Version};
use super::link::says_of_kind;
use super::moment;
use crate::reading::Reading;
use crate::{Continue, Unreadable};
use csv::{ReaderBuilder, StringRecord};
use slipway_engine::change::Message;
use std::collections::BTreeSet;

const COLUMNS: usize = 4096;
const ISSUES: usize = 200_000;
/// How many issues lie between two reports of progress.
const STRIDE: usize = 1024;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Meaning {
    Key,
    Id,
    Summary,
    Kind,
    Status,
    Category,
    ProjectKey,
    ProjectName,
    Parent,
    Version,
    Assignee,
    AssigneeId,
    Estimate,
    Remaining,
    Spent,
    Start,
    Due,
    Created,
    Updated,
    Resolved,
    Staged,
    Description,
    Link {
        outward: bool,
        kind: String,
    },
    /// Kept as text under this name.
    Field(String),
    /// Counted only.
    Left,
    /// Says nothing about the plan.
    Nothing,
}

/// Names of columns, in English and German.
const NAMES: [(&str, Meaning); 49] = [
    ("issue key", Meaning::Key),
    ("key", Meaning::Key),
    ("vorgangsschlüssel", Meaning::Key),
    ("schlüssel", Meaning::Key),
    ("issue id", Meaning::Id),
    ("vorgangs-id", Meaning::Id),
    ("summary", Meaning::Summary),
    ("zusammenfassung", Meaning::Summary),
    ("issue type", Meaning::Kind),
    ("work type", Meaning::Kind),
    ("vorgangstyp", Meaning::Kind),
    ("status", Meaning::Status),
    ("status category", Meaning::Category),
    ("statuskategorie", Meaning::Category),
    ("project key", Meaning::ProjectKey),
    ("projektschlüssel", Meaning::ProjectKey),
    ("project name", Meaning::ProjectName),
    ("projektname", Meaning::ProjectName),
    ("parent", Meaning::Parent),
    ("parent id", Meaning::Parent),
    ("parent key", Meaning::Parent),
    ("übergeordnet", Meaning::Parent),
    ("epic link", Meaning::Parent),
    ("fix version/s", Meaning::Version),
    ("fix versions", Meaning::Version),
    ("lösungsversion(en)", Meaning::Version),
    ("lösungsversionen", Meaning::Version),
    ("assignee", Meaning::Assignee),
    ("zugewiesene person", Meaning::Assignee),
    ("bearbeiter", Meaning::Assignee),
    ("assignee id", Meaning::AssigneeId),
    ("original estimate", Meaning::Estimate),
    ("ursprüngliche schätzung", Meaning::Estimate),
    ("remaining estimate", Meaning::Remaining),
    ("verbleibende schätzung", Meaning::Remaining),
    ("time spent", Meaning::Spent),
    ("benötigte zeit", Meaning::Spent),
    ("start date", Meaning::Start),
    ("target start", Meaning::Start),
    ("due date", Meaning::Due),
    ("target end", Meaning::Due),
    ("fälligkeitsdatum", Meaning::Due),
    ("created", Meaning::Created),
    ("erstellt", Meaning::Created),
    ("updated", Meaning::Updated),
    ("aktualisiert", Meaning::Updated),
    ("resolved", Meaning::Resolved),
    ("erledigt", Meaning::Resolved),
    ("status category changed", Meaning::Staged),
];

/// Columns whose values are counted or that say nothing about a plan.
const LEFT: [&str; 6] = [
    "comment",
    "kommentar",
    "attachment",
    "anhang",
    "log work",
    "comments",
];
const NOTHING: [&str; 16] = [
    "project type",
    "project lead",
    "project lead id",
    "project description",
    "project url",
    "watchers",
    "watchers id",
    "votes",
    "last viewed",
    "work ratio",
    "security level",
    "reporter id",
    "creator",
    "creator id",
    "parent summary",
    "custom field (rank)",
];

impl Meaning {
    fn of(header: &str) -> Self {
        let header = header.trim();
        let lower = header.to_lowercase();
        let name = lower
            .strip_prefix("custom field (")
            .and_then(|name| name.strip_suffix(')'));
        let name = name.unwrap_or(&lower);
        if let Some((_, meaning)) = NAMES.iter().find(|(other, _)| *other == name) {
            return meaning.clone();
        }
        for (start, outward) in [
            ("outward issue link (", true),
            ("inward issue link (", false),
        ] {
            if lower.starts_with(start) {
                let kind = header.get(start.len()..).unwrap_or_default();
                let kind = kind.trim_end_matches(')').to_owned();
                return Self::Link { outward, kind };
            }
        }
        if matches!(name, "description" | "beschreibung") {
            return Self::Description;
        }
        if LEFT.contains(&name) {
            return Self::Left;
        }
        // Sums of what stands in the issue and below it.
        if name.is_empty() || NOTHING.contains(&lower.as_str()) || name.starts_with('σ') {
            return Self::Nothing;
        }
        let shown = header
            .get("custom field (".len()..)
            .filter(|_| name.len() < lower.len());
        let shown = shown.map_or(header, |shown| shown.trim_end_matches(')'));
        Self::Field(shown.to_lowercase())
    }
}

/// Says whether a text begins as an export does: with columns for keys and summaries, and one that no
/// other table has.
pub(crate) fn is_export(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let columns: BTreeSet<String> = first
        .split([',', ';', '\t'])
        .map(|column| column.trim_matches(['"', ' ']).to_lowercase())
        .collect();
    let has = |names: &[&str]| names.iter().any(|name| columns.contains(*name));
    has(&["issue key", "vorgangsschlüssel"])
        && has(&[
            "summary",
            "zusammenfassung",
            "issue id",
            "vorgangs-id",
            "status",
            "issue type",
        ])
}

/// Reads every issue.
pub(super) fn read(
    text: &str,
    reading: &mut Reading<'_>,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Vec<Issue>, Unreadable> {
    let first = text.lines().next().unwrap_or_default();
    let counted = |separator: char| first.matches(separator).count();
    let separator = [',', ';', '\t'].into_iter().max_by_key(|one| counted(*one));
    let mut reader = ReaderBuilder::new()
        .delimiter(
            separator
                .and_then(|one| u8::try_from(one).ok())
                .unwrap_or(b','),
        )
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let broken = |_| Unreadable(Message::new("unreadable-jira"));
    let mut record = StringRecord::new();
    reader.read_record(&mut record).map_err(broken)?;
    if record.len() > COLUMNS {
        let reason = Message::new("unreadable-too-many-columns").count("limit", COLUMNS);
        return Err(Unreadable(reason));
    }
    let columns: Vec<Meaning> = record.iter().map(Meaning::of).collect();
    if !columns.contains(&Meaning::Key) {
        return Err(Unreadable(Message::new("unreadable-jira")));
    }
    let mut issues = Vec::new();
    while reader.read_record(&mut record).map_err(broken)? {
        if issues.len() >= ISSUES {
            let reason = Message::new("unreadable-too-many-rows").count("limit", ISSUES);
            return Err(Unreadable(reason));
        }
        if issues.len().is_multiple_of(STRIDE) {
            #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
            let share = reader.position().byte() as f32 / text.len().max(1) as f32;
            if progress(share) == Continue::No {
                return Err(Unreadable(Message::new("unreadable-cancelled")));
            }
        }
        let issue = issue(&columns, &record, reading);
        if issue.key.is_empty() {
            reading.warn(Message::new("warning-no-key").text("name", &issue.summary));
        } else {
            issues.push(issue);
        }
    }
    Ok(issues)
}

fn issue(columns: &[Meaning], record: &StringRecord, reading: &mut Reading<'_>) -> Issue {
    let mut issue = Issue::default();
    let mut category = None;
    let mut assignee = Somebody::default();
    // The key first: what cannot be understood is told with it.
    let mut named = columns.iter().zip(record.iter());
    if let Some((_, key)) = named.find(|(column, _)| **column == Meaning::Key) {
        key.trim().clone_into(&mut issue.key);
    }
    for (column, cell) in columns.iter().zip(record.iter()) {
        let cell = cell.trim();
        if cell.is_empty() {
            continue;
        }
        let text = || cell.to_owned();
        match column {
            Meaning::Key | Meaning::Nothing => {}
            Meaning::Id => issue.id = text(),
            Meaning::Summary => issue.summary = text(),
            Meaning::Kind => issue.kind = text(),
            Meaning::Status => issue.status = text(),
            Meaning::Category => category = Stage::of_category(cell),
            Meaning::ProjectKey => issue.project.0 = text(),
            Meaning::ProjectName => issue.project.1 = text(),
            Meaning::Parent => issue.parent = issue.parent.take().or(Some(text())),
            Meaning::Version => issue.fix_in(Version {
                name: text(),
                ..Version::default()
            }),
            Meaning::Assignee => assignee.name = text(),
            Meaning::AssigneeId => assignee.key = text(),
            Meaning::Description => issue.description = text(),
            Meaning::Field(name) => issue.say(name, cell),
            Meaning::Left => issue.left += 1,
            Meaning::Link { outward, kind } => {
                let outgoing = says_of_kind(kind);
                issue.ties.push(Tie {
                    other: text(),
                    says: if *outward {
                        outgoing
                    } else {
                        reversed(outgoing)
                    },
                    kind: kind.clone(),
                });
            }
            Meaning::Estimate
            | Meaning::Remaining
            | Meaning::Spent
            | Meaning::Start
            | Meaning::Due
            | Meaning::Created
            | Meaning::Updated
            | Meaning::Resolved
            | Meaning::Staged => value(&mut issue, column, cell, reading),
        }
    }
    issue.stage = category.unwrap_or_else(|| Stage::of_status(&issue.status));
    let status = issue.status.clone();
    issue.say("status", &status);
    if !assignee.name.is_empty() {
        if assignee.key.is_empty() {
            assignee.key.clone_from(&assignee.name);
        }
        issue.assignee = Some(assignee);
    }
    issue
}

fn value(issue: &mut Issue, column: &Meaning, cell: &str, reading: &mut Reading<'_>) {
    let is_read = match column {
        Meaning::Estimate => put(&mut issue.estimate, moment::seconds(cell)),
        Meaning::Remaining => put(&mut issue.remaining, moment::seconds(cell)),
        Meaning::Spent => put(&mut issue.spent, moment::seconds(cell)),
        Meaning::Start => put(&mut issue.start, moment::day(cell)),
        Meaning::Due => put(&mut issue.due, moment::day(cell)),
        Meaning::Created => put(&mut issue.created, moment::time(cell, reading)),
        Meaning::Updated => put(&mut issue.updated, moment::time(cell, reading)),
        Meaning::Resolved => put(&mut issue.resolved, moment::time(cell, reading)),
        _ => put(&mut issue.staged, moment::time(cell, reading)),
    };
    if !is_read {
        let field = format!("{column:?}").to_lowercase();
        reading.warn_of_value(&field, &issue.key, cell);
    }
}

fn put<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let is_read = value.is_some();
    if place.is_none() {
        *place = value;
    }
    is_read
}

fn reversed(says: Says) -> Says {
    match says {
        Says::Waits => Says::IsAwaited,
        Says::IsAwaited => Says::Waits,
        Says::Nothing => Says::Nothing,
    }
}
