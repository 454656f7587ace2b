//! What was promised, with its source: issue 3, "The book that loses nothing", and issue 4, "Intake that swallows any
//! list", under "Measures".

use super::figures::Size;
use super::round::Contender;

/// What a figure of ours may be at most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// So many milliseconds.
    Millis(f64),
    /// So much of what another contender takes for the same.
    Share(Contender, f64),
    /// So many times the list's bytes, and so many megabytes more.
    Bytes(f64, f64),
    /// So many times our own figure with 100,000 rows.
    Growth(f64),
}

/// A promise about a figure.
pub struct Limit {
    /// The figure's name.
    pub figure: &'static str,
    /// The list it is about; `None` for every list.
    pub rows: Option<u32>,
    /// What was promised.
    pub at_most: Bound,
    /// What is aimed at.
    pub aim: Option<Bound>,
}

const HUNDRED_THOUSAND: Option<u32> = Some(100_000);
const MILLION: Option<u32> = Some(1_000_000);

use Bound::{Bytes, Growth, Millis, Share};
use Contender::{Fast, Typical};

/// All of them. Figures without a promise are shown too.
#[rustfmt::skip]
pub const LIMITS: [Limit; 26] = [
    limit("import", HUNDRED_THOUSAND, Share(Fast, 0.4), Some(Share(Fast, 0.25))),
    limit("import", HUNDRED_THOUSAND, Share(Typical, 1.0 / 30.0), None),
    limit("import", MILLION, Share(Fast, 0.4), Some(Share(Fast, 0.2))),
    limit("import", MILLION, Growth(13.0), Some(Growth(11.0))),
    limit("import_gap", None, Millis(50.0), Some(Millis(16.0))),
    limit("open_gap", None, Millis(50.0), Some(Millis(16.0))),
    limit("import_memory", MILLION, Bytes(2.0, 200.0), None),
    limit("open_memory", MILLION, Bytes(1.5, 150.0), None),
    limit("stored_bytes", MILLION, Bytes(0.7, 0.0), None),
    limit("open_worker", HUNDRED_THOUSAND, Share(Fast, 1.0 / 6.0), Some(Millis(50.0))),
    limit("open_worker", MILLION, Millis(700.0), Some(Millis(400.0))),
    limit("reopen_gap", None, Millis(50.0), Some(Millis(16.0))),
    limit("reopen_memory", MILLION, Bytes(1.5, 150.0), None),
    limit("reopen_worker", HUNDRED_THOUSAND, Share(Fast, 1.0 / 6.0), Some(Millis(50.0))),
    limit("reopen_worker", MILLION, Millis(700.0), Some(Millis(400.0))),
    limit("score_worker", HUNDRED_THOUSAND, Millis(16.0), None),
    limit("score_worker_median", HUNDRED_THOUSAND, Millis(16.0), None),
    limit("sort_worker", HUNDRED_THOUSAND, Millis(100.0), None),
    limit("search_worker", HUNDRED_THOUSAND, Millis(50.0), None),
    limit("search_worker_median", HUNDRED_THOUSAND, Millis(50.0), None),
    limit("filter_worker", HUNDRED_THOUSAND, Millis(50.0), None),
    limit("link_page", Some(10_000), Millis(300.0), None),
    limit("link_page", HUNDRED_THOUSAND, Millis(3_000.0), None),
    limit("link_page", MILLION, Millis(45_000.0), None),
    limit("link_memory", MILLION, Bytes(0.0, 2_000.0), None),
    limit("link_gap", None, Millis(50.0), None),
];

const fn limit(figure: &'static str, rows: Option<u32>, at_most: Bound, aim: Option<Bound>) -> Limit {
    Limit { figure, rows, at_most, aim }
}

/// The limits of a figure with a list.
pub fn limits_of(figure: &str, rows: u32) -> impl Iterator<Item = &'static Limit> {
    let figure = figure.to_owned();
    LIMITS.iter().filter(move |limit| limit.figure == figure && limit.rows.is_none_or(|of| of == rows))
}

impl Bound {
    /// The bound as a figure, from what was measured in the same run; `None` where that was not.
    pub fn figure(self, name: &str, size: &Size, hundred_thousand: Option<&Size>) -> Option<f64> {
        match self {
            Millis(millis) => Some(millis),
            Bytes(times, megabytes) => Some(times * size.bytes as f64 + megabytes * 1e6),
            Share(contender, share) => Some(share * size.median(contender, name)?),
            Growth(times) => Some(times * hundred_thousand?.median(Contender::Ours, name)?),
        }
    }

    /// In words.
    pub fn words(self) -> String {
        match self {
            Millis(millis) => format!("{millis:.0} ms"),
            Bytes(times, 0.0) => format!("{times} x list"),
            Bytes(times, megabytes) => format!("{times} x list + {megabytes:.0} MB"),
            Share(contender, share) if share < 0.1 => format!("1/{:.0} of {}", 1.0 / share, contender.name()),
            Share(contender, share) => format!("{share:.2} of {}", contender.name()),
            Growth(times) => format!("{times:.0} x own 100,000"),
        }
    }
}
