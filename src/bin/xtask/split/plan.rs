//! Which function goes into which part, and through which place of the table the first part calls the rest.

use super::numbers::Used;
use super::program::Program;
use crate::steps::Fault;
use std::collections::BTreeMap;
use wasmparser::{ElementItems, ElementKind, ExternalKind, Operator};

/// The table that functions are called through.
pub const FUNCTION_TABLE: u32 = 0;

/// The plan of a cut.
pub struct Plan {
    /// Whether a function is in the rest, by its number.
    pub is_rest: Vec<bool>,
    /// Functions of the first part of which the rest has copies: a call from one part into the other is slower.
    pub copies: Vec<u32>,
    /// Whether the rest keeps its frames on a stack of its own: to share the first part's is slower.
    pub has_own_stack: bool,
    /// What each function that is not imported uses, in order.
    pub used: Vec<Used>,
    /// Function of the rest -> its places in the table, those of the program and those added for stubs.
    pub places: BTreeMap<u32, Vec<u32>>,
    /// Functions of the rest that the first part calls by name: each has a stub there.
    pub stubs: Vec<u32>,
    /// Places in the table, with those added.
    pub table_size: u64,
}

impl Plan {
    /// Chooses by name, then adds what only the chosen ones call. What is exported stays. `is_copied` chooses of
    /// what the rest calls.
    pub fn new(
        program: &Program,
        is_rest: impl Fn(&str) -> bool,
        is_copied: impl Fn(&str) -> bool,
    ) -> Result<Plan, Fault> {
        let used = program.bodies.iter().map(Used::by).collect::<Result<Vec<_>, Fault>>()?;
        let pinned = pinned(program);
        let named = |function: usize| !pinned[function] && is_rest(program.names[function]);
        let mut places = places(program)?;
        let mut is_rest: Vec<bool> = (0..program.functions.len()).map(named).collect();
        let in_table = places.keys().copied().collect::<Vec<_>>();
        let reached = reached(program, &used, &pinned, &is_rest, &in_table);
        for (function, is_rest) in is_rest.iter_mut().enumerate().skip(program.imports.len()) {
            *is_rest |= !reached[function];
        }
        places.retain(|function, _| is_rest[*function as usize]);

        let first_bodies = used.iter().zip(&is_rest[program.imports.len()..]).filter(|(_, is_rest)| !**is_rest);
        let called = first_bodies.flat_map(|(used, _)| &used.functions).copied();
        let mut stubs: Vec<u32> = called.filter(|function| is_rest[*function as usize]).collect();
        stubs.sort_unstable();
        stubs.dedup();
        let table = program.tables.get(FUNCTION_TABLE as usize).ok_or("the program has no table")?;
        let mut table_size = table.ty.initial;
        for stub in &stubs {
            places.entry(*stub).or_insert_with(|| {
                table_size += 1;
                vec![(table_size - 1) as u32]
            });
        }
        let mut plan = Plan { is_rest, copies: Vec::new(), has_own_stack: false, used, places, stubs, table_size };
        plan.copies = plan.called_by_rest(program, is_copied);
        plan.has_own_stack = !plan.copies.is_empty();
        Ok(plan)
    }

    /// The functions of the rest, in order, then its copies.
    pub fn rest(&self) -> impl Iterator<Item = u32> {
        let own = (0..self.is_rest.len() as u32).filter(|function| self.is_rest[*function as usize]);
        own.chain(self.copies.iter().copied())
    }

    /// The chosen functions of the first part that the rest calls, directly or through each other.
    fn called_by_rest(&self, program: &Program, is_copied: impl Fn(&str) -> bool) -> Vec<u32> {
        let import_count = program.imports.len();
        let mut is_called = vec![false; self.is_rest.len()];
        let mut waiting: Vec<u32> = self.rest().collect();
        while let Some(function) = waiting.pop() {
            for called in &self.used[function as usize - import_count].functions {
                let at = *called as usize;
                let is_chosen = at >= import_count && !self.is_rest[at] && is_copied(program.names[at]);
                if is_chosen && !std::mem::replace(&mut is_called[at], true) {
                    waiting.push(*called);
                }
            }
        }
        (0..is_called.len() as u32).filter(|function| is_called[*function as usize]).collect()
    }
}

/// What the host calls, or what is imported from it: in the first part whatever its name.
fn pinned(program: &Program) -> Vec<bool> {
    let mut pinned = vec![false; program.functions.len()];
    pinned[..program.imports.len()].fill(true);
    let exported = program.exports.iter().filter(|export| export.kind == ExternalKind::Func).map(|export| export.index);
    for function in exported.chain(program.start) {
        pinned[function as usize] = true;
    }
    pinned
}

/// Function -> its places in the table.
fn places(program: &Program) -> Result<BTreeMap<u32, Vec<u32>>, Fault> {
    let mut places: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for element in &program.elements {
        let ElementItems::Functions(functions) = &element.items else { continue };
        let ElementKind::Active { table_index, offset_expr } = &element.kind else {
            return Err("the program fills its table by hand: cutting does not know that".to_string());
        };
        if table_index.unwrap_or(FUNCTION_TABLE) != FUNCTION_TABLE {
            return Err("functions stand in a second table: cutting does not know that".to_string());
        }
        let Ok(Operator::I32Const { value: offset }) = offset_expr.get_operators_reader().read() else {
            return Err("a part of the table has no fixed place".to_string());
        };
        for (place, function) in (offset as u32..).zip(functions.clone()) {
            let function = function.map_err(|error| format!("the table cannot be read: {error}"))?;
            places.entry(function).or_default().push(place);
        }
    }
    Ok(places)
}

/// What can be called without passing through a chosen function.
fn reached(program: &Program, used: &[Used], pinned: &[bool], chosen: &[bool], in_table: &[u32]) -> Vec<bool> {
    let pinned = (0..pinned.len() as u32).filter(|function| pinned[*function as usize]);
    let mut waiting: Vec<u32> = pinned.chain(in_table.iter().copied()).collect();
    let mut reached = vec![false; chosen.len()];
    while let Some(function) = waiting.pop() {
        let at = function as usize;
        if chosen[at] || std::mem::replace(&mut reached[at], true) {
            continue;
        }
        if let Some(body) = at.checked_sub(program.imports.len()) {
            waiting.extend(&used[body].functions);
        }
    }
    reached
}
