//! S1: one importer against bytes that libFuzzer makes up.
//!
//! `SLIPWAY_FUZZ` names the importer, `SLIPWAY_FUZZ_SEEDS` the folder into which its samples are put
//! before the run. A finding is a panic, an overflow, more memory or time than allowed, or rows that
//! a new portfolio refuses.

#![no_main]

mod importer;
mod portfolio;
#[path = "../../exchange/tests/readers/samples.rs"]
mod samples;

use importer::Importer;
use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;

static IMPORTER: OnceLock<Importer> = OnceLock::new();

fuzz_target!(
    init: {
        let name = std::env::var("SLIPWAY_FUZZ").unwrap_or_default();
        let importer = Importer::named(&name);
        if let Ok(folder) = std::env::var("SLIPWAY_FUZZ_SEEDS") {
            importer.sow(folder.as_ref()).expect("the folder can be written");
        }
        IMPORTER.set(importer).expect("it is set once");
    },
    |bytes: &[u8]| {
        if let Some(importer) = IMPORTER.get() {
            importer.try_with(bytes);
        }
    }
);
