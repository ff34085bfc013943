//! Declares the commands of `src-tauri/app/commands` to Tauri, so that none is open to a page unless
//! the capability in `tauri.conf.json` lists it.

fn main() {
    println!("cargo::rerun-if-changed=src-tauri/app/commands");
    let commands: &'static [&'static str] = Vec::leak(include_str!("commands").lines().collect());
    let manifest = tauri_build::AppManifest::new().commands(commands);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .expect("tauri.conf.json and the list of commands fit together");
}
