//! A clean table of our own, from a seed, and how it is written down.

/// An endless row of numbers, always the same for a seed: SplitMix64 (Steele, Lea, Flood 2014).
pub struct Dice(pub u64);

impl Dice {
    /// From 0 to one below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((bits ^ (bits >> 31)) % limit.max(1) as u64) as usize
    }

    /// One of a list.
    pub fn pick(&mut self, list: &[&'static str]) -> &'static str {
        list[self.below(list.len())]
    }
}

/// A cell and whether it is written in quotes.
#[derive(Clone, Debug)]
pub struct Cell {
    pub text: String,
    pub is_quoted: bool,
}

/// Rows of cells; the header is the first.
pub type Rows = Vec<Vec<Cell>>;

/// How a table is written.
#[derive(Clone, Copy)]
pub struct Style {
    pub delimiter: &'static str,
    pub quote: &'static str,
    /// What stands before a quote within a quoted cell.
    pub escape: &'static str,
    pub line_end: &'static str,
}

/// As a spreadsheet writes it.
pub const PLAIN: Style = Style { delimiter: ",", quote: "\"", escape: "\"", line_end: "\r\n" };

impl Style {
    /// One cell as it is written.
    pub fn cell(&self, cell: &Cell) -> String {
        if !cell.is_quoted {
            return cell.text.clone();
        }
        let inner = cell.text.replace(self.quote, &format!("{}{}", self.escape, self.quote));
        format!("{0}{inner}{0}", self.quote)
    }

    /// One row without its line end.
    pub fn row(&self, row: &[Cell]) -> String {
        row.iter().map(|cell| self.cell(cell)).collect::<Vec<_>>().join(self.delimiter)
    }

    /// All rows.
    pub fn rows(&self, rows: &[Vec<Cell>]) -> String {
        rows.iter().map(|row| self.row(row) + self.line_end).collect()
    }
}

fn bare(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), is_quoted: false }
}

fn quoted(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), is_quoted: true }
}

const TOOLS: &[&str] =
    &["Copper Kettle", "Garden Hose 20m", "Child's Bicycle Seat", "Desk Lamp", "Men's Rain Coat", "Axe"];
const PRAISE: &[&str] = &[
    "Boils fast, pours well, and fits any stove.",
    "Strong enough for a garden, light enough for a shelf; a favourite since 1998.",
    "One size, five colours",
    "The handle stays cool: safe, even for small hands. Don't put it in the dishwasher!",
    "Weighs 3.5 kg, folds flat",
];

/// What was sold: dates, numbers, codes, words without quotes, prose and links in quotes, a last column without values.
pub fn sales(seed: u64, row_count: usize) -> Rows {
    let mut dice = Dice(seed);
    let header = ["SOLD", "AT", "Count", "ITEM", "Cost", "Kind", "About", "Link", "Remarks"];
    let mut rows: Rows = vec![header.iter().map(|name| bare(*name)).collect()];
    for place in 0..row_count {
        let code = format!("K{}-{:04}", dice.pick(&["A", "B", "C"]), dice.below(9999));
        let about = if place % 29 == 11 {
            "Comes in a 5\" box, or a 9\" one, as you wish".to_owned()
        } else {
            format!("{} {}", dice.pick(PRAISE), dice.pick(PRAISE))
        };
        rows.push(vec![
            bare(format!("{:02}/{:02}/2021", 1 + dice.below(28), 1 + dice.below(12))),
            bare(format!("{:02}:{:02}", dice.below(24), dice.below(4) * 15)),
            bare(dice.below(9).to_string()),
            bare(&code),
            bare(format!("€{}.{:02}", 5 + dice.below(200), dice.below(100))),
            bare(dice.pick(TOOLS)),
            quoted(about),
            quoted(format!("https://shop.example/items/{code}.html")),
            bare(""),
        ]);
    }
    rows
}

/// People and firms: names, addresses, phones, amounts, notes of two lines.
pub fn contacts(seed: u64, row_count: usize) -> Rows {
    let mut dice = Dice(seed);
    let header = ["Name", "Firma", "E-mail", "Telefon", "Město", "Hodnota", "Poznámka"];
    let mut rows: Rows = vec![header.iter().map(|name| bare(*name)).collect()];
    for place in 0..row_count {
        let given = dice.pick(&["Jiří", "Věra", "Tomáš", "Anna", "Pavel", "王", "Марија"]);
        let family = dice.pick(&["Dvořák", "Šímová", "O'Neil", "Růžička", "小明", "Novák"]);
        let note = match dice.below(5) {
            0 => quoted("volat po 15. hodině,\nne v pátek"),
            1 => quoted("řekl \"ano\", zatím"),
            2 => bare("veletrh 2024"),
            _ => bare(""),
        };
        rows.push(vec![
            bare(format!("{given} {family}")),
            quoted(format!(
                "{}, {}",
                dice.pick(&["Stavby Čížek", "Acme", "Beta Group", "远景贸易"]),
                dice.pick(&["s.r.o.", "Ltd", "a.s."])
            )),
            bare(format!("lead{place}@{}.example", dice.pick(&["reka", "most", "pole"]))),
            bare(format!("+420 {} {} {}", 600 + dice.below(199), 100 + dice.below(899), 100 + dice.below(899))),
            bare(dice.pick(&["Brno", "Plzeň", "Ústí nad Labem", "Skopje", "北京"])),
            bare(format!("{}", 1000 + dice.below(90_000))),
            note,
        ]);
    }
    rows
}
