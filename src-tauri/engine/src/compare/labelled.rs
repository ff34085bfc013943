//! Settings that stand together in one field, and yet are changed one by one: each says its name,
//! and two people may change different ones.

use super::value::{Links, Value};
use crate::change::Argument;
use crate::plan::{Plan, Rates, Rules, TaskCost, ViewFilter, ViewLayers, ViewLayout};

macro_rules! labelled {
    ($($of:ident { $($part:ident $key:literal $(as $how:ident)?),* $(,)? })*) => {
        $(
            impl Value for $of {
                fn is_blank(&self) -> bool {
                    *self == Self::default()
                }

                fn say(&self, other: Option<&Self>, on: &Plan, words: &mut Vec<Argument>) {
                    let Self { $($part),* } = self;
                    $(if other.is_none_or(|other| other.$part != *$part) {
                        words.push(Argument::Term($key.to_owned()));
                        let _from = words.len();
                        $part.say(other.map(|other| &other.$part), on, words);
                        $($how(&mut words[_from..]);)?
                    })*
                }

                fn join(base: &Self, mine: &Self, theirs: &Self) -> Option<Self> {
                    let mut joined = mine.clone();
                    $(if theirs.$part != base.$part && theirs.$part != mine.$part {
                        joined.$part = if mine.$part == base.$part {
                            theirs.$part.clone()
                        } else {
                            Value::join(&base.$part, &mine.$part, &theirs.$part)?
                        };
                    })*
                    Some(joined)
                }

                fn relink(&mut self, links: &mut dyn Links) -> bool {
                    let Self { $($part),* } = self;
                    let mut stays = true;
                    $(stays &= $part.relink(links);)*
                    stays
                }
            }
        )*

        /// Every key that names a setting.
        pub(super) const LABELS: &[&str] = &[$($($key,)*)*];
    };
}

labelled! {
    Rules {
        policy "compare-rule-policy",
        minutes_per_day "compare-rule-minutes-per-day",
        minutes_per_week "compare-rule-minutes-per-week",
        days_per_month "compare-rule-days-per-month",
        honour_dates "compare-rule-honour-dates",
        multiple_critical_paths "compare-rule-multiple-critical-paths",
        critical_limit "compare-rule-critical-limit",
        near_critical_limit "compare-rule-near-critical-limit",
        out_of_sequence "compare-rule-out-of-sequence",
        schedule_from "compare-rule-schedule-from",
        phase_minima "compare-rule-phase-minima",
        soak_gap "compare-rule-soak-gap" as elapsed,
        back_out_reserve "compare-rule-back-out-reserve" as elapsed,
        slip_tolerance "compare-rule-slip-tolerance",
        phase_stages "compare-rule-phase-stages",
        criteria_lead "compare-rule-criteria-lead" as elapsed,
        review_within "compare-rule-review-within" as elapsed,
        fiscal_month "compare-rule-fiscal-month",
        earned_value_baseline "compare-rule-earned-value-baseline",
    }
    TaskCost {
        fixed "compare-cost-fixed",
        accrual "compare-cost-accrual",
        actual "compare-cost-actual",
        budget "compare-cost-budget",
    }
    Rates {
        standard "compare-rate-standard",
        per_use "compare-rate-per-use",
    }
    ViewLayout {
        grouping "compare-view-grouping",
        is_packed "compare-view-packed",
        sort "compare-view-sort",
        filter "compare-view-filter",
        columns "compare-view-columns",
        frozen "compare-view-frozen",
        colour "compare-view-colour",
        baseline "compare-view-baseline",
        layers "compare-view-layers",
        rolls_up "compare-view-rolls-up",
        zoom "compare-view-zoom",
    }
    ViewFilter {
        text "compare-filter-text",
        owners "compare-filter-owners",
        is_mine "compare-filter-mine",
        teams "compare-filter-teams",
        products "compare-filter-products",
        states "compare-filter-states",
        phases "compare-filter-phases",
        kinds "compare-filter-kinds",
        is_critical "compare-filter-critical",
        float_below "compare-filter-float",
        is_in_conflict "compare-filter-conflict",
        within_days "compare-filter-within",
        changed_days "compare-filter-changed",
        is_unfinished "compare-filter-unfinished",
    }
    ViewLayers {
        critical "compare-layer-critical",
        baseline "compare-layer-baseline",
        float "compare-layer-float",
        links "compare-layer-links",
        names "compare-layer-names",
        bands "compare-layer-bands",
        path "compare-layer-path",
    }
}

/// Says lengths as time around the clock.
pub(super) fn elapsed(words: &mut [Argument]) {
    for word in words {
        if let Argument::Work(length) = word {
            *word = Argument::Elapsed(*length);
        }
    }
}

/// Says numbers as basis points of a whole.
pub(super) fn percent(words: &mut [Argument]) {
    for word in words {
        if let Argument::Number(points) = word {
            *word = Argument::Percent(*points);
        }
    }
}
