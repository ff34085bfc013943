//! Any command about views.

use super::dice::Dice;
use crate::change::Command;
use crate::plan::{
    BarColour, GridColumn, Grouping, OrderKey, Plan, ReleaseState, View, ViewColumn, ViewFilter,
    ViewLayers, ViewLayout, ViewSort,
};
use crate::time::Seconds;
use uuid::Uuid;

pub(super) fn command(dice: &mut Dice<'_>, plan: &Plan) -> Command {
    match dice.roll(6) {
        0 | 1 => Command::AddView {
            view: view(dice, plan, Uuid::nil()),
        },
        2..5 => {
            let id = dice.id(&plan.views);
            Command::EditView {
                view: view(dice, plan, id.0),
            }
        }
        _ => Command::DeleteView {
            view: dice.id(&plan.views),
        },
    }
}

fn view(dice: &mut Dice<'_>, plan: &Plan, id: Uuid) -> View {
    let columns = columns(dice);
    let most = u8::try_from(columns.len()).expect("a few columns");
    View {
        id: id.into(),
        order: OrderKey::default(),
        name: dice.text(),
        layout: ViewLayout {
            grouping: dice.any(&[Grouping::None, Grouping::Owner, Grouping::Environment]),
            is_packed: dice.roll(2) == 0,
            sort: dice.maybe(|dice| ViewSort {
                by: dice.any(&COLUMNS),
                is_descending: dice.roll(2) == 0,
            }),
            filter: filter(dice, plan),
            frozen: mostly(dice, &[0, most], most + 1),
            columns,
            colour: dice.any(&[BarColour::State, BarColour::Team]),
            baseline: (!plan.baselines.is_empty())
                .then(|| dice.maybe(|dice| dice.id(&plan.baselines)))
                .flatten(),
            layers: ViewLayers::default(),
            rolls_up: dice.roll(2) == 0,
            zoom: dice.maybe(|dice| mostly(dice, &[10, 9_000, 100_000_000], u32::MAX)),
        },
    }
}

const COLUMNS: [GridColumn; 4] = [
    GridColumn::Name,
    GridColumn::Start,
    GridColumn::WindowFloat,
    GridColumn::Predecessors,
];

/// Some columns side by side, now and then one of them twice.
fn columns(dice: &mut Dice<'_>) -> Vec<ViewColumn> {
    let first = dice.roll(COLUMNS.len());
    let mut columns: Vec<ViewColumn> = (first..COLUMNS.len())
        .map(|at| ViewColumn {
            column: COLUMNS[at],
            width: mostly(dice, &[24, 90, 2_000], 0),
        })
        .collect();
    if !dice.is_sound() {
        columns.push(columns[0]);
    }
    columns
}

/// Something that makes sense, now and then something that no view may have.
fn mostly<T: Copy>(dice: &mut Dice<'_>, sound: &[T], wrong: T) -> T {
    if dice.is_sound() {
        dice.any(sound)
    } else {
        wrong
    }
}

fn filter(dice: &mut Dice<'_>, plan: &Plan) -> ViewFilter {
    ViewFilter {
        text: dice.text(),
        owners: dice.ids(&plan.people),
        products: dice.ids(&plan.products),
        states: dice.maybe(|_| ReleaseState::Ready).into_iter().collect(),
        float_below: dice.maybe(|dice| Seconds(dice.count(9) * 3_600 - 7_200)),
        within_days: dice.maybe(|dice| mostly(dice, &[0, 14], u16::MAX)),
        ..ViewFilter::default()
    }
}
