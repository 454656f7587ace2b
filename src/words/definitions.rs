//! Texts of what counts as a lead.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the definitions page.
    pub struct DefinitionsWords {
        /// The title, and the page in the rail.
        pub title: &'static str,
        /// What the page is for.
        pub intro: &'static str,
        /// Until the figures come.
        pub loading: &'static str,
        /// No leads to count.
        pub empty_title: &'static str,
        /// What would fill the page.
        pub empty_text: &'static str,
        /// Leads to the import.
        pub empty_action: &'static str,
        /// Usual names of the definitions, in the order of `Side::ALL`.
        pub names: [&'static str; 2],
        /// What each side means by a lead, the same order.
        pub abouts: [&'static str; 2],
        /// The sides themselves, the same order.
        pub sides: [&'static str; 2],
        /// The hand-over marks, the same order: columns of the table, filters, the panel.
        pub marks: [&'static str; 2],
        /// Who takes a lead, in the order of `Overlap::ALL`.
        pub overlaps: [&'static str; 4],
        /// The filter of the table by who takes a lead: its name.
        pub filter: &'static str,
        /// In the table: a lead that has the mark.
        pub has_mark: &'static str,
        /// Heading in the lead's panel.
        pub panel: &'static str,
        /// In the panel: the lead has the mark of the `{definition}`.
        pub panel_met: &'static str,
        /// In the panel: what it misses of the `{definition}`: `{clauses}`.
        pub panel_missed: &'static str,
        /// In the panel: the agreed definition takes it.
        pub panel_agreed: &'static str,
        /// In the panel: the agreed definition does not take it.
        pub panel_not_agreed: &'static str,
        /// In the panel: since when, `{day}`.
        pub panel_since: &'static str,
        /// The journal's words for a change.
        pub entry: &'static str,
        /// In the dialog of an undo, in place of a lead.
        pub kept: &'static str,
        /// There: the parts, in the order of `DefinitionPart::ALL`.
        pub parts: [&'static str; 6],
        /// What is shown is in force.
        pub in_force: &'static str,
        /// What is shown was edited.
        pub edited: &'static str,
        /// Puts it in force.
        pub save: &'static str,
        /// Goes back to what is in force.
        pub discard: &'static str,
        /// It was put in force.
        pub saved: &'static str,
        /// Clauses in words.
        pub clause: ClauseWords,
        /// The two definitions as they are edited.
        pub editor: DefinitionEditorWords,
        /// The picture and the disputed leads.
        pub dispute: DisputeWords,
        /// What both agree on, and the page to print.
        pub agreement: AgreementWords,
    }
}

texts! {
    /// Clauses in words.
    pub struct ClauseWords {
        /// At least `{points}` points in all.
        pub points: &'static str,
        /// At least `{points}` points for fit.
        pub fit_points: &'static str,
        /// At least `{points}` points for engagement.
        pub engagement_points: &'static str,
        /// This grade or a better one: `{letter}`.
        pub grade_from: &'static str,
        /// At least so many calls.
        pub called: Plural,
        /// What came of the last call: `{result}`.
        pub last_call: &'static str,
        /// It came again.
        pub came_again: &'static str,
        /// What was answered to a criterion: `{criterion}`, `{verdict}`.
        pub answered: &'static str,
        /// The `{clause}` must not hold.
        pub not: &'static str,
        /// Between clauses of which any is enough.
        pub or: &'static str,
        /// Between groups of which all must hold.
        pub and: &'static str,
        /// A definition without clauses.
        pub every_lead: &'static str,
        /// Choices of the editor, in its order.
        pub kinds: [&'static str; 9],
    }
}

texts! {
    /// Texts of the two definitions as they are edited.
    pub struct DefinitionEditorWords {
        /// Label of the name.
        pub name: &'static str,
        /// Label of the menu of ready-made definitions.
        pub start_from: &'static str,
        /// Its first line.
        pub start_choose: &'static str,
        /// Ready-made definitions, in the order of `ReadyDefinition::ALL`.
        pub ready: [&'static str; 6],
        /// Above the first group.
        pub all_of: &'static str,
        /// Label of the menu that adds a group.
        pub add_group: &'static str,
        /// Its first line.
        pub add_choose: &'static str,
        /// Ready-made groups, in the order of `ReadyGroup::ALL`.
        pub groups: [&'static str; 10],
        /// Its last line: a clause of one's own.
        pub own_clause: &'static str,
        /// Adds a clause to a group.
        pub add_clause: &'static str,
        /// The same for screen readers: the `{group}`.
        pub add_clause_label: &'static str,
        /// How many leads it holds for.
        pub holds_for: Plural,
        /// Opens the editor of a clause.
        pub edit: &'static str,
        /// The same for screen readers: the `{clause}`.
        pub edit_label: &'static str,
        /// Closes it.
        pub done: &'static str,
        /// Takes a clause away.
        pub remove: &'static str,
        /// The same for screen readers: the `{clause}`.
        pub remove_label: &'static str,
        /// The switch that turns a clause round.
        pub is_not: &'static str,
        /// Label: what the clause asks.
        pub kind: &'static str,
        /// Label of points.
        pub points: &'static str,
        /// Label of a grade.
        pub grade: &'static str,
        /// Label of how many calls.
        pub calls: &'static str,
        /// Label of a call's result.
        pub result: &'static str,
        /// Label of a criterion.
        pub criterion: &'static str,
        /// Label of what was answered to it.
        pub verdict: &'static str,
        /// How many leads a definition takes.
        pub takes: Plural,
        /// It asks for the stage or for points that know it.
        pub knows_the_end: &'static str,
    }
}

texts! {
    /// Texts of the picture and of the disputed leads.
    pub struct DisputeWords {
        /// Heading of the picture.
        pub title: &'static str,
        /// The picture for screen readers: `{only_marketing}`, `{both}`, `{only_sales}`, `{neither}`.
        pub picture: &'static str,
        /// How many leads are disputed.
        pub disputed: Plural,
        /// None is.
        pub none: &'static str,
        /// What became of a group so far: `{rate}`.
        pub conversion: &'static str,
        /// None of it is closed.
        pub conversion_none: &'static str,
        /// What the rate is of: `{customers}` of `{closed}`.
        pub conversion_of: &'static str,
        /// Shows a group's `{leads}` in the table: those of `{group}`.
        pub show: &'static str,
        /// Why they cannot be shown now.
        pub show_unsaved: &'static str,
        /// Heading of the clauses that separate.
        pub separating: &'static str,
        /// What their figures say.
        pub separating_about: &'static str,
        /// Column: the definition.
        pub column_definition: &'static str,
        /// Column: the clause.
        pub column_clause: &'static str,
        /// Column: disputed leads that it alone keeps out.
        pub column_alone: &'static str,
        /// Column: disputed leads that it keeps out.
        pub column_missed: &'static str,
        /// Heading of the disputed leads.
        pub list: &'static str,
        /// The choice of the disputed leads of both sides.
        pub of_both: &'static str,
        /// Column: the lead.
        pub column_lead: &'static str,
        /// Column: who takes it.
        pub column_taken: &'static str,
        /// Column: what it misses of the other definition.
        pub column_misses: &'static str,
        /// Shows further leads.
        pub more: &'static str,
    }
}

texts! {
    /// Texts of what both agree on, and of the page to print.
    pub struct AgreementWords {
        /// Heading of the proposal.
        pub middle: &'static str,
        /// Where it comes from.
        pub middle_about: &'static str,
        /// What it would take: `{leads}`, of them `{both}` of both, `{only_marketing}`, `{only_sales}`.
        pub takes: &'static str,
        /// Makes the proposal the agreed definition.
        pub agree: &'static str,
        /// Makes marketing's or sales' definition the agreed one, in the order of `Side::ALL`.
        pub agree_side: [&'static str; 2],
        /// Heading of the agreed definition.
        pub agreed: &'static str,
        /// There is none yet.
        pub not_agreed: &'static str,
        /// Takes it back.
        pub withdraw: &'static str,
        /// Heading of the agreement.
        pub title: &'static str,
        /// What it is for.
        pub about: &'static str,
        /// Label of the hand-over rule.
        pub hand_over: &'static str,
        /// The usual hand-over rule.
        pub hand_over_usual: &'static str,
        /// Label of the hours.
        pub hours: &'static str,
        /// Label of the attempts.
        pub attempts: &'static str,
        /// Label of the review date.
        pub review_on: &'static str,
        /// Reference figures of others, with their source.
        pub references: [&'static str; 3],
        /// Says what reference figures are.
        pub references_about: &'static str,
        /// Prints the page.
        pub print: &'static str,
        /// Prints nothing that is not saved.
        pub print_unsaved: &'static str,
        /// Title of the printed page.
        pub page_title: &'static str,
        /// Under it: counted on `{leads}` on `{day}`.
        pub counted: &'static str,
        /// Heading of the counts.
        pub counts: &'static str,
        /// Heading of the follow-up duty.
        pub follow_up: &'static str,
        /// The duty: within `{hours}`.
        pub within: &'static str,
        /// Hours.
        pub hour_count: Plural,
        /// The duty: at least so many attempts.
        pub attempt_count: Plural,
        /// Heading of the review date.
        pub review: &'static str,
        /// None was set.
        pub no_review: &'static str,
        /// Signature lines, in the order of `Side::ALL`.
        pub signatures: [&'static str; 2],
        /// Under a signature line.
        pub signature_about: &'static str,
    }
}
