//! Moments and lengths of time, as every crate of Slipway speaks of them.
//!
//! One axis: whole seconds UTC. Zones belong to calendars, never to an instant. All arithmetic
//! saturates at the ends of the axis, which lie far outside any planning horizon.

use serde::{Deserialize, Serialize};
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// A moment: whole seconds since 1970-01-01T00:00:00 UTC.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "number"))]
pub struct Instant(pub i64);

/// A signed length of time in whole seconds; whether they are working or elapsed seconds is said
/// by where it stands ([`Span`], or the name of the field).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "number"))]
pub struct Seconds(pub i64);

impl Seconds {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// Returns `minutes` as seconds.
    #[must_use]
    pub const fn from_minutes(minutes: i64) -> Self {
        Self(minutes.saturating_mul(60))
    }

    /// Returns whole and partial minutes as a decimal number.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "30 years of seconds fit a double exactly"
    )]
    pub fn minutes(self) -> f64 {
        self.0 as f64 / 60.0
    }

    /// Returns `self` times `percent` in basis points (10 000 is the whole), rounded toward zero.
    #[must_use]
    pub const fn basis_points(self, points: i64) -> Self {
        Self(self.0.saturating_mul(points) / 10_000)
    }
}

impl Add<Seconds> for Instant {
    type Output = Self;
    fn add(self, length: Seconds) -> Self {
        Self(self.0.saturating_add(length.0))
    }
}

impl Sub<Seconds> for Instant {
    type Output = Self;
    fn sub(self, length: Seconds) -> Self {
        Self(self.0.saturating_sub(length.0))
    }
}

impl Sub for Instant {
    type Output = Seconds;
    fn sub(self, earlier: Self) -> Seconds {
        Seconds(self.0.saturating_sub(earlier.0))
    }
}

impl Add for Seconds {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Seconds {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Seconds {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl SubAssign for Seconds {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Neg for Seconds {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

/// Whether time counts only while a calendar is open, or around the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum TimeUnit {
    /// Time on the calendar.
    #[default]
    Working,
    /// Time around the clock.
    Elapsed,
}

/// An amount of working or elapsed time: a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Span {
    /// How much.
    pub amount: Seconds,
    /// Counted how.
    pub unit: TimeUnit,
}

impl Span {
    /// Thirty years around the clock: no length in a plan is longer.
    pub const LONGEST: Seconds = Seconds(30 * 366 * 86_400);

    /// Returns an amount of working time.
    #[must_use]
    pub const fn working(amount: Seconds) -> Self {
        let unit = TimeUnit::Working;
        Self { amount, unit }
    }

    /// Returns an amount of elapsed time.
    #[must_use]
    pub const fn elapsed(amount: Seconds) -> Self {
        let unit = TimeUnit::Elapsed;
        Self { amount, unit }
    }

    /// Returns a working duration of `minutes`.
    #[must_use]
    pub const fn working_minutes(minutes: i64) -> Self {
        Self::working(Seconds::from_minutes(minutes))
    }

    /// Returns an elapsed duration of `minutes`.
    #[must_use]
    pub const fn elapsed_minutes(minutes: i64) -> Self {
        Self::elapsed(Seconds::from_minutes(minutes))
    }

    /// Says whether the duration is nothing, as a milestone's is.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.amount.0 == 0
    }
}
