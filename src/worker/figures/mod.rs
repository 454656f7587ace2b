//! What the page asks about the funnel, trends and saved views, and what the book answers.
//!
//! Why functions beside the desk and not of it, and why questions and answers travel packed: all of it comes with the rest
//! of the worker's program.

pub mod funnel_figures;
pub(super) mod passages;
mod split;
pub mod trend_figures;

use super::desk::Desk;
use super::protocol::Answer;
use crate::lead::Day;
use funnel_figures::{FunnelAsk, FunnelFigures};
use serde::{Deserialize, Serialize};
use trend_figures::{TrendFigures, TrendsAsk};

pub use crate::book::SavedView;

/// A question about figures.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum FiguresAsk {
    /// What becomes of leads. -> `Funnel`
    Funnel(FunnelAsk),
    /// How that goes over time. -> `Trends`
    Trends(TrendsAsk),
    /// The saved views of a page. -> `Views`
    Views {
        /// Its code.
        page: String,
    },
    /// Save a view, in the place of one of the same name. -> `Answer::Changed`
    SaveView(SavedView),
    /// Call a view otherwise. -> `Answer::Changed`
    RenameView {
        /// The code of its page.
        page: String,
        /// Its name.
        name: String,
        /// The other one.
        to: String,
    },
    /// Delete a view. -> `Answer::Changed`
    DeleteView {
        /// The code of its page.
        page: String,
        /// Its name.
        name: String,
    },
}

/// An answer about figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FiguresAnswer {
    /// What becomes of leads.
    Funnel(Box<FunnelFigures>),
    /// How that goes over time.
    Trends(Box<TrendFigures>),
    /// Saved views, by name.
    Views(Vec<SavedView>),
}

impl FiguresAsk {
    /// Its form in a question.
    pub fn pack(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    /// Reads that form.
    pub fn unpack(bytes: &[u8]) -> Option<FiguresAsk> {
        postcard::from_bytes(bytes).ok()
    }
}

impl FiguresAnswer {
    /// Its form in an answer.
    pub fn packed(&self) -> Answer {
        Answer::Funnel(postcard::to_stdvec(self).unwrap_or_default())
    }

    /// Reads that form.
    pub fn of(answer: &Answer) -> Option<FiguresAnswer> {
        match answer {
            Answer::Funnel(bytes) => postcard::from_bytes(bytes).ok(),
            _ => None,
        }
    }
}

/// Answers a question that only reads; `None` for the others.
pub fn answer(desk: &mut Desk, ask: &FiguresAsk, today: Day) -> Option<FiguresAnswer> {
    Some(match ask {
        FiguresAsk::Funnel(ask) => FiguresAnswer::Funnel(Box::new(funnel_figures::figures(desk, ask, today))),
        FiguresAsk::Trends(ask) => FiguresAnswer::Trends(Box::new(trend_figures::figures(desk, ask, today))),
        FiguresAsk::Views { page } => {
            let views = desk.book.saved_views().into_iter();
            FiguresAnswer::Views(views.filter(|view| view.page == *page).collect())
        }
        _ => return None,
    })
}
