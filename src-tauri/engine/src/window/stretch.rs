//! Stretches of time, half-open, and what they have in common.

use crate::time::Instant;

/// From when to when, half-open.
pub type Stretch = (Instant, Instant);

/// Says whether two stretches have time in common.
pub(crate) fn meet(one: Stretch, other: Stretch) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// Returns what two stretches have in common; nothing when they only touch.
pub(crate) fn common(one: Stretch, other: Stretch) -> Option<Stretch> {
    let (from, to) = (one.0.max(other.0), one.1.min(other.1));
    (from < to).then_some((from, to))
}

/// Sorts stretches and joins those that touch.
pub(crate) fn joined(mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    stretches.sort_unstable();
    stretches.dedup_by(|next, kept| {
        let touches = next.0 <= kept.1;
        if touches {
            kept.1 = kept.1.max(next.1);
        }
        touches
    });
    stretches
}

/// Returns what is left of a stretch when closed ones, disjoint and by start, are taken out.
pub(crate) fn less(
    closed: &[Stretch],
    (from, to): Stretch,
) -> impl Iterator<Item = Stretch> + use<'_> {
    let first = closed.partition_point(|&(_, end)| end <= from);
    let closed = closed[first..].iter().copied();
    let closed = closed.take_while(move |&(begin, _)| begin < to);
    let mut at = from;
    closed.chain([(to, to)]).filter_map(move |(begin, end)| {
        let left = (at, begin);
        at = at.max(end);
        (left.0 < left.1).then_some(left)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_freeze_in_the_middle_of_a_window_leaves_two_berths_and_one_over_it_none() {
        let less = |closed: &[Stretch], at| super::less(closed, at).collect::<Vec<_>>();
        let at = |from, to| (Instant(from), Instant(to));
        assert_eq!(
            less(&[at(3, 5)], at(0, 10)),
            [at(0, 3), at(5, 10)],
            "in the middle"
        );
        assert_eq!(
            less(&[at(-5, 3), at(9, 20)], at(0, 10)),
            [at(3, 9)],
            "at both ends"
        );
        assert_eq!(less(&[at(0, 10)], at(0, 10)), [], "all of it");
        assert_eq!(
            less(&[at(-5, 0), at(10, 12)], at(0, 10)),
            [at(0, 10)],
            "touching is no overlap"
        );
    }
}
