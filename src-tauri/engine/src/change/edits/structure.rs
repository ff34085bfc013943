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
        let rows = siblings(self.plan(), place.release, place.parent);
        let start = place.after.map_or(Some(0), |after| {
            let at = rows.iter().position(|row| row.id == after)?;
            // Behind one of themselves is where they are when that one is the first of them.
            Some(if roots.contains(&after) { at } else { at + 1 })
        });
        start.is_some_and(|start| {
            let there = rows.iter().skip(start).map(|row| &row.id);
            there.take(roots.len()).eq(roots)
        })
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
