//! Horizontal bars: one row a channel, one bar a figure in it.

use super::{Anchor, Band, Linear, Rect, TextAnchor, Tick, drawable, ticks};

/// The room a chart of bars has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarsLayout {
    /// Width of the whole chart.
    pub width: f64,
    /// Font size of labels and figures.
    pub font_size: f64,
    /// Width of the widest label: see [`text_width`](super::text_width).
    pub label_width: f64,
    /// Width of the widest written figure.
    pub figure_width: f64,
}

/// A chart of bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// As asked for.
    pub width: f64,
    /// What the rows need.
    pub height: f64,
    /// The rows, in the order given.
    pub rows: Vec<BarRow>,
    /// Round figures along the bars; a line of the grid runs down from each.
    pub ticks: Vec<Tick>,
    /// Where the bars begin.
    pub base: f64,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// The whole row: what is clicked and hovered.
    pub rect: Rect,
    /// Where its label stands.
    pub label: Anchor,
    /// One bar a figure; `None` where there is no figure, which is not the same as 0.
    pub bars: Vec<Option<Bar>>,
    /// Where a figure or its absence is written, bar by bar.
    pub figures: Vec<Anchor>,
}

/// One bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The bar.
    pub rect: Rect,
    /// The line across its end, where the figure has an interval.
    pub whisker: Option<Whisker>,
}

/// An interval as a line with a stroke at each end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Whisker {
    /// From the lower end.
    pub low: f64,
    /// To the upper end, or to the edge.
    pub high: f64,
    /// Its height.
    pub y: f64,
    /// Half the length of the strokes.
    pub half: f64,
    /// Whether the upper end lies beyond the edge: there is no stroke then.
    pub is_open: bool,
}

/// A figure to draw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarFigure {
    /// Its size.
    pub size: f64,
    /// The ends of its interval; without an upper one it is open.
    pub ends: Option<(f64, Option<f64>)>,
}

impl From<f64> for BarFigure {
    fn from(size: f64) -> BarFigure {
        BarFigure { size, ends: None }
    }
}

/// A chart below this width writes each label above its bars.
const NARROW_BELOW: f64 = 560.0;

/// An interval is drawn up to so many times the longest bar: one channel with three leads must not flatten all others.
const WHISKER_MAX: f64 = 1.6;

/// The bars of rows of figures, all to one scale from 0 on. Negative figures have no length.
pub fn bars(rows: &[Vec<Option<BarFigure>>], layout: &BarsLayout) -> Bars {
    let font_size = drawable(layout.font_size);
    let width = drawable(layout.width);
    let is_narrow = width < NARROW_BELOW;
    let with_gap = |text_width| (drawable(text_width) + font_size).min(width * 0.35);
    let base = if is_narrow { 0.0 } else { with_gap(layout.label_width) };
    let end = (width - with_gap(layout.figure_width)).max(base);
    let figures = || rows.iter().flatten().flatten();
    let longest = figures().map(|figure| figure.size).filter(|size| size.is_finite()).fold(0.0, f64::max);
    let upper = figures().filter_map(|figure| figure.ends?.1).filter(|end| end.is_finite()).fold(longest, f64::max);
    let highest = upper.min(WHISKER_MAX * longest);
    let scale = Linear { domain: (0.0, highest), range: (base, end) };

    let line = 1.5 * font_size;
    let label_height = if is_narrow { line } else { 0.0 };
    let gap = 0.5 * font_size;
    let mut top = 0.0;
    let mut shapes = Vec::with_capacity(rows.len());
    for figures in rows {
        let height = label_height + line * figures.len().max(1) as f64;
        let label_middle = top + if is_narrow { line / 2.0 } else { height / 2.0 };
        let label = Anchor::new(0.0, label_middle, TextAnchor::Start);
        let rect = Rect { x: 0.0, y: top, width, height };
        shapes.push(bar_row(figures, rect, label, label_height, &scale));
        top += height + gap;
    }
    let wanted = ((end - base) / 80.0).max(0.0) as usize;
    let round = if highest > 0.0 { ticks(0.0, highest, wanted) } else { Vec::new() };
    let ticks = round.into_iter().map(|figure| Tick { figure, place: scale.place(figure) }).collect();
    Bars { width, height: (top - gap).max(0.0), rows: shapes, ticks, base }
}

fn bar_row(figures: &[Option<BarFigure>], rect: Rect, label: Anchor, label_height: f64, scale: &Linear) -> BarRow {
    let lines =
        Band { start: rect.y + label_height, end: rect.y + rect.height, count: figures.len().max(1), gap_share: 0.2 };
    let (base, gap) = (scale.range.0, 0.3 * lines.width());
    let bar = |(line, figure): (usize, &Option<BarFigure>)| {
        let figure = figure.filter(|figure| figure.size.is_finite())?;
        let width = scale.place_inside(figure.size) - base;
        let rect = Rect { x: base, y: lines.place(line), width, height: lines.width() };
        let whisker = figure.ends.map(|(low, high)| Whisker {
            low: scale.place_inside(low),
            high: high.map_or(scale.range.1, |high| scale.place_inside(high)),
            y: rect.y + rect.height / 2.0,
            half: rect.height / 4.0,
            is_open: high.is_none_or(|high| high > scale.domain.1),
        });
        Some(Bar { rect, whisker })
    };
    let bars: Vec<Option<Bar>> = figures.iter().enumerate().map(bar).collect();
    let figure = |(line, bar): (usize, &Option<Bar>)| {
        let end = bar.map_or(base, |bar| {
            let end = bar.rect.x + bar.rect.width;
            bar.whisker.map_or(end, |whisker| whisker.high.max(end))
        });
        Anchor::new(end + gap, lines.place(line) + lines.width() / 2.0, TextAnchor::Start)
    };
    let figures = bars.iter().enumerate().map(figure).collect();
    BarRow { rect, label, bars, figures }
}
