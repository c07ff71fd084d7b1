//! Any text put into any brief.
#![no_main]

#[allow(dead_code, reason = "each target uses a part of it")]
#[path = "../bodies.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|input: (&str, &str)| {
    bodies::adopt(input.0, "x", input.1);
});
