//! Calendars: new ones, and what people do to them.

use super::checks;
use super::editing::{Editing, bases};
use crate::change::{Message, Refusal};
use crate::id::CalendarId;
use crate::plan::{Calendar, CalendarException, DayPattern, Shift, Week};
use rrule::{Frequency, RRule, Unvalidated};

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
    let rule: RRule<Unvalidated> = text.parse().map_err(|_| bad())?;
    let midnight = exception.from.and_time(chrono::NaiveTime::MIN).and_utc();
    let rule = rule
        .validate(midnight.with_timezone(&rrule::Tz::UTC))
        .map_err(|_| bad())?;
    match rule.get_freq() {
        Frequency::Yearly | Frequency::Monthly | Frequency::Weekly | Frequency::Daily => Ok(()),
        Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => Err(bad()),
    }
}
