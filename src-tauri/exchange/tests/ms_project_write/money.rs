//! Rates, fixed costs, what was spent and the currency: there and back, and for whose eyes.

use super::features::{STANDARD, holds, there_and_back};
use super::{export, noted, plan};
use slipway_engine::Scheduled;
use slipway_exchange::export::{Audience, Format};

#[test]
fn money_comes_back() {
    let file = there_and_back(
        "<CurrencyCode>EUR</CurrencyCode><Tasks>\
         <Task><UID>7</UID><Name>Build</Name><OutlineLevel>1</OutlineLevel><WBS>A</WBS>\
         <Duration>PT16H0M0S</Duration><FixedCost>12550</FixedCost><FixedCostAccrual>2</FixedCostAccrual></Task>\
         <Task><UID>8</UID><Name>Test</Name><OutlineLevel>1</OutlineLevel><WBS>B</WBS>\
         <Duration>PT16H0M0S</Duration><Work>PT16H0M0S</Work><PercentComplete>50</PercentComplete>\
         <ActualStart>2026-03-02T08:00:00</ActualStart><RemainingDuration>PT8H0M0S</RemainingDuration>\
         <ActualCost>99900</ActualCost></Task></Tasks>\
         <Resources><Resource><UID>1</UID><Name>Ann</Name><Type>1</Type><MaxUnits>1</MaxUnits>\
         <CalendarUID>1</CalendarUID><StandardRate>62.5</StandardRate><CostPerUse>1000</CostPerUse></Resource></Resources>\
         <Assignments><Assignment><UID>1</UID><TaskUID>8</TaskUID><ResourceUID>1</ResourceUID>\
         <Units>1</Units><Work>PT16H0M0S</Work></Assignment></Assignments>",
    );
    let elements = [
        "<CurrencyDigits>2</CurrencyDigits><CurrencyCode>EUR</CurrencyCode>",
        "<FixedCost>12550</FixedCost><FixedCostAccrual>2</FixedCostAccrual>",
        // Half of it was worth 8 h at 62.50 and 10 once; 999 were spent.
        "<ActualCost>99900</ActualCost>",
        "<RemainingCost>50000</RemainingCost>",
        "<StandardRate>62.50</StandardRate><StandardRateFormat>2</StandardRateFormat><CostPerUse>1000</CostPerUse>",
    ];
    holds(&file, &elements);
}

#[test]
fn what_was_spent_is_kept_only_where_rates_and_progress_say_otherwise() {
    let spent = |hundredths: u32| {
        let on = plan(
            format!(
                "<Project><StartDate>2026-03-02T08:00:00</StartDate>{STANDARD}<Tasks>\
                 <Task><UID>8</UID><Name>Test</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>\
                 <PercentComplete>50</PercentComplete><ActualStart>2026-03-02T08:00:00</ActualStart>\
                 <RemainingDuration>PT8H0M0S</RemainingDuration><ActualCost>{hundredths}</ActualCost></Task></Tasks>\
                 <Resources><Resource><UID>1</UID><Name>Ann</Name><Type>1</Type><StandardRate>50</StandardRate>\
                 </Resource></Resources><Assignments><Assignment><UID>1</UID><TaskUID>8</TaskUID>\
                 <ResourceUID>1</ResourceUID><Units>1</Units><Work>PT16H0M0S</Work></Assignment></Assignments></Project>"
            )
            .as_bytes(),
        );
        let task = on.plan.tasks.iter().find(|task| task.name == "Test");
        let cost = task.expect("it is there").cost.clone();
        cost.and_then(|cost| cost.actual)
    };
    assert_eq!(spent(40_000), None, "8 h at 50");
    assert_eq!(spent(55_000), Some(55_000), "somebody entered it");
}

#[test]
fn a_vendor_is_told_no_money() {
    let on = Scheduled::of(noted(
        "@currency EUR | @person ann | @rate ann 50 10 | @baseline Promise mon
         build 2d fixed 70 by ann promised mon..tue priced 900",
    ));
    let file = Format::MsProject.write(&export(&on, Audience::Vendor));
    let file = String::from_utf8(file).expect("it is UTF-8");
    for tag in ["Cost>", "Rate>", "CostPerUse", "Currency"] {
        assert!(!file.contains(tag), "{tag} is in\n{file}");
    }
}
