//! The reliability figures: `soak [NAME] [--count N]`, or `soak --share` for a small share of each.
//!
//! Every figure comes with a negative control: the same check on a variant that is broken on
//! purpose, which it must catch. Seeds are fixed. `soak child …` is what the figures run as other
//! processes.

mod aftermath;
mod answers;
mod child;
mod desk;
mod dice;
mod disk;
mod edits;
mod everything;
mod figure;
mod full;
#[allow(dead_code, unreachable_pub, reason = "shared with the bench")]
#[path = "../bench/generate.rs"]
mod generate;
mod hostile;
mod json;
mod power;
mod r10_underneath;
mod r11_newer;
mod r12_older;
mod r14_damage;
mod r17_any_json;
mod r1_kill;
mod r2_disk_errors;
mod r3_power_loss;
mod r4_disk_full;
mod r5_cost;
mod r6_undo;
mod r7_replay;
mod r8_one_file;
mod r9_two_processes;
mod tally;
mod work;

use figure::Figure;
use std::process::ExitCode;

/// A figure: its name, how often it is tried in full and in a share, and what tries it.
type Scenario = (&'static str, usize, usize, fn(usize) -> Figure);

const SCENARIOS: [Scenario; 14] = [
    ("r1", 1_000, 20, r1_kill::measure),
    ("r2", 5_200, 40, r2_disk_errors::measure),
    ("r3", 10_000, 100, r3_power_loss::measure),
    ("r4", 200, 4, r4_disk_full::measure),
    ("r5", 400, 20, r5_cost::measure),
    ("r6", 20_000, 40, r6_undo::measure),
    ("r7", 2_000, 20, r7_replay::measure),
    ("r8", 100, 10, r8_one_file::measure),
    ("r9", 25, 1, r9_two_processes::measure),
    ("r10", 200, 10, r10_underneath::measure),
    ("r11", 500, 20, r11_newer::measure),
    ("r12", usize::MAX, 30, r12_older::measure),
    ("r14", 1_000, 60, r14_damage::measure),
    ("r17", 10_000, 20, r17_any_json::measure),
];

/// What takes a disk apart below SQLite: by seccomp and by a mount of its own.
const NEED_LINUX: [&str; 4] = ["r2", "r3", "r4", "r12"];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["child", rest @ ..] => child::run(rest),
        ["--share"] => measure(|(_, _, share, _)| Some(*share)),
        [] => measure(|(_, full, ..)| Some(*full)),
        [name] => measure(|(own, full, ..)| (own == name).then_some(*full)),
        [name, "--count", count] => {
            let count = count.parse().ok();
            measure(|(own, ..)| count.filter(|_| own == name))
        }
        _ => {
            eprintln!("soak [NAME] [--count N] | soak --share");
            ExitCode::FAILURE
        }
    }
}

/// Tries every scenario for which `count` says how often.
fn measure(count: impl Fn(&Scenario) -> Option<usize>) -> ExitCode {
    let mut tried = 0;
    let mut held = 0;
    for scenario in &SCENARIOS {
        if let Some(count) = count(scenario) {
            if std::env::consts::OS != "linux" && NEED_LINUX.contains(&scenario.0) {
                println!("{}: measured on Linux only", scenario.0.to_uppercase());
                continue;
            }
            let figure = scenario.3(count);
            println!("{}: {figure}", scenario.0.to_uppercase());
            tried += 1;
            held += usize::from(figure.holds());
        }
    }
    if tried > 0 && held == tried {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
