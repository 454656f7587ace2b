//! Text -> the bytes it was wrongly decoded from: the tables of the older encodings, turned round.
//!
//! Why by the decoder: the seam of `parse` gives the tables of every encoding that the browser has, so none is carried
//! here. The two-byte table is made once, and only for a column that may need it.

use crate::parse::Decoder;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The bytes of the characters beyond ASCII in one encoding.
pub(super) struct CodePage {
    /// One byte, or two of which the first is not 0.
    bytes: FxHashMap<char, u16>,
}

/// Western Europe, Central Europe, Cyrillic.
pub(super) static WINDOWS_1252: LazyLock<CodePage> = LazyLock::new(|| CodePage::of_single_bytes("windows-1252"));
pub(super) static WINDOWS_1250: LazyLock<CodePage> = LazyLock::new(|| CodePage::of_single_bytes("windows-1250"));
pub(super) static WINDOWS_1251: LazyLock<CodePage> = LazyLock::new(|| CodePage::of_single_bytes("windows-1251"));
/// Chinese.
pub(super) static GBK: LazyLock<CodePage> = LazyLock::new(|| CodePage::of_double_bytes("gbk"));

impl CodePage {
    fn of_single_bytes(label: &str) -> CodePage {
        let all: Vec<u8> = (0x80..=0xff).collect();
        let text = decoded(label, &all);
        CodePage { bytes: text.chars().zip(0x80..).filter(|(letter, _)| *letter != '\u{fffd}').collect() }
    }

    fn of_double_bytes(label: &str) -> CodePage {
        let pairs = || (0x81..=0xfe_u16).flat_map(|lead| (0x40..=0xfe).map(move |trail| lead << 8 | trail));
        let all: Vec<u8> = pairs().flat_map(|pair| [(pair >> 8) as u8, pair as u8, b'\n']).collect();
        let text = decoded(label, &all);
        let one = |line: &str| {
            let mut letters = line.chars();
            letters.next().filter(|letter| letters.next().is_none() && *letter != '\u{fffd}')
        };
        let found = pairs().zip(text.split('\n')).filter_map(|(pair, line)| Some((one(line)?, pair)));
        CodePage { bytes: found.filter(|(letter, _)| !letter.is_ascii()).collect() }
    }

    /// The bytes of a text; `None` when it has a character that the encoding has not.
    pub(super) fn encode(&self, text: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::with_capacity(text.len());
        for letter in text.chars() {
            match self.bytes.get(&letter) {
                _ if letter.is_ascii() => bytes.push(letter as u8),
                Some(pair) if *pair > 0xff => bytes.extend(pair.to_be_bytes()),
                Some(byte) => bytes.push(*byte as u8),
                // Bytes without a character pass as control characters through many programs.
                None if ('\u{80}'..='\u{9f}').contains(&letter) => bytes.push(letter as u8),
                None => return None,
            }
        }
        Some(bytes)
    }
}

/// The text of some bytes in an encoding.
pub(super) fn decoded(label: &str, bytes: &[u8]) -> String {
    let mut decoder = Decoder::new(label);
    let mut text = decoder.push(bytes).to_owned();
    text.push_str(decoder.finish());
    text
}
