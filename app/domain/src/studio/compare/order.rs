//! What was moved, when the same things stand in another order.

/// Those that were moved: the fewest whose taking out leaves the others in the order that they had. What was not there
/// before is none of them.
pub(super) fn moved<'a, K: Eq>(before: &[&K], after: impl IntoIterator<Item = &'a K>) -> Vec<&'a K> {
    let after = after.into_iter().filter_map(|key| Some((key, before.iter().position(|was| *was == key)?)));
    let after: Vec<(&K, usize)> = after.collect();
    let stay = longest_rise(&after.iter().map(|(_, was)| *was).collect::<Vec<_>>());
    after.iter().enumerate().filter(|(at, _)| !stay.contains(at)).map(|(_, (key, _))| *key).collect()
}

/// The places of the longest part of a sequence that rises all the way.
fn longest_rise(sequence: &[usize]) -> Vec<usize> {
    // For each place: how long the longest rise is that ends there, and the place before it in that rise.
    let mut ends: Vec<(usize, Option<usize>)> = Vec::with_capacity(sequence.len());
    for (at, value) in sequence.iter().enumerate() {
        let lower = (0..at).filter(|earlier| sequence[*earlier] < *value);
        let best = lower.max_by_key(|earlier| (ends[*earlier].0, std::cmp::Reverse(*earlier)));
        ends.push((best.map_or(0, |best| ends[best].0) + 1, best));
    }
    let mut rise = Vec::new();
    let mut next = (0..sequence.len()).max_by_key(|at| (ends[*at].0, std::cmp::Reverse(*at)));
    while let Some(at) = next {
        rise.push(at);
        next = ends[at].1;
    }
    rise
}
