//! A project without what Microsoft Project computed: the question without the answer.

/// Fields that Project computes.
const ANSWERS: [&str; 11] = [
    "EarlyStart",
    "EarlyFinish",
    "LateStart",
    "LateFinish",
    "StartSlack",
    "FinishSlack",
    "FreeSlack",
    "TotalSlack",
    "StartVariance",
    "FinishVariance",
    "Critical",
];

/// Takes the answers out of every task; what was entered by hand, actuals and baselines stay.
pub(crate) fn without(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, task)) = rest.split_once("<Task>") {
        let (task, after) = task.split_once("</Task>").unwrap_or((task, ""));
        left.push_str(before);
        left.push_str("<Task>");
        left.push_str(&question(task));
        left.push_str("</Task>");
        rest = after;
    }
    left.push_str(rest);
    left
}

fn question(task: &str) -> String {
    let (head, baselines) = task.split_at(task.find("<Baseline>").unwrap_or(task.len()));
    let mut head = ANSWERS
        .iter()
        .fold(head.to_owned(), |head, name| drop_field(&head, name));
    if !head.contains("<Manual>1</Manual>") && !head.contains("<ActualStart>") {
        head = drop_field(&drop_field(&head, "Start"), "Finish");
    }
    head + baselines
}

fn drop_field(text: &str, name: &str) -> String {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let mut left = text.to_owned();
    while let Some(from) = left.find(&open) {
        let Some(length) = left[from..].find(&close) else {
            break;
        };
        left.replace_range(from..from + length + close.len(), "");
    }
    left
}
