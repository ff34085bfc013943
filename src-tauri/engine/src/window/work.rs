//! What a piece of work touches: products, environments, and the freezes it falls into.

use super::Sites;
use crate::id::{EnvironmentId, ProductId};
use crate::plan::{
    ConstraintKind, Environment, Freeze, Outage, Permit, PhaseKind, Plan, Release, ReleaseKind,
    Scope, Task, TaskKind, TaskMode, Touches, Window, WindowKind,
};

/// A task as the rules about windows and freezes see it.
#[derive(Clone, Copy)]
pub(crate) struct Work<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) task: &'a Task,
    pub(crate) release: &'a Release,
    /// The role of the nearest phase: its own, or that of a summary above.
    pub(crate) phase: Option<PhaseKind>,
    /// The environments in which it is done.
    pub(crate) sites: &'a [EnvironmentId],
}

impl<'a> Work<'a> {
    /// Returns nothing for a task whose release is not there.
    pub(crate) fn of(plan: &'a Plan, sites: &'a Sites, task: &'a Task) -> Option<Self> {
        Some(Self {
            plan,
            task,
            sites: sites.of_task(task),
            release: plan.releases.get(task.release)?,
            phase: lineage(plan, task).find_map(|task| task.phase),
        })
    }

    /// Says whether it brings its release to the users.
    pub(crate) fn is_deployment(&self) -> bool {
        self.phase == Some(PhaseKind::Deployment)
    }

    /// Says whether the engine may still choose when it is done.
    pub(crate) fn is_open(&self) -> bool {
        let task = self.task;
        task.active
            && task.mode == TaskMode::Auto
            && task.kind != TaskKind::External
            && !task.progress.is_started()
            && !task.progress.is_finished()
    }

    /// Says whether a date of its own keeps it where it is, whatever windows and freezes say.
    pub(crate) fn is_put(&self) -> bool {
        let pins = matches!(
            self.task.constraint.kind,
            ConstraintKind::Mso | ConstraintKind::Mfo | ConstraintKind::Snlt | ConstraintKind::Fnlt
        );
        pins || !self.is_open()
    }

    /// Says whether a freeze is about this work: its scope is touched and the work is of the kind
    /// that the freeze applies to.
    pub(crate) fn falls_into(&self, freeze: &Freeze) -> bool {
        if !freeze.applies_to.covers(self.phase, self.release.kind) {
            return false;
        }
        if self.task.touches == Touches::Nothing {
            return false;
        }
        if freeze.kind.closes_all_work() {
            return match freeze.scope {
                Scope::Portfolio => true,
                Scope::Product(product) => self.release.releases(product),
                Scope::Environment(_) => self.touches(freeze.scope),
            };
        }
        self.touches(freeze.scope)
    }

    /// Says whether somebody permitted it to go on during a freeze; judged at the data date.
    pub(crate) fn is_waived(&self, freeze: &Freeze) -> bool {
        let data_date = self.plan.portfolio.data_date;
        self.plan
            .waivers
            .iter()
            .any(|waiver| match &waiver.permits {
                Permit::Finding { .. } => false,
                Permit::Freeze {
                    freeze: of,
                    release,
                    task,
                } => {
                    *of == freeze.id
                        && waiver.expires_at > data_date
                        && release.is_none_or(|release| release == self.release.id)
                        && task.is_none_or(|task| {
                            lineage(self.plan, self.task).any(|above| above.id == task)
                        })
                }
            })
    }

    /// Says whether it changes something of a scope.
    pub(super) fn touches(&self, scope: Scope) -> bool {
        let goes_live = |product| self.is_deployment() && self.release.releases(product);
        match (&self.task.touches, scope) {
            (Touches::Nothing, _) => false,
            (Touches::ByPhase, Scope::Portfolio) => self.is_deployment() || !self.sites.is_empty(),
            (Touches::ByPhase, Scope::Product(product)) => {
                goes_live(product) || self.any(self.sites, |of| runs(of, product))
            }
            (Touches::ByPhase, Scope::Environment(environment)) => {
                self.uses(environment)
                    || self.is_deployment()
                        && self
                            .release
                            .products()
                            .any(|product| self.is_live(environment, product))
            }
            (
                Touches::Only {
                    products,
                    environments,
                },
                scope,
            ) => match scope {
                Scope::Portfolio => !(products.is_empty() && environments.is_empty()),
                Scope::Product(product) => {
                    products.contains(&product) || self.any(environments, |of| runs(of, product))
                }
                Scope::Environment(environment) => {
                    self.any(environments, |of| of.id == environment)
                }
            },
        }
    }

    /// Says whether it is done in an environment, or in a part of it.
    pub(crate) fn uses(&self, environment: EnvironmentId) -> bool {
        self.any(self.sites, |of| of.id == environment)
    }

    /// Says whether one of these environments, or one above it, is what is looked for.
    fn any(&self, ids: &[EnvironmentId], is: impl Fn(&Environment) -> bool) -> bool {
        ids.iter().any(|&id| upwards(self.plan, id).any(&is))
    }

    /// Says whether an environment, or a part of it, is where the users of a product are.
    fn is_live(&self, environment: EnvironmentId, product: ProductId) -> bool {
        self.plan.environments.iter().any(|one| {
            one.stage.is_live()
                && upwards(self.plan, one.id).any(|above| runs(above, product))
                && upwards(self.plan, one.id).any(|above| above.id == environment)
        })
    }
}

fn runs(environment: &Environment, product: ProductId) -> bool {
    environment.product == Some(product)
}

/// Says whether a window is there for a release: its scope reaches it, whatever kinds it admits.
pub(crate) fn covers(plan: &Plan, window: &Window, release: &Release) -> bool {
    match window.scope {
        Scope::Portfolio => true,
        Scope::Product(product) => release.releases(product),
        Scope::Environment(id) => upwards(plan, id).any(|above| {
            let product = above.product;
            product.is_some_and(|product| release.releases(product))
        }),
    }
}

/// Says whether a window takes releases of a kind. One for emergencies that names no kinds takes
/// what cannot wait.
pub(crate) fn admits(window: &Window, kind: ReleaseKind) -> bool {
    let is_urgent = matches!(kind, ReleaseKind::Hotfix | ReleaseKind::Security);
    window.admits(kind)
        && (window.kind != WindowKind::Emergency || !window.admits.is_empty() || is_urgent)
}

/// A task and the summaries above it, nearest first.
pub(super) fn lineage<'a>(plan: &'a Plan, task: &'a Task) -> impl Iterator<Item = &'a Task> {
    let up = |task: &&'a Task| plan.tasks.get(task.parent?).map(AsRef::as_ref);
    // A circle of parents cannot be entered; a file can bring one.
    std::iter::successors(Some(task), up).take(64)
}

/// Says whether an environment is another one or a part of it.
pub(crate) fn is_part_of(plan: &Plan, environment: EnvironmentId, of: EnvironmentId) -> bool {
    upwards(plan, environment).any(|above| above.id == of)
}

/// Iterates over the outages in which an environment cannot be used, with their slots: its own, and
/// those of what it is a part of.
pub(crate) fn outages_of(
    plan: &Plan,
    environment: EnvironmentId,
) -> impl Iterator<Item = (u32, &Outage)> {
    let above: Vec<EnvironmentId> = upwards(plan, environment).map(|row| row.id).collect();
    let outages = plan.outages.entries();
    outages
        .filter(move |(_, outage)| above.contains(&outage.environment))
        .map(|(slot, outage)| (slot, outage.as_ref()))
}

/// An environment and those of which it is a part.
pub(crate) fn upwards(plan: &Plan, id: EnvironmentId) -> impl Iterator<Item = &Environment> {
    let first = plan.environments.get(id).map(AsRef::as_ref);
    let up = |of: &&Environment| plan.environments.get(of.parent?).map(AsRef::as_ref);
    std::iter::successors(first, up).take(64)
}
