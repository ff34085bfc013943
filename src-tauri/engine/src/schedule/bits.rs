//! A set of small numbers that is walked in order, either way, while it grows.

/// Numbers below a limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    pub(crate) fn below(limit: usize) -> Self {
        Self {
            words: vec![0; limit.div_ceil(64)],
        }
    }

    /// Returns every number below a limit.
    pub(crate) fn all_below(limit: usize) -> Self {
        let mut words = vec![u64::MAX; limit / 64];
        if !limit.is_multiple_of(64) {
            words.push((1 << (limit % 64)) - 1);
        }
        Self { words }
    }

    pub(crate) fn set(&mut self, number: u32) {
        self.words[number as usize / 64] |= 1 << (number % 64);
    }

    /// Puts a number in or takes it out; the limit rises as far as it must.
    pub(crate) fn put(&mut self, number: u32, is_in: bool) {
        let (word, bit) = (number as usize / 64, 1 << (number % 64));
        if is_in && word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        match self.words.get_mut(word) {
            Some(word) if is_in => *word |= bit,
            Some(word) => *word &= !bit,
            None => {}
        }
    }

    pub(crate) fn contains(&self, number: u32) -> bool {
        self.words[number as usize / 64] >> (number % 64) & 1 == 1
    }

    /// As [`Self::contains`], of a number that may lie beyond the limit.
    pub(crate) fn holds(&self, number: u32) -> bool {
        (number as usize / 64) < self.words.len() && self.contains(number)
    }

    /// Returns the numbers that are in one of two sets of any limits, and not in the other.
    pub(crate) fn differing(&self, other: &Self) -> Self {
        let word = |of: &Self, at: usize| of.words.get(at).copied().unwrap_or_default();
        let longer = self.words.len().max(other.words.len());
        Self {
            words: (0..longer)
                .map(|at| word(self, at) ^ word(other, at))
                .collect(),
        }
    }

    /// Returns the least number in the set that is not below `from`.
    pub(crate) fn next(&self, from: u32) -> Option<u32> {
        let mut at = from as usize / 64;
        let mut word = self.words.get(at)? & (u64::MAX << (from % 64));
        while word == 0 {
            at += 1;
            word = *self.words.get(at)?;
        }
        Some(number(at, word.trailing_zeros()))
    }

    /// Returns the greatest number in the set below `limit`.
    pub(crate) fn previous(&self, limit: u32) -> Option<u32> {
        let last = limit.checked_sub(1)?;
        let mut at = last as usize / 64;
        let mut word = self.words.get(at)? & (u64::MAX >> (63 - last % 64));
        while word == 0 {
            at = at.checked_sub(1)?;
            word = self.words[at];
        }
        Some(number(at, 63 - word.leading_zeros()))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let number = self.next(from)?;
            from = number + 1;
            Some(number)
        })
    }

    /// Returns the numbers that are in one of two sets of the same limit, and not in the other.
    pub(crate) fn difference(&self, other: &Self) -> Self {
        let words = self.words.iter().zip(&other.words);
        Self {
            words: words.map(|(one, another)| one ^ another).collect(),
        }
    }
}

fn number(word: usize, bit: u32) -> u32 {
    u32::try_from(word * 64).expect("numbers of the set fit") + bit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_walked_either_way_and_may_grow_ahead() {
        let mut set = Bits::below(300);
        [0, 63, 64, 200, 299].into_iter().for_each(|at| set.set(at));
        assert!(set.iter().eq([0, 63, 64, 200, 299]), "forwards");
        assert_eq!(set.next(65), Some(200), "the next one");
        set.set(70);
        assert_eq!(set.next(65), Some(70), "one that came meanwhile");
        let back: Vec<u32> =
            std::iter::successors(set.previous(300), |&at| set.previous(at)).collect();
        assert_eq!(back, [299, 200, 70, 64, 63, 0], "backwards");
        assert_eq!((set.next(300), set.previous(0)), (None, None), "the ends");
    }

    #[test]
    fn all_numbers_end_at_the_limit_and_one_put_in_raises_it() {
        for limit in [0, 63, 64, 65] {
            let all = Bits::all_below(limit);
            assert_eq!(all.iter().count(), limit, "below {limit}");
        }
        let mut set = Bits::below(10);
        set.put(200, false);
        set.put(130, true);
        assert!(set.iter().eq([130]), "beyond the limit");
        set.put(130, false);
        assert_eq!(set.iter().next(), None, "and out again");
    }
}
