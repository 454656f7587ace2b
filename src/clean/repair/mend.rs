//! One damaged cell -> the cell as it was, when it is proven.

use super::{date_cell, entity, mojibake, number_cell, range};
use crate::clean::contacts::Contacts;
use crate::clean::date::{DateOrder, day_of};
use crate::clean::email;
use crate::clean::phone::PhoneReader;
use crate::clean::text::{is_invisible, tidy};
use crate::lead::{Field, FieldKey, FieldKind};
use rlibphonenumber::Region;
use serde::{Deserialize, Serialize};

/// What a spreadsheet or an export did. The numbers are stored, so new ones go last; at most 32. Repairs are applied in
/// this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum RepairKind {
    /// Text was decoded with the wrong encoding, once or several times: `NovÃ¡k`.
    Mojibake,
    /// Signs of web pages: `&amp;`, `&#269;`.
    Entity,
    /// Characters that are not seen: no-break and zero-width spaces, marks of writing direction, soft hyphens.
    Invisible,
    /// Letters and digits in full width: `ＡＢＣ１２３`.
    FullWidth,
    /// The mark that made a number a text: `'0123`, `="0123"`.
    TextMark,
    /// A whole number with decimals: `601123456.0`.
    PointZero,
    /// A number in scientific notation that has kept all its digits: `4.20601123456E+11`.
    Scientific,
    /// A number without the zeros it began with.
    LostZeros,
    /// A phone number without the `+` it began with.
    LostPlus,
    /// A day as the number a spreadsheet counts it by: `45231`.
    DaySerial,
    /// A range of numbers taken for a date: `10-Feb` for `2-10`.
    RangeAsDate,
    /// A day whose month was taken for the day.
    DayMonthSwapped,
    /// A word for "there is none" in a column of names.
    Filler,
}

impl RepairKind {
    /// Every kind, in order: `ALL[kind as usize] == kind`.
    pub const ALL: [RepairKind; 13] = [
        RepairKind::Mojibake,
        RepairKind::Entity,
        RepairKind::Invisible,
        RepairKind::FullWidth,
        RepairKind::TextMark,
        RepairKind::PointZero,
        RepairKind::Scientific,
        RepairKind::LostZeros,
        RepairKind::LostPlus,
        RepairKind::DaySerial,
        RepairKind::RangeAsDate,
        RepairKind::DayMonthSwapped,
        RepairKind::Filler,
    ];

    /// Whether refusing it makes a difference: invisible characters are in no stored form.
    pub fn is_refusable(self) -> bool {
        self != RepairKind::Invisible
    }
}

/// What a column tells beyond the single cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Evidence {
    /// Each cell proves itself.
    Cell,
    /// How many digits every number of the column had.
    Width(u8),
    /// Other ranges of the column: first and last number.
    Ranges(Vec<(u32, u32)>),
    /// The days in ISO form are those whose day and month were swapped.
    IsoDays,
    /// Words that stand for nothing, in small letters.
    Words(Vec<String>),
}

/// How the cells around a cell are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowContext {
    /// The region of the row's phone numbers.
    pub(super) region: Option<Region>,
    /// The order of day and month in the cell's column.
    pub(super) order: DateOrder,
}

/// The cell as it was before it was damaged in this way; `None` when it was not, or it is not proven. A valid cell is
/// never changed where the field says what is valid. The context is worked out only for the few cells that need it.
pub(super) fn mend(
    kind: RepairKind,
    evidence: &Evidence,
    field: FieldKey,
    cell: &str,
    context: &dyn Fn() -> RowContext,
    phones: &mut PhoneReader,
) -> Option<String> {
    let mended = match (kind, evidence) {
        (RepairKind::Mojibake, _) => mojibake::mend(cell),
        (RepairKind::Entity, _) => entity::mend(cell),
        (RepairKind::Invisible, _) => without_invisible(cell),
        (RepairKind::FullWidth, _) => in_half_width(cell),
        (RepairKind::TextMark, _) => number_cell::without_text_mark(cell),
        (RepairKind::PointZero, _) => number_cell::without_decimals(cell),
        (RepairKind::Scientific, _) => number_cell::written_out(cell),
        (RepairKind::LostZeros, Evidence::Width(width)) => number_cell::padded(cell, usize::from(*width)),
        (RepairKind::LostZeros, _) => number_cell::is_digits(cell).then(|| format!("0{cell}")),
        (RepairKind::LostPlus, _) => number_cell::is_digits(cell).then(|| format!("+{cell}")),
        (RepairKind::DaySerial, _) => date_cell::day_of_serial(cell),
        (RepairKind::RangeAsDate, Evidence::Ranges(ranges)) => range::mend(cell, ranges),
        (RepairKind::DayMonthSwapped, Evidence::IsoDays) => date_cell::iso_swapped(cell),
        (RepairKind::DayMonthSwapped, _) => date_cell::in_order(cell, context().order),
        (RepairKind::Filler, Evidence::Words(words)) => words.contains(&cell.to_lowercase()).then(String::new),
        (RepairKind::RangeAsDate | RepairKind::Filler, _) => None,
    }?;
    let is_better = match (kind, evidence) {
        // The column as a whole proves it: the cell alone is a day as it stands.
        (RepairKind::DayMonthSwapped, Evidence::IsoDays) => true,
        _ => is_better(field, cell, &mended, context(), phones),
    };
    (is_better && mended != cell).then_some(mended)
}

/// Whether a change makes a field valid that was not; any change does, where any text is valid. Half of a mending, that
/// needs another to be valid, is one too.
fn is_better(field: FieldKey, before: &str, after: &str, context: RowContext, phones: &mut PhoneReader) -> bool {
    !is_checked(field)
        || !is_valid(field, before, context, phones) && {
            let is_half = number_cell::is_digits(after) && !number_cell::is_digits(before);
            is_half || is_valid(field, after, context, phones)
        }
}

/// Whether a field says what is valid.
pub(super) fn is_checked(field: FieldKey) -> bool {
    match field {
        FieldKey::Standard(Field::Email | Field::OtherEmails | Field::Phone | Field::OtherPhones) => true,
        FieldKey::Standard(field) => field.kind() == FieldKind::Day,
        FieldKey::Custom(_) => false,
    }
}

/// Whether a cell is valid in its field.
pub(super) fn is_valid(field: FieldKey, cell: &str, context: RowContext, phones: &mut PhoneReader) -> bool {
    let FieldKey::Standard(field) = field else { return true };
    let mut found = Contacts::default();
    match field {
        Field::Email | Field::OtherEmails => drop(email::read(cell, &mut found)),
        Field::Phone | Field::OtherPhones => phones.read(cell, context.region, &mut found),
        _ if field.kind() == FieldKind::Day => return day_of(&tidy(cell), context.order).is_some(),
        _ => return true,
    }
    found.has_valid() && !found.has_invalid()
}

fn without_invisible(cell: &str) -> Option<String> {
    let is_damage = |letter: char| is_invisible(letter) || letter == '\u{a0}';
    if cell.bytes().all(|byte| (b' '..=b'~').contains(&byte)) || !cell.contains(is_damage) {
        return None;
    }
    let shown = cell.replace('\u{a0}', " ").replace(is_invisible, "");
    Some(shown.trim().to_owned())
}

/// Letters and digits only: signs in full width belong to Chinese and Japanese text.
fn in_half_width(cell: &str) -> Option<String> {
    let is_wide = |letter: char| matches!(letter, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    let narrow = |letter: char| if is_wide(letter) { char::from((letter as u32 - 0xfee0) as u8) } else { letter };
    (!cell.is_ascii() && cell.contains(is_wide)).then(|| cell.chars().map(narrow).collect())
}
