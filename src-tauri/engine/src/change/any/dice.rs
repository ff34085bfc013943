//! A stream of small choices.

use crate::plan::{Lag, Row, Table};
use crate::time::{Instant, Seconds, Span, TimeUnit};
use uuid::Uuid;

const HOUR: i64 = 3600;

/// A stream of small choices; an exhausted one always chooses the first.
#[derive(Debug)]
pub struct Dice<'a> {
    rolls: std::slice::Iter<'a, u8>,
    around: Instant,
}

impl<'a> Dice<'a> {
    /// Makes a stream of choices; most of its dates lie in the two weeks that begin at `around`.
    #[must_use]
    pub fn new(rolls: &'a [u8], around: Instant) -> Self {
        Self {
            rolls: rolls.iter(),
            around,
        }
    }

    /// Says whether every choice is made.
    #[must_use]
    pub fn is_exhausted(&self) -> bool {
        self.rolls.as_slice().is_empty()
    }

    pub(super) fn roll(&mut self, sides: usize) -> usize {
        usize::from(self.rolls.next().copied().unwrap_or(0)) % sides
    }

    pub(super) fn count(&mut self, sides: usize) -> i64 {
        i64::try_from(self.roll(sides)).expect("fewer than 256")
    }

    pub(super) fn any<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }

    /// An id out of a table, now and then one that nothing has.
    pub(super) fn id<R: Row<Id: From<Uuid>>>(&mut self, of: &Table<R>) -> R::Id {
        if of.is_empty() || self.roll(40) == 39 {
            return Uuid::nil().into();
        }
        let at = self.roll(of.len());
        of.iter().nth(at).expect("the table is that long").id()
    }

    pub(super) fn maybe<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.roll(2) == 1).then(|| value(self))
    }

    /// Says whether something is to make sense, as it mostly is.
    pub(super) fn is_sound(&mut self) -> bool {
        self.roll(16) < 15
    }

    /// Some ids out of a table; none out of an empty one.
    pub(super) fn ids<R: Row<Id: From<Uuid>>>(&mut self, of: &Table<R>) -> Vec<R::Id> {
        if of.is_empty() {
            return Vec::new();
        }
        self.several(|dice| dice.id(of))
    }

    pub(super) fn several<T>(&mut self, mut value: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..=self.roll(3)).map(|_| value(self)).collect()
    }

    pub(super) fn date(&mut self) -> Instant {
        if self.roll(20) == 19 {
            return Instant(i64::MIN);
        }
        self.around + Seconds(self.count(60) * 6 * HOUR) - Seconds(72 * HOUR)
    }

    /// A stretch of time that mostly ends after it begins.
    pub(super) fn stretch(&mut self) -> (Instant, Instant) {
        let start = self.date();
        let finish = if self.is_sound() {
            Instant(start.0.saturating_add((1 + self.count(40)) * 2 * HOUR))
        } else {
            self.date()
        };
        (start, finish)
    }

    pub(super) fn span(&mut self) -> Span {
        Span {
            amount: Seconds(self.count(40) * 2 * HOUR),
            unit: self.any(&[TimeUnit::Working, TimeUnit::Working, TimeUnit::Elapsed]),
        }
    }

    pub(super) fn text(&mut self) -> String {
        let texts = [
            "x",
            "",
            "3d",
            "2w?",
            "1ed",
            "fri",
            "+5",
            "-3",
            "12.3.",
            "today",
            "60%",
            "bo",
            "14:00",
            "2027-03-12 14:00",
            "0",
            "🚢",
        ];
        self.any(&texts).to_owned()
    }

    pub(super) fn lag(&mut self) -> Lag {
        let hours = Seconds((self.count(20) - 10) * HOUR);
        let lags = [
            Lag::default(),
            Lag::Working(hours),
            Lag::Elapsed(hours),
            Lag::Percent(5_000),
        ];
        self.any(&lags)
    }
}
