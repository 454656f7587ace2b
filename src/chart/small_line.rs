//! One small line of many that stand side by side on one scale: a figure a month, with gaps where there is none.

use super::{Anchor, Linear, Point, Rect, TextAnchor, drawable};

/// A small line.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallLine {
    /// Where the line is.
    pub plot: Rect,
    /// The line as the data of a path: a part for each stretch of figures without a gap.
    pub path: String,
    /// Each figure, or none.
    pub dots: Vec<Option<Point>>,
    /// Where the highest figure of the scale is written, and 0.
    pub scale: [Anchor; 2],
    /// Where the first and the last month are written.
    pub ends: [Anchor; 2],
}

/// The line of figures in a width and height, on a scale from 0 to `highest`, with so much room left of it for the scale.
pub fn small_line(
    figures: &[Option<f64>],
    highest: f64,
    [width, height]: [f64; 2],
    left: f64,
    font_size: f64,
) -> SmallLine {
    let (width, height, font_size) = (drawable(width), drawable(height), drawable(font_size));
    let left = drawable(left).min(width / 2.0);
    let (top, below) = (font_size, 1.5 * font_size);
    let right = (width - font_size / 2.0).max(left);
    let plot = Rect { x: left, y: top, width: right - left, height: (height - top - below).max(0.0) };
    let last = figures.len().saturating_sub(1).max(1) as f64;
    let across = Linear { domain: (0.0, last), range: (plot.x, right) };
    let up = Linear { domain: (0.0, highest), range: (plot.y + plot.height, plot.y) };
    let dot = |(place, figure): (usize, &Option<f64>)| {
        let figure = figure.filter(|figure| figure.is_finite())?;
        Some(Point { x: across.place(place as f64), y: up.place_inside(figure) })
    };
    let dots: Vec<Option<Point>> = figures.iter().enumerate().map(dot).collect();
    let mut path = String::new();
    let mut is_drawing = false;
    for dot in &dots {
        if let Some(Point { x, y }) = dot {
            path += &format!("{}{x:.1} {y:.1}", if is_drawing { 'L' } else { 'M' });
        }
        is_drawing = dot.is_some();
    }
    let bottom = plot.y + plot.height;
    SmallLine {
        plot,
        path,
        dots,
        scale: [plot.y, bottom].map(|y| Anchor::new(left - font_size / 3.0, y, TextAnchor::End)),
        ends: [
            Anchor::new(plot.x, bottom + font_size, TextAnchor::Start),
            Anchor::new(right, bottom + font_size, TextAnchor::End),
        ],
    }
}

impl SmallLine {
    /// The figure that is nearest to a place from the left.
    pub fn nearest(&self, x: f64) -> usize {
        let steps = self.dots.len().saturating_sub(1);
        let share = if self.plot.width > 0.0 { (x - self.plot.x) / self.plot.width } else { 0.0 };
        (share.clamp(0.0, 1.0) * steps as f64).round() as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_without_a_figure_breaks_the_line() {
        let line = small_line(&[Some(0.0), Some(10.0), None, Some(5.0)], 10.0, [206.0, 125.0], 50.0, 10.0);
        assert_eq!(line.path, "M50.0 110.0L100.3 10.0M201.0 60.0");
        assert_eq!((line.nearest(60.0), line.nearest(110.0), line.nearest(900.0)), (0, 1, 3));
        let none = small_line(&[], 0.0, [f64::NAN, -1.0], 10.0, 10.0);
        assert!(none.path.is_empty() && none.nearest(5.0) == 0);
    }
}
