//! A grid of cells, darker for more: rows of periods by columns of days.

use super::{Anchor, Rect, TextAnchor, drawable};

/// A heat map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatMap {
    /// Height of the whole.
    pub height: f64,
    /// The cells, row by row.
    pub cells: Vec<Vec<HeatCell>>,
    /// Where the names of the rows stand.
    pub row_labels: Vec<Anchor>,
    /// Where the names of the columns stand.
    pub column_labels: Vec<Anchor>,
}

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeatCell {
    /// Where.
    pub rect: Rect,
    /// Where its number stands.
    pub label: Anchor,
    /// How much, from 1 to 5; `None` for a cell that is open.
    pub level: Option<u8>,
}

/// The cells of shares from 0 to 1; the highest of them is the darkest.
pub fn heat_map(shares: &[Vec<Option<f64>>], width: f64, label_width: f64, font_size: f64) -> HeatMap {
    let (width, font_size) = (drawable(width), drawable(font_size));
    let left = (drawable(label_width) + font_size).min(width * 0.4);
    let columns = shares.iter().map(Vec::len).max().unwrap_or(0);
    let (cell_width, cell_height) = ((width - left) / columns.max(1) as f64, 2.0 * font_size);
    let top = 1.8 * font_size;
    let highest = shares.iter().flatten().flatten().copied().filter(|share| share.is_finite()).fold(0.0, f64::max);
    let level = |share: f64| (share / highest * 5.0).ceil().clamp(1.0, 5.0) as u8;
    let middle = |place: usize| left + (place as f64 + 0.5) * cell_width;
    let line = |row: usize| top + (row as f64 + 0.5) * cell_height;
    let cell = |row: usize, (column, share): (usize, &Option<f64>)| HeatCell {
        rect: Rect {
            x: left + column as f64 * cell_width + 1.0,
            y: top + row as f64 * cell_height + 1.0,
            width: (cell_width - 2.0).max(0.0),
            height: (cell_height - 2.0).max(0.0),
        },
        label: Anchor::new(middle(column), line(row), TextAnchor::Middle),
        level: share.map(|share| if highest > 0.0 { level(share) } else { 1 }),
    };
    let cells = shares.iter().enumerate();
    HeatMap {
        height: top + shares.len() as f64 * cell_height,
        cells: cells.map(|(row, shares)| shares.iter().enumerate().map(|it| cell(row, it)).collect()).collect(),
        row_labels: (0..shares.len()).map(|row| Anchor::new(left - font_size, line(row), TextAnchor::End)).collect(),
        column_labels: (0..columns).map(|it| Anchor::new(middle(it), top / 2.0, TextAnchor::Middle)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_share_is_darkest_and_open_cells_have_no_level() {
        let map = heat_map(&[vec![Some(0.0), Some(0.1)], vec![Some(0.2), None]], 110.0, 20.0, 10.0);
        let levels: Vec<Option<u8>> = map.cells.iter().flatten().map(|cell| cell.level).collect();
        assert_eq!(levels, [Some(1), Some(3), Some(5), None]);
        assert_eq!(map.cells[1][1].rect, Rect { x: 71.0, y: 39.0, width: 38.0, height: 18.0 });
        assert_eq!((map.height, map.column_labels.len(), map.row_labels.len()), (58.0, 2, 2));
        assert!(heat_map(&[], f64::NAN, 1.0, 10.0).height.is_finite());
    }
}
