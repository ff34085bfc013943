//! PDFs of scenes: `tests/exchange/pdfs.py` looks at what is in them, here is what needs no reader.

mod deck;
#[path = "../hostile/names.rs"]
mod names;

use deck::{Desk, deck, item, mark, page};
use slipway_exchange::pdf;
use slipway_exchange::scene::{Deck, Ink, Kind, Page, Place, Role, Shape, Theme};

/// Returns a deck of one page that says something.
fn saying(desk: &mut Desk, said: &str) -> Deck {
    let bar = mark(
        Shape::Box { radius: 0.0 },
        Place::of(48.0, 200.0, 90.0, 20.0),
        Ink::Accent,
    );
    let row = vec![
        desk.text(said, Place::of(48.0, 150.0, 300.0, 60.0), Role::Label, 10.0),
        item("bar", said, Kind::Mark(bar)),
    ];
    let chart = Kind::Chart {
        clip: Place::of(0.0, 100.0, 1280.0, 500.0),
        items: vec![item("row", "", Kind::Row(row))],
    };
    let items = vec![
        desk.text(said, Place::of(48.0, 28.0, 300.0, 60.0), Role::Title, 22.0),
        item("chart", said, chart),
    ];
    let mut page = page(said, said, items);
    page.notes = said.to_owned();
    deck(said, vec![page])
}

#[test]
fn the_same_deck_gives_the_same_bytes() {
    let written = || pdf::write(&Desk::new().everything(), &Theme::default());
    let once = written().expect("it breaks no rule");
    assert_eq!(written(), Ok(once));
}

#[test]
fn no_name_breaks_a_rule() {
    let mut desk = Desk::new();
    for name in names::names() {
        // A document has a title; whoever names a release gave it a letter.
        let mut deck = saying(&mut desk, &name);
        deck.title = format!("Plan {name}");
        let written = pdf::write(&deck, &Theme::default());
        assert!(written.is_ok(), "{name:?}: {written:?}");
    }
}

#[test]
fn a_page_without_a_size_is_refused() {
    let mut deck = Desk::new().everything();
    deck.pages.push(Page {
        width: 0.0,
        ..deck.pages[0].clone()
    });
    let refused = pdf::write(&deck, &Theme::default()).expect_err("nothing can be on it");
    assert!(refused.to_string().contains("status"), "{refused}");
}

#[test]
fn a_document_without_a_title_is_refused() {
    let mut deck = Desk::new().everything();
    deck.title.clear();
    assert!(pdf::write(&deck, &Theme::default()).is_err());
}
