//! The app on Tauri's mock runtime, under the real configuration and capability.

use serde_json::Value;
use slipway_app::{Arguments, Desk, Folders, Worker, build};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Context, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// Where our page is.
pub(crate) const PAGE: &str = if cfg!(any(windows, target_os = "android")) {
    "http://tauri.localhost"
} else {
    "tauri://localhost"
};

/// An app with its folders in a place of its own, and answers to its dialogs.
pub(crate) struct Planner {
    app: App<MockRuntime>,
    root: tempfile::TempDir,
}

impl Planner {
    /// Starts it; its dialogs pick files of these names in turn, and nothing after that.
    pub(crate) fn start(picks: &[&str]) -> Self {
        let root = tempfile::tempdir().expect("a temporary folder");
        let picks = picks.iter().map(|name| root.path().join(name)).collect();
        Self::start_in(root, picks)
    }

    /// Starts it in a folder that is deleted with it.
    pub(crate) fn start_in(root: tempfile::TempDir, picks: Vec<PathBuf>) -> Self {
        // A test is not the program that reads files; the soak is.
        let program = option_env!("CARGO_BIN_EXE_slipway").map(PathBuf::from);
        let worker = program.map(|program| Worker {
            program,
            patience: Duration::from_secs(60),
        });
        let arguments = Arguments {
            picks: Some(picks),
            worker,
            ..Arguments::default()
        };
        Self::start_with(root, arguments)
    }

    /// Starts it with what else it was started with.
    pub(crate) fn start_with(root: tempfile::TempDir, arguments: Arguments) -> Self {
        let folders = Folders::under(root.path()).expect("folders");
        let desk = Arc::new(Desk::new(folders, arguments));
        let app = build(mock_builder(), context(), &desk).expect("an app");
        Self::of(app, root)
    }

    /// Takes an app that is built already.
    pub(crate) fn of(app: App<MockRuntime>, root: tempfile::TempDir) -> Self {
        Self { app, root }
    }

    /// Returns the folder in which everything of it is.
    pub(crate) fn root(&self) -> &Path {
        self.root.path()
    }

    /// Returns the labels of the windows that are open.
    pub(crate) fn windows(&self) -> Vec<String> {
        let mut labels: Vec<String> = self.app.webview_windows().into_keys().collect();
        labels.sort();
        labels
    }

    /// Opens a window that is none of the planner's.
    pub(crate) fn open_stranger(&self, label: &str) {
        WebviewWindowBuilder::new(&self.app, label, WebviewUrl::default())
            .build()
            .expect("a window");
    }

    fn window(&self, label: &str) -> WebviewWindow<MockRuntime> {
        self.app.get_webview_window(label).expect("the window")
    }

    /// Calls a command as our page in a window does.
    pub(crate) fn call_in(
        &self,
        window: &str,
        command: &str,
        arguments: Value,
    ) -> Result<InvokeResponseBody, Value> {
        let request = request(PAGE, command, arguments.into());
        get_ipc_response(&self.window(window), request)
    }

    /// Calls a command in a window that answers, and returns the answer.
    pub(crate) fn json_in(&self, window: &str, command: &str, arguments: Value) -> Value {
        let answer = self.call_in(window, command, arguments).expect("an answer");
        answer.deserialize().expect("JSON")
    }

    /// Calls a command as our page does.
    pub(crate) fn call(
        &self,
        command: &str,
        arguments: Value,
    ) -> Result<InvokeResponseBody, Value> {
        self.call_from(PAGE, command, arguments)
    }

    /// Calls a command as a page would.
    pub(crate) fn call_from(
        &self,
        page: &str,
        command: &str,
        arguments: impl Into<InvokeBody>,
    ) -> Result<InvokeResponseBody, Value> {
        get_ipc_response(
            &self.window("main"),
            request(page, command, arguments.into()),
        )
    }

    /// Calls a command that answers, and returns the answer.
    pub(crate) fn json(&self, command: &str, arguments: Value) -> Value {
        let answer = self.call(command, arguments).expect("an answer");
        answer.deserialize().expect("JSON")
    }
}

/// Returns the real configuration with its capability.
pub(crate) fn context() -> Context<MockRuntime> {
    tauri::generate_context!()
}

/// Returns what a page sends when it calls a command.
fn request(page: &str, command: &str, body: InvokeBody) -> InvokeRequest {
    InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: page.parse().expect("a URL"),
        body,
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    }
}
