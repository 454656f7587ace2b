//! What is on the clipboard -> a list to import.

use super::LocalFile;
use web_sys::DataTransfer;

/// The list of a paste. A table comes with its markup, which knows cells and their borders better than the plain text does;
/// `None` when there is no text.
pub fn pasted(data: &DataTransfer) -> Option<LocalFile> {
    let text = data.get_data("text/plain").unwrap_or_default();
    let markup = data.get_data("text/html").unwrap_or_default();
    if has_table(&markup) {
        return Some(LocalFile::Table { markup, text });
    }
    (!text.trim().is_empty()).then_some(LocalFile::Text(text))
}

fn has_table(markup: &str) -> bool {
    let starts = markup.match_indices('<').filter_map(|(place, _)| markup.get(place + 1..place + 6));
    starts.into_iter().any(|name| name.eq_ignore_ascii_case("table"))
}
