//! Messages of the core in a language: dates in the portfolio's zone, working time in its days.

use chrono::{DateTime, Datelike as _, NaiveDateTime};
use slipway_engine::calendar::Zone;
use slipway_engine::change::{Argument, Message};
use slipway_engine::plan::Money;
use slipway_engine::{Instant, Scheduled, Seconds, Span, TimeUnit};
use slipway_words::{Argument as Word, Language, Words};

/// Says messages and times of one portfolio in one language.
pub struct Speaker<'w> {
    /// The catalogue.
    pub words: &'w Words,
    /// Without one, dates are said in UTC.
    pub zone: Option<&'w Zone>,
    /// Minutes that a working day has.
    pub minutes_per_day: u32,
}

impl<'w> Speaker<'w> {
    /// Returns a speaker for what belongs to no portfolio yet.
    #[must_use]
    pub fn plain(words: &'w Words) -> Self {
        Self {
            words,
            zone: None,
            minutes_per_day: 480,
        }
    }

    /// Returns a speaker for what a plan says.
    #[must_use]
    pub fn of(on: &'w Scheduled, words: &'w Words) -> Self {
        Self {
            words,
            zone: Some(on.calendars.zone()),
            minutes_per_day: on.plan.portfolio.rules.minutes_per_day,
        }
    }

    /// Returns a length in days of the time in which it is counted.
    #[must_use]
    pub fn length(&self, length: Span) -> String {
        match length.unit {
            TimeUnit::Working => self.days(length.amount),
            TimeUnit::Elapsed => self.elapsed(length.amount),
        }
    }

    /// Returns elapsed time in days.
    #[must_use]
    pub fn elapsed(&self, time: Seconds) -> String {
        self.counted("unit-elapsed-days", time.minutes() / 1440.0)
    }

    /// Says a message.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let arguments = message
            .args
            .iter()
            .map(|(name, argument)| (name.as_str(), self.word(argument)));
        self.words.say(&message.key, arguments.collect::<Vec<_>>())
    }

    /// Says several values in a row, as a field of a comparison holds them.
    #[must_use]
    pub fn list(&self, values: &[Argument]) -> String {
        if values.is_empty() {
            return self.words.say("compare-nothing", []);
        }
        let said = values.iter().map(|value| match self.word(value) {
            Word::Text(text) => text,
            Word::Number(number) => number.to_string(),
        });
        said.collect::<Vec<_>>().join(" ")
    }

    /// Returns a moment as local time.
    #[must_use]
    pub fn local(&self, at: Instant) -> String {
        self.clock(at).format("%Y-%m-%dT%H:%M:%S").to_string()
    }

    /// Returns what clocks show at a moment.
    #[must_use]
    pub fn clock(&self, at: Instant) -> NaiveDateTime {
        let utc = || {
            DateTime::from_timestamp(at.0, 0)
                .unwrap_or_default()
                .naive_utc()
        };
        self.zone.map_or_else(utc, |zone| zone.to_local(at))
    }

    /// Returns the day of a moment as it is written in a sentence: "12 Mar 2027".
    #[must_use]
    pub fn date(&self, at: Instant) -> String {
        let day = self.clock(at).date();
        let month = Word::Number(i64::from(day.month()));
        let arguments = [
            ("day", Word::Text(day.day().to_string())),
            (
                "month",
                Word::Text(self.words.say("date-month", [("month", month)])),
            ),
            ("year", Word::Text(day.year().to_string())),
        ];
        self.words.say("date-date", arguments)
    }

    /// Returns a moment as it is written in a sentence: "12 Mar 2027 09:00".
    #[must_use]
    pub fn moment(&self, at: Instant) -> String {
        format!("{} {}", self.date(at), self.clock(at).format("%H:%M"))
    }

    /// Returns working time in days.
    #[must_use]
    pub fn days(&self, work: Seconds) -> String {
        let days = work.minutes() / f64::from(self.minutes_per_day.max(1));
        self.counted("unit-days", days)
    }

    /// Returns basis points as a share, in whole percent: "62 %".
    #[must_use]
    pub fn percent(&self, points: u16) -> String {
        self.counted("unit-percent", (f64::from(points) / 100.0).round())
    }

    fn word(&self, argument: &Argument) -> Word {
        Word::Text(match argument {
            Argument::Number(number) => return Word::Number(*number),
            Argument::Text(text) => text.clone(),
            Argument::Percent(points) => {
                self.counted("unit-percent", Seconds(points * 60).minutes() / 100.0)
            }
            Argument::Instant(at) => self.moment(*at),
            Argument::Work(work) => self.days(*work),
            Argument::Elapsed(time) => self.elapsed(*time),
            Argument::Term(key) => self.words.say(key, []),
            Argument::Money(money) => self.money(money),
        })
    }

    /// Returns an amount: "€12,345", "12.345 €".
    #[must_use]
    pub fn money(&self, money: &Money) -> String {
        crate::money::said(self.words.language(), money)
    }

    /// Returns a number to two places, with the decimal sign of the language.
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        let text = ((number * 100.0).round() / 100.0).to_string();
        match self.words.language() {
            Language::English => text,
            Language::German => text.replace('.', ","),
        }
    }

    fn counted(&self, unit: &str, number: f64) -> String {
        self.words
            .say(unit, [("n", Word::Text(self.number(number)))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_day_has_the_sign_of_the_language() {
        let said = |language| Speaker::plain(Words::of(language)).days(Seconds(12 * 3600));
        assert_eq!(said(Language::English), "1.5 d");
        assert_eq!(said(Language::German), "1,5 T");
    }
}
