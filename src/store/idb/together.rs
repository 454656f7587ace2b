//! Two things that are waited for at the same time.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

/// Gives what came of both: each request to the database is a way to another process and back.
pub async fn together<One, Other>(one: impl Future<Output = One>, other: impl Future<Output = Other>) -> (One, Other) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    let (mut of_one, mut of_other) = (None, None);
    poll_fn(move |context| {
        if of_one.is_none()
            && let Poll::Ready(done) = one.as_mut().poll(context)
        {
            of_one = Some(done);
        }
        if of_other.is_none()
            && let Poll::Ready(done) = other.as_mut().poll(context)
        {
            of_other = Some(done);
        }
        match (of_one.take(), of_other.take()) {
            (Some(one), Some(other)) => Poll::Ready((one, other)),
            (one, other) => {
                (of_one, of_other) = (one, other);
                Poll::Pending
            }
        }
    })
    .await
}
