//! The sample portfolio, the same each time.

use slipway_document::{Setting, sample};
use slipway_engine::change::NewIds;
use slipway_engine::{Instant, Scheduled};
use uuid::Uuid;

/// Ids that count.
struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// Returns it with its dates.
pub(crate) fn the_sample() -> Scheduled {
    let folder = tempfile::TempDir::new().expect("there is room for a folder");
    let setting = Setting {
        now: Box::new(|| Instant(1_798_000_000)),
        ids: Box::new(Counting(0)),
        author: "Somebody".to_owned(),
        backups: folder.path().join("backups"),
        is_on_network: Box::new(|_| false),
    };
    let document = sample(&folder.path().join("sample.slipway"), setting).expect("it is written");
    Scheduled::of(document.now().plan.clone())
}
