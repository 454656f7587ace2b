//! An operation as it is being put together: it is shown what it would do before it is done.

use super::kept::RwSignal;
use crate::lead::{Field, FieldKey};
use crate::worker::column_work::{LetterCase, Operation, OperationKind, SplitPart, ValueGroup};

/// What is chosen and typed. Each kind uses some of it.
#[derive(Clone, Copy)]
pub(super) struct OperationDraft {
    /// What is done.
    pub(super) kind: RwSignal<OperationKind>,
    /// What is looked for; the separator; the values, one a line.
    pub(super) sought: RwSignal<String>,
    /// What comes in its place.
    pub(super) with: RwSignal<String>,
    /// Whether capitals matter.
    pub(super) ignores_case: RwSignal<bool>,
    /// Which part goes to another field.
    pub(super) part: RwSignal<SplitPart>,
    /// Which field.
    pub(super) into: RwSignal<FieldKey>,
}

impl OperationDraft {
    /// Removes needless blanks.
    pub(super) fn new() -> OperationDraft {
        OperationDraft {
            kind: RwSignal::new(OperationKind::Tidy),
            sought: RwSignal::new(String::new()),
            with: RwSignal::new(String::new()),
            ignores_case: RwSignal::new(true),
            part: RwSignal::new(SplitPart::After),
            into: RwSignal::new(Field::Notes.into()),
        }
    }

    /// Begins another kind: what was typed for the one before means nothing here.
    pub(super) fn choose(self, kind: OperationKind) {
        self.sought.set(if kind == OperationKind::Split { ",".to_owned() } else { String::new() });
        self.with.set(String::new());
        self.kind.set(kind);
    }

    /// The operation; `None` as long as something is missing.
    pub(super) fn operation(self) -> Option<Operation> {
        let (sought, with) = (self.sought.get(), self.with.get());
        let is_missing = |text: &str| text.trim().is_empty();
        Some(match self.kind.get() {
            OperationKind::Tidy => Operation::Tidy,
            OperationKind::Lower => Operation::Case(LetterCase::Lower),
            OperationKind::Upper => Operation::Case(LetterCase::Upper),
            OperationKind::Title => Operation::Case(LetterCase::Title),
            OperationKind::Clear => Operation::Clear,
            OperationKind::MendDomains => Operation::MendDomains,
            // A blank may be looked for, and a separator may be one.
            OperationKind::Replace | OperationKind::Split if sought.is_empty() => return None,
            OperationKind::Replace => Operation::Replace { find: sought, with, ignores_case: self.ignores_case.get() },
            OperationKind::Split => {
                Operation::Split { separator: sought, part: self.part.get(), into: self.into.get() }
            }
            OperationKind::Fill | OperationKind::Set if is_missing(&with) => return None,
            OperationKind::Fill => Operation::Fill { with },
            OperationKind::Set => {
                let lines = sought.lines().map(str::trim).filter(|line| !line.is_empty());
                let values: Vec<String> = lines.map(str::to_owned).collect();
                if values.is_empty() {
                    return None;
                }
                Operation::Set { groups: vec![ValueGroup { values, to: with.trim().to_owned() }] }
            }
        })
    }
}
