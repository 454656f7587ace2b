//! Bytes -> sheets: one reader per kind, one grid that all of them fill.

mod archive;
mod cell_text;
mod contact;
mod entity;
mod grid;
mod html;
mod markup;
mod ods;
mod vcard;
mod workbook;

use super::{Sheet, SheetFault, SheetKind, Workbook};

/// Cells that are read at most, over all sheets: a list of a million leads with five columns.
const CELLS_MAX: u32 = 5_000_000;
/// Bytes of text that the cells of a sheet may hold: one long text that a million cells share is short in the file.
const TEXT_BYTES_MAX: usize = 256 << 20;

/// Reads all sheets of a file.
pub fn read(bytes: &[u8], kind: SheetKind) -> Result<Workbook, SheetFault> {
    let sheets = match kind {
        SheetKind::Xlsx => workbook::read_xlsx(bytes)?,
        SheetKind::Xls => workbook::read_xls(bytes)?,
        SheetKind::Ods => ods::read(bytes)?,
        SheetKind::VCard => vec![vcard::read(bytes)?],
        SheetKind::Html => html::read(bytes)?,
    };
    let sheets: Vec<Sheet> = sheets.into_iter().filter(|sheet| sheet.outline.cell_count > 0).collect();
    if sheets.is_empty() { Err(SheetFault::Empty) } else { Ok(Workbook { sheets }) }
}
