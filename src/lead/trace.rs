//! Where a lead came from, as its own texts tell: source, UTM parameters, referrer, click ids.

use super::channel::fold;
use std::borrow::Cow;

/// What a text of a lead tells of where it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TracePart {
    /// The source as somebody wrote it; an address when it looks like one.
    Words,
    /// `utm_source`.
    Source,
    /// `utm_medium`.
    Medium,
    /// The campaign, `utm_campaign`.
    Campaign,
    /// The address of the page that led here.
    Referrer,
    /// The address of the page where the visit began, with its parameters.
    Address,
    /// The id of a click on an advertisement.
    Click(ClickId),
}

/// Whose advertisement was clicked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClickId {
    /// `gclid`, `gbraid`, `wbraid`.
    Google,
    /// `msclkid`.
    Microsoft,
    /// `bd_vid`.
    Baidu,
    /// `yclid`.
    Yandex,
    /// `fbclid`: of links that nobody paid for too.
    Meta,
    /// `ttclid`.
    TikTok,
    /// `li_fat_id`.
    LinkedIn,
}

/// Parameters of addresses, and columns of the same name.
const PARAMETERS: [(&str, TracePart); 13] = [
    ("utm source", TracePart::Source),
    ("utm medium", TracePart::Medium),
    ("utm campaign", TracePart::Campaign),
    ("gclid", TracePart::Click(ClickId::Google)),
    ("gbraid", TracePart::Click(ClickId::Google)),
    ("wbraid", TracePart::Click(ClickId::Google)),
    ("msclkid", TracePart::Click(ClickId::Microsoft)),
    ("bd vid", TracePart::Click(ClickId::Baidu)),
    ("yclid", TracePart::Click(ClickId::Yandex)),
    ("fbclid", TracePart::Click(ClickId::Meta)),
    ("ttclid", TracePart::Click(ClickId::TikTok)),
    ("li fat id", TracePart::Click(ClickId::LinkedIn)),
    ("utm id", TracePart::Campaign),
];

/// Further names of columns, folded.
const HEADERS: &[(&str, TracePart)] = &[
    ("utmsource", TracePart::Source),
    ("utmmedium", TracePart::Medium),
    ("utmcampaign", TracePart::Campaign),
    ("traffic medium", TracePart::Medium),
    ("google click id", TracePart::Click(ClickId::Google)),
    ("google ads click id", TracePart::Click(ClickId::Google)),
    ("facebook click id", TracePart::Click(ClickId::Meta)),
    ("microsoft click id", TracePart::Click(ClickId::Microsoft)),
    ("bing click id", TracePart::Click(ClickId::Microsoft)),
    ("tiktok click id", TracePart::Click(ClickId::TikTok)),
    ("linkedin click id", TracePart::Click(ClickId::LinkedIn)),
    ("referrer", TracePart::Referrer),
    ("referer", TracePart::Referrer),
    ("referrer url", TracePart::Referrer),
    ("referer url", TracePart::Referrer),
    ("referral url", TracePart::Referrer),
    ("referring url", TracePart::Referrer),
    ("referring site", TracePart::Referrer),
    ("referring page", TracePart::Referrer),
    ("http referrer", TracePart::Referrer),
    ("http referer", TracePart::Referrer),
    ("来源网址", TracePart::Referrer),
    ("引荐网址", TracePart::Referrer),
    ("來源網址", TracePart::Referrer),
    ("pagina di provenienza", TracePart::Referrer),
    ("odkazující stránka", TracePart::Referrer),
    ("упатувачка страница", TracePart::Referrer),
    ("landing page", TracePart::Address),
    ("landing page url", TracePart::Address),
    ("landing url", TracePart::Address),
    ("landing", TracePart::Address),
    ("page", TracePart::Address),
    ("page url", TracePart::Address),
    ("page location", TracePart::Address),
    ("conversion page", TracePart::Address),
    ("first page", TracePart::Address),
    ("first page seen", TracePart::Address),
    ("entry page", TracePart::Address),
    ("form url", TracePart::Address),
    ("source url", TracePart::Address),
    ("着陆页", TracePart::Address),
    ("落地页", TracePart::Address),
    ("登陸頁", TracePart::Address),
    ("到達頁面", TracePart::Address),
    ("pagina di destinazione", TracePart::Address),
    ("vstupní stránka", TracePart::Address),
    ("целна страница", TracePart::Address),
];

/// Words before the name of a column that do not change what it holds.
const BEFORE: [&str; 6] = ["first ", "last ", "latest ", "initial ", "original ", "lead "];

impl TracePart {
    /// What a column of this name holds, if it tells where a lead came from.
    pub fn of_column(name: &str) -> Option<TracePart> {
        let folded = fold(name);
        let known = |name: &str| PARAMETERS.iter().chain(HEADERS).find(|(known, _)| *known == name).map(|(_, it)| *it);
        known(&folded).or_else(|| BEFORE.iter().find_map(|before| known(folded.strip_prefix(before)?)))
    }
}

/// Where a lead came from, as far as its texts tell; blank for what they do not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// The source in somebody's own words.
    pub words: String,
    /// `utm_source`.
    pub source: String,
    /// `utm_medium`, folded.
    pub medium: String,
    /// The campaign.
    pub campaign: String,
    /// The host of the referrer, in small letters, without `www.`.
    pub host: String,
    /// Whose advertisement was clicked.
    pub click: Option<ClickId>,
}

impl Trace {
    /// Reads the texts of one lead; the first that tells something has the last word.
    pub fn of<'a>(texts: impl IntoIterator<Item = (TracePart, &'a str)>) -> Trace {
        let mut trace = Trace::default();
        for (part, text) in texts {
            trace.read(part, text.trim());
        }
        trace
    }

    /// Of a source alone.
    pub fn of_words(words: &str) -> Trace {
        Trace::of([(TracePart::Words, words)])
    }

    /// The text by which a source that fits no channel is its own channel.
    pub fn own_text(&self) -> &str {
        [&*self.words, &*self.source, &*self.host].into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    }

    fn read(&mut self, part: TracePart, text: &str) {
        if text.is_empty() {
            return;
        }
        let put = |place: &mut String, text: &str| {
            if place.is_empty() {
                text.clone_into(place);
            }
        };
        match part {
            TracePart::Words if is_address(text) => self.read_address(text, true),
            TracePart::Words => {
                put(&mut self.words, text);
                // As reports write source and medium: `google / cpc`.
                if let Some((source, medium)) = text.split_once(" / ") {
                    put(&mut self.source, source.trim());
                    put(&mut self.medium, &fold(medium));
                }
            }
            TracePart::Source => put(&mut self.source, text),
            TracePart::Medium => put(&mut self.medium, &fold(text)),
            TracePart::Campaign => put(&mut self.campaign, text),
            TracePart::Referrer => self.read_address(text, true),
            TracePart::Address => self.read_address(text, false),
            TracePart::Click(click) => self.click = self.click.or(Some(click)),
        }
    }

    fn read_address(&mut self, text: &str, is_referrer: bool) {
        let without_scheme = text.split_once("://").map_or(text, |(_, rest)| rest);
        let end = without_scheme.find(['/', '?', '#']).unwrap_or(without_scheme.len());
        let (host, rest) = without_scheme.split_at(end);
        let parameters = rest.split(['?', '&', '#']).skip(1);
        let mut has_campaign_parameters = false;
        for (name, value) in parameters.filter_map(|parameter| parameter.split_once('=')) {
            let name = fold(name);
            if let Some((_, part)) = PARAMETERS.iter().find(|(known, _)| *known == name) {
                has_campaign_parameters = true;
                self.read(*part, &decoded(value));
            }
        }
        let host = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
        let host = host.to_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        // Parameters stand in the address of one's own page: its host led nobody here.
        if is_referrer && !has_campaign_parameters && self.host.is_empty() && host.contains('.') {
            host.clone_into(&mut self.host);
        }
    }
}

/// Whether a source is an address rather than words.
fn is_address(text: &str) -> bool {
    !text.contains(char::is_whitespace) && (text.contains("://") || text.starts_with("www.") || text.contains("utm_"))
}

/// A parameter's value: `%20` and `+` are a blank. What is no UTF-8 stays as it stands.
fn decoded(value: &str) -> Cow<'_, str> {
    if !value.contains(['%', '+']) {
        return Cow::Borrowed(value);
    }
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        let code = || {
            let mut ahead = rest.clone();
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            Some(digit(ahead.next())? * 16 + digit(ahead.next())?)
        };
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => match code() {
                Some(code) => {
                    bytes.push(code as u8);
                    rest.nth(1);
                }
                None => bytes.push(byte),
            },
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(value), Cow::Owned)
}
