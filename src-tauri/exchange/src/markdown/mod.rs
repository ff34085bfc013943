//! A plan as Markdown, for wikis, tickets and merge requests: how releases stand, what comes next,
//! what was noticed, and a table of work for each release.
//!
//! Tables are those of GitHub; what people wrote means nothing in it ([`crate::escape::markdown`]).

use crate::digest::{Coming, Masthead, Noticed, Standing, coming, noticed, standings};
use crate::export::{Detail, Export, Line};
use crate::template::{Escape, Template};
use serde::Serialize;
use std::collections::BTreeMap;

/// How many days ahead are told.
const AHEAD: i64 = 30;

#[derive(Serialize)]
struct Page {
    head: Masthead,
    standings: Vec<Standing>,
    days: i64,
    coming: Vec<Coming>,
    findings: Vec<Noticed>,
    plans: Vec<Work>,
    shows: Shows,
}

/// Which columns there are.
#[derive(Serialize)]
struct Shows {
    people: bool,
    floats: bool,
    findings: bool,
}

/// The work of one release.
#[derive(Serialize)]
struct Work {
    name: String,
    rows: Vec<Row>,
}

/// A row of work, in words.
#[derive(Serialize)]
struct Row {
    outline: String,
    name: String,
    is_summary: bool,
    is_milestone: bool,
    is_critical: bool,
    start: String,
    finish: String,
    duration: String,
    done: String,
    float: String,
    owner: String,
    after: String,
}

/// Writes a page.
pub(crate) fn write(export: &Export<'_>) -> String {
    let sees = |detail| !export.audience.withholds(detail);
    let page = Page {
        head: Masthead::of(export),
        standings: standings(export),
        days: AHEAD,
        coming: coming(export, AHEAD),
        findings: noticed(export),
        plans: plans(export),
        shows: Shows {
            people: sees(Detail::People),
            floats: sees(Detail::Floats),
            findings: sees(Detail::Findings),
        },
    };
    let template = Template {
        source: include_str!("plan.md.j2"),
        escape: Escape::Markdown,
        words: export.speaker.words,
        rows: export.lines.len() + page.findings.len() + page.coming.len(),
        bytes: 0,
    };
    template.fill(&page)
}

fn plans(export: &Export<'_>) -> Vec<Work> {
    let after = predecessors(export);
    let mut plans: Vec<Work> = Vec::new();
    for line in &export.lines {
        if line.release().is_some() {
            plans.push(Work {
                name: line.name(),
                rows: Vec::new(),
            });
        } else if let Some(work) = plans.last_mut() {
            work.rows.push(row(export, line, after.get(&line.number)));
        }
    }
    plans
}

/// By the number of a row, the outline numbers of those that it waits for.
fn predecessors<'e>(export: &'e Export<'_>) -> BTreeMap<usize, Vec<&'e str>> {
    let mut after: BTreeMap<usize, Vec<(usize, &str)>> = BTreeMap::new();
    for link in export.dependencies() {
        let ends = [link.predecessor, link.successor].map(|task| export.line_of(task));
        if let [Some(first), Some(then)] = ends {
            let before = after.entry(then.number).or_default();
            before.push((first.number, &first.outline));
        }
    }
    let sorted = after.into_iter().map(|(number, mut before)| {
        before.sort_unstable();
        (
            number,
            before.into_iter().map(|(_, outline)| outline).collect(),
        )
    });
    sorted.collect()
}

fn row(export: &Export<'_>, line: &Line<'_>, after: Option<&Vec<&str>>) -> Row {
    let speaker = &export.speaker;
    let sees_floats = !export.audience.withholds(Detail::Floats);
    let (start, finish) = line.span.unzip();
    let date = |at: Option<_>| at.map(|at| speaker.date(at)).unwrap_or_default();
    let said = |length: Option<_>| {
        length
            .map(|length| speaker.length(length))
            .unwrap_or_default()
    };
    let owner = line.task().and_then(|task| task.owner);
    Row {
        outline: line.outline.clone(),
        name: line.name(),
        is_summary: line.is_summary(),
        is_milestone: line.is_milestone(),
        is_critical: sees_floats && line.is_critical() && !line.is_summary(),
        start: date(start),
        finish: date(finish),
        duration: if line.is_milestone() {
            String::new()
        } else {
            said(line.duration())
        },
        done: speaker.percent(line.done),
        float: said(
            line.total_float()
                .filter(|_| sees_floats && line.done < 10_000),
        ),
        owner: export
            .person(owner)
            .map(|row| row.name.clone())
            .unwrap_or_default(),
        after: after.map(|before| before.join(", ")).unwrap_or_default(),
    }
}
