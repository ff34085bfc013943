//! Fresh ids: random, and rising with time.

use slipway_engine::change::NewIds;
use uuid::Uuid;

/// Draws from the clock and the system's random source.
pub(crate) struct Drawn;

impl NewIds for Drawn {
    fn draw(&mut self) -> Uuid {
        Uuid::now_v7()
    }
}
