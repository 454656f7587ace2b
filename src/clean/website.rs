//! Web addresses: scheme and host in small letters, no lone slash at the end; and the name of a host.

use super::latin::cut_at_last;
use super::text::{is_filler, tidy};
use std::borrow::Cow;

/// A web address in its stored form; blank when the cell says there is none.
pub(super) fn stored(cell: &str) -> Cow<'_, str> {
    let text = tidy(cell);
    if is_filler(&text) {
        return Cow::Borrowed("");
    }
    let (scheme, host, rest) = parts(&text);
    let is_lone_slash = rest == "/";
    // What is no address stays as it stands: cut, it might say something else.
    if !is_website(&text) || !is_lone_slash && !scheme.chars().chain(host.chars()).any(char::is_uppercase) {
        return text;
    }
    let rest = if is_lone_slash { "" } else { rest };
    // The small form of a letter may be two that join otherwise: once more in one form.
    let joined = format!("{}{}{rest}", scheme.to_lowercase(), host.to_lowercase());
    Cow::Owned(tidy(&joined).into_owned())
}

/// Whether a text is a web address: a host with a dot, and a word at its end.
pub fn is_website(text: &str) -> bool {
    let (scheme, host, _) = parts(text);
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
    };
    let host = host.strip_suffix('.').unwrap_or(host);
    let has_top = host.rsplit_once('.').is_some_and(|(_, top)| {
        top.chars().nth(1).is_some() && !top.bytes().any(|byte| byte.is_ascii_digit() && !top.starts_with("xn--"))
    });
    let is_scheme = ["", "http://", "https://", "//"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    is_scheme && has_top && host.split('.').all(is_label)
}

/// Scheme with its signs, host, and what follows.
fn parts(text: &str) -> (&str, &str, &str) {
    let start = text.find("//").filter(|start| *start <= 8).map_or(0, |start| start + 2);
    let (scheme, rest) = text.split_at(start);
    let (host, rest) = rest.split_at(rest.find(['/', '?', '#', ':']).unwrap_or(rest.len()));
    (scheme, host, rest)
}

/// Places where many firms have a page: their host tells nothing of the firm.
const SHARED_HOSTS: [&str; 18] = [
    "facebook",
    "fb",
    "linkedin",
    "instagram",
    "twitter",
    "x",
    "youtube",
    "tiktok",
    "google",
    "wixsite",
    "wordpress",
    "blogspot",
    "weebly",
    "webnode",
    "github",
    "alibaba",
    "1688",
    "taobao",
];

/// The name that a web address is registered under: `acme` of `https://www.acme.co.uk/shop`. `None` when it is no address,
/// or one where many firms have a page.
pub(super) fn registered_name(website: &str) -> Option<&str> {
    let name = name_of_domain(parts(website).1)?;
    (is_website(website) && !SHARED_HOSTS.contains(&name)).then_some(name)
}

/// The name that a domain is registered under: `acme` of `mail.acme.co.uk`.
pub(super) fn name_of_domain(domain: &str) -> Option<&str> {
    let (rest, top) = cut_at_last(domain, b'.')?;
    let (before, name) = cut_at_last(rest, b'.').unwrap_or(("", rest));
    let is_second_top = top.len() == 2 && matches!(name, "co" | "com" | "net" | "org" | "gov" | "edu" | "ac" | "or");
    if is_second_top && !before.is_empty() {
        return before.rsplit('.').next();
    }
    Some(name)
}
