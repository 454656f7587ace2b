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
    "pte ltd",
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
    "sdn bhd",
    "bhd",
    "sp k",
    "sp j",
    "s l u",
    "s l",
    "sl",
    "slu",
    "s r l u",
    "ltda",
    "lda",
    "eirl",
    "eurl",
    "sasu",
    "sagl",
    "s k",
    "e v",
    "a b",
    "a g",
    "o u",
    "sia",
    "uab",
    "d d",
    "јп",
    "пао",
    "ао",
    "ип",
    "еад",
    "тов",
];

/// Legal forms before a name, folded.
const PREFIXES: &[&str] =
    &["дооел", "доо", "ад", "дптуу", "дпту", "ооо", "зао", "оао", "пао", "ао", "ип", "тов", "pt", "cv"];

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
    "有限会社",
    "有限合伙",
    "有限合夥",
    "주식회사",
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
            .or_else(|| PREFIXES.iter().find_map(|form| core.strip_prefix(form)?.strip_prefix(' ')))
            .map(str::trim);
        match shorter {
            Some(shorter) if !shorter.is_empty() => core = shorter,
            _ => return core.to_owned(),
        }
    }
}

/// A company's name as it is shown, and its legal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompanyParts<'a> {
    /// The name without its legal form; never blank unless the text is.
    pub name: &'a str,
    /// As it is written; blank when there is none.
    pub legal_form: &'a str,
}

/// Takes the legal form apart from a company's name: `Škoda Auto a.s.` is `Škoda Auto` and `a.s.`.
pub fn company_parts(company: &str) -> CompanyParts<'_> {
    let company = company.trim();
    let cut = |at: usize| (company[..at].trim_end_matches([' ', ',', '-']), company[at..].trim());
    let after_spaces = company.match_indices([' ', ',']).map(|(at, sign)| at + sign.len());
    let suffix = after_spaces.map(cut).find(|(_, form)| SUFFIXES.contains(&fold(form).as_str()));
    let of_cjk = || {
        let form = CJK_SUFFIXES.iter().find(|form| company.ends_with(**form))?;
        Some(cut(company.len() - form.len()))
    };
    let prefix = || {
        let (form, name) = company.split_once(' ')?;
        PREFIXES.contains(&fold(form).as_str()).then_some((name.trim(), form))
    };
    let found = suffix.or_else(of_cjk).or_else(prefix).filter(|(name, _)| !name.is_empty());
    let (name, legal_form) = found.unwrap_or((company, ""));
    CompanyParts { name, legal_form }
}
