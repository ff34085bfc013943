//! Versions as releases, projects as products.

use super::issue::{Issue, Version};
use super::outline::Outline;
use crate::incoming::file_stem;
use crate::reading::Reading;
use chrono::{NaiveDate, NaiveTime};
use slipway_engine::plan::{OrderKey, Product, ProductKind, Release, ReleaseState};
use slipway_engine::{Instant, ProductId, ReleaseId};
use std::collections::BTreeMap;

/// Products and releases, and in which release each issue is.
pub(super) struct Shelves {
    pub(super) products: Vec<Product>,
    pub(super) releases: Vec<Release>,
    /// Runs beside the issues.
    pub(super) of_issue: Vec<ReleaseId>,
}

/// Returns what the only project is called, else the name of the file.
pub(super) fn title(issues: &[Issue], reading: &mut Reading<'_>) -> String {
    let first = issues
        .first()
        .map(|issue| (issue.project_key(), &issue.project.1));
    match first {
        Some((key, name)) if issues.iter().all(|issue| issue.project_key() == key) => {
            let name = if name.is_empty() { key } else { name.as_str() };
            reading.short(name)
        }
        _ => file_stem(&reading.options.file),
    }
}

impl Shelves {
    /// Puts every issue into the release of its version; one without a version goes with the issue
    /// above it, else with all that stand below it, else with those that have none.
    pub(super) fn of(issues: &[Issue], outline: &Outline, reading: &mut Reading<'_>) -> Self {
        let mut versions: Vec<Option<&Version>> = issues.iter().map(chosen).collect();
        let own = versions.clone();
        for (row, issue) in issues.iter().enumerate() {
            if own[row].is_some() {
                continue;
            }
            let same = |other: &usize| issues[*other].project_key() == issue.project_key();
            let above = outline
                .above(row)
                .take_while(same)
                .find_map(|other| own[other]);
            versions[row] = above.or_else(|| {
                let mut below = outline.below(row).iter().filter(|other| same(other));
                let first = below.next().and_then(|other| own[*other])?;
                let is_same = |other: &usize| own[*other].is_some_and(|one| one.name == first.name);
                below.all(is_same).then_some(first)
            });
        }
        let mut shelves = Self {
            products: Vec::new(),
            releases: Vec::new(),
            of_issue: Vec::with_capacity(issues.len()),
        };
        let mut products: BTreeMap<&str, ProductId> = BTreeMap::new();
        let mut releases: BTreeMap<(&str, &str), ReleaseId> = BTreeMap::new();
        for (issue, version) in issues.iter().zip(&versions) {
            let project = issue.project_key();
            let product = match (reading.options.product, products.get(project)) {
                (Some(product), _) => product,
                (None, Some(product)) => *product,
                (None, None) => {
                    let product = product(issue, reading);
                    products.insert(project, product.id);
                    shelves.products.push(product);
                    products[project]
                }
            };
            let name = version.map_or("", |version| version.name.as_str());
            let release = *releases.entry((project, name)).or_insert_with(|| {
                let release = release(*version, product, project, reading);
                shelves.releases.push(release);
                shelves
                    .releases
                    .last()
                    .map_or(reading.id(), |release| release.id)
            });
            shelves.of_issue.push(release);
        }
        let keys = OrderKey::spread(shelves.releases.len());
        for (release, key) in shelves.releases.iter_mut().zip(keys) {
            release.order = key;
        }
        let keys = OrderKey::spread(shelves.products.len());
        for (product, key) in shelves.products.iter_mut().zip(keys) {
            product.order = key;
        }
        shelves
    }
}

/// Returns the version that counts of several: the first that is not out yet.
fn chosen(issue: &Issue) -> Option<&Version> {
    let mut open = issue.versions.iter().filter(|version| !version.is_released);
    open.next().or_else(|| issue.versions.first())
}

fn product(issue: &Issue, reading: &mut Reading<'_>) -> Product {
    let (_, name) = &issue.project;
    let key = issue.project_key();
    let name = if name.is_empty() { key } else { name };
    Product {
        id: reading.id(),
        order: OrderKey::default(),
        name: reading.short(name),
        kind: ProductKind::default(),
        owner: None,
        notes: String::new(),
        external: reading.external(key),
    }
}

fn release(
    version: Option<&Version>,
    product: ProductId,
    project: &str,
    reading: &mut Reading<'_>,
) -> Release {
    let id = reading.id();
    let Some(version) = version else {
        let name = reading.name("import-release-none", &[]);
        return Release::new(id, product, &name);
    };
    let name = reading.short(&version.name);
    let at = |day: Option<NaiveDate>, hour| -> Option<Instant> {
        reading.at(day?.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?))
    };
    let start = at(version.start, 9);
    let finish = at(version.date, 17);
    let mut release = Release::new(id, product, &name);
    release.start = start;
    release.finish = finish.filter(|finish| start.is_none_or(|start| start <= *finish));
    if version.is_released {
        release.state = ReleaseState::Deployed;
    }
    release.notes = reading.long(&version.description);
    release.external = reading.external(&format!("{project}/{}", version.name));
    release
}
