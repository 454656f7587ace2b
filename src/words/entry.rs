//! A journal entry in words, and a stored value as the reader writes it.

use super::{Language, fill};
use crate::lead::{Day, Field, FieldKey, Money};
use crate::worker::protocol::{EntryKind, EntryLine};

impl Language {
    /// What an entry says happened, as a phrase that goes on after a colon: "import of trade_fair.csv".
    pub fn entry(self, kind: &EntryKind, custom_names: &[String]) -> String {
        let (words, recipe) = (&self.words().lead, &self.words().columns.recipe);
        match kind {
            EntryKind::Imported { file } => fill(words.entry_imported, &[("file", file)]),
            EntryKind::Edited { field } => {
                fill(words.entry_edited, &[("field", &self.words().field_key(*field, custom_names))])
            }
            EntryKind::SpendRecorded { file, .. } if file.is_empty() => words.entry_spend.to_owned(),
            EntryKind::SpendRecorded { file, .. } => fill(words.entry_spend_file, &[("file", file)]),
            EntryKind::SpendRemoved => words.entry_spend_removed.to_owned(),
            EntryKind::RulesChanged => words.entry_rules.to_owned(),
            EntryKind::SettingsChanged => words.entry_settings.to_owned(),
            EntryKind::Merged => self.words().duplicates.entry_merged.to_owned(),
            EntryKind::ToldApart => self.words().duplicates.entry_told_apart.to_owned(),
            EntryKind::BroughtBack { file, count } => {
                let rows = self.counted(&self.words().gate.rejected.rows, *count);
                fill(self.words().gate.rejected.entry, &[("file", file), ("rows", &rows)])
            }
            EntryKind::Called { result } => fill(self.words().calls.entry, &[("result", self.call_result(*result))]),
            EntryKind::Qualified { criterion, verdict } => self.answer(criterion, *verdict),
            EntryKind::Moved { stage, reason } => self.moved(*stage, reason.as_ref()),
            EntryKind::Planned { day: Some(day) } => fill(self.words().today.entry, &[("day", &self.day(*day))]),
            EntryKind::Planned { day: None } => self.words().today.entry_none.to_owned(),
            EntryKind::Skipped { reason } => self.skipped(reason),
            EntryKind::VocabularyChanged => self.words().glossary.entry.to_owned(),
            EntryKind::DefinitionsChanged => self.words().definitions.entry.to_owned(),
            EntryKind::Contacted { activity } => self.contact_activity(activity),
            EntryKind::Consented { permission } => self.permission(permission),
            EntryKind::Learnt { text } if text.is_empty() => self.words().follow.entry_unlearnt.to_owned(),
            EntryKind::Learnt { text } => fill(self.words().follow.entry_learnt, &[("text", text)]),
            EntryKind::FollowUpChanged => self.words().follow.entry_rules.to_owned(),
            EntryKind::ChannelsChanged => self.words().ledger.entry_channels.to_owned(),
            EntryKind::LedgerWritten { kind } => self.words().ledger.entries[*kind as usize].to_owned(),
            EntryKind::TeamChanged => self.words().owners.entry_team.to_owned(),
            EntryKind::ViewChanged { before, after } => self.view_change(before, after),
            EntryKind::Assigned { by: Some(by) } => self.words().owners.entries[*by as usize].to_owned(),
            EntryKind::Assigned { by: None } => self.words().owners.entry_assigned.to_owned(),
            EntryKind::Excepted { until: Some(day) } => {
                fill(self.words().owners.entry_excepted, &[("day", &self.day(*day))])
            }
            EntryKind::Excepted { until: None } => self.words().owners.entry_excepted_end.to_owned(),
            EntryKind::GateChanged => self.words().gate.entry_rules.to_owned(),
            EntryKind::Erased => words.entry_erased.to_owned(),
            EntryKind::Operated { field, kind } => self.operation(*kind, *field, custom_names),
            EntryKind::RecipeRun { name } if name.is_empty() => recipe.entry_operations.to_owned(),
            EntryKind::RecipeRun { name } => fill(recipe.entry_run, &[("name", name)]),
            EntryKind::RecipeSaved { name } => fill(recipe.entry_saved, &[("name", name)]),
            EntryKind::RecipeDeleted { name } => fill(recipe.entry_deleted, &[("name", name)]),
            EntryKind::Undone(kind) => fill(words.entry_undone, &[("entry", &self.entry(kind, custom_names))]),
            EntryKind::Redone(kind) => fill(words.entry_redone, &[("entry", &self.entry(kind, custom_names))]),
        }
    }

    /// What became of a saved view.
    fn view_change(self, before: &str, after: &str) -> String {
        let words = &self.words().funnel.saved_views;
        match (before, after) {
            (name, "") => fill(words.entry_deleted, &[("name", name)]),
            ("", name) => fill(words.entry_saved, &[("name", name)]),
            (name, to) if name == to => fill(words.entry_saved, &[("name", name)]),
            (name, to) => fill(words.entry_renamed, &[("name", name), ("to", to)]),
        }
    }

    /// An entry with the number of leads it concerns: "import of trade_fair.csv, 1,204 leads".
    pub fn entry_line(self, line: &EntryLine, custom_names: &[String]) -> String {
        let words = &self.words().lead;
        let what = self.entry(&line.kind, custom_names);
        match line.lead_count {
            0 => what,
            count => [what, self.counted(&words.leads, count)].join(words.list_comma),
        }
    }

    /// A stored value as the reader writes it: days, money, stages and channels; what is none stands as it is.
    pub fn value(self, key: FieldKey, stored: &str) -> String {
        let FieldKey::Standard(field) = key else { return stored.to_owned() };
        match field {
            Field::FirstContact | Field::LastActivity | Field::WonOn => {
                Day::parse_iso(stored).map_or(stored.to_owned(), |day| self.day(day))
            }
            Field::Value => Money::parse(stored).map_or(stored.to_owned(), |money| self.money(money)),
            _ => self.words().value(field, stored).to_owned(),
        }
    }
}
