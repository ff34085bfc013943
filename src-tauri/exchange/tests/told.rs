//! Files that people read: Markdown and mail, for each audience, with names that mean harm.

use slipway_engine::plan::{Plan, Task};
use slipway_engine::{Scheduled, notation};
use slipway_exchange::Language;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use std::sync::Arc;

const PLAN: &str = "
    @person zoe
    @product bank
    @release Ledger version 7.2
    prepare sum
    build 2d in prepare done 50% by zoe
    test 2d in prepare after build
    go 0d after test
    @release Payments version 4.2
    scope 1d
";

fn plan() -> Plan {
    let mut plan = notation::read(PLAN).expect("the plan is written well");
    let zoe = plan.people.iter().next().expect("zoe works on build").id;
    let mut build = task(&plan, "build");
    build.owner = Some(zoe);
    plan.tasks.insert(Arc::new(build));
    plan
}

fn task(plan: &Plan, name: &str) -> Task {
    let found = plan.tasks.iter().find(|task| task.name == name);
    Task::clone(found.expect("it is there"))
}

/// The plan with another name for one of its tasks.
fn named(from: &str, to: &str) -> Scheduled {
    let mut plan = plan();
    let mut row = task(&plan, from);
    to.clone_into(&mut row.name);
    plan.tasks.insert(Arc::new(row));
    Scheduled::of(plan)
}

fn written(on: &Scheduled, format: Format, audience: Audience, language: Language) -> String {
    let export = Export::of(on, &Scope::Everything, audience, language);
    let bytes = format.write(&export);
    assert_eq!(bytes, format.write(&export), "the same bytes each time");
    String::from_utf8(bytes).expect("it is text")
}

fn english(on: &Scheduled, format: Format, audience: Audience) -> String {
    written(on, format, audience, Language::English)
}

#[test]
fn markdown_for_the_team() {
    let on = Scheduled::of(plan());
    let page = english(&on, Format::Markdown, Audience::Team);
    let work = page
        .split("## Ledger 7.2\n")
        .nth(1)
        .expect("the release has a part");
    let work = work.split("\n## ").next().unwrap_or_default();
    assert_eq!(
        work.trim(),
        "\
| No. | Name | Start | Finish | Duration | Done | Float | Waits for | Owner |
| --- | --- | --- | --- | ---: | ---: | ---: | --- | --- |
| 2.1 | **prepare** | 7 Dec 2026 | 10 Dec 2026 | 4 d | 25 % | 0 d | – | – |
| 2.1.1 | build (Critical) | 7 Dec 2026 | 8 Dec 2026 | 2 d | 50 % | 0 d | – | zoe |
| 2.1.2 | test (Critical) | 9 Dec 2026 | 10 Dec 2026 | 2 d | 0 % | 0 d | 2.1.1 | – |
| 2.2 | go ◆ (Critical) | 10 Dec 2026 | 10 Dec 2026 | – | 0 % | 0 d | 2.1.2 | – |"
    );
}

#[test]
fn what_runs_by_the_clock_is_told_in_days_of_the_clock() {
    let plan = "@release Ledger | soak 3ed | build 5d | go 0d after soak,build";
    let on = Scheduled::of(notation::read(plan).expect("the plan is written well"));
    let page = english(&on, Format::Markdown, Audience::Team);
    let soak = page.lines().find(|line| line.contains("soak"));
    assert_eq!(
        soak,
        Some("| 2.1 | soak | 7 Dec 2026 | 10 Dec 2026 | 3 ed | 0 % | 1.33 ed | – | – |")
    );
}

#[test]
fn markdown_for_others_has_neither_people_nor_floats() {
    let on = Scheduled::of(plan());
    let page = english(&on, Format::Markdown, Audience::Vendor);
    assert!(page.contains("| 2.1.2 | test | 9 Dec 2026 | 10 Dec 2026 | 2 d | 0 % | 2.1.1 |"));
    for word in ["zoe", "Float", "Critical", "Findings", "Owner"] {
        assert!(!page.contains(word), "{word} is not theirs:\n{page}");
    }
}

#[test]
fn a_name_in_markdown_is_nothing_but_a_name() {
    let harm = "</td>\n| <img src=x onerror=alert(1)> `x` [y](javascript:alert(1)) | **z** |";
    let page = english(&named("test", harm), Format::Markdown, Audience::Team);
    let row = page.lines().find(|line| line.starts_with("| 2.1.2 "));
    assert_eq!(
        row.map(str::trim),
        Some(
            "| 2.1.2 | &lt;/td&gt; \\| &lt;img src=x onerror=alert(1)&gt; \\`x\\` \
             \\[y\\](javascript\\:alert(1)) \\| \\*\\*z\\*\\* \\| (Critical) | 9 Dec 2026 | \
             10 Dec 2026 | 2 d | 0 % | 0 d | 2.1.1 | – |"
        )
    );
    assert!(!page.contains('<'), "no markup:\n{page}");
}

#[test]
fn a_mail_says_what_it_is_about_in_its_first_line() {
    let on = Scheduled::of(plan());
    let subject = |audience, language| {
        let mail = written(&on, Format::Mail, audience, language);
        mail.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        subject(Audience::Management, Language::English),
        "Subject: Plan: No release aims at a window"
    );
    assert_eq!(
        subject(Audience::Vendor, Language::English),
        "Subject: Plan: dates of the releases"
    );
    assert_eq!(
        subject(Audience::Vendor, Language::German),
        "Betreff: Plan: Termine der Releases"
    );
}

#[test]
fn a_mail_for_others_in_full() {
    let mail = english(&Scheduled::of(plan()), Format::Mail, Audience::Vendor);
    assert_eq!(
        mail,
        "\
Subject: Plan: dates of the releases

As of 7 Dec 2026 09:00

Dates
-----
- Payments 4.2: Planned, goes out 7 Dec 2026
- Ledger 7.2: Planned, goes out 10 Dec 2026
- Release: Planned

What has changed
----------------
Nothing was published yet, so there is nothing to compare with.

The next 14 days
----------------
- 10 Dec 2026 17:00: go (Ledger 7.2)

What we need from you
---------------------
Nothing.
"
    );
}

#[test]
fn a_name_in_a_mail_ends_no_line() {
    let harm = "go\r\nBcc: everybody@example.org\u{2028}\u{202e}x";
    let mail = english(&named("go", harm), Format::Mail, Audience::Team);
    let line = mail.lines().find(|line| line.contains("Bcc"));
    assert_eq!(
        line,
        Some("- 10 Dec 2026 17:00: go  Bcc: everybody@example.org x (Ledger 7.2)")
    );
}

/// What the tests above look for is found where it is written, so that they can fail.
#[test]
fn a_file_for_the_team_holds_what_others_must_not_see() {
    let page = english(&Scheduled::of(plan()), Format::Markdown, Audience::Team);
    for word in ["zoe", "Float", "Critical", "Findings", "Owner"] {
        assert!(page.contains(word), "{word} is theirs");
    }
}
