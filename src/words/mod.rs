//! The interface texts, one file per language.
//!
//! A language is a constant of `Words`: a missing text is a compile error. Texts with a place for a value hold `{name}`
//! and are filled by `fill`; counted texts are a `Plural` and are chosen by the language's own rules.

mod en;
#[cfg(feature = "page")]
mod entry;
#[cfg(feature = "page")]
mod format;
mod lead;
mod zh_hans;

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    ZhHans,
}

impl Language {
    /// Every language, in the order of the menu.
    pub const ALL: [Language; 2] = [Language::En, Language::ZhHans];

    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::ZhHans => "zh-Hans",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::ZhHans => "简体中文",
        }
    }

    /// Its texts.
    pub fn words(self) -> &'static Words {
        match self {
            Language::En => &en::EN,
            Language::ZhHans => &zh_hans::ZH_HANS,
        }
    }

    /// The first language of the reader's list (BCP 47 tags, best first) that we speak.
    pub fn of_reader(tags: impl IntoIterator<Item = String>) -> Language {
        let known = |tag: &String| Language::ALL.into_iter().find(|language| tag.starts_with(&language.tag()[..2]));
        tags.into_iter().find_map(|tag| known(&tag)).unwrap_or_default()
    }
}

/// A counted text, one form a plural category (CLDR); languages without a category repeat `other`. `{n}` is the number.
pub struct Plural {
    /// As in "1 lead".
    pub one: &'static str,
    /// As in Czech "2 leady".
    pub few: &'static str,
    /// As in Czech "1,5 leadu".
    pub many: &'static str,
    /// As in "5 leads".
    pub other: &'static str,
}

/// Puts values in the places `{name}` of a text.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// All texts, by screen.
pub struct Words {
    /// Month names and the pattern of a day.
    pub calendar: CalendarWords,
    /// The lead's own words: fields, stages, channels, issues, reasons.
    pub lead: LeadWords,
    /// Frame: rail, top bar, save state, first run.
    pub frame: FrameWords,
    /// The book as a table, and one lead.
    pub leads: LeadsWords,
    /// A file's way in.
    pub import: ImportWords,
    /// The gate: issues, rejected rows.
    pub clean: CleanWords,
    /// Rules, grades.
    pub scoring: ScoringWords,
    /// What becomes of leads.
    pub funnel: FunnelWords,
    /// What leads cost.
    pub channels: ChannelsWords,
    /// The journal.
    pub history: HistoryWords,
    /// Workspace, backup, storage, privacy.
    pub settings: SettingsWords,
    /// What could not be done, and the way out.
    pub failure: FailureWords,
}

/// Days.
pub struct CalendarWords {
    /// Short month names, January first.
    pub months: [&'static str; 12],
    /// A day: `{day}`, `{month}` (name), `{year}`.
    pub day: &'static str,
}

/// The lead's own words.
pub struct LeadWords {
    /// The title.
    pub title: &'static str,
    /// Field names, in the order of `Field::ALL`.
    pub fields: [&'static str; 25],
    /// Stage names, in the order of `Stage::ALL`.
    pub stages: [&'static str; 7],
    /// Issue names, in the order of `IssueKind::ALL`.
    pub issues: [&'static str; 12],
    /// Names of the built-in channels, by code.
    pub channels: &'static [(&'static str, &'static str)],
    /// For leads without a channel.
    pub channel_none: &'static str,
    /// A row has neither contact nor identifier.
    pub reason_no_contact: &'static str,
    /// A row has more cells than the header.
    pub reason_too_many_cells: &'static str,
    /// A row has no identifier where only updates were wanted.
    pub reason_no_identifier: &'static str,
    /// Points.
    pub score: &'static str,
    /// The letter.
    pub grade: &'static str,
    /// Issues, as a column.
    pub issue: &'static str,
    /// The axis of a rule: matches the persona.
    pub fit: &'static str,
    /// The axis of a rule: has acted.
    pub engagement: &'static str,
    /// A rule's condition; `{field}`.
    pub known: &'static str,
    /// `{field}`.
    pub blank: &'static str,
    /// `{field}`, `{values}`.
    pub one_of: &'static str,
    /// `{field}`, `{values}`.
    pub contains: &'static str,
    /// `{field}`; the number is days.
    pub within_days: &'static str,
    /// Valid e-mail and phone.
    pub contact_complete: &'static str,
    /// `{stage}`.
    pub reached: &'static str,
    /// Between the values of a list.
    pub list_comma: &'static str,
    /// A journal entry; `{file}`.
    pub entry_imported: &'static str,
    /// `{field}`.
    pub entry_edited: &'static str,
    /// Spend records; `{file}`.
    pub entry_spend_file: &'static str,
    /// One spend record typed in.
    pub entry_spend: &'static str,
    /// A spend record taken back.
    pub entry_spend_removed: &'static str,
    /// Scoring rules changed.
    pub entry_rules: &'static str,
    /// Settings changed.
    pub entry_settings: &'static str,
    /// `{entry}`.
    pub entry_undone: &'static str,
    /// `{entry}`.
    pub entry_redone: &'static str,
    /// A count of leads.
    pub leads: Plural,
}

/// Texts of the frame.
pub struct FrameWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of the book page.
pub struct LeadsWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of the import page.
pub struct ImportWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of the clean page.
pub struct CleanWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of the score page.
pub struct ScoringWords {
    /// The title.
    pub title: &'static str,
    /// What the page is for.
    pub intro: &'static str,
    /// Heading of the grades.
    pub grades_title: &'static str,
    /// A grade by its `{letter}`.
    pub grade: &'static str,
    /// The least points of a grade: `{letter}`.
    pub grade_from: &'static str,
    /// Which leads get D: those below `{points}`.
    pub grade_below: &'static str,
    /// Handle of a grade's tile: `{leads}` and `{letter}`.
    pub grade_show: &'static str,
    /// Why a grade cannot be shown now.
    pub grade_unsaved: &'static str,
    /// Label of a threshold's number: `{letter}`.
    pub threshold_points: &'static str,
    /// Heading of the thresholds.
    pub thresholds_title: &'static str,
    /// Counted leads.
    pub leads: Plural,
    /// Heading of the histogram.
    pub histogram_title: &'static str,
    /// Column: range of scores.
    pub histogram_score: &'static str,
    /// A range of scores, `{from}` to `{to}`.
    pub histogram_range: &'static str,
    /// Column: leads.
    pub histogram_leads: &'static str,
    /// What opens the table of the histogram.
    pub histogram_table: &'static str,
    /// Leads whose grade differs from that in force.
    pub changed: Plural,
    /// No grade differs.
    pub changed_none: &'static str,
    /// The rules shown are those in force.
    pub in_force: &'static str,
    /// Puts the rules in force.
    pub save: &'static str,
    /// Goes back to the rules in force.
    pub discard: &'static str,
    /// The rules were put in force.
    pub saved: &'static str,
    /// Heading: fit.
    pub axis_fit: &'static str,
    /// What fit means.
    pub axis_fit_hint: &'static str,
    /// Heading: engagement.
    pub axis_engagement: &'static str,
    /// What engagement means.
    pub axis_engagement_hint: &'static str,
    /// No rule in this group.
    pub axis_empty: &'static str,
    /// Label of a rule's switch: `{rule}`.
    pub rule_use: &'static str,
    /// Label of a rule's points: `{rule}`.
    pub rule_points: &'static str,
    /// In place of a rule's count when it is switched off.
    pub rule_off: &'static str,
    /// Leads that a rule gives points to.
    pub rule_applies: Plural,
    /// Opens a rule's editor.
    pub rule_edit: &'static str,
    /// The same with the `{rule}`, for screen readers.
    pub rule_edit_label: &'static str,
    /// Closes a rule's editor.
    pub rule_done: &'static str,
    /// Removes a rule.
    pub rule_remove: &'static str,
    /// The same with the `{rule}`, for screen readers.
    pub rule_remove_label: &'static str,
    /// Adds a rule on fit.
    pub rule_add_fit: &'static str,
    /// Adds a rule on engagement.
    pub rule_add_engagement: &'static str,
    /// A rule without values finds nothing.
    pub rule_empty_values: &'static str,
    /// Label: what a rule asks.
    pub editor_kind: &'static str,
    /// Label: the field a rule asks of.
    pub editor_field: &'static str,
    /// Label: the values of a rule.
    pub editor_values: &'static str,
    /// Label: days of a rule.
    pub editor_days: &'static str,
    /// Label: stage of a rule.
    pub editor_stage: &'static str,
    /// Choice of the editor.
    pub kind_known: &'static str,
    /// Choice of the editor.
    pub kind_blank: &'static str,
    /// Choice of the editor.
    pub kind_one_of: &'static str,
    /// Choice of the editor.
    pub kind_contains: &'static str,
    /// Choice of the editor.
    pub kind_within_days: &'static str,
    /// Choice of the editor.
    pub kind_contact_complete: &'static str,
    /// Choice of the editor.
    pub kind_reached: &'static str,
    /// Values of a condition that are not shown.
    pub more_values: Plural,
    /// No leads to score.
    pub empty_title: &'static str,
    /// What would fill the page.
    pub empty_text: &'static str,
    /// Leads to the import.
    pub empty_action: &'static str,
}

/// Texts of the funnel page.
pub struct FunnelWords {
    /// The title.
    pub title: &'static str,
    /// What the page is for.
    pub intro: &'static str,
    /// Label of the choice of a channel.
    pub channel_label: &'static str,
    /// No channel chosen.
    pub channel_all: &'static str,
    /// Several channels chosen.
    pub channel_several: &'static str,
    /// Heading of the filters in effect.
    pub filters_label: &'static str,
    /// A filter: `{field}` and `{values}`.
    pub filter: &'static str,
    /// A filter: `{text}` searched for.
    pub filter_search: &'static str,
    /// Name of the filter by grade.
    pub filter_grades: &'static str,
    /// Name of the filter by issue.
    pub filter_issues: &'static str,
    /// The filter: without issue.
    pub filter_no_issue: &'static str,
    /// The filter: of one import or change.
    pub filter_entry: &'static str,
    /// The blank value of a filter.
    pub filter_blank: &'static str,
    /// Removes a filter: `{filter}`.
    pub filter_remove: &'static str,
    /// Removes all filters.
    pub show_all: &'static str,
    /// Counted leads.
    pub leads: Plural,
    /// Name of the chart: `{leads}`.
    pub chart_label: &'static str,
    /// The rate from the stage before, `{rate}`.
    pub from_previous: &'static str,
    /// The rate from the first stage, `{rate}`.
    pub from_first: &'static str,
    /// The counts of a rate: `{part}`, `{whole}`.
    pub counts: &'static str,
    /// Leads that did not reach the next stage.
    pub drop_off: Plural,
    /// Handle of a stage: `{leads}`, `{stage}`.
    pub show_reached: &'static str,
    /// Heading of the lost leads.
    pub lost_title: &'static str,
    /// How lost leads are counted: `{stage}`.
    pub lost_text: &'static str,
    /// Handle of the lost leads: `{leads}`.
    pub lost_show: &'static str,
    /// Heading of the value won.
    pub won_title: &'static str,
    /// What the value won is.
    pub won_text: &'static str,
    /// No deal has a known value.
    pub won_none: &'static str,
    /// Caption of the table.
    pub table_caption: &'static str,
    /// Column.
    pub column_stage: &'static str,
    /// Column.
    pub column_now: &'static str,
    /// Column.
    pub column_reached: &'static str,
    /// Column.
    pub column_previous: &'static str,
    /// Column.
    pub column_first: &'static str,
    /// Why a rate cannot be told.
    pub rate_none: &'static str,
    /// Why the first stage has no rate from the one before.
    pub rate_first: &'static str,
    /// The filters leave no lead.
    pub none_title: &'static str,
    /// No leads.
    pub empty_title: &'static str,
    /// What would fill the page.
    pub empty_text: &'static str,
    /// Leads to the import.
    pub empty_action: &'static str,
}

/// Texts of the channels page.
pub struct ChannelsWords {
    /// The title.
    pub title: &'static str,
    /// What the page is for.
    pub intro: &'static str,
    /// Label of the choice of a split.
    pub split_label: &'static str,
    /// By channel.
    pub split_channel: &'static str,
    /// By source.
    pub split_source: &'static str,
    /// By campaign.
    pub split_campaign: &'static str,
    /// Label of the choice of a figure.
    pub figure_label: &'static str,
    /// Counted leads.
    pub leads_counted: Plural,
    /// Figure and column.
    pub leads: &'static str,
    /// Column.
    pub valid: &'static str,
    /// Column.
    pub duplicates: &'static str,
    /// Column.
    pub prospects: &'static str,
    /// Column.
    pub customers: &'static str,
    /// Column.
    pub spend: &'static str,
    /// Figure and column.
    pub cost_per_lead: &'static str,
    /// Figure and column.
    pub cost_per_valid_lead: &'static str,
    /// Figure and column.
    pub cost_per_customer: &'static str,
    /// Column.
    pub won_value: &'static str,
    /// Figure and column.
    pub junk_rate: &'static str,
    /// What the junk rate is.
    pub junk_hint: &'static str,
    /// What duplicates are.
    pub duplicates_hint: &'static str,
    /// Name of the chart: `{figure}`, `{split}`.
    pub chart_label: &'static str,
    /// Nothing to draw for a figure.
    pub chart_none: &'static str,
    /// The chart shows so many channels of all.
    pub chart_first: Plural,
    /// Shows all rows.
    pub table_more: &'static str,
    /// Caption of the table: `{split}`.
    pub table_caption: &'static str,
    /// The row of the sums.
    pub total: &'static str,
    /// Handle of a channel: `{leads}`, `{channel}`.
    pub show: &'static str,
    /// Leads without a channel.
    pub no_channel: &'static str,
    /// Leads without a source.
    pub no_source: &'static str,
    /// Leads without a campaign.
    pub no_campaign: &'static str,
    /// The counts of a rate: `{part}`, `{whole}`.
    pub counts: &'static str,
    /// Why there is no cost.
    pub why_no_spend: &'static str,
    /// Why a source has no cost.
    pub why_source: &'static str,
    /// Why there is no cost.
    pub why_currencies: &'static str,
    /// Why there is no cost or rate.
    pub why_no_leads: &'static str,
    /// Why there is no cost.
    pub why_no_valid: &'static str,
    /// Why there is no cost.
    pub why_no_customers: &'static str,
    /// Why there is no value.
    pub why_no_value: &'static str,
    /// Heading of the spend.
    pub spend_title: &'static str,
    /// Why spend is wanted.
    pub spend_intro: &'static str,
    /// Label and column.
    pub spend_day: &'static str,
    /// Label and column.
    pub spend_channel: &'static str,
    /// Label and column.
    pub spend_campaign: &'static str,
    /// Label of the field that may stay blank.
    pub spend_campaign_optional: &'static str,
    /// Label of the field that may stay blank.
    pub spend_day_optional: &'static str,
    /// Label and column.
    pub spend_amount: &'static str,
    /// Label.
    pub spend_currency: &'static str,
    /// Records the amount.
    pub spend_add: &'static str,
    /// The `{money}` was recorded.
    pub spend_added: &'static str,
    /// Label of the file input.
    pub spend_file: &'static str,
    /// The columns of a spend file.
    pub spend_file_hint: &'static str,
    /// A spend file is being read.
    pub spend_reading: &'static str,
    /// Records taken from a file `{file}`.
    pub spend_imported: Plural,
    /// Rows of a spend file that were not read.
    pub spend_rejected: Plural,
    /// Column.
    pub rejected_row: &'static str,
    /// Column.
    pub rejected_column: &'static str,
    /// Column.
    pub rejected_value: &'static str,
    /// The value that could not be read is blank.
    pub rejected_blank: &'static str,
    /// Rejected rows not listed.
    pub rejected_more: Plural,
    /// Closes the summary.
    pub dismiss: &'static str,
    /// Caption of the spend in effect.
    pub spend_list: Plural,
    /// No spend in effect.
    pub spend_list_none: &'static str,
    /// Shows all records.
    pub spend_more: &'static str,
    /// A record without a day.
    pub spend_no_day: &'static str,
    /// Takes back a record.
    pub spend_remove: &'static str,
    /// The same with the `{spend}`, for screen readers.
    pub spend_remove_label: &'static str,
    /// A record was taken back: `{spend}`.
    pub spend_removed: &'static str,
    /// No leads and no spend.
    pub empty_title: &'static str,
    /// What would fill the page.
    pub empty_text: &'static str,
    /// Leads to the import.
    pub empty_action: &'static str,
}

/// Texts of the history page.
pub struct HistoryWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of the settings page.
pub struct SettingsWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of failures.
pub struct FailureWords {
    /// The title.
    pub title: &'static str,
}
