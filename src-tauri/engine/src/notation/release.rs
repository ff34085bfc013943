//! Settings of the notation about releases: products, windows, freezes, environments, bookings.

use super::dates::{Edge, span};
use super::read::{Reader, id};
use crate::id::{EnvironmentId, FreezeId, ProductId, ReleaseId, WindowId};
use crate::plan::{
    AppliesTo, DeployedVersion, Environment, Freeze, FreezeKind, Hardness, OrderKey, Permit,
    PhaseKind, Product, ProductKind, Recurring, Release, ReleaseKind, Row, Scope, Stage, Table,
    Target, Waiver, Window, WindowKind,
};
use crate::time::{Instant, Seconds};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;
use std::sync::Arc;

impl Reader {
    /// Reads a setting about releases; says nothing when it is none.
    pub(super) fn set_release(
        &mut self,
        setting: &str,
        words: &[&str],
    ) -> Option<Result<(), String>> {
        let (&name, rest) = words.split_first()?;
        Some(match setting {
            "product" => {
                self.add_product(name);
                Ok(())
            }
            "release" => self.release(name, rest),
            "window" => self.window(name, rest),
            "freeze" => self.freeze(name, rest),
            "environment" => self.environment(name, rest),
            "booking" => self.booking(name, rest),
            "outage" => self.outage(name, rest),
            "gate" => self.gate(name, rest),
            "criterion" => self.criterion(name, rest),
            "sign-off" => self.sign_off(name, rest),
            "accept" => self.accept(name, rest),
            "publication" => self.publication(name, rest),
            "waive" => self.waive(name, rest),
            "event" => self.event(name, rest),
            "reserve" => span(name).map(|length| self.rules().back_out_reserve = length.amount),
            "soak-gap" => span(name).map(|length| self.rules().soak_gap = length.amount),
            _ => return None,
        })
    }

    /// Adds a product; releases after it are its own.
    pub(super) fn add_product(&mut self, name: &str) {
        let number = self.plan.products.len();
        self.product = id(3, number as u128);
        self.plan.products.insert(Arc::new(Product {
            id: self.product,
            order: OrderKey(format!("{number:04}V")),
            name: name.to_owned(),
            kind: ProductKind::App,
            owner: None,
            notes: String::new(),
            external: Vec::new(),
        }));
    }

    /// `payments kind major target sat satT22:00 prio 2 scope-freeze mon`; tasks after it are its own.
    fn release(&mut self, name: &str, words: &[&str]) -> Result<(), String> {
        self.add_release(name);
        let row = self
            .plan
            .releases
            .get(self.release)
            .map(|row| row.as_ref().clone());
        let mut row = row.ok_or("there is no release")?;
        let mut rest = words.iter().copied();
        while let Some(word) = rest.next() {
            let value = value_of(word, rest.next())?;
            match word {
                "kind" => row.kind = term(value)?,
                "prio" => {
                    let priority = value.parse();
                    row.priority = priority.map_err(|_| format!("“{value}” is no number"))?;
                }
                "budget" => row.budget = Some(super::costs::amount(value)?),
                "version" => value.clone_into(&mut row.version),
                "state" => row.state = term(value)?,
                "owner" => row.owner = Some(self.person(value)?.id),
                "scope-freeze" => row.scope_freeze = Some(self.at(value, Edge::Opening)?),
                "target" => {
                    let window: WindowId = named(&self.plan.windows, value, |row| &row.name)?;
                    let start = self.at(value_of(word, rest.next())?, Edge::Opening)?;
                    row.target = Some(Target::Occurrence { window, start });
                }
                _ => return Err(format!("“{word}” is nothing of a release")),
            }
        }
        self.plan.releases.insert(Arc::new(row));
        Ok(())
    }

    /// `sat satT22:00..sunT04:00 weekly cut 2ed for major,minor capacity 1`.
    fn window(&mut self, name: &str, words: &[&str]) -> Result<(), String> {
        let (&when, rest) = words.split_first().ok_or("a window needs its time")?;
        let mut window = Window {
            id: id(7, self.plan.windows.len() as u128),
            name: name.to_owned(),
            kind: WindowKind::Standard,
            scope: Scope::Portfolio,
            at: self.stretch(when)?,
            admits: Vec::new(),
            capacity: None,
            cut_off: Seconds::ZERO,
            notes: String::new(),
            external: Vec::new(),
        };
        let mut rest = rest.iter().copied();
        while let Some(word) = rest.next() {
            if recurs(&mut window.at, word) {
                continue;
            }
            if word == "emergency" {
                window.kind = WindowKind::Emergency;
                continue;
            }
            let value = value_of(word, rest.next())?;
            match word {
                "cut" => window.cut_off = span(value)?.amount,
                "for" => window.admits = terms(value)?,
                "capacity" => window.capacity = value.parse().ok(),
                "zone" => window.at.zone = Some(value.to_owned()),
                _ => window.scope = self.scope(word, value)?,
            }
        }
        self.plan.windows.insert(Arc::new(window));
        Ok(())
    }

    /// `year-end 2026-12-19T00:00..2027-01-04T00:00 yearly soft kind holiday phase uat for major`.
    fn freeze(&mut self, name: &str, words: &[&str]) -> Result<(), String> {
        let (&when, rest) = words.split_first().ok_or("a freeze needs its time")?;
        let mut freeze = Freeze {
            id: id(8, self.plan.freezes.len() as u128),
            name: name.to_owned(),
            kind: FreezeKind::Change,
            scope: Scope::Portfolio,
            at: self.stretch(when)?,
            hardness: Hardness::Hard,
            applies_to: AppliesTo::default(),
            reason: String::new(),
            owner: None,
            notes: String::new(),
            external: Vec::new(),
        };
        let mut rest = rest.iter().copied();
        while let Some(word) = rest.next() {
            if recurs(&mut freeze.at, word) {
                continue;
            }
            if word == "soft" {
                freeze.hardness = Hardness::Soft;
                continue;
            }
            let value = value_of(word, rest.next())?;
            match word {
                "kind" => freeze.kind = term(value)?,
                "phase" => freeze.applies_to.phases = terms::<PhaseKind>(value)?,
                "for" => freeze.applies_to.releases = terms::<ReleaseKind>(value)?,
                "zone" => freeze.at.zone = Some(value.to_owned()),
                _ => freeze.scope = self.scope(word, value)?,
            }
        }
        self.plan.freezes.insert(Arc::new(freeze));
        Ok(())
    }

    /// `uat-1 uat product Payments in bank`.
    fn environment(&mut self, name: &str, words: &[&str]) -> Result<(), String> {
        let (&stage, rest) = words
            .split_first()
            .ok_or("an environment needs its stage")?;
        let number = self.plan.environments.len();
        let mut row = Environment {
            order: OrderKey(format!("{number:04}V")),
            ..Environment::new(id(9, number as u128), name, term::<Stage>(stage)?)
        };
        for pair in rest.chunks(2) {
            match *pair {
                ["product", product] => row.product = Some(self.product_named(product)?),
                ["capacity", capacity] => {
                    row.capacity = capacity.parse().map_err(|_| "capacity is a number")?;
                }
                ["runs", version] => {
                    let (product, version) = self.version(version)?;
                    row.versions.push(DeployedVersion {
                        product,
                        version,
                        since: None,
                    });
                }
                ["in", parent] => row.parent = Some(self.environment_named(parent)?),
                _ => return Err(format!("“{}” is nothing of an environment", pair[0])),
            }
        }
        self.plan.environments.insert(Arc::new(row));
        Ok(())
    }

    /// `year-end payments 2027-01-31`: the release may work in the freeze; the waiver expires.
    fn waive(&mut self, freeze: &str, words: &[&str]) -> Result<(), String> {
        let [release, expires] = words else {
            return Err("a waiver needs a release and when it expires".to_owned());
        };
        let freeze: FreezeId = named(&self.plan.freezes, freeze, |row| &row.name)?;
        self.plan.waivers.insert(Arc::new(Waiver {
            id: id(11, self.plan.waivers.len() as u128),
            permits: Permit::Freeze {
                freeze,
                release: Some(self.release_named(release)?),
                task: None,
            },
            reason: "Agreed".to_owned(),
            approver: "Ada".to_owned(),
            given_at: self.plan.portfolio.start,
            expires_at: self.at(expires, Edge::Close)?,
        }));
        Ok(())
    }

    fn scope(&self, word: &str, value: &str) -> Result<Scope, String> {
        match word {
            "product" => Ok(Scope::Product(self.product_named(value)?)),
            "env" => Ok(Scope::Environment(self.environment_named(value)?)),
            _ => Err(format!("“{word}” is no scope")),
        }
    }

    pub(super) fn stretch(&self, text: &str) -> Result<Recurring, String> {
        let (from, to) = text
            .split_once("..")
            .ok_or_else(|| format!("“{text}” is no stretch"))?;
        let (start, finish): (Instant, Instant) =
            (self.at(from, Edge::Opening)?, self.at(to, Edge::Close)?);
        Ok(Recurring::once(start, finish))
    }

    pub(super) fn product_named(&self, name: &str) -> Result<ProductId, String> {
        named(&self.plan.products, name, |row: &Product| &row.name)
    }

    pub(super) fn release_named(&self, name: &str) -> Result<ReleaseId, String> {
        named(&self.plan.releases, name, |row: &Release| &row.name)
    }

    pub(super) fn environment_named(&self, name: &str) -> Result<EnvironmentId, String> {
        named(&self.plan.environments, name, |row: &Environment| &row.name)
    }
}

/// Takes a word that says how a stretch recurs.
pub(super) fn recurs(at: &mut Recurring, word: &str) -> bool {
    let rule = recurrence(word);
    let is_rule = rule.is_some();
    at.rule = rule.or(at.rule.take());
    is_rule
}

/// Reads a word that says how something recurs; nothing when it says something else.
pub(super) fn recurrence(word: &str) -> Option<String> {
    let rule = match word {
        "daily" => "FREQ=DAILY",
        "weekly" => "FREQ=WEEKLY",
        "biweekly" => "FREQ=WEEKLY;INTERVAL=2",
        "yearly" => "FREQ=YEARLY",
        _ if word.starts_with("FREQ=") => word,
        _ => return None,
    };
    Some(rule.to_owned())
}

pub(super) fn value_of<'t>(word: &str, value: Option<&'t str>) -> Result<&'t str, String> {
    value.ok_or_else(|| format!("“{word}” says nothing"))
}

fn named<R: Row>(
    table: &Table<R>,
    name: &str,
    of: impl Fn(&R) -> &String,
) -> Result<R::Id, String> {
    let mut rows = table.iter();
    rows.find(|row| of(row) == name)
        .map(|row| row.id())
        .ok_or_else(|| format!("there is no “{name}”"))
}

/// Reads a term of the vocabulary as the file format spells it.
pub(super) fn term<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, String> {
    let term: Result<T, Error> = T::deserialize(text.into_deserializer());
    term.map_err(|_| format!("“{text}” is no term"))
}

fn terms<'de, T: Deserialize<'de>>(text: &'de str) -> Result<Vec<T>, String> {
    text.split(',').map(term).collect()
}
