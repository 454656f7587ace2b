//! Cells that hold several things: what is proposed, and what each row becomes.

use leadbench::lead::{Field, FieldKey, LeadDraft};
use leadbench::map::{ColumnSplit, Mapping, NameOrder, Split, Target, draft, guess};
use leadbench::parse::{RawTable, header};

fn table_of(header: &str, rows: &[&str]) -> RawTable {
    let mut table = RawTable::default();
    for (place, line) in std::iter::once(&header).chain(rows).enumerate() {
        line.split('|').for_each(|cell| table.push_cell(cell));
        table.end_row(place as u32 + 1, false);
    }
    table
}

fn mapping_of(table: &RawTable) -> Mapping {
    guess(&header(table).0, table)
}

/// `field=value` of a draft, in the order of fields.
fn values(table: &RawTable, row: usize, mapping: &Mapping) -> String {
    let mut lead = LeadDraft::default();
    draft(table.row(row), mapping, &mut lead);
    let value = |field: &Field| lead.values.get(*field).map(|value| format!("{}={value}", field.code()));
    let custom = lead.values.get(FieldKey::Custom(0)).map(|value| format!("custom={value}"));
    Field::ALL.iter().filter_map(value).chain(custom).collect::<Vec<_>>().join(" ")
}

/// What one cell becomes in a column with a split.
fn check_cell(field: Field, split: Split, cell: &str, expected: &str) {
    let table = table_of("x", &[cell]);
    let mut mapping = Mapping::of_headers(vec!["x".to_owned()]);
    mapping.set(Target::Field(field), Some(0));
    mapping.splits = vec![ColumnSplit { column: 0, split, is_on: true }];
    assert_eq!(values(&table, 1, &mapping), expected, "{cell}");
}

#[test]
fn names_are_split_by_script_and_language_and_stay_whole_when_they_cannot_be() {
    use NameOrder::{FamilyFirst, GivenFirst};
    let cases = [
        (GivenFirst, "Mario Rossi", "given_name=Mario family_name=Rossi"),
        (GivenFirst, "Rossi, Mario", "given_name=Mario family_name=Rossi"),
        (FamilyFirst, "Brambilla Furio", "given_name=Furio family_name=Brambilla"),
        // The name itself tells more than its column.
        (GivenFirst, "NOVÁK Jan", "given_name=Jan family_name=NOVÁK"),
        (FamilyFirst, "Jan NOVÁK", "given_name=Jan family_name=NOVÁK"),
        (GivenFirst, "Dvořáková Lenka", "given_name=Lenka family_name=Dvořáková"),
        (FamilyFirst, "Lenka Dvořáková", "given_name=Lenka family_name=Dvořáková"),
        (GivenFirst, "Петровски Марко", "given_name=Марко family_name=Петровски"),
        (GivenFirst, "Ludwig van Beethoven", "given_name=Ludwig family_name=van Beethoven"),
        (GivenFirst, "De Luca, Francesca", "given_name=Francesca family_name=De Luca"),
        (FamilyFirst, "De Luca Francesca", "given_name=Francesca family_name=De Luca"),
        (GivenFirst, "Anna Maria Ricci", "given_name=Anna Maria family_name=Ricci"),
        (GivenFirst, "John F. Kelly", "given_name=John F. family_name=Kelly"),
        // Chinese: family name first, of one or two characters, whatever the column says.
        (GivenFirst, "张伟", "given_name=伟 family_name=张"),
        (GivenFirst, "欧阳娜娜", "given_name=娜娜 family_name=欧阳"),
        (GivenFirst, "歐陽菲菲", "given_name=菲菲 family_name=歐陽"),
        (GivenFirst, "司马光", "given_name=光 family_name=司马"),
        (GivenFirst, "林佩蓉", "given_name=佩蓉 family_name=林"),
        // Whole: one word, titles, what is no person, three words without a sign.
        (GivenFirst, "Madonna", "name=Madonna"),
        (GivenFirst, "Ing. Jan Novák", "name=Ing. Jan Novák"),
        (GivenFirst, "Jan Novák, Ph.D.", "name=Jan Novák, Ph.D."),
        (GivenFirst, "Acme Tools Ltd", "name=Acme Tools Ltd"),
        (GivenFirst, "Smith & Sons", "name=Smith & Sons"),
        (GivenFirst, "Quil Trast Vogel", "name=Quil Trast Vogel"),
        (GivenFirst, "冯妈妈们好吗", "name=冯妈妈们好吗"),
        (GivenFirst, "", ""),
    ];
    for (order, cell, expected) in cases {
        check_cell(Field::Name, Split::Name(order), cell, expected);
    }
}

#[test]
fn places_are_split_into_city_and_country_or_region() {
    let cases = [
        (Field::Country, "Brno, Czechia", "country=Czechia city=Brno"),
        (Field::Country, "Milano (IT)", "country=IT city=Milano"),
        (Field::Region, "Milano (MI)", "region=MI city=Milano"),
        (Field::Region, "Bitola, Macedonia", "country=Macedonia city=Bitola"),
        (Field::Country, "Битола, Македонија", "country=Македонија city=Битола"),
        (Field::Country, "上海，中国", "country=中国 city=上海"),
        (Field::Country, "Wien - Austria", "country=Austria city=Wien"),
        // Whole: one place, three, an address, a code that is no country.
        (Field::Country, "Brno", "city=Brno"),
        (Field::Country, "Austin, TX, USA", "city=Austin, TX, USA"),
        (Field::Country, "Via Roma 12, Milano", "city=Via Roma 12, Milano"),
        (Field::Country, "Milano (MI)", "city=Milano (MI)"),
        (Field::Country, "Baden-Baden", "city=Baden-Baden"),
    ];
    for (second, cell, expected) in cases {
        check_cell(Field::City, Split::CityAnd(second), cell, expected);
    }
}

#[test]
fn mixed_contacts_are_taken_apart() {
    let cases = [
        ("Eva Malá <eva@mala.example>", "name=Eva Malá email=eva@mala.example"),
        ("777 123 456 / eva@mala.example", "email=eva@mala.example phone=777 123 456"),
        ("eva@mala.example, +420 777 123 456", "email=eva@mala.example phone=+420 777 123 456"),
        ("tel: 777 123 456; e-mail: eva@mala.example", "email=eva@mala.example phone=777 123 456"),
        ("Eva Malá, 777 123 456", "name=Eva Malá phone=777 123 456"),
        ("Eva, 777 123 456, 602 555 111", "name=Eva phone=777 123 456 other_phones=602 555 111"),
        // Whole: one kind is read later, a sentence is not taken apart.
        ("eva@mala.example; eva@work.example", "email=eva@mala.example; eva@work.example"),
        ("eva@mala.example", "email=eva@mala.example"),
        ("call 5 times, eva@mala.example", "email=call 5 times, eva@mala.example"),
        ("see www.mala.example / eva@mala", "email=see www.mala.example / eva@mala"),
    ];
    for (cell, expected) in cases {
        check_cell(Field::Email, Split::Contact, cell, expected);
    }
}

#[test]
fn a_split_is_proposed_by_the_cells_and_mends_names_that_read_backwards() {
    type Case = (&'static str, &'static [&'static str], Option<(Split, bool)>);
    let cases: &[Case] = &[
        ("Name", &["Rossi, Mario", "De Luca, Anna", "Bianchi, Ugo"], Some((Split::Name(NameOrder::GivenFirst), true))),
        ("Name", &["NOVÁK Jan", "MALÁ Eva", "KOS Petr"], Some((Split::Name(NameOrder::FamilyFirst), true))),
        ("Cognome e nome", &["Brambilla Furio", "Colzi Ermes"], Some((Split::Name(NameOrder::FamilyFirst), true))),
        // It reads well as it is: offered, not done.
        ("Name", &["Anna Lee", "Bob Roe", "Cid Fox"], Some((Split::Name(NameOrder::GivenFirst), false))),
        ("姓名", &["张伟", "欧阳娜娜", "李静"], Some((Split::Name(NameOrder::GivenFirst), false))),
        ("Name", &["Madonna", "Sting", "Anna Lee"], None),
        ("Town", &["Brno, Czechia", "Wien, Austria", "Graz"], Some((Split::CityAnd(Field::Country), true))),
        ("Comune", &["Milano (MI)", "Lodi (LO)", "Monza (MB)"], Some((Split::CityAnd(Field::Region), true))),
        ("City", &["Brno", "Wien", "Graz, Austria"], None),
        ("Contact", &["777 123 456 / a@x.io", "602 555 111 / b@x.io"], Some((Split::Contact, true))),
        ("E-mail", &["a@x.io", "b@x.io; c@x.io"], None),
    ];
    for (name, rows, expected) in cases {
        let mapping = mapping_of(&table_of(name, rows));
        let found = mapping.split_of(0).map(|split| (split.split, split.is_on));
        assert_eq!(found, *expected, "{name}: {rows:?} {:?}", mapping.targets);
    }
}

#[test]
fn no_split_takes_a_field_that_has_a_value() {
    let table = table_of(
        "City|Country|Email|Phone",
        &["Brno, Czechia||a@x.io / 777 123 456|602 555 111", "Graz, Austria|Italy|b@x.io / 777 123 457|"],
    );
    let mut mapping = mapping_of(&table);
    // The country has a column of its own: no split is proposed, but may be asked for.
    assert_eq!(mapping.split_of(0), None);
    mapping.splits.push(ColumnSplit { column: 0, split: Split::CityAnd(Field::Country), is_on: true });
    assert_eq!(
        values(&table, 1, &mapping),
        "email=a@x.io phone=602 555 111 other_phones=777 123 456 country=Czechia city=Brno"
    );
    assert_eq!(values(&table, 2, &mapping), "email=b@x.io phone=777 123 457 country=Italy city=Graz, Austria");
    let sources = [Field::City, Field::Country, Field::Phone, Field::Name].map(|field| mapping.source_of(field));
    assert_eq!(sources, [Some(0), Some(1), Some(3), Some(2)]);
    mapping.set_split(2, false);
    assert_eq!(values(&table, 2, &mapping), "email=b@x.io / 777 123 457 country=Italy city=Graz, Austria");
    // A column that becomes something else loses its split.
    mapping.set(Target::Custom, Some(2));
    assert_eq!(mapping.split_of(2), None);
}

#[test]
fn no_letter_and_no_digit_is_lost_whatever_the_cell() {
    let pieces = [
        "Anna",
        "NOVÁK",
        "van",
        "Dr.",
        "J.",
        "欧阳娜娜",
        "张",
        "Brno",
        "IT",
        "Rossi, ",
        "(MI)",
        "777 123 456",
        "a@x.io",
        "<b@x.io>",
        "Ltd",
        "",
        "-",
        "/",
        ";",
        ",",
        "，",
        ")",
        "🙂",
        "İ",
    ];
    let splits = [
        Split::Name(NameOrder::GivenFirst),
        Split::Name(NameOrder::FamilyFirst),
        Split::CityAnd(Field::Country),
        Split::CityAnd(Field::Region),
        Split::Contact,
    ];
    let signs = |text: &str| {
        let mut signs: Vec<char> = text.chars().filter(|c| c.is_alphanumeric() || *c == '@').collect();
        signs.sort_unstable();
        signs
    };
    let mut lead = LeadDraft::default();
    let mut mapping = Mapping::of_headers(vec!["x".to_owned()]);
    mapping.set(Target::Field(Field::Name), Some(0));
    let count = pieces.len();
    for place in 0..count * count * count * 2 {
        let space = if place % 2 == 0 { "" } else { " " };
        let at = |digit: u32| pieces[place / 2 / count.pow(digit) % count];
        let cell = [at(0), at(1), at(2)].join(space);
        let table = table_of("x", &[&cell]);
        for split in splits {
            mapping.splits = vec![ColumnSplit { column: 0, split, is_on: true }];
            draft(table.row(1), &mapping, &mut lead);
            let kept: String = lead.values.iter().map(|(_, value)| value).collect();
            assert_eq!(signs(&kept), signs(&cell), "{cell} {split:?}");
        }
    }
}
