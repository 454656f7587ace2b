//! Multiples of an average as dots with their intervals, one a row, on a scale where twice and half are as far from 1.

use super::{Anchor, Linear, Point, Rect, TextAnchor, Tick, drawable};

/// What is drawn in a row: the multiple, and the ends of its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The multiple.
    pub middle: f64,
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// Dots in rows.
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalChart {
    /// Height of the whole.
    pub height: f64,
    /// One a row.
    pub rows: Vec<IntervalRow>,
    /// Multiples along the lower edge.
    pub ticks: Vec<Tick>,
    /// Where the average, 1, stands.
    pub average: f64,
    /// Where dots lie.
    pub plot: Rect,
}

/// A row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IntervalRow {
    /// The dot.
    pub dot: Point,
    /// From the lower end of the interval.
    pub low: f64,
    /// To its upper end.
    pub high: f64,
    /// Where the label ends.
    pub label: Anchor,
}

/// Multiples beyond these stand at the edge.
const LEAST: f64 = 0.125;
const MOST: f64 = 16.0;

/// The rows in a width, `label_width` of it for labels.
pub fn intervals(figures: &[Interval], width: f64, label_width: f64, font_size: f64) -> IntervalChart {
    let (width, font_size) = (drawable(width), drawable(font_size));
    let label_width = drawable(label_width).min(width / 2.0);
    let row_height = 2.0 * font_size;
    let plot = Rect {
        x: label_width + font_size,
        y: font_size / 2.0,
        width: (width - label_width - 2.0 * font_size).max(0.0),
        height: row_height * figures.len() as f64,
    };
    let held = |multiple: f64| if multiple.is_finite() { multiple.clamp(LEAST, MOST) } else { 1.0 };
    let ends = figures.iter().flat_map(|it| [held(it.low), held(it.high)]);
    let (least, most) = ends.fold((0.5, 2.0), |(least, most): (f64, f64), end| (least.min(end), most.max(end)));
    let scale = Linear { domain: (least.log2(), most.log2()), range: (plot.x, plot.x + plot.width) };
    let place = |multiple: f64| scale.place_inside(held(multiple).log2());
    let row = |(at, figure): (usize, &Interval)| {
        let y = plot.y + row_height * (at as f64 + 0.5);
        IntervalRow {
            dot: Point { x: place(figure.middle), y },
            low: place(figure.low),
            high: place(figure.high),
            label: Anchor::new(label_width, y, TextAnchor::End),
        }
    };
    let powers = (-3..=4).map(|power| f64::from(power).exp2()).filter(|figure| (least..=most).contains(figure));
    IntervalChart {
        height: plot.y + plot.height + 2.0 * font_size,
        rows: figures.iter().enumerate().map(row).collect(),
        ticks: powers.map(|figure| Tick { figure, place: place(figure) }).collect(),
        average: place(1.0),
        plot,
    }
}
