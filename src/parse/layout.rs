//! The head of a text and how its rows are cut -> its columns and where their names are.

use super::cell_kind::Kinds;
use super::dialect::Syntax;
use super::header_rows::{body_kinds, find_header, usual_width};
use super::reader::Rows;
use super::split::head_of;
use super::{HeaderPlace, RawTable};

/// Text looked at.
const TEXT_BYTES_MAX: usize = 128 * 1024;

/// The columns of the table and the place of its header.
pub(super) fn find_layout(text: &str, is_whole_file: bool, syntax: Syntax) -> (HeaderPlace, Vec<Kinds>) {
    let is_whole_file = is_whole_file && text.len() <= TEXT_BYTES_MAX;
    let text = head_of(text, TEXT_BYTES_MAX);
    let rows = |columns: &[Kinds]| {
        let mut table = RawTable::default();
        let mut rows = Rows::plain(syntax, columns.to_vec());
        rows.push(text, false, &mut table);
        if is_whole_file || table.is_empty() {
            rows.push("", true, &mut table);
        }
        table
    };
    let columns_of = |rows: &RawTable| body_kinds(rows, usual_width(rows));
    // Once the columns are known, rows with broken quotes are whole, and their numbers right.
    let as_they_stand = rows(&[]);
    let columns = columns_of(&as_they_stand);
    let mended = rows(&columns);
    let columns = if mended.has_same_cells(&as_they_stand) { columns } else { columns_of(&mended) };
    (find_header(&mended, &columns), columns)
}
