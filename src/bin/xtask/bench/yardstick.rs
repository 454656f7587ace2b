//! The yardsticks' folder: their pages, the packages they are made of, and the words of this data.

use super::number::plans_of;
use crate::sample::story::CAMPAIGNS;
use crate::sample::tongue::TONGUES;
use crate::steps::{Fault, project, read, read_text, target, write};
use crate::tools;
use leadbench::lead::{Stage, classify};
use leadbench::score::Rules;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// The files of the packages that the pages load, by their names in the pages.
const VENDORED: [(&str, &str, &str); 3] = [
    ("udsv", "dist/uDSV.mjs", "udsv.js"),
    ("papaparse", "papaparse.min.js", "papaparse.min.js"),
    ("dexie", "dist/dexie.mjs", "dexie.js"),
];

/// Our own files.
const PAGES: [&str; 7] =
    ["clean.js", "figures.js", "fast.html", "fast.js", "fast_worker.js", "typical.html", "typical.js"];

/// Puts the folder together, installing the packages when they are missing.
pub fn prepare() -> Result<PathBuf, Fault> {
    let folder = target().join("bench").join("www");
    for name in PAGES {
        write(&folder.join(name), read(&sources().join(name))?)?;
    }
    let versions: Value =
        serde_json::from_str(&read_text(&sources().join("package.json"))?).map_err(|error| error.to_string())?;
    for (package, file, name) in VENDORED {
        let version = versions["dependencies"][package].as_str().ok_or_else(|| format!("{package} is not pinned"))?;
        let installed = tools::npm_package(package, version)?.join("node_modules").join(package).join(file);
        write(&folder.join("vendor").join(name), read(&installed)?)?;
    }
    write(&folder.join("words.js"), words())?;
    Ok(folder)
}

/// What is put into a page before it begins.
pub fn script(name: &str) -> Result<String, Fault> {
    read_text(&sources().join(name))
}

fn sources() -> PathBuf {
    Path::new(&project()).join("tests").join("bench")
}

/// The words of this data and what the product makes of them, and the rules that a new book has.
fn words() -> String {
    let (mut countries, mut stages) = (Map::new(), Map::new());
    for tongue in TONGUES {
        for (_, country) in tongue.countries {
            let trunk = plans_of(country.code).trunk;
            let known = json!({ "code": country.code, "calling": country.calling_code, "trunk": trunk });
            countries.extend(country.spellings.iter().map(|spelling| (spelling.to_lowercase(), known.clone())));
        }
        for (words, stage) in tongue.stages.into_iter().zip(Stage::ALL) {
            stages.extend(words.iter().map(|word| (word.to_lowercase(), json!(stage.code()))));
        }
    }
    let sources = CAMPAIGNS.iter().flat_map(|campaign| campaign.sources.iter().copied().chain([campaign.channel]));
    let channels: Map<String, Value> =
        sources.map(|source| (source.to_owned(), json!(classify(source).unwrap_or_default()))).collect();
    let ladder = Stage::LADDER.map(Stage::code);
    // As in `dedupe::merge`: a lost lead comes before a customer.
    let order = [Stage::Suspect, Stage::Lead, Stage::Prospect, Stage::Opportunity, Stage::Lost, Stage::Customer];
    let order: Vec<&str> = order.into_iter().chain([Stage::RepeatCustomer]).map(Stage::code).collect();
    let map = |name: &str, words: Map<String, Value>| {
        format!("export const {name} = new Map(Object.entries({}));\n", Value::Object(words))
    };
    [
        "// Written by `cargo xtask bench`.\n".to_owned(),
        map("COUNTRIES", countries),
        map("STAGES", stages),
        map("CHANNELS", channels),
        format!("export const LADDER = {};\n", json!(ladder)),
        format!("export const STAGE_ORDER = {};\n", json!(order)),
        format!("export const RULES = {};\n", json!(Rules::default())),
    ]
    .concat()
}
