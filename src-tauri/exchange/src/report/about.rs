//! What a report is about: all releases, one, or a train.
//!
//! A release train is a package ([`slipway_engine::plan::Release::package`]) with the releases that go out with
//! it: who asks for a report about a package is told of those, and of the package where it has work of its own.

use super::Recipe;
use crate::export::Scope;
use slipway_engine::ReleaseId;
use slipway_engine::plan::Plan;
use std::collections::BTreeSet;

impl Recipe {
    /// Returns which part of a plan it tells of.
    #[must_use]
    pub fn scope(&self, plan: &Plan) -> Scope {
        let Some(about) = self.release else {
            return Scope::Everything;
        };
        let mut releases = members(plan, about);
        if releases.is_empty() || plan.tasks.iter().any(|task| task.release == about) {
            releases.insert(about);
        }
        Scope::Releases(releases)
    }

    /// Says whether it tells of one release alone: of it more can be told on a page than of several.
    pub(super) fn is_of_one(&self, plan: &Plan) -> bool {
        self.release
            .is_some_and(|about| members(plan, about).is_empty())
    }
}

/// Returns the releases that go out with a package.
fn members(plan: &Plan, package: ReleaseId) -> BTreeSet<ReleaseId> {
    let members = plan.releases.iter();
    let members = members.filter(|row| row.package == Some(package));
    members.map(|row| row.id).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::*;
    use slipway_engine::notation;
    use slipway_engine::plan::Release;

    #[test]
    fn a_package_stands_for_the_releases_that_go_out_with_it() {
        let text = "@release Train\n@release Pay\nbuild 3d\n@release Card\ntest 2d\n@release Web\nwrite 2d";
        let mut plan = notation::read(text).expect("the plan is written well");
        let id = |plan: &Plan, name: &str| {
            let row = plan.releases.iter().find(|row| row.name == name);
            row.expect("it is there").id
        };
        let train = id(&plan, "Train");
        let of = |plan: &Plan, about| {
            let release = Some(about);
            let recipe = Recipe {
                release,
                ..Recipe::usual(Kind::Weekly)
            };
            (recipe.scope(plan), recipe.is_of_one(plan))
        };
        let alone = Scope::Releases(BTreeSet::from([train]));
        assert_eq!(of(&plan, train), (alone, true), "nothing goes out with it");
        for name in ["Pay", "Card"] {
            let row = plan.releases.get(id(&plan, name)).expect("it is there");
            let mut row = Release::clone(row);
            row.package = Some(train);
            plan.releases.insert(row.into());
        }
        let members = [id(&plan, "Pay"), id(&plan, "Card")];
        let together = Scope::Releases(BTreeSet::from(members));
        assert_eq!(of(&plan, train), (together, false));
        let pay = Scope::Releases(BTreeSet::from([members[0]]));
        assert_eq!(of(&plan, members[0]), (pay, true), "one of them by itself");
        assert_eq!(Recipe::usual(Kind::Weekly).scope(&plan), Scope::Everything);
    }
}
