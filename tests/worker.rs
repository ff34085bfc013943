//! Files that break whoever reads them: the process that reads them ends, the planner goes on. This
//! program is the worker, too, with a reader that does whatever the file says, within the limits of the
//! product.

#[allow(
    dead_code,
    unreachable_pub,
    reason = "shared with the tests of the window"
)]
mod planner;

use planner::Planner;
use serde_json::{Value, json};
use slipway_app::{Arguments, WORKER_FLAG, Worker, serve};
use slipway_engine::change::{Message, NewIds};
use slipway_exchange::{Continue, Incoming, ReadOptions, Unreadable, read};
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// As long as a worker may take that hangs.
const PATIENCE: Duration = Duration::from_secs(3);
/// As long as any other may take: it ends by itself, on a busy machine late.
const LONG_PATIENCE: Duration = Duration::from_secs(60);

/// What a file tells its reader to do, and the fault that people then see.
const HOSTILE: [(&str, &str); 7] = [
    ("allocate", "import-too-much"),
    ("hang", "import-too-long"),
    ("panic", "import-crashed"),
    ("recurse", "import-crashed"),
    ("end", "import-crashed"),
    ("babble", "import-crashed"),
    ("write", "import-crashed"),
];

/// As in the program: what it keeps counts against the limit, too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    if std::env::args()
        .nth(1)
        .is_some_and(|word| word == WORKER_FLAG)
    {
        return serve(obey);
    }
    for (order, code) in HOSTILE {
        survive(order, code);
        println!("test a file that says {order} ... ok");
    }
    ExitCode::SUCCESS
}

/// Reads a file that does not like to be read, and then one that does.
fn survive(order: &str, code: &str) {
    let root = tempfile::tempdir().expect("a folder");
    let at = |name: &str| root.path().join(name);
    let project = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/e2e/fixtures/card-reissue.xml"
    );
    let target = at("written by the worker");
    std::fs::write(at("hostile.xml"), format!("{order} {}", target.display())).expect("written");
    let picks = [at("quarter"), at("hostile.xml"), project.into()];
    let patience = match order {
        "hang" => PATIENCE,
        _ => LONG_PATIENCE,
    };
    let worker = Worker {
        program: std::env::current_exe().expect("this program"),
        patience,
    };
    let arguments = Arguments {
        picks: Some(picks.to_vec()),
        worker: Some(worker),
        ..Arguments::default()
    };
    let planner = Planner::start_with(root, arguments);
    planner.json("new_portfolio", json!({"name": "Quarter"}));

    planner.json("choose_import", json!({}));
    let begun = Instant::now();
    let failure = planner.call("read_import", choice()).expect_err(order);
    assert!(
        begun.elapsed() < 3 * patience,
        "{order}: it is told in time"
    );
    assert_eq!(failure["what"]["code"], code, "{order}: {failure}");
    assert_eq!(
        failure["what"]["args"]["file"], "hostile",
        "{order}: it is named"
    );
    let written = std::fs::read(&target).unwrap_or_default();
    assert_eq!(written, b"", "{order}: a worker writes nothing into a file");

    let nothing = planner.call("apply_import", json!({"target": "open"}));
    let nothing = nothing.expect_err("nothing was read");
    assert_eq!(nothing["what"]["code"], "nothing-chosen", "{order}");
    planner.json("choose_import", json!({}));
    let read = planner.json("read_import", choice());
    assert_eq!(
        read["offer"]["name"], "Card reissue",
        "{order}: the next file is read"
    );
    let applied = planner.json("apply_import", json!({"target": "open"}));
    assert_eq!(
        applied["desk"]["revision"], 1,
        "{order}: and is the first change of the plan"
    );
}

fn choice() -> Value {
    let choice = json!({
        "into": "one-release",
        "zone": "Europe/London",
        "target": "open",
        "mapping": null,
    });
    json!({"choice": choice, "progress": "__CHANNEL__:1"})
}

/// Does what a file says. Without limits each of these ends as a file that cannot be read does, which
/// is not what is expected above.
fn obey(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let text = String::from_utf8_lossy(bytes);
    let (order, rest) = text.split_once(' ').unwrap_or((&text, ""));
    match order {
        "allocate" => {
            let chunks: Vec<Vec<u8>> = (0..64).map(|_| black_box(vec![1; 64 << 20])).collect();
            black_box(chunks);
        }
        "hang" => std::thread::sleep(10 * PATIENCE),
        "panic" => panic!("as the file says"),
        "recurse" => {
            black_box(deep(1));
        }
        "end" => std::process::exit(0),
        "babble" => println!("this is no answer"),
        "write" => {
            // Where that is allowed, something stands in the file.
            std::fs::write(Path::new(rest), "written").ok();
        }
        _ => return read(bytes, options, ids, progress),
    }
    Err(Unreadable(Message::new("unreadable-cancelled")))
}

#[allow(
    unconditional_recursion,
    reason = "the stack ends, and with it the worker"
)]
fn deep(level: u64) -> u64 {
    let here = black_box([level; 64]);
    deep(level + 1) + here[0]
}
