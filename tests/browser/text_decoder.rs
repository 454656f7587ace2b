//! The browser's decoders behind the engine's: the same text as natively, wherever the bytes are cut.

use leadbench::parse::{Decoder, provide_decodings, sniff};
use leadbench::worker::host::text_decoder::decoding;
use wasm_bindgen_test::wasm_bindgen_test;

/// Decodes in pieces of one byte, of three, and in one.
fn check(encoding: &str, bytes: &[u8], expected: &str) {
    provide_decodings(decoding);
    for size in [1, 3, bytes.len()] {
        let mut decoder = Decoder::new(encoding);
        let mut text = String::new();
        bytes.chunks(size).for_each(|piece| text.push_str(decoder.push(piece)));
        text.push_str(decoder.finish());
        assert_eq!(text, expected, "{encoding} in pieces of {size}");
    }
}

#[wasm_bindgen_test]
async fn the_browser_reads_gbk_big5_and_windows_encodings_as_the_engine_expects() {
    let gbk = b"\xD0\xD5\xC3\xFB,\xB9\xAB\xCB\xBE\n\xCD\xF5\xD0\xA1\xC3\xF7,\xBA\xF4\xBA\xCD\xBA\xC6\xCC\xD8\n\x80 9";
    check("GBK", gbk, "姓名,公司\n王小明,呼和浩特\n€ 9");
    check("gb18030", b"\xD0\xD5\xC3\xFB,\x81\x30\x81\x30,x", "姓名,\u{80},x");
    let big5 = b"\xA9m\xA6W,\xA4\xBD\xA5q\n\xB3\xAF\xAC\xFC\xC4R,\xC2E\xAE\xFC\xBA\xEB\xB1K\xA4u\xB7~\n";
    check("Big5", big5, "姓名,公司\n陳美麗,鴻海精密工業\n");
    check("windows-1251", b"\xC8\xEC\xE5;\x81\xEE\xF0\x83\xE8 \xA3\xEE\xE2\xE0\xED\xEE\xE2\n", "Име;Ѓорѓи Јованов\n");
    check("windows-1250", b"Ji\xF8\xED Dvo\xF8\xE1k;\xDAst\xED nad Labem\n", "Jiří Dvořák;Ústí nad Labem\n");
    check("windows-1252", b"Niccol\xF2 D\x92Amico;\x80 9\x81", "Niccolò D’Amico;€ 9\u{81}");
}

#[wasm_bindgen_test]
async fn a_damaged_character_never_swallows_the_delimiter_behind_it() {
    check("GBK", b"a\x81,b\n\xFF,c", "a\u{FFFD},b\n\u{FFFD},c");
    check("Big5", b"a\x81,b\n\xFF,c", "a\u{FFFD},b\n\u{FFFD},c");
    check("GBK", b"cut off\x81", "cut off\u{FFFD}");
    check("Big5", b"cut off\xA4", "cut off\u{FFFD}");
}

#[wasm_bindgen_test]
async fn an_encoding_has_the_standards_name_whatever_it_was_called() {
    provide_decodings(decoding);
    let cases = [
        ("gb2312", "GBK"),
        (" GBK ", "GBK"),
        ("gb18030", "gb18030"),
        ("big5-hkscs", "Big5"),
        ("cp1251", "windows-1251"),
        ("latin1", "windows-1252"),
        ("sjis", "Shift_JIS"),
        ("euc-kr", "EUC-KR"),
        ("koi8-r", "KOI8-R"),
        ("macintosh", "macintosh"),
        ("unicode11utf8", "UTF-8"),
        // Nobody reads these: what the bytes look like counts.
        ("iso-2022-kr", "UTF-8"),
        ("no such thing", "UTF-8"),
    ];
    for (label, name) in cases {
        let dialect = sniff(b"name,mail\nAnna,a@reka.example\n", true, Some(label), None).expect("a list");
        assert_eq!(dialect.encoding, name, "{label}");
    }
}
