//! Ranges of numbers (sizes of companies) that a spreadsheet took for dates.

use crate::clean::month_names::MONTHS;

/// `2-10` -> 2 and 10.
pub(super) fn range_of(cell: &str) -> Option<(u32, u32)> {
    let (first, last) = cell.split_once(['-', '–'])?;
    let number = |text: &str| text.trim().parse::<u32>().ok();
    Some((number(first)?, number(last)?)).filter(|(first, last)| first < last)
}

/// `10-Feb`, `Nov-50` -> `2-10`, `11-50`: when it goes on where another range of the column ends, or ends where another
/// begins.
pub(super) fn mend(cell: &str, ranges: &[(u32, u32)]) -> Option<String> {
    let (one, other) = cell.split_once(['-', ' ', '.'])?;
    let month = |text: &str| {
        let text = text.to_lowercase();
        MONTHS.iter().position(|names| names.contains(&text.as_str())).map(|place| place as u32 + 1)
    };
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let (one, other) = match (month(one), month(other)) {
        (Some(month), None) => (month, number(other)?),
        (None, Some(month)) => (month, number(one)?),
        _ => return None,
    };
    let (first, last) = (one.min(other), one.max(other));
    let is_beside = |range: &(u32, u32)| range.0 == last + 1 || first == range.1 + 1 || *range == (first, last);
    (first < last && ranges.iter().any(is_beside)).then(|| format!("{first}-{last}"))
}
