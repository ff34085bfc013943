//! What is in a file and has no place in a plan here: counted, so that nothing is lost in silence.

use crate::reading::Reading;
use crate::xml::Element;

/// Warns of everything that was not taken over.
pub(super) fn warn_of_losses(project: Element<'_>, reading: &mut Reading<'_>) {
    let tasks = || project.list("Tasks", "Task");
    let assignments = || project.list("Assignments", "Assignment");
    let resources = || project.list("Resources", "Resource");
    let is_one = |of: Element<'_>, name: &str| of.value(name) == Some("1");
    let is_something = |of: Element<'_>, name: &str| {
        let text = of.value(name).unwrap_or("");
        text.bytes().any(|byte| (b'1'..=b'9').contains(&byte))
    };

    let recurring = tasks().filter(|task| is_one(*task, "Recurring")).count();
    reading.warn_of("warning-recurring-tasks", recurring);
    let inserted = tasks().filter(|task| is_one(*task, "IsSubproject")).count();
    reading.warn_of("warning-subprojects", inserted);
    let contours = assignments()
        .filter(|work| !matches!(work.value("WorkContour"), None | Some("0" | "8")))
        .count();
    reading.warn_of("warning-contours", contours);
    let overtime = assignments()
        .filter(|work| is_something(*work, "OvertimeWork"))
        .count();
    reading.warn_of("warning-overtime", overtime);
    // Each row of the first table is in force until the next.
    let later: usize = resources()
        .map(|person| {
            let rates = person.list("Rates", "Rate");
            let first = rates.filter(|rate| matches!(rate.value("RateTable"), None | Some("0")));
            first.count().saturating_sub(1)
        })
        .sum();
    reading.warn_of("warning-later-rates", later);
    let money_only = assignments()
        .filter(|work| {
            let resource = work.value("ResourceUID");
            let mut of = resources().filter(|person| person.value("UID") == resource);
            of.any(|person| is_one(person, "IsCostResource")) && is_something(*work, "Cost")
        })
        .count();
    reading.warn_of("warning-cost-resources", money_only);
    let fields = resources()
        .chain(assignments())
        .flat_map(Element::children)
        .filter(|field| matches!(field.name(), "ExtendedAttribute" | "OutlineCode"))
        .count();
    reading.warn_of("warning-fields-of-people", fields);
    let by_day: usize = assignments()
        // Work put by hand is taken over as the pieces of a split task.
        .filter(|work| work.value("WorkContour") != Some("8"))
        .chain(tasks())
        .map(|of| of.all("TimephasedData").count())
        .sum();
    reading.warn_of("warning-time-phased", by_day);
}
