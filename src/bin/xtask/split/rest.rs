//! The rest: its functions, with everything else imported from the first part, and their places in the table.

use super::first::{add_features, add_names, export_name, types};
use super::numbers::{Numbers, Used, fault};
use super::plan::{FUNCTION_TABLE, Plan};
use super::program::Program;
use super::{FIRST, STACK, STACK_POINTER};
use crate::steps::Fault;
use std::collections::BTreeMap;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, FunctionSection, GlobalSection,
    GlobalType, ImportSection, Module, ValType,
};

/// Where the rest's own stack begins: it grows downwards.
const STACK_TOP: GlobalType = GlobalType { val_type: ValType::I32, mutable: false, shared: false };

/// The rest, and what it needs of the first part.
pub fn rest(program: &Program, plan: &Plan) -> Result<(Vec<u8>, Used), Fault> {
    let needed = needed(program, plan);
    let mut numbers = numbers(program, plan, &needed);
    let mut module = Module::new();
    module.section(&types(program, &mut numbers)?);
    module.section(&imports(program, plan, &needed, &mut numbers)?);

    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for function in plan.rest() {
        functions.function(program.functions[function as usize]);
        numbers.parse_function_body(&mut code, program.body(function).clone()).map_err(fault)?;
    }
    module.section(&functions);
    if let Some(stack) = numbers.globals.first().copied().flatten().filter(|_| plan.has_own_stack) {
        let mut globals = GlobalSection::new();
        let pointer = GlobalType { mutable: true, ..STACK_TOP };
        globals.global(pointer, &ConstExpr::global_get(stack - 1));
        module.section(&globals);
    }
    module.section(&elements(plan, &mut numbers)?);
    module.section(&code);
    add_features(&mut module, program);
    add_names(&mut module, program, &numbers, |function| needed.functions.contains(&function));
    Ok((module.finish(), needed))
}

/// The table always, and what the rest's code uses and does not hold.
fn needed(program: &Program, plan: &Plan) -> Used {
    let mut needed = Used::default();
    needed.tables.insert(FUNCTION_TABLE);
    for function in plan.rest() {
        needed.add(&plan.used[function as usize - program.imports.len()]);
    }
    plan.rest().for_each(|function| {
        needed.functions.remove(&function);
    });
    if plan.has_own_stack {
        needed.globals.remove(&STACK_POINTER);
    }
    needed
}

/// Imported functions come first, then the rest's own.
fn numbers(program: &Program, plan: &Plan, needed: &Used) -> Numbers {
    let mut functions = vec![None; program.functions.len()];
    for (number, function) in (0..).zip(needed.functions.iter().copied().chain(plan.rest())) {
        functions[function as usize] = Some(number);
    }
    let numbered = |count: usize, needed: &std::collections::BTreeSet<u32>| {
        let mut numbers = vec![None; count];
        for (number, old) in (0..).zip(needed) {
            numbers[*old as usize] = Some(number);
        }
        numbers
    };
    let mut globals = numbered(program.globals.len(), &needed.globals);
    if plan.has_own_stack
        && let Some(stack_pointer) = globals.first_mut()
    {
        // Behind the imported ones, of which the last is where the stack begins.
        *stack_pointer = Some(needed.globals.len() as u32 + 1);
    }
    Numbers {
        functions,
        tables: numbered(program.tables.len(), &needed.tables),
        memories: numbered(program.memories.len(), &needed.memories),
        globals,
    }
}

/// What is needed, under the names of the first part's exports.
fn imports(program: &Program, plan: &Plan, needed: &Used, numbers: &mut Numbers) -> Result<ImportSection, Fault> {
    let mut imports = ImportSection::new();
    for function in &needed.functions {
        let function_type = EntityType::Function(program.functions[*function as usize]);
        imports.import(FIRST, &export_name(ExportKind::Func, *function), function_type);
    }
    for table in &needed.tables {
        let mut table_type = program.tables[*table as usize].ty;
        if *table == FUNCTION_TABLE {
            table_type.initial = plan.table_size;
            table_type.maximum = table_type.maximum.map(|maximum| maximum.max(plan.table_size));
        }
        let table_type = numbers.table_type(table_type).map_err(fault)?;
        imports.import(FIRST, &export_name(ExportKind::Table, *table), table_type);
    }
    for memory in &needed.memories {
        let memory_type = numbers.memory_type(program.memories[*memory as usize]).map_err(fault)?;
        imports.import(FIRST, &export_name(ExportKind::Memory, *memory), memory_type);
    }
    for global in &needed.globals {
        let global_type = numbers.global_type(program.globals[*global as usize].ty).map_err(fault)?;
        imports.import(FIRST, &export_name(ExportKind::Global, *global), global_type);
    }
    if plan.has_own_stack {
        imports.import(FIRST, STACK, STACK_TOP);
    }
    Ok(imports)
}

/// Neighbouring places are one segment.
fn elements(plan: &Plan, numbers: &mut Numbers) -> Result<ElementSection, Fault> {
    let mut by_place = BTreeMap::new();
    for (function, places) in &plan.places {
        for place in places {
            by_place.insert(*place, numbers.function_index(*function).map_err(fault)?);
        }
    }
    let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
    for (place, function) in by_place {
        match runs.last_mut() {
            Some((start, functions)) if *start + functions.len() as u32 == place => functions.push(function),
            _ => runs.push((place, vec![function])),
        }
    }
    let mut elements = ElementSection::new();
    let table = numbers.table_index(FUNCTION_TABLE).map_err(fault)?;
    for (start, functions) in runs {
        elements.active(Some(table), &ConstExpr::i32_const(start as i32), Elements::Functions(functions.into()));
    }
    Ok(elements)
}
