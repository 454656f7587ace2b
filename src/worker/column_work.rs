//! What the page asks about columns, and what the book answers: facets, clusters, operations, recipes. Those that only
//! read need nothing but the book.

pub use crate::book::{ChangeSample, PastSteps, StepsPreview};
pub use crate::facet::{
    ClusterMethod, ColumnFacet, FacetPart, LetterCase, Operation, OperationKind, Recipe, Script, SplitPart, Step,
    ValueCluster, ValueClusters, ValueGroup,
};

use super::desk::Desk;
use super::protocol::{Answer, Rows};
use crate::book::Query;
use crate::facet::{clusters, column_facet, value_counts};
use crate::lead::{Day, FieldKey};
use serde::{Deserialize, Serialize};

/// A question about columns.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ColumnAsk {
    /// The fields in which any lead has a value. -> `Fields`
    Fields,
    /// What stands in a column. -> `Facet`
    Facet {
        /// Of which leads.
        query: Query,
        /// The field.
        field: FieldKey,
        /// Only values with these words; blank for all.
        search: String,
        /// Values at most.
        count: u32,
    },
    /// Values of a column that seem to mean the same. -> `Clusters`
    Clusters {
        /// Of which leads.
        query: Query,
        /// The field.
        field: FieldKey,
        /// What they have in common.
        method: ClusterMethod,
        /// Clusters at most.
        count: u32,
    },
    /// What steps would do; changes nothing. -> `Preview`
    Preview {
        /// To which leads.
        rows: Rows,
        /// The steps, in order.
        steps: Vec<Step>,
    },
    /// Do steps, as one entry. -> `Answer::Changed`
    Operate {
        /// To which leads.
        rows: Rows,
        /// The recipe they come from; blank when none.
        recipe: String,
        /// The steps, in order.
        steps: Vec<Step>,
    },
    /// The latest operations, latest first: what a recipe can be made of. -> `Past`
    Past(u32),
    /// The recipes. -> `Recipes`
    Recipes,
    /// Save a recipe, in the place of one of the same name. -> `Answer::Changed`
    SaveRecipe(Recipe),
    /// Delete the recipe of a name. -> `Answer::Changed`
    DeleteRecipe(String),
}

/// An answer about columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnAnswer {
    /// Fields with values, in the order of the table.
    Fields(Vec<FieldKey>),
    /// What stands in a column.
    Facet(ColumnFacet),
    /// Values that seem to mean the same.
    Clusters(ValueClusters),
    /// What steps would do.
    Preview(StepsPreview),
    /// The latest operations.
    Past(Vec<PastSteps>),
    /// The recipes, by name.
    Recipes(Vec<Recipe>),
}

impl Desk {
    /// Answers a question about columns that only reads; `None` for the others.
    pub fn answer_of_column(&mut self, ask: &ColumnAsk, today: Day) -> Option<Answer> {
        let answer = match ask {
            ColumnAsk::Fields => ColumnAnswer::Fields(self.filled_fields()),
            ColumnAsk::Facet { query, field, search, count } => {
                let rows = self.rows_of(query, today).to_vec();
                let facet = self
                    .knows(*field)
                    .then(|| column_facet(self.book.table().column(*field), &rows, search, *count as usize));
                ColumnAnswer::Facet(facet.unwrap_or_default())
            }
            ColumnAsk::Clusters { query, field, method, count } => {
                let rows = self.rows_of(query, today).to_vec();
                let found = self.knows(*field).then(|| {
                    let values = value_counts(self.book.table().column(*field), &rows);
                    clusters(&values, *method, *count as usize)
                });
                ColumnAnswer::Clusters(found.unwrap_or_default())
            }
            ColumnAsk::Preview { rows, steps } => {
                let rows = self.asked_rows(rows, today);
                ColumnAnswer::Preview(self.book.plan_steps(&rows, steps).preview)
            }
            ColumnAsk::Past(count) => ColumnAnswer::Past(self.book.past_steps(*count as usize)),
            ColumnAsk::Recipes => ColumnAnswer::Recipes(self.book.recipes().to_vec()),
            ColumnAsk::Operate { .. } | ColumnAsk::SaveRecipe(_) | ColumnAsk::DeleteRecipe(_) => return None,
        };
        Some(Answer::Column(Box::new(answer)))
    }

    fn filled_fields(&self) -> Vec<FieldKey> {
        let (table, rows) = (self.book.table(), self.book.rows());
        let is_filled = |key: &FieldKey| {
            let column = table.column(*key);
            !column.is_empty() && rows.iter().any(|row| !column.is_blank(*row))
        };
        table.keys().filter(is_filled).collect()
    }

    /// A field of the user's own may be gone: everything was erased, perhaps in another tab.
    fn knows(&self, field: FieldKey) -> bool {
        match field {
            FieldKey::Standard(_) => true,
            FieldKey::Custom(place) => usize::from(place) < self.book.table().custom_names().count(),
        }
    }
}
