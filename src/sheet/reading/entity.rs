//! `&amp;` and its kin -> characters.

/// What an XML entity (without `&` and `;`) stands for; `None` when nobody knows.
pub fn xml_entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let hexadecimal = number.strip_prefix(['x', 'X']);
            let code = match hexadecimal {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            code.ok().and_then(char::from_u32).filter(|character| *character != '\0')
        }
    }
}

/// The entities of HTML that lists hold: what browsers write, and the letters that old programs spell out.
const HTML_ENTITIES: &[(&str, char)] = &[
    ("nbsp", '\u{A0}'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("middot", '·'),
    ("bull", '•'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("euro", '€'),
    ("pound", '£'),
    ("yen", '¥'),
    ("sect", '§'),
    ("ordf", 'ª'),
    ("ordm", 'º'),
    ("szlig", 'ß'),
    ("AElig", 'Æ'),
    ("aelig", 'æ'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Oslash", 'Ø'),
    ("oslash", 'ø'),
    ("Aring", 'Å'),
    ("aring", 'å'),
    ("Ccedil", 'Ç'),
    ("ccedil", 'ç'),
    ("Ntilde", 'Ñ'),
    ("ntilde", 'ñ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
];

/// Accents by the ends of their entities, each with the letters `aeiouy` and `AEIOUY` under it; a blank where there is none.
const ACCENTS: &[(&str, &str, &str)] = &[
    ("acute", "áéíóúý", "ÁÉÍÓÚÝ"),
    ("grave", "àèìòù ", "ÀÈÌÒÙ "),
    ("circ", "âêîôû ", "ÂÊÎÔÛ "),
    ("uml", "äëïöüÿ", "ÄËÏÖÜŸ"),
    ("tilde", "ã  õ  ", "Ã  Õ  "),
];

fn html_entity(name: &str) -> Option<char> {
    let listed = || HTML_ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, character)| *character);
    let accented = || {
        let (_, small, large) = ACCENTS.iter().find(|(accent, ..)| name.get(1..) == Some(accent))?;
        let letters = [("aeiouy", small), ("AEIOUY", large)];
        let place = |bare: &str| bare.find(name.chars().next()?);
        let found = letters.iter().find_map(|(bare, accented)| accented.chars().nth(place(bare)?));
        found.filter(|letter| *letter != ' ')
    };
    xml_entity(name).or_else(listed).or_else(accented)
}

/// A text of HTML with its entities resolved; what is none stays as it is.
pub fn html_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        // The longest name is short; a lone `&` is an `&`.
        let end = after.bytes().take(10).position(|byte| byte == b';');
        match end.and_then(|end| Some((html_entity(&after[..end])?, end))) {
            Some((character, end)) => {
                out.push(character);
                rest = &after[end + 1..];
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
