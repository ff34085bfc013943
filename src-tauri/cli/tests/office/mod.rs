//! The sample portfolio, the same each time.

use slipway_document::{Document, Setting, sample};
use slipway_engine::change::NewIds;
use slipway_engine::{Instant, Scheduled};
use tempfile::TempDir;
use uuid::Uuid;

/// Ids that count.
struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// Returns it as a file in a folder that lasts as long as the test.
pub(crate) fn the_portfolio() -> (TempDir, Document) {
    let folder = TempDir::new().expect("there is room for a folder");
    let setting = Setting {
        now: Box::new(|| Instant(1_798_000_000)),
        ids: Box::new(Counting(0)),
        author: "Somebody".to_owned(),
        backups: folder.path().join("backups"),
        is_on_network: Box::new(|_| false),
    };
    let document = sample(&folder.path().join("sample.slipway"), setting);
    (folder, document.expect("it is written"))
}

/// Returns it with its dates.
pub(crate) fn the_sample() -> Scheduled {
    let (_folder, document) = the_portfolio();
    Scheduled::of(document.now().plan.clone())
}
