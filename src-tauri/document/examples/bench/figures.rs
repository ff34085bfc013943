//! Figures: printed as they come, and kept for a file of JSON lines.

use std::hint::black_box;
use std::io::Write;
use std::time::Instant as Clock;

/// What was measured so far.
#[derive(Default)]
pub(crate) struct Figures {
    /// What is measured now: of which kind of plan, with how many tasks.
    plan: &'static str,
    tasks: usize,
    /// What the names of figures must hold; the rest are not measured.
    only: Option<String>,
    lines: Vec<String>,
}

impl Figures {
    /// Returns no figures yet, to take those whose names hold a text.
    pub(crate) fn of(only: Option<String>) -> Self {
        Self {
            only,
            ..Self::default()
        }
    }

    pub(crate) fn heading() {
        println!(
            "{:<9} {:>7}  {:<38} {:>10} {:>10} {:>10}",
            "plan", "tasks", "what", "least ms", "median ms", "p95 ms"
        );
    }

    /// What comes from now on is about a kind of plan, with so many tasks.
    pub(crate) fn begin(&mut self, plan: &'static str, tasks: usize) {
        (self.plan, self.tasks) = (plan, tasks);
    }

    /// Takes the times of one figure in milliseconds.
    pub(crate) fn take(&mut self, what: &str, mut times: Vec<f64>) {
        let (plan, tasks) = (self.plan, self.tasks);
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times[(times.len() - 1) * share / 100];
        // On a computer that does something else too, the least comes nearest to one core alone.
        let (least, median, p95) = (at(0), at(50), at(95));
        println!("{plan:<9} {tasks:>7}  {what:<38} {least:>10.3} {median:>10.3} {p95:>10.3}");
        self.lines.push(format!(
            "{{\"plan\":\"{plan}\",\"tasks\":{tasks},\"what\":\"{what}\",\"runs\":{},\"least_ms\":{least:.4},\"median_ms\":{median:.4},\"p95_ms\":{p95:.4}}}",
            times.len()
        ));
    }

    /// Times `run` and takes the figure, if it is asked for.
    pub(crate) fn time<T>(&mut self, what: &str, runs: usize, run: impl FnMut() -> T) {
        let only = self.only.as_deref().unwrap_or_default();
        if what.contains(only) {
            self.take(what, timed(runs, run));
        }
    }

    /// Appends everything to a file, a line of JSON a figure.
    pub(crate) fn write(&self, file: &str) -> std::io::Result<()> {
        let mut file = std::fs::File::options()
            .append(true)
            .create(true)
            .open(file)?;
        self.lines
            .iter()
            .try_for_each(|line| writeln!(file, "{line}"))
    }
}

/// Times `run` after one run that warms up, in milliseconds; what it returns is dropped in time.
fn timed<T>(runs: usize, mut run: impl FnMut() -> T) -> Vec<f64> {
    black_box(run());
    (0..runs)
        .map(|_| {
            let begun = Clock::now();
            black_box(run());
            begun.elapsed().as_secs_f64() * 1e3
        })
        .collect()
}
