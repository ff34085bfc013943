//! Writes the page with every kind of item as SVG and PNG into a folder, to be looked at, and says how
//! large the files are and how long they took: `cargo run --release -p slipway-exchange --example pictures -- FOLDER`.

#[path = "../tests/scene/every_kind/mod.rs"]
mod every_kind;

use slipway_exchange::scene::{
    Align, Ink, Place, Role, Span, Style, Theme, Typesetter, Weight, faces,
};
use slipway_exchange::{png, svg};
use std::path::{Path, PathBuf};
use std::time::Instant;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder is named"));
    let theme = Theme::default();
    timed("typesetter", Typesetter::new);
    timed("stand-ins unpacked", || {
        faces().iter().map(|face| face.bytes().len()).sum::<usize>()
    });
    timed("page laid out", every_kind::deck);
    let deck = timed("page laid out again", every_kind::deck);
    let file = timed("svg", || svg::write(&deck, 0, &theme));
    keep(&folder.join("every-kind.svg"), file.as_bytes());
    for scale in [1, 2, 4] {
        let file = timed(&format!("png {scale}x"), || {
            png::write(&deck, 0, &theme, scale)
        });
        keep(&folder.join(format!("every-kind-{scale}.png")), &file);
    }
    thousand();
}

/// Sets the names of a plan of a thousand rows.
fn thousand() {
    let style = Style {
        points: 9.0,
        weight: Weight::Regular,
        ink: Ink::Text,
    };
    let names: Vec<_> = (0..1_000)
        .map(|row| Span {
            text: format!("Regression test of the payments interface, round {row}"),
            style,
        })
        .collect();
    let mut typesetter = Typesetter::new();
    timed("1,000 names that fit", || {
        set(&mut typesetter, &names, 400.0)
    });
    timed("1,000 names that are cut", || {
        set(&mut typesetter, &names, 150.0)
    });
    let widths = |typesetter: &mut Typesetter| -> f64 {
        names
            .iter()
            .map(|name| typesetter.width(std::slice::from_ref(name)))
            .sum()
    };
    timed("1,000 widths", || widths(&mut typesetter));
    timed("1,000 widths again", || widths(&mut typesetter));
}

fn set(typesetter: &mut Typesetter, names: &[Span], width: f64) -> usize {
    let place = Place::of(0.0, 0.0, width, 12.0);
    let set = names.iter().map(|name| {
        let name = std::slice::from_ref(name);
        typesetter
            .set(name, place, Role::Label, Align::Start, 1)
            .lines
            .len()
    });
    set.sum()
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let begin = Instant::now();
    let done = work();
    println!(
        "{what:28} {:8.2} ms",
        begin.elapsed().as_secs_f64() * 1_000.0
    );
    done
}

fn keep(path: &Path, bytes: &[u8]) {
    println!("{:28} {:8} bytes", path.display(), bytes.len());
    std::fs::write(path, bytes).expect("the folder is there");
}
