//! Writes the sample portfolio: `cargo run --package slipway-document --example sample -- FILE`.

use slipway_document::{Setting, sample};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args()
        .nth(1)
        .ok_or("the name of the file to write is missing")?;
    let file = Path::new(&file);
    let backups = file.with_extension("backups");
    std::fs::create_dir_all(&backups)?;
    let setting = Setting::of_this_computer("Sample".to_owned(), backups);
    let document = sample(file, setting).map_err(|failure| format!("{failure:?}"))?;
    document.close().map_err(|failure| format!("{failure:?}"))?;
    Ok(())
}
