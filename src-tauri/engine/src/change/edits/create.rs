//! New products, releases and tasks, and new names for anything.

use super::editing::Editing;
use super::{checks, order};
use crate::change::{Message, Place, Refusal, Subject};
use crate::id::ProductId;
use crate::plan::{
    Calendar, Constraint, ConstraintKind, Dependency, Person, PhaseKind, Product, ProductKind,
    Release, ReleaseState, Task, TaskKind,
};
use crate::time::{Instant, Span};

/// Where a new release stands between the most (1) and the least important.
const ORDINARY_PRIORITY: u8 = 3;

impl Editing<'_> {
    pub(super) fn create_product(
        &mut self,
        name: &str,
        kind: ProductKind,
    ) -> Result<Message, Refusal> {
        let name = checks::name(name)?;
        let label = Message::new("label-create-product").text("name", &name);
        let product = Product {
            id: self.draw(),
            order: order::last(self.plan().products.iter().map(|row| &row.order)),
            name,
            kind,
            owner: None,
            notes: String::new(),
            external: Vec::new(),
        };
        self.put(product);
        Ok(label)
    }

    pub(super) fn create_release(
        &mut self,
        product: ProductId,
        name: &str,
        version: &str,
        start: Option<Instant>,
    ) -> Result<Message, Refusal> {
        self.find::<Product>(product)?;
        let name = checks::name(name)?;
        let version = version.trim();
        checks::short_text("version", version)?;
        checks::optional_date("start", start)?;
        let label = Message::new("label-create-release").text("name", &name);
        let others = self.plan().releases.iter();
        let release = Release {
            order: order::last(
                others
                    .filter(|other| other.product == product)
                    .map(|other| &other.order),
            ),
            id: self.draw(),
            product,
            name,
            version: version.to_owned(),
            state: ReleaseState::default(),
            priority: ORDINARY_PRIORITY,
            owner: None,
            calendar: None,
            start,
            finish: None,
            notes: String::new(),
            external: Vec::new(),
        };
        self.put(release);
        Ok(label)
    }

    pub(super) fn create_task(
        &mut self,
        place: Place,
        name: &str,
        (kind, phase): (TaskKind, Option<PhaseKind>),
        duration: Span,
        start: Option<Instant>,
    ) -> Result<Message, Refusal> {
        let name = checks::name(name)?;
        checks::duration(duration)?;
        checks::optional_date("start", start)?;
        self.check_place(place)?;
        let key = match (kind, phase) {
            (TaskKind::Milestone, _) => "label-create-milestone",
            (TaskKind::Task | TaskKind::External, Some(_)) => "label-create-phase",
            (TaskKind::Task | TaskKind::External, None) => "label-create-task",
        };
        let label = Message::new(key).text("name", &name);
        let mut task = Task::new(self.draw(), place.release, &name);
        task.parent = place.parent;
        task.order = self.keys_at(place, 1, &[]).remove(0);
        task.kind = kind;
        task.phase = phase;
        if kind != TaskKind::Milestone {
            task.duration = duration;
        }
        // It must stand in its place before its calendar is known.
        self.put(task.clone());
        if let Some(start) = start {
            let start = self.snap(&task, start);
            if kind == TaskKind::External {
                task.manual_start = Some(start);
                task.manual_finish = Some(self.finish_after(&task, start, task.duration));
            } else {
                task.constraint = Constraint {
                    kind: ConstraintKind::Snet,
                    date: Some(start),
                };
            }
        }
        self.put(task);
        Ok(label)
    }

    pub(super) fn rename(&mut self, subject: Subject, name: &str) -> Result<Message, Refusal> {
        let to = checks::name(name)?;
        let mut was = String::new();
        let mut replace = |name: &mut String| was = std::mem::replace(name, to.clone());
        match subject {
            Subject::Portfolio => self.amend_portfolio(|row| replace(&mut row.name)),
            Subject::Product(id) => self.amend(id, |row: &mut Product| replace(&mut row.name))?,
            Subject::Release(id) => self.amend(id, |row: &mut Release| replace(&mut row.name))?,
            Subject::Task(id) => self.amend(id, |row: &mut Task| replace(&mut row.name))?,
            Subject::Calendar(id) => self.amend(id, |row: &mut Calendar| replace(&mut row.name))?,
            Subject::Person(id) => self.amend(id, |row: &mut Person| replace(&mut row.name))?,
            Subject::Dependency(id) => {
                self.find::<Dependency>(id)?;
                return Err(checks::out_of_range("name"));
            }
        }
        Ok(Message::new("label-rename")
            .text("name", &was)
            .text("to", &to))
    }
}
