//! Bytes of a spreadsheet, of contacts or of a copied table -> sheets as CSV, which `parse` reads like any other list.
//!
//! Why CSV in between: sniffing, mapping, checking, importing and the exports of what was rejected are made for rows of
//! text and stay as they are. A row of the CSV is a row of the sheet, blank ones too, so that row numbers agree.
//!
//! Why only in the aside (`crate::aside`): reading zip and XML is as large as the whole page, and few lists need it.
//! `kind` and the types are everywhere, `read` is where the libraries are.

mod kind;
#[cfg(any(feature = "aside", not(target_arch = "wasm32")))]
mod reading;

pub use kind::kind;
#[cfg(any(feature = "aside", not(target_arch = "wasm32")))]
pub use reading::read;

use serde::{Deserialize, Serialize};

/// What kind of file holds the sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetKind {
    /// A zip archive that should be an Excel workbook (.xlsx, .xlsm).
    Xlsx,
    /// An OpenDocument spreadsheet (.ods).
    Ods,
    /// The binary container of old Excel (.xls), and of encrypted new ones.
    Xls,
    /// Contacts (.vcf), versions 2.1, 3.0 and 4.0.
    VCard,
    /// A web page, or a part of one from the clipboard: its tables.
    Html,
}

/// What was read: sheets that hold something, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// The sheets; not empty.
    pub sheets: Vec<Sheet>,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What is known of it.
    pub outline: SheetOutline,
    /// Its rows: CSV (RFC 4180), UTF-8, commas, CRLF. Row n of the CSV is row n of the sheet.
    pub text: Vec<u8>,
}

/// What is known of a sheet without its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetOutline {
    /// Its name; blank where the file has none.
    pub name: String,
    /// Rows with a value in them.
    pub row_count: u32,
    /// Columns up to the last one with a value.
    pub column_count: u32,
    /// Cells with a value.
    pub cell_count: u32,
    /// Cells that held an error such as `#N/A` and are blank now.
    pub error_count: u32,
    /// Whether the spreadsheet hides it.
    pub is_hidden: bool,
}

/// Why there are no sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetFault {
    /// No cell has a value, no contact a property, no table is there.
    Empty,
    /// Not what its first bytes promise: cut, or damaged.
    Damaged,
    /// It opens with a password only.
    Locked,
    /// More cells or bytes than a browser can take, or packed so tightly that it must be meant to do harm.
    TooLarge,
    /// An archive, but of something else: a text document, presentation slides, files of any kind.
    NotASheet,
}

/// The sheet that most likely holds the list: the one with most values among those that are not hidden and have a row
/// below their first. 0 when none is like that.
pub fn main_sheet<'a>(outlines: impl IntoIterator<Item = &'a SheetOutline>) -> usize {
    let weigh = |outline: &SheetOutline| (!outline.is_hidden && outline.row_count > 1, outline.cell_count);
    let mut best = (0, (false, 0));
    for (place, outline) in outlines.into_iter().enumerate() {
        let weight = weigh(outline);
        if weight > best.1 {
            best = (place, weight);
        }
    }
    best.0
}
