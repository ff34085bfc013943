//! What the page asks for when the plan is compared with a file and takes changes from it.

use super::{Answer, OnDesk};
use crate::comparing::rows_of;
use crate::desk::logged;
use slipway_document::wire::{ComparisonView, MergePreview, Revision};
use slipway_engine::compare::Decided;
use tauri::{Runtime, WebviewWindow, command};

/// Asks for a file and says how the plan differs from it.
#[command]
pub(crate) async fn choose_comparison<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<ComparisonView>> {
    let Some(path) = desk.ask(&window).comparison().await else {
        return Ok(None);
    };
    let of = window.label().to_owned();
    let compared = desk.blocking(move |desk| desk.compare(&of, desk.receive(&path)?));
    compared.await.map(Some).map_err(logged)
}

/// Says how the plan differs from the file of another tool that was read for the import.
#[command]
pub(crate) async fn compare_import<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<ComparisonView> {
    let of = window.label().to_owned();
    let read = desk.offers.take(&of)?;
    let compared = desk.blocking(move |desk| desk.compare(&of, rows_of(read.incoming)));
    compared.await.map_err(logged)
}

/// Says how the plan differs now.
#[command]
pub(crate) async fn comparison<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<ComparisonView> {
    let received = desk.comparisons.of(window.label())?;
    desk.with_document(move |document| Ok(document.compared(&received)))
        .await
}

/// Says what comes of some decisions.
#[command]
pub(crate) async fn preview_merge<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    decided: Vec<Decided>,
) -> Answer<MergePreview> {
    let received = desk.comparisons.of(window.label())?;
    desk.with_document(move |document| document.preview_merge(&received, &decided))
        .await
}

/// Takes over what is decided, as one step.
#[command]
pub(crate) async fn merge<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    decided: Vec<Decided>,
) -> Answer<Revision> {
    let received = desk.comparisons.of(window.label())?;
    let done = desk.with_document(move |document| document.merge(&received, &decided));
    let done = done.await.map_err(logged)?;
    desk.comparisons.forget(window.label());
    Ok(done)
}

/// Lets go of the file.
#[command]
pub(crate) async fn end_comparison<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<()> {
    desk.comparisons.forget(window.label());
    Ok(())
}
