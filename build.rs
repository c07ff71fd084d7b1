//! Lists the platform profiles into a table, so that adding a platform is adding a file.

use std::{env, fs, path::Path};

#[expect(clippy::disallowed_methods, reason = "cargo asks a build script to write its output")]
fn main() {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("src/platform/profiles");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .map(|entries| {
            entries
                .flatten()
                .filter_map(|e| e.file_name().to_string_lossy().strip_suffix(".yaml").map(str::to_owned))
                .collect()
        })
        .unwrap_or_default();
    names.sort();
    let rows: String = names
        .iter()
        .map(|name| format!("({name:?}, include_str!({:?})),\n", folder.join(format!("{name}.yaml"))))
        .collect();
    let table = format!("static PROFILES: [(&str, &str); {}] = [\n{rows}];\n", names.len());
    let out = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("profiles.rs");
    assert!(fs::write(&out, table).is_ok(), "cannot write {}", out.display());
}
