//! Writes presentations for independent readers to look at, each with what its pages have as JSON beside it:
//! `cargo run --package slipway-exchange --example slides -- FOLDER`.

#[path = "../tests/pptx/deck.rs"]
mod deck;
#[path = "../tests/hostile/names.rs"]
mod names;

use serde_json::{Value, json};
use slipway_exchange::pptx;
use slipway_exchange::scene::{Deck, Item, Kind, Page, Paragraph, Theme};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("the name of the folder is missing")?;
    let folder = Path::new(&folder);
    let decks = [
        ("slides", deck::of_everything()),
        ("slides-hostile", deck::full_of(&names::names())),
    ];
    for (name, deck) in decks {
        let file = folder.join(name);
        let package = pptx::write(&deck, &Theme::default());
        std::fs::write(file.with_extension("pptx"), package)?;
        std::fs::write(file.with_extension("json"), told(&deck).to_string())?;
    }
    Ok(())
}

/// Says what is on each page of a deck.
fn told(deck: &Deck) -> Value {
    deck.pages.iter().map(on_page).collect()
}

fn on_page(page: &Page) -> Value {
    let (mut marks, mut links, mut tables) = (Vec::new(), Vec::new(), Vec::new());
    let mut title = page.title.clone();
    let mut open: Vec<(&Item, f64)> = page.items.iter().map(|item| (item, 0.0)).collect();
    while let Some((item, edge)) = open.pop() {
        let (name, means) = (&item.name, &item.means);
        match &item.kind {
            Kind::Mark(mark) => {
                let left = mark.place.x.max(edge);
                let place = [
                    left,
                    mark.place.y,
                    mark.place.right() - left,
                    mark.place.height,
                ];
                marks.push(json!({ "name": name, "means": means, "place": place }));
            }
            Kind::Link(link) => {
                if let (Some((from, _)), Some((to, _))) = (&link.from, &link.to) {
                    links.push(json!({ "name": name, "from": from, "to": to }));
                }
            }
            Kind::Table(table) => {
                let rows = table.rows.iter();
                let rows = rows.map(|row| row.iter().map(|cell| said(&cell.text)).collect());
                let rows: Vec<Vec<String>> = rows.collect();
                tables.push(json!({ "name": name, "rows": rows }));
            }
            Kind::Text(text) if name == "title" => title = said(text),
            Kind::Chart { clip, items } => open.extend(items.iter().map(|item| (item, clip.x))),
            Kind::Row(items) => open.extend(items.iter().map(|item| (item, edge))),
            Kind::Text(_) | Kind::Line(_) | Kind::Image { .. } => {}
        }
    }
    json!({ "title": title, "notes": page.notes, "marks": marks, "links": links, "tables": tables })
}

fn said(text: &Paragraph) -> String {
    let spans = text.lines.iter().flat_map(|line| &line.spans);
    spans.map(|span| span.text.as_str()).collect()
}
