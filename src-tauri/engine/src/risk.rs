//! How much can go wrong with a release: computed from what is known, unless people say otherwise.

use crate::plan::{Plan, Release, ReleaseKind, RiskLevel, Strategy};

/// How many products make a release a large one.
const MANY_PRODUCTS: usize = 3;

/// Returns the risk level of a release: what people set, else what its facts add up to.
///
/// A point each for a major, infrastructure or hardware release, for one of these that goes out
/// everywhere at once, for three products and more, for a regulator who looks at it, and for going out of band; none is
/// low, one or two are medium, more are high.
#[must_use]
pub fn risk_of(plan: &Plan, release: &Release) -> RiskLevel {
    release.risk.unwrap_or_else(|| computed(plan, release))
}

/// Returns what the facts of a release add up to, whatever people say.
#[must_use]
pub fn computed(plan: &Plan, release: &Release) -> RiskLevel {
    let is_heavy = matches!(
        release.kind,
        ReleaseKind::Major | ReleaseKind::Infrastructure | ReleaseKind::Hardware
    );
    let products = release
        .products()
        .filter(|id| plan.products.get(*id).is_some());
    let facts = [
        is_heavy,
        release.strategy == Strategy::BigBang && is_heavy,
        products.count() >= MANY_PRODUCTS,
        release.is_regulated,
        release.out_of_band.is_some(),
    ];
    match facts.into_iter().filter(|fact| *fact).count() {
        0 => RiskLevel::Low,
        1 | 2 => RiskLevel::Medium,
        _ => RiskLevel::High,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation::read;

    fn risk(change: impl FnOnce(&mut Release)) -> RiskLevel {
        let plan = read("build 1d").expect("it reads");
        let mut release = Release::clone(plan.releases.iter().next().unwrap());
        change(&mut release);
        risk_of(&plan, &release)
    }

    #[test]
    fn facts_add_up_and_people_know_better() {
        assert_eq!(risk(|_| {}), RiskLevel::Low, "a small one");
        assert_eq!(
            risk(|row| row.kind = ReleaseKind::Major),
            RiskLevel::Medium,
            "large, everywhere at once"
        );
        assert_eq!(
            risk(|row| {
                row.kind = ReleaseKind::Major;
                row.is_regulated = true;
            }),
            RiskLevel::High,
            "and a regulator looks"
        );
        assert_eq!(
            risk(|row| {
                row.kind = ReleaseKind::Major;
                row.risk = Some(RiskLevel::Low);
            }),
            RiskLevel::Low,
            "people say so"
        );
    }
}
