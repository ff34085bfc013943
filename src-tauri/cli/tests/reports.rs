//! Reports of the sample portfolio and of an empty one: everything stands on its page, can be read, and
//! has its words in both languages.

mod office;

use office::{the_portfolio, the_sample};
use slipway_engine::change::Command;
use slipway_engine::plan::{Gate, Portfolio, Release, Task};
use slipway_engine::{Instant, ReleaseId, Scheduled, Span, notation};
use slipway_exchange::Language;
use slipway_exchange::export::{Audience, Before, Export, Scope};
use slipway_exchange::report::{Kind, Recipe, Report, ReportFormat, compose};
use slipway_exchange::scene::{self, Item, Page, Place, Role};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

fn composed(on: &Scheduled, recipe: &Recipe, audience: Audience, language: Language) -> Report {
    composed_since(None, on, recipe, audience, language)
}

fn composed_since(
    before: Option<&Scheduled>,
    on: &Scheduled,
    recipe: &Recipe,
    audience: Audience,
    language: Language,
) -> Report {
    let scope = recipe.release.map_or(Scope::Everything, |id| {
        Scope::Releases(BTreeSet::from([id]))
    });
    let mut export = Export::of(on, &scope, audience, language);
    export.before = before.map(|before| Before {
        on: before,
        at: Instant(1_797_000_000),
    });
    compose(&export, recipe)
}

/// An earlier state of a plan: other names and lengths of work, one release less and another one that is
/// gone.
fn earlier(on: &Scheduled) -> Scheduled {
    let mut plan = on.plan.clone();
    let rows: Vec<_> = plan.tasks.iter().map(Arc::clone).collect();
    for (number, row) in (0..).zip(rows) {
        let mut row = Task::clone(&row);
        if number % 3 == 0 {
            row.duration = Span::working_minutes(number * 60);
        } else if number % 3 == 1 {
            row.name.push_str(", as it was called before, at length");
        }
        plan.tasks.insert(row.into());
    }
    let gone = plan.releases.iter().next().map(Arc::clone);
    let gone = gone.expect("there is a release");
    let of_it = plan.tasks.iter().filter(|row| row.release == gone.id);
    let of_it: Vec<_> = of_it.map(|row| row.id).collect();
    for task in of_it {
        plan.tasks.remove(task);
    }
    let row = Release {
        id: ReleaseId(uuid::Uuid::from_u128(u128::MAX)),
        ..Release::clone(&gone)
    };
    plan.releases.remove(gone.id);
    plan.releases.insert(row.into());
    Scheduled::of(plan)
}

/// Every report that there is of a plan.
fn all(on: &Scheduled) -> Vec<Report> {
    let mut reports = Vec::new();
    let before = earlier(on);
    for kind in Kind::ALL {
        for audience in Audience::ALL {
            for language in Language::ALL {
                let recipe = Recipe::usual(kind);
                reports.push(composed(on, &recipe, audience, language));
                if recipe.tells_changes() {
                    let since = Some(&before);
                    reports.push(composed_since(since, on, &recipe, audience, language));
                }
            }
        }
    }
    for release in on.plan.releases.iter() {
        let recipe = Recipe {
            release: Some(release.id),
            ..Recipe::usual(Kind::Weekly)
        };
        reports.push(composed(
            on,
            &recipe,
            Audience::Management,
            Language::German,
        ));
    }
    reports
}

/// Calls for every item of a page, those within others too.
fn each<'i>(items: &'i [Item], visit: &mut impl FnMut(&'i Item)) {
    for item in items {
        visit(item);
        if let scene::Kind::Chart { items, .. } | scene::Kind::Row(items) = &item.kind {
            each(items, visit);
        }
    }
}

fn texts(page: &Page) -> Vec<&scene::Paragraph> {
    let mut found = Vec::new();
    each(&page.items, &mut |item| match &item.kind {
        scene::Kind::Text(text) => found.push(text),
        scene::Kind::Table(table) => {
            found.extend(table.rows.iter().flatten().map(|cell| &cell.text));
        }
        _ => {}
    });
    found
}

/// The sample with names that are hard to show: long ones, long words, other scripts, none at all.
fn hard_to_show() -> Scheduled {
    const NAMES: [&str; 6] = [
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "إطلاق نظام المدفوعات الجديد مع كل التكاملات",
        "支付系统第四版第二次发布及其所有集成测试与验收",
        "A release with a name that somebody wrote as if it were the whole of its description, and then some",
        "=1+1 <b>&amp;\u{0}</b> \"quoted\" \r\n second line",
        "",
    ];
    let mut plan = the_sample().plan;
    let mut names = NAMES.into_iter().cycle().map(str::to_owned);
    let mut name = || names.next().unwrap_or_default();
    let rows: Vec<_> = plan.releases.iter().map(Arc::clone).collect();
    for row in rows {
        let row = Release {
            name: name(),
            ..Release::clone(&row)
        };
        plan.releases.insert(row.into());
    }
    let rows: Vec<_> = plan.tasks.iter().map(Arc::clone).collect();
    for row in rows {
        let row = Task {
            name: name(),
            ..Task::clone(&row)
        };
        plan.tasks.insert(row.into());
    }
    let rows: Vec<_> = plan.gates.iter().map(Arc::clone).collect();
    for row in rows {
        let row = Gate {
            name: name(),
            ..Gate::clone(&row)
        };
        plan.gates.insert(row.into());
    }
    plan.portfolio = Arc::new(Portfolio {
        name: name(),
        ..Portfolio::clone(&plan.portfolio)
    });
    Scheduled::of(plan)
}

#[test]
fn everything_stands_on_its_page_and_is_large_enough() {
    let plans = [the_sample(), hard_to_show()];
    for report in plans.iter().flat_map(all) {
        for page in &report.deck.pages {
            let edge = Place::of(0.0, 0.0, page.width, page.height);
            for text in texts(page) {
                for line in &text.lines {
                    let said: String = line.spans.iter().map(|span| span.text.as_str()).collect();
                    assert!(
                        line.x >= edge.x && line.x + line.width <= edge.right() + 0.5,
                        "{}: “{said}” reaches over the edge",
                        page.name
                    );
                    assert!(line.baseline <= edge.bottom(), "{}: “{said}”", page.name);
                    assert!(
                        line.spans.iter().all(|span| span.style.points >= 9.0),
                        "{}: “{said}” is too small",
                        page.name
                    );
                }
            }
        }
    }
}

#[test]
fn names_differ_on_each_page_and_titles_are_whole() {
    for report in all(&the_sample()) {
        let mut pages = BTreeSet::new();
        for page in &report.deck.pages {
            assert!(pages.insert(&page.name), "two pages are {}", page.name);
            let mut names = BTreeSet::new();
            each(&page.items, &mut |item| {
                assert!(
                    names.insert(&item.name),
                    "{}: {} twice",
                    page.name,
                    item.name
                );
            });
            let title = texts(page)
                .into_iter()
                .find(|text| text.role == Role::Title);
            let title = title.expect("every page has a title");
            let said: String = title.lines[0]
                .spans
                .iter()
                .map(|one| one.text.as_str())
                .collect();
            assert_eq!(said, page.title, "{}: the title has room", page.name);
        }
    }
}

#[test]
fn an_empty_portfolio_has_reports_too() {
    let mut plan = notation::read("build 3d").expect("the plan is written well");
    let tasks: Vec<_> = plan.tasks.iter().map(|row| row.id).collect();
    for task in tasks {
        plan.tasks.remove(task);
    }
    for report in all(&Scheduled::of(plan)) {
        assert!(!report.deck.pages.is_empty());
        assert!(report.deck.pages.iter().all(|page| !page.title.is_empty()));
    }
}

#[test]
fn own_words_stand_in_the_place_of_the_automatic_ones_and_can_be_given_back() {
    let on = the_sample();
    let usual = Recipe::usual(Kind::Monthly);
    let before = composed(&on, &usual, Audience::Management, Language::English);
    let own = "All is well".to_owned();
    let recipe = Recipe {
        wordings: BTreeMap::from([("roadmap.title".to_owned(), own.clone())]),
        ..usual
    };
    let after = composed(&on, &recipe, Audience::Management, Language::English);
    let page = |report: &Report| {
        let mut pages = report.deck.pages.iter();
        pages
            .find(|page| page.name == "roadmap")
            .expect("it has a roadmap")
            .clone()
    };
    assert_eq!(page(&after).title, own);
    let mut wordings = after.wordings.iter();
    let wording = wordings
        .find(|one| one.key == "roadmap.title")
        .expect("it can be changed");
    assert_eq!(
        wording.automatic,
        page(&before).title,
        "what it was is kept beside it"
    );
}

#[test]
fn a_slip_is_told_cause_by_cause_and_adds_up() {
    let (_folder, mut document) = the_portfolio();
    let plan = &document.now().plan;
    let task = plan.tasks.iter().find(|row| row.name == "Regression pack");
    let task = task.expect("the sample has it");
    let (task, release) = (task.id, task.release);
    let mut done = |command| document.perform(command).map(drop).expect("it can be done");
    done(Command::TakeBaseline {
        name: "Promise".to_owned(),
        at: Instant(1_798_000_000),
    });
    done(Command::SetDuration {
        task,
        duration: Span::working_minutes(30 * 8 * 60),
    });
    let slips = document.slips().expect("the journal is there");
    let slip = slips.iter().find(|one| one.release == release);
    let slip = slip.expect("the release has a forecast").slip;
    assert!(slip.0 > 0, "it slips");
    let mut export = Export::of(
        document.now(),
        &Scope::Everything,
        Audience::Management,
        Language::English,
    );
    export.attributions = &slips;
    let report = compose(&export, &Recipe::usual(Kind::Monthly));
    let mut pages = report.deck.pages.iter();
    let page = pages
        .find(|page| page.name == "slip")
        .expect("it has its page");
    let mut said = Vec::new();
    each(&page.items, &mut |item| said.push(item.means.clone()));
    let estimate = said.iter().find(|text| text.starts_with("estimate: +"));
    let whole = said.iter().find(|text| text.starts_with("in all: +"));
    let days =
        |text: Option<&String>| text.and_then(|text| Some(text.split_once(": ")?.1.to_owned()));
    assert_eq!(
        days(estimate),
        days(whole),
        "one cause is all of it: {said:?}"
    );
}

#[test]
fn the_pack_says_how_full_environments_are_and_where_bookings_clash() {
    let page = |on: &Scheduled| {
        let recipe = Recipe::usual(Kind::Monthly);
        let report = composed(on, &recipe, Audience::Management, Language::English);
        let mut pages = report.deck.pages.into_iter();
        pages.find(|page| page.name == "capacity")
    };
    let on = the_sample();
    let full = page(&on).expect("something is booked");
    assert_eq!(full.title, "Bookings clash in one place");
    let mut said = Vec::new();
    each(&full.items, &mut |item| said.push(item.means.clone()));
    assert!(said.contains(&"25 Jan: 2 of 1".to_owned()), "{said:?}");
    let mut plan = on.plan.clone();
    let bookings: Vec<_> = plan.bookings.iter().map(|row| row.id).collect();
    for booking in bookings {
        plan.bookings.remove(booking);
    }
    assert!(page(&Scheduled::of(plan)).is_none(), "nothing is booked");
}

#[test]
fn a_sheet_says_until_when_the_release_can_be_backed_out() {
    let told = |reserve: &str, length: &str| {
        let plan = format!(
            "
            @data-date 2026-12-07
            @zone UTC
            @window night 2026-12-19T22:00..2026-12-20T06:00
            {reserve}
            @release Ledger version 7.2
            build 2d
            out {length} phase deployment after build
            "
        );
        let on = Scheduled::of(notation::read(&plan).expect("the plan is written well"));
        let mut releases = on.plan.releases.iter();
        let ledger = releases.find(|row| row.name == "Ledger");
        let recipe = Recipe {
            release: ledger.map(|row| row.id),
            ..Recipe::usual(Kind::GoNoGo)
        };
        let report = composed(&on, &recipe, Audience::Team, Language::English);
        report.spoken().concat().join(" ")
    };
    let fits = told("@reserve 2eh", "4h");
    assert!(
        fits.contains("Point of no return: 20 Dec 2026 04:00"),
        "{fits}"
    );
    assert!(fits.contains("ends in the window"), "{fits}");
    let none = told("", "4h");
    assert!(
        none.contains("Point of no return: 20 Dec 2026 06:00"),
        "{none}"
    );
    assert!(none.contains("No time is kept for backing out"), "{none}");
    let passed = told("@reserve 6eh", "4h");
    assert!(passed.contains("The deployment ends later"), "{passed}");
}

#[test]
fn the_record_counts_no_windows_where_no_release_aims_at_one() {
    let plan = "@publication first | build 3d told mon..wed";
    let on = Scheduled::of(notation::read(plan).expect("the plan is written well"));
    let recipe = Recipe::usual(Kind::Quarterly);
    let report = composed(&on, &recipe, Audience::Team, Language::English);
    let told = report.spoken().concat().join(" ");
    assert!(told.contains("No release aims at a window now"), "{told}");
}

#[test]
fn the_pack_has_a_calendar_of_six_weeks() {
    let on = the_sample();
    let recipe = Recipe::usual(Kind::Monthly);
    let report = composed(&on, &recipe, Audience::Management, Language::English);
    let mut pages = report.deck.pages.iter();
    let page = pages.find(|page| page.name == "calendar");
    let page = page.expect("it is always there");
    let mut days = 0;
    let mut frozen = 0;
    each(&page.items, &mut |item| {
        let is_day = item.name.starts_with("day-20") && item.name.len() == "day-2027-01-01".len();
        days += usize::from(is_day);
        frozen += usize::from(item.name.ends_with("-freeze"));
    });
    assert_eq!(days, 42);
    assert!(
        frozen > 7,
        "the freeze at the end of the year is named on its days"
    );
    let told = report.spoken();
    let at = report
        .deck
        .pages
        .iter()
        .position(|page| page.name == "calendar");
    let told = told[at.expect("it is there")].join(" ");
    assert!(told.contains("Go / no-go"), "{told}");
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let on = the_sample();
    let report = || {
        composed(
            &on,
            &Recipe::usual(Kind::Monthly),
            Audience::Team,
            Language::English,
        )
    };
    for format in ReportFormat::ALL {
        let bytes = || format.write(&report()).expect("it can be written");
        assert_eq!(bytes(), bytes(), "{format:?}");
    }
}

#[test]
fn every_kind_and_section_has_its_words() {
    for language in Language::ALL {
        let words = slipway_words::Words::of(language);
        for kind in Kind::ALL {
            for key in ["report-kind-", "report-kind-why-"] {
                assert!(words.knows(&format!("{key}{}", kind.name())));
            }
            for section in kind.sections() {
                assert!(words.knows(&format!("report-section-{}", section.name())));
            }
        }
    }
}
