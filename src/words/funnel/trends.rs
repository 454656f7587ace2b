//! Texts of the trends page.

use crate::words::Plural;
use crate::words::texts::texts;

texts! {
    /// Texts of the trends page.
    pub struct TrendsWords {
        /// The title.
        pub title: &'static str,
        /// What the page is for.
        pub intro: &'static str,
        /// No leads.
        pub empty_title: &'static str,
        /// What would fill the page.
        pub empty_text: &'static str,
        /// Label of the choice of periods.
        pub unit_label: &'static str,
        /// Week, month.
        pub units: [&'static str; 2],
        /// Label of the choice of the stage.
        pub stage_label: &'static str,
        /// Label of the choice by what lines are.
        pub flow_label: &'static str,
        /// Heading.
        pub flow_title: &'static str,
        /// Leads outside of the periods.
        pub elsewhere: Plural,
        /// Column.
        pub period: &'static str,
        /// Heading: `{stage}`.
        pub cohort_title: &'static str,
        /// What the heat map shows.
        pub cohort_hint: &'static str,
        /// A cell that is not old enough.
        pub cell_open: &'static str,
        /// Column.
        pub so_far: &'static str,
        /// Leads of which the day is not known.
        pub unknown: Plural,
        /// Heading.
        pub curve_title: &'static str,
        /// How the curves are made.
        pub curve_hint: &'static str,
        /// Heading.
        pub velocity_title: &'static str,
        /// Column.
        pub won: &'static str,
        /// Column.
        pub days_to_won: &'static str,
        /// Won leads outside of the periods.
        pub won_elsewhere: Plural,
        /// The parts of the velocity: opportunities, win rate, average value, days, result.
        pub parts: [&'static str; 5],
        /// A part that cannot be told.
        pub not_told: &'static str,
        /// Heading.
        pub forecast_title: &'static str,
        /// How chances are made.
        pub forecast_hint: &'static str,
        /// Too few closed leads: `{n}`.
        pub forecast_few: &'static str,
        /// What is expected: `{n}`, `{low}`, `{high}`, `{open}`.
        pub forecast_customers: &'static str,
        /// Lost leads whose way is not known.
        pub forecast_unseen: Plural,
        /// Column.
        pub open: &'static str,
        /// Column.
        pub closed: &'static str,
        /// Column.
        pub chance: &'static str,
        /// Column.
        pub expected: &'static str,
        /// Heading.
        pub lost_title: &'static str,
        /// No lead is lost.
        pub lost_none: &'static str,
        /// Caption of the table by period.
        pub lost_by_period: &'static str,
        /// Heading of the columns of stages.
        pub lost_from: &'static str,
        /// Heading.
        pub stages_title: &'static str,
        /// What the flow shows.
        pub stages_hint: &'static str,
        /// Column.
        pub going_from: &'static str,
        /// Column.
        pub going_to: &'static str,
        /// Heading.
        pub quality_title: &'static str,
        /// Which periods: `{now}`, `{before}`.
        pub quality_hint: &'static str,
        /// Label of the choice.
        pub quality_by: &'static str,
        /// Label of the choice of days.
        pub quality_days: &'static str,
        /// Two figures: `{now}`, `{before}`.
        pub now_before: &'static str,
        /// Column.
        pub valid: &'static str,
        /// Column.
        pub prospects: &'static str,
        /// Column.
        pub score: &'static str,
        /// Column.
        pub grades: &'static str,
        /// The summary that opens a table.
        pub figures: &'static str,
    }
}
