//! A made-up list, compared and thrown away, so that the browser has compiled the comparison for speed before real leads
//! come: see `worker::rehearsal`.

use super::linkage::{Column, Columns, Linker, Role};

/// Leads of a list: more than are compared without blocks.
const ROW_COUNT: u32 = 800;

/// One lead of so many is the one before once more, with an error.
const AGAIN: u32 = 8;

const GIVEN: [&str; 16] = [
    "Alice",
    "Robert",
    "Giulia",
    "Marco",
    "Jana",
    "Tomáš",
    "Марија",
    "Стефан",
    "Maria",
    "Stefano",
    "Anna",
    "Johannes",
    "李娜",
    "偉",
    "Alicia",
    "Bob",
];

const FAMILY: [&str; 16] = [
    "Walker",
    "Smith",
    "Rossi",
    "Bianchi",
    "Nováková",
    "Dvořák",
    "Стојановска",
    "Николов",
    "Walter",
    "Smythe",
    "Russo",
    "Svoboda",
    "王",
    "陳",
    "O'Brien",
    "García López",
];

const COMPANIES: [&str; 8] = [
    "Harbour Foods Ltd",
    "Officina Torinese S.r.l.",
    "Mlýn Vysočina s.r.o.",
    "Зелен Пазар ДООЕЛ",
    "华新贸易有限公司",
    "Bakery GmbH",
    "Harbor Food Limited",
    "O'Brien & Sons",
];

const JOBS: [&str; 6] = ["IT Manager", "Buyer", "Responsabile acquisti", "Директор", "经理", "Sales Director"];
const CITIES: [&str; 6] = ["Leeds", "Torino", "Brno", "Скопје", "上海", "New York"];

/// Compares a list of its own; gives how many pairs were worth a look.
pub fn rehearse(round: u32) -> usize {
    let mut linker = Linker::new(list(round));
    while linker.step() {}
    let linkage = linker.linkage();
    let _ = linker.explanations(&linkage);
    linkage.pairs.len()
}

fn list(round: u32) -> Columns {
    let roles = [Role::FullName, Role::Email, Role::Phone, Role::Company, Role::JobTitle, Role::City];
    let mut columns: Vec<Column> = roles.into_iter().map(|role| Column::new("", role)).collect();
    for row in 0..ROW_COUNT {
        let is_again = row % AGAIN == AGAIN - 1;
        let number = (round * ROW_COUNT + row - u32::from(is_again)).wrapping_mul(0x9e37_79b1);
        let of = |words: &'static [&'static str], shift: u32| words[(number >> shift) as usize % words.len()];
        let (given, family) = (of(&GIVEN, 4), of(&FAMILY, 9));
        let serial = number >> 12;
        let cells = [
            format!("{given} {}{family}", if is_again { "M. " } else { "" }),
            format!("{}.{serial}@site{}.test", given.to_lowercase(), serial % 97),
            if is_again { String::new() } else { format!("+44 77{:08}", number % 100_000_000) },
            format!("{} {}", of(&COMPANIES, 17), serial % 31),
            of(&JOBS, 22).to_owned(),
            of(&CITIES, 26).to_owned(),
        ];
        columns.iter_mut().zip(cells).for_each(|(column, cell)| column.push(&cell));
    }
    Columns { columns }
}
