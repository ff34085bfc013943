//! Writes the TypeScript shape of every wire type of tables and sheets into the folder given as first argument.
//! Run by `cargo xtask wire`.

use slipway_exchange::progress::SheetReview;
use slipway_exchange::table::{ColumnSample, DryRun, Mapping, WorkbookSample};
use ts_rs::{Config, ExportError, TS};

fn main() -> Result<(), ExportError> {
    let folder = std::env::args()
        .nth(1)
        .expect("the folder to write into is the first argument");
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    Mapping::export_all(&config)?;
    WorkbookSample::export_all(&config)?;
    SheetReview::export_all(&config)?;
    ColumnSample::export_all(&config)?;
    DryRun::export_all(&config)
}
