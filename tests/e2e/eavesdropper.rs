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
            notes.note(&line);
        }
    });
    Ok((port, heard))
}
