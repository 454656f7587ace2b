//! A clean table -> many polluted files, each with the table that should be read out of it.

use super::table::{Cell, PLAIN, Rows, Style};

/// A file and its truth.
pub struct Variant {
    pub name: String,
    pub bytes: Vec<u8>,
    /// The header first, unless the file has none.
    pub truth: Vec<Vec<String>>,
    pub has_header: bool,
}

fn texts(rows: &[Vec<Cell>]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect()
}

fn variant(name: impl Into<String>, text: impl Into<Vec<u8>>, rows: &[Vec<Cell>]) -> Variant {
    Variant { name: name.into(), bytes: text.into(), truth: texts(rows), has_header: true }
}

/// Pollutions of the whole file.
pub fn of_files(rows: &Rows) -> Vec<Variant> {
    let mut all = styles(rows);
    all.extend(headers(rows));
    all.extend(surroundings(rows));
    all.extend(encodings(rows));
    all
}

fn styles(rows: &Rows) -> Vec<Variant> {
    let style = |name: &str, style: Style| {
        // A cell that holds the delimiter is quoted; with blanks between cells nobody does that.
        let mut written = rows.clone();
        for cell in written.iter_mut().flatten() {
            cell.is_quoted |= cell.text.contains(style.delimiter) && style.delimiter != " ";
        }
        variant(name, style.rows(&written), rows)
    };
    let mut all = vec![style("plain", PLAIN)];
    for delimiter in [";", "\t", "|", ", ", "; ", "||", "^", "~", " "] {
        all.push(style(&format!("delimiter {delimiter:?}"), Style { delimiter, ..PLAIN }));
    }
    all.push(style("quote '", Style { quote: "'", escape: "", ..PLAIN }));
    all.push(style("backslash", Style { escape: "\\", ..PLAIN }));
    all.push(style("no escape", Style { escape: "", ..PLAIN }));
    all.push(style("LF", Style { line_end: "\n", ..PLAIN }));
    all.push(style("CR", Style { line_end: "\r", ..PLAIN }));
    all.push(style("trailing delimiters", Style { line_end: ",\r\n", ..PLAIN }));
    let mut fixed = rows.clone();
    fixed.iter_mut().flatten().for_each(|cell| cell.is_quoted = true);
    all.push(variant("all quoted", PLAIN.rows(&fixed), rows));
    all.push(variant("all quoted ;", Style { delimiter: ";", ..PLAIN }.rows(&fixed), rows));
    let text = PLAIN.rows(rows);
    all.push(variant("no end", text.trim_end_matches("\r\n"), rows));
    all.push(variant("two ends", format!("{text}\r\n"), rows));
    all.push(variant("sep=", format!("sep=,\r\n{text}"), rows));
    let mixed = rows.iter().enumerate().map(|(place, row)| PLAIN.row(row) + ["\n", "\r\n"][place % 2]);
    all.push(variant("mixed line ends", mixed.collect::<String>(), rows));
    all
}

fn headers(rows: &Rows) -> Vec<Variant> {
    let text = PLAIN.rows(rows);
    let header = PLAIN.rows(&rows[..1]);
    let mut none = variant("no header", PLAIN.rows(&rows[1..]), &rows[1..]);
    none.has_header = false;
    let repeated = |count: usize| {
        let mut truth = texts(rows);
        truth[0].iter_mut().for_each(|name| *name = [name.as_str()].repeat(count).join(" "));
        let name = format!("{count} header rows");
        Variant { name, bytes: (header.repeat(count - 1) + &text).into_bytes(), truth, has_header: true }
    };
    let width = rows[0].len();
    let mut groups = vec![String::new(); width];
    (groups[0], groups[width / 2]) = ("What".to_owned(), "More".to_owned());
    let mut grouped = texts(rows);
    for (place, name) in grouped[0].iter_mut().enumerate() {
        *name = format!("{} {name}", if place < width / 2 { "What" } else { "More" });
    }
    let bytes = format!("{}\r\n{text}", groups.join(",")).into_bytes();
    let grouped = Variant { name: "groups above the header".to_owned(), bytes, truth: grouped, has_header: true };
    vec![
        none,
        repeated(2),
        repeated(3),
        grouped,
        variant("one row", PLAIN.rows(&rows[..2]), &rows[..2]),
        variant("header only", PLAIN.rows(&rows[..1]), &rows[..1]),
    ]
}

fn surroundings(rows: &Rows) -> Vec<Variant> {
    let text = PLAIN.rows(rows);
    let width = rows[0].len();
    let commas = ",".repeat(width - 1);
    let mut all: Vec<Variant> = Vec::new();
    for (name, above) in [
        ("title", "List of everything\r\n".to_owned()),
        ("title and blank", "List of everything\r\n\r\n".to_owned()),
        ("title with delimiters", format!("List{commas}\r\n{commas}\r\n")),
        ("three lines", "List of everything\r\nExported on 5 May 2024\r\nBy: the office\r\n\r\n".to_owned()),
        ("pairs above", format!("Report,Sales{0}\r\nDate,2024-05-01{0}\r\n{commas}\r\n", ",".repeat(width - 2))),
        ("blank lines", "\r\n\r\n\r\n".to_owned()),
    ] {
        all.push(variant(name, above + &text, rows));
    }
    for (name, below) in [
        ("note", "Source: the office\r\n".to_owned()),
        ("blank and note", "\r\nNote: figures may change\r\n".to_owned()),
        ("note with delimiters", format!("* not all are here{commas}\r\n")),
        ("total", format!("Total{},12345{}\r\n", ",".repeat(width - 3), ",".repeat(2))),
    ] {
        all.push(variant(name, text.clone() + &below, rows));
    }
    let narrow: Rows = rows.iter().map(|row| row[..width - 1].to_vec()).collect();
    let other = "\r\nShop,City,Since\r\nNorth,Brno,2001-03-04\r\nSouth,Praha,2011-08-09\r\n";
    all.push(variant("same table again", text.clone() + &text, rows));
    all.push(variant("narrower table below", text.clone() + &PLAIN.rows(&narrow), rows));
    all.push(variant("other table below", text.clone() + other, rows));
    let short = rows.iter().map(|row| PLAIN.row(row).trim_end_matches(',').to_owned() + "\r\n");
    all.push(variant("no blank cells at the end", short.collect::<String>(), rows));
    all
}

fn encodings(rows: &Rows) -> Vec<Variant> {
    let text = PLAIN.rows(rows);
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let nul = text.replacen("example", "exam\0ple", 1);
    let nul = if nul == text { text.clone() } else { nul };
    let mut with_nul = texts(rows);
    if let Some(cell) = with_nul.iter_mut().flatten().find(|cell| cell.contains("example")) {
        *cell = cell.replacen("example", "exam\0ple", 1);
    }
    vec![
        variant("mark", format!("\u{FEFF}{text}"), rows),
        variant("UTF-16LE", little.clone(), rows),
        variant("UTF-16LE with mark", [b"\xFF\xFE".to_vec(), little].concat(), rows),
        variant("UTF-16BE", big, rows),
        Variant { name: "a NUL".to_owned(), bytes: nul.into_bytes(), truth: with_nul, has_header: true },
    ]
}

/// Pollutions of one row, and of one of its cells.
pub fn of_row(rows: &Rows, place: usize) -> Vec<Variant> {
    let around = |middle: String| PLAIN.rows(&rows[..place]) + &middle + "\r\n" + &PLAIN.rows(&rows[place + 1..]);
    let mut all = Vec::new();
    for delimiter in [" ", ";", "\t", "|"] {
        let style = Style { delimiter, ..PLAIN };
        all.push(variant(format!("row {place} with {delimiter:?}"), around(style.row(&rows[place])), rows));
    }
    let cells: Vec<String> = rows[place].iter().map(|cell| PLAIN.cell(cell)).collect();
    for column in 0..cells.len() {
        let (before, behind) = (cells[..column].join(","), cells[column..].join(","));
        if column > 0 {
            all.push(variant(format!("row {place} lacks {column}"), around(before.clone() + &behind), rows));
        }
        let comma = if column > 0 { "," } else { "" };
        let more = format!("{before}{comma},{behind}");
        all.push(variant(format!("row {place} has one more at {column}"), around(more), rows));
        all.push(extra_quote(rows, place, column, &around));
        // Words that nobody quoted.
        let cell = &rows[place][column];
        if !cell.is_quoted && cell.text.contains(' ') && !cell.text.starts_with('+') {
            let mut truth = texts(rows);
            truth[place][column] = cell.text.replacen(' ', ", ", 1);
            let middle: Vec<&str> = (0..cells.len())
                .map(|at| if at == column { truth[place][column].as_str() } else { &cells[at] })
                .collect();
            let name = format!("row {place} with a comma nobody quoted at {column}");
            all.push(Variant { name, bytes: around(middle.join(",")).into_bytes(), truth, has_header: true });
        }
    }
    all
}

/// A quote more at the head of a cell, which nothing escapes.
fn extra_quote(rows: &Rows, place: usize, column: usize, around: &impl Fn(String) -> String) -> Variant {
    let cell = |at: usize| {
        let cell = PLAIN.cell(&rows[place][at]);
        match (at == column, cell.strip_prefix('"')) {
            (true, Some(rest)) => format!("\"\"{rest}"),
            (true, None) => format!("\"{cell}"),
            (false, _) => cell,
        }
    };
    let middle: Vec<String> = (0..rows[place].len()).map(cell).collect();
    let mut truth = texts(rows);
    truth[place][column].insert(0, '"');
    let name = format!("row {place} with a quote at {column}");
    Variant { name, bytes: around(middle.join(",")).into_bytes(), truth, has_header: true }
}
