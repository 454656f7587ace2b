//! Texts about columns: facets, clusters of values, operations, recipes.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the part of the clean page that is about columns.
    pub struct ColumnsWords {
        /// The title.
        pub title: &'static str,
        /// What the part is for.
        pub about: &'static str,
        /// No lead has a value.
        pub empty: &'static str,
        /// The choice of a column.
        pub field: &'static str,
        /// The choice of leads.
        pub scope: &'static str,
        /// All leads.
        pub scope_all: &'static str,
        /// Those of the leads page.
        pub scope_view: &'static str,
        /// Until an answer comes.
        pub loading: &'static str,
        /// The facets of the column.
        pub facet: FacetWords,
        /// Values that seem to mean the same.
        pub cluster: ClusterWords,
        /// Operations.
        pub operation: OperationWords,
        /// Recipes.
        pub recipe: RecipeWords,
    }
}

texts! {
    /// Texts of a column's facets.
    pub struct FacetWords {
        /// The values.
        pub values: &'static str,
        /// How many different ones.
        pub distinct: Plural,
        /// The box that finds some.
        pub find: &'static str,
        /// It finds none.
        pub nothing_found: &'static str,
        /// Shows further values.
        pub show_more: &'static str,
        /// Filled or blank.
        pub presence: &'static str,
        /// There is a value.
        pub filled: &'static str,
        /// There is none.
        pub blank: &'static str,
        /// By script.
        pub scripts_title: &'static str,
        /// The scripts, in the order of `Script`.
        pub scripts: [&'static str; 11],
        /// By number of characters.
        pub lengths: &'static str,
        /// One length: `{n}` is the number of characters, or two of them with a dash between.
        pub length: &'static str,
        /// By size: numbers, amounts, days.
        pub ranges: &'static str,
        /// A range that holds both its ends: `{from}`, `{to}`.
        pub range: &'static str,
        /// A range that does not hold its end: `{from}`, `{to}`.
        pub range_under: &'static str,
        /// What a click does: `{leads}`.
        pub show: &'static str,
        /// A filter of the leads page, and a step with its texts: `{name}`, `{part}`.
        pub filter: &'static str,
    }
}

texts! {
    /// Texts of the clusters.
    pub struct ClusterWords {
        /// The title.
        pub title: &'static str,
        /// The choice of a method.
        pub method: &'static str,
        /// The methods, in the order of `ClusterMethod::ALL`.
        pub methods: [&'static str; 4],
        /// What each of them does.
        pub methods_about: [&'static str; 4],
        /// None found.
        pub none: &'static str,
        /// How many groups.
        pub groups: Plural,
        /// Not all of them are listed: `{n}`.
        pub largest: &'static str,
        /// Seldom values were left out.
        pub left_out: Plural,
        /// The tick of a group: `{value}`.
        pub tick: &'static str,
        /// What the values become.
        pub becomes: &'static str,
        /// Applies those that are ticked.
        pub apply: Plural,
        /// Applies all.
        pub apply_all: &'static str,
        /// What was done: `{leads}`, `{field}`.
        pub done: &'static str,
    }
}

texts! {
    /// Texts of the operations.
    pub struct OperationWords {
        /// The title.
        pub title: &'static str,
        /// The choice of an operation.
        pub what: &'static str,
        /// The operations, in the order of `OperationKind::ALL`.
        pub kinds: [&'static str; 10],
        /// The same as a journal entry: `{field}`.
        pub entries: [&'static str; 10],
        /// What is looked for.
        pub find: &'static str,
        /// What comes in its place.
        pub with: &'static str,
        /// Capitals do not matter.
        pub ignores_case: &'static str,
        /// What blanks become.
        pub fill_with: &'static str,
        /// What stands between the parts.
        pub separator: &'static str,
        /// Which part goes.
        pub part: &'static str,
        /// What stands before the separator.
        pub part_before: &'static str,
        /// What stands after it.
        pub part_after: &'static str,
        /// Where the part goes.
        pub into: &'static str,
        /// The values that are put right, one a line.
        pub values: &'static str,
        /// What they become.
        pub becomes: &'static str,
        /// Something is still to be filled in.
        pub incomplete: &'static str,
        /// Nothing would change.
        pub nothing: &'static str,
        /// `{values}`, `{leads}`.
        pub changes: &'static str,
        /// How many values.
        pub value_count: Plural,
        /// Values that stay because their field does not understand them.
        pub refused: Plural,
        /// Values that stay because the other field is not blank.
        pub occupied: Plural,
        /// The table of the first changes.
        pub samples: &'static str,
        /// A column: the value now.
        pub before: &'static str,
        /// A column: the value then.
        pub after: &'static str,
        /// Does it.
        pub apply: &'static str,
        /// What was done: `{entry}`, `{leads}`.
        pub done: &'static str,
    }
}

texts! {
    /// Texts of the recipes.
    pub struct RecipeWords {
        /// The title.
        pub title: &'static str,
        /// What recipes are for.
        pub about: &'static str,
        /// There is none.
        pub none: &'static str,
        /// Runs one.
        pub run: &'static str,
        /// The same for a screen reader: `{recipe}`.
        pub run_of: &'static str,
        /// Deletes one.
        pub delete: &'static str,
        /// The same for a screen reader: `{recipe}`.
        pub delete_of: &'static str,
        /// How many steps.
        pub steps: Plural,
        /// Makes one of what was done.
        pub make: &'static str,
        /// Nothing was done yet.
        pub no_past: &'static str,
        /// Which operations.
        pub which: &'static str,
        /// The name of a new recipe.
        pub name: &'static str,
        /// Saves it.
        pub save: &'static str,
        /// What was done: `{recipe}`.
        pub saved: &'static str,
        /// What was done: `{recipe}`, `{leads}`.
        pub ran: &'static str,
        /// It changes nothing in these leads: `{recipe}`.
        pub ran_nothing: &'static str,
        /// A journal entry: `{name}`.
        pub entry_run: &'static str,
        /// A journal entry: several operations without a name.
        pub entry_operations: &'static str,
        /// A journal entry: `{name}`.
        pub entry_saved: &'static str,
        /// A journal entry: `{name}`.
        pub entry_deleted: &'static str,
        /// In place of a lead, where an undo tells what stays.
        pub kept: &'static str,
    }
}
