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
    match dice.roll(4) {
        0 | 1 => Command::AddView {
            view: view(dice, plan, Uuid::nil()),
        },
        2 => {
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
    let column = |dice: &mut Dice<'_>| {
        dice.any(&[
            GridColumn::Name,
            GridColumn::Start,
            GridColumn::WindowFloat,
            GridColumn::Predecessors,
        ])
    };
    View {
        id: id.into(),
        order: OrderKey::default(),
        name: dice.text(),
        layout: ViewLayout {
            grouping: dice.any(&[Grouping::None, Grouping::Owner, Grouping::Environment]),
            is_packed: dice.roll(2) == 0,
            sort: dice.maybe(|dice| ViewSort {
                by: column(dice),
                is_descending: dice.roll(2) == 0,
            }),
            filter: filter(dice, plan),
            columns: dice.several(|dice| ViewColumn {
                column: column(dice),
                width: dice.any(&[0, 24, 90, 2_000]),
            }),
            frozen: dice.any(&[0, 1, 9]),
            colour: dice.any(&[BarColour::State, BarColour::Team]),
            baseline: dice.maybe(|dice| dice.id(&plan.baselines)),
            layers: ViewLayers::default(),
            rolls_up: dice.roll(2) == 0,
            zoom: dice.maybe(|dice| dice.any(&[0, 9_000, u32::MAX])),
        },
    }
}

fn filter(dice: &mut Dice<'_>, plan: &Plan) -> ViewFilter {
    ViewFilter {
        text: dice.text(),
        owners: dice
            .maybe(|dice| dice.id(&plan.people))
            .into_iter()
            .collect(),
        products: dice
            .maybe(|dice| dice.id(&plan.products))
            .into_iter()
            .collect(),
        states: dice.maybe(|_| ReleaseState::Ready).into_iter().collect(),
        float_below: dice.maybe(|dice| Seconds(dice.count(9) * 3_600 - 7_200)),
        within_days: dice.maybe(|dice| dice.any(&[0, 14, u16::MAX])),
        ..ViewFilter::default()
    }
}
