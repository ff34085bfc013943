//! Files that would eat the machine: each is refused with a clear word, at once (S2).

use crate::desk::refused;
use std::time::{Duration, Instant};

/// A second, in the build that people get; that of the tests is many times as slow, and the machine
/// may be busy.
const AT_ONCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 1 });

fn refused_at_once(bytes: &[u8], reason: &str, what: &str) {
    let began = Instant::now();
    assert_eq!(refused(bytes), reason, "of {what}");
    assert!(
        began.elapsed() < AT_ONCE,
        "{what} took {:?}",
        began.elapsed()
    );
}

#[test]
fn billions_of_laughs_are_refused_before_the_first() {
    let laughs: String = (1..10)
        .map(|level| {
            format!(
                "<!ENTITY l{level} \"{}\">",
                format!("&l{};", level - 1).repeat(10)
            )
        })
        .collect();
    for root in ["Project", "project", "APIBusinessObjects"] {
        let bomb = format!(
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">{laughs}]><{root}>&l9;</{root}>"
        );
        refused_at_once(bomb.as_bytes(), "unreadable-doctype", root);
    }
}

#[test]
fn xml_that_is_too_deep_too_wide_or_too_much_is_refused() {
    for root in ["Project", "project", "APIBusinessObjects"] {
        let deep = format!("<{root}>{}", "<a>".repeat(1_000_000));
        refused_at_once(deep.as_bytes(), "unreadable-too-deep", root);
        let wide: String = (0..100_000).map(|count| format!(" a{count}=''")).collect();
        let wide = format!("<{root}><a{wide}/></{root}>");
        refused_at_once(wide.as_bytes(), "unreadable-too-many-attributes", root);
        let many = format!("<{root}>{}</{root}>", "<a/>".repeat(2_000_001));
        refused_at_once(many.as_bytes(), "unreadable-too-many-elements", root);
    }
}

/// What nobody wrote is not kept in memory either: fresh pages of zeros cost nothing until they are
/// looked at, and a file beyond the limit is not.
#[test]
fn a_line_of_a_gibibyte_is_refused_by_its_length() {
    for head in [
        "<Project>",
        "<project>",
        "<APIBusinessObjects>",
        "ERMHDR\t19.12\r\n",
        "BEGIN:VCALENDAR\r\n",
        "Issue key,Summary\r\n",
        "{\"issues\": [",
        "{\"format\": \"slipway-portfolio\"",
        "MPX,",
    ] {
        let mut line = vec![0_u8; 1 << 30];
        line[..head.len()].copy_from_slice(head.as_bytes());
        refused_at_once(&line, "unreadable-too-large", head);
    }
}

#[test]
fn long_lines_within_the_limit_are_refused_or_read_in_one_go() {
    let long = "x".repeat(4 << 20);
    for (text, reason) in [
        (
            format!("BEGIN:VCALENDAR\r\nX-NAME:{long}\r\n"),
            "unreadable-too-long-text",
        ),
        (
            format!("<project><tasks>{long}</tasks></project>"),
            "unreadable-too-long-text",
        ),
        (
            format!(
                "ERMHDR\t1\n%T\tTASK\n%F\ttask_id{}\n",
                "\tx".repeat(1 << 20)
            ),
            "unreadable-too-many-columns",
        ),
        (
            format!("Issue key,Summary{}\n", ",x".repeat(1 << 20)),
            "unreadable-too-many-columns",
        ),
        (
            format!("{{\"issues\": {}", "[".repeat(4 << 20)),
            "unreadable-too-deep",
        ),
        (
            format!(
                "{{\"format\": \"slipway-portfolio\", \"rows\": {}",
                "[".repeat(4 << 20)
            ),
            "unreadable-too-deep",
        ),
    ] {
        refused_at_once(text.as_bytes(), reason, &text[..40]);
    }
}

#[test]
fn folded_lines_do_not_grow_without_end() {
    let folded = format!("BEGIN:VCALENDAR\r\nX-NAME:{}", "\r\n x".repeat(1 << 20));
    refused_at_once(folded.as_bytes(), "unreadable-too-long-text", "folds");
}

#[test]
fn containers_of_microsoft_say_what_they_are() {
    let ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    assert_eq!(refused(&ole), "unreadable-mpp");
    let mut locked = vec![0_u8; 4096];
    locked[..ole.len()].copy_from_slice(&ole);
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    locked[2048..2048 + name.len()].copy_from_slice(&name);
    assert_eq!(
        refused(&locked),
        "unreadable-encrypted",
        "a workbook behind a password"
    );
    assert_eq!(
        refused(b"MPX,Microsoft Project,4.0,ANSI\r\n"),
        "unreadable-mpx"
    );
}
