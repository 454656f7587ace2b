//! Texts of the channels as the user has them, and of what is spent on them.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of channels, rules of sources, cost lines and exchange rates.
    pub struct LedgerWords {
        /// An entry of the journal: channels or rules of sources.
        pub entry_channels: &'static str,
        /// Entries of the journal, by `LedgerKind`.
        pub entries: [&'static str; 5],
        /// Heading of the cost lines.
        pub lines_title: &'static str,
        /// What cost lines are.
        pub lines_intro: &'static str,
        /// No cost line.
        pub lines_none: &'static str,
        /// Caption of the cost lines.
        pub lines: Plural,
        /// Label and column: the cost model.
        pub model: &'static str,
        /// The cost models, by `CostModel`.
        pub models: [&'static str; 8],
        /// What a line of each model comes to.
        pub hints: [&'static str; 8],
        /// Label of the amount of each model.
        pub amounts: [&'static str; 8],
        /// Label.
        pub clicks: &'static str,
        /// Label.
        pub hours: &'static str,
        /// Label: the share of a rebate.
        pub percent: &'static str,
        /// Label: the first day.
        pub from: &'static str,
        /// Label: the last day.
        pub to: &'static str,
        /// Label.
        pub note: &'static str,
        /// Writes the line down.
        pub line_add: &'static str,
        /// A line was written down: `{line}`.
        pub line_added: &'static str,
        /// A line was taken back: `{line}`.
        pub line_removed: &'static str,
        /// Label of the button that takes something back, for screen readers: `{line}`.
        pub remove_label: &'static str,
        /// Column.
        pub period: &'static str,
        /// From `{from}` to `{to}`.
        pub days: &'static str,
        /// Column: the price of a line.
        pub price: &'static str,
        /// Column: what a line comes to.
        pub sum: &'static str,
        /// A line comes to nothing yet.
        pub sum_none: &'static str,
        /// Heading.
        pub rates_title: &'static str,
        /// What rates are for: `{currency}`.
        pub rates_intro: &'static str,
        /// No rate.
        pub rates_none: &'static str,
        /// Caption.
        pub rates: Plural,
        /// Label and column.
        pub rate_day: &'static str,
        /// Column.
        pub rate: &'static str,
        /// Label: how much of the other currency one unit is: `{currency}`.
        pub rate_units: &'static str,
        /// Writes the rate down.
        pub rate_add: &'static str,
        /// A rate was written down: `{line}`.
        pub rate_added: &'static str,
        /// A rate was taken back: `{line}`.
        pub rate_removed: &'static str,
        /// Currencies without a rate: `{currencies}`.
        pub unconverted: &'static str,
        /// Currencies with amounts before their first rate: `{currencies}`.
        pub early: &'static str,
        /// Heading.
        pub unassigned_title: &'static str,
        /// What it is.
        pub unassigned_intro: &'static str,
        /// A channel's campaign without leads: `{channel}`, `{campaign}`.
        pub unassigned_campaign: &'static str,
        /// Why spend is unassigned: no channel, no leads of it, no leads of the campaign.
        pub why: [&'static str; 3],
        /// Assigns a channel.
        pub assign: &'static str,
        /// Label of the choice of a channel for something: `{source}`.
        pub assign_label: &'static str,
        /// The choice before one was made.
        pub assign_choose: &'static str,
        /// It was assigned: `{source}`, `{channel}`.
        pub assigned: &'static str,
        /// Heading.
        pub unknown_title: &'static str,
        /// What they are.
        pub unknown_intro: &'static str,
        /// All fit.
        pub unknown_none: &'static str,
        /// Caption.
        pub unknown: Plural,
        /// Column.
        pub source: &'static str,
        /// Column.
        pub leads: &'static str,
        /// What a rule would do.
        pub would_move: Plural,
        /// Leads that stay because somebody put their channel.
        pub would_stay: Plural,
        /// Heading.
        pub rules_title: &'static str,
        /// How a channel is decided.
        pub rules_intro: &'static str,
        /// Heading: rules of the user's own.
        pub own_rules: &'static str,
        /// None.
        pub own_rules_none: &'static str,
        /// A rule: `{part}`, `{text}`, `{channel}`.
        pub rule_is: &'static str,
        /// A rule: `{part}`, `{text}`, `{channel}`.
        pub rule_contains: &'static str,
        /// Label.
        pub rule_part: &'static str,
        /// What a rule looks at, by `RulePart`.
        pub parts: [&'static str; 4],
        /// Label.
        pub rule_test: &'static str,
        /// A test.
        pub is: &'static str,
        /// A test.
        pub contains: &'static str,
        /// Label.
        pub rule_text: &'static str,
        /// Adds the rule.
        pub rule_add: &'static str,
        /// Channels or rules were changed.
        pub rules_changed: &'static str,
        /// Moves a rule up: `{line}`.
        pub rule_up: &'static str,
        /// Heading: the built-in rules.
        pub built_in: &'static str,
        /// The built-in rules, in the order of `PREDICATES`.
        pub predicates: [&'static str; 19],
        /// Heading: the channels.
        pub channels: &'static str,
        /// Label and column.
        pub channel_name: &'static str,
        /// Label and column.
        pub direction: &'static str,
        /// A direction.
        pub inbound: &'static str,
        /// A direction.
        pub outbound: &'static str,
        /// Column: whether a channel is offered for choice.
        pub hidden: &'static str,
        /// Adds a channel.
        pub channel_add: &'static str,
        /// Label of a field of a channel for screen readers: `{field}`, `{channel}`.
        pub channel_field: &'static str,
        /// Heading: why a lead has its channel.
        pub reason: &'static str,
        /// Nothing is known.
        pub reason_blank: &'static str,
        /// Somebody put it.
        pub reason_by_hand: &'static str,
        /// It stood so in the file.
        pub reason_given: &'static str,
        /// A rule of the user's own: `{rule}`.
        pub reason_rule: &'static str,
        /// The name of an own channel.
        pub reason_own_name: &'static str,
        /// A built-in rule: `{rule}`.
        pub reason_predicate: &'static str,
        /// A known word: `{word}`.
        pub reason_word: &'static str,
        /// It fits no channel.
        pub reason_own_text: &'static str,
        /// The same file was recorded before: `{file}`, `{day}`.
        pub file_known: &'static str,
        /// Records it once more.
        pub file_again: &'static str,
        /// Whose export a file is: `{platform}`.
        pub file_platform: &'static str,
        /// The channel that was taken for want of a column.
        pub file_guessed: &'static str,
        /// Rows of sums that were left out.
        pub file_totals: Plural,
        /// Column: why a row was not read.
        pub fault: &'static str,
        /// Why a row was not read, by `SpendFault`.
        pub faults: [&'static str; 4],
    }
}
