//! One open portfolio.

use crate::ages;
use crate::delta;
use crate::history::History;
use crate::network::Network;
use crate::outlook::outlook;
use crate::setting::{New, Setting};
use crate::starters::{add_starters, begin_with_starters};
use crate::wire::{Barrier, Explanation, Failure, FindingHistory, HistoryEntry, Outlook, Revision};
use slipway_engine::calendar::next_occurrences;
use slipway_engine::change::{
    Argument, Message, NewIds, Past, Refusal, Seq, Subject, check_recurring,
};
use slipway_engine::explain::barriers;
use slipway_engine::finding::{Chain, Finding, Fix, fixes};
use slipway_engine::plan::{Calendar, Plan, Portfolio, Recurring, Rules};
use slipway_engine::{CalendarId, Instant, PortfolioId, Scheduled, TaskId, chains, drag, explain};
use slipway_store::{CopyHistory, Header, Identity, Opened, SetAside, Store};
use std::path::Path;

/// A window that listens: takes a frame, answers whether it is still there.
type Sink = Box<dyn FnMut(Vec<u8>) -> bool + Send>;

/// One open portfolio: plan, file and the windows that listen.
pub struct Document {
    store: Option<Store>,
    now: Scheduled,
    history: History,
    revision: Revision,
    setting: Setting,
    sinks: Vec<Sink>,
    set_aside: Vec<Message>,
    read_only: bool,
    network: Option<Network>,
}

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Document")
            .field("revision", &self.revision)
            .finish_non_exhaustive()
    }
}

impl Document {
    /// Writes a new portfolio and opens it.
    ///
    /// # Errors
    ///
    /// A fault of the disk; something that already has the name is left as it is.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what a portfolio is to be called is given away with it"
    )]
    pub fn create(path: &Path, new: New, mut setting: Setting) -> Result<Self, Failure> {
        let plan = empty_plan(&new, &mut setting)?;
        Self::create_with(path, &plan, None, setting)
    }

    /// Writes a portfolio that begins with a plan, and what led to it, and opens it.
    pub(crate) fn create_with(
        path: &Path,
        plan: &Plan,
        past: Option<slipway_store::Past<'_>>,
        mut setting: Setting,
    ) -> Result<Self, Failure> {
        let identity = Identity {
            document_id: setting.ids.draw(),
            lineage_id: setting.ids.draw(),
        };
        let create = |path: &Path| {
            Ok(match past {
                Some(past) => {
                    Store::create_with_past(path, plan, past, identity, &setting.backups)?
                }
                None => Store::create(path, plan, identity, &setting.backups)?,
            })
        };
        if (setting.is_on_network)(path) {
            let (network, opened) = Network::create(path, &setting.backups, create)?;
            return Ok(Self::of(opened, setting, Some(network)));
        }
        let opened = create(path)?;
        Ok(Self::of(opened, setting, None))
    }

    /// Opens a portfolio; one on a network drive in a working copy.
    ///
    /// # Errors
    ///
    /// A fault of the file; its bytes are then untouched.
    pub fn open(path: &Path, setting: Setting) -> Result<Self, Failure> {
        if (setting.is_on_network)(path) {
            let (network, opened) = Network::open(path, &setting.backups)?;
            return Ok(Self::of(opened, setting, Some(network)));
        }
        let opened = Store::open(path, &setting.backups)?;
        Ok(Self::of(opened, setting, None))
    }

    fn of(opened: Opened, setting: Setting, network: Option<Network>) -> Self {
        let Opened {
            store,
            plan,
            journal,
            set_aside,
            moved_aside,
            read_only,
            ..
        } = opened;
        tracing::info!(
            tasks = plan.tasks.len(),
            operations = journal.len(),
            "opened"
        );
        Self {
            store: Some(store),
            now: Scheduled::of(plan),
            history: History::of(&journal),
            revision: Revision::default(),
            setting,
            sinks: Vec::new(),
            set_aside: moved_aside
                .iter()
                .map(|file| moved_aside_message(file))
                .chain(set_aside.iter().map(set_aside_message))
                .collect(),
            read_only,
            network,
        }
    }

    /// Lets a window listen: `sink` gets every delta from now on, in order of revisions.
    pub fn subscribe(&mut self, sink: Sink) {
        self.sinks.push(sink);
    }

    /// Returns a frame of everything.
    #[must_use]
    pub fn snapshot(&self) -> Vec<u8> {
        delta::snapshot(
            &self.now,
            &self.history,
            self.revision,
            &self.set_aside,
            self.read_only,
        )
    }

    /// Returns why a task starts when it does.
    ///
    /// # Errors
    ///
    /// A refusal when there is no such task.
    pub fn explain(&self, task: TaskId) -> Result<Explanation, Failure> {
        self.known(task)?;
        Ok(Explanation {
            task,
            steps: explain(&self.now, task),
            drag: drag(&self.now, task),
        })
    }

    /// Returns what closes time to a task, so that a drag stops there.
    ///
    /// # Errors
    ///
    /// A refusal when there is no such task.
    pub fn barriers(&self, task: TaskId) -> Result<Vec<Barrier>, Failure> {
        self.known(task)?;
        Ok(barriers(&self.now, task))
    }

    fn known(&self, task: TaskId) -> Result<(), Failure> {
        if self.now.plan.tasks.get(task).is_some() {
            return Ok(());
        }
        let subject = Subject::Task(task);
        Err(Refusal::Unknown { subject }.into())
    }

    /// Adds the starter templates that are not there by name.
    ///
    /// # Errors
    ///
    /// As [`Self::perform`]: nothing changes when all are there.
    pub fn add_starters(&mut self) -> Result<Revision, Failure> {
        self.perform(add_starters(&self.now.plan))
    }

    /// Returns when a stretch of time comes next, as seen from the data date.
    ///
    /// # Errors
    ///
    /// A refusal when no plan can hold it.
    pub fn occurrences(
        &self,
        at: &Recurring,
        count: usize,
    ) -> Result<Vec<(Instant, Instant)>, Failure> {
        check_recurring(&self.now.plan, at)?;
        let portfolio = &self.now.plan.portfolio;
        next_occurrences(at, &portfolio.zone, portfolio.data_date, count).map_err(|why| {
            let rule = at.rule.clone().unwrap_or_default();
            Refusal::BadRecurrence { rule, why }.into()
        })
    }

    /// Returns what would remove a finding; nothing when it is already gone.
    #[must_use]
    pub fn fixes(&self, fingerprint: &str) -> Vec<Fix> {
        let finding = self.finding(fingerprint);
        finding.map_or_else(Vec::new, |finding| fixes(&self.now, finding))
    }

    /// Returns what stands behind a finding; nothing when it is already gone.
    #[must_use]
    pub fn chains(&self, fingerprint: &str) -> Vec<Chain> {
        let finding = self.finding(fingerprint);
        finding.map_or_else(Vec::new, |finding| chains(&self.now, finding))
    }

    fn finding(&self, fingerprint: &str) -> Option<&Finding> {
        let mut findings = self.now.findings.iter();
        findings.find(|finding| finding.fingerprint == fingerprint)
    }

    /// Returns the portfolio at a glance, with what waits for whoever edits, or for everybody.
    #[must_use]
    pub fn outlook(&self, mine: bool) -> Outlook {
        let name = mine.then_some(self.setting.author.as_str());
        outlook(&self.now, name)
    }

    /// Returns since when each finding is there, and how many there were on each of the last days, by
    /// the clock of this computer.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn finding_history(&mut self) -> Result<FindingHistory, Failure> {
        let seen = self.store()?.seen()?;
        let now = (self.setting.now)();
        let steps = self.history.steps();
        Ok(ages::history(&self.now.findings, &seen, steps, now))
    }

    /// Returns the journal, newest first.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn history_entries(&mut self) -> Result<Vec<HistoryEntry>, Failure> {
        let headers = self.store()?.headers()?;
        Ok(self.history.entries(headers))
    }

    /// Writes a copy with its whole history; the document stays where it is.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn save_copy(&mut self, path: &Path) -> Result<(), Failure> {
        Ok(self.store()?.save_copy(path, CopyHistory::Whole)?)
    }

    /// Writes a copy that begins on the state as it is: without the journal, but with the name of the
    /// document, its lineage, and the last operation with the hash of the state that it led to, so that
    /// copies can still be compared.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn save_copy_without_history(&mut self, path: &Path) -> Result<(), Failure> {
        Ok(self.store()?.save_copy(path, CopyHistory::Without)?)
    }

    /// Returns what the journal says of the plan: how often each row was changed, and which releases
    /// were dropped.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn past(&mut self) -> Result<Past, Failure> {
        let store = self.store()?;
        let (next, _) = store.next();
        let journal = store.operations()?;
        Ok(Past::of(&journal, Seq(next.0 - 1), &self.now.plan))
    }

    /// Returns where the file is.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.store.as_ref().map(Store::path)
    }

    /// Closes the file and marks it as closed cleanly; what is not on the network drive yet goes there.
    ///
    /// # Errors
    ///
    /// A fault of the disk or of the drive; every acknowledged edit is in the file, or in the working
    /// copy that is taken up again, all the same.
    pub fn close(mut self) -> Result<(), Failure> {
        if self.revision > Revision::default() {
            self.back_up();
        }
        let sent = match self.outgoing() {
            Ok(Some(outgoing)) => outgoing.send(),
            Ok(None) => Ok(()),
            Err(failure) => Err(failure),
        };
        if let Some(store) = self.store.take() {
            store.close()?;
        }
        sent
    }

    /// Returns the plan with all that follows from it.
    #[must_use]
    pub fn now(&self) -> &Scheduled {
        &self.now
    }

    /// Returns how many steps were made since opening.
    #[must_use]
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// Says whether the file can only be read.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Renames whoever edits from now on.
    pub fn set_author(&mut self, author: String) {
        self.setting.author = author;
    }

    pub(crate) fn history(&self) -> &History {
        &self.history
    }

    pub(crate) fn setting(&mut self) -> &mut Setting {
        &mut self.setting
    }

    pub(crate) fn now_and_ids(&mut self) -> (&Scheduled, &mut dyn NewIds) {
        (&self.now, self.setting.ids.as_mut())
    }

    pub(crate) fn backups(&self) -> &Path {
        &self.setting.backups
    }

    pub(crate) fn network(&self) -> Option<(&Network, &Store)> {
        self.network.as_ref().zip(self.store.as_ref())
    }

    /// Lets go of the file without another word.
    pub(crate) fn leave(&mut self) -> Option<Network> {
        self.store = None;
        self.network.take()
    }

    pub(crate) fn store(&mut self) -> Result<&mut Store, Failure> {
        self.store.as_mut().ok_or_else(|| Failure::fault("closed"))
    }

    /// Swaps the next state in; returns the one before.
    pub(crate) fn step_to(
        &mut self,
        after: Scheduled,
        header: Header,
        beneath: Option<Message>,
    ) -> Scheduled {
        self.history.push(header, beneath);
        self.revision.0 += 1;
        std::mem::replace(&mut self.now, after)
    }

    /// Makes a verified backup beside the ten newest; a failure is no reason to stop anybody.
    pub(crate) fn back_up(&mut self) {
        let Some(store) = &self.store else { return };
        let name = store
            .path()
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy();
        if let Err(fault) = store.back_up(&self.setting.backups, &name) {
            tracing::warn!(code = fault.code(), "no backup could be made");
        }
    }

    /// Sends a frame to every window that is still there.
    pub(crate) fn tell(&mut self, frame: &[u8]) {
        self.sinks.retain_mut(|sink| sink(frame.to_vec()));
    }
}

/// Says where the damaged file is whose place this one took.
fn moved_aside_message(file: &Path) -> Message {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Message::new("moved-aside").text("file", &name)
}

/// Says what could not stay in the plan, and why.
fn set_aside_message(aside: &SetAside) -> Message {
    let key = if aside.column.is_some() {
        "set-aside-value"
    } else {
        "set-aside-row"
    };
    Message::new(key)
        .text("table", &aside.table)
        .text("column", aside.column.as_deref().unwrap_or_default())
        .with(
            "why",
            Argument::Term(format!("set-aside-{}", aside.why.code())),
        )
        .text("content", &aside.content)
}

pub(crate) fn empty_plan(new: &New, setting: &mut Setting) -> Result<Plan, Failure> {
    let name = new.name.trim();
    if name.is_empty() {
        return Err(Refusal::EmptyName.into());
    }
    let calendar = Calendar::standard(CalendarId(setting.ids.draw()), &new.calendar);
    let now = (setting.now)();
    let portfolio = |start| Portfolio {
        id: PortfolioId(uuid::Uuid::nil()),
        name: name.to_owned(),
        zone: new.zone.clone(),
        calendar: calendar.id,
        start,
        data_date: start,
        rules: Rules::default(),
        notes: String::new(),
        currency: String::new(),
    };
    let today = start_of_day(&Plan::new(portfolio(now), calendar.clone()), now);
    let portfolio = Portfolio {
        id: PortfolioId(setting.ids.draw()),
        ..portfolio(today)
    };
    let mut plan = Plan::new(portfolio, calendar);
    begin_with_starters(&mut plan, &mut *setting.ids);
    Ok(plan)
}

fn start_of_day(plan: &Plan, at: Instant) -> Instant {
    let calendars = slipway_engine::calendar::Calendars::compile(plan);
    calendars
        .zone()
        .start_of_day(calendars.zone().to_local(at).date())
}
