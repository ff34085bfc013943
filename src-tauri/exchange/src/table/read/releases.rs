//! Products and releases: from their columns, from rows that are releases, else as the reader of the
//! file asks.

use super::lines::{Line, Lines};
use super::people::People;
use super::tasks::external;
use crate::outline::{self, Mould};
use crate::reading::Reading;
use crate::table::mapping::ColumnRole;
use crate::table::value::RowKind;
use slipway_engine::change::Rows;
use slipway_engine::plan::{OrderKey, Product, ProductKind, Release, Task};
use slipway_engine::{CalendarId, Instant, ProductId, TaskId};
use std::collections::BTreeMap;

/// What everything begins with.
pub(super) struct Outset<'o> {
    /// What the file is called.
    pub(super) name: &'o str,
    pub(super) start: Instant,
    /// The calendar of what has no other.
    pub(super) calendar: CalendarId,
    /// Whether the table itself says when work begins.
    pub(super) has_dates: bool,
}

/// What a release is told apart by: its product and its name, in lower case.
type Key = (String, String);

/// The products and releases that were found.
struct Places<'p> {
    outset: &'p Outset<'p>,
    products: Vec<Product>,
    by_product: BTreeMap<String, ProductId>,
    releases: Vec<Release>,
    by_release: BTreeMap<Key, usize>,
}

/// Puts every task into its release, and the releases into their products. `of_line` are the tasks of
/// the lines.
pub(super) fn place(
    lines: &Lines<'_>,
    of_line: &[Option<TaskId>],
    rows: &mut Rows,
    outset: &Outset<'_>,
    people: &mut People,
    reading: &mut Reading<'_>,
) {
    let columns = [
        ColumnRole::Release,
        ColumnRole::Product,
        ColumnRole::Version,
    ];
    let is_told = columns.iter().any(|role| lines.has(*role))
        || lines.rows.iter().any(|line| line.kind == RowKind::Release);
    if !is_told {
        place_as_asked(rows, outset, reading);
        return;
    }
    let mut places = Places {
        outset,
        products: Vec::new(),
        by_product: BTreeMap::new(),
        releases: Vec::new(),
        by_release: BTreeMap::new(),
    };
    places.by_rows(lines, of_line, &mut rows.tasks, people, reading);
    let keys = OrderKey::spread(places.releases.len());
    for (release, key) in places.releases.iter_mut().zip(keys) {
        release.order = key;
    }
    let keys = OrderKey::spread(places.products.len());
    for (product, key) in places.products.iter_mut().zip(keys) {
        product.order = key;
    }
    outline::order(&mut rows.tasks);
    rows.products = places.products;
    rows.releases = places.releases;
}

/// One release, or one for each summary at the top.
fn place_as_asked(rows: &mut Rows, outset: &Outset<'_>, reading: &mut Reading<'_>) {
    let mould = Mould {
        product: reading.options.product.unwrap_or_else(|| reading.id()),
        name: outset.name,
        calendar: outset.calendar,
        start: outset.has_dates.then_some(outset.start),
        finish: None,
    };
    let (first, into) = (reading.id(), reading.options.into);
    for task in &mut rows.tasks {
        task.release = first;
    }
    outline::settle(rows, &mould, first, [], into, reading);
    for release in &mut rows.releases {
        // A table has no calendar of its own: that of the portfolio counts.
        release.calendar = None;
    }
}

impl Places<'_> {
    fn by_rows(
        &mut self,
        lines: &Lines<'_>,
        tasks_of_line: &[Option<TaskId>],
        tasks: &mut [Task],
        people: &mut People,
        reading: &mut Reading<'_>,
    ) {
        // Rows that are releases come first, wherever what belongs to them stands.
        let mut of_line: Vec<Option<usize>> = vec![None; lines.rows.len()];
        for (at, line) in lines.rows.iter().enumerate() {
            if line.kind == RowKind::Release {
                let product = lines.text(line, ColumnRole::Product);
                let release = self.release(&product, &line.name, reading);
                let owner = people.owner(lines, line, None, reading);
                let row = &mut self.releases[release];
                row.owner = owner;
                row.version = reading.short(&lines.text(line, ColumnRole::Version));
                row.external = external(lines, line, reading);
                let notes = lines.text(line, ColumnRole::Notes);
                row.notes = reading.long(&notes);
                for (column, cell) in lines.filled(line, ColumnRole::Field) {
                    let text = cell.text();
                    reading.warn(lines.about("warning-table-release-field", line, column, &text));
                }
                of_line[at] = Some(release);
            }
        }
        for at in 0..lines.rows.len() {
            self.of_line(at, lines, &mut of_line, reading);
        }
        let mut rows = tasks.iter_mut();
        for ((line, release), task) in lines.rows.iter().zip(&of_line).zip(tasks_of_line) {
            if task.is_none() {
                continue;
            }
            let (Some(row), Some(release)) = (rows.next(), release) else {
                continue;
            };
            row.release = self.releases[*release].id;
            let above = line
                .parent
                .filter(|parent| lines.rows[*parent].kind != RowKind::Release);
            if above.is_some_and(|parent| of_line[parent] != Some(*release)) {
                row.parent = None;
                reading.warn(lines.of_row("warning-table-other-release", line));
            }
        }
    }

    /// Settles the release of a line: as its own cells say, else that of the line above it.
    fn of_line(
        &mut self,
        at: usize,
        lines: &Lines<'_>,
        of_line: &mut [Option<usize>],
        reading: &mut Reading<'_>,
    ) -> usize {
        let mut path = Vec::new();
        let mut next = Some(at);
        let mut release = None;
        while let Some(line) = next {
            release = of_line[line].or_else(|| self.told_by(&lines.rows[line], lines, reading));
            path.push(line);
            if release.is_some() {
                break;
            }
            next = lines.rows[line].parent;
        }
        let release = release.unwrap_or_else(|| self.release("", "", reading));
        for line in path {
            of_line[line] = Some(release);
        }
        release
    }

    /// Returns the release that a line's own cells tell.
    fn told_by(
        &mut self,
        line: &Line<'_>,
        lines: &Lines<'_>,
        reading: &mut Reading<'_>,
    ) -> Option<usize> {
        let [release, version, product] = [
            ColumnRole::Release,
            ColumnRole::Version,
            ColumnRole::Product,
        ]
        .map(|role| lines.text(line, role));
        if release.is_empty() && version.is_empty() && product.is_empty() {
            return None;
        }
        let name = match (release.is_empty(), version.is_empty()) {
            (false, true) => release.into_owned(),
            (false, false) => format!("{release} {version}"),
            (true, false) if !product.is_empty() => format!("{product} {version}"),
            (true, false) => version.to_string(),
            (true, true) => product.to_string(),
        };
        let at = self.release(&product, &name, reading);
        let row = &mut self.releases[at];
        if row.version.is_empty() {
            row.version = reading.short(&version);
        }
        Some(at)
    }

    /// Returns the place of a release, a new one where there is none of the name.
    fn release(&mut self, product: &str, name: &str, reading: &mut Reading<'_>) -> usize {
        let key = (folded(product), folded(name));
        if let Some(&at) = self.by_release.get(&key) {
            return at;
        }
        // A release that is told without its product is the one of that name.
        let same = |(of, other): &Key| product.is_empty() && !of.is_empty() && *other == key.1;
        if let Some((_, &at)) = self.by_release.iter().find(|(other, _)| same(other)) {
            self.by_release.insert(key, at);
            return at;
        }
        let product = self.product(product, reading);
        let name = if name.is_empty() {
            self.outset.name
        } else {
            name
        };
        let mut release = Release::new(reading.id(), product, &reading.short(name));
        release.start = self.outset.has_dates.then_some(self.outset.start);
        let at = self.releases.len();
        self.releases.push(release);
        self.by_release.insert(key, at);
        at
    }

    /// Returns a product by name; without a name the one that was chosen, else one called as the file.
    fn product(&mut self, name: &str, reading: &mut Reading<'_>) -> ProductId {
        if name.is_empty()
            && let Some(chosen) = reading.options.product
        {
            return chosen;
        }
        if let Some(&known) = self.by_product.get(&folded(name)) {
            return known;
        }
        let id: ProductId = reading.id();
        let shown = if name.is_empty() {
            self.outset.name
        } else {
            name
        };
        self.products.push(Product {
            id,
            order: OrderKey::between(None, None),
            name: reading.short(shown),
            kind: ProductKind::default(),
            owner: None,
            notes: String::new(),
            external: Vec::new(),
        });
        self.by_product.insert(folded(name), id);
        id
    }
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}
