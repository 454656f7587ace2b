//! The product beside plain JavaScript, on the same list, on this machine, in one run: who does it in which time.
//!
//! Why in turns and in the middle: a machine is not the same from minute to minute, so every round runs each of them
//! once, in a fresh browser, and the median of the rounds is what counts. Why results are compared first: speed says
//! nothing about who finds less. `cargo xtask bench` fails when results differ, never because of a time.

mod agree;

mod data;

mod figures;

mod limits;

mod memory;

mod number;

mod party;

mod round;

mod table;

pub mod webdriver;

pub mod yardstick;

use crate::browsers;
use crate::build;
use crate::server;
use crate::steps::{Fault, project, step, target, write};
use figures::Size;
use round::{Contender, Stand};
use std::path::PathBuf;

/// One record a lead takes minutes beyond this.
const TYPICAL_ROWS_MAX: u32 = 100_000;

struct Options {
    rows: Vec<u32>,
    round_count: usize,
    contenders: Vec<Contender>,
    is_built: bool,
}

/// Runs every contender on every size, prints the table and writes `target/bench.json`.
pub fn bench(options: &[String]) -> Result<(), Fault> {
    let options = read_options(options)?;
    let dist = if options.is_built { project().join("dist") } else { build::build()? };
    let chromium = step("browsers", browsers::chromium)?;
    let pages = step("yardsticks", yardstick::prepare)?;
    let address = |folder: PathBuf| {
        let address = server::start(folder, 0, |_| {}).map_err(|error| error.to_string())?;
        Ok::<_, Fault>(format!("http://{address}/"))
    };
    let stand = Stand { chromium, product: address(dist)?, yardsticks: address(pages)? };
    let mut sizes = Vec::new();
    for rows in &options.rows {
        sizes.push(step(&format!("{rows} rows"), || measure(&stand, &options, *rows))?);
    }
    println!("\n{}", table::table(&sizes));
    let path = target().join("bench.json");
    write(&path, table::json(&sizes))?;
    println!("{}", path.display());
    match sizes.iter().flat_map(|size| &size.disagreements).next() {
        None => Ok(()),
        Some(first) => Err(format!("the results DISAGREE, so the times say nothing: {first}")),
    }
}

fn measure(stand: &Stand, options: &Options, rows: u32) -> Result<Size, Fault> {
    let data = data::prepare(rows)?;
    println!("{}: {} bytes", data.leads.display(), data.bytes);
    let mut size = Size::new(rows, data.bytes);
    for round in 0..options.round_count {
        for contender in &options.contenders {
            if *contender == Contender::Typical && rows > TYPICAL_ROWS_MAX {
                continue;
            }
            let run = round::run(stand, *contender, &data, round == 0)?;
            println!(
                "round {} of {}, {}: import {:.0} ms",
                round + 1,
                options.round_count,
                contender.name(),
                run.figures.get("import").copied().unwrap_or_default()
            );
            if let Some(found) = &run.found {
                size.disagreements.extend(agree::disagreements(*contender, found, &data.truth));
            }
            size.add(*contender, run.figures, run.notes);
        }
    }
    for disagreement in &size.disagreements {
        println!("DISAGREE {disagreement}");
    }
    Ok(size)
}

fn read_options(options: &[String]) -> Result<Options, Fault> {
    let mut read = Options {
        rows: vec![10_000, 100_000, 1_000_000],
        round_count: 5,
        contenders: Contender::ALL.to_vec(),
        is_built: false,
    };
    let mut rest = options.iter();
    while let Some(name) = rest.next() {
        if name == "--no-build" {
            read.is_built = true;
            continue;
        }
        let value = rest.next().ok_or_else(|| format!("`{name}` needs a value"))?;
        let unknown = || format!("bench does not know `{name} {value}`");
        match name.as_str() {
            "--rows" => {
                let rows: Result<Vec<u32>, _> = value.split(',').map(str::parse).collect();
                read.rows = rows.map_err(|_| unknown())?;
            }
            "--rounds" => read.round_count = value.parse().map_err(|_| unknown())?,
            "--only" => {
                let found: Option<Vec<Contender>> = value.split(',').map(Contender::of_name).collect();
                read.contenders = found.ok_or_else(unknown)?;
            }
            _ => return Err(unknown()),
        }
    }
    if read.rows.iter().any(|rows| !(1..=data::ROWS_MAX).contains(rows)) {
        return Err(format!("a list has 1 to {} rows", data::ROWS_MAX));
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_understood_or_named() {
        let read = |line: &str| read_options(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let options = read("--rows 10,1000 --rounds 2 --only ours,fast --no-build").expect("options");
        assert_eq!((options.rows, options.round_count, options.is_built), (vec![10, 1000], 2, true));
        assert_eq!(options.contenders, [Contender::Ours, Contender::Fast]);
        for line in ["--rows many", "--rows 2000000", "--rows", "--only slow", "--colour red"] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
