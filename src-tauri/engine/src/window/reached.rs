//! Where a deployment brings its release.

use super::Work;
use super::work::is_part_of;
use crate::plan::{Environment, Scope, Task};
use crate::scheduled::Scheduled;

/// Returns the live environments that a deployment changes, in their order: those in which it is done
/// and those in which the products of its release run. Of an environment and its parts, the parts.
#[must_use]
pub fn deployed_to<'p>(on: &'p Scheduled, task: &'p Task) -> Vec<&'p Environment> {
    let plan = &on.plan;
    let Some(work) = Work::of(plan, on.calendars.sites(), task) else {
        return Vec::new();
    };
    let environments = plan.environments.iter().map(AsRef::as_ref);
    let mut reached: Vec<&Environment> = environments
        .filter(|one| work.touches(Scope::Environment(one.id)))
        .filter(|one| one.stage.is_live())
        .collect();
    let all = reached.clone();
    let is_whole = |of: &Environment| {
        let mut others = all.iter().filter(|one| one.id != of.id);
        others.any(|part| is_part_of(plan, part.id, of.id))
    };
    reached.retain(|one| !is_whole(one));
    reached.sort_by(|one, other| (&one.order, one.id).cmp(&(&other.order, other.id)));
    reached
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation;

    fn told(text: &str) -> Vec<String> {
        let on = Scheduled::of(notation::read(text).expect("the plan is written well"));
        let task = on.plan.tasks.iter().find(|task| task.name == "out");
        let task = task.expect("something goes out");
        let reached = deployed_to(&on, task);
        reached.into_iter().map(|one| one.name.clone()).collect()
    }

    #[test]
    fn a_deployment_reaches_the_live_environments_of_its_product_and_those_it_uses() {
        let text = "
            @product bank
            @product shop
            @environment test uat product bank
            @environment live prod product bank
            @environment east prod in live
            @environment west prod in live
            @environment spare dr
            @environment till prod product shop
            @release Ledger
        ";
        let told = |task: &str| told(&format!("{text}\n{task}"));
        assert_eq!(told("out 4h phase deployment"), ["till"]);
        let of_bank = text
            .replace("@product shop", "")
            .replace(" product shop", "");
        let of_bank = |task: &str| super::tests::told(&format!("{of_bank}\n{task}"));
        assert_eq!(of_bank("out 4h phase deployment"), ["east", "west"]);
        assert_eq!(
            of_bank("out 4h phase deployment uses spare"),
            ["east", "west", "spare"]
        );
        assert_eq!(of_bank("out 4h phase deployment touches nothing").len(), 0);
    }
}
