//! The older encodings where there is no browser: the tests and the commands.

use super::TextDecoding;
use encoding_rs::{Encoding, REPLACEMENT};

/// The decoder for a WHATWG label. Those the standard replaces by nothing readable are unknown, as in a browser.
pub(super) fn decoding(label: &str) -> Option<Box<dyn TextDecoding>> {
    let encoding = Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != REPLACEMENT)?;
    Some(Box::new(NativeDecoding { decoder: encoding.new_decoder_without_bom_handling() }))
}

struct NativeDecoding {
    decoder: encoding_rs::Decoder,
}

impl TextDecoding for NativeDecoding {
    fn name(&self) -> String {
        self.decoder.encoding().name().to_owned()
    }

    fn decode(&mut self, bytes: &[u8], is_last: bool, out: &mut String) {
        out.reserve(self.decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len() * 3 + 16));
        let (_, read, _) = self.decoder.decode_to_string(bytes, out, is_last);
        debug_assert_eq!(read, bytes.len(), "the text has room for all of it");
    }
}
