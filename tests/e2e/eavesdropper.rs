//! A proxy that answers nothing: Chromium sends it whatever is not for this machine, and it writes down what that was.
//!
//! Why not only the browser's own log: that one leaves out what workers, beacons and preconnects ask for.

use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, Mutex};

/// What was heard: the first line of every request.
#[derive(Clone, Default)]
pub struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    /// Writes one down.
    pub fn note(&self, line: &str) {
        self.0.lock().expect("nobody panics while holding it").push(line.trim().to_owned());
    }

    /// All so far.
    pub fn lines(&self) -> Vec<String> {
        self.0.lock().expect("nobody panics while holding it").clone()
    }

    /// All so far but what the browser asks for on its own account, whatever page is open.
    pub fn lines_of_pages(&self) -> Vec<String> {
        let is_browsers = |line: &String| BROWSERS_OWN.iter().any(|host| host_of(line).ends_with(host));
        self.lines().into_iter().filter(|line| !is_browsers(line)).collect()
    }
}

/// Clock, updates, accounts and start page: an empty Chromium asks for these too, whatever its flags.
const BROWSERS_OWN: [&str; 6] =
    [".google.com", ".googleapis.com", ".gstatic.com", ".gvt1.com", ".googleusercontent.com", ".duckduckgo.com"];

/// `CONNECT a.example:443 HTTP/1.1`, `GET http://a.example/x HTTP/1.1` -> `a.example`.
fn host_of(line: &str) -> &str {
    let address = line.split_whitespace().nth(1).unwrap_or_default();
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    address.split(['/', ':']).next().unwrap_or_default()
}

/// Listens on a free port until the program ends.
pub fn start() -> io::Result<(u16, Heard)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = listener.local_addr()?.port();
    let heard = Heard::default();
    let notes = heard.clone();
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let mut line = String::new();
            let _ = BufReader::new(connection).read_line(&mut line);
            // A connection that was opened in advance and never used says nothing.
            if !line.trim().is_empty() {
                notes.note(&line);
            }
        }
    });
    Ok((port, heard))
}
