//! Running other programs from the root of the repository.

use crate::outcome::{Outcome, Stop, stop};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Returns the root of the repository.
pub(crate) fn root() -> PathBuf {
    let mut root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.pop();
    root.pop();
    root
}

/// Returns where Cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Returns `program` with arguments, to be run at the root.
pub(crate) fn tool(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// Returns Cargo with arguments. Its lock file is the truth here.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = tool("cargo", arguments);
    // What Cargo tells this process about its own package would rebuild others.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a command to its end, its output on the terminal.
pub(crate) fn done(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| Stop(format!("{}: {error}", shown(command))))?;
    if status.success() {
        return Ok(());
    }
    stop(format!("failed: {}", shown(command)))
}

/// Runs a command to its end and returns what it wrote.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let answer = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Stop(format!("{}: {error}", shown(command))))?;
    if !answer.status.success() {
        // What it found wrong, it may have said there.
        print!("{}", String::from_utf8_lossy(&answer.stdout));
        return stop(format!("failed: {}", shown(command)));
    }
    Ok(String::from_utf8_lossy(&answer.stdout).into_owned())
}

/// Whether a command runs and says yes, in silence.
pub(crate) fn holds(program: &str, arguments: &[&str]) -> bool {
    tool(program, arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Whether a program is there.
pub(crate) fn is_there(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    })
}

fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(std::ffi::OsStr::to_string_lossy));
    words.join(" ")
}
