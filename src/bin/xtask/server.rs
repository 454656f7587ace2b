//! Static files of one folder over HTTP on this machine: what `cargo xtask serve` and the end-to-end tests run.
//!
//! It uses nothing of xtask, so that a test can take it in with `#[path]`.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Starts serving `root` on 127.0.0.1 in the background, until the program ends. Port 0 takes any free port.
/// `on_request` hears the method and path of every request.
pub fn start(root: PathBuf, port: u16, on_request: impl Fn(&str) + Send + Sync + 'static) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let address = listener.local_addr()?;
    let shared = Arc::new((root, on_request));
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let shared = Arc::clone(&shared);
            // A browser that goes away in the middle of an answer is no fault of ours.
            std::thread::spawn(move || answer(connection, &shared.0, &shared.1).ok());
        }
    });
    Ok(address)
}

/// One request, one answer, then the connection is closed.
fn answer(mut connection: TcpStream, root: &Path, on_request: &impl Fn(&str)) -> io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(connection.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut words = first.split_whitespace();
    let (Some(method), Some(address)) = (words.next(), words.next()) else { return Ok(()) };
    // The rest of the head is read, or closing would reset the connection before the answer is taken.
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    on_request(&format!("{method} {address}"));
    let is_head = method == "HEAD";
    if !is_head && method != "GET" {
        return respond(&mut connection, "405 Method Not Allowed", "text/plain", b"only GET and HEAD", false);
    }
    let found = path_of(root, address).and_then(|path| Some((mime(&path), std::fs::read(&path).ok()?)));
    match found {
        Some((mime, bytes)) => respond(&mut connection, "200 OK", mime, &bytes, is_head),
        None => respond(&mut connection, "404 Not Found", "text/plain", b"no such file", is_head),
    }
}

fn respond(connection: &mut TcpStream, status: &str, mime: &str, body: &[u8], is_head: bool) -> io::Result<()> {
    let length = body.len();
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {length}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    )?;
    if !is_head {
        connection.write_all(body)?;
    }
    connection.flush()
}

/// The file that an address names; `None` when it would leave the folder.
fn path_of(root: &Path, address: &str) -> Option<PathBuf> {
    let path = address.split(['?', '#']).next()?;
    let relative = PathBuf::from(decoded(path)?.trim_start_matches('/'));
    if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
        return None;
    }
    let found = root.join(relative);
    Some(if found.is_dir() { found.join("index.html") } else { found })
}

/// `%E5%90%8D` -> its text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first != b'%' {
            bytes.push(first);
            continue;
        }
        let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = &rest[2..];
    }
    String::from_utf8(bytes).ok()
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "csv" => "text/csv",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_leads_out_of_the_folder() {
        let root = Path::new("dist");
        for address in ["/../Cargo.toml", "/a/../../b", "/%2e%2e/b", "/%zz", "/%e"] {
            assert_eq!(path_of(root, address), None, "{address}");
        }
        assert_eq!(path_of(root, "/a%20b/c.js?v=1"), Some(root.join("a b/c.js")));
        assert_eq!(path_of(root, "/%E5%90%8D.csv"), Some(root.join("名.csv")));
    }
}
