//! What the page asks for when a plan goes out.

use super::{Answer, OnDesk};
use crate::desk::logged;
use crate::exports::{ExportChoice, ExportOffer, FormatNote, Order, Written, destined, formats};
use crate::failure::fault;
use crate::platform;
use slipway_engine::Scheduled;
use slipway_engine::change::Past;
use slipway_exchange::export::Format;
use tauri::ipc::Channel;
use tauri::{Runtime, WebviewWindow, command};

/// Which files can be written.
#[command]
pub(crate) async fn export_formats() -> Answer<Vec<FormatNote>> {
    Ok(formats())
}

/// What a file would hold and lose; edits do not wait for it.
#[command]
pub(crate) async fn export_offer(desk: OnDesk<'_>, choice: ExportChoice) -> Answer<ExportOffer> {
    let order = Order::try_from(choice)?;
    let on = now(&desk).await?;
    desk.blocking(move |desk| Ok(order.offer(&on, desk.words())))
        .await
}

/// Asks where a file goes and writes it; `begun` hears when it is on its way. Nothing when the person
/// thought better of it.
#[command]
pub(crate) async fn export_plan<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    choice: ExportChoice,
    begun: Channel<()>,
) -> Answer<Option<Written>> {
    let order = Order::try_from(choice)?;
    let (on, past) = now_and_past(&desk, order.format).await?;
    let name = &on.plan.portfolio.name;
    let kind = format!("export-format-{}", order.format.name());
    let ending = order.format.extension();
    let asking = desk.ask(&window);
    let Some(path) = asking.place_of_export(name, &kind, ending).await else {
        return Ok(None);
    };
    let path = destined(path, ending)?;
    let of = window.label().to_owned();
    let job = desk.exports.begin(&of);
    // A page that is gone has stopped the job.
    begun.send(()).ok();
    let written = desk.blocking(move |desk| {
        let written = order.write(&on, past.as_ref(), &path, &job)?;
        desk.exports.keep(&of, path);
        Ok(written)
    });
    written.await.map(Some).map_err(logged)
}

/// The file that is on its way is not written.
#[command]
pub(crate) async fn stop_export<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<()> {
    desk.exports.stop(window.label());
    Ok(())
}

/// Puts on the clipboard what a file of text would hold.
#[command]
pub(crate) async fn copy_export(desk: OnDesk<'_>, choice: ExportChoice) -> Answer<()> {
    let order = Order::try_from(choice)?;
    let on = now(&desk).await?;
    let copied = desk.blocking(move |desk| order.copy(&on, &desk.exports));
    copied.await.map_err(logged)
}

/// Shows in its folder what the window wrote last.
#[command]
pub(crate) async fn show_export<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<()> {
    let path = desk.exports.last(window.label())?;
    platform::show_in_folder(&path).map_err(|_| logged(fault("io")))
}

async fn now(desk: &OnDesk<'_>) -> Answer<Scheduled> {
    desk.with_document(|document| Ok(document.now().clone()))
        .await
}

/// The plan, and what the journal says of it where the file tells of that.
async fn now_and_past(desk: &OnDesk<'_>, format: Format) -> Answer<(Scheduled, Option<Past>)> {
    desk.with_document(move |document| {
        let past = format
            .tells_of_past()
            .then(|| document.past())
            .transpose()?;
        Ok((document.now().clone(), past))
    })
    .await
}
