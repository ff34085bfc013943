//! Pieces of a split task when its length changes.

use crate::plan::Segment;
use crate::time::Seconds;

/// Returns the pieces that hold this much work: the last grows, or pieces fall away at the end.
pub(super) fn with_work(segments: &[Segment], work: Seconds) -> Vec<Segment> {
    let mut left = work;
    let mut kept = Vec::new();
    for segment in segments {
        if left <= Seconds::ZERO {
            break;
        }
        kept.push(Segment {
            work: segment.work.min(left),
            gap: segment.gap,
        });
        left -= segment.work;
    }
    settle(kept, left)
}

/// Returns the pieces, and the work in them, that fit into this much time from the first start.
pub(super) fn with_length(segments: &[Segment], length: Seconds) -> (Vec<Segment>, Seconds) {
    let mut left = length;
    let mut work = Seconds::ZERO;
    let mut kept: Vec<Segment> = Vec::new();
    for segment in segments {
        if left <= Seconds::ZERO {
            break;
        }
        let piece = segment.work.min(left);
        work += piece;
        kept.push(Segment {
            work: piece,
            gap: segment.gap,
        });
        left -= segment.work;
        if left > Seconds::ZERO && kept.len() < segments.len() {
            left -= segment.gap;
        }
    }
    if left > Seconds::ZERO && kept.len() == segments.len() {
        work += left;
    } else {
        left = Seconds::ZERO;
    }
    (settle(kept, left), work)
}

/// Gives what is over to the last piece; a single piece is a whole task.
fn settle(mut kept: Vec<Segment>, over: Seconds) -> Vec<Segment> {
    if kept.len() < 2 {
        return Vec::new();
    }
    if let Some(last) = kept.last_mut() {
        last.gap = Seconds::ZERO;
        if over > Seconds::ZERO {
            last.work += over;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3600;

    fn pieces(hours: &[(i64, i64)]) -> Vec<Segment> {
        let piece = |(work, gap): &(i64, i64)| Segment {
            work: Seconds(work * HOUR),
            gap: Seconds(gap * HOUR),
        };
        hours.iter().map(piece).collect()
    }

    #[test]
    fn a_longer_split_task_grows_at_its_end_and_a_shorter_one_loses_pieces() {
        let split = pieces(&[(8, 16), (4, 8), (8, 0)]);
        let cases = [
            (30, pieces(&[(8, 16), (4, 8), (18, 0)])),
            (20, split.clone()),
            (14, pieces(&[(8, 16), (4, 8), (2, 0)])),
            (10, pieces(&[(8, 16), (2, 0)])),
            (8, Vec::new()),
            (0, Vec::new()),
        ];
        for (work, expected) in cases {
            assert_eq!(
                with_work(&split, Seconds(work * HOUR)),
                expected,
                "{work} h of work"
            );
        }
    }

    #[test]
    fn an_edge_dragged_into_a_gap_ends_the_task_before_the_gap() {
        let split = pieces(&[(8, 16), (8, 0)]);
        let cases = [
            (40, pieces(&[(8, 16), (16, 0)]), 24),
            (26, pieces(&[(8, 16), (2, 0)]), 10),
            (20, Vec::new(), 8),
            (5, Vec::new(), 5),
        ];
        for (length, expected, work) in cases {
            let (kept, done) = with_length(&split, Seconds(length * HOUR));
            assert_eq!(
                (kept, done),
                (expected, Seconds(work * HOUR)),
                "{length} h long"
            );
        }
    }
}
