//! The texts of a language as two files: one text a line, in the order of the fields.
//!
//! The page holds no texts itself: it would carry those of five languages that its reader does not read. And it needs few of
//! them to draw its frame: these are a file of their own, which the first paint waits for.

use super::{FrameWords, Language, LaterWords, Words};
use std::sync::OnceLock;

static KEPT: [OnceLock<Words>; Language::ALL.len()] = [const { OnceLock::new() }; _];

/// Natively all languages are there.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn words(language: Language) -> &'static Words {
    use super::{cs, en, it, mk, zh_hans, zh_hant};
    let (frame, later) = match language {
        Language::En => (en::FRAME, en::LATER),
        Language::ZhHans => (zh_hans::FRAME, zh_hans::LATER),
        Language::ZhHant => (zh_hant::FRAME, zh_hant::LATER),
        Language::It => (it::FRAME, it::LATER),
        Language::Cs => (cs::FRAME, cs::LATER),
        Language::Mk => (mk::FRAME, mk::LATER),
    };
    KEPT[language as usize].get_or_init(|| Words { frame, pages: pages(&later), later: OnceLock::from(later) })
}

#[cfg(not(target_arch = "wasm32"))]
fn pages(words: &LaterWords) -> [&'static str; 16] {
    [
        words.leads.title,
        words.import.title,
        words.today.title,
        words.board.title,
        words.owners.title,
        words.clean.title,
        words.calls.title,
        words.definitions.title,
        words.scoring.title,
        words.forecast.title,
        words.funnel.title,
        words.funnel.trends.title,
        words.channels.title,
        words.report.title,
        words.history.title,
        words.settings.title,
    ]
}

#[cfg(target_arch = "wasm32")]
pub(super) fn words(language: Language) -> &'static Words {
    KEPT[language as usize].get().expect("a language's texts are kept before it is chosen")
}

#[cfg(target_arch = "wasm32")]
impl Language {
    /// Keeps its first texts, which the page holds from now on as long as it is open.
    pub fn keep_first(self, file: String) {
        KEPT[self as usize].get_or_init(|| Words::of_first_file(file));
    }

    /// Keeps its later texts.
    pub fn keep_later(self, file: String) {
        self.words().later.get_or_init(|| LaterWords::of_file(file));
    }
}

impl Words {
    /// The first texts of a file; they are never given back.
    pub fn of_first_file(file: String) -> Words {
        let lines = &mut String::leak(file).lines();
        Words { frame: FrameWords::read(lines), pages: Texts::read(lines), later: OnceLock::new() }
    }

    /// The file of the first texts.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn first_file(&self) -> String {
        let mut lines = Vec::new();
        self.frame.write(&mut lines);
        self.pages.write(&mut lines);
        lines.join("\n")
    }
}

impl LaterWords {
    /// The texts of a file; they are never given back.
    pub fn of_file(file: String) -> LaterWords {
        LaterWords::read(&mut String::leak(file).lines())
    }

    /// The file of these texts.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn file(&self) -> String {
        let mut lines = Vec::new();
        self.write(&mut lines);
        lines.join("\n")
    }
}

/// What is made of texts.
pub(super) trait Texts {
    /// The texts that come next.
    fn read(lines: &mut Lines) -> Self;
    /// Writes them as `read` wants them.
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<&'static str>);
}

/// The lines of a file that are not read yet.
pub(super) type Lines = std::str::Lines<'static>;

/// The two constants of a language, of the modules of its folder.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! language {
    () => {
        /// The first texts.
        pub const FRAME: $crate::words::FrameWords = frame::TEXTS;

        /// All others.
        pub const LATER: $crate::words::LaterWords = $crate::words::LaterWords {
            calendar: calendar::TEXTS,
            lead: lead::TEXTS,
            leads: leads::TEXTS,
            import: import::TEXTS,
            clean: clean::TEXTS,
            columns: columns::TEXTS,
            reading: reading::TEXTS,
            duplicates: duplicates::TEXTS,
            calls: calls::TEXTS,
            today: today::TEXTS,
            follow: follow::TEXTS,
            board: board::TEXTS,
            owners: owners::TEXTS,
            gate: gate::TEXTS,
            qualify: qualify::TEXTS,
            glossary: glossary::TEXTS,
            reach: reach::TEXTS,
            repairs: repairs::TEXTS,
            definitions: definitions::TEXTS,
            scoring: scoring::TEXTS,
            axes: axes::TEXTS,
            outlook: outlook::TEXTS,
            what_if: what_if::TEXTS,
            forecast: forecast::TEXTS,
            persona: persona::TEXTS,
            evidence: evidence::TEXTS,
            funnel: funnel::TEXTS,
            channels: channels::TEXTS,
            ledger: ledger::TEXTS,
            report: report::TEXTS,
            history: history::TEXTS,
            settings: settings::TEXTS,
            backup: backup::TEXTS,
            keeping: keeping::TEXTS,
            erase: erase::TEXTS,
            damage: damage::TEXTS,
            failure: failure::TEXTS,
        };
    };
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) use language;

/// A group of texts: every field is a text or a group of its own.
macro_rules! texts {
    ($(#[$about:meta])* pub struct $name:ident { $($(#[$field_about:meta])* pub $field:ident: $kind:ty,)* }) => {
        $(#[$about])*
        pub struct $name {
            $($(#[$field_about])* pub $field: $kind,)*
        }

        impl $crate::words::texts::Texts for $name {
            fn read(lines: &mut $crate::words::texts::Lines) -> Self {
                $name { $($field: $crate::words::texts::Texts::read(lines),)* }
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, lines: &mut Vec<&'static str>) {
                $($crate::words::texts::Texts::write(&self.$field, lines);)*
            }
        }
    };
}

pub(super) use texts;

impl Texts for &'static str {
    // One function that every text calls: the reading of all of them is small.
    #[inline(never)]
    fn read(lines: &mut Lines) -> Self {
        lines.next().unwrap_or_default()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self);
    }
}

impl<T: Texts, const N: usize> Texts for [T; N] {
    fn read(lines: &mut Lines) -> Self {
        std::array::from_fn(|_| T::read(lines))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<&'static str>) {
        self.iter().for_each(|text| text.write(lines));
    }
}

/// Pairs of a code and a text, up to an empty line.
impl Texts for &'static [(&'static str, &'static str)] {
    fn read(lines: &mut Lines) -> Self {
        let mut pairs = Vec::new();
        while let Some(code) = lines.next().filter(|code| !code.is_empty()) {
            pairs.push((code, lines.next().unwrap_or_default()));
        }
        Vec::leak(pairs)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<&'static str>) {
        self.iter().for_each(|(code, text)| lines.extend([code, text]));
        lines.push("");
    }
}
