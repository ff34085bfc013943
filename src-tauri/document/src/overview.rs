//! The small computed things that every frame repeats, and local time as a table.

use crate::aims;
use crate::history::{History, Labels};
use crate::wire::{Overview, SpanDates, Spans, ZoneTable, flag};
use slipway_engine::gate::decisions_due;
use slipway_engine::plan::Task;
use slipway_engine::risk::computed;
use slipway_engine::schedule::{SpanOf, TaskDates};
use slipway_engine::{Instant, Scheduled, Seconds};

/// How far around the plan closed time is told: the window may look there.
const AROUND: Seconds = Seconds(400 * 86_400);

pub(crate) fn overview(of: &Scheduled, history: &History) -> Overview {
    let Labels { undo, redo } = history.labels().clone();
    let rows = of.plan.releases.iter();
    let risks = rows.map(|row| (row.id, computed(&of.plan, row)));
    Overview {
        spans: spans(of),
        aims: aims::aims(of),
        risks: risks.collect(),
        decisions_due: decisions_due(of),
        undo,
        redo,
    }
}

fn spans(of: &Scheduled) -> Spans {
    let Scheduled { plan, schedule, .. } = of;
    let releases = plan.releases.entries();
    let products = plan.products.entries();
    Spans {
        releases: releases
            .filter_map(|(slot, row)| Some((row.id, span(schedule.release(slot)?))))
            .collect(),
        products: products
            .filter_map(|(slot, row)| Some((row.id, span(schedule.product(slot)?))))
            .collect(),
        portfolio: schedule.portfolio().map(span),
    }
}

/// Returns those spans of a state that are others than before.
pub(crate) fn changed_spans(before: &Scheduled, after: &Scheduled) -> Spans {
    let (old, mut new) = (spans(before), spans(after));
    new.releases
        .retain(|id, span| old.releases.get(id) != Some(span));
    new.products
        .retain(|id, span| old.products.get(id) != Some(span));
    new.portfolio = new.portfolio.filter(|_| new.portfolio != old.portfolio);
    new
}

fn span(of: &SpanOf) -> SpanDates {
    SpanDates {
        start: of.start,
        finish: of.finish,
        duration: of.duration,
        total_float: of.total_float,
        done: of.done,
    }
}

pub(crate) fn zone(of: &Scheduled) -> ZoneTable {
    let zone = of.calendars.zone();
    ZoneTable {
        name: zone.name().to_owned(),
        offsets: zone.offsets().to_vec(),
    }
}

/// Returns closed time of the portfolio's calendar around the plan, as rising stretches.
pub(crate) fn closed(of: &Scheduled) -> Vec<(Instant, Instant)> {
    let portfolio = &of.plan.portfolio;
    let span = of.schedule.portfolio();
    let first = span
        .map_or(portfolio.start, |span| span.start)
        .min(portfolio.data_date);
    let last = span
        .map_or(portfolio.start, |span| span.finish)
        .max(portfolio.data_date);
    of.calendars
        .portfolio()
        .closed_between(first - AROUND, last + AROUND)
}

/// Returns the flags of one task in a packed record.
pub(crate) fn flags(task: &Task, dates: &TaskDates, data_date: Instant) -> u32 {
    let is_finished = task.progress.is_finished();
    let is_behind =
        (dates.start < data_date && !task.progress.is_started()) || dates.finish < data_date;
    let set = |bit: u32, holds: bool| if holds { bit } else { 0 };
    set(flag::SUMMARY, dates.is_summary)
        | set(flag::CRITICAL, dates.is_critical)
        | set(flag::NEAR_CRITICAL, dates.is_near_critical)
        | set(flag::LONGEST_PATH, dates.is_on_longest_path)
        | set(flag::NO_FLOAT, is_finished || !task.active)
        | set(
            flag::DEADLINE_MISSED,
            task.deadline
                .is_some_and(|deadline| dates.finish > deadline),
        )
        | set(
            flag::OVERDUE,
            !dates.is_summary && task.active && !is_finished && is_behind,
        )
}
