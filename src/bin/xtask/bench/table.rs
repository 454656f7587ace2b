//! What was measured, for people and for programs.

use super::figures::Size;
use super::limits::limits_of;
use super::round::Contender::{self, Fast, Ours, Typical};
use serde_json::{Value, json};
use std::fmt::Write;

/// How a figure is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Millis,
    Bytes,
}

use Unit::{Bytes, Millis};

/// The lines of the table: figure, unit, what it is.
const LINES: [(&str, Unit, &str); 43] = [
    ("import", Millis, "import: file dropped to saved"),
    ("import_with_fuzzy", Millis, "  beside it with fuzzy matching"),
    ("import_pressed", Millis, "  import pressed to saved"),
    ("import_worker", Millis, "  worker, in all"),
    ("import_read", Millis, "    read bytes"),
    ("import_parse", Millis, "    parse"),
    ("import_clean", Millis, "    clean"),
    ("import_match", Millis, "    match and merge"),
    ("import_store", Millis, "    store"),
    ("import_gap", Millis, "  longest block of the page"),
    ("import_task", Millis, "  longest task of the page"),
    ("import_memory", Bytes, "  peak memory of the tab"),
    ("open_worker", Millis, "open, the first time since the import: first rows and figures, worker"),
    ("open_open", Millis, "  of it the book"),
    ("open_page", Millis, "  page, from navigation on"),
    ("open_gap", Millis, "  longest block of the page"),
    ("open_task", Millis, "  longest task of the page"),
    ("open_memory", Bytes, "  peak memory of the tab"),
    ("reopen_worker", Millis, "open again: first rows and figures, worker"),
    ("reopen_open", Millis, "  of it the book"),
    ("reopen_page", Millis, "  page, from navigation on"),
    ("reopen_gap", Millis, "  longest block of the page"),
    ("reopen_task", Millis, "  longest task of the page"),
    ("reopen_memory", Bytes, "  peak memory of the tab"),
    ("sort_worker", Millis, "sort, worst column"),
    ("sort_worker_median", Millis, "  middle column"),
    ("filter_worker", Millis, "filter, worst"),
    ("search_worker", Millis, "search as you type, worst key"),
    ("search_worker_median", Millis, "  middle key"),
    ("search_page", Millis, "  worst, as the page sees it"),
    ("score_worker", Millis, "score and count again, worst"),
    ("score_worker_median", Millis, "  middle"),
    ("score_page", Millis, "  worst, as the page sees it"),
    ("figures_funnel", Millis, "funnel"),
    ("figures_channels", Millis, "channels"),
    ("link_page", Millis, "find duplicates by everything else"),
    ("link_gap", Millis, "  longest block of the page"),
    ("link_memory", Bytes, "  peak memory of the tab"),
    ("undo_worker", Millis, "undo the import, worker"),
    ("undo_page", Millis, "  as the page sees it"),
    ("stored_bytes", Bytes, "stored, all records"),
    ("stored_usage", Bytes, "  as the browser says"),
    ("page_heap", Bytes, "JavaScript heap of the page after import"),
];

/// The table of all lists.
pub fn table(sizes: &[Size]) -> String {
    let hundred_thousand = sizes.iter().find(|size| size.rows == 100_000);
    let mut text = String::new();
    for size in sizes {
        // Writing into a text cannot fail.
        let _ = writeln!(text, "{} rows, {:.1} MB; medians\n", size.rows, size.bytes as f64 / 1e6);
        let head = ["ours", "fast JS", "ratio", "typical"];
        let [ours, fast, ratio, typical] = head;
        let _ = writeln!(text, "{:<46}{ours:>11}{fast:>11}{ratio:>8}{typical:>11}   limits", "step");
        for (name, unit, what) in &LINES {
            if let Some(line) = line(size, hundred_thousand, name, *unit, what) {
                let _ = writeln!(text, "{line}");
            }
        }
        let _ = writeln!(text);
    }
    if let [Some(small), Some(large)] = [100_000, 1_000_000].map(|rows| sizes.iter().find(|size| size.rows == rows)) {
        for contender in [Ours, Fast] {
            let times = |size: &Size| size.median(contender, "import");
            if let (Some(before), Some(after)) = (times(small), times(large)) {
                let _ =
                    writeln!(text, "{}: ten times the rows take {:.1} times as long", contender.name(), after / before);
            }
        }
    }
    text
}

fn line(size: &Size, hundred_thousand: Option<&Size>, name: &str, unit: Unit, what: &str) -> Option<String> {
    let [ours, fast, typical] = [Ours, Fast, Typical].map(|contender| figure(size, contender, name));
    if [ours, fast, typical] == [None; 3] {
        return None;
    }
    let written = |figure: Option<f64>| match (figure, unit) {
        (None, _) => "-".to_owned(),
        (Some(figure), Millis) if figure < 100.0 => format!("{figure:.1} ms"),
        (Some(figure), Millis) => format!("{figure:.0} ms"),
        (Some(figure), Bytes) => format!("{:.1} MB", figure / 1e6),
    };
    let ratio = ours.zip(fast).filter(|(_, fast)| *fast > 0.0).map(|(ours, fast)| format!("{:.2}", ours / fast));
    let note = size.notes.get(name.trim_end_matches("_worker")).filter(|_| name.ends_with("_worker"));
    let what = note.map_or(what.to_owned(), |note| format!("{what} ({note})"));
    let limits: Vec<String> = limits_of(name, size.rows)
        .filter_map(|limit| {
            let bound = limit.at_most.figure(name, size, hundred_thousand)?;
            let verdict = if ours? <= bound { "ok" } else { "OVER" };
            let aim = limit.aim.and_then(|aim| Some((aim, aim.figure(name, size, hundred_thousand)?)));
            let aim = aim.map_or(String::new(), |(aim, at)| {
                format!(", aim {}{}", aim.words(), if ours.is_some_and(|ours| ours <= at) { " met" } else { "" })
            });
            Some(format!("{verdict}: {} = {}{aim}", limit.at_most.words(), written(Some(bound)).trim()))
        })
        .collect();
    let columns = [written(ours), written(fast)];
    let share = if unit == Bytes && ours.is_some() && name != "page_heap" {
        format!("{:.2} x list", ours.unwrap_or_default() / size.bytes as f64)
    } else {
        String::new()
    };
    let remarks: Vec<String> =
        limits.into_iter().chain([share].into_iter().filter(|share| !share.is_empty())).collect();
    Some(format!(
        "{what:<46}{:>11}{:>11}{:>8}{:>11}   {}",
        columns[0],
        columns[1],
        ratio.unwrap_or_default(),
        written(typical),
        remarks.join("; ")
    ))
}

/// A median; with fuzzy matching what the fast yardstick takes for it more.
fn figure(size: &Size, contender: Contender, name: &str) -> Option<f64> {
    match (name, contender) {
        ("import_with_fuzzy", Fast) => Some(size.median(Fast, "import")? + size.median(Fast, "fuzzy_worker")?),
        ("import_with_fuzzy", Ours) => {
            size.median(Ours, "import").filter(|_| size.median(Fast, "fuzzy_worker").is_some())
        }
        ("import_with_fuzzy", Typical) => None,
        _ => size.median(contender, name),
    }
}

/// Everything, with every round.
pub fn json(sizes: &[Size]) -> String {
    let hundred_thousand = sizes.iter().find(|size| size.rows == 100_000);
    let of_size = |size: &Size| {
        let of_contender = |contender: Contender| {
            let figures = size.of(contender).map(|(name, rounds)| {
                (name.to_owned(), json!({ "median": size.median(contender, name), "rounds": rounds }))
            });
            (contender.name().to_owned(), Value::Object(figures.collect()))
        };
        let limits = LINES.iter().flat_map(|(name, ..)| {
            limits_of(name, size.rows).filter_map(move |limit| {
                let bound = limit.at_most.figure(name, size, hundred_thousand)?;
                let ours = size.median(Ours, name)?;
                let words = limit.at_most.words();
                Some(json!({ "figure": name, "limit": words, "bound": bound, "ours": ours, "is_met": ours <= bound }))
            })
        });
        json!({
            "rows": size.rows,
            "bytes": size.bytes,
            "disagreements": size.disagreements,
            "worst": size.notes,
            "contenders": Value::Object(Contender::ALL.into_iter().map(of_contender).collect()),
            "limits": limits.collect::<Vec<Value>>(),
        })
    };
    format!("{:#}\n", Value::Array(sizes.iter().map(of_size).collect()))
}
