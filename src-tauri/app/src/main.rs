//! Starts the planner, or a worker that reads one file for it.

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(ended) = slipway_app::serve_if_asked() {
        return ended;
    }
    slipway_app::run();
    ExitCode::SUCCESS
}
