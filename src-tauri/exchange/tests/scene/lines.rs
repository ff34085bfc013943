//! Text in lines: how wide it is, where it is broken and cut, and in which order its letters stand.

use crate::letters::{said, seen, set, span};
use slipway_exchange::scene::{
    ASCENT, Align, LINE, Paragraph, Place, Role, Typesetter, Weight, faces,
};

const LONG: &str = "Zahlungsverkehrsabwicklungssystemfreigabe";

fn width(text: &str, weight: Weight) -> f64 {
    Typesetter::new().width(&[span(text, weight)])
}

/// Says that two lengths are the same but for the rounding of letters.
fn assert_near(one: f64, other: f64) {
    assert!((one - other).abs() < 0.01, "{one} is not {other}");
}

#[test]
fn a_text_is_as_wide_as_its_letters() {
    // Advances from the table `hmtx` of Carlito, in units of 1/2048 of its size.
    assert_near(width("nnnn", Weight::Regular), 4.0 * 1076.0 / 2048.0 * 16.0);
    assert_near(width("nnnn", Weight::Bold), 4.0 * 1099.0 / 2048.0 * 16.0);
    assert_near(
        width("n n", Weight::Regular),
        (2.0 * 1076.0 + 463.0) / 2048.0 * 16.0,
    );
    assert_near(
        width("0000000000", Weight::Regular),
        10.0 * 1038.0 / 2048.0 * 16.0,
    );
}

#[test]
fn a_text_has_room_in_a_frame_of_its_width() {
    for text in [
        LONG,
        "Payments 4.2 and more",
        "两天后发布",
        "שלום 4.2",
        "AV To",
    ] {
        let width = width(text, Weight::Regular);
        for lines in [1, 3] {
            assert_eq!(said(&set(text, width, lines)), [text]);
        }
    }
    let blank = width("n ", Weight::Regular) - width("n", Weight::Regular);
    assert_near(blank, 463.0 / 2048.0 * 16.0);
}

#[test]
fn letters_are_kerned_and_never_joined() {
    assert!(
        width("AVAVAV", Weight::Regular)
            < 3.0 * width("A", Weight::Regular) + 3.0 * width("V", Weight::Regular) - 1.0
    );
    let line = &set("fifty ticket offices", 500.0, 1).lines[0];
    assert_eq!(line.runs[0].glyphs.len(), "fifty ticket offices".len());
}

#[test]
fn lines_stand_where_slides_have_them() {
    let lines = set("one two three four five six seven eight nine ten", 100.0, 9).lines;
    assert!(lines.len() > 2);
    assert_near(lines[0].baseline, 50.0 + ASCENT * 16.0);
    for pair in lines.windows(2) {
        assert_near(pair[1].baseline - pair[0].baseline, LINE * 16.0);
    }
}

#[test]
fn edges_are_kept() {
    let place = Place::of(10.0, 0.0, 200.0, 20.0);
    let at = |align| {
        Typesetter::new().set(
            &[span("edge", Weight::Regular)],
            place,
            Role::Label,
            align,
            1,
        )
    };
    let line = |align| at(align).lines.remove(0);
    assert_near(line(Align::Start).x, 10.0);
    let end = line(Align::End);
    assert_near(end.x + end.width, 210.0);
    assert_near(end.runs[0].x, end.x);
    let middle = line(Align::Middle);
    assert_near(middle.x + middle.width / 2.0, 110.0);
}

#[test]
fn no_line_leaves_its_frame() {
    let texts = [
        "Payments 4.2 slips 3 days because the certificate of the vendor is late",
        LONG,
        "两天后发布的付款系统需要供应商的证书",
        "إصدار المدفوعات ٤٫٢ يتأخر ثلاثة أيام بسبب شهادة المورد",
        "גרסה 4.2 מתעכבת בשלושה ימים בגלל Payments vendor של הספק",
        "भुगतान संस्करण तीन दिन की देरी से आएगा",
        "🚀🚀🚀 launch 🚀",
        "W…W…W i i i i i i i i i",
    ];
    for text in texts {
        for width in [0.0, 3.0, 8.0, 14.0, 40.0, 90.0, 91.5, 300.0] {
            for lines in [1, 2, 3, 50] {
                let paragraph = set(text, width, lines);
                assert!(paragraph.lines.len() <= lines);
                for line in &paragraph.lines {
                    assert!(
                        line.width <= width + 0.01,
                        "{text} in {width}: {}",
                        line.width
                    );
                }
                is_whole(&paragraph, text);
            }
        }
    }
}

/// Says that lines say the text, or begin as it does and end in the sign of what is left out, or are none.
fn is_whole(paragraph: &Paragraph, text: &str) {
    let said = said(paragraph).concat();
    let kept = said.strip_suffix('…').unwrap_or(&said);
    assert!(text.starts_with(kept), "{said} of {text}");
    let has_room = paragraph.place.width >= 300.0 && paragraph.lines.len() < 50;
    assert!(
        !has_room || said == text || said.ends_with('…'),
        "{said} of {text}"
    );
}

#[test]
fn what_has_no_room_ends_in_a_sign() {
    assert!(width("Regressi…", Weight::Regular) <= 70.0);
    assert!(width("Regressio…", Weight::Regular) > 70.0);
    assert_eq!(said(&set("Regression test", 70.0, 1)), ["Regressi…"]);
    assert_eq!(
        said(&set("Payments 4.2 is late by three days", 100.0, 2)),
        ["Payments 4.2 ", "is late by thre…"]
    );
    assert_eq!(said(&set("Go live", 70.0, 1)), ["Go live"]);
    assert_eq!(said(&set("ab", 12.0, 1)), ["…"]);
    assert!(set("ab", 5.0, 1).lines.is_empty());
}

#[test]
fn a_cut_line_has_no_blank_before_its_sign() {
    for width in 20..200 {
        let lines = said(&set(
            "a b c d e f g h i j k l m n o p q r s t u v",
            width.into(),
            1,
        ));
        assert!(!lines.concat().contains(" …"), "{lines:?}");
    }
}

#[test]
fn a_word_wider_than_its_frame_is_broken() {
    let lines = said(&set(LONG, 120.0, 9));
    assert!(lines.len() > 1);
    assert_eq!(lines.concat(), LONG);
}

#[test]
fn lines_put_together_are_the_text() {
    let text = "Payments 4.2 slips 3 days, since the vendor's certificate is late";
    assert_eq!(said(&set(text, 90.0, 20)).concat(), text);
}

#[test]
fn a_text_is_one_paragraph_without_controls() {
    let lines = set(
        " two\r\nlines\u{0}\u{7}\tand\u{2028} more \u{202e}\u{feff}",
        500.0,
        3,
    );
    assert_eq!(said(&lines), ["two lines and more"]);
    for nothing in ["", "   ", "\n\u{200b}\u{0}"] {
        assert!(
            seen_in(&set(nothing, 100.0, 2))
                .trim_matches('\u{200b}')
                .is_empty()
        );
    }
    assert!(set("text", 100.0, 0).lines.is_empty());
}

fn seen_in(paragraph: &Paragraph) -> String {
    paragraph.lines.iter().map(seen).collect()
}

#[test]
fn hebrew_stands_from_right_to_left() {
    let line = &set("שלום עולם", 300.0, 1).lines[0];
    assert_eq!(seen(line), "םלוע םולש");
    assert!(line.runs.iter().all(|run| run.is_leftward));
}

#[test]
fn arabic_stands_from_right_to_left_and_joins() {
    let line = &set("سلام", 300.0, 1).lines[0];
    assert_eq!(line.runs[0].text, "سلام");
    // Lam and alef are one drawing.
    let ranges: Vec<_> = line.runs[0]
        .glyphs
        .iter()
        .map(|glyph| &line.runs[0].text[glyph.range.clone()])
        .collect();
    assert_eq!(ranges, ["م", "لا", "س"]);
}

#[test]
fn a_mixed_line_stands_as_it_is_read() {
    // A paragraph that begins in Latin letters: the Hebrew words stand to the right of them, turned.
    assert_eq!(
        seen(&set("UAT של הספק 4.2", 300.0, 1).lines[0]),
        "UAT 4.2 קפסה לש"
    );
    // One that begins in Hebrew letters: the Latin word stands to the left of them.
    assert_eq!(seen(&set("גרסה UAT", 300.0, 1).lines[0]), "UAT הסרג");
    assert_eq!(said(&set("גרסה UAT", 300.0, 1)), ["גרסה UAT"]);
    // A sentence that only begins with a Hebrew name is read as the rest of it.
    assert_eq!(
        seen(&set("הספק 4.2 misses its window", 300.0, 1).lines[0]),
        "4.2 קפסה misses its window"
    );
}

#[test]
fn chinese_breaks_between_letters() {
    let text = "两天后发布的付款系统需要供应商的证书";
    let lines = set(text, 70.0, 20).lines;
    assert!(lines.len() > 3, "{}", lines.len());
    assert!(
        lines[..lines.len() - 1]
            .iter()
            .all(|line| line.width > 70.0 - 16.0 - 0.01)
    );
    assert!(
        lines
            .iter()
            .all(|line| faces()[line.runs[0].face].family == "Noto Sans SC")
    );
}

#[test]
fn every_letter_is_drawn_by_its_face() {
    let text = "Größe Ελληνικά Ўзбек\u{a0}50 % إصدار גרסה 4.2 भुगतान क्ष 付款，系统。 ◆ ✓ →";
    let mut typesetter = Typesetter::new();
    for weight in [Weight::Regular, Weight::Bold] {
        let place = Place::of(0.0, 0.0, 2000.0, 20.0);
        let set = typesetter.set(&[span(text, weight)], place, Role::Body, Align::Start, 1);
        for run in &set.lines[0].runs {
            assert!(run.glyphs.iter().all(|glyph| glyph.id != 0), "{run:?}");
            let face = &faces()[run.face];
            assert!(face.weight == weight || face.family == "Noto Sans SC");
        }
    }
    assert_eq!(typesetter.missing().iter().collect::<String>(), "");
}

#[test]
fn a_letter_that_no_face_has_is_drawn_as_its_code() {
    let mut typesetter = Typesetter::new();
    let place = Place::of(0.0, 0.0, 500.0, 20.0);
    let spans = [span("go \u{1f680}\u{fe0f}\u{200d} now", Weight::Regular)];
    let set = typesetter.set(&spans, place, Role::Body, Align::Start, 1);
    assert_eq!(seen(&set.lines[0]), "go [U+1F680] now");
    assert_eq!(said(&set), ["go \u{1f680} now"]);
    assert_eq!(typesetter.missing().iter().collect::<String>(), "\u{1f680}");
    // It is left out as a whole.
    let narrow = Place::of(0.0, 0.0, 80.0, 20.0);
    let set = typesetter.set(&spans, narrow, Role::Body, Align::Start, 1);
    assert_eq!(said(&set), ["go…"]);
}

#[test]
fn a_line_of_several_styles_is_as_high_as_its_largest() {
    let mut large = span("4 ", Weight::Bold);
    large.style.points = 24.0;
    let spans = [large, span("open", Weight::Regular)];
    let place = Place::of(0.0, 0.0, 500.0, 20.0);
    let set = Typesetter::new().set(&spans, place, Role::Body, Align::Start, 1);
    assert_near(set.lines[0].height, LINE * 32.0);
    let points: Vec<_> = set.lines[0]
        .runs
        .iter()
        .map(|run| run.style.points)
        .collect();
    assert_eq!(points, [24.0, 12.0]);
    assert_eq!(set.lines[0].spans, spans);
}

#[test]
fn the_same_text_is_set_the_same_whatever_was_set_before() {
    let text = "Go-live 上线 4.2 \u{a0}גרסה é";
    let mut used = Typesetter::new();
    used.width(&[span("भुगतान 付 إ", Weight::Bold)]);
    let place = Place::of(0.0, 0.0, 60.0, 20.0);
    // Once more, in another frame and place: nothing of the first stays.
    used.set(
        &[span(text, Weight::Bold)],
        Place::of(7.0, 9.0, 900.0, 20.0),
        Role::Body,
        Align::Start,
        1,
    );
    let one = used.set(
        &[span(text, Weight::Bold)],
        place,
        Role::Body,
        Align::End,
        4,
    );
    let other = Typesetter::new().set(
        &[span(text, Weight::Bold)],
        place,
        Role::Body,
        Align::End,
        4,
    );
    assert_eq!(format!("{one:?}"), format!("{other:?}"));
}
