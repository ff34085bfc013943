//! The table of releases.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::{Release, Target};

/// What stands in the column `target`.
const NEXT: &str = "next-admitting";
const OCCURRENCE: &str = "occurrence";

impl Stored for Release {
    const TABLE: &'static str = "release";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "product",
        "order_key",
        "name",
        "version",
        "state",
        "priority",
        "owner",
        "calendar",
        "start",
        "finish",
        "notes",
        "external",
        "kind",
        "target",
        "target_window",
        "target_start",
        "scope_freeze",
        "key",
        "also",
        "package",
        "goal",
        "strategy",
        "risk",
        "risk_reason",
        "is_regulated",
        "is_security",
        "out_of_band",
        "from_template",
        "budget",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            product: columns.take()?,
            order: columns.take()?,
            name: columns.take()?,
            version: columns.take()?,
            state: columns.take()?,
            priority: columns.take()?,
            owner: columns.take()?,
            calendar: columns.take()?,
            start: columns.take()?,
            finish: columns.take()?,
            notes: columns.take()?,
            external: columns.take()?,
            kind: columns.take()?,
            target: read_target(columns)?,
            scope_freeze: columns.take()?,
            key: columns.take()?,
            also: columns.take()?,
            package: columns.take()?,
            goal: columns.take()?,
            strategy: columns.take()?,
            risk: columns.take()?,
            risk_reason: columns.take()?,
            is_regulated: columns.take()?,
            is_security: columns.take()?,
            out_of_band: columns.take()?,
            from_template: columns.take()?,
            budget: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.product);
        columns.put(&self.order);
        columns.put(&self.name);
        columns.put(&self.version);
        columns.put(&self.state);
        columns.put(&self.priority);
        columns.put(&self.owner);
        columns.put(&self.calendar);
        columns.put(&self.start);
        columns.put(&self.finish);
        columns.put(&self.notes);
        columns.put(&self.external);
        columns.put(&self.kind);
        write_target(self.target, columns);
        columns.put(&self.scope_freeze);
        columns.put(&self.key);
        columns.put(&self.also);
        columns.put(&self.package);
        columns.put(&self.goal);
        columns.put(&self.strategy);
        columns.put(&self.risk);
        columns.put(&self.risk_reason);
        columns.put(&self.is_regulated);
        columns.put(&self.is_security);
        columns.put(&self.out_of_band);
        columns.put(&self.from_template);
        columns.put(&self.budget);
    }
}

fn read_target(columns: &mut Reader<'_>) -> Result<Option<Target>, Unreadable> {
    let kind: Option<String> = columns.take()?;
    let window = columns.take()?;
    let start = columns.take()?;
    match (kind.as_deref(), window, start) {
        (None, None, None) => Ok(None),
        (Some(NEXT), None, None) => Ok(Some(Target::NextAdmitting)),
        (Some(OCCURRENCE), Some(window), Some(start)) => {
            Ok(Some(Target::Occurrence { window, start }))
        }
        _ => Err(Unreadable { column: "target" }),
    }
}

fn write_target(target: Option<Target>, columns: &mut Writer<'_>) {
    let (kind, window, start) = match target {
        None => (None, None, None),
        Some(Target::NextAdmitting) => (Some(NEXT), None, None),
        Some(Target::Occurrence { window, start }) => (Some(OCCURRENCE), Some(window), Some(start)),
    };
    columns.put_owned(kind.map(str::to_owned));
    columns.put_owned(window.map(|id| id.0.as_bytes().to_vec()));
    columns.put_owned(start.map(|start| start.0));
}
