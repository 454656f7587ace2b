//! Tables of a web page -> sheets.
//!
//! Why not the browser's own reader: the page's policy lets no markup of strangers near it, and the engine gives the same
//! cells in every browser.

use super::cell_text::number_text;
use super::entity::html_text;
use super::grid::Grid;
use super::markup::{Part, attribute, charset_of, next_part};
use super::vcard::decode_text;
use crate::sheet::{Sheet, SheetFault};

/// What a cell may span (HTML, 4.9.11).
const COLUMN_SPAN_MAX: u32 = 1_000;
const ROW_SPAN_MAX: u32 = 65_534;
/// Tables in tables: deeper than this nobody builds them.
const DEPTH_MAX: usize = 50;

/// A sheet for each table that has more than one cell.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, SheetFault> {
    let text = decode_text(bytes, charset_of(bytes));
    let (mut tables, mut open, mut room) = (Vec::new(), Vec::<Table>::new(), Grid::whole_room());
    let mut close = |table: Table, room: &mut u32| {
        let (sheet, left) = table.grid.finish();
        *room = left;
        if sheet.outline.cell_count > 1 {
            tables.push((table.order, sheet));
        }
    };
    let (mut rest, mut order) = (&*text, 0);
    while let Some(part) = next_part(&mut rest) {
        match part {
            Part::Text(text) => open.iter_mut().last().into_iter().for_each(|table| table.text(text)),
            Part::Start("table", _) if open.len() < DEPTH_MAX => {
                open.push(Table::new(order, room));
                order += 1;
            }
            Part::End("table") => {
                if let Some(mut table) = open.pop() {
                    table.end_row()?;
                    close(table, &mut room);
                }
            }
            Part::Start(name, attributes) => {
                if let Some(table) = open.last_mut() {
                    table.start(name, attributes)?;
                }
            }
            Part::End(name) => {
                if let Some(table) = open.last_mut() {
                    table.end(name)?;
                }
            }
        }
    }
    while let Some(mut table) = open.pop() {
        table.end_row()?;
        close(table, &mut room);
    }
    tables.sort_by_key(|(order, _)| *order);
    Ok(tables.into_iter().map(|(_, sheet)| sheet).collect())
}

/// A table being read.
struct Table {
    order: u32,
    grid: Grid,
    row: u32,
    column: u32,
    is_in_row: bool,
    cell: Option<Cell>,
    /// For each column the first row that no cell above reaches into.
    free_from: Vec<u32>,
}

#[derive(Default)]
struct Cell {
    text: String,
    column_span: u32,
    row_span: u32,
    /// The number behind the text, where the program that copied it says so.
    number: Option<String>,
}

impl Table {
    fn new(order: u32, room: u32) -> Table {
        let grid = Grid::new("", false, room);
        Table { order, grid, row: 0, column: 0, is_in_row: false, cell: None, free_from: Vec::new() }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            // Line ends of the markup are blanks; those of the text come from tags.
            cell.text.extend(html_text(text).chars().map(|c| if c.is_ascii_whitespace() { ' ' } else { c }));
        }
    }

    fn start(&mut self, name: &str, attributes: &str) -> Result<(), SheetFault> {
        match name {
            "tr" => {
                self.end_row()?;
                self.is_in_row = true;
            }
            "td" | "th" => {
                self.end_cell()?;
                self.is_in_row = true;
                let span = |name| attribute(attributes, name).and_then(|span| span.trim().parse().ok()).unwrap_or(1);
                let number = || attribute(attributes, "x:num").or_else(|| attribute(attributes, "sdval"));
                self.cell = Some(Cell {
                    text: String::new(),
                    column_span: span("colspan").clamp(1, COLUMN_SPAN_MAX),
                    row_span: span("rowspan").clamp(1, ROW_SPAN_MAX),
                    number: number().or_else(|| sheets_number(&attribute(attributes, "data-sheets-value")?)),
                });
            }
            "" | "thead" | "tbody" | "tfoot" => (),
            _ => self.line_end(),
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), SheetFault> {
        match name {
            "tr" => self.end_row(),
            "td" | "th" => self.end_cell(),
            "" | "br" | "thead" | "tbody" | "tfoot" => Ok(()),
            _ => {
                self.line_end();
                Ok(())
            }
        }
    }

    fn line_end(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.text.push('\n');
        }
    }

    fn end_cell(&mut self) -> Result<(), SheetFault> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        while self.free_from.get(self.column as usize).is_some_and(|row| *row > self.row) {
            self.column += 1;
        }
        let text = cell.value();
        if !text.is_empty() {
            self.grid.put(self.row, self.column, &text)?;
            self.grid.merge_down(self.row, self.row + cell.row_span - 1, self.column);
        }
        let end = self.column.saturating_add(cell.column_span).min(1 << 14);
        if cell.row_span > 1 {
            self.free_from.resize(self.free_from.len().max(end as usize), 0);
            self.free_from[self.column.min(end) as usize..end as usize].fill(self.row + cell.row_span);
        }
        self.column = end;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), SheetFault> {
        self.end_cell()?;
        if self.is_in_row {
            self.row += 1;
        }
        (self.column, self.is_in_row) = (0, false);
        Ok(())
    }
}

impl Cell {
    /// The text in plain lines. A number that is shown with an exponent is given in full where it is known.
    fn value(&self) -> String {
        let lines = self.text.split('\n').map(|line| {
            let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
            words.join(" ").trim_matches('\u{A0}').to_owned()
        });
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        let text = lines.join("\n");
        let is_shortened = text.contains(['E', 'e']) && text.replace(',', ".").parse::<f64>().is_ok();
        let number = self.number.as_deref().and_then(|number| number.trim().parse::<f64>().ok());
        match number.filter(|_| is_shortened) {
            Some(number) => number_text(number),
            None => text,
        }
    }
}

/// The number in what Google Sheets says of a cell: `{"1":3,"3":13800138000}`.
fn sheets_number(value: &str) -> Option<String> {
    let (_, after) = value.split_once("\"3\":")?;
    Some(after.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'E' | 'e')).collect())
}
