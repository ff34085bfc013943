//! Rows in which bars that overlap do not cover each other.

use crate::window::Stretch;

/// Returns for each stretch the row in which it is drawn: the first that is free where it begins.
/// Stretches are by start; half-open, so that one may begin where another ends.
pub(super) fn stacked(stretches: impl Iterator<Item = Stretch>) -> Vec<u32> {
    let mut ends = Vec::new();
    stretches
        .map(|(from, to)| {
            let row = ends.iter().position(|&end| end <= from);
            let row = row.unwrap_or_else(|| {
                ends.push(from);
                ends.len() - 1
            });
            ends[row] = to;
            u32::try_from(row).unwrap_or(u32::MAX)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Instant;

    #[test]
    fn a_row_is_taken_again_as_soon_as_it_is_free() {
        let at = |from, to| (Instant(from), Instant(to));
        // a ▐████▌   c ▐██▌
        //     b ▐█████▌        d begins where a row ends
        let bars = [at(0, 4), at(2, 7), at(6, 8), at(8, 9)];
        assert_eq!(stacked(bars.into_iter()), [0, 1, 0, 0]);
    }
}
