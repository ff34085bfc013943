//! Writes the TypeScript shape of every wire type into the folder given as first argument.
//! Run by `cargo xtask wire`.

use slipway_document::wire::{
    Agenda, Barrier, ComparisonView, CostBoard, DeltaHead, EnvironmentBoard, Explanation, Failure,
    FindingHistory, FreeSlot, GateBoard, Goal, HistoryEntry, LookBackHead, MergePreview, Outlook,
    PreviewHead, PromiseRow, Prospect, SearchProgress, SnapshotHead, StepBar,
};
use slipway_document::{AwaitedTask, MetricsView};
use slipway_engine::attribution::Attribution;
use slipway_engine::change::Command;
use slipway_engine::compare::{Decided, Head};
use slipway_engine::finding::{Chain, Fix};
use slipway_engine::plan::KeptFile;
use slipway_engine::repair::Repair;
use ts_rs::{Config, ExportError, TS};

fn main() -> Result<(), ExportError> {
    let folder = std::env::args()
        .nth(1)
        .expect("the folder to write into is the first argument");
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    Command::export_all(&config)?;
    SnapshotHead::export_all(&config)?;
    DeltaHead::export_all(&config)?;
    PreviewHead::export_all(&config)?;
    LookBackHead::export_all(&config)?;
    Explanation::export_all(&config)?;
    Barrier::export_all(&config)?;
    Goal::export_all(&config)?;
    SearchProgress::export_all(&config)?;
    Prospect::export_all(&config)?;
    StepBar::export_all(&config)?;
    GateBoard::export_all(&config)?;
    AwaitedTask::export_all(&config)?;
    MetricsView::export_all(&config)?;
    CostBoard::export_all(&config)?;
    Agenda::export_all(&config)?;
    KeptFile::export_all(&config)?;
    EnvironmentBoard::export_all(&config)?;
    FreeSlot::export_all(&config)?;
    HistoryEntry::export_all(&config)?;
    FindingHistory::export_all(&config)?;
    Outlook::export_all(&config)?;
    Repair::export_all(&config)?;
    Chain::export_all(&config)?;
    ComparisonView::export_all(&config)?;
    PromiseRow::export_all(&config)?;
    MergePreview::export_all(&config)?;
    Decided::export_all(&config)?;
    Head::export_all(&config)?;
    Attribution::export_all(&config)?;
    Failure::export_all(&config)?;
    Fix::export_all(&config)
}
