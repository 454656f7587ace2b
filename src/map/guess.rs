//! Headers and first rows -> Mapping.
//!
//! Each column gets candidates with points: what its name says, mended by what its cells look like. The best candidate
//! of all takes its field, then the next, so that a field is never given twice. No word of a name is enough alone:
//! `has_company` is no company, and an owner's address must never become the lead's, or all leads of one owner would
//! be merged.

use super::fold::{fold, numbered, without_brackets};
use super::mapping::{CURRENCY, DERIVED, LEAD_ID};
use super::shape::Shape;
use super::synonyms::{
    GIVEN_BESIDE_FAMILY, NOT_THE_LEADS, NOT_THE_LEADS_PARTS, PHONE_DENIALS, PHONE_HINTS, PREFIXES, SUFFIXES, SYNONYMS,
    WEAK,
};
use super::{Mapping, Target};
use crate::lead::{Field, FieldKind};
use crate::parse::RawTable;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Rows looked at.
const ROWS_MAX: usize = 200;

/// Candidates with fewer points are dropped.
const POINTS_MIN: i32 = 40;

/// One thing a column may be.
struct Candidate {
    points: i32,
    column: usize,
    target: Target,
}

/// Proposes where each column goes. `sample` is the head of the file: its first row is the header, as in
/// [`crate::parse::header`].
pub fn guess(headers: &[String], sample: &RawTable) -> Mapping {
    let cells = |column: usize| sample.rows().skip(1).take(ROWS_MAX).map(move |row| row.cell(column));
    let shapes: Vec<Shape> = (0..headers.len()).map(|column| Shape::of(cells(column))).collect();
    let mut mapping =
        Mapping { headers: headers.to_vec(), targets: vec![Target::Custom; headers.len()], constants: Vec::new() };
    let lead_id = headers.iter().position(|header| header == LEAD_ID);
    if let Some(column) = lead_id.filter(|column| shapes[*column].is_mostly(shapes[*column].lead_id_count, 100)) {
        map_own_export(&mut mapping, column);
        return mapping;
    }
    let columns = headers.iter().zip(&shapes).enumerate();
    let mut candidates: Vec<Candidate> =
        columns.flat_map(|(column, (header, shape))| candidates(column, header, shape)).collect();
    let mut is_taken = vec![false; headers.len()];
    let weight = |candidate: &Candidate| (-candidate.points, candidate.column);
    while let Some(best) = (0..candidates.len()).min_by_key(|place| weight(&candidates[*place])) {
        let Candidate { column, target, .. } = candidates.remove(best);
        if !is_taken[column] && mapping.column_of(target).is_none() {
            mapping.targets[column] = target;
            is_taken[column] = true;
        }
    }
    settle(&mut mapping);
    mapping
}

/// Our own export: exact names, and everything else is the custom field it was.
fn map_own_export(mapping: &mut Mapping, lead_id: usize) {
    for column in 0..mapping.headers.len() {
        let header = mapping.headers[column].as_str();
        mapping.targets[column] = match Field::from_code(header) {
            Some(field) => Target::Field(field),
            None if column == lead_id => Target::LeadId,
            None if header == CURRENCY => Target::Currency,
            None if DERIVED.contains(&header) => Target::Ignored,
            None => Target::Custom,
        };
    }
}

/// What follows from the columns together.
fn settle(mapping: &mut Mapping) {
    let column_of = |mapping: &Mapping, field| mapping.column_of(Target::Field(field));
    if let Some(name) = column_of(mapping, Field::Name)
        && column_of(mapping, Field::FamilyName).is_some()
        && column_of(mapping, Field::GivenName).is_none()
        && GIVEN_BESIDE_FAMILY.iter().any(|word| fold(word) == fold(&mapping.headers[name]))
    {
        mapping.set(Target::Field(Field::GivenName), Some(name));
    }
    for (first, further) in [(Field::Email, Field::OtherEmails), (Field::Phone, Field::OtherPhones)] {
        if column_of(mapping, first).is_none() {
            let column = column_of(mapping, further);
            mapping.set(Target::Field(first), column);
        }
    }
}

fn candidates(column: usize, header: &str, shape: &Shape) -> Vec<Candidate> {
    let mut found = Vec::new();
    let folded = fold(header);
    let named = named(header, &folded);
    if let Some((target, trust)) = named {
        let points = trust + fit(target, trust, shape);
        found.push(Candidate { points, column, target });
        let further = match target {
            Target::Field(Field::Email) => Some(Field::OtherEmails),
            Target::Field(Field::Phone) => Some(Field::OtherPhones),
            _ => None,
        };
        // Below every column that says it is a further one.
        found.extend(further.map(|field| Candidate { points: points - 25, column, target: Target::Field(field) }));
    }
    if named.is_none_or(|(_, trust)| trust <= WEAK)
        && let Some(field) = seen(&folded, shape)
    {
        let points = WEAK + 10;
        found.push(Candidate { points, column, target: Target::Field(field) });
        // A second column without a telling name: only phones, where `Contact 1` and `Contact 2` are common.
        if field == Field::Phone {
            found.push(Candidate { points: points - 5, column, target: Target::Field(Field::OtherPhones) });
        }
    }
    found.retain(|candidate| candidate.points >= POINTS_MIN && candidate.target != Target::Custom);
    found
}

/// What the name says, and how far it is to be trusted.
fn named(header: &str, folded: &str) -> Option<(Target, i32)> {
    if let Some(field) = Field::from_code(header) {
        return Some((Target::Field(field), 120));
    }
    let plain = fold(&without_brackets(header));
    for (name, less) in [(folded, 0), (&plain, 5)] {
        if let Some((target, trust)) = known(name).or_else(|| stripped(name)) {
            return Some((target, trust - less));
        }
        let (stem, number) = numbered(name);
        let (target, trust) = match number.and_then(|_| known(stem).or_else(|| stripped(stem))) {
            Some(known) => known,
            None => continue,
        };
        // `Phone 2` is a further phone; a second name or city is none of ours.
        return match (target, number) {
            (_, Some(0 | 1)) => Some((target, trust - less)),
            (Target::Field(Field::Email), _) => Some((Target::Field(Field::OtherEmails), trust - less)),
            (Target::Field(Field::Phone), _) => Some((Target::Field(Field::OtherPhones), trust - less)),
            _ => None,
        };
    }
    None
}

fn known(name: &str) -> Option<(Target, i32)> {
    static WORDS: OnceLock<FxHashMap<String, (Target, i32)>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut words = FxHashMap::default();
        for synonyms in SYNONYMS {
            for word in synonyms.words {
                words.entry(fold(word)).or_insert((synonyms.target, synonyms.trust));
            }
        }
        words
    });
    words.get(name).copied()
}

/// The name without a word before or after it that changes nothing.
fn stripped(name: &str) -> Option<(Target, i32)> {
    let before = PREFIXES.iter().filter_map(|word| name.strip_prefix(fold(word).as_str()));
    let after = SUFFIXES.iter().filter_map(|word| name.strip_suffix(fold(word).as_str()));
    let has_border = |rest: &&str| rest.starts_with(' ') || rest.ends_with(' ') || !rest.is_ascii();
    let (target, trust) = before.chain(after).filter(|rest| has_border(rest)).find_map(|rest| known(rest.trim()))?;
    Some((target, trust - 20))
}

/// Points for or against, by what the cells look like. A word that is weak needs them.
fn fit(target: Target, trust: i32, shape: &Shape) -> i32 {
    const AGAINST: i32 = -100;
    let Target::Field(field) = target else { return 0 };
    let is_none = |count: usize| shape.count >= 3 && count == 0;
    let is_all = |count: usize| shape.count >= 5 && count == shape.count;
    let mostly = |count| shape.is_mostly(count, 50);
    let phone_count = shape.phone_count + shape.bare_phone_count;
    let (support, is_against) = match field {
        Field::Email | Field::OtherEmails => (mostly(shape.email_count), is_none(shape.email_count)),
        Field::Phone | Field::OtherPhones => (
            mostly(phone_count),
            is_none(shape.six_digit_count) || mostly(shape.email_count) || mostly(shape.date_count),
        ),
        Field::ExternalId => (
            shape.distinct_count == shape.count,
            !shape.is_mostly(shape.distinct_count, 50) || mostly(shape.date_count),
        ),
        Field::Name => {
            let is_varied = shape.count < 4 || shape.is_mostly(shape.distinct_count, 50);
            (shape.is_mostly(shape.word_count, 60) && is_varied, mostly(shape.email_count) || mostly(phone_count))
        }
        Field::Value => (mostly(shape.digit_count), is_none(shape.digit_count)),
        _ if field.kind() == FieldKind::Day => (mostly(shape.date_count), is_none(shape.digit_count)),
        _ => (true, false),
    };
    let is_word_field = !matches!(field.kind(), FieldKind::Day | FieldKind::Money) && field != Field::ExternalId;
    if shape.count > 0 && is_against || is_word_field && is_all(shape.small_number_count) {
        return AGAINST;
    }
    match support {
        false if trust <= WEAK => AGAINST,
        true if trust > WEAK && !matches!(field.kind(), FieldKind::Code) => 10,
        _ => 0,
    }
}

/// The field the cells speak for where the name says nothing.
fn seen(folded: &str, shape: &Shape) -> Option<Field> {
    let words: Vec<&str> = folded.split(' ').collect();
    let says = |list: &[&str]| {
        list.iter().any(|word| {
            let is_chinese = word.chars().any(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'));
            words.contains(word) || word.contains(' ') && folded.contains(word) || is_chinese && folded.contains(word)
        })
    };
    if says(NOT_THE_LEADS) || NOT_THE_LEADS_PARTS.iter().any(|part| folded.contains(part)) {
        return None;
    }
    let is_varied = shape.count < 4 || shape.is_mostly(shape.distinct_count, 50);
    if shape.is_mostly(shape.email_count, 60) && is_varied {
        return Some(Field::Email);
    }
    if !is_varied || says(PHONE_DENIALS) {
        return None;
    }
    let is_nameless = words.iter().all(|word| word.chars().all(|c| c.is_ascii_digit()));
    let may_be_bare = says(PHONE_HINTS) || is_nameless && !shape.is_ascending;
    let phone_count = shape.phone_count + if may_be_bare { shape.bare_phone_count } else { 0 };
    shape.is_mostly(phone_count, 60).then_some(Field::Phone)
}
