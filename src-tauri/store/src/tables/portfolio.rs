//! The table of the one portfolio, its rules written out.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::{Portfolio, Rules};

impl Stored for Portfolio {
    const TABLE: &'static str = "portfolio";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "zone",
        "calendar",
        "start",
        "data_date",
        "policy",
        "minutes_per_day",
        "minutes_per_week",
        "days_per_month",
        "honour_dates",
        "multiple_critical_paths",
        "critical_limit",
        "near_critical_limit",
        "out_of_sequence",
        "schedule_from",
        "phase_minima",
        "soak_gap",
        "back_out_reserve",
        "slip_tolerance",
        "phase_stages",
        "criteria_lead",
        "review_within",
        "fiscal_month",
        "earned_value_baseline",
        "notes",
        "currency",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            name: columns.take()?,
            zone: columns.take()?,
            calendar: columns.take()?,
            start: columns.take()?,
            data_date: columns.take()?,
            rules: Rules {
                policy: columns.take()?,
                minutes_per_day: columns.take()?,
                minutes_per_week: columns.take()?,
                days_per_month: columns.take()?,
                honour_dates: columns.take()?,
                multiple_critical_paths: columns.take()?,
                critical_limit: columns.take()?,
                near_critical_limit: columns.take()?,
                out_of_sequence: columns.take()?,
                schedule_from: columns.take()?,
                phase_minima: columns.take()?,
                soak_gap: columns.take()?,
                back_out_reserve: columns.take()?,
                slip_tolerance: columns.take()?,
                phase_stages: columns.take()?,
                criteria_lead: columns.take()?,
                review_within: columns.take()?,
                fiscal_month: columns.take()?,
                earned_value_baseline: columns.take()?,
            },
            notes: columns.take()?,
            currency: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.name);
        columns.put(&self.zone);
        columns.put(&self.calendar);
        columns.put(&self.start);
        columns.put(&self.data_date);
        columns.put(&self.rules.policy);
        columns.put(&self.rules.minutes_per_day);
        columns.put(&self.rules.minutes_per_week);
        columns.put(&self.rules.days_per_month);
        columns.put(&self.rules.honour_dates);
        columns.put(&self.rules.multiple_critical_paths);
        columns.put(&self.rules.critical_limit);
        columns.put(&self.rules.near_critical_limit);
        columns.put(&self.rules.out_of_sequence);
        columns.put(&self.rules.schedule_from);
        columns.put(&self.rules.phase_minima);
        columns.put(&self.rules.soak_gap);
        columns.put(&self.rules.back_out_reserve);
        columns.put(&self.rules.slip_tolerance);
        columns.put(&self.rules.phase_stages);
        columns.put(&self.rules.criteria_lead);
        columns.put(&self.rules.review_within);
        columns.put(&self.rules.fiscal_month);
        columns.put(&self.rules.earned_value_baseline);
        columns.put(&self.notes);
        columns.put(&self.currency);
    }
}
