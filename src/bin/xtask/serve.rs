//! Builds, serves the finished site on this machine, opens the browser: what is served is what is shipped.

use crate::build;
use crate::server;
use crate::steps::Fault;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};

const PORT: u16 = 8017;
/// How many ports after the first are tried when nobody asked for one.
const PORT_ATTEMPTS: u16 = 20;

/// Serves until the program is stopped.
pub fn serve(options: &[String]) -> Result<(), Fault> {
    let asked = port_of(options)?;
    let dist = build::build()?;
    let address = start(&dist, asked)?;
    let url = format!("http://{address}/");
    println!("\nLeadbench runs at {url}   (Ctrl+C stops it)");
    if let Err(fault) = open(&url) {
        println!("No browser was opened ({fault}): open the address yourself.");
    }
    loop {
        std::thread::park();
    }
}

/// On the port that was asked for and no other; else on the first free one.
fn start(dist: &Path, asked: Option<u16>) -> Result<SocketAddr, Fault> {
    let last = asked.unwrap_or(PORT + PORT_ATTEMPTS);
    let mut fault = String::new();
    for port in asked.unwrap_or(PORT)..=last {
        match server::start(dist.to_path_buf(), port, |_| {}) {
            Ok(address) => return Ok(address),
            Err(error) => fault = format!("cannot listen on port {port}: {error}"),
        }
    }
    Err(fault)
}

fn port_of(options: &[String]) -> Result<Option<u16>, Fault> {
    match options {
        [] => Ok(None),
        [name, port] if name == "--port" => port.parse().map(Some).map_err(|_| format!("`{port}` is not a port")),
        other => Err(format!("serve does not know `{}`", other.join(" "))),
    }
}

fn open(url: &str) -> Result<(), Fault> {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "windows" => ("cmd", &["/c", "start", ""]),
        "macos" => ("open", &[]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    let quiet = command.args(arguments).arg(url).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.spawn().map(|_| ()).map_err(|error| format!("{program}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_a_number_or_a_clear_message() {
        let options = |line: &str| line.split_whitespace().map(str::to_string).collect::<Vec<_>>();
        assert_eq!(port_of(&[]), Ok(None));
        assert_eq!(port_of(&options("--port 9000")), Ok(Some(9000)));
        assert!(port_of(&options("--port many")).is_err());
        assert!(port_of(&options("--colour")).is_err());
    }
}
