//! Candidates -> which column gets which target: the best total, each target once.
//!
//! The method is Kuhn's and Munkres' with potentials (as in Jonker and Volgenant): columns are put in one after the
//! other, each along the cheapest chain of columns that move on to another target. Every column may also stay the
//! user's own, at no cost to the others.

/// For each column the place of its target, or none. `points[column]` are its candidates: targets by their places, and
/// positive points. Takes columns² times targets steps at most.
pub(super) fn assign(points: &[Vec<(usize, i32)>], target_count: usize) -> Vec<Option<usize>> {
    let width = target_count + points.len();
    // A column's own place, beyond the targets, costs nothing; a target costs minus its points.
    let cost = |column: usize, place: usize| match place.checked_sub(target_count) {
        Some(own) => {
            if own == column {
                Some(0)
            } else {
                None
            }
        }
        None => points[column].iter().find(|(target, _)| *target == place).map(|(_, points)| -i64::from(*points)),
    };
    let mut holder: Vec<Option<usize>> = vec![None; width];
    let (mut of_column, mut of_place) = (vec![0i64; points.len()], vec![0i64; width]);
    for column in 0..points.len() {
        let mut distance = vec![i64::MAX; width];
        let mut came_from = vec![None; width];
        let mut is_done = vec![false; width];
        let (mut current, mut from, mut reached) = (column, None, 0);
        loop {
            for place in (0..width).filter(|place| !is_done[*place]) {
                let Some(cost) = cost(current, place) else { continue };
                let through = reached + cost - of_column[current] - of_place[place];
                if through < distance[place] {
                    (distance[place], came_from[place]) = (through, from);
                }
            }
            let open = (0..width).filter(|place| !is_done[*place] && distance[*place] < i64::MAX);
            let Some(nearest) = open.min_by_key(|place| distance[*place]) else { break };
            is_done[nearest] = true;
            reached = distance[nearest];
            from = Some(nearest);
            match holder[nearest] {
                Some(next) => current = next,
                None => break,
            }
        }
        for place in (0..width).filter(|place| is_done[*place]) {
            let slack = reached - distance[place];
            of_place[place] -= slack;
            if let Some(holder) = holder[place] {
                of_column[holder] += slack;
            }
        }
        of_column[column] += reached;
        // Back along the chain: each place goes to the column before.
        let mut place = from;
        while let Some(here) = place {
            let before = came_from[here];
            holder[here] = before.map_or(Some(column), |before: usize| holder[before]);
            place = before;
        }
    }
    let mut targets = vec![None; points.len()];
    for (place, holder) in holder.iter().enumerate().take(target_count) {
        if let Some(column) = holder {
            targets[*column] = Some(place);
        }
    }
    targets
}
