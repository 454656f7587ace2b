//! A Chromium of our own that may be killed at any moment, and comes back on the same profile.
//!
//! Why not one that chromedriver starts: its session dies with the tab. Here a new session is attached to what is left.

use crate::app::{App, pause};
use crate::browser::{dist, flags, new_folder, start_chromedriver};
use crate::eavesdropper::Heard;
use crate::processes::{descendants, kill};
use crate::server;
use serde_json::json;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use thirtyfour::ChromiumLikeCapabilities;
use thirtyfour::prelude::*;

/// What is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Death {
    /// The worker alone: the page starts another one by itself.
    Worker,
    /// The process of the page, and the worker with it; the browser lives.
    Renderer,
    /// Every process of the browser.
    Browser,
}

/// A browser with one page.
pub struct Mortal {
    chromedriver: Child,
    driver_port: u16,
    chromium: Child,
    debugger: String,
    /// Its page.
    pub app: App,
}

/// Keeps the page's workers where a test can end them.
const KEEP_WORKERS: &str = "(() => { const Native = Worker; window.workers = [];
    window.Worker = class extends Native { constructor(...given) { super(...given); window.workers.push(this); } }; })()";

impl Mortal {
    /// Starts one on a new profile, with the page open.
    pub async fn start() -> WebDriverResult<Mortal> {
        let folder = new_folder();
        let served = Heard::default();
        let notes = served.clone();
        let address = server::start(dist(), 0, move |line| notes.note(line)).expect("a free port");
        let (chromedriver, driver_port) = start_chromedriver();
        let (chromium, debugger) = launch(&folder).await;
        let driver = attach(driver_port, &debugger).await?;
        let address = format!("http://{address}/");
        let app = App { driver, address, folder, served, left: Heard::default() };
        let mortal = Mortal { chromedriver, driver_port, chromium, debugger, app };
        mortal.open().await?;
        Ok(mortal)
    }

    /// Opens the page, with a hand on its workers and downloads.
    pub async fn open(&self) -> WebDriverResult<()> {
        let tools = self.app.driver.cdp();
        tools.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_WORKERS })).await?;
        let downloads = json!({ "behavior": "allow", "downloadPath": self.app.folder.join("downloads") });
        tools.send_raw("Page.setDownloadBehavior", downloads).await?;
        self.app.open().await
    }

    /// Kills at once. A worker is ended by a script of the page, not from here.
    pub fn kill(&self, death: Death) {
        let processes = descendants(self.chromium.id());
        let is_killed = |command: &str| match death {
            Death::Worker => false,
            Death::Renderer => command.contains("--type=renderer"),
            Death::Browser => true,
        };
        let ids = processes.iter().filter(|process| is_killed(&process.command)).map(|process| process.id);
        let browser = (death == Death::Browser).then(|| self.chromium.id());
        kill(&browser.into_iter().chain(ids).collect::<Vec<_>>());
    }

    /// Opens the page again with what is left.
    pub async fn revive(&mut self, death: Death) -> WebDriverResult<()> {
        if death == Death::Worker {
            return self.app.open().await;
        }
        self.come_back(death).await?;
        self.open().await
    }

    /// Attaches to what is left, without the page: a browser that died is started on the same profile.
    pub async fn come_back(&mut self, death: Death) -> WebDriverResult<()> {
        match death {
            Death::Worker => return Ok(()),
            Death::Renderer => {
                let dead = targets(&self.debugger);
                call(&self.debugger, "PUT", "/json/new?about:blank");
                dead.iter().for_each(|id| drop(call(&self.debugger, "GET", &format!("/json/close/{id}"))));
                let _ = self.app.driver.clone().quit().await;
            }
            Death::Browser => {
                let _ = self.app.driver.clone().quit().await;
                let _ = self.chromium.wait();
                (self.chromium, self.debugger) = launch(&self.app.folder).await;
            }
        }
        self.app.driver = attach(self.driver_port, &self.debugger).await?;
        Ok(())
    }

    /// Ends everything.
    pub async fn end(mut self) {
        let _ = self.app.driver.clone().quit().await;
        self.kill(Death::Browser);
        let _ = self.chromium.wait();
        let _ = self.chromedriver.kill();
        let _ = self.chromedriver.wait();
        let _ = std::fs::remove_dir_all(&self.app.folder);
    }
}

/// Starts Chromium; gives the address of its developer tools.
async fn launch(folder: &Path) -> (Child, String) {
    let profile = folder.join("profile");
    let port_file = profile.join("DevToolsActivePort");
    let _ = std::fs::remove_file(&port_file);
    let program = std::env::var_os("CHROMIUM").unwrap_or_else(|| "chromium".into());
    let chromium = Command::new(&program)
        .args(flags())
        .args([format!("--user-data-dir={}", profile.display()), "--remote-debugging-port=0".to_owned()])
        .args(["--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=127.0.0.1", "about:blank"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    (chromium, debugger_address(&port_file).await)
}

/// Chromium writes down which port it took.
async fn debugger_address(port_file: &Path) -> String {
    let begun = Instant::now();
    loop {
        let port = std::fs::read_to_string(port_file).unwrap_or_default();
        if let Some((port, _)) = port.split_once('\n') {
            return format!("127.0.0.1:{port}");
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "Chromium does not start");
        pause(20).await;
    }
}

async fn attach(driver_port: u16, debugger: &str) -> WebDriverResult<WebDriver> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_debugger_address(debugger)?;
    let driver = WebDriver::new(format!("http://127.0.0.1:{driver_port}"), capabilities).await?;
    // A change on a busy machine takes longer than the half minute that a script has otherwise.
    driver.set_script_timeout(Duration::from_secs(120)).await?;
    Ok(driver)
}

/// The pages of a browser, dead or alive.
fn targets(debugger: &str) -> Vec<String> {
    let listed = call(debugger, "GET", "/json/list");
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap_or_default();
    let pages = listed.as_array().into_iter().flatten().filter(|target| target["type"] == "page");
    pages.filter_map(|target| target["id"].as_str().map(str::to_owned)).collect()
}

/// One request to the developer tools; the body of the answer. They leave the connection open, so its length tells.
fn call(debugger: &str, method: &str, path: &str) -> String {
    let answer = || -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect(debugger)?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {debugger}\r\n\r\n")?;
        let mut answer = BufReader::new(stream);
        let (mut line, mut length) = (String::new(), 0);
        while answer.read_line(&mut line)? > 2 {
            if let Some((_, text)) =
                line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
            {
                length = text.trim().parse().unwrap_or(0);
            }
            line.clear();
        }
        let mut body = vec![0; length];
        answer.read_exact(&mut body)?;
        Ok(body)
    };
    String::from_utf8_lossy(&answer().unwrap_or_default()).into_owned()
}
