//! The encodings the browser knows, for the engine: `TextDecoder` has the tables that would weigh 190 KB here.

use crate::parse::TextDecoding;
use web_sys::{TextDecodeOptions, TextDecoder};

/// The browser's decoder for a WHATWG label.
pub fn decoding(label: &str) -> Option<Box<dyn TextDecoding>> {
    let decoder = TextDecoder::new_with_label(label).ok()?;
    Some(Box::new(BrowserDecoding { decoder }))
}

struct BrowserDecoding {
    decoder: TextDecoder,
}

impl TextDecoding for BrowserDecoding {
    fn name(&self) -> String {
        self.decoder.encoding()
    }

    fn decode(&mut self, bytes: &[u8], is_last: bool, out: &mut String) {
        let options = TextDecodeOptions::new();
        options.set_stream(!is_last);
        match self.decoder.decode_with_u8_array_and_options(bytes, &options) {
            Ok(text) => out.push_str(&text),
            // Not fatal, so it fails only for want of memory: the row then says that it is damaged.
            Err(_) => out.push('\u{FFFD}'),
        }
    }
}
