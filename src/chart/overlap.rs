//! Two overlapping areas and what is outside of both: each as wide as its share of the leads.

use super::{Anchor, Rect, TextAnchor, drawable};

/// The room of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverlapLayout {
    /// Width of the whole picture.
    pub width: f64,
    /// Font size of the names and figures.
    pub font_size: f64,
}

/// Two areas that overlap.
#[derive(Clone, Debug, PartialEq)]
pub struct OverlapPicture {
    /// As asked for.
    pub width: f64,
    /// What it needs.
    pub height: f64,
    /// The first area: its own part and that of both.
    pub first: Rect,
    /// The second area.
    pub second: Rect,
    /// Where both lie on each other; no width when they do not.
    pub both: Rect,
    /// What is outside of both.
    pub outside: Rect,
    /// The name of the first area, above it, and of the second, below it.
    pub names: [Anchor; 2],
    /// The parts in the order of the counts: what is clicked.
    pub parts: [Rect; 4],
    /// Where each part's figure stands; `None` where it has no room, or there is none.
    pub figures: [Option<Anchor>; 4],
}

/// Height of an area, and how far the second one stands below the first, in font sizes.
const AREA: f64 = 5.0;
const STEP: f64 = 1.5;
/// Between the areas and what is outside, in font sizes.
const GAP: f64 = 1.0;
/// A part with leads is at least so wide, in font sizes: it is to be seen and clicked.
const PART_MIN: f64 = 1.25;
/// A figure needs so much, in font sizes a digit.
const DIGIT: f64 = 0.62;

/// The picture of counts: only the first, both, only the second, neither. Widths are shares of all; a part with few leads
/// is as wide as it must be to be seen, at the cost of the others.
pub fn overlap(counts: [u32; 4], layout: &OverlapLayout) -> OverlapPicture {
    let (width, font) = (drawable(layout.width), drawable(layout.font_size));
    let has_gap = counts[3] > 0 && counts[..3].iter().any(|count| *count > 0);
    let gap = if has_gap { (GAP * font).min(width) } else { 0.0 };
    let widths = widths(counts, width - gap, PART_MIN * font);
    let name_height = font * 1.6;
    let (top, area) = (name_height, AREA * font);
    let starts = [0.0, widths[0], widths[0] + widths[1], widths[0] + widths[1] + widths[2] + gap];
    let first = Rect { x: 0.0, y: top, width: widths[0] + widths[1], height: area };
    let second = Rect { x: starts[1], y: top + STEP * font, width: widths[1] + widths[2], height: area };
    let middle = area - STEP * font;
    let both = Rect { x: starts[1], y: second.y, width: widths[1], height: middle };
    let outside = Rect { x: starts[3], y: second.y, width: widths[3], height: middle };
    let part = |place: usize, y: f64, height: f64| Rect { x: starts[place], y, width: widths[place], height };
    let parts = [
        part(0, first.y, first.height),
        part(1, first.y, area + STEP * font),
        part(2, second.y, second.height),
        part(3, outside.y, outside.height),
    ];
    let figure = |place: usize| {
        let has_room = widths[place] >= DIGIT * font * digits(counts[place]) + font * 0.4;
        let middle = Anchor {
            x: starts[place] + widths[place] / 2.0,
            y: both.y + both.height / 2.0,
            text_anchor: TextAnchor::Middle,
        };
        (counts[place] > 0 && has_room).then_some(middle)
    };
    let name_of_second = second.y + area + name_height / 2.0;
    OverlapPicture {
        width,
        height: second.y + area + name_height,
        names: [
            Anchor { x: 0.0, y: name_height / 2.0, text_anchor: TextAnchor::Start },
            Anchor { x: second.x + second.width, y: name_of_second, text_anchor: TextAnchor::End },
        ],
        first,
        second,
        both,
        outside,
        parts,
        figures: std::array::from_fn(figure),
    }
}

/// Shares of a width: none for no leads, at least `least` for some as far as there is room.
fn widths(counts: [u32; 4], width: f64, least: f64) -> [f64; 4] {
    let all: f64 = counts.iter().map(|count| f64::from(*count)).sum();
    if all <= 0.0 {
        return [0.0; 4];
    }
    let some = counts.iter().filter(|count| **count > 0).count() as f64;
    let least = least.min(width / some);
    let rest = (width - least * some).max(0.0);
    counts.map(|count| if count == 0 { 0.0 } else { least + rest * f64::from(count) / all })
}

/// Digits of a number, with a comma for every three.
fn digits(count: u32) -> f64 {
    let digits = count.max(1).ilog10() + 1;
    f64::from(digits) + f64::from((digits - 1) / 3) * 0.5
}
