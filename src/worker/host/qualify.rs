//! Answers and words of the user's own, as changes asked for by the user.

use super::change::changed;
use super::save::{of_book, save};
use super::{Now, with};
use crate::book::Parts;
use crate::lead::{Answered, Criterion, LeadId, LostReason, Stage, Vocabulary};
use crate::worker::protocol::{Answer, Failure, Rows};
use crate::worker::qualify_work::{self, QualifyAsk};

/// Does what was asked, and answers how it is then.
pub async fn work(ask: QualifyAsk, now: Now) -> Result<Answer, Failure> {
    let shown = match ask {
        QualifyAsk::Note { id, criterion, verdict, value, learnt } => {
            let answered = Answered { verdict, value: value.trim().to_owned(), learnt, day: now.today };
            note(id, &criterion, &answered, now).await?;
            QualifyAsk::Card(id)
        }
        QualifyAsk::SetVocabulary { base, vocabulary } => {
            set_vocabulary(&base, &vocabulary, now).await?;
            QualifyAsk::Vocabulary
        }
        QualifyAsk::Move { rows, stage, reason } => return move_to(&rows, stage, reason, now).await,
        other => other,
    };
    Ok(with(|host| qualify_work::answer(&host.desk, &shown)).unwrap_or(Answer::Done))
}

async fn note(id: LeadId, criterion: &Criterion, answered: &Answered, now: Now) -> Result<(), Failure> {
    save(now, None, async || {
        of_book(|book| {
            let row = book.row_standing_for(id).ok_or(Failure::LeadGone)?;
            Ok(book.plan_qualified(&[row], criterion.clone(), answered.clone()))
        })
    })
    .await?;
    Ok(())
}

async fn move_to(rows: &Rows, stage: Stage, reason: Option<LostReason>, now: Now) -> Result<Answer, Failure> {
    save(now, None, async || {
        let rows = with(|host| host.desk.asked_rows(rows, now.today));
        Ok(of_book(|book| book.plan_moved(&rows, stage, reason.clone())))
    })
    .await?;
    Ok(changed())
}

async fn set_vocabulary(base: &Vocabulary, vocabulary: &Vocabulary, now: Now) -> Result<(), Failure> {
    save(now, None, async || {
        let change = of_book(|book| book.plan_set_vocabulary(base, vocabulary));
        Ok(change.map(|change| (change, Parts::default())))
    })
    .await?;
    Ok(())
}
