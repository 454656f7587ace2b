//! Figures -> shapes: pure geometry in pixels, x to the right and y down, from the chart's top left corner.
//!
//! Every function is total: no figures, a width of 0 or a figure that is no number give a chart without that part,
//! never a NaN in a path. No colours and no texts: a shape says where, the view says what. Why estimates instead of
//! measured text: the same figures give the same chart in every browser, in print and in a test.

mod bars;
mod count_bars;
mod curve;
mod funnel;
mod heat_map;
mod histogram;
mod intervals;
mod lines;
mod multiples;
mod overlap;
mod ribbons;
mod scale;
mod share;
mod shares;
mod small_line;
mod ticks;

pub use bars::{Bar, BarFigure, BarRow, Bars, BarsLayout, Whisker, bars};
pub use count_bars::{CountBar, count_bars};
pub use curve::{CurveChart, curve};
pub use funnel::{FunnelChart, FunnelDrop, FunnelLayout, FunnelStage, funnel};
pub use heat_map::{HeatCell, HeatMap, heat_map};
pub use histogram::{GradeBand, HistogramBar, HistogramChart, HistogramFigures, histogram};
pub use intervals::{Interval, IntervalChart, IntervalRow, intervals};
pub use lines::{LinesChart, LinesLayout, lines};
pub use multiples::{SmallPicture, multiples};
pub use overlap::{OverlapLayout, OverlapPicture, overlap};
pub use ribbons::{RibbonChart, RibbonNode, ribbons};
pub use scale::{Band, Linear};
pub use share::{ShareBar, share_bar};
pub use shares::{SharesChart, shares};
pub use small_line::{SmallLine, small_line};
pub use ticks::{Tick, count_ticks, ticks};

/// A place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Never negative.
    pub width: f64,
    /// Never negative.
    pub height: f64,
}

/// A closed shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon(pub Vec<Point>);

impl Polygon {
    /// The corners as SVG's `points` wants them, to a hundredth of a pixel.
    pub fn points(&self) -> String {
        let hundredths = |size: f64| (size * 100.0).round() / 100.0;
        let corners = self.0.iter().map(|point| format!("{},{}", hundredths(point.x), hundredths(point.y)));
        corners.collect::<Vec<_>>().join(" ")
    }
}

/// Which end of a text stands at its anchor: SVG's `text-anchor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextAnchor {
    /// The text begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

impl TextAnchor {
    /// The value of SVG's `text-anchor`.
    pub fn name(self) -> &'static str {
        ["start", "middle", "end"][self as usize]
    }
}

/// Where a text stands; `y` is its vertical middle (`dominant-baseline: central`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// From the left.
    pub x: f64,
    /// From the top: the middle of the line.
    pub y: f64,
    /// Which end stands there.
    pub text_anchor: TextAnchor,
}

impl Anchor {
    fn new(x: f64, y: f64, text_anchor: TextAnchor) -> Anchor {
        Anchor { x, y, text_anchor }
    }
}

/// About how wide a text is: Chinese letters are as wide as the font size, others on average 0.6 of it, which is rather
/// too much than too little.
pub fn text_width(text: &str, font_size: f64) -> f64 {
    let width_of = |letter: char| if letter < '\u{2E80}' { 0.6 } else { 1.0 };
    text.chars().map(width_of).sum::<f64>() * font_size
}

/// A size that can be drawn: finite and not negative.
fn drawable(size: f64) -> f64 {
    if size.is_finite() { size.max(0.0) } else { 0.0 }
}
