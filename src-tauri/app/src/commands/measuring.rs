//! What the page asks about how reliable planning has been.

use super::{Answer, OnDesk};
use slipway_document::MetricsView;
use tauri::command;

/// Measures the plan by what was told of it and by its journal; edits do not wait for it.
#[command]
pub(crate) async fn metrics(desk: OnDesk<'_>) -> Answer<MetricsView> {
    let (record, ages) = desk
        .with_document(|document| Ok((document.record()?, document.conflict_ages()?)))
        .await?;
    desk.blocking(move |_| {
        Ok(MetricsView {
            metrics: record.metrics(),
            ages,
        })
    })
    .await
}
