//! One contender, one list, one fresh browser: import, open again, ask, take back.

use super::agree::{ChannelFound, Found};
use super::data::Data;
use super::figures::Figures;
use super::memory::Watch;
use super::webdriver::Browser;
use super::yardstick::script;
use crate::browsers::Chromium;
use crate::steps::Fault;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long the leads are looked at before the browser is closed once more.
const LOOKED_AT: Duration = Duration::from_secs(8);

/// What is typed into the search, key by key: in names, addresses and companies.
const WORD: &str = "walsh";

/// Who does the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contender {
    /// The product, as it is shipped.
    Ours,
    /// Fast plain JavaScript in a worker.
    Fast,
    /// What a page usually does.
    Typical,
}

impl Contender {
    /// All, in the order of a round.
    pub const ALL: [Contender; 3] = [Contender::Ours, Contender::Fast, Contender::Typical];

    /// Its name on the command line and in the table.
    pub fn name(self) -> &'static str {
        ["ours", "fast", "typical"][self as usize]
    }

    /// The contender of a name.
    pub fn of_name(name: &str) -> Option<Contender> {
        Contender::ALL.into_iter().find(|contender| contender.name() == name)
    }

    /// Its database, and the object of the page that drives it.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Contender::Ours => ("leadbench", "bench.ours"),
            Contender::Fast => ("fast", "bench.yardstick"),
            Contender::Typical => ("typical", "bench.yardstick"),
        }
    }
}

/// Where everything is.
pub struct Stand {
    /// The browser.
    pub chromium: Chromium,
    /// The address of the product.
    pub product: String,
    /// The address of the yardsticks.
    pub yardsticks: String,
}

/// What a round gave.
#[derive(Default)]
pub struct Run {
    /// Times and sizes.
    pub figures: Figures,
    /// What a figure is of.
    pub notes: BTreeMap<String, String>,
    /// What was found, when it was asked for.
    pub found: Option<Found>,
}

/// Runs one contender. `is_judged`: what it found is told too, which takes time of its own and is not timed.
pub fn run(stand: &Stand, contender: Contender, data: &Data, is_judged: bool) -> Result<Run, Fault> {
    let mut tab =
        Tab { browser: Browser::start(&stand.chromium)?, contender, address: String::new(), run: Run::default() };
    tab.address = match contender {
        Contender::Ours => stand.product.clone(),
        Contender::Fast | Contender::Typical => format!("{}{}.html", stand.yardsticks, contender.name()),
    };
    tab.import(data)?;
    let mut found = Found::default();
    if is_judged {
        found.pairs = tab.pairs()?;
        found.counts = tab.counts();
    }
    tab.open_again("open")?;
    std::thread::sleep(LOOKED_AT);
    tab.open_again("reopen")?;
    if contender != Contender::Typical {
        tab.ask()?;
    }
    tab.stored()?;
    // The product keeps spend in its journal, where undo would take it back first.
    if contender == Contender::Ours {
        tab.link()?;
        tab.undo()?;
    }
    if is_judged {
        found.channels = tab.channels(&data.spend)?;
        tab.run.found = Some(found);
    }
    if contender == Contender::Fast {
        tab.undo()?;
    }
    Ok(tab.run)
}

struct Tab {
    browser: Browser,
    contender: Contender,
    address: String,
    run: Run,
}

impl Tab {
    fn open(&self, place: &str) -> Result<(), Fault> {
        let mut scripts = script("instruments.js")?;
        if self.contender == Contender::Ours {
            scripts.push_str(&script("ours.js")?);
        }
        self.browser.prepare(&scripts)?;
        self.browser.open(&format!("{}{place}", self.address))
    }

    /// Asks the driving object of the page.
    fn drive(&self, call: &str) -> Result<Value, Fault> {
        self.browser.value_of(&format!("{}.{call}", self.contender.names().1))
    }

    fn import(&mut self, data: &Data) -> Result<(), Fault> {
        self.open("")?;
        self.drive("ready()")?;
        self.drive("arm()")?;
        let watch = Watch::start(self.browser.process());
        let input = if self.contender == Contender::Ours { "[data-testid=import-file]" } else { "#leads" };
        self.browser.give_file(input, &data.leads)?;
        let imported = self.browser.value_of("bench.imported")?;
        self.keep("import_memory", watch.peak() as f64);
        self.take("import", &imported, &["worker", "pressed", "read", "parse", "clean", "match", "store"]);
        self.take("import", &imported, &["leads", "duplicates", "rejected"]);
        self.take_one("import", &imported["total"]);
        self.take("import", &imported["blocks"], &["gap", "task"]);
        let heap = self.browser.value_of("bench.heap()")?;
        self.take_one("page_heap", &heap);
        if self.contender == Contender::Fast {
            let similar = self.drive("fuzzy()")?;
            self.take("fuzzy", &similar, &["worker"]);
        }
        Ok(())
    }

    /// In a browser that was closed meanwhile, so that nothing is left in memory.
    fn open_again(&mut self, name: &str) -> Result<(), Fault> {
        self.browser.restart()?;
        let watch = Watch::start(self.browser.process());
        self.open("#leads")?;
        let opened = self.drive("opened()")?;
        self.take(name, &opened, &["worker", "page", "open"]);
        self.take(name, &opened["blocks"], &["gap", "task"]);
        std::thread::sleep(Duration::from_millis(500));
        self.keep(&format!("{name}_memory"), watch.peak() as f64);
        Ok(())
    }

    fn ask(&mut self) -> Result<(), Fault> {
        let calls = ["sort()".to_owned(), "filter()".to_owned(), format!("search('{WORD}')"), "score()".to_owned()];
        for call in calls {
            let answer = self.drive(&call)?;
            let name = call.split('(').next().unwrap_or_default();
            self.take(name, &answer, &["worker", "worker_median", "page", "found"]);
            if let Some(worst) = answer["worst"].as_str().filter(|worst| !worst.is_empty()) {
                self.run.notes.insert(name.to_owned(), worst.to_owned());
            }
        }
        let answer = self.drive("figures()")?;
        self.take("figures", &answer, &["funnel", "channels"]);
        Ok(())
    }

    fn link(&mut self) -> Result<(), Fault> {
        let watch = Watch::start(self.browser.process());
        let answer = self.drive("link()")?;
        self.keep("link_memory", watch.peak() as f64);
        self.take("link", &answer, &["page"]);
        self.take("link", &answer["blocks"], &["gap"]);
        Ok(())
    }

    fn undo(&mut self) -> Result<(), Fault> {
        let answer = self.drive("undo()")?;
        self.take("undo", &answer, &["worker", "page"]);
        Ok(())
    }

    fn stored(&mut self) -> Result<(), Fault> {
        let stored = self.browser.value_of(&format!("bench.stored('{}')", self.contender.names().0))?;
        self.take("stored", &stored, &["records", "bytes", "usage"]);
        Ok(())
    }

    fn counts(&self) -> [u32; 3] {
        ["import_leads", "import_duplicates", "import_rejected"]
            .map(|name| self.run.figures.get(name).copied().unwrap_or(-1.0) as u32)
    }

    /// Each further row with the first row of its lead.
    fn pairs(&self) -> Result<Vec<(u32, u32)>, Fault> {
        if self.contender != Contender::Ours {
            let pairs = self.drive("pairs()")?;
            return serde_json::from_value(pairs).map_err(|error| error.to_string());
        }
        self.drive("go('leads')")?;
        self.browser.value_of("document.querySelector('[data-testid=\"export-exact\"]').click()")?;
        pairs_of_export(&self.downloaded()?)
    }

    /// The file that was just exported.
    fn downloaded(&self) -> Result<PathBuf, Fault> {
        let begun = Instant::now();
        loop {
            let files = std::fs::read_dir(self.browser.downloads()).into_iter().flatten().flatten();
            if let Some(file) = files.map(|file| file.path()).find(|path| is_whole_csv(path)) {
                return Ok(file);
            }
            if begun.elapsed() > Duration::from_secs(300) {
                return Err("the export does not come".to_owned());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn channels(&self, spend: &Path) -> Result<Vec<ChannelFound>, Fault> {
        let input = if self.contender == Contender::Ours {
            self.drive("go('channels')")?;
            "[data-testid=spend-file]"
        } else {
            "#spend"
        };
        self.browser.give_file(input, spend)?;
        let rows = self.drive("channels()")?;
        let number = |cell: &Value| cell.as_i64().or_else(|| cell.as_str()?.parse().ok());
        let row = |row: &Value| {
            let figures = [1, 2, 3, 4].map(|place| number(&row[place]));
            let spend = figures[2].filter(|spend| *spend > 0);
            Some((row[0].as_str()?.to_owned(), [figures[0], figures[1], spend, figures[3]]))
        };
        Ok(rows.as_array().into_iter().flatten().filter_map(row).collect())
    }

    /// Keeps some parts of an answer under `<name>_<part>`.
    fn take(&mut self, name: &str, answer: &Value, parts: &[&str]) {
        for part in parts {
            self.take_one(&format!("{name}_{part}"), &answer[*part]);
        }
    }

    fn take_one(&mut self, name: &str, figure: &Value) {
        if let Some(figure) = figure.as_f64() {
            self.keep(name, figure);
        }
    }

    fn keep(&mut self, name: &str, figure: f64) {
        self.run.figures.insert(name.to_owned(), figure);
    }
}

/// The rows that an exact export says were merged.
fn pairs_of_export(path: &Path) -> Result<Vec<(u32, u32)>, Fault> {
    let fault = |error: csv::Error| format!("{}: {error}", path.display());
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(fault)?;
    let headers = reader.headers().map_err(fault)?.clone();
    let column = headers.iter().position(|name| name == "import_rows").ok_or("the export has no import_rows")?;
    let mut pairs = Vec::new();
    for record in reader.records() {
        let record = record.map_err(fault)?;
        let mut rows = record.get(column).unwrap_or_default().split(';').filter_map(|row| row.trim().parse().ok());
        let Some(first) = rows.next() else { continue };
        pairs.extend(rows.map(|row| (row, first)));
    }
    Ok(pairs)
}

/// Just before it moves a download to its name, Chromium puts an empty file there.
fn is_whole_csv(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "csv") && path.metadata().is_ok_and(|file| file.len() > 0)
}
