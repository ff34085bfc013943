//! What a page would send to each command of the window, about a small portfolio.

use crate::desk::{Desk, setting};
use crate::dice::Dice;
use crate::edits::{begin, perform, random};
use serde_json::{Value, json};
use slipway_document::Document;
use slipway_engine::Scheduled;
use slipway_engine::plan::{Plan, Row, Table};
use slipway_exchange::export::{Audience, Format};
use slipway_exchange::printed::Size;
use slipway_exchange::report::{Kind, ReportFormat, Section};
use uuid::Uuid;

/// A channel of the page, as Tauri writes it.
pub(crate) const CHANNEL: &str = "__CHANNEL__:1";

/// A small portfolio with something of everything in it.
pub(crate) struct Portfolio {
    /// Its file.
    pub(crate) bytes: Vec<u8>,
    now: Scheduled,
    /// A file that is evidence in it.
    attachment: String,
}

impl Portfolio {
    /// Makes one.
    pub(crate) fn new(dice: &mut Dice) -> Self {
        let desk = Desk::in_memory();
        let mut document = desk.create(1);
        begin(&mut document);
        perform(&mut document, dice, 30);
        let kept = document.attach("report.txt".to_owned(), b"all well");
        let attachment = kept.expect("it is kept").hash;
        document.close().expect("it closes");
        let document = Document::open(&desk.file(), setting(&desk.backups(), 2));
        let document = document.expect("it opens");
        let now = document.now().clone();
        document.close().expect("it closes");
        Self {
            bytes: std::fs::read(desk.file()).expect("nobody has it open"),
            now,
            attachment,
        }
    }

    /// Returns what a command would be sent, sense or nonsense.
    pub(crate) fn arguments(&self, command: &str, dice: &mut Dice) -> Value {
        let plan = &self.now.plan;
        let today = plan.portfolio.data_date.0;
        match command {
            "add_starters"
            | "attach"
            | "choose_comparison"
            | "choose_import"
            | "choose_logo"
            | "choose_template"
            | "close_portfolio"
            | "close_window"
            | "compare_import"
            | "comparison"
            | "desk"
            | "end_comparison"
            | "export_formats"
            | "costs"
            | "finding_history"
            | "gates"
            | "give_way"
            | "history"
            | "new_window"
            | "open_dropped"
            | "open_portfolio"
            | "open_sample"
            | "redo"
            | "report_kinds"
            | "save_beside"
            | "show_export"
            | "show_in_folder"
            | "snapshot"
            | "stop_export"
            | "choose_progress_sheet"
            | "leave_progress_sheet"
            | "progress_sheet"
            | "metrics"
            | "stop_goal"
            | "stop_import"
            | "undo" => {
                json!({})
            }
            "agenda" => json!({"review": id(&plan.reviews, dice)}),
            "apply_import" => json!({"target": dice.of(&["open", "new"])}),
            "awaited" => json!({"days": dice.below(60), "quiet": dice.below(30)}),
            "take_progress" => json!({"tasks": [id(&plan.tasks, dice)]}),
            "write_progress_sheet" => json!({"choice": {
                "lead": {"kind": "person", "id": id(&plan.people, dice)},
                "days": dice.below(60),
                "format": dice.of(&["xlsx", "csv"]),
            }}),
            "changed_since" => json!({"at": today}),
            "environments" => {
                let after = (dice.below(2) == 0).then(|| random(plan, dice));
                json!({"from": today, "to": today + 30 * 86_400, "after": after})
            }
            "barriers" | "explain" => json!({"task": id(&plan.tasks, dice)}),
            "chains" | "fixes" => json!({"fingerprint": self.fingerprint(dice)}),
            "copy_export" | "export_offer" => json!({"choice": outgoing(plan, dice)}),
            "export_plan" => json!({"choice": outgoing(plan, dice), "begun": CHANNEL}),
            "compose_report" => json!({"choice": reported(plan, dice)}),
            "copy_report_page" => json!({"edition": dice.below(4), "page": dice.below(10)}),
            "write_report" => json!({
                "choice": reported(plan, dice),
                "format": dice.of(&ReportFormat::ALL.map(ReportFormat::name)),
                "begun": CHANNEL,
            }),
            "promises" => {
                let other = (dice.below(2) == 0).then(|| id(&plan.baselines, dice));
                json!({"one": id(&plan.baselines, dice), "other": other})
            }
            "free_slots" => json!({"days": dice.below(20)}),
            "goal" => json!({
                "release": id(&plan.releases, dice),
                "by": today + 20 * 86_400,
                "progress": CHANNEL,
            }),
            "look_back" => json!({"seq": dice.below(30)}),
            "merge" | "preview_merge" => json!({"decided": [decided(plan, dice)]}),
            "look_at_import" => json!({"headed": null, "progress": CHANNEL}),
            "paste_import" => json!({"text": "Task\tDuration\nBuild\t3d"}),
            "new_portfolio" | "rename_portfolio" => json!({"name": "Quarter"}),
            "occurrences" => {
                let window = plan.windows.iter().next();
                json!({"at": window.map(|row| &row.at), "count": dice.below(100)})
            }
            "open_recent" => json!({"index": dice.below(3)}),
            "outlook" => json!({"mine": dice.below(2) == 0}),
            "perform" | "prospect" => json!({"command": random(plan, dice)}),
            "portrait" => {
                let templates = plan.templates.sorted();
                json!({"template": dice.of(&templates)})
            }
            "preview" => json!({"command": random(plan, dice), "seen": [0, 1, dice.below(20)]}),
            "read_import" => {
                let into = ["one-release", "release-per-summary"];
                let choice = json!({
                    "into": dice.of(&into),
                    "zone": "Europe/London",
                    "target": dice.of(&["open", "new"]),
                    "mapping": null,
                });
                json!({"choice": choice, "progress": CHANNEL})
            }
            "repairs" => json!({"fingerprint": self.fingerprint(dice), "progress": CHANNEL}),
            "save_copy" => json!({"with_history": dice.below(2) == 0}),
            "save_attachment" => json!({"hash": self.attachment, "name": "report.txt"}),
            "set_settings" => json!({"settings": {"author": "Ada", "theme": "dark"}}),
            "subscribe" => json!({"channel": CHANNEL}),
            "words" => json!({"language": "en"}),
            other => panic!("nobody says what {other} is sent"),
        }
    }

    /// Returns what something that is noticed is known by, now and then nothing.
    fn fingerprint(&self, dice: &mut Dice) -> Option<String> {
        let found = self.now.findings.to_vec();
        let found = found.get(dice.below(found.len() + 1));
        found.map(|finding| finding.fingerprint.clone())
    }
}

/// Somebody's decision about a task, sense or nonsense.
fn decided(plan: &Plan, dice: &mut Dice) -> Value {
    let field = dice.of(&[None, Some("name"), Some("nothing")]);
    let side = dice.of(&["mine", "theirs"]);
    json!({"row": {"table": "task", "id": id(&plan.tasks, dice)}, "field": field, "side": side})
}

fn id<R: Row<Id: Into<Uuid>>>(of: &Table<R>, dice: &mut Dice) -> Uuid {
    let rows: Vec<_> = of.iter().collect();
    dice.of(&rows).map_or(Uuid::nil(), |row| row.id().into())
}

/// Returns a part of a plan as a file.
fn outgoing(plan: &Plan, dice: &mut Dice) -> Value {
    let kind = ["releases", "tasks"];
    let kind = dice.of(&kind);
    json!({
        "format": dice.of(&Format::ALL.map(Format::name)),
        "part": {"kind": kind, "ids": [id(&plan.releases, dice)]},
        "audience": dice.of(&Audience::ALL.map(Audience::name)),
        "language": "en",
        "paper": {
            "size": dice.of(&Size::ALL.map(Size::name)),
            "across": dice.of(&[None, Some(1), Some(3)]),
            "rows": dice.of(&[None, Some(20)]),
            "from": dice.of(&[None, Some("2027-01-04")]),
            "to": dice.of(&[None, Some("2027-03-01")]),
            "has_legend": dice.below(2) == 0,
        },
    })
}

/// Returns which report somebody wants.
fn reported(plan: &Plan, dice: &mut Dice) -> Value {
    let kind = dice.of(&Kind::ALL).expect("there are kinds");
    let sections: Vec<_> = kind.sections().iter().copied().map(Section::name).collect();
    let release = (dice.below(2) == 0).then(|| id(&plan.releases, dice));
    let saved = (dice.below(2) == 0).then(|| id(&plan.reports, dice));
    let since = (dice.below(2) == 0).then(|| plan.portfolio.data_date.0 - 7 * 86_400);
    json!({
        "saved": saved,
        "kind": kind.name(),
        "release": release,
        "since": since,
        "hidden": [dice.of(&sections)],
        "sections": sections,
        "wordings": {"roadmap.title": "All is well"},
        "audience": dice.of(&Audience::ALL.map(Audience::name)),
        "language": "en",
        "look": {
            "accent": dice.of(&[None, Some("#1f5fbf"), Some("#ffcc00")]),
            "logo": null,
            "template": null,
        },
    })
}
