//! From text to a plan.

use super::dates::{Edge, date, segments, span};
use super::release::term;
use crate::calendar::{Horizon, Zone};
use crate::id::{CalendarId, DependencyId, ProductId, ReleaseId, TaskId};
use crate::plan::{
    Calendar, Constraint, ConstraintKind, Dependency, DependencyKind, Lag, OrderKey, OutOfSequence,
    Plan, Policy, Portfolio, Release, Rules, ScheduleFrom, Strength, Task, TaskKind, TaskMode,
    Touches,
};
use crate::time::{Instant, Seconds, Span, TimeUnit};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use std::sync::Arc;
use uuid::Uuid;

/// Reads a plan.
///
/// # Errors
///
/// What could not be understood.
pub fn read(text: &str) -> Result<Plan, String> {
    let entries: Vec<Vec<&str>> = text
        .split(['|', '\n'])
        .map(|entry| entry.split_whitespace().collect())
        .filter(|words: &Vec<&str>| !words.is_empty())
        .collect();
    let mut reader = Reader::new(&entries)?;
    for words in &entries {
        match words[0].strip_prefix('@') {
            Some(setting) => reader.set(setting, &words[1..])?,
            None => reader.add_task(words)?,
        }
    }
    for words in entries.iter().filter(|words| !words[0].starts_with('@')) {
        reader.tie(words)?;
    }
    Ok(reader.plan)
}

pub(super) struct Reader {
    pub(super) plan: Plan,
    zone: Zone,
    pub(super) monday: NaiveDate,
    pub(super) release: ReleaseId,
    /// The product of the releases that follow.
    pub(super) product: ProductId,
    links: u128,
}

pub(super) fn id<T: From<Uuid>>(kind: u128, number: u128) -> T {
    T::from(Uuid::from_u128((kind << 64) | number))
}

impl Reader {
    fn new(entries: &[Vec<&str>]) -> Result<Self, String> {
        let setting = |name: &str| {
            entries
                .iter()
                .find(|words| words[0] == name)
                .and_then(|words| words.get(1).copied())
        };
        let horizon = Horizon::years(2010, 2060);
        let zone = Zone::compile(setting("@zone").unwrap_or("UTC"), horizon);
        let start = date(
            setting("@start").unwrap_or("2026-12-07"),
            Edge::Opening,
            NaiveDate::MIN,
        )?;
        let back = u64::from(start.weekday().num_days_from_monday());
        let monday = start.date() - Days::new(back);
        let calendar: CalendarId = id(2, 0);
        let portfolio = Portfolio {
            id: id(1, 0),
            name: "Plan".to_owned(),
            zone: zone.name().to_owned(),
            calendar,
            start: zone.to_utc(start),
            data_date: zone.to_utc(start),
            rules: Rules::default(),
            notes: String::new(),
            currency: String::new(),
        };
        let plan = Plan::new(portfolio, Calendar::standard(calendar, "Standard"));
        let mut reader = Self {
            plan,
            zone,
            monday,
            release: id(4, 0),
            product: id(3, 0),
            links: 0,
        };
        reader.add_product("Product");
        reader.add_release("Release");
        Ok(reader)
    }

    pub(super) fn add_release(&mut self, name: &str) {
        self.release = id(4, self.plan.releases.len() as u128);
        self.plan.releases.insert(Arc::new(Release {
            order: OrderKey(format!("{:04}V", self.plan.releases.len())),
            priority: 1,
            ..Release::new(self.release, self.product, name)
        }));
    }

    pub(super) fn at(&self, text: &str, edge: Edge) -> Result<Instant, String> {
        let local: NaiveDateTime = date(text, edge, self.monday)?;
        Ok(self.zone.to_utc(local))
    }

    /// Reads one setting.
    fn set(&mut self, setting: &str, words: &[&str]) -> Result<(), String> {
        let word = words.first().copied().unwrap_or_default();
        match setting {
            "start" | "zone" => {}
            "data-date" => {
                let data_date = self.at(word, Edge::Opening)?;
                Arc::make_mut(&mut self.plan.portfolio).data_date = data_date;
            }
            "policy" => {
                self.rules().policy = match word {
                    "native" => Policy::Native,
                    "msproject" => Policy::MsProject,
                    _ => return Err(format!("“{word}” is no policy")),
                }
            }
            "honour" => self.rules().honour_dates = word != "off",
            "override" => self.rules().out_of_sequence = OutOfSequence::ProgressOverride,
            "multiple" => self.rules().multiple_critical_paths = true,
            "critical" => self.rules().critical_limit = span(word)?.amount,
            "near" => self.rules().near_critical_limit = span(word)?.amount,
            "from-finish" => {
                self.rules().schedule_from = ScheduleFrom::Finish;
                self.finish_releases(word)?;
            }
            "person" => self.add_person(words)?,
            "away" => self.send_away(words)?,
            "holiday" => self.add_holiday(words)?,
            "hours" => self.add_hours(words)?,
            "week" => self.add_work_week(words)?,
            "calendar" => self.add_calendar(words)?,
            "baseline" => self.add_baseline(words)?,
            "currency" => word.clone_into(&mut Arc::make_mut(&mut self.plan.portfolio).currency),
            "rate" => self.rate(words)?,
            _ => {
                return self
                    .set_release(setting, words)
                    .unwrap_or_else(|| Err(format!("“@{setting}” is no setting")));
            }
        }
        Ok(())
    }

    pub(super) fn rules(&mut self) -> &mut Rules {
        &mut Arc::make_mut(&mut self.plan.portfolio).rules
    }

    /// Every release so far ends on this date.
    fn finish_releases(&mut self, date: &str) -> Result<(), String> {
        let finish = self.at(date, Edge::Close)?;
        let releases: Vec<Release> = self
            .plan
            .releases
            .iter()
            .map(|row| Release::clone(row))
            .collect();
        for mut release in releases {
            release.finish = Some(finish);
            self.plan.releases.insert(Arc::new(release));
        }
        Ok(())
    }

    fn add_task(&mut self, words: &[&str]) -> Result<(), String> {
        let [name, length, options @ ..] = words else {
            return Err(format!("“{}” has no duration", words[0]));
        };
        let number = self.plan.tasks.len();
        let mut task = Task::new(id(5, number as u128), self.release, name);
        task.order = OrderKey(format!("{number:06}V"));
        if *length != "sum" {
            task.duration = span(length)?;
            if task.duration.is_zero() {
                task.kind = TaskKind::Milestone;
            }
        }
        let mut rest = options.iter().copied();
        while let Some(word) = rest.next() {
            if matches!(
                word,
                "after" | "ss" | "ff" | "sf" | "by" | "promised" | "priced" | "told"
            ) {
                rest.next();
                continue;
            }
            self.give(&mut task, word, &mut rest)?;
        }
        self.plan.tasks.insert(Arc::new(task));
        Ok(())
    }

    /// Gives a task what one option says.
    fn give<'t>(
        &self,
        task: &mut Task,
        word: &str,
        rest: &mut impl Iterator<Item = &'t str>,
    ) -> Result<(), String> {
        match word {
            "inactive" => task.active = false,
            "alone" => task.ignores_people_calendars = true,
            "alap" => task.constraint.kind = ConstraintKind::Alap,
            _ => {
                let value = rest
                    .next()
                    .ok_or_else(|| format!("“{word}” says nothing"))?;
                self.give_value(task, word, value)?;
            }
        }
        Ok(())
    }

    fn give_value(&self, task: &mut Task, word: &str, value: &str) -> Result<(), String> {
        let opening = |text| self.at(text, Edge::Opening);
        let close = |text| self.at(text, Edge::Close);
        let mut constrain = |kind, date: Result<Instant, String>| {
            task.constraint = Constraint {
                kind,
                date: Some(date?),
            };
            Ok(())
        };
        match word {
            "snet" => return constrain(ConstraintKind::Snet, opening(value)),
            "snlt" => return constrain(ConstraintKind::Snlt, opening(value)),
            "mso" => return constrain(ConstraintKind::Mso, opening(value)),
            "fnet" => return constrain(ConstraintKind::Fnet, close(value)),
            "fnlt" => return constrain(ConstraintKind::Fnlt, close(value)),
            "mfo" => return constrain(ConstraintKind::Mfo, close(value)),
            "deadline" => task.deadline = Some(close(value)?),
            "cal" => task.calendar = Some(self.calendar(value)?),
            "phase" => task.phase = Some(term(value)?),
            "owner" => task.owner = Some(self.person(value)?.id),
            "uses" => {
                let environments = value.split(',').map(|name| self.environment_named(name));
                task.uses = environments.collect::<Result<_, _>>()?;
            }
            "touches" if value == "nothing" => task.touches = Touches::Nothing,
            "level" => task.levelling_delay = span(value)?.amount,
            "in" => task.parent = Some(self.task(value)?),
            "started" => task.progress.actual_start = Some(opening(value)?),
            "finished" => {
                task.progress.actual_finish = Some(close(value)?);
                task.progress.done = 10_000;
            }
            "stop" => task.progress.stop = Some(close(value)?),
            "resume" => task.progress.resume = Some(opening(value)?),
            "split" => (task.segments, task.duration.amount) = segments(value)?,
            "left" => task.progress.remaining = Some(span(value)?.amount),
            "done" => {
                let percent = value.trim_end_matches('%').parse::<u16>();
                task.progress.done =
                    percent.map_err(|_| format!("“{value}” is no percentage"))? * 100;
            }
            "manual" | "external" => {
                let (from, to) = value.split_once("..").unwrap_or((value, ""));
                task.manual_start = Some(opening(from)?);
                task.manual_finish = (!to.is_empty()).then(|| close(to)).transpose()?;
                if word == "manual" {
                    task.mode = TaskMode::Manual;
                } else {
                    task.kind = TaskKind::External;
                }
            }
            _ => {
                return super::costs::give(task, word, value)
                    .unwrap_or_else(|| Err(format!("“{word}” is no option")));
            }
        }
        Ok(())
    }

    pub(super) fn calendar(&self, name: &str) -> Result<CalendarId, String> {
        let mut calendars = self.plan.calendars.iter();
        calendars
            .find(|calendar| calendar.name == name)
            .map(|calendar| calendar.id)
            .ok_or_else(|| format!("there is no calendar “{name}”"))
    }

    pub(super) fn task(&self, name: &str) -> Result<TaskId, String> {
        let mut tasks = self.plan.tasks.iter();
        tasks
            .find(|task| task.name == name)
            .map(|task| task.id)
            .ok_or_else(|| format!("there is no task “{name}”"))
    }

    /// Adds the dependencies of one entry.
    fn tie(&mut self, words: &[&str]) -> Result<(), String> {
        let successor = self.task(words[0])?;
        for pair in words.windows(2).skip(1) {
            let kind = match pair[0] {
                "after" => DependencyKind::Fs,
                "ss" => DependencyKind::Ss,
                "ff" => DependencyKind::Ff,
                "sf" => DependencyKind::Sf,
                "by" => {
                    self.assign(successor, pair[1])?;
                    continue;
                }
                "promised" => {
                    self.promise(successor, pair[1])?;
                    continue;
                }
                "priced" => {
                    self.price(successor, pair[1])?;
                    continue;
                }
                "told" => {
                    self.tell(successor, pair[1])?;
                    continue;
                }
                _ => continue,
            };
            for text in pair[1].split(',') {
                self.link(kind, successor, text)?;
            }
        }
        Ok(())
    }

    fn link(&mut self, kind: DependencyKind, successor: TaskId, text: &str) -> Result<(), String> {
        let (text, strength) = match text.strip_suffix('?') {
            Some(text) => (text, Strength::Soft),
            None => (text, Strength::Hard),
        };
        let (name, lag) = match text.find(['+', '-']) {
            Some(place) => (&text[..place], lag(&text[place..])?),
            None => (text, Lag::default()),
        };
        self.links += 1;
        let row = Dependency {
            id: id::<DependencyId>(6, self.links),
            predecessor: self.task(name)?,
            successor,
            kind,
            lag,
            strength,
            reason: String::new(),
            external: Vec::new(),
        };
        self.plan.dependencies.insert(Arc::new(row));
        Ok(())
    }
}

/// Reads `+1d`, `-4h`, `+2ed`, `+50%`, `+50e%`.
fn lag(text: &str) -> Result<Lag, String> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let amount = &text[1..];
    if let Some(percent) = amount.strip_suffix('%') {
        let number = percent.trim_end_matches('e');
        let points = number
            .parse::<i64>()
            .map_err(|_| format!("“{text}” is no lag"))?
            * 100
            * sign;
        return Ok(if number == percent {
            Lag::Percent(points)
        } else {
            Lag::ElapsedPercent(points)
        });
    }
    let Span { amount, unit } = span(amount)?;
    let amount = Seconds(amount.0 * sign);
    Ok(match unit {
        TimeUnit::Working => Lag::Working(amount),
        TimeUnit::Elapsed => Lag::Elapsed(amount),
    })
}
