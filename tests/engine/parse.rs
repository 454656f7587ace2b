//! File bytes -> RawTable.

use leadbench::parse::{Decoder, Dialect, RawTable, Reader, guard, guard_quote, header, sniff, unguard, write_row};
use proptest::prelude::*;

/// A row as a test sees it: its number, its cells, whether it is damaged.
type Seen = (u32, Vec<String>, bool);

fn dialect(encoding: &str, delimiter: u8) -> Dialect {
    Dialect::new(encoding, delimiter)
}

fn seen(table: &RawTable) -> Vec<Seen> {
    table.rows().map(|row| (row.number, row.cells().map(str::to_owned).collect(), row.is_damaged)).collect()
}

/// Reads pieces and clears the table after each, as the import does.
fn read_pieces<'a>(pieces: impl IntoIterator<Item = &'a [u8]>, dialect: &Dialect) -> Vec<Seen> {
    let (mut reader, mut table, mut rows) = (Reader::new(dialect), RawTable::default(), Vec::new());
    for piece in pieces {
        reader.push(piece, &mut table);
        rows.extend(seen(&table));
        table.clear();
    }
    reader.finish(&mut table);
    rows.extend(seen(&table));
    rows
}

fn table_of(text: &str) -> RawTable {
    let (mut reader, mut table) = (Reader::new(&dialect("UTF-8", b',')), RawTable::default());
    reader.push(text.as_bytes(), &mut table);
    reader.finish(&mut table);
    table
}

/// Rows of a comma-separated text: number, cells with `|` between, `!` when damaged. Whole, and byte by byte.
fn check(text: &str, expected: &[&str]) {
    let comma = dialect("UTF-8", b',');
    let whole = read_pieces([text.as_bytes()], &comma);
    let shown: Vec<String> = whole
        .iter()
        .map(|(number, cells, is_damaged)| {
            format!("{number}{} {}", if *is_damaged { "!" } else { "" }, cells.join("|"))
        })
        .collect();
    assert_eq!(shown, expected, "{text:?}");
    assert_eq!(read_pieces(text.as_bytes().chunks(1), &comma), whole, "byte by byte: {text:?}");
}

#[test]
fn rows_read_as_a_spreadsheet_reads_them() {
    check("a,b\n1,2\n", &["1 a|b", "2 1|2"]);
    check("a,b\r\n1,2", &["1 a|b", "2 1|2"]);
    check("a,b\r1,2\r", &["1 a|b", "2 1|2"]);
    check("a,b\n1,\n,2\n", &["1 a|b", "2 1|", "3 |2"]);
    check("a\n\"x, y\"\n", &["1 a", "2 x, y"]);
    check("a,b\n\"say \"\"hi\"\"\",2\n", &["1 a|b", "2 say \"hi\"|2"]);
    check("a,b\n\"two\nlines\",2\n3,4\n", &["1 a|b", "2 two\nlines|2", "3 3|4"]);
    check("a,b\n\"two\r\nlines\"\r\n", &["1 a|b", "2 two\r\nlines"]);
    check("a,b\n1\n1,2,3\n", &["1 a|b", "2 1", "3 1|2|3"]);
    check("\u{FEFF}a,b\n1,2\n", &["1 a|b", "2 1|2"]);
    check("客户,城市\n张三,北京\n", &["1 客户|城市", "2 张三|北京"]);
    check("a,b\n\"\",x\n", &["1 a|b", "2 |x"]);
}

#[test]
fn blank_rows_are_left_out_and_counted() {
    check("", &[]);
    check("\n\r\n \n", &[]);
    check("a,b\n\n1,2\n\r\n  \n3,4\n\n\n", &["1 a|b", "3 1|2", "6 3|4"]);
    check("\n\na,b\n,,,\n1,2\n", &["3 a|b", "5 1|2"]);
    check("sep=,\r\na,b\r\n1,2\r\n", &["1 a|b", "2 1|2"]);
    check("\"sep=,\"\na\n1\n", &["1 a", "2 1"]);
}

#[test]
fn a_quote_that_cannot_be_right_is_text_and_the_damage_ends_with_its_row() {
    check("a,b\n5\" pipe,2\nx\"y\"z,3\n", &["1 a|b", "2 5\" pipe|2", "3 x\"y\"z|3"]);
    check("a,b\n\"x\"y,2\n", &["1 a|b", "2 xy|2"]);
    check("a,b\n\"never closed,2\n3,4\n5,6\n", &["1 a|b", "2! \"never closed|2", "3 3|4", "4 5|6"]);
    check("a,b\n1,\"never closed", &["1 a|b", "2! 1|\"never closed"]);
    check("a,b\n1,\"", &["1 a|b", "2! 1|\""]);
    // The quote that would close the cell opens the next company's name.
    check("a,b\n1,\"Acme\n2,3\n4,\"Beta, Inc\"\n", &["1 a|b", "2! 1|\"Acme", "3 2|3", "4 4|Beta, Inc"]);
    // A note with quotes nobody doubled is left alone.
    check("a,b\n1,\"He said\n\"hi\" to me\"\n2,3\n", &["1 a|b", "2 1|He said\nhi\" to me\"", "3 2|3"]);
}

#[test]
fn a_quote_never_closed_in_a_long_file_swallows_one_row_only() {
    let mut text = "name,email\n\"Acme,a@x.io\n".to_owned();
    let row_count = 150_000;
    (0..row_count).for_each(|row| text.push_str(&format!("Name {row},n{row}@x.io\n")));
    let rows = read_pieces(text.as_bytes().chunks(65_536), &dialect("UTF-8", b','));
    assert_eq!(rows.len(), row_count + 2);
    assert_eq!(rows[1], (2, vec!["\"Acme".to_owned(), "a@x.io".to_owned()], true));
    assert_eq!(rows.iter().filter(|row| row.2).count(), 1);
    assert_eq!(rows[row_count + 1].0, row_count as u32 + 2);
}

#[test]
fn a_line_without_end_is_cut_and_flagged() {
    let text = "x".repeat(5 << 19);
    let rows = read_pieces(text.as_bytes().chunks(100_000), &dialect("UTF-8", b','));
    let lengths: Vec<(usize, bool)> = rows.iter().map(|row| (row.1[0].len(), row.2)).collect();
    assert_eq!(lengths, [(1 << 20, true), (1 << 20, true), (1 << 19, false)]);
}

#[test]
fn a_large_file_streams_in_order() {
    let row_count = 200_000_u32;
    let mut text = "id,name,note\r\n".to_owned();
    (0..row_count).for_each(|row| text.push_str(&format!("{row},\"Čapek, {row}\",\"a \"\"b\"\"\r\nc\"\r\n")));
    let (mut reader, mut table, mut next) = (Reader::new(&dialect("UTF-8", b',')), RawTable::default(), 1);
    for piece in text.as_bytes().chunks(65_521) {
        reader.push(piece, &mut table);
        for row in table.rows() {
            assert_eq!((row.number, row.len()), (next, 3));
            assert!(next == 1 || row.cell(0) == (next - 2).to_string());
            next += 1;
        }
        table.clear();
    }
    reader.finish(&mut table);
    assert_eq!((next, table.len()), (row_count + 2, 0));
}

#[test]
fn bytes_become_text_and_what_cannot_be_read_is_marked() {
    let cases: &[(&str, &[u8], &str)] = &[
        ("UTF-8", b"\xEF\xBB\xBFa,\xE5\xBC\xA0", "a,张"),
        ("UTF-8", b"a\xFFb", "a\u{FFFD}b"),
        ("UTF-8", b"a\xE5\xBC", "a\u{FFFD}"),
        ("GBK", b"\xD5\xC5\xC8\xFD", "张三"),
        ("Big5", b"\xB1\x69\xA4\x54", "張三"),
        ("windows-1250", b"P\xF8\xEDjmen\xED", "Příjmení"),
        ("windows-1251", b"\xC8\xEC\xE5", "Име"),
        ("UTF-16LE", b"\xFF\xFEa\0,\0\x20\x5F", "a,张"),
        ("UTF-16BE", b"\0a\x5F\x20", "a张"),
        ("no such encoding", "č".as_bytes(), "č"),
    ];
    for (encoding, bytes, expected) in cases {
        for size in 1..=bytes.len() {
            let mut decoder = Decoder::new(encoding);
            let mut text: String = bytes.chunks(size).fold(String::new(), |text, piece| text + decoder.push(piece));
            text.push_str(decoder.finish());
            assert_eq!(text, *expected, "{encoding} in pieces of {size}");
        }
    }
    let rows = read_pieces([b"a,b\n1,\xFF\n2,3\n".as_slice()], &dialect("UTF-8", b','));
    assert_eq!(rows.iter().map(|row| row.2).collect::<Vec<_>>(), [false, true, false]);
}

fn encoded(encoding: &str, text: &str) -> Vec<u8> {
    match encoding {
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => text.as_bytes().to_vec(),
    }
}

#[test]
fn column_names_are_unique_and_never_blank() {
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("Name, Email \n1,2\n", &["Name", "Email"], &[]),
        ("Email,Email,Email\n1,2,3\n", &["Email", "Email (2)", "Email (3)"], &["Email"]),
        ("Email,Email (2),Email\n1,2,3\n", &["Email", "Email (2)", "Email (3)"], &["Email"]),
        ("a,,c\n1,2,3\n", &["a", "#2", "c"], &[]),
        ("客户id,年龄,姓名,,,,\n001,55,Tom,,,,\n", &["客户id", "年龄", "姓名"], &[]),
        ("a,,\n1,,3\n", &["a", "#2", "#3"], &[]),
        ("a,b\n1,2,3\n", &["a", "b"], &[]),
        ("a,\"First\nName\"\n1,2\n", &["a", "First Name"], &[]),
        ("'=sum,b\n1,2\n", &["=sum", "b"], &[]),
    ];
    for (text, names, duplicates) in cases {
        let found = header(&table_of(text));
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(found, (owned(names), owned(duplicates)), "{text:?}");
    }
    assert_eq!(header(&RawTable::default()), (vec![], vec![]));
}

#[test]
fn cells_that_could_run_are_guarded_and_numbers_and_phones_are_not() {
    let guarded = ["=1+1", "+cmd|' /C calc'!A0", "-2+3+x", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "-x", "'=1", "+"];
    for cell in guarded {
        assert_eq!(guard(cell), format!("'{cell}"));
        assert_eq!(unguard(&guard(cell)), cell);
    }
    for cell in ["-5", "+49 30 1234", "+1 (555) 010-99", "-1.5", "a=b", "'quoted'", "'", "O'Neil", "", "-"] {
        assert_eq!((guard(cell).as_ref(), unguard(cell)), (cell, cell));
    }
    assert_eq!(guard_quote("=1"), "=1");
    assert_eq!(guard_quote("'=1"), "''=1");
}

#[test]
fn rows_are_written_with_the_quotes_they_need() {
    let cases: &[(&[&str], &str)] = &[
        (&["a", "b"], "a,b\r\n"),
        (&["x, y", "say \"hi\"", "two\nlines", "a\rb"], "\"x, y\",\"say \"\"hi\"\"\",\"two\nlines\",\"a\rb\"\r\n"),
        (&["", ""], ",\r\n"),
        (&["\"\"\"\""], "\"\"\"\"\"\"\"\"\"\"\r\n"),
        (&["张三", "Skopje"], "张三,Skopje\r\n"),
    ];
    for (cells, expected) in cases {
        let mut out = Vec::new();
        write_row(&mut out, cells.iter());
        assert_eq!(String::from_utf8(out).as_deref(), Ok(*expected));
    }
}

proptest! {
    #[test]
    fn rows_do_not_depend_on_where_the_file_was_cut(
        text in "([a-c]|č|张|\u{FFFD}|[,;\" ]|\n|\r|\r\n|,\"|\"\n){0,60}",
        cuts in prop::collection::vec(0_usize..200, 0..8),
        encoding in prop::sample::select(vec!["UTF-8", "UTF-16LE", "UTF-16BE"]),
        noise in prop::option::of((0_usize..200, any::<u8>())),
    ) {
        let mut bytes = encoded(encoding, &text);
        if let Some((place, byte)) = noise {
            bytes.insert(place.min(bytes.len()), byte);
        }
        let mut borders: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
        borders.extend([0, bytes.len()]);
        borders.sort_unstable();
        let dialect = dialect(encoding, b',');
        let whole = read_pieces([bytes.as_slice()], &dialect);
        prop_assert_eq!(&read_pieces(borders.windows(2).map(|pair| &bytes[pair[0]..pair[1]]), &dialect), &whole);
        prop_assert_eq!(&read_pieces(bytes.chunks(1), &dialect), &whole);
    }

    #[test]
    fn what_is_written_reads_back(rows in prop::collection::vec(prop::collection::vec("[a-c,;\"'=+ \n\r张-]{0,6}", 3), 1..6)) {
        let mut out = Vec::new();
        rows.iter().for_each(|row| write_row(&mut out, row));
        let read = read_pieces([out.as_slice()], &dialect("UTF-8", b','));
        let is_blank = |row: &&Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        let expected: Vec<Vec<String>> = rows.iter().filter(|row| !is_blank(row)).cloned().collect();
        prop_assert_eq!(read.into_iter().map(|row| row.1).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_guarded_cell_comes_back_as_it_was(cell in "['=+@\t\r\n＝a0 -]{0,6}") {
        let (guarded, quoted) = (guard(&cell), guard_quote(&cell));
        prop_assert_eq!(unguard(&guarded), &cell);
        prop_assert_eq!(unguard(&quoted), &cell);
        let is_formula = guarded.starts_with(['=', '+', '-', '@', '\t', '\r']);
        prop_assert!(!is_formula || cell.chars().skip(1).all(|c| "0123456789 ().-".contains(c)));
    }

    #[test]
    fn no_bytes_make_sniff_or_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), is_whole in any::<bool>()) {
        if let Ok(dialect) = sniff(&bytes, is_whole, None, None) {
            read_pieces(bytes.chunks(7), &dialect);
        }
    }
}
