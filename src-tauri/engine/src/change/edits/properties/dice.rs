//! A stream of small choices.

use super::super::sketch::at;
use crate::plan::Lag;
use crate::time::{Instant, Seconds, Span, TimeUnit};
use uuid::Uuid;

/// A stream of small choices; an exhausted one always chooses the first.
pub(super) struct Dice<'a>(pub(super) std::slice::Iter<'a, u8>);

impl Dice<'_> {
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % sides
    }

    pub(super) fn any<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }

    /// An id out of a table, now and then one that nothing has.
    pub(super) fn id<I: Copy + From<Uuid>>(&mut self, of: &[I]) -> I {
        if of.is_empty() || self.roll(40) == 39 {
            Uuid::nil().into()
        } else {
            self.any(of)
        }
    }

    pub(super) fn maybe<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.roll(2) == 1).then(|| value(self))
    }

    pub(super) fn several<T>(&mut self, mut value: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..=self.roll(3)).map(|_| value(self)).collect()
    }

    pub(super) fn date(&mut self) -> Instant {
        if self.roll(20) == 19 {
            return Instant(i64::MIN);
        }
        at("mon") + Seconds(i64::try_from(self.roll(60) * 6 * 3600).unwrap()) - Seconds(3 * 86_400)
    }

    pub(super) fn span(&mut self) -> Span {
        Span {
            amount: Seconds(i64::try_from(self.roll(40) * 2 * 3600).unwrap()),
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
        let hours = Seconds(i64::try_from(self.roll(20)).unwrap() * 3600 - 36_000);
        let lags = [
            Lag::default(),
            Lag::Working(hours),
            Lag::Elapsed(hours),
            Lag::Percent(5_000),
        ];
        self.any(&lags)
    }
}
