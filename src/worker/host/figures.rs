//! Funnel, trends, saved views: what is asked, and views as changes.

use super::change::changed;
use super::save::{of_book, save};
use super::{Now, with};
use crate::book::{Book, Change, Parts};
use crate::worker::figures::{self, FiguresAnswer, FiguresAsk};
use crate::worker::protocol::{Answer, Failure};

/// Does what was asked.
pub async fn work(packed: &[u8], now: Now) -> Result<Answer, Failure> {
    let Some(ask) = FiguresAsk::unpack(packed) else { return Ok(Answer::Done) };
    match ask {
        FiguresAsk::SaveView(view) => put(now, |book| book.plan_save_view(view.clone())).await,
        FiguresAsk::RenameView { page, name, to } => put(now, |book| book.plan_rename_view(&page, &name, &to)).await,
        FiguresAsk::DeleteView { page, name } => put(now, |book| book.plan_delete_view(&page, &name)).await,
        // What only reads.
        _ => {
            let answer = with(|host| figures::answer(&mut host.desk, &ask, now.today));
            Ok(answer.as_ref().map_or(Answer::Done, FiguresAnswer::packed))
        }
    }
}

async fn put(now: Now, plan: impl Fn(&Book) -> Option<Change>) -> Result<Answer, Failure> {
    save(now, None, async || Ok(of_book(|book| plan(book)).map(|change| (change, Parts::default())))).await?;
    Ok(changed())
}
