//! The processes of a browser that a journey started, as Linux tells them.

use std::fs;
use std::process::Command;

/// One process: its number and the words it was started with.
pub struct Process {
    /// Its number.
    pub id: u32,
    /// Program and arguments.
    pub command: String,
}

/// Whether this system tells the processes of another one.
pub fn are_told() -> bool {
    fs::exists("/proc/self/stat").unwrap_or(false)
}

/// All that a process started, and what they started in turn.
pub fn descendants(of: u32) -> Vec<Process> {
    let numbers = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = numbers.filter_map(|entry| entry.file_name().to_string_lossy().parse::<u32>().ok());
    let known: Vec<(u32, u32)> = numbers.filter_map(|id| Some((id, parent(id)?))).collect();
    let mut found = vec![of];
    let mut place = 0;
    while place < found.len() {
        let children = known.iter().filter(|(_, parent)| *parent == found[place]).map(|(id, _)| *id);
        let children: Vec<u32> = children.collect();
        found.extend(children);
        place += 1;
    }
    let named = |id| Process {
        id,
        command: fs::read(format!("/proc/{id}/cmdline"))
            .map_or_else(|_| String::new(), |bytes| String::from_utf8_lossy(&bytes).replace('\0', " ")),
    };
    found.into_iter().skip(1).map(named).collect()
}

/// The name in brackets may hold spaces, so it is read from behind: state, then the parent.
fn parent(id: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// Ends processes at once, without a word to them.
pub fn kill(ids: &[u32]) {
    let ids = ids.iter().map(u32::to_string);
    let _ = Command::new("kill").arg("-KILL").args(ids).stderr(std::process::Stdio::null()).status();
}
