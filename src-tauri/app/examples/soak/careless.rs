//! The negative control: a window whose command takes what it is told to be right.

use crate::answers::Answers;
use crate::dice::Dice;
use crate::json::spoil;
use crate::planner::{Planner, context};
use crate::stage::ask;
use serde_json::json;
use slipway_words::Language;
use tauri::WebviewWindowBuilder;
use tauri::test::mock_builder;

/// Under a name that the page may call.
#[tauri::command]
fn words(language: &str) -> String {
    let language = Language::of_locale(language).expect("the page knows its languages");
    language.source()
}

/// Sends it some texts.
pub(crate) fn is_caught(dice: &mut Dice) -> bool {
    let app = mock_builder()
        .invoke_handler(tauri::generate_handler![words])
        .build(context())
        .expect("an app");
    WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
        .build()
        .expect("a window");
    let planner = Planner::of(app, tempfile::tempdir().expect("a folder"));
    let mut answers = Answers::begin();
    for _ in 0..100 {
        let text = spoil(&json!({"language": "en"}), dice);
        answers.count(&text, || ask(&planner, "words", &text, dice));
    }
    !answers.broken.is_empty()
}
