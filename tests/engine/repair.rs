//! What spreadsheets did to a list, and what is made of it.

use leadbench::clean::{CleanSettings, Cleaner, DateOrders, RepairKind, Repairer, Repairs, find_repairs, is_phone};
use leadbench::lead::{Field, FieldKey, Lead, LeadDraft};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn settings(region: &str) -> CleanSettings {
    CleanSettings { region: region.to_owned(), currency: "EUR".to_owned() }
}

fn column(field: FieldKey, cells: &[&str]) -> Vec<LeadDraft> {
    let draft = |(place, cell): (usize, &&str)| {
        let mut draft = LeadDraft { row: place as u32 + 2, ..LeadDraft::default() };
        draft.values.set(field, cell);
        draft
    };
    cells.iter().enumerate().map(draft).collect()
}

fn orders(drafts: &[LeadDraft]) -> DateOrders {
    let mut orders = DateOrders::default();
    for draft in drafts {
        draft.values.iter().for_each(|(key, text)| {
            if let FieldKey::Standard(field) = key {
                orders.observe(field, text);
            }
        });
    }
    orders
}

/// The column as it is repaired, and what was found.
fn repaired(region: &str, field: FieldKey, cells: &[&str]) -> (Vec<String>, Repairs) {
    let mut drafts = column(field, cells);
    let orders = orders(&drafts);
    let repairs = find_repairs(&drafts, &settings(region), orders);
    let mut repairer = Repairer::new(&repairs, &settings(region), orders);
    drafts.iter_mut().for_each(|draft| repairer.repair(draft));
    let texts = drafts.iter().map(|draft| draft.values.get(field).unwrap_or("").to_owned()).collect();
    let counts: usize = repairs.columns.iter().map(|repair| repair.seen_count as usize).sum();
    let noted = repairer.into_repaired();
    assert_eq!(noted.len(), counts, "{repairs:?}");
    (texts, repairs)
}

fn check(region: &str, field: impl Into<FieldKey>, cells: &[&str], after: &[&str], kinds: &[RepairKind]) {
    let field = field.into();
    let (texts, repairs) = repaired(region, field, cells);
    assert_eq!(texts, after, "{field:?}");
    let found: Vec<RepairKind> = repairs.columns.iter().map(|repair| repair.kind).collect();
    assert_eq!(found, kinds, "{field:?} {cells:?}");
}

#[test]
fn text_decoded_with_the_wrong_encoding_is_read_again() {
    let mojibake: &[RepairKind] = &[RepairKind::Mojibake];
    for (cell, text) in [
        ("NovÃ¡k", "Novák"),
        ("NovÃƒÂ¡k", "Novák"),
        ("ÐœÐ°Ñ€Ð¸ja", "Мариja"),
        ("ÐŸÐµÑ‚Ð°Ñ€ ÐŸÐµÑ‚Ñ€Ð¾Ð²Ñ\u{81}ÐºÐ¸", "Петар Петровски"),
        ("РџРµС‚Р°СЂ", "Петар"),
        ("DvoĹ™Ăˇk", "Dvořák"),
        ("CittÃ ", "Città"),
        ("FranÃ§ois MÃ¼ller", "François Müller"),
        ("å¼ ä¸‰", "张三"),
        ("寮犱笁", "张三"),
        ("Nov谩kov谩", "Nováková"),
        ("袦邪褉懈褬邪", "Марија"),
        ("Ïåòúð Ñòîÿíîâ", "Петър Стоянов"),
        ("ÕÅÈý", "张三"),
        ("Lâ€™Oréal", "Lâ€™Oréal"),
        ("Caffâ€™Oro", "Caff’Oro"),
    ] {
        let kinds = if cell == text { &[] } else { mojibake };
        check("IT", Field::Company, &[cell], &[text], kinds);
    }
}

#[test]
fn text_that_is_right_is_left_alone() {
    for cell in [
        "Novák",
        "Město Žďár",
        "Петар",
        "СЈЕВЕР",
        "РЈ",
        "张三",
        "联通",
        "王小明",
        "北京字节跳动科技有限公司",
        "IRMÃ",
        "ALEMÃ",
        "Société Générale",
        "ÅÄÖ",
        "Škoda",
        "Łódź",
        "ÉÉÉ",
        "Ñuñoa",
        "São João",
        "台積電",
        "ABC公司",
        "Øystein Ærø",
        "Ђорђе",
        "Київ",
        "株式会社",
        "Σωκράτης",
        "AT&T",
        "Rossi & C.",
        "日本電気",
        "한국",
        "Côté",
        "“Acme”",
        "Perú…",
    ] {
        check("IT", Field::Company, &[cell], &[cell], &[]);
    }
}

#[test]
fn signs_of_web_pages_are_read() {
    for (cell, text) in [
        ("Smith &amp; Sons", "Smith & Sons"),
        ("Smith &amp;amp; Sons", "Smith & Sons"),
        ("&#268;esk&aacute;", "Česká"),
        ("&#x10D;", "č"),
        ("Caff&egrave; Nero", "Caffè Nero"),
        ("a &quot;b&quot;", "a \"b\""),
    ] {
        check("IT", Field::Company, &[cell], &[text], &[RepairKind::Entity]);
    }
    for cell in ["AT&T; Co", "R&D;", "&bogus;", "&#0;", "&#xfffffff;", "& ;", "&;"] {
        check("IT", Field::Company, &[cell], &[cell], &[]);
    }
}

#[test]
fn letters_that_are_not_seen_or_too_wide_are_listed() {
    check("IT", Field::City, &["Ro\u{200b}ma\u{a0}", "Roma"], &["Roma", "Roma"], &[RepairKind::Invisible]);
    check("CN", Field::Company, &["ＡＢＣ（上海）１２３"], &["ABC（上海）123"], &[RepairKind::FullWidth]);
}

#[test]
fn numbers_in_scientific_notation_come_back_only_when_their_digits_are_there() {
    let kinds: &[RepairKind] = &[RepairKind::Scientific];
    check("CN", Field::Phone, &["1.3800138001E+10", "1.3800138E+10"], &["13800138001", "13800138000"], kinds);
    check("CN", Field::Phone, &["1.38E+10", "1.38001E+10"], &["1.38E+10", "1.38001E+10"], &[]);
    check("CN", Field::ExternalId, &["1.23456789E+11"], &["123456789000"], kinds);
    let plus: &[RepairKind] = &[RepairKind::Scientific, RepairKind::LostPlus];
    let cells = ["4.20601123456E+11", "4.20601123457E+11", "4.20601123458E+11"];
    check("IT", Field::Phone, &cells, &["+420601123456", "+420601123457", "+420601123458"], plus);
}

#[test]
fn lost_zeros_and_plus_signs_are_proven_by_the_plan_or_the_width() {
    let zeros: &[RepairKind] = &[RepairKind::LostZeros];
    check("IT", Field::Phone, &["669881234", "212345678"], &["0669881234", "0212345678"], zeros);
    check("IT", Field::ExternalId, &["00123", "00456", "789", "12345"], &["00123", "00456", "00789", "12345"], zeros);
    check("IT", Field::ExternalId, &["1", "20", "300"], &["1", "20", "300"], &[]);
    check("IT", Field::ExternalId, &["00123", "0456", "7"], &["00123", "0456", "7"], &[]);
    check("IT", FieldKey::Custom(0), &["00184", "00185", "184"], &["00184", "00185", "00184"], zeros);
    let cells = ["420601123456", "420602123456", "420603123456"];
    check("IT", Field::Phone, &cells, &["+420601123456", "+420602123456", "+420603123456"], &[RepairKind::LostPlus]);
    // American numbers without their region: some are numbers elsewhere by chance.
    let cells = ["2125550123", "3125550123", "4155550123", "6175550123", "7025550123", "9175550123"];
    check("", Field::Phone, &cells, &cells, &[]);
    check("CN", Field::Phone, &["13800138000"], &["13800138000"], &[]);
}

#[test]
fn text_marks_and_decimals_are_taken_away() {
    check("CZ", Field::Phone, &["601123456.0"], &["601123456"], &[RepairKind::PointZero]);
    check("CZ", Field::ExternalId, &["1000123.0", "1000124.0"], &["1000123", "1000124"], &[RepairKind::PointZero]);
    check("CZ", Field::ExternalId, &["1000123.0", "A7", "B8"], &["1000123.0", "A7", "B8"], &[]);
    check("CZ", Field::ExternalId, &["'00123", "=\"00124\""], &["00123", "00124"], &[RepairKind::TextMark]);
}

#[test]
fn days_are_counted_back_and_swapped_back() {
    check("IT", Field::WonOn, &["45231", "45231.5"], &["2023-11-01", "2023-11-01"], &[RepairKind::DaySerial]);
    check("IT", Field::WonOn, &["123", "999999"], &["123", "999999"], &[]);
    let swapped: &[RepairKind] = &[RepairKind::DayMonthSwapped];
    check(
        "IT",
        Field::WonOn,
        &["25/12/2026", "26/12/2026", "5/13/2026"],
        &["25/12/2026", "26/12/2026", "2026-05-13"],
        swapped,
    );
    let cells = [
        "13/05/2026",
        "2026-05-04",
        "24/05/2026",
        "2026-07-04",
        "2026-11-05",
        "31/05/2026",
        "2026-01-06",
        "28/02/2026",
    ];
    let after = [
        "13/05/2026",
        "2026-04-05",
        "24/05/2026",
        "2026-04-07",
        "2026-05-11",
        "31/05/2026",
        "2026-06-01",
        "28/02/2026",
    ];
    check("IT", Field::WonOn, &cells, &after, swapped);
    let cells = ["13/05/2026", "2026-05-04", "24/05/2026", "2026-07-14", "31/05/2026", "2026-01-06", "28/02/2026"];
    check("IT", Field::WonOn, &cells, &cells, &[]);
}

#[test]
fn ranges_taken_for_dates_are_ranges_again() {
    let cells = ["51-200", "Nov-50", "10-Feb", "201-500", "2-10"];
    check(
        "IT",
        FieldKey::Custom(0),
        &cells,
        &["51-200", "11-50", "2-10", "201-500", "2-10"],
        &[RepairKind::RangeAsDate],
    );
    check("IT", FieldKey::Custom(0), &["10-Feb", "3-Mar"], &["10-Feb", "3-Mar"], &[]);
}

#[test]
fn words_for_nothing_go_when_a_column_repeats_them() {
    let cells = ["Unknown", "unknown", "Praha", "UNKNOWN"];
    check("CZ", Field::City, &cells, &["", "", "Praha", ""], &[RepairKind::Filler]);
    check("CZ", Field::City, &["Unknown", "Praha"], &["Unknown", "Praha"], &[]);
    check("CZ", Field::Name, &["Na", "Na", "Na"], &["Na", "Na", "Na"], &[]);
    check("CZ", Field::Source, &["unknown", "unknown", "unknown"], &["unknown", "unknown", "unknown"], &[]);
}

#[test]
fn what_is_refused_is_left_as_it_stands() {
    let field = FieldKey::from(Field::Company);
    let mut drafts = column(field, &["NovÃ¡k &amp; syn"]);
    let mut repairs = find_repairs(&drafts, &settings("CZ"), DateOrders::default());
    assert_eq!(repairs.columns.len(), 2);
    assert_eq!(repairs.columns[0].examples, [("NovÃ¡k &amp; syn".to_owned(), "Novák &amp; syn".to_owned())]);
    repairs.refuse(RepairKind::Mojibake, None, true);
    let mut repairer = Repairer::new(&repairs, &settings("CZ"), DateOrders::default());
    repairer.repair(&mut drafts[0]);
    assert_eq!(drafts[0].values.get(field), Some("NovÃ¡k & syn"));
    let noted = repairer.into_repaired();
    assert_eq!((noted.len(), noted.count(RepairKind::Entity)), (1, 1));
    let value = noted.iter().next().expect("one value");
    assert_eq!((value.row, value.field, value.before, value.after), (2, field, "NovÃ¡k &amp; syn", "NovÃ¡k & syn"));
    repairs.refuse_column(field, true);
    let mut repairer = Repairer::new(&repairs, &settings("CZ"), DateOrders::default());
    let mut draft = column(field, &["NovÃ¡k &amp; syn"]).remove(0);
    repairer.repair(&mut draft);
    assert_eq!(draft.values.get(field), Some("NovÃ¡k &amp; syn"));
}

#[test]
fn a_phone_is_repaired_in_the_country_of_its_row() {
    let mut drafts = column(Field::Phone.into(), &["669881234", "212345678"]);
    drafts.iter_mut().for_each(|draft| draft.values.set(Field::Country, "Italia"));
    let repairs = find_repairs(&drafts, &settings("CZ"), DateOrders::default());
    assert_eq!(
        repairs.columns.iter().map(|repair| (repair.kind, repair.valid_count)).collect::<Vec<_>>(),
        [(RepairKind::LostZeros, 2)]
    );
}

/// Cells made of the pieces that repairs look for.
fn cell() -> impl Strategy<Value = String> {
    let pieces = vec![
        "NovÃ¡k",
        "Ã",
        "寮犱笁",
        "&amp;",
        "&#",
        ";",
        "1.38E+10",
        "1.3800138001E+10",
        "E+",
        "00",
        "601123456",
        ".0",
        "'",
        "=\"",
        "\"",
        "45231",
        "Nov-50",
        "11-50",
        "-",
        "2026-05-04",
        "13/05/2026",
        "unknown",
        "\u{200b}",
        "\u{a0}",
        "ＡＢ",
        "１",
        "+420",
        "ÕÅÈý",
        "é",
    ];
    let piece = prop_oneof![
        proptest::sample::select(pieces).prop_map(str::to_owned),
        any::<char>().prop_map(|letter| letter.to_string()),
    ];
    proptest::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

fn cleaned(draft: &LeadDraft, orders: DateOrders) -> Lead {
    let mut lead = Lead::default();
    Cleaner::new(settings("CZ"), orders).clean(draft, &mut lead);
    lead
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_valid_value_becomes_invalid_and_no_row_is_lost(rows in proptest::collection::vec(proptest::collection::vec((0..26usize, cell()), 1..5), 1..8)) {
        let field_of = |place: usize| Field::ALL.get(place).copied().map_or(FieldKey::Custom(0), FieldKey::from);
        let mut drafts: Vec<LeadDraft> = rows.iter().map(|cells| {
            let mut draft = LeadDraft::default();
            cells.iter().for_each(|(field, text)| draft.values.set(field_of(*field), text));
            draft
        }).collect();
        let orders = orders(&drafts);
        let repairs = find_repairs(&drafts, &settings("CZ"), orders);
        let mut repairer = Repairer::new(&repairs, &settings("CZ"), orders);
        for draft in &mut drafts {
            let before = cleaned(draft, orders);
            repairer.repair(draft);
            let after = cleaned(draft, orders);
            let wrong = |lead: &Lead| lead.issues.iter().filter(|kind| {
                use leadbench::lead::IssueKind::*;
                matches!(kind, EmailInvalid | PhoneInvalid | DateInvalid)
            }).collect::<Vec<_>>();
            for kind in wrong(&after) {
                prop_assert!(wrong(&before).contains(&kind), "{:?} {:?} {:?}", kind, draft.values, repairs);
            }
            if before.values.get(Field::Phone).is_some_and(is_phone) {
                prop_assert_eq!(before.values.get(Field::Phone), after.values.get(Field::Phone));
            }
        }
        let noted = repairer.into_repaired();
        prop_assert_eq!(noted.iter().count(), noted.len());
    }
}
