//! `findings`: what the engine noticed about a plan, worst first.

use crate::arguments::is_json;
use crate::source;
use crate::stop::Stop;
use clap::ArgMatches;
use serde_json::{Value, json};
use slipway_engine::Scheduled;
use slipway_engine::finding::{Finding, Severity};
use slipway_exchange::Speaker;
use slipway_words::Words;

/// Answers with the findings of a portfolio or a project.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let scheduled = Scheduled::of(source::plan(matches, words)?);
    let speaker = Speaker::of(&scheduled, words);
    if is_json(matches) {
        let findings: Vec<Value> = scheduled
            .findings
            .iter()
            .map(|finding| told(finding, &speaker))
            .collect();
        println!("{:#}", json!({ "findings": findings }));
        return Ok(());
    }
    for finding in &scheduled.findings {
        let severity = match finding.severity {
            Severity::Blocker => "cli-severity-blocker",
            Severity::Error => "cli-severity-error",
            Severity::Warning => "cli-severity-warning",
            Severity::Hint => "cli-severity-hint",
        };
        println!(
            "{:?}  {:8}  {}",
            finding.code,
            words.say(severity, []),
            speaker.say(&finding.message)
        );
    }
    if scheduled.findings.is_empty() {
        println!("{}", words.say("cli-no-findings", []));
    }
    Ok(())
}

fn told(finding: &Finding, speaker: &Speaker<'_>) -> Value {
    json!({
        "code": finding.code,
        "severity": finding.severity,
        "subjects": finding.subjects,
        "fingerprint": finding.fingerprint,
        "message": finding.message,
        "text": speaker.say(&finding.message),
    })
}
