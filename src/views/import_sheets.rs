//! A file that holds sheets: the aside makes rows of text of them, one of which is on the desk.

use super::LocalFile;
use super::import_desk::{ImportDesk, next_number};
use crate::aside::client::{self as aside, Reply};
use crate::aside::{Job, Outcome};
use crate::sheet::{SheetFault, SheetKind, SheetOutline, kind, main_sheet};
use crate::words::fill;
use crate::worker::client::Attachment;
use crate::worker::protocol::{Failure, FileHead};
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

/// Bytes that tell what a file is.
const KIND_BYTES: f64 = 4096.0;

impl ImportDesk {
    /// Reads the file that was put on the desk: its sheets first, where it holds some.
    pub(super) fn open(self) {
        let Some(source) = self.source.get_value() else { return };
        let number = next_number(self.latest_read);
        self.is_reading.set(true);
        spawn_local(async move {
            let kind = kind_of(&source).await;
            if self.latest_read.get_value() != number {
                return;
            }
            match kind {
                Some(kind) => self.unpack(kind, source, number),
                None => self.read(),
            }
        });
    }

    /// Puts another sheet on the desk.
    pub fn choose_sheet(self, place: usize) {
        self.sheet.set(place);
        self.read();
    }

    /// What the worker reads: the rows of the chosen sheet, or the file as it is.
    pub(super) fn attachment(self, source: LocalFile) -> Attachment {
        let place = self.sheet.get_untracked();
        let rows = self.rows.with_value(|rows| rows.get(place).cloned());
        match (rows, source) {
            (Some(file), _) | (None, LocalFile::File(file)) => Attachment::File(file),
            (None, LocalFile::Text(text) | LocalFile::Table { text, .. }) => Attachment::Bytes(text.into_bytes()),
        }
    }

    /// The name for the journal: the file's own, with the sheet's where there are several.
    pub(super) fn file_name(self, source: &LocalFile) -> String {
        let name = super::import_desk::name_of(source);
        let place = self.sheet.get_untracked();
        self.sheets.with_untracked(|sheets| match sheets.get(place) {
            Some(sheet) if sheets.len() > 1 => format!("{name} [{}]", sheet_name(sheet, place)),
            _ => name,
        })
    }

    /// The size of the file that was given, not of the rows that its sheet became.
    pub fn byte_count(self, head: &FileHead) -> u64 {
        let given = self.source.with_value(|source| match source {
            Some(LocalFile::File(file)) => Some(file.size() as u64),
            _ => None,
        });
        given.unwrap_or(head.bytes)
    }

    fn unpack(self, kind: SheetKind, source: LocalFile, number: u32) {
        let started = blob_of(&source).and_then(|file| aside::start(Job::ReadSheets(kind), file.into(), |_| ()));
        let (aside, reply) = match started {
            Ok(started) => started,
            Err(failure) => return self.give_up(failure),
        };
        self.aside.set_value(Some(aside));
        self.is_unpacking.set(true);
        spawn_local(async move {
            let reply = reply.await;
            if self.latest_read.get_value() != number {
                return;
            }
            self.stop_unpacking();
            self.take_sheets(reply, source);
        });
    }

    /// Ends the aside, whatever it is doing.
    pub(super) fn stop_unpacking(self) {
        self.is_unpacking.set(false);
        self.aside.set_value(None);
    }

    fn take_sheets(self, reply: Reply, source: LocalFile) {
        let (outlines, rows) = match reply {
            Ok((Outcome::Sheets(outlines), rows)) => (outlines, rows),
            Ok((Outcome::Linked | Outcome::Learnt(_), _)) => return self.give_up(Failure::Cancelled),
            Err(Failure::Sheet(SheetFault::Empty)) if matches!(source, LocalFile::Table { .. }) => {
                return self.read();
            }
            Err(failure) => return self.give_up(failure),
        };
        // A table that holds only a small part of what was copied is the frame of something else.
        if let LocalFile::Table { text, .. } = &source
            && rows.iter().map(|rows| Uint8Array::new(&rows).length() as usize).sum::<usize>() * 2 < text.trim().len()
        {
            return self.read();
        }
        match files_of(&rows) {
            Ok(files) => {
                self.rows.set_value(files);
                self.sheet.set(main_sheet(&outlines));
                self.sheets.set(outlines);
                self.read();
            }
            Err(failure) => self.give_up(failure),
        }
    }

    fn give_up(self, failure: Failure) {
        self.clear();
        self.failure.set(Some(failure));
    }
}

/// What the worker reads of a file: the rows of its main sheet where it holds sheets, else the file as it is.
pub(super) async fn main_rows(file: File) -> Result<File, Failure> {
    let Some(kind) = kind_of(&LocalFile::File(file.clone())).await else { return Ok(file) };
    // The aside works as long as it is held.
    let (_aside, reply) = aside::start(Job::ReadSheets(kind), file.into(), |_| ())?;
    match reply.await? {
        (Outcome::Sheets(outlines), rows) => {
            let chosen = files_of(&rows)?.into_iter().nth(main_sheet(&outlines));
            chosen.ok_or(Failure::Sheet(SheetFault::Empty))
        }
        _ => Err(Failure::Cancelled),
    }
}

/// The rows of each sheet as a file.
fn files_of(rows: &Array) -> Result<Vec<File>, Failure> {
    let files = rows.iter().map(|rows| File::new_with_buffer_source_sequence(&Array::of1(&rows), ""));
    files.collect::<Result<_, _>>().map_err(|error| Failure::FileUnreadable(format!("{error:?}")))
}

/// A sheet by its name; tables of a web page have none and are counted.
pub fn sheet_name(sheet: &SheetOutline, place: usize) -> String {
    match sheet.name.is_empty() {
        true => fill(super::use_words().import.sheet_unnamed, &[("n", &(place + 1).to_string())]),
        false => sheet.name.clone(),
    }
}

/// Whether it holds sheets. A file that cannot be read is none here: reading it in the ordinary way tells why.
async fn kind_of(source: &LocalFile) -> Option<SheetKind> {
    match source {
        LocalFile::File(file) => {
            let head = file.slice_with_f64_and_f64(0.0, KIND_BYTES).ok()?;
            let head = JsFuture::from(head.array_buffer()).await.ok()?;
            kind(&Uint8Array::new(&head).to_vec(), &file.name())
        }
        LocalFile::Text(text) => kind(text.as_bytes(), ""),
        LocalFile::Table { .. } => Some(SheetKind::Html),
    }
}

fn blob_of(source: &LocalFile) -> Result<Blob, Failure> {
    let of_text = |text: &str| {
        let blob = Blob::new_with_str_sequence(&Array::of1(&text.into()));
        blob.map_err(|error| Failure::FileUnreadable(format!("{error:?}")))
    };
    match source {
        LocalFile::File(file) => Ok(file.clone().into()),
        LocalFile::Text(text) => of_text(text),
        LocalFile::Table { markup, .. } => of_text(markup),
    }
}
