//! Which family a browser is of, and which text tells when it may clear what a page stores.

use super::KeepingWords;

/// Browsers that clear storage by the same rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrowserFamily {
    /// Chrome, Edge, Opera and others.
    Chromium,
    /// Safari, and every browser on iPhone and iPad.
    Safari,
    /// Firefox.
    Firefox,
    /// Any other.
    Other,
}

/// Words of a user agent and the family they tell; the first that occurs wins. Chromium names Safari too, and on an
/// iPhone all browsers are Safari inside.
const FAMILIES: [(&str, BrowserFamily); 8] = [
    ("iPhone", BrowserFamily::Safari),
    ("iPad", BrowserFamily::Safari),
    ("Firefox/", BrowserFamily::Firefox),
    ("Chrome/", BrowserFamily::Chromium),
    ("Chromium/", BrowserFamily::Chromium),
    ("CriOS/", BrowserFamily::Safari),
    ("FxiOS/", BrowserFamily::Safari),
    ("Safari/", BrowserFamily::Safari),
];

impl BrowserFamily {
    /// The family of a user agent's own description.
    pub fn of_agent(agent: &str) -> BrowserFamily {
        let found = FAMILIES.iter().find(|(word, _)| agent.contains(word));
        found.map_or(BrowserFamily::Other, |(_, family)| *family)
    }
}

impl KeepingWords {
    /// When a browser may clear what the page stores: opened as a file or from a site, and whether it promised not to.
    pub fn eviction(&self, family: BrowserFamily, is_file: bool, is_promised: bool) -> &'static str {
        match (is_file, family) {
            (true, BrowserFamily::Firefox) => self.eviction_file_path,
            (true, _) => self.eviction_file_shared,
            // A promise does not keep Safari from its seven days.
            (false, BrowserFamily::Safari) => self.eviction_safari,
            (false, _) if is_promised => self.eviction_promised,
            (false, BrowserFamily::Chromium) => self.eviction_chromium,
            (false, BrowserFamily::Firefox) => self.eviction_firefox,
            (false, BrowserFamily::Other) => self.eviction_other,
        }
    }
}
