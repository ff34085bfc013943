//! The windows that listen: deltas go down every channel as raw bytes, in revision order.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::ipc::{Channel, InvokeResponseBody};

/// One channel a window, by the window's label; a page that loads again replaces its own.
#[derive(Clone, Default)]
pub(crate) struct Channels(Arc<Mutex<BTreeMap<String, Channel<InvokeResponseBody>>>>);

impl Channels {
    /// Sends every later delta to `channel` too.
    pub(crate) fn add(&self, window: &str, channel: Channel<InvokeResponseBody>) {
        self.lock().insert(window.to_owned(), channel);
    }

    /// Returns what a document is given to speak to; it is called under the document's lock, so
    /// the order of the channel is the order of revisions.
    pub(crate) fn sink(&self) -> Box<dyn FnMut(Vec<u8>) -> bool + Send> {
        let channels = self.clone();
        Box::new(move |delta| {
            channels
                .lock()
                .retain(|_, channel| channel.send(InvokeResponseBody::Raw(delta.clone())).is_ok());
            true
        })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Channel<InvokeResponseBody>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
