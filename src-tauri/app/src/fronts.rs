//! The windows in front of the desk, in the order in which they were opened.
//!
//! All of them look at the one open portfolio. The first has no number in its title, the others
//! have their place; when one closes, those behind it move up.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The label of the first window; the others add their number. The capability in `tauri.conf.json`
/// covers both.
pub(crate) const FIRST: &str = "main";

/// More windows than anybody has screens for; what asks for more is refused.
const MOST: usize = 12;

/// What the desk asks of a window.
pub(crate) struct Front {
    /// Shows a title.
    pub(crate) title: Box<dyn Fn(&str) + Send + Sync>,
    /// Comes before the other windows of the screen.
    pub(crate) focus: Box<dyn Fn() + Send + Sync>,
    /// Goes away.
    pub(crate) close: Box<dyn Fn() + Send + Sync>,
}

/// Every window that is open.
#[derive(Default)]
pub(crate) struct Fronts(Mutex<Row>);

#[derive(Default)]
struct Row {
    windows: Vec<(String, Front)>,
    /// How many windows there were so far; a label is never given twice.
    opened: usize,
    /// The window that somebody worked in last.
    used: Option<String>,
    /// The name of the file that they look at.
    file: Option<String>,
}

impl Fronts {
    /// Returns the label of the next window; none when there are as many as there may be.
    pub(crate) fn next(&self) -> Option<String> {
        let mut row = self.lock();
        if row.windows.len() >= MOST {
            return None;
        }
        row.opened += 1;
        Some(match row.opened {
            1 => FIRST.to_owned(),
            number => format!("{FIRST}-{number}"),
        })
    }

    /// Puts a window behind the others.
    pub(crate) fn add(&self, label: &str, front: Front) {
        let mut row = self.lock();
        row.windows.push((label.to_owned(), front));
        row.show_titles();
    }

    /// Forgets a window that is gone.
    pub(crate) fn remove(&self, label: &str) {
        let mut row = self.lock();
        row.windows.retain(|(each, _)| each != label);
        row.show_titles();
    }

    /// Shows the name of the open file in every title.
    pub(crate) fn name(&self, file: Option<String>) {
        let mut row = self.lock();
        row.file = file;
        row.show_titles();
    }

    /// Returns what stands in a window's title.
    pub(crate) fn title(&self, label: &str) -> String {
        let row = self.lock();
        row.title_at(row.place(label).unwrap_or_default())
    }

    /// Says whether a window is the first of those that are open.
    pub(crate) fn is_first(&self, label: &str) -> bool {
        self.lock().place(label) == Some(0)
    }

    /// Remembers that somebody works in a window.
    pub(crate) fn use_window(&self, label: &str) {
        self.lock().used = Some(label.to_owned());
    }

    /// Brings the window to the front that somebody worked in last.
    pub(crate) fn focus(&self) {
        let row = self.lock();
        let used = row.used.as_deref().and_then(|label| row.place(label));
        if let Some((_, front)) = row.windows.get(used.unwrap_or_default()) {
            (front.focus)();
        }
    }

    /// Closes every window but one.
    pub(crate) fn close_others(&self, label: &str) {
        for (each, front) in &self.lock().windows {
            if each != label {
                (front.close)();
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Row> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Row {
    fn place(&self, label: &str) -> Option<usize> {
        self.windows.iter().position(|(each, _)| each == label)
    }

    fn show_titles(&self) {
        for (place, (_, front)) in self.windows.iter().enumerate() {
            (front.title)(&self.title_at(place));
        }
    }

    fn title_at(&self, place: usize) -> String {
        let Some(file) = &self.file else {
            return "Slipway".to_owned();
        };
        match place {
            0 => format!("{file} – Slipway"),
            _ => format!("{file} – Slipway ({})", place + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::sync::Arc;

    /// What was asked of each window, by its label: its last title, or that it closes or comes up.
    type Seen = Arc<Mutex<BTreeMap<String, String>>>;

    fn open(fronts: &Fronts, seen: &Seen) -> String {
        let label = fronts.next().expect("there is room");
        let tell = |what: Option<&'static str>| {
            let (label, seen) = (label.clone(), Arc::clone(seen));
            move |title: &str| {
                let said = what.unwrap_or(title).to_owned();
                seen.lock().expect("whole").insert(label.clone(), said);
            }
        };
        let (focus, close) = (tell(Some("comes up")), tell(Some("closes")));
        let front = Front {
            title: Box::new(tell(None)),
            focus: Box::new(move || focus("")),
            close: Box::new(move || close("")),
        };
        fronts.add(&label, front);
        label
    }

    fn said(seen: &Seen, label: &str) -> String {
        seen.lock().expect("whole")[label].clone()
    }

    #[test]
    fn titles_tell_windows_apart_and_move_up_when_one_closes() {
        let (fronts, seen) = (Fronts::default(), Seen::default());
        let [first, second, third] = [(); 3].map(|()| open(&fronts, &seen));
        assert_eq!(said(&seen, &second), "Slipway", "nothing is open");
        fronts.name(Some("quarter".to_owned()));
        assert_eq!(said(&seen, &first), "quarter – Slipway");
        assert_eq!(said(&seen, &third), "quarter – Slipway (3)");
        fronts.remove(&first);
        assert_eq!(said(&seen, &second), "quarter – Slipway");
        assert_eq!(said(&seen, &third), "quarter – Slipway (2)");
        assert_eq!(fronts.title(&third), "quarter – Slipway (2)", "also asked");
        assert!(fronts.is_first(&second) && !fronts.is_first(&third));
        let next = open(&fronts, &seen);
        assert!(next != first && next != third, "a label is never reused");
    }

    #[test]
    fn who_asks_for_the_file_gets_the_window_that_was_used_last() {
        let (fronts, seen) = (Fronts::default(), Seen::default());
        let [first, second] = [(); 2].map(|()| open(&fronts, &seen));
        fronts.use_window(&second);
        fronts.focus();
        assert_eq!(said(&seen, &second), "comes up");
        fronts.remove(&second);
        fronts.focus();
        assert_eq!(said(&seen, &first), "comes up", "the other one is gone");
    }

    #[test]
    fn the_others_close_and_there_is_an_end_to_windows() {
        let (fronts, seen) = (Fronts::default(), Seen::default());
        let labels: Vec<_> = (0..MOST).map(|_| open(&fronts, &seen)).collect();
        assert_eq!(fronts.next(), None, "as many as there may be");
        fronts.close_others(&labels[1]);
        assert_eq!(said(&seen, &labels[0]), "closes");
        assert_eq!(said(&seen, &labels[1]), "Slipway", "it stays");
    }
}
