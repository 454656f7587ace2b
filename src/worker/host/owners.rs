//! Owners: the team, assigning, claiming and releasing as changes asked for by the user.

use super::change::changed;
use super::save::{of_book, save};
use super::{Now, with};
use crate::book::Parts;
use crate::lead::{Clock, Exception, LeadId};
use crate::table::Row;
use crate::worker::owners_work::{self, OwnersAnswer, OwnersAsk, OwnersWhat};
use crate::worker::protocol::{Answer, Failure};

/// Does what was asked.
pub async fn work(packed: &[u8], now: Now) -> Result<Answer, Failure> {
    let Some(ask) = OwnersAsk::unpack(packed) else { return Ok(Answer::Done) };
    let clock = ask.clock(now.today);
    match ask.what {
        OwnersWhat::Set { base, team } => {
            let team = owners_work::with_known_places(*team);
            save(now, None, async || {
                Ok(of_book(|book| book.plan_set_team(&base, &team)).map(|change| (change, Parts::default())))
            })
            .await?;
            let shown = OwnersAsk { what: OwnersWhat::Page { team: None }, ..ask };
            Ok(with(|host| owners_work::answer(&mut host.desk, &shown, now.today)).unwrap_or(Answer::Done))
        }
        OwnersWhat::Assign => {
            save(now, None, async || Ok(with(|host| owners_work::plan_assign(&mut host.desk, now.today)))).await?;
            Ok(changed())
        }
        OwnersWhat::Claim { id, owner } => claim(id, &owner, clock, now).await,
        OwnersWhat::Release { only } => {
            save(now, None, async || {
                Ok(with(|host| owners_work::plan_release(&mut host.desk, only.as_deref(), clock)))
            })
            .await?;
            Ok(changed())
        }
        OwnersWhat::Except { ids, exception } => except(&ids, exception, now).await,
        // What only reads.
        _ => Ok(with(|host| owners_work::answer(&mut host.desk, &ask, now.today)).unwrap_or(Answer::Done)),
    }
}

async fn claim(id: LeadId, owner: &str, clock: Clock, now: Now) -> Result<Answer, Failure> {
    let mut refused = None;
    save(now, None, async || {
        let planned =
            with(|host| owners_work::plan_claim(&mut host.desk, id, owner, clock)).ok_or(Failure::LeadGone)?;
        match planned {
            Ok(change) => Ok(Some(change)),
            Err(refusal) => {
                refused = Some(refusal);
                Ok(None)
            }
        }
    })
    .await?;
    Ok(refused.map_or_else(changed, |refusal| OwnersAnswer::Refused(refusal).packed()))
}

async fn except(ids: &[LeadId], exception: Option<Exception>, now: Now) -> Result<Answer, Failure> {
    let exception = exception.map(|it| Exception { reason: it.reason.trim().to_owned(), ..it });
    save(now, None, async || {
        of_book(|book| {
            let rows: Vec<Row> = ids.iter().filter_map(|id| book.row_standing_for(*id)).collect();
            if rows.is_empty() {
                return Err(Failure::LeadGone);
            }
            Ok(book.plan_excepted(&rows, exception.clone()))
        })
    })
    .await?;
    Ok(changed())
}
