//! A planner's window: its size, its title, and the walls around its page.

use crate::desk::Desk;
use crate::drops;
use crate::fronts::Front;
use std::sync::Arc;
use tauri::webview::NewWindowResponse;
use tauri::{Manager, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

/// Opens a window in front of the desk, unless there are as many as there may be; answers whether it
/// did. It can neither leave its page nor open another by itself.
pub(crate) fn open<R: Runtime>(app: &impl Manager<R>, desk: &Arc<Desk>) -> tauri::Result<bool> {
    let Some(label) = desk.fronts.next() else {
        return Ok(false);
    };
    let (width, height) = desk.arguments.size.unwrap_or((1440.0, 900.0));
    let window = WebviewWindowBuilder::new(app, &label, WebviewUrl::default())
        .title("Slipway")
        .inner_size(width, height)
        .min_inner_size(960.0, 520.0)
        .data_directory(desk.folders.webview())
        .on_navigation(is_our_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    desk.put_front(&label, front(&window));
    Ok(true)
}

/// What the desk asks of a window; one that is gone does nothing.
fn front<R: Runtime>(window: &WebviewWindow<R>) -> Front {
    let [titled, focused, closed] = [(); 3].map(|()| window.clone());
    Front {
        title: Box::new(move |title| {
            titled.set_title(title).ok();
        }),
        focus: Box::new(move || {
            focused.unminimize().ok();
            focused.set_focus().ok();
        }),
        close: Box::new(move || {
            closed.close().ok();
        }),
    }
}

/// Heeds what happens to a window.
pub(crate) fn heed(desk: &Arc<Desk>, label: &str, event: &WindowEvent) {
    match event {
        WindowEvent::DragDrop(event) => drops::heed(desk, label, event),
        WindowEvent::Focused(true) => desk.fronts.use_window(label),
        WindowEvent::Destroyed => desk.leave(label),
        _ => {}
    }
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
