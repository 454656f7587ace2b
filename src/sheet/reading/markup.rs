//! HTML as it is found -> text and tags, one after another.

use super::entity::html_text;

/// One piece of markup.
pub enum Part<'a> {
    /// Text between tags, its entities still in it.
    Text(&'a str),
    /// A tag's name, and its attributes as they stand.
    Start(&'a str, &'a str),
    /// The name of an end tag.
    End(&'a str),
}

/// Takes the next piece off. Comments, declarations, scripts and styles are passed over.
pub fn next_part<'a>(rest: &mut &'a str) -> Option<Part<'a>> {
    loop {
        let text: &'a str = rest;
        let Some(markup) = text.strip_prefix('<') else {
            let end = text.find('<').unwrap_or(text.len());
            *rest = &text[end..];
            return (end > 0).then_some(Part::Text(&text[..end]));
        };
        if let Some(comment) = markup.strip_prefix("!--") {
            *rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        if !markup.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!' | '?')) {
            // `a < b` that nobody escaped.
            *rest = markup;
            return Some(Part::Text("<"));
        }
        let inside = &markup[..tag_end(markup)];
        *rest = markup.get(inside.len() + 1..).unwrap_or("");
        if inside.starts_with(['!', '?']) {
            continue;
        }
        let is_end = inside.starts_with('/');
        let inside = inside.trim_start_matches('/');
        let name_end = inside.find(|c: char| c.is_ascii_whitespace() || c == '/').unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(name_end);
        let name = known_name(name);
        if matches!(name, "script" | "style" | "head") && !is_end {
            *rest = after_end_of(rest, name);
            continue;
        }
        return Some(if is_end { Part::End(name) } else { Part::Start(name, attributes) });
    }
}

/// Where a tag ends: at the first `>` that stands in no quoted value.
fn tag_end(markup: &str) -> usize {
    let mut quote = None;
    let end = markup.bytes().position(|byte| match (quote, byte) {
        (None, b'>') => true,
        (None, b'"' | b'\'') => {
            quote = Some(byte);
            false
        }
        (Some(open), _) if open == byte => {
            quote = None;
            false
        }
        _ => false,
    });
    end.unwrap_or(markup.len())
}

/// The names that matter here, in small letters.
fn known_name(name: &str) -> &'static str {
    const NAMES: [&str; 22] = [
        "table", "tr", "td", "th", "br", "p", "div", "li", "thead", "tbody", "tfoot", "script", "style", "head", "ul",
        "ol", "h1", "h2", "h3", "hr", "dd", "dt",
    ];
    NAMES.into_iter().find(|known| known.eq_ignore_ascii_case(name)).unwrap_or("")
}

/// What follows the end tag of an element that holds no markup of ours.
fn after_end_of<'a>(text: &'a str, name: &str) -> &'a str {
    let ends = |place: &usize| {
        let after = &text.as_bytes()[place + 2..];
        after.len() >= name.len() && after[..name.len()].eq_ignore_ascii_case(name.as_bytes())
    };
    let end = text.match_indices("</").map(|(place, _)| place).find(ends);
    end.map_or("", |place| text[place..].split_once('>').map_or("", |(_, after)| after))
}

/// The value of an attribute, its entities resolved.
pub fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    while let Some((key, after)) = rest.split_once('=') {
        let key = key.trim().rsplit(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default();
        let after = after.trim_start();
        let (value, next) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
            _ => after.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((after, "")),
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(html_text(value));
        }
        rest = next;
    }
    None
}

/// The encoding that a page names in its head.
pub fn charset_of(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let after = after.trim_start_matches(['"', '\'']);
    Some(after.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect())
}
