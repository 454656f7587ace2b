//! A list of closed leads -> how right the engine would have been about them, and which columns give the answer away.

use crate::steps::{cargo, run};
use leadbench::parse::{Choices, HeaderPlace, RawTable, Reader, RowRole, header, sniff_with};
use leadbench::predict::{CLOSED_MIN, OUTCOME_MIN, Split, backtest, by_time, stratified};
use leadbench::predict::{Kind, Learner, List, Model, Refusal, Settings, find_leaks};
use std::time::Instant;

/// What the command prints.
mod figures;

/// The times of a list, for a back-test in their order.
mod times;

const USAGE: &str = "cargo xtask predict FILE --outcome COLUMN=VALUE [--ignore COLUMN,...] [--seeds 10] [--learn COUNT] [--time COLUMN]";

/// What the command was asked.
#[derive(Debug, Default)]
struct Question {
    file: String,
    /// Column and value of a won lead.
    outcome: (String, String),
    ignored: Vec<String>,
    time: Option<String>,
    seeds: u64,
    /// Learn from so many leads only.
    learnt_max: Option<usize>,
}

/// The closed leads of a list.
struct Closed<'a> {
    list: List<'a>,
    /// Their places in the list, and whether each was won.
    places: Vec<u32>,
    is_won: Vec<bool>,
    settings: Settings,
    /// By closed lead, where the back-test follows the time.
    times: Option<Vec<f64>>,
}

/// Learns from a part of a list, tests on the rest, and prints how right that was.
pub fn predict(options: &[String]) -> Result<(), String> {
    let question = question(options)?;
    if cfg!(debug_assertions) {
        return run_built_for_speed(options);
    }
    let bytes = std::fs::read(&question.file).map_err(|error| format!("{}: {error}", question.file))?;
    let raw = read(&bytes, &question)?;
    let closed = closed(&question, &raw)?;
    figures::print_list(&question.file, &closed);
    let splits = match &closed.times {
        Some(times) => vec![by_time(times)],
        None => (0..question.seeds).map(|seed| stratified(&closed.is_won, seed)).collect(),
    };
    let fewer = |split: Split| match question.learnt_max {
        Some(most) => Split { learnt: every(&split.learnt, most), ..split },
        None => split,
    };
    let splits: Vec<Split> = splits.into_iter().map(fewer).collect();
    let mut figures = figures::Figures::default();
    for split in &splits {
        figures.add(&test(&closed, split)?);
    }
    figures.print(closed.times.is_some());
    figures.print_columns(closed.list.names());
    figures::print_leaks(&closed, &find_leaks(&closed.list, &closed.places, &closed.is_won, &closed.settings));
    Ok(())
}

/// The rows of a file. The outcome's column is known by its name, so a first row that holds it is the header, even where it
/// does not look like one.
fn read(bytes: &[u8], question: &Question) -> Result<RawTable, String> {
    let read = |choices: &Choices| -> Result<RawTable, String> {
        let dialect = sniff_with(bytes, true, choices).map_err(|fault| format!("{}: {fault:?}", question.file))?;
        let (mut raw, mut reader) = (RawTable::default(), Reader::new(&dialect));
        reader.push(bytes, &mut raw);
        reader.finish(&mut raw);
        Ok(raw)
    };
    let holds_outcome = |raw: &RawTable| header(raw).0.contains(&question.outcome.0);
    let found = read(&Choices::default())?;
    if holds_outcome(&found) {
        return Ok(found);
    }
    let first_row = read(&Choices { header: Some(HeaderPlace::First), ..Choices::default() })?;
    Ok(if holds_outcome(&first_row) { first_row } else { found })
}

/// So many at most, from the whole length.
fn every(places: &[u32], most: usize) -> Vec<u32> {
    places.iter().copied().step_by((places.len() / most.max(1)).max(1)).take(most).collect()
}

/// The times that are printed are those of a program built for speed, as the browser's is; cargo builds `xtask` quickly
/// instead.
fn run_built_for_speed(options: &[String]) -> Result<(), String> {
    let build = ["run", "--quiet", "--profile", "native", "--bin", "xtask", "--features", "xtask", "--", "predict"];
    let folder = std::env::current_dir().map_err(|error| error.to_string())?;
    run(cargo(build).args(options).current_dir(folder))
}

/// What a split gave.
struct Tested {
    model: Model,
    test: leadbench::predict::Backtest,
    seconds: f64,
}

fn test(closed: &Closed<'_>, split: &Split) -> Result<Tested, String> {
    let places = |of: &[u32]| -> Vec<u32> { of.iter().map(|place| closed.places[*place as usize]).collect() };
    let outcomes = |of: &[u32]| -> Vec<bool> { of.iter().map(|place| closed.is_won[*place as usize]).collect() };
    let begin = Instant::now();
    let model = learn(&closed.list, places(&split.learnt), &outcomes(&split.learnt), closed.settings.clone())?;
    let seconds = begin.elapsed().as_secs_f64();
    let chance = |place: &u32| model.chance(&closed.list.row(*place as usize)).chance;
    let chances: Vec<f64> = places(&split.tested).iter().map(chance).collect();
    let test = backtest(&chances, &outcomes(&split.tested)).ok_or("the leads to test on have one outcome only")?;
    Ok(Tested { model, test, seconds })
}

fn learn(list: &List<'_>, places: Vec<u32>, is_won: &[bool], settings: Settings) -> Result<Model, String> {
    let refusal = |refusal| match refusal {
        Refusal::TooFew(count) => format!("{count} closed leads are too few to learn from: {CLOSED_MIN} are needed"),
        Refusal::OneOutcome { won, lost } => {
            format!("{won} won and {lost} lost leads to learn from: {OUTCOME_MIN} of each are needed")
        }
        Refusal::NoColumns => "no column has values that differ and repeat: there is nothing to learn from".to_owned(),
    };
    Learner::new(list, places, is_won, settings).and_then(Learner::finish).map_err(refusal)
}

fn question(options: &[String]) -> Result<Question, String> {
    let mut question = Question { seeds: 10, ..Question::default() };
    let mut options = options.iter();
    while let Some(option) = options.next() {
        let mut value = || options.next().ok_or_else(|| format!("{option} what?\n\n{USAGE}"));
        match option.as_str() {
            "--outcome" => {
                let (column, won) = value()?.rsplit_once('=').ok_or("--outcome COLUMN=VALUE")?;
                question.outcome = (column.trim().to_owned(), won.trim().to_owned());
            }
            "--ignore" => question.ignored.extend(value()?.split(',').map(|name| name.trim().to_owned())),
            "--time" => question.time = Some(value()?.trim().to_owned()),
            "--seeds" => {
                let text = value()?;
                question.seeds =
                    text.parse().ok().filter(|seeds| *seeds > 0).ok_or(format!("{text} is no number of seeds"))?;
            }
            "--learn" => {
                let text = value()?;
                question.learnt_max = Some(text.parse().map_err(|_| format!("{text} is no number of leads"))?);
            }
            _ if question.file.is_empty() => question.file = option.clone(),
            _ => return Err(format!("what is {option}?\n\n{USAGE}")),
        }
    }
    let is_whole = !question.file.is_empty() && !question.outcome.0.is_empty();
    if is_whole { Ok(question) } else { Err(USAGE.to_owned()) }
}

/// The leads with an outcome; without a time, if that is asked for, they are left out.
fn closed<'a>(question: &Question, raw: &'a RawTable) -> Result<Closed<'a>, String> {
    let (names, _) = header(raw);
    let place = |name: &String| {
        names.iter().position(|known| known == name).ok_or_else(|| format!("no column {name}: {names:?}"))
    };
    let outcome = place(&question.outcome.0)?;
    let mut ignored = question.ignored.iter().map(place).collect::<Result<Vec<_>, _>>()?;
    let time = question.time.as_ref().map(place).transpose()?;
    ignored.extend(time);
    ignored.push(outcome);
    let mut list = List::new();
    for (place, name) in names.iter().enumerate() {
        let rows = raw.rows().skip(1).filter(|row| row.role == RowRole::Data);
        list.push(name, rows.map(|row| row.cell(place)).collect());
    }
    let times = time.map(|time| times::times(list.column(time))).transpose()?;
    let has_time = |place: usize| times.as_ref().is_none_or(|times| times[place].is_some());
    let is_closed = |place: &u32| !list.column(outcome)[*place as usize].trim().is_empty() && has_time(*place as usize);
    let places: Vec<u32> = (0..list.len() as u32).filter(is_closed).collect();
    let is_won = |place: &u32| list.column(outcome)[*place as usize].trim() == question.outcome.1;
    Ok(Closed {
        is_won: places.iter().map(is_won).collect(),
        times: times.map(|times| places.iter().filter_map(|place| times[*place as usize]).collect()),
        settings: Settings { ignored, ..Settings::default() },
        places,
        list,
    })
}

/// What a column is, in a word.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Ignored => "ignored",
        Kind::Constant => "always the same",
        Kind::Identifier => "identifier",
        Kind::Number => "number",
        Kind::Date => "date",
        Kind::Choice => "choice",
        Kind::Text => "text",
    }
}
