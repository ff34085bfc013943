//! The table of dependencies: a lag is its unit and its amount.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::Seconds;
use slipway_engine::plan::{Dependency, Lag};

impl Stored for Dependency {
    const TABLE: &'static str = "dependency";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "predecessor",
        "successor",
        "kind",
        "lag_unit",
        "lag_amount",
        "strength",
        "reason",
        "external",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            predecessor: columns.take()?,
            successor: columns.take()?,
            kind: columns.take()?,
            lag: take_lag(columns)?,
            strength: columns.take()?,
            reason: columns.take()?,
            external: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.predecessor);
        columns.put(&self.successor);
        columns.put(&self.kind);
        put_lag(self.lag, columns);
        columns.put(&self.strength);
        columns.put(&self.reason);
        columns.put(&self.external);
    }
}

fn take_lag(columns: &mut Reader<'_>) -> Result<Lag, Unreadable> {
    let unit: String = columns.take()?;
    let amount = columns.take()?;
    match unit.as_str() {
        "working" => Ok(Lag::Working(Seconds(amount))),
        "elapsed" => Ok(Lag::Elapsed(Seconds(amount))),
        "percent" => Ok(Lag::Percent(amount)),
        "elapsed-percent" => Ok(Lag::ElapsedPercent(amount)),
        _ => Err(Unreadable { column: "lag_unit" }),
    }
}

fn put_lag(lag: Lag, columns: &mut Writer<'_>) {
    let (unit, amount) = match lag {
        Lag::Working(Seconds(amount)) => ("working", amount),
        Lag::Elapsed(Seconds(amount)) => ("elapsed", amount),
        Lag::Percent(amount) => ("percent", amount),
        Lag::ElapsedPercent(amount) => ("elapsed-percent", amount),
    };
    columns.put_owned(unit.to_owned());
    columns.put_owned(amount);
}
