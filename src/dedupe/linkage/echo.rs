//! Records -> which comparisons say again what others have said.
//!
//! Fellegi-Sunter adds up as if every comparison were a witness of its own. City and postcode are not, nor the number and
//! the name of a campaign: strangers that agree on one agree on the other. So it is measured, over the pairs of strangers
//! that agree on the one, how often they agree on the other.

use super::columns::Role;
use super::lexicon::ValueId;
use super::records::{FAMILY, GIVEN, Node, Records};
use super::shape::Kind;
use super::weigh::Echoes;

/// Records looked at.
const RECORDS_MAX: usize = 8_000;

/// Matches, as a share of the pairs that agree, up to which strangers can be told from them.
pub(super) const MATCHES_MAX: f64 = 0.5;

/// Fewest pairs that tell.
pub(super) const PAIRS_MIN: f64 = 30.0;

/// What persons share who are not the same: the switchboard and the town with their colleagues, the country with their
/// town; and the bits of surprise that are left.
const USUAL: &[(Role, Role, f32)] = &[
    (Role::Phone, Role::Company, 3.0),
    (Role::City, Role::Company, 1.0),
    (Role::Region, Role::Company, 0.7),
    (Role::Country, Role::Company, 0.3),
    (Role::Website, Role::Company, 0.3),
    (Role::Region, Role::City, 0.3),
    (Role::Country, Role::City, 0.2),
    (Role::Country, Role::Region, 0.2),
];

/// By comparison: what echoes what. `matches` is how many pairs of records are matches; until it is known, only what
/// follows from the kinds is.
pub(super) fn echoes(records: &Records, matches: Option<f64>) -> Vec<Echoes> {
    let comparisons = &records.comparisons;
    let company = comparisons.iter().position(|comparison| comparison.kind == Kind::Company);
    let names = records.has_names.then_some([GIVEN, FAMILY]).into_iter().flatten();
    let of_email: Vec<usize> = names.chain(company).collect();
    let mut echoes: Vec<Echoes> = vec![Echoes::default(); comparisons.len()];
    for (place, comparison) in comparisons.iter().enumerate() {
        if comparison.kind == Kind::Email {
            echoes[place].near = of_email.clone();
        }
        let of_role = USUAL.iter().filter(|(role, _, _)| *role == comparison.role && records.has_names);
        for (_, first, bits) in of_role {
            let first = comparisons.iter().position(|comparison| comparison.role == *first);
            echoes[place].same.extend(first.map(|first| (first, *bits)));
        }
    }
    let Some(matches) = matches else { return echoes };
    // The more telling one speaks first.
    let mut order: Vec<usize> = (0..comparisons.len()).collect();
    order.sort_by(|one, other| comparisons[*other].information.total_cmp(&comparisons[*one].information));
    let stride = (records.len() as usize).div_ceil(RECORDS_MAX).max(1);
    let share = 1.0 / (stride * stride) as f64;
    for (place, first) in order.iter().enumerate() {
        let groups = Groups::new(records, *first, stride);
        for second in &order[place + 1..] {
            let Some(agreeing) = groups.agreeing(records, *second, matches * share) else { continue };
            let bits = -agreeing.log2() as f32;
            if bits + 0.5 < comparisons[*second].information {
                echoes[*second].same.push((*first, bits.max(0.0)));
            }
        }
    }
    echoes
}

/// Nodes that agree on a comparison, one group after another; who agrees with nobody is left out.
struct Groups(Vec<Vec<Node>>);

impl Groups {
    fn new(records: &Records, place: usize, stride: usize) -> Groups {
        let ids = &records.comparisons[place].slots[0];
        let mut nodes: Vec<(ValueId, Node)> = (0..).zip(ids).step_by(stride).map(|(node, id)| (*id, node)).collect();
        nodes.retain(|(id, _)| *id != 0);
        nodes.sort_unstable();
        let groups = nodes.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1);
        Groups(groups.map(|group| group.iter().map(|(_, node)| *node).collect()).collect())
    }

    /// How often strangers of these groups agree on another comparison; `None` when there are too few to tell.
    fn agreeing(&self, records: &Records, place: usize, matches: f64) -> Option<f64> {
        let ids = &records.comparisons[place].slots[0];
        let pairs = |count: usize| count as f64 * (count as f64 - 1.0) / 2.0;
        let (mut agreeing, mut both) = (0.0, 0.0);
        let mut others: Vec<ValueId> = Vec::new();
        for group in &self.0 {
            others.clear();
            others.extend(group.iter().map(|node| ids[*node as usize]).filter(|id| *id != 0));
            others.sort_unstable();
            agreeing += pairs(others.len());
            both += others.chunk_by(|one, other| one == other).map(|same| pairs(same.len())).sum::<f64>();
        }
        let strangers = agreeing - matches;
        let is_told = agreeing > PAIRS_MIN && matches <= agreeing * MATCHES_MAX;
        is_told.then(|| ((both - matches).max(0.0) / strangers).max(1e-9))
    }
}
