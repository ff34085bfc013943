//! What the page asks about progress: whom to ask, the sheets that go out, and what comes back.

use super::{Answer, OnDesk};
use crate::desk::logged;
use crate::exports::{Written, destined};
use crate::progress::{ReturnedView, SheetChoice, SheetOrder};
use slipway_document::AwaitedTask;
use slipway_document::wire::Revision;
use slipway_engine::TaskId;
use std::collections::BTreeSet;
use tauri::{Runtime, WebviewWindow, command};

/// Which tasks somebody is asked about, and of which nothing was told for so many days.
#[command]
pub(crate) async fn awaited(desk: OnDesk<'_>, days: u16, quiet: u16) -> Answer<Vec<AwaitedTask>> {
    desk.with_document(move |document| document.awaited(days, quiet))
        .await
}

/// Asks where a sheet goes and writes it. Nothing when the person thought better of it.
#[command]
pub(crate) async fn write_progress_sheet<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    choice: SheetChoice,
) -> Answer<Option<Written>> {
    let order = SheetOrder::try_from(choice)?;
    let on = desk
        .with_document(|document| Ok(document.now().clone()))
        .await?;
    let ending = order.format.name();
    let (name, kind) = (order.name(&on), format!("export-format-{ending}"));
    let asking = desk.ask(&window);
    let Some(path) = asking.place_of_export(&name, &kind, ending).await else {
        return Ok(None);
    };
    let path = destined(path, ending)?;
    let of = window.label().to_owned();
    let job = desk.exports.begin(&of);
    let written = desk.blocking(move |desk| {
        let written = order.write(&on, desk.words().language(), &path, &job)?;
        desk.exports.keep(&of, path);
        Ok(written)
    });
    written.await.map(Some).map_err(logged)
}

/// Asks for a sheet that came back and says what it would change.
#[command]
pub(crate) async fn choose_progress_sheet<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<ReturnedView>> {
    let Some(path) = desk.ask(&window).progress_sheet().await else {
        return Ok(None);
    };
    let of = window.label().to_owned();
    let read = desk.blocking(move |desk| desk.take_back(&of, &path));
    read.await.map(Some).map_err(logged)
}

/// Says what the sheet would change now.
#[command]
pub(crate) async fn progress_sheet<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<ReturnedView> {
    let of = window.label().to_owned();
    desk.blocking(move |desk| desk.returned(&of)).await
}

/// Takes what the sheet says of some tasks, as one step.
#[command]
pub(crate) async fn take_progress<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    tasks: BTreeSet<TaskId>,
) -> Answer<Revision> {
    let returned = desk.returns.of(window.label())?;
    let done = desk.with_document(move |document| returned.take(document, &tasks));
    let done = done.await.map_err(logged)?;
    desk.returns.forget(window.label());
    Ok(done)
}

/// Lets go of the sheet.
#[command]
pub(crate) async fn leave_progress_sheet<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<()> {
    desk.returns.forget(window.label());
    Ok(())
}
