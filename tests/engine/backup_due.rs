//! When a reminder of backups appears, and when it does not.

use leadbench::book::{JournalAge, backup_due};

const DAY: i64 = 86_400_000;

/// The book's first change was on day 0; times are in days.
fn check(entry_count: u32, backed_up: Option<(i64, u32)>, now: i64, later: i64, due: Option<(u32, u32)>) {
    let journal = JournalAge { entry_count, first_millis: (entry_count > 0).then_some(0) };
    let backed_up = backed_up.map(|(day, count)| (day * DAY, count));
    let found = backup_due(journal, backed_up, later * DAY, now * DAY);
    let found = found.map(|due| (due.change_count, due.age_days));
    assert_eq!(found, due, "{entry_count} entries, {backed_up:?}, day {now}, not before day {later}");
}

#[test]
fn it_appears_after_twenty_changes_or_a_week_with_one() {
    check(0, None, 100, 0, None);
    check(19, None, 6, 0, None);
    check(20, None, 0, 0, Some((20, 0)));
    check(1, None, 7, 0, Some((1, 7)));
    check(1, None, 6, 0, None);
}

#[test]
fn it_counts_from_the_last_backup() {
    check(20, Some((1, 20)), 100, 0, None);
    check(21, Some((1, 20)), 7, 0, None);
    check(21, Some((1, 20)), 8, 0, Some((1, 7)));
    check(40, Some((1, 20)), 1, 0, Some((20, 0)));
    // Erased and begun anew: shorter than its backup.
    check(3, Some((1, 20)), 100, 0, None);
}

#[test]
fn it_waits_as_long_as_it_was_told_to() {
    check(20, None, 3, 4, None);
    check(20, None, 4, 4, Some((20, 4)));
}

#[test]
fn a_clock_that_was_put_back_does_not_make_it_old() {
    check(1, Some((50, 0)), 3, 0, None);
    check(20, Some((50, 0)), 3, 0, Some((20, 0)));
}
