//! Any bytes as a zip that holds a bag.
#![no_main]

#[allow(dead_code, reason = "each target uses a part of it")]
#[path = "../bodies.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    bodies::bag_zip(bytes);
});
