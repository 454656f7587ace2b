//! The head of a file -> its encoding.
//!
//! Order: byte order mark, the pattern of NULs, strict UTF-8, and only then how plausible the text is that each older
//! encoding makes of the bytes (`legacy`), which may err. The user sees the guess and can change it.

use super::legacy::guess_legacy;

/// The encoding; `None` when the bytes are no text.
pub(super) fn guess_encoding(head: &[u8], is_whole_file: bool) -> Option<&'static str> {
    match head {
        [0xEF, 0xBB, 0xBF, ..] => return Some("UTF-8"),
        [0xFF, 0xFE, ..] => return Some("UTF-16LE"),
        [0xFE, 0xFF, ..] => return Some("UTF-16BE"),
        _ => {}
    }
    if head.contains(&0) {
        return guess_by_nuls(head);
    }
    if is_utf8(head, is_whole_file) {
        return Some("UTF-8");
    }
    Some(guess_legacy(head, is_whole_file))
}

/// In UTF-16 the delimiters, digits and line ends have a NUL on one and the same side, whatever the script.
fn guess_by_nuls(head: &[u8]) -> Option<&'static str> {
    let nuls_at = |side: usize| head.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls_at(0), nuls_at(1));
    let pairs = head.len() / 2;
    let is_side = |many: usize, few: usize| many * 20 >= pairs.max(1) && few * 20 <= many;
    if is_side(odd, even) {
        return Some("UTF-16LE");
    }
    if is_side(even, odd) {
        return Some("UTF-16BE");
    }
    // A stray NUL in a text is no reason to refuse it.
    ((even + odd) * 1000 <= head.len()).then_some("UTF-8")
}

/// Strict UTF-8, where the head may end within a character; or UTF-8 with a few damaged places, which any other
/// encoding would turn into a damaged file.
fn is_utf8(head: &[u8], is_whole_file: bool) -> bool {
    // Nearly always all of it is valid, which is quick to tell.
    if std::str::from_utf8(head).is_ok() {
        return true;
    }
    let (mut valid_count, mut invalid_count) = (0_usize, 0_usize);
    let mut is_end_cut = false;
    for chunk in head.utf8_chunks() {
        valid_count += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        let invalid = chunk.invalid();
        if !invalid.is_empty() {
            invalid_count += 1;
            is_end_cut = std::str::from_utf8(invalid).is_err_and(|error| error.error_len().is_none())
                && invalid.as_ptr_range().end == head.as_ptr_range().end;
        }
    }
    if is_end_cut && !is_whole_file {
        invalid_count -= 1;
    }
    invalid_count * 20 <= valid_count
}
