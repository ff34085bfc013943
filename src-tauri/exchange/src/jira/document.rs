//! Rich text as Jira's newer interface answers it (Atlassian Document Format), as plain text.

use serde_json::Value;

/// Returns the text of a description, in either form.
pub(super) fn text_of(value: &Value) -> String {
    if let Some(text) = value.as_str() {
        return text.trim().to_owned();
    }
    let mut text = String::new();
    // The reader lets nothing deeper in than its limit.
    write(value, &mut text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn write(node: &Value, text: &mut String) {
    match node.get("type").and_then(Value::as_str) {
        Some("text") => {
            text.push_str(node.get("text").and_then(Value::as_str).unwrap_or_default());
        }
        Some("mention" | "emoji" | "status" | "inlineCard") => {
            let attributes = node.get("attrs");
            let said = ["text", "url"]
                .iter()
                .find_map(|name| attributes?.get(name)?.as_str());
            text.push_str(said.unwrap_or_default());
        }
        Some(
            "hardBreak" | "paragraph" | "heading" | "listItem" | "codeBlock" | "tableRow"
            | "blockquote" | "rule",
        ) => text.push('\n'),
        Some("tableCell" | "tableHeader") => text.push(' '),
        _ => {}
    }
    let inside = node.get("content").and_then(Value::as_array);
    for child in inside.into_iter().flatten() {
        write(child, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn documents_are_read_as_text() {
        let document = json!({ "type": "doc", "content": [
            { "type": "paragraph", "content": [{ "type": "text", "text": "Mind " }, { "type": "mention", "attrs": { "text": "@Ana" } }] },
            { "type": "bulletList", "content": [
                { "type": "listItem", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": "the tide" }] }] },
            ] },
        ] });
        assert_eq!(text_of(&document), "Mind @Ana\nthe tide");
        assert_eq!(text_of(&json!(" plain ")), "plain");
        assert_eq!(text_of(&json!(null)), "");
    }
}
