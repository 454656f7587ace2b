//! Texts of owners: the team, its rules, the pool, release and its simulator.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of owners, the pool and release.
    pub struct OwnersWords {
        /// The title.
        pub title: &'static str,
        /// What the page is for.
        pub about: &'static str,
        /// Until the figures come.
        pub loading: &'static str,
        /// The state of what is shown.
        pub in_force: &'static str,
        /// The same.
        pub edited: &'static str,
        /// A button.
        pub save: &'static str,
        /// A button.
        pub discard: &'static str,
        /// What was done.
        pub saved: &'static str,
        /// Beside a button that is off.
        pub save_first: &'static str,
        /// A journal entry.
        pub entry_team: &'static str,
        /// A journal entry: various rules.
        pub entry_assigned: &'static str,
        /// Journal entries, in the order of `OwnedBy::ALL`.
        pub entries: [&'static str; 7],
        /// A journal entry: `{day}`.
        pub entry_excepted: &'static str,
        /// A journal entry.
        pub entry_excepted_end: &'static str,
        /// What an undo changes.
        pub undone: Plural,
        /// Where a value is that stays.
        pub kept: &'static str,
        /// The parts of a team, in the order of `TeamPart::ALL`.
        pub parts: [&'static str; 6],
        /// On the page of the day: leads near their release.
        pub soon: Plural,
        /// The team.
        pub members: TeamWords,
        /// Territories.
        pub places: TerritoryWords,
        /// The rules.
        pub rules: OwnershipRuleWords,
        /// Assigning.
        pub assign: AssignWords,
        /// The pool.
        pub pool: PoolWords,
        /// Release.
        pub release: ReleaseWords,
        /// The simulator.
        pub simulator: SimulatorWords,
    }
}

texts! {
    /// Texts of the team.
    pub struct TeamWords {
        /// The heading.
        pub title: &'static str,
        /// Nobody is in it.
        pub invite: &'static str,
        /// A label.
        pub name: &'static str,
        /// A button.
        pub add: &'static str,
        /// A label.
        pub capacity: &'static str,
        /// No capacity.
        pub no_limit: &'static str,
        /// A label.
        pub languages: &'static str,
        /// A label.
        pub away: &'static str,
        /// A button, for screen readers: `{name}`.
        pub remove: &'static str,
        /// A count.
        pub open: Plural,
        /// A count beside the capacity: `{open}`, `{capacity}`.
        pub open_of: &'static str,
        /// A heading.
        pub strangers: &'static str,
        /// A label.
        pub acting: &'static str,
        /// A choice.
        pub acting_none: &'static str,
        /// What it is for.
        pub acting_about: &'static str,
    }
}

texts! {
    /// Texts of territories.
    pub struct TerritoryWords {
        /// The heading.
        pub title: &'static str,
        /// What it shows.
        pub about: &'static str,
        /// A label.
        pub owner: &'static str,
        /// A button.
        pub add: &'static str,
        /// No territory.
        pub none: &'static str,
        /// A count of those that fall to this node.
        pub closest: Plural,
        /// A mark.
        pub overlap: &'static str,
        /// A button, for screen readers: `{place}`, `{name}`.
        pub remove: &'static str,
    }
}

texts! {
    /// Texts of the rules of ownership.
    pub struct OwnershipRuleWords {
        /// The heading.
        pub title: &'static str,
        /// What they do.
        pub about: &'static str,
        /// The kinds: first follow-up, territory, key person, condition, turn.
        pub names: [&'static str; 5],
        /// A rule: `{condition}`, `{name}`.
        pub condition: &'static str,
        /// A label for screen readers: `{rule}`.
        pub is_on: &'static str,
        /// A button, for screen readers: `{rule}`.
        pub up: &'static str,
        /// A button, for screen readers: `{rule}`.
        pub down: &'static str,
        /// A button, for screen readers: `{rule}`.
        pub edit: &'static str,
        /// A button, for screen readers: `{rule}`.
        pub remove: &'static str,
        /// A count.
        pub decides: Plural,
        /// A button.
        pub add: &'static str,
    }
}

texts! {
    /// Texts of assigning.
    pub struct AssignWords {
        /// The heading.
        pub title: &'static str,
        /// A count.
        pub unowned: Plural,
        /// All have one.
        pub none: &'static str,
        /// A count.
        pub undecided: Plural,
        /// A column.
        pub would_get: &'static str,
        /// A button: how many.
        pub button: Plural,
        /// What was done.
        pub done: Plural,
        /// A heading with a count.
        pub conflicts: Plural,
        /// A column.
        pub lead: &'static str,
        /// A column.
        pub decided: &'static str,
        /// A column.
        pub runner_up: &'static str,
        /// A cell: `{name}`, `{rule}`.
        pub owner_by: &'static str,
    }
}

texts! {
    /// Texts of the pool.
    pub struct PoolWords {
        /// The heading.
        pub title: &'static str,
        /// What it is.
        pub about: &'static str,
        /// The pool of all others.
        pub common: &'static str,
        /// A button.
        pub add: &'static str,
        /// A button, for screen readers: `{name}`.
        pub show: &'static str,
        /// A label.
        pub daily_cap: &'static str,
        /// A label.
        pub cool_down: &'static str,
        /// A label.
        pub claim_for: &'static str,
        /// A button.
        pub claim: &'static str,
        /// A button, for screen readers: `{lead}`, `{name}`.
        pub claim_of: &'static str,
        /// What was done: `{lead}`, `{name}`.
        pub claimed: &'static str,
        /// No lead in it.
        pub empty: &'static str,
        /// A refusal.
        pub unknown: &'static str,
        /// A refusal: `{name}`.
        pub owned: &'static str,
        /// A refusal: `{name}`.
        pub is_away: &'static str,
        /// A refusal: `{name}`, `{count}`.
        pub full: &'static str,
        /// A refusal: `{name}`, `{count}`.
        pub cap: &'static str,
        /// A refusal: `{name}`, `{day}`.
        pub cooling: &'static str,
    }
}

texts! {
    /// Texts of release.
    pub struct ReleaseWords {
        /// The heading.
        pub title: &'static str,
        /// What it is.
        pub about: &'static str,
        /// A label.
        pub is_on: &'static str,
        /// A label.
        pub days: &'static str,
        /// A label.
        pub progress: &'static str,
        /// The kinds, in the order of `Progress::ALL`.
        pub kinds: [&'static str; 4],
        /// A count.
        pub due: Plural,
        /// None is.
        pub none_due: &'static str,
        /// A count: `{days}`, `{count}`.
        pub within: &'static str,
        /// While it is off.
        pub is_off: &'static str,
        /// A button: how many.
        pub button: Plural,
        /// What was done.
        pub done: Plural,
        /// A column.
        pub since: &'static str,
        /// A column.
        pub due_on: &'static str,
        /// A mark.
        pub is_due: &'static str,
        /// A button.
        pub except: &'static str,
        /// The same, for screen readers: `{lead}`.
        pub except_of: &'static str,
        /// A label.
        pub reason: &'static str,
        /// A label.
        pub until: &'static str,
        /// A button.
        pub lift: &'static str,
        /// A mark: `{day}`, `{reason}`.
        pub excepted: &'static str,
        /// What was done: `{lead}`.
        pub noted: &'static str,
    }
}

texts! {
    /// Texts of the simulator of release.
    pub struct SimulatorWords {
        /// The heading.
        pub title: &'static str,
        /// What it shows.
        pub about: &'static str,
        /// A label.
        pub days: &'static str,
        /// A count.
        pub released: Plural,
        /// A count.
        pub won: Plural,
        /// The picture, for screen readers.
        pub chart: &'static str,
        /// A line of the picture, and a column.
        pub line_released: &'static str,
        /// A line of the picture, and a column.
        pub line_won: &'static str,
        /// Opens the table.
        pub table: &'static str,
        /// A column.
        pub on: &'static str,
        /// A button: `{days}`.
        pub use_days: &'static str,
        /// No history.
        pub none: &'static str,
    }
}
