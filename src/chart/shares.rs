//! Shares beside shares: lines and points in a square of per cent by per cent.

use super::{Linear, Point, Rect, Tick, drawable};

/// The frame of such a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct SharesChart {
    /// Where lines and points lie.
    pub plot: Rect,
    /// Height of the whole.
    pub height: f64,
    /// Shares along the lower edge.
    pub x_ticks: Vec<Tick>,
    /// Shares along the left edge.
    pub y_ticks: Vec<Tick>,
    x: Linear,
    y: Linear,
}

/// No chart is wider, so that it stays near a square.
const SIDE_MAX: f64 = 380.0;

/// The frame in a width; its plot is about as high as it is wide.
pub fn shares(width: f64, font_size: f64) -> SharesChart {
    let (width, font_size) = (drawable(width).min(SIDE_MAX), drawable(font_size));
    let (left, below, top) = ((4.0 * font_size).min(width), 3.5 * font_size, font_size);
    let plot_width = (width - left - font_size).max(0.0);
    let plot = Rect { x: left, y: top, width: plot_width, height: plot_width * 0.8 };
    let x = Linear { domain: (0.0, 1.0), range: (plot.x, plot.x + plot.width) };
    let y = Linear { domain: (0.0, 1.0), range: (plot.y + plot.height, plot.y) };
    let ticks = |scale: Linear| (0..=4).map(|quarter| f64::from(quarter) / 4.0).map(move |figure| tick(scale, figure));
    SharesChart {
        plot,
        height: plot.y + plot.height + below,
        x_ticks: ticks(x).collect(),
        y_ticks: ticks(y).collect(),
        x,
        y,
    }
}

fn tick(scale: Linear, figure: f64) -> Tick {
    Tick { figure, place: scale.place(figure) }
}

impl SharesChart {
    /// Where two shares meet; held inside the plot.
    pub fn point(&self, x: f64, y: f64) -> Point {
        Point { x: self.x.place_inside(x), y: self.y.place_inside(y) }
    }

    /// A line through shares, as SVG's `points` wants it.
    pub fn line(&self, shares: &[(f64, f64)]) -> String {
        super::Polygon(shares.iter().map(|(x, y)| self.point(*x, *y)).collect()).points()
    }
}
