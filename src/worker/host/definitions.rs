//! Definitions of a lead, put in force by the user.

use super::save::{of_book, save};
use super::{Now, with};
use crate::book::Parts;
use crate::worker::definitions_work::{self, DefinitionsAsk};
use crate::worker::protocol::{Answer, Failure};

/// Does what was asked.
pub async fn work(ask: DefinitionsAsk, now: Now) -> Result<Answer, Failure> {
    let shown = match ask {
        DefinitionsAsk::Set { base, definitions, count } => {
            save(now, None, async || {
                let change = of_book(|book| book.plan_set_definitions(&base, &definitions));
                Ok(change.map(|change| (change, Parts::default())))
            })
            .await?;
            DefinitionsAsk::Compare { definitions: None, side: None, count }
        }
        other => other,
    };
    Ok(with(|host| definitions_work::answer(&mut host.desk, &shown, now.today)).unwrap_or(Answer::Done))
}
