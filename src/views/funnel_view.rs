//! What the funnel page shows, as the reader chose it: kept while other pages are shown, and what a saved view holds.

use super::kept::{Memo, RwSignal};
use super::leads_link::come_back;
use super::live::{effect, memo};
use super::use_answer::use_answer;
use super::use_query;
use crate::book::{Filter, Query};
use crate::lead::{Day, Field, FieldKey};
use crate::report::{PassagePart, Way};
use crate::worker::figures::funnel_figures::{FunnelAsk, FunnelFigures, Split};
use crate::worker::figures::{FiguresAnswer, FiguresAsk};
use crate::worker::protocol::Ask;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;

/// The choices of the page. A saved view stores them, so new ones go last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct FunnelChoices {
    /// How leads are counted.
    pub(super) way: Way,
    /// By what they are told apart.
    pub(super) split: Option<Split>,
    /// What is held side by side.
    pub(super) compare: Compare,
    /// Whether reference lines are drawn.
    pub(super) has_references: bool,
}

/// What is held side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) enum Compare {
    /// Nothing.
    #[default]
    Nothing,
    /// Two periods of arrival: the first and the last day of each.
    Periods([[Option<Day>; 2]; 2]),
    /// Two parts of the split.
    Parts([Option<Filter>; 2]),
}

impl Compare {
    /// The conditions of a side.
    pub(super) fn side(&self, side: usize) -> Vec<Filter> {
        match self {
            Compare::Nothing => Vec::new(),
            Compare::Periods(periods) => {
                let [from, to] = periods[side];
                vec![Filter::Passage(PassagePart::Arrived { from, to })]
            }
            Compare::Parts(parts) => parts[side].clone().into_iter().collect(),
        }
    }

    fn sides(&self) -> Option<[Vec<Filter>; 2]> {
        (*self != Compare::Nothing).then(|| [self.side(0), self.side(1)])
    }
}

impl Default for FunnelChoices {
    fn default() -> FunnelChoices {
        FunnelChoices { way: Way::Ever, split: None, compare: Compare::Nothing, has_references: true }
    }
}

thread_local! {
    static CHOSEN: RefCell<FunnelChoices> = RefCell::default();
}

/// The page's choices, and what the book answers to them.
#[derive(Clone, Copy)]
pub(super) struct FunnelDesk {
    pub(super) choices: RwSignal<FunnelChoices>,
    pub(super) query: Memo<Query>,
    pub(super) figures: RwSignal<Option<FunnelFigures>>,
}

impl FunnelDesk {
    /// As it was left.
    pub(super) fn new() -> FunnelDesk {
        come_back();
        let choices = RwSignal::new(CHOSEN.with_borrow(FunnelChoices::clone));
        effect(move |_| drop(CHOSEN.replace(choices.get())));
        let view_of_leads = use_query();
        let query = memo(move || view_of_leads.with(without_stages));
        let ask = move || {
            let FunnelChoices { way, split, compare, .. } = choices.get();
            // Parts to choose from are those of the split, or of the channels.
            let split = split.or(matches!(compare, Compare::Parts(_)).then_some(Split::Field(Field::Channel)));
            let ask = FunnelAsk { query: query.get(), way, split, sides: compare.sides() };
            Ask::Funnel(FiguresAsk::Funnel(ask).pack())
        };
        let figures = use_answer(ask, |answer| match FiguresAnswer::of(&answer) {
            Some(FiguresAnswer::Funnel(figures)) => Some(*figures),
            _ => None,
        });
        FunnelDesk { choices, query, figures }
    }

    /// Something of the figures; as of nothing until they are here.
    pub(super) fn part<T: Default + PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&FunnelFigures) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        memo(move || self.figures.with(|figures| figures.as_ref().map(&part).unwrap_or_default()))
    }

    /// The conditions and choices as a saved view holds them.
    pub(super) fn pack(self) -> Vec<u8> {
        let filters = self.query.with_untracked(|query| query.filters.clone());
        postcard::to_stdvec(&(filters, self.choices.get_untracked())).unwrap_or_default()
    }

    /// Shows what a saved view holds.
    pub(super) fn open(self, state: &[u8]) {
        if let Ok((filters, choices)) = postcard::from_bytes::<(Vec<Filter>, FunnelChoices)>(state) {
            use_query().set(Query { filters, ..Query::default() });
            self.choices.set(choices);
        }
    }
}

/// The view's leads, but for conditions on the stage: figures tell stages apart themselves.
pub(super) fn without_stages(query: &Query) -> Query {
    let is_of_stage = |filter: &Filter| match filter {
        Filter::Reached(_) => true,
        Filter::OneOf(field, _) => *field == FieldKey::Standard(Field::Stage),
        Filter::LostFor(_) => true,
        Filter::Passage(part) => part.is_of_stage(),
        _ => false,
    };
    let filters = query.filters.iter().filter(|filter| !is_of_stage(filter)).cloned().collect();
    Query { search: query.search.clone(), filters, ..Query::default() }
}
