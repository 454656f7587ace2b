//! Lists that were written badly: how much of the table is read out of each.
//!
//! The measure is that of the Pollock benchmark (Vitagliano et al. 2023, "Pollock: a data loading benchmark"): a file
//! that is read gives 1 point, and precision, recall and F1 of the header's cells, of the rows and of all cells 9 more.
//! The table, the pollutions and their truth are our own. `POLLUTED=all` takes every row of the tables, not some.

mod table;
mod variants;

use leadbench::parse::{Choices, HeaderPlace, RawTable, Reader, RowRole, find_dialect};
use std::collections::HashMap;
use std::hash::Hash;
pub use table::Dice;
use variants::Variant;

/// The header, if there is one, and the rows of the first table.
fn read(bytes: &[u8]) -> (bool, Vec<Vec<String>>) {
    let Ok(dialect) = find_dialect(bytes, true, &Choices::default()) else { return (false, Vec::new()) };
    let (mut reader, mut rows) = (Reader::new(&dialect), RawTable::default());
    reader.push(bytes, &mut rows);
    reader.finish(&mut rows);
    let has_header = !matches!(dialect.header, HeaderPlace::Missing { .. });
    let first_table = rows.rows().skip(1).take_while(|row| row.role != RowRole::Header);
    let data = first_table.filter(|row| row.role == RowRole::Data);
    let head = rows.rows().take(usize::from(has_header));
    (has_header, head.chain(data).map(|row| row.cells().map(str::to_owned).collect()).collect())
}

/// Precision, recall and F1 of what was found, as sets that count.
fn measures<T: Hash + Eq>(truth: Vec<T>, found: Vec<T>) -> [f64; 3] {
    let (truth_count, found_count) = (truth.len() as f64, found.len() as f64);
    if truth_count == 0.0 {
        return [1.0; 3];
    }
    let mut left: HashMap<T, i32> = HashMap::new();
    truth.into_iter().for_each(|item| *left.entry(item).or_default() += 1);
    let mut same = 0.0;
    for item in found {
        if let Some(count) = left.get_mut(&item).filter(|count| **count > 0) {
            *count -= 1;
            same += 1.0;
        }
    }
    if same == 0.0 {
        return [0.0; 3];
    }
    let (precision, recall) = (same / found_count, same / truth_count);
    [precision, recall, 2.0 * precision * recall / (precision + recall)]
}

/// Points of 10, and the F1 of the cells.
fn score(variant: &Variant) -> (f64, f64) {
    let (_, found) = read(&variant.bytes);
    let header = |rows: &[Vec<String>]| rows.first().cloned().unwrap_or_default();
    let records = |rows: &[Vec<String>]| rows.iter().skip(1).map(|row| row.concat()).collect::<Vec<_>>();
    let cells = |rows: &[Vec<String>]| rows.iter().flatten().cloned().collect::<Vec<_>>();
    let header = measures(header(&variant.truth), header(&found));
    let records = measures(records(&variant.truth), records(&found));
    let cells = measures(cells(&variant.truth), cells(&found));
    let points = 1.0 + header.iter().chain(&records).chain(&cells).sum::<f64>();
    (points, cells[2])
}

/// Points of 10 and F1 of the cells, on average; and the worst files, when asked for.
fn average(variants: &[Variant]) -> (f64, f64) {
    let mut scores: Vec<(f64, f64, &str)> = variants
        .iter()
        .map(score)
        .zip(variants)
        .map(|((points, f1), variant)| (points, f1, variant.name.as_str()))
        .collect();
    let count = scores.len() as f64;
    let sums = scores.iter().fold((0.0, 0.0), |sums, score| (sums.0 + score.0, sums.1 + score.1));
    scores.sort_by(|one, other| one.0.total_cmp(&other.0));
    for (points, f1, name) in scores.iter().take(12) {
        println!("{points:.3} {f1:.3} {name}");
    }
    println!("{:.4} of 10, cells {:.4}, {count} files", sums.0 / count, sums.1 / count);
    (sums.0 / count, sums.1 / count)
}

fn is_all() -> bool {
    std::env::var("POLLUTED").is_ok_and(|value| value == "all")
}

#[test]
fn files_that_are_polluted_as_a_whole_are_read() {
    for rows in [table::sales(7, 60), table::contacts(7, 60), table::contacts(8, 400)] {
        let (points, cells) = average(&variants::of_files(&rows));
        assert!(points > 9.6, "{points} points of 10");
        assert!(cells > 0.96, "F1 of the cells {cells}");
    }
}

#[test]
fn rows_that_are_polluted_are_put_together_again() {
    for rows in [table::sales(1, 60), table::contacts(2, 60)] {
        let places = (0..rows.len()).filter(|place| is_all() || [0, 1, 2, 11, 12, 33, 58, 60].contains(place));
        let variants: Vec<Variant> = places.flat_map(|place| variants::of_row(&rows, place)).collect();
        let (points, cells) = average(&variants);
        assert!(points > 9.9, "{points} points of 10");
        assert!(cells > 0.99, "F1 of the cells {cells}");
    }
}
