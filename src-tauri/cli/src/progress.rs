//! `progress-sheet` and `import-progress`: a sheet for a lead to fill in, and what comes back.

use crate::arguments::{file, is_json};
use crate::asked;
use crate::portfolio::{open_to_read, setting, speaker, stop};
use crate::save::save;
use crate::source::{bytes, plan, unreadable};
use crate::stop::{REFUSED, Stop};
use clap::ArgMatches;
use serde_json::{Value, json};
use slipway_document::Document;
use slipway_engine::Scheduled;
use slipway_engine::change::{Argument as Told, Command, Message};
use slipway_exchange::progress::{
    Asked, Clashes, FieldChange, Lead, ReturnedSheet, SheetFormat, SheetReview, SheetRow,
    commands_of,
};
use slipway_exchange::{Continue, Speaker};
use slipway_words::{Argument, Words};
use std::path::{Path, PathBuf};

/// Writes a sheet of what a lead is asked about.
pub(crate) fn sheet(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let format = format(matches);
    let on = Scheduled::of(plan(matches, words)?);
    let text = |name| matches.get_one::<String>(name);
    let lead = match (text("lead"), text("team")) {
        (Some(name), _) => Lead::Person(asked::person(&on.plan, name, words)?),
        (None, Some(team)) => Lead::Team(asked::team(&on.plan, team, words)?),
        (None, None) => Lead::Everybody,
    };
    let days = *matches.get_one::<u16>("days").expect("clap has a default");
    let asked = Asked { lead, days };
    save(matches, &format.write(&on, &asked, words.language()), words)?;
    let count = i64::try_from(asked.tasks(&on).len()).unwrap_or(i64::MAX);
    let said = words.say("cli-progress-asked", [("count", Argument::Number(count))]);
    eprintln!("{said}");
    Ok(())
}

/// Returns the format that was asked for, else that of the file's ending, else a workbook.
fn format(matches: &ArgMatches) -> SheetFormat {
    let output = matches.get_one::<PathBuf>("output");
    let ending = output.and_then(|path| path.extension()?.to_str());
    let asked = matches.get_one::<String>("to").map(String::as_str);
    let named = asked.or(ending).map(str::to_ascii_lowercase);
    let format = named.and_then(|name| SheetFormat::named(&name));
    format.unwrap_or(SheetFormat::Xlsx)
}

/// Takes what a returned sheet says into the portfolio, as one step; what cannot be taken is told.
pub(crate) fn import(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let (path, sheet) = (file(matches), returned_path(matches));
    let returned = ReturnedSheet::read(&bytes(sheet, words)?, &mut |_| Continue::Yes);
    let returned = returned.map_err(|why| unreadable(&why, words))?;
    let failed = |failure| stop(words, path, &failure);
    let clashes = match matches.get_one::<String>("prefer").map(String::as_str) {
        Some("theirs") => Clashes::Taken,
        Some(_) | None => Clashes::LeftOut,
    };
    if matches.get_flag("dry-run") {
        let readable = open_to_read(path, words)?;
        let review = SheetReview::of(readable.document.now(), &returned);
        tell(
            matches,
            &speaker(&readable.document, words),
            &review,
            clashes,
            0,
        );
        return Ok(());
    }
    let mut document = Document::open(path, setting(words)?).map_err(failed)?;
    let review = SheetReview::of(document.now(), &returned);
    let commands = commands_of(document.now(), &returned, None, clashes).unwrap_or_default();
    let taken = review
        .rows
        .iter()
        .filter(|row| is_taken(row, clashes))
        .count();
    if !commands.is_empty() {
        let label = Message::new("label-progress-sheet")
            .count("count", taken)
            .text("file", &name_of(sheet));
        document
            .perform(Command::Batch { label, commands })
            .map_err(failed)?;
    }
    tell(matches, &speaker(&document, words), &review, clashes, taken);
    document.close().map_err(failed)?;
    let left = review.rows.len() - taken;
    if left == 0 {
        return Ok(());
    }
    let count = Argument::Number(i64::try_from(left).unwrap_or(i64::MAX));
    Err(Stop {
        code: REFUSED,
        message: words.say("cli-progress-left", [("count", count)]),
    })
}

fn returned_path(matches: &ArgMatches) -> &Path {
    matches
        .get_one::<PathBuf>("sheet")
        .expect("clap demands the sheet")
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn is_taken(row: &SheetRow, clashes: Clashes) -> bool {
    row.can_be_taken() && (clashes == Clashes::Taken || !row.clashes())
}

fn tell(
    matches: &ArgMatches,
    speaker: &Speaker<'_>,
    review: &SheetReview,
    clashes: Clashes,
    taken: usize,
) {
    if is_json(matches) {
        let rows = review.rows.iter();
        let rows: Vec<_> = rows.map(|row| row_as_json(speaker, row, clashes)).collect();
        let answer = json!({
            "taken": taken,
            "same": review.same,
            "forgetful": review.forgetful,
            "rows": rows,
        });
        println!("{answer:#}");
        return;
    }
    for row in &review.rows {
        println!("{}", line(speaker, row, clashes));
    }
    let counts = [
        (
            "taken",
            Argument::Number(i64::try_from(taken).unwrap_or(i64::MAX)),
        ),
        ("same", Argument::Number(review.same.into())),
    ];
    println!("{}", speaker.words.say("cli-progress-taken", counts));
}

fn row_as_json(speaker: &Speaker<'_>, row: &SheetRow, clashes: Clashes) -> Value {
    let change = |change: &FieldChange| {
        json!({
            "field": change.field,
            "cell": change.at,
            "was": change.was.as_ref().map(|was| said(speaker, was)),
            "is": said(speaker, &change.is),
            "changed_meanwhile": change.changed_meanwhile,
        })
    };
    json!({
        "cell": row.at,
        "task": row.task,
        "name": row.name,
        "is_taken": is_taken(row, clashes),
        "changes": row.changes.iter().map(change).collect::<Vec<_>>(),
        "refusal": row.refusal.as_ref().map(|refusal| json!({
            "cell": refusal.at,
            "why": speaker.say(&refusal.why),
        })),
    })
}

/// Says what becomes of a row.
fn line(speaker: &Speaker<'_>, row: &SheetRow, clashes: Clashes) -> String {
    let words = speaker.words;
    let name = ("name", Argument::Text(row.name.clone()));
    if let Some(refusal) = &row.refusal {
        let arguments = [
            name,
            ("cell", Argument::Text(refusal.at.clone())),
            ("why", Argument::Text(speaker.say(&refusal.why))),
        ];
        return words.say("cli-progress-refused", arguments);
    }
    let changes: Vec<String> = row
        .changes
        .iter()
        .map(|change| {
            let was = change.was.as_ref();
            let was = was.map_or_else(|| "–".to_owned(), |was| said(speaker, was));
            let field = words.say(change.field.word(), []);
            format!("{field} {was} → {}", said(speaker, &change.is))
        })
        .collect();
    let changes = ("changes", Argument::Text(changes.join(", ")));
    let key = if is_taken(row, clashes) {
        "cli-progress-change"
    } else {
        "cli-progress-clash"
    };
    words.say(key, [name, changes])
}

fn said(speaker: &Speaker<'_>, value: &Told) -> String {
    speaker.list(std::slice::from_ref(value))
}
