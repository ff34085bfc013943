//! Starts the planner.

fn main() {
    slipway_app::run();
}
