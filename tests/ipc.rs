//! The commands through Tauri's mock runtime, under the real configuration and capability.

#[allow(
    dead_code,
    unreachable_pub,
    reason = "shared with the soak of the window"
)]
mod planner;

use planner::Planner;
use serde_json::{Value, json};
use tauri::ipc::InvokeResponseBody;

#[test]
fn a_new_portfolio_speaks_the_language_of_the_page() {
    let planner = Planner::start(&["quartal"]);
    let words = planner.json("words", json!({"language": "de"}));
    let words = words.as_str().expect("the words are text");
    assert!(words.contains("toolbar-undo = Rückgängig"), "German words");
    let refused = planner.call("words", json!({"language": "xx"}));
    assert!(refused.is_err(), "xx is not spoken here");
    planner.json("new_portfolio", json!({"name": "Quartal"}));
    let desk = planner.json("desk", json!({}));
    assert_eq!(desk["file"], "quartal");
}

#[test]
fn a_new_portfolio_is_written_changed_and_taken_back() {
    let planner = Planner::start(&["quarter"]);
    assert_eq!(
        planner.json("desk", json!({}))["file"],
        Value::Null,
        "nothing is open at first"
    );
    let desk = planner.json("new_portfolio", json!({"name": "Quarter"}));
    assert_eq!(
        desk["file"], "quarter",
        "the ending is added, the title goes without it"
    );
    let command = json!({"do": "create-product", "name": "Payments", "kind": "service"});
    let revision = planner.json("perform", json!({"command": command}));
    assert_eq!(revision, 1, "the first change");
    assert_eq!(
        planner.json("undo", json!({})),
        2,
        "taken back is a change too"
    );
    let InvokeResponseBody::Raw(frame) = planner.call("snapshot", json!({})).expect("a frame")
    else {
        panic!("a snapshot is bytes");
    };
    let length = u32::from_le_bytes(frame[..4].try_into().expect("four bytes"));
    let head = &frame[8..8 + length as usize];
    let head: Value = serde_json::from_slice(head).expect("the head is JSON");
    assert_eq!(
        head["rows"]["products"],
        json!([]),
        "the product is gone again"
    );
}

#[test]
fn a_dialog_that_is_cancelled_changes_nothing() {
    let planner = Planner::start(&[]);
    assert_eq!(planner.json("open_portfolio", json!({})), Value::Null);
    assert_eq!(planner.json("choose_import", json!({})), Value::Null);
    assert_eq!(planner.json("desk", json!({}))["file"], Value::Null);
}

#[test]
fn what_fails_is_said_by_code() {
    let planner = Planner::start(&["missing.slipway"]);
    let failure = planner
        .call("undo", json!({}))
        .expect_err("nothing is open");
    assert_eq!(failure["what"]["code"], "no-document");
    let failure = planner
        .call("open_portfolio", json!({}))
        .expect_err("no such file");
    assert_eq!(failure["kind"], "fault", "the disk said no: {failure}");
}

#[test]
fn fields_that_nobody_knows_are_refused() {
    let planner = Planner::start(&["a.slipway"]);
    planner.json("new_portfolio", json!({"name": "A"}));
    let command = json!({"do": "create-product", "name": "P", "kind": "service", "path": "/etc"});
    assert!(
        planner
            .call("perform", json!({"command": command}))
            .is_err(),
        "an unknown field"
    );
    let settings = json!({"author": "Ada", "theme": "dark", "folder": "/"});
    assert!(
        planner
            .call("set_settings", json!({"settings": settings}))
            .is_err(),
        "here too"
    );
}

#[test]
fn the_page_may_call_our_commands_and_nothing_else() {
    let planner = Planner::start(&[]);
    for foreign in [
        "plugin:window|close",
        "plugin:event|listen",
        "plugin:webview|create_webview",
        "exit",
    ] {
        assert!(
            planner.call(foreign, json!({})).is_err(),
            "{foreign} is not ours"
        );
    }
    for page in [
        "https://example.com",
        "http://localhost:5173",
        "tauri://elsewhere",
    ] {
        assert!(
            planner.call_from(page, "desk", json!({})).is_err(),
            "{page} is not our page"
        );
    }
    assert!(
        planner.call("desk", json!({})).is_ok(),
        "the same call from our own page"
    );
}

#[test]
fn settings_stay_for_the_next_window() {
    let planner = Planner::start(&[]);
    let settings = json!({"author": "  Ada ", "theme": "dark"});
    let desk = planner.json("set_settings", json!({"settings": settings}));
    let kept = &desk["settings"];
    assert_eq!(
        (&kept["author"], &kept["theme"]),
        (&json!("Ada"), &json!("dark"))
    );
    assert_eq!(kept["language"], "system", "what was not said is as usual");
    let unknown = json!({"settings": {"author": "Ada", "colour": "red"}});
    assert!(
        planner.call("set_settings", unknown).is_err(),
        "and nothing else is kept"
    );
}

#[test]
fn a_second_window_is_on_the_same_portfolio_and_on_one_history() {
    let planner = Planner::start(&["quarter"]);
    planner.json("new_portfolio", json!({"name": "Quarter"}));
    planner.json("new_window", json!({}));
    assert_eq!(planner.windows(), ["main", "main-2"]);
    let [first, second] = ["main", "main-2"].map(|each| planner.json_in(each, "desk", json!({})));
    assert_eq!(first["title"], "quarter – Slipway");
    assert_eq!(second["title"], "quarter – Slipway (2)");
    assert_eq!(
        (&first["is_first"], &second["is_first"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(first["opening"], second["opening"], "the same plan");
    let command = json!({"do": "create-product", "name": "Payments", "kind": "service"});
    planner.json("perform", json!({"command": command}));
    assert_eq!(
        planner.json_in("main-2", "undo", json!({})),
        2,
        "undone there"
    );
    assert_eq!(planner.json("redo", json!({})), 3, "and done again here");
    assert_eq!(planner.json_in("main-2", "desk", json!({}))["revision"], 3);
}

#[test]
fn every_window_has_the_same_walls_and_a_stranger_has_no_door() {
    let planner = Planner::start(&["quarter"]);
    planner.json("new_portfolio", json!({"name": "Quarter"}));
    planner.json("new_window", json!({}));
    for foreign in ["plugin:window|close", "plugin:event|listen", "exit"] {
        let asked = planner.call_in("main-2", foreign, json!({}));
        assert!(asked.is_err(), "{foreign} is not ours");
    }
    planner.open_stranger("other");
    let asked = planner.call_in("other", "desk", json!({}));
    assert!(asked.is_err(), "the capability names our windows alone");
}

#[test]
fn a_window_needs_a_portfolio_and_there_is_an_end_to_them() {
    let planner = Planner::start(&["quarter"]);
    let failure = planner
        .call("new_window", json!({}))
        .expect_err("nothing is open");
    assert_eq!(failure["what"]["code"], "no-document");
    planner.json("new_portfolio", json!({"name": "Quarter"}));
    let refused = (0..100).find_map(|_| planner.call("new_window", json!({})).err());
    let refused = refused.expect("nobody has so many screens");
    assert_eq!(refused["what"]["code"], "too-many-windows");
    assert!(planner.windows().len() > 2, "some were opened");
}

#[test]
fn what_one_window_chose_to_import_is_not_the_others() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/e2e/fixtures/card-reissue.xml"
    );
    let planner = Planner::start(&["quarter", file]);
    planner.json("new_portfolio", json!({"name": "Quarter"}));
    planner.json("new_window", json!({}));
    let chosen = planner.json_in("main-2", "choose_import", json!({}));
    assert_eq!(chosen["file"], "card-reissue.xml", "it is kept");
    let offer = planner.json_in("main-2", "read_import", as_one_release());
    assert_eq!(offer["offer"]["name"], "Card reissue", "it is read");
    let failure = planner
        .call("apply_import", json!({"target": "open"}))
        .expect_err("nothing was chosen here");
    assert_eq!(failure["what"]["code"], "nothing-chosen");
    let applied = planner.json_in("main-2", "apply_import", json!({"target": "open"}));
    assert_eq!(
        applied["desk"]["revision"], 1,
        "it comes in where it was chosen"
    );
}

/// How a file is read whole.
fn as_one_release() -> Value {
    let choice = json!({
        "into": "one-release",
        "zone": "Europe/London",
        "target": "open",
        "mapping": null,
    });
    json!({"choice": choice, "progress": "__CHANNEL__:1"})
}
