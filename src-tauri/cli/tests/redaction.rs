//! What leaves the house: the sample portfolio for others holds nothing of what they must not see.

mod office;

use office::the_sample;
use slipway_engine::Scheduled;
use slipway_engine::plan::Plan;
use slipway_exchange::Language;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use std::collections::BTreeSet;

const READ_BY_PEOPLE: [Format; 4] = [
    Format::Html,
    Format::Markdown,
    Format::Mail,
    Format::Mermaid,
];

fn written(on: &Scheduled, format: Format, audience: Audience) -> String {
    let export = Export::of(on, &Scope::Everything, audience, Language::English);
    let bytes = format.write(&export);
    assert_eq!(
        bytes,
        format.write(&export),
        "{format:?}: the same bytes each time"
    );
    String::from_utf8(bytes).expect("it is text")
}

/// Whose names stand in a plan.
fn people(plan: &Plan) -> BTreeSet<String> {
    let mut names: BTreeSet<_> = plan.people.iter().map(|row| row.name.clone()).collect();
    names.extend(plan.publications.iter().map(|row| row.by.clone()));
    names.extend(plan.waivers.iter().map(|row| row.approver.clone()));
    names
}

/// What people noted, and why rules are broken.
fn notes(plan: &Plan) -> BTreeSet<String> {
    let mut notes = BTreeSet::new();
    notes.insert(plan.portfolio.notes.clone());
    notes.extend(plan.tasks.iter().map(|row| row.notes.clone()));
    notes.extend(plan.releases.iter().map(|row| row.notes.clone()));
    notes.extend(plan.releases.iter().map(|row| row.risk_reason.clone()));
    notes.extend(plan.gates.iter().map(|row| row.notes.clone()));
    notes.extend(plan.gates.iter().map(|row| row.minutes.clone()));
    notes.extend(plan.windows.iter().map(|row| row.notes.clone()));
    notes.extend(plan.freezes.iter().map(|row| row.notes.clone()));
    notes.extend(plan.freezes.iter().map(|row| row.reason.clone()));
    notes.extend(plan.waivers.iter().map(|row| row.reason.clone()));
    notes.extend(plan.people.iter().map(|row| row.notes.clone()));
    notes.extend(plan.publications.iter().map(|row| row.notes.clone()));
    notes.retain(|note| !note.trim().is_empty());
    notes
}

/// The sentences of what the engine noticed, as far as they name no more than a task.
fn findings(on: &Scheduled) -> BTreeSet<String> {
    let export = Export::of(on, &Scope::Everything, Audience::Team, Language::English);
    let told = on
        .findings
        .iter()
        .map(|one| export.speaker.say(&one.message));
    told.collect()
}

#[test]
fn others_get_neither_people_nor_notes_nor_findings() {
    let on = the_sample();
    let (people, notes, findings) = (people(&on.plan), notes(&on.plan), findings(&on));
    assert!(
        people.len() > 5 && !notes.is_empty() && findings.len() > 5,
        "there is something to hide"
    );
    for format in READ_BY_PEOPLE {
        let file = written(&on, format, Audience::Vendor);
        for secret in people.iter().chain(&notes).chain(&findings) {
            assert!(
                !file.contains(secret.as_str()),
                "{format:?} tells others “{secret}”"
            );
        }
        for word in ["Float", "float", "Critical", "crit,", "Cliff"] {
            let at = file.find(word);
            let is_told = at.is_some_and(|_| format != Format::Html);
            assert!(!is_told, "{format:?} tells others of “{word}”");
        }
    }
}

/// A page carries its words and its script; what it knows stands in its data.
#[test]
fn a_page_for_others_has_no_floats_in_its_data() {
    let on = the_sample();
    let data = |audience| {
        let page = written(&on, Format::Html, audience);
        let begun = page
            .find("<script type=\"application/json\"")
            .expect("it has data");
        let rest = &page[begun..];
        let rest = &rest[rest.find('>').expect("the element begins") + 1..];
        let json = &rest[..rest.find("</script>").expect("the element ends")];
        serde_json::from_str::<serde_json::Value>(json).expect("it is JSON")
    };
    let told = |data: &serde_json::Value| {
        let rows = data["rows"].as_array().expect("rows").clone();
        let floats = rows.iter().filter(|row| row[11] != "").count();
        let marks = rows
            .iter()
            .filter(|row| row[6].as_u64().unwrap_or(0) & 3 != 0)
            .count();
        let owners = rows.iter().filter(|row| row[12] != 0).count();
        let more = data["more"].as_object().expect("more").values();
        let hidden = ["notes", "window_float", "findings"];
        let secrets = more
            .filter(|more| hidden.iter().any(|key| more.get(key).is_some()))
            .count();
        [floats, marks, owners, secrets]
    };
    assert_eq!(told(&data(Audience::Vendor)), [0; 4]);
    let team = told(&data(Audience::Team));
    assert!(
        team.iter().all(|count| *count > 0),
        "the same is found where it may stand: {team:?}"
    );
}

/// What is looked for above is found in files for those who may read it, so that it can be missed.
#[test]
fn those_who_do_the_work_get_all_of_it() {
    let on = the_sample();
    let page = written(&on, Format::Html, Audience::Team);
    let named = people(&on.plan)
        .iter()
        .filter(|name| page.contains(name.as_str()))
        .count();
    assert!(named > 3, "people are named");
    let noticed = findings(&on);
    assert!(
        noticed.iter().any(|text| page.contains(text.as_str())),
        "findings are told"
    );
    let management = written(&on, Format::Html, Audience::Management);
    for note in on
        .plan
        .tasks
        .iter()
        .map(|task| &task.notes)
        .filter(|note| !note.is_empty())
    {
        let json = serde_json::to_string(note).expect("it is text");
        let json = json.trim_matches('"');
        assert!(page.contains(json), "the team reads “{note}”");
        assert!(
            !management.contains(json),
            "management does not read “{note}”"
        );
    }
}
