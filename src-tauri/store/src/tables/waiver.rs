//! The table of waivers: what one permits, in a column for each thing that it may name.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::{Permit, Waiver};

/// What stands in the column `permits`.
const FINDING: &str = "finding";
const FREEZE: &str = "freeze";

impl Stored for Waiver {
    const TABLE: &'static str = "waiver";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "permits",
        "fingerprint",
        "freeze",
        "release",
        "task",
        "reason",
        "approver",
        "given_at",
        "expires_at",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            permits: read_permit(columns)?,
            reason: columns.take()?,
            approver: columns.take()?,
            given_at: columns.take()?,
            expires_at: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        match &self.permits {
            Permit::Finding { fingerprint } => {
                columns.put_owned(FINDING.to_owned());
                columns.put(fingerprint);
                columns.put(&NOTHING);
                columns.put(&NOTHING);
                columns.put(&NOTHING);
            }
            Permit::Freeze {
                freeze,
                release,
                task,
            } => {
                columns.put_owned(FREEZE.to_owned());
                columns.put(&NOTHING);
                columns.put(freeze);
                columns.put(release);
                columns.put(task);
            }
        }
        columns.put(&self.reason);
        columns.put(&self.approver);
        columns.put(&self.given_at);
        columns.put(&self.expires_at);
    }
}

const NOTHING: Option<String> = None;

fn read_permit(columns: &mut Reader<'_>) -> Result<Permit, Unreadable> {
    let kind: String = columns.take()?;
    let fingerprint = columns.take()?;
    let freeze = columns.take()?;
    let (release, task) = (columns.take()?, columns.take()?);
    match (kind.as_str(), fingerprint, freeze) {
        (FINDING, Some(fingerprint), None) => Ok(Permit::Finding { fingerprint }),
        (FREEZE, None, Some(freeze)) => Ok(Permit::Freeze {
            freeze,
            release,
            task,
        }),
        _ => Err(Unreadable { column: "permits" }),
    }
}
