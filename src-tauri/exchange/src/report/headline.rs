//! The sentences that stand as titles: the message first, from what the engine found.

use super::press::Press;
use super::timescale::day_of;
use crate::export::Detail;
use slipway_engine::status::{Rag, ReleaseStatus, status};
use slipway_words::Argument;
use std::collections::BTreeSet;

/// Returns how the releases of a report stand, the worst first.
pub(super) fn standing(press: &Press<'_, '_>) -> Vec<ReleaseStatus> {
    let asked: BTreeSet<_> = press.export.releases().map(|row| row.id).collect();
    let mut all = status(press.export.on);
    all.retain(|one| asked.contains(&one.release));
    all
}

/// Says what matters most about windows: who misses which and what that costs; else that all make theirs.
pub(super) fn windows(press: &Press<'_, '_>) -> String {
    let all = standing(press);
    if press.export.audience.withholds(Detail::Floats) {
        return count(press, "report-title-plan", all.len());
    }
    let aiming = all.iter().filter(|one| one.aims_at.is_some()).count();
    let missing = || all.iter().filter(|one| misses(one));
    let Some(worst) = missing().min_by_key(|one| one.window_float) else {
        return count(press, "report-title-all-make", aiming);
    };
    let others = missing().count() - 1;
    let sentence = missed(press, worst);
    if others == 0 {
        sentence
    } else {
        let others = Argument::Number(i64::try_from(others).unwrap_or(i64::MAX));
        let arguments = [("sentence", Argument::Text(sentence)), ("n", others)];
        press.say("report-title-and-others", arguments)
    }
}

/// Says by how much a release misses its window, and when the next one comes.
pub(super) fn missed(press: &Press<'_, '_>, one: &ReleaseStatus) -> String {
    let export = press.export;
    let float = one
        .window_float
        .map(|float| slipway_engine::Seconds(-float.0));
    let arguments = [
        ("release", Argument::Text(name(press, one))),
        (
            "window",
            Argument::Text(one.aims_at.map(|at| day_of(export, at)).unwrap_or_default()),
        ),
        (
            "by",
            Argument::Text(float.map(|by| export.speaker.days(by)).unwrap_or_default()),
        ),
        (
            "cliff",
            Argument::Text(
                one.cliff
                    .map(|cost| whole_days(press, cost))
                    .unwrap_or_default(),
            ),
        ),
    ];
    let key = match (float, one.cliff) {
        (Some(by), Some(_)) if by.0 > 0 => "report-title-misses-next",
        (Some(by), None) if by.0 > 0 => "report-title-misses",
        (_, Some(_)) => "report-title-lies-after-next",
        (_, None) => "report-title-lies-after",
    };
    press.say(key, arguments)
}

/// Says how many stand how.
pub(super) fn colours(press: &Press<'_, '_>) -> String {
    let all = standing(press);
    if press.export.audience.withholds(Detail::Findings) {
        return count(press, "report-title-plan", all.len());
    }
    let number = |rag| {
        let count = all.iter().filter(|one| one.rag == rag).count();
        Argument::Number(i64::try_from(count).unwrap_or(i64::MAX))
    };
    let arguments = [
        ("red", number(Rag::Red)),
        ("amber", number(Rag::Amber)),
        (
            "of",
            Argument::Number(i64::try_from(all.len()).unwrap_or(i64::MAX)),
        ),
    ];
    press.say("report-title-colours", arguments)
}

pub(super) fn misses(one: &ReleaseStatus) -> bool {
    one.makes_window == Some(false) && matches!(one.rag, Rag::Red | Rag::Amber | Rag::Green)
}

pub(super) fn name(press: &Press<'_, '_>, one: &ReleaseStatus) -> String {
    let release = press.export.on.plan.releases.get(one.release);
    release.map(|row| row.title()).unwrap_or_default()
}

/// Says elapsed time in whole days, as people do in a sentence.
pub(super) fn whole_days(press: &Press<'_, '_>, time: slipway_engine::Seconds) -> String {
    const DAY: i64 = 86_400;
    let days = (time.0 + DAY / 2) / DAY;
    press.say("mail-days", [("n", Argument::Number(days.max(1)))])
}

/// Says a sentence that counts.
pub(super) fn count(press: &Press<'_, '_>, key: &str, number: usize) -> String {
    let number = Argument::Number(i64::try_from(number).unwrap_or(i64::MAX));
    press.say(key, [("n", number)])
}
