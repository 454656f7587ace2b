//! The team in force, owners as changes of the book, and what the journal says of each lead's owners.
//!
//! Why nothing of it is kept in the book: it is asked for on few pages, and a book opens sooner without it.

use super::stage_moves::stage_of;
use super::undo::{Toggle, is_undo};
use super::{Book, Change, KeptPlace, Parts, UndoPlan};
use crate::lead::{Criterion, Exception, Field, FieldKey, KeyPerson, OwnedBy, Verdict};
use crate::own::{Event, Happened, Labels, Progress, Start, Team, TeamPart, Trails};
use crate::table::{Edits, Row, sort_by_rank};
use rustc_hash::FxHashMap;

const OWNER: FieldKey = FieldKey::Standard(Field::Owner);
const STAGE: FieldKey = FieldKey::Standard(Field::Stage);

impl Book {
    /// The team in force: the empty one until somebody wrote it down.
    pub fn team(&self) -> Team {
        self.team_with(None)
    }

    /// The team in force, once the entry at a place is in effect or out of it.
    fn team_with(&self, switched: Option<(usize, bool)>) -> Team {
        let mut team: Option<Team> = None;
        for (place, record) in self.journal.iter().enumerate() {
            let Change::TeamChanged { before, after } = &record.entry.change else { continue };
            let (before, after) = (Team::unpack(before), Team::unpack(after));
            let team = team.get_or_insert_with(|| before.clone());
            if self.is_in_effect(place, switched) {
                team.write(&before, &after);
            }
        }
        team.unwrap_or_default()
    }

    /// Puts in force what was made of the team of `base`, and keeps what others changed since; `None` when that changes
    /// nothing.
    pub fn plan_set_team(&self, base: &Team, team: &Team) -> Option<Change> {
        let before = self.team();
        let mut after = before.clone();
        after.write(base, team);
        let after = after.tidied();
        (before != after).then(|| Change::TeamChanged { before: before.pack(), after: after.pack() })
    }

    /// What switching an entry that wrote a team does to it, and which parts stay because a later one wrote them.
    pub(super) fn plan_team(&self, plan: &mut UndoPlan, toggle: Toggle, before: &[u8], after: &[u8]) {
        let then = self.team_with(Some((toggle.base, toggle.puts_on)));
        plan.setting_count = self.team().differences(&then).count() as u32;
        for part in Team::unpack(before).differences(&Team::unpack(after)) {
            if let Some(writer) = self.plan_team_writer(toggle.base, part) {
                self.keep(plan, KeptPlace::Team(part), "", Some(writer));
            }
        }
    }

    fn plan_team_writer(&self, place: usize, part: TeamPart) -> Option<usize> {
        self.journal.iter().enumerate().skip(place + 1).rev().find_map(|(place, record)| {
            let Change::TeamChanged { before, after } = &record.entry.change else { return None };
            let wrote =
                !record.is_undone && Team::unpack(before).differences(&Team::unpack(after)).any(|other| other == part);
            wrote.then_some(place)
        })
    }

    /// Plans to give leads to owners, blank for the pool; `None` when all have them already.
    pub fn plan_assigned<'a>(
        &self,
        owners: impl IntoIterator<Item = (Row, &'a str, OwnedBy)>,
    ) -> Option<(Change, Parts)> {
        let (mut rows, mut by, mut edits) = (Vec::new(), Vec::new(), Edits::default());
        for (row, owner, owned_by) in owners.into_iter().filter(|(row, ..)| self.has(*row)) {
            let before = self.table.text(row, OWNER);
            if before != owner {
                rows.push(row);
                by.push(owned_by);
                edits.push(row, OWNER, &before, owner);
            }
        }
        (!rows.is_empty()).then(|| (Change::Assigned { rows, by }, Parts { edits, ..Parts::default() }))
    }

    /// Plans that leads are not released for now, or may be again; `None` when that is so of all of them.
    pub fn plan_excepted(&self, rows: &[Row], exception: Option<Exception>) -> Option<(Change, Parts)> {
        let known = self.exceptions();
        let is_so = |row: &Row| known.of(*row) == exception.as_ref();
        let rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row) && !is_so(row)).collect();
        (!rows.is_empty()).then(|| (Change::Excepted { rows, exception }, Parts::default()))
    }

    /// The exceptions from release as last written, by lead; also those that have ended.
    pub fn exceptions(&self) -> Exceptions<'_> {
        let mut last = Vec::new();
        for (change, _) in self.changes_in_effect() {
            let Change::Excepted { rows, exception } = change else { continue };
            let rows = rows.iter().map(|row| self.row_standing(*row)).filter(|row| self.has(*row));
            last.extend(rows.map(|row| (row, exception.as_ref())));
        }
        sort_by_rank(&mut last, |(row, _)| u64::from(*row));
        Exceptions(last)
    }

    /// What the journal says of each lead's owners. A pass over all entries.
    pub fn trails(&self) -> Trails {
        let mut labels = Labels::default();
        let starts = self.trails_starts(&mut labels);
        let mut events = Vec::new();
        // Owners by now, of leads that got another one.
        let mut owners: FxHashMap<Row, u32> = FxHashMap::default();
        let mut acting = 0;
        // Only the first follow-up of a lead says something: a million are not kept for it.
        let mut is_followed = vec![false; starts.len()];
        for record in self.journal.iter().filter(|record| !record.is_undone && !is_undo(&record.entry.change)) {
            let at_millis = record.entry.at_millis;
            let mut note = |row: Row, what: Happened| events.push(Event { row, at_millis, what });
            // In the order of the edits.
            let (rows, by) = match &record.entry.change {
                Change::Assigned { rows, by } => (&rows[..], &by[..]),
                _ => (&[][..], &[][..]),
            };
            let mut decided = rows.iter().zip(by);
            for edit in record.edits.iter().filter(|edit| self.has(edit.row)) {
                match edit.field {
                    OWNER => {
                        let owner = labels.place(edit.after);
                        owners.insert(edit.row, owner);
                        let by = decided.find(|(row, _)| **row == edit.row).map(|(_, by)| *by);
                        note(edit.row, Happened::Owned { owner, by });
                    }
                    STAGE => note(edit.row, Happened::Staged(stage_of(edit.after))),
                    _ => {}
                }
            }
            match &record.entry.change {
                Change::TeamChanged { before, after } => {
                    let (before, after) = (Team::unpack(before).acting, Team::unpack(after).acting);
                    if before != after {
                        acting = labels.place(&after);
                    }
                }
                change => {
                    let deed = Deed::of(change);
                    for row in change.rows_asked().iter().map(|row| self.row_standing(*row)) {
                        let Some(start) = starts.get(row as usize).filter(|_| self.has(row)) else { continue };
                        let owner = owners.get(&row).copied().unwrap_or(start.owner);
                        let by = if acting == 0 { owner } else { acting };
                        if deed.is_follow_up && by != 0 && !std::mem::replace(&mut is_followed[row as usize], true) {
                            note(row, Happened::FollowedUp { by });
                        }
                        deed.note(by, &mut |what| note(row, what));
                    }
                }
            }
        }
        Trails::new(labels, starts, events)
    }

    /// How each row of the table came in: with what stood there before the first entry that wrote it.
    fn trails_starts(&self, labels: &mut Labels) -> Vec<Start> {
        let (column, stages) = (self.table.column(OWNER), self.table.stages());
        let words = labels.of_words(column);
        let start = |row| Start {
            at_millis: 0,
            owner: words.get(column.code(row) as usize).copied().unwrap_or_default(),
            stage: stages.of(row),
        };
        let mut starts: Vec<Start> = (0..self.table.len()).map(start).collect();
        for place in &self.imports {
            let entry = &self.journal[*place].entry;
            let Some(imported) = entry.change.imported() else { continue };
            let leads = imported.first_row as usize..(imported.first_row + imported.new_count) as usize;
            starts[leads].iter_mut().for_each(|start| start.at_millis = entry.at_millis);
        }
        // Latest first, so that the first one has the last word.
        for record in self.journal.iter().rev().filter(|record| !is_undo(&record.entry.change)) {
            let edits = record.edits.iter().filter(|edit| matches!(edit.field, OWNER | STAGE));
            for edit in edits.collect::<Vec<_>>().into_iter().rev() {
                let Some(start) = starts.get_mut(edit.row as usize) else { continue };
                match edit.field {
                    OWNER => start.owner = labels.place(edit.before),
                    _ => start.stage = stage_of(edit.before),
                }
            }
        }
        starts
    }
}

/// Exceptions from release: as written, by lead, the last one of each last.
#[derive(Clone, Debug, Default)]
pub struct Exceptions<'a>(Vec<(Row, Option<&'a Exception>)>);

impl<'a> Exceptions<'a> {
    /// That of a lead.
    pub fn of(&self, row: Row) -> Option<&'a Exception> {
        let end = self.0.partition_point(|(known, _)| *known <= row);
        let (known, exception) = self.0[..end].last()?;
        exception.filter(|_| *known == row)
    }

    /// Each lead with its exception, ascending.
    pub fn iter(&self) -> impl Iterator<Item = (Row, &'a Exception)> {
        let is_last = |place: usize| self.0.get(place + 1).is_none_or(|(row, _)| *row != self.0[place].0);
        let each = self.0.iter().enumerate().filter(move |(place, _)| is_last(*place));
        each.filter_map(|(_, (row, exception))| exception.map(|exception| (*row, exception)))
    }
}

/// What a change means for the owner of a lead.
#[derive(Default)]
struct Deed {
    progress: Option<Progress>,
    key_person: Option<KeyPerson>,
    exception: Option<Option<crate::lead::Day>>,
    is_follow_up: bool,
}

impl Deed {
    /// What counts as follow-up and as progress: a further kind is a further line.
    fn of(change: &Change) -> Deed {
        let follow_up = |progress| Deed { progress, is_follow_up: true, ..Deed::default() };
        match change {
            Change::Called { .. } | Change::Contacted { .. } => match change.contact() {
                Some((_, contact)) if contact.is_meant_for_lead() => {
                    follow_up(contact.is_answered().then_some(Progress::Reached))
                }
                _ => Deed::default(),
            },
            Change::Qualified { criterion, answered, .. } => {
                let is_answered = answered.verdict != Verdict::Unknown;
                let rank = KeyPerson::of_value(&answered.value);
                let key_person = rank.filter(|_| *criterion == Criterion::Authority && is_answered);
                Deed { key_person, ..follow_up(is_answered.then_some(Progress::Answered)) }
            }
            Change::Planned { next, .. } => follow_up(next.as_ref().map(|_| Progress::NextStep)),
            // That it moved up stands among its edits.
            Change::Moved { .. } => follow_up(None),
            Change::Excepted { exception, .. } => {
                let until = exception.as_ref().map(|exception| exception.until);
                Deed { exception: Some(until), ..Deed::default() }
            }
            _ => Deed::default(),
        }
    }

    fn note(&self, by: u32, note: &mut dyn FnMut(Happened)) {
        self.key_person.into_iter().for_each(|rank| note(Happened::KeyPersonAnswered { rank, by }));
        self.progress.into_iter().for_each(|progress| note(Happened::Progressed(progress)));
        self.exception.into_iter().for_each(|until| note(Happened::Excepted(until)));
    }
}
