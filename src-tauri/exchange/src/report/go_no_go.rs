//! The sheet for a go/no-go decision: what must be true and whether it is, until when there is a way back,
//! what was permitted, and a line for the signature of everybody who is asked.

use super::look::{CONTENT, GUTTER, Look};
use super::press::Press;
use super::sheet::Sheet;
use super::table::{Column, Entry, Room};
use super::{back_out, headline};
use crate::export::{Detail, name_of};
use crate::scene::Ink;
use slipway_engine::gate::{criterion_state, is_awaited};
use slipway_engine::plan::{
    Criterion, CriterionState, Gate, Release, SignOff, SignOffState, Waiver,
};
use slipway_engine::status::{ReleaseStatus, release_of};
use slipway_words::Argument;

/// Where the two columns begin, and how wide they are.
const LEFT: (f64, f64) = (CONTENT.x, 780.0);
const RIGHT: (f64, f64) = (CONTENT.x + 780.0 + GUTTER, CONTENT.width - 780.0 - GUTTER);

/// Room that stays for backing out and for waivers, however many are to sign.
const BELOW_SIGNATURES: f64 = 240.0;

/// The right column from a line on.
fn right_from(y: f64) -> Room {
    Room {
        x: RIGHT.0,
        y,
        width: RIGHT.1,
        bottom: CONTENT.bottom(),
    }
}

/// Lays out a sheet for each release that waits for a decision, or for the one that is asked for.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let plan = &press.export.on.plan;
    let mut all = headline::standing(press);
    all.retain(|one| press.is_of_one() || has_awaited_gate(press, one));
    let asked = all
        .into_iter()
        .filter_map(|one| Some((plan.releases.get(one.release)?.clone(), one)));
    let asked: Vec<_> = asked.collect();
    if asked.is_empty() {
        let title = press.word("report-go-no-go-none");
        return vec![press.sheet("go-no-go", title, "")];
    }
    let several = asked.len() > 1;
    let mut sheets = Vec::new();
    for (number, (release, one)) in asked.iter().enumerate() {
        let name = if several {
            format!("go-no-go-{}", number + 1)
        } else {
            "go-no-go".to_owned()
        };
        of_release(press, &name, release, one, &mut sheets);
    }
    sheets
}

fn has_awaited_gate(press: &Press<'_, '_>, one: &ReleaseStatus) -> bool {
    let plan = &press.export.on.plan;
    let mut gates = plan.gates.iter();
    gates.any(|gate| gate.release == one.release && is_awaited(plan, gate))
}

fn of_release(
    press: &mut Press<'_, '_>,
    name: &str,
    release: &Release,
    one: &ReleaseStatus,
    sheets: &mut Vec<Sheet>,
) {
    let gates = gates_of(press, release);
    let criteria = criteria_of(press, &gates);
    let rows: Vec<Vec<Entry>> = criteria
        .iter()
        .map(|(gate, criterion)| criterion_row(press, gate, criterion))
        .collect();
    let mut left = rows.as_slice();
    let mut page = 1;
    loop {
        let page_name = if page == 1 {
            name.to_owned()
        } else {
            format!("{name}-page-{page}")
        };
        let title = title(press, release, one);
        let subtitle = subtitle(press, release, one);
        let mut sheet = press.sheet(&page_name, title, &subtitle);
        let shown = criteria_table(press, &mut sheet, left);
        left = &left[shown..];
        if page == 1 {
            let end = signatures(press, &mut sheet, &gates);
            let end = back_out::draw(press, &mut sheet, release, right_from(end + 24.0));
            waivers(press, &mut sheet, release, end + 24.0);
        }
        sheets.push(sheet);
        page += 1;
        if left.is_empty() || shown == 0 {
            return;
        }
    }
}

/// The gates of a release, in their order.
fn gates_of(press: &Press<'_, '_>, release: &Release) -> Vec<Gate> {
    let gates = press.export.on.plan.gates.iter();
    let mut gates: Vec<Gate> = gates
        .filter(|gate| gate.release == release.id)
        .map(|gate| gate.as_ref().clone())
        .collect();
    gates.sort_by(|one, other| one.order.cmp(&other.order).then(one.id.cmp(&other.id)));
    gates
}

/// Their criteria, gate by gate.
fn criteria_of(press: &Press<'_, '_>, gates: &[Gate]) -> Vec<(Gate, Criterion)> {
    let mut found = Vec::new();
    for gate in gates {
        let criteria = press.export.on.plan.criteria.iter();
        let mut of_gate: Vec<Criterion> = criteria
            .filter(|criterion| criterion.gate == gate.id)
            .map(|criterion| criterion.as_ref().clone())
            .collect();
        of_gate.sort_by(|one, other| one.order.cmp(&other.order).then(one.id.cmp(&other.id)));
        found.extend(
            of_gate
                .into_iter()
                .map(|criterion| (gate.clone(), criterion)),
        );
    }
    found
}

fn title(press: &Press<'_, '_>, release: &Release, one: &ReleaseStatus) -> String {
    let gate = one
        .next_gate
        .and_then(|next| Some((press.export.on.plan.gates.get(next.gate)?, next.at)));
    let (gate, date) = gate.map_or_else(
        || (String::new(), String::new()),
        |(gate, at)| (gate.name.clone(), press.export.speaker.date(at)),
    );
    let key = match (gate.is_empty(), one.criteria) {
        (true, 0) => "report-title-no-gates",
        (true, _) => "report-title-criteria",
        (false, _) => "report-title-go-no-go",
    };
    let arguments = [
        ("release", Argument::Text(release.title())),
        ("met", Argument::Number(i64::from(one.criteria_passed))),
        ("of", Argument::Number(i64::from(one.criteria))),
        ("gate", Argument::Text(gate)),
        ("date", Argument::Text(date)),
    ];
    press.say(key, arguments)
}

fn subtitle(press: &Press<'_, '_>, release: &Release, one: &ReleaseStatus) -> String {
    let mut parts = vec![press.export.state(release)];
    parts.extend(one.aims_at.map(|at| {
        let date = Argument::Text(press.export.speaker.date(at));
        press.say("report-aims-at", [("date", date)])
    }));
    if let (Some(float), false) = (
        one.window_float,
        press.export.audience.withholds(Detail::Floats),
    ) {
        parts.push(format!(
            "{}: {}",
            press.word("overview-window-float"),
            press.days(float)
        ));
    }
    parts.join(" · ")
}

fn criteria_table(press: &mut Press<'_, '_>, sheet: &mut Sheet, rows: &[Vec<Entry>]) -> usize {
    let columns = [
        Column::of(press, "overview-status", 84.0),
        Column::of(press, "report-criterion", 360.0),
        Column::of(press, "report-evidence", 96.0),
        Column::of(press, "report-whose", 130.0),
        Column::of(press, "report-due", 110.0),
    ];
    let heading = press.word("report-criteria");
    let none = press.word("report-criteria-none");
    let y = sheet.heading(press, "criteria", &heading, (LEFT.0, CONTENT.y, LEFT.1));
    if rows.is_empty() {
        let room = Room { y, ..Room::CONTENT };
        return sheet.list(press, "criteria", room, &columns, rows, &none).1;
    }
    // What has no room stands on the next page.
    let corner = (LEFT.0, y, CONTENT.bottom());
    sheet.table(press, "criteria", corner, &columns, rows).1
}

fn criterion_row(press: &Press<'_, '_>, gate: &Gate, criterion: &Criterion) -> Vec<Entry> {
    let state = criterion_state(&press.export.on.plan, criterion);
    let ink = match state {
        CriterionState::Met => Ink::Good,
        CriterionState::Failed => Ink::Critical,
        CriterionState::Waived => Ink::Risk,
        CriterionState::Open => Ink::Text,
    };
    let dash = press.word("unit-none");
    let owner = press
        .export
        .person(criterion.owner)
        .map(|row| row.name.clone());
    let due = criterion.due.map(|at| press.export.speaker.date(at));
    let evidence = match criterion.evidence.len() {
        0 => dash.clone(),
        count => headline::count(press, "report-evidence-count", count),
    };
    let kind = if criterion.is_mandatory {
        gate.name.clone()
    } else {
        let name = Argument::Text(gate.name.clone());
        press.say("report-criterion-optional", [("gate", name)])
    };
    vec![
        Entry::of(
            press.word(&format!("criterion-state-{}", name_of(state))),
            Look::BODY.bold().in_ink(ink),
        ),
        Entry::of(criterion.text.clone(), Look::BODY.in_lines(2)).below(kind, Look::SMALL),
        Entry::of(evidence, Look::BODY.in_ink(Ink::Muted)),
        Entry::of(owner.unwrap_or_else(|| dash.clone()), Look::BODY),
        Entry::of(due.unwrap_or(dash), Look::BODY),
    ]
}

/// Draws who is asked, with a line to sign on; returns where that ends.
fn signatures(press: &mut Press<'_, '_>, sheet: &mut Sheet, gates: &[Gate]) -> f64 {
    let sign_offs = press.export.on.plan.sign_offs.iter();
    let mut asked: Vec<SignOff> = sign_offs
        .filter(|row| gates.iter().any(|gate| gate.id == row.gate))
        .map(|row| row.as_ref().clone())
        .collect();
    let place = |row: &SignOff| gates.iter().position(|gate| gate.id == row.gate);
    asked.sort_by(|one, other| {
        let places = place(one).cmp(&place(other));
        places
            .then(one.order.cmp(&other.order))
            .then(one.id.cmp(&other.id))
    });
    let columns = [
        Column::of(press, "sign-off-role", 204.0),
        Column::of(press, "report-signature", RIGHT.1 - 204.0),
    ];
    let rows: Vec<Vec<Entry>> = asked.iter().map(|row| sign_off_row(press, row)).collect();
    let heading = press.word("sign-offs-title");
    let none = press.word("report-sign-offs-none");
    let room = Room {
        x: RIGHT.0,
        y: CONTENT.y,
        width: RIGHT.1,
        bottom: CONTENT.bottom() - BELOW_SIGNATURES,
    };
    let part = ("sign-offs", heading.as_str());
    sheet.part(press, part, room, &columns, &rows, &none).0
}

fn sign_off_row(press: &Press<'_, '_>, row: &SignOff) -> Vec<Entry> {
    let person = press
        .export
        .person(row.person)
        .map(|person| person.name.clone());
    let date = row
        .at
        .map(|at| press.export.speaker.date(at))
        .unwrap_or_default();
    let said = |key: &str| press.say(key, [("date", Argument::Text(date.clone()))]);
    let two = Look::BODY.in_lines(2);
    let (text, look) = match row.state {
        // Room to sign on paper.
        SignOffState::Asked => (String::new(), Look::BODY),
        SignOffState::Signed => (said("sign-off-signed"), two.in_ink(Ink::Good)),
        SignOffState::Declined => (said("sign-off-declined"), two.in_ink(Ink::Critical)),
    };
    let role = Entry::of(row.role.clone(), Look::BODY.bold());
    let person = person.unwrap_or_else(|| press.word("sign-off-nobody"));
    let gate = press.export.on.plan.gates.get(row.gate);
    let gate = gate.map(|gate| gate.name.clone()).unwrap_or_default();
    vec![
        role.below(format!("{person} · {gate}"), Look::SMALL),
        Entry::of(text, look),
    ]
}

/// Draws what was permitted about a release and still is.
fn waivers(press: &mut Press<'_, '_>, sheet: &mut Sheet, release: &Release, y: f64) {
    if press.export.audience.withholds(Detail::Findings) {
        return;
    }
    let on = press.export.on;
    let findings = on.findings.iter().filter(|finding| {
        let mut subjects = finding.subjects.iter();
        subjects.any(|subject| release_of(on, *subject) == Some(release.id))
    });
    let mut given: Vec<Waiver> = findings
        .filter_map(|finding| Some(on.plan.waivers.get(finding.waiver?)?.as_ref().clone()))
        .collect();
    given.sort_by_key(|row| (row.expires_at, row.id));
    given.dedup_by_key(|row| row.id);
    let columns = [
        Column::of(press, "report-waiver", RIGHT.1 - 112.0),
        Column::of(press, "report-until", 112.0),
    ];
    let rows: Vec<Vec<Entry>> = given
        .iter()
        .map(|row| {
            let why = Entry::of(row.reason.clone(), Look::BODY.in_lines(2));
            let until = press.export.speaker.date(row.expires_at);
            vec![
                why.below(row.approver.clone(), Look::SMALL),
                Entry::of(until, Look::BODY),
            ]
        })
        .collect();
    let heading = press.word("report-waivers");
    let none = press.word("report-waivers-none");
    let part = ("waivers", heading.as_str());
    sheet.part(press, part, right_from(y), &columns, &rows, &none);
}
