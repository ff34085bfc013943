//! The tree: indenting, outdenting and moving rows with all that stands under them.

use super::editing::Editing;
use super::tree::{ancestors, selection, siblings, subtrees};
use crate::change::{Message, Place, Refusal};
use crate::id::TaskId;
use crate::network::cycle;
use crate::plan::Task;

impl Editing<'_> {
    pub(super) fn indent_tasks(&mut self, tasks: &[TaskId]) -> Result<Message, Refusal> {
        let roots = self.chosen(tasks)?;
        let tied = cycle::links_in_cycles(self.plan());
        for root in &roots {
            let task = self.find::<Task>(*root)?;
            let rows = siblings(self.plan(), task.release, task.parent);
            let summary = rows
                .iter()
                .take_while(|row| row.id != *root)
                .last()
                .ok_or(Refusal::NowhereToMove { task: *root })?
                .id;
            let under = siblings(self.plan(), task.release, Some(summary));
            let place = Place {
                release: task.release,
                parent: Some(summary),
                after: under.last().map(|row| row.id),
            };
            self.place(&[*root], place)?;
        }
        self.refuse_new_cycles(&tied)?;
        Ok(self.label_of("label-indent", "label-indent-many", &roots))
    }

    pub(super) fn outdent_tasks(&mut self, tasks: &[TaskId]) -> Result<Message, Refusal> {
        let roots = self.chosen(tasks)?;
        let tied = cycle::links_in_cycles(self.plan());
        // Backwards, because each goes directly behind its summary.
        for root in roots.iter().rev() {
            let task = self.find::<Task>(*root)?;
            let summary = task.parent.ok_or(Refusal::NowhereToMove { task: *root })?;
            let place = Place {
                release: task.release,
                parent: self.find::<Task>(summary)?.parent,
                after: Some(summary),
            };
            self.place(&[*root], place)?;
        }
        self.refuse_new_cycles(&tied)?;
        Ok(self.label_of("label-outdent", "label-outdent-many", &roots))
    }

    pub(super) fn place_tasks(
        &mut self,
        tasks: &[TaskId],
        place: Place,
    ) -> Result<Message, Refusal> {
        self.check_place(place)?;
        let roots = self.chosen(tasks)?;
        if let Some(parent) = place.parent {
            let above: Vec<_> = ancestors(self.plan(), parent).collect();
            if let Some(task) = roots.iter().find(|id| **id == parent || above.contains(id)) {
                return Err(Refusal::WouldNestInItself { task: *task });
            }
        }
        let tied = cycle::links_in_cycles(self.plan());
        self.place(&roots, place)?;
        self.refuse_new_cycles(&tied)?;
        Ok(self.label_of("label-place", "label-place-many", &roots))
    }

    /// Returns the label for one task by name, or for several by number.
    pub(super) fn label_of(&self, one: &str, many: &str, tasks: &[TaskId]) -> Message {
        match tasks {
            [task] => Message::new(one).text("name", &self.name_of(*task)),
            _ => Message::new(many).count("count", tasks.len()),
        }
    }

    /// Returns the name of a task, or nothing when it is not there.
    pub(super) fn name_of(&self, task: TaskId) -> String {
        let task = self.plan().tasks.get(task);
        task.map_or_else(String::new, |task| task.name.clone())
    }

    /// Returns the chosen tasks without those that come along with another.
    pub(super) fn chosen(&self, tasks: &[TaskId]) -> Result<Vec<TaskId>, Refusal> {
        for task in tasks {
            self.find::<Task>(*task)?;
        }
        Ok(selection(self.plan(), tasks))
    }

    fn place(&mut self, roots: &[TaskId], place: Place) -> Result<(), Refusal> {
        if self.stand_there(roots, place) {
            return Ok(());
        }
        let keys = self.keys_at(place, roots.len(), roots);
        for (root, order) in roots.iter().zip(keys) {
            self.amend(*root, |task: &mut Task| {
                task.parent = place.parent;
                task.order = order;
            })?;
        }
        for id in subtrees(self.plan(), roots) {
            self.amend(id, |task: &mut Task| task.release = place.release)?;
        }
        Ok(())
    }

    /// Says whether rows stand at a place already, one behind the other.
    fn stand_there(&self, roots: &[TaskId], place: Place) -> bool {
        let (mut rows, at) = self.gap(place, roots);
        let roots = roots.iter().filter_map(|id| self.plan().tasks.get(*id));
        rows.splice(at..at, roots.cloned());
        rows == siblings(self.plan(), place.release, place.parent)
    }

    /// Refuses when the new tree makes a link wait for itself that did not before.
    fn refuse_new_cycles(&self, before: &[crate::id::DependencyId]) -> Result<(), Refusal> {
        let tied = cycle::links_in_cycles(self.plan());
        match tied.iter().find(|link| !before.contains(link)) {
            None => Ok(()),
            Some(link) => {
                let link = self.find::<crate::plan::Dependency>(*link)?;
                self.refuse_cycle(link.predecessor, link.successor)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::Sketch;
    use crate::change::{Command, Place};
    use crate::plan::OrderKey;

    const FLAT: &str = "a 1d | b 1d | c 1d | d 1d";
    /// a(b(c) d) e
    const TREE: &str = "a sum | b sum in a | c 1d in b | d 1d in a | e 1d";

    fn indent(names: &str) -> impl FnOnce(&Sketch) -> Command {
        move |sketch| Command::IndentTasks {
            tasks: sketch.tasks(names),
        }
    }

    fn outdent(names: &str) -> impl FnOnce(&Sketch) -> Command {
        move |sketch| Command::OutdentTasks {
            tasks: sketch.tasks(names),
        }
    }

    /// Moves tasks to a place written `Release parent after`, with a dash for none.
    fn place(names: &str, to: &str) -> impl FnOnce(&Sketch) -> Command {
        let to: Vec<&str> = to.split(' ').collect();
        move |sketch| Command::PlaceTasks {
            tasks: sketch.tasks(names),
            place: Place {
                release: sketch.release(to[0]),
                parent: (to[1] != "-").then(|| sketch.task(to[1])),
                after: (to[2] != "-").then(|| sketch.task(to[2])),
            },
        }
    }

    fn check(plan: &str, command: impl FnOnce(&Sketch) -> Command, outline: &str) {
        assert_eq!(Sketch::new(plan).outline_after(command), outline);
    }

    #[test]
    fn indenting_puts_tasks_under_the_one_before_them_in_their_order() {
        check(FLAT, indent("b"), "Release: a(b) c d");
        check(FLAT, indent("b c"), "Release: a(b c) d");
        check(FLAT, indent("c b"), "Release: a(b c) d");
        check(FLAT, indent("b d"), "Release: a(b) c(d)");
        check(TREE, indent("e"), "Release: a(b(c) d e)");
        check(TREE, indent("d"), "Release: a(b(c d)) e");
        check(FLAT, indent("a"), "refused: nowhere-to-move a");
        check(FLAT, indent("a b"), "refused: nowhere-to-move a");
        check(FLAT, indent("b nobody"), "refused: unknown");
        check(FLAT, indent(""), "refused: no-change");
    }

    #[test]
    fn outdenting_puts_tasks_behind_their_summary_in_their_order() {
        check(TREE, outdent("d"), "Release: a(b(c)) d e");
        check(TREE, outdent("b d"), "Release: a b(c) d e");
        check(TREE, outdent("c"), "Release: a(b c d) e");
        check(TREE, outdent("b c"), "Release: a(d) b(c) e");
        check(TREE, outdent("e"), "refused: nowhere-to-move e");
    }

    #[test]
    fn rows_are_placed_anywhere_but_under_themselves() {
        check(FLAT, place("d", "Release - -"), "Release: d a b c");
        check(FLAT, place("a", "Release - c"), "Release: b c a d");
        check(FLAT, place("d b", "Release - -"), "Release: b d a c");
        check(FLAT, place("a c", "Release b -"), "Release: b(a c) d");
        check(FLAT, place("a b", "Release - b"), "refused: no-change");
        check(FLAT, place("b", "Release - b"), "refused: no-change");
        check(FLAT, place("b", "Release - a"), "refused: no-change");
        check(FLAT, place("a c", "Release - c"), "Release: b a c d");
        check(
            TREE,
            place("a", "Release b -"),
            "refused: would-nest-in-itself a",
        );
        check(
            TREE,
            place("a", "Release a -"),
            "refused: would-nest-in-itself a",
        );
        check(FLAT, place("a", "Release nobody -"), "refused: unknown");
        check(TREE, place("e", "Release a c"), "refused: unknown");
    }

    #[test]
    fn another_release_takes_everything_under_a_row() {
        check(TREE, place("b", "R2 - -"), "Release: a(d) e | R2: b(c)");
        check(TREE, place("a e", "R2 - -"), "R2: a(b(c) d) e");
        check(TREE, place("b", "R2 a -"), "refused: unknown");
    }

    #[test]
    fn a_reorder_edits_one_row() {
        let plan = Sketch::new(FLAT);
        let command = place("d", "Release - a")(&plan);
        let edits = plan.edits(&command).expect("there is room");
        assert_eq!(edits.changes.0.len(), 1, "only d changes: {edits:?}");
    }

    #[test]
    fn rows_without_room_between_them_get_new_places() {
        for key in ["", "0", "V", "a0", "é"] {
            let names = ["a", "b", "c", "d"];
            let plan = names.into_iter().fold(Sketch::new(FLAT), |plan, name| {
                plan.with_task(name, |task| task.order = OrderKey(key.to_owned()))
            });
            assert_eq!(
                plan.outline_after(place("d", "Release - a")),
                "Release: a d b c",
                "every order was {key:?}"
            );
        }
    }

    #[test]
    fn a_tree_that_would_make_a_link_wait_for_itself_is_refused() {
        check(
            "a 1d | b 1d after a",
            indent("b"),
            "refused: link-to-own-summary b",
        );
        // x ──▶ all ──▶ y, and x comes under all
        check(
            "x 1d | all sum after x | k 1d in all",
            place("x", "Release all -"),
            "refused: link-to-own-summary all",
        );
        check(
            "x 1d | all sum | k 1d in all | y 1d after all | z 1d after y",
            place("z", "Release all -"),
            "refused: would-cycle y > z > all > y",
        );
    }
}
