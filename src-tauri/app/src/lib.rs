//! The Tauri shell: where the window, the dialogs and the folders are.
//!
//! It turns calls of the page into calls of the document, each on a blocking thread, and knows
//! nothing about plans: no scheduling and no SQL here.

mod arguments;
mod attachments;
mod channels;
mod clock;
mod commands;
mod commission;
mod company;
mod comparing;
mod desk;
mod dialogs;
mod drops;
mod exports;
mod failure;
mod fronts;
mod imports;
mod logs;
mod neighbours;
mod network;
mod paths;
mod pictures;
mod platform;
mod progress;
mod recent;
mod reports;
mod searches;
mod settings;
mod sources;
mod whole;
mod window;
mod worker;

pub use arguments::Arguments;
pub use desk::Desk;
pub use paths::Folders;
pub use worker::{FLAG as WORKER_FLAG, Reader, Worker, serve, serve_if_asked};

use desk::attend;
use std::sync::Arc;
use tauri::{Builder, Context, Runtime};

/// Opens the planner's first window and returns when the last one is closed.
pub fn run() {
    platform::prepare_webview();
    let arguments = Arguments::from_process();
    let folders = match Folders::of_this_user() {
        Ok(folders) => folders,
        Err(fault) => return eprintln!("slipway: {fault}"),
    };
    logs::begin(&folders);
    if let Some(file) = &arguments.file
        && neighbours::focus(&folders, file)
    {
        return;
    }
    let desk = Arc::new(Desk::new(folders, arguments));
    if let Err(fault) = desk.open_first_file() {
        tracing::warn!(
            code = failure::code(&fault),
            "the file of the command line did not open"
        );
        desk.keep_for_the_page(fault);
    }
    match build(Builder::default(), tauri::generate_context!(), &desk) {
        Ok(app) => app.run(move |_, event| {
            if matches!(event, tauri::RunEvent::Exit) {
                desk.close();
            }
        }),
        Err(fault) => {
            tracing::error!(%fault, "the window did not open");
            eprintln!("slipway: {fault}");
        }
    }
}

/// Builds the app with its first window, on any runtime.
///
/// # Errors
///
/// When the runtime cannot start or the window cannot be made.
pub fn build<R: Runtime>(
    builder: Builder<R>,
    context: Context<R>,
    desk: &Arc<Desk>,
) -> tauri::Result<tauri::App<R>> {
    let of_windows = Arc::clone(desk);
    let app = builder
        .manage(Arc::clone(desk))
        .register_asynchronous_uri_scheme_protocol(
            reports::SCHEME,
            |context, request, responder| {
                commands::reporting::answer_page(&context, request, responder);
            },
        )
        .on_window_event(move |of, event| window::heed(&of_windows, of.label(), event))
        .invoke_handler(tauri::generate_handler![
            commands::agenda,
            commands::attach,
            commands::barriers,
            commands::changed_since,
            commands::close_portfolio,
            commands::close_window,
            commands::comparing::choose_comparison,
            commands::comparing::compare_import,
            commands::comparing::comparison,
            commands::comparing::end_comparison,
            commands::comparing::merge,
            commands::comparing::preview_merge,
            commands::measuring::metrics,
            commands::progress::awaited,
            commands::progress::choose_progress_sheet,
            commands::progress::leave_progress_sheet,
            commands::progress::progress_sheet,
            commands::progress::take_progress,
            commands::progress::write_progress_sheet,
            commands::desk,
            commands::environments,
            commands::chains,
            commands::explain,
            commands::exporting::copy_export,
            commands::exporting::export_formats,
            commands::exporting::export_offer,
            commands::exporting::export_plan,
            commands::exporting::show_export,
            commands::exporting::stop_export,
            commands::goal,
            commands::finding_history,
            commands::prospect,
            commands::portrait,
            commands::add_starters,
            commands::fixes,
            commands::give_way,
            commands::free_slots,
            commands::costs,
            commands::gates,
            commands::history,
            commands::look_back,
            commands::importing::apply_import,
            commands::importing::choose_import,
            commands::importing::look_at_import,
            commands::importing::open_dropped,
            commands::importing::paste_import,
            commands::importing::read_import,
            commands::importing::stop_import,
            commands::new_portfolio,
            commands::new_window,
            commands::occurrences,
            commands::open_portfolio,
            commands::outlook,
            commands::open_recent,
            commands::open_sample,
            commands::perform,
            commands::preview,
            commands::promises,
            commands::redo,
            commands::rename_portfolio,
            commands::repairs,
            commands::reporting::choose_logo,
            commands::reporting::choose_template,
            commands::reporting::compose_report,
            commands::reporting::copy_report_page,
            commands::reporting::report_kinds,
            commands::reporting::write_report,
            commands::save_attachment,
            commands::save_beside,
            commands::save_copy,
            commands::set_settings,
            commands::show_in_folder,
            commands::snapshot,
            commands::stop_goal,
            commands::subscribe,
            commands::undo,
            commands::words,
        ])
        .build(context)?;
    window::open(&app, desk)?;
    attend(desk);
    Ok(app)
}
