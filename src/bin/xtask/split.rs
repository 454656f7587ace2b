//! One linked program -> its first part, which starts, and the rest, which comes once that runs: of the page after the
//! first paint, of the worker while the book is opened.
//!
//! Both parts are one program in one memory and one table, cut after linking. The first part exports what the rest needs
//! of it; the rest, when it is instantiated with those exports, puts its functions into the table. Until then its places
//! in the table hold a trap, and a function of the first part that calls one of the rest calls a stub of a few bytes that
//! goes through the table. Whoever needs the rest must wait for it: see `src/views/rest.rs` and
//! `src/worker/host/rest.rs`.
//!
//! Why by name: with mangling v0 the name of a function says for which closure or type it was made, so that a page's
//! module names all code of the page. What only the rest calls goes with it.

/// A linked program, taken apart.
mod program;

/// Which function goes where, and its place in the table.
mod plan;

/// Which functions belong to the rest of the page and of the worker, by their names.
mod names;

/// Those of the worker.
mod rest_of_worker;

/// Renumbering of functions, tables, memories and globals.
mod numbers;

/// The part that starts.
mod first;

/// The part that comes later.
mod rest;

pub use names::{is_copied_into_rest_of_worker, is_rest_of_page, is_rest_of_worker};

use crate::steps::Fault;
use plan::Plan;
use program::Program;

/// The two parts. The rest is instantiated with `{ first: exports of the first part }`.
pub struct Split {
    /// Starts the page.
    pub first: Vec<u8>,
    /// Everything else.
    pub rest: Vec<u8>,
}

/// The import module under which the rest finds the first part.
const FIRST: &str = "first";
/// In it: the end of the memory that whoever starts a rest with copies reserved for its stack.
const STACK: &str = "stack";
/// The global in which LLVM keeps the stack pointer.
const STACK_POINTER: u32 = 0;

/// Cuts a program. A rest with copies is instantiated with `{ first: exports and stack }`; `is_rest` chooses by a function's name, so the name section must be there. What `is_copied` chooses of
/// what the rest calls it has once more: larger, and faster than a call from one part into the other.
pub fn split(wasm: &[u8], is_rest: impl Fn(&str) -> bool, is_copied: impl Fn(&str) -> bool) -> Result<Split, Fault> {
    let program = Program::parse(wasm)?;
    let plan = Plan::new(&program, &is_rest, is_copied)?;
    if !program.names.iter().any(|name| is_rest(name)) {
        return Err("no function has a name of the rest: is the name section there, and mangling v0?".to_string());
    }
    let (rest, needed) = rest::rest(&program, &plan)?;
    let first = first::first(&program, &plan, &needed)?;
    Ok(Split { first, rest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, ExportKind, ExportSection, Function, FunctionSection,
        ImportSection, MemorySection, MemoryType, Module, NameMap, NameSection, RefType, TableSection, TableType,
        TypeSection,
    };
    use wasmparser::{KnownCustom, Parser, Payload, Validator};

    /// `(number) -> number` functions: host (imported), start (exported, calls page and shared), page (calls host, part
    /// and shared), part (called by page only), shown (only in the table), shared.
    fn program() -> Vec<u8> {
        let names = ["host", "start", "leadbench::views::page", "part", "leadbench::views::shown", "shared"];
        let calls: [&[u32]; 5] = [&[2, 5], &[0, 3, 5], &[], &[0], &[]];
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([wasm_encoder::ValType::I32], [wasm_encoder::ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("host", "host", wasm_encoder::EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for called in calls {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().local_get(0);
            called.iter().for_each(|called| {
                body.instructions().call(*called);
            });
            body.instructions().end();
            code.function(&body);
        }
        let limits =
            TableType { element_type: RefType::FUNCREF, table64: false, minimum: 3, maximum: Some(3), shared: false };
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        let (mut tables, mut memories, mut exports) = (TableSection::new(), MemorySection::new(), ExportSection::new());
        tables.table(limits);
        memories.memory(memory);
        exports.export("start", ExportKind::Func, 1);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(1), Elements::Functions((&[4, 5]).into()));
        let (mut map, mut section) = (NameMap::new(), NameSection::new());
        (0..).zip(names).for_each(|(number, name)| map.append(number, name));
        section.functions(&map);
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
        module.section(&exports).section(&elements).section(&code).section(&section);
        module.finish()
    }

    fn names(wasm: &[u8]) -> Vec<String> {
        let custom = Parser::new(0).parse_all(wasm).find_map(|payload| match payload.unwrap() {
            Payload::CustomSection(section) => Some(section),
            _ => None,
        });
        let KnownCustom::Name(sections) = custom.unwrap().as_known() else { panic!("no names") };
        let names = sections.into_iter().filter_map(|section| match section.unwrap() {
            wasmparser::Name::Function(names) => Some(names),
            _ => None,
        });
        names.flatten().map(|naming| naming.unwrap().name.to_string()).collect()
    }

    #[test]
    fn both_parts_are_valid_and_what_only_the_rest_calls_goes_with_it() {
        let Split { first, rest } = split(&program(), is_rest_of_page, |_| false).unwrap();
        for part in [&first, &rest] {
            Validator::new().validate_all(part).unwrap();
        }
        assert_eq!(names(&first), ["host", "start", "shared", "elsewhere: leadbench::views::page"]);
        let expected =
            ["elsewhere: host", "elsewhere: shared", "leadbench::views::page", "part", "leadbench::views::shown"];
        assert_eq!(names(&rest), expected);
    }

    #[test]
    fn a_rest_with_copies_calls_nothing_of_the_first_part_but_the_host() {
        let Split { first, rest } = split(&program(), is_rest_of_page, |_| true).unwrap();
        Validator::new().validate_all(&rest).unwrap();
        assert_eq!(names(&first), ["host", "start", "shared", "elsewhere: leadbench::views::page"]);
        let expected = ["elsewhere: host", "leadbench::views::page", "part", "leadbench::views::shown", "shared"];
        assert_eq!(names(&rest), expected);
    }

    #[test]
    fn the_rest_imports_nothing_but_exports_of_the_first_part_and_fills_its_places_of_the_table() {
        let program = program();
        let Split { first, rest } = split(&program, is_rest_of_page, |_| false).unwrap();
        let (first, rest) = (Program::parse(&first).unwrap(), Parser::new(0).parse_all(&rest));
        let exported: Vec<&str> = first.exports.iter().map(|export| export.name).collect();
        assert_eq!(exported, ["start", "f0", "f5", "t0"]);
        assert_eq!((first.tables[0].ty.initial, first.tables[0].ty.maximum), (4, Some(4)), "one place for the stub");
        let mut starts = Vec::new();
        for payload in rest {
            match payload.unwrap() {
                Payload::ImportSection(imports) => {
                    let imports: Vec<_> = imports.into_imports().map(Result::unwrap).collect();
                    assert!(imports.iter().all(|import| import.module == FIRST && exported.contains(&import.name)));
                }
                Payload::ElementSection(elements) => starts.push(elements.count()),
                Payload::DataSection(_) | Payload::StartSection { .. } => {
                    panic!("not the rest's")
                }
                _ => {}
            }
        }
        assert_eq!(starts, [2], "the page in the added place, what was in the table where it was");
    }

    #[test]
    fn a_program_without_names_is_refused() {
        assert!(split(&program(), |_| false, |_| false).is_err());
    }
}
