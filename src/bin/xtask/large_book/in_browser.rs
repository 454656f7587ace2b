//! A book as a backup, restored by the finished product in Chromium; its pages are asked there.

use super::{ROUNDS, Recorded, print};
use crate::bench::webdriver::Browser;
use crate::bench::yardstick::script;
use crate::steps::{project, target, write};
use crate::{browsers, server};
use flate2::Compression;
use flate2::write::GzEncoder;
use leadbench::store::backup::{Manifest, Writing};
use std::io::Write;

/// Restores the book, then goes from page to page; each is asked right after a change of the book: undo and redo in turn.
/// A page has the name of its question in the User Timing beside it.
pub fn measure(recorded: Recorded, pages: &[(&str, &str)]) -> Result<(), String> {
    let chromium = browsers::chromium()?;
    let address = server::start(project().join("dist"), 0, |_| {}).map_err(|error| error.to_string())?;
    let path = target().join("measured.leadbench");
    write(&path, backup(&recorded)?)?;
    drop(recorded);
    let browser = Browser::start(&chromium)?;
    browser.prepare(&[script("instruments.js")?, script("pages.js")?].concat())?;
    browser.open(&format!("http://{address}/"))?;
    browser.value_of("bench.pages.ready()")?;
    browser.give_file("[data-testid=backup-file]", &path)?;
    browser.value_of("bench.pages.restored()")?;
    for (page, question) in pages {
        let asked = browser.value_of(&format!("bench.pages.times('{page}', '{question}', {ROUNDS})"))?;
        let millis = asked.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64);
        print(page, &mut millis.collect::<Vec<f64>>());
    }
    Ok(())
}

fn backup(recorded: &Recorded) -> Result<Vec<u8>, String> {
    let counts =
        [recorded.book.rows().len(), recorded.segments.len(), recorded.journal.len()].map(|count| count as u32);
    let (mut writing, mut text) = Writing::new(&Manifest::new(0, counts[0], counts[1], counts[2]));
    for (record, segments) in &recorded.journal {
        text += &writing.entry(record);
        for key in segments {
            text += &writing.segment(*key, &recorded.segments[*key as usize]);
        }
    }
    text += &writing.end();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(text.as_bytes()).and_then(|()| gzip.finish()).map_err(|error| error.to_string())
}
