//! Lines over whole numbers: counts of something by how many days are tried.

use super::{Linear, Rect, Tick, count_ticks, drawable, ticks};

/// A chart of lines.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveChart {
    /// Where the lines are.
    pub plot: Rect,
    /// Each line as the data of a path.
    pub paths: Vec<String>,
    /// Round numbers along the bottom.
    pub ticks: Vec<Tick>,
    /// Round counts up the side.
    pub count_ticks: Vec<Tick>,
    /// Where the chosen number stands.
    pub marker: f64,
}

/// Lines of counts for the numbers from `first` on; all of one length. `chosen` is marked.
pub fn curve(lines: &[Vec<u32>], first: u32, chosen: u32, [width, height]: [f64; 2], font_size: f64) -> CurveChart {
    let (width, height, font_size) = (drawable(width), drawable(height), drawable(font_size));
    // Left for counts, below for days, above for the half of a letter.
    let left = (3.5 * font_size).min(width);
    let (top, below) = (font_size / 2.0, 1.5 * font_size);
    let right = (width - font_size).max(left);
    let plot = Rect { x: left, y: top, width: right - left, height: (height - top - below).max(0.0) };
    let count = lines.iter().map(Vec::len).max().unwrap_or(0) as u32;
    let (lowest, highest) = (f64::from(first), f64::from(first + count.saturating_sub(1)));
    let count_max = lines.iter().flatten().copied().max().unwrap_or(0);
    let scale = Linear { domain: (lowest, highest), range: (plot.x, right) };
    let count_scale = Linear { domain: (0.0, f64::from(count_max.max(1))), range: (plot.y + plot.height, plot.y) };
    let path = |line: &Vec<u32>| {
        let points = line.iter().enumerate().map(|(place, count)| {
            let (x, y) = (scale.place(lowest + place as f64), count_scale.place(f64::from(*count)));
            format!("{}{x:.1} {y:.1}", if place == 0 { 'M' } else { 'L' })
        });
        points.collect()
    };
    let tick = |scale: Linear| move |figure| Tick { figure, place: scale.place(figure) };
    CurveChart {
        plot,
        paths: lines.iter().map(path).collect(),
        ticks: ticks(lowest, highest, (plot.width / 60.0) as usize).into_iter().map(tick(scale)).collect(),
        count_ticks: count_ticks(count_max, (plot.height / 40.0) as usize).into_iter().map(tick(count_scale)).collect(),
        marker: scale.place_inside(f64::from(chosen)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_from_edge_to_edge_and_no_figures_draw_nothing() {
        let chart = curve(&[vec![4, 2, 0], vec![1, 1, 0]], 7, 8, [227.0, 100.0], 10.0);
        assert_eq!(chart.paths[0], "M35.0 5.0L126.0 45.0L217.0 85.0".to_owned());
        assert_eq!(chart.marker, 126.0);
        let none = curve(&[], 7, 8, [f64::NAN, -1.0], 10.0);
        assert!(none.paths.is_empty() && none.marker.is_finite());
    }
}
