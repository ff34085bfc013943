//! `cargo xtask test`: everything, cheap first. What it says is the whole truth about a commit.

use crate::display::Display;
use crate::outcome::{Outcome, stop};
use crate::setup::npm;
use crate::stages::Stage;
use crate::tool::{cargo, done, output};
use crate::{built, network, pages, readers, setup, soak, stages, wire};

/// What building needs, what can be told of the sources beside a build, what runs what was built, and last
/// the window, which wants the machine for itself.
const STAGES: &[Stage] = &[
    &[&[
        ("System packages", system),
        ("Rust: format", || {
            done(&mut cargo(&["fmt", "--all", "--check"]))
        }),
        (
            "Rust: every platform's crates resolve, none reaches the network",
            trees,
        ),
        ("Page: packages", setup::page_packages),
        ("Page: build", || page("build")),
    ]],
    &[
        &[
            ("Page: lint", || page("lint")),
            ("Page: types", || page("check")),
            ("Page: unit tests", || page("test")),
        ],
        &[
            ("Rust: lints", lints),
            ("Rust: each crate alone", each_alone),
            ("Rust: documentation", documentation),
            ("Rust: build", built::all),
        ],
    ],
    &[
        &[
            ("Rust: tests", built::tests),
            ("Wire types are current", wire::check),
        ],
        &[
            (
                "Projects, read by MPXJ before and after",
                readers::ms_project,
            ),
            ("Exported files, read by other programs", readers::exported),
        ],
        &[
            (
                "Exported pages, looked at in a browser",
                pages::in_a_browser,
            ),
            ("Project files, read by xmllint", pages::by_xmllint),
        ],
        &[("Reliability: a share of every figure", soak::share)],
    ],
    &[&[("Real window", || scenarios(&[]))]],
];

/// Runs every step from one on, counted from 1, and says what was found.
pub(crate) fn everything(from: usize) -> Outcome {
    stages::run(STAGES, from)
}

/// Runs the scenarios in the real window, without a network where the system can take it away.
pub(crate) fn end_to_end(words: &[&str]) -> Outcome {
    setup::for_building()?;
    setup::page()?;
    scenarios(words)
}

/// Plays scenarios in the window with the page that is built: all of them on two displays at once, those
/// of a name on one.
fn scenarios(words: &[&str]) -> Outcome {
    setup::for_a_hidden_window()?;
    let app = built::program("slipway")?;
    let app: &str = &app.to_string_lossy();
    let apart = network::without_network();
    if apart.is_empty() {
        println!("This user may not take the network away; the scenarios run beside it.");
    }
    let parts: &[&str] = match words {
        [] | ["--times", _] => &["1/2", "2/2"],
        _ => &["1/1"],
    };
    std::thread::scope(|scope| {
        let play =
            |part| scope.spawn(move || play(app, apart, &[words, &["--part", part]].concat()));
        let players: Vec<_> = parts.iter().copied().map(play).collect();
        players.into_iter().try_for_each(|player| {
            let end = player.join();
            end.unwrap_or_else(|_| stop("the scenarios of a display broke off"))
        })
    })
}

fn play(app: &str, apart: &[&str], words: &[&str]) -> Outcome {
    let command = [&["node", "tests/e2e/run.mjs", app], words].concat();
    let display = Display::start(1440, 900)?;
    let size = ("SLIPWAY_SIZE", "1440x900");
    display.run(apart, &command, &[size])
}

fn system() -> Outcome {
    setup::for_building()?;
    setup::for_a_hidden_window()?;
    setup::for_readers();
    Ok(())
}

/// Runs a script of the page.
fn page(script: &str) -> Outcome {
    done(&mut npm(&["run", "--silent", script]))
}

fn trees() -> Outcome {
    network::no_network_crate()
}

fn lints() -> Outcome {
    let mut clippy = cargo(&["clippy", "--quiet", "--all-targets"]);
    done(
        clippy
            .args(built::EVERYTHING)
            .args(["--", "--deny", "warnings"]),
    )
}

/// Checks each crate without the others: features that another crate switches on would hide a leak.
fn each_alone() -> Outcome {
    for name in ["engine", "store", "exchange", "document", "words", "cli"] {
        done(&mut cargo(&[
            "check",
            "--quiet",
            "--package",
            &format!("slipway-{name}"),
        ]))?;
    }
    Ok(())
}

fn documentation() -> Outcome {
    let options = [
        "doc",
        "--quiet",
        "--no-deps",
        "--workspace",
        "--document-private-items",
    ];
    output(cargo(&options).env("RUSTDOCFLAGS", "--deny warnings")).map(|_| ())
}
