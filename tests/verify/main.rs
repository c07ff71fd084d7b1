//! `humas verify` from outside: bags, zips and folders go in; what is said of them, and exit codes, come out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

#[path = "../../fuzz/bodies.rs"]
#[allow(dead_code, reason = "each test uses a part of it")]
mod bodies;
#[path = "../common/mod.rs"]
mod common;

mod bags;
mod campaign;
mod hostile;
mod raw;
mod zips;

use common::{Humas, Ran};
use humas::bag::{Info, Payload, sha256, tag_files};
use serde_json::Value;
use std::collections::BTreeMap;

/// A bag as a list of files.
type Files = BTreeMap<String, Vec<u8>>;

/// The files of the sample bag, below `data/`.
const PAYLOAD: [(&str, &str); 4] = [
    ("buka.html", "<p>Pasar buka</p>\n"),
    ("x/x.txt", "Pasar Contoh buka kembali.\n"),
    ("whatsapp/teks é.txt", "*Pasar Contoh* buka kembali.\n"),
    ("baris\nbaru 100%.txt", "Nama yang ganjil.\n"),
];

/// The sample bag, as humas writes it.
fn bag() -> Files {
    let payload: Payload =
        PAYLOAD.iter().map(|(path, text)| ((*path).to_owned(), (text.len() as u64, sha256(text.as_bytes())))).collect();
    let info = Info {
        organization: "Pemerintah Kota Contoh".to_owned(),
        description: "Pasar Contoh\nbuka kembali".to_owned(),
        date: "2026-11-24".to_owned(),
        software: "humas 0.1.0".to_owned(),
        ..Info::default()
    };
    let mut files: Files = tag_files(&payload, &info).into_iter().collect();
    files.extend(PAYLOAD.iter().map(|(path, text)| (format!("data/{path}"), text.as_bytes().to_vec())));
    files
}

/// The sample bag with the text of one file passed through a change, its manifests left as they are.
fn bag_with(file: &str, change: impl Fn(&str) -> String) -> Files {
    let mut files = bag();
    let text = files.get_mut(file).unwrap_or_else(|| panic!("no {file}"));
    *text = change(std::str::from_utf8(text).unwrap()).into_bytes();
    files
}

/// The files laid out in a folder.
fn lay(humas: Humas, folder: &str, files: &Files) -> Humas {
    files.iter().fold(humas, |humas, (path, content)| humas.file(&format!("{folder}/{path}"), content))
}

/// `humas verify PATH --format json`, in the folder that was laid out.
fn verify(humas: Humas, path: &str) -> Ran {
    humas.args(["verify", path, "--format", "json"]).run()
}

fn document(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap_or_else(|e| panic!("{e}\n{}\n{}", ran.stdout, ran.stderr))
}

/// What was found, problems and notes: `changed data/x/x.txt`, `malformed-line manifest-sha256.txt:3`.
fn told(ran: &Ran) -> Vec<String> {
    let document = document(ran);
    let bags = document["bags"].as_array().unwrap();
    let findings = bags.iter().flat_map(|bag| bag["findings"].as_array().unwrap());
    let place = |f: &Value| f["line"].as_u64().map_or_else(String::new, |line| format!(":{line}"));
    let text = |v: &Value| v.as_str().unwrap_or_else(|| panic!("{v}")).to_owned();
    findings.map(|f| format!("{} {}{}", text(&f["kind"]), text(&f["file"]), place(f))).collect()
}

/// The exit code and what was found in a folder of these files.
fn found(files: &Files) -> (i32, Vec<String>) {
    let ran = verify(lay(Humas::new(), "bag", files), "bag");
    (ran.code, told(&ran))
}
