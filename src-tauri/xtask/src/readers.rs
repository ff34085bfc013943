//! Exported files, read by programs that have no part in Slipway: development checks only, run where
//! those programs are.

use crate::built;
use crate::outcome::{Outcome, stop};
use crate::tool::{done, holds, is_there, root, target, tool};
use std::path::{Path, PathBuf};

/// A program that reads exported files: the Python that has its packages, and the folder of the files.
type Reader = fn(&Path, &Path) -> Outcome;

/// Every one of them.
const READERS: &[Reader] = &[
    tables, workbooks, slides, packages, calendars, pdfs, read_aloud, rectangles,
];

/// The formats that they read, as `slipway-cli export --to` names them, and how the files end.
const FORMATS: &[(&str, &str)] = &[
    ("json", "json"),
    ("csv", "csv"),
    ("as-deployed", "as-deployed.csv"),
    ("xlsx", "xlsx"),
    ("ics", "ics"),
    ("pdf", "pdf"),
    ("pptx", "pptx"),
    ("svg", "svg"),
    ("png", "png"),
];

/// The reports that are written of both plans, as `slipway-cli report --kind` names them, and
/// the formats of each.
const REPORTS: &[&str] = &[
    "weekly",
    "monthly",
    "quarterly",
    "go-no-go",
    "changes",
    "process",
];
const REPORT_FORMATS: &[&str] = &["pptx", "pdf", "html"];
/// Where the reports of the sample are written, and of the plan full of hostile names.
const REPORT_FOLDERS: [&str; 2] = ["reports", "reports-hostile"];

/// What the readers of exported files need, and what MPXJ needs.
const PACKAGES: &str = "tests/exchange/requirements.txt";
const MPXJ: &str = "tests/exchange/mpxj.txt";

/// Lets independent programs read the sample portfolio and a plan full of hostile names in every format.
pub(crate) fn exported() -> Outcome {
    let Some(python) = python_with(PACKAGES) else {
        return Ok(());
    };
    let folder = files()?;
    READERS
        .iter()
        .try_for_each(|reader| reader(&python, &folder))
}

/// Tables, by the csv module of Python.
fn tables(python: &Path, folder: &Path) -> Outcome {
    script(python, "tables.py", folder)
}

/// Workbooks, by openpyxl.
fn workbooks(python: &Path, folder: &Path) -> Outcome {
    script(python, "workbooks.py", folder)
}

/// Presentations, by python-pptx.
fn slides(python: &Path, folder: &Path) -> Outcome {
    script(python, "slides.py", &folder.join("slides"))
}

/// Workbooks and presentations, by openxml-audit, which finds what Excel and PowerPoint would repair.
fn packages(python: &Path, folder: &Path) -> Outcome {
    let written = [
        "sample.xlsx",
        "hostile.xlsx",
        "sample.pptx",
        "slides/slides.pptx",
        "slides/slides-hostile.pptx",
    ];
    let reports = REPORTS.iter().map(|kind| format!("reports/{kind}.pptx"));
    for file in written.map(str::to_owned).into_iter().chain(reports) {
        let file = folder.join(file);
        let audit = python.with_file_name("openxml-audit");
        done(&mut tool(
            &audit.to_string_lossy(),
            &["--policy", "strict", &file.to_string_lossy()],
        ))?;
    }
    Ok(())
}

/// Calendars, by the package icalendar.
fn calendars(python: &Path, folder: &Path) -> Outcome {
    script(python, "calendars.py", folder)
}

/// PDFs, by pypdf.
fn pdfs(python: &Path, folder: &Path) -> Outcome {
    script(python, "pdfs.py", folder)?;
    script(python, "pdfs.py", &folder.join("reports"))
}

/// PDFs, by pdfua, which checks what can be checked of PDF/UA-1 by a machine.
fn read_aloud(python: &Path, folder: &Path) -> Outcome {
    let pdfua = python.with_file_name("pdfua");
    let reports = REPORTS.iter().map(|kind| format!("reports/{kind}.pdf"));
    let plans = ["scene.pdf", "sample.pdf", "hostile.pdf"].map(str::to_owned);
    plans.into_iter().chain(reports).try_for_each(|file| {
        let file = folder.join(file);
        done(&mut tool(
            &pdfua.to_string_lossy(),
            &["check", &file.to_string_lossy()],
        ))
    })
}

/// The files of each report, laid over each other: what is drawn lies at one place in all of them.
fn rectangles(python: &Path, folder: &Path) -> Outcome {
    REPORT_FOLDERS
        .iter()
        .try_for_each(|of| script(python, "rectangles.py", &folder.join(of)))
}

fn script(python: &Path, name: &str, folder: &Path) -> Outcome {
    let script = format!("tests/exchange/{name}");
    done(&mut tool(
        &python.to_string_lossy(),
        &[&script, &folder.to_string_lossy()],
    ))
}

/// Writes both plans in every format and returns the folder.
fn files() -> Outcome<PathBuf> {
    let folder = target().join("exported");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    let sample = folder.join("sample.slipway");
    example("sample", &sample)?;
    example("hostile", &folder)?;
    example("scene", &folder)?;
    let slides = folder.join("slides");
    std::fs::create_dir_all(&slides)?;
    example("slides", &slides)?;
    let cli = built::program("slipway-cli")?;
    let (cli, sample) = (cli.to_string_lossy(), sample.to_string_lossy());
    for (format, ending) in FORMATS {
        let words = ["export", &sample, "--language", "en", "--to", format];
        twice(&cli, &words, &folder.join(format!("sample.{ending}")))?;
    }
    let hostile = folder.join("hostile.json");
    let plans = [&*sample, &*hostile.to_string_lossy()];
    for (of, plan) in REPORT_FOLDERS.iter().zip(plans) {
        write_reports(&cli, plan, &folder.join(of))?;
    }
    Ok(folder)
}

/// Writes every report of a plan in every format that is read.
fn write_reports(cli: &str, plan: &str, folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder)?;
    for (kind, format) in REPORTS
        .iter()
        .flat_map(|kind| REPORT_FORMATS.iter().map(move |format| (kind, format)))
    {
        let words = [
            "report",
            plan,
            "--language",
            "en",
            "--kind",
            kind,
            "--to",
            format,
        ];
        twice(cli, &words, &folder.join(format!("{kind}.{format}")))?;
    }
    Ok(())
}

/// Has a file written two times, which must give the same bytes.
fn twice(cli: &str, words: &[&str], file: &Path) -> Outcome {
    let again = file.with_extension("again");
    for file in [file, &again] {
        let output = ["--output", &file.to_string_lossy()];
        done(tool(cli, words).args(output))?;
    }
    if std::fs::read(file)? != std::fs::read(&again)? {
        return stop(format!(
            "{}: the same plan gave other bytes",
            file.display()
        ));
    }
    std::fs::remove_file(&again)?;
    Ok(())
}

fn example(name: &str, argument: &Path) -> Outcome {
    let program = built::example(name)?;
    done(&mut tool(
        &program.to_string_lossy(),
        &[&argument.to_string_lossy()],
    ))
}

/// Returns a Python of our own that has the packages of a list; nothing, and a word, where they cannot be had.
fn python_with(list: &str) -> Option<PathBuf> {
    let found = own_python().filter(|python| {
        let has_all = ["-m", "pip", "install", "--quiet", "--requirement", list];
        holds(&python.to_string_lossy(), &has_all)
    });
    if found.is_none() {
        println!("skipped: no Python with {list} (python3-venv and pip)");
    }
    found
}

fn own_python() -> Option<PathBuf> {
    let home = target().join("readers");
    let bin = if cfg!(windows) { "Scripts" } else { "bin" };
    let python = home.join(bin).join("python");
    let is_there = python.exists() || holds("python3", &["-m", "venv", &home.to_string_lossy()]);
    is_there.then_some(python)
}

/// Takes real projects through Slipway and lets MPXJ compare what goes in with what comes out.
pub(crate) fn ms_project() -> Outcome {
    let projects = projects();
    if !projects.is_dir() {
        println!("skipped: the real projects are not beside the repository");
    } else if !is_there("java") {
        println!("skipped: no Java (default-jre-headless)");
    } else if let Some(python) = python_with(MPXJ) {
        let cli = built::program("slipway-cli")?;
        return done(&mut tool(
            &python.to_string_lossy(),
            &[
                "tests/exchange/mspdi.py",
                &cli.to_string_lossy(),
                &projects.to_string_lossy(),
            ],
        ));
    }
    Ok(())
}

/// Returns where real projects lie, if they do: they belong to others.
fn projects() -> PathBuf {
    root().join("../shared/data/msproject")
}
