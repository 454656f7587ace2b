//! The commands: serve, test, build, bench, sample. Each brings what it needs, says each step and how long it took.

/// Finds the build tools or installs them, pinned by version.
mod tools;

/// Trunk, wasm-opt, then the finishing step: sources -> dist/.
mod build;

/// The page's program -> what starts it and the rest.
mod split;

/// What Trunk left -> the two forms of the product.
mod finish;

/// The parts that Trunk left: page, styles, programs.
mod parts;

/// Parts -> the static site.
mod site;

/// Parts -> the sealed file.
mod sealed;

/// Content-Security-Policy, integrity, names by content.
mod policy;

/// Finding and replacing tags of our own index.html.
mod tags;

/// The service worker's list of files.
mod offline;

/// What a visitor loads, against the limits.
mod sizes;

/// Static files over HTTP, also for the end-to-end tests.
mod server;

/// The finished site in the user's browser.
mod serve;

/// The browsers that the tests drive.
mod browsers;

/// Every test there is, in order.
mod test;

/// Hundreds of kills of a real Chromium.
mod crash;

/// Seed -> the sample's files.
mod sample;

/// The product beside plain JavaScript, in the same run.
mod bench;

/// A file -> what the engine reads out of it.
mod intake;

/// A list -> its clusters by record linkage, beside the truth.
mod matching;

/// A list of closed leads -> how well the engine would have predicted them.
mod predict;

/// The pages of the daily work in a large book: how long they take.
mod day;

/// Funnel, Trends and Channels in a large book: how long they take.
mod figures;

/// What commands that measure need of a book.
mod large_book;

/// A step with its time; a command with its exit code.
mod steps;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--port 8017]   build, serve on 127.0.0.1, open the browser
cargo xtask test                  every test: native, in the browser, end to end
cargo xtask crash [--kills 200] [--seed 1]
                                  kill a real Chromium at many moments: nothing saved may be lost
cargo xtask build                 the static site and the sealed file into dist/
cargo xtask bench [--rows 10000,100000,1000000] [--rounds 5] [--only ours|fast|typical] [--no-build]
                                  the product beside plain JavaScript: times, memory, bytes
cargo xtask intake FILE [--encoding X] [--delimiter X] [--speed]
                                  what is read out of a list, as JSON: dialect, header, cells, mapping, counts;
                                  or how fast it is cut into cells
cargo xtask match FILE [--truth COLUMN] [--map COLUMN=FIELD] [--ignore COLUMN,...] [--out FILE] [--explain ROW,ROW]
                                  link the leads of a list: `row,cluster`, and how right it is beside the truth
cargo xtask predict FILE --outcome COLUMN=VALUE [--ignore COLUMN,...] [--seeds 10] [--learn COUNT]
                                  [--time COLUMN]
                                  learn from the closed leads of a list, and how right that would have been
cargo xtask day [--browser]       how long the pages of the daily work take with a million activities
cargo xtask figures [--leads 100000] [--browser]
                                  how long Funnel, Trends and Channels take: 50 channels, three years of daily spend
cargo xtask sample                write the synthetic sample into public/samples/";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, options) = match arguments.split_first() {
        Some((command, options)) => (command.as_str(), options),
        None => ("", &[][..]),
    };
    let outcome = match command {
        "serve" => serve::serve(options),
        "test" => test::test(),
        "crash" => crash::crash(options),
        "build" => build::build().map(|_| ()),
        "intake" => intake::intake(options),
        "bench" => bench::bench(options),
        "match" => matching::matching(options),
        "predict" => predict::predict(options),
        "day" => day::day(options),
        "figures" => figures::figures(options),
        "sample" => {
            sample::run();
            Ok(())
        }
        "" | "help" | "--help" => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => Err(format!("no command `{other}`\n\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\nxtask: {fault}");
            ExitCode::FAILURE
        }
    }
}
