//! The side of the planner: starts the worker, listens, and ends it when it takes too long or when
//! nobody waits for it any more.

use super::{Answer, FLAG, LONGEST_ANSWER, Request, Worker};
use crate::failure::fault;
use slipway_document::wire::Failure;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::ops::ControlFlow;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long it takes at most until a request to stop is heard.
const GLANCE: Duration = Duration::from_millis(50);

/// As much of what a worker says when it dies as is looked at.
const LAST_WORDS: u64 = 4096;

/// Has something done with a file, and returns the last answer. `heard` is told how far the worker is, from
/// 0 to 1, at least twenty times a second, and may end it.
///
/// # Errors
///
/// Faults by code: `cancelled`, `import-too-long`, `import-too-much` when memory ran out,
/// `import-crashed`, and `import-no-worker` when it did not start.
pub(crate) fn ask(
    worker: &Worker,
    request: &Request,
    bytes: &[u8],
    heard: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Result<Answer, Failure> {
    let mut running = Running::start(worker).map_err(|_| fault("import-no-worker"))?;
    let (Some(mut input), Some(output), Some(errors)) = (
        running.0.stdin.take(),
        running.0.stdout.take(),
        running.0.stderr.take(),
    ) else {
        return Err(fault("import-no-worker"));
    };
    thread::scope(|scope| {
        // A worker that dies early takes no more; what it says then is told below.
        scope.spawn(move || say(request, bytes, &mut input));
        let last_words = scope.spawn(move || {
            let mut text = Vec::new();
            errors.take(LAST_WORDS).read_to_end(&mut text).map(|_| text)
        });
        let (sender, answers) = channel();
        scope.spawn(move || {
            let mut lines = BufReader::new(output.take(LONGEST_ANSWER));
            while let Some(answer) = hear(&mut lines) {
                if sender.send(answer).is_err() {
                    return;
                }
            }
        });
        let deadline = Instant::now() + worker.patience;
        let ended = listen(&answers, deadline, heard);
        // Its pipes close with it, and so the threads above end.
        running.end();
        match ended {
            End::Answered(answer) => Ok(answer),
            End::Given(code) => Err(fault(code)),
            End::Silent => {
                let text = last_words.join().ok().and_then(Result::ok);
                Err(fault(cause_of_death(&text.unwrap_or_default())))
            }
        }
    })
}

/// How listening ended.
enum End {
    /// It said what became of the file.
    Answered(Answer),
    /// It was given up, for a reason of this code.
    Given(&'static str),
    /// It said nothing more.
    Silent,
}

fn listen(
    answers: &Receiver<Answer>,
    deadline: Instant,
    heard: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> End {
    let mut far = 0.0;
    loop {
        match answers.recv_timeout(GLANCE) {
            Ok(Answer::Progress(now)) => far = now,
            Ok(last) => return End::Answered(last),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return End::Silent,
        }
        if heard(far).is_break() {
            return End::Given("cancelled");
        }
        if Instant::now() >= deadline {
            return End::Given("import-too-long");
        }
    }
}

fn hear(from: &mut impl BufRead) -> Option<Answer> {
    let mut line = Vec::new();
    from.read_until(b'\n', &mut line).ok()?;
    // What cannot be understood is as good as nothing.
    serde_json::from_slice(&line).ok()
}

fn say(request: &Request, bytes: &[u8], to: &mut impl Write) -> io::Result<()> {
    let head = serde_json::to_vec(request)?;
    let length = u32::try_from(head.len()).map_err(io::Error::other)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(&head)?;
    to.write_all(bytes)
}

/// Where memory runs out, the standard library says so before it ends the process.
fn cause_of_death(last_words: &[u8]) -> &'static str {
    if String::from_utf8_lossy(last_words).contains("memory allocation of") {
        "import-too-much"
    } else {
        "import-crashed"
    }
}

/// A worker that runs; it ends with this.
struct Running(Child);

impl Running {
    fn start(worker: &Worker) -> io::Result<Self> {
        let started = Command::new(&worker.program)
            .arg(FLAG)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        started.map(Self)
    }

    fn end(&mut self) {
        // One that has ended already cannot be ended again.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

#[cfg(test)]
mod tests {
    use super::super::Task;
    use super::*;

    #[test]
    fn a_death_for_want_of_memory_is_told_from_others() {
        let died = |words: &str| cause_of_death(words.as_bytes());
        let memory = "memory allocation of 67108864 bytes failed\n";
        assert_eq!(died(memory), "import-too-much");
        assert_eq!(
            died("thread 'main' panicked at reader.rs:1:1"),
            "import-crashed"
        );
        assert_eq!(died(""), "import-crashed", "it said nothing");
    }

    #[test]
    fn a_worker_that_does_not_start_is_said_so() {
        let worker = Worker {
            program: "/there/is/no/such/program".into(),
            patience: Duration::from_secs(1),
        };
        let request = Request {
            task: Task::Read,
            zone: "UTC".to_owned(),
            per_summary: false,
            file: "plan.xml".to_owned(),
            language: "en".to_owned(),
            is_pasted: false,
            calendars: Vec::new(),
        };
        let asked = ask(&worker, &request, b"", &mut |_| ControlFlow::Continue(()));
        assert_eq!(asked.err(), Some(fault("import-no-worker")));
    }

    #[test]
    fn listening_ends_when_nobody_waits_or_it_takes_too_long() {
        let (sender, answers) = channel();
        let later = Instant::now() + Duration::from_secs(60);
        sender
            .send(Answer::Progress(0.5))
            .expect("somebody listens");
        let mut heard = Vec::new();
        let ended = listen(&answers, later, &mut |far| {
            heard.push(far);
            ControlFlow::Break(())
        });
        assert!(matches!(ended, End::Given("cancelled")));
        assert_eq!(heard, [0.5], "it was told how far that was");
        let ended = listen(&answers, Instant::now(), &mut |_| ControlFlow::Continue(()));
        assert!(matches!(ended, End::Given("import-too-long")));
        drop(sender);
        let ended = listen(&answers, later, &mut |_| ControlFlow::Continue(()));
        assert!(matches!(ended, End::Silent), "it is gone");
    }
}
