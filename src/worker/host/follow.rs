//! Following up, as changes asked for by the user.

use super::change::changed;
use super::save::{of_book, save};
use super::{Now, with};
use crate::book::{Book, Change, Parts};
use crate::lead::{LeadId, Stage};
use crate::table::Row;
use crate::worker::follow_work::{self, FollowAsk};
use crate::worker::protocol::{Answer, Failure};

/// Does what was asked.
pub async fn work(ask: FollowAsk, now: Now) -> Result<Answer, Failure> {
    let shown = match ask {
        FollowAsk::SetRules { base, rules } => {
            save(now, None, async || {
                Ok(of_book(|book| book.plan_set_follow_up(&base, &rules)).map(|change| (change, Parts::default())))
            })
            .await?;
            FollowAsk::Rules
        }
        FollowAsk::Log { id, activity } => {
            return of_lead(id, now, |book, row| book.plan_contacted(&[row], activity.clone())).await;
        }
        FollowAsk::Learn { id, text } => return of_lead(id, now, |book, row| book.plan_learnt(&[row], &text)).await,
        FollowAsk::Refuse { id, reason, permission } => {
            // Entries of their own: each can be undone without the others.
            if let Some(permission) = permission {
                of_lead(id, now, |book, row| book.plan_consented(&[row], permission.clone())).await?;
            }
            of_lead(id, now, |book, row| book.plan_next_step(&[row], None)).await?;
            return of_lead(id, now, |book, row| book.plan_moved(&[row], Stage::Lost, reason.clone())).await;
        }
        FollowAsk::Permit { rows, permission } => {
            save(now, None, async || {
                let rows = with(|host| host.desk.asked_rows(&rows, now.today));
                Ok(of_book(|book| book.plan_consented(&rows, permission.clone())))
            })
            .await?;
            return Ok(changed());
        }
        other => other,
    };
    Ok(with(|host| follow_work::answer(&mut host.desk, &shown, now.today)).unwrap_or(Answer::Done))
}

async fn of_lead(
    id: LeadId,
    now: Now,
    plan: impl Fn(&Book, Row) -> Option<(Change, Parts)>,
) -> Result<Answer, Failure> {
    save(now, None, async || of_book(|book| Ok(plan(book, book.row_standing_for(id).ok_or(Failure::LeadGone)?))))
        .await?;
    Ok(changed())
}
