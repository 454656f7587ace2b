//! Chosen values -> fit rules, with points in proportion to how much more often they close.

use super::traits::TraitValue;
use crate::lead::Field;
use crate::score::{Axis, Condition, Rule, Rules};
use serde::{Deserialize, Serialize};

/// A value chosen for the persona.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChosenTrait {
    /// The field; rules ask for standard fields only.
    pub field: Field,
    /// The value.
    pub value: TraitValue,
    /// How many times as often as all it closes.
    pub lift: f64,
}

/// Ten points for each time more than the average: twice as often 10, three times 20, half as often -5.
const POINTS_A_LIFT: f64 = 10.0;
/// No single value decides a grade alone.
const POINTS: (f64, f64) = (-20.0, 30.0);

/// The points of a value: at least one, up or down.
pub fn points_of(lift: f64) -> i16 {
    let points = ((lift - 1.0) * POINTS_A_LIFT).round().clamp(POINTS.0, POINTS.1) as i16;
    match points {
        0 if lift < 1.0 => -1,
        0 => 1,
        points => points,
    }
}

/// The rules with one fit rule for each chosen value. A fit rule that asks the same gets the new points and is on.
pub fn rules_with(rules: &Rules, chosen: &[ChosenTrait]) -> Rules {
    let mut rules = rules.clone();
    for chosen in chosen {
        let condition = match &chosen.value {
            TraitValue::Is(value) => Condition::OneOf(chosen.field, vec![value.clone()]),
            TraitValue::Known => Condition::Known(chosen.field),
            TraitValue::Blank => Condition::Blank(chosen.field),
        };
        let rule = Rule { axis: Axis::Fit, condition, points: points_of(chosen.lift), is_on: true };
        match rules.rules.iter_mut().find(|known| known.axis == Axis::Fit && known.condition == rule.condition) {
            Some(known) => *known = rule,
            // Fit stands before engagement.
            None => {
                let place = rules.rules.iter().rposition(|known| known.axis == Axis::Fit).map_or(0, |place| place + 1);
                rules.rules.insert(place, rule);
            }
        }
    }
    rules
}
