//! Writes made-up briefs into a folder: `cargo run --release --example generate-briefs -- 10000 DIR`.

mod briefs;

use std::io::Write;
use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut arguments = env::args_os().skip(1);
    let count = arguments.next().and_then(|n| n.to_str()?.parse::<u64>().ok());
    let (Some(count), Some(folder)) = (count, arguments.next().map(PathBuf::from)) else {
        return io::stderr().write_all(b"generate-briefs COUNT DIR\n");
    };
    fs::create_dir_all(&folder)?;
    for number in 0..count {
        let path = folder.join(format!("brief-{number:05}.yaml"));
        fs::File::create(path)?.write_all(briefs::brief(number).as_bytes())?;
    }
    Ok(())
}
