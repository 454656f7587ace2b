//! Facts of a lead that do not match each other.
//!
//! Why so careful: an issue that is wrong one time in ten is an issue nobody reads. An address at a mail provider tells
//! nothing of a company; a company is compared with a domain only in Latin letters, and fits it by any of its words, by
//! its initials, or by letters left out; a name is compared only with an address of two words.

use super::latin::{cut_at_last, is_latin, plain, shared_start, words};
use super::mail::{is_disposable, is_free_mail, is_role, meant_domain};
use super::phone_plan::calling_code_of_country;
use super::website::{is_website, name_of_domain, registered_name};
use crate::lead::{IssueKind, IssueSet};

/// The stored values that are compared; blank when absent.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    /// Blank when it is not valid.
    pub(super) email: &'a str,
    /// Blank when it is not valid.
    pub(super) phone: &'a str,
    pub(super) country: &'a str,
    pub(super) name: &'a str,
    pub(super) company: &'a str,
    pub(super) website: &'a str,
}

impl Facts<'_> {
    /// Adds what does not match.
    pub(super) fn check(self, issues: &mut IssueSet) {
        if let Some((local, domain)) = cut_at_last(self.email, b'@') {
            self.check_email(local, domain, issues);
        }
        if !self.phone.is_empty()
            && calling_code_of_country(self.country).is_some_and(|code| !has_code(self.phone, code))
        {
            issues.insert(IssueKind::PhoneAbroad);
        }
        if !self.website.is_empty() && !is_website(self.website) {
            issues.insert(IssueKind::WebsiteInvalid);
        }
    }

    fn check_email(self, local: &str, domain: &str, issues: &mut IssueSet) {
        if is_role(local) {
            issues.insert(IssueKind::EmailOfRole);
        } else if is_other_name(local, self.name) {
            issues.insert(IssueKind::NameContradiction);
        }
        if is_free_mail(domain) {
            return;
        }
        if is_disposable(domain) {
            issues.insert(IssueKind::EmailDisposable);
        } else if meant_domain(domain).is_some() {
            issues.insert(IssueKind::EmailMistyped);
        } else if name_of_domain(domain).is_some_and(|name| name != RESERVED_NAME && self.is_other_company(name)) {
            issues.insert(IssueKind::CompanyContradiction);
        }
    }

    /// Whether a domain's name is neither that of the website nor one that the company may have.
    fn is_other_company(self, name: &str) -> bool {
        let site = if self.website.is_empty() { None } else { registered_name(self.website) };
        if site.is_some_and(|site| site.contains(name) || name.contains(site)) {
            return false;
        }
        match fits(name, self.company) {
            Some(fits) => !fits,
            None => site.is_some(),
        }
    }
}

/// Whether a number in E.164 begins with a calling code.
fn has_code(phone: &str, code: u16) -> bool {
    let digits = phone.as_bytes().get(1..).unwrap_or_default();
    let mut head = 0;
    digits.iter().take(3).any(|digit| {
        head = head * 10 + u16::from(digit.wrapping_sub(b'0'));
        head == code
    })
}

/// Nobody's domain (RFC 2606): it stands for any.
const RESERVED_NAME: &str = "example";

/// Letters that a word and a domain must share.
const SHARED_LETTERS: usize = 3;

/// Whether a company may have a domain of this name; `None` when it cannot be told.
fn fits(name: &str, company: &str) -> Option<bool> {
    if company.is_empty() || name.len() < SHARED_LETTERS || !name.is_ascii() {
        return None;
    }
    // Nearly always the first letters decide.
    if let Some(start) = company.as_bytes().first_chunk::<SHARED_LETTERS>()
        && start.iter().all(u8::is_ascii_alphabetic)
        && name.as_bytes()[..SHARED_LETTERS].eq_ignore_ascii_case(start)
    {
        return Some(true);
    }
    for word in words(company) {
        let mut start = [0; SHARED_LETTERS];
        let letters = word.chars().filter_map(plain).map(|letter| u8::try_from(letter).unwrap_or(0));
        let count = start.iter_mut().zip(letters).map(|(place, letter)| *place = letter).count();
        if count == SHARED_LETTERS && name.as_bytes().windows(SHARED_LETTERS).any(|three| three == start) {
            return Some(true);
        }
    }
    if !is_latin(company) {
        return None;
    }
    let initials: String = words(company).filter_map(|word| word.chars().find_map(plain)).collect();
    let is_initials = initials.len() > 1 && (name.starts_with(&initials) || initials.starts_with(name));
    // Letters left out: `msft` of Microsoft.
    let mut letters = company.chars().filter_map(plain);
    let mut shorter = name.chars().filter(char::is_ascii_alphanumeric);
    let is_same_start = shared_start(name, company) > 0;
    Some(is_initials || is_same_start && shorter.all(|wanted| letters.any(|letter| letter == wanted)))
}

/// Whether what stands before `@` is the name of somebody else: two words, neither of which begins like a word of the
/// name.
fn is_other_name(local: &str, name: &str) -> bool {
    // Nearly always the first letters are the same, or of another script.
    let is_same =
        |one: Option<&u8>, other: Option<&u8>| one.is_some_and(|one| other.is_some_and(|other| one | 32 == *other));
    let (of_name, of_local) = (name.as_bytes(), local.as_bytes());
    let is_of_other_script = of_name.first().is_none_or(|byte| *byte > 0xc5);
    if is_of_other_script || is_same(of_name.first(), of_local.first()) && is_same(of_name.get(1), of_local.get(1)) {
        return false;
    }
    let Some((first, last)) = local.split_once(['.', '_', '-']) else { return false };
    let parts = [first, last].map(|part| part.trim_end_matches(|letter: char| letter.is_ascii_digit()));
    let is_word = |part: &&str| part.len() >= SHARED_LETTERS && part.bytes().all(|byte| byte.is_ascii_lowercase());
    if !parts.iter().all(is_word) {
        return false;
    }
    let is_like = |word: &str| parts.iter().any(|part| shared_start(part, word) > 1);
    !words(name).any(is_like)
        && words(name).filter(|word| word.chars().filter_map(plain).count() > 1).count() > 1
        && is_latin(name)
        && !parts.into_iter().any(is_role)
}
