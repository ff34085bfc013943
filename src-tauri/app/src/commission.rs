//! Which report a person wants: as the page says it, and as it is composed.

use crate::failure::{fault, refused};
use crate::sources::Source;
use serde::Deserialize;
use slipway_document::Document;
use slipway_document::wire::Failure;
use slipway_engine::plan::{KeptFile, ReportLook, ReportRun};
use slipway_engine::{Instant, ReleaseId, ReportId, Scheduled};
use slipway_exchange::export::{Audience, Before, Export};
use slipway_exchange::report::{Brand, Kind, Recipe, Report, Section, compose};
use slipway_words::{Argument, Language, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Which report a person wants, as the page says it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReportChoice {
    /// The saved recipe that it was chosen from.
    saved: Option<ReportId>,
    kind: String,
    release: Option<ReleaseId>,
    sections: Vec<String>,
    hidden: BTreeSet<String>,
    wordings: BTreeMap<String, String>,
    /// Where the period begins that it tells of; nothing when it goes on from the last run.
    since: Option<Instant>,
    audience: String,
    language: String,
    /// What it has of its company.
    look: ReportLook,
}

/// Which report a person wants.
#[derive(Debug)]
pub(crate) struct Commission {
    pub(crate) recipe: Recipe,
    pub(crate) saved: Option<ReportId>,
    pub(crate) language: Language,
    since: Option<Instant>,
    audience: Audience,
    look: ReportLook,
}

/// For what a report is dressed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dress {
    /// To be looked at: its pages show no template.
    Pages,
    /// To be written as slides, on the template of its company.
    Slides,
}

impl TryFrom<ReportChoice> for Commission {
    type Error = Failure;

    fn try_from(choice: ReportChoice) -> Result<Self, Failure> {
        let unknown = || fault("unknown-report");
        let kind = Kind::named(&choice.kind).ok_or_else(unknown)?;
        let section = |name: &String| {
            let found = Section::named(name).filter(|each| kind.sections().contains(each));
            found.ok_or_else(unknown)
        };
        let sections: Vec<_> = choice
            .sections
            .iter()
            .map(section)
            .collect::<Result<_, _>>()?;
        if BTreeSet::from_iter(&sections).len() < sections.len() {
            return Err(unknown());
        }
        Ok(Self {
            recipe: Recipe {
                kind,
                release: choice.release,
                sections,
                hidden: choice
                    .hidden
                    .iter()
                    .map(section)
                    .collect::<Result<_, _>>()?,
                wordings: choice.wordings,
                brand: Brand::default(),
            },
            saved: choice.saved,
            look: choice.look,
            since: choice.since,
            audience: Audience::named(&choice.audience).ok_or_else(unknown)?,
            language: Language::of_locale(&choice.language)
                .ok_or_else(|| fault("unknown-language"))?,
        })
    }
}

impl Commission {
    /// Puts on what the portfolio keeps of its company.
    ///
    /// # Errors
    ///
    /// A fault of the file that is kept, and `logo` where it cannot be shown.
    pub(crate) fn dress(&mut self, document: &mut Document, to: Dress) -> Result<(), Failure> {
        let template = self.look.template.as_ref().filter(|_| to == Dress::Slides);
        let mut kept =
            |file: Option<&KeptFile>| file.map(|file| document.attachment(&file.hash)).transpose();
        let (logo, template) = (kept(self.look.logo.as_ref())?, kept(template)?);
        let brand = Brand::read(self.look.accent, logo.as_deref(), template);
        self.recipe.brand = brand.map_err(|why| refused("logo", &why, Words::of(self.language)))?;
        Ok(())
    }

    /// Gathers what it tells of a plan as it is.
    pub(crate) fn export<'p>(&self, on: &'p Scheduled) -> Export<'p> {
        let scope = self.recipe.scope(&on.plan);
        Export::of(on, &scope, self.audience, self.language)
    }

    /// Composes it.
    ///
    /// # Errors
    ///
    /// `stale` when the journal did not lead to the plan.
    pub(crate) fn compose(&self, source: &Source) -> Result<Report, Failure> {
        let on = source.now();
        let mut export = self.export(on);
        if self.recipe.tells_slips() {
            export.attributions = source.slips();
        }
        let earlier = if self.recipe.tells_changes() {
            source.earlier((self.recipe.kind, self.since, self.last_run(on)))?
        } else {
            None
        };
        export.before = earlier.as_deref().map(|earlier| Before {
            on: &earlier.on,
            at: earlier.at,
        });
        Ok(compose(&export, &self.recipe))
    }

    /// When the recipe was last made that it was chosen from.
    fn last_run(&self, on: &Scheduled) -> Option<ReportRun> {
        on.plan.reports.get(self.saved?)?.last_run
    }

    /// Returns what its file is called, without the ending: by its recipe, else by kind and subject.
    pub(crate) fn file_name(&self, on: &Scheduled) -> String {
        let words = Words::of(self.language);
        let saved = self.saved.and_then(|id| on.plan.reports.get(id));
        let kind = saved.map_or_else(
            || words.say(&format!("report-kind-{}", self.recipe.kind.name()), []),
            |row| row.name.clone(),
        );
        let release = self.recipe.release.and_then(|id| on.plan.releases.get(id));
        let subject = release.map_or_else(|| on.plan.portfolio.name.clone(), |row| row.title());
        let names = [
            ("kind", Argument::Text(kind)),
            ("subject", Argument::Text(subject)),
        ];
        words.say("reports-file", names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn commission(change: impl FnOnce(&mut serde_json::Value)) -> Result<Commission, Failure> {
        let mut choice = json!({
            "saved": null,
            "kind": "monthly",
            "release": null,
            "sections": ["roadmap", "standing"],
            "hidden": ["standing"],
            "wordings": {"roadmap.title": "All is well"},
            "since": null,
            "audience": "management",
            "language": "de",
            "look": {"accent": "#c8102e", "logo": null, "template": null},
        });
        change(&mut choice);
        let choice: ReportChoice = serde_json::from_value(choice).expect("it is understood");
        choice.try_into()
    }

    #[test]
    fn sections_stand_as_they_are_chosen() {
        let wanted = commission(|_| {}).expect("it can be composed");
        assert_eq!(
            wanted.recipe.sections,
            [Section::Roadmap, Section::Standing]
        );
        assert_eq!(wanted.recipe.hidden, BTreeSet::from([Section::Standing]));
        assert_eq!(wanted.language, Language::German);
    }

    #[test]
    fn what_nobody_can_compose_is_refused() {
        for (field, value) in [
            ("kind", json!("yearly")),
            ("sections", json!(["poem"])),
            ("sections", json!(["one-pager"])),
            ("sections", json!(["roadmap", "roadmap"])),
            ("hidden", json!(["poem"])),
            ("audience", json!("everybody")),
            ("language", json!("xx")),
        ] {
            let refused = commission(|choice| choice[field] = value.clone());
            assert!(refused.is_err(), "{field}: {value}");
        }
    }
}
