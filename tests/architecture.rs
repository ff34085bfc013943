//! The shape of the whole: who may import whom, where platform code stands, how long a file may be,
//! and that the page can call what it should and nothing else.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A crate, which of ours it may import, and what it must never see.
struct Border {
    name: &'static str,
    manifest: &'static str,
    may_import: &'static [&'static str],
    never_sees: &'static [&'static str],
}

/// The table of `src-tauri/ARCHITECTURE.md`. A new arrow is a decision: change it here, and say why.
const BORDERS: &[Border] = &[
    Border {
        name: "slipway-engine",
        manifest: "src-tauri/engine/Cargo.toml",
        may_import: &[],
        never_sees: &[
            "rusqlite",
            "tokio",
            "tauri",
            "tracing",
            "directories",
            "tempfile",
        ],
    },
    Border {
        name: "slipway-store",
        manifest: "src-tauri/store/Cargo.toml",
        may_import: &["slipway-engine"],
        never_sees: &["tauri", "tokio", "petgraph", "directories"],
    },
    Border {
        name: "slipway-exchange",
        manifest: "src-tauri/exchange/Cargo.toml",
        may_import: &["slipway-engine", "slipway-words"],
        never_sees: &["rusqlite", "tauri", "tokio", "directories"],
    },
    Border {
        name: "slipway-document",
        manifest: "src-tauri/document/Cargo.toml",
        may_import: &["slipway-engine", "slipway-store"],
        never_sees: &["tauri", "tokio", "rusqlite", "directories"],
    },
    Border {
        name: "slipway-words",
        manifest: "src-tauri/words/Cargo.toml",
        may_import: &[],
        never_sees: &["tauri", "tokio", "rusqlite"],
    },
    Border {
        name: "slipway-cli",
        manifest: "src-tauri/cli/Cargo.toml",
        may_import: &[
            "slipway-document",
            "slipway-engine",
            "slipway-exchange",
            "slipway-words",
        ],
        never_sees: &["tauri", "tokio", "rusqlite"],
    },
    Border {
        name: "slipway",
        manifest: "Cargo.toml",
        may_import: &[
            "slipway-document",
            "slipway-engine",
            "slipway-exchange",
            "slipway-words",
        ],
        never_sees: &["rusqlite", "petgraph"],
    },
    Border {
        name: "slipway-fuzz",
        manifest: "src-tauri/fuzz/Cargo.toml",
        may_import: &["slipway-engine", "slipway-exchange"],
        never_sees: &["tauri", "tokio", "rusqlite"],
    },
    Border {
        name: "slipway-xtask",
        manifest: "src-tauri/xtask/Cargo.toml",
        may_import: &[],
        never_sees: &["tauri", "tokio", "rusqlite"],
    },
];

/// Platform code outside `src-tauri/app/src/platform`: where a crate cannot keep its promise
/// without it. The protocol of a document on disk asks for the file's identity and its mode; the
/// build's own program is not part of the product.
const PLATFORM_CODE: &[&str] = &[
    "src-tauri/app/src/platform/",
    "src-tauri/store/src/platform.rs",
    "src-tauri/xtask/",
];

/// A file longer than this asks for a split; one idea per file.
const LONG: usize = 600;

#[test]
fn arrows_point_inward() {
    for border in BORDERS {
        let (named, dependencies) = read_manifest(border.manifest);
        assert_eq!(named, border.name, "{} is another crate", border.manifest);
        for dependency in &dependencies {
            let ours = dependency.starts_with("slipway");
            let allowed = !ours || border.may_import.contains(&dependency.as_str());
            assert!(allowed, "{} may not import {dependency}", border.name);
            let hidden = border.never_sees.contains(&dependency.as_str());
            assert!(!hidden, "{} must never see {dependency}", border.name);
        }
    }
    let known: BTreeSet<_> = BORDERS.iter().map(|border| border.manifest).collect();
    for manifest in files(&["src-tauri"], &["toml"]) {
        let path = shown(&manifest);
        let foreign = !path.ends_with("Cargo.toml") || known.contains(path.as_str());
        assert!(foreign, "{path} is a crate without a border");
    }
}

#[test]
fn pure_crates_touch_neither_files_nor_the_clock() {
    for path in files(&["src-tauri/engine/src", "src-tauri/exchange/src"], &["rs"]) {
        let source = product_code(&path);
        for word in [
            "std::fs",
            "std::net",
            "std::process",
            "SystemTime::now",
            "Utc::now",
            "Local::now",
        ] {
            assert!(!source.contains(word), "{} uses {word}", shown(&path));
        }
    }
}

/// The page of the benchmark build asks the process that serves it. `bench.test.ts` holds that no other
/// build has this file.
const BENCHMARK: &str = "ui/src/host/recorded/apart.ts";

#[test]
fn nothing_opens_a_connection() {
    for path in files(&["src-tauri"], &["rs"]) {
        let source = product_code(&path);
        for word in ["std::net::", "TcpStream", "TcpListener", "UdpSocket"] {
            assert!(!source.contains(word), "{} uses {word}", shown(&path));
        }
    }
    for path in files(&["ui/src"], &["ts", "svelte"]) {
        let source = read(&path);
        for word in [
            "fetch(",
            "XMLHttpRequest",
            "WebSocket",
            "EventSource",
            "sendBeacon",
            "http://",
            "https://",
        ] {
            let used = source.lines().any(|line| {
                line.contains(word) && !is_comment(line) && !line.contains("www.w3.org")
            });
            let is_measured = shown(&path) == BENCHMARK;
            assert!(
                !used || is_measured || is_test(&path),
                "{} uses {word}",
                shown(&path)
            );
        }
    }
}

#[test]
fn platform_code_stands_in_one_place() {
    for path in files(&["src-tauri"], &["rs"]) {
        if PLATFORM_CODE
            .iter()
            .any(|place| shown(&path).starts_with(place))
            || is_test(&path)
        {
            continue;
        }
        let source = product_code(&path);
        for word in [
            "cfg(unix",
            "cfg(windows",
            "cfg(target_os",
            "cfg(not(unix",
            "cfg(not(windows",
            "std::os::",
        ] {
            assert!(
                !source.contains(word),
                "{} holds platform code: {word}",
                shown(&path)
            );
        }
    }
}

#[test]
fn files_hold_one_idea() {
    let sources = files(
        &["src-tauri", "ui/src", "tests"],
        &["rs", "ts", "svelte", "mjs", "css", "sql"],
    );
    assert!(sources.len() > 100, "the sources were found");
    for path in sources {
        let source = if path.extension().is_some_and(|ending| ending == "rs") {
            product_code(&path)
        } else {
            read(&path)
        };
        let lines = source.lines().count();
        assert!(
            lines <= LONG,
            "{} has {lines} lines without its tests",
            shown(&path)
        );
    }
}

#[test]
fn names_say_what_a_thing_is() {
    const VAGUE: [&str; 7] = [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Processor",
        "Info",
    ];
    for path in files(&["src-tauri", "ui/src", "tests"], &["rs", "ts", "svelte"]) {
        let stem = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        let vague_file = VAGUE.iter().any(|word| word.to_lowercase() == stem);
        assert!(!vague_file, "{} says nothing", shown(&path));
        for line in read(&path).lines() {
            let mut words = line.split(|c: char| !c.is_alphanumeric());
            while let Some(word) = words.next() {
                if !["struct", "enum", "trait", "class", "interface"].contains(&word) {
                    continue;
                }
                let name = words.next().unwrap_or_default();
                let vague = VAGUE.iter().any(|ending| name.ends_with(ending));
                assert!(!vague, "{}: {name} says nothing", shown(&path));
            }
        }
    }
}

#[test]
fn only_the_host_knows_tauri() {
    for path in files(&["ui/src"], &["ts", "svelte"]) {
        let in_host = shown(&path).starts_with("ui/src/host/");
        let imports = read(&path).contains("@tauri-apps/");
        assert!(!imports || in_host, "{} imports Tauri", shown(&path));
    }
}

#[test]
fn the_page_never_turns_text_into_markup_or_code() {
    for path in files(&["ui/src"], &["ts", "svelte"]) {
        let source = read(&path);
        for word in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "{@html",
            "eval(",
            "new Function(",
        ] {
            assert!(!source.contains(word), "{} uses {word}", shown(&path));
        }
    }
}

#[test]
fn handlers_manifest_and_capability_name_the_same_commands() {
    let declared: BTreeSet<String> = read(&at("src-tauri/app/commands"))
        .lines()
        .map(str::to_owned)
        .collect();
    let shell = read(&at("src-tauri/app/src/lib.rs"));
    let handled: BTreeSet<String> = shell
        .lines()
        .filter_map(|line| line.trim().strip_prefix("commands::")?.strip_suffix(','))
        .filter_map(|path| path.rsplit("::").next())
        .map(str::to_owned)
        .collect();
    let configuration = configuration();
    let capabilities = &configuration["app"]["security"]["capabilities"];
    assert_eq!(
        capabilities.as_array().map(Vec::len),
        Some(1),
        "one capability"
    );
    let allowed: BTreeSet<String> = capabilities[0]["permissions"]
        .as_array()
        .expect("a list of permissions")
        .iter()
        .map(|name| name.as_str().expect("a name"))
        .map(|name| {
            name.strip_prefix("allow-")
                .unwrap_or(name)
                .replace('-', "_")
        })
        .collect();
    assert_eq!(
        handled, declared,
        "what is handled is declared to the build script"
    );
    assert_eq!(
        allowed, declared,
        "what is declared is allowed, and nothing of Tauri's own"
    );
    let called = read(&at("ui/src/host/tauri.ts"));
    for command in &declared {
        assert!(
            called.contains(&format!("'{command}'")),
            "the page never calls {command}"
        );
    }
}

#[test]
fn the_window_has_its_walls() {
    let app = &configuration()["app"];
    let security = &app["security"];
    assert_eq!(
        app["withGlobalTauri"], false,
        "the page finds Tauri only by import"
    );
    assert_eq!(
        security["freezePrototype"], true,
        "no script changes what all objects share"
    );
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' page: \
                  http://page.localhost; font-src 'self'; connect-src ipc: http://ipc.localhost; base-uri 'none'; form-action 'none'; frame-src 'none'; \
                  object-src 'none'";
    assert_eq!(
        security["csp"], policy,
        "the page loads from itself and speaks to the app"
    );
}

#[test]
fn lock_files_name_the_public_registries_only() {
    for line in read(&at("ui/package-lock.json")).lines() {
        let elsewhere =
            line.contains("\"resolved\"") && !line.contains("\"https://registry.npmjs.org/");
        assert!(!elsewhere, "{}", line.trim());
    }
    for lock in ["Cargo.lock", "src-tauri/fuzz/Cargo.lock"] {
        for line in read(&at(lock)).lines() {
            let elsewhere = line.starts_with("source = ")
                && !line.contains("github.com/rust-lang/crates.io-index");
            assert!(!elsewhere, "{line}");
        }
    }
}

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", shown(path)))
}

fn shown(path: &Path) -> String {
    let root = at("");
    path.strip_prefix(&root)
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned()
}

fn configuration() -> Value {
    serde_json::from_str(&read(&at("tauri.conf.json"))).expect("the configuration is JSON")
}

/// Returns the part of a Rust file above its tests.
fn product_code(path: &Path) -> String {
    let source = read(path);
    let tests = source
        .find("\n#[cfg(test)]")
        .or_else(|| source.find("\n#[cfg(all(test"));
    source[..tests.unwrap_or(source.len())].to_owned()
}

fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("//")
        || line.starts_with('*')
        || line.starts_with("/*")
        || line.starts_with("<!--")
}

fn is_test(path: &Path) -> bool {
    let path = shown(path);
    path.contains(".test.")
        || path.contains("/tests/")
        || path.ends_with("tests.rs")
        || path.contains("/examples/")
}

/// Returns every source file under the folders with one of the endings.
fn files(folders: &[&str], endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| at(folder)).collect();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder)
            .expect("a folder of sources")
            .flatten()
        {
            let path = entry.path();
            let name = entry.file_name();
            if path.is_dir()
                && !["node_modules", "dist", "target", "wire"]
                    .iter()
                    .any(|left| name == **left)
            {
                open.push(path);
            } else if path
                .extension()
                .is_some_and(|ending| endings.iter().any(|e| ending == *e))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Returns the name and the dependencies of a manifest, those of tests and build scripts aside.
fn read_manifest(path: &str) -> (String, Vec<String>) {
    let mut name = String::new();
    let mut dependencies = Vec::new();
    let mut section = String::new();
    for line in read(&at(path)).lines() {
        if let Some(header) = line.strip_prefix('[') {
            section = header.trim_end_matches(']').to_owned();
        } else if let Some((key, value)) = line.split_once('=') {
            let key = key.trim();
            if section == "package" && key == "name" {
                name = value.trim().trim_matches('"').to_owned();
            } else if section.ends_with("dependencies")
                && !section.contains("dev-")
                && !section.starts_with("workspace")
            {
                dependencies.push(key.trim_end_matches(".workspace").to_owned());
            }
        }
    }
    (name, dependencies)
}
