//! Saved mappings: which layout is known, and what becomes of a column that is new.

use leadbench::lead::Field;
use leadbench::map::{Confidence, Mapping, SavedMapping, Split, Target, guess, recognise};
use leadbench::parse::{Dialect, RawTable};

fn headers(names: &str) -> Vec<String> {
    names.split(',').map(str::to_owned).collect()
}

fn guessed(names: &str) -> Mapping {
    guess(&headers(names), &RawTable::default())
}

const FAIR: &str = "Name,Mail,Stand,Firma,Datum";

/// A layout the user mapped by hand: the stand is where the lead came from.
fn saved() -> SavedMapping {
    let mut mapping = guessed(FAIR);
    mapping.set(Target::Field(Field::Source), Some(2));
    mapping.constants = vec![(Field::Country, "CZ".to_owned())];
    SavedMapping::of("fair", &mapping, Some(Dialect::new("windows-1250", b';')))
}

#[test]
fn a_layout_is_known_again_with_a_column_more_or_less_and_in_any_order() {
    let other = SavedMapping::of("other", &guessed("Email,Phone,Company,City"), None);
    let all = [other, saved()];
    let cases = [
        (FAIR, Some((1, 100))),
        ("datum,FIRMA,stand,mail,name", Some((1, 100))),
        ("Name,Mail,Stand,Firma,Datum,Note", Some((1, 90))),
        ("Name,Mail,Stand,Firma", Some((1, 88))),
        ("Name,Mail,Stand,Datum,Note", Some((1, 80))),
        ("Email,Phone,Company,City", Some((0, 100))),
        ("Name,Mail,Phone,City", None),
        ("", None),
    ];
    for (names, expected) in cases {
        assert_eq!(recognise(&headers(names), &all), expected, "{names}");
    }
    // The one saved last, of two for the same layout.
    assert_eq!(recognise(&headers(FAIR), &[saved(), saved()]), Some((1, 100)));
}

#[test]
fn headers_that_say_nothing_are_no_layout() {
    let nameless = SavedMapping::of("nameless", &guessed("Column1,Column2,#3"), None);
    assert_eq!(recognise(&headers("Column1,Column2,#3"), &[nameless]), None);
}

#[test]
fn a_known_layout_takes_its_targets_and_leaves_new_columns_to_the_guess() {
    let names = "Source,Datum,Firma,Stand,Mail,Name,Phone";
    let mapping = saved().apply(&guessed(names));
    let target = |name: &str| mapping.targets[headers(names).iter().position(|known| known == name).expect(name)];
    let fields = [("Name", Field::Name), ("Mail", Field::Email), ("Firma", Field::Company), ("Stand", Field::Source)];
    for (name, field) in fields {
        assert_eq!(target(name), Target::Field(field), "{name}");
    }
    // New columns: the phone as guessed; the source is taken already.
    assert_eq!((target("Phone"), target("Source")), (Target::Field(Field::Phone), Target::Custom));
    assert_eq!(mapping.constants, [(Field::Country, "CZ".to_owned())]);
    assert_eq!(mapping.confidences[3], Confidence::Certain);
}

#[test]
fn a_refused_split_stays_refused() {
    let mut table = RawTable::default();
    for (place, line) in ["Name|City", "Eva Malá|Brno, Czechia", "Jan Bláha|Wien, Austria"].iter().enumerate() {
        line.split('|').for_each(|cell| table.push_cell(cell));
        table.end_row(place as u32 + 1, false);
    }
    let mut mapping = guess(&headers("Name,City"), &table);
    assert_eq!(
        mapping.split_of(1).map(|split| (split.split, split.is_on)),
        Some((Split::CityAnd(Field::Country), true))
    );
    mapping.set_split(1, false);
    let again = SavedMapping::of("two", &mapping, None).apply(&guess(&headers("Name,City"), &table));
    assert_eq!((again.splits, again.targets), (mapping.splits, mapping.targets));
}
