//! WebM: elements with a number and a size, both of a length that their first bits tell.

use super::Video;
use crate::media::clean::Fault;

const SEGMENT: u64 = 0x1853_8067;

/// Reads a number of that form; with its mark where it names an element. `None` as value means
/// "not known in advance", which only a size can be.
fn number(bytes: &[u8], marked: bool) -> Result<(Option<u64>, &[u8]), Fault> {
    let first = bytes.first().copied().ok_or(Fault::Cut)?;
    let more = first.leading_zeros() as usize;
    if more > 7 {
        return Err(Fault::Broken);
    }
    let (own, rest) = bytes.split_at_checked(more + 1).ok_or(Fault::Cut)?;
    let whole = own.iter().fold(0, |sum: u64, byte| sum << 8 | u64::from(*byte));
    let mark = 1_u64 << (7 * (more + 1));
    let value = if marked { whole } else { whole & !mark };
    Ok((if !marked && value == mark - 1 { None } else { Some(value) }, rest))
}

/// Reads a video: its header, and whether all of it is there. A stream that was recorded live does
/// not know its own length.
pub(in crate::media) fn read(bytes: &[u8]) -> Result<Video, Fault> {
    let (_, rest) = number(bytes, true)?;
    let (size, rest) = number(rest, false)?;
    let size = usize::try_from(size.ok_or(Fault::Broken)?).map_err(|_| Fault::Cut)?;
    let mut rest = rest.get(size..).ok_or(Fault::Cut)?;
    loop {
        let (name, after) = number(rest, true)?;
        let (size, content) = number(after, false)?;
        let size = size.map(usize::try_from).transpose().map_err(|_| Fault::Cut)?;
        if size.is_some_and(|size| size > content.len()) || content.is_empty() {
            return Err(Fault::Cut);
        }
        if name == Some(SEGMENT) {
            return Ok(Video::default());
        }
        rest = content.get(size.ok_or(Fault::Broken)?..).ok_or(Fault::Cut)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::samples;

    #[test]
    fn whole_or_cut() {
        let whole = samples::webm();
        assert_eq!(read(&whole), Ok(Video::default()));
        for end in 0..whole.len() {
            assert!(read(&whole[..end]).is_err(), "{end} of {} bytes", whole.len());
        }
    }

    #[test]
    fn flipped_bytes_never_panic() {
        let whole = samples::webm();
        for at in 0..whole.len() {
            for mask in [0x01, 0x80, 0xff] {
                let mut bytes = whole.clone();
                bytes[at] ^= mask;
                let _ = read(&bytes);
            }
        }
    }
}
