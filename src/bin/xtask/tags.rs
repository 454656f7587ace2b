//! Finding and replacing tags of our own index.html, after Trunk has rewritten it. Not an HTML parser: the file is ours.

use crate::steps::Fault;
use std::ops::Range;

/// One opening tag and where it stands.
pub struct Tag<'a> {
    /// From `<` to after `>`.
    pub range: Range<usize>,
    text: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of an attribute in double quotes.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let start = self.text.find(&format!(" {name}=\""))? + name.len() + 3;
        let length = self.text[start..].find('"')?;
        Some(&self.text[start..start + length])
    }
}

/// Every opening tag of this name, in order.
pub fn tags<'a>(html: &'a str, name: &str) -> Vec<Tag<'a>> {
    let opening = format!("<{name} ");
    let starts = html.match_indices(&opening).map(|(start, _)| start);
    starts
        .filter_map(|start| {
            let end = start + html[start..].find('>')? + 1;
            Some(Tag { range: start..end, text: &html[start..end] })
        })
        .collect()
}

/// The first tag of this name with this attribute's value.
pub fn find<'a>(html: &'a str, name: &str, attribute: &str, value: &str) -> Option<Tag<'a>> {
    tags(html, name).into_iter().find(|tag| tag.attribute(attribute) == Some(value))
}

/// The page with that tag replaced; a fault when index.html has lost it.
pub fn replace(html: &str, name: &str, attribute: &str, value: &str, by: &str) -> Result<String, Fault> {
    let tag = find(html, name, attribute, value)
        .ok_or_else(|| format!("public/index.html has no <{name} {attribute}=\"{value}\">"))?;
    let mut end = tag.range.end;
    // An element of its own ends with its closing tag.
    if let Some(rest) = html[end..].strip_prefix(&format!("</{name}>")) {
        end = html.len() - rest.len();
    }
    Ok(format!("{}{by}{}", &html[..tag.range.start], &html[end..]))
}

/// A text inside `<script>` or `<style>` without change, or the reason why it cannot stand there.
pub fn element_text<'a>(what: &str, text: &'a str) -> Result<&'a str, Fault> {
    let lower = text.to_ascii_lowercase();
    let trap = ["</script", "</style", "<!--", "\r", "\0"].into_iter().find(|trap| lower.contains(trap));
    match trap {
        Some(trap) => Err(format!("{what} cannot be inlined unchanged: it contains {trap:?}")),
        None if text.starts_with('\u{feff}') => Err(format!("{what} cannot be inlined unchanged: byte order mark")),
        None => Ok(text),
    }
}

/// The page without its comments: they are for those who read the source.
pub fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        kept.push_str(rest[..start].trim_end());
        rest = rest[start..].split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// A script without its lines of comment: they are for those who read the source.
pub fn without_comment_lines(script: &str) -> String {
    let lines = script.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_by_its_attribute_and_replaced_with_its_end() {
        let html = r#"<a><script type="x" id="boot" data-glue="g.js"></script><b>"#;
        assert_eq!(find(html, "script", "id", "boot").and_then(|tag| tag.attribute("data-glue")), Some("g.js"));
        assert_eq!(replace(html, "script", "id", "boot", "!"), Ok("<a>!<b>".to_string()));
        assert!(replace(html, "meta", "name", "gone", "!").is_err());
    }

    #[test]
    fn a_text_that_would_end_its_element_is_not_inlined() {
        for text in ["</SCRIPT>", "a\r\nb", "<!-- x", "\u{feff}a"] {
            assert!(element_text("it", text).is_err(), "{text:?}");
        }
        assert_eq!(element_text("it", "a < b\n"), Ok("a < b\n"));
    }

    #[test]
    fn comments_are_for_the_source_only() {
        assert_eq!(without_comments("<a>\n  <!-- one\ntwo -->\n<b>"), "<a>\n<b>");
        assert_eq!(without_comment_lines("// why\nlet a = \"// kept\";\n  // x\n"), "let a = \"// kept\";\n");
    }
}
