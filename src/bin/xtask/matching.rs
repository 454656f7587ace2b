//! A list -> its clusters by record linkage, beside the truth where the list has one.
//!
//! The list goes the product's way: its columns are mapped as guessed, its rows cleaned. Unlike in the product no row is
//! rejected, for a list of persons without address or number is a fair test.

use leadbench::clean::{CleanSettings, Cleaner, DateOrders};
use leadbench::dedupe::linkage::{Column, Columns, Linkage, Linker, Role};
use leadbench::lead::{Field, FieldKey, Lead, LeadDraft};
use leadbench::map::{Mapping, Target, draft, guess};
use leadbench::parse::{Dialect, RawTable, Reader, header, sniff};
use std::collections::HashMap;
use std::fs;
use std::time::Instant;

mod figures;

/// What the command was asked.
#[derive(Debug, Default)]
struct Question {
    file: String,
    truth: Option<String>,
    /// Column and field code, `custom` or `ignore`.
    maps: Vec<(String, String)>,
    ignored: Vec<String>,
    out: Option<String>,
    explained: Vec<(u32, u32)>,
}

/// Links the leads of a file and prints how well.
pub fn matching(options: &[String]) -> Result<(), String> {
    let question = question(options)?;
    let bytes = fs::read(&question.file).map_err(|error| format!("{}: {error}", question.file))?;
    let (columns, truth) = read(&question, &bytes)?;
    let row_count = columns.row_count();
    for column in &columns.columns {
        eprintln!("{:<28} {:?}", column.name, column.role);
    }
    let begin = Instant::now();
    let mut linker = Linker::new(columns);
    let mut times: Vec<(u32, f64)> = Vec::new();
    let mut longest = 0.0_f64;
    loop {
        let (stage, begin) = (stage_of(linker.progress()), Instant::now());
        let is_more = linker.step();
        let seconds = begin.elapsed().as_secs_f64();
        longest = longest.max(seconds);
        match times.last_mut().filter(|(last, _)| *last == stage) {
            Some((_, sum)) => *sum += seconds,
            None => times.push((stage, seconds)),
        }
        if !is_more {
            break;
        }
    }
    eprintln!("{times:.3?} longest step {longest:.3}");
    let linkage = linker.linkage();
    let seconds = begin.elapsed().as_secs_f64();
    eprintln!("{row_count} records in {seconds:.3} s: {:.0} a second", f64::from(row_count) / seconds);
    if let Some(truth) = truth {
        figures::print(&linkage, &truth);
    }
    for (one, other) in &question.explained {
        for line in linker.explain(*one, *other) {
            eprintln!("{:>8.2}  {:?} {:?}", line.weight, line.level, line.reason);
        }
    }
    write(&question, &linkage)
}

fn stage_of(p: u32) -> u32 {
    match p {
        0..250 => 0,
        250..400 => 1,
        400..420 => 2,
        420..950 => 3,
        _ => 4,
    }
}
fn write(question: &Question, linkage: &Linkage) -> Result<(), String> {
    let mut text = String::from("row,cluster\n");
    for (row, cluster) in linkage.clusters.iter().enumerate() {
        text.push_str(&format!("{row},{cluster}\n"));
    }
    match &question.out {
        Some(path) => fs::write(path, text).map_err(|error| format!("{path}: {error}")),
        None => {
            print!("{text}");
            Ok(())
        }
    }
}

fn question(options: &[String]) -> Result<Question, String> {
    let mut question = Question::default();
    let mut options = options.iter();
    while let Some(option) = options.next() {
        let mut value = || options.next().ok_or_else(|| format!("{option} what?"));
        match option.as_str() {
            "--truth" => question.truth = Some(value()?.clone()),
            "--out" => question.out = Some(value()?.clone()),
            "--ignore" => question.ignored.extend(value()?.split(',').map(str::to_owned)),
            "--map" => {
                let (column, field) = value()?.rsplit_once('=').ok_or("--map COLUMN=FIELD")?;
                question.maps.push((column.to_owned(), field.to_owned()));
            }
            "--explain" => {
                let (one, other) = value()?.split_once(',').ok_or("--explain ROW,ROW")?;
                let row = |text: &str| text.parse().map_err(|_| format!("{text} is no row"));
                question.explained.push((row(one)?, row(other)?));
            }
            _ if question.file.is_empty() => question.file = option.clone(),
            _ => return Err(format!("what is {option}?")),
        }
    }
    if question.file.is_empty() { Err("which file?".to_owned()) } else { Ok(question) }
}

/// The columns that take part, and the truth as a number for each row.
fn read(question: &Question, bytes: &[u8]) -> Result<(Columns, Option<Vec<u32>>), String> {
    let dialect = sniff(bytes, true, None, None).map_err(|fault| format!("{}: {fault:?}", question.file))?;
    let raw = rows(&dialect, bytes);
    let (headers, _) = header(&raw);
    let place = |name: &String| {
        headers.iter().position(|header| header == name).ok_or_else(|| format!("no column {name}: {headers:?}"))
    };
    let truth_place = question.truth.as_ref().map(place).transpose()?;
    let mut mapping = guess(&headers, &raw);
    for (name, field) in &question.maps {
        let target = match field.as_str() {
            "custom" => Target::Custom,
            "ignore" => Target::Ignored,
            code => Target::Field(Field::from_code(code).ok_or_else(|| format!("no field {code}"))?),
        };
        mapping.set(target, Some(place(name)?));
    }
    for name in question.ignored.iter().chain(&question.truth) {
        let place = place(name)?;
        mapping.targets[place] = Target::Ignored;
    }
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let truth = truth_place.map(|place| {
        let mut number = |cell| {
            let next = numbers.len() as u32;
            *numbers.entry(cell).or_insert(next)
        };
        raw.rows().skip(1).map(|row| number(row.cell(place))).collect()
    });
    Ok((columns(&raw, &mapping), truth))
}

fn rows(dialect: &Dialect, bytes: &[u8]) -> RawTable {
    let mut raw = RawTable::default();
    let mut reader = Reader::new(dialect);
    reader.push(bytes, &mut raw);
    reader.finish(&mut raw);
    raw
}

/// The cleaned leads as columns.
fn columns(raw: &RawTable, mapping: &Mapping) -> Columns {
    let mut keys: Vec<(FieldKey, Column)> = Vec::new();
    for field in Field::ALL {
        if let Some(role) = Role::of(field) {
            let name = mapping.column_of(Target::Field(field)).map_or(field.code(), |place| &mapping.headers[place]);
            keys.push((field.into(), Column::new(name, role)));
        }
    }
    for (place, name) in (0..).zip(mapping.custom_names()) {
        keys.push((FieldKey::Custom(place), Column::new(name, Role::Custom)));
    }
    let mut cleaner = Cleaner::new(CleanSettings::default(), DateOrders::default());
    let (mut row_draft, mut lead) = (LeadDraft::default(), Lead::default());
    for row in raw.rows().skip(1) {
        draft(row, mapping, &mut row_draft);
        cleaner.clean(&row_draft, &mut lead);
        for (key, column) in &mut keys {
            column.push(lead.values.get(*key).unwrap_or_default());
        }
    }
    let columns = keys.into_iter().map(|(_, column)| column);
    Columns { columns: columns.filter(|column| column.cells().any(|cell| !cell.is_empty())).collect() }
}
