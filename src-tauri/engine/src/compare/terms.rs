//! Values that are one of a few words: each says its key of the catalogue. The first is the usual one,
//! unless its field says otherwise.

use super::value::Value;
use crate::change::Argument;
use crate::plan::{
    Accrual, BarColour, BookingStatus, BookingUse, Comparison, ConstraintKind, CriterionState,
    Decision, DependencyKind, EventKind, FixedCheck, FreezeKind, GateKind, GridColumn, Grouping,
    Hardness, OutOfSequence, PersonKind, PhaseKind, Plan, Policy, ProductKind, RaidKind, RaidState,
    ReleaseKind, ReleaseState, ReportAudience, ReportKind, RiskLevel, ScheduleFrom, Sharing,
    SignOffState, Stage, Strategy, Strength, TaskKind, TaskMode, WindowKind,
};

macro_rules! terms {
    ($($of:ident { $first:ident $key_of_first:literal $(, $variant:ident $key:literal)* $(,)? })*) => {
        $(
            impl Value for $of {
                const JOINS: bool = true;

                fn is_blank(&self) -> bool {
                    *self == Self::$first
                }

                fn say(&self, _: Option<&Self>, _: &Plan, words: &mut Vec<Argument>) {
                    let key = match self {
                        Self::$first => $key_of_first,
                        $(Self::$variant => $key,)*
                    };
                    words.push(Argument::Term(key.to_owned()));
                }
            }
        )*

        /// Every key that a value says.
        pub(super) const TERMS: &[&str] = &[$($key_of_first, $($key,)*)*];
    };
}

terms! {
    TaskKind { Task "kind-task", Milestone "kind-milestone", External "kind-external" }
    TaskMode { Auto "inspector-mode-auto", Manual "inspector-mode-manual" }
    PhaseKind {
        Requirements "phase-requirements", Design "phase-design", Build "phase-build",
        IntegrationTest "phase-integration-test", SystemTest "phase-system-test",
        Uat "phase-uat", Performance "phase-performance", Security "phase-security",
        Staging "phase-staging", Deployment "phase-deployment", Hypercare "phase-hypercare",
        Review "phase-review",
    }
    ConstraintKind {
        Asap "constraint-asap", Alap "constraint-alap", Snet "constraint-snet",
        Snlt "constraint-snlt", Fnet "constraint-fnet", Fnlt "constraint-fnlt",
        Mso "constraint-mso", Mfo "constraint-mfo",
    }
    DependencyKind {
        Fs "compare-fs", Ss "compare-ss", Ff "compare-ff", Sf "compare-sf",
    }
    Strength { Hard "compare-strength-hard", Soft "compare-strength-soft" }
    ReleaseState {
        Draft "release-draft", Planned "release-planned", InProgress "release-in-progress",
        Ready "release-ready", Go "release-go", Deploying "release-deploying",
        Deployed "release-deployed", Hypercare "release-hypercare", Closed "release-closed",
        Cancelled "release-cancelled", BackedOut "release-backed-out",
    }
    ReleaseKind {
        Major "release-kind-major", Minor "release-kind-minor", Patch "release-kind-patch",
        Security "release-kind-security", Hotfix "release-kind-hotfix",
        Infrastructure "release-kind-infrastructure", Hardware "release-kind-hardware",
        Package "release-kind-package",
    }
    Strategy {
        BigBang "release-strategy-big-bang", Phased "release-strategy-phased",
        Rolling "release-strategy-rolling", BlueGreen "release-strategy-blue-green",
        Canary "release-strategy-canary",
    }
    RiskLevel { Low "release-risk-low", Medium "release-risk-medium", High "release-risk-high" }
    ProductKind {
        App "compare-product-app", Service "compare-product-service",
        Platform "compare-product-platform", Hardware "compare-product-hardware",
    }
    PersonKind {
        Work "person-kind-work", Material "person-kind-material", Cost "person-kind-cost",
    }
    WindowKind {
        Standard "window-kind-standard", Emergency "window-kind-emergency",
        Maintenance "window-kind-maintenance",
    }
    FreezeKind {
        Change "freeze-kind-change", Code "freeze-kind-code",
        Environment "freeze-kind-environment", Regional "freeze-kind-regional",
        Holiday "freeze-kind-holiday", Business "freeze-kind-business",
    }
    Hardness { Hard "hardness-hard", Soft "hardness-soft" }
    Stage {
        Dev "stage-dev", Sit "stage-sit", Uat "stage-uat", Perf "stage-perf",
        Preprod "stage-preprod", Prod "stage-prod", Dr "stage-dr",
    }
    Sharing {
        Exclusive "sharing-exclusive", Shared "sharing-shared", ReadOnly "sharing-read-only",
    }
    BookingUse {
        Testing "booking-purpose-testing", CodeChange "booking-purpose-code-change",
        ConfigurationChange "booking-purpose-configuration-change",
        Regression "booking-purpose-regression", Refresh "booking-purpose-refresh",
        Rehearsal "booking-purpose-rehearsal",
    }
    BookingStatus {
        Requested "booking-requested", Approved "booking-approved",
        Rejected "booking-rejected", Cancelled "booking-cancelled",
    }
    GateKind {
        Entry "gate-kind-entry", Readiness "gate-kind-readiness",
        Milestone "gate-kind-milestone", BusinessGoNoGo "gate-kind-business-go-no-go",
        TechnicalGoNoGo "gate-kind-technical-go-no-go", PostRelease "gate-kind-post-release",
    }
    Decision {
        Pending "decision-pending", Go "decision-go", ConditionalGo "decision-conditional-go",
        NoGo "decision-no-go", Deferred "decision-deferred",
    }
    FixedCheck {
        Traceable "check-traceable", Secure "check-secure", Tested "check-tested",
        Authorised "check-authorised",
    }
    Comparison { AtLeast "metric-at-least", AtMost "metric-at-most" }
    CriterionState {
        Open "criterion-state-open", Met "criterion-state-met",
        Failed "criterion-state-failed", Waived "criterion-state-waived",
    }
    SignOffState {
        Asked "compare-sign-off-asked", Signed "compare-sign-off-signed",
        Declined "compare-sign-off-declined",
    }
    EventKind {
        Vendor "event-kind-vendor", Platform "event-kind-platform",
        Regulator "event-kind-regulator", Other "event-kind-other",
    }
    RaidKind { Risk "raid-risk", Issue "raid-issue", Decision "raid-decision" }
    RaidState { Open "raid-open", Closed "raid-closed" }
    ReportKind {
        Weekly "report-kind-weekly", Monthly "report-kind-monthly",
        Quarterly "report-kind-quarterly", GoNoGo "report-kind-go-no-go",
        Changes "report-kind-changes", Process "report-kind-process",
    }
    ReportAudience {
        Team "export-audience-team", Management "export-audience-management",
        Vendor "export-audience-vendor",
    }
    Policy { Native "settings-policy-native", MsProject "settings-policy-msproject" }
    OutOfSequence {
        RetainedLogic "settings-retained-logic", ProgressOverride "settings-progress-override",
    }
    Accrual {
        Prorated "accrual-prorated", Start "accrual-start", End "accrual-end",
    }
    ScheduleFrom { Start "compare-from-start", Finish "compare-from-finish" }
    Grouping {
        None "view-group-none", Portfolio "view-group-portfolio", Product "view-group-product",
        Release "view-group-release", Phase "view-group-phase", Team "view-group-team",
        Environment "view-group-environment", Owner "view-group-owner",
        Status "view-group-status",
    }
    GridColumn {
        Name "grid-column-name", Duration "grid-column-duration", Start "grid-column-start",
        Finish "grid-column-finish", Float "grid-column-float",
        WindowFloat "grid-column-window-float", Owner "grid-column-owner",
        Percent "grid-column-percent", Remaining "grid-column-remaining",
        ActualStart "grid-column-actual-start", ActualFinish "grid-column-actual-finish",
        Deadline "grid-column-deadline", Constraint "grid-column-constraint",
        Phase "grid-column-phase", Release "grid-column-release",
        Product "grid-column-product", Team "grid-column-team",
        Environments "grid-column-environments", Calendar "grid-column-calendar",
        Predecessors "grid-column-predecessors", Notes "grid-column-notes",
        BaselineVariance "grid-column-baseline-variance", Finding "grid-column-finding",
        Budget "grid-column-budget", Cost "grid-column-cost",
        ActualCost "grid-column-actual-cost", ForecastCost "grid-column-forecast-cost",
        EarnedValue "grid-column-earned-value", Cpi "grid-column-cpi",
    }
    BarColour {
        State "view-colour-state", Product "view-colour-product", Team "view-colour-team",
        Float "view-colour-float",
    }
}
