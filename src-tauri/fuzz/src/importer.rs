//! The importers: what each reads, what it begins with, and what must hold of its answer.

use crate::portfolio::{Counting, takes};
use crate::samples;
use slipway_engine::Scheduled;
use slipway_engine::change::NewIds;
use slipway_engine::plan::Plan;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use slipway_exchange::table::{Workbook, guess, read_table};
use slipway_exchange::{
    Continue, Incoming, Into, Language, ReadOptions, Unreadable, read_calendar, read_gantt_project,
    read_jira_csv, read_jira_json, read_json, read_ms_project, read_pmxml, read_xer, write_json,
};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

type Reader = fn(
    &[u8],
    &ReadOptions,
    &mut dyn NewIds,
    &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable>;

/// A reader under test.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Importer {
    name: &'static str,
    read: Reader,
    seeds: fn() -> Vec<Vec<u8>>,
    /// Whether a portfolio must take whatever it read. What somebody wrote into a file of our own by
    /// hand it may refuse.
    is_judged: bool,
}

/// Every importer. `src-tauri/xtask/src/fuzz.rs` has the same names.
const ALL: [Importer; 9] = [
    importer("msproject", read_ms_project, ms_project),
    Importer {
        name: "json",
        read: |bytes, options, _, progress| read_json(bytes, options, progress),
        seeds: json,
        is_judged: false,
    },
    importer("gan", read_gantt_project, || vec![samples::GAN.into()]),
    importer("xer", read_xer, || vec![samples::xer().into()]),
    importer("pmxml", read_pmxml, || vec![samples::pmxml().into()]),
    importer("ics", read_calendar, || vec![samples::calendar().into()]),
    importer("jira-csv", read_jira_csv, || vec![samples::JIRA_CSV.into()]),
    importer("jira-json", read_jira_json, || {
        vec![samples::JIRA_JSON.into()]
    }),
    importer("table", read_as_guessed, tables),
];

const fn importer(name: &'static str, read: Reader, seeds: fn() -> Vec<Vec<u8>>) -> Importer {
    Importer {
        name,
        read,
        seeds,
        is_judged: true,
    }
}

impl Importer {
    /// Returns the importer of a name.
    pub(crate) fn named(name: &str) -> Self {
        let found = ALL.into_iter().find(|importer| importer.name == name);
        found.unwrap_or_else(|| panic!("there is no importer {name}"))
    }

    /// Reads bytes and judges the answer.
    pub(crate) fn try_with(self, bytes: &[u8]) {
        let options = options(match bytes.len() % 2 {
            0 => Into::OneRelease,
            _ => Into::ReleasePerSummary,
        });
        let read = (self.read)(bytes, &options, &mut Counting(0), &mut |_| Continue::Yes);
        let Ok(incoming) = read else {
            return;
        };
        #[cfg(feature = "planted-fault")]
        for warning in &incoming.warnings {
            assert_ne!(warning.key, "warning-bad-value", "the planted fault");
        }
        // Four in five rounds go to the reader: what it lets through is seldom another kind of plan.
        if bytes.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte)) % 5 > 0 {
            return;
        }
        let taken = takes(&incoming);
        assert!(
            taken.is_ok() || !self.is_judged,
            "a portfolio refuses what was read: {taken:?}"
        );
    }

    /// Writes the samples into a folder, and beside it a dictionary of the words in them.
    pub(crate) fn sow(self, folder: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let mut words: BTreeSet<Vec<u8>> = BTreeSet::new();
        for (number, seed) in (self.seeds)().into_iter().enumerate() {
            let is_of_word =
                |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
            let parts = seed.split(|byte| !is_of_word(byte));
            words.extend(
                parts
                    .filter(|word| (2..=32).contains(&word.len()))
                    .map(<[u8]>::to_vec),
            );
            std::fs::write(folder.join(format!("seed-{number}")), seed)?;
        }
        let mut dictionary = std::fs::File::create(folder.with_extension("dict"))?;
        for word in words {
            writeln!(dictionary, "\"{}\"", String::from_utf8_lossy(&word))?;
        }
        Ok(())
    }
}

/// A small project of Microsoft Project with something of everything that its reader knows.
fn ms_project() -> Vec<Vec<u8>> {
    vec![samples::MS_PROJECT.into()]
}

/// Reads a table by what is guessed of its columns, whatever else the bytes may be.
fn read_as_guessed(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let workbook = Workbook::read(bytes, progress)?;
    let sheet = workbook.likeliest();
    let mapping = guess(sheet).mapping;
    read_table(sheet, &mapping, &options.clone().into(), ids, progress)
}

/// A plan of another tool as each table that we write.
fn tables() -> Vec<Vec<u8>> {
    let plan = Scheduled::of(plan_of("gan", samples::GAN.as_bytes()));
    let export = Export::of(&plan, &Scope::Everything, Audience::Team, Language::English);
    [Format::Csv, Format::Xlsx]
        .map(|format| format.write(&export))
        .into()
}

/// Portfolios of ours, as our own writer writes what others' files brought.
fn json() -> Vec<Vec<u8>> {
    let sources = [
        ("gan", samples::GAN.to_owned()),
        ("ics", samples::calendar()),
        ("xer", samples::xer()),
    ];
    sources
        .map(|(name, text)| write_json(&plan_of(name, text.as_bytes())))
        .into()
}

/// Returns what an importer makes of a sample.
fn plan_of(name: &str, sample: &[u8]) -> Plan {
    let read = Importer::named(name).read;
    let read = read(
        sample,
        &options(Into::OneRelease),
        &mut Counting(0),
        &mut |_| Continue::Yes,
    );
    let plan = read.expect("the sample is sound").plan();
    plan.expect("it brings its portfolio")
}

fn options(into: Into) -> ReadOptions {
    ReadOptions {
        zone: "Europe/Berlin".to_owned(),
        into,
        product: None,
        file: "plan.file".to_owned(),
        language: Language::English,
    }
}
