//! What the tests share: what stands around gates, with something in every column and in every form
//! that a row may take.

use crate::testing::{external, id, task_id};
use slipway_engine::plan::{
    BarColour, BookingUse, Colour, Comparison, Criterion, CriterionKind, CriterionState,
    DependencyKind, Evidence, GateKind, GridColumn, Grouping, KeptFile, Lag, Metric, OrderKey,
    Outage, PhaseKind, Plan, Publication, PublishedRelease, PublishedTask, PublishedWaiver,
    RaidItem, RaidKind, RaidState, Recurring, ReleaseKind, Report, ReportAudience, ReportKind,
    ReportLook, ReportRun, ReportSection, Review, ReviewAction, Sharing, SignOff, SignOffState,
    Stage, Target, TaskKind, Template, TemplateBooking, TemplateCriterion, TemplateCriterionKind,
    TemplateGate, TemplateLink, TemplateStep, View, ViewColumn, ViewFilter, ViewLayers, ViewLayout,
    ViewSort,
};
use slipway_engine::{Instant, Seconds, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Adds rows to every table of step 3.
pub(crate) fn insert(plan: &mut Plan) {
    for row in criteria() {
        plan.criteria.insert(Arc::new(row));
    }
    plan.sign_offs.insert(Arc::new(SignOff {
        id: id(18, 1),
        gate: id(15, 1),
        order: OrderKey("S".to_owned()),
        role: "Operations".to_owned(),
        person: Some(id(2, 1)),
        state: SignOffState::Signed,
        at: Some(Instant(1_700_000_900)),
        comment: "with pleasure".to_owned(),
    }));
    plan.reviews.insert(Arc::new(review()));
    plan.outages.insert(Arc::new(Outage {
        id: id(20, 1),
        environment: id(10, 1),
        name: "Firmware".to_owned(),
        at: Recurring {
            zone: Some("Europe/London".to_owned()),
            rule: Some("FREQ=MONTHLY".to_owned()),
            except: vec![Instant(1_702_592_000)],
            ..Recurring::once(Instant(1_700_000_000), Instant(1_700_014_400))
        },
        notes: "both sites".to_owned(),
        external: external(),
    }));
    plan.templates.insert(Arc::new(template()));
    plan.publications.insert(Arc::new(publication()));
    plan.views.insert(Arc::new(view()));
    plan.raid_items.insert(Arc::new(RaidItem {
        owner: Some(id(2, 1)),
        due: Some(Instant(1_700_600_000)),
        state: RaidState::Closed,
        likelihood: Some(2),
        impact: Some(5),
        effect: "two weeks later".to_owned(),
        response: "a second vendor".to_owned(),
        ..RaidItem::new(id(24, 1), id(4, 1), RaidKind::Risk, "The vendor is late")
    }));
    plan.reports.insert(Arc::new(report()));
}

fn criteria() -> [Criterion; 2] {
    let metric = Criterion {
        id: id(17, 1),
        gate: id(15, 1),
        order: OrderKey("C".to_owned()),
        text: "Pass rate".to_owned(),
        kind: CriterionKind::Metric(Metric {
            unit: "%".to_owned(),
            comparison: Comparison::AtMost,
            threshold: 98_000,
            value: Some(91_400),
            as_of: Some(Instant(1_700_000_910)),
        }),
        is_mandatory: true,
        owner: Some(id(2, 1)),
        due: Some(Instant(1_700_000_920)),
        state: CriterionState::Waived,
        comment: "by the board".to_owned(),
        evidence: vec![
            Evidence::File {
                name: "report.pdf".to_owned(),
                hash: "0a".repeat(32),
                size: 7,
                added_at: Instant(1_700_000_930),
            },
            Evidence::Link {
                name: "wiki".to_owned(),
                address: "page 7".to_owned(),
                added_at: Instant(1_700_000_940),
            },
        ],
        external: external(),
    };
    let task = Criterion {
        id: id(17, 2),
        kind: CriterionKind::TaskFinished { task: task_id(3) },
        ..metric.clone()
    };
    [metric, task]
}

fn review() -> Review {
    Review {
        id: id(19, 1),
        name: "Board".to_owned(),
        at: Instant(1_700_000_950),
        chair: Some(id(2, 1)),
        attendees: vec![id(2, 1)],
        gates: vec![id(15, 1)],
        minutes: "short".to_owned(),
        actions: vec![ReviewAction {
            text: "Call".to_owned(),
            owner: Some(id(2, 1)),
            due: Some(Instant(1_700_000_960)),
            is_done: true,
        }],
        external: external(),
    }
}

fn template() -> Template {
    let build = TemplateStep {
        key: "build".to_owned(),
        within: None,
        name: "Build".to_owned(),
        kind: TaskKind::Task,
        phase: Some(PhaseKind::Build),
        duration: Span::working_minutes(480),
        after: Vec::new(),
        role: "Development".to_owned(),
        booking: Some(TemplateBooking {
            stage: Stage::Sit,
            purpose: BookingUse::CodeChange,
            sharing: Sharing::Shared,
            set_up: Seconds(60),
            tear_down: Seconds(120),
        }),
    };
    let go = TemplateStep {
        key: "go".to_owned(),
        within: Some("build".to_owned()),
        after: vec![TemplateLink {
            after: "build".to_owned(),
            kind: DependencyKind::Ss,
            lag: Lag::Percent(500),
        }],
        ..build.clone()
    };
    Template {
        id: id(21, 1),
        order: OrderKey("T".to_owned()),
        name: "Minor".to_owned(),
        summary: "every month".to_owned(),
        version: 3,
        kinds: vec![ReleaseKind::Minor],
        steps: vec![build, go],
        gates: vec![TemplateGate {
            name: "Go".to_owned(),
            kind: GateKind::TechnicalGoNoGo,
            milestone: Some("go".to_owned()),
            quorum: Some(1),
            sign_offs: vec!["Operations".to_owned()],
            criteria: vec![TemplateCriterion {
                text: "Built".to_owned(),
                kind: TemplateCriterionKind::StepFinished {
                    step: "build".to_owned(),
                },
                is_mandatory: true,
                lead: Seconds(86_400),
            }],
        }],
        notes: "from the board".to_owned(),
    }
}

fn report() -> Report {
    Report {
        order: OrderKey("R".to_owned()),
        audience: ReportAudience::Vendor,
        release: Some(id(4, 1)),
        sections: vec![ReportSection {
            section: "changes".to_owned(),
            is_shown: false,
        }],
        texts: BTreeMap::from([("headline".to_owned(), "In time".to_owned())]),
        since: Some(Instant(1_700_000_000)),
        last_run: Some(ReportRun {
            operation: Some(id(7, 9)),
            at: Instant(1_700_500_000),
        }),
        look: ReportLook {
            accent: Colour::read("#c8102e"),
            logo: Some(KeptFile {
                name: "logo.png".to_owned(),
                hash: "0a".repeat(32),
                size: 1_024,
            }),
            template: None,
        },
        ..Report::new(id(25, 1), "For the vendor", ReportKind::GoNoGo)
    }
}

fn view() -> View {
    let column = |column, width| ViewColumn { column, width };
    View {
        id: id(23, 1),
        order: OrderKey("V".to_owned()),
        name: "My releases".to_owned(),
        layout: ViewLayout {
            grouping: Grouping::Environment,
            is_packed: true,
            sort: Some(ViewSort {
                by: GridColumn::WindowFloat,
                is_descending: true,
            }),
            filter: ViewFilter {
                text: "pay".to_owned(),
                owners: vec![id(2, 1)],
                products: vec![id(3, 1)],
                float_below: Some(Seconds(28_800)),
                within_days: Some(14),
                ..ViewFilter::default()
            },
            columns: vec![column(GridColumn::Name, 240), column(GridColumn::Start, 85)],
            frozen: 1,
            colour: BarColour::Team,
            baseline: Some(id(8, 1)),
            layers: ViewLayers::default(),
            rolls_up: true,
            zoom: Some(9_000),
        },
    }
}

fn publication() -> Publication {
    Publication {
        id: id(22, 1),
        number: 1,
        name: "Week 48".to_owned(),
        by: "Anna".to_owned(),
        at: Instant(1_700_000_970),
        data_date: Instant(1_700_000_000),
        notes: "by mail".to_owned(),
        waivers: vec![PublishedWaiver {
            waiver: id(13, 1),
            reason: "law".to_owned(),
            approver: "Anna".to_owned(),
            expires_at: Instant(1_700_000_600),
        }],
        releases: BTreeMap::from([(
            id(4, 1),
            PublishedRelease {
                name: "Autumn".to_owned(),
                target: Some(Target::NextAdmitting),
                goes_out: Some(Instant(1_700_000_980)),
                window_float: Some(Seconds(-3_600)),
            },
        )]),
        tasks: BTreeMap::from([(
            task_id(1),
            PublishedTask {
                start: Instant(1),
                finish: Instant(2),
            },
        )]),
    }
}
