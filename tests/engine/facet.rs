//! Facets, clusters and operations on values: columns in, what stands in them out.

use leadbench::facet::{
    ClusterMethod, FacetPart, LetterCase, Operation, Outcome, Prepared, Script, SplitPart, ValueGroup, clusters,
    column_facet, value_counts,
};
use leadbench::lead::{Currency, Day, Field, FieldKind, IssueSet, Values};
use leadbench::table::{Column, LeadTable, Row};
use proptest::prelude::*;

fn column(kind: FieldKind, values: &[&str]) -> Column {
    let mut column = Column::new(kind);
    values.iter().enumerate().for_each(|(row, value)| column.push_at(row as Row, value));
    column
}

fn rows(values: &[&str]) -> Vec<Row> {
    (0..values.len() as Row).collect()
}

#[test]
fn a_facet_counts_values_blanks_scripts_and_lengths() {
    let values = ["Praha", "Скопје", "Praha", "", "Brno", "北京", "Praha 王", "12-34"];
    for kind in [FieldKind::Text, FieldKind::Code] {
        let facet = column_facet(&column(kind, &values), &rows(&values), "", 2);
        assert_eq!((facet.filled_count, facet.blank_count, facet.distinct_count, facet.found_count), (7, 1, 6, 6));
        assert_eq!(facet.values, [("Praha".to_owned(), 2), ("12-34".to_owned(), 1)]);
        let script = |script| facet.scripts.iter().find(|(part, _)| *part == FacetPart::Script(script)).map(|it| it.1);
        let counts = [Script::Latin, Script::Cyrillic, Script::Han, Script::Mixed, Script::Signs, Script::Greek];
        assert_eq!(counts.map(script), [Some(3), Some(1), Some(1), Some(1), Some(1), None]);
        assert_eq!(facet.lengths.iter().map(|(_, count)| count).sum::<u32>(), 7);
        assert!(facet.ranges.is_empty(), "{:?}", facet.ranges);
        let found = column_facet(&column(kind, &values), &rows(&values), "PRÁHA", 9);
        assert_eq!(found.values, [("Praha".to_owned(), 2), ("Praha 王".to_owned(), 1)]);
        assert_eq!((found.found_count, found.distinct_count), (2, 6));
    }
}

#[test]
fn days_amounts_and_numbers_have_ranges() {
    let days = ["2026-01-05", "2026-01-31", "2026-03-01", "soon", "", "2026-02-01", "2026-02-02", "2026-02-03"];
    let facet = column_facet(&column(FieldKind::Day, &days), &rows(&days), "", 9);
    assert!(facet.ranges.is_empty(), "6 of 7 days are too few");
    let facet = column_facet(&column(FieldKind::Day, &days), &[0, 1, 2], "", 9);
    assert!(facet.scripts.is_empty() && facet.lengths.is_empty(), "days are no text");
    let month = |month: u32, days: u32, count| {
        let day = |day| Day::from_ymd(2026, month, day).expect("a day");
        (FacetPart::Days { from: day(1), to: day(days) }, count)
    };
    assert_eq!(facet.ranges, [month(1, 31, 2), month(2, 28, 0), month(3, 31, 1)]);
    let years = ["1999-05-05", "2026-01-01"];
    let facet = column_facet(&column(FieldKind::Day, &years), &rows(&years), "", 9);
    assert_eq!((facet.ranges.len(), facet.ranges[0].1, facet.ranges[14].1), (15, 1, 1));

    let amounts = ["10.00 EUR", "99.99 EUR", "100.00 EUR"];
    let facet = column_facet(&column(FieldKind::Money, &amounts), &rows(&amounts), "", 9);
    let currency = Currency::parse("EUR").expect("a code");
    assert_eq!(facet.ranges[0], (FacetPart::Amounts { currency, from: 1000, to: 1999 }, 1));
    assert_eq!(facet.ranges.last(), Some(&(FacetPart::Amounts { currency, from: 10_000, to: 10_999 }, 1)));

    let numbers = ["36", "42", "38.5", "42"];
    let facet = column_facet(&column(FieldKind::Code, &numbers), &rows(&numbers), "", 9);
    assert_eq!(facet.ranges.iter().map(|(_, count)| count).sum::<u32>(), 4);
    let phones = ["+420123456789", "0420123456", "12345678901234567890"];
    assert!(column_facet(&column(FieldKind::Text, &phones), &rows(&phones), "", 9).ranges.is_empty());
}

#[test]
fn a_part_holds_what_was_counted_in_it() {
    let values =
        ["Praha", "ул. Партизанска 12", "42", "7.5", "2026-01-05", "10.00 EUR", "", "株式会社カナ", "Ærø", "—"];
    for kind in [FieldKind::Text, FieldKind::Code, FieldKind::Day, FieldKind::Money] {
        let column = column(kind, &values);
        for rows in [(0..10).collect::<Vec<Row>>(), vec![2, 3], vec![4], vec![5]] {
            let facet = column_facet(&column, &rows, "", 9);
            for (part, count) in facet.scripts.iter().chain(&facet.lengths).chain(&facet.ranges) {
                let held = rows.iter().filter(|row| part.has(&column.text(**row))).count() as u32;
                assert_eq!(held, *count, "{part:?} in {rows:?} of {kind:?}");
            }
        }
    }
}

/// The groups as text: `proposed <- value 3, value 2`.
fn grouped(method: ClusterMethod, values: &[&str]) -> Vec<String> {
    let column = column(FieldKind::Text, values);
    let found = clusters(&value_counts(&column, &rows(values)), method, 50);
    assert_eq!(found.cluster_count as usize, found.clusters.len());
    let text = |(value, count): &(String, u32)| format!("{value} {count}");
    let group = |values: &[(String, u32)]| values.iter().map(text).collect::<Vec<_>>().join(", ");
    found.clusters.iter().map(|cluster| format!("{} <- {}", cluster.proposed, group(&cluster.values))).collect()
}

#[test]
fn values_with_the_same_words_are_one() {
    let check = |values: &[&str], expected: &[&str]| assert_eq!(grouped(ClusterMethod::Words, values), expected);
    check(&["Praha", "praha ", "PRAHA", "Brno", ""], &["Praha <- PRAHA 1, Praha 1, praha  1"]);
    check(&["praha", "praha", "Praha"], &["praha <- praha 2, Praha 1"]);
    check(
        &["Rossi, Anna", "Anna Rossi", "anna  rossi."],
        &["Anna Rossi <- Anna Rossi 1, Rossi, Anna 1, anna  rossi. 1"],
    );
    check(&["Novák s.r.o.", "Novak SRO"], &["Novák s.r.o. <- Novak SRO 1, Novák s.r.o. 1"]);
    check(
        &["Łódź", "Lodz", "Großmann", "Grossmann"],
        &["Großmann <- Grossmann 1, Großmann 1", "Łódź <- Lodz 1, Łódź 1"],
    );
    check(&["Скопје", "СКОПЈЕ"], &["Скопје <- СКОПЈЕ 1, Скопје 1"]);
    check(&["北京", "北京 ", "上海"], &["北京 <- 北京 1, 北京  1"]);
    check(&["—", "-", "...", "?"], &[]);
    // Digits keep their order and their signs.
    check(&["2026-01-05", "2026-05-01", "12.5", "125", "1-25"], &[]);
    check(
        &["hall 12, floor 3", "Hall 3, floor 12", "Hall 12 floor 3"],
        &["Hall 12 floor 3 <- Hall 12 floor 3 1, hall 12, floor 3 1"],
    );
    check(&["+39 347 12", "+3934712", "+3934713"], &["+39 347 12 <- +39 347 12 1, +3934712 1"]);
}

#[test]
fn letter_pairs_sound_and_distance_find_more() {
    let check = |method, values: &[&str], expected: &[&str]| assert_eq!(grouped(method, values), expected);
    check(ClusterMethod::LetterPairs, &["NordWind", "Nord Wind", "Wind"], &["Nord Wind <- Nord Wind 1, NordWind 1"]);
    check(ClusterMethod::Sound, &["Novak", "Nowak", "Nowák", "Nemec"], &["Nowák <- Novak 1, Nowak 1, Nowák 1"]);
    check(
        ClusterMethod::Distance,
        &["Microsoft", "Microsoft", "Mircosoft", "Micrsoft", "Minecraft", "MICROSOFT"],
        &["Microsoft <- Microsoft 2, MICROSOFT 1, Micrsoft 1, Mircosoft 1"],
    );
    // `Rome` is near both, but they are not near each other: no chain.
    check(ClusterMethod::Distance, &["Roma", "Roma", "Roma", "Rome", "Rome", "Dome"], &["Roma <- Roma 3, Rome 2"]);
    for method in ClusterMethod::ALL {
        check(method, &["Hall 12 north", "Hall 13 north", "Hall 1.2 north"], &[]);
        check(method, &["2026-01-05", "2026-05-01", "2026-01-06", "1050.50 EUR", "1055.00 EUR", "10.5050 EUR"], &[]);
    }
}

#[test]
fn an_operation_says_what_becomes_of_a_value() {
    let case = Operation::Case;
    let replace = |find: &str, with: &str, ignores_case| Operation::Replace {
        find: find.to_owned(),
        with: with.to_owned(),
        ignores_case,
    };
    let check = |operation: &Operation, text: &str, expected: Option<&str>| {
        let made = Prepared::new(operation).apply(text).map(|outcome| outcome.own);
        assert_eq!(made.as_deref(), expected, "{operation:?} of {text:?}");
    };
    check(&Operation::Tidy, " a\u{200b}  b\u{a0}", Some("a b"));
    check(&Operation::Tidy, "a b", None);
    check(&Operation::Tidy, "", None);
    check(&Operation::Tidy, " a  b \r\n c ", Some("a b\nc"));
    check(&case(LetterCase::Upper), "straße", Some("STRASSE"));
    check(&case(LetterCase::Title), "PRAHA 2", Some("Praha 2"));
    check(&case(LetterCase::Lower), "praha", None);
    check(&replace("s.r.o", "a.s", false), "X s.r.o., Y s.r.o.", Some("X a.s., Y a.s."));
    check(&replace("sro", "s.r.o.", false), "X SRO", None);
    check(&replace("sro", "s.r.o.", true), "X SRO Y sro", Some("X s.r.o. Y s.r.o."));
    check(&replace("İ", "I", true), "xi̇x", Some("xIx"));
    check(&replace("ж", "zh", true), "Жара", Some("zhара"));
    check(&replace("", "x", true), "abc", None);
    check(&replace("b", "", true), "aBc", Some("ac"));
    check(&Operation::Fill { with: "CZ".to_owned() }, "", Some("CZ"));
    check(&Operation::Fill { with: "CZ".to_owned() }, "IT", None);
    check(&Operation::Clear, "x", Some(""));
    check(&Operation::Clear, "", None);
    let groups = vec![ValueGroup { values: vec!["praha".into(), "PRAHA".into()], to: "Praha".into() }];
    let set = Operation::Set { groups };
    check(&set, "PRAHA", Some("Praha"));
    check(&set, "Brno", None);
    check(&set, "Praha", None);
}

#[test]
fn a_split_gives_a_part_away() {
    let check = |part, text: &str, expected: Option<(&str, &str)>| {
        let operation = Operation::Split { separator: ",".to_owned(), part, into: Field::Country.into() };
        let expected = expected.map(|(own, other)| Outcome {
            own: own.to_owned(),
            other: Some((Field::Country.into(), other.to_owned())),
        });
        assert_eq!(Prepared::new(&operation).apply(text), expected, "{text:?}");
    };
    check(SplitPart::After, "Praha, Czechia, EU", Some(("Praha", "Czechia, EU")));
    check(SplitPart::Before, "Czechia, Praha", Some(("Praha", "Czechia")));
    check(SplitPart::After, "Praha", None);
    check(SplitPart::After, "Praha,", None);
    check(SplitPart::Before, ", Praha", None);
}

#[test]
fn texts_that_tell_somebody_are_forgotten() {
    let is_telling = |text: &str| text == "Anna Rossi";
    let group = |values: &[&str], to: &str| ValueGroup {
        values: values.iter().map(|value| (*value).to_owned()).collect(),
        to: to.to_owned(),
    };
    let mut set = Operation::Set { groups: vec![group(&["anna", "Anna Rossi"], "A"), group(&["b"], "Anna Rossi")] };
    assert!(set.forget(&is_telling));
    assert_eq!(set, Operation::Set { groups: vec![group(&["anna"], "A"), group(&[], "")] });
    assert!(!set.forget(&is_telling));
    let mut fill = Operation::Fill { with: "Anna Rossi".to_owned() };
    assert!(fill.forget(&is_telling));
    assert_eq!(Prepared::new(&fill).apply(""), None);
}

proptest! {
    #[test]
    fn any_column_has_a_facet_and_the_same_clusters_twice(values in prop::collection::vec("\\PC{0,12}|[a-c]{0,5}|-?[0-9]{1,14}", 0..60)) {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        for kind in [FieldKind::Text, FieldKind::Code] {
            let column = column(kind, &values);
            let rows = rows(&values);
            let facet = column_facet(&column, &rows, "", 100);
            prop_assert_eq!(facet.filled_count + facet.blank_count, values.len() as u32);
            for parts in [&facet.scripts, &facet.lengths] {
                prop_assert_eq!(parts.iter().map(|(_, count)| count).sum::<u32>(), facet.filled_count);
            }
            let mut table = LeadTable::default();
            for value in values.iter().rev() {
                let mut lead = Values::default();
                lead.set(Field::City, value);
                table.push(&lead, IssueSet::default(), 2);
            }
            for method in ClusterMethod::ALL {
                let found = clusters(&value_counts(&column, &rows), method, 100);
                let mut met: Vec<&String> = found.clusters.iter().flat_map(|it| &it.values).map(|(text, _)| text).collect();
                let count = met.len();
                met.sort();
                met.dedup();
                prop_assert_eq!(met.len(), count, "a value is in one cluster");
                prop_assert_eq!(found.value_count as usize, count);
                for cluster in &found.clusters {
                    prop_assert!(cluster.values.len() > 1 && cluster.values.iter().any(|(text, _)| *text == cluster.proposed));
                }
                // Rows in another order are the same values.
                let turned: Vec<Row> = rows.iter().rev().copied().collect();
                prop_assert_eq!(found, clusters(&value_counts(&column, &turned), method, 100));
            }
        }
    }

    #[test]
    fn operations_take_any_text(text in "\\PC{0,20}", find in "\\PC{0,3}", with in "\\PC{0,3}") {
        let ignores_case = Operation::Replace { find: find.clone(), with: with.clone(), ignores_case: true };
        let as_it_stands = Operation::Replace { find: find.clone(), with, ignores_case: false };
        let made = |operation: &Operation| Prepared::new(operation).apply(&text).map(|outcome| outcome.own);
        let (plain, folded) = (made(&as_it_stands), made(&ignores_case));
        if text.is_ascii() && find.is_ascii() && !find.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            prop_assert_eq!(plain, folded);
        }
        for case in [LetterCase::Lower, LetterCase::Upper, LetterCase::Title] {
            case.of(&text);
        }
        Prepared::new(&Operation::Split { separator: find, part: SplitPart::After, into: Field::City.into() }).apply(&text);
    }
}
