//! What a visitor loads, against the limits: the first load 250 KB, the worker 600 KB, both gzipped.

use crate::finish::{DistFile, Finished};
use crate::steps::Fault;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

const FIRST_LOAD_LIMIT: usize = 250_000;
const WORKER_LIMIT: usize = 600_000;

/// Prints every size; a fault when a limit is passed.
pub fn check(finished: &Finished) -> Result<(), Fault> {
    let first_load = print("first load", &finished.first_load, Some(FIRST_LOAD_LIMIT));
    print("rest of the page", &finished.rest, None);
    let worker = print("worker", &finished.worker, Some(WORKER_LIMIT));
    print("sealed file", &finished.sealed, None);
    for (what, size, limit) in [("first load", first_load, FIRST_LOAD_LIMIT), ("worker", worker, WORKER_LIMIT)] {
        if size > limit {
            return Err(format!("the {what} is {size} bytes gzipped, {} over its limit", size - limit));
        }
    }
    Ok(())
}

/// Prints one group file by file and returns its gzipped size.
fn print(what: &str, files: &[DistFile], limit: Option<usize>) -> usize {
    let limit = limit.map_or_else(String::new, |limit| format!("   limit {limit}"));
    let sizes: Vec<usize> = files.iter().map(|(_, bytes)| gzipped(bytes)).collect();
    let (raw, packed) = (files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>(), sizes.iter().sum());
    println!("{what:<44}{raw:>10}{packed:>10} gzipped{limit}");
    if files.len() > 1 {
        for ((path, bytes), size) in files.iter().zip(&sizes) {
            println!("  {path:<42}{:>10}{size:>10}", bytes.len());
        }
    }
    packed
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory cannot fail.
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_or(usize::MAX, |packed| packed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_load_over_its_limit_fails_the_build() {
        // Bytes that gzip cannot shrink: a simple generator with a fixed seed.
        let mut state = 1_u32;
        let noise = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        let noise: Vec<u8> = noise.take(260_000).collect();
        let finished = |first_load: Vec<u8>| Finished {
            first_load: vec![("a".to_string(), first_load)],
            rest: Vec::new(),
            worker: Vec::new(),
            sealed: Vec::new(),
        };
        assert!(check(&finished(noise)).is_err());
        assert!(check(&finished(vec![0; 260_000])).is_ok());
    }
}
