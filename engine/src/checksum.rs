//! The checksum of stored texts, and of the clinic's archive.

use crc::{CRC_32_ISO_HDLC, Crc, Table};

/// By a table of 1 KB: years of a diary are read at every start, for which bit
/// by bit is too slow, and the crate's own choice costs the page 16 KB.
pub(crate) const SUM: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);
