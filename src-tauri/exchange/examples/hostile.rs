//! Writes a plan full of hostile names in every format, for independent readers to look at:
//! `cargo run --package slipway-exchange --example hostile -- FOLDER`.

#[path = "../tests/hostile/names.rs"]
mod names;
#[path = "../tests/hostile/plan.rs"]
mod plan;

use slipway_exchange::Language;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("the name of the folder is missing")?;
    let on = plan::full_of(&names::names());
    let export = Export::of(&on, &Scope::Everything, Audience::Team, Language::English);
    for format in Format::ALL {
        let file = format!("hostile.{}", file_ending(format));
        std::fs::write(Path::new(&folder).join(file), format.write(&export))?;
    }
    Ok(())
}

/// Tells two formats of one ending apart.
fn file_ending(format: Format) -> String {
    if format.name() == format.extension() {
        format.extension().to_owned()
    } else {
        format!("{}.{}", format.name(), format.extension())
    }
}
