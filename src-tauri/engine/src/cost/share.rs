//! The one division of this module.

/// Returns `amount × of ÷ whole`, rounded to the nearest unit, halves away from zero, and held within
/// an `i64`; nothing of nothing.
pub(super) fn part(amount: i64, of: i64, whole: i64) -> i64 {
    if whole == 0 {
        return 0;
    }
    let product = i128::from(amount) * i128::from(of);
    let whole = i128::from(whole);
    let (product, whole) = if whole < 0 {
        (-product, -whole)
    } else {
        (product, whole)
    };
    let half = whole / 2 * product.signum();
    // An odd whole has no exact half: what is left of it decides on the same side.
    let rounded = (product + half) / whole;
    i64::try_from(rounded).unwrap_or(if rounded < 0 { i64::MIN } else { i64::MAX })
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn halves_are_rounded_away_from_zero_and_the_rest_to_the_nearest() {
        assert_eq!([part(1, 1, 2), part(-1, 1, 2)], [1, -1], "halves");
        assert_eq!([part(1, 1, 3), part(2, 1, 3)], [0, 1], "thirds");
        assert_eq!([part(-1, 1, 3), part(-2, 1, 3)], [0, -1], "below zero");
        assert_eq!(part(1, 1, -2), -1, "of something below zero");
        assert_eq!(part(100, 7, 7), 100, "all of it");
        assert_eq!(part(5, 1, 0), 0, "of nothing");
    }

    #[test]
    fn no_product_is_too_large() {
        assert_eq!(part(i64::MAX, i64::MAX, 1), i64::MAX);
        assert_eq!(part(i64::MIN, i64::MAX, 1), i64::MIN);
        assert_eq!(part(i64::MAX, 10_000, 10_000), i64::MAX, "exact");
    }
}
