//! The questions, on a terminal of their own.

use crate::{Place, Ran};
use std::io::Write;
use std::process::Stdio;

/// Runs on a terminal where these lines are typed.
fn typed(place: &Place, arguments: &str, lines: &str) -> Ran {
    let humas = env!("CARGO_BIN_EXE_humas");
    let mut command = place.command("script");
    command.args(["--quiet", "--return", "--command", &format!("{humas} {arguments}"), "/dev/null"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let screen = String::from_utf8(output.stdout).unwrap().replace('\r', "");
    Ran { code: output.status.code().unwrap_or(-1), stdout: screen, stderr: String::new() }
}

#[test]
fn answers_go_into_humas_yaml() {
    let place = Place::new();
    let answers = "Pemerintah Kabupaten Contoh\n\nKepala Bagian Humas\nGMT\nwita\ncontoh.go.id\nx, whatsap\nx, whatsapp\nx=@kabcontoh\nnone\n";
    let ran = typed(&place, "init --color never", answers);
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    for said in [
        "Nama instansi [Pemerintah Kota Contoh]: ",
        "Unit [Hubungan Masyarakat]: ",
        "  “GMT” tidak termasuk pilihan: WIB, WITA, WIT.",
        "  Platform “whatsap” tidak dikenal. Mungkin maksud Anda “whatsapp”.",
        "Pemeriksaan otomatis (github, gitlab, none) [github,gitlab]: ",
        "ganti di humas.yaml: unit.",
    ] {
        assert!(ran.stdout.contains(said), "{said}\n{}", ran.stdout);
    }
    let text = place.read("humas.yaml");
    for line in [
        "\ninstansi: Pemerintah Kabupaten Contoh\n",
        "\nunit: Hubungan Masyarakat\n",
        "\npenanggung_jawab: Kepala Bagian Humas\n",
        "\nzona: WITA\n",
        "\ndomain_resmi: [contoh.go.id, go.id]\n",
        "\nplatform: [x, whatsapp]\n",
        "\n  x: \"@kabcontoh\"\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(!place.path(".gitlab-ci.yml").exists());
}

#[test]
fn enter_and_the_end_of_input_take_what_is_usual() {
    let (asked, silent) = (Place::new(), Place::new());
    let ran = typed(&asked, "init", "\n\n\n\u{4}\n\n\n\n");
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    assert!(!typed(&silent, "init --yes", "").stdout.contains("[Pemerintah Kota Contoh]: "));
    assert_eq!(asked.read("humas.yaml"), silent.read("humas.yaml"));
}

#[test]
fn a_brief_is_asked_for_its_kind() {
    let place = Place::new();
    let ran = typed(&place, "new", "rilis\ndarurat\nBanjir di Hulu\n");
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    assert!(ran.stdout.contains("“rilis” bukan jenis brief; pilih: kebijakan, layanan"), "{}", ran.stdout);
    assert!(place.read("briefs/banjir-di-hulu.yaml").contains("\njenis: darurat\n"));
    typed(&place, "new 'Loket Baru' --jenis layanan", "");
    assert!(place.read("briefs/loket-baru.yaml").contains("\njenis: layanan\n"));
}
