//! Schedules that Microsoft Project computed and stored, against ours: nine fields of every leaf.
//!
//! The files belong to others and lie beside the repository; where they are missing the test says
//! so. Each file is read without the stored answers. `stale.txt` names files whose stored dates
//! contradict their own inputs.

mod answers;
mod expected;

use expected::COLUMNS;
use slipway_engine::Scheduled;
use slipway_engine::change::NewIds;
use slipway_exchange::{Continue, Into, Language, ReadOptions, read_ms_project};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What was reached, by column, in the order of [`COLUMNS`]: leaf tasks that are right.
const RIGHT: [usize; 9] = [1804, 1804, 1686, 1663, 1732, 1718, 1680, 1679, 1805];
/// Leaf tasks with all nine fields right, in all files and in those that are not named stale.
const LEAVES: usize = 1662;
const FRESH_LEAVES: usize = 1630;
/// Files without any fault.
const PERFECT: usize = 74;

struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

#[derive(Default)]
struct Count {
    leaves: usize,
    right: usize,
    columns: [usize; 9],
    files: usize,
    perfect: usize,
}

#[test]
fn real_projects_get_the_dates_that_microsoft_project_stored() {
    let Some(names) = names() else {
        return;
    };
    let stale = stale();
    let (mut all, mut fresh) = (Count::default(), Count::default());
    for name in &names {
        let rows = expected::read(&text(&folder().join(format!("{name}.expected.tsv"))));
        let ours = ours(&folder().join(format!("{name}.xml")));
        let mut count = Count {
            files: 1,
            ..Count::default()
        };
        for row in rows.iter().filter(|row| row.is_leaf()) {
            let hits = match ours.get(&row.uid) {
                Some(dates) => row.hits(dates),
                None => [false; 9],
            };
            count.leaves += 1;
            count.right += usize::from(hits.iter().all(|hit| *hit));
            for (column, hit) in count.columns.iter_mut().zip(hits) {
                *column += usize::from(hit);
            }
        }
        count.perfect = usize::from(count.right == count.leaves);
        all.add(&count);
        if !stale.contains(name) {
            fresh.add(&count);
        }
    }
    all.print("all files");
    fresh.print("without those named stale");

    assert!(stale.len() <= 5, "at most five files may be left out");
    for ((name, reached), right) in COLUMNS.iter().zip(RIGHT).zip(all.columns) {
        assert!(right >= reached, "{name}: {right} right, {reached} before");
    }
    assert!(
        all.right >= LEAVES,
        "{} leaf tasks, {LEAVES} before",
        all.right
    );
    assert!(
        fresh.right >= FRESH_LEAVES,
        "{} leaf tasks, {FRESH_LEAVES} before",
        fresh.right
    );
    assert!(
        all.perfect >= PERFECT,
        "{} files, {PERFECT} before",
        all.perfect
    );
}

#[test]
fn files_named_stale_are_there() {
    let Some(names) = names() else {
        return;
    };
    for name in stale() {
        assert!(names.contains(&name), "{name} is one of the files");
    }
}

impl Count {
    fn add(&mut self, other: &Self) {
        self.leaves += other.leaves;
        self.right += other.right;
        self.files += other.files;
        self.perfect += other.perfect;
        for (column, more) in self.columns.iter_mut().zip(other.columns) {
            *column += more;
        }
    }

    fn print(&self, what: &str) {
        let share = |right: usize| 100.0 * ratio(right, self.leaves);
        println!("{what}");
        for (name, right) in COLUMNS.iter().zip(self.columns) {
            println!("  {name:13} {right:5}  {:6.2} %", share(right));
        }
        println!(
            "  all nine      {:5}  {:6.2} %  of {} leaf tasks, {} of {} files perfect",
            self.right,
            share(self.right),
            self.leaves,
            self.perfect,
            self.files
        );
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// Returns our dates by the task's UID.
fn ours(file: &Path) -> BTreeMap<String, expected::Ours> {
    let options = ReadOptions {
        zone: "UTC".to_owned(),
        into: Into::OneRelease,
        product: None,
        file: "plan.xml".to_owned(),
        language: Language::English,
    };
    let text = answers::without(&text(file));
    let incoming = read_ms_project(text.as_bytes(), &options, &mut Counting(0), &mut |_| {
        Continue::Yes
    });
    let incoming = incoming.unwrap_or_else(|why| panic!("{} says {why}", file.display()));
    let plan = incoming.plan().expect("a project brings a calendar");
    let on = Scheduled::of(plan);
    let mut ours = BTreeMap::new();
    for (slot, task) in on.plan.tasks.entries() {
        if let Some(name) = task.external.first() {
            ours.insert(
                name.key.clone(),
                expected::Ours::of(on.schedule.dates(slot)),
            );
        }
    }
    ours
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/msproject")
}

/// Returns the names of the projects, or nothing where they are not at hand.
fn names() -> Option<BTreeSet<String>> {
    let Ok(entries) = fs::read_dir(folder()) else {
        println!("skipped: {} is not here", folder().display());
        return None;
    };
    let name = |entry: std::io::Result<fs::DirEntry>| {
        let name = entry.ok()?.file_name().into_string().ok()?;
        name.strip_suffix(".expected.tsv").map(str::to_owned)
    };
    Some(entries.filter_map(name).collect())
}

fn stale() -> BTreeSet<String> {
    include_str!("stale.txt")
        .lines()
        .filter_map(|line| line.split('#').next())
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// Reads UTF-8 or UTF-16; a byte that is neither says nothing about dates.
fn text(file: &Path) -> String {
    let bytes = fs::read(file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    let wide = |read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..]
            .chunks_exact(2)
            .map(|pair| read([pair[0], pair[1]]))
            .collect();
        // What it says of its encoding would be wrong now.
        String::from_utf16_lossy(&units).replacen("UTF-16", "UTF-8", 1)
    };
    match bytes.first_chunk() {
        Some([0xff, 0xfe]) => wide(u16::from_le_bytes),
        Some([0xfe, 0xff]) => wide(u16::from_be_bytes),
        _ => String::from_utf8_lossy(&bytes).into_owned(),
    }
}
