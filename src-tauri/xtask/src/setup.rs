//! What the machine must bring: system packages through apt where there is apt, else named; the
//! page's packages through npm; the page itself.

use crate::outcome::{Outcome, stop};
use crate::tool::{done, holds, is_there, root, tool};
use std::path::Path;

/// Something of the system that a command needs.
struct Need {
    package: &'static str,
    is_met: fn() -> bool,
}

const BUILD: &[Need] = &[
    Need {
        package: "build-essential",
        is_met: || is_there("cc"),
    },
    Need {
        package: "pkg-config",
        is_met: || is_there("pkg-config"),
    },
    Need {
        package: "libwebkit2gtk-4.1-dev",
        is_met: || holds("pkg-config", &["--exists", "webkit2gtk-4.1"]),
    },
    Need {
        package: "libgtk-3-dev",
        is_met: || holds("pkg-config", &["--exists", "gtk+-3.0"]),
    },
];

const WINDOW: &[Need] = &[
    Need {
        package: "xvfb",
        is_met: || is_there("Xvfb"),
    },
    Need {
        package: "dbus",
        is_met: || is_there("dbus-run-session"),
    },
    Need {
        package: "webkit2gtk-driver",
        is_met: || is_there("WebKitWebDriver"),
    },
    Need {
        package: "imagemagick",
        is_met: || is_there("import"),
    },
    Need {
        package: "xdotool",
        is_met: || is_there("xdotool"),
    },
    Need {
        package: "iproute2",
        is_met: || is_there("ip") || Path::new("/usr/sbin/ip").exists(),
    },
    Need {
        package: "at-spi2-core",
        is_met: || Path::new("/usr/libexec/at-spi-bus-launcher").exists(),
    },
    Need {
        package: "python3-gi",
        is_met: || holds("/usr/bin/python3", READER),
    },
    Need {
        package: "gir1.2-atspi-2.0",
        is_met: || holds("/usr/bin/python3", READER),
    },
];

/// The bindings by which a scenario listens as a screen reader does.
const READER: &[&str] = &["-c", "import gi; gi.require_version('Atspi', '2.0')"];

/// Programs that have no part in Slipway and look at what it writes.
const READERS: &[Need] = &[
    Need {
        package: "chromium",
        is_met: || Path::new("/usr/bin/chromium").exists(),
    },
    Need {
        package: "libxml2-utils",
        is_met: || is_there("xmllint"),
    },
    Need {
        package: "default-jre-headless",
        is_met: || is_there("java"),
    },
];

const PACKAGE: &[Need] = &[Need {
    package: "rpm",
    is_met: || is_there("rpm"),
}];

/// Sees to what building the app needs.
pub(crate) fn for_building() -> Outcome {
    if cfg!(target_os = "linux") {
        meet(BUILD)
    } else {
        Ok(())
    }
}

/// Sees to what a window without a display needs.
pub(crate) fn for_a_hidden_window() -> Outcome {
    meet(WINDOW)
}

/// Brings the programs that look at what is written, where they can be had: a step that lacks one says so
/// and is left out.
pub(crate) fn for_readers() {
    if let Err(reason) = meet(READERS) {
        println!("{}", reason.0);
    }
}

/// Sees to what packaging needs.
pub(crate) fn for_packaging() -> Outcome {
    meet(PACKAGE)
}

/// Builds the page into `ui/dist`, where the app embeds it from.
pub(crate) fn page() -> Outcome {
    page_packages()?;
    done(&mut npm(&["run", "--silent", "build"]))
}

/// Installs the page's packages as its lock file names them, when they are not there yet.
pub(crate) fn page_packages() -> Outcome {
    if !is_there("npm") {
        return stop("Node.js 20 or later with npm is needed: https://nodejs.org");
    }
    let modules = root().join("ui/node_modules/.package-lock.json");
    let locked = root().join("ui/package-lock.json");
    let written = |path: &Path| {
        std::fs::metadata(path)
            .and_then(|file| file.modified())
            .ok()
    };
    if written(&modules).is_some() && written(&modules) >= written(&locked) {
        return Ok(());
    }
    done(&mut npm(&["ci", "--no-audit", "--no-fund"]))
}

/// Returns npm, to be run in `ui/`.
pub(crate) fn npm(arguments: &[&str]) -> std::process::Command {
    let mut npm = tool("npm", arguments);
    npm.current_dir(root().join("ui"));
    npm
}

fn meet(needs: &[Need]) -> Outcome {
    let missing: Vec<&str> = needs
        .iter()
        .filter(|need| !(need.is_met)())
        .map(|need| need.package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !is_there("apt-get") {
        return stop(format!(
            "These packages are needed (names as in Debian): {names}"
        ));
    }
    let as_root = holds("sh", &["-c", "test $(id -u) = 0"]);
    if !as_root && !holds("sudo", &["-n", "true"]) {
        return stop(format!(
            "Packages are missing. Install them with:\n  sudo apt-get install {names}"
        ));
    }
    println!("Installing {names}");
    let sudo = if as_root { "" } else { "sudo " };
    let script = format!(
        "{sudo}apt-get update -qq && {sudo}env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends {names}"
    );
    done(&mut tool("sh", &["-c", &script]))
}
