//! A picture of the real window: the app on a hidden display, driven until its page says that it is
//! drawn, then taken from the screen.

use crate::display::Display;
use crate::outcome::{Outcome, Stop, stop};
use crate::tool::root;
use crate::{run, setup};
use std::path::{Path, PathBuf};

/// What the picture shall be.
struct Picture {
    into: PathBuf,
    width: u32,
    height: u32,
    theme: String,
    open: Option<PathBuf>,
}

/// Takes the picture that the words ask for.
pub(crate) fn take(words: &[&str]) -> Outcome {
    let picture = Picture::read(words)?;
    setup::for_a_hidden_window()?;
    let app = run::build()?;
    let display = Display::start(picture.width, picture.height)?;
    let size = format!("{}x{}", picture.width, picture.height);
    let script = root().join("tests/e2e/picture.mjs");
    let mut command = vec!["node".to_owned(), path_text(&script)];
    command.extend([path_text(&app), path_text(&picture.into), picture.theme]);
    command.extend(picture.open.as_deref().map(path_text));
    let words: Vec<&str> = command.iter().map(String::as_str).collect();
    display.run(&[], &words, &[("SLIPWAY_SIZE", &size)])?;
    println!("{}", picture.into.display());
    Ok(())
}

impl Picture {
    fn read(words: &[&str]) -> Outcome<Self> {
        let here = std::env::current_dir()?;
        let mut picture = Self {
            into: PathBuf::new(),
            width: 1440,
            height: 900,
            theme: "light".to_owned(),
            open: None,
        };
        let mut words = words.iter();
        while let Some(option) = words.next() {
            let Some(value) = words.next() else {
                return stop(format!("{option} needs a value"));
            };
            match *option {
                "--screenshot" => picture.into = here.join(value),
                "--size" => (picture.width, picture.height) = read_size(value)?,
                "--theme" if ["light", "dark"].contains(value) => {
                    picture.theme = (*value).to_owned();
                }
                "--open" => picture.open = Some(here.join(value)),
                _ => return stop(format!("not understood: {option} {value}")),
            }
        }
        Ok(picture)
    }
}

fn read_size(text: &str) -> Outcome<(u32, u32)> {
    text.split_once('x')
        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)))
        .ok_or_else(|| Stop(format!("a size is WIDTHxHEIGHT, not {text}")))
}

fn path_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
