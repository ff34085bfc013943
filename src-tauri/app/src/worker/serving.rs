//! The side of the worker: limits first, then one file.

use super::{Answer, FLAG, MEMORY, Request, Task, tables};
use crate::platform;
use slipway_document::Setting;
use slipway_engine::change::NewIds;
use slipway_exchange::progress::ReturnedSheet;
use slipway_exchange::{Continue, Incoming, ReadOptions, Unreadable, read};
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What makes a plan of the bytes of a file.
pub type Reader = fn(
    &[u8],
    &ReadOptions,
    &mut dyn NewIds,
    &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable>;

/// Steps of progress that are worth telling.
const STEP: f32 = 0.01;

/// Reads a file and ends, when the command line asks for that; nothing else of the program runs then.
#[must_use]
pub fn serve_if_asked() -> Option<ExitCode> {
    let asked = std::env::args_os().nth(1).is_some_and(|word| word == FLAG);
    asked.then(|| serve(read))
}

/// Reads the file on the standard input by a reader, within limits, and answers on the standard output.
#[must_use]
pub fn serve(reader: Reader) -> ExitCode {
    let answered = platform::limit_this_process(MEMORY).and_then(|()| {
        let (request, bytes) = hear(&mut io::stdin().lock())?;
        answer(reader, &request, &bytes, &mut io::stdout().lock())
    });
    match answered {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("slipway: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn hear(from: &mut impl Read) -> io::Result<(Request, Vec<u8>)> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let mut head = vec![0; u32::from_le_bytes(length) as usize];
    from.read_exact(&mut head)?;
    let request = serde_json::from_slice(&head)?;
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    Ok((request, bytes))
}

fn answer(reader: Reader, request: &Request, bytes: &[u8], to: &mut impl Write) -> io::Result<()> {
    let mut ids = Setting::of_this_computer(String::new(), PathBuf::new()).ids;
    let mut told = 0.0;
    let mut progress = |now: f32| {
        if now - told < STEP {
            return Continue::Yes;
        }
        told = now;
        // Nobody listens any more: whoever asked is gone.
        match say(&Answer::Progress(now), to) {
            Ok(()) => Continue::Yes,
            Err(_) => Continue::No,
        }
    };
    let ids = ids.as_mut();
    let done = match &request.task {
        Task::Read => reader(bytes, &request.options(), ids, &mut progress)
            .map(|incoming| Answer::Read(Box::new(incoming))),
        Task::Look { headed } => tables::look(request, bytes, headed.as_ref(), &mut progress),
        Task::ReadProgress => {
            ReturnedSheet::read(bytes, &mut progress).map(|sheet| Answer::Returned(Box::new(sheet)))
        }
        Task::ReadTable { mapping } => tables::read(request, bytes, mapping, ids, &mut progress),
    };
    let last = done.unwrap_or_else(|Unreadable(why)| Answer::Unreadable(why));
    say(&last, to)
}

fn say(answer: &Answer, to: &mut impl Write) -> io::Result<()> {
    let mut line = serde_json::to_vec(answer)?;
    line.push(b'\n');
    to.write_all(&line)?;
    to.flush()
}
