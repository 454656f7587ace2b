//! The cells of a column -> its distinct values, each looked at once.

use rustc_hash::FxHashMap;

/// The distinct values of a column, in the order of their first lead.
pub(super) struct Distinct<'a> {
    /// By lead: its value.
    pub ids: Vec<u32>,
    /// By value: its trimmed text. Blank signs (`-`, `n/a`) count as the empty text.
    pub values: Vec<&'a str>,
    /// By value: how many leads have it.
    pub counts: Vec<u32>,
}

impl<'a> Distinct<'a> {
    /// Of some cells.
    pub fn of(cells: impl Iterator<Item = &'a str>) -> Distinct<'a> {
        let mut distinct = Distinct { ids: Vec::new(), values: Vec::new(), counts: Vec::new() };
        let mut places: FxHashMap<&str, u32> = FxHashMap::default();
        for cell in cells {
            let value = plain(cell);
            let place = *places.entry(value).or_insert_with(|| {
                distinct.values.push(value);
                distinct.counts.push(0);
                distinct.values.len() as u32 - 1
            });
            distinct.counts[place as usize] += 1;
            distinct.ids.push(place);
        }
        distinct
    }

    /// The values that are not empty, with their counts.
    pub fn filled(&self) -> impl Iterator<Item = (&'a str, u32)> {
        let pairs = self.values.iter().copied().zip(self.counts.iter().copied());
        pairs.filter(|(value, _)| !value.is_empty())
    }
}

/// A cell without spaces around it; empty where it says only that there is nothing.
pub(super) fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    let is_sign = cell.len() <= 4 && crate::clean::is_filler(cell) && !cell.starts_with(char::is_alphanumeric);
    let is_not_available = ["n/a", "nan", "null", "none"].iter().any(|word| cell.eq_ignore_ascii_case(word));
    if is_sign || is_not_available { "" } else { cell }
}
