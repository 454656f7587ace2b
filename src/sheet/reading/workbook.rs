//! Excel workbooks, new (.xlsx) and old (.xls) -> sheets.

use super::archive::Archive;
use super::cell_text::{Moment, iso_text, moment_text, number_text, padded_text, span_text, truth_text, zeros_of};
use super::grid::Grid;
use crate::sheet::{Sheet, SheetFault};
use calamine::{DataType, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError};
use memchr::memmem;
use std::io::Cursor;

type NewWorkbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Sheets of a new workbook, read cell by cell.
pub fn read_xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, SheetFault> {
    let archive = Archive::open(bytes)?;
    if !archive.has("_rels/.rels") {
        return Err(SheetFault::NotASheet);
    }
    let mut workbook: NewWorkbook = Xlsx::new(Cursor::new(bytes)).map_err(fault_of)?;
    let named: Vec<(String, bool)> = worksheets(workbook.sheets_metadata());
    if named.is_empty() {
        return Err(SheetFault::NotASheet);
    }
    let (mut sheets, mut room) = (Vec::new(), Grid::whole_room());
    for (name, is_hidden) in named {
        let mut grid = Grid::new(&name, is_hidden, room);
        fill(&mut grid, &mut workbook, &name)?;
        if archive.has_merged_cells {
            let merges = workbook.merge_cells_by_sheet_name(&name).map_err(fault_of)?;
            merges.iter().for_each(|merge| merge_down(&mut grid, merge));
        }
        let (sheet, left) = grid.finish();
        room = left;
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn fill(grid: &mut Grid, workbook: &mut NewWorkbook, name: &str) -> Result<(), SheetFault> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(fault_of)?;
    let zeros: Vec<usize> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().map_or(0, |format| zeros_of(&format.format_code)))
        .collect();
    loop {
        match reader.next_cell_with_style_id() {
            Ok(Some((cell, style))) => {
                let (row, column) = cell.get_position();
                let zero_count = zeros.get(style).copied().unwrap_or(0);
                put(grid, row, column, cell.get_value(), zero_count)?;
            }
            Ok(None) => return Ok(()),
            // One cell that says nothing: newer errors such as `#SPILL!` among them. The next one is not touched by it.
            Err(XlsxError::CellError(_) | XlsxError::ParseFloat(_) | XlsxError::Unrecognized { .. }) => {
                grid.put_error()
            }
            Err(error) => return Err(fault_of(error)),
        }
    }
}

/// Sheets of an old workbook. The whole file is in memory then: it is not packed, so it holds no more than its size.
pub fn read_xls(bytes: &[u8]) -> Result<Vec<Sheet>, SheetFault> {
    // A new workbook with a password is kept in the old container, as a stream of this name in UTF-16 ([MS-OFFCRYPTO] 2.3.4).
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if memmem::find(bytes, &locked).is_some() {
        return Err(SheetFault::Locked);
    }
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(fault_of_old)?;
    let (mut sheets, mut room) = (Vec::new(), Grid::whole_room());
    for (name, is_hidden) in worksheets(workbook.sheets_metadata()) {
        let mut grid = Grid::new(&name, is_hidden, room);
        let range = workbook.worksheet_range(&name).map_err(fault_of_old)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            put(&mut grid, first_row + row as u32, first_column + column as u32, value, 0)?;
        }
        let merges = workbook.merge_cells_by_sheet_name(&name).map_err(fault_of_old)?;
        merges.iter().for_each(|merge| merge_down(&mut grid, merge));
        let (sheet, left) = grid.finish();
        room = left;
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Names of the sheets that hold cells, not charts, and whether they are hidden.
fn worksheets(sheets: &[calamine::Sheet]) -> Vec<(String, bool)> {
    let worksheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    worksheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
}

fn merge_down(grid: &mut Grid, merge: &Dimensions) {
    grid.merge_down(merge.start.0, merge.end.0, merge.start.1);
}

/// Puts a cell as text; numbers get at least so many digits.
fn put(grid: &mut Grid, row: u32, column: u32, value: &impl DataType, zero_count: usize) -> Result<(), SheetFault> {
    if let Some(text) = value.get_string() {
        grid.put(row, column, text)
    } else if let Some(number) = value.get_float() {
        let text = if zero_count == 0 { number_text(number) } else { padded_text(number, zero_count) };
        grid.put(row, column, &text)
    } else if let Some(number) = value.get_int() {
        grid.put(row, column, &padded_text(number as f64, zero_count))
    } else if let Some(moment) = value.get_datetime() {
        grid.put(row, column, &excel_moment_text(moment))
    } else if let Some(text) = value.get_datetime_iso() {
        grid.put(row, column, iso_text(text))
    } else if let Some(truth) = value.get_bool() {
        grid.put(row, column, truth_text(truth))
    } else {
        if value.is_error() {
            grid.put_error();
        }
        Ok(())
    }
}

fn excel_moment_text(moment: ExcelDateTime) -> String {
    if moment.is_duration() {
        return span_text(moment.as_f64());
    }
    moment_text(moment.as_f64(), || {
        let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
        Moment { day: (year, month, day), time: (hour, minute, second) }
    })
}

fn fault_of(error: XlsxError) -> SheetFault {
    match error {
        XlsxError::Password => SheetFault::Locked,
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => SheetFault::NotASheet,
        XlsxError::Unrecognized { typ: "sheet:type", .. } => SheetFault::NotASheet,
        _ => SheetFault::Damaged,
    }
}

fn fault_of_old(error: XlsError) -> SheetFault {
    match error {
        XlsError::Password => SheetFault::Locked,
        // The old container holds text documents and slides too.
        XlsError::Cfb(_) | XlsError::WorksheetNotFound(_) => SheetFault::NotASheet,
        _ => SheetFault::Damaged,
    }
}
