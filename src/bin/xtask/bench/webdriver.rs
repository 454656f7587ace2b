//! A fresh Chromium, driven by WebDriver: plain HTTP with JSON, which the standard library can do.
//!
//! Why not the end-to-end tests' client: it would make every command of xtask wait for an asynchronous runtime to compile.

use crate::browsers::{CHROMIUM_FLAGS, Chromium};
use crate::steps::Fault;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a script in the page may take.
const PATIENCE: Duration = Duration::from_secs(1_200);

/// The name of an element in the protocol.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser with one tab, and a profile that ends with it.
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    folder: PathBuf,
    capabilities: Value,
}

impl Browser {
    /// Starts one.
    pub fn start(chromium: &Chromium) -> Result<Browser, Fault> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| error.to_string())?;
        let port = listener.local_addr().map_err(|error| error.to_string())?.port();
        drop(listener);
        let folder = std::env::temp_dir().join(format!("leadbench-bench-{}-{port}", std::process::id()));
        let mut command = Command::new(&chromium.driver);
        let quiet = command.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null());
        let driver = quiet.spawn().map_err(|error| format!("{}: {error}", chromium.driver.display()))?;
        let capabilities = capabilities(&chromium.browser, &folder);
        let mut browser = Browser { driver, port, session: String::new(), folder, capabilities };
        browser.wait_for_driver()?;
        browser.begin()?;
        Ok(browser)
    }

    /// Closes the browser and starts it again with the same profile.
    pub fn restart(&mut self) -> Result<(), Fault> {
        self.end();
        self.begin()
    }

    fn begin(&mut self) -> Result<(), Fault> {
        let answer = self.post("/session", &json!({ "capabilities": { "alwaysMatch": self.capabilities } }))?;
        self.session = answer["sessionId"].as_str().ok_or("no session")?.to_owned();
        let timeouts = json!({ "script": PATIENCE.as_millis() as u64, "pageLoad": PATIENCE.as_millis() as u64 });
        self.ask("timeouts", &timeouts).map(drop)
    }

    fn end(&self) {
        let _ = self.request("DELETE", &format!("/session/{}", self.session), "");
    }

    /// The driver's process: the browser's are its children.
    pub fn process(&self) -> u32 {
        self.driver.id()
    }

    /// Where downloads go.
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    /// Runs a script at the beginning of every page from now on, before the page's own.
    pub fn prepare(&self, script: &str) -> Result<(), Fault> {
        let command = json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": { "source": script } });
        self.ask("goog/cdp/execute", &command).map(drop)
    }

    /// Opens an address.
    pub fn open(&self, address: &str) -> Result<(), Fault> {
        self.ask("url", &json!({ "url": address })).map(drop)
    }

    /// Waits for what an expression of the page promises.
    pub fn value_of(&self, expression: &str) -> Result<Value, Fault> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             Promise.resolve().then(() => ({expression})).then(value => done({{ value }}), error => done({{ error: String(error?.stack ?? error) }}))"
        );
        let answer = self.ask("execute/async", &json!({ "script": script, "args": [] }))?;
        match answer["error"].as_str() {
            Some(error) => Err(format!("`{expression}`: {error}")),
            None => Ok(answer["value"].clone()),
        }
    }

    /// Gives a file to an input.
    pub fn give_file(&self, css: &str, path: &Path) -> Result<(), Fault> {
        let found = self.ask("element", &json!({ "using": "css selector", "value": css }))?;
        let element = found[ELEMENT].as_str().ok_or_else(|| format!("no `{css}`"))?;
        let absolute = path.canonicalize().map_err(|error| format!("{}: {error}", path.display()))?;
        self.ask(&format!("element/{element}/value"), &json!({ "text": absolute })).map(drop)
    }

    fn ask(&self, command: &str, body: &Value) -> Result<Value, Fault> {
        self.post(&format!("/session/{}/{command}", self.session), body)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Fault> {
        let (status, answer) = self.request("POST", path, &body.to_string()).map_err(|error| error.to_string())?;
        let mut answer: Value = serde_json::from_str(&answer).map_err(|error| format!("{path}: {error}"))?;
        let value = answer["value"].take();
        if status == 200 { Ok(value) } else { Err(format!("{path}: {}", value["message"])) }
    }

    fn request(&self, method: &str, path: &str, body: &str) -> std::io::Result<(u16, String)> {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            self.port,
            body.len()
        );
        connection.write_all(head.as_bytes())?;
        connection.write_all(body.as_bytes())?;
        let mut reader = BufReader::new(connection);
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        let mut length = 0;
        while line.trim() != "" {
            line.clear();
            reader.read_line(&mut line)?;
            let length_line = line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
            if let Some((_, value)) = length_line {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        let mut answer = vec![0; length];
        reader.read_exact(&mut answer)?;
        Ok((status, String::from_utf8_lossy(&answer).into_owned()))
    }

    fn wait_for_driver(&self) -> Result<(), Fault> {
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if begun.elapsed() > Duration::from_secs(20) {
                return Err("chromedriver does not listen".to_owned());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn capabilities(browser: &Path, folder: &Path) -> Value {
    let mut flags: Vec<String> = CHROMIUM_FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
    flags.extend([
        "--lang=en-US".to_owned(),
        "--window-size=1440,900".to_owned(),
        "--enable-precise-memory-info".to_owned(),
        // A renderer kept in reserve is no part of the tab.
        "--disable-features=SpareRendererForSitePerProcess".to_owned(),
        format!("--user-data-dir={}", folder.join("profile").display()),
    ]);
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": browser,
            "args": flags,
            "prefs": {
                "download.default_directory": folder.join("downloads"),
                "download.prompt_for_download": false,
            },
        },
    })
}
