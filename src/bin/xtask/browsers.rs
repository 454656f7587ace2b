//! The browsers that the tests drive: Chromium is required, Firefox and WebKit are named when they are there.

use crate::steps::{Fault, output_of, run};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A browser and the program that drives it.
pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

const CHROMIUM_NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
/// The font shows the Chinese samples on screenshots.
const DEBIAN_PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// Chromium and its driver; installed on Debian as root, else the command to install them is the fault.
pub fn chromium() -> Result<Chromium, Fault> {
    report_others();
    if let Some(found) = find() {
        return Ok(found);
    }
    let install = format!("apt-get install -y {}", DEBIAN_PACKAGES.join(" "));
    let is_root = output_of(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !(is_root && in_path("apt-get").is_some()) {
        let advice = match std::env::consts::OS {
            "linux" => format!("run `sudo {install}` (or your system's Chromium and chromedriver)"),
            "macos" => "run `brew install --cask google-chrome chromedriver`".to_string(),
            _ => "install Chrome and the chromedriver of the same version, and name it in CHROMEDRIVER".to_string(),
        };
        return Err(format!("the tests need Chromium and chromedriver: {advice}"));
    }
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    run(Command::new("apt-get").args(["install", "-y", "-qq"]).args(DEBIAN_PACKAGES))?;
    find().ok_or_else(|| format!("`{install}` brought no Chromium and chromedriver"))
}

/// Flags that keep Chromium quiet and offline, and let it run as root.
pub const CHROMIUM_FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// `webdriver.json` for the wasm tests.
pub fn webdriver_json(chromium: &Chromium) -> String {
    let flags: Vec<String> = CHROMIUM_FLAGS.iter().map(|flag| quoted(flag)).collect();
    let binary = quoted(&chromium.browser.to_string_lossy());
    format!("{{\"goog:chromeOptions\": {{\"binary\": {binary}, \"args\": [{}]}}}}\n", flags.join(", "))
}

/// A JSON text.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn find() -> Option<Chromium> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
    let browser = named("CHROMIUM").or_else(|| CHROMIUM_NAMES.iter().find_map(|name| in_path(name)));
    let browser = browser.or_else(|| {
        let folder = std::env::var_os("ProgramFiles")?;
        Some(Path::new(&folder).join("Google/Chrome/Application/chrome.exe")).filter(|path| path.is_file())
    })?;
    // GitHub's machines name the driver's folder.
    let on_github =
        || std::env::var_os("CHROMEWEBDRIVER").and_then(|folder| in_folder(Path::new(&folder), "chromedriver"));
    let driver = named("CHROMEDRIVER").or_else(on_github).or_else(|| in_path("chromedriver"))?;
    println!("Chromium {}, driven by {}", browser.display(), driver.display());
    Some(Chromium { browser, driver })
}

fn report_others() {
    for (name, driver) in [("Firefox", "geckodriver"), ("WebKit", "WebKitWebDriver")] {
        match in_path(driver) {
            Some(path) => println!("{name} found ({}): not tested yet", path.display()),
            None => println!("{name} not found ({driver})"),
        }
    }
}

fn in_path(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).find_map(|folder| in_folder(&folder, name))
}

fn in_folder(folder: &Path, name: &str) -> Option<PathBuf> {
    let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    path.is_file().then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_backslashes_stays_a_json_text() {
        let chromium = Chromium { browser: PathBuf::from(r"C:\a\chrome.exe"), driver: PathBuf::new() };
        assert!(webdriver_json(&chromium).contains(r#""binary": "C:\\a\\chrome.exe""#));
    }
}
