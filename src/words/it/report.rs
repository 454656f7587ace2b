//! Italian: texts of the report, and of saving a chart.

use crate::words::ReportWords;

/// The texts.
pub(super) const TEXTS: ReportWords = ReportWords {
    title: "Report",
    intro: "Funnel, canali e tendenze su carta o in un solo file da inoltrare: nessun link, nessun account, nessun nome di persona.",
    open: "Report",
    parts: "Contenuto",
    print: "Stampa",
    save_html: "Salva come unico file HTML",
    made: "{book}, {day}",
    save_chart: "Salva questo grafico",
    save_as: "Salva come {format}",
};
