//! Looks belong to the styles, texts to the words.

use super::source::{Source, at, check, files, lines_with, rust_files};

#[test]
fn views_hold_no_markup_as_text_and_no_style_of_their_own() {
    let needles = [concat!("inner", "_html"), concat!("style", "=\"")];
    check("Looks belong to style/.", rust_files("src/views").iter().flat_map(|source| lines_with(source, &needles)));
}

#[test]
fn raw_colours_live_in_the_tokens_alone() {
    let is_colour = |line: &str| {
        let is_hex = line.match_indices('#').any(|(start, _)| {
            let rest = &line[start + 1..];
            let end = rest
                .find(|letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter))
                .unwrap_or(rest.len());
            [3, 4, 6, 8].contains(&end) && rest[..end].bytes().all(|letter| letter.is_ascii_hexdigit())
        });
        is_hex || ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab("].iter().any(|call| line.contains(call))
    };
    // The icon and the manifest cannot read the tokens.
    let is_page = |source: &Source| source.path != "style/tokens.css" && source.path != "public/manifest.webmanifest";
    let folders = ["style", "src/views", "src/chart", "public"];
    let sources = folders
        .into_iter()
        .flat_map(files)
        .filter(is_page)
        .filter(|source| !source.path.ends_with(".svg") && !source.path.ends_with(".csv"));
    check(
        "A colour is a token.",
        sources.flat_map(|source| {
            let lines = source.text.lines().enumerate().filter(|(_, line)| is_colour(line));
            lines.map(|(place, line)| at(&source, place + 1, line.trim())).collect::<Vec<_>>()
        }),
    );
}

#[test]
fn every_interface_text_comes_from_the_words() {
    let attributes = ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\""];
    let starts_with_word = |text: &str| text.chars().take_while(|letter| letter.is_alphabetic()).count() >= 2;
    let is_text = |line: &str| {
        // The product's name is the same in every language.
        let line = line.replace("\"Leadbench\"", "");
        // `<p>Some text</p>`, `<p>"Some text"</p>`, a line that is a text, and the attributes that are read out.
        let after_tag = line.match_indices('>').any(|(start, _)| {
            let child = line[start + 1..].trim_start_matches('"');
            starts_with_word(child)
                && child
                    .split(['<', '"'])
                    .next()
                    .is_some_and(|text| text.len() < child.len() && !text.contains(['>', '(', ':', '{']))
        });
        let alone = line.trim().strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        let sentence = line.split('"').skip(1).step_by(2).any(|text| {
            let mut words = text.split(' ');
            let is_first =
                |word: &str| word.starts_with(|letter: char| letter.is_uppercase()) && starts_with_word(word);
            words.next().is_some_and(is_first) && words.next().is_some_and(starts_with_word)
        });
        after_tag
            || alone.is_some_and(starts_with_word)
            || sentence
            || attributes.iter().any(|name| line.contains(name))
    };
    check(
        "A text that the reader sees is in src/words.",
        rust_files("src/views").iter().flat_map(|source| {
            let lines = source.code().filter(|(_, line)| is_text(line));
            lines.map(|(number, line)| at(source, number, line.trim())).collect::<Vec<_>>()
        }),
    );
}
