//! What the page asks about closed leads, and what the book answers: what may be learnt from, what was, and what that says of
//! a lead.
//!
//! Why functions beside the desk and not of it: the code of this module comes with the rest of the worker's program.

pub use crate::forecast::PRIOR;
pub use crate::forecast::{
    Backtest, CLOSED_MIN, Calibration, ChanceLine, ChanceSum, FieldLeak, FieldShare, FieldUse, Kind, LeakReason, Level,
    Measure, OUTCOME_MIN, Refusal, Report, StageCounts, Tested, TestedOn,
};
pub use crate::persona::{ChosenTrait, EvidenceFault, Trait, TraitValue, points_of};
pub use crate::score::{ChanceBand, LeadChance};

use super::desk::Desk;
use super::protocol::Answer;
use crate::book::Book;
use crate::forecast::{Chances, ClosedLeads, Learnt, field_shares, named_field, stage_counts};
use crate::lead::{FieldKey, LeadId};
use crate::persona::{Evidence, prior, read_evidence, traits, write_evidence};
use crate::score::Foreseen;
use serde::{Deserialize, Serialize};

/// A question about closed leads.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ForecastAsk {
    /// What there is to learn from, and what was learnt. -> `State`
    State,
    /// The closed leads with these fields, for the aside: `ClosedLeads` in postcard come beside the answer. -> `Closed`
    Closed(Vec<FieldKey>),
    /// (bytes) Keep what the aside learnt from them. -> `Answer::Changed`
    Keep,
    /// Forget what was learnt. -> `Answer::Changed`
    Forget,
    /// The chance of a lead, line by line. -> `Lead`
    Lead(LeadId),
    /// Which values of these fields close more often. -> `Persona`
    Persona(Vec<FieldKey>),
    /// Make fit rules of these values, as one entry. -> `Answer::Changed`
    Adopt(Vec<ChosenTrait>),
    /// Counts of these fields as a file that names nobody. -> `Answer::File`
    SaveEvidence(Vec<FieldKey>),
    /// (bytes) Add a colleague's file. -> `Answer::Changed`, or `EvidenceFault`
    AddEvidence {
        /// Its name.
        name: String,
    },
    /// Take one out again, by its place in the list. -> `Answer::Changed`
    RemoveEvidence(u32),
}

/// An answer about closed leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ForecastAnswer {
    /// What there is to learn from, and what was learnt.
    State(Box<ForecastState>),
    /// How many closed leads there are.
    Closed(u32),
    /// The chance of a lead; `None` for a closed one, and where nothing was learnt.
    Lead(Option<ChanceSum>),
    /// Values that close more often, or less often, with their fields: the surest and largest lift first.
    Persona(Vec<(FieldKey, Trait)>),
    /// A colleague's file cannot be read.
    EvidenceFault(EvidenceFault),
}

/// What there is to learn from, and what was learnt.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ForecastState {
    /// Leads by what became of them.
    pub counts: StageCounts,
    /// Fields with values.
    pub fields: Vec<FieldShare>,
    /// What was learnt last.
    pub learnt: Option<LearntState>,
    /// Files of colleagues that are added up: name, won, lost and open leads.
    pub evidence: Vec<(String, [u32; 3])>,
}

/// What was learnt last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LearntState {
    /// What can be said of it.
    pub report: Report,
    /// The fields of the names in the report, as far as the book still has them.
    pub fields: Vec<(String, FieldKey)>,
    /// Whether leads were closed or opened again since.
    pub is_stale: bool,
    /// Open leads by how their chance stands.
    pub bands: Vec<(ChanceBand, u32)>,
}

/// What was learnt, and the chances it gives.
pub struct Foresight {
    learnt: Learnt,
    /// Won and lost leads then.
    counts: StageCounts,
    /// The version of the book that the chances are of.
    version: Option<u64>,
    chances: Chances,
}

impl Foresight {
    /// The chances as last worked out.
    pub(super) fn foreseen(&self) -> Foreseen<'_> {
        let (won, closed) = (self.learnt.report.won_count, self.learnt.report.closed_count.max(1));
        Foreseen { by_row: &self.chances.by_row, won_share: (won * 1000 / closed) as u16 }
    }
}

/// Works out the chances of a version of the book.
pub(super) fn refresh(foresight: &mut Foresight, book: &Book, version: u64) {
    if foresight.version != Some(version) {
        foresight.chances = Chances::of(book.table(), book.rows(), &foresight.learnt, &foresight.chances);
        foresight.version = Some(version);
    }
}

/// The closed leads, for the aside.
pub fn closed_leads(desk: &Desk, fields: &[FieldKey]) -> ClosedLeads {
    let prior = prior(desk.evidence.iter().map(|(_, evidence)| evidence));
    ClosedLeads::of(desk.book.table(), desk.book.rows(), fields, Some(prior).filter(|prior| !prior.is_empty()))
}

/// Keeps what was learnt from them: chances are shown from now on.
pub fn keep(desk: &mut Desk, learnt: Learnt) {
    let counts = stage_counts(desk.book.table(), desk.book.rows());
    desk.foresight = Some(Foresight { learnt, counts, version: None, chances: Chances::default() });
    // What is shown is asked for again.
    desk.changed();
}

/// Forgets it.
pub fn forget(desk: &mut Desk) {
    desk.foresight = None;
    desk.changed();
}

/// The counts of these fields, as a file that names nobody; and how many values were left out because somebody might stand in
/// them.
pub fn evidence_file(desk: &Desk, fields: &[FieldKey]) -> (Vec<u8>, u32) {
    let evidence = Evidence::of(desk.book.table(), desk.book.rows(), fields);
    (write_evidence(&evidence), evidence.hidden_count)
}

/// Adds a colleague's file; one of the same name takes the place of the earlier one.
pub fn add_evidence(desk: &mut Desk, name: &str, bytes: &[u8]) -> Result<(), EvidenceFault> {
    let evidence = read_evidence(bytes)?;
    desk.evidence.retain(|(known, _)| known != name);
    desk.evidence.push((name.to_owned(), evidence));
    desk.changed();
    Ok(())
}

/// Takes one out again.
pub fn remove_evidence(desk: &mut Desk, place: usize) {
    if place < desk.evidence.len() {
        desk.evidence.remove(place);
        desk.changed();
    }
}

/// Answers a question that only reads; `None` for the others.
pub fn answer(desk: &mut Desk, ask: &ForecastAsk) -> Option<Answer> {
    let answer = match ask {
        ForecastAsk::State => ForecastAnswer::State(Box::new(state(desk))),
        ForecastAsk::Lead(id) => ForecastAnswer::Lead(lead(desk, *id)),
        ForecastAsk::Persona(fields) => ForecastAnswer::Persona(persona(desk, fields)),
        _ => return None,
    };
    Some(Answer::Forecast(Box::new(answer)))
}

fn state(desk: &mut Desk) -> ForecastState {
    desk.foresee();
    let (table, rows) = (desk.book.table(), desk.book.rows());
    let counts = stage_counts(table, rows);
    let learnt = desk.foresight.as_ref().map(|foresight| LearntState {
        report: foresight.learnt.report.clone(),
        fields: foresight.learnt.fields(table),
        is_stale: (foresight.counts.won, foresight.counts.lost) != (counts.won, counts.lost),
        bands: foresight.foreseen().counts(),
    });
    let of_file = |(name, evidence): &(String, Evidence)| {
        let total = evidence.total;
        (name.clone(), [total.won, total.lost, total.open])
    };
    let evidence = desk.evidence.iter().map(of_file).collect();
    ForecastState { counts, fields: field_shares(table, rows), learnt, evidence }
}

/// Values shown at most.
const TRAITS_MAX: usize = 60;

fn persona(desk: &Desk, fields: &[FieldKey]) -> Vec<(FieldKey, Trait)> {
    let closed = ClosedLeads::of(desk.book.table(), desk.book.rows(), fields, None);
    let evidence: Vec<&Evidence> = desk.evidence.iter().map(|(_, evidence)| evidence).collect();
    let traits = traits(&closed, &evidence);
    let table = desk.book.table();
    traits.into_iter().filter_map(|it| Some((named_field(table, &it.name)?, it))).take(TRAITS_MAX).collect()
}

fn lead(desk: &mut Desk, id: LeadId) -> Option<ChanceSum> {
    desk.foresee();
    let row = desk.book.row_standing_for(id)?;
    desk.foreseen().of(row).shares()?;
    Some(desk.foresight.as_ref()?.learnt.explain(desk.book.table(), row))
}
