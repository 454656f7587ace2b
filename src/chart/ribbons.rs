//! A flow from nodes at the left to nodes at the right: ribbons as wide as how many went (Sankey).

use super::{Anchor, Rect, TextAnchor, drawable};

/// A flow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RibbonChart {
    /// Height of the whole.
    pub height: f64,
    /// The nodes at the left, of those with something to them.
    pub from: Vec<Option<RibbonNode>>,
    /// The nodes at the right.
    pub to: Vec<Option<RibbonNode>>,
    /// Each ribbon as the data of a path, in the order given.
    pub ribbons: Vec<String>,
}

/// A node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RibbonNode {
    /// Its bar.
    pub bar: Rect,
    /// Where its name stands.
    pub label: Anchor,
    /// How many in all.
    pub count: u32,
}

const BAR: f64 = 10.0;
/// No node is lower: one lead of a thousand is still seen.
const NODE_MIN: f64 = 2.0;

/// Ribbons of counts from a node to a node, by their places; so many nodes there may be on either side.
pub fn ribbons(
    flows: &[(usize, usize, u32)],
    nodes: usize,
    [width, plot_height]: [f64; 2],
    font_size: f64,
) -> RibbonChart {
    let (width, plot_height, font_size) = (drawable(width), drawable(plot_height), drawable(font_size));
    let sums = |end: fn(&(usize, usize, u32)) -> usize| {
        let mut sums = vec![0_u32; nodes];
        flows.iter().for_each(|flow| sums[end(flow)] += flow.2);
        sums
    };
    let (from, to) = (sums(|flow| flow.0), sums(|flow| flow.1));
    let total: u32 = from.iter().sum();
    let gap = 1.6 * font_size;
    let unit = plot_height / f64::from(total.max(1));
    let side = |sums: &[u32], x: f64, label_x: f64, anchor: TextAnchor| {
        let mut y = font_size;
        let node = |count: &u32| {
            let height = (f64::from(*count) * unit).max(NODE_MIN);
            let bar = Rect { x, y, width: BAR, height };
            let label = Anchor::new(label_x, y + height / 2.0, anchor);
            (*count > 0).then(|| {
                y += height + gap;
                RibbonNode { bar, label, count: *count }
            })
        };
        let nodes: Vec<Option<RibbonNode>> = sums.iter().map(node).collect();
        (nodes, y - gap + font_size)
    };
    let inner = (width - BAR).max(0.0);
    let (from, low) = side(&from, 0.0, BAR + font_size / 2.0, TextAnchor::Start);
    let (to, lower) = side(&to, inner, inner - font_size / 2.0, TextAnchor::End);
    let mut used = [vec![0.0; nodes], vec![0.0; nodes]];
    let ribbon = |(start, end, count): &(usize, usize, u32)| {
        let (Some(left), Some(right)) = (from[*start], to[*end]) else { return String::new() };
        let height = f64::from(*count) * unit;
        let [y, z] = [left.bar.y + used[0][*start], right.bar.y + used[1][*end]];
        used[0][*start] += height;
        used[1][*end] += height;
        let (x0, x1) = (BAR, inner);
        let middle = (x0 + x1) / 2.0;
        let (below, under) = (y + height, z + height);
        format!(
            "M{x0:.1} {y:.1}C{middle:.1} {y:.1} {middle:.1} {z:.1} {x1:.1} {z:.1}V{under:.1}C{middle:.1} {under:.1} {middle:.1} {below:.1} {x0:.1} {below:.1}Z"
        )
    };
    let ribbons = flows.iter().map(ribbon).collect();
    RibbonChart { height: low.max(lower).max(0.0), from, to, ribbons }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_are_as_high_as_what_goes_through_them() {
        let chart = ribbons(&[(0, 1, 30), (0, 2, 10), (1, 2, 20)], 3, [200.0, 60.0], 10.0);
        let heights =
            |nodes: &[Option<RibbonNode>]| nodes.iter().map(|it| it.map(|it| it.bar.height)).collect::<Vec<_>>();
        assert_eq!(heights(&chart.from), [Some(40.0), Some(20.0), None]);
        assert_eq!(heights(&chart.to), [None, Some(30.0), Some(30.0)]);
        assert!(chart.ribbons[1].starts_with("M10.0 40.0C") && chart.height > 60.0);
        assert!(ribbons(&[], 3, [f64::NAN, 10.0], 10.0).height.is_finite());
    }
}
