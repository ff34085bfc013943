//! Writes the files that people read, of the sample portfolio and of plans that are hard to show, into
//! a folder: `cargo run --package slipway-cli --example pages -- FOLDER`. What looks at them begins here.

use slipway_document::{Setting, sample};
use slipway_engine::change::NewIds;
use slipway_engine::plan::{Plan, Task};
use slipway_engine::{Instant, Scheduled, notation};
use slipway_exchange::Language;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// Ids that count.
struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// Names that mean harm: each would do something in one of the formats.
const HARM: [&str; 6] = [
    "</script><script>document.title='broken'</script>",
    "<img src=x onerror=\"document.title='broken'\">",
    "`code` | *bold* | [link](javascript:alert(1))",
    "javascript:document.title='broken'",
    "\u{202e}turned ]]> --> <!-- &lt;b&gt;",
    "{{ 7 * 7 }} {% raw %} ${7*7} \\u003c",
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).map(PathBuf::from);
    let folder = folder.ok_or("a folder to write into")?;
    fs::create_dir_all(&folder)?;
    let on = Scheduled::of(the_sample(&folder)?);
    for audience in Audience::ALL {
        for format in [
            Format::Html,
            Format::Markdown,
            Format::Mail,
            Format::MsProject,
        ] {
            write(
                &folder,
                audience.name(),
                &on,
                format,
                audience,
                Language::English,
            )?;
        }
    }
    let files = |name, on: &Scheduled, language| {
        for format in [Format::Html, Format::Markdown, Format::MsProject] {
            write(&folder, name, on, format, Audience::Team, language)?;
        }
        Ok(())
    };
    files("german", &on, Language::German)?;
    files("empty", &Scheduled::of(empty()?), Language::English)?;
    files("hostile", &Scheduled::of(hostile()?), Language::English)?;
    files(
        "large",
        &Scheduled::of(notation::read(&large())?),
        Language::English,
    )
}

fn write(
    folder: &Path,
    name: &str,
    on: &Scheduled,
    format: Format,
    audience: Audience,
    language: Language,
) -> Result<(), Box<dyn Error>> {
    let export = Export::of(on, &Scope::Everything, audience, language);
    let file = folder.join(format!("{name}.{}", format.extension()));
    Ok(fs::write(file, format.write(&export))?)
}

fn the_sample(folder: &Path) -> Result<Plan, Box<dyn Error>> {
    let setting = Setting {
        now: Box::new(|| Instant(1_798_000_000)),
        ids: Box::new(Counting(0)),
        author: "Ann Archer".to_owned(),
        backups: folder.join("backups"),
        is_on_network: Box::new(|_| false),
    };
    let path = folder.join("sample.slipway");
    if path.exists() {
        fs::remove_file(&path)?;
    }
    let document = sample(&path, setting).map_err(|failure| format!("{failure:?}"))?;
    Ok(document.now().plan.clone())
}

fn empty() -> Result<Plan, Box<dyn Error>> {
    let mut plan = notation::read("a 1d")?;
    let tasks: Vec<_> = plan.tasks.iter().map(|task| task.id).collect();
    let releases: Vec<_> = plan.releases.iter().map(|release| release.id).collect();
    for task in tasks {
        plan.tasks.remove(task);
    }
    for release in releases {
        plan.releases.remove(release);
    }
    Ok(plan)
}

fn hostile() -> Result<Plan, Box<dyn Error>> {
    let mut text = String::from("@person zoe\n@release Ledger version 7.2\nphase sum\n");
    for number in 0..HARM.len() {
        let _ = writeln!(text, "t{number} 2d in phase by zoe");
    }
    let mut plan = notation::read(&text)?;
    let rows: Vec<Task> = plan.tasks.iter().map(|task| Task::clone(task)).collect();
    for mut row in rows {
        let number = row
            .name
            .strip_prefix('t')
            .and_then(|number| number.parse::<usize>().ok());
        let name = number.map_or(HARM[0], |number| HARM[number]);
        row.notes = format!("{name}\n{}", HARM.join("\n"));
        name.clone_into(&mut row.name);
        plan.tasks.insert(Arc::new(row));
    }
    HARM[0].clone_into(&mut Arc::make_mut(&mut plan.portfolio).name);
    Ok(plan)
}

/// Ten thousand tasks in twenty releases, each after the one before it and some after one far off.
fn large() -> String {
    let mut text = String::new();
    let mut number = 0;
    for release in 0..20 {
        let _ = writeln!(text, "@release R{release:02} version {release}");
        for phase in 0..20 {
            let _ = writeln!(text, "p{release}x{phase} sum");
            for task in 0..25 {
                number += 1;
                let days = 1 + number * 13 % 10;
                let _ = write!(text, "t{number} {days}d in p{release}x{phase}");
                if task > 0 {
                    let _ = write!(text, " after t{}", number - 1);
                    if number % 3 == 0 && number > 60 {
                        let _ = write!(text, ",t{}", number - 7 - number * 7 % 50);
                    }
                }
                text.push('\n');
            }
        }
    }
    text
}
