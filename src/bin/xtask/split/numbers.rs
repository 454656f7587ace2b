//! New numbers for functions, tables, memories and globals while code is copied; and which of them code uses.

use crate::steps::Fault;
use std::collections::BTreeSet;
use wasm_encoder::CodeSection;
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::FunctionBody;

/// Old number -> new number; `None`: not in this part.
#[derive(Default)]
pub struct Numbers {
    pub functions: Vec<Option<u32>>,
    pub tables: Vec<Option<u32>>,
    pub memories: Vec<Option<u32>>,
    pub globals: Vec<Option<u32>>,
}

impl Reencode for Numbers {
    type Error = Fault;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Fault>> {
        find(&self.functions, function, "function")
    }

    fn table_index(&mut self, table: u32) -> Result<u32, Error<Fault>> {
        find(&self.tables, table, "table")
    }

    fn memory_index(&mut self, memory: u32) -> Result<u32, Error<Fault>> {
        find(&self.memories, memory, "memory")
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error<Fault>> {
        find(&self.globals, global, "global")
    }
}

fn find(numbers: &[Option<u32>], number: u32, what: &str) -> Result<u32, Error<Fault>> {
    let missing = || Error::UserError(format!("{what} {number} is not in this part"));
    numbers.get(number as usize).copied().flatten().ok_or_else(missing)
}

/// What code uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    pub functions: BTreeSet<u32>,
    pub tables: BTreeSet<u32>,
    pub memories: BTreeSet<u32>,
    pub globals: BTreeSet<u32>,
}

impl Used {
    /// What one function's code uses.
    pub fn by(body: &FunctionBody) -> Result<Used, Fault> {
        let mut used = Used::default();
        used.parse_function_body(&mut CodeSection::new(), body.clone()).map_err(fault)?;
        Ok(used)
    }

    /// Adds what other code uses.
    pub fn add(&mut self, other: &Used) {
        self.functions.extend(&other.functions);
        self.tables.extend(&other.tables);
        self.memories.extend(&other.memories);
        self.globals.extend(&other.globals);
    }
}

impl Reencode for Used {
    type Error = Fault;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Fault>> {
        self.functions.insert(function);
        Ok(function)
    }

    fn table_index(&mut self, table: u32) -> Result<u32, Error<Fault>> {
        self.tables.insert(table);
        Ok(table)
    }

    fn memory_index(&mut self, memory: u32) -> Result<u32, Error<Fault>> {
        self.memories.insert(memory);
        Ok(memory)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error<Fault>> {
        self.globals.insert(global);
        Ok(global)
    }
}

/// A re-encoder's error in words.
pub fn fault(error: Error<Fault>) -> Fault {
    match error {
        Error::UserError(fault) => fault,
        other => format!("the program cannot be copied: {other}"),
    }
}
