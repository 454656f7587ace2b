//! What counts as a lead: the definition of marketing and that of sales, counted on the same leads (D1 to D4, D7, N2).
//!
//! Both are reasonable, so the tool holds both and never decides: it shows which leads only one of them takes, which
//! clause of the other one separates them, and what became of each group so far. A definition is all of its groups, a
//! group any of its clauses, and a clause may be turned round: that says and, or and not, with nothing nested deeper.
//!
//! Why each clause is remembered by itself: who edits one clause asks the leads about that one only, and 100,000 leads
//! are counted anew within a frame.

mod clause_marks;
mod comparison;
mod definition;
mod ready_made;
mod talk;

pub use clause_marks::{ClauseMarks, Facts};
pub use comparison::{AgreedFigures, Comparison, Overlap, OverlapFigures, Separating, compare, overlaps};
pub use definition::{Clause, Definition, DefinitionPart, Definitions, FollowUp, GROUPS_MAX, Group, Side, Term};
pub use ready_made::{ReadyDefinition, ReadyGroup, middle_ground};
pub use talk::{Standing, Talk};
