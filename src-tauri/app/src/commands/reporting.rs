//! What the page asks for when a report is composed.

use super::{Answer, OnDesk};
use crate::commission::{Commission, Dress, ReportChoice};
use crate::company::{self, Tried};
use crate::desk::{Desk, logged};
use crate::exports::{Written, destined, write_wanted};
use crate::failure::{fault, refused};
use crate::pictures::dots;
use crate::reports::{ReportKinds, ReportView, kinds};
use crate::sources::Source;
use serde::Serialize;
use slipway_document::wire::Failure;
use slipway_engine::plan::KeptFile;
use slipway_exchange::report::{ReportFormat, Unwritten};
use slipway_words::Words;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::http::{Response, StatusCode, header};
use tauri::ipc::Channel;
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder, WebviewWindow, command};

/// Dots of a copied picture for each pixel of its page.
const COPIED: u8 = 2;

/// A report that was written.
#[derive(Debug, Serialize)]
pub(crate) struct WrittenReport {
    #[serde(flatten)]
    written: Written,
    /// Why its recipe does not remember that; nothing where it does, or where it was made without one. The
    /// file is written, whatever came of this.
    forgotten: Option<Failure>,
}

/// What reports can be made of.
#[command]
pub(crate) async fn report_kinds() -> Answer<ReportKinds> {
    Ok(kinds())
}

/// Composes a report and says what is on its pages; edits do not wait for it.
#[command]
pub(crate) async fn compose_report<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    choice: ReportChoice,
) -> Answer<ReportView> {
    let mut wanted = Commission::try_from(choice)?;
    let source = source(&desk).await?;
    let of = window.label().to_owned();
    let shown = desk.blocking(move |desk| {
        desk.on_document(|document| wanted.dress(document, Dress::Pages))?;
        desk.reports.show(&of, &source, &wanted)
    });
    shown.await.map_err(logged)
}

/// Asks where a report goes and writes it; `begun` hears when it is on its way. A saved recipe remembers
/// that it was made. Nothing when the person thought better of it.
#[command]
pub(crate) async fn write_report<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    choice: ReportChoice,
    format: String,
    begun: Channel<()>,
) -> Answer<Option<WrittenReport>> {
    let mut wanted = Commission::try_from(choice)?;
    let format = ReportFormat::named(&format).ok_or_else(|| fault("unknown-format"))?;
    let source = source(&desk).await?;
    let name = wanted.file_name(source.now());
    let kind = format!("reports-format-{}", format.name());
    let asking = desk.ask(&window);
    let Some(path) = asking
        .place_of_export(&name, &kind, format.extension())
        .await
    else {
        return Ok(None);
    };
    let path = destined(path, format.extension())?;
    let of = window.label().to_owned();
    let job = desk.exports.begin(&of);
    // A page that is gone has stopped the job.
    begun.send(()).ok();
    let written = desk.blocking(move |desk| {
        let dress = if format == ReportFormat::Pptx {
            Dress::Slides
        } else {
            Dress::Pages
        };
        desk.on_document(|document| wanted.dress(document, dress))?;
        let report = wanted.compose(&source)?;
        let bytes = format.write(&report).map_err(|why| match why {
            Unwritten::Page(_) => fault("internal"),
            Unwritten::Template(why) => refused("template", &why, desk.words()),
        })?;
        let written = write_wanted(&path, &bytes, &job)?;
        desk.exports.keep(&of, path);
        let remembered = wanted.saved.map_or(Ok(()), |saved| {
            let run = source.run((desk.setting().now)());
            desk.on_document(|document| document.remember_run(saved, run))
                .map(|_| ())
        });
        Ok(WrittenReport {
            written,
            forgotten: remembered.map_err(logged).err(),
        })
    });
    written.await.map(Some).map_err(logged)
}

/// Asks for the sign of a company and keeps it in the portfolio, for the look of a report; nothing when the
/// person thought better of it.
#[command]
pub(crate) async fn choose_logo<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<KeptFile>> {
    let path = desk.ask(&window).logo().await;
    keep(&desk, path, company::logo).await
}

/// Asks for the template of a company and keeps it in the portfolio, for the look of a report; nothing when
/// the person thought better of it.
#[command]
pub(crate) async fn choose_template<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<KeptFile>> {
    let path = desk.ask(&window).template().await;
    keep(&desk, path, company::template).await
}

/// Keeps a file that was chosen, once it is tried.
async fn keep(
    desk: &OnDesk<'_>,
    path: Option<PathBuf>,
    tried: fn(&Path, &Words) -> Answer<Tried>,
) -> Answer<Option<KeptFile>> {
    let Some(path) = path else {
        return Ok(None);
    };
    let kept = desk.blocking(move |desk| {
        let Tried { name, bytes } = tried(&path, desk.words())?;
        desk.on_document(|document| document.attach(name, &bytes))
    });
    kept.await.map(Some).map_err(logged)
}

/// Puts the picture of a page that the window looks at on the clipboard.
#[command]
pub(crate) async fn copy_report_page<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    edition: u64,
    page: usize,
) -> Answer<()> {
    let of = window.label().to_owned();
    let copied = desk.blocking(move |desk| {
        let picture = desk.reports.picture(&of, edition, page, COPIED);
        let picture = picture.ok_or_else(|| fault("not-found"))?;
        desk.exports.copy_picture(dots(&picture)?)
    });
    copied.await.map_err(logged)
}

/// Answers an address of the scheme `page:` with the picture of a page that the window looks at, drawn
/// beside everything else.
pub(crate) fn answer_page<R: Runtime>(
    context: &UriSchemeContext<'_, R>,
    request: tauri::http::Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let desk = Arc::clone(&context.app_handle().state::<Arc<Desk>>());
    let window = context.webview_label().to_owned();
    tauri::async_runtime::spawn_blocking(move || {
        responder.respond(answer(desk.reports.at(&window, request.uri().path())));
    });
}

fn answer(picture: Option<Vec<u8>>) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    match picture {
        Some(bytes) => {
            let kind = header::HeaderValue::from_static("image/png");
            let never = header::HeaderValue::from_static("no-store");
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
            response.headers_mut().insert(header::CACHE_CONTROL, never);
            *response.body_mut() = bytes;
        }
        None => *response.status_mut() = StatusCode::NOT_FOUND,
    }
    response
}

/// Takes what reports of the open portfolio are made of.
async fn source(desk: &OnDesk<'_>) -> Answer<Arc<Source>> {
    desk.blocking(|desk| desk.on_document(|document| desk.reports.source(document)))
        .await
}
