//! What the page asks for when a report is composed.

use super::{Answer, OnDesk};
use crate::commission::{Commission, ReportChoice};
use crate::company_template::CompanyTemplate;
use crate::desk::{Desk, logged};
use crate::exports::{Written, destined, write_wanted};
use crate::failure::fault;
use crate::pictures::dots;
use crate::reports::{ReportKinds, ReportView, kinds};
use crate::sources::Source;
use slipway_exchange::report::ReportFormat;
use std::sync::Arc;
use tauri::http::{Response, StatusCode, header};
use tauri::ipc::Channel;
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder, WebviewWindow, command};

/// Dots of a copied picture for each pixel of its page.
const COPIED: u8 = 2;

/// What reports can be made of.
#[command]
pub(crate) async fn report_kinds<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<ReportKinds> {
    Ok(kinds(desk.reports.template(window.label()).as_deref()))
}

/// Composes a report and says what is on its pages; edits do not wait for it.
#[command]
pub(crate) async fn compose_report<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
    choice: ReportChoice,
) -> Answer<ReportView> {
    let wanted = Commission::try_from(choice)?;
    let source = source(&desk).await?;
    let of = window.label().to_owned();
    let shown = desk.blocking(move |desk| desk.reports.show(&of, &source, &wanted));
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
) -> Answer<Option<Written>> {
    let wanted = Commission::try_from(choice)?;
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
        let report = wanted.compose(&source)?;
        let template = desk.reports.template(&of);
        let bytes = match template.filter(|_| format == ReportFormat::Pptx) {
            Some(template) => template.write(&report.deck, desk.words())?,
            None => format.write(&report).map_err(|_| fault("internal"))?,
        };
        let written = write_wanted(&path, &bytes, &job)?;
        desk.exports.keep(&of, path);
        if let Some(saved) = wanted.saved {
            let run = source.run((desk.setting().now)());
            // The file is written, whatever comes of this.
            let remembered = desk.on_document(|document| document.remember_run(saved, run));
            remembered.map_err(logged).ok();
        }
        Ok(written)
    });
    written.await.map(Some).map_err(logged)
}

/// Asks for the template of a company and writes slides on it from now on; returns what it is called, nothing
/// when the person thought better of it.
#[command]
pub(crate) async fn choose_template<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<Option<String>> {
    let Some(path) = desk.ask(&window).template().await else {
        return Ok(None);
    };
    let of = window.label().to_owned();
    let taken = desk.blocking(move |desk| {
        let template = CompanyTemplate::read(&path, desk.words())?;
        let name = template.name.clone();
        desk.reports.take_template(&of, Some(template));
        Ok(name)
    });
    taken.await.map(Some).map_err(logged)
}

/// Writes slides as they are by themselves again.
#[command]
pub(crate) async fn leave_template<R: Runtime>(
    window: WebviewWindow<R>,
    desk: OnDesk<'_>,
) -> Answer<()> {
    desk.reports.take_template(window.label(), None);
    Ok(())
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
