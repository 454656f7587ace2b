//! What an address tells beyond being one: a provider's domain, a typing error in it, a function instead of a person.

use super::latin::cut_at_last;
use super::mail_words::{DISPOSABLE, FREE_MAIL, ROLES};
use std::borrow::Cow;

/// Whether anybody may have an address at a domain, so that it tells nothing of a company.
pub fn is_free_mail(domain: &str) -> bool {
    FREE_MAIL.has(domain)
}

/// Whether the addresses of a domain are given away and forgotten.
pub fn is_disposable(domain: &str) -> bool {
    DISPOSABLE.has(domain)
}

/// Whether an address is that of a function: nobody in particular reads it. Asked by what stands before `@`.
pub fn is_role(local: &str) -> bool {
    ROLES.has(local)
}

/// Providers whose domains are often mistyped: name and ending, and the letters of the name.
const OFTEN_MISTYPED: [(&str, &str, u32); 14] = [
    mistyped("gmail", "com"),
    mistyped("googlemail", "com"),
    mistyped("hotmail", "com"),
    mistyped("hotmail", "it"),
    mistyped("outlook", "com"),
    mistyped("outlook", "it"),
    mistyped("yahoo", "com"),
    mistyped("yahoo", "it"),
    mistyped("icloud", "com"),
    mistyped("foxmail", "com"),
    mistyped("protonmail", "com"),
    mistyped("seznam", "cz"),
    mistyped("centrum", "cz"),
    mistyped("libero", "it"),
];

const fn mistyped(name: &'static str, ending: &'static str) -> (&'static str, &'static str, u32) {
    (name, ending, letters_of(name.as_bytes()))
}

/// Of the names above, one letter fewer or more.
const NAME_LENGTHS: (usize, usize) = (4, 11);

/// Names of other providers and firms that are one letter away.
const OTHER_NAMES: [&str; 6] = ["mail", "email", "ymail", "hmail", "zmail", "cloud"];

/// Endings that are `com` mistyped. `co`, `cm` and `om` are countries, but no provider is there.
const MISTYPED_COM: [&str; 12] = ["con", "cmo", "ocm", "co", "cm", "om", "vom", "xom", "comm", "coom", "cpm", "clm"];

/// The domain that was meant, when one looks like a typing error in that of a common provider: `gmial.com` ->
/// `gmail.com`.
pub fn meant_domain(domain: &str) -> Option<String> {
    let (name, ending) = cut_at_last(domain, b'.')?;
    if name.len() < NAME_LENGTHS.0 || name.len() > NAME_LENGTHS.1 {
        return None;
    }
    let is_other = || OTHER_NAMES.contains(&name);
    let letters = letters_of(name.as_bytes());
    let found = OFTEN_MISTYPED.iter().find(|(meant, of_meant, letters_of_meant)| {
        // One typing error changes two letters at most.
        name.len().abs_diff(meant.len()) <= 1
            && (letters ^ letters_of_meant).count_ones() <= 2
            && if name == *meant {
                *of_meant == "com" && MISTYPED_COM.contains(&ending)
            } else {
                ending == *of_meant && !is_other() && is_one_error(name.as_bytes(), meant.as_bytes())
            }
    });
    found.map(|(meant, ending, _)| format!("{meant}.{ending}"))
}

/// The address that was meant, when its domain looks like a typing error in that of a common provider.
pub fn meant_email(email: &str) -> Option<String> {
    let (local, domain) = email.rsplit_once('@')?;
    meant_domain(domain).map(|meant| format!("{local}@{meant}"))
}

/// The letters of a name, one bit each.
const fn letters_of(name: &[u8]) -> u32 {
    let mut letters = 0;
    let mut place = 0;
    while place < name.len() {
        letters |= 1 << (name[place] & 31);
        place += 1;
    }
    letters
}

/// Whether one letter too many, too few, wrong, or in its neighbour's place makes one word of the other.
fn is_one_error(one: &[u8], other: &[u8]) -> bool {
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[same..], &other[same..]);
    match (one, other) {
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others => true,
        ([_, rest @ ..], [_, others @ ..]) if rest == others => true,
        ([_, rest @ ..], others) if rest == others => true,
        (rest, [_, others @ ..]) => rest == others,
        _ => false,
    }
}

/// The address under which a provider delivers: for comparing, never for show. Gmail passes over dots and what follows
/// `+`; Outlook, iCloud, Proton and Fastmail pass over what follows `+`, Yahoo what follows `-`.
pub fn matching_email(email: &str) -> Cow<'_, str> {
    let Some((local, domain)) = email.rsplit_once('@') else { return Cow::Borrowed(email) };
    let (sign, has_dots, domain_read) = match domain {
        "gmail.com" | "googlemail.com" => ('+', false, "gmail.com"),
        "outlook.com" | "hotmail.com" | "live.com" | "msn.com" | "icloud.com" | "me.com" | "mac.com" | "proton.me"
        | "protonmail.com" | "pm.me" | "fastmail.com" => ('+', true, domain),
        "yahoo.com" | "yahoo.it" | "ymail.com" => ('-', true, domain),
        _ => return Cow::Borrowed(email),
    };
    let read = local.split(sign).next().unwrap_or(local);
    if read.is_empty() || read == local && domain_read == domain && (has_dots || !local.contains('.')) {
        return Cow::Borrowed(email);
    }
    let read = if has_dots { Cow::Borrowed(read) } else { Cow::Owned(read.replace('.', "")) };
    Cow::Owned(format!("{read}@{domain_read}"))
}
