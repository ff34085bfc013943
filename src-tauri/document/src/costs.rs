//! What a window asks about money.

use crate::document::Document;
use crate::wire::{CostBoard, CostFigures, amounts};
use slipway_engine::cost::{Costs, EarnedValue, has_costs, measured_by};

impl Document {
    /// Returns what everything costs and what was earned of it, against the measured_by baseline: a frame
    /// whose head is a [`CostBoard`], with a record of each task that has any money (`wire.rs`): handle and SPI,
    /// then BAC, PV, EV, AC, cost as planned now, EAC in minor units, and CPI.
    #[must_use]
    pub fn costs(&self) -> Vec<u8> {
        let now = self.now();
        if !has_costs(&now.plan) {
            return amounts::frame(&CostBoard::default(), std::iter::empty());
        }
        let baseline = measured_by(&now.plan);
        let costs = Costs::of(now, baseline);
        let releases = now.plan.releases.entries();
        let board = CostBoard {
            baseline: costs.baseline,
            portfolio: figures(&costs.portfolio),
            releases: releases
                .map(|(slot, row)| (row.id, figures(&costs.release(slot))))
                .collect(),
        };
        let tasks = now.plan.tasks.entries().filter_map(|(slot, _)| {
            let of = costs.task(slot);
            (!of.is_nothing()).then_some((slot, of))
        });
        amounts::frame(
            &board,
            tasks.map(|(slot, of)| (slot, ratio(of.spi()), fields(&of))),
        )
    }
}

/// Returns a ratio as a word of a record; what is out of all reason is as good as none.
fn ratio(ratio: Option<i64>) -> u32 {
    ratio
        .and_then(|ratio| u32::try_from(ratio).ok())
        .unwrap_or(amounts::NONE)
}

fn fields(of: &EarnedValue) -> [Option<i64>; 7] {
    let amounts = [of.bac, of.pv, of.ev, of.ac, of.cost(), of.eac()].map(Some);
    let [bac, pv, ev, ac, cost, eac] = amounts;
    [bac, pv, ev, ac, cost, eac, of.cpi()]
}

fn figures(of: &EarnedValue) -> CostFigures {
    CostFigures {
        bac: of.bac,
        pv: of.pv,
        ev: of.ev,
        ac: of.ac,
        cost: of.cost(),
        sv: of.sv(),
        cv: of.cv(),
        spi: of.spi(),
        cpi: of.cpi(),
        eac: of.eac(),
        vac: of.vac(),
        tcpi: of.tcpi(),
    }
}

#[cfg(test)]
mod tests {
    use crate::Setting;
    use crate::wire::CostBoard;

    #[test]
    fn a_window_gets_the_figures_of_releases_and_of_tasks_with_money() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let setting = Setting::of_this_computer("Ada".to_owned(), folder.path().join("backups"));
        let document =
            crate::sample(&folder.path().join("sample.slipway"), setting).expect("the sample");
        let frame = document.costs();
        let length = u32::from_le_bytes(frame[..4].try_into().expect("four bytes")) as usize;
        let board: CostBoard = serde_json::from_slice(&frame[8..8 + length]).expect("a board");
        assert_eq!(
            board.releases.len(),
            document.now().plan.releases.len(),
            "every release"
        );
        let records = &frame[(8 + length).next_multiple_of(8)..];
        assert_eq!(records.len() % 64, 0, "whole records");
        let handle = |record: &[u8]| u32::from_le_bytes(record[..4].try_into().expect("four"));
        let costs = slipway_engine::cost::Costs::of(
            document.now(),
            slipway_engine::cost::measured_by(&document.now().plan),
        );
        let priced = document.now().plan.tasks.entries();
        let priced = priced.filter(|(slot, _)| !costs.task(*slot).is_nothing());
        let slots: Vec<u32> = priced.map(|(slot, _)| slot).collect();
        assert!(!slots.is_empty(), "the sample has money");
        let handles: Vec<u32> = records.chunks_exact(64).map(handle).collect();
        assert_eq!(handles, slots, "each task with money once");
        let spi = |record: &[u8]| u32::from_le_bytes(record[4..8].try_into().expect("four"));
        let told: Vec<u32> = records.chunks_exact(64).map(spi).collect();
        let ratios: Vec<u32> = slots
            .iter()
            .map(|slot| super::ratio(costs.task(*slot).spi()))
            .collect();
        assert_eq!(told, ratios, "with its SPI");
        let none = crate::wire::amounts::NONE;
        assert!(ratios.iter().any(|ratio| *ratio != none), "some was due");
        let sum: i64 = board.releases.values().map(|one| one.bac).sum();
        assert_eq!(sum, board.portfolio.bac, "releases add up");
    }
}
