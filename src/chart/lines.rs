//! Lines over numbers from left to right, their ends kept apart so that each can be named.

use super::{Anchor, Linear, Point, Rect, TextAnchor, Tick, drawable, ticks};

/// The room that lines have, and their scales.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinesLayout {
    /// Of the whole chart.
    pub width: f64,
    /// Of the whole chart.
    pub height: f64,
    /// Font size of labels.
    pub font_size: f64,
    /// The numbers at both ends of the lower edge.
    pub across: (f64, f64),
    /// The number at the upper edge; the lower one is 0.
    pub highest: f64,
}

/// A chart of lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinesChart {
    /// Where the lines are.
    pub plot: Option<Rect>,
    /// Each line as the data of a path; blank without points.
    pub paths: Vec<String>,
    /// Where the name of each line stands, right of its end.
    pub ends: Vec<Option<Anchor>>,
    /// Round numbers up the side.
    pub up_ticks: Vec<Tick>,
    across: Option<Linear>,
}

/// Lines through points; with `is_stepped` a line stays level until the next point.
pub fn lines(series: &[Vec<(f64, f64)>], is_stepped: bool, layout: &LinesLayout) -> LinesChart {
    let (width, height, font_size) = (drawable(layout.width), drawable(layout.height), drawable(layout.font_size));
    let left = (3.5 * font_size).min(width);
    let right = (width - 2.0 * font_size).max(left);
    let (top, below) = (font_size / 2.0, 1.8 * font_size);
    let plot = Rect { x: left, y: top, width: right - left, height: (height - top - below).max(0.0) };
    let across = Linear { domain: layout.across, range: (plot.x, right) };
    let up = Linear { domain: (0.0, layout.highest), range: (plot.y + plot.height, plot.y) };
    let place = |(x, y): &(f64, f64)| Point { x: across.place_inside(*x), y: up.place_inside(*y) };
    let path = |points: &Vec<(f64, f64)>| {
        let mut path = String::new();
        for (number, point) in points.iter().map(place).enumerate() {
            path += &match (number, is_stepped) {
                (0, _) => format!("M{:.1} {:.1}", point.x, point.y),
                (_, true) => format!("H{:.1}V{:.1}", point.x, point.y),
                (_, false) => format!("L{:.1} {:.1}", point.x, point.y),
            };
        }
        path
    };
    let last = |points: &Vec<(f64, f64)>| points.last().map(place);
    let tick = |figure| Tick { figure, place: up.place(figure) };
    LinesChart {
        plot: Some(plot),
        paths: series.iter().map(path).collect(),
        ends: apart(&series.iter().map(last).collect::<Vec<_>>(), font_size, plot),
        up_ticks: ticks(0.0, layout.highest, (plot.height / 40.0) as usize).into_iter().map(tick).collect(),
        across: Some(across),
    }
}

/// The names at the ends of lines, each at least a line's height below the one above.
fn apart(ends: &[Option<Point>], font_size: f64, plot: Rect) -> Vec<Option<Anchor>> {
    let mut order: Vec<usize> = (0..ends.len()).filter(|place| ends[*place].is_some()).collect();
    let y_of = |place: &usize| ends[*place].map_or(0.0, |end| end.y);
    order.sort_by(|one, other| y_of(one).total_cmp(&y_of(other)));
    let mut anchors = vec![None; ends.len()];
    // From the lowest up, so that none is pushed below the plot.
    let mut lowest = plot.y + plot.height;
    for place in order.into_iter().rev() {
        let y = y_of(&place).min(lowest);
        lowest = y - font_size;
        let x = ends[place].map_or(plot.x + plot.width, |end| end.x);
        anchors[place] = Some(Anchor::new(x + font_size / 2.0, y, TextAnchor::Start));
    }
    anchors
}

impl LinesChart {
    /// Where a number stands on the lower edge.
    pub fn across(&self, number: f64) -> f64 {
        self.across.map_or(0.0, |scale| scale.place_inside(number))
    }

    /// Which of some ascending numbers are written below, each with so much room: from the last one back.
    pub fn labelled(&self, numbers: &[f64], room: f64) -> Vec<usize> {
        let mut labelled = Vec::new();
        let mut free = f64::INFINITY;
        for (place, number) in numbers.iter().enumerate().rev() {
            let x = self.across(*number);
            if x + room <= free {
                labelled.push(place);
                free = x;
            }
        }
        labelled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_held_inside_and_their_names_apart() {
        let layout = LinesLayout { width: 255.0, height: 123.0, font_size: 10.0, across: (0.0, 2.0), highest: 10.0 };
        let chart = lines(&[vec![(0.0, 0.0), (2.0, 10.0)], vec![(1.0, 9.8)], Vec::new()], false, &layout);
        assert_eq!(chart.paths, ["M35.0 105.0L235.0 5.0", "M135.0 7.0", ""]);
        let ends: Vec<Option<f64>> = chart.ends.iter().map(|end| end.map(|end| end.y.round())).collect();
        assert_eq!(ends, [Some(-3.0), Some(7.0), None]);
        assert_eq!((chart.across(1.0), chart.labelled(&[0.0, 0.5, 1.0, 2.0], 100.0)), (135.0, vec![3, 2, 0]));
        let stepped = lines(&[vec![(0.0, 0.0), (1.0, 10.0)]], true, &layout);
        assert_eq!(stepped.paths, ["M35.0 105.0H135.0V5.0"]);
        let none = lines(&[Vec::new()], false, &LinesLayout { width: f64::NAN, highest: 0.0, ..layout });
        assert!(none.paths[0].is_empty() && none.across(f64::NAN).is_finite());
    }
}
