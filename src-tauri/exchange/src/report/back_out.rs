//! Until when a release can still be backed out: its deployment, the end of its window, and the last
//! moment at which the reserve for backing out fits before that end.

use super::look::Look;
use super::press::Press;
use super::sheet::Sheet;
use super::table::{Column, Entry, Room};
use crate::scene::{Ink, Place};
use slipway_engine::plan::Release;
use slipway_engine::{Instant, Seconds};
use slipway_words::Argument;

/// How wide the column of the deployment is.
const DEPLOYMENT: f64 = 168.0;

/// The moments of a deployment.
struct Moments {
    begins: Instant,
    ends: Instant,
    closes: Instant,
    /// Backing out that begins by then is through when the window closes.
    no_return: Instant,
    reserve: Seconds,
}

impl Moments {
    fn of(press: &Press<'_, '_>, release: &Release) -> Option<Self> {
        let on = press.export.on;
        let slot = on.plan.releases.slot(release.id)?;
        let berth = on.schedule.aim(slot)?.berth?;
        let leaves = on.calendars.deployments(slot).iter();
        let dates = leaves.map(|&leaf| on.schedule.dates(leaf));
        let reserve = on.plan.portfolio.rules.back_out_reserve;
        Some(Self {
            begins: dates.clone().map(|dates| dates.start).min()?,
            ends: dates.map(|dates| dates.finish).max()?,
            closes: berth.to,
            no_return: berth.to - reserve,
            reserve,
        })
    }

    /// The moments in one row, and what the last one means.
    fn told(&self, press: &Press<'_, '_>) -> (Vec<Entry>, &'static str) {
        let moment = |at| press.export.speaker.moment(at);
        let at = |at| [("at", Argument::Text(moment(at)))];
        let until = press.say("report-deployment-until", at(self.ends));
        let closes = press.say("report-window-closes", at(self.closes));
        let (why, ink) = if self.ends > self.no_return {
            ("report-no-return-passed", Ink::Critical)
        } else if self.reserve == Seconds::ZERO {
            ("report-no-return-without-reserve", Ink::Risk)
        } else {
            ("report-no-return-why", Ink::Text)
        };
        let begins = Entry::of(moment(self.begins), Look::BODY);
        let last = Entry::of(moment(self.no_return), Look::BODY.bold().in_ink(ink));
        let row = vec![
            begins.below(until, Look::SMALL),
            last.below(closes, Look::SMALL),
        ];
        (row, why)
    }
}

/// Draws it into a room; returns where that ends.
pub(super) fn draw(
    press: &mut Press<'_, '_>,
    sheet: &mut Sheet,
    release: &Release,
    room: Room,
) -> f64 {
    let columns = [
        Column::of(press, "report-deployment", DEPLOYMENT),
        Column::of(press, "report-no-return", room.width - DEPLOYMENT),
    ];
    let told = Moments::of(press, release).map(|moments| moments.told(press));
    let (rows, why) = told.map_or((Vec::new(), None), |(row, why)| (vec![row], Some(why)));
    let heading = press.word("report-back-out");
    let none = press.word("report-back-out-none");
    let part = ("back-out", heading.as_str());
    let end = sheet.part(press, part, room, &columns, &rows, &none).0;
    let Some(why) = why.map(|key| press.word(key)) else {
        return end;
    };
    let place = Place::of(room.x + 8.0, end + 6.0, room.width - 16.0, 40.0);
    let look = Look::BODY.in_ink(Ink::Muted).in_lines(2);
    sheet.text(press, "back-out-why", &why, look, place)
}
