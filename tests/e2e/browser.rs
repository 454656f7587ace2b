//! A fresh Chromium for every journey: own driver, own profile, own downloads.

use crate::app::App;
use crate::eavesdropper::{self, Heard};
use crate::server;
use serde_json::json;
use std::future::Future;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use tokio::task::{LocalSet, spawn_local};

/// Which form of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `dist/`, served.
    Site,
    /// `dist/leadbench.html`, opened from the disk.
    Sealed,
}

/// Quiet, offline, and able to run as root.
const FLAGS: &str = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run \
     --disable-background-networking --disable-component-update --disable-sync";

/// Runs one journey on the served site.
pub fn journey<F: Future<Output = WebDriverResult<()>> + 'static>(test: impl FnOnce(App) -> F) {
    journey_in(Form::Site, test);
}

/// Runs one journey in a fresh browser, and ends the browser whatever comes of it.
pub fn journey_in<F: Future<Output = WebDriverResult<()>> + 'static>(form: Form, test: impl FnOnce(App) -> F) {
    let outcome = in_turn(async move {
        let (mut process, app) = start(form).await;
        let outcome = match app.open().await {
            Ok(()) => spawn_local(test(app.clone())).await,
            Err(error) => Ok(Err(error)),
        };
        if !matches!(outcome, Ok(Ok(()))) {
            leave_evidence(&app).await;
        }
        let folder = app.folder.clone();
        let _ = app.driver.quit().await;
        let _ = process.kill();
        let _ = process.wait();
        let _ = std::fs::remove_dir_all(folder);
        outcome
    });
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(error)) => panic!("{error}"),
        Err(panic) => std::panic::resume_unwind(panic.into_panic()),
    }
}

/// One browser at a time: two would take each other's processor, and what is measured would be the other.
pub fn in_turn<T>(work: impl Future<Output = T>) -> T {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    LocalSet::new().block_on(&runtime, work)
}

/// A folder for one journey, with one for what it downloads.
pub fn new_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("leadbench-e2e-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir_all(folder.join("downloads")).expect("a temporary folder");
    folder
}

/// The browser's flags, without those of one journey.
pub fn flags() -> Vec<String> {
    let flags = std::env::var("CHROMIUM_FLAGS").unwrap_or_else(|_| FLAGS.to_owned());
    flags
        .split_whitespace()
        .map(str::to_owned)
        .chain(["--lang=en-US", "--window-size=1440,900"].map(str::to_owned))
        .collect()
}

/// The folder that holds both forms.
pub fn dist() -> PathBuf {
    let named = std::env::var_os("LEADBENCH_DIST").map(PathBuf::from);
    let dist = named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"));
    let absolute = dist.canonicalize();
    absolute.unwrap_or_else(|_| panic!("{} is not there: run `cargo xtask build` first", dist.display()))
}

/// Where pictures go, for people to look at.
pub fn screenshots() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for screenshots");
    folder
}

async fn start(form: Form) -> (Child, App) {
    let folder = new_folder();
    let served = Heard::default();
    let address = match form {
        Form::Sealed => format!("file://{}", dist().join("leadbench.html").display()),
        Form::Site => {
            let notes = served.clone();
            let address = server::start(dist(), 0, move |line| notes.note(line)).expect("a free port");
            format!("http://{address}/")
        }
    };
    let (proxy_port, left) = eavesdropper::start().expect("a free port");
    let (process, driver_port) = start_chromedriver();
    let capabilities = capabilities(&folder, proxy_port).expect("capabilities");
    let driver = WebDriver::new(format!("http://127.0.0.1:{driver_port}"), capabilities).await.expect("Chromium");
    (process, App { driver, address, folder, served, left })
}

/// Chromedriver on a port that was free a moment ago; its output is of no interest.
pub fn start_chromedriver() -> (Child, u16) {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    let port = free.expect("a free port").port();
    let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let process = Command::new(&program)
        .arg(format!("--port={port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    let begun = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(begun.elapsed() < Duration::from_secs(20), "chromedriver does not listen");
        std::thread::sleep(Duration::from_millis(50));
    }
    (process, port)
}

fn capabilities(folder: &Path, proxy_port: u16) -> WebDriverResult<thirtyfour::ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    if let Ok(binary) = std::env::var("CHROMIUM") {
        capabilities.set_binary(&binary)?;
    }
    for flag in flags() {
        capabilities.add_arg(&flag)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", folder.join("profile").display()))?;
    capabilities.add_arg(&format!("--proxy-server=http://127.0.0.1:{proxy_port}"))?;
    capabilities.add_arg("--proxy-bypass-list=127.0.0.1")?;
    let preferences = json!({
        "download.default_directory": folder.join("downloads"),
        "download.prompt_for_download": false,
        "profile.default_content_setting_values.automatic_downloads": 1,
    });
    capabilities.add_experimental_option("prefs", preferences)?;
    capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}

/// A picture and the console of a journey that failed, under the test's name.
pub async fn leave_evidence(app: &App) {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("journey").replace("::", "-");
    let _ = app.driver.screenshot(&screenshots().join(format!("failed-{name}.png"))).await;
    let console = app.driver.browser_log().await.unwrap_or_default();
    let lines: Vec<String> = console.iter().map(|entry| format!("{} {}", entry.level, entry.message)).collect();
    let _ = std::fs::write(screenshots().join(format!("failed-{name}.txt")), lines.join("\n"));
}
