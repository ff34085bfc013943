//! What a search answers as JSON: pages of issues, one issue, or a list of them.

use super::document::text_of;
use super::issue::{Issue, Somebody, Stage, Tie, Version};
use super::link::says_of_phrase;
use super::moment;
use crate::json::check_shape;
use crate::reading::Reading;
use crate::{Continue, Unreadable};
use serde_json::{Map, Value};
use slipway_engine::Seconds;
use slipway_engine::change::Message;

/// Values of a file, those within others counted, too.
const MOST_VALUES: usize = 2_000_000;

/// Fields that are read by their names, or that say nothing about a plan.
const KNOWN: [&str; 42] = [
    "aggregateprogress",
    "aggregatetimeestimate",
    "aggregatetimeoriginalestimate",
    "aggregatetimespent",
    "assignee",
    "attachment",
    "comment",
    "components",
    "created",
    "creator",
    "description",
    "duedate",
    "environment",
    "fixVersions",
    "issuelinks",
    "issuerestriction",
    "issuetype",
    "labels",
    "lastViewed",
    "parent",
    "priority",
    "progress",
    "project",
    "reporter",
    "resolution",
    "resolutiondate",
    "security",
    "status",
    "statusCategory",
    "statuscategorychangedate",
    "subtasks",
    "summary",
    "timeestimate",
    "timeoriginalestimate",
    "timespent",
    "timetracking",
    "updated",
    "versions",
    "votes",
    "watches",
    "worklog",
    "workratio",
];

/// Reads every issue.
pub(super) fn read(
    text: &str,
    reading: &mut Reading<'_>,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Vec<Issue>, Unreadable> {
    check_shape(text, MOST_VALUES)?;
    if progress(0.1) == Continue::No {
        return Err(Unreadable(Message::new("unreadable-cancelled")));
    }
    let answer: Value = serde_json::from_str(text).map_err(|error| {
        let reason = Message::new("unreadable-jira-json").count("line", error.line());
        Unreadable(reason.text("reason", &error.to_string()))
    })?;
    if progress(0.7) == Continue::No {
        return Err(Unreadable(Message::new("unreadable-cancelled")));
    }
    let none = Map::new();
    let names = answer
        .get("names")
        .and_then(Value::as_object)
        .unwrap_or(&none);
    let listed = answer.get("issues").unwrap_or(&answer);
    let issues: Vec<&Value> = match listed {
        Value::Array(issues) => issues.iter().collect(),
        one => vec![one],
    };
    let mut read = Vec::new();
    for issue in issues {
        let fields = issue.get("fields").and_then(Value::as_object);
        match (text_at(issue, &["key"]), fields) {
            (Some(key), Some(fields)) => {
                let mut one = self::issue(&key, fields, names, reading);
                one.id = text_at(issue, &["id"]).unwrap_or_default();
                read.push(one);
            }
            (key, _) => {
                let name = key.unwrap_or_default();
                reading.warn(Message::new("warning-no-key").text("name", &name));
            }
        }
    }
    let total = answer.get("total").and_then(Value::as_u64).unwrap_or(0);
    let more = total.saturating_sub(u64::try_from(read.len()).unwrap_or(0));
    if more > 0 || answer.get("isLast") == Some(&Value::Bool(false)) {
        reading.warn(Message::new("warning-more-pages"));
    }
    Ok(read)
}

fn issue(
    key: &str,
    fields: &Map<String, Value>,
    names: &Map<String, Value>,
    reading: &mut Reading<'_>,
) -> Issue {
    let text = |path: &[&str]| {
        let (first, rest) = path.split_first()?;
        text_at(fields.get(*first)?, rest)
    };
    let mut issue = Issue {
        key: key.to_owned(),
        summary: text(&["summary"]).unwrap_or_default(),
        kind: text(&["issuetype", "name"]).unwrap_or_default(),
        status: text(&["status", "name"]).unwrap_or_default(),
        project: (
            text(&["project", "key"]).unwrap_or_default(),
            text(&["project", "name"]).unwrap_or_default(),
        ),
        parent: text(&["parent", "key"]),
        description: fields.get("description").map(text_of).unwrap_or_default(),
        ..Issue::default()
    };
    issue.stage = text(&["status", "statusCategory", "key"])
        .and_then(|category| Stage::of_category(&category))
        .unwrap_or_else(|| Stage::of_status(&issue.status));
    for version in list(fields.get("fixVersions")) {
        issue.fix_in(self::version(version));
    }
    issue.assignee = fields.get("assignee").and_then(somebody);
    for link in list(fields.get("issuelinks")) {
        issue.ties.extend(tie(link));
    }
    for (name, path) in [
        ("status", ["status", "name"].as_slice()),
        ("priority", &["priority", "name"]),
        ("reporter", &["reporter", "displayName"]),
        ("resolution", &["resolution", "name"]),
        ("environment", &["environment"]),
    ] {
        if let Some(value) = text(path) {
            issue.say(name, &value);
        }
    }
    for name in ["labels", "components", "versions"] {
        let shown = if name == "versions" {
            "affects versions"
        } else {
            name
        };
        for value in list(fields.get(name)) {
            issue.say(shown, &shown_value(value));
        }
    }
    read_times(&mut issue, fields, reading);
    for (name, value) in fields {
        if !KNOWN.contains(&name.as_str()) {
            let called = names.get(name).and_then(Value::as_str).unwrap_or(name);
            read_custom(&mut issue, name, called, value, reading);
        }
    }
    issue.left = list(
        fields
            .get("comment")
            .and_then(|comment| comment.get("comments")),
    )
    .count()
        + list(fields.get("attachment")).count()
        + list(fields.get("worklog").and_then(|work| work.get("worklogs"))).count();
    issue
}

fn read_times(issue: &mut Issue, fields: &Map<String, Value>, reading: &mut Reading<'_>) {
    let key = issue.key.clone();
    let mut time = |name: &str| {
        let text = fields.get(name).and_then(Value::as_str)?;
        let at = moment::time(text, reading);
        if at.is_none() {
            reading.warn_of_value(name, &key, text);
        }
        at
    };
    issue.created = time("created");
    issue.updated = time("updated");
    issue.resolved = time("resolutiondate");
    issue.staged = time("statuscategorychangedate");
    let length = |name: &str, tracked: &str| -> Option<Seconds> {
        let tracked = || fields.get("timetracking")?.get(tracked);
        let value = fields
            .get(name)
            .filter(|value| !value.is_null())
            .or_else(tracked)?;
        moment::seconds(&value.as_i64()?.to_string())
    };
    issue.estimate = length("timeoriginalestimate", "originalEstimateSeconds");
    issue.remaining = length("timeestimate", "remainingEstimateSeconds");
    issue.spent = length("timespent", "timeSpentSeconds");
    if let Some(due) = fields.get("duedate").and_then(Value::as_str) {
        issue.due = moment::day(due);
        if issue.due.is_none() {
            reading.warn_of_value("duedate", &issue.key, due);
        }
    }
}

/// Reads a field that the site made for itself.
fn read_custom(
    issue: &mut Issue,
    name: &str,
    called: &str,
    value: &Value,
    reading: &mut Reading<'_>,
) {
    let called = called.to_lowercase();
    let is_nameless = called == name.to_lowercase();
    let text = shown_value(value);
    if text.is_empty() {
        return;
    }
    match called.as_str() {
        "rank" | "development" => {}
        "epic link" => issue.parent = issue.parent.take().or(Some(text)),
        "start date" | "target start" | "target end" => {
            let day = moment::day(&text);
            if day.is_none() {
                reading.warn_of_value(&called, &issue.key, &text);
            }
            let place = if called == "target end" {
                &mut issue.due
            } else {
                &mut issue.start
            };
            *place = place.or(day);
        }
        _ if is_nameless && is_key(&text) && issue.parent.is_none() => issue.parent = Some(text),
        _ if is_nameless && is_sprint(value) => issue.say("sprint", &text),
        _ => issue.say(&called, &text),
    }
}

fn version(value: &Value) -> Version {
    let day = |name: &str| moment::day(value.get(name)?.as_str()?);
    Version {
        name: text_at(value, &["name"]).unwrap_or_default(),
        description: text_at(value, &["description"]).unwrap_or_default(),
        start: day("startDate"),
        date: day("releaseDate"),
        is_released: value.get("released") == Some(&Value::Bool(true)),
    }
}

fn somebody(value: &Value) -> Option<Somebody> {
    let name = text_at(value, &["displayName"]).or_else(|| text_at(value, &["name"]))?;
    let key = ["accountId", "key", "name"]
        .iter()
        .find_map(|key| text_at(value, &[key]));
    Some(Somebody {
        key: key.unwrap_or_else(|| name.clone()),
        name,
        mail: text_at(value, &["emailAddress"]).unwrap_or_default(),
    })
}

fn tie(value: &Value) -> Option<Tie> {
    let side = |side: &str, phrase: &str| {
        let other = text_at(value.get(side)?, &["key"])?;
        let phrase = text_at(value, &["type", phrase]).unwrap_or_default();
        Some((other, phrase))
    };
    let found = side("outwardIssue", "outward").or_else(|| side("inwardIssue", "inward"));
    let (other, phrase) = found?;
    Some(Tie {
        other,
        says: says_of_phrase(&phrase),
        kind: phrase,
    })
}

fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

/// Returns the text or number at a path of names; nothing when it is empty.
fn text_at(value: &Value, path: &[&str]) -> Option<String> {
    let mut at = value;
    for name in path {
        at = at.get(name)?;
    }
    let text = match at {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// Returns what people see of a value: its text, its name, or those of its parts.
fn shown_value(value: &Value) -> String {
    match value {
        Value::Null | Value::Bool(false) => String::new(),
        Value::Bool(true) => "true".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => name_of_old_sprint(text).unwrap_or(text).to_owned(),
        Value::Array(parts) => {
            let parts: Vec<String> = parts.iter().map(shown_value).collect();
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join("; ")
        }
        Value::Object(_) if value.get("type") == Some(&Value::from("doc")) => text_of(value),
        Value::Object(_) => {
            let names = ["displayName", "name", "value", "key", "title"];
            names
                .iter()
                .find_map(|name| text_at(value, &[name]))
                .unwrap_or_default()
        }
    }
}

/// Servers of old write a sprint as the text of an object: `…Sprint@1f[id=1,name=Sprint 1,state=…]`.
fn name_of_old_sprint(text: &str) -> Option<&str> {
    let (_, rest) = text
        .strip_prefix("com.atlassian.greenhopper")?
        .split_once("name=")?;
    rest.split([',', ']']).next()
}

fn is_sprint(value: &Value) -> bool {
    let is_one = |one: &Value| {
        one.get("boardId").is_some()
            || one
                .as_str()
                .is_some_and(|text| name_of_old_sprint(text).is_some())
    };
    value
        .as_array()
        .is_some_and(|all| !all.is_empty() && all.iter().all(is_one))
}

/// Says whether a text is the key of an issue: `PAY-12`.
fn is_key(text: &str) -> bool {
    text.rsplit_once('-').is_some_and(|(project, number)| {
        project.starts_with(|first: char| first.is_ascii_uppercase())
            && project
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}
