//! Starts the planner, or a worker that reads one file for it.

use std::process::ExitCode;

/// A schedule fills some megabytes and the one before gives them back: the allocator of the system hands
/// them to the kernel and asks again, which is a third of the time of a full schedule.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    if let Some(ended) = slipway_app::serve_if_asked() {
        return ended;
    }
    slipway_app::run();
    ExitCode::SUCCESS
}
