//! Random plans, written in the notation so that a failing one can be read.

use proptest::prelude::*;

/// What a random plan may hold beside tasks and links.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spice {
    /// Nothing that could ask for the impossible.
    Plain,
    /// Constraints, deadlines, manual tasks and progress too.
    Everything,
}

/// Returns plans of up to 14 tasks under two summaries, with links of every kind.
pub(crate) fn plans(spice: Spice) -> impl Strategy<Value = String> {
    let tasks = prop::collection::vec((0_u8..8, 0_u8..6, extra(spice)), 2..14);
    let links = prop::collection::vec((0_u16..1000, 0_u16..1000, 0_usize..4, lag()), 0..20);
    let policy = if spice == Spice::Plain {
        Just("").boxed()
    } else {
        prop_oneof![
            Just(""),
            Just("@policy msproject\n"),
            Just("@honour off\n"),
            Just("@override\n"),
            Just("@data-date thu\n"),
            Just("@from-finish fri+2\n"),
            Just("@multiple\n"),
        ]
        .boxed()
    };
    (policy, tasks, links).prop_map(|(policy, tasks, links)| {
        let mut text = format!(
            "@zone Europe/Berlin\n@holiday wed Feast\n@calendar night mon-fri 20-24\n{policy}\
             p sum\nq sum\n"
        );
        for (number, (days, place, extra)) in tasks.iter().enumerate() {
            let summary = ["", "in p", "in q", "", "", ""][*place as usize];
            text.push_str(&format!("t{number} {days}d {summary} {extra}"));
            for (from, to, kind, lag) in &links {
                let (from, to) = (*from as usize % tasks.len(), *to as usize % tasks.len());
                let word = ["after", "ss", "ff", "sf"][*kind];
                // Links lead forward only, so that no plan holds a loop.
                if from.max(to) == number && from != to {
                    text.push_str(&format!(" {word} t{}{lag}", from.min(to)));
                }
            }
            text.push('\n');
        }
        text
    })
}

fn lag() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        4 => Just(""),
        1 => Just("+1d"),
        1 => Just("-4h"),
        1 => Just("+2ed"),
        1 => Just("-1ed"),
        1 => Just("+50%"),
        1 => Just("+25e%"),
    ]
}

fn extra(spice: Spice) -> BoxedStrategy<&'static str> {
    let calm = prop_oneof![6 => Just(""), 1 => Just("cal night"), 1 => Just("inactive")];
    if spice == Spice::Plain {
        return calm.boxed();
    }
    prop_oneof![
        6 => calm,
        1 => Just("snet fri"),
        1 => Just("snet sat"),
        1 => Just("snlt fri"),
        1 => Just("fnet thu+1"),
        1 => Just("fnlt fri"),
        1 => Just("mso tue"),
        1 => Just("mfo fri"),
        1 => Just("alap"),
        1 => Just("deadline fri"),
        1 => Just("level 1ed"),
        1 => Just("manual fri..tue+1"),
        1 => Just("external tue..thu"),
        1 => Just("started mon done 40%"),
        1 => Just("started mon finished tue"),
    ]
    .boxed()
}
