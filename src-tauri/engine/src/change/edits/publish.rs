//! Publishing: what is told to everybody is kept as it was told.

use super::checks;
use super::editing::Editing;
use crate::change::{Message, Refusal};
use crate::finding::Severity;
use crate::id::WaiverId;
use crate::plan::{Permit, Publication, PublishedWaiver};
use crate::publication::{of_release, of_task};
use crate::scheduled::Scheduled;
use crate::time::Instant;
use rustc_hash::FxHashSet;

impl Editing<'_> {
    /// Keeps the schedule as it is now, unless conflicts are open (design.md §6).
    pub(super) fn publish(
        &mut self,
        name: &str,
        by: &str,
        at: Instant,
        notes: &str,
    ) -> Result<Message, Refusal> {
        let name = checks::name(name)?;
        let by = by.trim().to_owned();
        checks::within("published-by", !by.is_empty())?;
        checks::short_text("published-by", &by)?;
        checks::date("date", at)?;
        checks::notes(notes)?;
        let last = self.plan().publications.iter().map(|row| row.number).max();
        let number = last.unwrap_or_default().checked_add(1);
        let number = number.ok_or_else(|| checks::out_of_range("number"))?;
        let now = self.scheduled();
        let conflicts = open_conflicts(now);
        if conflicts > 0 {
            return Err(Refusal::OpenConflicts { count: conflicts });
        }
        let plan = &now.plan;
        let releases = plan.releases.entries().map(|(slot, release)| {
            let told = of_release(plan, &now.calendars, &now.schedule, slot, release);
            (release.id, told)
        });
        let tasks = plan.tasks.entries().filter_map(|(slot, task)| {
            let told = of_task(plan, &now.schedule, slot)?;
            Some((task.id, told))
        });
        let publication = Publication {
            id: uuid::Uuid::nil().into(),
            number,
            name: name.clone(),
            by,
            at,
            data_date: plan.portfolio.data_date,
            notes: notes.to_owned(),
            waivers: waivers(now),
            releases: releases.collect(),
            tasks: tasks.collect(),
        };
        let id = self.draw();
        self.put(Publication { id, ..publication });
        Ok(Message::new("label-publish").text("name", &name))
    }
}

/// Counts the blockers and errors that nobody permitted.
fn open_conflicts(on: &Scheduled) -> u32 {
    let is_conflict = |found: &&crate::finding::Finding| {
        found.severity <= Severity::Error && found.waiver.is_none()
    };
    let count = on.findings.iter().filter(is_conflict).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Returns the waivers under which a plan stands, by id: those of its freezes that are in force at
/// the data date, and those without which a finding of it would be a conflict.
fn waivers(on: &Scheduled) -> Vec<PublishedWaiver> {
    let carried: FxHashSet<WaiverId> = on
        .findings
        .iter()
        .filter(|found| found.severity <= Severity::Error)
        .filter_map(|found| found.waiver)
        .collect();
    let data_date = on.plan.portfolio.data_date;
    let rows = on.plan.waivers.sorted().into_iter();
    let stands_under = rows.filter(|row| match row.permits {
        Permit::Finding { .. } => carried.contains(&row.id),
        Permit::Freeze { .. } => row.holds_at(data_date),
    });
    stands_under
        .map(|row| PublishedWaiver {
            waiver: row.id,
            reason: row.reason.clone(),
            approver: row.approver.clone(),
            expires_at: row.expires_at,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::around::{freeze, waiver};
    use super::super::sketch::{Sketch, at, close};
    use crate::change::{Change, Command};
    use crate::plan::{Permit, Publication, Waiver};
    use crate::scheduled::Scheduled;
    use crate::time::Seconds;

    fn publish() -> Command {
        Command::Publish {
            name: " December ".to_owned(),
            by: " Anna ".to_owned(),
            at: at("tue"),
            notes: "as agreed".to_owned(),
        }
    }

    fn published(sketch: &Sketch) -> Publication {
        let edits = sketch.edits(&publish()).expect("it can be published");
        let [Change::Publication(edit)] = &edits.changes.0[..] else {
            panic!("one publication and nothing else, not {:?}", edits.changes);
        };
        Publication::clone(edit.after.as_ref().expect("it is new"))
    }

    #[test]
    fn a_publication_keeps_what_the_plan_says_of_tasks_and_releases() {
        let sketch = Sketch::new(
            "@window night satT22:00..sunT04:00 weekly cut 1ed
             @release payments target night satT22:00
             build 2d | go 2h phase deployment after build | watch 2d after go | spare 1d inactive",
        );
        let told = published(&sketch);
        assert_eq!(
            (told.number, &*told.name, &*told.by),
            (1, "December", "Anna")
        );
        assert_eq!((told.at, told.data_date), (at("tue"), at("mon")));
        let build = told.tasks[&sketch.task("build")];
        assert_eq!((build.start, build.finish), (at("mon"), close("tue")));
        assert_eq!(told.tasks.len(), 3, "what does not count is not told");
        let release = &told.releases[&sketch.release("payments")];
        assert_eq!(
            release.goes_out,
            Some(at("sunT00:00")),
            "not when watching ends"
        );
        assert_eq!(release.window_float, Some(Seconds(3 * 8 * 3600)));
        let other = &told.releases[&sketch.release("R2")];
        assert_eq!(
            (other.goes_out, other.window_float),
            (None, None),
            "nothing is in it"
        );
        assert!(told.waivers.is_empty(), "free of open errors by itself");
    }

    #[test]
    fn a_release_without_deployment_is_out_where_its_last_task_ends() {
        let sketch = Sketch::new("build 2d | test 1d after build");
        let told = published(&sketch);
        let release = &told.releases[&sketch.release("Release")];
        assert_eq!(release.goes_out, Some(close("wed")));
    }

    #[test]
    fn numbers_count_on() {
        let sketch = Sketch::new("build 2d");
        let first = published(&sketch);
        let sketch = sketch.with(|plan| {
            let number = 7;
            plan.publications
                .insert(Publication { number, ..first }.into());
        });
        assert_eq!(published(&sketch).number, 8);
    }

    #[test]
    fn open_conflicts_are_counted_and_keep_a_plan_from_being_published() {
        Sketch::new("a 3d deadline tue | b 2d deadline mon | c 1d deadline mon")
            .check(|_| publish(), "refused: open-conflicts 2");
    }

    #[test]
    fn a_permission_lets_it_be_published_and_is_told_with_it_until_it_expires() {
        let late = Sketch::new("a 3d deadline tue");
        let fingerprint = Scheduled::of(late.plan.clone()).findings.to_vec()[0]
            .fingerprint
            .clone();
        let permitted = |expires_at| {
            let row = Waiver {
                permits: Permit::Finding {
                    fingerprint: fingerprint.clone(),
                },
                expires_at,
                ..waiver()
            };
            Sketch::new("a 3d deadline tue").with(|plan| drop(plan.waivers.insert(row.into())))
        };
        let told = published(&permitted(at("fri")));
        let [row] = &told.waivers[..] else {
            panic!("one waiver");
        };
        assert_eq!((&*row.reason, &*row.approver), ("law", "Ada"));
        assert_eq!(row.expires_at, at("fri"));
        permitted(at("mon")).check(|_| publish(), "refused: open-conflicts 1");
    }

    #[test]
    fn a_permission_of_a_freeze_is_told_and_one_of_a_finding_that_is_gone_is_not() {
        let gone = Permit::Finding {
            fingerprint: "L06:gone".to_owned(),
        };
        let sketch = Sketch::new("a 3d").with(|plan| {
            plan.freezes.insert(freeze().into());
            plan.waivers.insert(waiver().into());
            let other = Waiver {
                id: super::super::around::id(50),
                permits: gone,
                ..waiver()
            };
            plan.waivers.insert(other.into());
        });
        let told: Vec<_> = published(&sketch)
            .waivers
            .into_iter()
            .map(|row| row.waiver)
            .collect();
        assert_eq!(told, [waiver().id]);
    }

    #[test]
    fn a_publication_has_a_name_and_says_who_published_it() {
        let with = |name: &str, by: &str| Command::Publish {
            name: name.to_owned(),
            by: by.to_owned(),
            at: at("tue"),
            notes: String::new(),
        };
        Sketch::new("a 1d").check(|_| with(" ", "Anna"), "refused: empty-name");
        Sketch::new("a 1d").check(|_| with("x", " "), "refused: out-of-range published-by");
    }
}
