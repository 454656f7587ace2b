//! The form of an encrypted backup: what stands in clear before it, and how its blocks are numbered.
//!
//! ```text
//! "LBE1"  version 1  iterations (4)  salt (16)  nonce prefix (7)     the head, bound to every block
//! block 0: a known text, encrypted (32)                              does the passphrase fit?
//! checksum of all that (4)                                           is it damaged, rather than a wrong passphrase?
//! block 1, 2, ...: 1 MiB of the compressed backup each, the last one shorter, each with its tag (16)
//! ```
//! PBKDF2-SHA-256 makes the key of the passphrase (in its NFKC form), AES-256-GCM encrypts each block. The nonce of a
//! block is the prefix, its number, and whether it is the last one (the STREAM construction of Hoang, Reyhanitabar,
//! Rogaway and Vizár): a file that was cut off, whose blocks were exchanged or to which something was added is refused.

use super::BackupFault;

const MAGIC: &[u8; 4] = b"LBE1";
const VERSION: u8 = 1;
const HEAD_BYTES: usize = 32;
/// What GCM adds to each block.
pub const TAG_BYTES: usize = 16;
/// What block 0 holds.
pub const CHECK_TEXT: &[u8; 16] = b"leadbench backup";
/// Head, block 0 and their checksum.
pub const PREAMBLE_BYTES: usize = HEAD_BYTES + CHECK_TEXT.len() + TAG_BYTES + 4;
/// Bytes encrypted at once.
pub const BLOCK_BYTES: usize = 1 << 20;
/// For a new file: what OWASP advises for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023).
pub const ITERATIONS: u32 = 600_000;
/// A file that asks for more would keep the browser busy for minutes: it is none of ours.
const ITERATIONS_MAX: u32 = 20_000_000;

/// What stands in clear before the blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// Rounds of PBKDF2.
    pub iterations: u32,
    /// Of PBKDF2.
    pub salt: [u8; 16],
    /// Begins every nonce.
    pub nonce_prefix: [u8; 7],
}

impl Seal {
    /// Of a new file, from bytes that nobody can foresee.
    pub fn new(random: [u8; 23]) -> Seal {
        let mut seal = Seal { iterations: ITERATIONS, salt: [0; 16], nonce_prefix: [0; 7] };
        seal.salt.copy_from_slice(&random[..16]);
        seal.nonce_prefix.copy_from_slice(&random[16..]);
        seal
    }

    /// Whether a file that begins so is encrypted.
    pub fn is_sealed(file: &[u8]) -> bool {
        file.starts_with(MAGIC)
    }

    /// The additional data of every block.
    pub fn head(&self) -> [u8; HEAD_BYTES] {
        let mut head = [0; HEAD_BYTES];
        head[..4].copy_from_slice(MAGIC);
        head[4] = VERSION;
        head[5..9].copy_from_slice(&self.iterations.to_le_bytes());
        head[9..25].copy_from_slice(&self.salt);
        head[25..].copy_from_slice(&self.nonce_prefix);
        head
    }

    /// The nonce of a block.
    pub fn nonce(&self, block: u32, is_last: bool) -> [u8; 12] {
        let mut nonce = [0; 12];
        nonce[..7].copy_from_slice(&self.nonce_prefix);
        nonce[7..11].copy_from_slice(&block.to_be_bytes());
        nonce[11] = u8::from(is_last);
        nonce
    }

    /// What stands before block 1; `check` is block 0, encrypted.
    pub fn preamble(&self, check: &[u8]) -> Vec<u8> {
        let mut preamble = self.head().to_vec();
        preamble.extend_from_slice(check);
        let checksum = crc32fast::hash(&preamble);
        preamble.extend_from_slice(&checksum.to_le_bytes());
        preamble
    }

    /// Reads what stands before block 1: the seal, and block 0 as it is encrypted.
    pub fn read(file: &[u8]) -> Result<(Seal, Vec<u8>), BackupFault> {
        if !Seal::is_sealed(file) {
            return Err(BackupFault::NotABackup);
        }
        let preamble = file.get(..PREAMBLE_BYTES).ok_or(BackupFault::Truncated)?;
        let (checked, checksum) = preamble.split_at(PREAMBLE_BYTES - 4);
        if crc32fast::hash(checked).to_le_bytes() != checksum {
            return Err(BackupFault::Damaged);
        }
        let mut seal = Seal::new([0; 23]);
        seal.iterations = u32::from_le_bytes([checked[5], checked[6], checked[7], checked[8]]);
        seal.salt.copy_from_slice(&checked[9..25]);
        seal.nonce_prefix.copy_from_slice(&checked[25..HEAD_BYTES]);
        if checked[4] > VERSION {
            return Err(BackupFault::NewerVersion);
        }
        if seal.iterations == 0 || seal.iterations > ITERATIONS_MAX {
            return Err(BackupFault::Damaged);
        }
        Ok((seal, checked[HEAD_BYTES..].to_vec()))
    }
}
