//! The beginning of a file -> the repairs that its columns prove.

use super::date_cell::{self, Written};
use super::found::{ColumnRepair, Repairs};
use super::mend::{Evidence, RepairKind, is_checked, is_valid, mend};
use super::number_cell::{self, EXACT_DIGITS};
use super::range::range_of;
use super::repairer::Around;
use crate::clean::phone::PhoneReader;
use crate::clean::text::is_word_for_nothing;
use crate::clean::{CleanSettings, DateOrders};
use crate::lead::{Field, FieldKey, FieldKind, LeadDraft};

/// Rows that are looked at, at most.
const ROWS_MAX: usize = 2_000;

/// Examples shown of each repair.
const EXAMPLES_MAX: usize = 3;

/// Days written in two ways, of each at least so many: that twelve days in a row are all up to the 12th by chance is one
/// case in a hundred thousand, and that four are is one in forty.
const DAYS_MIN: usize = 4;

/// Finds what the columns of a file's beginning prove. Each kind is looked for in what the kinds before it leave.
pub fn find_repairs(drafts: &[LeadDraft], settings: &CleanSettings, date_orders: DateOrders) -> Repairs {
    let mut rows: Vec<LeadDraft> = drafts.iter().take(ROWS_MAX).cloned().collect();
    let mut fields: Vec<FieldKey> = rows.iter().flat_map(|row| row.values.iter().map(|(key, _)| key)).collect();
    fields.sort_by_key(|key| key.rank());
    fields.dedup();
    let around = Around::new(settings, date_orders);
    let mut phones = PhoneReader::default();
    let mut repairs = Repairs::default();
    for field in fields {
        for kind in RepairKind::ALL {
            let Some(evidence) = evidence_of(kind, field, &rows) else { continue };
            let found = try_repair(kind, evidence, field, &mut rows, &around, &mut phones);
            repairs.columns.extend(found);
        }
    }
    repairs
}

/// Tries one repair on a column; when the column proves it, its cells are repaired for the next.
fn try_repair(
    kind: RepairKind,
    evidence: Evidence,
    field: FieldKey,
    rows: &mut [LeadDraft],
    around: &Around,
    phones: &mut PhoneReader,
) -> Option<ColumnRepair> {
    let mut mended: Vec<(usize, String, String)> = Vec::new();
    let (mut other_count, mut valid_count) = (0, 0);
    for (place, row) in rows.iter().enumerate() {
        let Some(cell) = row.values.get(field) else { continue };
        let context = || around.context(row, field);
        match mend(kind, &evidence, field, cell, &context, phones) {
            Some(after) => {
                valid_count += u32::from(is_valid(field, &after, context(), phones));
                mended.push((place, cell.to_owned(), after));
            }
            // Cells that the repair is meant for and that it does not help.
            None if is_helpless(kind, field, cell) => {
                other_count += usize::from(!is_valid(field, cell, context(), phones));
            }
            None => {}
        }
    }
    if mended.len() < least_count(kind, field) || is_guess(kind, field) && mended.len() < other_count * 4 {
        return None;
    }
    let examples = mended.iter().take(EXAMPLES_MAX).map(|(_, before, after)| (before.clone(), after.clone())).collect();
    for (place, _, after) in &mended {
        rows[*place].values.set(field, after);
    }
    let seen_count = mended.len() as u32;
    Some(ColumnRepair { field, kind, seen_count, valid_count, examples, evidence, is_refused: false })
}

/// Cells that prove a repair, at least. Where a cell does not prove itself, chance must not be enough.
fn least_count(kind: RepairKind, field: FieldKey) -> usize {
    match kind {
        RepairKind::LostPlus => 3,
        RepairKind::LostZeros if is_checked(field) => 2,
        RepairKind::Filler => 3,
        RepairKind::PointZero if !is_checked(field) => 2,
        _ => 1,
    }
}

/// Whether a number may become valid by chance: then four in five must.
fn is_guess(kind: RepairKind, field: FieldKey) -> bool {
    is_checked(field) && matches!(kind, RepairKind::LostPlus | RepairKind::LostZeros)
}

fn is_helpless(kind: RepairKind, field: FieldKey, cell: &str) -> bool {
    is_guess(kind, field) && number_cell::is_digits(cell)
}

/// What a column tells for a kind of repair; `None` when the kind is not for the column, or the column speaks against it.
fn evidence_of(kind: RepairKind, field: FieldKey, rows: &[LeadDraft]) -> Option<Evidence> {
    let cells = || rows.iter().filter_map(|row| row.values.get(field));
    let is_day = matches!(field, FieldKey::Standard(field) if field.kind() == FieldKind::Day);
    let is_phone = matches!(field, FieldKey::Standard(Field::Phone | Field::OtherPhones));
    let is_id = matches!(field, FieldKey::Standard(Field::ExternalId) | FieldKey::Custom(_));
    match kind {
        RepairKind::Mojibake | RepairKind::Invisible | RepairKind::Entity => Some(Evidence::Cell),
        // Names and checked fields are read in NFKC anyway.
        RepairKind::FullWidth => (is_words(field) || is_id).then_some(Evidence::Cell),
        RepairKind::TextMark => (is_phone || is_id).then_some(Evidence::Cell),
        RepairKind::PointZero => {
            let is_damaged = |cell: &&str| number_cell::without_decimals(cell).is_some();
            let is_whole = is_phone || is_id && cells().filter(is_damaged).count() * 10 >= cells().count() * 9;
            is_whole.then_some(Evidence::Cell)
        }
        RepairKind::Scientific => {
            let is_exact = || cells().filter_map(number_cell::scientific).any(|(digits, _)| digits >= EXACT_DIGITS);
            ((is_phone || is_id) && is_exact()).then_some(Evidence::Cell)
        }
        RepairKind::LostZeros if is_id => width_of(cells()).map(Evidence::Width),
        RepairKind::LostZeros | RepairKind::LostPlus => is_phone.then_some(Evidence::Cell),
        RepairKind::DaySerial => is_day.then_some(Evidence::Cell),
        RepairKind::RangeAsDate if matches!(field, FieldKey::Custom(_)) => {
            let mut ranges: Vec<(u32, u32)> = cells().filter_map(range_of).collect();
            ranges.sort_unstable();
            ranges.dedup();
            (ranges.len() > 1).then_some(Evidence::Ranges(ranges))
        }
        RepairKind::DayMonthSwapped if is_day => {
            Some(if has_swapped_iso_days(cells()) { Evidence::IsoDays } else { Evidence::Cell })
        }
        RepairKind::RangeAsDate | RepairKind::DayMonthSwapped => None,
        RepairKind::Filler => words_for_nothing(field, cells()).map(Evidence::Words),
    }
}

/// Fields of words in the stored form of running text.
fn is_words(field: FieldKey) -> bool {
    let words = [
        Field::Company,
        Field::JobTitle,
        Field::Region,
        Field::City,
        Field::Website,
        Field::Source,
        Field::Campaign,
        Field::Owner,
        Field::Intent,
    ];
    words.iter().any(|word| field == FieldKey::from(*word))
}

/// How many digits the numbers of a column had: some begin with a zero still, and all of those have the same number of
/// digits, which no other has more of.
fn width_of<'a>(cells: impl Iterator<Item = &'a str>) -> Option<u8> {
    let (mut width, mut zero_count, mut longest) = (None, 0, 0);
    for cell in cells {
        if !number_cell::is_digits(cell) {
            return None;
        }
        longest = longest.max(cell.len());
        if cell.starts_with('0') && cell.len() > 1 {
            zero_count += 1;
            if width.replace(cell.len()).is_some_and(|width| width != cell.len()) {
                return None;
            }
        }
    }
    width.filter(|width| zero_count > 1 && *width == longest && *width < 21).map(|width| width as u8)
}

/// Whether a spreadsheet of another country read a column: what could be a day in its own order became one, with day and
/// month swapped, and the rest stayed text. So all days in ISO are up to the 12th, and all others above.
fn has_swapped_iso_days<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (mut iso_count, mut text_count) = (0, 0);
    for written in cells.filter_map(date_cell::written) {
        match written {
            Written::Iso { is_low: true } => iso_count += 1,
            Written::Numbers { is_low: false } => text_count += 1,
            _ => return false,
        }
    }
    iso_count >= DAYS_MIN && text_count >= DAYS_MIN
}

/// Words for "there is none" that a column repeats. Columns of codes are left out: a source "unknown" is counted as one.
fn words_for_nothing<'a>(field: FieldKey, cells: impl Iterator<Item = &'a str>) -> Option<Vec<String>> {
    let names =
        [Field::Name, Field::GivenName, Field::FamilyName, Field::Company, Field::JobTitle, Field::Region, Field::City];
    if !names.iter().any(|name| field == FieldKey::from(*name)) {
        return None;
    }
    let mut counted: Vec<(String, usize)> = Vec::new();
    for cell in cells.filter(|cell| is_word_for_nothing(cell)) {
        let word = cell.to_lowercase();
        match counted.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counted.push((word, 1)),
        }
    }
    let words: Vec<String> = counted.into_iter().filter(|(_, count)| *count > 2).map(|(word, _)| word).collect();
    (!words.is_empty()).then_some(words)
}
