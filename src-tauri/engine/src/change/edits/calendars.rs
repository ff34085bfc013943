//! Calendars: new ones, and what people do to them.

use super::checks;
use super::editing::{Editing, bases};
use crate::calendar::parse_rule;
use crate::change::{Message, Refusal};
use crate::id::CalendarId;
use crate::plan::{Calendar, CalendarException, DayPattern, Shift, Week};
use rrule::Frequency;

const DAY: u32 = 86_400;
const LONGEST_RULE: usize = 500;
const MOST_DAYS: usize = 10_000;

impl Editing<'_> {
    pub(super) fn create_calendar(
        &mut self,
        name: &str,
        copy_of: Option<CalendarId>,
    ) -> Result<Message, Refusal> {
        let name = checks::name(name)?;
        let label = Message::new("label-create-calendar").text("name", &name);
        let id = self.draw();
        let calendar = match copy_of {
            None => Calendar::standard(id, &name),
            Some(model) => Calendar {
                id,
                name,
                external: Vec::new(),
                ..Calendar::clone(&*self.find::<Calendar>(model)?)
            },
        };
        self.put(calendar);
        Ok(label)
    }

    pub(super) fn edit_calendar(&mut self, calendar: &Calendar) -> Result<Message, Refusal> {
        let row = self.find::<Calendar>(calendar.id)?;
        let name = checks::name(&calendar.name)?;
        self.require::<Calendar>(calendar.base)?;
        check_calendar(calendar)?;
        self.put(Calendar {
            name,
            external: row.external.clone(),
            ..calendar.clone()
        });
        self.refuse_circle(calendar.id)?;
        Ok(Message::new("label-edit-calendar").text("name", &row.name))
    }

    /// Refuses a calendar that stands on itself.
    pub(super) fn refuse_circle(&self, calendar: CalendarId) -> Result<(), Refusal> {
        if bases(self.plan(), calendar).any(|base| base == calendar) {
            return Err(Refusal::CalendarCircle { calendar });
        }
        Ok(())
    }
}

/// Refuses a calendar that makes no sense in itself.
pub(super) fn check_calendar(calendar: &Calendar) -> Result<(), Refusal> {
    checks::short_text("name", &calendar.name)?;
    if let Some(zone) = &calendar.zone {
        checks::zone(zone)?;
    }
    checks::within("exceptions", calendar.exceptions.len() <= MOST_DAYS)?;
    checks::within("work-weeks", calendar.work_weeks.len() <= MOST_DAYS)?;
    check_week(&calendar.week)?;
    for stretch in &calendar.work_weeks {
        checks::short_text("name", &stretch.name)?;
        checks::days("work-weeks", stretch.from, stretch.to)?;
        check_week(&stretch.week)?;
    }
    for exception in &calendar.exceptions {
        checks::short_text("name", &exception.name)?;
        checks::days("exceptions", exception.from, exception.to)?;
        check_shifts(&exception.shifts)?;
        check_rule(exception)?;
    }
    Ok(())
}

fn check_week(week: &Week) -> Result<(), Refusal> {
    week.iter().try_for_each(|day| match day {
        DayPattern::Base => Ok(()),
        DayPattern::Own(shifts) => check_shifts(shifts),
    })
}

/// Refuses shifts that overlap, run backwards, stand in the wrong order or pass midnight.
fn check_shifts(shifts: &[Shift]) -> Result<(), Refusal> {
    let is_shift = |shift: &Shift| shift.from < shift.to && shift.to <= DAY;
    let follows = |pair: &[Shift]| pair[0].to <= pair[1].from;
    checks::within(
        "shifts",
        shifts.iter().all(is_shift) && shifts.windows(2).all(follows),
    )
}

/// Refuses a recurrence that cannot be read or that names moments within a day.
fn check_rule(exception: &CalendarException) -> Result<(), Refusal> {
    let Some(text) = &exception.rule else {
        return Ok(());
    };
    let bad = || Refusal::BadRule {
        name: exception.name.clone(),
    };
    checks::fits("rule", text, LONGEST_RULE)?;
    let rule = parse_rule(text).ok_or_else(bad)?;
    let midnight = exception.from.and_time(chrono::NaiveTime::MIN).and_utc();
    let rule = rule
        .validate(midnight.with_timezone(&rrule::Tz::UTC))
        .map_err(|_| bad())?;
    match rule.get_freq() {
        Frequency::Yearly | Frequency::Monthly | Frequency::Weekly | Frequency::Daily => Ok(()),
        Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => Err(bad()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Counted, Sketch};
    use super::*;
    use crate::change::{Command, NewIds};
    use chrono::NaiveDate;

    /// Edits the standard calendar; `Night` stands on it.
    fn edit(change: impl FnOnce(&mut Calendar)) -> (Sketch, Command) {
        let sketch = Sketch::new("build 1d");
        let standard = sketch.plan.portfolio.calendar;
        let sketch = sketch.with(|plan| {
            let night = Calendar {
                base: Some(standard),
                ..Calendar::standard(Counted(800).draw().into(), "Night")
            };
            plan.calendars.insert(night.into());
        });
        let mut calendar = Calendar::clone(sketch.plan.calendars.get(standard).unwrap());
        change(&mut calendar);
        (sketch, Command::EditCalendar { calendar })
    }

    fn check(change: impl FnOnce(&mut Calendar), verdict: &str) {
        let (sketch, command) = edit(change);
        sketch.check(|_| command, verdict);
    }

    fn day_off(rule: Option<&str>) -> CalendarException {
        let day = NaiveDate::from_ymd_opt(2027, 12, 25).unwrap();
        CalendarException {
            name: "Christmas".to_owned(),
            from: day,
            to: day,
            rule: rule.map(str::to_owned),
            shifts: Vec::new(),
        }
    }

    #[test]
    fn zone_and_base_must_exist() {
        let zone = |name: &str| Some(name.to_owned());
        check(
            |calendar| calendar.zone = zone("Asia/Tokyo"),
            "calendar Standard: zone \"Asia/Tokyo\"",
        );
        check(
            |calendar| calendar.zone = zone("Middle/Earth"),
            "refused: unknown-zone",
        );
        check(
            |calendar| calendar.base = Some(calendar.id),
            "refused: calendar-circle",
        );
        check(
            |calendar| calendar.base = Some(Counted(800).draw().into()),
            "refused: calendar-circle",
        );
        check(
            |calendar| calendar.base = Some(Counted(9000).draw().into()),
            "refused: unknown",
        );
        check(|calendar| calendar.name.clear(), "refused: empty-name");
        check(|_| {}, "refused: no-change");
    }

    #[test]
    fn shifts_stand_in_order_within_the_day() {
        let clock = Shift::clock;
        let refused = "refused: out-of-range shifts";
        let cases = [
            (vec![clock((9, 0), (12, 0)), clock((12, 0), (24, 0))], None),
            (vec![clock((9, 0), (9, 0))], Some(refused)),
            (vec![clock((17, 0), (9, 0))], Some(refused)),
            (vec![clock((9, 0), (24, 1))], Some(refused)),
            (
                vec![clock((13, 0), (17, 0)), clock((9, 0), (12, 0))],
                Some(refused),
            ),
            (
                vec![clock((9, 0), (12, 0)), clock((11, 0), (17, 0))],
                Some(refused),
            ),
        ];
        for (shifts, verdict) in cases {
            let (sketch, command) = edit(|calendar| {
                calendar.week[0] = DayPattern::Own(shifts.clone());
            });
            match verdict {
                Some(verdict) => sketch.check(|_| command, verdict),
                None => assert!(sketch.edits(&command).is_ok(), "{shifts:?} are possible"),
            }
        }
    }

    #[test]
    fn a_repetition_is_one_of_whole_days() {
        let (sketch, command) = edit(|calendar| {
            let yearly = "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25";
            calendar.exceptions.push(day_off(Some(yearly)));
        });
        assert!(
            sketch.edits(&command).is_ok(),
            "every Christmas is possible"
        );
        for rule in [
            "",
            "often",
            "FREQ=HOURLY",
            "FREQ=YEARLY;BYMONTH=13",
            "FREQ=SECONDLY;INTERVAL=1",
        ] {
            check(
                |calendar| calendar.exceptions.push(day_off(Some(rule))),
                "refused: bad-rule",
            );
        }
        check(
            |calendar| {
                let endless = format!("FREQ=YEARLY;BYMONTHDAY={}", "1,".repeat(400));
                calendar.exceptions.push(day_off(Some(&endless)));
            },
            "refused: too-long rule",
        );
        check(
            |calendar| {
                let mut backwards = day_off(None);
                backwards.to = NaiveDate::from_ymd_opt(2027, 12, 24).unwrap();
                calendar.exceptions.push(backwards);
            },
            "refused: out-of-range exceptions",
        );
    }

    #[test]
    fn a_new_calendar_is_the_ordinary_week_or_a_copy() {
        let sketch = Sketch::new("");
        let create = |copy_of| Command::CreateCalendar {
            name: "Night".to_owned(),
            copy_of,
        };
        sketch.check(|_| create(None), "+ calendar Night");
        let standard = Some(sketch.plan.portfolio.calendar);
        sketch.check(|_| create(standard), "+ calendar Night");
        sketch.check(
            |_| create(Some(Counted(9000).draw().into())),
            "refused: unknown",
        );
    }
}
