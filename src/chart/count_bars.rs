//! Horizontal bars of counts, a name before each and room for its number behind it.

use super::{Anchor, Linear, Rect, TextAnchor, drawable};

/// A bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountBar {
    /// The bar.
    pub rect: Rect,
    /// Where its name stands.
    pub label: Anchor,
}

/// The bars of counts, from top to bottom, and their height; the largest is as long as there is room.
pub fn count_bars(counts: &[u32], width: f64, label_width: f64, font_size: f64) -> (Vec<CountBar>, f64) {
    let (width, font_size) = (drawable(width), drawable(font_size));
    let left = (drawable(label_width) + font_size).min(width * 0.5);
    let right = (width - 4.0 * font_size).max(left);
    let highest = f64::from(counts.iter().copied().max().unwrap_or(0));
    let scale = Linear { domain: (0.0, highest), range: (left, right) };
    let step = 2.0 * font_size;
    let bar = |(place, count): (usize, &u32)| {
        let y = place as f64 * step;
        let least = if *count > 0 { 2.0 } else { 0.0 };
        let length = (scale.place(f64::from(*count)) - left).max(least).min(right - left);
        CountBar {
            rect: Rect { x: left, y: y + 3.0, width: length, height: (step - 6.0).max(0.0) },
            label: Anchor::new(0.0, y + step / 2.0, TextAnchor::Start),
        }
    };
    (counts.iter().enumerate().map(bar).collect(), counts.len() as f64 * step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_bar_is_as_long_as_there_is_room() {
        let (bars, height) = count_bars(&[40, 10, 0], 200.0, 50.0, 10.0);
        let widths: Vec<f64> = bars.iter().map(|bar| bar.rect.width).collect();
        assert_eq!((widths, height), (vec![100.0, 25.0, 0.0], 60.0));
        assert!(count_bars(&[1], f64::NAN, 1.0, 10.0).0[0].rect.width.is_finite());
    }
}
