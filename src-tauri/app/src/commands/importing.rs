//! What the page asks for when a file of another tool comes in.

use super::{Answer, OnDesk, opened};
use crate::desk::{Desk, DeskView, logged};
use crate::failure::fault;
use crate::imports::{
    Applied, Chosen, ChosenFile, ImportChoice, ImportTarget, ReadFile, TableLook,
};
use crate::worker::Headed;
use tauri::ipc::Channel;
use tauri::{Runtime, WebviewWindow, command};

/// Asks for a file and keeps it; nothing is read of it yet.
#[command]
pub(crate) async fn choose_import<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<ChosenFile>> {
    let Some(path) = desk.ask(&window).foreign_file().await else {
        return Ok(None);
    };
    let of = window.label().to_owned();
    let kept = desk.blocking(move |desk| Ok(desk.offers.keep(&of, Chosen::open(&path)?)));
    kept.await.map(Some).map_err(logged)
}

/// Keeps rows from the clipboard as if they were a file.
#[command]
pub(crate) async fn paste_import<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    text: String,
) -> Answer<ChosenFile> {
    let name = desk.words().say("import-pasted", []);
    Ok(desk.offers.keep(window.label(), Chosen::pasted(text, name)))
}

/// Says what the sheets of the chosen table are and what each may mean; where its headings are may be
/// said.
#[command]
pub(crate) async fn look_at_import<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    headed: Option<Headed>,
    progress: Channel<f32>,
) -> Answer<TableLook> {
    let of = window.label().to_owned();
    let job = desk.offers.begin(&of);
    let read = desk.blocking(move |desk| {
        let heard = &mut |far| job.go_on(far, &progress);
        desk.look_at_chosen(&of, headed, heard)
    });
    read.await.map_err(logged)
}

/// Reads the chosen file in a process of its own and says what it would bring; `progress` hears how far
/// that is, from 0 to 1.
#[command]
pub(crate) async fn read_import<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    choice: ImportChoice,
    progress: Channel<f32>,
) -> Answer<ReadFile> {
    let of = window.label().to_owned();
    let job = desk.offers.begin(&of);
    let read = desk.blocking(move |desk| {
        let heard = &mut |far| job.go_on(far, &progress);
        desk.read_chosen(&of, choice, heard)
    });
    read.await.map_err(logged)
}

/// The file that is being read is let go.
#[command]
pub(crate) async fn stop_import<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<()> {
    desk.offers.stop(window.label());
    Ok(())
}

/// Brings what was read into the open portfolio, or into a new one.
#[command]
pub(crate) async fn apply_import<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    target: ImportTarget,
) -> Answer<Applied> {
    let of = window.label().to_owned();
    let kept = desk.offers.take(&of)?;
    let view = match target {
        ImportTarget::Open => {
            let add = move |desk: &Desk| {
                let added = desk.add(kept.clone());
                if added.is_err() {
                    desk.offers.put_back(&of, kept);
                }
                added
            };
            opened(&window, &desk, add).await
        }
        ImportTarget::New => {
            let Some(path) = desk.ask(&window).place(&kept.incoming.name).await else {
                desk.offers.put_back(&of, kept);
                return Ok(Applied::NOT);
            };
            let create = move |desk: &Desk| {
                let created = desk.create_from(&path, kept.clone());
                if created.is_err() {
                    desk.offers.put_back(&of, kept);
                }
                created
            };
            opened(&window, &desk, create).await
        }
    };
    view.map(Applied::done)
}

/// Opens the portfolio that was dropped on the window.
#[command]
pub(crate) async fn open_dropped<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<DeskView>> {
    let path = desk.drops.portfolio(window.label());
    let path = path.ok_or_else(|| fault("nothing-chosen"))?;
    opened(&window, &desk, move |desk| desk.open(&path)).await
}
