//! What a lead is called where only its name is shown.

use super::use_words;

/// Its name, or that it has none.
pub(super) fn shown_name(name: &str) -> String {
    if name.is_empty() { use_words().leads.unnamed.to_owned() } else { name.to_owned() }
}
