//! Media of whole briefs, in folders of their own.

use super::*;
use crate::brief;
use crate::config::Config;
use crate::diagnostic::Severity;
use crate::draft::{Content, Request, Voice, compose_all};
use crate::platform::builtin;
use crate::source::Sources;
use camino::Utf8PathBuf;

/// A repository with a brief in `briefs/`.
struct Repository {
    folder: tempfile::TempDir,
    sources: Sources,
}

impl Repository {
    fn new(files: &[(&str, Vec<u8>)]) -> Self {
        let one = Self { folder: tempfile::tempdir().unwrap(), sources: Sources::new() };
        std::fs::create_dir_all(one.root().join("repo/briefs")).unwrap();
        files.iter().for_each(|(name, content)| one.put(name, content));
        one
    }

    fn root(&self) -> Utf8PathBuf {
        Utf8PathBuf::from_path_buf(self.folder.path().canonicalize().unwrap()).unwrap()
    }

    #[expect(clippy::disallowed_methods, reason = "tests lay out their own files")]
    fn put(&self, name: &str, content: &[u8]) {
        let path = self.root().join("repo").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    /// Gathers the media of a brief with this value of `media`, drafted for these platforms.
    fn gather(&mut self, media: &str, platforms: &[&str]) -> Gathered {
        let text = format!(
            "judul: Judul\ninstansi: Kota Contoh\nunit: Humas\npenanggung_jawab: Kepala\njenis: layanan\n\
             klasifikasi: publik\ntanggal: 2026-01-05\nringkasan: Layanan dibuka di Kota Contoh.\n\
             pesan_kunci: [Layanan dibuka.]\nsumber: [{{id: a, judul: Keputusan Contoh, tautan: https://contoh.go.id}}]\nmedia: {media}\n"
        );
        let path = self.root().join("repo/briefs/brief.yaml");
        let id = self.sources.add(path.as_str(), text.into_bytes()).unwrap();
        let config = Config::default();
        let brief = brief::read(self.sources.get(id).unwrap(), &config).unwrap();
        let platforms: Vec<_> = platforms.iter().map(|name| builtin(name).unwrap()).collect();
        let content = Content::of(&brief);
        let request = Request {
            brief: &brief,
            content: &content,
            config: &config,
            voice: Voice::Resmi,
            thread: false,
            embargo: None,
        };
        let (drafts, refused) = compose_all(&request, &platforms);
        assert!(refused.is_empty(), "{refused:?}");
        gather(&brief, &drafts, &platforms, &self.root().join("repo"))
    }

    /// The words of the file a finding points at.
    fn words(&self, diagnostic: &Diagnostic) -> &str {
        let span = diagnostic.labels.first().unwrap().span;
        self.sources.get(span.source).unwrap().text.get(span.range()).unwrap()
    }
}

fn said(gathered: &Gathered) -> Vec<(&str, &str)> {
    gathered.diagnostics.iter().map(|d| (d.code.as_ref(), d.message.id.as_str())).collect()
}

fn photo() -> Vec<u8> {
    samples::private_jpeg(6)
}

/// A picture of that size; nobody looks at its pixels.
fn sized(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = samples::jpeg(&[], &[], b"");
    let at = bytes.windows(2).position(|two| two == b"\xff\xc2").unwrap() + 5;
    bytes.splice(at..at + 4, [height.to_be_bytes(), width.to_be_bytes()].concat());
    bytes
}

#[test]
fn a_photo_is_taken_and_told_about() {
    let mut repository = Repository::new(&[("briefs/gambar/Foto Warga.JPG", photo())]);
    let gathered = repository.gather(
        "[{berkas: gambar/Foto Warga.JPG, alt: Warga antre., kredit: Humas, takarir: '**Antrean** pagi'}]",
        &["x"],
    );
    let [file] = gathered.files.as_slice() else { panic!("{:?}", gathered.diagnostics) };
    assert_eq!(
        (file.named.as_str(), file.name.as_str(), file.mime),
        ("gambar/Foto Warga.JPG", "Foto-Warga.jpg", "image/jpeg")
    );
    // Turned by EXIF: 40 × 30 is shown upright.
    assert_eq!((file.width, file.height), (Some(30), Some(40)));
    let texts = (file.alt.as_deref(), file.credit.as_deref(), file.caption.as_deref());
    assert_eq!(texts, (Some("Warga antre."), Some("Humas"), Some("Antrean pagi")));
    let removed: Vec<&str> = file.removed.iter().map(|text| text.id.as_str()).collect();
    assert_eq!(removed.first(), Some(&"lokasi GPS"));
    assert!(!file.bytes.windows(4).any(|window| window == b"Siti"));
    assert!(!removed.concat().contains("Siti") && !removed.concat().contains(|c: char| c.is_ascii_digit() && c != '2'));
}

#[test]
fn one_file_twice_gets_two_names() {
    let mut repository = Repository::new(&[("briefs/a/foto.jpg", photo()), ("briefs/b/FOTO.jpeg", photo())]);
    let list = "[{berkas: a/foto.jpg, alt: a}, {berkas: a/foto.jpg, alt: b}, {berkas: b/FOTO.jpeg, alt: c}]";
    let first = repository.gather(list, &["x"]);
    let names: Vec<&str> = first.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["foto.jpg", "foto-2.jpg", "FOTO-3.jpg"]);
    assert_eq!(first.files, repository.gather(list, &["x"]).files);
}

#[test]
fn nothing_outside_is_read() {
    let mut repository =
        Repository::new(&[("../rahasia.jpg", photo()), ("../lain/foto.jpg", photo()), ("bersama/foto.jpg", photo())]);
    for (named, code) in [
        ("../../rahasia.jpg", "media-di-luar"),
        ("../../tidak-ada.jpg", "media-di-luar"),
        ("../../../../etc/passwd", "media-di-luar"),
        ("x/../../../rahasia.jpg", "media-di-luar"),
        ("/etc/passwd", "media-di-luar"),
        ("~/foto.jpg", "media-di-luar"),
        ("https://contoh.go.id/foto.jpg", "media-di-luar"),
        ("C:\\foto.jpg", "media-di-luar"),
        ("C:foto.jpg", "media-di-luar"),
        ("\\\\server\\foto.jpg", "media-di-luar"),
        ("..\\..\\rahasia.jpg", "media-nama"),
        ("gambar\\foto.jpg", "media-nama"),
        ("foto.jpg:aliran", "media-nama"),
        ("nul", "media-nama"),
        ("gambar/COM1.jpg", "media-nama"),
        ("../bersama", "media-bukan-berkas"),
        (".", "media-bukan-berkas"),
        ("bersama/", "media-bukan-berkas"),
    ] {
        let gathered = repository.gather(&format!("[{{berkas: '{named}', alt: a}}]"), &["facebook"]);
        let [found] = gathered.diagnostics.as_slice() else { panic!("{named}: {:?}", gathered.diagnostics) };
        assert_eq!((found.code.as_ref(), found.severity), (code, Severity::Error), "{named}");
        assert!(gathered.files.is_empty() && found.help.is_some(), "{named}");
        assert_eq!(repository.words(found), named);
    }
    let inside = repository.gather("[{berkas: ../bersama/foto.jpg, alt: a}]", &["facebook"]);
    assert_eq!((inside.files.len(), inside.diagnostics.len()), (1, 0));
}

#[cfg(unix)]
#[test]
fn links_stay_inside() {
    use std::os::unix::fs::symlink;
    let mut repository = Repository::new(&[("../rahasia/foto.jpg", photo()), ("bersama/foto.jpg", photo())]);
    let root = repository.root();
    symlink(root.join("rahasia/foto.jpg"), root.join("repo/briefs/keluar.jpg")).unwrap();
    symlink(root.join("rahasia"), root.join("repo/briefs/folder")).unwrap();
    symlink("../bersama/foto.jpg", root.join("repo/briefs/dalam.jpg")).unwrap();
    symlink("hilang.jpg", root.join("repo/briefs/putus.jpg")).unwrap();
    for (named, code) in [
        ("keluar.jpg", Some("media-di-luar")),
        ("folder/foto.jpg", Some("media-di-luar")),
        // Not even the names beside it are asked for.
        ("folder/fotos.jpg", Some("media-di-luar")),
        ("putus.jpg", Some("media-tidak-ada")),
        ("dalam.jpg", None),
    ] {
        let gathered = repository.gather(&format!("[{{berkas: {named}, alt: a}}]"), &["facebook"]);
        assert_eq!(gathered.diagnostics.first().map(|d| d.code.as_ref()), code, "{named}");
        assert_eq!(gathered.files.len(), usize::from(code.is_none()), "{named}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let mut repository = Repository::new(&[]);
    let pipe = repository.root().join("repo/briefs/pipa.jpg");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let gathered = repository.gather("[{berkas: pipa.jpg, alt: a}]", &["facebook"]);
    assert_eq!(said(&gathered), [("media-bukan-berkas", "“pipa.jpg” bukan berkas biasa.")]);
}

#[test]
fn a_missing_file_and_what_was_meant() {
    let mut repository = Repository::new(&[("briefs/Gambar/Foto.JPG", photo()), ("briefs/Gambar/poster.png", photo())]);
    for (named, help) in [
        ("gambar/foto.jpg", "Mungkin maksud Anda “Gambar/foto.jpg”."),
        ("Gambar/foto.jpg", "Mungkin maksud Anda “Gambar/Foto.JPG”."),
        ("Gambar/poster.jpg", "Mungkin maksud Anda “Gambar/poster.png”."),
        ("Gambar/pooster.png", "Mungkin maksud Anda “Gambar/poster.png”."),
        ("Gambar/lain.webp", "Periksa ejaan nama dan foldernya; jalurnya dihitung dari folder brief."),
    ] {
        let gathered = repository.gather(&format!("[{{berkas: {named}, alt: a}}]"), &["facebook"]);
        let found = gathered.diagnostics.first().unwrap();
        assert_eq!(
            (found.code.as_ref(), found.help.as_ref().unwrap().id.as_str()),
            ("media-tidak-ada", help),
            "{named}"
        );
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    let cut = photo()[..60].to_vec();
    for (content, code) in [
        (cut, "media-rusak"),
        (Vec::new(), "media-rusak"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "media-format"),
        (b"\0\0\0\x10ftypheic\0\0\0\0".to_vec(), "media-format"),
        (b"hello".to_vec(), "media-format"),
        (b"version https://git-lfs.github.com/spec/v1\n".to_vec(), "media-tidak-ada"),
        (samples::mp4(b"isom", false)[..40].to_vec(), "media-rusak"),
        (b"%PDF-1.4\n".to_vec(), "media-rusak"),
    ] {
        let mut repository = Repository::new(&[("briefs/foto.jpg", content)]);
        let gathered = repository.gather("[{berkas: foto.jpg, alt: a}]", &["x"]);
        let [found] = gathered.diagnostics.as_slice() else { panic!("{code}: {:?}", gathered.diagnostics) };
        assert_eq!((found.code.as_ref(), found.severity), (code, Severity::Error));
        assert!(gathered.files.is_empty());
    }
}

#[test]
fn too_large_is_told_before_it_is_read() {
    let mut repository = Repository::new(&[("briefs/foto.jpg", photo())]);
    let path = repository.root().join("repo/briefs/foto.jpg");
    // A hole: it takes no room on the disk.
    std::fs::File::options().write(true).open(path).unwrap().set_len(70_000_000).unwrap();
    let gathered = repository.gather("[{berkas: foto.jpg, alt: a}]", &["x"]);
    assert_eq!(
        said(&gathered),
        [("media-terlalu-besar", "“foto.jpg” terlalu besar: 70 MB, padahal batas untuk JPG adalah 67,1 MB.")]
    );
}

#[test]
fn the_content_decides_not_the_ending() {
    let mut repository = Repository::new(&[("briefs/foto.png", samples::jpeg(&[], &[], b""))]);
    let gathered = repository.gather("[{berkas: foto.png, alt: a}]", &["facebook"]);
    assert_eq!(said(&gathered), [("media-akhiran", "“foto.png” berakhiran .png, tetapi isinya JPG.")]);
    assert_eq!(gathered.files.first().map(|file| (file.name.as_str(), file.mime)), Some(("foto.jpg", "image/jpeg")));
}

#[test]
fn videos_and_documents_are_warned_about() {
    let mut repository = Repository::new(&[
        ("briefs/a.mp4", samples::mp4(b"isom", true)),
        ("briefs/b.mov", samples::mp4(b"qt  ", false)),
        ("briefs/c.webm", samples::webm()),
        ("briefs/d.pdf", b"%PDF-1.4 /Author (Siti) %%EOF".to_vec()),
    ]);
    let list = "[{berkas: a.mp4, alt: a}, {berkas: b.mov, alt: a}, {berkas: c.webm, alt: a}, {berkas: d.pdf, alt: a}]";
    let gathered = repository.gather(list, &[]);
    assert_eq!(
        said(&gathered),
        [
            ("media-data-pribadi", "Video “a.mp4” memuat lokasi perekaman."),
            ("media-data-pribadi", "PDF “d.pdf” memuat nama pembuatnya."),
        ]
    );
    let mimes: Vec<&str> = gathered.files.iter().map(|file| file.mime).collect();
    assert_eq!(mimes, ["video/mp4", "video/quicktime", "video/webm", "application/pdf"]);
    assert_eq!(gathered.files.first().and_then(|file| file.width), Some(1080));
}

#[test]
fn one_cause_is_one_finding() {
    let mut big = sized(4500, 3000);
    // The pixels of the last scan grow.
    let end = big.len() - 2;
    big.splice(end..end, vec![7; 5_300_000]);
    let mut repository = Repository::new(&[("briefs/foto.jpg", big)]);
    let gathered =
        repository.gather("[{berkas: foto.jpg, alt: a}]", &["x", "bluesky", "facebook", "instagram", "linkedin"]);
    assert_eq!(
        said(&gathered),
        [
            (
                "media-ukuran",
                "“foto.jpg” berukuran 5,4 MB, melebihi batas X (5,2 MB), Bluesky (2 MB), Facebook (4,1 MB), dan LinkedIn (5,2 MB)."
            ),
            ("media-rasio", "“foto.jpg” berdimensi 4500 × 3000 piksel, bukan rasio yang dipakai X (16:9/1:1/4:5)."),
            ("media-dimensi", "“foto.jpg” berdimensi 4500 × 3000 piksel, melebihi batas Bluesky (4.000)."),
            ("media-dimensi", "Lebar “foto.jpg” 4500 piksel, melebihi batas Instagram (1.440)."),
        ]
    );
    let severities: Vec<Severity> = gathered.diagnostics.iter().map(|d| d.severity).collect();
    assert_eq!(severities, [Severity::Warning, Severity::Info, Severity::Warning, Severity::Info]);
}

#[test]
fn formats_counts_and_kinds() {
    let mut repository = Repository::new(&[
        ("briefs/a.png", samples::png(&[], b"")),
        ("briefs/b.jpg", sized(1080, 1080)),
        ("briefs/c.gif", samples::gif(2, b"", b"")),
        ("briefs/v.mp4", samples::mp4(b"isom", false)),
    ]);
    let gathered = repository.gather("[{berkas: a.png, alt: a}]", &["instagram", "tiktok"]);
    assert_eq!(
        said(&gathered),
        [
            ("media-jenis", "Brief ini hanya memuat gambar, yang tidak diterima TikTok (video)."),
            ("media-format", "“a.png” berformat PNG, yang tidak diterima Instagram (JPG)."),
            ("media-dimensi", "Lebar “a.png” hanya 1 piksel, kurang dari batas Instagram (320)."),
        ]
    );
    // A video and a picture: each platform gets what it takes, and nobody is told about the rest.
    let gathered = repository.gather("[{berkas: b.jpg, alt: a}, {berkas: v.mp4, alt: a}]", &["instagram", "tiktok"]);
    assert_eq!(said(&gathered), []);
    let twice = "[{berkas: b.jpg, alt: a}, {berkas: b.jpg, alt: b}]";
    let gathered = repository.gather(twice, &["whatsapp", "x"]);
    assert_eq!(
        said(&gathered),
        [("media-jumlah", "Brief ini memuat 2 gambar, melebihi batas satu unggahan di WhatsApp (1).")]
    );
    assert_eq!(gathered.diagnostics.first().map(|found| repository.words(found)), Some("b.jpg"));
    // X counts moving pictures apart, LinkedIn takes them for pictures.
    let gathered = repository.gather("[{berkas: c.gif, alt: a}, {berkas: c.gif, alt: b}]", &["x", "linkedin"]);
    assert_eq!(
        said(&gathered),
        [("media-jumlah", "Brief ini memuat 2 gambar, melebihi batas satu unggahan di X (1).")]
    );
    let gathered = repository.gather("[{berkas: v.mp4, alt: a}]", &["x", "youtube"]);
    assert_eq!(
        said(&gathered),
        [("media-rasio", "“v.mp4” berdimensi 1080 × 1920 piksel, bukan rasio yang dipakai YouTube (16:9).")]
    );
}
