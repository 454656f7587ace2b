//! Leads by score, over the bands of the grades.

use super::{Anchor, Linear, Rect, TextAnchor, Tick, count_ticks, drawable, ticks};

/// What is drawn: bins and thresholds, in points.
#[derive(Clone, Copy, Debug)]
pub struct HistogramFigures<'a> {
    /// Lowest score of the first bin.
    pub from: f64,
    /// Width of a bin.
    pub width: f64,
    /// Leads in each bin.
    pub counts: &'a [u32],
    /// Least points of each grade but the last, best grade first.
    pub thresholds: &'a [f64],
}

/// A histogram.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramChart {
    /// Where bars and bands lie.
    pub plot: Rect,
    /// One bar a bin.
    pub bars: Vec<HistogramBar>,
    /// One band a grade, best first; a grade that no score can have here has no width.
    pub bands: Vec<GradeBand>,
    /// Scores along the lower edge.
    pub score_ticks: Vec<Tick>,
    /// Counts along the left edge.
    pub count_ticks: Vec<Tick>,
    /// From points to places and back: what a dragged threshold means.
    pub score_scale: Linear,
}

/// One bin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HistogramBar {
    /// Lowest score in it.
    pub from: f64,
    /// Lowest score above it.
    pub to: f64,
    /// Leads.
    pub count: u32,
    /// The bar.
    pub rect: Rect,
}

/// The scores of one grade.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GradeBand {
    /// From the upper to the lower edge of the plot.
    pub rect: Rect,
    /// Where the letter stands.
    pub label: Anchor,
    /// Where its threshold lies; `None` for the last grade.
    pub threshold: Option<f64>,
}

/// The histogram in a width and a height. The axis of scores reaches over all bins and all thresholds.
pub fn histogram(figures: &HistogramFigures<'_>, width: f64, height: f64, font_size: f64) -> HistogramChart {
    let (width, height, font_size) = (drawable(width), drawable(height), drawable(font_size));
    // Left for counts, below for scores, above for the grades' letters.
    let left = (4.0 * font_size).min(width);
    let (top, below) = (1.5 * font_size, 1.5 * font_size);
    let plot = Rect { x: left, y: top, width: width - left, height: (height - top - below).max(0.0) };
    let (lowest, highest) = score_range(figures);
    let score_scale = Linear { domain: (lowest, highest), range: (plot.x, plot.x + plot.width) };
    let count_max = figures.counts.iter().copied().max().unwrap_or(0);
    let bottom = plot.y + plot.height;
    let count_scale = Linear { domain: (0.0, f64::from(count_max)), range: (bottom, plot.y) };

    let bar = |(place, count): (usize, &u32)| {
        let from = figures.from + place as f64 * figures.width;
        let (x, y) = (score_scale.place_inside(from), count_scale.place_inside(f64::from(*count)));
        let right = score_scale.place_inside(from + figures.width);
        let rect = Rect { x, y, width: (right - x).max(0.0), height: bottom - y };
        HistogramBar { from, to: from + figures.width, count: *count, rect }
    };
    let tick = |scale: Linear| move |figure| Tick { figure, place: scale.place(figure) };
    let score_ticks = ticks(lowest, highest, (plot.width / 60.0) as usize);
    let ticks_of_counts = count_ticks(count_max, (plot.height / 40.0) as usize);
    HistogramChart {
        plot,
        bars: figures.counts.iter().enumerate().map(bar).collect(),
        bands: bands(figures.thresholds, &score_scale, plot, top / 2.0),
        score_ticks: score_ticks.into_iter().map(tick(score_scale)).collect(),
        count_ticks: ticks_of_counts.into_iter().map(tick(count_scale)).collect(),
        score_scale,
    }
}

/// The lowest and the highest score drawn.
fn score_range(figures: &HistogramFigures<'_>) -> (f64, f64) {
    let bins_end = figures.from + figures.width * figures.counts.len() as f64;
    let bins = [figures.from, bins_end].into_iter().filter(|_| !figures.counts.is_empty());
    let ends = bins.chain(figures.thresholds.iter().copied()).filter(|score| score.is_finite());
    let range = ends.fold(None, |range: Option<(f64, f64)>, score| {
        let (lowest, highest) = range.unwrap_or((score, score));
        Some((lowest.min(score), highest.max(score)))
    });
    match range {
        None => (0.0, 1.0),
        // All scores alike: room on both sides.
        Some((lowest, highest)) if lowest == highest => (lowest - 1.0, highest + 1.0),
        // A threshold on the very edge would leave its grade no band.
        Some((lowest, highest)) => {
            let margin = (highest - lowest) * 0.05;
            let is_edge = |score: f64| figures.thresholds.contains(&score);
            let low = if is_edge(lowest) { lowest - margin } else { lowest };
            (low, if is_edge(highest) { highest + margin } else { highest })
        }
    }
}

/// The bands from the right (the best grade) to the left. A threshold above the one before it leaves its grade no width,
/// as no score has it: the first threshold reached gives the grade.
fn bands(thresholds: &[f64], scale: &Linear, plot: Rect, label_y: f64) -> Vec<GradeBand> {
    let mut right = plot.x + plot.width;
    let thresholds = thresholds.iter().copied().map(Some).chain([None]);
    let band = |threshold: Option<f64>| {
        let left = threshold.map_or(plot.x, |score| scale.place_inside(score)).min(right);
        let rect = Rect { x: left, y: plot.y, width: right - left, height: plot.height };
        let label = Anchor::new((left + right) / 2.0, label_y, TextAnchor::Middle);
        right = left;
        GradeBand { rect, label, threshold }
    };
    thresholds.map(band).collect()
}
