//! Companies: the name as written, and its core without the legal form, by which companies are compared.

use super::text::{fold, is_blank_sign, tidy};
use std::borrow::Cow;

/// Legal forms after a name, folded, longest first where one ends another.
const SUFFIXES: &[&str] = &[
    "limited liability company",
    "public limited company",
    "private limited",
    "pvt ltd",
    "pty ltd",
    "co ltd",
    "company limited",
    "limited",
    "ltd",
    "llc",
    "l l c",
    "llp",
    "plc",
    "incorporated",
    "inc",
    "corporation",
    "corp",
    "company",
    "co",
    "gmbh co kg",
    "gmbh",
    "ug",
    "ag",
    "kg",
    "ohg",
    "e k",
    "se",
    "spol s r o",
    "s r o",
    "sro",
    "a s",
    "v o s",
    "k s",
    "z s",
    "o p s",
    "s r l s",
    "s r l",
    "srl",
    "s p a",
    "spa",
    "s n c",
    "snc",
    "s a s",
    "sas",
    "s a p a",
    "soc coop",
    "s a",
    "sa",
    "sarl",
    "b v",
    "bv",
    "n v",
    "nv",
    "oy",
    "ab",
    "as",
    "aps",
    "d o o e l",
    "dooel",
    "d o o",
    "doo",
    "a d",
    "ad",
    "дооел",
    "д о о е л",
    "доо",
    "д о о",
    "ад",
    "а д",
    "тп",
    "дптуу",
    "дпту",
    "ооо",
    "зао",
    "оао",
    "еоод",
    "оод",
    "sp z o o",
    "kft",
    "zrt",
    "k k",
    "kk",
    "pte ltd",
    "sdn bhd",
    "bhd",
];

/// Legal forms that Chinese and Japanese write without a space, longest first.
const CJK_SUFFIXES: &[&str] = &[
    "股份有限公司",
    "有限责任公司",
    "有限責任公司",
    "集团有限公司",
    "集團有限公司",
    "有限公司",
    "株式会社",
    "合同会社",
    "集团公司",
    "集團公司",
    "公司",
];

/// A company's name in its stored form; blank when the cell says there is none.
pub(super) fn stored(cell: &str) -> Cow<'_, str> {
    let company = tidy(cell);
    if is_blank_sign(&company) { Cow::Borrowed("") } else { company }
}

/// The name folded and without legal forms: `ACME, s.r.o.` and `Acme` have the core `acme`. A name that is nothing but a
/// legal form is its own core.
pub fn company_core(company: &str) -> String {
    let whole = fold(company);
    let mut core = whole.as_str();
    loop {
        let shorter = SUFFIXES
            .iter()
            .find_map(|suffix| core.strip_suffix(suffix)?.strip_suffix(' '))
            .or_else(|| CJK_SUFFIXES.iter().find_map(|suffix| core.strip_suffix(suffix)))
            .or_else(|| CJK_SUFFIXES.iter().find_map(|prefix| core.strip_prefix(prefix)))
            .or_else(|| ["дооел ", "доо ", "ад ", "дптуу ", "дпту "].iter().find_map(|form| core.strip_prefix(form)))
            .map(str::trim);
        match shorter {
            Some(shorter) if !shorter.is_empty() => core = shorter,
            _ => return core.to_owned(),
        }
    }
}
