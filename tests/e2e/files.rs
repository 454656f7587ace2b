//! Files that a journey takes in, and what an export holds.

use crate::app::App;
use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;

/// A small messy list. Of its ten rows six become leads, two repeat one of them, two cannot become leads:
/// five with an e-mail or a phone, one with an identifier only; the first again by e-mail in another case and by phone
/// in another form; one with nothing to reach it by, one with a cell too many.
pub const MESSY: &str =
    "\u{feff}Lead ID;Full name;E-mail;Phone;Company;Country;Stage;First contact;Won on;Notes;Shoe size
A-1;Anna Rossi;anna.rossi@nordwind.example;+39 347 123 4567;Nordwind S.r.l.;Italy;Contacted;13/01/2026;;likes blue;38
;Anna Rossi;ANNA.ROSSI@Nordwind.Example;;Nordwind srl;Italy;;14/01/2026;;;
;A. Rossi;;00393471234567;;Italia;;;;;
;Nobody Here;;;Harbour Ltd;United Kingdom;;;;;
A-5;Identifier Only;;;;;;;;;
;Wrong Mail;wrong.mail-at-nordwind;020 7946 0123;Vale Ltd;United Kingdom;Contacted;15/01/2026;;;
A-7;Early Winner;early@vale.example;;Vale Ltd;UK;Won;20/02/2026;01/02/2026;;
A-8;Short Row;short@vale.example;;Vale Ltd
A-9;Too Many;many@vale.example;;Vale Ltd;UK;Contacted;16/01/2026;;;41;surplus;more
A-10;Two Lines;lines@vale.example;;Vale Ltd;UK;Contacted;17/01/2026;;\"first line
second line\";
";

/// Writes a file into the journey's folder.
pub fn file(app: &App, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = app.folder.join(name);
    std::fs::write(&path, bytes).expect("a temporary file");
    path
}

/// A plain list of so many different leads.
pub fn leads(count: usize) -> String {
    let mut text = "Lead ID,Name,E-mail,Company,Country,Source,Stage,First contact\n".to_owned();
    let sources = ["google ads", "linkedin", "trade fair", "referral"];
    for number in 0..count {
        let (source, day) = (sources[number % 4], number % 28 + 1);
        writeln!(
            text,
            "M-{number:06},Person {number:06},person{number:06}@firm{}.example,Firm {},Italy,{source},Contacted,{day:02}/03/2026",
            number % 997,
            number % 997,
        )
        .expect("memory takes it");
    }
    text
}

/// A CSV by its header.
pub fn rows(bytes: &[u8]) -> Vec<HashMap<String, String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let header = reader.headers().expect("a header").clone();
    let cells = |row: &csv::StringRecord| {
        header.iter().zip(row).map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
    };
    reader.records().map(|row| cells(&row.expect("a row"))).collect()
}
