//! A release started from a template, fitted backwards from its window.
//!
//! ```text
//!  template ──▶ rows ──▶ start on the data date ──▶ schedule ──▶ window float
//!                             ▲                                      │ shift by it
//!                             └──────────── until it settles ────────┘
//!                                              │
//!                       gates dated where their milestones fall
//! ```
//!
//! All of it is one step. What the template cannot find (a person of that name, an environment of
//! that stage) stays open, and findings tell.

mod decisions;
mod fit;
mod work;

use super::editing::Editing;
use super::{checks, order};
use crate::change::{Message, Refusal};
use crate::id::{PersonId, ProductId, TemplateId};
use crate::plan::{FromTemplate, Person, Product, Release, ReleaseKind, Target, Template};
use crate::time::Instant;

/// What a new release is to be.
pub(super) struct Start<'a> {
    pub(super) product: ProductId,
    pub(super) template: Option<TemplateId>,
    pub(super) name: &'a str,
    pub(super) version: &'a str,
    pub(super) kind: ReleaseKind,
    pub(super) target: Option<Target>,
    pub(super) owner: Option<PersonId>,
    pub(super) start: Option<Instant>,
}

impl Editing<'_> {
    pub(super) fn start_release(&mut self, wanted: &Start<'_>) -> Result<Message, Refusal> {
        let template = wanted.template.map(|id| self.find::<Template>(id));
        let template = template.transpose()?;
        let release = self.new_release(wanted, template.as_deref())?;
        let (id, label) = (release.id, Message::new("label-start-release"));
        let label = label.text("name", &release.name);
        self.put(release.clone());
        let Some(template) = template else {
            self.fit(id, wanted.start)?;
            return Ok(label);
        };
        let people = self.people_by_name();
        let mut made = self.put_steps(&release, &template, &people);
        self.tie_steps(&template, &mut made)?;
        self.put_bookings(&release, &template, &made)?;
        self.fit(id, wanted.start)?;
        self.put_gates(&release, &template, &made, &people)?;
        Ok(label)
    }

    fn new_release(
        &mut self,
        wanted: &Start<'_>,
        template: Option<&Template>,
    ) -> Result<Release, Refusal> {
        self.find::<Product>(wanted.product)?;
        self.require::<Person>(wanted.owner)?;
        let name = checks::name(wanted.name)?;
        let version = wanted.version.trim();
        checks::short_text("version", version)?;
        checks::optional_date("start", wanted.start)?;
        self.judge_target(wanted.target)?;
        let siblings = self.plan().releases.iter();
        let siblings = siblings.filter(|other| other.product == wanted.product);
        let order = order::last(siblings.map(|other| &other.order));
        Ok(Release {
            order,
            version: version.to_owned(),
            key: self.next_release_key(),
            kind: wanted.kind,
            is_security: wanted.kind == ReleaseKind::Security,
            target: wanted.target,
            owner: wanted.owner,
            from_template: template.map(|row| FromTemplate {
                template: row.id,
                version: row.version,
            }),
            ..Release::new(self.draw(), wanted.product, &name)
        })
    }
}

#[cfg(test)]
mod tests;
