//! What can be typed, told in the words of the catalogue.

use crate::language;
use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use slipway_exchange::export::{Audience, Format};
use slipway_exchange::printed::Size;
use slipway_exchange::progress::SheetFormat;
use slipway_exchange::report::{Kind, ReportFormat};
use slipway_words::{Language, Words};
use std::path::{Path, PathBuf};

/// Returns the command line.
pub(crate) fn command(words: &Words) -> Command {
    let say = |key: &str| words.say(key, []);
    let file = || path("file").required(true).help(say("cli-argument-file"));
    let output = |help: &str| {
        path("output")
            .short('o')
            .long("output")
            .required(true)
            .help(say(help))
    };
    let audience = || {
        choice("audience", &Audience::ALL.map(Audience::name)).help(say("cli-argument-audience"))
    };
    let mapping = || {
        path("mapping")
            .long("mapping")
            .help(say("cli-argument-mapping"))
    };
    let portfolio = || {
        path("file")
            .required(true)
            .help(say("cli-argument-portfolio"))
    };
    Command::new("slipway-cli")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .after_help(say("cli-exit-codes"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(
            choice(language::ARGUMENT, &Language::ALL.map(Language::code))
                .global(true)
                .help(say("cli-argument-language")),
        )
        .subcommand(
            Command::new("import")
                .about(say("cli-about-import"))
                .arg(
                    path("file")
                        .required(true)
                        .help(say("cli-argument-project")),
                )
                .arg(output("cli-argument-output"))
                .arg(mapping())
                .arg(Arg::new("zone").long("zone").help(say("cli-argument-zone")))
                .arg(
                    Arg::new("release-per-summary")
                        .long("release-per-summary")
                        .action(ArgAction::SetTrue)
                        .help(say("cli-argument-release-per-summary")),
                )
                .arg(format(words)),
        )
        .subcommand(
            Command::new("mapping")
                .about(say("cli-about-mapping"))
                .arg(path("file").required(true).help(say("cli-argument-table"))),
        )
        .subcommand(
            Command::new("export")
                .about(say("cli-about-export"))
                .arg(file())
                .arg(mapping())
                .arg(
                    choice("to", &Format::ALL.map(Format::name))
                        .required(true)
                        .help(say("cli-argument-to")),
                )
                .arg(output("cli-argument-file-to-write"))
                .arg(
                    Arg::new("release")
                        .long("release")
                        .action(ArgAction::Append)
                        .help(say("cli-argument-releases")),
                )
                .arg(audience())
                .args(paper(words)),
        )
        .subcommand(
            Command::new("report")
                .about(say("cli-about-report"))
                .arg(file())
                .arg(mapping())
                .arg(
                    choice("kind", &Kind::ALL.map(Kind::name))
                        .required_unless_present("recipe")
                        .help(say("cli-argument-kind")),
                )
                .arg(
                    Arg::new("recipe")
                        .long("recipe")
                        .value_name("NAME")
                        .conflicts_with_all(["kind", "mapping"])
                        .help(say("cli-argument-recipe")),
                )
                .arg(
                    Arg::new("since")
                        .long("since")
                        .value_name("DATE|last|NAME")
                        .help(say("cli-argument-report-since")),
                )
                .arg(
                    Arg::new("baseline")
                        .long("baseline")
                        .value_name("BASELINE")
                        .help(say("cli-argument-report-baseline")),
                )
                .arg(
                    choice("to", &ReportFormat::ALL.map(ReportFormat::name))
                        .required(true)
                        .help(say("cli-argument-to")),
                )
                .arg(output("cli-argument-file-to-write"))
                .arg(
                    Arg::new("release")
                        .long("release")
                        .help(say("cli-argument-report-release")),
                )
                .arg(
                    Arg::new("train")
                        .long("train")
                        .value_name("NAME")
                        .conflicts_with("release")
                        .help(say("cli-argument-train")),
                )
                .arg(
                    Arg::new("accent")
                        .long("accent")
                        .value_name("#RRGGBB")
                        .help(say("cli-argument-accent")),
                )
                .arg(path("logo").long("logo").help(say("cli-argument-logo")))
                .arg(
                    path("template")
                        .long("template")
                        .help(say("cli-argument-template")),
                )
                .arg(audience()),
        )
        .subcommands(progress(words))
        .subcommand(
            Command::new("copy")
                .about(say("cli-about-copy"))
                .arg(portfolio())
                .arg(output("cli-argument-output"))
                .arg(
                    Arg::new("without-history")
                        .long("without-history")
                        .action(ArgAction::SetTrue)
                        .help(say("cli-argument-without-history")),
                ),
        )
        .subcommand(
            Command::new("compare")
                .about(say("cli-about-compare"))
                .arg(
                    path("first")
                        .required(true)
                        .help(say("cli-argument-portfolio")),
                )
                .arg(path("second").required(true).help(say("cli-argument-file")))
                .arg(mapping())
                .arg(format(words)),
        )
        .subcommand(
            Command::new("merge")
                .about(say("cli-about-merge"))
                .arg(path("mine").required(true).help(say("cli-argument-mine")))
                .arg(
                    path("theirs")
                        .required(true)
                        .help(say("cli-argument-theirs")),
                )
                .arg(mapping())
                .arg(choice("prefer", &["mine", "theirs"]).help(say("cli-argument-prefer"))),
        )
        .subcommand(
            Command::new("findings")
                .about(say("cli-about-findings"))
                .arg(file())
                .arg(mapping())
                .arg(format(words)),
        )
        .subcommand(
            Command::new("history")
                .about(say("cli-about-history"))
                .arg(portfolio())
                .arg(format(words)),
        )
        .subcommand(
            Command::new("verify")
                .about(say("cli-about-verify"))
                .arg(portfolio())
                .arg(format(words)),
        )
        .subcommand(
            Command::new("explain")
                .about(say("cli-about-explain"))
                .arg(file())
                .arg(mapping())
                .arg(named("task", "TASK").help(say("cli-argument-task")))
                .arg(format(words)),
        )
        .subcommand(
            Command::new("goal")
                .about(say("cli-about-goal"))
                .arg(file())
                .arg(mapping())
                .arg(named("release", "RELEASE").help(say("cli-argument-release")))
                .arg(named("date", "DATE").help(say("cli-argument-date")))
                .arg(format(words)),
        )
        .subcommand(
            Command::new("slip")
                .about(say("cli-about-slip"))
                .arg(portfolio())
                .arg(named("release", "RELEASE").help(say("cli-argument-release")))
                .arg(
                    Arg::new("since")
                        .long("since")
                        .value_name("BASELINE")
                        .help(say("cli-argument-since")),
                )
                .arg(format(words)),
        )
        .subcommand(
            Command::new("windows")
                .about(say("cli-about-windows"))
                .arg(file())
                .arg(mapping())
                .arg(format(words)),
        )
        .subcommand(
            Command::new("schedule")
                .about(say("cli-about-schedule"))
                .arg(file())
                .arg(mapping())
                .arg(choice("policy", &["native", "msproject"]).help(say("cli-argument-policy")))
                .arg(format(words)),
        )
}

/// Returns the file that a command is about.
pub(crate) fn file(matches: &ArgMatches) -> &Path {
    matches
        .get_one::<PathBuf>("file")
        .expect("clap demands the file")
}

/// Says whether the answer is for a program.
pub(crate) fn is_json(matches: &ArgMatches) -> bool {
    matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "json")
}

fn format(words: &Words) -> Arg {
    choice("format", &["table", "json"])
        .default_value("table")
        .help(words.say("cli-argument-format", []))
}

fn path(name: &'static str) -> Arg {
    Arg::new(name)
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .action(ArgAction::Set)
}

fn named(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).value_name(value).required(true)
}

fn choice(name: &'static str, values: &[&'static str]) -> Arg {
    Arg::new(name)
        .long(name)
        .value_parser(PossibleValuesParser::new(values.to_vec()))
        .action(ArgAction::Set)
}

/// The sheet of a lead, out and back.
fn progress(words: &Words) -> [Command; 2] {
    let say = |key: &str| words.say(key, []);
    let one_of = |name: &'static str| Arg::new(name).long(name).value_name("NAME");
    [
        Command::new("progress-sheet")
            .about(say("cli-about-progress-sheet"))
            .arg(path("file").required(true).help(say("cli-argument-file")))
            .arg(
                path("mapping")
                    .long("mapping")
                    .help(say("cli-argument-mapping")),
            )
            .arg(
                choice("to", &SheetFormat::ALL.map(SheetFormat::name)).help(say("cli-argument-to")),
            )
            .arg(one_of("lead").help(say("cli-argument-lead")))
            .arg(
                one_of("team")
                    .conflicts_with("lead")
                    .help(say("cli-argument-team")),
            )
            .arg(
                Arg::new("days")
                    .long("days")
                    .value_parser(value_parser!(u16))
                    .default_value("14")
                    .help(say("cli-argument-days")),
            )
            .arg(
                path("output")
                    .short('o')
                    .long("output")
                    .required(true)
                    .help(say("cli-argument-file-to-write")),
            ),
        Command::new("import-progress")
            .about(say("cli-about-import-progress"))
            .arg(
                path("file")
                    .required(true)
                    .help(say("cli-argument-portfolio")),
            )
            .arg(path("sheet").required(true).help(say("cli-argument-sheet")))
            .arg(
                Arg::new("dry-run")
                    .long("dry-run")
                    .action(ArgAction::SetTrue)
                    .help(say("cli-argument-dry-run")),
            )
            .arg(choice("prefer", &["mine", "theirs"]).help(say("cli-argument-prefer-sheet")))
            .arg(format(words)),
    ]
}

/// What a schedule is printed on.
fn paper(words: &Words) -> Vec<Arg> {
    let say = |key: &str| words.say(key, []);
    let number = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_parser(value_parser!(u16).range(1..))
    };
    let day = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("DATE")
            .value_parser(|text: &str| text.parse::<NaiveDate>().map_err(|fault| fault.to_string()))
    };
    vec![
        choice("paper", &Size::ALL.map(Size::name)).help(say("cli-argument-paper")),
        number("across").help(say("cli-argument-across")),
        number("rows").help(say("cli-argument-rows")),
        day("from").help(say("cli-argument-print-from")),
        day("until").help(say("cli-argument-print-until")),
        Arg::new("no-legend")
            .long("no-legend")
            .action(ArgAction::SetTrue)
            .help(say("cli-argument-no-legend")),
    ]
}
