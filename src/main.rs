//! The door: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    humas::run(std::env::args_os()).into()
}
