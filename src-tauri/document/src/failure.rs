//! Refusals and faults as the window hears them.

use crate::wire::{Failure, FaultNote};
use slipway_engine::change::Refusal;
use slipway_store::Fault;
use std::collections::BTreeMap;

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(refusal)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        tracing::warn!(code = fault.code(), "the file refused");
        let mut args = BTreeMap::new();
        if let Some(rescue) = fault.rescue() {
            args.insert("rescue".to_owned(), rescue.display().to_string());
        }
        if let Fault::NetworkFolder { filesystem } = &fault {
            args.insert("filesystem".to_owned(), filesystem.clone());
        }
        if let Fault::NewerFile { version } = &fault {
            args.insert("version".to_owned(), version.to_string());
        }
        Self::Fault(FaultNote {
            code: fault.code().to_owned(),
            args,
        })
    }
}

impl Failure {
    /// Returns a fault without arguments.
    #[must_use]
    pub fn fault(code: &str) -> Self {
        Self::Fault(FaultNote {
            code: code.to_owned(),
            args: BTreeMap::new(),
        })
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refusal(refusal) => refusal.fmt(f),
            Self::Fault(note) => write!(f, "fault: {}", note.code),
        }
    }
}

impl std::error::Error for Failure {}
