//! A portfolio on a network drive: each step goes there a moment later, and what two people did at
//! once is kept apart.

use crate::desk::{Desk, Opened, logged};
use crate::failure::{about, code, fault};
use chrono::DateTime;
use slipway_document::wire::Failure;
use slipway_document::{Document, Outgoing};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::{Duration, Instant};

/// How long nothing more must happen before a step goes to the drive.
const PAUSE: Duration = Duration::from_millis(800);
/// After so long it goes there although more happens.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long after a failure it is tried again.
const AGAIN: Duration = Duration::from_secs(15);
/// How many names beside a file are tried.
const NAMES: u32 = 20;

/// Takes each step of the open portfolio to its network drive, if it has one.
pub(crate) fn follow(desk: &Arc<Desk>) {
    let Some(steps) = listen(desk) else { return };
    let desk = Arc::downgrade(desk);
    thread::spawn(move || while_open(&desk, &steps));
}

/// Hears of every step, once a portfolio.
fn listen(desk: &Desk) -> Option<Receiver<()>> {
    let mut open = desk.hold().ok()?;
    let open = open.as_mut()?;
    open.document.network_state()?;
    if std::mem::replace(&mut open.is_followed, true) {
        return None;
    }
    let (step, steps) = mpsc::channel();
    open.document
        .subscribe(Box::new(move |_| step.send(()).is_ok()));
    Some(steps)
}

/// Ends when the portfolio is closed: then nobody sends any more.
fn while_open(desk: &Weak<Desk>, steps: &Receiver<()>) {
    loop {
        let sent = desk.upgrade().map(|desk| send(&desk));
        let heard = match sent {
            None => return,
            Some(Ok(())) => steps.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(Err(_)) => steps.recv_timeout(AGAIN),
        };
        match heard {
            Ok(()) => settle(steps),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn settle(steps: &Receiver<()>) {
    let began = Instant::now();
    while began.elapsed() < PATIENCE && steps.recv_timeout(PAUSE).is_ok() {}
}

/// Packs the portfolio under its lock and sends it without: the work goes on meanwhile.
fn send(desk: &Desk) -> Result<(), Failure> {
    let packed = desk.on_document(|document| document.outgoing())?;
    let sent = packed.map_or(Ok(()), Outgoing::send);
    if let Err(failure) = &sent {
        tracing::warn!(code = code(failure), "nothing went to the network drive");
    }
    sent
}

/// Keeps the portfolio beside the file that somebody else put in its place.
pub(crate) fn save_beside(desk: &Desk) -> Result<(), Failure> {
    let setting = desk.setting();
    let day = DateTime::from_timestamp((setting.now)().0, 0).unwrap_or_default();
    let day = day.format("%Y-%m-%d");
    let path = {
        let mut open = desk.hold()?;
        let open = open.as_mut().ok_or_else(|| fault("no-document"))?;
        let mut names = (1..=NAMES).map(|number| beside(&open.path, &setting.author, &day, number));
        let free = names.find(|name| !open.path.with_file_name(name).exists());
        let name = free.ok_or_else(|| fault("already-there"))?;
        let moved = open.document.move_beside(&name);
        open.path = moved.map_err(|failure| about(failure, &open.path))?;
        open.path.clone()
    };
    desk.remember(&path);
    desk.channels.tell_of_the_desk();
    send(desk).map_err(|failure| about(failure, &path))
}

/// Names a file after whoever made it, and when.
fn beside(path: &Path, author: &str, day: &impl std::fmt::Display, number: u32) -> String {
    let harmless: String = author
        .chars()
        .map(|letter| match letter {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => ' ',
            letter if letter.is_control() => ' ',
            letter => letter,
        })
        .take(40)
        .collect();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut about = vec![harmless.trim().to_owned(), day.to_string()];
    if number > 1 {
        about.push(number.to_string());
    }
    about.retain(|part| !part.is_empty());
    format!("{stem} ({}).slipway", about.join(", "))
}

/// Takes the file that somebody else put on the drive; the own work is kept as a backup.
pub(crate) fn give_way(desk: &Desk) -> Result<Opened, Failure> {
    let path = desk.path()?.ok_or_else(|| fault("no-document"))?;
    desk.on_document(Document::give_way).map_err(logged)?;
    desk.close();
    desk.open(&path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_beside_a_file_says_whose_it_is_and_leads_nowhere_else() {
        let path = Path::new("/drive/Quarter 3.slipway");
        let name = |author: &str, number| beside(path, author, &"2026-11-28", number);
        assert_eq!(name("Ada", 1), "Quarter 3 (Ada, 2026-11-28).slipway");
        assert_eq!(name("Ada", 2), "Quarter 3 (Ada, 2026-11-28, 2).slipway");
        assert_eq!(name("", 1), "Quarter 3 (2026-11-28).slipway");
        assert_eq!(
            name("../Ada/x", 1),
            "Quarter 3 (.. Ada x, 2026-11-28).slipway"
        );
    }
}
