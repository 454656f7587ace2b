//! The head of a file -> its encoding.
//!
//! Order: byte order mark, the pattern of NULs, strict UTF-8, and only then statistics (chardetng), which are slow and
//! may err. The user sees the guess and can change it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The encoding; `None` when the bytes are no text.
pub(super) fn guess_encoding(head: &[u8], is_whole_file: bool) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Some(encoding);
    }
    if head.contains(&0) {
        return guess_by_nuls(head);
    }
    if is_utf8(head, is_whole_file) {
        return Some(UTF_8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, is_whole_file);
    Some(detector.guess(None, Utf8Detection::Deny))
}

/// In UTF-16 the delimiters, digits and line ends have a NUL on one and the same side, whatever the script.
fn guess_by_nuls(head: &[u8]) -> Option<&'static Encoding> {
    let nuls_at = |side: usize| head.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls_at(0), nuls_at(1));
    let pairs = head.len() / 2;
    let is_side = |many: usize, few: usize| many * 20 >= pairs.max(1) && few * 20 <= many;
    if is_side(odd, even) {
        return Some(UTF_16LE);
    }
    if is_side(even, odd) {
        return Some(UTF_16BE);
    }
    // A stray NUL in a text is no reason to refuse it.
    ((even + odd) * 1000 <= head.len()).then_some(UTF_8)
}

/// Strict UTF-8, where the head may end within a character; or UTF-8 with a few damaged places, which any other
/// encoding would turn into a damaged file.
fn is_utf8(head: &[u8], is_whole_file: bool) -> bool {
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
