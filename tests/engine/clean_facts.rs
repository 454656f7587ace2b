//! What addresses, numbers and names tell beyond being valid, and facts that contradict each other.

use leadbench::clean::{
    CleanSettings, Cleaner, DateOrders, PhoneLine, company_core, company_parts, is_website, matching_email,
    meant_email, name_parts, phone_line, phone_shown,
};
use leadbench::lead::{Field, IssueKind, Lead, LeadDraft};

fn cleaned(cells: &[(Field, &str)]) -> Lead {
    let mut draft = LeadDraft::default();
    cells.iter().for_each(|(field, text)| draft.values.set(*field, text));
    let mut lead = Lead::default();
    let settings = CleanSettings { region: "CZ".to_owned(), currency: "EUR".to_owned() };
    Cleaner::new(settings, DateOrders::default()).clean(&draft, &mut lead);
    lead
}

#[test]
fn the_domain_that_was_meant_is_proposed() {
    for (email, meant) in [
        ("anna@gmial.com", Some("anna@gmail.com")),
        ("anna@gmai.com", Some("anna@gmail.com")),
        ("anna@gnail.com", Some("anna@gmail.com")),
        ("anna@gmail.con", Some("anna@gmail.com")),
        ("anna@gmail.co", Some("anna@gmail.com")),
        ("anna@hotmial.com", Some("anna@hotmail.com")),
        ("anna@yahooo.com", Some("anna@yahoo.com")),
        ("anna@outlok.com", Some("anna@outlook.com")),
        ("anna@senzam.cz", Some("anna@seznam.cz")),
        ("anna@sezanm.cz", Some("anna@seznam.cz")),
        ("anna@seznma.cz", Some("anna@seznam.cz")),
        ("anna@libeero.it", Some("anna@libero.it")),
        ("anna@gmail.com", None),
        ("anna@email.com", None),
        ("anna@mail.com", None),
        ("anna@cloud.com", None),
        ("anna@hotmail.fr", None),
        ("anna@yahoo.cz", None),
        ("anna@acme.com", None),
    ] {
        assert_eq!(meant_email(email).as_deref(), meant, "{email}");
        let lead = cleaned(&[(Field::Email, email), (Field::Name, "Anna")]);
        assert_eq!(lead.issues.has(IssueKind::EmailMistyped), meant.is_some(), "{email}");
        assert_eq!(lead.values.get(Field::Email), Some(email), "a proposal changes nothing");
    }
}

#[test]
fn addresses_are_compared_as_their_providers_deliver() {
    for (email, matching) in [
        ("a.n.na+list@gmail.com", "anna@gmail.com"),
        ("anna@googlemail.com", "anna@gmail.com"),
        ("anna@gmail.com", "anna@gmail.com"),
        ("a.nna+x@outlook.com", "a.nna@outlook.com"),
        ("anna-shop@yahoo.com", "anna@yahoo.com"),
        ("a.nna+x@acme.com", "a.nna+x@acme.com"),
        ("+x@gmail.com", "+x@gmail.com"),
        ("no address", "no address"),
    ] {
        assert_eq!(matching_email(email), matching);
        assert_eq!(matching_email(&matching_email(email)), matching);
    }
}

#[test]
fn facts_that_do_not_match_are_issues() {
    use Field::*;
    use IssueKind::*;
    for (cells, issues) in [
        (&[(Email, "info@acme.cz"), (Company, "Acme s.r.o.")][..], &[EmailOfRole][..]),
        (&[(Email, "jan@mailinator.com"), (Company, "Acme")], &[EmailDisposable]),
        (&[(Phone, "+39 347 123 4567"), (Country, "Česko"), (Name, "Jan")], &[PhoneAbroad]),
        (&[(Phone, "+1 416 967 1111"), (Country, "US"), (Name, "Jan")], &[]),
        (&[(Phone, "601 123 456"), (Country, "CZ"), (Name, "Jan")], &[]),
        (&[(Email, "jan@skoda.cz"), (Company, "Acme s.r.o.")], &[CompanyContradiction]),
        (&[(Email, "jan@gmail.com"), (Company, "Acme s.r.o.")], &[]),
        (&[(Email, "jan@example.com"), (Company, "Acme s.r.o.")], &[]),
        (&[(Email, "jan@skoda-auto.cz"), (Company, "Škoda Auto a.s.")], &[]),
        (&[(Email, "jan@ibm.com"), (Company, "International Business Machines")], &[]),
        (&[(Email, "jan@msft.com"), (Company, "Microsoft")], &[]),
        (&[(Email, "jan@pivovarulipy.cz"), (Company, "Pivovar U Lípy")], &[]),
        (&[(Email, "jan@bytedance.com"), (Company, "北京字节跳动科技有限公司")], &[]),
        (&[(Email, "jan@maxtel.mk"), (Company, "Макстел ДОО")], &[]),
        (&[(Email, "jan@abc.cz"), (Company, "北京字节跳动"), (Website, "www.bytedance.com")], &[CompanyContradiction]),
        (&[(Email, "jan@mail.acme.co.uk"), (Company, "XYZ"), (Website, "https://www.acme.com/uk")], &[]),
        (&[(Email, "jan@abc.cz"), (Company, "北京字节跳动"), (Website, "facebook.com/abcd")], &[]),
        (&[(Email, "petr.svoboda@gmail.com"), (Name, "Jana Nováková")], &[NameContradiction]),
        (&[(Email, "jana.novotna@gmail.com"), (Name, "Jana Nováková")], &[]),
        (&[(Email, "bob.smith@gmail.com"), (Name, "Robert Smith")], &[]),
        (&[(Email, "joerg.mueller@gmail.com"), (Name, "Jörg Müller")], &[]),
        (&[(Email, "petr.svoboda@gmail.com"), (Name, "Петър Стоянов")], &[]),
        (&[(Email, "petr.svoboda@gmail.com"), (Name, "Jana")], &[]),
        (&[(Email, "customer.service@gmail.com"), (Name, "Jana Nováková")], &[]),
        (&[(Email, "a@acme.cz"), (Name, "Jan"), (Website, "not an address")], &[WebsiteInvalid]),
    ] {
        let found: Vec<IssueKind> = cleaned(cells).issues.iter().collect();
        assert_eq!(found, issues, "{cells:?}");
    }
}

#[test]
fn a_website_has_one_form() {
    for (cell, stored, is_right) in [
        ("HTTPS://WWW.Acme.COM/", "https://www.acme.com", true),
        ("www.acme.com", "www.acme.com", true),
        ("acme.co.uk/Shop?A=B", "acme.co.uk/Shop?A=B", true),
        ("Acme.cz:8080/a", "acme.cz:8080/a", true),
        ("公司.中国", "公司.中国", true),
        ("acme", "acme", false),
        ("http://", "http://", false),
        ("www.acme,com", "www.acme,com", false),
        ("ftp://acme.com", "ftp://acme.com", false),
        ("n/a", "", true),
        ("none", "", true),
    ] {
        let lead = cleaned(&[(Field::Email, "a@b.cz"), (Field::Name, "Jan"), (Field::Website, cell)]);
        assert_eq!(lead.values.get(Field::Website).unwrap_or(""), stored);
        assert_eq!(lead.issues.has(IssueKind::WebsiteInvalid), !is_right, "{cell}");
        assert!(stored.is_empty() || is_website(stored) == is_right);
    }
}

#[test]
fn a_phone_is_shown_in_groups_and_its_line_is_known() {
    for (stored, shown, line) in [
        ("+420601123456", "+420 601 123 456", Some(PhoneLine::Mobile)),
        ("+420222123456", "+420 222 123 456", Some(PhoneLine::Fixed)),
        ("+8613800138000", "+86 138 0013 8000", Some(PhoneLine::Mobile)),
        ("+12125550123", "+1 212 555 0123", Some(PhoneLine::FixedOrMobile)),
        ("+38970123456", "+389 70 123 456", Some(PhoneLine::Mobile)),
        ("+447733000000", "+44 7733 000000", Some(PhoneLine::Mobile)),
        ("+420601123456;ext=12", "+420 601 123 456 ext. 12", Some(PhoneLine::Mobile)),
        ("+420800123456", "+420 800 123 456", Some(PhoneLine::TollFree)),
        ("ask reception", "ask reception", None),
        ("", "", None),
        ("+", "+", None),
        ("+4", "+4", None),
    ] {
        assert_eq!(phone_shown(stored), shown);
        assert_eq!(phone_line(stored), line, "{stored}");
    }
}

#[test]
fn titles_and_degrees_are_apart_from_the_name() {
    for (text, titles, name, degrees) in [
        ("Ing. Jan Novák, Ph.D.", &["Ing."][..], "Jan Novák", &["Ph.D."][..]),
        ("MUDr. Mgr. Eva Malá CSc.", &["MUDr.", "Mgr."], "Eva Malá", &["CSc."]),
        ("Dott.ssa Giulia Rossi", &["Dott.ssa"], "Giulia Rossi", &[]),
        ("Dr John Smith MBA", &["Dr"], "John Smith", &["MBA"]),
        ("王小明先生", &["先生"], "王小明", &[]),
        ("李总经理", &["总经理"], "李", &[]),
        ("г-дин Петар Петровски", &["г-дин"], "Петар Петровски", &[]),
        ("John Smith Jr.", &[], "John Smith", &["Jr."]),
        ("Jack Ma", &[], "Jack Ma", &[]),
        ("Sir Novák", &[], "Sir Novák", &[]),
        ("先生", &[], "先生", &[]),
        ("Ing.", &[], "Ing.", &[]),
        ("", &[], "", &[]),
    ] {
        let parts = name_parts(text);
        assert_eq!((&parts.titles[..], parts.name, &parts.degrees[..]), (titles, name, degrees), "{text}");
    }
    for (cell, stored) in [
        ("MUDR. JAN NOVÁK, CSC.", "MUDr. Jan Novák, CSc."),
        ("ing. jan novák phd", "Ing. Jan Novák Ph.D"),
        ("MARIO DE LUCA", "Mario de Luca"),
        ("王小明先生", "王小明先生"),
    ] {
        let lead = cleaned(&[(Field::Email, "a@b.cz"), (Field::Name, cell)]);
        assert_eq!(lead.values.get(Field::Name), Some(stored));
    }
}

#[test]
fn a_legal_form_is_apart_from_the_name_of_a_company() {
    for (company, name, legal_form) in [
        ("Škoda Auto a.s.", "Škoda Auto", "a.s."),
        ("ACME, spol. s r.o.", "ACME", "spol. s r.o."),
        ("Rossi S.p.A.", "Rossi", "S.p.A."),
        ("Müller GmbH & Co. KG", "Müller", "GmbH & Co. KG"),
        ("北京字节跳动科技有限公司", "北京字节跳动科技", "有限公司"),
        ("台積電股份有限公司", "台積電", "股份有限公司"),
        ("ДООЕЛ Макстил", "Макстил", "ДООЕЛ"),
        ("ООО Ромашка", "Ромашка", "ООО"),
        ("Kowalski Sp. z o.o.", "Kowalski", "Sp. z o.o."),
        ("Van Dijk B.V.", "Van Dijk", "B.V."),
        ("Ltd", "Ltd", ""),
        ("Acme", "Acme", ""),
        ("", "", ""),
    ] {
        let parts = company_parts(company);
        assert_eq!((parts.name, parts.legal_form), (name, legal_form), "{company}");
        assert!(parts.name.is_empty() || !company_core(parts.name).is_empty());
    }
}
