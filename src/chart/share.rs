//! Shares -> the lengths of a bar and the place of a line to compare with.

/// What a bar of shares is drawn with, in the units of its width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShareBar {
    /// Length of the part.
    pub part: f64,
    /// Length of the fainter part that goes on from there.
    pub faint: f64,
    /// Place of the line to compare with.
    pub reference: Option<f64>,
}

/// The shapes of a bar; what goes beyond its end is cut there.
pub fn share_bar(share: Option<f64>, faint: Option<f64>, reference: Option<f64>, width: f64) -> ShareBar {
    let length = |share: f64| share.clamp(0.0, 1.0) * width;
    let part = length(share.unwrap_or(0.0));
    let faint = length(faint.unwrap_or(0.0)).min(width - part);
    ShareBar { part, faint, reference: reference.map(length) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_stay_within_the_bar() {
        for (share, faint, expected) in [
            (Some(0.25), None, (25.0, 0.0)),
            (Some(0.75), Some(0.5), (75.0, 25.0)),
            (Some(7.0), Some(0.1), (100.0, 0.0)),
            (None, Some(0.1), (0.0, 10.0)),
        ] {
            let bar = share_bar(share, faint, Some(0.26), 100.0);
            assert_eq!((bar.part, bar.faint, bar.reference), (expected.0, expected.1, Some(26.0)));
        }
    }
}
