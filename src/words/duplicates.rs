//! Texts about duplicates: leads that seem to be one party.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the duplicates on the clean page.
    pub struct DuplicatesWords {
        /// The title.
        pub title: &'static str,
        /// What is compared, and why.
        pub about: &'static str,
        /// There are no leads.
        pub no_leads: &'static str,
        /// Starts the comparison.
        pub find: &'static str,
        /// Starts it again.
        pub find_again: &'static str,
        /// Under way: `{n}` leads.
        pub running: Plural,
        /// Leads came or changed since.
        pub stale: &'static str,
        /// Nothing found among `{n}` leads.
        pub none: Plural,
        /// Nothing from this weight on.
        pub none_here: &'static str,
        /// The picture.
        pub histogram: &'static str,
        /// The three ranges of weights, most first.
        pub tiers: [&'static str; 3],
        /// The slider.
        pub weight: &'static str,
        /// What a weight means: `{n}`.
        pub odds_for: &'static str,
        /// The same below even: `{n}`.
        pub odds_against: &'static str,
        /// Groups from the weight on.
        pub groups: Plural,
        /// Merges all of them.
        pub merge_all: Plural,
        /// What that does: `{n}` leads go out of sight.
        pub merge_all_effect: Plural,
        /// Groups that are left to the user.
        pub left_to_you: Plural,
        /// How to go through the list by keys.
        pub keys: &'static str,
        /// A weight: `{n}`.
        pub bits: &'static str,
        /// Two rows whose groups are not joined.
        pub loose: &'static str,
        /// A lead of a group: `{n}`.
        pub lead: &'static str,
        /// It stays, the others are merged into it.
        pub stays: &'static str,
        /// It takes part.
        pub takes_part: &'static str,
        /// The column of what comes out.
        pub merged: &'static str,
        /// The row of the files.
        pub file: &'static str,
        /// Takes a value: `{field}`, `{value}`.
        pub take: &'static str,
        /// The row that explains.
        pub why: &'static str,
        /// With which lead it was compared: `{n}`.
        pub compared_with: &'static str,
        /// How rare matches are.
        pub prior: &'static str,
        /// Values in each other's place: `{one}`, `{other}`.
        pub swapped: &'static str,
        /// How near values are, in the order of `Level`.
        pub levels: [&'static str; 6],
        /// Merges the group.
        pub merge: &'static str,
        /// Says that they are different.
        pub tell_apart: &'static str,
        /// They were merged.
        pub merged_done: Plural,
        /// They were told apart.
        pub told_apart_done: &'static str,
        /// Shows more groups.
        pub show_more: &'static str,
        /// An entry of the journal.
        pub entry_merged: &'static str,
        /// An entry of the journal.
        pub entry_told_apart: &'static str,
        /// In the story of a lead: `{name}`.
        pub of_merged: &'static str,
        /// The same when nothing is known of its name.
        pub of_merged_unnamed: &'static str,
        /// Of the plan of an undo.
        pub pairs_back: Plural,
    }
}
