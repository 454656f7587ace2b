//! Sources -> dist/: Trunk builds the programs, the page's and the worker's are cut in two, wasm-opt shrinks them, the
//! finishing step makes both forms.

use crate::finish;
use crate::parts;
use crate::policy::content_name;
use crate::sizes;
use crate::split;
use crate::steps::{Fault, project, read, run, step, target, write};
use crate::tools::{self, Tools};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds both forms and returns the folder they are in.
pub fn build() -> Result<PathBuf, Fault> {
    let tools = tools::ready()?;
    build_with(&tools)
}

/// The same with tools that are ready.
pub fn build_with(tools: &Tools) -> Result<PathBuf, Fault> {
    let dist = project().join("dist");
    let trunk_folder = target().join("trunk");
    step("trunk build", || run(tools.trunk().args(["build", "--release", "--dist"]).arg(&trunk_folder)))?;
    let mut parts = step("parts", || parts::read_parts(&trunk_folder))?;
    step("split", || {
        (parts.page_wasm, parts.page_rest) = cut("the page", &parts.page_wasm, split::is_rest_of_page, |_| false)?;
        for program in parts.programs.iter_mut().filter(|program| program.name == "worker") {
            let (first, rest) =
                cut("the worker", &program.wasm, split::is_rest_of_worker, split::is_copied_into_rest_of_worker)?;
            (program.wasm, program.rest) = (first, Some(rest));
        }
        Ok(())
    })?;
    if let Some(wasm_opt) = &tools.wasm_opt {
        step("wasm-opt", || {
            parts.page_wasm = shrunk(wasm_opt, &SMALL, &parts.page_wasm)?;
            parts.page_rest = shrunk(wasm_opt, &SMALL, &parts.page_rest)?;
            for program in &mut parts.programs {
                program.wasm = shrunk(wasm_opt, &FAST, &program.wasm)?;
                if let Some(rest) = &mut program.rest {
                    *rest = shrunk(wasm_opt, &FAST, rest)?;
                }
            }
            Ok(())
        })?;
    }
    let finished = step("finish", || finish::finish(&parts, &project().join("public"), &dist))?;
    step("sizes", || sizes::check(&finished))?;
    println!("\n{}\n{}", dist.join("index.html").display(), dist.join(finish::SEALED_FILE).display());
    Ok(dist)
}

/// The part of a program that starts, and the rest.
fn cut(
    what: &str,
    wasm: &[u8],
    is_rest: impl Fn(&str) -> bool,
    is_copied: impl Fn(&str) -> bool,
) -> Result<(Vec<u8>, Vec<u8>), Fault> {
    let split::Split { first, rest } = split::split(wasm, is_rest, is_copied)?;
    println!("{what}: {} -> {} bytes to start, {} the rest", wasm.len(), first.len(), rest.len());
    Ok((first, rest))
}

/// No program has anything in the first kilobyte of its memory: the far end of the stack is there.
const LOW_MEMORY: &str = "--low-memory-unused";

/// How the page's program is optimised.
const SMALL: [&str; 2] = ["-Oz", LOW_MEMORY];

/// How the others are. A browser compiles functions one by one, first in haste, and for speed once they were called often. So
/// what is called for every row must stay a function, also when it is called at one place only.
const FAST: [&str; 3] = ["-O3", LOW_MEMORY, "--one-caller-inline-max-function-size=60"];

/// A program after wasm-opt. Kept by content: an unchanged program is not optimised twice.
fn shrunk(wasm_opt: &Path, options: &[&str], wasm: &[u8]) -> Result<Vec<u8>, Fault> {
    let folder = target().join("wasm-opt");
    let before = folder.join(content_name("before", "wasm", wasm));
    let after = folder.join(content_name(&format!("after{}", options.concat()), "wasm", wasm));
    if !after.is_file() {
        write(&before, wasm)?;
        let unfinished = after.with_extension("unfinished");
        run(Command::new(wasm_opt).args(options).arg(&before).arg("-o").arg(&unfinished))?;
        std::fs::rename(&unfinished, &after).map_err(|error| format!("cannot keep {}: {error}", after.display()))?;
    }
    let shrunk = read(&after)?;
    println!("wasm-opt {}: {} -> {} bytes", options[0], wasm.len(), shrunk.len());
    Ok(shrunk)
}
