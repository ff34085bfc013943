//! Every language says everything that English says, of the same things.

use crate::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Messages of a language by key, as they stand in its files.
fn messages(language: Language) -> BTreeMap<&'static str, String> {
    let mut messages: BTreeMap<_, String> = BTreeMap::new();
    let mut current = None;
    for line in language.files().iter().flat_map(|(_, text)| text.lines()) {
        if line.starts_with([' ', '}']) {
            if let Some(text) = current.and_then(|key| messages.get_mut(key)) {
                text.push_str(line);
            }
        } else if let Some((key, text)) = line.split_once(" =") {
            messages.insert(key, text.trim().to_owned());
            current = Some(key);
        } else {
            current = None;
        }
    }
    messages
}

/// Names between `open` and the next character that is no part of a name.
fn names(text: &str, open: char) -> BTreeSet<&str> {
    let after = text.split(open).skip(1);
    after
        .filter_map(|rest| {
            rest.split(|c: char| !c.is_alphanumeric() && c != '-')
                .next()
        })
        .collect()
}

/// Cases that a language may have of its own: counts and plural categories.
fn is_count(case: &str) -> bool {
    let categories = ["zero", "one", "two", "few", "many", "other"];
    case.parse::<u32>().is_ok() || categories.contains(&case)
}

fn faults_of(language: Language) -> Vec<String> {
    let english = messages(Language::English);
    let theirs = messages(language);
    let mut faults = Vec::new();
    for (key, text) in &english {
        let Some(said) = theirs.get(key) else {
            faults.push(format!("{key} is missing"));
            continue;
        };
        if names(text, '$') != names(said, '$') {
            faults.push(format!("{key} has other arguments"));
        }
        let known = names(text, '[');
        let unknown = |case: &&&str| !known.contains(**case) && !is_count(case);
        for case in names(said, '[').iter().filter(unknown) {
            faults.push(format!("{key} tells of a case [{case}] that never comes"));
        }
        if text == said
            && text
                .split_whitespace()
                .filter(|word| word.chars().all(char::is_alphabetic))
                .count()
                > 2
        {
            faults.push(format!("{key} is still English"));
        }
    }
    faults.extend(
        theirs
            .keys()
            .filter(|key| !english.contains_key(*key))
            .map(|key| format!("{key} is said in no other language")),
    );
    faults
}

/// Whoever adds a message adds it to every folder: a key that one language lacks is shown as a key.
#[test]
fn every_language_says_what_english_says() {
    for &language in &Language::ALL[1..] {
        let faults = faults_of(language);
        assert!(faults.is_empty(), "{language:?}: {faults:#?}");
    }
}

#[test]
fn messages_are_read_with_all_their_lines() {
    let english = messages(Language::English);
    let text = &english["finding-r03"];
    assert_eq!(
        names(text, '$'),
        BTreeSet::from([
            "by", "case", "cliff", "cut-off", "opens", "ready", "release", "task", "window"
        ])
    );
    assert_eq!(names(text, '['), BTreeSet::from(["cliff", "last"]));
}
