//! The process of a release, from its template: phases in their order, what is done in each, the
//! environments that it needs, and the gates with what must be true at them.

use super::headline;
use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::{Sheet, mark, solid, text_item};
use crate::scene::{Align, Ink, Item, Kind, Place, Shade, Shape};
use slipway_engine::Seconds;
use slipway_engine::plan::{PhaseKind, Template, TemplateGate, TemplateStep};
use slipway_words::Argument;
use std::collections::BTreeMap;

/// Where phases begin, how high the bar of one is, and how far apart they stand.
const TOP: f64 = CONTENT.y + 22.0;
const PHASE: f64 = 68.0;
const GAP: f64 = 10.0;
/// Where the steps of a phase end at the latest.
const STEPS: f64 = CONTENT.y + 320.0;
/// Below which width there is no room for who does a step.
const NARROW: f64 = 116.0;
/// Steps of a phase and criteria of a gate that are told.
const MOST: usize = 7;
/// The most phases beside each other.
const ACROSS: usize = 12;

/// Lays out a page for the template of the release that is asked for, else for each.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let plan = &press.export.on.plan;
    let release = press.recipe.release.and_then(|id| plan.releases.get(id));
    let of_release = release
        .and_then(|row| row.from_template)
        .map(|from| from.template);
    let mut templates: Vec<Template> = plan
        .templates
        .iter()
        .filter(|row| of_release.is_none_or(|id| row.id == id))
        .map(|row| row.as_ref().clone())
        .collect();
    templates.sort_by(|one, other| one.order.cmp(&other.order).then(one.id.cmp(&other.id)));
    if templates.is_empty() {
        let title = press.word("report-process-none");
        return vec![press.sheet("process", title, "")];
    }
    let named = templates.iter().enumerate();
    named
        .map(|(at, template)| {
            let name = if at == 0 {
                "process".to_owned()
            } else {
                format!("process-{}", at + 1)
            };
            page(press, &name, template)
        })
        .collect()
}

fn page(press: &mut Press<'_, '_>, name: &str, template: &Template) -> Sheet {
    let phases: Vec<&TemplateStep> = template
        .steps
        .iter()
        .filter(|step| step.phase.is_some())
        .take(ACROSS)
        .collect();
    let count = |number: usize| Argument::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let arguments = [
        ("name", Argument::Text(template.name.clone())),
        ("phases", count(phases.len())),
        ("gates", count(template.gates.len())),
    ];
    let title = press.say("report-title-process", arguments);
    let mut sheet = press.sheet(name, title, &template.summary);
    #[allow(clippy::cast_precision_loss)] // At most twelve.
    let wide = (CONTENT.width + GAP) / phases.len().max(1) as f64 - GAP;
    let mut rows = Vec::new();
    let mut x = CONTENT.x;
    let mut end = TOP + PHASE;
    for (at, phase) in phases.iter().enumerate() {
        let (row, bottom) = column(press, template, phase, at + 1, (x, wide));
        rows.push(row);
        end = end.max(bottom);
        x += wide + GAP;
    }
    let gates = end + 28.0;
    let mut stands: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, gate) in template.gates.iter().enumerate() {
        let phase = place_of(template, gate, &phases);
        stands.entry(phase).or_default().push(at + 1);
        rows.push(gate_mark(press, gate, at + 1, template.gates.len(), gates));
    }
    sheet.add(Item {
        name: "process-chart".to_owned(),
        means: press.word("report-section-process"),
        kind: Kind::Chart {
            clip: Place::of(
                CONTENT.x - 8.0,
                CONTENT.y,
                CONTENT.width + 16.0,
                CONTENT.height,
            ),
            items: rows,
        },
    });
    for (phase, numbers) in stands {
        #[allow(clippy::cast_precision_loss)] // At most twelve.
        let end = CONTENT.x + (wide + GAP) * (phase + 1) as f64 - GAP / 2.0;
        tick(press, &mut sheet, &numbers, end.min(CONTENT.right() - 5.0));
    }
    sheet
}

/// A phase with what is done in it, and where that ends.
fn column(
    press: &mut Press<'_, '_>,
    template: &Template,
    phase: &TemplateStep,
    number: usize,
    (x, wide): (f64, f64),
) -> (Item, f64) {
    let place = Place::of(x, TOP, wide, PHASE);
    let shape = (Shape::Box { radius: 4.0 }, place);
    let shade = match phase.phase {
        Some(PhaseKind::Requirements | PhaseKind::Design | PhaseKind::Build) => Shade::Pale,
        Some(PhaseKind::Uat | PhaseKind::Staging | PhaseKind::Deployment) => Shade::Strong,
        _ => Shade::Middle,
    };
    let within: Vec<&TemplateStep> = template
        .steps
        .iter()
        .filter(|step| step.within.as_deref() == Some(phase.key.as_str()))
        .collect();
    let work = |step: &TemplateStep| step.duration.amount;
    let inner = within.iter().map(|step| work(step)).max();
    let long = work(phase).max(inner.unwrap_or(Seconds::ZERO));
    let duration = if long.0 > 0 {
        press.days(long)
    } else {
        String::new()
    };
    let means = [phase.name.clone(), duration.clone()]
        .join(" ")
        .trim()
        .to_owned();
    let label = format!("phase-{number}");
    let mut items = vec![mark(
        label.clone(),
        means.clone(),
        shape,
        Some(Ink::Bar(shade)),
        None,
    )];
    let frame = Place::of(x + 8.0, TOP + 8.0, wide - 16.0, 36.0);
    let look = if wide < NARROW {
        Look::SMALL.bold().in_ink(Ink::Text)
    } else {
        Look::NAME
    };
    let look = look.in_lines(2);
    items.push(text_item(
        press,
        &format!("{label}-name"),
        &phase.name,
        look,
        frame,
    ));
    let frame = Place::of(x + 8.0, TOP + PHASE - 23.0, wide - 16.0, 16.0);
    items.push(text_item(
        press,
        &format!("{label}-duration"),
        &duration,
        Look::LABEL,
        frame,
    ));
    let mut y = TOP + PHASE + 10.0;
    let mut end = y;
    for (at, step) in within.iter().enumerate().take(MOST) {
        let look = Look::LABEL.in_lines(3);
        let frame = Place::of(x + 8.0, y, wide - 16.0, 48.0);
        let text = if step.role.is_empty() || wide < NARROW {
            step.name.clone()
        } else {
            format!("{} · {}", step.name, step.role)
        };
        let item = text_item(
            press,
            &format!("{label}-step-{}", at + 1),
            &text,
            look,
            frame,
        );
        y += lines_of(&item) + 5.0;
        if y > STEPS {
            break;
        }
        items.push(item);
        end = y;
    }
    let row = Item {
        name: format!("{label}-column"),
        means: phase.name.clone(),
        kind: Kind::Row(items),
    };
    (row, end)
}

fn lines_of(item: &Item) -> f64 {
    match &item.kind {
        Kind::Text(text) => text.lines.iter().map(|line| line.height).sum(),
        _ => 0.0,
    }
}

/// Behind which phase a gate stands: the one of its milestone, else the one that its milestone waits for.
fn place_of(template: &Template, gate: &TemplateGate, phases: &[&TemplateStep]) -> usize {
    let step = |key: &str| template.steps.iter().find(|step| step.key == key);
    let at = |key: &str| phases.iter().position(|phase| phase.key == key);
    let milestone = gate.milestone.as_deref().and_then(step);
    let within = milestone.and_then(|step| at(step.within.as_deref()?));
    let after = || {
        let links = milestone.into_iter().flat_map(|step| step.after.iter());
        let before = links.filter_map(|link| {
            at(&link.after).or_else(|| at(step(&link.after)?.within.as_deref()?))
        });
        before.max()
    };
    within
        .or_else(after)
        .unwrap_or(phases.len().saturating_sub(1))
}

/// The numbers of the gates that stand behind a phase.
fn tick(press: &mut Press<'_, '_>, sheet: &mut Sheet, numbers: &[usize], x: f64) {
    let label = format!("tick-{}", numbers[0]);
    let place = Place::of(x - 5.0, TOP - 5.0, 10.0, 10.0);
    let shape = (Shape::Diamond, place);
    sheet.add(mark(
        label.clone(),
        String::new(),
        shape,
        Some(Ink::Milestone),
        None,
    ));
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let frame = Place::of(x - 24.0, TOP - 21.0, 48.0, 15.0);
    let look = Look::SMALL.in_ink(Ink::Milestone).bold().to(Align::Middle);
    sheet.text(
        press,
        &format!("{label}-numbers"),
        &numbers.join(", "),
        look,
        frame,
    );
}

/// A gate with what must be true.
fn gate_mark(
    press: &mut Press<'_, '_>,
    gate: &TemplateGate,
    number: usize,
    of: usize,
    top: f64,
) -> Item {
    #[allow(clippy::cast_precision_loss)] // Some gates.
    let (slot, before) = (CONTENT.width / of as f64, (number - 1) as f64);
    let x = CONTENT.x + slot * before;
    let label = format!("gate-{number}");
    let size = 20.0;
    let diamond = Place::of(x + 2.0, top, size, size);
    let criteria = headline::count(press, "report-process-criteria", gate.criteria.len());
    let means = format!("{}: {criteria}", gate.name);
    let edge = Some(solid(Ink::Milestone, 2.0));
    let mut items = vec![mark(
        label.clone(),
        means,
        (Shape::Diamond, diamond),
        Some(Ink::Paper),
        edge,
    )];
    let frame = Place::of(x + size + 10.0, top + 1.0, slot - size - 18.0, 18.0);
    items.push(text_item(
        press,
        &format!("{label}-name"),
        &gate.name,
        Look::NAME,
        frame,
    ));
    let frame = Place::of(diamond.x, diamond.y + 2.5, size, 15.0);
    items.push(text_item(
        press,
        &format!("{label}-inner"),
        &number.to_string(),
        Look::SMALL.in_ink(Ink::Milestone).bold().to(Align::Middle),
        frame,
    ));
    let mut y = top + size + 8.0;
    for (at, criterion) in gate.criteria.iter().enumerate().take(MOST) {
        let look = Look::LABEL.in_ink(Ink::Muted).in_lines(2);
        let frame = Place::of(x + size + 10.0, y, slot - size - 18.0, 32.0);
        let item = text_item(
            press,
            &format!("{label}-criterion-{}", at + 1),
            &criterion.text,
            look,
            frame,
        );
        y += lines_of(&item) + 3.0;
        if y > CONTENT.bottom() {
            break;
        }
        items.push(item);
    }
    Item {
        name: format!("{label}-column"),
        means: gate.name.clone(),
        kind: Kind::Row(items),
    }
}
