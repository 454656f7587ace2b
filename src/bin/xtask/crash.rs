//! Hundreds of kills of a real Chromium: the journey of `tests/e2e/crash.rs`, made long.

use crate::browsers;
use crate::build;
use crate::steps::{Fault, run, step};
use crate::test::end_to_end;
use crate::tools;

const KILLS: &str = "200";
const SEED: &str = "1";

/// Builds, kills, prints the table; a fault when anything was lost or half there.
pub fn crash(options: &[String]) -> Result<(), Fault> {
    let (mut kills, mut seed) = (KILLS.to_owned(), SEED.to_owned());
    for pair in options.chunks(2) {
        match pair {
            [name, value] if value.parse::<u32>().is_err() => {
                return Err(format!("{name} takes a number, not `{value}`"));
            }
            [name, value] if name == "--kills" => kills = value.clone(),
            [name, value] if name == "--seed" => seed = value.clone(),
            _ => return Err(format!("no option `{}`: --kills N, --seed N", pair.join(" "))),
        }
    }
    let tools = tools::ready()?;
    let chromium = step("browsers", browsers::chromium)?;
    let dist = build::build_with(&tools)?;
    step(&format!("{kills} kills, seed {seed}"), || {
        let mut command = end_to_end(&dist, &chromium);
        command.args(["--", "--nocapture", "crash::"]).env("LEADBENCH_KILLS", &kills).env("LEADBENCH_SEED", &seed);
        run(&mut command)
    })
}
