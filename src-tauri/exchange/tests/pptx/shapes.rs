//! Items as native shapes: where they lie, who they are, what they are glued to.

use super::deck::{item, mark, of_everything, page, stroke};
use super::parts::{self, Element};
use super::{by_name, written};
use slipway_exchange::scene::{
    Deck, End, Ink, Kind, Line, Link, Mark, Outline, Place, Point, Shape, Texture,
};
use std::collections::{BTreeMap, BTreeSet};

/// Returns the slide of a page with these items.
fn slide(items: Vec<slipway_exchange::scene::Item>) -> Element {
    let deck = Deck {
        pages: vec![page("one", "One", items)],
        ..of_everything()
    };
    parts::slides(&written(&deck)).remove(0)
}

#[test]
fn every_shape_has_a_number_of_its_own() {
    for slide in parts::slides(&written(&of_everything())) {
        let mut ids = BTreeSet::new();
        for who in slide.all("p:cNvPr") {
            assert!(ids.insert(who.attribute("id")), "{who:?}");
        }
    }
}

#[test]
fn every_mark_lies_where_its_item_lies() {
    let deck = of_everything();
    let clip = Place::of(48.0, 104.0, 1184.0, 500.0);
    let slides = parts::slides(&written(&deck));
    let mut compared = 0;
    for (page, slide) in deck.pages.iter().zip(&slides) {
        let mut items = BTreeMap::new();
        by_name(&page.items, &mut items);
        for (name, kind) in items {
            let Kind::Mark(mark) = kind else {
                continue;
            };
            let place = mark.place;
            let is_cut = page.name == "roadmap" && place.x < clip.x;
            let left = if is_cut { clip.x } else { place.x };
            let meant = [left, place.y, place.right() - left, place.height];
            let shape = slide.shape(name).expect("it is drawn");
            for (drawn, meant) in shape.place().into_iter().zip(meant) {
                assert!((drawn - meant).abs() < 0.01, "{name}: {drawn}, not {meant}");
            }
            compared += 1;
        }
    }
    assert!(compared > 40, "{compared} marks");
}

#[test]
fn shapes_are_presets_that_people_know() {
    let slides = parts::slides(&written(&of_everything()));
    let geometry = |name: &str| {
        let shape = slides[1].shape(name).expect("it is drawn");
        let preset = shape.first("a:prstGeom");
        preset.and_then(|preset| preset.attribute("prst").map(str::to_owned))
    };
    for (name, preset) in [
        ("box", "roundRect"),
        ("diamond", "diamond"),
        ("circle", "ellipse"),
        ("triangle", "triangle"),
    ] {
        assert_eq!(geometry(name).as_deref(), Some(preset));
    }
    let bracket = slides[1].shape("bracket").expect("it is drawn");
    assert_eq!(bracket.all("a:lnTo").len(), 5, "no preset is a bracket");
}

#[test]
fn connectors_are_glued_to_the_sides_of_what_they_join() {
    let deck = of_everything();
    let slides = parts::slides(&written(&deck));
    let mut compared = 0;
    for (page, slide) in deck.pages.iter().zip(&slides) {
        let mut items = BTreeMap::new();
        by_name(&page.items, &mut items);
        for (name, kind) in &items {
            let Kind::Link(link) = kind else {
                continue;
            };
            let connector = slide.shape(name).expect("it is drawn");
            assert_eq!(connector.name, "p:cxnSp", "{name}");
            for (element, end) in [("a:stCxn", &link.from), ("a:endCxn", &link.to)] {
                let (of, side) = end.as_ref().expect("both ends are on the page");
                let Some(Kind::Mark(mark)) = items.get(of.as_str()) else {
                    panic!("{of} is a mark");
                };
                let glued = connector.first(element).expect("it is glued");
                let shape = slide.shape(of).expect("it is drawn");
                assert_eq!(glued.attribute("id"), shape.who().attribute("id"), "{name}");
                let site = site(mark.shape, *side);
                assert_eq!(glued.attribute("idx"), Some(site), "{name} at {of}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 40);
}

/// Returns the number of a site, as `presetShapeDefinitions.xml` of ECMA-376 counts them.
fn site(shape: Shape, end: End) -> &'static str {
    let sites = match shape {
        Shape::Box { .. } | Shape::Diamond | Shape::Bracket => ["0", "1", "2", "3"],
        // Eight of them, every second at a side.
        Shape::Circle => ["0", "2", "4", "6"],
        // Tip, left slope, left corner, base, right corner, right slope; its tip is turned to the right.
        Shape::Triangle => ["1", "3", "5", "0"],
    };
    match end {
        End::Top => sites[0],
        End::Left => sites[1],
        End::Bottom => sites[2],
        End::Right => sites[3],
    }
}

#[test]
fn a_link_that_leaves_the_page_is_glued_at_one_end_and_one_that_only_passes_is_drawn_freely() {
    let bar = |x: f64| {
        mark(
            Shape::Box { radius: 0.0 },
            Place::of(x, 100.0, 40.0, 20.0),
            Ink::Accent,
        )
    };
    let link = |from: Option<&str>, points: &[(f64, f64)]| {
        Kind::Link(Link {
            from: from.map(|name| (name.to_owned(), End::Right)),
            to: None,
            points: points.iter().map(|(x, y)| Point::at(*x, *y)).collect(),
            stroke: stroke(Ink::Link, 1.0),
        })
    };
    let way = [(140.0, 110.0), (160.0, 110.0), (160.0, 300.0)];
    let slide = slide(vec![
        item("bar", "a bar", Kind::Mark(bar(100.0))),
        item("leaves", "goes on", link(Some("bar"), &way)),
        item("passes", "goes by", link(None, &way)),
    ]);
    let leaves = slide.shape("leaves").expect("it is drawn");
    assert_eq!(leaves.name, "p:cxnSp");
    assert!(leaves.first("a:stCxn").is_some() && leaves.first("a:endCxn").is_none());
    let passes = slide.shape("passes").expect("it is drawn");
    assert_eq!(passes.name, "p:sp");
    assert_eq!(passes.all("a:lnTo").len(), 2);
}

#[test]
fn charts_and_rows_are_groups_with_their_links_beside_the_rows() {
    let slides = parts::slides(&written(&of_everything()));
    let chart = slides[0].shape("chart-roadmap").expect("it is drawn");
    assert_eq!(chart.name, "p:grpSp");
    let directly = |group: &Element, kind: &str| {
        let inside = group.inside.iter();
        inside.filter(|shape| shape.name == kind).count()
    };
    assert_eq!(directly(chart, "p:grpSp"), 3, "a group for each row");
    assert_eq!(
        directly(chart, "p:cxnSp"),
        5,
        "four links and the data date"
    );
    let row = chart.shape("row-1").expect("it is drawn");
    assert!(row.shape("live-1").is_some() && row.shape("link-1").is_none());
    let [x, y, width, height] = row.place();
    for shape in row.shapes() {
        let place = shape.place();
        let is_within = place[0] >= x - 0.01
            && place[1] >= y - 0.01
            && place[0] + place[2] <= x + width + 0.01
            && place[1] + place[3] <= y + height + 0.01;
        assert!(is_within, "{:?} in {:?}", shape.place(), row.place());
    }
}

#[test]
fn what_means_something_says_so_and_the_rest_only_adorns() {
    let slides = parts::slides(&written(&of_everything()));
    let who = |name: &str| slides[0].shape(name).expect("it is drawn").who();
    assert_eq!(
        who("window-1").attribute("descr"),
        Some("Release window 5–6 Dec")
    );
    assert_eq!(who("window-1").all("adec:decorative").len(), 0);
    assert_eq!(who("footer-rule").attribute("descr"), None);
    assert_eq!(who("footer-rule").all("adec:decorative").len(), 1);
    assert_eq!(
        who("subtitle").all("adec:decorative").len(),
        0,
        "its text is read"
    );
}

#[test]
fn what_lies_beyond_its_chart_is_cut_or_left_out() {
    let clip = Place::of(100.0, 100.0, 200.0, 100.0);
    let bar = |x: f64, width: f64| Mark {
        outline: Some(stroke(Ink::Text, 1.0)),
        texture: Texture::Slanted(Ink::Critical),
        ..mark(
            Shape::Box { radius: 3.0 },
            Place::of(x, 120.0, width, 20.0),
            Ink::Accent,
        )
    };
    let line = Line {
        from: Point::at(50.0, 150.0),
        to: Point::at(350.0, 150.0),
        stroke: stroke(Ink::Today, 1.0),
    };
    let beyond = super::texts::label("beyond", "a name");
    let slide = slide(vec![item(
        "chart",
        "a chart",
        Kind::Chart {
            clip,
            items: vec![
                item("cut", "cut", Kind::Mark(bar(50.0, 100.0))),
                item("gone", "gone", Kind::Mark(bar(310.0, 50.0))),
                item("line", "line", Kind::Line(line)),
                beyond,
            ],
        },
    )]);
    let cut = slide.shape("cut").expect("it is drawn");
    assert_eq!(cut.place(), [100.0, 120.0, 50.0, 20.0]);
    let paths = cut.all("a:path");
    assert_eq!(
        paths.len(),
        2,
        "its fill, and an edge that is open where it goes on"
    );
    assert_eq!(paths[1].all("a:lnTo").len(), 3);
    assert_eq!(
        slide.shape("cut-texture").expect("it is drawn").place(),
        cut.place()
    );
    assert!(slide.shape("gone").is_none() && slide.shape("gone-texture").is_none());
    assert!(slide.shape("beyond").is_none());
    let [x, _, width, _] = slide.shape("line").expect("it is drawn").place();
    assert!((x - 100.0).abs() < 1.0 && (width - 200.0).abs() < 1.5);
}

#[test]
fn colours_are_those_of_the_theme() {
    let parts = parts::of(&written(&of_everything()));
    for number in 1..=3 {
        let slide = &parts[&format!("ppt/slides/slide{number}.xml")];
        assert!(
            !slide.contains("srgbClr"),
            "slide {number} has a colour of its own"
        );
        assert!(slide.contains("schemeClr"), "slide {number}");
    }
    let theme = Element::read(&parts["ppt/theme/theme1.xml"]);
    let fonts: Vec<_> = theme
        .all("a:latin")
        .iter()
        .map(|font| font.attribute("typeface"))
        .collect();
    assert_eq!(fonts, [Some("Calibri"), Some("Calibri")]);
}

#[test]
fn dashes_are_as_long_as_everywhere() {
    let dashed = Outline {
        is_dashed: true,
        ..stroke(Ink::Muted, 2.0)
    };
    let line = Line {
        from: Point::at(0.0, 0.0),
        to: Point::at(100.0, 0.0),
        stroke: dashed,
    };
    let slide = slide(vec![item("line", "", Kind::Line(line))]);
    let dash = slide.first("a:ds").expect("it is dashed");
    let [long, gap] = Outline::DASH.map(|length| length * 50_000.0);
    assert_eq!(
        [dash.number("d"), dash.number("sp")],
        [long, gap],
        "by a line of two pixels"
    );
}
