//! Text -> the script it is written in.

use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// A script, as far as readers of lists tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Script {
    /// a, é, ł.
    Latin,
    /// б, ѓ.
    Cyrillic,
    /// β.
    Greek,
    /// Chinese characters.
    Han,
    /// Japanese: kana, also with Chinese characters between.
    Kana,
    /// Korean.
    Hangul,
    /// ع.
    Arabic,
    /// ש.
    Hebrew,
    /// Letters of any other script.
    Other,
    /// Letters of several scripts.
    Mixed,
    /// No letter at all: digits and signs.
    Signs,
}

/// The blocks of the Unicode standard that hold a script's letters.
const BLOCKS: [(RangeInclusive<u32>, Script); 27] = [
    (0xaa..=0xaa, Script::Latin),
    (0xba..=0xba, Script::Latin),
    (0xc0..=0x24f, Script::Latin),
    (0x1e00..=0x1eff, Script::Latin),
    (0xff21..=0xff5a, Script::Latin),
    (0x370..=0x3ff, Script::Greek),
    (0x1f00..=0x1fff, Script::Greek),
    (0x400..=0x52f, Script::Cyrillic),
    (0x1c80..=0x1c8f, Script::Cyrillic),
    (0x590..=0x5ff, Script::Hebrew),
    (0x600..=0x6ff, Script::Arabic),
    (0x750..=0x77f, Script::Arabic),
    (0xfb50..=0xfdff, Script::Arabic),
    (0xfe70..=0xfefe, Script::Arabic),
    (0x1100..=0x11ff, Script::Hangul),
    (0x3130..=0x318f, Script::Hangul),
    (0xac00..=0xd7af, Script::Hangul),
    (0x2e80..=0x2fdf, Script::Han),
    (0x3005..=0x3007, Script::Han),
    (0x3400..=0x4dbf, Script::Han),
    (0x4e00..=0x9fff, Script::Han),
    (0xf900..=0xfaff, Script::Han),
    (0x20000..=0x3ffff, Script::Han),
    (0x3041..=0x30fa, Script::Kana),
    (0x30fc..=0x30ff, Script::Kana),
    (0x31f0..=0x31ff, Script::Kana),
    (0xff66..=0xff9d, Script::Kana),
];

impl Script {
    /// The script of a text's letters.
    pub fn of(text: &str) -> Script {
        if text.is_ascii() {
            let has_letter = text.bytes().any(|byte| byte.is_ascii_alphabetic());
            return if has_letter { Script::Latin } else { Script::Signs };
        }
        text.chars().filter_map(of_letter).fold(Script::Signs, |known, next| match (known, next) {
            (Script::Signs, next) => next,
            (known, next) if known == next => known,
            (Script::Han | Script::Kana, Script::Han | Script::Kana) => Script::Kana,
            _ => Script::Mixed,
        })
    }
}

/// The script of a letter; `None` for digits, signs and marks, which belong to all.
fn of_letter(letter: char) -> Option<Script> {
    if letter.is_ascii() {
        return letter.is_ascii_alphabetic().then_some(Script::Latin);
    }
    let code = u32::from(letter);
    if !letter.is_alphabetic() {
        return None;
    }
    Some(BLOCKS.iter().find(|(block, _)| block.contains(&code)).map_or(Script::Other, |(_, script)| *script))
}
