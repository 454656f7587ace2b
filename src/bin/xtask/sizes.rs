//! What a visitor loads, against the limits: the first load 250 KB, the worker 600 KB, the aside 640 KB, all gzipped; what
//! comes later, once all of that runs, is printed beside it.

use crate::finish::{DistFile, Finished};
use crate::steps::Fault;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

const FIRST_LOAD_LIMIT: usize = 250_000;
/// By the program's name.
const PROGRAM_LIMITS: [(&str, usize); 2] = [("worker", 600_000), ("aside", 640_000)];

/// Prints every size; a fault when a limit is passed.
pub fn check(finished: &Finished) -> Result<(), Fault> {
    // One language belongs to the first load: the largest stands for all.
    let largest = finished.first_words.iter().max_by_key(|(_, bytes)| gzipped(bytes));
    let first_load: Vec<DistFile> = finished.first_load.iter().chain(largest).cloned().collect();
    let mut limited = vec![("first load", &first_load, FIRST_LOAD_LIMIT)];
    for (name, files) in &finished.programs {
        let limit = PROGRAM_LIMITS.iter().find(|(known, _)| known == name);
        let (_, limit) = limit.ok_or_else(|| format!("sizes.rs has no limit for the program {name}"))?;
        limited.push((name, files, *limit));
    }
    let passed = limited.into_iter().filter_map(|(what, files, limit)| {
        let size = print(what, files, Some(limit));
        (size > limit).then(|| format!("the {what} is {size} bytes gzipped, {} over its limit", size - limit))
    });
    let passed: Vec<String> = passed.collect();
    print("first texts, one file a language", &finished.first_words, None);
    print("later texts, one file a language", &finished.later_words, None);
    print("rests of the programs", &finished.rest, None);
    print("sealed file", &finished.sealed, None);
    if passed.is_empty() { Ok(()) } else { Err(passed.join("; ")) }
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
        let noise: Vec<u8> = noise.take(650_000).collect();
        let file = |bytes: &[u8]| vec![("a".to_string(), bytes.to_vec())];
        let finished = |first_load: &[u8], program: &'static str, bytes: &[u8]| Finished {
            first_load: file(first_load),
            first_words: Vec::new(),
            later_words: Vec::new(),
            rest: Vec::new(),
            programs: vec![(program, file(bytes))],
            sealed: Vec::new(),
        };
        let (light, heavy) = (&[0; 260_000][..], &noise[..]);
        assert!(check(&finished(&heavy[..260_000], "worker", light)).is_err());
        assert!(check(&finished(light, "aside", heavy)).is_err());
        assert!(check(&finished(light, "worker", &heavy[..420_000])).is_ok());
        assert!(check(&finished(light, "another", light)).is_err());
    }
}
