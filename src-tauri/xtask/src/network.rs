//! The program never touches the network: no crate in its tree could, and the scenarios pass where
//! there is no interface.

use crate::outcome::{Outcome, stop};
use crate::tool::{cargo, holds, output};

/// Crates that open connections, and features that make others do so.
const BANNED: &[&str] = &[
    "reqwest",
    "hyper",
    "hyper-util",
    "ureq",
    "curl",
    "isahc",
    "attohttpc",
    "surf",
    "h2",
    "quinn",
    "rustls",
    "native-tls",
    "openssl",
    "tungstenite",
    "tokio-tungstenite",
    "socket2",
    "trust-dns",
    "hickory-resolver",
    "tauri-plugin-http",
    "tauri-plugin-shell",
    "tauri-plugin-opener",
    "tauri-plugin-updater",
    "zbus",
    "async-io",
];

/// Stops when the tree of what people run holds a crate that could reach the network.
pub(crate) fn no_network_crate() -> Outcome {
    for target in [
        "x86_64-unknown-linux-gnu",
        "x86_64-pc-windows-msvc",
        "aarch64-apple-darwin",
    ] {
        let options = [
            "tree", "--edges", "normal", "--prefix", "none", "--target", target,
        ];
        let tree =
            output(cargo(&options).args(["--package", "slipway", "--package", "slipway-cli"]))?;
        let found = |line: &&str| BANNED.contains(&line.split(' ').next().unwrap_or_default());
        if let Some(line) = tree.lines().find(found) {
            return stop(format!("{line} could reach the network ({target})"));
        }
    }
    let features = [
        "tree",
        "--edges",
        "normal,features",
        "--prefix",
        "none",
        "--invert",
        "tokio",
    ];
    let tree = output(&mut cargo(&features))?;
    match tree
        .lines()
        .find(|line| line.starts_with("tokio feature \"net\""))
    {
        Some(line) => stop(format!("{line} could reach the network")),
        None => Ok(()),
    }
}

/// Returns the words that run a command where there is no network but loopback, over which
/// WebDriver speaks; none where this user may not make such a place.
pub(crate) fn without_network() -> &'static [&'static str] {
    const AS_ROOT: &[&str] = &[
        "unshare",
        "--net",
        "sh",
        "-c",
        "ip link set lo up && exec \"$@\"",
        "sh",
    ];
    const AS_USER: &[&str] = &[
        "unshare",
        "--map-root-user",
        "--net",
        "sh",
        "-c",
        "ip link set lo up && exec \"$@\"",
        "sh",
    ];
    [AS_ROOT, AS_USER]
        .into_iter()
        .find(|words| holds(words[0], &[&words[1..], &["true"]].concat()))
        .unwrap_or_default()
}
