//! Real projects, there and back: they belong to others and lie beside the repository, if at all.

use super::told::{dates, differences, told};
use super::{plan, write};
use crate::projects::real;
use std::{fs, io};

#[test]
fn every_real_project_comes_back_as_it_was() -> io::Result<()> {
    let mut wrong = Vec::new();
    for file in real()? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let before = plan(&fs::read(&file)?);
        let written = write(&before);
        let after = plan(&written);
        let rows = differences(&told(&before), &told(&after));
        wrong.extend(rows.into_iter().map(|line| format!("{name}: {line}")));
        for (one, other) in dates(&before).into_iter().zip(dates(&after)) {
            if one != other {
                wrong.push(format!("{name}: dates\n  {one}\n  {other}"));
            }
        }
        if write(&after) != written {
            wrong.push(format!("{name}: written again it is other bytes"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} differences\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    Ok(())
}
