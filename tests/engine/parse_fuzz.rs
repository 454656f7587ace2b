//! Whatever stands in a file: its rows do not depend on where it was cut, and no text is lost.
//!
//! `FUZZ_CASES=1000000 cargo test --release --test engine parse_fuzz` runs as many cases of each instead of a few
//! hundred; `FUZZ_SEED=7` others than the usual ones.

use leadbench::parse::{Choices, Decoder, Dialect, HeaderPlace, RawRow, RawTable, Reader, RowRole, find_dialect};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeMap;

fn number_from(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().and_then(|value| value.parse().ok())
}

pub fn config() -> ProptestConfig {
    ProptestConfig {
        cases: number_from("FUZZ_CASES").unwrap_or(300) as u32,
        rng_seed: RngSeed::Fixed(number_from("FUZZ_SEED").unwrap_or(2026)),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A row as a test sees it: its number, whether it is damaged, what it is, its cells.
type Seen = (u32, bool, RowRole, Vec<String>);

fn read<'a>(pieces: impl IntoIterator<Item = &'a [u8]>, dialect: &Dialect) -> Vec<Seen> {
    let (mut reader, mut table, mut rows) = (Reader::new(dialect), RawTable::default(), Vec::new());
    let mut take = |table: &mut RawTable| {
        let shown = |row: RawRow<'_>| (row.number, row.is_damaged, row.role, row.cells().map(str::to_owned).collect());
        rows.extend(table.rows().map(shown));
        table.clear();
    };
    for piece in pieces {
        reader.push(piece, &mut table);
        take(&mut table);
    }
    reader.finish(&mut table);
    take(&mut table);
    rows
}

/// How often each character stands in texts, those apart that only say where cells begin and end.
fn characters<'a>(texts: impl IntoIterator<Item = &'a str>, dialect: &Dialect) -> BTreeMap<char, usize> {
    let own = [dialect.delimiter, dialect.delimiter_second.unwrap_or(b',')].map(char::from);
    let is_structure = |c: &char| c.is_whitespace() || ",;|\t\"'\\".contains(*c) || own.contains(c);
    let mut counts = BTreeMap::new();
    for character in texts.into_iter().flat_map(str::chars).filter(|c| !is_structure(c)) {
        *counts.entry(character).or_default() += 1;
    }
    counts
}

fn check_nothing_is_lost(bytes: &[u8], dialect: &Dialect) -> Result<(), TestCaseError> {
    let mut decoder = Decoder::new(&dialect.encoding);
    let text = decoder.push(bytes).to_owned();
    let text = text + decoder.finish();
    if text.trim_start().to_lowercase().trim_start_matches('"').starts_with("sep=") {
        return Ok(());
    }
    let (mut reader, mut table) = (Reader::new(dialect), RawTable::default());
    reader.push(bytes, &mut table);
    reader.finish(&mut table);
    let above = [reader.preamble(), reader.header_rows()];
    let above = above.into_iter().flat_map(RawTable::rows).flat_map(|row| row.cells());
    let given = table.rows().skip(1).flat_map(|row| row.cells());
    prop_assert_eq!(characters(above.chain(given), dialect), characters([text.as_str()], dialect));
    Ok(())
}

fn check(bytes: &[u8], cuts: &[usize], is_whole: bool) -> Result<(), TestCaseError> {
    let Ok(dialect) = find_dialect(bytes, is_whole, &Choices::default()) else { return Ok(()) };
    let mut borders: Vec<usize> = cuts.iter().map(|cut| cut % (bytes.len() + 1)).collect();
    borders.extend([0, bytes.len()]);
    borders.sort_unstable();
    for header in [dialect.header, HeaderPlace::First, HeaderPlace::At { row: 2, count: 2 }] {
        let dialect = Dialect { header, ..dialect.clone() };
        let whole = read([bytes], &dialect);
        prop_assert_eq!(&read(borders.windows(2).map(|pair| &bytes[pair[0]..pair[1]]), &dialect), &whole);
        prop_assert_eq!(&read(bytes.chunks(1), &dialect), &whole);
        check_nothing_is_lost(bytes, &dialect)?;
    }
    Ok(())
}

const CELL: &str = "[a-c]{1,3}|[0-9]{1,4}|\"[a-c,;\n]{0,5}\"|\"|[0-9]{2}/[0-9]{2}/2024|x@y\\.example|č张|'|\\\\\"| |";

proptest! {
    #![proptest_config(config())]

    #[test]
    fn broken_lists_are_read_whole(
        rows in prop::collection::vec(prop::collection::vec(CELL, 1..6), 1..24),
        delimiter in prop::sample::select(vec![",", ";", "\t", ", ", "||", " "]),
        line_end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        cuts in prop::collection::vec(any::<usize>(), 0..5),
        is_whole in any::<bool>(),
    ) {
        let text: String = rows.iter().map(|row| row.join(delimiter) + line_end).collect();
        check(text.as_bytes(), &cuts, is_whole)?;
    }

    #[test]
    fn even_lists_with_one_fault_are_read_whole(
        row_count in 2_usize..30,
        fault in "[\",;a\n\r]{1,3}",
        place in any::<usize>(),
        cuts in prop::collection::vec(any::<usize>(), 0..5),
    ) {
        let row = |row: usize| format!("{:02}/03/2024,name {row},\"note, {row}\",{row},x{row}@y.example\r\n", row % 28 + 1);
        let mut text: String = "day,name,note,count,mail\r\n".to_owned();
        (0..row_count).for_each(|number| text.push_str(&row(number)));
        text.insert_str(place % text.len(), &fault);
        check(text.as_bytes(), &cuts, true)?;
    }

    #[test]
    fn any_bytes_are_read_whole(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        cuts in prop::collection::vec(any::<usize>(), 0..5),
        is_whole in any::<bool>(),
    ) {
        check(&bytes, &cuts, is_whole)?;
    }
}
