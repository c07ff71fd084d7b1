//! From an empty folder to a bundle, with nothing but what the screens say.

use crate::{Place, filled};

#[test]
fn an_empty_folder_becomes_a_bundle() {
    let place = Place::new();
    let made = place.ends(0, &["init"]);
    assert_eq!(made.stderr, "");
    assert_eq!(
        made.stdout,
        "\
Dibuat:
  humas.yaml                   yang sama bagi semua brief
  briefs/contoh.yaml           contoh brief; ganti dengan milik Anda
  aturan/instansi.yaml         aturan pemeriksaan milik instansi
  media/README.md              tempat gambar dan video
  README.md                    cara memakai repositori ini
  .gitignore                   pengaturan git
  .gitattributes               pengaturan git
  .editorconfig                pengaturan editor
  .vscode/settings.json        pengaturan editor
  .vscode/extensions.json      pengaturan editor
  .pre-commit-config.yaml      pemeriksaan sebelum commit
  .github/workflows/humas.yml  pemeriksaan di GitHub
  .gitlab-ci.yml               pemeriksaan di GitLab
  .humas/schema/brief.json     skema untuk editor
  .humas/schema/config.json    skema untuk editor
  .humas/schema/rules.json     skema untuk editor
  .humas/schema/platform.json  skema untuk editor

Nilai ini masih contoh; ganti di humas.yaml: instansi, unit, penanggung_jawab.

Langkah berikutnya:
  humas check briefs
  humas draft briefs/contoh.yaml
  humas new \"Judul pengumuman\"
"
    );
    // The three commands of the screen, as they stand there.
    assert_eq!(place.ends(0, &["check", "briefs"]).stdout, "1 brief diperiksa, tidak ada temuan\n");
    let drafts = place.ends(0, &["draft", "briefs/contoh.yaml"]).stdout;
    for platform in ["── X ", "── Instagram ", "── Facebook ", "── WhatsApp ", "── Siaran pers, Markdown "]
    {
        assert!(drafts.contains(platform), "{platform}\n{drafts}");
    }
    let new = place.ends(0, &["new", "Pasar murah di Lapangan Contoh", "--jenis", "kegiatan"]);
    assert_eq!(
        new.stdout,
        "\
“briefs/pasar-murah-di-lapangan-contoh.yaml” dibuat: brief kegiatan dengan 15 bagian untuk diisi.

Langkah berikutnya:
  1. Buka berkas itu dan ganti setiap [isi: …] dengan jawaban Anda.
  2. humas check briefs/pasar-murah-di-lapangan-contoh.yaml
  3. humas draft briefs/pasar-murah-di-lapangan-contoh.yaml
"
    );
    let brief = "briefs/pasar-murah-di-lapangan-contoh.yaml";
    place.write(brief, &filled(&place.read(brief), "kegiatan"));
    assert_eq!(place.ends(0, &["check", "briefs"]).stdout, "2 brief diperiksa, tidak ada temuan\n");
    place.ends(0, &["draft", brief]);
    place.ends(0, &["export", "briefs", "-o", "dist"]);
    place.ends(0, &["verify", "dist"]);
    place.ends(0, &["rules", "test", "aturan/instansi.yaml"]);
}

#[test]
fn what_is_given_stands_in_the_file() {
    let place = Place::new();
    let given = [
        "--agency",
        "Pemerintah Kota \"Contoh\": Timur #1",
        "--unit",
        "Bagian Humas",
        "--responsible",
        "Kepala Bagian Humas",
        "--account",
        "x=@lama",
        "--account",
        "x=@kotacontoh",
        "--account",
        "instagram=@kota.contoh",
        "--zone",
        "wit",
        "--domain",
        "https://www.contoh.go.id",
        "--platform",
        "x,whatsapp,x",
        "--ci",
        "none",
    ];
    let made = place.ends(0, &[&["init", "kota baru"], given.as_slice()].concat());
    assert!(made.stdout.contains("  cd 'kota baru'\n") && !made.stdout.contains("masih contoh"), "{}", made.stdout);
    let text = place.read("kota baru/humas.yaml");
    for line in [
        "instansi: \"Pemerintah Kota \\\"Contoh\\\": Timur #1\"\n",
        "unit: Bagian Humas\n",
        "penanggung_jawab: Kepala Bagian Humas\n",
        "akun:\n  x: \"@kotacontoh\"\n  instagram: \"@kota.contoh\"\n",
        "zona: WIT\n",
        "platform: [x, whatsapp]\n",
        "domain_resmi: [contoh.go.id, go.id]\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(!place.path("kota baru/.gitlab-ci.yml").exists() && !place.path("kota baru/.github").exists());
    assert!(!place.read("kota baru/README.md").contains("HUMAS_REPO"));
    place.ends(0, &["check", "kota baru/briefs", "--fail-on", "info"]);
}

#[test]
fn what_can_not_be_taken_is_said_and_nothing_made() {
    let cases: [(&[&str], &str); 7] = [
        (&["--agency", "a\nb"], "galat: --agency: Teks ini lebih dari satu baris; tulis dalam satu baris saja.\n"),
        (&["--agency", "a\u{1b}[31mb"], "galat: --agency: Teks ini memuat tanda kendali yang tidak tampak (U+001B).\n"),
        (&["--unit", " "], "galat: --unit: Isinya kosong; tulis paling sedikit satu kata.\n"),
        (&["--zone", "GMT"], "galat: --zone: “GMT” tidak termasuk pilihan: WIB, WITA, WIT.\n"),
        (&["--domain", "contoh"], "galat: --domain: “contoh” bukan domain; tulis seperti contoh.go.id.\n"),
        (
            &["-p", "instagran"],
            "galat: --platform: Platform “instagran” tidak dikenal. Mungkin maksud Anda “instagram”.\n",
        ),
        (
            &["--account", "@a"],
            "galat: --account: “@a” bukan akun; tulis platform dan nama akunnya, seperti x=@kotacontoh.\n",
        ),
    ];
    for (arguments, said) in cases {
        let place = Place::new();
        let ran = place.ends(2, &[&["init", "kota"], arguments].concat());
        assert_eq!((ran.stderr.as_str(), ran.stdout.as_str()), (said, ""));
        assert!(place.all().is_empty() && !place.path("kota").exists());
    }
}

#[test]
fn a_second_run_says_what_it_does_not_write_and_chooses_nothing_anew() {
    let place = Place::new();
    place.ends(0, &["init", "--ci", "github", "--yes"]);
    let again = place.ends(0, &["init", "--yes", "--agency", "Pemerintah Kota Lain", "--zone", "WIT"]);
    assert!(again.stdout.contains("jadi ini tidak ditulis: instansi, zona"), "{}", again.stdout);
    assert!(!place.path(".gitlab-ci.yml").exists());
}
