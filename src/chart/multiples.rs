//! Small funnels side by side, all to one scale: a full bar is all leads of a part.

use super::{Anchor, Rect, TextAnchor, drawable};

/// One small funnel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SmallPicture {
    /// Where its name stands.
    pub title: Option<Anchor>,
    /// The places of full bars and, in them, the bars.
    pub bars: Vec<(Rect, Rect)>,
    /// Where the share of each bar stands.
    pub labels: Vec<Anchor>,
    /// The whole of it.
    pub frame: Option<Rect>,
}

const PANEL_MIN: f64 = 150.0;
const BAR: f64 = 10.0;

/// The small funnels of shares from 0 to 1, in a grid, and its height.
pub fn multiples(shares: &[Vec<f64>], width: f64, font_size: f64) -> (Vec<SmallPicture>, f64) {
    let (width, font_size) = (drawable(width), drawable(font_size));
    let columns = ((width / PANEL_MIN) as usize).clamp(1, 5);
    let gap = font_size * 1.5;
    let panel_width = ((width - gap * (columns - 1) as f64) / columns as f64).max(0.0);
    let rungs = shares.iter().map(Vec::len).max().unwrap_or(0);
    let step = BAR.max(font_size) + 3.0;
    let panel_height = 1.8 * font_size + rungs as f64 * step + gap;
    let panel = |(place, shares): (usize, &Vec<f64>)| {
        let (x, y) = ((place % columns) as f64 * (panel_width + gap), (place / columns) as f64 * panel_height);
        let room = 3.6 * font_size;
        let full = (panel_width - room).max(0.0);
        let line = |rung: usize| y + 1.8 * font_size + rung as f64 * step;
        let bar = |(rung, share): (usize, &f64)| {
            let track = Rect { x, y: line(rung), width: full, height: BAR };
            let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
            let least = if share > 0.0 { 1.5 } else { 0.0 };
            (track, Rect { width: (full * share).max(least).min(full), ..track })
        };
        let label = |rung| Anchor::new(x + panel_width, line(rung) + BAR / 2.0, TextAnchor::End);
        SmallPicture {
            title: Some(Anchor::new(x, y + 0.8 * font_size, TextAnchor::Start)),
            bars: shares.iter().enumerate().map(bar).collect(),
            labels: (0..shares.len()).map(label).collect(),
            frame: Some(Rect { x, y, width: panel_width, height: (panel_height - gap).max(0.0) }),
        }
    };
    let height = shares.len().div_ceil(columns) as f64 * panel_height;
    (shares.iter().enumerate().map(panel).collect(), height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_panels_have_one_scale() {
        let (panels, height) = multiples(&[vec![1.0, 0.5], vec![1.0, 0.25], vec![f64::NAN, 0.001]], 320.0, 10.0);
        let width = |panel: usize, rung: usize| panels[panel].bars[rung].1.width;
        assert_eq!(width(0, 0), width(1, 0));
        assert!((width(0, 1) - 2.0 * width(1, 1)).abs() < 1e-9);
        assert_eq!((width(2, 0), width(2, 1)), (0.0, 1.5));
        assert!(panels[2].frame.expect("drawn").y > 0.0 && height > 0.0);
        assert_eq!(multiples(&[], f64::NAN, 10.0), (Vec::new(), 0.0));
    }
}
