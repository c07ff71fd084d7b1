//! Any two lines, counted.
#![no_main]

#[allow(dead_code, reason = "each target uses a part of it")]
#[path = "../bodies.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|lines: (&str, &str)| bodies::count(lines.0, lines.1));
