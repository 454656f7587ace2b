//! Sources -> dist/: Trunk builds both programs, the page's is cut in two, wasm-opt shrinks them, the finishing step
//! makes both forms.

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
        let split::Split { first, rest } = split::split(&parts.page_wasm, split::is_rest)?;
        println!("the page: {} -> {} bytes to start, {} the rest", parts.page_wasm.len(), first.len(), rest.len());
        (parts.page_wasm, parts.page_rest) = (first, rest);
        Ok(())
    })?;
    if let Some(wasm_opt) = &tools.wasm_opt {
        step("wasm-opt", || {
            parts.page_wasm = shrunk(wasm_opt, "-Oz", &parts.page_wasm)?;
            parts.page_rest = shrunk(wasm_opt, "-Oz", &parts.page_rest)?;
            parts.worker_wasm = shrunk(wasm_opt, "-O3", &parts.worker_wasm)?;
            Ok(())
        })?;
    }
    let finished = step("finish", || finish::finish(&parts, &project().join("public"), &dist))?;
    step("sizes", || sizes::check(&finished))?;
    println!("\n{}\n{}", dist.join("index.html").display(), dist.join(finish::SEALED_FILE).display());
    Ok(dist)
}

/// No program has anything in the first kilobyte of its memory: the far end of the stack is there.
const LOW_MEMORY: &str = "--low-memory-unused";

/// A program after wasm-opt. Kept by content: an unchanged program is not optimised twice.
fn shrunk(wasm_opt: &Path, level: &str, wasm: &[u8]) -> Result<Vec<u8>, Fault> {
    let folder = target().join("wasm-opt");
    let before = folder.join(content_name("before", "wasm", wasm));
    let after = folder.join(content_name(&format!("after{level}{LOW_MEMORY}"), "wasm", wasm));
    if !after.is_file() {
        write(&before, wasm)?;
        let unfinished = after.with_extension("unfinished");
        run(Command::new(wasm_opt).args([level, LOW_MEMORY]).arg(&before).arg("-o").arg(&unfinished))?;
        std::fs::rename(&unfinished, &after).map_err(|error| format!("cannot keep {}: {error}", after.display()))?;
    }
    let shrunk = read(&after)?;
    println!("wasm-opt {level}: {} -> {} bytes", wasm.len(), shrunk.len());
    Ok(shrunk)
}
