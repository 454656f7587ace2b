//! The interface texts, a folder a language.
//!
//! A language is two constants, `FrameWords` and `LaterWords`: a missing text is a compile error. The build writes each into a
//! file of its own, and the page fetches those of its reader: the first before it draws anything, the later one with the rest
//! of its program. Texts with a place for a value hold
//! `{name}` and are filled by `fill`; counted texts are a `Plural` and are chosen by the language's own rules.

mod axes;
mod backup;
mod board;
mod browser_family;
mod calendar;
#[cfg(feature = "page")]
mod call_text;
mod calls;
mod channels;
mod clean;
mod columns;
#[cfg(not(target_arch = "wasm32"))]
mod cs;
mod damage;
#[cfg(feature = "page")]
mod definition_text;
mod definitions;
mod duplicates;
#[cfg(not(target_arch = "wasm32"))]
mod en;
#[cfg(feature = "page")]
mod entry;
mod erase;
mod evidence;
#[cfg(feature = "page")]
mod facet_part;
mod failure;
mod follow;
#[cfg(feature = "page")]
mod follow_text;
mod forecast;
#[cfg(feature = "page")]
mod format;
mod frame;
mod funnel;
mod gate;
mod glossary;
mod history;
mod import;
#[cfg(not(target_arch = "wasm32"))]
mod it;
mod keeping;
mod lead;
mod leads;
mod ledger;
#[cfg(not(target_arch = "wasm32"))]
mod mk;
mod outlook;
mod own_terms;
mod owners;
mod persona;
mod plural;
mod qualify;
mod reach;
mod reading;
mod repairs;
mod report;
mod scoring;
mod settings;
mod texts;
mod today;
mod what_if;
#[cfg(not(target_arch = "wasm32"))]
mod zh_hans;
#[cfg(not(target_arch = "wasm32"))]
mod zh_hant;

pub use axes::AxesWords;
pub use backup::BackupWords;
pub use board::BoardWords;
pub use browser_family::BrowserFamily;
pub use calendar::CalendarWords;
pub use calls::CallWords;
pub use channels::{ChannelsWords, CostsWords};
pub use clean::CleanWords;
pub use columns::{ClusterWords, ColumnsWords, FacetWords, OperationWords, RecipeWords};
pub use damage::DamageWords;
pub use definitions::{AgreementWords, ClauseWords, DefinitionEditorWords, DefinitionsWords, DisputeWords};
pub use duplicates::DuplicatesWords;
pub use erase::EraseWords;
pub use evidence::EvidenceWords;
pub use failure::FailureWords;
pub use follow::FollowWords;
pub use forecast::{CaveatWords, ChanceWords, ForecastWords};
#[cfg(feature = "page")]
pub use format::lower_case;
pub use frame::FrameWords;
pub use funnel::{FunnelWords, PassageWords, SavedViewsWords, TrendsWords};
pub use gate::{GateRuleWords, GateWords, RejectedWords};
pub use glossary::GlossaryWords;
pub use history::{HistoryWords, UndoPlanWords};
pub use import::ImportWords;
pub use keeping::KeepingWords;
pub use lead::LeadWords;
pub use leads::LeadsWords;
pub use ledger::LedgerWords;
pub use outlook::OutlookWords;
pub use own_terms::{keep_channels, keep_terms};
pub use owners::{
    AssignWords, OwnersWords, OwnershipRuleWords, PoolWords, ReleaseWords, SimulatorWords, TeamWords, TerritoryWords,
};
pub use persona::PersonaWords;
pub use plural::Plural;
pub use qualify::QualifyWords;
pub use reach::ReachWords;
pub use reading::ReadingWords;
pub use repairs::RepairWords;
pub use report::ReportWords;
pub use scoring::ScoringWords;
use serde::{Deserialize, Serialize};
pub use settings::SettingsWords;
use std::ops::Deref;
use std::sync::OnceLock;
use texts::texts;
pub use today::TodayWords;
pub use what_if::WhatIfWords;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    ZhHans,
    /// Traditional Chinese.
    ZhHant,
    /// Italian.
    It,
    /// Czech.
    Cs,
    /// Macedonian.
    Mk,
}

impl Language {
    /// Every language, in the order of the menu.
    pub const ALL: [Language; 6] =
        [Language::En, Language::ZhHans, Language::ZhHant, Language::It, Language::Cs, Language::Mk];

    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::ZhHans => "zh-Hans",
            Language::ZhHant => "zh-Hant",
            Language::It => "it",
            Language::Cs => "cs",
            Language::Mk => "mk",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::ZhHans => "简体中文",
            Language::ZhHant => "繁體中文",
            Language::It => "Italiano",
            Language::Cs => "Čeština",
            Language::Mk => "Македонски",
        }
    }

    /// The language of a tag of ours.
    pub fn of_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// Its texts. In the page they must have been kept before.
    pub fn words(self) -> &'static Words {
        texts::words(self)
    }
}

/// Puts values in the places `{name}` of a text.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// All texts of a language: the first ones, which draw the frame, and by their names those that come later.
pub struct Words {
    /// Frame: rail, top bar, save state, first run.
    pub frame: FrameWords,
    /// The names of the pages, in the order of `Page`.
    pub pages: [&'static str; 16],
    later: OnceLock<LaterWords>,
}

impl Deref for Words {
    type Target = LaterWords;

    fn deref(&self) -> &LaterWords {
        self.later.get().expect("the later texts are here before a page is drawn")
    }
}

texts! {
    /// The texts that come after the first ones, by screen.
    pub struct LaterWords {
        /// Month names and the pattern of a day.
        pub calendar: CalendarWords,
        /// The lead's own words: fields, stages, channels, issues, reasons.
        pub lead: LeadWords,
        /// The book as a table, and one lead.
        pub leads: LeadsWords,
        /// A file's way in.
        pub import: ImportWords,
        /// The gate: issues, rejected rows.
        pub clean: CleanWords,
        /// Columns: facets, clusters of values, operations, recipes.
        pub columns: ColumnsWords,
        /// How a file is read.
        pub reading: ReadingWords,
        /// Of duplicates.
        pub duplicates: DuplicatesWords,
        /// The call list.
        pub calls: CallWords,
        /// Texts of the day's work: next steps, new leads, what was done.
        pub today: TodayWords,
        /// Following up: activities, attempts, cadence, consent, lessons.
        pub follow: FollowWords,
        /// The board: figures of a stretch of time, the report, the columns by stage.
        pub board: BoardWords,
        /// Owners, the pool, release.
        pub owners: OwnersWords,
        /// The gate: its rules, reasons of rejection.
        pub gate: GateWords,
        /// Criteria, answers, the card that asks.
        pub qualify: QualifyWords,
        /// The user's own words.
        pub glossary: GlossaryWords,
        /// Reaching everyone: coverage, leads passed over, the check of rejected rows.
        pub reach: ReachWords,
        /// Damage and its repair.
        pub repairs: RepairWords,
        /// What counts as a lead.
        pub definitions: DefinitionsWords,
        /// Rules, grades.
        pub scoring: ScoringWords,
        /// Texts of the two axes: matrix, limits, fading.
        pub axes: AxesWords,
        /// How promising a lead is.
        pub outlook: OutlookWords,
        /// What tried rules would change.
        pub what_if: WhatIfWords,
        /// What closed leads say of the open ones.
        pub forecast: ForecastWords,
        /// Which values close more often.
        pub persona: PersonaWords,
        /// Evidence without persons.
        pub evidence: EvidenceWords,
        /// What becomes of leads.
        pub funnel: FunnelWords,
        /// What leads cost.
        pub channels: ChannelsWords,
        /// Channels and rules of the user's own, cost lines, exchange rates.
        pub ledger: LedgerWords,
        /// The report, and saving a chart.
        pub report: ReportWords,
        /// The journal.
        pub history: HistoryWords,
        /// Workspace, backup, storage, privacy.
        pub settings: SettingsWords,
        /// Backup and restore.
        pub backup: BackupWords,
        /// How safely leads are kept: saved, evicted, backed up.
        pub keeping: KeepingWords,
        /// Erasing people for ever.
        pub erase: EraseWords,
        /// Damaged records and their repair.
        pub damage: DamageWords,
        /// What could not be done, and the way out.
        pub failure: FailureWords,
    }
}
