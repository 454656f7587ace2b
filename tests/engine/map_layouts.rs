//! Layouts of real exports and home-made lists: how many columns the guess gets right.
//!
//! Two halves: the words and weights are tuned on one, the other is held out and tells how lists fare that nobody has
//! seen.

use leadbench::map::{Mapping, Split, Target, guess};
use leadbench::parse::{RawTable, header};

/// Columns right of all, and the wrong ones in words.
struct Score {
    right: usize,
    all: usize,
    wrong: Vec<String>,
}

fn score(layouts: &str) -> Score {
    let mut score = Score { right: 0, all: 0, wrong: Vec::new() };
    for layout in layouts.split("\n\n").skip(1) {
        let mut lines = layout.trim().lines();
        let name = lines.next().expect("a name");
        let headers = lines.next().expect("headers");
        let truths = lines.next().expect("truths").split('|');
        let mut table = RawTable::default();
        for (place, line) in std::iter::once(headers).chain(lines).enumerate() {
            line.split('|').for_each(|cell| table.push_cell(cell));
            table.end_row(place as u32 + 1, false);
        }
        let mapping = guess(&header(&table).0, &table);
        for (column, truth) in truths.enumerate() {
            let found = found(&mapping, column);
            score.all += 1;
            match truth.split('/').any(|truth| truth == found) {
                true => score.right += 1,
                false => score.wrong.push(format!("{name}: {} is {truth}, not {found}", mapping.headers[column])),
            }
        }
    }
    score
}

/// What the column is by the guess, in the words of the truth.
fn found(mapping: &Mapping, column: usize) -> String {
    match mapping.targets[column] {
        Target::Field(field) => match mapping.split_of(column).filter(|split| split.is_on).map(|split| split.split) {
            Some(Split::CityAnd(second)) => format!("{}+{}", field.code(), second.code()),
            Some(Split::Contact) => format!("{}+contact", field.code()),
            _ => field.code().to_owned(),
        },
        Target::Currency => "currency".to_owned(),
        _ => "-".to_owned(),
    }
}

#[test]
fn of_a_hundred_columns_ninety_seven_are_right() {
    let tuned = score(include_str!("fixtures/layouts_tuned.txt"));
    let held = score(include_str!("fixtures/layouts_held.txt"));
    let percent = |score: &Score| 100.0 * score.right as f64 / score.all as f64;
    let figure = |score: &Score| format!("{} of {} = {:.1}%", score.right, score.all, percent(score));
    println!("columns right: tuned on {}, held out {}", figure(&tuned), figure(&held));
    println!("{}", tuned.wrong.join("\n"));
    let whole = Score { right: tuned.right + held.right, all: tuned.all + held.all, wrong: Vec::new() };
    assert!(percent(&whole) >= 97.0, "{}", figure(&whole));
    // Names that nobody has seen: the half that no word was chosen by.
    assert!(percent(&held) >= 95.0, "{}", figure(&held));
}
