//! Bytes that are not Unicode -> the older encoding that makes the most plausible text of them.
//!
//! Each candidate decodes the same sample and its text is weighed: points for what lists of people and companies are
//! made of, points off for what they never hold. Integers and a fixed order, so the same bytes give the same answer.
//!
//! Why a guess of our own: ready-made detectors carry the tables of all encodings, which the browser has already.

use super::decoding::find_decoding;
use super::double_byte::{self, Family};
use super::frequent_characters::{HANGUL, JAPANESE, SIMPLIFIED, TRADITIONAL};
use super::single_byte::{CENTRAL_LETTERS, WESTERN_LETTERS, weigh_cyrillic, weigh_latin};

/// Bytes that are weighed at most.
const SAMPLE_BYTES: usize = 64 * 1024;

enum Script {
    /// One byte a letter, Latin, with these accented letters at home.
    Latin(&'static str),
    Cyrillic,
    /// Two bytes a character, these characters frequent.
    DoubleByte(Family, &'static str),
}

/// The candidates, and the points each starts with: an encoding that few lists are in needs a better text to be taken
/// (`пробен` in windows-1251 reads as capitals in KOI8-R). Where two are equally plausible, the earlier one is taken.
const CANDIDATES: [(&str, i32, Script); 8] = [
    ("windows-1252", 0, Script::Latin(WESTERN_LETTERS)),
    // Windows' name of what a GB18030 decoder reads.
    ("GBK", 0, Script::DoubleByte(Family::Gb18030, SIMPLIFIED)),
    ("Big5", 0, Script::DoubleByte(Family::Big5, TRADITIONAL)),
    ("windows-1250", 0, Script::Latin(CENTRAL_LETTERS)),
    ("windows-1251", 0, Script::Cyrillic),
    ("Shift_JIS", -2, Script::DoubleByte(Family::ShiftJis, JAPANESE)),
    ("EUC-KR", -2, Script::DoubleByte(Family::EucKr, HANGUL)),
    ("KOI8-R", -4, Script::Cyrillic),
];

/// The most plausible of the candidates.
pub(super) fn guess_legacy(head: &[u8], is_whole_file: bool) -> &'static str {
    let (sample, is_cut) = sample(head, is_whole_file);
    let mut best = (CANDIDATES[0].0, i32::MIN);
    for (name, start, script) in &CANDIDATES {
        let Some(mut tables) = find_decoding(name).and_then(|found| found.tables) else { continue };
        let mut text = String::new();
        tables.decode(&sample, !is_cut, &mut text);
        let points = match script {
            Script::Latin(letters) => Some(weigh_latin(&text, letters)),
            Script::Cyrillic => Some(weigh_cyrillic(&text)),
            Script::DoubleByte(family, frequent) => double_byte::weigh(*family, &sample, &text, frequent),
        };
        if let Some(points) = points.map(|points| start + points).filter(|points| *points > best.1) {
            best = (name, points);
        }
    }
    best.0
}

/// The lines that say something, those with bytes beyond ASCII; and whether the last one is cut. A line end is never
/// half a character in these encodings.
fn sample(head: &[u8], is_whole_file: bool) -> (Vec<u8>, bool) {
    let mut sample: Vec<u8> = Vec::new();
    let mut is_cut = false;
    for line in head.split_inclusive(|byte| *byte == b'\n').filter(|line| !line.is_ascii()) {
        let is_whole_line = is_whole_file || line.ends_with(b"\n");
        let room = SAMPLE_BYTES - sample.len();
        if (is_whole_line && line.len() <= room) || sample.is_empty() {
            sample.extend_from_slice(&line[..line.len().min(room)]);
            is_cut = !is_whole_line || line.len() > room;
        }
    }
    (sample, is_cut)
}
