//! Every command that the page may call: take the arguments, call the desk or the document on a
//! blocking thread, pass the failure on. `src-tauri/app/commands` lists them for the build script.

pub(crate) mod comparing;
pub(crate) mod exporting;
pub(crate) mod importing;
pub(crate) mod measuring;
pub(crate) mod progress;
pub(crate) mod reporting;

use crate::attachments;
use crate::desk::{Desk, DeskView, Opened, attend, logged};
use crate::exports::Written;
use crate::failure::fault;
use crate::network;
use crate::platform;
use crate::recent::name_of;
use crate::settings::Settings;
use crate::whole;
use crate::window::open as open_window;
use slipway_document::wire::{
    Agenda, Barrier, EnvironmentBoard, Explanation, Failure, FindingHistory, FreeSlot, GateBoard,
    Goal, HistoryEntry, Outlook, PromiseRow, Prospect, Revision, SearchProgress, StepBar,
};
use slipway_document::{Document, mend, portrait as portrait_of, prospect as prospect_of, seek};
use slipway_engine::change::{Command, Seq, Subject};
use slipway_engine::environment;
use slipway_engine::finding::{Chain, Fix};
use slipway_engine::plan::{KeptFile, Recurring, Template};
use slipway_engine::repair::Repair;
use slipway_engine::{BaselineId, Instant, ReleaseId, ReviewId, Seconds, TaskId};
use slipway_words::Language;
use std::sync::Arc;
use tauri::ipc::{Channel, InvokeResponseBody, Response};
use tauri::{Manager, Runtime, State, WebviewWindow, command};

type OnDesk<'a> = State<'a, Arc<Desk>>;
type Answer<T> = Result<T, Failure>;

#[command]
pub(crate) async fn subscribe<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    channel: Channel<InvokeResponseBody>,
) -> Answer<()> {
    desk.channels.add(window.label(), channel);
    Ok(())
}

#[command]
pub(crate) async fn snapshot(desk: OnDesk<'_>) -> Answer<Response> {
    let frame = desk.with_document(|document| Ok(document.snapshot())).await;
    frame.map(Response::new).map_err(logged)
}

#[command]
pub(crate) async fn perform(desk: OnDesk<'_>, command: Command) -> Answer<Revision> {
    let done = desk.with_document(move |document| document.perform(command));
    done.await.map_err(logged)
}

#[command]
pub(crate) async fn preview(
    desk: OnDesk<'_>,
    command: Command,
    seen: Vec<u32>,
) -> Answer<Response> {
    let frame = desk.with_document(move |document| document.preview(&command, Some(&seen)));
    frame.await.map(Response::new)
}

#[command]
pub(crate) async fn undo(desk: OnDesk<'_>) -> Answer<Revision> {
    let done = desk.with_document(Document::undo);
    done.await.map_err(logged)
}

#[command]
pub(crate) async fn redo(desk: OnDesk<'_>) -> Answer<Revision> {
    let done = desk.with_document(Document::redo);
    done.await.map_err(logged)
}

#[command]
pub(crate) async fn explain(desk: OnDesk<'_>, task: TaskId) -> Answer<Explanation> {
    desk.with_document(move |document| document.explain(task))
        .await
}

#[command]
pub(crate) async fn barriers(desk: OnDesk<'_>, task: TaskId) -> Answer<Vec<Barrier>> {
    desk.with_document(move |document| document.barriers(task))
        .await
}

/// The search goes on beside the document: previews and edits do not wait for it.
#[command]
pub(crate) async fn goal<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    release: ReleaseId,
    by: Instant,
    progress: Channel<SearchProgress>,
) -> Answer<Goal> {
    let on = desk
        .with_document(|document| Ok(document.now().clone()))
        .await?;
    let search = desk.searches.begin(window.label());
    desk.blocking(move |_| seek(&on, release, by, &mut |now| search.go_on(now, &progress)))
        .await
}

/// Packages that mend one finding, or one for all that can be mended; looked for as [`goal`] is.
#[command]
pub(crate) async fn repairs<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    fingerprint: Option<String>,
    progress: Channel<SearchProgress>,
) -> Answer<Vec<Repair>> {
    let on = desk
        .with_document(|document| Ok(document.now().clone()))
        .await?;
    let search = desk.searches.begin(window.label());
    desk.blocking(move |_| {
        let watch = &mut |now| search.go_on(now, &progress);
        Ok(mend(&on, fingerprint.as_deref(), watch))
    })
    .await
}

/// The search that is under way answers with what it has found.
#[command]
pub(crate) async fn stop_goal<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<()> {
    desk.searches.stop(window.label());
    Ok(())
}

/// Tries several windows; previews and edits do not wait for it.
#[command]
pub(crate) async fn prospect(desk: OnDesk<'_>, command: Command) -> Answer<Prospect> {
    let on = desk
        .with_document(|document| Ok(document.now().clone()))
        .await?;
    desk.blocking(move |_| prospect_of(&on, &command)).await
}

#[command]
pub(crate) async fn portrait(desk: OnDesk<'_>, template: Template) -> Answer<Vec<StepBar>> {
    desk.with_document(move |document| portrait_of(document.now(), &template))
        .await
}

#[command]
pub(crate) async fn add_starters(desk: OnDesk<'_>) -> Answer<Revision> {
    let done = desk.with_document(Document::add_starters);
    done.await.map_err(logged)
}

/// More would be a list that nobody reads.
const MOST_OCCURRENCES: usize = 60;

#[command]
pub(crate) async fn occurrences(
    desk: OnDesk<'_>,
    at: Recurring,
    count: usize,
) -> Answer<Vec<(Instant, Instant)>> {
    let count = count.min(MOST_OCCURRENCES);
    desk.with_document(move |document| document.occurrences(&at, count))
        .await
}

/// A board of more days than a few years would be a picture that nobody reads.
const LONGEST_BOARD: Seconds = Seconds(5 * 366 * 86_400);

#[command]
pub(crate) async fn environments(
    desk: OnDesk<'_>,
    from: Instant,
    to: Instant,
    after: Option<Command>,
) -> Answer<EnvironmentBoard> {
    let to = to.min(from + LONGEST_BOARD);
    desk.with_document(move |document| document.environments(from, to, after.as_ref()))
        .await
}

#[command]
pub(crate) async fn free_slots(desk: OnDesk<'_>, days: u32) -> Answer<Vec<FreeSlot>> {
    desk.with_document(move |document| Ok(environment::free_slots(document.now(), days)))
        .await
}

#[command]
pub(crate) async fn promises(
    desk: OnDesk<'_>,
    one: BaselineId,
    other: Option<BaselineId>,
) -> Answer<Vec<PromiseRow>> {
    desk.with_document(move |document| document.promises(one, other))
        .await
}

#[command]
pub(crate) async fn fixes(desk: OnDesk<'_>, fingerprint: String) -> Answer<Vec<Fix>> {
    desk.with_document(move |document| Ok(document.fixes(&fingerprint)))
        .await
}

/// What stands behind a finding.
#[command]
pub(crate) async fn chains(desk: OnDesk<'_>, fingerprint: String) -> Answer<Vec<Chain>> {
    desk.with_document(move |document| Ok(document.chains(&fingerprint)))
        .await
}

/// The portfolio at a glance, with what waits for whoever sits here or for everybody.
#[command]
pub(crate) async fn outlook(desk: OnDesk<'_>, mine: bool) -> Answer<Outlook> {
    desk.with_document(move |document| Ok(document.outlook(mine)))
        .await
}

#[command]
pub(crate) async fn finding_history(desk: OnDesk<'_>) -> Answer<FindingHistory> {
    desk.with_document(Document::finding_history)
        .await
        .map_err(logged)
}

#[command]
pub(crate) async fn changed_since(desk: OnDesk<'_>, at: Instant) -> Answer<Vec<TaskId>> {
    desk.with_document(move |document| document.changed_since(at))
        .await
        .map_err(logged)
}

#[command]
pub(crate) async fn gates(desk: OnDesk<'_>) -> Answer<GateBoard> {
    desk.with_document(|document| Ok(document.gates())).await
}

#[command]
pub(crate) async fn costs(desk: OnDesk<'_>) -> Answer<Response> {
    let frame = desk.with_document(|document| Ok(document.costs())).await;
    frame.map(Response::new)
}

#[command]
pub(crate) async fn agenda(desk: OnDesk<'_>, review: ReviewId) -> Answer<Agenda> {
    desk.with_document(move |document| document.agenda(review))
        .await
}

#[command]
pub(crate) async fn attach<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<KeptFile>> {
    let Some(path) = desk.ask(&window).evidence().await else {
        return Ok(None);
    };
    let kept = desk.blocking(move |desk| {
        let bytes = attachments::read(&path)?;
        desk.on_document(|document| document.attach(attachments::name_of(&path), &bytes))
    });
    kept.await.map(Some).map_err(logged)
}

#[command]
pub(crate) async fn save_attachment<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    hash: String,
    name: String,
) -> Answer<bool> {
    let bytes = desk.with_document(move |document| document.attachment(&hash));
    let bytes = bytes.await.map_err(logged)?;
    let Some(path) = desk.ask(&window).place_of_evidence(&name).await else {
        return Ok(false);
    };
    let saved = desk.blocking(move |_| whole::write(&path, &bytes));
    saved.await.map(|()| true).map_err(logged)
}

#[command]
pub(crate) async fn history(desk: OnDesk<'_>) -> Answer<Vec<HistoryEntry>> {
    let entries = desk.with_document(slipway_document::Document::history_entries);
    entries.await.map_err(logged)
}

/// How the plan stood right after an operation of the journal.
#[command]
pub(crate) async fn look_back(desk: OnDesk<'_>, seq: i64) -> Answer<Response> {
    let frame = desk.with_document(move |document| document.look_back(Seq(seq)));
    frame.await.map(Response::new).map_err(logged)
}

#[command]
pub(crate) async fn rename_portfolio(desk: OnDesk<'_>, name: String) -> Answer<Revision> {
    let subject = Subject::Portfolio;
    let done =
        desk.with_document(move |document| document.perform(Command::Rename { subject, name }));
    done.await.map_err(logged)
}

#[command]
pub(crate) async fn desk<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<DeskView> {
    tracing::info!("the page asks for the desk");
    view(&window, &desk).await
}

#[command]
pub(crate) async fn set_settings<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    settings: Settings,
) -> Answer<DeskView> {
    let kept = desk.blocking(move |desk| desk.set_settings(settings));
    kept.await.map_err(logged)?;
    view(&window, &desk).await
}

/// The page takes a language into use; dialogs and new names speak it from then on.
#[command]
pub(crate) async fn words(desk: OnDesk<'_>, language: String) -> Answer<String> {
    let language = Language::of_locale(&language).ok_or_else(|| fault("unknown-language"))?;
    desk.speak(language);
    Ok(language.source())
}

#[command]
pub(crate) async fn new_portfolio<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    name: String,
) -> Answer<Option<DeskView>> {
    let Some(path) = desk.ask(&window).place(&name).await else {
        return Ok(None);
    };
    opened(&window, &desk, move |desk| desk.create(&path, name)).await
}

#[command]
pub(crate) async fn open_portfolio<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<DeskView>> {
    let Some(path) = desk.ask(&window).portfolio().await else {
        return Ok(None);
    };
    opened(&window, &desk, move |desk| desk.open(&path)).await
}

#[command]
pub(crate) async fn open_recent<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    index: usize,
) -> Answer<Option<DeskView>> {
    let path = desk.recent_path(index).ok_or_else(|| fault("not-found"))?;
    opened(&window, &desk, move |desk| desk.open(&path)).await
}

#[command]
pub(crate) async fn open_sample<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<DeskView>> {
    opened(&window, &desk, Desk::open_sample).await
}

/// Closes the portfolio. Its other windows close with it: one is enough to choose what comes next.
#[command]
pub(crate) async fn close_portfolio<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<DeskView> {
    desk.fronts.close_others(window.label());
    desk.blocking(|desk| {
        desk.close();
        Ok(())
    })
    .await?;
    view(&window, &desk).await
}

/// Another window on the open portfolio.
#[command]
pub(crate) async fn new_window<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<()> {
    desk.path()?.ok_or_else(|| fault("no-document"))?;
    match open_window(window.app_handle(), &desk) {
        Ok(true) => Ok(()),
        Ok(false) => Err(fault("too-many-windows")),
        Err(_) => Err(logged(fault("internal"))),
    }
}

/// Closes the window that asks; with the last one the program ends.
#[command]
pub(crate) async fn close_window<R: Runtime>(window: WebviewWindow<R>) -> Answer<()> {
    window.close().map_err(|_| logged(fault("internal")))
}

/// Saves a copy, with the journal or as it is now.
#[command]
pub(crate) async fn save_copy<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    with_history: bool,
) -> Answer<Option<Written>> {
    let path = desk.path()?.ok_or_else(|| fault("no-document"))?;
    let Some(path) = desk.ask(&window).place(&name_of(&path)).await else {
        return Ok(None);
    };
    let of = window.label().to_owned();
    let saved = desk.blocking(move |desk| {
        desk.on_document(|document| match with_history {
            true => document.save_copy(&path),
            false => document.save_copy_without_history(&path),
        })?;
        let written = Written::at(&path);
        desk.exports.keep(&of, path);
        Ok(Some(written))
    });
    saved.await.map_err(logged)
}

/// Keeps the portfolio beside the file that somebody else put on the network drive.
#[command]
pub(crate) async fn save_beside<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<DeskView> {
    desk.blocking(network::save_beside).await.map_err(logged)?;
    view(&window, &desk).await
}

/// Takes the file that somebody else put on the network drive, and keeps the own work as a backup.
#[command]
pub(crate) async fn give_way<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<DeskView>> {
    opened(&window, &desk, network::give_way).await
}

#[command]
pub(crate) async fn show_in_folder(desk: OnDesk<'_>) -> Answer<()> {
    let path = desk.path()?.ok_or_else(|| fault("no-document"))?;
    platform::show_in_folder(&path).map_err(|_| logged(fault("io")))
}

/// Opens something and says how the desk looks then; nothing when it opened in a process of its own.
async fn opened<R: Runtime>(
    window: &WebviewWindow<R>,
    desk: &Arc<Desk>,
    open: impl FnOnce(&Desk) -> Result<Opened, Failure> + Send + 'static,
) -> Answer<Option<DeskView>> {
    match desk.blocking(open).await.map_err(logged)? {
        Opened::Here => {
            attend(desk);
            view(window, desk).await.map(Some)
        }
        Opened::Elsewhere => Ok(None),
    }
}

/// Says how the desk looks from a window.
async fn view<R: Runtime>(window: &WebviewWindow<R>, desk: &Arc<Desk>) -> Answer<DeskView> {
    let label = window.label().to_owned();
    desk.blocking(move |desk| desk.view(&label)).await
}
