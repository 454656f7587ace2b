//! The first part: all but the rest's functions, with stubs in their place and exports for them.

use super::numbers::{Numbers, Used, fault};
use super::plan::{FUNCTION_TABLE, Plan};
use super::program::Program;
use crate::steps::Fault;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, CustomSection, DataCountSection, DataSection, ElementSection, Elements, ExportKind, ExportSection,
    Function, FunctionSection, GlobalSection, ImportSection, Instruction, MemorySection, Module, NameMap, NameSection,
    StartSection, TableSection, TypeSection,
};
use wasmparser::{ElementItems, ElementKind};

/// The first part, with what the rest needs of it among its exports.
pub fn first(program: &Program, plan: &Plan, needed: &Used) -> Result<Vec<u8>, Fault> {
    let mut numbers = numbers(program, plan);
    let trap = numbers.functions.iter().flatten().count() as u32;
    let mut module = Module::new();

    let mut types = types(program, &mut numbers)?;
    let trap_type = program.function_types.len() as u32;
    types.ty().function([], []);
    module.section(&types);

    let mut imports = ImportSection::new();
    for import in &program.imports {
        numbers.parse_import(&mut imports, *import).map_err(fault)?;
    }
    module.section(&imports);
    let (functions, code) = functions(program, plan, &mut numbers, trap_type)?;
    module.section(&functions);
    module.section(&tables(program, plan, &mut numbers)?);

    let mut memories = MemorySection::new();
    for memory in &program.memories {
        memories.memory(numbers.memory_type(*memory).map_err(fault)?);
    }
    module.section(&memories);
    let mut globals = GlobalSection::new();
    for global in &program.globals {
        numbers.parse_global(&mut globals, global.clone()).map_err(fault)?;
    }
    module.section(&globals);
    module.section(&exports(program, needed, &mut numbers)?);
    if let Some(start) = program.start {
        module.section(&StartSection { function_index: numbers.function_index(start).map_err(fault)? });
    }
    module.section(&elements(program, plan, &mut numbers, trap)?);
    if let Some(data) = &program.data {
        module.section(&DataCountSection { count: data.count() });
    }
    module.section(&code);
    if let Some(data) = &program.data {
        let mut section = DataSection::new();
        numbers.parse_data_section(&mut section, data.clone()).map_err(fault)?;
        module.section(&section);
    }
    add_features(&mut module, program);
    add_names(&mut module, program, &numbers, |function| plan.is_rest[function as usize]);
    Ok(module.finish())
}

/// The name under which the rest finds something of the first part.
pub fn export_name(kind: ExportKind, number: u32) -> String {
    let letter = match kind {
        ExportKind::Func => 'f',
        ExportKind::Table => 't',
        ExportKind::Memory => 'm',
        ExportKind::Global => 'g',
        ExportKind::Tag => 'e',
    };
    format!("{letter}{number}")
}

/// The types of the whole program: both parts keep their numbers, wasm-opt drops the unused.
pub fn types(program: &Program, numbers: &mut Numbers) -> Result<TypeSection, Fault> {
    let mut types = TypeSection::new();
    if let Some(section) = &program.types {
        numbers.parse_type_section(&mut types, section.clone()).map_err(fault)?;
    }
    Ok(types)
}

/// Says which features of WebAssembly the part uses.
pub fn add_features(module: &mut Module, program: &Program) {
    if let Some(features) = program.features {
        module.section(&CustomSection { name: "target_features".into(), data: features.into() });
    }
}

/// Names for whoever looks at a trap; wasm-opt drops them.
pub fn add_names(module: &mut Module, program: &Program, numbers: &Numbers, is_elsewhere: impl Fn(u32) -> bool) {
    let mut named: Vec<(u32, u32)> =
        (0..).zip(&numbers.functions).filter_map(|(old, new)| Some(((*new)?, old))).collect();
    named.sort_unstable();
    let mut names = NameMap::new();
    for (new, old) in named {
        let name = program.names[old as usize];
        let name = if is_elsewhere(old) { format!("elsewhere: {name}") } else { name.to_string() };
        names.append(new, &name);
    }
    let mut section = NameSection::new();
    section.functions(&names);
    module.section(&section);
}

/// What stays keeps its order, then come the stubs.
fn numbers(program: &Program, plan: &Plan) -> Numbers {
    let mut next = 0;
    let mut number = |_| {
        next += 1;
        Some(next - 1)
    };
    let mut functions = vec![None; program.functions.len()];
    let staying = (0..functions.len() as u32).filter(|function| !plan.is_rest[*function as usize]);
    for function in staying.chain(plan.stubs.iter().copied()) {
        functions[function as usize] = number(function);
    }
    let same = |count: usize| (0..count as u32).map(Some).collect();
    Numbers {
        functions,
        tables: same(program.tables.len()),
        memories: same(program.memories.len()),
        globals: same(program.globals.len()),
    }
}

/// The functions that stay, the stubs, and the trap.
fn functions(
    program: &Program,
    plan: &Plan,
    numbers: &mut Numbers,
    trap_type: u32,
) -> Result<(FunctionSection, CodeSection), Fault> {
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for function in program.import_count()..program.functions.len() as u32 {
        if !plan.is_rest[function as usize] {
            functions.function(program.functions[function as usize]);
            numbers.parse_function_body(&mut code, program.body(function).clone()).map_err(fault)?;
        }
    }
    for stub in &plan.stubs {
        let function_type = program.functions[*stub as usize];
        functions.function(function_type);
        let mut body = Function::new([]);
        for parameter in 0..program.function_types[function_type as usize].params().len() as u32 {
            body.instruction(&Instruction::LocalGet(parameter));
        }
        body.instruction(&Instruction::I32Const(plan.places[stub][0] as i32));
        body.instruction(&Instruction::CallIndirect { type_index: function_type, table_index: FUNCTION_TABLE });
        body.instruction(&Instruction::End);
        code.function(&body);
    }
    functions.function(trap_type);
    let mut trap = Function::new([]);
    trap.instruction(&Instruction::Unreachable).instruction(&Instruction::End);
    code.function(&trap);
    Ok((functions, code))
}

/// The tables, the first with room for the stubs' places.
fn tables(program: &Program, plan: &Plan, numbers: &mut Numbers) -> Result<TableSection, Fault> {
    let mut tables = TableSection::new();
    for (number, table) in (0..).zip(&program.tables) {
        let mut table = table.clone();
        if number == FUNCTION_TABLE {
            table.ty.initial = plan.table_size;
            table.ty.maximum = table.ty.maximum.map(|maximum| maximum.max(plan.table_size));
        }
        numbers.parse_table(&mut tables, table).map_err(fault)?;
    }
    Ok(tables)
}

fn exports(program: &Program, needed: &Used, numbers: &mut Numbers) -> Result<ExportSection, Fault> {
    let mut exports = ExportSection::new();
    for export in &program.exports {
        numbers.parse_export(&mut exports, *export).map_err(fault)?;
    }
    for function in &needed.functions {
        let number = numbers.function_index(*function).map_err(fault)?;
        exports.export(&export_name(ExportKind::Func, *function), ExportKind::Func, number);
    }
    for (kind, numbers) in [
        (ExportKind::Table, &needed.tables),
        (ExportKind::Memory, &needed.memories),
        (ExportKind::Global, &needed.globals),
    ] {
        for number in numbers {
            exports.export(&export_name(kind, *number), kind, *number);
        }
    }
    Ok(exports)
}

/// The table's contents, with the trap in the places of the rest.
fn elements(program: &Program, plan: &Plan, numbers: &mut Numbers, trap: u32) -> Result<ElementSection, Fault> {
    let mut elements = ElementSection::new();
    for element in &program.elements {
        let (ElementItems::Functions(functions), ElementKind::Active { table_index, offset_expr }) =
            (&element.items, &element.kind)
        else {
            numbers.parse_element(&mut elements, element.clone()).map_err(fault)?;
            continue;
        };
        let mut kept = Vec::new();
        for function in functions.clone() {
            let function = function.map_err(|error| format!("the table cannot be read: {error}"))?;
            let is_rest = plan.is_rest[function as usize];
            kept.push(if is_rest { trap } else { numbers.function_index(function).map_err(fault)? });
        }
        let offset = numbers.const_expr(offset_expr.clone()).map_err(fault)?;
        elements.active(*table_index, &offset, Elements::Functions(kept.into()));
    }
    Ok(elements)
}
