//! The head of a text and its delimiter -> the quote, and how a quote within a quoted cell is written.

/// The quote that cells stand in. `"` when there is none: a cell that begins with one then is quoted all the same.
pub(super) fn guess_quote(text: &str, delimiter: u8) -> Option<u8> {
    let double = Counts::of(text.as_bytes(), b'"', delimiter);
    let single = Counts::of(text.as_bytes(), b'\'', delimiter);
    // `'` also begins words (`'t Hof`) and stands before numbers that a spreadsheet should leave alone.
    if single.pairs() >= 2 && single.is_even() && double.pairs() * 4 < single.pairs() {
        return Some(b'\'');
    }
    // Inches and nicknames: some cells begin with a quote, and nearly none ends with one.
    if double.opens > 4 && double.closes * 8 < double.opens {
        return None;
    }
    Some(b'"')
}

/// Whether a quote within a quoted cell is written `\"` rather than `""`.
pub(super) fn is_backslash_escape(text: &str, delimiter: u8, quote: Option<u8>) -> bool {
    let Some(quote) = quote else { return false };
    let bytes = text.as_bytes();
    let (mut escaped, mut doubled) = (0, 0);
    for place in memchr::memchr_iter(quote, bytes).filter(|place| *place > 0) {
        let is_edge = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == delimiter || b"\r\n".contains(byte));
        let next = bytes.get(place + 1);
        let before = place.checked_sub(2).and_then(|place| bytes.get(place));
        if bytes[place - 1] == b'\\' {
            // `"C:\dir\",` ends with a backslash that is text.
            escaped += u32::from(!is_edge(next));
        } else if bytes[place - 1] == quote {
            doubled += u32::from(!is_edge(before) && !is_edge(next));
        }
    }
    escaped > doubled
}

/// How often a quote opens a cell and how often it closes one.
struct Counts {
    opens: u32,
    closes: u32,
}

impl Counts {
    fn of(bytes: &[u8], quote: u8, delimiter: u8) -> Counts {
        let is_edge = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == delimiter || b"\r\n".contains(byte));
        let mut counts = Counts { opens: 0, closes: 0 };
        for place in memchr::memchr_iter(quote, bytes) {
            let before = place.checked_sub(1).and_then(|place| bytes.get(place));
            // Behind a comma a blank may stand.
            let before = match before {
                Some(b' ') if place > 1 => bytes.get(place - 2),
                before => before,
            };
            let next = bytes.get(place + 1);
            match (is_edge(before), is_edge(next)) {
                (true, false) => counts.opens += 1,
                (false, true) => counts.closes += 1,
                _ => {}
            }
        }
        counts
    }

    fn pairs(&self) -> u32 {
        self.opens.min(self.closes)
    }

    fn is_even(&self) -> bool {
        self.pairs() * 5 >= self.opens.max(self.closes) * 4
    }
}
