//! OpenDocument spreadsheets (.ods) -> sheets.
//!
//! Why not `calamine` here: it keeps every cell of every sheet several times and opens a row that is repeated a million
//! times before anybody can count. This reads one cell after another and stops at the limit.

use super::archive::Archive;
use super::cell_text::{iso_text, number_text, span_text, truth_text};
use super::entity::xml_entity;
use super::grid::Grid;
use crate::sheet::{Sheet, SheetFault};
use memchr::memmem;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read};

/// What a spreadsheet can hold in one direction and the other.
const ROWS_MAX: u32 = 1 << 20;
const COLUMNS_MAX: u32 = 1 << 14;

/// All sheets.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, SheetFault> {
    let mut archive = Archive::open(bytes)?;
    if archive.has("META-INF/manifest.xml") {
        let mut manifest = Vec::new();
        archive.entry("META-INF/manifest.xml")?.read_to_end(&mut manifest).map_err(|_| SheetFault::Damaged)?;
        if memmem::find(&manifest, b"encryption-data").is_some() {
            return Err(SheetFault::Locked);
        }
    }
    let mut xml = Reader::from_reader(BufReader::new(archive.entry("content.xml")?));
    xml.config_mut().expand_empty_elements = true;
    Document { xml, buffer: Vec::new() }.read()
}

struct Document<R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
}

/// What its attributes say of a cell.
#[derive(Default)]
struct CellHead {
    /// The value where an attribute has it; `None`: the cell's own text is the value.
    value: Option<String>,
    is_error: bool,
    /// Whether a merged cell lies over it: what it holds nobody sees.
    is_covered: bool,
    /// How many cells in a row are the same.
    repeats: u32,
    /// How many rows it covers.
    row_span: u32,
}

impl<R: BufRead> Document<R> {
    fn read(&mut self) -> Result<Vec<Sheet>, SheetFault> {
        let (mut sheets, mut room) = (Vec::new(), Grid::whole_room());
        let (mut style, mut hidden) = (String::new(), HashSet::new());
        loop {
            self.buffer.clear();
            match self.xml.read_event_into(&mut self.buffer).map_err(|_| SheetFault::Damaged)? {
                Event::Start(tag) => match tag.name().as_ref() {
                    "style:style" => style = attribute(&tag, "style:name")?.unwrap_or_default(),
                    "style:table-properties" if attribute(&tag, "table:display")?.as_deref() == Some("false") => {
                        hidden.insert(style.clone());
                    }
                    "table:table" => {
                        let name = attribute(&tag, "table:name")?.unwrap_or_default();
                        let is_hidden = attribute(&tag, "table:style-name")?.is_some_and(|name| hidden.contains(&name));
                        let mut grid = Grid::new(&name, is_hidden, room);
                        self.table(&mut grid)?;
                        let (sheet, left) = grid.finish();
                        room = left;
                        sheets.push(sheet);
                    }
                    _ => (),
                },
                Event::Eof => return if sheets.is_empty() { Err(SheetFault::NotASheet) } else { Ok(sheets) },
                _ => (),
            }
        }
    }

    fn table(&mut self, grid: &mut Grid) -> Result<(), SheetFault> {
        let mut row = 0_u32;
        loop {
            self.buffer.clear();
            match self.xml.read_event_into(&mut self.buffer).map_err(|_| SheetFault::Damaged)? {
                Event::Start(tag) if tag.name().as_ref() == "table:table-row" => {
                    let repeats = count(&tag, "table:number-rows-repeated")?;
                    self.row(grid, row, repeats.min(ROWS_MAX.saturating_sub(row)))?;
                    row = row.saturating_add(repeats);
                }
                Event::End(tag) if tag.name().as_ref() == "table:table" => return Ok(()),
                Event::Eof => return Err(SheetFault::Damaged),
                _ => (),
            }
        }
    }

    fn row(&mut self, grid: &mut Grid, first_row: u32, row_repeats: u32) -> Result<(), SheetFault> {
        let mut cells: Vec<(u32, String)> = Vec::new();
        let mut column = 0_u32;
        loop {
            self.buffer.clear();
            let head = match self.xml.read_event_into(&mut self.buffer).map_err(|_| SheetFault::Damaged)? {
                Event::Start(tag) if is_cell(tag.name().as_ref()) => cell_head(&tag)?,
                Event::End(tag) if tag.name().as_ref() == "table:table-row" => break,
                Event::Eof => return Err(SheetFault::Damaged),
                _ => continue,
            };
            let text = self.cell_text()?;
            let is_blank = head.is_error || head.is_covered;
            let value = if is_blank { String::new() } else { head.value.unwrap_or(text) };
            let end = column.saturating_add(head.repeats).min(COLUMNS_MAX);
            if head.is_error {
                (column..end).for_each(|_| grid.put_error());
            } else if !value.is_empty() {
                grid.merge_down(first_row, first_row.saturating_add(head.row_span - 1), column);
                cells.extend((column..end).map(|column| (column, value.clone())));
            }
            column = end;
        }
        if !cells.is_empty() {
            for row in first_row..first_row + row_repeats {
                cells.iter().try_for_each(|(column, value)| grid.put(row, *column, value))?;
            }
        }
        Ok(())
    }

    /// The text of a cell up to its end: paragraphs become lines, notes are left out.
    fn cell_text(&mut self) -> Result<String, SheetFault> {
        let mut text = String::new();
        let (mut paragraph_count, mut depth) = (0_u32, 0_u32);
        loop {
            self.buffer.clear();
            match self.xml.read_event_into(&mut self.buffer).map_err(|_| SheetFault::Damaged)? {
                Event::Start(tag) => match tag.name().as_ref() {
                    "office:annotation" | "table:table" => {
                        let end = tag.to_end().into_owned();
                        self.xml.read_to_end_into(end.name(), &mut Vec::new()).map_err(|_| SheetFault::Damaged)?;
                    }
                    "text:p" => {
                        if paragraph_count > 0 {
                            text.push('\n');
                        }
                        (paragraph_count, depth) = (paragraph_count + 1, depth + 1);
                    }
                    "text:s" => text.extend((0..count(&tag, "text:c")?.min(COLUMNS_MAX)).map(|_| ' ')),
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    _ => (),
                },
                Event::End(tag) => match tag.name().as_ref() {
                    "text:p" => depth = depth.saturating_sub(1),
                    name if is_cell(name) => return Ok(text),
                    _ => (),
                },
                Event::Text(part) if depth > 0 => text.push_str(&part.xml10_content()),
                Event::CData(part) if depth > 0 => text.push_str(&part.xml10_content()),
                Event::GeneralRef(entity) if depth > 0 => text.extend(xml_entity(entity.as_ref())),
                Event::Eof => return Err(SheetFault::Damaged),
                _ => (),
            }
        }
    }
}

fn is_cell(name: &str) -> bool {
    matches!(name, "table:table-cell" | "table:covered-table-cell")
}

/// ODF 1.2 part 1, 19.385: which attribute holds the value follows from its type.
fn cell_head(tag: &BytesStart) -> Result<CellHead, SheetFault> {
    let kind = attribute(tag, "office:value-type")?;
    let value = match kind.as_deref() {
        Some("float" | "percentage" | "currency") => {
            let number = attribute(tag, "office:value")?;
            number.map(|number| number.trim().parse().map_or(number, number_text))
        }
        Some("date") => attribute(tag, "office:date-value")?.map(|day| iso_text(&day).to_owned()),
        Some("time") => attribute(tag, "office:time-value")?.map(|span| days_of(&span).map_or(span, span_text)),
        Some("boolean") => {
            attribute(tag, "office:boolean-value")?.map(|truth| truth_text(truth.trim() == "true").to_owned())
        }
        // LibreOffice leaves it blank where an error's own text is the content.
        _ => attribute(tag, "office:string-value")?.filter(|text| !text.is_empty()),
    };
    Ok(CellHead {
        value,
        is_error: attribute(tag, "calcext:value-type")?.as_deref() == Some("error"),
        is_covered: tag.name().as_ref() == "table:covered-table-cell",
        repeats: count(tag, "table:number-columns-repeated")?,
        row_span: count(tag, "table:number-rows-spanned")?,
    })
}

/// `PT10H30M05S` in days (XML Schema part 2, 3.2.6; spreadsheets write hours, minutes and seconds only).
fn days_of(span: &str) -> Option<f64> {
    let (sign, span) = span.strip_prefix('-').map_or((1.0, span), |span| (-1.0, span));
    let mut rest = span.strip_prefix("PT")?;
    let mut seconds = 0.0;
    for (unit, unit_seconds) in [('H', 3600.0), ('M', 60.0), ('S', 1.0)] {
        if let Some((number, after)) = rest.split_once(unit) {
            seconds += number.replace(',', ".").parse::<f64>().ok()? * unit_seconds;
            rest = after;
        }
    }
    rest.is_empty().then_some(sign * seconds / 86_400.0)
}

/// A count, at least 1.
fn count(tag: &BytesStart, name: &str) -> Result<u32, SheetFault> {
    Ok(attribute(tag, name)?.and_then(|count| count.trim().parse().ok()).unwrap_or(1).max(1))
}

fn attribute(tag: &BytesStart, name: &str) -> Result<Option<String>, SheetFault> {
    let found = tag.try_get_attribute(name).map_err(|_| SheetFault::Damaged)?;
    let value = found.map(|found| unescape(&found.value).map(|value| value.into_owned()));
    value.transpose().map_err(|_| SheetFault::Damaged)
}
