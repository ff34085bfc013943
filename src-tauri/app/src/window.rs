//! The planner's window: its size, its title, and the walls around its page.

use crate::desk::{Desk, Front, attend};
use std::sync::Arc;
use tauri::webview::NewWindowResponse;
use tauri::{App, Manager, Runtime, Url, WebviewUrl, WebviewWindowBuilder};

/// The only window; the capability in `tauri.conf.json` names it.
pub(crate) const LABEL: &str = "main";

/// Opens the window in front of the desk. It can neither leave its page nor open another.
pub(crate) fn open<R: Runtime>(app: &App<R>, desk: &Arc<Desk>) -> tauri::Result<()> {
    let (width, height) = desk.arguments.size.unwrap_or((1440.0, 900.0));
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Slipway")
        .inner_size(width, height)
        .min_inner_size(960.0, 600.0)
        .data_directory(desk.folders.webview())
        .on_navigation(is_our_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let handle = app.handle().clone();
    desk.put_front(Front {
        title: Box::new(move |title| {
            window.set_title(title).ok();
        }),
        focus: Box::new(move || {
            if let Some(window) = handle.get_webview_window(LABEL) {
                window.unminimize().ok();
                window.set_focus().ok();
            }
        }),
    });
    attend(desk);
    Ok(())
}

fn is_our_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => true,
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_on_its_own_page() {
        let goes = |url: &str| is_our_page(&Url::parse(url).expect("a URL"));
        assert!(goes("tauri://localhost/index.html"), "the embedded page");
        assert!(!goes("https://example.com"), "nothing outside");
        assert!(
            !goes("http://tauri.localhost.example.com"),
            "nor what looks alike"
        );
        assert!(
            !goes("data:text/html,x") && !goes("file:///etc/passwd"),
            "nor a file or text"
        );
    }
}
