//! The time around the sample: which quarter it is, when the bank is closed.

use slipway_engine::plan::CalendarException;

/// Names the quarter of a day and the next one.
pub(super) fn quarters(day: chrono::NaiveDate) -> String {
    use chrono::Datelike as _;
    let quarter = day.month0() / 3;
    let next = (quarter + 1) % 4;
    let year = day.year() + i32::from(next == 0);
    format!("Q{} {} – Q{} {year}", quarter + 1, day.year(), next + 1)
}

pub(super) fn bank_holidays(first: chrono::NaiveDate) -> Vec<CalendarException> {
    [
        ("Christmas Day", 12, 25),
        ("Boxing Day", 12, 26),
        ("New Year's Day", 1, 1),
    ]
    .into_iter()
    .map(|(name, month, day)| CalendarException {
        name: name.to_owned(),
        from: first,
        to: first + chrono::Duration::days(3650),
        rule: Some(format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}")),
        shifts: Vec::new(),
    })
    .collect()
}
