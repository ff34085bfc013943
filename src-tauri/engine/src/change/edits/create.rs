//! New products, releases and tasks, and new names for anything.

use super::editing::Editing;
use super::{checks, order};
use crate::change::{Message, Place, Refusal, Subject};
use crate::id::ProductId;
use crate::plan::{
    Baseline, Booking, Calendar, Constraint, ConstraintKind, Criterion, Dependency, Environment,
    ExternalEvent, Freeze, Gate, Outage, Person, PhaseKind, Product, ProductKind, Publication,
    RaidItem, Release, Report, Review, SignOff, Task, TaskKind, Template, View, Waiver, Window,
};
use crate::time::{Instant, Span};

/// What the key of a release begins with.
const KEY: &str = "REL-";

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
        let release = Release {
            order: order::last(
                self.plan()
                    .releases
                    .iter()
                    .filter(|other| other.product == product)
                    .map(|other| &other.order),
            ),
            version: version.to_owned(),
            key: self.next_release_key(),
            start,
            ..Release::new(self.draw(), product, &name)
        };
        self.put(release);
        Ok(label)
    }

    /// Returns the key behind all that releases have: `REL-12` after `REL-11`.
    pub(super) fn next_release_key(&self) -> String {
        let number = |release: &Release| release.key.strip_prefix(KEY)?.parse::<u32>().ok();
        let last = self
            .plan()
            .releases
            .iter()
            .filter_map(|row| number(row))
            .max();
        format!("{KEY}{}", last.unwrap_or(0).saturating_add(1))
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
            Subject::Baseline(id) => self.amend(id, |row: &mut Baseline| replace(&mut row.name))?,
            Subject::Window(id) => self.amend(id, |row: &mut Window| replace(&mut row.name))?,
            Subject::Freeze(id) => self.amend(id, |row: &mut Freeze| replace(&mut row.name))?,
            Subject::Environment(id) => {
                self.amend(id, |row: &mut Environment| replace(&mut row.name))?;
            }
            Subject::Gate(id) => self.amend(id, |row: &mut Gate| replace(&mut row.name))?,
            Subject::ExternalEvent(id) => {
                self.amend(id, |row: &mut ExternalEvent| replace(&mut row.name))?;
            }
            Subject::Outage(id) => self.amend(id, |row: &mut Outage| replace(&mut row.name))?,
            Subject::Review(id) => self.amend(id, |row: &mut Review| replace(&mut row.name))?,
            Subject::Criterion(id) => {
                self.amend(id, |row: &mut Criterion| replace(&mut row.text))?;
            }
            Subject::SignOff(id) => self.amend(id, |row: &mut SignOff| replace(&mut row.role))?,
            Subject::Template(id) => self.amend(id, |row: &mut Template| {
                row.version = row.version.saturating_add(1);
                replace(&mut row.name);
            })?,
            Subject::View(id) => self.amend(id, |row: &mut View| replace(&mut row.name))?,
            Subject::RaidItem(id) => {
                self.amend(id, |row: &mut RaidItem| replace(&mut row.title))?;
            }
            Subject::Report(id) => self.amend(id, |row: &mut Report| replace(&mut row.name))?,
            // What was told to everybody stays as it was told.
            Subject::Publication(id) => {
                self.find::<Publication>(id)?;
                return Err(checks::out_of_range("name"));
            }
            Subject::Waiver(id) => {
                self.find::<Waiver>(id)?;
                return Err(checks::out_of_range("name"));
            }
            Subject::Booking(id) => {
                self.find::<Booking>(id)?;
                return Err(checks::out_of_range("name"));
            }
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

#[cfg(test)]
mod tests {
    use super::super::sketch::{Sketch, at, close, span};
    use crate::change::{Command, Place, Subject};
    use crate::id::{DependencyId, ProductId};
    use crate::plan::{ConstraintKind, PhaseKind, ProductKind, Task, TaskKind};
    use uuid::Uuid;

    fn create(kind: TaskKind, start: Option<&str>) -> impl FnOnce(&Sketch) -> Command {
        let start = start.map(at);
        move |sketch| Command::CreateTask {
            place: Place {
                release: sketch.release("Release"),
                parent: None,
                after: Some(sketch.task("build")),
            },
            name: " new ".to_owned(),
            kind,
            phase: None,
            duration: span("2d"),
            start,
        }
    }

    fn created(kind: TaskKind, start: Option<&str>) -> Task {
        let sketch = Sketch::new("build 1d | test 1d");
        let edits = sketch
            .edits(&create(kind, start)(&sketch))
            .expect("it can be created");
        let mut plan = sketch.plan.clone();
        edits.changes.apply(&mut plan).expect("edits fit");
        let mut tasks = plan.tasks.iter();
        Task::clone(tasks.find(|task| task.name == "new").expect("it is there"))
    }

    #[test]
    fn a_new_task_stands_where_it_was_asked_for() {
        let sketch = Sketch::new("build 1d | test 1d");
        assert_eq!(
            sketch.outline_after(create(TaskKind::Task, None)),
            "Release: build new test"
        );
        let task = created(TaskKind::Task, None);
        assert_eq!(task.duration, span("2d"), "as long as asked for");
        assert_eq!(
            task.constraint.kind,
            ConstraintKind::Asap,
            "held by nothing"
        );
    }

    #[test]
    fn a_drawn_task_is_held_where_it_was_drawn() {
        let task = created(TaskKind::Task, Some("satT12:00"));
        assert_eq!(task.constraint.kind, ConstraintKind::Snet);
        assert_eq!(
            task.constraint.date,
            Some(at("mon+1")),
            "at the next working start"
        );
        let external = created(TaskKind::External, Some("tue"));
        assert_eq!(external.manual_start, Some(at("tue")));
        assert_eq!(external.manual_finish, Some(close("wed")));
        let milestone = created(TaskKind::Milestone, Some("tueT17:00"));
        assert_eq!(milestone.duration, span("0d"), "a moment has no length");
        assert_eq!(
            milestone.constraint.date,
            Some(close("tue")),
            "it may close a day"
        );
    }

    #[test]
    fn what_cannot_be_created_is_refused() {
        let sketch = || Sketch::new("build 1d | code 1d in build");
        let inside = |parent: &'static str, after: &'static str| {
            move |sketch: &Sketch| Command::CreateTask {
                place: Place {
                    release: sketch.release("Release"),
                    parent: Some(sketch.task(parent)),
                    after: Some(sketch.task(after)),
                },
                name: "x".to_owned(),
                kind: TaskKind::Task,
                phase: Some(PhaseKind::Build),
                duration: span("1d"),
                start: None,
            }
        };
        sketch().check(inside("build", "code"), "+ x");
        sketch().check(inside("build", "build"), "refused: unknown");
        sketch().check(inside("nobody", "code"), "refused: unknown");
        sketch().check(
            |_| Command::CreateRelease {
                product: ProductId(Uuid::nil()),
                name: "R3".to_owned(),
                version: "3".to_owned(),
                start: None,
            },
            "refused: unknown",
        );
        sketch().check(
            |_| Command::CreateProduct {
                name: "x".repeat(401),
                kind: ProductKind::App,
            },
            "refused: too-long name",
        );
        sketch().check(
            |_| Command::CreateProduct {
                name: " ".to_owned(),
                kind: ProductKind::App,
            },
            "refused: empty-name",
        );
    }

    #[test]
    fn products_and_releases_come_last() {
        let sketch = Sketch::new("");
        sketch.check(
            |_| Command::CreateProduct {
                name: "Ledger".to_owned(),
                kind: ProductKind::Service,
            },
            "+ product Ledger",
        );
        let product = sketch.plan.products.iter().next().unwrap().id;
        let command = Command::CreateRelease {
            product,
            name: "R3".to_owned(),
            version: " 3.0 ".to_owned(),
            start: Some(at("mon+1")),
        };
        let mut plan = sketch.plan.clone();
        sketch
            .edits(&command)
            .unwrap()
            .changes
            .apply(&mut plan)
            .unwrap();
        let last = plan
            .releases
            .iter()
            .max_by_key(|release| release.order.clone());
        assert_eq!(last.map(|release| &*release.version), Some("3.0"));
    }

    #[test]
    fn whatever_has_a_name_gets_another() {
        let rename = |subject: fn(&Sketch) -> Subject| {
            move |sketch: &Sketch| Command::Rename {
                subject: subject(sketch),
                name: "New".to_owned(),
            }
        };
        let sketch = Sketch::new("build 1d | test 1d after build");
        sketch.check(
            rename(|sketch| Subject::Task(sketch.task("build"))),
            "build: name New",
        );
        sketch.check(
            rename(|_| Subject::Portfolio),
            "portfolio Plan: name \"New\"",
        );
        sketch.check(
            rename(|sketch| Subject::Release(sketch.release("Release"))),
            "release Release: name \"New\"",
        );
        sketch.check(
            rename(|sketch| Subject::Calendar(sketch.plan.portfolio.calendar)),
            "calendar Standard: name \"New\"",
        );
        sketch.check(
            rename(|sketch| Subject::Dependency(sketch.link("build>test"))),
            "refused: out-of-range name",
        );
        sketch.check(
            rename(|_| Subject::Dependency(DependencyId(Uuid::nil()))),
            "refused: unknown",
        );
    }
}
