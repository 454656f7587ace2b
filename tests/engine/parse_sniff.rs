//! The head of a file -> how it is written.

use leadbench::parse::{FileFault, sniff};

const LIST: &str = "姓名;电话;城市\n张三;13800138000;北京\n李四;13900139000;上海\n王五;13700137000;广州\n";

/// The encoding and the delimiter that are found.
fn found(bytes: &[u8], is_whole: bool, encoding: Option<&str>, delimiter: Option<u8>) -> Result<Found, FileFault> {
    sniff(bytes, is_whole, encoding, delimiter).map(|dialect| (dialect.encoding, dialect.delimiter as char))
}

type Found = (String, char);

fn pair(encoding: &str, delimiter: char) -> Result<Found, FileFault> {
    Ok((encoding.to_owned(), delimiter))
}

fn utf16(to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    LIST.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn the_encoding_is_found() {
    let czech =
        b"Jm\xE9no,P\xF8\xEDjmen\xED,M\xECsto\nJi\xF8\xED,Dvo\xF8\xE1k,Plze\xF2\nV\xECra,\x8A\xEDmov\xE1,Brno\n";
    let macedonian = b"\xC8\xEC\xE5,\xCF\xF0\xE5\xE7\xE8\xEC\xE5,\xC3\xF0\xE0\xE4\n\xCC\xE0\xF0\xE8\xBC\xE0,\xCF\xE5\xF2\xF0\xEE\xE2\xF1\xEA\xE0,\xD1\xEA\xEE\xEF\xBC\xE5\n";
    let chinese = b"\xD0\xD5\xC3\xFB,\xB5\xE7\xBB\xB0\n\xD5\xC5\xC8\xFD,13800138000\n\xC0\xEE\xCB\xC4,13900139000\n";
    let traditional = b"\xA9m\xA6W,\xB9q\xB8\xDC,\xAB\xB0\xA5\xAB\n\xB1i\xA4p\xA9\xFA,0912345678,\xBBO\xA5_\xA5\xAB\n\xB3\xAF\xAC\xFC\xC4R,0922345678,\xB0\xAA\xB6\xAF\xA5\xAB\n";
    let italian = b"Nome,Citt\xE0,Societ\xE0\nNiccol\xF2,Forl\xEC,Caff\xE8 Per\xF9\nGiosu\xE8,Cant\xF9,Libert\xE0\n";
    let mut utf8_bom = b"\xEF\xBB\xBF".to_vec();
    utf8_bom.extend_from_slice(LIST.as_bytes());
    let mut utf16_bom = b"\xFF\xFE".to_vec();
    utf16_bom.extend(utf16(u16::to_le_bytes));
    let cases: &[(&[u8], &str)] = &[
        (b"a,b\n1,2\n", "UTF-8"),
        (LIST.as_bytes(), "UTF-8"),
        (&utf8_bom, "UTF-8"),
        (&utf16_bom, "UTF-16LE"),
        (&utf16(u16::to_le_bytes), "UTF-16LE"),
        (&utf16(u16::to_be_bytes), "UTF-16BE"),
        (czech, "windows-1250"),
        (macedonian, "windows-1251"),
        (chinese, "GBK"),
        (traditional, "Big5"),
        (italian, "windows-1252"),
    ];
    for (bytes, encoding) in cases {
        let found = sniff(bytes, true, None, None);
        assert_eq!(found.as_ref().map(|dialect| dialect.encoding.as_str()), Ok(*encoding), "{bytes:?}");
    }
    // A head that ends within a character; and one broken character among many.
    let cut = &LIST.as_bytes()[..LIST.len() - 5];
    assert_eq!(found(cut, false, None, None), pair("UTF-8", ';'));
    let mut broken = LIST.repeat(3).into_bytes();
    broken.insert(30, 0xFF);
    assert_eq!(found(&broken, true, None, None), pair("UTF-8", ';'));
    // The user knows better; a name nobody knows is no choice.
    assert_eq!(found(chinese, true, Some("big5"), Some(b'|')), pair("Big5", '|'));
    assert_eq!(found(b"a,b\n1,2\n", true, Some("klingon"), None), pair("UTF-8", ','));
}

#[test]
fn the_delimiter_is_found() {
    let cases: &[(&str, u8)] = &[
        ("a,b\n1,2\n", b','),
        ("a;b\n1,5;2,5\n3,5;4,5\n", b';'),
        ("a\tb\tc\n1, 2\t3\t4\n", b'\t'),
        ("a|b\n1|2\n", b'|'),
        ("a:b\n1:2\n3:4\n", b':'),
        ("Last, First;Mail;City\nDoe, John;j@x.io;Brno\nRoe, Jane;r@x.io;Praha\n", b';'),
        ("name,note\nA,\"x;y;z\"\nB,\"x;y;z\"\n", b','),
        ("time,link\n10:11:12,http://x.io\n10:11:13,http://y.io\n", b','),
        ("created\n10:11:12\n10:11:13\n10:11:14\n10:11:15\n", b','),
        ("email\na@x.io\nb@x.io\n", b','),
        ("sep=|\na,b|c,d\n1|2\n", b'|'),
        ("a;b;c\n1;2\n1;2;3;4\n1\n", b';'),
        ("Export of leads\nname;mail;city\nA;a@x.io;X\nB;b@x.io;Y\nC;c@x.io;Z\nD;d@x.io;Z\n", b';'),
        ("a,b,c\n\"x\ny;z\",2,3\n", b','),
    ];
    for (text, expected) in cases {
        let found = sniff(text.as_bytes(), true, None, None).map(|dialect| dialect.delimiter as char);
        assert_eq!(found, Ok(*expected as char), "{text:?}");
    }
}

#[test]
fn files_that_are_no_list_are_refused() {
    let noise: Vec<u8> = (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let cases: &[(&[u8], FileFault)] = &[
        (b"", FileFault::Empty),
        (b"\xEF\xBB\xBF", FileFault::Empty),
        (b"\n\r\n  \n", FileFault::Empty),
        (b",,,\n,,\n", FileFault::Empty),
        (b"name,email\n", FileFault::HeaderOnly),
        (b"name,email\n\n,\n", FileFault::HeaderOnly),
        (b"PK\x03\x04xl/workbook.xml", FileFault::Binary),
        (b"%PDF-1.7\n", FileFault::Binary),
        (b"\x89PNG\r\n\x1A\n", FileFault::Binary),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", FileFault::Binary),
        (b"\0\0\0\0\0\0\0\0", FileFault::Binary),
        (b"a,b\n\x01\x02\x03\x04\x05\n", FileFault::Binary),
        (&noise, FileFault::Binary),
    ];
    for (bytes, fault) in cases {
        assert_eq!(sniff(bytes, true, None, None), Err(*fault), "{:?}", &bytes[..bytes.len().min(40)]);
    }
}
