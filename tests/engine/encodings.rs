//! Lists in many encodings: whether their text is read right.
//!
//! A corpus from seeds: eleven encodings, lists of 20 to 2,000 rows in the languages that are written in each, from lists
//! where every cell is in the language to English ones with a foreign name here and there. The text counts, not the name
//! of the encoding: where two read the same, either is right. `ENCODINGS=all` makes 50 lists an encoding, else 6.

mod words;

use crate::polluted::Dice;
use encoding_rs::Encoding;
use leadbench::parse::{Decoder, sniff};
use words::{CZECH, ENGLISH, ITALIAN, JAPANESE, MACEDONIAN, SIMPLIFIED, TRADITIONAL, Words};

/// An encoding as it is written, and the languages written in it.
struct Case {
    label: &'static str,
    has_mark: bool,
    languages: &'static [&'static Words],
}

const ALL: &[&Words] = &[&ENGLISH, &ITALIAN, &CZECH, &MACEDONIAN, &SIMPLIFIED, &TRADITIONAL];

const CASES: &[Case] = &[
    Case { label: "UTF-8", has_mark: false, languages: ALL },
    Case { label: "UTF-8", has_mark: true, languages: ALL },
    Case { label: "UTF-16LE", has_mark: true, languages: ALL },
    Case { label: "UTF-16LE", has_mark: false, languages: ALL },
    Case { label: "UTF-16BE", has_mark: true, languages: ALL },
    Case { label: "UTF-16BE", has_mark: false, languages: ALL },
    Case { label: "GBK", has_mark: false, languages: &[&SIMPLIFIED] },
    Case { label: "gb18030", has_mark: false, languages: &[&SIMPLIFIED] },
    Case { label: "Big5", has_mark: false, languages: &[&TRADITIONAL] },
    Case { label: "windows-1250", has_mark: false, languages: &[&CZECH] },
    Case { label: "windows-1251", has_mark: false, languages: &[&MACEDONIAN] },
    Case { label: "windows-1252", has_mark: false, languages: &[&ITALIAN, &ENGLISH] },
    Case { label: "Shift_JIS", has_mark: false, languages: &[&JAPANESE] },
];

/// A list: each row is in the language so many times in a hundred, else in English.
fn list(words: &Words, dice: &mut Dice) -> String {
    let row_count = [20, 35, 60, 120, 300, 700, 2000][dice.below(7)];
    let percent = [100, 100, 60, 15, 3][dice.below(5)];
    let delimiter = dice.pick(&[",", ";", "\t"]);
    let line_end = dice.pick(&["\r\n", "\n"]);
    let headers = if dice.below(3) == 0 { ENGLISH.headers } else { words.headers };
    let mut text = headers[dice.below(headers.len())].join(delimiter) + line_end;
    for row in 0..row_count {
        // At least one row is in the language.
        let is_local = dice.below(100) < percent || row == row_count / 2;
        let words = if is_local { words } else { &ENGLISH };
        let (given, family) = (dice.pick(words.given), dice.pick(words.family));
        let name = if words.is_family_first { format!("{family}{given}") } else { format!("{given} {family}") };
        let plain = |text: &str| if is_local { text.to_owned() } else { text.chars().filter(char::is_ascii).collect() };
        let cells = [
            plain(&name),
            plain(dice.pick(words.firms)),
            plain(dice.pick(words.cities)),
            format!("lead{row}@reka.example"),
            format!("+{}", 100_000_000 + dice.below(900_000_000)),
            plain(dice.pick(words.notes)),
        ];
        let quoted = |cell: &String| if cell.contains(delimiter) { format!("\"{cell}\"") } else { cell.clone() };
        text.push_str(&cells.iter().map(quoted).collect::<Vec<_>>().join(delimiter));
        text.push_str(line_end);
    }
    text
}

fn encode(case: &Case, text: &str) -> Vec<u8> {
    let marked = if case.has_mark { format!("\u{FEFF}{text}") } else { text.to_owned() };
    match case.label {
        "UTF-8" => marked.into_bytes(),
        "UTF-16LE" => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        label => Encoding::for_label(label.as_bytes()).expect("a label").encode(&marked).0.into_owned(),
    }
}

/// The text as its own encoding gives it back: what that cannot write is gone.
fn written(case: &Case, text: &str) -> String {
    decode(case.label, &encode(case, text))
}

fn decode(label: &str, bytes: &[u8]) -> String {
    let mut decoder = Decoder::new(label);
    let text = decoder.push(bytes).to_owned();
    text + decoder.finish()
}

#[test]
fn lists_are_read_in_the_encoding_they_were_written_in() {
    let count = if std::env::var("ENCODINGS").is_ok_and(|value| value == "all") { 50 } else { 6 };
    let (mut wrong, mut total) = (Vec::new(), 0);
    for (place, case) in CASES.iter().enumerate() {
        let mut wrong_here = 0;
        for file in 0..count {
            let mut dice = Dice((place * 1000 + file) as u64);
            let text = list(case.languages[file % case.languages.len()], &mut dice);
            let bytes = encode(case, &text);
            let head = &bytes[..bytes.len().min(512 * 1024)];
            let found = sniff(head, head.len() == bytes.len(), None, None).map(|dialect| dialect.encoding);
            total += 1;
            let is_right = found.as_ref().is_ok_and(|found| decode(found, &bytes) == written(case, &text));
            if !is_right {
                wrong_here += 1;
                let sample: Vec<&str> = text.lines().filter(|line| !line.is_ascii()).take(2).collect();
                wrong.push(format!("{} as {found:?}, {} lines: {sample:?}", case.label, text.lines().count()));
            }
        }
        println!("{} mark {}: {} of {count}", case.label, case.has_mark, count - wrong_here);
    }
    let share = 1.0 - wrong.len() as f64 / total as f64;
    println!("{:.2}% of {total} lists; wrong:\n{}", share * 100.0, wrong.join("\n"));
    assert!(share >= 0.985, "{share}: {wrong:#?}");
}
