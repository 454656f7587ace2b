//! Spreadsheets: cells to text, rows to rows, and what is not read at all.

use crate::archives::{Worksheet, archive, ods, worksheet, xlsx};
use leadbench::parse::{Dialect, RawTable, Reader};
use leadbench::sheet::{Sheet, SheetFault, SheetKind, Workbook, kind, main_sheet, read};

fn open(bytes: &[u8]) -> Result<Workbook, SheetFault> {
    read(bytes, kind(bytes, "list").expect("an archive"))
}

/// The sheet as `parse` reads it: row numbers and cells.
fn rows_of(sheet: &Sheet) -> Vec<(u32, Vec<String>)> {
    let mut raw = RawTable::default();
    let mut reader = Reader::new(&Dialect::new("UTF-8", b','));
    reader.push(&sheet.text, &mut raw);
    reader.finish(&mut raw);
    raw.rows().map(|row| (row.number, (0..row.len()).map(|place| row.cell(place).to_owned()).collect())).collect()
}

fn only_sheet(rows: &str, strings: &[&str]) -> Sheet {
    open(&xlsx(&[worksheet("People", rows)], strings)).expect("a workbook").sheets.remove(0)
}

/// One cell of an Excel workbook as text.
#[track_caller]
fn check_cell(cell: &str, expected: &str) {
    let rows = format!(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c>{cell}</row>"#);
    let sheet = only_sheet(&rows, &["shared", "two\nlines", "say \"hi\", all"]);
    assert_eq!(rows_of(&sheet)[0].1.get(1).map_or("", String::as_str), expected, "{cell}");
}

#[test]
fn a_cell_becomes_the_text_that_a_list_would_hold() {
    for (cell, expected) in [
        (r#"<c r="B1"><v>13800138000</v></c>"#, "13800138000"),
        (r#"<c r="B1"><v>1.3800138E10</v></c>"#, "13800138000"),
        (r#"<c r="B1"><v>42.0</v></c>"#, "42"),
        (r#"<c r="B1"><v>-0.5</v></c>"#, "-0.5"),
        (r#"<c r="B1"><v>0.30000000000000004</v></c>"#, "0.3"),
        (r#"<c r="B1"><v>1234.5600000000002</v></c>"#, "1234.56"),
        (r#"<c r="B1"><v>1E-7</v></c>"#, "0.0000001"),
        (r#"<c r="B1"><v>1E+20</v></c>"#, "100000000000000000000"),
        (r#"<c r="B1" s="4"><v>1067</v></c>"#, "01067"),
        (r#"<c r="B1" s="1"><v>46037</v></c>"#, "2026-01-15"),
        (r#"<c r="B1" s="2"><v>46037.4375</v></c>"#, "2026-01-15T10:30:00"),
        (r#"<c r="B1" s="2"><v>0.4375</v></c>"#, "10:30:00"),
        (r#"<c r="B1" s="3"><v>1.1041666667</v></c>"#, "26:30:00"),
        // A phone number in a column that is formatted as a date is still that phone number.
        (r#"<c r="B1" s="1"><v>13800138000</v></c>"#, "13800138000"),
        (r#"<c r="B1" t="d"><v>2026-01-15T00:00:00.000</v></c>"#, "2026-01-15"),
        (r#"<c r="B1" t="b"><v>1</v></c>"#, "TRUE"),
        (r#"<c r="B1" t="b"><v>0</v></c>"#, "FALSE"),
        (r#"<c r="B1" t="s"><v>0</v></c>"#, "shared"),
        (r#"<c r="B1" t="s"><v>1</v></c>"#, "two\nlines"),
        (r#"<c r="B1" t="s"><v>2</v></c>"#, "say \"hi\", all"),
        (r#"<c r="B1" t="str"><f>A1&amp;"!"</f><v>x &amp; y!</v></c>"#, "x & y!"),
        (r#"<c r="B1" t="inlineStr"><is><r><t>Li </t></r><r><t>Wei</t></r><rPh><t>no</t></rPh></is></c>"#, "LiWei"),
        (r#"<c r="B1" s="1"/>"#, ""),
        (r#"<c r="B1" t="e"><v>#N/A</v></c>"#, ""),
        (r#"<c r="B1" t="e"><v>#SPILL!</v></c>"#, ""),
    ] {
        check_cell(cell, expected);
    }
}

#[test]
fn errors_are_blank_and_counted_and_the_cells_after_them_are_read() {
    let rows = r##"<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c></row>
        <row r="2"><c r="A2" t="e"><v>#SPILL!</v></c><c r="B2"><v>2</v></c></row>"##;
    let sheet = only_sheet(rows, &[]);
    assert_eq!(sheet.outline.error_count, 2);
    assert_eq!(sheet.text, b"1,\r\n,2\r\n");
}

#[test]
fn rows_keep_the_numbers_that_the_spreadsheet_shows() {
    let rows = r#"<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row>
        <row r="5"><c r="C5" t="s"><v>2</v></c></row>
        <row r="9" spans="1:3"><c r="A9" s="1"/></row>"#;
    let sheet = only_sheet(rows, &["Name", "Note", "two\nlines"]);
    assert_eq!(sheet.text, b"\r\n\r\n,Name,Note\r\n\r\n,,\"two\nlines\"\r\n");
    let cells = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    assert_eq!(rows_of(&sheet), [(3, cells(["", "Name", "Note"])), (5, cells(["", "", "two\nlines"]))]);
    assert_eq!((sheet.outline.row_count, sheet.outline.column_count, sheet.outline.cell_count), (2, 3, 3));
}

#[test]
fn cells_out_of_order_find_their_place_and_the_later_of_two_counts() {
    let rows = r#"<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row>
        <row r="1"><c r="A1"><v>0</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>"#;
    assert_eq!(only_sheet(rows, &[]).text, b"1,2\r\n3,4\r\n");
}

#[test]
fn a_merged_cell_counts_for_each_row_it_covers_but_names_no_other_column() {
    let text = |cell: &str, text: &str| format!(r#"<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let rows = [
        format!("<row r=\"1\">{}</row>", text("A1", "List of people")),
        format!("<row r=\"2\">{}{}</row>", text("A2", "Company"), text("B2", "Name")),
        format!("<row r=\"3\">{}{}</row>", text("A3", "Vale"), text("B3", "Anna")),
        format!("<row r=\"4\"><c r=\"A4\"/>{}</row>", text("B4", "Ben")),
        format!("<row r=\"6\">{}</row>", text("B6", "Cleo")),
    ]
    .concat();
    let after = r#"<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:A5"/></mergeCells>"#;
    let book = open(&xlsx(&[Worksheet { name: "People", is_hidden: false, rows: &rows, after }], &[])).unwrap();
    let expected = "List of people,\r\nCompany,Name\r\nVale,Anna\r\nVale,Ben\r\n\r\n,Cleo\r\n";
    assert_eq!(String::from_utf8_lossy(&book.sheets[0].text), expected);
}

#[test]
fn the_sheet_with_the_list_is_chosen_and_blank_sheets_are_left_out() {
    let row =
        |number: u32| format!(r#"<row r="{number}"><c r="A{number}"><v>1</v></c><c r="B{number}"><v>2</v></c></row>"#);
    let rows = |count: u32| (1..=count).map(row).collect::<String>();
    let (long, short, one) = (rows(40), rows(9), rows(1));
    let hidden = Worksheet { is_hidden: true, ..worksheet("Old", &long) };
    let sheets = [worksheet("Blank", ""), worksheet("Title", &one), hidden, worksheet("Names &amp; mail", &short)];
    let book = open(&xlsx(&sheets, &[])).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|sheet| &*sheet.outline.name).collect();
    assert_eq!(names, ["Title", "Old", "Names & mail"]);
    assert_eq!(main_sheet(book.sheets.iter().map(|sheet| &sheet.outline)), 2);
    assert_eq!(open(&xlsx(&sheets[..1], &[])), Err(SheetFault::Empty));
}

#[test]
fn an_open_document_is_read_like_an_excel_workbook() {
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let text = |text: &str| format!(r#"<table:table-cell office:value-type="string">{text}</table:table-cell>"#);
    let value = |kind: &str, name: &str, value: &str| {
        format!(
            r#"<table:table-cell office:value-type="{kind}" office:{name}="{value}"><text:p>shown</text:p></table:table-cell>"#
        )
    };
    let rows = [
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"#.to_owned(),
        row(&[text("<text:p>Name</text:p>"), text("<text:p>Phone</text:p>"), text("<text:p>Since</text:p>")].concat()),
        row(&[
            text("<text:p>Li<text:s text:c=\"2\"/>Wei &amp; &#x4E2D;</text:p><text:p>second<text:line-break/>line</text:p><office:annotation><text:p>a note</text:p></office:annotation>"),
            value("float", "value", "13800138000"),
            value("date", "date-value", "2026-01-15T00:00:00"),
        ].concat()),
        row(&[
            r#"<table:table-cell table:number-rows-spanned="2" office:value-type="boolean" office:boolean-value="true"/>"#.to_owned(),
            value("time", "time-value", "PT26H30M05S"),
            r##"<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>"##.to_owned(),
        ].concat()),
        r#"<table:table-row table:number-rows-repeated="2"><table:covered-table-cell/><table:table-cell office:value-type="percentage" office:value="0.15" table:number-columns-repeated="2"/></table:table-row>"#.to_owned(),
        r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#.to_owned(),
    ]
    .concat();
    let tables = format!(
        r#"<table:table table:name="People"><table:table-header-rows>{rows}</table:table-header-rows></table:table><table:table table:name="Old" table:style-name="ta2">{}</table:table>"#,
        row(&text("<text:p>x</text:p>"))
    );
    let book = open(&ods(&tables)).unwrap();
    let expected = "\r\n\r\nName,Phone,Since\r\n\"Li  Wei & 中\nsecond\nline\",13800138000,2026-01-15\r\n\
                    TRUE,26:30:05,\r\nTRUE,0.15,0.15\r\n,0.15,0.15\r\n";
    assert_eq!(String::from_utf8_lossy(&book.sheets[0].text), expected);
    assert_eq!(book.sheets[0].outline.error_count, 1);
    let hidden: Vec<bool> = book.sheets.iter().map(|sheet| sheet.outline.is_hidden).collect();
    assert_eq!(hidden, [false, true]);
}

#[test]
fn what_is_no_spreadsheet_is_told_apart() {
    let damaged = xlsx(&[worksheet("People", r#"<row r="1"><c r="A1"><v>1</v></c></row>"#)], &[]);
    let cut = &damaged[..damaged.len() / 2];
    let mut flipped = damaged.clone();
    // A byte of the first entry's packed text: its checksum no longer fits.
    flipped[60] ^= 0x55;
    let other = archive(&[("word/document.xml", b"<w:document/>")]);
    let locked = ods(r#"<table:table table:name="x"/>"#);
    let locked = {
        assert_eq!(open(&locked), Err(SheetFault::Empty));
        archive(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"),
            ("content.xml", b"\x00\x01"),
        ])
    };
    let mut old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    old.resize(2048, 0);
    let mut encrypted = old.clone();
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    for (what, bytes, expected) in [
        ("cut", cut, SheetFault::Damaged),
        ("flipped", &flipped, SheetFault::Damaged),
        ("a text document", &other, SheetFault::NotASheet),
        ("an open document with a password", &locked, SheetFault::Locked),
        ("an old container of nothing", &old, SheetFault::NotASheet),
        ("an Excel workbook with a password", &encrypted, SheetFault::Locked),
    ] {
        assert_eq!(open(bytes), Err(expected), "{what}");
    }
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    // 64 MB of blanks: some 64 KB packed, a ratio of a thousand.
    let blanks = vec![b' '; 64 << 20];
    let bomb = archive(&[("_rels/.rels", b"<x/>"), ("xl/worksheets/sheet1.xml", &blanks)]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(open(&bomb), Err(SheetFault::TooLarge));
    // The same with a lie in the directory: the size that it gives is not what comes out.
    let mut liar = bomb;
    let size = (blanks.len() as u32).to_le_bytes();
    let places: Vec<usize> = liar.windows(4).enumerate().filter(|(_, four)| *four == size).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for place in places {
        liar[place..place + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert_eq!(open(&liar), Err(SheetFault::Damaged));
}

#[test]
fn a_row_repeated_for_ever_and_a_text_shared_by_everybody_end_at_the_limit() {
    let cell =
        r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>"#;
    let row = format!(r#"<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>"#);
    let tables = format!(r#"<table:table table:name="x">{row}</table:table>"#);
    assert_eq!(open(&ods(&tables)), Err(SheetFault::TooLarge));
    let long = "x".repeat(1 << 20);
    let rows: String =
        (1..=300).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
    let heavy = xlsx(&[worksheet("x", &rows)], &[&long]);
    assert_eq!(open(&heavy), Err(SheetFault::TooLarge));
}

#[test]
fn the_kind_follows_from_the_first_bytes() {
    let workbook = xlsx(&[], &[]);
    for (head, name, expected) in [
        (&*workbook, "a.xlsx", Some(SheetKind::Xlsx)),
        (&*workbook, "a.csv", Some(SheetKind::Xlsx)),
        (&*workbook, "a.ods", Some(SheetKind::Ods)),
        (&*ods(""), "no ending", Some(SheetKind::Ods)),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.xls", Some(SheetKind::Xls)),
        (b"\xEF\xBB\xBF\r\nbegin:vcard\r\n", "a.vcf", Some(SheetKind::VCard)),
        (b"\n<TABLE border=1>", "a.xls", Some(SheetKind::Html)),
        (b"<!DOCTYPE html>", "a.htm", Some(SheetKind::Html)),
        (b"<name>,<mail>\n", "a.csv", None),
        (b"Name,E-mail\n", "a.xlsx", None),
        (b"", "a.xlsx", None),
    ] {
        assert_eq!(kind(head, name), expected, "{name}");
    }
}
