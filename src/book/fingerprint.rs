//! Book -> a short number that two books share when they hold the same: two devices, or a book and its backup.
//!
//! Why two parts: what the book holds is the same again after an undo and a redo, or after the same change made anew;
//! the journal is not, for each of its entries has an id and a moment of its own. Why not a cryptographic hash: nobody
//! forges a fingerprint against themselves, and a hundred thousand leads shall take a blink.

use super::{Book, Change, follow_up, followed};
use crate::lead::{FieldKey, FollowUp, Taxonomy};
use crate::own::Team;
use crate::table::{Column, Row};
use serde::{Deserialize, Serialize};

/// What tells two books apart. The same on every device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    /// Of what is in effect: leads with their issues, rejected rows, spend, rules, settings, recipes. Without ids and moments.
    pub contents: u64,
    /// Of the journal: every entry with its id, moment and values, and whether it is undone.
    pub journal: u64,
    /// Entries of the journal.
    pub entry_count: u32,
}

impl Fingerprint {
    /// What the book holds, to be read out: `1f2e-3d4c-5b6a-7988`.
    pub fn contents_text(&self) -> String {
        grouped(self.contents)
    }

    /// Its journal, in the same form.
    pub fn journal_text(&self) -> String {
        grouped(self.journal)
    }
}

fn grouped(part: u64) -> String {
    [48, 32, 16, 0].map(|shift| format!("{:04x}", part >> shift & 0xffff)).join("-")
}

impl Book {
    /// The fingerprint of all that the book holds. A pass over every value of every lead.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint { contents: self.contents(), journal: self.journal_mark(), entry_count: self.entry_count() }
    }

    fn contents(&self) -> u64 {
        let (table, rows) = (self.table(), self.rows());
        let mut hash = Hash::default();
        hash.word(rows.len() as u64);
        for row in rows {
            hash.word(u64::from(table.issues(*row).0));
            table.file_rows(*row).into_iter().for_each(|file_row| hash.word(u64::from(file_row)));
        }
        let names: Vec<&str> = table.custom_names().collect();
        // Added up, so that two books in which custom fields came in another order are the same.
        let mut columns = 0_u64;
        for key in table.keys() {
            let (name, custom) = match key {
                FieldKey::Standard(field) => (field.code(), 0),
                FieldKey::Custom(place) => (names[usize::from(place)], 1),
            };
            columns = columns.wrapping_add(column_mark(table.column(key), rows, name, custom));
        }
        hash.word(columns);
        hash.value(self.rules());
        hash.value(self.settings());
        self.recipes().iter().for_each(|recipe| hash.value(recipe));
        let mut apart: Vec<(usize, usize)> = self
            .pairs_apart()
            .iter()
            .filter_map(|(one, other)| Some((rows.binary_search(one).ok()?, rows.binary_search(other).ok()?)))
            .collect();
        apart.sort_unstable();
        apart.iter().for_each(|pair| hash.value(pair));
        hash.value(self.gate());
        self.definitions.iter().for_each(|definitions| hash.value(definitions));
        let team = self.team();
        if team != Team::default() {
            hash.value(&team);
        }
        for (row, exception) in self.exceptions().iter() {
            hash.value(&(rows.binary_search(&row).unwrap_or(rows.len()) as u32, exception));
        }
        let called = rows.iter().filter_map(|row| Some((*row, *self.calls_of(*row)?)));
        called.for_each(|call| hash.value(&call));
        for (place, row) in rows.iter().enumerate() {
            self.criteria().of_lead(*row).for_each(|answer| hash.value(&(place as u32, answer)));
            self.next_step(*row).into_iter().for_each(|next| hash.value(&(place as u32, next)));
            self.skip_of(*row).into_iter().for_each(|skip| hash.value(&(place as u32, &skip.reason, skip.count)));
            self.lost_reason(*row).into_iter().for_each(|reason| hash.value(&(place as u32, reason)));
        }
        self.contents_followed(&mut hash);
        if !self.vocabulary().is_empty() {
            hash.value(self.vocabulary());
        }
        self.contents_of_ledger(&mut hash);
        self.rejections(None).for_each(|(_, rejection)| hash.value(rejection));
        hash.end()
    }

    /// Spend as recorded, the ledger, the channels.
    fn contents_of_ledger(&self, hash: &mut Hash) {
        self.spend_records().iter().for_each(|record| hash.value(&record.spend));
        let ledger = self.spend_ledger();
        ledger.lines.iter().for_each(|(_, line)| hash.value(line));
        ledger.rates.iter().for_each(|known| hash.value(&known.rate));
        ledger.counted.iter().for_each(|counted| hash.value(&(&counted.from, &counted.campaign, &counted.to)));
        let taxonomy = self.taxonomy();
        if taxonomy != Taxonomy::default() {
            hash.value(&taxonomy);
        }
    }

    /// What was done with leads, whether they may be kept, what is to be learnt of them; the rules of following up.
    fn contents_followed(&self, hash: &mut Hash) {
        for (change, _) in self.changes_in_effect().filter(|(change, _)| matches!(change, Change::Contacted { .. })) {
            hash.value(change);
        }
        let known = followed(self);
        for (place, row) in self.rows().iter().enumerate() {
            known.permission(*row).into_iter().for_each(|permission| hash.value(&(place as u32, permission)));
            known.lesson(*row).into_iter().for_each(|lesson| hash.value(&(place as u32, &lesson.text)));
        }
        let rules = follow_up(self);
        if rules != FollowUp::default() {
            hash.value(&rules);
        }
    }

    fn journal_mark(&self) -> u64 {
        let mut hash = Hash::default();
        for record in &self.journal {
            // Not the keys of its segments: where an entry lies on disk is not what it says.
            let id = record.entry.id.0;
            hash.word((id >> 64) as u64);
            hash.word(id as u64);
            hash.word(record.entry.at_millis as u64);
            hash.word(u64::from(record.is_undone));
            hash.value(&record.entry.origin);
            hash.value(&record.entry.change);
            for edit in record.edits.iter() {
                hash.word(u64::from(edit.row));
                hash.value(&edit.field);
                hash.bytes(edit.before.as_bytes());
                hash.bytes(edit.after.as_bytes());
            }
            record.merged.iter().for_each(|merged| hash.value(merged));
            record.enquiries.iter().for_each(|enquiry| hash.value(enquiry));
            record.rejections.iter().for_each(|rejection| hash.value(rejection));
        }
        hash.end()
    }
}

/// Of the values of one column; 0 when all are blank. The same whichever way the column is kept.
fn column_mark(column: &Column, rows: &[Row], name: &str, custom: u64) -> u64 {
    let mut hash = Hash::default();
    let mut is_blank = true;
    let words: Vec<u64> = column.words().unwrap_or_default().iter().map(|word| text_mark(word)).collect();
    for row in rows {
        let mark = match (words.is_empty(), column.day(*row), column.money(*row)) {
            (false, ..) => words[column.code(*row) as usize],
            (_, Some(day), _) => mixed(day.0 as u64 ^ 1 << 40),
            (_, _, Some(money)) => mixed(money.minor as u64) ^ text_mark(money.currency.code()),
            _ => text_mark(&column.text(*row)),
        };
        is_blank &= mark == 0;
        hash.word(mark);
    }
    hash.bytes(name.as_bytes());
    hash.word(custom);
    if is_blank { 0 } else { hash.end() }
}

/// Of a text; 0 when it is blank.
fn text_mark(text: &str) -> u64 {
    if text.is_empty() {
        return 0;
    }
    let mut hash = Hash::default();
    hash.bytes(text.as_bytes());
    hash.end()
}

/// Folds words into 64 bits: each step is a bijection of what was folded before, so a single changed word always shows.
#[derive(Default)]
struct Hash(u64);

impl Hash {
    fn word(&mut self, word: u64) {
        // The multiplier of FxHash, 2^64 divided by pi and made odd.
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    /// The bytes and their count, so that "ab", "c" is not "a", "bc".
    fn bytes(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|word| self.word(u64::from_le_bytes(*word)));
        let last = rest.iter().rev().fold(bytes.len() as u64, |word, byte| word << 8 | u64::from(*byte));
        self.word(last);
    }

    /// A value in its stored form, which is the same on every device.
    fn value(&mut self, value: &impl Serialize) {
        self.bytes(&postcard::to_stdvec(value).unwrap_or_default());
    }

    fn end(&self) -> u64 {
        mixed(self.0)
    }
}

/// Spreads every bit over all others: the last step of MurmurHash3.
fn mixed(word: u64) -> u64 {
    let word = (word ^ word >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let word = (word ^ word >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    word ^ word >> 33
}
