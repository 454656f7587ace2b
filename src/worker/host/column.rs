//! Operations on columns and recipes, asked for by the user.

use super::change::changed;
use super::save::{of_book, save};
use super::{Now, with};
use crate::book::Parts;
use crate::facet::Step;
use crate::worker::column_work::ColumnAsk;
use crate::worker::protocol::{Answer, Failure, Rows};

/// Does what was asked; what only reads was answered before.
pub async fn work(ask: ColumnAsk, now: Now) -> Result<Answer, Failure> {
    match ask {
        ColumnAsk::Operate { rows, recipe, steps } => operate(rows, &recipe, &steps, now).await,
        ColumnAsk::SaveRecipe(recipe) => set_recipe(recipe.name.trim(), Some(recipe.steps), now).await,
        ColumnAsk::DeleteRecipe(name) => set_recipe(&name, None, now).await,
        _ => Ok(Answer::Done),
    }
}

/// Which leads it is about is settled once, by id: a plan may be made again on another book.
async fn operate(rows: Rows, recipe: &str, steps: &[Step], now: Now) -> Result<Answer, Failure> {
    let ids = with(|host| {
        let rows = host.desk.asked_rows(&rows, now.today);
        host.desk.book.ids_of(&rows)
    });
    save(now, None, async || Ok(of_book(|book| book.plan_operated(&book.rows_of(&ids), recipe, steps)))).await?;
    Ok(changed())
}

async fn set_recipe(name: &str, steps: Option<Vec<Step>>, now: Now) -> Result<Answer, Failure> {
    save(now, None, async || {
        let change = of_book(|book| book.plan_set_recipe(name, steps.clone()));
        Ok(change.map(|change| (change, Parts::default())))
    })
    .await?;
    Ok(changed())
}
