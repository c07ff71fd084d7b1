//! What is there stays: whatever the folder holds, nothing in it is changed.

use crate::Place;

#[test]
fn twice_changes_nothing() {
    let place = Place::new();
    place.ends(0, &["init"]);
    place.ends(0, &["new", "Loket baru"]);
    let before = place.all();
    let again = place.ends(0, &["init", "--agency", "Lain"]);
    assert!(
        again
            .stdout
            .starts_with("Semuanya sudah ada; tidak ada yang diubah.\nSudah ada, tidak diubah:\n  humas.yaml\n")
    );
    let refused = place.ends(4, &["new", "Loket baru", "--jenis", "darurat"]);
    assert_eq!(
        refused.stderr,
        "galat: “briefs/loket-baru.yaml” sudah ada dan tidak diubah. Pilih nama lain, atau tentukan berkasnya dengan -o.\n"
    );
    assert_eq!(place.all(), before);
}

#[test]
fn a_repository_is_completed() {
    let place = Place::new();
    place.write(
        "humas.yaml",
        "instansi: Pemerintah Kota Contoh\nkanal_umpan_balik: [{nama: SP4N-LAPOR!, tautan: https://www.lapor.go.id}]\n",
    );
    place.write("README.md", "milik kami\n");
    let made = place.ends(0, &["init"]).stdout;
    assert!(made.contains("Sudah ada, tidak diubah:\n  humas.yaml\n  README.md\n"), "{made}");
    assert!(
        made.contains("Agar aturan/instansi.yaml dipakai, tambahkan ke humas.yaml: aturan: [aturan/instansi.yaml]"),
        "{made}"
    );
    assert_eq!(place.read("README.md"), "milik kami\n");
    // The example says itself what this humas.yaml leaves out.
    assert!(place.read("briefs/contoh.yaml").contains("\nunit: Hubungan Masyarakat\npenanggung_jawab: Ketua Tim"));
    place.ends(0, &["check", "briefs", "--fail-on", "info"]);
}

#[test]
fn own_briefs_and_rules_need_no_example() {
    let place = Place::new();
    place.write("briefs/kami.yaml", "judul: milik kami\n");
    place.write("aturan/kami.yaml", "versi: 1\n");
    place.ends(0, &["init"]);
    assert!(!place.path("briefs/contoh.yaml").exists() && !place.path("aturan/instansi.yaml").exists());
}

#[test]
fn a_broken_humas_yaml_is_said_first() {
    let place = Place::new();
    place.write("humas.yaml", "zona: GMT\n");
    let before = place.all();
    assert!(place.ends(3, &["init"]).stderr.contains("“GMT” tidak termasuk pilihan"));
    assert!(place.ends(3, &["new", "Loket baru"]).stderr.contains("“GMT” tidak termasuk pilihan"));
    assert_eq!(place.all(), before);
}

#[test]
fn a_file_in_the_place_of_a_folder_stops_no_other() {
    let place = Place::new();
    place.write("media", "bukan folder");
    let ran = place.ends(4, &["init"]);
    assert!(
        ran.stderr.contains("“./media/README.md” tidak dapat ditulis: bagian dari jalurnya bukan folder."),
        "{}",
        ran.stderr
    );
    assert!(ran.stdout.contains("  humas.yaml ") && place.path(".gitlab-ci.yml").is_file());
    assert_eq!(place.read("media"), "bukan folder");
    let whole = place.ends(4, &["init", "media"]);
    assert_eq!(whole.stderr, "galat: “media” tidak dapat ditulis: sudah ada berkas dengan nama itu.\n");
    std::fs::create_dir(place.path("kota")).unwrap();
    std::fs::create_dir(place.path("kota/humas.yaml")).unwrap();
    assert!(place.ends(4, &["init", "kota"]).stderr.contains("itu nama sebuah folder"));
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_folder() {
    let place = Place::new();
    let link = |to: &str, name: &str| std::os::unix::fs::symlink(to, place.path(name)).unwrap();
    for folder in ["luar", "kota", "kota/dalam"] {
        std::fs::create_dir(place.path(folder)).unwrap();
    }
    link("../luar", "kota/briefs");
    link("../luar/baru.md", "kota/README.md");
    link("dalam", "kota/media");
    let ran = place.ends(4, &["init", "kota"]);
    assert!(
        ran.stderr.contains("“kota/briefs/contoh.yaml” tidak dibuat: sebuah tautan di jalurnya menuju ke luar “kota”."),
        "{}",
        ran.stderr
    );
    assert_eq!(std::fs::read_dir(place.path("luar")).unwrap().count(), 0, "something was made outside");
    assert!(place.path("kota/dalam/README.md").is_file(), "a link that stays inside is followed");
    let new = ran_in(&place, "kota", &["new", "Loket baru"]);
    assert_eq!(new.code, 4, "{}", new.stderr);
    assert_eq!(std::fs::read_dir(place.path("luar")).unwrap().count(), 0, "something was made outside");
}

#[cfg(unix)]
fn ran_in(place: &Place, folder: &str, arguments: &[&str]) -> crate::Ran {
    crate::ran(place.command(env!("CARGO_BIN_EXE_humas")).current_dir(place.path(folder)).args(arguments))
}

#[cfg(target_os = "linux")]
#[test]
fn what_can_not_be_written_is_said() {
    let place = Place::new();
    // Nobody, not even the superuser, makes files there.
    for folder in ["/proc/humas", "/proc"] {
        let ran = place.ends(4, &["init", folder]);
        assert!(ran.stderr.contains("tidak dapat ditulis"), "{}", ran.stderr);
    }
    assert!(place.ends(4, &["new", "Loket", "-o", "/proc/a.yaml"]).stderr.contains("tidak dapat ditulis"));
}
