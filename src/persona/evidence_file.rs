//! Evidence as a small CSV, written and read.

use super::evidence::{Counts, Evidence, EvidenceValue};
use crate::parse::{Dialect, RawTable, Reader, guard, unguard, write_row};
use serde::{Deserialize, Serialize};

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EvidenceFault {
    /// It is no evidence of Leadbench.
    Other,
    /// A newer version made it.
    Newer,
    /// This line is damaged.
    Line(u32),
}

const TITLE: &str = "leadbench evidence";
const VERSION: u32 = 1;

/// The file.
pub fn write_evidence(evidence: &Evidence) -> Vec<u8> {
    let mut out = Vec::new();
    write_row(&mut out, [TITLE, &VERSION.to_string(), "", "", ""]);
    write_row(&mut out, ["field", "value", "won", "lost", "open"]);
    let mut row = |field: &str, value: &str, counts: Counts| {
        let [won, lost, open] = [counts.won, counts.lost, counts.open].map(|count| count.to_string());
        write_row(&mut out, [guard(field).as_ref(), guard(value).as_ref(), &won, &lost, &open]);
    };
    row("", "", evidence.total);
    evidence.values.iter().for_each(|value| row(&value.field, &value.value, value.counts));
    out
}

/// Reads a file.
pub fn read_evidence(bytes: &[u8]) -> Result<Evidence, EvidenceFault> {
    // A spreadsheet that saved it again may have put semicolons.
    let plain = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let after_title = plain.strip_prefix(TITLE.as_bytes()).and_then(|rest| rest.first());
    let dialect = Dialect::new("UTF-8", *after_title.ok_or(EvidenceFault::Other)?);
    if !b",;\t".contains(&dialect.delimiter) {
        return Err(EvidenceFault::Other);
    }
    let (mut raw, mut reader) = (RawTable::default(), Reader::new(&dialect));
    reader.push(plain, &mut raw);
    reader.finish(&mut raw);
    let rows: Vec<Vec<&str>> = raw.rows().map(|row| row.cells().collect()).collect();
    let title = rows.first().filter(|row| row.first() == Some(&TITLE)).ok_or(EvidenceFault::Other)?;
    let version: u32 = title.get(1).and_then(|version| version.parse().ok()).ok_or(EvidenceFault::Other)?;
    if version > VERSION {
        return Err(EvidenceFault::Newer);
    }
    let mut evidence = Evidence::default();
    for (place, row) in rows.iter().enumerate().skip(2) {
        let fault = EvidenceFault::Line(place as u32 + 1);
        let [field, value, won, lost, open] = row[..] else { return Err(fault) };
        let count = |text: &str| text.parse::<u32>().map_err(|_| fault);
        let counts = Counts { won: count(won)?, lost: count(lost)?, open: count(open)? };
        match unguard(field) {
            "" => evidence.total = counts,
            field => {
                let value = unguard(value).to_owned();
                evidence.values.push(EvidenceValue { field: field.to_owned(), value, counts });
            }
        }
    }
    Ok(evidence)
}
