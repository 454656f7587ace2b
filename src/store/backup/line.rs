//! Lines of a backup <-> what they say: flat JSON as we write it, without spaces, escapes or fractions.
//!
//! Why by hand: a few fixed forms need no parser of all JSON, which would weigh more than the rest of the backup's code.

use super::{BackupFault, Manifest};
use crate::store::frame::{Fault, RecordKind, unwrap};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// What the first line says it is.
const FORMAT: &str = "leadbench-backup";
/// The newest version we write and read. Version 1 had all segments before all entries and did not name the program.
pub(super) const VERSION: u32 = 2;

/// A line after the first.
pub(super) enum Line {
    Segment(u32, Vec<u8>),
    Entry(u32, Vec<u8>),
    LeftOut(u32),
    End(String),
}

impl Manifest {
    /// The first line.
    pub(super) fn to_line(&self) -> String {
        let Manifest { version, app_version, at_millis, lead_count, segment_count, entry_count } = self;
        format!(
            "{{\"format\":\"{FORMAT}\",\"version\":{version},\"app\":\"{app_version}\",\"at_millis\":{at_millis},\
             \"lead_count\":{lead_count},\"segment_count\":{segment_count},\"entry_count\":{entry_count}}}\n"
        )
    }

    /// Reads the first line.
    pub(super) fn of_line(line: &[u8]) -> Result<Manifest, BackupFault> {
        let fields = std::str::from_utf8(line).ok().and_then(inside).ok_or(BackupFault::NotABackup)?;
        let field = |name: &str| {
            let mut fields = fields.split(',').filter_map(|field| field.split_once(':'));
            fields.find(|(known, _)| text(known) == Some(name)).map(|(_, value)| value)
        };
        if field("format").and_then(text) != Some(FORMAT) {
            return Err(BackupFault::NotABackup);
        }
        let number = |name: &str| field(name).and_then(|value| value.parse().ok()).ok_or(BackupFault::Damaged);
        let version = number("version")?;
        if version > VERSION {
            return Err(BackupFault::NewerVersion);
        }
        Ok(Manifest {
            version,
            app_version: field("app").and_then(text).unwrap_or_default().to_owned(),
            at_millis: field("at_millis").and_then(|value| value.parse().ok()).ok_or(BackupFault::Damaged)?,
            lead_count: number("lead_count")?,
            segment_count: number("segment_count")?,
            entry_count: number("entry_count")?,
        })
    }
}

/// The line of a record: `{"segment":7,"bytes":"..."}`.
pub(super) fn record_line(name: &str, number: u32, record: &[u8]) -> String {
    let mut line = format!("{{\"{name}\":{number},\"bytes\":\"");
    BASE64_STANDARD.encode_string(record, &mut line);
    line.push_str("\"}\n");
    line
}

/// Reads a line after the first; the record in it is whole.
pub(super) fn line_of(line: &[u8]) -> Result<Line, BackupFault> {
    let line = std::str::from_utf8(line).ok().and_then(inside).ok_or(BackupFault::Damaged)?;
    let (name, value) = line.split_once(':').ok_or(BackupFault::Damaged)?;
    let number = |value: &str| value.parse::<u32>().map_err(|_| BackupFault::Damaged);
    let keyed = || value.split_once(",\"bytes\":").ok_or(BackupFault::Damaged);
    match text(name) {
        Some("segment") => {
            let (key, bytes) = keyed()?;
            Ok(Line::Segment(number(key)?, record_of(RecordKind::Segment, bytes)?))
        }
        Some("entry") => {
            let (place, bytes) = keyed()?;
            let entry = record_of(RecordKind::Entry, bytes);
            let entry = entry.or_else(|fault| record_of(RecordKind::Pack, bytes).map_err(|_| fault))?;
            Ok(Line::Entry(number(place)?, entry))
        }
        Some("left_out") => Ok(Line::LeftOut(number(value)?)),
        Some("sha256") => Ok(Line::End(text(value).ok_or(BackupFault::Damaged)?.to_owned())),
        _ => Err(BackupFault::Damaged),
    }
}

fn inside(line: &str) -> Option<&str> {
    line.strip_prefix('{')?.strip_suffix('}')
}

fn text(quoted: &str) -> Option<&str> {
    quoted.strip_prefix('"')?.strip_suffix('"')
}

fn record_of(kind: RecordKind, base64: &str) -> Result<Vec<u8>, BackupFault> {
    let base64 = text(base64).ok_or(BackupFault::Damaged)?;
    let record = BASE64_STANDARD.decode(base64).map_err(|_| BackupFault::Damaged)?;
    match unwrap(kind, &record) {
        Ok(_) => Ok(record),
        Err(Fault::Newer) => Err(BackupFault::NewerVersion),
        Err(Fault::Damaged) => Err(BackupFault::Damaged),
    }
}
