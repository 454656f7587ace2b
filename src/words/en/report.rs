//! English: texts of the report, and of saving a chart.

use crate::words::ReportWords;

/// The texts.
pub(super) const TEXTS: ReportWords = ReportWords {
    title: "Report",
    intro: "Funnel, channels and trends on paper or in one file to pass on: no link, no account, and nobody is named.",
    open: "Report",
    parts: "What is in it",
    print: "Print",
    save_html: "Save as one HTML file",
    made: "{book}, {day}",
    save_chart: "Save this chart",
    save_as: "Save as {format}",
};
