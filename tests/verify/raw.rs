//! Zips written byte by byte, for what no honest program writes.

/// One entry.
#[derive(Clone)]
pub struct Entry {
    pub name: Vec<u8>,
    pub data: Vec<u8>,
    pub method: u16,
    pub flags: u16,
    /// The size it claims to have once unpacked.
    pub size: u32,
    /// The Unix mode.
    pub mode: u32,
    /// The name in the local header, where it is another.
    pub local_name: Option<Vec<u8>>,
    /// Points at the local header of this entry instead of one of its own.
    pub same_as: Option<usize>,
}

impl Entry {
    pub fn new(name: impl AsRef<[u8]>, data: impl AsRef<[u8]>) -> Self {
        let data = data.as_ref().to_vec();
        Self {
            name: name.as_ref().to_vec(),
            size: u32::try_from(data.len()).unwrap(),
            data,
            method: 0,
            flags: 1 << 11,
            mode: 0o100_644,
            local_name: None,
            same_as: None,
        }
    }
}

/// A zip of entries.
pub fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::new();
    let mut starts = Vec::new();
    for entry in entries {
        if let Some(other) = entry.same_as {
            starts.push(starts[other]);
            continue;
        }
        starts.push(out.len());
        out.extend(b"PK\x03\x04\x14\0");
        out.extend(common(entry, entry.local_name.as_ref().unwrap_or(&entry.name)));
        out.extend(entry.local_name.as_ref().unwrap_or(&entry.name));
        out.extend(&entry.data);
    }
    let directory = out.len();
    for (entry, start) in entries.iter().zip(&starts) {
        out.extend(b"PK\x01\x02\x14\x03\x14\0");
        out.extend(common(entry, &entry.name));
        out.extend([0; 6]);
        out.extend((entry.mode << 16).to_le_bytes());
        out.extend(u32::try_from(*start).unwrap().to_le_bytes());
        out.extend(&entry.name);
    }
    let length = out.len() - directory;
    let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count);
    out.extend(count);
    out.extend(u32::try_from(length).unwrap().to_le_bytes());
    out.extend(u32::try_from(directory).unwrap().to_le_bytes());
    out.extend([0; 2]);
    out
}

/// What a local header and the table of contents say alike: flags to lengths. The checksum is left out.
fn common(entry: &Entry, name: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    out.extend(entry.flags.to_le_bytes());
    out.extend(entry.method.to_le_bytes());
    out.extend([0, 0, 0x21, 0]);
    out.extend([0; 4]);
    out.extend(u32::try_from(entry.data.len()).unwrap().to_le_bytes());
    out.extend(entry.size.to_le_bytes());
    out.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
    out.extend([0; 2]);
    out
}
