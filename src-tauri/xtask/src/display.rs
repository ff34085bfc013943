//! A display that nobody sees: Xvfb with a D-Bus session, gone when the command is.

use crate::outcome::{Outcome, Stop, stop};
use crate::tool::{done, tool};
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

/// A running Xvfb.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one of this size; it is up when this returns, because Xvfb says so.
    pub(crate) fn start(width: u32, height: u32) -> Outcome<Self> {
        let screen = format!("{width}x{height}x24");
        let options = [
            "-displayfd",
            "1",
            "-screen",
            "0",
            &screen,
            "-nolisten",
            "tcp",
        ];
        let mut server = tool("Xvfb", &options)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Stop(format!("Xvfb: {error}")))?;
        let mut number = String::new();
        if let Some(says) = server.stdout.take() {
            BufReader::new(says).read_line(&mut number)?;
        }
        let name = format!(":{}", number.trim());
        let display = Self { server, name };
        if number.trim().is_empty() {
            return stop("Xvfb did not start");
        }
        Ok(display)
    }

    /// Runs a command on this display, with a D-Bus session of its own. The words of `apart` stand
    /// before both: a session's socket would not be found from another network.
    pub(crate) fn run(
        &self,
        apart: &[&str],
        command: &[&str],
        variables: &[(&str, &str)],
    ) -> Outcome {
        let words = [apart, &["dbus-run-session", "--"], command].concat();
        let mut session = tool(words[0], &words[1..]);
        session
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY")
            .envs(variables.iter().copied());
        done(&mut session)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may already be gone; either way it must not outlive us.
        self.server.kill().ok();
        self.server.wait().ok();
    }
}
