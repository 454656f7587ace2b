//! Where rows are while the table scrolls: plain up to the height browsers can draw, scaled beyond it.
//!
//! Why: browsers clamp an element's height (about 17.8 million px in Firefox, 33.5 million in Chromium), and
//! 1,000,000 rows are 36 million px. Beyond `MAX_HEIGHT` the scroll bar's way stands for the whole book in proportion.

use std::ops::Range;

/// The tallest element we ask a browser to draw, in px.
const MAX_HEIGHT: f64 = 15_000_000.0;
/// Rows drawn above and below what is in sight.
const OVERSCAN_ROWS: f64 = 8.0;

/// The table's measures, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TableScroll {
    /// Rows of the view.
    pub row_count: u32,
    /// Height of one row.
    pub row_height: f64,
    /// Height of the part where rows are seen.
    pub view_height: f64,
}

impl TableScroll {
    fn full_height(self) -> f64 {
        f64::from(self.row_count) * self.row_height
    }

    /// Height of the element that stands for all rows.
    pub fn drawn_height(self) -> f64 {
        self.full_height().min(MAX_HEIGHT)
    }

    fn way(self) -> f64 {
        (self.drawn_height() - self.view_height).max(0.0)
    }

    fn scale(self) -> f64 {
        match self.full_height() > MAX_HEIGHT {
            true => (self.full_height() - self.view_height) / self.way(),
            false => 1.0,
        }
    }

    /// The first row's distance above the upper edge, at a scroll position.
    fn offset(self, scroll_top: f64) -> f64 {
        scroll_top.clamp(0.0, self.way()) * self.scale()
    }

    /// The rows to draw.
    pub fn rows(self, scroll_top: f64) -> Range<u32> {
        let first = self.offset(scroll_top) / self.row_height;
        let last = first + self.view_height / self.row_height;
        let start = (first.floor() - OVERSCAN_ROWS).max(0.0) as u32;
        let end = (last.ceil() + OVERSCAN_ROWS) as u32;
        start.min(self.row_count)..end.min(self.row_count)
    }

    /// How far below the top of the drawn element a row stands.
    pub fn top_of(self, row: u32, scroll_top: f64) -> f64 {
        let scroll_top = scroll_top.clamp(0.0, self.way());
        scroll_top + f64::from(row) * self.row_height - self.offset(scroll_top)
    }

    /// The scroll position nearest to this one at which a row is wholly in sight.
    pub fn showing(self, row: u32, scroll_top: f64) -> f64 {
        let top = f64::from(row) * self.row_height;
        let offset = self.offset(scroll_top);
        let wanted = offset.min(top).max(top + self.row_height - self.view_height);
        if wanted == offset { scroll_top } else { wanted / self.scale() }
    }

    /// Whole rows in sight: what Page Up and Page Down move by.
    pub fn rows_in_sight(self) -> u32 {
        (self.view_height / self.row_height).floor().max(1.0) as u32
    }
}
