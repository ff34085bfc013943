//! What became of texts that nobody would send: not read, refused or done, and never a panic.

use crate::json::{Spoilt, Wrong};
use std::collections::BTreeMap;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::{Duration, Instant};

/// How much work of this process an answer may take.
const WORK: Duration = Duration::from_secs(5);
/// How long it may take on a computer that has other things to do.
const PATIENCE: Duration = Duration::from_secs(120);

/// Whether a text is being answered.
static IS_ASKING: AtomicBool = AtomicBool::new(false);

/// What panicked meanwhile, on whichever thread.
static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn panics() -> MutexGuard<'static, Vec<String>> {
    PANICS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What was answered to one text.
pub(crate) enum Answer {
    /// It is nothing that can be asked.
    Unread,
    /// It was understood, and is not done.
    Refused,
    /// It was done.
    Done,
    /// What must not be answered.
    Wrong(String),
}

/// What was answered to all of them.
#[derive(Default)]
pub(crate) struct Answers {
    unread: usize,
    refused: usize,
    done: usize,
    wrong: BTreeMap<Wrong, usize>,
    pub(crate) broken: Vec<String>,
}

impl Answers {
    /// Begins to count; from now on, what panics while a text is answered is said in the figure.
    pub(crate) fn begin() -> Self {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let aloud = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                if IS_ASKING.load(Ordering::SeqCst) {
                    panics().push(panic.to_string());
                } else {
                    aloud(panic);
                }
            }));
        });
        Self::default()
    }

    /// Counts what `ask` is answered to a text; says whether all was well.
    pub(crate) fn count(&mut self, text: &Spoilt, mut ask: impl FnMut() -> Answer) -> bool {
        for wrong in &text.wrong {
            *self.wrong.entry(*wrong).or_default() += 1;
        }
        let before = self.broken.len();
        let (answer, is_slow) = heard(&mut ask);
        match answer {
            Ok(Answer::Unread) => self.unread += 1,
            Ok(Answer::Refused) => self.refused += 1,
            Ok(Answer::Done) => self.done += 1,
            Ok(Answer::Wrong(what)) => self.broken.push(format!("{what}: {}", text.shown())),
            // It is among those that are kept.
            Err(_) => {}
        }
        // A computer with other things to do is slow once; what hangs, hangs again.
        if is_slow && heard(&mut ask).1 {
            self.broken.push(format!("a hang: {}", text.shown()));
        }
        let panics = std::mem::take(&mut *panics());
        let panics = panics.iter().map(|why| format!("{why}: {}", text.shown()));
        self.broken.extend(panics);
        self.broken.len() == before
    }

    /// Says how many texts had which thing wrong with them.
    pub(crate) fn detail(&self) -> String {
        let counts = self.wrong.iter();
        let counts = counts.map(|(wrong, count)| format!("{} in {count}", wrong.name()));
        format!("spoilt: {}", counts.collect::<Vec<_>>().join(", "))
    }
}

/// Asks, and says whether the answer took too long.
fn heard(ask: &mut impl FnMut() -> Answer) -> (std::thread::Result<Answer>, bool) {
    let (began, worked) = (Instant::now(), work());
    IS_ASKING.store(true, Ordering::SeqCst);
    let answer = catch_unwind(AssertUnwindSafe(ask));
    IS_ASKING.store(false, Ordering::SeqCst);
    let took = match (worked, work()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        // Where the system does not tell, time does.
        _ => began.elapsed(),
    };
    (answer, took > WORK || began.elapsed() > PATIENCE)
}

/// How long the processors have worked for this process, where the system tells
/// (<https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html>).
fn work() -> Option<Duration> {
    /// The clock of the kernel's table, on every architecture that people have.
    const TICKS_A_SECOND: u64 = 100;
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program stands in brackets and may hold anything.
    let fields = stat.rsplit_once(')')?.1;
    let mut fields = fields.split_ascii_whitespace().skip(11);
    let mut ticks = || fields.next()?.parse::<u64>().ok();
    Some(Duration::from_millis(
        (ticks()? + ticks()?) * 1000 / TICKS_A_SECOND,
    ))
}

impl fmt::Display for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} not read, {} refused, {} done; {} panics, hangs or surplus fields taken",
            self.unread,
            self.refused,
            self.done,
            self.broken.len()
        )
    }
}
