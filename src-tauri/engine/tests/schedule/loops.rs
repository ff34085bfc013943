//! Loops that an import brings: cut at the weakest link, and scheduled (scheduling.md rule 13).

use slipway_engine::notation::check;

#[test]
fn a_loop_is_cut_at_its_soft_link() {
    check(
        "a 1d after b? | b 2d after a",
        "a Mon float 0d critical
         b Tue-Wed float 0d critical",
    );
    check(
        "a 1d after b | b 2d after a?",
        "a Wed float 0d critical
         b Mon-Tue float 0d critical",
    );
}
