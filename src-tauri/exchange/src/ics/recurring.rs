//! When something is that people entered, once or by a rule.

use super::event::utc;
use super::zone::known;
use crate::export::Export;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use icalendar::{Component as _, Event, Property};
use slipway_engine::Instant;
use slipway_engine::calendar::{Zone, check_rule};
use slipway_engine::plan::Recurring;
use std::borrow::Cow;

/// In which form moments are said.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// Whole days, wherever the reader is.
    Days,
    /// On the clocks of a zone.
    Clocks(Tz),
    /// In UTC.
    Utc,
}

/// Says when an entry is; returns the zone whose clocks it goes by.
pub(super) fn append(event: &mut Event, export: &Export<'_>, at: &Recurring) -> Option<Tz> {
    let zone = zone_of(export, at);
    let rule = at.rule.as_ref().filter(|_| check_rule(at, &zone).is_ok());
    let form = form(export, at, &zone, rule.is_some());
    event.append_property(moment("DTSTART", at.start, form, &zone));
    if at.start < at.finish {
        event.append_property(moment("DTEND", at.finish, form, &zone));
    }
    if let Some(rule) = rule.and_then(|rule| written(rule, form, &zone)) {
        event.append_property(Property::new("RRULE", rule));
        for except in &at.except {
            event.append_multi_property(moment("EXDATE", *except, form, &zone));
        }
    }
    match form {
        Form::Clocks(tz) => Some(tz),
        Form::Days | Form::Utc => None,
    }
}

fn zone_of<'e>(export: &'e Export<'_>, at: &Recurring) -> Cow<'e, Zone> {
    let calendars = &export.on.calendars;
    match &at.zone {
        Some(name) if name != calendars.zone().name() => {
            Cow::Owned(Zone::compile(name, calendars.horizon()))
        }
        Some(_) | None => Cow::Borrowed(calendars.zone()),
    }
}

/// Days of another zone than the portfolio's are hours here, and are said so.
fn form(export: &Export<'_>, at: &Recurring, zone: &Zone, recurs: bool) -> Form {
    let is_midnight = |at: Instant| zone.to_local(at).time() == NaiveTime::MIN;
    let is_own = zone.name() == export.on.calendars.zone().name();
    if is_own && is_midnight(at.start) && is_midnight(at.finish) && at.start < at.finish {
        return Form::Days;
    }
    match known(zone.name()).filter(|_| recurs) {
        Some(tz) => Form::Clocks(tz),
        None => Form::Utc,
    }
}

fn moment(name: &str, at: Instant, form: Form, zone: &Zone) -> Property {
    let local = zone.to_local(at);
    match form {
        Form::Days => Property::new(name, local.format("%Y%m%d").to_string())
            .add_parameter("VALUE", "DATE")
            .done(),
        Form::Clocks(tz) => Property::new(name, local.format("%Y%m%dT%H%M%S").to_string())
            .add_parameter("TZID", tz.name())
            .done(),
        Form::Utc => Property::new(name, utc(at)),
    }
}

/// Returns a rule in the letters that RFC 5545 has for it and with an end of the kind that it asks for;
/// nothing when it is no rule.
fn written(rule: &str, form: Form, zone: &Zone) -> Option<String> {
    let mut parts = Vec::new();
    for part in rule
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let (key, value) = part.split_once('=')?;
        let (key, mut value) = (key.trim().to_uppercase(), value.trim().to_uppercase());
        if key == "UNTIL" {
            let until = until(&value, zone)?;
            value = match form {
                Form::Days => until.format("%Y%m%d").to_string(),
                Form::Clocks(_) | Form::Utc => utc(zone.to_utc(until)),
            };
        }
        let is_letter = |char: char| char.is_ascii_alphanumeric() || "+-,".contains(char);
        if !(key.chars().all(|char| char.is_ascii_uppercase()) && value.chars().all(is_letter)) {
            return None;
        }
        parts.push(format!("{key}={value}"));
    }
    Some(parts.join(";"))
}

/// Returns the end of a rule as clocks show it; a day is meant to its end.
fn until(text: &str, zone: &Zone) -> Option<NaiveDateTime> {
    let moment = |text: &str| NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok();
    if let Some(utc) = text.strip_suffix('Z') {
        return moment(utc).map(|at| zone.to_local(Instant(at.and_utc().timestamp())));
    }
    let day = || {
        NaiveDate::parse_from_str(text, "%Y%m%d")
            .ok()?
            .and_hms_opt(23, 59, 59)
    };
    moment(text).or_else(day)
}
