//! The networks of PSPLIB: without resources each takes exactly as long as its file says.
//!
//! The instances (Kolisch and Sprecher, 1996) belong to others and lie beside the repository; where
//! they are missing the test says so. The MPM-Time is the length of the longest chain of jobs.

use lzma_rust2::XzReader;
use slipway_engine::Scheduled;
use slipway_engine::notation;
use std::ffi::OsStr;
use std::fmt::Write;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The folders of instances, by how many jobs they have.
const SIZES: [&str; 3] = ["j30", "j60", "j120"];

/// An instance as text, with the length of its longest chain.
struct Instance {
    name: String,
    plan: String,
    mpm_time: i64,
}

#[test]
fn every_network_of_psplib_takes_its_mpm_time() {
    let archive = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/psplib.tar.xz");
    let Ok(file) = File::open(&archive) else {
        println!("skipped: {} is not here", archive.display());
        return;
    };
    let mut sizes = [0; 3];
    let mut archive = tar::Archive::new(XzReader::new(file, true));
    for entry in archive.entries().expect("the archive has a list") {
        let mut entry = entry.expect("an entry can be read");
        let path = entry.path().expect("an entry has a path").into_owned();
        // Beside the folders of instances lie lists of best-known makespans.
        let folder = path
            .parent()
            .and_then(Path::file_name)
            .and_then(OsStr::to_str);
        let size = folder.and_then(|folder| SIZES.iter().position(|size| *size == folder));
        let Some(size) = size.filter(|_| path.extension().is_some_and(|end| end == "sm")) else {
            continue;
        };
        sizes[size] += 1;
        let mut text = String::new();
        entry
            .read_to_string(&mut text)
            .expect("an instance is text");
        let instance = Instance::read(&path.to_string_lossy(), &text);
        assert_eq!(instance.makespan(), instance.mpm_time, "{}", instance.name);
    }
    println!("{sizes:?} networks of 30, 60 and 120 jobs, each as long as its MPM-Time");
    assert_eq!(sizes, [480, 480, 600], "all instances were there");
}

impl Instance {
    fn read(name: &str, text: &str) -> Self {
        // pronr. #jobs rel.date duedate tardcost MPM-Time
        let mpm_time = after(text, "MPM-Time").next().expect("a line of totals")[5];
        // jobnr. #modes #successors successors...
        let jobs: Vec<Vec<i64>> = after(text, "#successors")
            .take_while(|job| !job.is_empty())
            .collect();
        // jobnr. mode duration demands...
        let durations: Vec<i64> = after(text, "jobnr. mode duration")
            .skip_while(Vec::is_empty)
            .take_while(|job| !job.is_empty())
            .map(|job| job[2])
            .collect();
        assert_eq!(
            jobs.len(),
            durations.len(),
            "{name}: each job has a duration"
        );
        let mut plan = String::new();
        for (job, duration) in jobs.iter().zip(durations) {
            write!(plan, "j{} {duration}h", job[0]).expect("text can be written");
            let before = |other: &&Vec<i64>| other[3..].contains(&job[0]);
            for (at, other) in jobs.iter().filter(before).enumerate() {
                let word = if at == 0 { " after j" } else { ",j" };
                write!(plan, "{word}{}", other[0]).expect("text can be written");
            }
            plan.push('\n');
        }
        Self {
            name: name.to_owned(),
            plan,
            mpm_time,
        }
    }

    /// Returns the working hours from the start of the plan to its end.
    fn makespan(&self) -> i64 {
        let plan = notation::read(&self.plan).expect("the plan is well written");
        let on = Scheduled::of(plan);
        let whole = on.schedule.portfolio().expect("there are jobs");
        let calendar = on.calendars.portfolio();
        let work = calendar.work_between(on.plan.portfolio.start, whole.finish);
        work.0 / 3600
    }
}

/// Returns the numbers at the beginning of each line behind a title.
fn after<'t>(text: &'t str, title: &'t str) -> impl Iterator<Item = Vec<i64>> + 't {
    let mut lines = text.lines().skip_while(move |line| !line.contains(title));
    lines.next();
    lines.map(|line| {
        let words = line.split_whitespace();
        words.map_while(|word| word.parse().ok()).collect()
    })
}
