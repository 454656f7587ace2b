//! The funnel: one horizontal bar a stage from top to bottom, the drop-off drawn between.
//!
//! Why bars with a common left edge instead of a centred funnel: lengths that start at one line can be compared by eye,
//! centred ones cannot.

use super::{Anchor, Linear, Point, Polygon, Rect, TextAnchor, drawable};

/// The room a funnel has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FunnelLayout {
    /// Width of the whole chart: 340 to 1,400 looks right, any width is drawn.
    pub width: f64,
    /// Font size of labels and figures.
    pub font_size: f64,
    /// Width of the widest stage name: see [`text_width`](super::text_width).
    pub label_width: f64,
    /// Width of the widest written figures beside a stage: count and rates.
    pub figure_width: f64,
}

/// A funnel.
#[derive(Clone, Debug, PartialEq)]
pub struct FunnelChart {
    /// As asked for.
    pub width: f64,
    /// What the stages need.
    pub height: f64,
    /// Whether names and figures stand above the bars instead of beside them.
    pub is_narrow: bool,
    /// The stages, in the order given.
    pub stages: Vec<FunnelStage>,
    /// What lies between each stage and the next: one less than stages.
    pub drops: Vec<FunnelDrop>,
}

/// One stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FunnelStage {
    /// The whole stage, from edge to edge: what is clicked and focused.
    pub target: Rect,
    /// The place of a full bar: what all leads would fill.
    pub track: Rect,
    /// The bar: as long as its share of the largest stage, and never so short that it cannot be seen unless it is 0.
    pub bar: Rect,
    /// Where its name stands.
    pub label: Anchor,
    /// Where count and rates stand.
    pub figures: Anchor,
}

impl FunnelStage {
    /// Where a bar of this share of all leads would end.
    pub fn at(&self, share: f64) -> f64 {
        let domain = (0.0, 1.0);
        Linear { domain, range: (self.track.x, self.track.x + self.track.width) }.place_inside(share)
    }
}

/// What lies between two stages.
#[derive(Clone, Debug, PartialEq)]
pub struct FunnelDrop {
    /// From the lower edge of a bar to the upper edge of the next: those who went on.
    pub kept: Polygon,
    /// From the end of `kept` to the end of the longer bar: those who did not. Without area when none dropped off.
    pub lost: Polygon,
    /// Where the count of those who dropped off stands.
    pub label: Anchor,
}

/// A funnel below this width writes names and figures above the bars.
const NARROW_BELOW: f64 = 640.0;

/// One lead of a hundred thousand is still seen.
const BAR_WIDTH_MIN: f64 = 2.0;

/// The funnel of the counts of its stages.
pub fn funnel(counts: &[u32], layout: &FunnelLayout) -> FunnelChart {
    let width = drawable(layout.width);
    let font_size = drawable(layout.font_size);
    let is_narrow = width < NARROW_BELOW;
    // A name and the gap beside it; the bars keep at least two fifths.
    let room = |text_width| if is_narrow { 0.0 } else { (drawable(text_width) + font_size).min(width * 0.3) };
    let (left, right) = (room(layout.label_width), width - room(layout.figure_width));
    let highest = f64::from(counts.iter().copied().max().unwrap_or(0));
    let scale = Linear { domain: (0.0, highest), range: (left, right.max(left)) };

    let label_height = if is_narrow { 1.5 * font_size } else { 0.0 };
    let bar_height = if is_narrow { 1.25 * font_size } else { 2.0 * font_size };
    let drop_height = 2.0 * font_size;
    let stage_height = label_height + bar_height;
    let stage = |(place, count): (usize, &u32)| {
        let top = place as f64 * (stage_height + drop_height);
        let line = top + if is_narrow { label_height / 2.0 } else { stage_height / 2.0 };
        let (x, y) = (left, top + label_height);
        let least = if *count > 0 { BAR_WIDTH_MIN } else { 0.0 };
        let full = scale.range.1 - left;
        FunnelStage {
            target: Rect { x: 0.0, y: top, width, height: stage_height },
            track: Rect { x, y, width: full, height: bar_height },
            bar: Rect { x, y, width: (scale.place(f64::from(*count)) - left).max(least).min(full), height: bar_height },
            label: Anchor::new(0.0, line, TextAnchor::Start),
            figures: Anchor::new(width, line, TextAnchor::End),
        }
    };
    let stages: Vec<FunnelStage> = counts.iter().enumerate().map(stage).collect();
    let drops = stages.windows(2).map(|pair| drop_between(&pair[0], &pair[1], label_height, font_size)).collect();
    let height = stages.last().map_or(0.0, |stage| stage.target.y + stage.target.height);
    FunnelChart { width, height, is_narrow, stages, drops }
}

/// The next stage's name stands above its bar in a narrow chart; the drop-off ends over it.
fn drop_between(before: &FunnelStage, after: &FunnelStage, label_height: f64, font_size: f64) -> FunnelDrop {
    let top = before.bar.y + before.bar.height;
    let bottom = after.bar.y - label_height;
    let left = before.bar.x;
    let (end_before, end_after) = (left + before.bar.width, left + after.bar.width);
    let corner = |x, y| Point { x, y };
    let kept =
        [corner(left, top), corner(end_before.min(end_after), top), corner(end_after, bottom), corner(left, bottom)];
    let lost = [corner(end_before.min(end_after), top), corner(end_before, top), corner(end_after, bottom)];
    FunnelDrop {
        kept: Polygon(kept.to_vec()),
        lost: Polygon(lost.to_vec()),
        label: Anchor::new(left + 0.5 * font_size, (top + bottom) / 2.0, TextAnchor::Start),
    }
}
