//! What the page asks and the worker answers. Encoded with postcard; files go beside the message as they are, exports
//! come back as transferred bytes.

pub use crate::book::{
    Difference, EntryGroup, EntryKind, EntryLine, Facets, Fingerprint, HistoryQuery, JournalAge, Kept, KeptPlace,
    Origin, Settings, SpendRecord, UndoPlan,
};
pub use crate::clean::{ColumnRepair, RepairKind};
pub use crate::dedupe::UpdateMode;
pub use crate::intake::{Check, ImportPlan, RejectReason, Rejection, SpendFault, SpendReject};
pub use crate::score::{Adjustment, Histogram, LeadChance, ScoreLine, ScoreReason, Scoring};
pub use crate::store::backup::BackupFault;

use super::board::{BoardAnswer, BoardAsk};
use super::column_work::{ColumnAnswer, ColumnAsk};
use super::definitions_work::{DefinitionsAnswer, DefinitionsAsk};
use super::duplicates::{DuplicatesAnswer, DuplicatesAsk};
use super::follow_work::{FollowAnswer, FollowAsk};
use super::forecast_work::{ForecastAnswer, ForecastAsk};
use super::gate_work::{GateAnswer, GateAsk};
use super::outlook_work::RowOutlook;
use super::qualify_work::{QualifyAnswer, QualifyAsk};
use super::today::{TodayAnswer, TodayAsk};
use crate::book::{Calls, Query};
use crate::lead::{EntryId, Field, FieldKey, IssueKind, LeadId, NextStep, OwnChannel, Term};
use crate::map::{Mapping, Target};
use crate::parse::{Choices, Dialect, FileFault};
use crate::score::{Cell, Grade, Rules};
use crate::sheet::SheetFault;
use crate::table::Row;
use serde::{Deserialize, Serialize};

/// One question with its number; the answer carries the same number.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Question {
    /// Set by the client.
    pub number: u32,
    /// Milliseconds since 1970: the worker's engine has no clock of its own.
    pub now_millis: i64,
    /// What is asked.
    pub ask: Ask,
}

/// Which database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Workspace {
    /// The user's own leads.
    #[default]
    Real,
    /// The sample: a database of its own, deleted in one click.
    Sample,
}

/// A question. Asks marked (file) come with one `File` or bytes beside the message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Ask {
    /// Open a workspace, closing the one that was open. -> `Overview`
    Open(Workspace),
    /// The book at a glance. -> `Overview`
    Overview,
    /// A file may be chosen soon, or no more: what is to be ready for it is started, or ended. -> `Done`
    AwaitFile(bool),
    /// (file) Read the head of a file, as chosen; what was not chosen is found. The file stays with the worker until the
    /// next `ReadFile`. -> `FileHead`
    ReadFile {
        /// Its name, for the journal.
        name: String,
        /// What the user said of it.
        choices: Choices,
    },
    /// Issues the file's first rows would have under this plan. -> `Check`
    CheckFile(ImportPlan),
    /// Import the file that was read. Long: answers `Progress` on the way, may be cancelled. -> `Imported`
    ImportFile(ImportPlan),
    /// Give up the long ask of this number. -> `Done`; the long ask answers `Failure::Cancelled`.
    Cancel(u32),
    /// Lead rows of a view. -> `Window`
    Window {
        /// Which leads, in which order.
        query: Query,
        /// First place in the view.
        from: u32,
        /// How many at most.
        count: u32,
        /// The columns wanted, in order.
        fields: Vec<FieldKey>,
        /// Whether the outlook of each lead is wanted too.
        has_outlook: bool,
    },
    /// What may be filtered by, with counts over the whole book. -> `Facets`
    Facets,
    /// One lead with everything known. -> `Lead`
    Lead(LeadId),
    /// Put one value. Text as typed: it is cleaned like a cell of a file. -> `Lead`
    Edit {
        /// The lead.
        id: LeadId,
        /// Which field.
        field: FieldKey,
        /// The new text, blank to clear.
        text: String,
    },
    /// Put one value in many leads. -> `Changed`
    EditMany {
        /// The leads.
        rows: Rows,
        /// Which field.
        field: FieldKey,
        /// The new text.
        text: String,
    },
    /// Undo the latest change in effect. -> `Changed`
    Undo,
    /// Redo the latest undone change. -> `Changed`
    Redo,
    /// Undo one entry, whenever it was. -> `Changed`
    UndoEntry(EntryId),
    /// What undoing an entry would put back, and what stays; changes nothing. -> `UndoPlan`, or `Done` when there is no
    /// such entry in effect
    PlanUndo(EntryId),
    /// The journal, latest first. -> `History`
    History {
        /// Which entries.
        query: HistoryQuery,
        /// First place.
        from: u32,
        /// How many at most.
        count: u32,
    },
    /// About the funnel, trends and saved views: a `FiguresAsk` as it packs itself, so that reading it comes with the rest of
    /// the program. -> `Funnel`
    Funnel(Vec<u8>),
    /// What channels cost: a `ChannelsAsk` as `cost_work` packs it. -> `Channels`
    Channels(Vec<u8>),
    /// The scoring rules in force, and the histogram they give. -> `Scoring`
    Scoring,
    /// The histogram other rules would give; changes nothing. -> `Scoring`
    TryRules(Rules),
    /// Put in force what these rules changed; what another tab changed meanwhile stays. -> `Scoring`
    SetRules {
        /// The rules they were made of.
        base: Rules,
        /// As edited.
        rules: Rules,
    },
    /// (file) Read a spend file: date, channel, campaign, amount, currency. Imports it at once. -> `SpendImported`
    SpendFile {
        /// Its name, for the journal.
        name: String,
        /// Whether it is recorded although it is here already.
        is_again: bool,
    },
    /// Record one amount. -> `Changed`
    AddSpend {
        /// ISO day, or blank.
        day: String,
        /// Channel as typed.
        channel: String,
        /// Campaign as typed.
        campaign: String,
        /// Amount as typed.
        amount: String,
        /// Currency code as typed.
        currency: String,
    },
    /// The spend in effect as it was recorded, the latest entries first. -> `SpendList`
    SpendList {
        /// How many at most.
        count: u32,
    },
    /// Take back one spend record. -> `Changed`
    RemoveSpend {
        /// The entry that recorded it.
        entry: EntryId,
        /// Its place in that entry.
        place: u32,
    },
    /// Rejected rows of an import, or of all. -> `RejectedRows`
    Rejected {
        /// One import, or all.
        entry: Option<EntryId>,
        /// First place.
        from: u32,
        /// How many at most.
        count: u32,
    },
    /// CSV of a view. -> `File`
    ExportLeads {
        /// Which leads, in which order.
        query: Query,
        /// For spreadsheets or exact.
        form: ExportForm,
    },
    /// CSV of the rejected rows, as they stood plus row, column, value, reason. -> `File`
    ExportRejected(Option<EntryId>),
    /// The workspace's settings. -> `Settings`
    Settings,
    /// Put in force what these settings changed. -> `Settings`
    SetSettings {
        /// The settings they were made of.
        base: Settings,
        /// As edited.
        settings: Settings,
    },
    /// Everything in one file, encrypted when there is a passphrase. Long. -> `File`
    SaveBackup(Option<Passphrase>),
    /// (file) What a backup holds; verifies all of it, changes nothing. Long. The backup stays with the worker until the
    /// next `ReadBackup` or `CloseBackup`. -> `Backup`
    ReadBackup(Option<Passphrase>),
    /// Replace the book by the backup that was read. Long. -> `Overview`
    RestoreBackup,
    /// Bring what the backup that was read has and the book has not, as one entry. Long. -> `Imported`
    MergeBackup(UpdateMode),
    /// Forget the backup that was read. -> `Done`
    CloseBackup,
    /// The file that automatic backups go to; its handle comes beside the answer. -> `BackupFile`
    BackupFile,
    /// (file handle) Back up into this file by itself from now on, or, without a handle, no more. -> `BackupFile`
    SetBackupFile,
    /// Back up into the chosen file now, if the book changed since the last time. -> `BackupFile`
    BackUpNow,
    /// What erasing some leads for ever would take; changes nothing. -> `ErasePlan`
    PlanErase(Rows),
    /// Erase for ever exactly the leads that were planned last. -> `Changed`
    EraseLeads,
    /// The damaged records. -> `Damages`
    Damages,
    /// Which damaged records the backup that was read holds; changes nothing. -> `Repair`
    PlanRepair,
    /// Put those records of the backup in the place of the damaged ones. -> `Overview`
    Repair,
    /// Delete the open workspace's database. -> `Overview` of the empty book
    EraseAll,
    /// Storage used and granted. -> `Storage`
    Storage,
    /// What tells this book from another one. -> `Fingerprint`
    Fingerprint,
    /// About columns. -> `Column`, or `Changed`
    Column(ColumnAsk),
    /// About duplicates. -> `Duplicates`, or `Changed`
    Duplicates(DuplicatesAsk),
    /// About the gate. -> `Gate`, or as it says
    Gate(GateAsk),
    /// About qualifying. -> `Qualify`
    Qualify(QualifyAsk),
    /// About the day's work. -> `Today`, or `Changed`
    Today(TodayAsk),
    /// About definitions of a lead. -> `Definitions`
    Definitions(DefinitionsAsk),
    /// About what closed leads say of the open ones. -> `Forecast`, or as it says
    Forecast(ForecastAsk),
    /// About following up. -> `Follow`, or `Changed`
    Follow(FollowAsk),
    /// About the board. -> `Board`
    Board(BoardAsk),
    /// About owners: an `OwnersAsk` as it packs itself, so that reading it comes with the rest of the program. -> `Owners`,
    /// or `Changed`
    Owners(Vec<u8>),
    /// About channels and costs: a `LedgerAsk` as it packs itself. -> `Ledger`, or `Changed`
    Ledger(Vec<u8>),
}

/// What a backup is encrypted with. Never stored, and never written anywhere: not by `Debug` either.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passphrase(pub String);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Passphrase")
    }
}

/// Some leads.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Rows {
    /// These.
    These(Vec<LeadId>),
    /// All of a view.
    View(Query),
}

/// Two explicit forms of an exported CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExportForm {
    /// Cells that a spreadsheet could run as a formula get a leading `'`.
    Spreadsheet,
    /// As stored: re-imports to the same leads.
    Exact,
}

/// One message from the worker.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Message {
    /// The worker is listening. Sent once, first.
    Ready {
        /// The Web Lock that it holds as long as it lives.
        alive_lock: String,
    },
    /// An answer to a question.
    Answer {
        /// The question's number.
        number: u32,
        /// The worker's time for it, in microseconds: from its turn on, what it waited for the disk among it.
        micros: u32,
        /// What came of it.
        result: Result<Answer, Failure>,
    },
    /// How far a long ask has come; at least every 100 ms.
    Progress {
        /// The question's number.
        number: u32,
        /// How far.
        progress: Progress,
    },
    /// The book changed (here or in another tab) or the save state did: ask again for what is shown.
    Overview(Overview),
    /// The book of which something was shown could not be read after all: it is to be opened again.
    Unread(Failure),
}

/// How far a long ask has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Which step is under way.
    pub step: ProgressStep,
    /// Done so far, in the step's unit.
    pub done: u64,
    /// To do in all; 0 when unknown.
    pub total: u64,
    /// Rows read so far.
    pub rows: u32,
}

/// A step of a long ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProgressStep {
    /// Parse, map and clean: in bytes.
    Read,
    /// Dedupe: in rows.
    Match,
    /// Store: in chunks.
    Save,
    /// Reading the book at start: in chunks.
    Open,
}

/// Why a question got no answer. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// The file cannot be a list.
    File(FileFault),
    /// The browser could not read the file: its own words.
    FileUnreadable(String),
    /// No file was read before.
    NoFile,
    /// Given up by the user.
    Cancelled,
    /// The disk or the browser's share of it is full: nothing was saved, all is as before.
    StorageFull,
    /// The browser's storage failed: its own words.
    Storage(String),
    /// The database was made by a newer version of Leadbench.
    NewerVersion,
    /// Another tab with another version holds the database; the book opens by itself once that tab lets go.
    Blocked,
    /// Leadbench was updated in another tab, which closed the database here: only reloading the page goes on.
    Outdated,
    /// The browser deleted what was saved while the page was open: what is shown is all there is.
    Vanished,
    /// The worker stopped unexpectedly and was started again: its own words.
    WorkerStopped(String),
    /// Nothing to undo or redo.
    NothingToUndo,
    /// The lead is no longer in the book: its import was undone or everything was erased, perhaps in another tab.
    LeadGone,
    /// What was typed cannot be understood: the field and the text.
    ValueInvalid(ValueFault),
    /// The backup file is no backup, or damaged: what is wrong.
    Backup(BackupFault),
    /// The spreadsheet, or what else holds sheets, cannot be read: what is wrong.
    Sheet(SheetFault),
    /// The aside stopped unexpectedly, as it does when a file needs more memory than there is: its own words.
    AsideStopped(String),
}

/// What was typed and cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueFault {
    /// What kind of value was wanted.
    pub kind: IssueKind,
    /// What was typed.
    pub text: String,
}

/// An answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Answer {
    /// Nothing more to say.
    Done,
    /// An answer as it was packed when the book was last open: see `worker::first_view`. The client unpacks it.
    Kept(Vec<u8>),
    /// The book at a glance.
    Overview(Overview),
    /// The head of a file.
    FileHead(FileHead),
    /// What the first rows would give.
    Check(Check),
    /// What came of an import.
    Imported(ImportSummary),
    /// Some rows of a view.
    Window(Window),
    /// What may be filtered by.
    Facets(Facets),
    /// One lead.
    Lead(Box<LeadDetail>),
    /// A change was made and saved.
    Changed(Overview),
    /// What an undo would do.
    UndoPlan(Box<UndoPlan>),
    /// A part of the journal.
    History(History),
    /// The funnel, trends or saved views: a `FiguresAnswer` as it packs itself.
    Funnel(Vec<u8>),
    /// The channels.
    Channels(Vec<u8>),
    /// Rules and what they give.
    Scoring(Scoring),
    /// What came of a spend file.
    SpendImported(SpendSummary),
    /// All spend.
    SpendList {
        /// In all.
        total: u32,
        /// As many as were asked for.
        records: Vec<SpendRecord>,
    },
    /// Rejected rows.
    RejectedRows(RejectedRows),
    /// A file to save. Its bytes come beside the message, transferred.
    File {
        /// Suggested name.
        name: String,
        /// Media type.
        media_type: String,
        /// Cells that were made safe for spreadsheets.
        guarded_count: u32,
    },
    /// Settings of the workspace.
    Settings(Settings),
    /// What a backup holds.
    Backup(Box<BackupHead>),
    /// Automatic backups, if a file was chosen. Its handle comes beside the message.
    BackupFile(Option<BackupFile>),
    /// Storage figures.
    Storage(Storage),
    /// What erasing some leads would take.
    ErasePlan(ErasePlan),
    /// The damaged records.
    Damages(Vec<DamageLine>),
    /// What a backup would mend.
    Repair(RepairPlan),
    /// What tells this book from another one.
    Fingerprint {
        /// The same for the same book, however it lies on disk.
        fingerprint: Fingerprint,
        /// Segments that its entries name: there should be no others on disk.
        segment_count: u32,
    },
    /// About columns.
    Column(Box<ColumnAnswer>),
    /// About duplicates.
    Duplicates(Box<DuplicatesAnswer>),
    /// About the gate.
    Gate(Box<GateAnswer>),
    /// About qualifying.
    Qualify(Box<QualifyAnswer>),
    /// About the day's work.
    Today(Box<TodayAnswer>),
    /// About definitions of a lead.
    Definitions(Box<DefinitionsAnswer>),
    /// About what closed leads say of the open ones.
    Forecast(Box<ForecastAnswer>),
    /// About following up.
    Follow(Box<FollowAnswer>),
    /// About the board.
    Board(Box<BoardAnswer>),
    /// About owners: an `OwnersAnswer` as it packs itself.
    Owners(Vec<u8>),
    /// About channels and costs: a `LedgerAnswer` as it packs itself.
    Ledger(Vec<u8>),
}

/// The book at a glance: what the frame shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// The workspace that is open.
    pub workspace: Workspace,
    /// Grows with every change of the book: what was asked before is stale.
    pub version: u64,
    /// Leads in the book.
    pub lead_count: u32,
    /// Rejected rows of all imports in effect.
    pub rejected_count: u32,
    /// What undo would undo.
    pub undo: Option<EntryLine>,
    /// What redo would redo.
    pub redo: Option<EntryLine>,
    /// Entries not yet on disk.
    pub pending_count: u32,
    /// Why the latest change could not be saved, if so.
    pub save_failure: Option<Failure>,
    /// Why the database is not open, if so: `Blocked` while it waits for another tab, `Outdated` for good.
    pub closed: Option<Failure>,
    /// Names of the custom fields: `FieldKey::Custom(n)` is the n-th.
    pub custom_names: Vec<String>,
    /// Stored records that were damaged and set aside.
    pub damaged_count: u32,
    /// Which device and tab this is: entries of it have the same.
    pub origin: Origin,
    /// The latest backup of this book, as far as this browser knows.
    pub last_backup: Option<LastBackup>,
    /// Why the latest automatic backup could not be written, if so.
    pub backup_failure: Option<Failure>,
    /// How long the journal is, and since when: what a reminder of backups asks.
    pub journal_age: JournalAge,
    /// The user's own words for terms.
    pub terms: Vec<(Term, String)>,
    /// Channels of the user's own, and built-in ones that they changed.
    pub channels: Vec<OwnChannel>,
}

/// A backup that was made of the book, or brought it here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    /// When it was made.
    pub at_millis: i64,
    /// Journal entries in it: those after them are in no backup.
    pub entry_count: u32,
    /// Whether it was made by itself, into the file that the user chose.
    pub is_automatic: bool,
}

/// A part of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// Entries that were asked for.
    pub total: u32,
    /// Entries in the journal.
    pub entry_count: u32,
    /// Latest first.
    pub lines: Vec<EntryLine>,
}

/// The head of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileHead {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// As sniffed or chosen.
    pub dialect: Dialect,
    /// The guess.
    pub mapping: Mapping,
    /// Whether the file is our own exact export: it re-imports without a question.
    pub is_own_export: bool,
    /// Headers that occurred twice and were numbered.
    pub duplicate_headers: Vec<String>,
    /// The first rows above the header, without blank cells.
    pub above: Vec<Vec<String>>,
    /// The workspace's region of phone numbers without country.
    pub region: String,
    /// That of this list, where its numbers tell another one.
    pub seen_region: Option<String>,
    /// The first rows, as they stand, each with its number in the file.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// What came of an import. `rows = new + updated + duplicates + rejected`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportSummary {
    /// Its journal entry; `None` when nothing changed.
    pub entry: Option<EntryId>,
    /// The entry's place in the journal.
    pub place: u32,
    /// File name.
    pub file: String,
    /// Rows read, the header not among them.
    pub row_count: u32,
    /// Rows that became new leads.
    pub new_count: u32,
    /// Rows that changed a stored lead.
    pub updated_count: u32,
    /// Rows merged into another row of the file, or equal to a stored lead.
    pub duplicate_count: u32,
    /// Rows rejected with a reason.
    pub rejected_count: u32,
    /// Leads with issues, by kind.
    pub issues: Vec<(IssueKind, u32)>,
    /// From drop to saved, in milliseconds.
    pub millis: u32,
    /// Where that time went.
    pub steps: ImportSteps,
}

/// The time of an import by step, in milliseconds; what is left of the whole was waiting for a turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportSteps {
    /// Bytes from the browser.
    pub read: u32,
    /// Bytes -> cells.
    pub parse: u32,
    /// Cells -> leads.
    pub clean: u32,
    /// Leads -> clusters, merged.
    pub match_up: u32,
    /// Encoded, written, on disk, in the book.
    pub store: u32,
}

/// Some rows of a view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Leads in the view.
    pub total: u32,
    /// First place.
    pub from: u32,
    /// The rows.
    pub rows: Vec<WindowRow>,
}

/// One lead in a window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowRow {
    /// Its row in the book.
    pub row: Row,
    /// Who it is, whatever becomes of the book: what `Ask::Lead` takes.
    pub id: LeadId,
    /// The fields asked for, in stored form.
    pub cells: Vec<String>,
    /// Points.
    pub score: i16,
    /// Grade.
    pub grade: Grade,
    /// Cell of the matrix.
    pub cell: Cell,
    /// What is to be done next, and when.
    pub next: Option<NextStep>,
    /// Issues.
    pub issues: Vec<IssueKind>,
    /// How promising it is, if that was asked for.
    pub outlook: Option<Box<RowOutlook>>,
    /// The chance that it is won, where that was learnt.
    pub chance: LeadChance,
}

/// One lead with everything known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadDetail {
    /// Its row in the book.
    pub row: Row,
    /// Its id, as exported.
    pub id: LeadId,
    /// Every field that has a value, and every standard field.
    pub values: Vec<(FieldKey, String)>,
    /// Issues, with the field they concern.
    pub issues: Vec<(IssueKind, Option<FieldKey>)>,
    /// Points.
    pub score: i16,
    /// Grade.
    pub grade: Grade,
    /// The score's sum, line by line; the points add up to `score`.
    pub explanation: Vec<ScoreLine>,
    /// What happened to it, latest first.
    pub history: Vec<LeadEvent>,
    /// Rows of its file merged into it.
    pub file_rows: Vec<u32>,
    /// The file it came from.
    pub file: String,
    /// The calls to it, if there was any.
    pub calls: Option<Calls>,
    /// What is to be done next, and when.
    pub next: Option<NextStep>,
}

/// What happened to one lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadEvent {
    /// When.
    pub at_millis: i64,
    /// The entry.
    pub kind: EntryKind,
    /// What the lead was known by to which it happened; `None` when it is the lead itself and not one merged into it.
    pub merged_lead: Option<String>,
    /// Whether the entry was undone.
    pub is_undone: bool,
    /// Rows of a file that are the lead again.
    pub enquiries: Vec<u32>,
    /// Values it changed: field, before, after.
    pub changes: Vec<(FieldKey, String, String)>,
    /// Values that came from a further row of the file: field, row, and the value when it was not taken.
    pub merged: Vec<(FieldKey, u32, Option<String>)>,
}

/// What came of a spend file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpendSummary {
    /// Rows recorded.
    pub recorded_count: u32,
    /// When the same rows of a file of the same name were recorded before: then nothing was now. In milliseconds since
    /// 1970.
    pub known_millis: Option<i64>,
    /// Rows of sums, left out.
    pub total_count: u32,
    /// Whose export it is, if it shows.
    pub platform: Option<String>,
    /// The entry, and the channel that was taken for want of a column.
    pub guessed: Option<(EntryId, String)>,
    /// Rows that could not be read.
    pub rejected: Vec<SpendReject>,
    /// The book after.
    pub overview: Overview,
}

/// Rejected rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedRows {
    /// In all.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<Rejection>,
}

/// What a backup holds, and how it differs from the book it could replace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupHead {
    /// When it was made.
    pub at_millis: i64,
    /// By which version of Leadbench; blank for the first one.
    pub app_version: String,
    /// Whether it was encrypted.
    pub is_encrypted: bool,
    /// Leads in it.
    pub lead_count: u32,
    /// Journal entries in it.
    pub entry_count: u32,
    /// Records that could not be read when it was made, and are not in it.
    pub left_out_count: u32,
    /// Its latest imports, latest first.
    pub imports: Vec<EntryLine>,
    /// Leads in the book it would replace.
    pub replaced_count: u32,
    /// Whether it has fewer leads than that book.
    pub is_smaller: bool,
    /// The book of now is `here`, the backup `there`.
    pub difference: Difference,
}

/// The file that automatic backups go to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupFile {
    /// Its name.
    pub name: String,
    /// Whether the browser lets us write: on the next visit the user must allow it again.
    pub is_allowed: bool,
    /// When it was last written.
    pub saved_millis: Option<i64>,
    /// Why it could not be written the last time, if so.
    pub failure: Option<Failure>,
}

/// What erasing some leads for ever would take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasePlan {
    /// Leads that go.
    pub lead_count: u32,
    /// Journal entries that hold something of them.
    pub entry_count: u32,
    /// Rejected rows that go.
    pub rejected_count: u32,
    /// Who the first of them are; blank for one without a name.
    pub names: Vec<String>,
}

/// A damaged record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DamageLine {
    /// What it held.
    pub lost: Lost,
    /// The entry it belongs to; `None` when that is what cannot be read.
    pub entry: Option<EntryLine>,
    /// Then, the last one before it that can be read.
    pub before: Option<EntryLine>,
    /// And the first one after it.
    pub after: Option<EntryLine>,
}

/// What a damaged record held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lost {
    /// Leads of an import.
    Leads {
        /// The place of the first among the import's leads, from 1.
        first: u32,
        /// The place of the last.
        last: u32,
    },
    /// Changed, merged or rejected values.
    Values,
    /// So many journal entries.
    Entries(u32),
}

/// What a backup would mend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepairPlan {
    /// When it was made, in milliseconds since 1970.
    pub at_millis: i64,
    /// The damaged records, and whether it holds them.
    pub lines: Vec<(DamageLine, bool)>,
}

/// Storage figures, in bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Storage {
    /// Bytes of this workspace's records.
    pub book_bytes: u64,
    /// What the browser says is used.
    pub used_bytes: u64,
    /// What the browser says it grants; not to be trusted.
    pub quota_bytes: u64,
    /// Whether the browser promised not to evict.
    pub is_persistent: bool,
}

impl Storage {
    /// What the browser would still grant.
    pub fn available_bytes(&self) -> u64 {
        self.quota_bytes.saturating_sub(self.used_bytes)
    }
}

/// The target of a standard field or of one of the other columns, by the name its handle has (`map-<name>`).
pub fn target_names() -> impl Iterator<Item = (&'static str, Target)> {
    let fields = Field::ALL.into_iter().map(|field| (field.code(), Target::Field(field)));
    fields.chain([("currency", Target::Currency), ("lead_id", Target::LeadId)])
}
