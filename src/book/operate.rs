//! Operations on columns -> the edits of one entry, and what a reader sees of them beforehand.
//!
//! What an operation makes of a value is cleaned by its field as if it had been typed; where that cannot be understood the
//! value stays as it was, and is counted. Nothing is written over: a part that is split off goes only where nothing is.

use super::{Book, Change, Parts};
use crate::clean::{DateOrder, TypedContext, clean_value};
use crate::facet::{Outcome, Prepared, Step};
use crate::lead::{Field, FieldKey};
use crate::table::{Edits, Row};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// Changes that are shown beforehand.
const SAMPLES: usize = 10;
/// Values whose cleaned form is remembered, for each step.
const REMEMBERED_MAX: usize = 16_384;

/// What some steps do to some leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepsPreview {
    /// Leads they are done to.
    pub lead_count: u32,
    /// Leads that change.
    pub changed_count: u32,
    /// Values that change.
    pub value_count: u32,
    /// Values that stay because what they would become is none of their field.
    pub refused_count: u32,
    /// Values that stay because the field that a part goes to has another value.
    pub occupied_count: u32,
    /// The first changes, each pair of values once.
    pub samples: Vec<ChangeSample>,
}

/// One change before it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSample {
    /// The field.
    pub field: FieldKey,
    /// The value now, in stored form.
    pub before: String,
    /// The value then.
    pub after: String,
}

/// The edits of some steps, and the same for the reader.
#[derive(Debug, Default)]
pub struct StepsPlan {
    /// The edits, without what they do to issues.
    pub edits: Edits,
    /// What they come to.
    pub preview: StepsPreview,
}

impl Book {
    /// Plans to do steps to the leads of some rows, one step after another.
    pub fn plan_steps(&self, rows: &[Row], steps: &[Step]) -> StepsPlan {
        let custom_count = self.table.custom_names().count();
        let is_known = |field: FieldKey| match field {
            FieldKey::Standard(_) => true,
            FieldKey::Custom(place) => usize::from(place) < custom_count,
        };
        // A recipe may name a field of the user's own that this book has not.
        let steps = steps.iter().filter(|step| is_known(step.field));
        let mut workers: Vec<Worker<'_>> = steps.map(|step| Worker::new(self, step)).collect();
        let mut plan = StepsPlan::default();
        let mut changed: Vec<(FieldKey, String)> = Vec::new();
        for row in rows.iter().copied().filter(|row| self.has(*row)) {
            plan.preview.lead_count += 1;
            changed.clear();
            for worker in &mut workers {
                worker.work(row, &mut changed, &mut plan.preview, &is_known);
            }
            let before = plan.edits.len();
            for (field, after) in &changed {
                let now = self.table.text(row, *field);
                if now != *after {
                    plan.note(row, *field, &now, after);
                }
            }
            plan.preview.changed_count += u32::from(plan.edits.len() > before);
        }
        plan.preview.value_count = plan.edits.len() as u32;
        plan
    }

    /// The entry that does steps to the leads of some rows; `None` when nothing changes. `recipe` is blank when they come
    /// from none.
    pub fn plan_operated(&self, rows: &[Row], recipe: &str, steps: &[Step]) -> Option<(Change, Parts)> {
        let StepsPlan { mut edits, .. } = self.plan_steps(rows, steps);
        if edits.is_empty() {
            return None;
        }
        self.plan_issues(&mut edits);
        let change = Change::Operated { recipe: recipe.to_owned(), steps: steps.to_vec() };
        Some((change, Parts { edits, ..Parts::default() }))
    }
}

impl StepsPlan {
    fn note(&mut self, row: Row, field: FieldKey, before: &str, after: &str) {
        self.edits.push(row, field, before, after);
        let samples = &mut self.preview.samples;
        let is_same = |known: &ChangeSample| (known.field, &*known.before, &*known.after) == (field, before, after);
        if samples.len() < SAMPLES && !samples.iter().any(is_same) {
            samples.push(ChangeSample { field, before: before.to_owned(), after: after.to_owned() });
        }
    }
}

/// A step with what it remembers.
struct Worker<'a> {
    book: &'a Book,
    field: FieldKey,
    operation: Prepared<'a>,
    /// What became of values before, where nothing but the value decides.
    remembered: FxHashMap<String, Option<Made>>,
}

/// What a step makes of a value: `None` where the field does not understand it.
type Made = Option<(String, Option<(FieldKey, String)>)>;

impl<'a> Worker<'a> {
    fn new(book: &'a Book, step: &'a Step) -> Worker<'a> {
        let operation = Prepared::new(&step.operation);
        Worker { book, field: step.field, operation, remembered: FxHashMap::default() }
    }

    /// Does the step to one lead, whose values that changed already are in `changed`.
    fn work(
        &mut self,
        row: Row,
        changed: &mut Vec<(FieldKey, String)>,
        preview: &mut StepsPreview,
        is_known: &dyn Fn(FieldKey) -> bool,
    ) {
        let book = self.book;
        let now = value_now(book, row, self.field, changed);
        let made = match self.remembered.get(&*now) {
            Some(made) => made.clone(),
            None => {
                let country = value_now(book, row, Field::Country.into(), changed);
                let made = self.make(&now, &country);
                if self.remembered.len() < REMEMBERED_MAX && !self.needs_country() {
                    self.remembered.insert(now.to_string(), made.clone());
                }
                made
            }
        };
        match made {
            None => {}
            Some(None) => preview.refused_count += 1,
            Some(Some((own, None))) => put(changed, self.field, own),
            Some(Some((own, Some((into, part))))) if is_known(into) => {
                let there = value_now(book, row, into, changed);
                if !there.is_empty() && there != part {
                    preview.occupied_count += 1;
                    return;
                }
                put(changed, self.field, own);
                put(changed, into, part);
            }
            Some(_) => {}
        }
    }

    /// `None` when the value stays as it is.
    fn make(&self, text: &str, country: &str) -> Option<Made> {
        let Outcome { own, other } = self.operation.apply(text)?;
        let clean = |field: FieldKey, text: &str| clean_typed(self.book, field, text, country);
        let Some(own) = clean(self.field, &own) else { return Some(None) };
        let other = match other {
            None => None,
            Some((into, part)) => match clean(into, &part) {
                Some(part) => Some((into, part)),
                None => return Some(None),
            },
        };
        (own != text || other.is_some()).then_some(Some((own, other)))
    }

    /// Phone numbers are read as those of the lead's country.
    fn needs_country(&self) -> bool {
        let is_phone =
            |field| matches!(field, FieldKey::Standard(Field::Phone) | FieldKey::Standard(Field::OtherPhones));
        is_phone(self.field) || self.operation.part_goes_to().is_some_and(is_phone)
    }
}

/// A value in its stored form, as if it had been typed; `None` where it cannot be understood.
fn clean_typed(book: &Book, field: FieldKey, text: &str, country: &str) -> Option<String> {
    let settings = book.settings();
    let context = TypedContext {
        country,
        region: &settings.region,
        currency: &settings.currency,
        date_order: DateOrder::of_region(&settings.region),
    };
    clean_value(field, text, &context).ok()
}

fn value_now<'a>(
    book: &'a Book,
    row: Row,
    field: FieldKey,
    changed: &[(FieldKey, String)],
) -> std::borrow::Cow<'a, str> {
    let known = changed.iter().find(|(key, _)| *key == field);
    known.map_or_else(|| book.table().text(row, field), |(_, text)| text.clone().into())
}

fn put(changed: &mut Vec<(FieldKey, String)>, field: FieldKey, text: String) {
    match changed.iter_mut().find(|(key, _)| *key == field) {
        Some((_, known)) => *known = text,
        None => changed.push((field, text)),
    }
}
