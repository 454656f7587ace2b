//! What may be done to a column, as plain data: journaled, saved as recipes, sent between page and worker.

use super::LetterCase;
use crate::lead::FieldKey;
use serde::{Deserialize, Serialize};

/// One operation on a value. The order is stored, so new ones go last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operation {
    /// Blanks around go, several become one, invisible characters go.
    Tidy,
    /// Another case.
    Case(LetterCase),
    /// Text within the value is replaced, wherever it stands.
    Replace {
        /// What is looked for, as it stands.
        find: String,
        /// What comes in its place.
        with: String,
        /// Whether capitals do not matter.
        ignores_case: bool,
    },
    /// A blank becomes a value.
    Fill {
        /// Which.
        with: String,
    },
    /// A part of the value goes to another field, where that is blank.
    Split {
        /// What stands between the parts: the first one met.
        separator: String,
        /// Which part goes.
        part: SplitPart,
        /// Where to.
        into: FieldKey,
    },
    /// Whole values are put in the place of others.
    Set {
        /// Which.
        groups: Vec<ValueGroup>,
    },
    /// No value.
    Clear,
    /// Misspelt domains of common providers of e-mail become what was meant.
    MendDomains,
}

/// A part of a value that is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SplitPart {
    /// What stands before the separator.
    Before,
    /// What stands after it.
    After,
}

/// Values that become one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueGroup {
    /// The values, in stored form.
    pub values: Vec<String>,
    /// What they become.
    pub to: String,
}

/// An operation on a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The field.
    pub field: FieldKey,
    /// What is done to its values.
    pub operation: Operation,
}

/// Steps that are done again and again, with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// Its name; no two of a book have the same.
    pub name: String,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// An operation without its texts: what a line of the journal says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OperationKind {
    /// [`Operation::Tidy`].
    Tidy,
    /// [`Operation::Case`] in small letters.
    Lower,
    /// [`Operation::Case`] in capitals.
    Upper,
    /// [`Operation::Case`] with a capital for each word.
    Title,
    /// [`Operation::Replace`].
    Replace,
    /// [`Operation::Fill`].
    Fill,
    /// [`Operation::Split`].
    Split,
    /// [`Operation::Set`].
    Set,
    /// [`Operation::Clear`].
    Clear,
    /// [`Operation::MendDomains`].
    MendDomains,
}

impl OperationKind {
    /// Every kind, in the order of the menu: `ALL[kind as usize] == kind`.
    pub const ALL: [OperationKind; 10] = [
        OperationKind::Tidy,
        OperationKind::Lower,
        OperationKind::Upper,
        OperationKind::Title,
        OperationKind::Replace,
        OperationKind::Fill,
        OperationKind::Split,
        OperationKind::Set,
        OperationKind::Clear,
        OperationKind::MendDomains,
    ];
}

impl Operation {
    /// What it is, without its texts.
    pub fn kind(&self) -> OperationKind {
        match self {
            Operation::Tidy => OperationKind::Tidy,
            Operation::Case(LetterCase::Lower) => OperationKind::Lower,
            Operation::Case(LetterCase::Upper) => OperationKind::Upper,
            Operation::Case(LetterCase::Title) => OperationKind::Title,
            Operation::Replace { .. } => OperationKind::Replace,
            Operation::Fill { .. } => OperationKind::Fill,
            Operation::Split { .. } => OperationKind::Split,
            Operation::Set { .. } => OperationKind::Set,
            Operation::Clear => OperationKind::Clear,
            Operation::MendDomains => OperationKind::MendDomains,
        }
    }

    /// Takes out every text that tells a person who is erased; whether there was one. Without its text an operation that
    /// needs one does nothing any more.
    pub fn forget(&mut self, is_telling: &dyn Fn(&str) -> bool) -> bool {
        let blank = |text: &mut String| {
            let tells = !text.is_empty() && is_telling(text);
            if tells {
                text.clear();
            }
            tells
        };
        match self {
            Operation::Tidy | Operation::Case(_) | Operation::Clear | Operation::MendDomains => false,
            Operation::Replace { find, with, .. } => blank(find) | blank(with),
            Operation::Fill { with } => blank(with),
            Operation::Split { separator, .. } => blank(separator),
            Operation::Set { groups } => groups.iter_mut().fold(false, |is_changed, group| {
                let count = group.values.len();
                group.values.retain(|value| !is_telling(value));
                let is_target = blank(&mut group.to);
                if is_target {
                    group.values.clear();
                }
                is_changed | is_target | (group.values.len() < count)
            }),
        }
    }
}
