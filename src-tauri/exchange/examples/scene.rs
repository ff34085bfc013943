//! Writes pages with one of each thing that a scene can have as a PDF, and where its marks lie, for
//! independent readers to look at: `cargo run --package slipway-exchange --example scene -- FOLDER`.

#[path = "../tests/pdf/deck.rs"]
mod deck;

use serde_json::{Value, json};
use slipway_exchange::pdf;
use slipway_exchange::scene::{Deck, Item, Kind, Theme};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("the name of the folder is missing")?;
    let deck = deck::Desk::new().everything();
    let folder = Path::new(&folder);
    std::fs::write(
        folder.join("scene.pdf"),
        pdf::write(&deck, &Theme::default())?,
    )?;
    std::fs::write(folder.join("scene.marks.json"), marks(&deck).to_string())?;
    Ok(())
}

/// Returns for each page its size and where its marks lie, in pixels.
fn marks(deck: &Deck) -> Value {
    let pages = deck.pages.iter().map(|page| {
        let mut marks = Vec::new();
        gather(&page.items, &mut marks);
        json!({ "width": page.width, "height": page.height, "marks": marks })
    });
    pages.collect()
}

fn gather(items: &[Item], marks: &mut Vec<Value>) {
    for item in items {
        match &item.kind {
            Kind::Mark(mark) => {
                let place = mark.place;
                let place = [place.x, place.y, place.width, place.height];
                marks.push(json!({ "name": item.name, "means": item.means, "place": place }));
            }
            Kind::Chart { items, .. } | Kind::Row(items) => gather(items, marks),
            Kind::Line(_) | Kind::Link(_) | Kind::Text(_) | Kind::Table(_) | Kind::Image { .. } => {
            }
        }
    }
}
