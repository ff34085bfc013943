//! A deck with one of everything that a slide can show, its texts set by hand.

use slipway_engine::Instant;
use slipway_exchange::Language;
use slipway_exchange::scene::{
    Align, Cell, Deck, End, Ink, Item, Kind, Line, Link, Mark, Outline, Page, Paragraph, Place,
    Point, Role, Shade, Shape, Span, Style, Table, TextLine, Texture, Weight,
};

/// Returns a deck of a roadmap, a page of shapes and a table.
pub(crate) fn of_everything() -> Deck {
    Deck {
        title: "Payments 4.2 misses its window".to_owned(),
        subject: "Retail Bank".to_owned(),
        language: Language::English,
        as_of: Instant(1_795_392_000),
        pages: vec![roadmap(), shapes(), table()],
    }
}

/// Returns a deck in which every text that people write is one of these names.
pub(crate) fn full_of(names: &[String]) -> Deck {
    let marks = names.iter().enumerate().map(|(at, name)| {
        let place = Place::of(48.0, 48.0 + at as f64, 20.0, 1.0);
        let bar = mark(Shape::Box { radius: 0.0 }, place, Ink::Accent);
        item(&format!("{at} {name}"), name, Kind::Mark(bar))
    });
    let mut pages = vec![page(&names[0], &names[1], marks.collect())];
    pages.extend(names.iter().map(|name| {
        let place = Place::of(48.0, 48.0, 400.0, 20.0);
        let look = (11.0, Weight::Regular, Ink::Text);
        let set = text(place, Role::Label, Align::Start, look, name);
        let mut page = page(name, name, vec![item("text", "", Kind::Text(set))]);
        page.notes.clone_from(name);
        page
    }));
    Deck {
        title: names.concat(),
        subject: names.concat(),
        pages,
        ..of_everything()
    }
}

/// Returns a page with these items.
pub(crate) fn page(name: &str, title: &str, items: Vec<Item>) -> Page {
    let (width, height) = Page::SLIDE;
    Page {
        name: name.to_owned(),
        title: title.to_owned(),
        width,
        height,
        items,
        notes: String::new(),
    }
}

/// Returns an item.
pub(crate) fn item(name: &str, means: &str, kind: Kind) -> Item {
    Item {
        name: name.to_owned(),
        means: means.to_owned(),
        kind,
    }
}

/// Returns a filled mark.
pub(crate) fn mark(shape: Shape, place: Place, fill: Ink) -> Mark {
    Mark {
        shape,
        place,
        fill: Some(fill),
        texture: Texture::Plain,
        outline: None,
    }
}

/// Returns a line of this colour, so many pixels thick.
pub(crate) fn stroke(ink: Ink, width: f64) -> Outline {
    Outline {
        ink,
        width,
        is_dashed: false,
    }
}

/// Returns text set in a frame, a line for each of its lines.
pub(crate) fn text(
    place: Place,
    role: Role,
    align: Align,
    (points, weight, ink): (f64, Weight, Ink),
    text: &str,
) -> Paragraph {
    let pixels = points * 96.0 / 72.0;
    let style = Style {
        points,
        weight,
        ink,
    };
    let height = pixels * 1.22;
    let lines = text.split('\n').enumerate().map(|(at, line)| {
        let width = line.chars().count() as f64 * pixels * 0.5;
        let x = match align {
            Align::Start => place.x,
            Align::Middle => place.x + (place.width - width) / 2.0,
            Align::End => place.right() - width,
        };
        TextLine {
            x,
            baseline: place.y + pixels * 0.952 + at as f64 * height,
            width,
            height,
            spans: vec![Span {
                text: line.to_owned(),
                style,
            }],
            runs: Vec::new(),
        }
    });
    Paragraph {
        place,
        role,
        align,
        lines: lines.collect(),
    }
}

fn heading(items: &mut Vec<Item>, title: &str, subtitle: &str) {
    let bold = (22.0, Weight::Bold, Ink::Text);
    let place = Place::of(48.0, 28.0, 1184.0, 36.0);
    let set = text(place, Role::Title, Align::Start, bold, title);
    items.push(item("title", "", Kind::Text(set)));
    let muted = (11.0, Weight::Regular, Ink::Muted);
    let place = Place::of(48.0, 68.0, 1184.0, 18.0);
    let set = text(place, Role::Subtitle, Align::Start, muted, subtitle);
    items.push(item("subtitle", "", Kind::Text(set)));
}

fn footing(items: &mut Vec<Item>, number: &str) {
    items.push(item(
        "footer-rule",
        "",
        Kind::Line(Line {
            from: Point::at(48.0, 686.0),
            to: Point::at(1232.0, 686.0),
            stroke: stroke(Ink::Hairline, 1.0),
        }),
    ));
    let muted = (9.0, Weight::Regular, Ink::Muted);
    let place = Place::of(48.0, 690.0, 1000.0, 16.0);
    let said = "Data date 21 Nov 2026 · Baseline B2 · Revision 318";
    let set = text(place, Role::Footer, Align::Start, muted, said);
    items.push(item("footer", "", Kind::Text(set)));
    let place = Place::of(1132.0, 690.0, 100.0, 16.0);
    let set = text(place, Role::Footer, Align::End, muted, number);
    items.push(item("number", "", Kind::Text(set)));
}

/// Where the chart of the roadmap begins, and how high its rows are.
const CHART: Place = Place::of(292.0, 104.0, 940.0, 500.0);
const LANE: f64 = 55.0;

fn roadmap() -> Page {
    let mut items = Vec::new();
    heading(
        &mut items,
        "Payments 4.2 misses its 5 Dec window by 1 d 4 h; the next one is 35 days later",
        "Seven of eight releases keep their window. Retail Bank portfolio, Q4 2026 → Q1 2027.",
    );
    items.push(item(
        "chart-roadmap",
        "Roadmap of three releases from October to February",
        Kind::Chart {
            clip: Place::of(48.0, CHART.y, CHART.right() - 48.0, CHART.height),
            items: chart(),
        },
    ));
    footing(&mut items, "1 / 3");
    let mut page = page("roadmap", "Payments 4.2 misses its window", items);
    page.notes = "Say what it costs.\nThen ask for the decision.".to_owned();
    page
}

fn chart() -> Vec<Item> {
    let mut items = Vec::new();
    for (at, month) in ["October 2026", "November 2026", "December 2026"]
        .iter()
        .enumerate()
    {
        let x = CHART.x + at as f64 * 313.0;
        let place = Place::of(x, CHART.y, 312.0, 24.0);
        let band = mark(Shape::Box { radius: 0.0 }, place, Ink::Rule);
        items.push(item(&format!("month-{at}"), month, Kind::Mark(band)));
        let place = place.inset(8.0, 3.0);
        let white = (11.0, Weight::Bold, Ink::OnDark);
        let set = text(place, Role::Label, Align::Start, white, month);
        items.push(item(&format!("month-{at}-name"), "", Kind::Text(set)));
    }
    let window = Mark {
        outline: Some(stroke(Ink::WindowLine, 1.0)),
        ..mark(
            Shape::Box { radius: 0.0 },
            Place::of(663.0, 150.0, 16.0, 448.0),
            Ink::Window,
        )
    };
    items.push(item(
        "window-1",
        "Release window 5–6 Dec",
        Kind::Mark(window),
    ));
    let freeze = Mark {
        texture: Texture::Upright(Ink::FreezeLine),
        ..mark(
            Shape::Box { radius: 0.0 },
            Place::of(719.0, 132.0, 188.0, 466.0),
            Ink::Freeze,
        )
    };
    items.push(item(
        "freeze-1",
        "Year-end freeze 12 Dec – 4 Jan",
        Kind::Mark(freeze),
    ));
    for (at, name) in ["API Gateway 5.1", "Payments 4.2", "واجهة الدفع ٤"]
        .iter()
        .enumerate()
    {
        items.push(item(&format!("row-{at}"), name, Kind::Row(row(at, name))));
    }
    let today = Line {
        from: Point::at(553.0, 128.0),
        to: Point::at(553.0, 604.0),
        stroke: stroke(Ink::Today, 2.0),
    };
    items.push(item("data-date", "Data date 21 Nov", Kind::Line(today)));
    items
}

fn row(at: usize, name: &str) -> Vec<Item> {
    let top = 158.0 + at as f64 * LANE;
    let bold = (12.0, Weight::Bold, Ink::Text);
    let place = Place::of(82.0, top + 9.0, 200.0, 20.0);
    let set = text(place, Role::Label, Align::Start, bold, name);
    let mut items = vec![item(&format!("name-{at}"), "", Kind::Text(set))];
    let bar = |x: f64, width: f64| Place::of(x, top + 15.0, width, 25.0);
    // The first begins before the chart does.
    let build = mark(
        Shape::Box { radius: 3.0 },
        bar(20.0, 400.0),
        Ink::Bar(Shade::Pale),
    );
    items.push(item(
        &format!("build-{at}"),
        "Build, 1 Oct – 6 Nov",
        Kind::Mark(build),
    ));
    let test = Mark {
        texture: match at {
            1 => Texture::Slanted(Ink::Critical),
            _ => Texture::Plain,
        },
        outline: (at == 1).then(|| stroke(Ink::Critical, 1.25)),
        ..mark(
            Shape::Box { radius: 3.0 },
            bar(470.0, 140.0),
            Ink::Bar(Shade::Strong),
        )
    };
    items.push(item(
        &format!("test-{at}"),
        "UAT, 9 Nov – 27 Nov",
        Kind::Mark(test),
    ));
    let live = Place::of(640.0, top + 16.0, 22.0, 22.0);
    let live = mark(Shape::Diamond, live, Ink::Milestone);
    items.push(item(
        &format!("live-{at}"),
        "Go-live 5 Dec",
        Kind::Mark(live),
    ));
    let middle = top + 27.5;
    let link = |from: &str, to: &str, points: Vec<Point>| {
        Kind::Link(Link {
            from: Some((format!("{from}-{at}"), End::Right)),
            to: Some((format!("{to}-{at}"), End::Left)),
            points,
            stroke: stroke(Ink::Link, 1.0),
        })
    };
    let straight = vec![Point::at(420.0, middle), Point::at(470.0, middle)];
    items.push(item(
        &format!("link-{at}"),
        "Build before UAT",
        link("build", "test", straight),
    ));
    if at == 0 {
        let below = middle + LANE;
        let down = Link {
            from: Some(("live-0".to_owned(), End::Bottom)),
            to: Some(("test-1".to_owned(), End::Top)),
            points: vec![
                Point::at(651.0, top + 38.0),
                Point::at(651.0, top + 50.0),
                Point::at(540.0, top + 50.0),
                Point::at(540.0, below - 12.5),
            ],
            stroke: stroke(Ink::Link, 1.0),
        };
        items.push(item(
            "link-down",
            "Gateway before Payments",
            Kind::Link(down),
        ));
    }
    items
}

/// Returns a page with each shape, and connectors from each side to each.
fn shapes() -> Page {
    let mut items = Vec::new();
    heading(
        &mut items,
        "One of every shape, and every way between two",
        "",
    );
    let kinds = [
        ("box", Shape::Box { radius: 6.0 }),
        ("diamond", Shape::Diamond),
        ("circle", Shape::Circle),
        ("bracket", Shape::Bracket),
        ("triangle", Shape::Triangle),
    ];
    let inks = [
        Ink::Accent,
        Ink::Milestone,
        Ink::Good,
        Ink::Summary,
        Ink::Risk,
    ];
    for (at, ((name, shape), ink)) in kinds.into_iter().zip(inks).enumerate() {
        let place = Place::of(60.0 + at as f64 * 110.0, 110.0, 60.0, 30.0);
        let mark = Mark {
            outline: Some(stroke(Ink::Text, 1.0)),
            ..mark(shape, place, ink)
        };
        items.push(item(name, name, Kind::Mark(mark)));
    }
    ways(&mut items);
    page("shapes", "One of every shape", items)
}

/// Adds pairs of marks with a link between them, from every side to every side.
fn ways(items: &mut Vec<Item>) {
    let ends = [End::Left, End::Right, End::Top, End::Bottom];
    let shapes = [
        Shape::Box { radius: 2.0 },
        Shape::Diamond,
        Shape::Circle,
        Shape::Triangle,
    ];
    for (row, from) in ends.into_iter().enumerate() {
        for (column, to) in ends.into_iter().enumerate() {
            let corner = (60.0 + column as f64 * 290.0, 190.0 + row as f64 * 125.0);
            let places = [
                Place::of(corner.0 + 40.0, corner.1, 30.0, 20.0),
                Place::of(corner.0 + 150.0, corner.1 + 50.0, 30.0, 20.0),
            ];
            let names = ["a", "b"].map(|end| format!("{end}-{row}-{column}"));
            for ((name, place), shape) in
                names.iter().zip(places).zip([shapes[row], shapes[column]])
            {
                items.push(item(
                    name,
                    "an end",
                    Kind::Mark(mark(shape, place, Ink::Bar(Shade::Middle))),
                ));
            }
            let link = Link {
                from: Some((names[0].clone(), from)),
                to: Some((names[1].clone(), to)),
                points: way((places[0], from), (places[1], to)),
                stroke: stroke(Ink::Link, 1.25),
            };
            items.push(item(
                &format!("way-{row}-{column}"),
                "a way",
                Kind::Link(link),
            ));
        }
    }
}

/// Returns a way from one side to another: out, along, and in.
fn way((a, from): (Place, End), (b, to): (Place, End)) -> Vec<Point> {
    let out = |place: Place, end: End| {
        let middle = place.middle();
        match end {
            End::Left => (
                Point::at(place.x, middle.y),
                Point::at(place.x - 15.0, middle.y),
            ),
            End::Right => (
                Point::at(place.right(), middle.y),
                Point::at(place.right() + 15.0, middle.y),
            ),
            End::Top => (
                Point::at(middle.x, place.y),
                Point::at(middle.x, place.y - 12.0),
            ),
            End::Bottom => (
                Point::at(middle.x, place.bottom()),
                Point::at(middle.x, place.bottom() + 12.0),
            ),
        }
    };
    let ((start, after), (end, before)) = (out(a, from), out(b, to));
    let is_level = |end: End| matches!(end, End::Left | End::Right);
    let mut points = vec![start, after];
    match (is_level(from), is_level(to)) {
        (true, true) | (false, false) => {
            let half = (after.y + before.y) / 2.0;
            if is_level(from) {
                points.extend([Point::at(after.x, half), Point::at(before.x, half)]);
            } else {
                let half = (after.x + before.x) / 2.0;
                points.extend([Point::at(half, after.y), Point::at(half, before.y)]);
            }
        }
        (true, false) => points.push(Point::at(after.x, before.y)),
        (false, true) => points.push(Point::at(before.x, after.y)),
    }
    points.extend([before, end]);
    points
}

fn table() -> Page {
    let mut items = Vec::new();
    heading(
        &mut items,
        "Two of three releases are on time",
        "Red first.",
    );
    let columns = vec![300.0, 120.0, 200.0];
    let heights = vec![28.0, 44.0, 28.0, 28.0];
    let place = Place::of(48.0, 110.0, 620.0, 128.0);
    let words = [
        ["Release", "Float", "Why"],
        [
            "Payments 4.2\nREL-12 · 5–6 Dec",
            "−1 d 4 h",
            "Vendor certificate late",
        ],
        ["API Gateway 5.1", "+7 h", ""],
        ["DC switch refresh", "+3 d", "Hardware"],
    ];
    let mut y = place.y;
    let mut rows = Vec::new();
    for (at, (row, height)) in words.iter().zip(&heights).enumerate() {
        let mut x = place.x;
        let mut cells = Vec::new();
        for (column, (word, width)) in row.iter().zip(&columns).enumerate() {
            let cell = Place::of(x, y, *width, *height).inset(8.0, 5.0);
            let look = match at {
                0 => (10.0, Weight::Bold, Ink::OnDark),
                _ => (11.0, Weight::Regular, Ink::Text),
            };
            let align = [Align::Start, Align::End, Align::Middle][column];
            cells.push(Cell {
                text: text(cell, Role::Body, align, look, word),
                fill: match at {
                    0 => Some(Ink::Rule),
                    1 => Some(Ink::CriticalPale),
                    _ => None,
                },
                is_head: column == 0,
            });
            x += width;
        }
        y += height;
        rows.push(cells);
    }
    let table = Table {
        place,
        columns,
        heights,
        rows,
    };
    items.push(item(
        "table-status",
        "Status of three releases",
        Kind::Table(table),
    ));
    page("status", "Two of three releases are on time", items)
}
