//! The readers of other tools' files, on small files written here.

mod calendar_file;
mod desk;
mod gantt_project;
mod jira;
mod limits;
mod own_calendar;
mod primavera;
mod samples;
