//! From figures to places along an axis.

/// A straight scale: the domain's ends fall on the range's ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    /// Figures.
    pub domain: (f64, f64),
    /// Places.
    pub range: (f64, f64),
}

impl Linear {
    /// The place of a figure; outside the domain it lies outside the range. A domain without extent, and what is no
    /// number, falls on the range's start.
    pub fn place(&self, figure: f64) -> f64 {
        let (from, to) = self.domain;
        let share = (figure - from) / (to - from);
        let place = self.range.0 + share * (self.range.1 - self.range.0);
        if place.is_finite() { place } else { self.range.0 }
    }

    /// The place of a figure, held inside the range.
    pub fn place_inside(&self, figure: f64) -> f64 {
        let (low, high) = (self.range.0.min(self.range.1), self.range.0.max(self.range.1));
        self.place(figure).max(low).min(high)
    }

    /// The figure at a place: what a drag means.
    pub fn figure(&self, place: f64) -> f64 {
        let inverse = Linear { domain: self.range, range: self.domain };
        inverse.place(place)
    }
}

/// A length shared out to equal bands with gaps between, none at the ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Where the first band starts.
    pub start: f64,
    /// Where the last band ends.
    pub end: f64,
    /// How many bands.
    pub count: usize,
    /// Gap / (band + gap), from 0 to under 1.
    pub gap_share: f64,
}

impl Band {
    /// Width of one band.
    pub fn width(&self) -> f64 {
        let gap_share = super::drawable(self.gap_share).min(0.99);
        // n bands and n - 1 gaps fill the length.
        let steps = self.count as f64 - gap_share;
        if self.count == 0 { 0.0 } else { super::drawable((self.end - self.start) / steps * (1.0 - gap_share)) }
    }

    /// Where a band starts.
    pub fn place(&self, band: usize) -> f64 {
        let gap_share = super::drawable(self.gap_share).min(0.99);
        self.start + band as f64 * self.width() / (1.0 - gap_share)
    }
}
