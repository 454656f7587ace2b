//! What `clean` makes of cells as people write them.

use leadbench::clean::{
    CleanSettings, Cleaner, DateOrder, DateOrders, NoContact, TypedContext, clean_value, company_core, rejection,
    value_issues,
};
use leadbench::lead::{Field, FieldKey, IssueKind, IssueSet, Lead, LeadDraft};
use proptest::prelude::*;
use std::borrow::Cow;

fn cleaned(region: &str, orders: DateOrders, cells: &[(Field, &str)]) -> Lead {
    let mut draft = LeadDraft::default();
    cells.iter().for_each(|(field, text)| draft.values.set(*field, text));
    clean_draft(region, orders, &draft)
}

fn clean_draft(region: &str, orders: DateOrders, draft: &LeadDraft) -> Lead {
    let settings = CleanSettings { region: region.to_owned(), currency: "EUR".to_owned() };
    let mut lead = Lead::default();
    Cleaner::new(settings, orders).clean(draft, &mut lead);
    lead
}

fn text(lead: &Lead, field: Field) -> &str {
    lead.values.get(field).unwrap_or("")
}

/// One cell of one field in, its stored form out, and whether it carries the issue of its field.
fn check(region: &str, field: Field, issue: IssueKind, cases: &[(&str, &str, bool)]) {
    for (cell, stored, is_wrong) in cases {
        let lead = cleaned(region, DateOrders::default(), &[(field, cell)]);
        assert_eq!(text(&lead, field), *stored, "{field:?} {cell:?}");
        assert_eq!(lead.issues.has(issue), *is_wrong, "{field:?} {cell:?} -> {:?}", lead.issues);
    }
}

#[test]
fn an_email_is_found_checked_and_lower_cased() {
    check(
        "IT",
        Field::Email,
        IssueKind::EmailInvalid,
        &[
            ("  Mario.Rossi@Example.COM ", "mario.rossi@example.com", false),
            ("mailto:anna@example.cz", "anna@example.cz", false),
            ("\"Anna Nováková\" <Anna@Example.cz>", "anna@example.cz", false),
            ("ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "anna@example.com", false),
            ("张三@公司.中国", "张三@公司.中国", false),
            ("петар@пример.мкд", "петар@пример.мкд", false),
            ("<a@b.com>", "a@b.com", false),
            ("a@b.com.", "a@b.com", false),
            ("invalid-email-address", "invalid-email-address", true),
            ("anna@localhost", "anna@localhost", true),
            ("anna@@example.com", "anna@@example.com", true),
            ("Walked in no contact left", "Walked in no contact left", true),
            ("n/a", "", false),
            ("-", "", false),
            ("无", "", false),
            ("nessuno", "", false),
            ("žádný", "", false),
            ("нема", "", false),
        ],
    );
}

#[test]
fn further_emails_of_a_cell_go_to_the_other_emails() {
    for cell in [
        "neha@example.com;n.alt@example.com",
        "neha@example.com / n.alt@example.com",
        "neha@example.com, n.alt@example.com",
        "neha@example.com|N.Alt@example.com",
        "neha@example.com n.alt@example.com",
        "neha@example.com；n.alt@example.com",
        "neha@example.com or n.alt@example.com",
    ] {
        let lead = cleaned("IN", DateOrders::default(), &[(Field::Email, cell)]);
        assert_eq!(
            (text(&lead, Field::Email), text(&lead, Field::OtherEmails)),
            ("neha@example.com", "n.alt@example.com")
        );
    }
    let lead = cleaned(
        "IN",
        DateOrders::default(),
        &[(Field::Email, "broken@; ok@example.com"), (Field::OtherEmails, "b@c.it")],
    );
    assert_eq!((text(&lead, Field::Email), text(&lead, Field::OtherEmails)), ("ok@example.com", "broken@; b@c.it"));
    assert!(lead.issues.has(IssueKind::EmailInvalid));
}

#[test]
fn a_phone_is_read_in_its_region_and_kept_in_e164() {
    let wrong = IssueKind::PhoneInvalid;
    check(
        "US",
        Field::Phone,
        wrong,
        &[
            ("001-808-617-6467x12895", "+18086176467;ext=12895", false),
            ("(650) 253-0000", "+16502530000", false),
            ("+1-813-324-8756", "+18133248756", false),
            ("12", "12", true),
            ("ask reception", "ask reception", true),
            ("none", "", false),
        ],
    );
    check(
        "CN",
        Field::Phone,
        wrong,
        &[
            ("13800138000", "+8613800138000", false),
            ("138 0013 8000", "+8613800138000", false),
            ("１３８００１３８０００", "+8613800138000", false),
            ("010-62552236", "+861062552236", false),
            ("'+86 138 0013 8000", "+8613800138000", false),
        ],
    );
    check(
        "IN",
        Field::Phone,
        wrong,
        &[
            ("9123456701", "+919123456701", false),
            ("09000000003", "+919000000003", false),
            ("+91 90000 00004", "+919000000004", false),
            ("919876543211", "+919876543211", false),
            ("p:+919876543211", "+919876543211", false),
            ("0091 98765 43211", "+919876543211", false),
        ],
    );
    check(
        "IT",
        Field::Phone,
        wrong,
        &[
            ("06 6988 2", "+390669882", false),
            ("347 123 4567", "+393471234567", false),
            ("0039 347 1234567", "+393471234567", false),
        ],
    );
    check(
        "CZ",
        Field::Phone,
        wrong,
        &[("601 123 456", "+420601123456", false), ("+420/601123456", "+420601123456", false)],
    );
    check(
        "MK",
        Field::Phone,
        wrong,
        &[("070 123 456", "+38970123456", false), ("+389 2 3123 456", "+38923123456", false)],
    );
    check("TW", Field::Phone, wrong, &[("0912-345-678", "+886912345678", false)]);
    check("", Field::Phone, wrong, &[("+420601123456", "+420601123456", false), ("601123456", "601123456", true)]);
}

#[test]
fn the_country_of_a_lead_comes_before_the_region_of_the_workspace() {
    let lead = cleaned("US", DateOrders::default(), &[(Field::Phone, "09000000003"), (Field::Country, "India")]);
    assert_eq!((text(&lead, Field::Phone), text(&lead, Field::Country)), ("+919000000003", "IN"));
}

#[test]
fn further_phones_of_a_cell_go_to_the_other_phones() {
    for cell in [
        "9123456705 / 9123456799",
        "9123456705/9123456799",
        "9123456705  9123456799",
        "9123456705;9123456799",
        "+91 91234 56705, +91 91234 56799",
        "9123456705\n9123456799",
        "9123456705；9123456799",
    ] {
        let lead = cleaned("IN", DateOrders::default(), &[(Field::Phone, cell)]);
        let phones = (text(&lead, Field::Phone), text(&lead, Field::OtherPhones));
        assert_eq!(phones, ("+919123456705", "+919123456799"), "{cell:?}");
    }
    let lead = cleaned(
        "US",
        DateOrders::default(),
        &[(Field::Phone, "(496)978-3969x58947"), (Field::OtherPhones, "6502530000")],
    );
    assert_eq!((text(&lead, Field::Phone), text(&lead, Field::OtherPhones)), ("+16502530000", "(496)978-3969x58947"));
    assert!(lead.issues.has(IssueKind::PhoneInvalid));
}

#[test]
fn a_name_has_single_spaces_and_no_shouting() {
    check(
        "IT",
        Field::Name,
        IssueKind::StageUnknown,
        &[
            ("  Mario   ROSSI ", "Mario ROSSI", false),
            ("MARIO ROSSI", "Mario Rossi", false),
            ("anna de vries", "Anna de Vries", false),
            ("SEAN O'BRIEN-MCDONALD", "Sean O'Brien-McDonald", false),
            ("Ronald McDonald", "Ronald McDonald", false),
            ("ПЕТАР ПЕТРОВСКИ", "Петар Петровски", false),
            ("ŽOFIE NOVÁKOVÁ", "Žofie Nováková", false),
            ("王　小明", "王 小明", false),
            ("ＴＯＭ", "TOM", false),
            ("HENRY TUDOR VIII", "Henry Tudor Viii", false),
            ("JOHN SMITH III", "John Smith III", false),
            ("-", "", false),
        ],
    );
    for (given, family, name) in
        [("Mario", "Rossi", "Mario Rossi"), ("小明", "王", "王小明"), ("", "Novák", "Novák"), ("Ана", "", "Ана")]
    {
        let lead = cleaned("IT", DateOrders::default(), &[(Field::GivenName, given), (Field::FamilyName, family)]);
        assert_eq!(text(&lead, Field::Name), name);
    }
}

#[test]
fn the_core_of_a_company_has_no_legal_form() {
    for (company, core) in [
        ("ACME, s.r.o.", "acme"),
        ("Acme Ltd.", "acme"),
        ("Škoda Auto a.s.", "skoda auto"),
        ("Rossi S.p.A.", "rossi"),
        ("Rossi S.r.l.", "rossi"),
        ("Müller GmbH & Co. KG", "muller"),
        ("Макстил ДООЕЛ Скопје", "макстил дооел скопје"),
        ("Макстил ДОО", "макстил"),
        ("北京字节跳动科技有限公司", "北京字节跳动科技"),
        ("台積電股份有限公司", "台積電"),
        ("Co", "co"),
    ] {
        assert_eq!(company_core(company), core, "{company}");
    }
}

#[test]
fn a_country_is_known_in_six_languages() {
    check(
        "IT",
        Field::Country,
        IssueKind::CountryUnknown,
        &[
            ("it", "IT", false),
            ("Italia", "IT", false),
            ("意大利", "IT", false),
            ("義大利", "IT", false),
            ("Италија", "IT", false),
            ("Itálie", "IT", false),
            ("CZE", "CZ", false),
            ("ČR", "CZ", false),
            ("Czech Republic", "CZ", false),
            ("Чешка", "CZ", false),
            ("česko", "CZ", false),
            ("Macedonia del Nord", "MK", false),
            ("Македонија", "MK", false),
            ("U.S.A.", "US", false),
            ("United States of America", "US", false),
            ("САД", "US", false),
            ("Bosnia and Herzegovina", "BA", false),
            ("Slovakia (Slovak Republic)", "SK", false),
            ("Lao People's Democratic Republic", "LA", false),
            ("Saint Barthelemy", "BL", false),
            ("Sao Tome and Principe", "ST", false),
            ("South Georgia and the South Sandwich Islands", "GS", false),
            ("Saint Vincent and the Grenadines", "VC", false),
            ("Palestinian Territory", "PS", false),
            ("Kyrgyz Republic", "KG", false),
            ("Antigua and Barbuda", "AG", false),
            ("Russian Federation", "RU", false),
            ("中国", "CN", false),
            ("台灣", "TW", false),
            ("Narnia", "Narnia", true),
            ("NA", "NA", false),
            ("N/A", "", false),
        ],
    );
}

#[test]
fn a_day_is_read_in_any_common_form() {
    check(
        "IT",
        Field::FirstContact,
        IssueKind::DateInvalid,
        &[
            ("2026-06-01T10:15:00Z", "2026-06-01", false),
            ("2026-05-11 10:01:00", "2026-05-11", false),
            ("2026-06-01", "2026-06-01", false),
            ("26-02-2018 19:58", "2018-02-26", false),
            ("May 13, 2026 2:20 PM", "2026-05-13", false),
            ("2026年5月13日", "2026-05-13", false),
            ("2026年5月13日 下午2:20", "2026-05-13", false),
            ("13.5.2026", "2026-05-13", false),
            ("13. května 2026", "2026-05-13", false),
            ("13 maggio 2026", "2026-05-13", false),
            ("13 мај 2026", "2026-05-13", false),
            ("13 мај 2026 г.", "2026-05-13", false),
            ("13. 5. 2026 14:30", "2026-05-13", false),
            ("13/05/26", "2026-05-13", false),
            ("2026.05.15", "2026-05-15", false),
            ("20260513", "2026-05-13", false),
            ("3/4/2026", "2026-04-03", false),
            ("Wednesday, 13 May 2026", "2026-05-13", false),
            ("13-May-26", "2026-05-13", false),
            ("2026/5/3", "2026-05-03", false),
            ("5/13/2026", "5/13/2026", true),
            ("31.02.2026", "31.02.2026", true),
            ("soon", "soon", true),
            ("45678", "45678", true),
            ("0026-05-13", "0026-05-13", true),
            ("n/a", "", false),
        ],
    );
}

#[test]
fn the_order_of_day_and_month_is_decided_per_column() {
    for (cells, region, order) in [
        (&["3/4/2026", "5/13/2026"][..], "IT", DateOrder::MonthFirst),
        (&["3/4/2026", "13/5/2026"], "US", DateOrder::DayFirst),
        (&["3/4/2026"], "US", DateOrder::MonthFirst),
        (&["3/4/2026"], "CZ", DateOrder::DayFirst),
        (&["3/4/2026 2:20 PM"], "CZ", DateOrder::MonthFirst),
        (&["2026-04-03", "May 13, 2026 2:20 PM"], "CZ", DateOrder::DayFirst),
    ] {
        let mut orders = DateOrders::default();
        cells.iter().for_each(|cell| orders.observe(Field::WonOn, cell));
        assert_eq!(orders.order(Field::WonOn, region), order, "{cells:?} {region}");
    }
    let mut orders = DateOrders::default();
    orders.observe(Field::FirstContact, "5/13/2026");
    let lead = cleaned("IT", orders, &[(Field::FirstContact, "13/5/2026"), (Field::WonOn, "3/4/2026")]);
    assert_eq!((text(&lead, Field::FirstContact), text(&lead, Field::WonOn)), ("13/5/2026", "2026-04-03"));
    assert!(lead.issues.has(IssueKind::DateInvalid), "a cell that contradicts its column is not swapped");
}

#[test]
fn money_is_read_with_its_currency() {
    check(
        "IT",
        Field::Value,
        IssueKind::MoneyInvalid,
        &[
            ("1.234,50", "1234.50 EUR", false),
            ("1,234.50 USD", "1234.50 USD", false),
            ("1 234,50 Kč", "1234.50 CZK", false),
            ("1'234.50 CHF", "1234.50 CHF", false),
            ("$1,200", "1200.00 USD", false),
            ("€ 99", "99.00 EUR", false),
            ("¥5000", "5000.00 CNY", false),
            ("20万元", "200000.00 CNY", false),
            ("1.5万", "15000.00 EUR", false),
            ("10k €", "10000.00 EUR", false),
            ("2.5M USD", "2500000.00 USD", false),
            ("-5", "-5.00 EUR", false),
            ("-€5", "-5.00 EUR", false),
            ("(1,234.50)", "-1234.50 EUR", false),
            ("1.234", "1234.00 EUR", false),
            ("0.125", "0.13 EUR", false),
            ("1,23,456.78 INR", "123456.78 INR", false),
            ("60.000 ден.", "60000.00 MKD", false),
            ("1200,- Kč", "1200.00 CZK", false),
            ("12,5", "12.50 EUR", false),
            ("1 500 000", "1500000.00 EUR", false),
            ("60L", "60L", true),
            ("a lot", "a lot", true),
            ("12 34", "12 34", true),
            ("1200 JPY", "1200 JPY", false),
            ("3 mil. Kč", "3000000.00 CZK", false),
            ("99999999999999999999", "99999999999999999999", true),
            ("100 zł", "100.00 PLN", false),
            ("人民币 500", "500.00 CNY", false),
            ("-", "", false),
        ],
    );
    let mut draft = LeadDraft { currency: "Kč".to_owned(), ..LeadDraft::default() };
    for (cell, stored) in [("500", "500.00 CZK"), ("500 USD", "500.00 USD")] {
        draft.values.set(Field::Value, cell);
        assert_eq!(text(&clean_draft("IT", DateOrders::default(), &draft), Field::Value), stored);
    }
}

#[test]
fn a_stage_is_known_by_the_words_of_other_systems() {
    check(
        "IT",
        Field::Stage,
        IssueKind::StageUnknown,
        &[
            ("repeat_customer", "repeat_customer", false),
            ("New Lead", "lead", false),
            ("Contacted", "lead", false),
            ("Qualified", "prospect", false),
            ("MQL", "prospect", false),
            ("Proposal Sent", "opportunity", false),
            ("Negotiation", "opportunity", false),
            ("Closed Won", "customer", false),
            ("Closed", "customer", false),
            ("Closed Lost", "lost", false),
            ("Disqualified", "lost", false),
            ("Not Interested", "lost", false),
            ("No Answer", "lead", false),
            ("Re-engagement", "lead", false),
            ("On Hold", "prospect", false),
            ("Callback", "lead", false),
            ("Interested", "prospect", false),
            ("RNR - switched off", "lead", false),
            ("SPAM - fake number", "lost", false),
            ("warm - very interested", "lead", false),
            ("3. Won", "customer", false),
            ("已成交", "customer", false),
            ("意向客户", "prospect", false),
            ("無意向", "lost", false),
            ("In trattativa", "opportunity", false),
            ("Nemá zájem", "lost", false),
            ("Преговори", "opportunity", false),
            ("Client asked to call back", "Client asked to call back", true),
        ],
    );
}

#[test]
fn a_lead_without_a_stage_gets_the_one_its_values_tell() {
    for (cells, stage) in [
        (&[(Field::Name, "Anna"), (Field::Email, "a@b.cz")][..], "suspect"),
        (
            &[
                (Field::ExternalId, "dac32acd4db4c29c230538b72f8dd87d"),
                (Field::FirstContact, "2018-02-01"),
                (Field::Source, "social"),
            ],
            "lead",
        ),
        (&[(Field::ExternalId, "5420aad7fec3549a85876ba1c529bd84"), (Field::WonOn, "26-02-2018 19:58")], "customer"),
        (&[(Field::Email, "a@b.cz"), (Field::Source, "Google Ads")], "lead"),
        (&[(Field::Email, "a@b.cz"), (Field::Intent, "asked for a demo")], "lead"),
    ] {
        let lead = cleaned("BR", DateOrders::default(), cells);
        assert_eq!((text(&lead, Field::Stage), lead.is_stage_given), (stage, false), "{cells:?}");
    }
    assert!(cleaned("BR", DateOrders::default(), &[(Field::Stage, "Won")]).is_stage_given);
}

#[test]
fn issues_say_what_is_missing_and_what_contradicts() {
    use IssueKind::*;
    for (cells, issues) in [
        (&[(Field::ExternalId, "7")][..], &[ContactMissing][..]),
        (&[(Field::Email, "a@b.cz")], &[NameMissing]),
        (&[(Field::Email, "a@b.cz"), (Field::Company, "Acme")], &[]),
        (
            &[(Field::ExternalId, "7"), (Field::FirstContact, "2026-05-02"), (Field::WonOn, "2026-05-01")],
            &[DateContradiction, ContactMissing],
        ),
        (&[(Field::ExternalId, "7"), (Field::Email, "broken")], &[EmailInvalid, ContactMissing]),
    ] {
        let found: Vec<IssueKind> = cleaned("IT", DateOrders::default(), cells).issues.iter().collect();
        assert_eq!(found, issues, "{cells:?}");
    }
}

#[test]
fn a_row_without_contact_and_identifier_is_rejected_with_the_value_to_blame() {
    let reject = |cells: &[(Field, &str)]| rejection(&cleaned("IT", DateOrders::default(), cells));
    assert_eq!(reject(&[(Field::ExternalId, "7")]), None);
    assert_eq!(reject(&[(Field::Phone, "347 123 4567")]), None);
    let nothing = NoContact { field: None, value: String::new(), issue: IssueKind::ContactMissing };
    assert_eq!(reject(&[(Field::Name, "Anonymous Walkin"), (Field::Email, "n/a")]), Some(nothing));
    let broken = NoContact { field: Some(Field::Email), value: "broken@".to_owned(), issue: IssueKind::EmailInvalid };
    assert_eq!(reject(&[(Field::Email, "broken@")]), Some(broken));
}

#[test]
fn a_typed_value_is_taken_in_its_stored_form_or_refused() {
    let context = TypedContext { country: "CZ", region: "IT", currency: "EUR", date_order: DateOrder::DayFirst };
    for (field, typed, stored) in [
        (Field::Phone, "601 123 456", Ok("+420601123456")),
        (Field::Phone, "12", Err(IssueKind::PhoneInvalid)),
        (Field::Email, "A@B.cz", Ok("a@b.cz")),
        (Field::Email, "a@b.cz; c@d.cz", Err(IssueKind::EmailInvalid)),
        (Field::OtherEmails, "a@b.cz, c@d.cz", Ok("a@b.cz; c@d.cz")),
        (Field::WonOn, "3.4.2026", Ok("2026-04-03")),
        (Field::WonOn, "soon", Err(IssueKind::DateInvalid)),
        (Field::Country, "Italia", Ok("IT")),
        (Field::Value, "12,5", Ok("12.50 EUR")),
        (Field::Stage, "Won", Ok("customer")),
        (Field::Channel, "Google Ads", Ok("paid_search")),
        (Field::Notes, "a  b\nc", Ok("a b\nc")),
        (Field::Email, "", Ok("")),
    ] {
        let result = clean_value(field.into(), typed, &context);
        assert_eq!(result.as_deref().map_err(|kind| *kind), stored, "{field:?} {typed:?}");
    }
    assert_eq!(clean_value(FieldKey::Custom(3), " a  b ", &context).as_deref(), Ok("a b"));
}

/// Cells made of the pieces that the cleaners look for, so that they are really tried.
fn cell() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(vec![
            "a@b.com",
            "Anna",
            "@",
            ";",
            "; ",
            ",",
            " / ",
            "/",
            "  ",
            "\n",
            "+420601123456",
            "601 123 456",
            "9123456705",
            "+91",
            ";ext=5",
            "x12",
            "(",
            ")",
            "'",
            "<",
            ">",
            "1.234,50",
            "12",
            "5",
            "2026",
            "-",
            ".",
            "€",
            "USD",
            "k",
            "万",
            "年",
            "月",
            "日",
            "May",
            "мај",
            "10:20",
            "PM",
            "WON",
            "lost",
            "n/a",
            "žádný",
            "王",
            "ＡＢ",
            "DE",
            "mc",
            "Italia",
            "CN",
            "\u{200b}",
            "\u{a8}",
            "ß",
            "İ",
            "ŉ",
            "e\u{301}",
            "00",
            "mailto:",
            "or",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(|letter| letter.to_string()),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn clean_of_clean_changes_nothing_and_issues_follow_from_values(cells in proptest::collection::vec((0..25usize, cell()), 1..10)) {
        let mut draft = LeadDraft::default();
        cells.iter().for_each(|(field, text)| draft.values.set(Field::ALL[*field], text));
        let once = clean_draft("CZ", DateOrders::default(), &draft);
        let again = LeadDraft { values: once.values.clone(), ..LeadDraft::default() };
        let twice = clean_draft("CZ", DateOrders::default(), &again);
        for field in Field::ALL {
            prop_assert_eq!(text(&once, field), text(&twice, field), "{:?}", field);
        }
        let of_values: IssueSet = value_issues(|field| Cow::Borrowed(text(&once, field)));
        let (found, from_values): (Vec<_>, Vec<_>) = (once.issues.iter().collect(), of_values.iter().collect());
        prop_assert_eq!(found, from_values, "{:?}", once.values.iter().collect::<Vec<_>>());
    }
}
