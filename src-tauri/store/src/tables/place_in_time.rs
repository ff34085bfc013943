//! Columns that several tables have: a scope in three, a stretch of time in four.

use super::stored::{Reader, Unreadable, Writer};
use slipway_engine::plan::{Recurring, Scope};

/// What stands in the column `scope`.
const PORTFOLIO: &str = "portfolio";
const PRODUCT: &str = "product";
const ENVIRONMENT: &str = "environment";

/// Reads `scope`, `scope_product` and `scope_environment`.
pub(super) fn read_scope(columns: &mut Reader<'_>) -> Result<Scope, Unreadable> {
    let kind: String = columns.take()?;
    let product = columns.take()?;
    let environment = columns.take()?;
    match (kind.as_str(), product, environment) {
        (PORTFOLIO, None, None) => Ok(Scope::Portfolio),
        (PRODUCT, Some(id), None) => Ok(Scope::Product(id)),
        (ENVIRONMENT, None, Some(id)) => Ok(Scope::Environment(id)),
        _ => Err(Unreadable { column: "scope" }),
    }
}

/// Writes `scope`, `scope_product` and `scope_environment`.
pub(super) fn write_scope(scope: Scope, columns: &mut Writer<'_>) {
    let (kind, product, environment) = match scope {
        Scope::Portfolio => (PORTFOLIO, None, None),
        Scope::Product(id) => (PRODUCT, Some(id.0), None),
        Scope::Environment(id) => (ENVIRONMENT, None, Some(id.0)),
    };
    columns.put_owned(kind.to_owned());
    columns.put_owned(product.map(|id| id.as_bytes().to_vec()));
    columns.put_owned(environment.map(|id| id.as_bytes().to_vec()));
}

/// Reads `start`, `finish`, `zone` and `rule`.
pub(super) fn read_recurring(columns: &mut Reader<'_>) -> Result<Recurring, Unreadable> {
    Ok(Recurring {
        start: columns.take()?,
        finish: columns.take()?,
        zone: columns.take()?,
        rule: columns.take()?,
        except: columns.take()?,
    })
}

/// Writes `start`, `finish`, `zone` and `rule`.
pub(super) fn write_recurring<'a>(at: &'a Recurring, columns: &mut Writer<'a>) {
    columns.put(&at.start);
    columns.put(&at.finish);
    columns.put(&at.zone);
    columns.put(&at.rule);
    columns.put(&at.except);
}
