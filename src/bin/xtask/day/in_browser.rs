//! The same book as a backup, restored by the finished product in Chromium; the pages are asked there.

use super::{Made, ROUNDS, print};
use crate::bench::webdriver::Browser;
use crate::bench::yardstick::script;
use crate::steps::{project, target, write};
use crate::{browsers, server};
use flate2::Compression;
use flate2::write::GzEncoder;
use leadbench::store::backup::{Manifest, Writing};
use std::io::Write;

/// Restores the book, then goes from page to page; each is asked right after a change of the book: undo and redo in turn.
pub fn measure(made: Made) -> Result<(), String> {
    let chromium = browsers::chromium()?;
    let address = server::start(project().join("dist"), 0, |_| {}).map_err(|error| error.to_string())?;
    let path = target().join("day.leadbench");
    write(&path, backup(&made)?)?;
    drop(made);
    let browser = Browser::start(&chromium)?;
    browser.prepare(&[script("instruments.js")?, script("day.js")?].concat())?;
    browser.open(&format!("http://{address}/"))?;
    browser.value_of("bench.day.ready()")?;
    browser.give_file("[data-testid=backup-file]", &path)?;
    browser.value_of("bench.day.restored()")?;
    for page in ["today", "board", "owners"] {
        let asked = browser.value_of(&format!("bench.day.times('{page}', {ROUNDS})"))?;
        let millis = asked.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64);
        print(page, &mut millis.collect::<Vec<f64>>());
    }
    Ok(())
}

fn backup(made: &Made) -> Result<Vec<u8>, String> {
    let counts = [made.book.rows().len(), made.segments.len(), made.journal.len()].map(|count| count as u32);
    let at_millis = i64::from(made.today.0) * super::DAY_MILLIS;
    let (mut writing, mut text) = Writing::new(&Manifest::new(at_millis, counts[0], counts[1], counts[2]));
    for (record, segments) in &made.journal {
        text += &writing.entry(record);
        for key in segments {
            text += &writing.segment(*key, &made.segments[*key as usize]);
        }
    }
    text += &writing.end();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(text.as_bytes()).and_then(|()| gzip.finish()).map_err(|error| error.to_string())
}
