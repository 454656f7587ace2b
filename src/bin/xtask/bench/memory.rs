//! The memory of a tab: what the system holds for the browser's renderer processes. Linux only; elsewhere nothing is told.
//!
//! The peak is read as the resident set every 50 ms, which costs next to nothing; the share of it that belongs to other
//! processes too (the browser's own program) hardly moves, so it is read once, as `Rss - Pss`, and taken off.

use std::collections::HashMap;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Twenty times a second.
const PAUSE: Duration = Duration::from_millis(50);

/// Watches the renderers below a process.
pub struct Watch {
    state: Arc<State>,
    thread: Option<JoinHandle<()>>,
    ancestor: u32,
}

#[derive(Default)]
struct State {
    is_over: AtomicBool,
    peak_kib: AtomicU64,
}

impl Watch {
    /// Begins to watch; from now on is the peak.
    pub fn start(ancestor: u32) -> Watch {
        let state = Arc::new(State::default());
        let watched = Arc::clone(&state);
        let thread = thread::spawn(move || {
            let mut renderers = renderers_below(ancestor);
            let mut turn = 0_u32;
            while !watched.is_over.load(Ordering::Relaxed) {
                // Processes come and go seldom; looking for them is the dear part.
                if turn.is_multiple_of(20) {
                    renderers = renderers_below(ancestor);
                }
                turn += 1;
                watched.peak_kib.fetch_max(sum(&renderers, "status", "VmRSS:"), Ordering::Relaxed);
                thread::sleep(PAUSE);
            }
        });
        Watch { state, thread: Some(thread), ancestor }
    }

    /// Ends, and gives the peak in bytes; 0 where it cannot be told.
    pub fn peak(mut self) -> u64 {
        self.state.is_over.store(true, Ordering::Relaxed);
        let _ = self.thread.take().map(JoinHandle::join);
        let renderers = renderers_below(self.ancestor);
        let shared = sum(&renderers, "smaps_rollup", "Rss:").saturating_sub(sum(&renderers, "smaps_rollup", "Pss:"));
        1024 * self.state.peak_kib.load(Ordering::Relaxed).saturating_sub(shared)
    }
}

/// The sum of a line of `/proc/<process>/<file>`, in KiB.
fn sum(processes: &[u32], file: &str, name: &str) -> u64 {
    let of_process = |process: &u32| -> Option<u64> {
        let text = fs::read_to_string(format!("/proc/{process}/{file}")).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse().ok()
    };
    processes.iter().filter_map(of_process).sum()
}

/// The renderer processes among the descendants of a process.
fn renderers_below(ancestor: u32) -> Vec<u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let parents: HashMap<u32, u32> = numbers.filter_map(|process| Some((process, parent_of(process)?))).collect();
    let is_below = |process: u32| {
        let mut at = process;
        while let Some(parent) = parents.get(&at).copied().filter(|parent| *parent > 1) {
            if parent == ancestor {
                return true;
            }
            at = parent;
        }
        false
    };
    let is_renderer = |process: u32| {
        let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&line).contains("--type=renderer")
    };
    parents.keys().copied().filter(|process| is_below(*process) && is_renderer(*process)).collect()
}

fn parent_of(process: u32) -> Option<u32> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in brackets may hold anything, so what is counted comes after it.
    text.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}
