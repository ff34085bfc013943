//! Pages of worked examples: their fenced blocks, and how dates stand in them.

use slipway_engine::{Instant, Scheduled};

/// A fenced block: what stands behind the fence, and what is in it.
pub(crate) struct Block {
    pub(crate) title: String,
    pub(crate) text: String,
}

/// Returns the fenced blocks of a page.
pub(crate) fn blocks(doc: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_open = false;
    for line in doc.lines() {
        match (line.strip_prefix("```"), blocks.last_mut()) {
            (Some(_), _) if is_open => is_open = false,
            (Some(title), _) => {
                is_open = true;
                blocks.push(Block {
                    title: title.to_owned(),
                    text: String::new(),
                });
            }
            (None, Some(block)) if is_open => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            (None, _) => {}
        }
    }
    blocks
}

/// Says a moment as people read it.
pub(crate) fn clock(on: &Scheduled, at: Instant) -> String {
    let local = on.calendars.zone().to_local(at);
    local.format("%a %-d %b %H:%M").to_string()
}

/// Returns the lines that say something, with one space between words.
pub(crate) fn tidy(text: &str) -> Vec<String> {
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = text.lines().map(words);
    lines.filter(|line| !line.is_empty()).collect()
}
