//! The sample portfolio, which has a row in nearly every table, through a file and back.

use slipway_document::{Setting, sample};
use slipway_engine::Instant;
use slipway_engine::change::{NewIds, Rows};
use slipway_exchange::{Continue, Into, Language, ReadOptions, read_json, write_json};
use uuid::Uuid;

/// Ids that count.
struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

#[test]
fn json_holds_everything_and_gives_it_back() {
    let folder = tempfile::TempDir::new().expect("there is room for a folder");
    let setting = Setting {
        now: Box::new(|| Instant(1_798_000_000)),
        ids: Box::new(Counting(0)),
        author: "ann".to_owned(),
        backups: folder.path().join("backups"),
        is_on_network: Box::new(|_| false),
    };
    let document = sample(&folder.path().join("sample.slipway"), setting).expect("it is written");
    let plan = &document.now().plan;
    let bytes = write_json(plan);
    let options = ReadOptions {
        zone: "UTC".to_owned(),
        into: Into::OneRelease,
        product: None,
        file: "sample.json".to_owned(),
        language: Language::English,
    };
    let read = read_json(&bytes, &options, &mut |_| Continue::Yes).expect("it is read");
    assert_eq!(read.rows, Rows::from(plan));
    let back = read.plan().expect("it is a whole portfolio");
    assert!(back == *plan, "the same plan");
    assert_eq!(write_json(&back), bytes, "the same bytes");
}
