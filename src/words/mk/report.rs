//! Macedonian: texts of the report, and of saving a chart.

use crate::words::ReportWords;

/// The texts.
pub(super) const TEXTS: ReportWords = ReportWords {
    title: "Извештај",
    intro: "Инка, канали и трендови на хартија или во една датотека за праќање: без врска, без сметка и без имиња на луѓе.",
    open: "Извештај",
    parts: "Што содржи",
    print: "Печати",
    save_html: "Зачувај како една HTML-датотека",
    made: "{book}, {day}",
    save_chart: "Зачувај го графиконот",
    save_as: "Зачувај како {format}",
};
