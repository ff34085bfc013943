//! Recipes as they are saved with the plan: read as far as this version knows them.
//!
//! What people wrote is kept in `texts`, each under its language, what the report is about and the key of
//! the sentence: `de/all/roadmap.title`, `en/RELEASE/one-pager.reason`. The entry `language` has the
//! language in which the report was last composed. Whatever else is there belongs to another version; the
//! window keeps it when it saves, as it keeps sections that it does not know.

use super::brand::Brand;
use super::recipe::{Kind, Recipe, Section};
use crate::export::Audience;
use slipway_engine::ReleaseId;
use slipway_engine::plan::{Plan, Report, ReportAudience, ReportKind};
use slipway_words::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Under which key of `texts` the language is.
const LANGUAGE: &str = "language";
/// What a report is about that is about no release.
const ALL: &str = "all";

/// A saved recipe.
#[derive(Debug, Clone, Copy)]
pub struct Saved<'r>(pub &'r Report);

impl Saved<'_> {
    /// Returns the kind of report.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self.0.kind {
            ReportKind::Weekly => Kind::Weekly,
            ReportKind::Monthly => Kind::Monthly,
            ReportKind::Quarterly => Kind::Quarterly,
            ReportKind::GoNoGo => Kind::GoNoGo,
            ReportKind::Changes => Kind::Changes,
            ReportKind::Process => Kind::Process,
        }
    }

    /// Returns who reads it.
    #[must_use]
    pub fn audience(self) -> Audience {
        match self.0.audience {
            ReportAudience::Team => Audience::Team,
            ReportAudience::Management => Audience::Management,
            ReportAudience::Vendor => Audience::Vendor,
        }
    }

    /// Returns its language, where one was chosen that is spoken here.
    #[must_use]
    pub fn language(self) -> Option<Language> {
        Language::of_locale(self.0.texts.get(LANGUAGE)?)
    }

    /// Returns what it asks for in a language: sections that are new since it was saved stand last, what was
    /// written about another release or in another language is left out, and one about a release that is
    /// gone is about all. What it has of its company is for the caller to bring: its files are kept elsewhere.
    #[must_use]
    pub fn recipe(self, plan: &Plan, language: Language) -> Recipe {
        let kind = self.kind();
        let release = self.0.release.filter(|id| plan.releases.get(*id).is_some());
        let mut sections = Vec::new();
        let mut hidden = BTreeSet::new();
        for one in &self.0.sections {
            let known = Section::named(&one.section);
            let Some(section) = known.filter(|each| kind.sections().contains(each)) else {
                continue;
            };
            sections.push(section);
            if !one.is_shown {
                hidden.insert(section);
            }
        }
        let fresh = kind.sections().iter().copied();
        let fresh: Vec<_> = fresh.filter(|each| !sections.contains(each)).collect();
        sections.extend(fresh);
        Recipe {
            kind,
            release,
            sections,
            hidden,
            wordings: self.wordings(release, language),
            brand: Brand::default(),
        }
    }

    fn wordings(self, about: Option<ReleaseId>, language: Language) -> BTreeMap<String, String> {
        let about = about.map_or_else(|| ALL.to_owned(), |id| id.to_string());
        let place = format!("{}/{about}/", language.code());
        let texts = self.0.texts.iter();
        let own = texts.filter_map(|(key, text)| {
            let key = key.strip_prefix(&place)?;
            Some((key.to_owned(), text.clone()))
        });
        own.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::notation;
    use slipway_engine::plan::ReportSection;
    use slipway_engine::{ReportId, plan::ReportRun};

    fn saved(change: impl FnOnce(&mut Report)) -> (Plan, Report) {
        let plan = notation::read("@release Pay\nbuild 3d").expect("the plan is written well");
        let id = ReportId(uuid::Uuid::from_u128(7));
        let mut row = Report::new(id, "Board pack", ReportKind::Monthly);
        change(&mut row);
        (plan, row)
    }

    fn section(name: &str, is_shown: bool) -> ReportSection {
        ReportSection {
            section: name.to_owned(),
            is_shown,
        }
    }

    #[test]
    fn sections_stand_as_they_were_saved_and_new_ones_last() {
        let (plan, row) = saved(|row| {
            row.sections = vec![
                section("decisions", true),
                section("poem", true),
                section("standing", false),
            ];
        });
        let recipe = Saved(&row).recipe(&plan, Language::English);
        assert_eq!(
            recipe.sections[..2],
            [Section::Decisions, Section::Standing]
        );
        assert_eq!(recipe.sections.len(), Kind::Monthly.sections().len());
        assert_eq!(recipe.hidden, BTreeSet::from([Section::Standing]));
    }

    #[test]
    fn a_recipe_without_sections_has_those_of_its_kind() {
        let (plan, row) = saved(|row| {
            row.last_run = Some(ReportRun {
                operation: None,
                at: slipway_engine::Instant(0),
            });
        });
        let recipe = Saved(&row).recipe(&plan, Language::English);
        assert_eq!(recipe, Recipe::usual(Kind::Monthly));
    }

    #[test]
    fn words_are_those_of_its_language_and_of_what_it_is_about() {
        let (plan, mut row) = saved(|_| {});
        let release = plan.releases.iter().next().expect("there is one").id;
        let text = |key: String, text: &str| (key, text.to_owned());
        row.texts = BTreeMap::from([
            text("de/all/roadmap.title".to_owned(), "Alles gut"),
            text("en/all/roadmap.title".to_owned(), "All is well"),
            text(format!("de/{release}/roadmap.title"), "Es wird"),
            text("language".to_owned(), "de"),
        ]);
        let said = |row: &Report| {
            let language = Saved(row).language().expect("it has one");
            Saved(row).recipe(&plan, language).wordings
        };
        let own = |text: &str| BTreeMap::from([("roadmap.title".to_owned(), text.to_owned())]);
        assert_eq!(said(&row), own("Alles gut"));
        row.release = Some(release);
        assert_eq!(said(&row), own("Es wird"));
        row.release = Some(ReleaseId(uuid::Uuid::from_u128(99)));
        assert_eq!(said(&row), own("Alles gut"), "a release that is gone");
    }
}
