//! A plan as a project of Microsoft Project (MSPDI): everything that such a file can hold, elements in
//! the order of its schema, with the dates that follow beside what was entered.
//!
//! What came from a project goes back as it was: rows under their own numbers (UIDs), a single release
//! as the project itself. What a project has no place for is counted ([`losses::of`]).

mod assignment;
mod baseline;
mod calendar;
mod costs;
mod exception;
mod fields;
mod frame;
mod link;
mod losses;
mod numbers;
mod people;
mod progress;
mod project;
mod sheet;
mod split;
mod task;
mod timetable;
mod value;

use crate::export::Export;
use frame::Frame;
use sheet::Sheet;
use slipway_engine::change::Message;

/// Writes a project.
pub(crate) fn write(export: &Export<'_>) -> Vec<u8> {
    let frame = Frame::of(export);
    let timetable = timetable::Timetable::of(&frame);
    let people = people::People::of(export);
    let fields = fields::Fields::of(&frame);
    let assignments = assignment::Assignments::of(&frame, &people);
    let money = costs::Money::of(export);
    let mut sheet = Sheet::project();
    project::write(&mut sheet, &frame, &timetable, &money);
    fields.define(&mut sheet);
    calendar::write_all(&mut sheet, &frame, &timetable);
    let who = (&assignments, &money);
    task::write_all(&mut sheet, &frame, &timetable, &fields, who);
    people.write(&mut sheet, export, &timetable, &money);
    assignments.write(&mut sheet, &frame);
    sheet.into_bytes()
}

/// Lists what a project cannot hold.
pub(crate) fn losses(export: &Export<'_>) -> Vec<Message> {
    losses::of(&Frame::of(export))
}
