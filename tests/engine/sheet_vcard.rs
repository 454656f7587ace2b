//! Contacts of the three versions.

use leadbench::lead::Field;
use leadbench::map::{Target, guess};
use leadbench::parse::{Dialect, RawTable, Reader, header};
use leadbench::sheet::{SheetFault, SheetKind, read};
use std::collections::BTreeMap;

/// The contacts, each cell by the name of its column, blank ones left out; and the number of each row.
fn contacts(bytes: &[u8]) -> Vec<(u32, BTreeMap<String, String>)> {
    let (names, raw) = table(bytes);
    let of = |row: leadbench::parse::RawRow| {
        let cells = names.iter().enumerate().map(|(place, name)| (name.clone(), row.cell(place).to_owned()));
        (row.number, cells.filter(|(_, cell)| !cell.is_empty()).collect())
    };
    raw.rows().skip(1).map(of).collect()
}

fn table(bytes: &[u8]) -> (Vec<String>, RawTable) {
    let book = read(bytes, SheetKind::VCard).expect("contacts");
    let mut raw = RawTable::default();
    let mut reader = Reader::new(&Dialect::new("UTF-8", b','));
    reader.push(&book.sheets[0].text, &mut raw);
    reader.finish(&mut raw);
    (header(&raw).0, raw)
}

#[track_caller]
fn check(bytes: &[u8], expected: &[(&str, &str)]) {
    let found = &contacts(bytes)[0].1;
    let expected: BTreeMap<String, String> =
        expected.iter().map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned())).collect();
    assert_eq!(*found, expected);
}

#[test]
fn a_card_of_version_2_1_with_quoted_printable_and_a_charset() {
    let card = b"BEGIN:VCARD\r\nVERSION:2.1\r\n\
        N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5;=C8=FD;;;\r\n\
        FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=\r\n=E4=B8=89\r\n\
        TEL;CELL;PREF:13800138000\r\nTEL;WORK;VOICE:010-65001234\r\nTEL;WORK;FAX:010-65001235\r\n\
        EMAIL;INTERNET:zhang.san@nordwind.example\r\n\
        ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=8C=97=E6=96=B9;=E9=94=80=E5=94=AE\r\n\
        ADR;WORK:;;1 Main Road;Beijing;;100000;China\r\n\
        NOTE;ENCODING=QUOTED-PRINTABLE:first line=0D=0Asecond line\r\n\
        PHOTO;JPEG;ENCODING=BASE64:/9j/4AAQSkZJRgABAQAA\r\n TEL:1234\r\n\r\n\
        END:VCARD\r\n";
    check(
        card,
        &[
            ("Name", "张三"),
            ("Given name", "三"),
            ("Family name", "张"),
            ("E-mail", "zhang.san@nordwind.example"),
            ("Phone", "13800138000"),
            ("Other phones", "010-65001234"),
            ("Fax", "010-65001235"),
            ("Company", "北方"),
            ("Department", "销售"),
            ("Street", "1 Main Road"),
            ("City", "Beijing"),
            ("Postcode", "100000"),
            ("Country", "China"),
            ("Notes", "first line\nsecond line"),
        ],
    );
}

#[test]
fn a_card_of_version_3_with_groups_folded_lines_and_escapes() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nN:Rossi;Anna;Maria;Dr.;PhD\n\
        item1.EMAIL;type=INTERNET;type=HOME:anna@home.example\n\
        item2.EMAIL;type=INTERNET;type=WORK;type=pref:anna.rossi@nordwind.example\n\
        EMAIL:anna@home.example\n\
        ORG:Nordwind\\, S.r.l.;\nTITLE:Head of Sales\\; Italy\nURL:https\\://nordwind.example\n\
        BDAY;value=date:1985-04-12\nCATEGORIES:fair,Milan\\, 2026\n\
        NOTE:A long note that goes on\n  over two lines\\nand one more\n\
        item3.ADR;type=WORK:;Floor 2;Via Roma 1;Milano;MI;20100;Italy\nitem3.X-ABADR:it\n\
        ADR;type=HOME:;;Via Po 5;Torino;TO;10100;Italy\nEND:VCARD\n";
    check(
        card.as_bytes(),
        &[
            ("Name", "Dr. Anna Maria Rossi PhD"),
            ("Given name", "Anna Maria"),
            ("Family name", "Rossi"),
            ("E-mail", "anna.rossi@nordwind.example"),
            ("Other emails", "anna@home.example"),
            ("Company", "Nordwind, S.r.l."),
            ("Job title", "Head of Sales; Italy"),
            ("Website", "https://nordwind.example"),
            ("Birthday", "1985-04-12"),
            ("Categories", "fair, Milan, 2026"),
            ("Notes", "A long note that goes on over two lines\nand one more"),
            ("Street", "Via Roma 1, Floor 2"),
            ("City", "Milano"),
            ("Region", "MI"),
            ("Postcode", "20100"),
            ("Country", "Italy"),
            ("Other addresses", "Via Po 5, Torino, TO, 10100, Italy"),
        ],
    );
}

#[test]
fn a_card_of_version_4_with_addresses_as_links_and_ranks() {
    let card = "begin:vcard\r\nversion:4.0\r\nfn:Ben Vale\r\n\
        TEL;VALUE=uri;TYPE=\"voice,home\":tel:+44-20-7946-0123;ext=102\r\n\
        TEL;PREF=1;VALUE=uri:tel:+44-7700-900123\r\n\
        EMAIL;PREF=2:second@vale.example\r\nEMAIL;PREF=1:mailto:first@vale.example\r\n\
        BDAY:19850412\r\nADR;LABEL=\"1: High Street\":;;1 High Street;London;;SW1A;UK\r\nEND:VCARD\r\n";
    check(
        card.as_bytes(),
        &[
            ("Name", "Ben Vale"),
            ("Phone", "+44-7700-900123"),
            ("Other phones", "+44-20-7946-0123 ext. 102"),
            ("E-mail", "first@vale.example"),
            ("Other emails", "second@vale.example"),
            ("Birthday", "1985-04-12"),
            ("Street", "1 High Street"),
            ("City", "London"),
            ("Postcode", "SW1A"),
            ("Country", "UK"),
        ],
    );
}

#[test]
fn row_numbers_count_cards_whatever_is_wrong_with_one() {
    let cards = "BEGIN:VCARD\nFN:One\nAGENT:\nBEGIN:VCARD\nFN:Agent\nEND:VCARD\nEND:VCARD\n\
        BEGIN:VCARD\nX-NOTHING:x\nEND:VCARD\nBEGIN:VCARD\nFN:Three\n";
    let found = contacts(cards.as_bytes());
    let names: Vec<(u32, &str)> = found.iter().map(|(number, cells)| (*number, &*cells["Name"])).collect();
    assert_eq!(names, [(2, "One"), (4, "Three")]);
    assert_eq!(read(b"BEGIN:VCARD\nEND:VCARD\n", SheetKind::VCard), Err(SheetFault::Empty));
}

#[test]
fn old_encodings_without_a_name_are_recognised() {
    for (bytes, expected) in [
        (&b"BEGIN:VCARD\nFN:Jos\xE9 M\xFCller\nEND:VCARD\n"[..], "José Müller"),
        (b"BEGIN:VCARD\nFN:\xD5\xC5\xC8\xFD\nEND:VCARD\n", "张三"),
        ("BEGIN:VCARD\nFN:Дејан\nEND:VCARD\n".as_bytes(), "Дејан"),
    ] {
        check(bytes, &[("Name", expected)]);
    }
    let utf_16: Vec<u8> =
        "\u{FEFF}BEGIN:VCARD\r\nFN:Šárka\r\nEND:VCARD\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(&utf_16, &[("Name", "Šárka")]);
}

#[test]
fn the_columns_are_known_to_the_mapping() {
    let card = "BEGIN:VCARD\nN:Rossi;Anna;;;\nEMAIL:anna@nordwind.example\nEMAIL:a@b.example\nTEL:+39 347 123 4567\n\
        TEL:+39 347 123 4568\nORG:Nordwind\nTITLE:Sales\nADR:;;Via Roma 1;Milano;MI;20100;Italy\n\
        URL:https://nordwind.example\nNOTE:likes blue\nEND:VCARD\n";
    let (names, raw) = table(card.as_bytes());
    let mapping = guess(&names, &raw);
    let fields = [
        ("Name", Field::Name),
        ("Given name", Field::GivenName),
        ("Family name", Field::FamilyName),
        ("E-mail", Field::Email),
        ("Other emails", Field::OtherEmails),
        ("Phone", Field::Phone),
        ("Other phones", Field::OtherPhones),
        ("Company", Field::Company),
        ("Job title", Field::JobTitle),
        ("City", Field::City),
        ("Region", Field::Region),
        ("Country", Field::Country),
        ("Website", Field::Website),
        ("Notes", Field::Notes),
    ];
    for (column, field) in fields {
        let place = names.iter().position(|name| name == column).expect(column);
        assert_eq!(mapping.targets[place], Target::Field(field), "{column}");
    }
}
