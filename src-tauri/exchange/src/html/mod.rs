//! A plan as one page that opens in any browser, without a network: how releases stand, what comes
//! next, what was noticed, and the schedule as a tree beside its bars.
//!
//! The page carries its data as JSON, its script and its style; a policy of its own lets nothing else
//! run. Script and style are files beside this one, as plain as they are sent: there is no build. Colours
//! are the tokens of the window. What the reader may not see is not in the file.

pub(crate) mod axis;
pub(crate) mod bands;
pub(crate) mod rows;

use crate::digest::{Coming, Masthead, Noticed, Standing, coming, noticed, standings};
use crate::escape::json_in_markup;
use crate::export::{Detail, Export};
use crate::template::{Escape, Template};
use axis::Axis;
use bands::{Band, bands};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rows::Rows;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use slipway_words::Argument;
use std::collections::BTreeMap;

/// How many days ahead are told.
const AHEAD: i64 = 30;
/// How many things that come, or that were noticed, are listed; each row says what was noticed about it.
const MOST: usize = 150;

/// The script: one scope, in the order in which one rests on another.
const SCRIPT: [&str; 9] = [
    include_str!("plan.js"),
    include_str!("tree.js"),
    include_str!("scale.js"),
    include_str!("theme.js"),
    include_str!("chart.js"),
    include_str!("grid.js"),
    include_str!("details.js"),
    include_str!("print.js"),
    include_str!("page.js"),
];

/// The style: the tokens of the window, then what the page adds.
const STYLE: [&str; 8] = [
    include_str!("../../../../ui/src/styles/colour-types.css"),
    include_str!("../../../../ui/src/styles/tokens.css"),
    include_str!("../../../../ui/src/styles/preferences.css"),
    include_str!("page.css"),
    include_str!("overview.css"),
    include_str!("schedule.css"),
    include_str!("small.css"),
    include_str!("print.css"),
];

/// Words that the script says; those with a place in braces get what stands there in the page.
const WORDS: &[&str] = &[
    "grid-column-name",
    "grid-column-start",
    "grid-column-finish",
    "grid-column-duration",
    "grid-column-done",
    "grid-column-float",
    "grid-column-owner",
    "grid-column-deadline",
    "grid-column-window-float",
    "state-critical",
    "legend-late",
    "state-inactive",
    "state-milestone",
    "state-done",
    "page-after",
    "page-before",
    "page-notes",
    "page-close",
    "page-none-found",
    "page-aims",
    "export-findings",
    "unit-none",
];

/// What a reader may see, for columns and filters.
#[derive(Serialize)]
struct Shows {
    people: bool,
    floats: bool,
    findings: bool,
}

/// What the script reads.
#[derive(Serialize)]
struct Data<'d> {
    axis: &'d Axis,
    /// The minute of the data date.
    now: i64,
    shows: &'d Shows,
    #[serde(flatten)]
    rows: Rows,
    bands: &'d [Band],
    words: BTreeMap<&'static str, String>,
}

/// What the template is filled with.
#[derive(Serialize)]
struct Page {
    head: Masthead,
    policy: String,
    style: String,
    script: String,
    data: String,
    shows: Shows,
    standings: Vec<Standing>,
    aiming: usize,
    missing: usize,
    days: i64,
    coming: Vec<Day>,
    more_coming: usize,
    findings: Vec<Noticed>,
    more_findings: usize,
    bands: Vec<Band>,
    rows: usize,
}

/// A day with what happens on it.
#[derive(Serialize)]
struct Day {
    date: String,
    items: Vec<Coming>,
}

/// Writes a page.
pub(crate) fn write(export: &Export<'_>) -> String {
    let axis = Axis::of(export);
    let all = bands(export, &axis);
    let sees = |detail| !export.audience.withholds(detail);
    let shows = Shows {
        people: sees(Detail::People),
        floats: sees(Detail::Floats),
        findings: sees(Detail::Findings),
    };
    let data = Data {
        now: axis.place(export, export.on.plan.portfolio.data_date),
        axis: &axis,
        shows: &shows,
        rows: Rows::of(export, &axis),
        bands: &all,
        words: words(export),
    };
    let data = serde_json::to_string(&data).expect("numbers and texts are JSON");
    let (style, script) = (STYLE.join("\n"), SCRIPT.join("\n"));
    let standings = standings(export);
    let (coming, more_coming) = first(coming(export, AHEAD));
    let (findings, more_findings) = first(noticed(export));
    let page = Page {
        head: Masthead::of(export),
        policy: policy(&style, Some(&script)),
        data: json_in_markup(&data),
        aiming: standings
            .iter()
            .filter(|one| !one.window.is_empty())
            .count(),
        missing: standings.iter().filter(|one| one.misses).count(),
        standings,
        shows,
        days: AHEAD,
        coming: by_day(coming),
        more_coming,
        findings,
        more_findings,
        bands: all
            .into_iter()
            .filter(|band| band.counts && !band.is_over)
            .collect(),
        rows: export.lines.len(),
        style,
        script,
    };
    let template = Template {
        source: include_str!("page.html.j2"),
        escape: Escape::Markup,
        words: export.speaker.words,
        rows: page.standings.len() + page.findings.len() + page.bands.len() + export.lines.len(),
        bytes: page.data.len() + page.script.len() + page.style.len(),
    };
    template.fill(&page)
}

/// What the page may do: run this script and take on this style, by their hashes, and nothing else.
pub(crate) fn policy(style: &str, script: Option<&str>) -> String {
    let hash = |text: &str| {
        format!(
            "'sha256-{}'",
            STANDARD.encode(Sha256::digest(text.as_bytes()))
        )
    };
    format!(
        "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'",
        script.map_or_else(|| "'none'".to_owned(), hash),
        hash(style),
    )
}

/// The first of a list, and how many there are beside them.
fn first<T>(mut all: Vec<T>) -> (Vec<T>, usize) {
    let more = all.len().saturating_sub(MOST);
    all.truncate(MOST);
    (all, more)
}

fn by_day(items: Vec<Coming>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for item in items {
        match days.last_mut().filter(|day| day.date == item.date) {
            Some(day) => day.items.push(item),
            None => days.push(Day {
                date: item.date.clone(),
                items: vec![item],
            }),
        }
    }
    days
}

fn words(export: &Export<'_>) -> BTreeMap<&'static str, String> {
    let mut words: BTreeMap<&'static str, String> =
        WORDS.iter().map(|key| (*key, export.word(key))).collect();
    let place = |number: usize| Argument::Text(format!("{{{number}}}"));
    let speaker = &export.speaker;
    let shown = [("shown", place(0)), ("all", place(1))];
    words.insert("page-shown", speaker.words.say("page-shown", shown));
    words
}
