//! A linked program, taken apart as far as cutting it needs.

use crate::steps::Fault;
use wasmparser::{
    DataSectionReader, Element, Export, FuncType, FunctionBody, Global, Import, KnownCustom, MemoryType, Name, Parser,
    Payload, Table, TypeRef, TypeSectionReader,
};

/// The sections of a program. Only functions may be imported, as wasm-bindgen does it.
#[derive(Default)]
pub struct Program<'a> {
    /// As they stand, for copying.
    pub types: Option<TypeSectionReader<'a>>,
    /// The same, to look at.
    pub function_types: Vec<FuncType>,
    pub imports: Vec<Import<'a>>,
    /// The type of every function, the imported ones first.
    pub functions: Vec<u32>,
    pub tables: Vec<Table<'a>>,
    pub memories: Vec<MemoryType>,
    pub globals: Vec<Global<'a>>,
    pub exports: Vec<Export<'a>>,
    pub start: Option<u32>,
    pub elements: Vec<Element<'a>>,
    pub data: Option<DataSectionReader<'a>>,
    /// Of the functions that are not imported.
    pub bodies: Vec<FunctionBody<'a>>,
    /// Of every function; empty where there is none.
    pub names: Vec<&'a str>,
    /// The section `target_features`, which tells wasm-opt what it may use.
    pub features: Option<&'a [u8]>,
}

impl<'a> Program<'a> {
    /// Reads a program; a fault when it holds something that cutting does not know.
    pub fn parse(wasm: &'a [u8]) -> Result<Program<'a>, Fault> {
        let mut program = Program::default();
        for payload in Parser::new(0).parse_all(wasm) {
            program.take(payload.map_err(unreadable)?)?;
        }
        program.names.resize(program.functions.len(), "");
        Ok(program)
    }

    /// How many functions are imported.
    pub fn import_count(&self) -> u32 {
        self.imports.len() as u32
    }

    /// The body of a function that is not imported.
    pub fn body(&self, function: u32) -> &FunctionBody<'a> {
        &self.bodies[(function - self.import_count()) as usize]
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), Fault> {
        match payload {
            Payload::TypeSection(section) => {
                self.types = Some(section.clone());
                self.function_types = all(section.into_iter_err_on_gc_types())?;
            }
            Payload::ImportSection(section) => {
                self.imports = all(section.into_imports())?;
                for import in &self.imports {
                    let TypeRef::Func(function_type) = import.ty else {
                        return Err(format!("the program imports {}, which is no function", import.name));
                    };
                    self.functions.push(function_type);
                }
            }
            Payload::FunctionSection(section) => self.functions.extend(all(section.into_iter())?),
            Payload::TableSection(section) => self.tables = all(section.into_iter())?,
            Payload::MemorySection(section) => self.memories = all(section.into_iter())?,
            Payload::GlobalSection(section) => self.globals = all(section.into_iter())?,
            Payload::ExportSection(section) => self.exports = all(section.into_iter())?,
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(section) => self.elements = all(section.into_iter())?,
            Payload::DataSection(section) => self.data = Some(section),
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) if section.name() == "target_features" => {
                self.features = Some(section.data())
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    self.take_names(names)?;
                }
            }
            Payload::TagSection(_) => {
                return Err("the program throws exceptions: cutting does not know them".to_string());
            }
            _ => {}
        }
        Ok(())
    }

    fn take_names(&mut self, sections: wasmparser::NameSectionReader<'a>) -> Result<(), Fault> {
        self.names.resize(self.functions.len(), "");
        for section in sections {
            let Name::Function(names) = section.map_err(unreadable)? else { continue };
            for naming in names {
                let naming = naming.map_err(unreadable)?;
                if let Some(name) = self.names.get_mut(naming.index as usize) {
                    *name = naming.name;
                }
            }
        }
        Ok(())
    }
}

fn all<T>(items: impl Iterator<Item = wasmparser::Result<T>>) -> Result<Vec<T>, Fault> {
    items.collect::<wasmparser::Result<_>>().map_err(unreadable)
}

fn unreadable(error: wasmparser::BinaryReaderError) -> Fault {
    format!("the program cannot be read: {error}")
}
