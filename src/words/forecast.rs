//! Texts of what closed leads say of the open ones.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the forecast page.
    pub struct ForecastWords {
        /// The title, also in the rail.
        pub title: &'static str,
        /// What the page is for.
        pub intro: &'static str,
        /// Without any lead: heading.
        pub empty_title: &'static str,
        /// Without any lead: what would fill the page.
        pub empty_text: &'static str,
        /// Without any lead: button to the import.
        pub empty_action: &'static str,
        /// With too few closed leads: heading.
        pub few_title: &'static str,
        /// How many closed leads are missing.
        pub few: Plural,
        /// What a closed lead is, and how many are needed.
        pub few_about: &'static str,
        /// Leads by outcome: `{won}`, `{lost}`, `{open}`.
        pub counts: &'static str,
        /// Too few of one outcome: `{least}`, `{won}`, `{lost}`.
        pub one_outcome: &'static str,
        /// No chosen field tells anything.
        pub no_columns: &'static str,
        /// Heading of the list of fields.
        pub fields_title: &'static str,
        /// Why some are not ticked.
        pub fields_about: &'static str,
        /// How much of a field is filled: `{share}`.
        pub field_filled: &'static str,
        /// Button: begins to learn.
        pub learn: Plural,
        /// Button: learns anew.
        pub learn_again: &'static str,
        /// Button: forgets what was learnt.
        pub forget: &'static str,
        /// While it learns.
        pub running: Plural,
        /// The book has other closed leads by now.
        pub stale: &'static str,
        /// Where what was learnt is kept.
        pub kept: &'static str,
        /// Heading of the back-test.
        pub test_title: &'static str,
        /// On which leads: the latest; `{leads}`, `{day}`.
        pub on_latest: &'static str,
        /// On which leads: each left out; `{leads}`.
        pub on_left_out: &'static str,
        /// The closed leads do not tell how right it is.
        pub untested: &'static str,
        /// Counted leads.
        pub leads: Plural,
        /// Figure: area under the curve.
        pub auc: &'static str,
        /// What it means.
        pub auc_about: &'static str,
        /// Figure: Brier score.
        pub brier: &'static str,
        /// What it means; `{plain}`: that of the same chance for all.
        pub brier_about: &'static str,
        /// Figure: how many times as many customers among the best fifth.
        pub lift: &'static str,
        /// What it means: `{top}`, `{all}`.
        pub lift_about: &'static str,
        /// Heading of the picture: chances beside what came.
        pub calibration_title: &'static str,
        /// How to read it.
        pub calibration_about: &'static str,
        /// Axis and column: the chance that was told.
        pub told: &'static str,
        /// Axis and column: the share that was won.
        pub came: &'static str,
        /// Column: leads.
        pub lead_column: &'static str,
        /// Heading of the picture: customers found among the best leads.
        pub gain_title: &'static str,
        /// How to read it.
        pub gain_about: &'static str,
        /// Axis and column: share of the leads.
        pub worked: &'static str,
        /// Axis and column: share of the customers.
        pub found: &'static str,
        /// Opens the table of a picture.
        pub as_table: &'static str,
        /// Heading of the fields that give the answer away.
        pub leaks_title: &'static str,
        /// What that means.
        pub leaks_about: &'static str,
        /// There is none.
        pub leaks_none: &'static str,
        /// Reason: alone it tells all; `{auc}`.
        pub leak_all: &'static str,
        /// Reason: `{part}` of `{filled}` leads with a value were won.
        pub leak_filled_won: &'static str,
        /// Reason: `{part}` of `{filled}` leads with a value were lost.
        pub leak_filled_lost: &'static str,
        /// Reason: as much as all others; `{auc}`, `{others}`.
        pub leak_outweighs: &'static str,
        /// Reason: settles a share of what is unsure; `{share}`.
        pub leak_much: &'static str,
        /// Reason: by its name it is overwritten.
        pub leak_overwritten: &'static str,
        /// Reason: by its name somebody judged.
        pub leak_judged: &'static str,
        /// Reason: by its name it says how it ended.
        pub leak_ended: &'static str,
        /// Button: leaves the field out and learns anew.
        pub leave_out: &'static str,
        /// The same for a screen reader: `{field}`.
        pub leave_out_label: &'static str,
        /// Heading of what chances go by.
        pub uses_title: &'static str,
        /// How to read it.
        pub uses_about: &'static str,
        /// Column: a field.
        pub field: &'static str,
        /// Column: by how much it moves the odds.
        pub weight: &'static str,
        /// A factor of the odds: `{factor}`.
        pub factor: &'static str,
        /// Nothing moves a chance.
        pub uses_none: &'static str,
        /// Heading of the open leads.
        pub open_title: &'static str,
        /// What the groups are; `{share}`: the share won of all.
        pub open_about: &'static str,
        /// Button: all open leads, best chances first.
        pub open_show: &'static str,
        /// Texts of a lead's chance.
        pub chance: ChanceWords,
        /// Texts of what figures do not say by themselves.
        pub caveats: CaveatWords,
    }
}

texts! {
    /// Texts of what figures do not say by themselves, on the pages of funnel and channels.
    pub struct CaveatWords {
        /// Deals are recorded only from a day on: `{deal}`, `{contact}`, `{leads}`.
        pub deals_from: &'static str,
        /// Conversions of two channels cannot be told apart: `{one}`, `{one_range}`, `{other}`, `{other_range}`.
        pub overlap: &'static str,
        /// `{low}` to `{high}`.
        pub range: &'static str,
    }
}

texts! {
    /// Texts of a lead's chance, in the table, in the filter and in the panel.
    pub struct ChanceWords {
        /// Column, filter and heading.
        pub name: &'static str,
        /// How chances stand beside the average: better, about, worse, unsure.
        pub bands: [&'static str; 4],
        /// Too unsure to be told.
        pub unsure: &'static str,
        /// A chance with its interval: `{chance}`, `{low}`, `{high}`.
        pub interval: &'static str,
        /// The interval, where it is too wide: `{low}`, `{high}`.
        pub unsure_interval: &'static str,
        /// What the lines of the sum are.
        pub sum_about: &'static str,
        /// First line: a lead of which nothing is known.
        pub base: &'static str,
        /// Last line but one: all that weighs less.
        pub rest: &'static str,
        /// A field and what stands in it: `{field}`, `{value}`.
        pub line: &'static str,
        /// Two fields together: `{one}`, `{other}`.
        pub pair: &'static str,
        /// The cell is empty.
        pub empty: &'static str,
        /// Another value.
        pub other: &'static str,
        /// From `{low}` to `{high}`.
        pub between: &'static str,
        /// Over `{low}`.
        pub over: &'static str,
        /// Up to `{high}`.
        pub up_to: &'static str,
        /// Of a text: `{length}` is a range of letters.
        pub length: &'static str,
        /// Days of the week, Monday first.
        pub weekdays: [&'static str; 7],
    }
}
