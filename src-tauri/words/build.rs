//! Embeds every Fluent file of every language, so that adding one is adding a file.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

const LANGUAGES: [&str; 2] = ["en", "de"];

fn main() -> io::Result<()> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let mut code = String::new();
    for language in LANGUAGES {
        let folder = Path::new(&root).join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files: Vec<_> = fs::read_dir(&folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()?;
        files.retain(|file| file.extension().is_some_and(|end| end == "ftl"));
        files.sort();
        let constant = language.to_uppercase();
        writeln!(code, "const {constant}: &[(&str, &str)] = &[").map_err(io::Error::other)?;
        for file in files {
            let name = file.file_name().unwrap_or_default();
            writeln!(code, "    ({name:?}, include_str!({file:?})),").map_err(io::Error::other)?;
        }
        code.push_str("];\n");
    }
    fs::write(Path::new(&out).join("files.rs"), code)
}
