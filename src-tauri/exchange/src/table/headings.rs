//! Headings by which columns are known: English and German, and those that Microsoft Project,
//! Smartsheet, Jira and our own files write.

use super::mapping::{ColumnRole, DurationUnit};
use std::sync::LazyLock;

/// How sure a heading is: the whole of it, all but a letter or two, or one word of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Likeness {
    /// A word of it.
    Word,
    /// Nearly the whole.
    Near,
    /// The whole.
    Whole,
}

/// What headings say, in lower case without punctuation; of two roles that fit alike the first counts.
#[rustfmt::skip]
const KNOWN: &[(ColumnRole, &[&str])] = &[
    (ColumnRole::Name, &[
        "task name", "task", "name", "title", "summary", "activity", "activity name", "item",
        "work item", "work package", "deliverable", "subject", "issue", "feature", "story",
        "step", "what", "primary column", "todo", "action", "vorgangsname", "vorgang", "aufgabe",
        "aufgabenname", "titel", "bezeichnung", "betreff", "arbeitspaket", "tätigkeit",
        "maßnahme", "schritt", "thema", "was", "zusammenfassung", "ergebnis", "aktivität",
    ]),
    (ColumnRole::Number, &[
        "id", "no", "nr", "number", "row", "row number", "row id", "line", "pos", "position",
        "lfd nr", "lfdnr", "nummer", "zeile", "laufende nummer", "task id", "task no",
        "vorgangsnr", "vorgangsnummer", "aufgabennummer", "item no",
    ]),
    (ColumnRole::OutlineNumber, &[
        "outline number", "wbs", "wbs code", "wbs number", "outline", "structure",
        "gliederungsnummer", "gliederung", "psp", "psp code", "psp nummer", "kapitel",
    ]),
    (ColumnRole::Level, &[
        "outline level", "level", "indent", "indent level", "hierarchy level", "wbs level",
        "depth", "ebene", "gliederungsebene", "stufe", "einzug", "hierarchie",
    ]),
    (ColumnRole::Parent, &[
        "parent", "parent id", "parent task", "parent key", "parent link", "parent issue",
        "summary task", "epic link", "epic", "epic name", "phase", "group", "section",
        "workstream", "stream", "work stream", "gruppe", "abschnitt", "arbeitsstrom",
        "teilprojekt", "sammelvorgang", "übergeordnet", "übergeordneter vorgang",
        "übergeordnete aufgabe", "belongs to", "gehört zu",
    ]),
    (ColumnRole::Key, &[
        "key", "issue key", "issue id", "uid", "unique id", "external id", "reference", "ref",
        "guid", "ticket", "ticket id", "schlüssel", "vorgangsschlüssel", "eindeutige nr",
        "eindeutige nummer", "kennung", "referenz", "slipway id", "slipway kennung",
    ]),
    (ColumnRole::Kind, &[
        "type", "issue type", "item type", "kind", "row type", "typ", "art", "vorgangstyp",
        "vorgangsart", "zeilentyp", "category of row",
    ]),
    (ColumnRole::ActualStart, &[
        "actual start", "actual start date", "started", "started on", "ist anfang", "istanfang",
        "ist start", "aktueller anfang", "tatsächlicher anfang", "tatsächlicher beginn",
        "begonnen am", "ist beginn",
    ]),
    (ColumnRole::ActualFinish, &[
        "actual finish", "actual finish date", "actual end", "actual end date", "finished on",
        "completed on", "closed on", "done on", "resolved", "ist ende", "istende",
        "aktuelles ende", "tatsächliches ende", "abgeschlossen am", "erledigt am",
    ]),
    (ColumnRole::NotBefore, &[
        "not before", "start no earlier than", "start not before", "no earlier than",
        "available from", "nicht vor", "nicht früher als", "frühestens", "frühestens ab",
        "verfügbar ab",
    ]),
    (ColumnRole::ConstraintDate, &[
        "constraint date", "einschränkungstermin", "einschränkungsdatum",
        "termin der einschränkung",
    ]),
    (ColumnRole::Constraint, &[
        "constraint type", "constraint", "einschränkungsart", "einschränkung",
    ]),
    (ColumnRole::Start, &[
        "start", "start date", "start time", "begin", "begin date", "begins", "from",
        "planned start", "planned start date", "scheduled start", "target start", "starts on",
        "anfang", "anfangstermin", "anfangsdatum", "beginn", "startdatum", "starttermin", "von",
        "ab", "geplanter start", "geplanter beginn", "plan start", "plan beginn", "beginnt am",
    ]),
    (ColumnRole::Finish, &[
        "finish", "finish date", "end", "end date", "end time", "ends", "to", "until",
        "planned finish", "planned end", "planned end date", "scheduled finish", "target end",
        "completion date", "ende", "endtermin", "enddatum", "bis", "geplantes ende", "plan ende",
        "fertigstellung", "fertigstellungstermin", "endet am",
    ]),
    (ColumnRole::Deadline, &[
        "deadline", "due", "due date", "due on", "due by", "target date", "date",
        "must be done by", "fällig", "fällig am", "fälligkeit", "fälligkeitsdatum",
        "fälligkeitstermin", "stichtag", "frist", "termin", "datum", "zieltermin", "zieldatum",
        "when", "wann",
    ]),
    (ColumnRole::Duration, &[
        "duration", "days", "working days", "work days", "length", "estimate", "hours", "weeks",
        "estimated duration", "dauer", "tage", "arbeitstage", "werktage", "schätzung", "stunden",
        "wochen", "geschätzte dauer",
    ]),
    (ColumnRole::Progress, &[
        "complete", "percent complete", "progress", "done", "percent done", "completed",
        "percent", "pct complete", "abgeschlossen", "fortschritt", "fertig", "erledigt",
        "prozent abgeschlossen", "fertigstellungsgrad", "prozent", "erledigungsgrad",
    ]),
    (ColumnRole::Predecessors, &[
        "predecessors", "predecessor", "depends on", "dependencies", "dependency", "after",
        "blocked by", "is blocked by", "requires", "waits for", "inward issue link blocks",
        "vorgänger", "abhängig von", "abhängigkeiten", "abhängigkeit", "nach", "wartet auf",
        "voraussetzung", "voraussetzungen", "setzt voraus", "vorgängernr",
    ]),
    (ColumnRole::Successors, &[
        "successors", "successor", "blocks", "before", "outward issue link blocks", "followed by",
        "nachfolger", "blockiert", "danach",
    ]),
    (ColumnRole::Owner, &[
        "owner", "assignee", "assigned to", "resource", "resources", "resource names",
        "responsible", "who", "person", "accountable", "lead", "people", "team member",
        "task owner", "responsibility", "verantwortlich", "verantwortlicher", "ressourcennamen",
        "ressource", "ressourcen", "zuständig", "zuständigkeit", "bearbeiter", "wer",
        "zugewiesen an", "zugewiesene person", "zugewiesen", "inhaber",
    ]),
    (ColumnRole::Milestone, &[
        "milestone", "is milestone", "meilenstein", "ms",
    ]),
    (ColumnRole::Release, &[
        "release", "release name", "fix version", "fix versions", "fix version s", "fixversion",
        "lösungsversion", "lösungsversionen", "lieferung", "ausgabe", "target release",
    ]),
    (ColumnRole::Version, &[
        "version", "release version", "version number", "versionsnummer",
    ]),
    (ColumnRole::Product, &[
        "product", "application", "app", "project", "project name", "system", "produkt",
        "anwendung", "projekt", "projektname", "applikation",
    ]),
    (ColumnRole::Effort, &[
        "work", "effort", "original estimate", "planned work", "person days", "man days",
        "arbeit", "aufwand", "personentage", "pt", "geplante arbeit", "geplanter aufwand",
    ]),
    (ColumnRole::Notes, &[
        "notes", "note", "comment", "comments", "remarks", "remark", "description", "details",
        "notizen", "notiz", "bemerkung", "bemerkungen", "kommentar", "kommentare", "beschreibung",
        "anmerkung", "anmerkungen", "hinweis", "hinweise",
    ]),
    // What tools compute or keep for themselves.
    (ColumnRole::Ignored, &[
        "baseline start", "baseline finish", "baseline duration", "geplanter anfang",
        "geplante dauer", "early start", "early finish", "late start", "late finish",
        "frühester anfang", "frühestes ende", "spätester anfang", "spätestes ende",
        "frühester beginn", "spätester beginn", "total slack", "free slack", "total float",
        "free float", "slack", "float", "window float", "gesamte pufferzeit", "freie pufferzeit",
        "puffer", "gesamtpuffer", "freier puffer", "fensterpuffer", "critical", "kritisch",
        "on critical path", "start variance", "finish variance", "abweichung",
        "remaining duration", "verbleibende dauer", "indicators", "indikatoren", "drivers",
        "driver", "driven by", "getrieben von", "findings", "befunde", "as of", "stand", "published", "veröffentlicht", "created", "updated",
        "erstellt", "aktualisiert",
    ]),
];

/// A text as it is compared: known, or of a heading.
struct Text {
    /// With umlauts as two letters, as keyboards without them do.
    spelt: String,
    letters: Vec<char>,
    /// With a blank at either end, so that words are found as a whole.
    padded: String,
}

impl Text {
    fn of(plain: &str) -> Self {
        Self {
            spelt: spelt_out(plain),
            letters: plain.chars().collect(),
            padded: format!(" {plain} "),
        }
    }

    fn is(&self, known: &Self) -> bool {
        self.spelt == known.spelt
    }

    fn is_nearly(&self, known: &Self) -> bool {
        let length = known.letters.len();
        let slips = if length >= 9 { 2 } else { 1 };
        length >= 5 && is_within(&known.letters, &self.letters, slips)
    }

    fn holds(&self, known: &Self) -> bool {
        known.letters.len() >= 4 && self.padded.contains(&known.padded)
    }
}

/// [`KNOWN`], ready to be compared: a sheet asks for each of its first rows what its cells would be as
/// headings.
static READY: LazyLock<Vec<(ColumnRole, Text)>> = LazyLock::new(|| {
    let roles = KNOWN.iter();
    roles
        .flat_map(|(role, known)| known.iter().map(|plain| (*role, Text::of(plain))))
        .collect()
});

/// Returns what a heading says, and how surely; nothing when no word of it is known.
pub(super) fn role_of(heading: &str) -> Option<(ColumnRole, Likeness)> {
    // What stands in brackets is a unit or a remark, unless the whole is known.
    let bare = heading.split(['(', '[']).next().unwrap_or(heading);
    let mut tried = vec![plain(heading), plain(bare)];
    tried.retain(|plain| plain.contains(char::is_alphabetic));
    tried.dedup();
    let tried: Vec<Text> = tried.iter().map(|plain| Text::of(plain)).collect();
    let found = |fits: fn(&Text, &Text) -> bool| {
        tried.iter().find_map(|text| {
            let fitting = READY.iter().find(|(_, known)| fits(text, known));
            fitting.map(|(role, _)| *role)
        })
    };
    let sure = |likeness| move |role| (role, likeness);
    found(Text::is)
        .map(sure(Likeness::Whole))
        .or_else(|| found(Text::is_nearly).map(sure(Likeness::Near)))
        .or_else(|| found(Text::holds).map(sure(Likeness::Word)))
}

/// Returns the unit that a heading names: "Duration (h)", "Dauer in Wochen", "Days".
pub(super) fn unit_in(heading: &str) -> Option<DurationUnit> {
    plain(heading).split(' ').rev().find_map(|word| {
        Some(match word {
            "min" | "mins" | "minutes" | "minuten" => DurationUnit::Minutes,
            "h" | "hr" | "hrs" | "hours" | "std" | "stunden" => DurationUnit::Hours,
            "d" | "days" | "day" | "t" | "tage" | "tagen" | "at" | "pt" | "arbeitstage"
            | "werktage" | "personentage" => DurationUnit::Days,
            "w" | "wk" | "wks" | "weeks" | "wo" | "wochen" => DurationUnit::Weeks,
            "mo" | "months" | "monate" | "monaten" => DurationUnit::Months,
            _ => return None,
        })
    })
}

/// Returns a heading in lower case, words with one blank between; `#` is a number and `%` percent.
fn plain(heading: &str) -> String {
    let words = heading
        .to_lowercase()
        .replace('#', " no ")
        .replace('%', " percent ");
    let words: Vec<&str> = words
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

fn spelt_out(text: &str) -> String {
    let mut spelt = String::with_capacity(text.len() + 2);
    for letter in text.chars() {
        match letter {
            'ä' => spelt.push_str("ae"),
            'ö' => spelt.push_str("oe"),
            'ü' => spelt.push_str("ue"),
            'ß' => spelt.push_str("ss"),
            other => spelt.push(other),
        }
    }
    spelt
}

/// Says whether two texts differ by so many letters at most: put in, left out, changed or swapped.
fn is_within(one: &[char], other: &[char], slips: usize) -> bool {
    if one.len().abs_diff(other.len()) > slips {
        return false;
    }
    let mut before: Vec<usize> = vec![0; other.len() + 1];
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut next = before.clone();
    for (row, letter) in one.iter().enumerate() {
        next[0] = row + 1;
        for (column, beside) in other.iter().enumerate() {
            let changed = last[column] + usize::from(letter != beside);
            let mut least = changed.min(last[column + 1] + 1).min(next[column] + 1);
            let is_swap =
                row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *beside;
            if is_swap {
                least = least.min(before[column - 1] + 1);
            }
            next[column + 1] = least;
        }
        if next.iter().all(|distance| *distance > slips) {
            return false;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut next);
    }
    last.last().is_some_and(|distance| *distance <= slips)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_many_tools_are_known() {
        use ColumnRole::{
            Deadline, Duration, Field, Finish, Ignored, Key, Kind, Level, Name, Number,
            OutlineNumber, Owner, Predecessors, Progress, Release, Start, Successors,
        };
        for (heading, role) in [
            ("Task Name", Name),
            ("Vorgangsname", Name),
            ("Summary", Name),
            ("TASK_NAME", Name),
            ("ID", Number),
            ("Nr.", Number),
            ("#", Number),
            ("Issue key", Key),
            ("Issue Type", Kind),
            ("WBS", OutlineNumber),
            ("PSP-Code", OutlineNumber),
            ("Outline Level", Level),
            ("Gliederungsebene", Level),
            ("Start", Start),
            ("Start_Date", Start),
            ("Anfang", Start),
            ("Startdatum", Start),
            ("Finish", Finish),
            ("End Date", Finish),
            ("Ende", Finish),
            ("Due date", Deadline),
            ("Faellig am", Deadline),
            ("Duration", Duration),
            ("Dauer (Tage)", Duration),
            ("Predecessors", Predecessors),
            ("Predecesors", Predecessors),
            ("Vorgaenger", Predecessors),
            ("Inward issue link (Blocks)", Predecessors),
            ("Nachfolger", Successors),
            ("Resource Names", Owner),
            ("Ressourcennamen", Owner),
            ("Assigned To", Owner),
            ("Asignee", Owner),
            ("% Complete", Progress),
            ("% Abgeschlossen", Progress),
            ("Fix Version/s", Release),
            ("Total Slack", Ignored),
            ("Baseline Start", Ignored),
        ] {
            let told = role_of(heading).map_or(Field, |(role, _)| role);
            assert_eq!(told, role, "of {heading:?}");
        }
        assert_eq!(role_of("Kostenstelle"), None);
        assert_eq!(role_of(""), None);
    }

    #[test]
    fn a_slip_is_less_sure_than_the_word_and_more_than_a_part() {
        let sure = |heading| role_of(heading).map(|(_, likeness)| likeness);
        assert_eq!(sure("Duration"), Some(Likeness::Whole));
        assert_eq!(sure("Duraiton"), Some(Likeness::Near));
        assert_eq!(sure("Net duration of work"), Some(Likeness::Word));
    }

    #[test]
    fn units_stand_in_headings() {
        for (heading, unit) in [
            ("Duration (h)", Some(DurationUnit::Hours)),
            ("Dauer in Wochen", Some(DurationUnit::Weeks)),
            ("Days", Some(DurationUnit::Days)),
            ("Duration", None),
        ] {
            assert_eq!(unit_in(heading), unit, "in {heading:?}");
        }
    }
}
