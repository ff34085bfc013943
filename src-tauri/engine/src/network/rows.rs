//! Lists by number, one behind the other in one array (compressed rows).

/// For each number below a limit, a list.
#[derive(Debug, Clone)]
pub(super) struct Rows<T> {
    /// Where the list of each number begins; one more at the end.
    starts: Vec<u32>,
    entries: Vec<T>,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self {
            starts: vec![0],
            entries: Vec::new(),
        }
    }
}

impl<T: Copy> Rows<T> {
    /// Sorts entries into `count` lists by their number; each list keeps the order of the entries.
    pub(super) fn sorted(count: usize, entries: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut starts = vec![0_u32; count + 1];
        let mut first = None;
        for (row, entry) in entries.clone() {
            starts[row as usize + 1] += 1;
            first.get_or_insert(entry);
        }
        for row in 0..count {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        let mut sorted = first.map_or_else(Vec::new, |any| vec![any; starts[count] as usize]);
        for (row, entry) in entries {
            let place = &mut next[row as usize];
            sorted[*place as usize] = entry;
            *place += 1;
        }
        Self {
            starts,
            entries: sorted,
        }
    }

    pub(super) fn row(&self, row: u32) -> &[T] {
        let row = row as usize;
        &self.entries[self.starts[row] as usize..self.starts[row + 1] as usize]
    }

    /// Returns how many lists there are.
    pub(super) fn count(&self) -> usize {
        self.starts.len() - 1
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_come_by_number_in_the_order_they_were_given() {
        let entries = [(2, 'a'), (0, 'b'), (2, 'c')];
        let rows = Rows::sorted(4, entries.into_iter());
        let told: Vec<&[char]> = (0..4).map(|row| rows.row(row)).collect();
        assert_eq!(told, [&['b'][..], &[], &['a', 'c'], &[]], "by number");
    }
}
