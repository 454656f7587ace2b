//! Bytes <-> fewer bytes: LZ4, because it unpacks faster than a disk reads, with its length bounded before it is believed.

use super::frame::Fault;

/// Unpacked, a record is never larger.
const UNPACKED_BYTES_MAX: usize = 1 << 30;
/// LZ4 never makes more than this of one byte.
const RATIO_MAX: usize = 255;
const LENGTH_BYTES: usize = 4;

/// Packs bytes behind their length.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    lz4_flex::block::compress_prepend_size(bytes)
}

/// Unpacks them again. A length that cannot be true is damage, not a reason to ask for memory.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, Fault> {
    let (length, bytes) = packed.split_first_chunk::<LENGTH_BYTES>().ok_or(Fault::Damaged)?;
    let length = u32::from_le_bytes(*length) as usize;
    if length > UNPACKED_BYTES_MAX.min(bytes.len().saturating_mul(RATIO_MAX)) {
        return Err(Fault::Damaged);
    }
    let unpacked = lz4_flex::block::decompress(bytes, length).map_err(|_| Fault::Damaged)?;
    if unpacked.len() == length { Ok(unpacked) } else { Err(Fault::Damaged) }
}
