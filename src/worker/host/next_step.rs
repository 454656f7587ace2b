//! The day's work: next steps as changes asked for by the user.

use super::change::changed;
use super::save::{of_book, save};
use super::{Now, with};
use crate::lead::{LeadId, NextStep};
use crate::table::Row;
use crate::worker::protocol::{Answer, Failure};
use crate::worker::today::{self, TodayAsk};

/// Does what was asked.
pub async fn work(ask: TodayAsk, now: Now) -> Result<Answer, Failure> {
    match ask {
        TodayAsk::Plan { ids, next } => plan(&ids, next, now).await,
        // What only reads, and was asked before the program was whole, too.
        other => Ok(with(|host| today::answer(&mut host.desk, &other, now.today)).unwrap_or(Answer::Done)),
    }
}

async fn plan(ids: &[LeadId], next: Option<NextStep>, now: Now) -> Result<Answer, Failure> {
    let next = next.map(|next| NextStep { note: next.note.trim().to_owned(), ..next });
    save(now, None, async || {
        of_book(|book| {
            let rows: Vec<Row> = ids.iter().filter_map(|id| book.row_standing_for(*id)).collect();
            if rows.is_empty() {
                return Err(Failure::LeadGone);
            }
            Ok(book.plan_next_step(&rows, next.clone()))
        })
    })
    .await?;
    Ok(changed())
}
