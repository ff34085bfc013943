//! Summaries: roll-up, links and dates (scheduling.md rule 9).

use slipway_engine::notation::check;

#[test]
fn a_summary_spans_what_stands_under_it() {
    check(
        "p sum | a 1d in p | b 2d in p after a",
        "p Mon-Wed float 0d critical
         a Mon float 0d critical
         b Tue-Wed float 0d critical",
    );
}

#[test]
fn a_link_from_a_summary_waits_for_every_leaf() {
    check(
        "p sum | a 1d in p | b 3d in p | c 1d after p",
        "p Mon-Wed float 0d critical
         a Mon float 2d
         b Mon-Wed float 0d critical
         c Thu float 0d critical",
    );
}

#[test]
fn a_link_to_a_summary_holds_every_leaf() {
    check(
        "a 2d | p sum after a | b 1d in p | c 3d in p",
        "a Mon-Tue float 0d critical
         p Wed-Fri float 0d critical
         b Wed float 2d
         c Wed-Fri float 0d critical",
    );
}

#[test]
fn start_to_start_from_a_summary_follows_its_first_leaf() {
    check(
        "p sum | a 1d in p snet tue | b 3d in p snet wed | c 1d ss p",
        "p Tue-Fri float 0d critical
         a Tue float 3d
         b Wed-Fri float 0d critical
         c Tue float 3d",
    );
}

#[test]
fn a_summary_to_a_summary_ties_every_pair() {
    check(
        "p sum | a 1d in p | b 2d in p | q sum after p | c 1d in q | d 2d in q",
        "p Mon-Tue float 0d critical
         a Mon float 1d
         b Mon-Tue float 0d critical
         q Wed-Thu float 0d critical
         c Wed float 1d
         d Wed-Thu float 0d critical",
    );
}

#[test]
fn dates_on_a_summary_bind_what_stands_under_it() {
    check(
        "p sum snet wed | a 1d in p",
        "p Wed float 0d critical
         a Wed float 0d critical",
    );
    check(
        "p sum fnlt tue | a 3d in p",
        "p Mon-Wed float -1d critical
         a Mon-Wed float -1d critical",
    );
}
