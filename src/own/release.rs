//! When a lead goes back to the pool: so many days of one owner without progress.
//!
//! The days of a trail on which a lead could be released are windows: each begins when the owner got the lead or something
//! came of it, and ends the day before the next of these. So what any number of days would have done is read off the
//! windows, and what is due today is the last of them.

use super::team::{Progress, Release};
use super::trail::{Event, Happened, Start};
use crate::lead::{Clock, Day, Stage};

/// So many days before the release the owner is told.
pub const WARNINGS: [u32; 3] = [30, 14, 3];

/// Whether leads of a stage are worked on.
pub fn is_open(stage: Stage) -> bool {
    !matches!(stage, Stage::Customer | Stage::RepeatCustomer | Stage::Lost)
}

/// Days on which a lead could be released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The label of its owner then.
    pub owner: u32,
    /// The day from which days without progress count.
    pub start: Day,
    /// The first day of the window: later than `start` while an exception held.
    pub from: Day,
    /// The day after the last one.
    pub to: Day,
}

impl Window {
    /// The most days without progress that release a lead in it.
    pub fn reach(self) -> i32 {
        self.to.0 - 1 - self.start.0
    }

    /// The day on which so many days without progress release a lead in it.
    pub fn release_on(self, days: i32) -> Option<Day> {
        let on = self.from.max(Day(self.start.0.saturating_add(days)));
        (on < self.to).then_some(on)
    }
}

/// The windows of a trail up to today, and the days on which the lead was won.
pub fn windows_of(start: Start, events: &[Event], release: &Release, clock: Clock) -> (Vec<Window>, Vec<Day>) {
    let walk = walk(start, events, release, clock);
    (walk.windows, walk.wins)
}

/// Where a lead stands that could be released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReleaseState {
    /// The label of its owner.
    pub owner: u32,
    /// The day from which days without progress count.
    pub since: Day,
    /// The day on which it is due.
    pub due: Day,
    /// The last day of the exception that holds today.
    pub excepted_until: Option<Day>,
}

impl ReleaseState {
    /// Whether it goes back today.
    pub fn is_due(&self, today: Day) -> bool {
        self.due <= today
    }
}

/// Where a lead stands; `None` when it has no owner, or is closed.
pub fn release_state(start: Start, events: &[Event], release: &Release, clock: Clock) -> Option<ReleaseState> {
    let Walk { now, excepted_until, .. } = walk(start, events, release, clock);
    let now = now?;
    let days = i32::try_from(release.days).unwrap_or(i32::MAX);
    let excepted_until = excepted_until.filter(|until| *until >= clock.today);
    let after = excepted_until.map_or(now.from, |until| Day(until.0.saturating_add(1)));
    let due = after.max(Day(now.start.0.saturating_add(days)));
    Some(ReleaseState { owner: now.owner, since: now.start, due, excepted_until })
}

struct Walk {
    windows: Vec<Window>,
    wins: Vec<Day>,
    /// The window of today.
    now: Option<Window>,
    excepted_until: Option<Day>,
}

fn walk(start: Start, events: &[Event], release: &Release, clock: Clock) -> Walk {
    let mut day = clock.day_of(start.at_millis);
    let (mut owner, mut stage) = (start.owner, start.stage);
    let mut walk = Walk { windows: Vec::new(), wins: Vec::new(), now: None, excepted_until: None };
    walk.begin(day, owner, stage);
    for event in events {
        // A clock that was put back does not undo what happened.
        day = day.max(clock.day_of(event.at_millis));
        match event.what {
            Happened::Owned { owner: other, .. } => {
                owner = other;
                walk.end(day);
                walk.begin(day, owner, stage);
            }
            Happened::Staged(to) => {
                let is_up = to != Stage::Lost && to.reached() > stage.reached();
                let is_won = is_up && to.reached() >= Stage::Customer && stage.reached() < Stage::Customer;
                walk.wins.extend(is_won.then_some(day));
                let is_turned = is_open(to) != is_open(stage);
                stage = to;
                if is_turned || (is_up && release.progress.contains(&Progress::StageUp)) {
                    walk.end(day);
                    walk.begin(day, owner, stage);
                }
            }
            Happened::Progressed(kind) if release.progress.contains(&kind) => {
                walk.end(day);
                walk.begin(day, owner, stage);
            }
            Happened::Excepted(until) => walk.except(day, until),
            _ => {}
        }
    }
    let now = walk.now;
    walk.end(Day(clock.today.0 + 1));
    walk.now = now;
    walk
}

impl Walk {
    fn begin(&mut self, day: Day, owner: u32, stage: Stage) {
        let from = self.excepted_until.map_or(day, |until| day.max(Day(until.0.saturating_add(1))));
        self.now = (owner != 0 && is_open(stage)).then_some(Window { owner, start: day, from, to: day });
    }

    /// Ends the window of now before a day.
    fn end(&mut self, day: Day) {
        let ended = self.now.take().map(|window| Window { to: day, ..window });
        self.windows.extend(ended.filter(|window| window.from < window.to));
    }

    /// From a day on an exception holds, or none any more; the days since the last progress go on counting.
    fn except(&mut self, day: Day, until: Option<Day>) {
        self.excepted_until = until;
        let Some(window) = self.now else { return };
        self.end(day);
        let from = until.map_or(day, |until| day.max(Day(until.0.saturating_add(1))));
        self.now = Some(Window { from, ..window });
    }
}
