//! The windows that listen: deltas go down every channel as raw bytes, in revision order. Empty ones
//! tell that the desk has changed: which file is open, the settings, the other windows.

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

    /// Sends nothing more to a window that is gone.
    pub(crate) fn remove(&self, window: &str) {
        self.lock().remove(window);
    }

    /// Lets every window ask how the desk stands. Called under the document's lock where another
    /// document is put on the desk, so that nobody takes its deltas for those of the one before.
    pub(crate) fn tell_of_the_desk(&self) {
        self.send(&[]);
    }

    /// Returns what a document is given to speak to; it is called under the document's lock, so
    /// the order of the channel is the order of revisions.
    pub(crate) fn sink(&self) -> Box<dyn FnMut(Vec<u8>) -> bool + Send> {
        let channels = self.clone();
        Box::new(move |delta| {
            channels.send(&delta);
            true
        })
    }

    fn send(&self, bytes: &[u8]) {
        let body = || InvokeResponseBody::Raw(bytes.to_vec());
        self.lock()
            .retain(|_, channel| channel.send(body()).is_ok());
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Channel<InvokeResponseBody>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What came down a channel.
    type Heard = Arc<Mutex<Vec<Vec<u8>>>>;

    /// A window's channel, and what comes down it.
    fn listening() -> (Channel<InvokeResponseBody>, Heard) {
        let heard = Heard::default();
        let hears = Arc::clone(&heard);
        let channel = Channel::new(move |body| {
            let InvokeResponseBody::Raw(bytes) = body else {
                panic!("deltas are bytes");
            };
            hears.lock().expect("whole").push(bytes);
            Ok(())
        });
        (channel, heard)
    }

    #[test]
    fn every_window_hears_the_same_in_the_same_order_until_it_is_gone() {
        let channels = Channels::default();
        let ((one, of_one), (two, of_two)) = (listening(), listening());
        channels.add("main", one);
        channels.add("main-2", two);
        let mut sink = channels.sink();
        assert!(sink(vec![1]), "the document goes on telling");
        channels.tell_of_the_desk();
        channels.remove("main");
        sink(vec![2]);
        assert_eq!(*of_one.lock().expect("whole"), [vec![1], vec![]]);
        assert_eq!(*of_two.lock().expect("whole"), [vec![1], vec![], vec![2]]);
    }

    #[test]
    fn a_page_that_loads_again_replaces_its_own_channel() {
        let channels = Channels::default();
        let ((before, of_before), (after, of_after)) = (listening(), listening());
        channels.add("main", before);
        channels.add("main", after);
        channels.sink()(vec![1]);
        assert!(of_before.lock().expect("whole").is_empty(), "nobody reads");
        assert_eq!(of_after.lock().expect("whole").len(), 1);
    }
}
