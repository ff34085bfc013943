//! Waivers that a command gives: people say who permits it and why before it is applied.

use super::Command;

impl Command {
    /// Returns the command with every waiver that it gives, and that says neither, signed.
    ///
    /// The engine offers waivers without reason and approver: those are for people to say. With them
    /// left empty the command is refused.
    #[must_use]
    pub fn signed(&self, reason: &str, approver: &str) -> Self {
        match self {
            Self::GiveWaiver { waiver } => {
                let mut waiver = waiver.clone();
                if waiver.reason.is_empty() {
                    reason.clone_into(&mut waiver.reason);
                }
                if waiver.approver.is_empty() {
                    approver.clone_into(&mut waiver.approver);
                }
                Self::GiveWaiver { waiver }
            }
            Self::Batch { label, commands } => Self::Batch {
                label: label.clone(),
                commands: (commands.iter())
                    .map(|command| command.signed(reason, approver))
                    .collect(),
            },
            other => other.clone(),
        }
    }
}
