//! A case: a plan that a rule is about, one that it is nearly about, and what mends the first.

use slipway_engine::change::{Argument, NewIds, edits_for};
use slipway_engine::finding::{Chain, Finding};
use slipway_engine::{Instant, Scheduled, chains, fixes, notation};
use std::fmt::Write;
use uuid::Uuid;

/// Who permits, and why, where a fix is a waiver.
const SIGNED: (&str, &str) = ("Agreed with operations", "Ada");

/// A rule at work, in the notation of plans.
pub(crate) struct Case {
    /// Its code.
    pub(crate) code: &'static str,
    /// When it fires, in a sentence.
    pub(crate) when: &'static str,
    /// A plan in which it fires, and everything that is found there.
    pub(crate) fires: (&'static str, &'static str),
    /// A plan in which it nearly fires, and everything that is found there.
    pub(crate) nearly: (&'static str, &'static str),
    /// What is offered against it, the best first: the key of its label, and what is found when it is
    /// applied. What was waived is no conflict and not told.
    pub(crate) fixes: &'static [(&'static str, &'static str)],
    /// What stands behind it: a line for each date that it rests on, with the steps that lead there.
    pub(crate) behind: &'static str,
}

impl Case {
    /// Says what is not as the case has it; nothing when it holds.
    pub(crate) fn faults(&self) -> String {
        let mut faults = String::new();
        let mut compare = |what: &str, plan: &str, said: &str, verdict: &str| {
            if tidy(said) != tidy(verdict) {
                let _ = writeln!(
                    faults,
                    "{} {}: {what}\n{plan}\n--- came\n{said}--- not\n{verdict}\n",
                    self.code, self.when
                );
            }
        };
        let on = scheduled(self.fires.0);
        compare(
            "fires",
            self.fires.0,
            &notation::findings(&on),
            self.fires.1,
        );
        let near = notation::findings(&scheduled(self.nearly.0));
        compare("nearly fires", self.nearly.0, &near, self.nearly.1);
        let (said, verdict) = (self.mended(&on), self.expected());
        compare("is mended by", self.fires.0, &said, &verdict);
        compare("rests on", self.fires.0, &self.rests(&on), self.behind);
        if near.contains(self.code) || !self.fires.1.contains(self.code) {
            let _ = writeln!(faults, "{} is not what this case is about", self.code);
        }
        faults
    }

    fn finding<'a>(&self, on: &'a Scheduled) -> Option<&'a Finding> {
        let is_meant = |finding: &&Finding| format!("{:?}", finding.code) == self.code;
        on.findings.iter().find(is_meant)
    }

    fn rests(&self, on: &Scheduled) -> String {
        let chains = self
            .finding(on)
            .map_or_else(Vec::new, |found| chains(on, found));
        let lines = chains.iter().map(|chain| told(on, chain));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn mended(&self, on: &Scheduled) -> String {
        let Some(finding) = self.finding(on) else {
            return String::new();
        };
        let mut said = String::new();
        for fix in fixes(on, finding) {
            let key = fix.label.key.trim_start_matches("fix-");
            let after = with(on, &fix.command.signed(SIGNED.0, SIGNED.1));
            let _ = writeln!(said, "{key} -> {}", open(&after));
        }
        said
    }

    fn expected(&self) -> String {
        let lines = self.fixes.iter();
        lines.fold(String::new(), |mut text, (key, left)| {
            let _ = writeln!(text, "{key} -> {left}");
            text
        })
    }
}

/// Which date of what, and the steps that lead there, each as its key and the moment it leads to.
fn told(on: &Scheduled, chain: &Chain) -> String {
    let name = ["task", "gate", "environment"].into_iter().find_map(|key| {
        let Some(Argument::Text(name)) = chain.message.args.get(key) else {
            return None;
        };
        Some(name.as_str())
    });
    let when = |at: Instant| on.calendars.zone().to_local(at).format("%a %d %H:%M");
    let steps = chain.steps.iter().map(|step| {
        let key = step.message.key.trim_start_matches("why-");
        match chain.at {
            Some(_) => format!("{key} {}", when(step.at)),
            None => key.to_owned(),
        }
    });
    let last = chain.steps.last().map(|step| step.at);
    let key = chain.message.key.trim_start_matches("chain-");
    let ends = match chain.at {
        Some(at) if last == Some(at) => String::new(),
        Some(at) => format!(" and not {}", when(at)),
        None => String::new(),
    };
    let steps: Vec<String> = steps.collect();
    format!(
        "{key} {} <- {}{ends}",
        name.unwrap_or_default(),
        steps.join(", ")
    )
}

/// Findings that nobody waived, on one line.
fn open(on: &Scheduled) -> String {
    let told = notation::findings(on);
    let lines = told.lines().zip(&on.findings);
    let lines = lines.filter(|(_, finding)| finding.waiver.is_none());
    lines
        .map(|(line, _)| line.trim())
        .collect::<Vec<_>>()
        .join(", ")
}

pub(crate) fn scheduled(plan: &str) -> Scheduled {
    Scheduled::of(notation::read(plan).unwrap_or_else(|why| panic!("{why} in {plan}")))
}

/// The plan with a command.
pub(crate) fn with(on: &Scheduled, command: &slipway_engine::change::Command) -> Scheduled {
    let edits = edits_for(on, command, &mut Counted(0))
        .unwrap_or_else(|why| panic!("{command:?} is refused: {why:?}"));
    let mut plan = on.plan.clone();
    edits
        .changes
        .apply(&mut plan)
        .expect("the rows are as they were");
    Scheduled::of(plan)
}

/// Ids that no plan of the notation uses.
struct Counted(u128);

impl NewIds for Counted {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(u128::MAX - self.0)
    }
}

fn tidy(text: &str) -> Vec<String> {
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    text.lines()
        .map(words)
        .filter(|line| !line.is_empty())
        .collect()
}
