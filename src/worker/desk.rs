//! The questions that need nothing but the book: book in, answer out. No browser, so it is tested natively.

use super::cost_work;
use super::definitions_work;
use super::duplicate_groups::Linked;
use super::figures::passages;
use super::forecast_work::{self, Foresight};
use super::outlook_work;
use super::protocol::{
    Answer, Ask, EntryLine, Facets, History, HistoryQuery, LeadDetail, LeadEvent, Overview, RejectedRows, Rows, Window,
    WindowRow,
};
use crate::book::{Book, Followed, LeadEntry, Outlooks, Query, View};
use crate::clean;
use crate::lead::{Clock, Day, FieldKey, LeadId};
use crate::own::Trails;
use crate::persona::Evidence;
use crate::qualify::{ClauseMarks, Overlap};
use crate::report::Passages;
use crate::score::{self, Foreseen, InForce, Marks, Scored, explain, score_all};
use crate::table::Row;
use std::rc::Rc;

/// The book and what has been worked out of it, until it changes.
#[derive(Default)]
pub struct Desk {
    /// The book.
    pub book: Book,
    pub(super) version: u64,
    pub(super) scored: Option<(u64, Day, Scored)>,
    pub(super) viewed: Option<(u64, Day, Query, Vec<Row>)>,
    /// What may be filtered by, but for chances.
    pub(super) faceted: Option<(u64, Day, Facets)>,
    /// What is known of conditions since rules are tried.
    marked: Option<(u64, Day, Marks)>,
    /// What is known of clauses since definitions are edited.
    pub(super) clauses: Option<(u64, Day, ClauseMarks)>,
    /// Which definitions take each row.
    pub(super) overlaps: Option<(u64, Day, Vec<Overlap>)>,
    /// The outlook of each row.
    pub(super) outlooks: Option<(u64, Day, Outlooks)>,
    /// What is known of the following up of leads.
    pub(super) followed: Option<(u64, Rc<Followed>)>,
    /// The leads that were compared last.
    pub(super) linked: Option<Linked>,
    /// What was learnt last.
    pub(super) foresight: Option<Foresight>,
    /// What the journal says of each lead's owners.
    pub(super) trails: Option<(u64, Rc<Trails>)>,
    /// The ways of its leads.
    pub(super) passages: Option<(u64, Clock, Rc<Passages>)>,
    /// How far the user's time is from UTC.
    pub zone_millis: i64,
    /// Counts of colleagues' leads, by the names of their files.
    pub(super) evidence: Vec<(String, Evidence)>,
}

impl Desk {
    /// A desk with a book on it; `version` goes on from the desk before, so that the page sees a change.
    pub fn new(book: Book, version: u64) -> Desk {
        Desk { book, version, ..Desk::default() }
    }

    /// To be called after every change of the book.
    pub fn changed(&mut self) {
        self.version += 1;
    }

    /// Grows with every change.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Points and cell of every row of the table.
    pub fn scores(&mut self, today: Day) -> &Scored {
        if !matches!(&self.scored, Some((version, day, _)) if (*version, *day) == (self.version, today)) {
            let scores = score_all(self.book.table(), self.book.rules(), today);
            self.scored = Some((self.version, today, scores));
        }
        self.known_scores()
    }

    /// The points as last worked out: for use beside the book, after `scores`.
    pub(super) fn known_scores(&self) -> &Scored {
        static NONE: Scored = Scored { points: Vec::new(), cells: Vec::new() };
        self.scored.as_ref().map_or(&NONE, |(.., scores)| scores)
    }

    /// The rows of a view, in its order.
    pub fn rows_of(&mut self, query: &Query, today: Day) -> &[Row] {
        let is_known = matches!(&self.viewed, Some((version, day, known, _))
            if (*version, *day) == (self.version, today) && known == query);
        if !is_known {
            self.scores(today);
            if query.is_of_definitions() {
                definitions_work::mark(self, today);
            }
            self.foresee();
            if query.is_of_outlook() {
                outlook_work::look_out(self, today);
            }
            let passages = query.is_of_passages().then(|| passages::passages(self, today));
            let view = View {
                book: &self.book,
                scores: self.known_scores(),
                overlaps: self.known_overlaps(),
                outlooks: self.outlooks.as_ref().map(|(.., outlooks)| outlooks).filter(|_| query.is_of_outlook()),
                passages: passages.as_deref(),
                foreseen: self.foreseen(),
                today,
            };
            // While a search is typed, each letter looks only at what the letters before it found.
            let narrowed = match &self.viewed {
                Some((version, day, known, rows)) if (*version, *day) == (self.version, today) => {
                    view.narrowed(known, rows, query)
                }
                _ => None,
            };
            let rows = narrowed.unwrap_or_else(|| view.rows(query));
            self.viewed = Some((self.version, today, query.clone(), rows));
        }
        self.known_rows()
    }

    /// Works out what is asked of every book first, so that it is known when it is asked.
    pub fn look_ahead(&mut self, today: Day) {
        self.rows_of(&Query::default(), today);
        self.facets(today);
    }

    fn facets(&mut self, today: Day) -> Facets {
        self.foresee();
        let chances = self.foreseen().counts();
        if !matches!(&self.faceted, Some((version, day, _)) if (*version, *day) == (self.version, today)) {
            self.scores(today);
            self.faceted = Some((self.version, today, self.book.facets(&self.known_scores().points)));
        }
        let known = self.faceted.as_ref().map(|(.., facets)| facets.clone());
        Facets { chances, ..known.unwrap_or_default() }
    }

    /// The rows of the leads that a question is about, as far as they are in the book.
    pub fn asked_rows(&mut self, rows: &Rows, today: Day) -> Vec<Row> {
        match rows {
            Rows::These(ids) => ids.iter().filter_map(|id| self.book.row_of(*id)).collect(),
            Rows::View(query) => self.rows_of(query, today).to_vec(),
        }
    }

    /// The rows as last worked out: for use beside the book, after `rows_of`.
    fn known_rows(&self) -> &[Row] {
        self.viewed.as_ref().map_or(&[], |(.., rows)| rows)
    }

    /// Works out chances again if the book changed since.
    pub(super) fn foresee(&mut self) {
        if let Some(foresight) = &mut self.foresight {
            forecast_work::refresh(foresight, &self.book, self.version);
        }
    }

    /// The chances as last worked out; none where nothing was learnt.
    pub(super) fn foreseen(&self) -> Foreseen<'_> {
        self.foresight.as_ref().map_or(Foreseen::default(), Foresight::foreseen)
    }

    /// Answers a question that only reads; `None` for the others.
    pub fn answer(&mut self, ask: &Ask, today: Day) -> Option<Answer> {
        Some(match ask {
            Ask::Window { query, from, count, fields, has_outlook } => {
                let window = self.window(query, *from, *count, fields, today);
                Answer::Window(if *has_outlook { outlook_work::with_outlook(self, window, today) } else { window })
            }
            Ask::Facets => Answer::Facets(self.facets(today)),
            // Another tab may have undone its import, or erased everything.
            Ask::Lead(id) => self.lead(*id, today).map_or(Answer::Done, |lead| Answer::Lead(Box::new(lead))),
            Ask::History { query, from, count } => Answer::History(self.history(query, *from, *count)),
            Ask::Channels(packed) => return cost_work::answer(self, packed, today),
            Ask::Scoring => Answer::Scoring(self.scoring(None, today)),
            Ask::TryRules(rules) => Answer::Scoring(self.scoring(Some(rules), today)),
            Ask::SpendList { count } => {
                let mut records = self.book.spend_records();
                let total = records.len() as u32;
                records.reverse();
                records.truncate(*count as usize);
                Answer::SpendList { total, records }
            }
            Ask::Rejected { entry, from, count } => {
                let rows: Vec<_> = self.book.rejections(*entry).map(|(_, rejection)| rejection).collect();
                let shown = rows.iter().skip(*from as usize).take(*count as usize);
                let shown = shown.map(|rejection| (*rejection).clone()).collect();
                Answer::RejectedRows(RejectedRows { total: rows.len() as u32, rows: shown })
            }
            Ask::Settings => Answer::Settings(self.book.settings().clone()),
            Ask::Column(ask) => return self.answer_of_column(ask, today),
            Ask::Duplicates(ask) => return self.answer_of_duplicates(ask),
            _ => return None,
        })
    }

    /// The book at a glance. What concerns the store is the host's to fill in.
    pub fn overview(&self) -> Overview {
        Overview {
            version: self.version,
            lead_count: self.book.rows().len() as u32,
            rejected_count: self.book.rejections(None).count() as u32,
            undo: self.book.undo_line(),
            redo: self.book.redo_line(),
            journal_age: self.book.journal_age(),
            terms: self.book.vocabulary().terms(),
            channels: self.book.taxonomy().channels,
            custom_names: self.book.table().custom_names().map(str::to_owned).collect(),
            ..Overview::default()
        }
    }

    fn window(&mut self, query: &Query, from: u32, count: u32, fields: &[FieldKey], today: Day) -> Window {
        let all = self.rows_of(query, today);
        let total = all.len() as u32;
        let rows: Vec<Row> = all.iter().skip(from as usize).take(count as usize).copied().collect();
        let (scores, foreseen) = (self.known_scores(), self.foreseen());
        let (book, table, rules) = (&self.book, self.book.table(), self.book.rules());
        // Every lead of a view was brought by an import, so none is left out.
        let rows = rows.into_iter().filter_map(|row| book.id_of(row).map(|id| (row, id))).map(|(row, id)| WindowRow {
            row,
            id,
            // A column that the page knows of may be gone by now.
            cells: fields.iter().map(|field| table.text_if_there(row, *field).into_owned()).collect(),
            score: scores.points[row as usize],
            grade: rules.grade(scores.points[row as usize]),
            cell: scores.cells[row as usize],
            next: book.next_step(row).cloned(),
            issues: table.issues(row).iter().collect(),
            outlook: None,
            chance: foreseen.of(row),
        });
        Window { total, from, rows: rows.collect() }
    }

    /// Which definitions take each row, as last worked out.
    pub(super) fn known_overlaps(&self) -> &[Overlap] {
        self.overlaps.as_ref().map_or(&[], |(.., overlaps)| overlaps)
    }

    /// One lead with everything known; also right after a change of it. `None` when it is not in the book.
    pub fn lead(&self, id: LeadId, today: Day) -> Option<LeadDetail> {
        let (book, table) = (&self.book, self.book.table());
        let row = book.row_standing_for(id)?;
        let explanation = explain(table, row, book.rules(), today);
        let score = explanation.iter().map(|line| line.points).sum::<i32>() as i16;
        let value = |field| table.text(row, field);
        let field_of = |kind| clean::issue_field(kind, value).map(FieldKey::from);
        let issues = table.issues(row).iter().map(|kind| (kind, field_of(kind))).collect();
        let history =
            book.events_of(row).into_iter().map(|LeadEntry { line, row: of_row, changes, merged, enquiries }| {
                LeadEvent {
                    at_millis: line.at_millis,
                    merged_lead: (of_row != row).then(|| book.name_of(of_row)),
                    kind: line.kind,
                    is_undone: line.is_undone,
                    enquiries,
                    changes,
                    merged: merged.into_iter().map(|merged| (merged.field, merged.file_row, merged.left)).collect(),
                }
            });
        Some(LeadDetail {
            row,
            id,
            values: table.keys().map(|key| (key, table.text(row, key).into_owned())).collect(),
            issues,
            score,
            grade: book.rules().grade(score),
            explanation,
            history: history.collect(),
            file_rows: table.file_rows(row),
            calls: book.calls_of(row).copied(),
            next: book.next_step(row).cloned(),
            file: book.import_of(row).map(|(_, imported)| imported.file.clone()).unwrap_or_default(),
        })
    }

    fn history(&self, query: &HistoryQuery, from: u32, count: u32) -> History {
        let places = self.book.history(query);
        let shown = places.iter().skip(from as usize).take(count as usize);
        let lines: Vec<EntryLine> = shown.filter_map(|place| self.book.line(*place)).collect();
        History { total: places.len() as u32, entry_count: self.book.entry_count(), lines }
    }

    fn scoring(&mut self, rules: Option<&score::Rules>, today: Day) -> score::Scoring {
        self.scores(today);
        let known = self.marked.take().filter(|(version, day, _)| (*version, *day) == (self.version, today));
        let mut marks = known.map_or_else(Marks::default, |(.., marks)| marks);
        let in_force = InForce { scores: &self.known_scores().points, thresholds: &self.book.rules().thresholds };
        let (leads, rules) = ((self.book.table(), self.book.rows()), rules.unwrap_or(self.book.rules()));
        let mut scoring = score::scoring(leads, rules, today, in_force, &mut marks);
        scoring.regraded.iter_mut().for_each(|lead| lead.name = self.book.name_of(lead.row));
        self.marked = Some((self.version, today, marks));
        scoring
    }
}
