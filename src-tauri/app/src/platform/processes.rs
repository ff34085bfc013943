//! Other programs: a second planner, the file manager, and this one again with a better webview.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Opens the portfolio at `path` in a process of its own.
pub(crate) fn start_another(path: &Path) -> io::Result<()> {
    start(Command::new(std::env::current_exe()?).arg(path))
}

/// Shows the file at `path` in the system's file manager.
pub(crate) fn show_in_folder(path: &Path) -> io::Result<()> {
    #[cfg(target_os = "macos")]
    return start(Command::new("open").arg("-R").arg(path));
    #[cfg(target_os = "windows")]
    return start(Command::new("explorer").arg("/select,").arg(path));
    #[cfg(not(any(target_os = "macos", target_os = "windows")))]
    return start(Command::new("xdg-open").arg(path.parent().unwrap_or(path)));
}

/// Starts a program that outlives the call, and reaps it when it ends.
fn start(program: &mut Command) -> io::Result<()> {
    let mut child = program
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    std::thread::spawn(move || child.wait());
    Ok(())
}

/// Starts this process again, once, with what the webview reads of its surroundings before GTK starts;
/// setting that in a running process would be unsafe, so it takes a new image. Whoever set a variable
/// keeps it.
pub(crate) fn prepare_webview() {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt;
        let missing: Vec<_> = webview_variables()
            .into_iter()
            .filter(|(name, _)| std::env::var_os(name).is_none())
            .collect();
        if missing.is_empty() {
            return;
        }
        let Ok(program) = std::env::current_exe() else {
            return;
        };
        let refused = Command::new(program)
            .args(std::env::args_os().skip(1))
            .envs(missing)
            .exec();
        // Slower frames and more memory are no reason not to start.
        eprintln!("slipway: {refused}");
    }
}

/// What makes the webview fit for a planner: software compositing of DMA buffers costs three frames of
/// four where no GPU is usable; and its engine lets garbage grow up to the size of what is alive unless it
/// believes that memory is scarce, a third of the page's process at 50,000 tasks.
#[cfg(target_os = "linux")]
fn webview_variables() -> Vec<(&'static str, &'static str)> {
    let mut variables = vec![("JSC_forceRAMSize", "150000000")];
    if !has_gpu() {
        variables.push(("WEBKIT_DISABLE_DMABUF_RENDERER", "1"));
    }
    variables
}

/// Whether the kernel offers a render node and nobody asked for software rendering.
#[cfg(target_os = "linux")]
fn has_gpu() -> bool {
    let by_software = std::env::var_os("LIBGL_ALWAYS_SOFTWARE").is_some_and(|value| value == "1");
    let node = |entry: io::Result<std::fs::DirEntry>| {
        entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    };
    !by_software && std::fs::read_dir("/dev/dri").is_ok_and(|mut nodes| nodes.any(node))
}
