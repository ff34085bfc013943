//! What each early start follows from (scheduling.md rule 11).

use slipway_engine::notation::check_details;

#[test]
fn the_latest_link_drives() {
    check_details(
        "a 1d | b 3d | c 1d after a,b",
        "a late Wed free 2d near by start
         b late Mon-Wed free 0d longest by start
         c late Thu free 0d longest by b",
    );
}

#[test]
fn a_date_drives_where_it_is_later_than_the_links() {
    check_details(
        "a 1d | b 1d after a snet wed",
        "a late Tue free 1d near by start
         b late Wed free 0d longest by constraint",
    );
    check_details(
        "a 3d | b 1d after a snet wed",
        "a late Mon-Wed free 0d longest by start
         b late Thu free 0d longest by a",
    );
}

#[test]
fn the_data_date_drives_what_should_have_begun() {
    check_details(
        "@data-date wed | a 1d",
        "a late Wed free 0d longest by datadate",
    );
}

#[test]
fn an_actual_start_drives_and_no_link_does() {
    check_details(
        "@data-date tue | a 1d started mon finished mon | b 2d after a started tue",
        "a late Mon free 0d by actualstart
         b late Tue-Wed free 0d longest by actualstart",
    );
}

#[test]
fn levelling_a_date_set_by_hand_and_lateness_drive() {
    check_details(
        "a 1d level 1ed | b 1d manual thu | c 1d alap | d 5d",
        "a late Fri free 3d by levelling
         b late Fri free 1d near by manual
         c late Fri free 0d longest by late
         d late Mon-Fri free 0d longest by start",
    );
}
