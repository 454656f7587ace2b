//! The build tools: pinned versions, found in the user's cache folder or installed there once for every clone.
//!
//! Why the cache folder: a second clone re-uses them, and nothing of the user's own installation is touched. Why cargo
//! and npm: both reach the tools through package mirrors, where a download from a project's release page may be closed.

use crate::steps::{Fault, cargo, output_of, project, read_text, run, step};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The last version that builds with the Rust this project asks for.
const TRUNK_VERSION: &str = "0.21.14";
/// wasm-opt comes in this npm package; Debian's is too old for today's WebAssembly.
const BINARYEN_VERSION: &str = "132.0.0";
const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Where the tools are.
pub struct Tools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    /// `None`: npm is missing; the programs are built without it, larger and slower.
    pub wasm_opt: Option<PathBuf>,
}

impl Tools {
    /// Trunk, with the other tools found first.
    pub fn trunk(&self) -> Command {
        let mut command = Command::new(&self.trunk);
        command.env("PATH", self.search_path()).current_dir(project());
        command
    }

    /// `PATH` with the tools' folders in front: Trunk finds wasm-bindgen there, cargo the wasm test runner.
    pub fn search_path(&self) -> OsString {
        let folders = [&self.trunk, &self.wasm_bindgen].into_iter().filter_map(|tool| tool.parent().map(PathBuf::from));
        let rest = std::env::var_os("PATH").unwrap_or_default();
        let all: Vec<PathBuf> = folders.chain(std::env::split_paths(&rest)).collect();
        std::env::join_paths(all).unwrap_or(rest)
    }
}

/// Everything that building needs; installs what is missing.
pub fn ready() -> Result<Tools, Fault> {
    step("wasm target", wasm_target)?;
    let wasm_bindgen_version = wasm_bindgen_version(&read_text(&project().join("Cargo.lock"))?)?;
    let trunk = step("trunk", || from_cargo("trunk", TRUNK_VERSION, "trunk"))?;
    let wasm_bindgen = step("wasm-bindgen", || from_cargo("wasm-bindgen-cli", &wasm_bindgen_version, "wasm-bindgen"))?;
    let wasm_opt = step("wasm-opt", || Ok(wasm_opt()))?;
    // Trunk calls cargo with --offline, so that a build never waits for a network: the crates come now.
    step("crates", || run(&mut cargo(["fetch", "--locked", "--quiet"])))?;
    Ok(Tools { trunk, wasm_bindgen, wasm_opt })
}

fn wasm_target() -> Result<(), Fault> {
    let mut ask = Command::new("rustc");
    ask.args(["--print", "target-libdir", "--target", WASM_TARGET]).current_dir(project());
    if output_of(&mut ask).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    run(Command::new("rustup").args(["target", "add", WASM_TARGET]).current_dir(project()))
        .map_err(|fault| format!("{fault}; install Rust's {WASM_TARGET} target, then try again"))
}

/// The tool's program, installed by `cargo install` when it is not in the cache yet.
fn from_cargo(package: &str, version: &str, program: &str) -> Result<PathBuf, Fault> {
    let folder = tool_folder(package, version)?;
    let path = folder.join("bin").join(executable(program));
    if !path.is_file() {
        println!("installing {package} {version}, once for all clones (some minutes) ...");
        let mut install = cargo(["install", package, "--version", version, "--locked", "--root"]);
        // A target folder that the environment names would be shared with this project's own build.
        run(install.arg(&folder).env_remove("CARGO_TARGET_DIR"))?;
    }
    println!("{}", path.display());
    Ok(path)
}

/// wasm-opt where it can be had: the product is built without it otherwise.
fn wasm_opt() -> Option<PathBuf> {
    let folder = match npm_package("binaryen", BINARYEN_VERSION) {
        Ok(folder) => folder,
        Err(fault) => {
            println!("building without wasm-opt, so the programs are larger: {fault}");
            return None;
        }
    };
    let path = folder.join("node_modules").join(".bin").join(if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" });
    println!("{}", path.display());
    Some(path)
}

/// The folder with the `node_modules` of one package, installed by npm when it is not in the cache yet.
pub fn npm_package(package: &str, version: &str) -> Result<PathBuf, Fault> {
    let folder = tool_folder(package, version)?;
    if !folder.join("node_modules").join(package).is_dir() {
        println!("installing {package} {version}, once for all clones ...");
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut install = Command::new(npm);
        install.args(["install", "--no-audit", "--no-fund", "--loglevel", "error", "--prefix"]).arg(&folder);
        run(install.arg(format!("{package}@{version}")))?;
    }
    Ok(folder)
}

/// The cache folder of one version of one tool.
fn tool_folder(tool: &str, version: &str) -> Result<PathBuf, Fault> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    let cache = cache.ok_or("no cache folder: neither HOME nor LOCALAPPDATA is set")?;
    Ok(cache.join("leadbench").join("tools").join(format!("{tool}-{version}")))
}

/// The version of wasm-bindgen in the lock: its command-line tool must be the very same.
fn wasm_bindgen_version(lock: &str) -> Result<String, Fault> {
    let mut lines = lock.lines().skip_while(|line| *line != "name = \"wasm-bindgen\"");
    let version = lines.nth(1).and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_string).ok_or_else(|| "Cargo.lock names no wasm-bindgen".to_string())
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tool_has_the_version_of_the_lock_and_not_of_a_relative() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\n";
        assert_eq!(wasm_bindgen_version(lock), Ok("0.2.126".to_string()));
        assert!(wasm_bindgen_version("").is_err());
    }
}
