//! Headers and first rows -> Mapping.
//!
//! Each column gets candidates with points: what its name says, mended by what its cells look like; where the name says
//! nothing, what the cells look like alone. Then all columns are given their targets together, for the best total, so
//! that a field is never given twice. No word of a name is enough alone: an owner's address must never become the
//! lead's, or all leads of one owner would be merged.

use super::assign::assign;
use super::fit::{Fit, fit, seen};
use super::fold::{is_nameless, words};
use super::mapping::{CURRENCY, Confidence, DERIVED, LEAD_ID};
use super::named::named;
use super::propose::propose_splits;
use super::shape::Shape;
use super::split::further;
use super::synonyms::{GIVEN_BESIDE_FAMILY, NOT_THE_LEADS, PART, PHONE_DENIALS, PHONE_HINTS, SURE, WHOLE_NAME};
use super::{Mapping, Target};
use crate::lead::Field;
use crate::parse::RawTable;

/// Rows looked at.
const ROWS_MAX: usize = 200;

/// Candidates with fewer points are dropped.
const POINTS_MIN: i32 = 40;

/// From so many points on a guess is certain, and likely.
const CERTAIN: i32 = SURE - 10;
const LIKELY: i32 = PART + 5;

/// The targets that one column gets, by their places.
const TARGET_COUNT: usize = Field::ALL.len() + 1;

/// What one column may be.
struct Candidates {
    /// Targets with their points.
    targets: Vec<(Target, i32)>,
    /// How sure it is that the column is the user's own.
    own: i32,
}

/// Proposes where each column goes. `sample` is the head of the file: its first row is the header, as in
/// [`crate::parse::header`].
pub fn guess(headers: &[String], sample: &RawTable) -> Mapping {
    let cells = |column: usize| sample.rows().skip(1).take(ROWS_MAX).map(move |row| row.cell(column));
    let shapes: Vec<Shape> = (0..headers.len()).map(|column| Shape::of(cells(column))).collect();
    let mut mapping = Mapping::of_headers(headers.to_vec());
    let lead_id = headers.iter().position(|header| header == LEAD_ID);
    if let Some(column) = lead_id.filter(|column| shapes[*column].is_mostly(shapes[*column].lead_id_count, 100)) {
        map_own_export(&mut mapping, column);
        return mapping;
    }
    let columns = headers.iter().zip(&shapes);
    let candidates: Vec<Candidates> = columns.map(|(header, shape)| candidates(header, shape)).collect();
    let weights: Vec<Vec<(usize, i32)>> = candidates.iter().enumerate().map(weights).collect();
    for (column, place) in assign(&weights, TARGET_COUNT).into_iter().enumerate() {
        mapping.targets[column] = place.map_or(Target::Custom, target_at);
        mapping.confidences[column] = confidence(mapping.targets[column], &candidates[column]);
    }
    settle(&mut mapping);
    propose_splits(&mut mapping, sample, ROWS_MAX);
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
        mapping.confidences[column] = Confidence::Certain;
    }
}

/// The candidates of one column by the places of their targets. With equal points the column further left has it.
fn weights((column, candidates): (usize, &Candidates)) -> Vec<(usize, i32)> {
    let place = |target: Target| match target {
        Target::Field(field) => Some(field as usize),
        Target::Currency => Some(Field::ALL.len()),
        _ => None,
    };
    let weight = |points: i32| (points - candidates.own) * 1_024 - column.min(1_000) as i32;
    let weights = candidates.targets.iter().filter_map(|(target, points)| Some((place(*target)?, weight(*points))));
    weights.filter(|(_, weight)| *weight > 0).collect()
}

fn target_at(place: usize) -> Target {
    Field::ALL.get(place).map_or(Target::Currency, |field| Target::Field(*field))
}

fn confidence(target: Target, candidates: &Candidates) -> Confidence {
    let points = candidates.targets.iter().find(|(known, _)| *known == target).map(|(_, points)| *points);
    match points {
        Some(CERTAIN..) => Confidence::Certain,
        Some(LIKELY..) => Confidence::Likely,
        Some(_) => Confidence::Guess,
        None if candidates.own > 0 => Confidence::Certain,
        None if candidates.targets.is_empty() => Confidence::Likely,
        None => Confidence::Guess,
    }
}

/// What follows from the columns together.
fn settle(mapping: &mut Mapping) {
    let column_of = |mapping: &Mapping, field| mapping.column_of(Target::Field(field));
    let is_given = |column: &usize| {
        let name = words(&mapping.headers[*column]);
        GIVEN_BESIDE_FAMILY.is_in(&name) && !WHOLE_NAME.is_in(&name)
    };
    let has_family = column_of(mapping, Field::FamilyName).is_some();
    let has_given = column_of(mapping, Field::GivenName).is_some();
    if let Some(name) = column_of(mapping, Field::Name).filter(is_given)
        && has_family
        && !has_given
    {
        mapping.targets[name] = Target::Field(Field::GivenName);
    }
    for first in [Field::Email, Field::Phone] {
        if column_of(mapping, first).is_none()
            && let Some(column) = further(first).and_then(|further| column_of(mapping, further))
        {
            mapping.targets[column] = Target::Field(first);
        }
    }
}

impl Candidates {
    /// Adds a target, or better points to a known one. A column with few cells gives way to a fuller one.
    fn add(&mut self, target: Target, points: i32, shape: &Shape) {
        let points = points - shape.blank_percent() as i32 / 8;
        match self.targets.iter_mut().find(|(known, _)| *known == target) {
            Some((_, known)) => *known = points.max(*known),
            None if points >= POINTS_MIN => self.targets.push((target, points)),
            None => {}
        }
    }

    /// Adds what a name says, mended by the cells.
    fn add_named(&mut self, target: Target, trust: i32, shape: &Shape) {
        let is_weak = trust <= PART;
        let points = match fit(target, trust, shape) {
            Fit::Against => return,
            Fit::Even if is_weak => return,
            Fit::For if !is_weak => trust + 10,
            _ => trust,
        };
        self.add(target, points, shape);
        // Below every column that says it is a further one.
        if let Target::Field(field) = target
            && let Some(further) = further(field)
        {
            self.add(Target::Field(further), points * 3 / 4, shape);
        }
    }
}

fn candidates(header: &str, shape: &Shape) -> Candidates {
    let mut found = Candidates { targets: Vec::new(), own: 0 };
    let kinds = &shape.kinds;
    let named = named(header);
    for (target, trust) in named.iter().copied() {
        match target {
            Target::Custom => found.own = found.own.max(trust),
            _ => found.add_named(target, trust, shape),
        }
        // Lists call persons customers, and companies contacts.
        if target == Target::Field(Field::Company) && kinds.is_mostly(kinds.person, 60) {
            found.add(Target::Field(Field::Name), trust - 15, shape);
        } else if target == Target::Field(Field::Name) && kinds.is_mostly(kinds.company, 40) {
            found.add(Target::Field(Field::Company), trust - 15, shape);
        }
    }
    let name = words(header);
    if named.iter().any(|(_, trust)| *trust > PART) || NOT_THE_LEADS.is_in(&name) {
        return found;
    }
    let is_nameless = is_nameless(&name);
    let may_be_bare = PHONE_HINTS.is_in(&name) || is_nameless && !shape.is_ascending;
    for (field, points) in seen(is_nameless, may_be_bare, shape) {
        if field == Field::Phone && PHONE_DENIALS.is_in(&name) {
            continue;
        }
        found.add(Target::Field(field), points, shape);
        // A second column without a telling name: only phones, where `Contact 1` and `Contact 2` are common.
        if field == Field::Phone {
            found.add(Target::Field(Field::OtherPhones), points - 5, shape);
        }
    }
    found
}
