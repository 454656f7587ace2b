//! Recipes: steps with a name, saved with the book. Each entry writes one of them; what the last entry in effect wrote is
//! in force, as with rules and settings.

use super::undo::Toggle;
use super::{Book, Change, EntryLine, KeptPlace, UndoPlan};
use crate::facet::{Recipe, Step};
use serde::{Deserialize, Serialize};

/// Operations of an entry in effect: what a recipe can be made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastSteps {
    /// The entry.
    pub line: EntryLine,
    /// What was done.
    pub steps: Vec<Step>,
}

impl Book {
    /// The recipes in force, by name.
    pub fn recipes(&self) -> &[Recipe] {
        &self.recipes
    }

    /// Plans to save a recipe in the place of one of the same name, or to delete it; `None` when that changes nothing.
    pub fn plan_set_recipe(&self, name: &str, after: Option<Vec<Step>>) -> Option<Change> {
        let before = self.recipe(name).map(|recipe| recipe.steps.clone());
        (before != after).then(|| Change::RecipeSet { name: name.to_owned(), before, after })
    }

    /// The recipe of a name.
    pub fn recipe(&self, name: &str) -> Option<&Recipe> {
        self.recipes.iter().find(|recipe| recipe.name == name)
    }

    /// The latest operations in effect, latest first; those of a recipe are not among them.
    pub fn past_steps(&self, count: usize) -> Vec<PastSteps> {
        let places = (0..self.journal.len()).rev().filter(|place| !self.journal[*place].is_undone);
        let past = places.filter_map(|place| match &self.journal[place].entry.change {
            Change::Operated { recipe, steps } if recipe.is_empty() => {
                Some(PastSteps { line: self.line(place as u32)?, steps: steps.clone() })
            }
            _ => None,
        });
        past.take(count).collect()
    }

    /// The recipes in force, once the entry at a place is in effect or out of it.
    pub(super) fn recipes_with(&self, switched: Option<(usize, bool)>) -> Vec<Recipe> {
        let mut recipes = Vec::new();
        for (place, record) in self.journal.iter().enumerate() {
            if let Change::RecipeSet { name, after, .. } = &record.entry.change
                && self.is_in_effect(place, switched)
            {
                put(&mut recipes, name, after.as_deref());
            }
        }
        recipes
    }

    /// What switching an entry that wrote a recipe does to it.
    pub(super) fn plan_recipe(&self, plan: &mut UndoPlan, toggle: Toggle, name: &str) {
        let then = self.recipes_with(Some((toggle.base, toggle.puts_on)));
        plan.setting_count = u32::from(then != self.recipes);
        let later = self.journal.iter().enumerate().skip(toggle.base + 1).rev();
        let is_writer = |change: &Change| matches!(change, Change::RecipeSet { name: other, .. } if other == name);
        let writer = later.filter(|(_, record)| !record.is_undone && is_writer(&record.entry.change)).map(|(at, _)| at);
        if let Some(writer) = writer.into_iter().next() {
            self.keep(plan, KeptPlace::Recipe(name.to_owned()), "", Some(writer));
        }
    }
}

/// Puts the steps of a recipe among the others, by name; without steps it goes.
pub(super) fn put(recipes: &mut Vec<Recipe>, name: &str, steps: Option<&[Step]>) {
    let place = recipes.partition_point(|recipe| recipe.name.as_str() < name);
    let is_there = recipes.get(place).is_some_and(|recipe| recipe.name == name);
    match (is_there, steps) {
        (true, Some(steps)) => recipes[place].steps = steps.to_vec(),
        (true, None) => drop(recipes.remove(place)),
        (false, Some(steps)) => recipes.insert(place, Recipe { name: name.to_owned(), steps: steps.to_vec() }),
        (false, None) => {}
    }
}
