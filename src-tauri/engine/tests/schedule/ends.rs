//! Where a network ends: releases, several critical paths, scheduling from the finish
//! (scheduling.md rules 6 and 12).

use slipway_engine::notation::check;

#[test]
fn every_release_ends_its_own_network_in_the_native_policy() {
    check(
        "@release one | a 1d | @release two | b 3d",
        "a Mon float 0d critical
         b Mon-Wed float 0d critical",
    );
    check(
        "@policy msproject | @release one | a 1d | @release two | b 3d",
        "a Mon float 2d
         b Mon-Wed float 0d critical",
    );
}

#[test]
fn with_several_critical_paths_every_chain_ends_where_it_ends() {
    check(
        "@multiple | a 1d | b 1d after a | c 5d",
        "a Mon float 0d critical
         b Tue float 0d critical
         c Mon-Fri float 0d critical",
    );
    check(
        "@policy msproject | @multiple | a 1d | b 2d | c 1d after a,b | d 5d",
        "a Mon float 1d
         b Mon-Tue float 0d critical
         c Wed float 0d critical
         d Mon-Fri float 0d critical",
    );
}
