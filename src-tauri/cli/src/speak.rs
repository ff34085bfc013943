//! Messages of the core in a language: dates in the portfolio's zone, working time in its days.

use slipway_engine::calendar::Zone;
use slipway_engine::change::{Argument, Message};
use slipway_engine::{Instant, Scheduled, Seconds};
use slipway_words::{Argument as Word, Words};

/// Says messages.
pub(crate) struct Speaker<'w> {
    pub(crate) words: &'w Words,
    /// Without one, dates are said in UTC.
    pub(crate) zone: Option<&'w Zone>,
    pub(crate) minutes_per_day: u32,
}

impl<'w> Speaker<'w> {
    /// Returns a speaker for what belongs to no portfolio yet.
    pub(crate) fn plain(words: &'w Words) -> Self {
        Self {
            words,
            zone: None,
            minutes_per_day: 480,
        }
    }

    /// Returns a speaker for what a plan says.
    pub(crate) fn of(on: &'w Scheduled, words: &'w Words) -> Self {
        Self {
            words,
            zone: Some(on.calendars.zone()),
            minutes_per_day: on.plan.portfolio.rules.minutes_per_day,
        }
    }

    /// Returns elapsed time in days.
    pub(crate) fn elapsed(&self, time: Seconds) -> String {
        self.counted("unit-elapsed-days", time.minutes() / 1440.0)
    }

    /// Says a message.
    pub(crate) fn say(&self, message: &Message) -> String {
        let arguments = message
            .args
            .iter()
            .map(|(name, argument)| (name.as_str(), self.word(argument)));
        self.words.say(&message.key, arguments.collect::<Vec<_>>())
    }

    /// Returns a moment as local time.
    pub(crate) fn local(&self, at: Instant) -> String {
        let utc = || {
            chrono::DateTime::from_timestamp(at.0, 0)
                .unwrap_or_default()
                .naive_utc()
        };
        let local = self.zone.map_or_else(utc, |zone| zone.to_local(at));
        local.format("%Y-%m-%dT%H:%M:%S").to_string()
    }

    /// Returns working time in days.
    pub(crate) fn days(&self, work: Seconds) -> String {
        let days = work.minutes() / f64::from(self.minutes_per_day.max(1));
        self.counted("unit-days", days)
    }

    fn word(&self, argument: &Argument) -> Word {
        Word::Text(match argument {
            Argument::Number(number) => return Word::Number(*number),
            Argument::Text(text) => text.clone(),
            Argument::Percent(points) => {
                self.counted("unit-percent", Seconds(points * 60).minutes() / 100.0)
            }
            Argument::Instant(at) => self.local(*at).replace('T', " "),
            Argument::Work(work) => self.days(*work),
            Argument::Elapsed(time) => self.counted("unit-elapsed-days", time.minutes() / 1440.0),
            Argument::Term(key) => self.words.say(key, []),
        })
    }

    fn counted(&self, unit: &str, number: f64) -> String {
        let number = (number * 100.0).round() / 100.0;
        self.words
            .say(unit, [("n", Word::Text(number.to_string()))])
    }
}
