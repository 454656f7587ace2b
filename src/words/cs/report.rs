//! Czech: texts of the report, and of saving a chart.

use crate::words::ReportWords;

/// The texts.
pub(super) const TEXTS: ReportWords = ReportWords {
    title: "Přehled",
    intro: "Trychtýř, kanály a trendy na papíře nebo v jednom souboru k předání: bez odkazu, bez účtu a bez jmen osob.",
    open: "Přehled",
    parts: "Co obsahuje",
    print: "Vytisknout",
    save_html: "Uložit jako jeden soubor HTML",
    made: "{book}, {day}",
    save_chart: "Uložit tento graf",
    save_as: "Uložit jako {format}",
};
