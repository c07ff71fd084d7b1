//! What commands and arguments mean, in both languages.

use crate::lang::Text;
use crate::text;

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("", "") => text!(
            "Satu brief kebijakan menjadi unggahan yang pas untuk setiap platform.",
            "One policy brief becomes the right post for every platform."
        ),
        (_, "lang") => text!("Bahasa pesan", "The language of messages"),
        (_, "color") => text!("Warna", "Colours"),
        (_, "help") => text!("Tampilkan bantuan ini", "Show this help"),
        (_, "version") => text!("Tampilkan versi", "Show the version"),
        ("draft", "") => text!("Susun unggahan dari brief", "Compose posts from briefs"),
        ("draft", "paths") => text!(
            "Brief: berkas, folder, pola seperti “briefs/*.yaml”, atau - untuk masukan standar",
            "Briefs: files, folders, patterns such as \"briefs/*.yaml\", or - for standard input"
        ),
        ("draft", "platform") => {
            text!("Hanya platform ini, dipisah koma: x,instagram", "Only these platforms, with commas: x,instagram")
        }
        ("draft", "voice") => text!(
            "Siapa yang bicara: akun resmi instansi, atau ASN yang meneruskan informasi",
            "Who speaks: the agency's official account, or a civil servant (asn) passing it on"
        ),
        ("draft", "thread") => {
            text!("Buat utas di platform yang mengenalnya", "Make threads where a platform has them")
        }
        ("draft", "output") => {
            text!("Tulis satu berkas per unggahan ke folder ini", "Write one file a post into this folder")
        }
        ("draft", "format") => text!("Bentuk keluaran", "Form of the output"),
        ("draft", "adopt") => text!(
            "Salin draf platform ini ke “naskah” di brief untuk disunting; bagian lain tidak berubah",
            "Copy the draft of this platform into the brief's `naskah` for editing; all else stays as it is"
        ),
        ("draft", "embargoed") => {
            text!("Tetap tulis berkas walau brief masih diembargo", "Write files although a brief is under embargo")
        }
        ("check", "") => text!(
            "Periksa brief dan drafnya menurut kode etik",
            "Check briefs and their drafts against the code of ethics"
        ),
        ("check", "paths") => text!(
            "Brief: berkas, folder, pola seperti “briefs/*.yaml”, atau - untuk masukan standar",
            "Briefs: files, folders, patterns such as \"briefs/*.yaml\", or - for standard input"
        ),
        ("check", "rules") => {
            text!("Berkas aturan, menggantikan yang disebut humas.yaml", "A rules file, instead of those of humas.yaml")
        }
        ("check", "format") => text!("Bentuk keluaran", "Form of the output"),
        ("check", "fix") => text!(
            "Terapkan perbaikan yang aman; bagian lain tidak berubah",
            "Make the repairs that are safe; all else stays as it is"
        ),
        ("check", "diff") => text!("Dengan --fix: tampilkan saja perubahannya", "With --fix: only show the changes"),
        ("check", "baseline") => text!(
            "Lewati temuan lama yang tercatat di berkas ini",
            "Leave out the earlier findings that this file holds"
        ),
        ("check", "update_baseline") => text!(
            "Catat semua temuan sekarang ke berkas --baseline",
            "Write all present findings into the file of --baseline"
        ),
        ("check", "fail_on") => text!(
            "Tingkat temuan yang membuat perintah ini gagal (bawaan: error)",
            "The level of findings that makes this command fail (default: error)"
        ),
        ("verify", "") => text!(
            "Pastikan bundel (folder atau zip) masih utuh dan tidak diubah",
            "Make sure that bundles (folders or zips) are complete and unchanged"
        ),
        ("verify", "paths") => text!(
            "Bundel: folder, zip, atau folder yang memuat beberapa di antaranya",
            "Bundles: folders, zips, or a folder that holds several of them"
        ),
        ("verify", "format") => text!("Bentuk keluaran", "Form of the output"),
        ("export", "") => text!(
            "Siapkan bundel siap bagi: teks, gambar, tanya jawab, satu halaman untuk ponsel",
            "Make bundles to hand out: texts, pictures, answers, one page for the phone"
        ),
        ("export", "paths") => text!(
            "Brief: berkas, folder, atau pola seperti “briefs/*.yaml”",
            "Briefs: files, folders, or patterns such as \"briefs/*.yaml\""
        ),
        ("export", "output") => text!("Tulis bundel ke folder ini", "Write the bundles into this folder"),
        ("export", "voice") => text!(
            "Siapa yang bicara, satu bundel masing-masing (bawaan: resmi,asn)",
            "Who speaks, a bundle for each (default: resmi,asn)"
        ),
        ("export", "platform") => {
            text!("Hanya platform ini, dipisah koma: x,instagram", "Only these platforms, with commas: x,instagram")
        }
        ("export", "zip") => text!("Buat juga satu zip per bundel", "Make a zip of each bundle too"),
        ("export", "campaign") => text!(
            "Satu folder kampanye dengan nama ini: semua bundel, indeks.html, dan jadwal",
            "One campaign folder of this name: all bundles, indeks.html and the calendar"
        ),
        ("export", "allow_warnings") => {
            text!("Tetap ekspor brief yang punya peringatan", "Export briefs with warnings too")
        }
        ("export", "embargoed") => text!(
            "Tetap ekspor brief yang masih diembargo; bundelnya ditandai",
            "Export briefs under embargo too; their bundles are marked"
        ),
        ("export", "force") => text!(
            "Ganti folder atau berkas yang bukan buatan humas",
            "Replace folders and files that humas did not make"
        ),
        ("export", "rules") => {
            text!("Berkas aturan, menggantikan yang disebut humas.yaml", "A rules file, instead of those of humas.yaml")
        }
        ("preview", "") => text!(
            "Lihat halaman sebuah brief di peramban, tanpa mengekspornya",
            "See the page of a brief in the browser, without exporting it"
        ),
        ("preview", "brief") => text!("Berkas brief", "The file of the brief"),
        ("preview", "open") => text!("Buka halamannya di peramban", "Open the page in the browser"),
        ("preview", "serve") => text!(
            "Sajikan di komputer ini saja dan perbarui setiap kali brief disimpan (bawaan: 4862)",
            "Serve it on this machine alone and renew it whenever the brief is saved (default: 4862)"
        ),
        ("preview", "voice") => text!("Siapa yang bicara (bawaan: resmi,asn)", "Who speaks (default: resmi,asn)"),
        ("preview", "platform") => {
            text!("Hanya platform ini, dipisah koma: x,instagram", "Only these platforms, with commas: x,instagram")
        }
        ("preview", "output") => text!(
            "Tulis halamannya ke berkas ini; - untuk keluaran standar",
            "Write the page into this file; - for standard output"
        ),
        ("rules", "") => text!(
            "Aturan pemeriksaan: daftar, penjelasan, uji contoh",
            "The rules: list, explanations, tests of their examples"
        ),
        ("rules list", "") => text!("Daftar aturan", "List the rules"),
        ("rules explain", "") => {
            text!("Jelaskan satu aturan: mengapa, dasar, contoh", "Explain one rule: why, basis, examples")
        }
        ("rules explain", "id") => text!("Nama aturan, misalnya klaim-unggul", "Id of the rule, such as klaim-unggul"),
        ("rules test", "") => {
            text!("Uji contoh salah dan benar setiap aturan", "Test the wrong and right examples of each rule")
        }
        ("rules test", "coverage") => {
            text!("Gagal bila ada aturan tanpa contoh yang memicunya", "Fail where no example makes a rule fire")
        }
        ("rules list" | "rules test", "file") | ("rules explain", "rules") => {
            text!("Berkas aturan, menggantikan yang disebut humas.yaml", "A rules file, instead of those of humas.yaml")
        }
        ("platforms", "") => text!("Daftar platform dan batasnya", "List the platforms and their limits"),
        ("platforms show", "") => text!("Jelaskan satu platform", "Explain one platform"),
        ("platforms show", "name") => text!("Nama platform, misalnya x", "Name of the platform, such as x"),
        _ => return None,
    })
}

/// Examples at the foot of a command's help.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "" => text!(
            "Contoh:\n  humas draft briefs/tarif-listrik-2025.yaml\n  humas draft briefs/ -p x,instagram\n  humas platforms",
            "Examples:\n  humas draft briefs/tarif-listrik-2025.yaml\n  humas draft briefs/ -p x,instagram\n  humas platforms"
        ),
        "draft" => text!(
            "Contoh:\n  humas draft brief.yaml                     semua platform, di layar\n  humas draft brief.yaml -p whatsapp         satu platform\n  humas draft brief.yaml -p x --thread       sebuah utas\n  humas draft briefs/ -o draf                satu berkas per unggahan\n  humas draft brief.yaml --voice asn         untuk ASN yang meneruskan\n  humas draft brief.yaml --adopt x           salin draf X ke brief untuk disunting\n\nKode keluar: 0 selesai, 1 ada temuan, 2 argumen salah, 3 masukan tidak sah, 4 keluaran gagal ditulis.",
            "Examples:\n  humas draft brief.yaml                     all platforms, on screen\n  humas draft brief.yaml -p whatsapp         one platform\n  humas draft brief.yaml -p x --thread       a thread\n  humas draft briefs/ -o drafts              one file a post\n  humas draft brief.yaml --voice asn         for a civil servant who passes it on\n  humas draft brief.yaml --adopt x           copy the draft of X into the brief for editing\n\nExit codes: 0 done, 1 findings, 2 wrong arguments, 3 input not valid, 4 output not written."
        ),
        "check" => text!(
            "Contoh:\n  humas check briefs/                        semua brief di folder\n  humas check brief.yaml --fix --diff        perbaikan yang tersedia\n  humas check briefs/ --format json          untuk mesin\n  humas check briefs/ --baseline lama.json   hanya temuan baru\n\nPengecualian ditulis di brief: kecuali: [{{aturan: …, alasan: …}}]\n\nKode keluar: 0 bersih, 1 ada temuan, 2 argumen salah, 3 masukan tidak sah, 4 keluaran gagal ditulis.",
            "Examples:\n  humas check briefs/                        all briefs of a folder\n  humas check brief.yaml --fix --diff        the repairs there are\n  humas check briefs/ --format json          for machines\n  humas check briefs/ --baseline old.json    only what is new\n\nExceptions stand in the brief: kecuali: [{{aturan: …, alasan: …}}]\n\nExit codes: 0 clean, 1 findings, 2 wrong arguments, 3 input not valid, 4 output not written."
        ),
        "verify" => text!(
            "Contoh:\n  humas verify dist/contoh                   semua bundel sebuah kampanye\n  humas verify ckg-resmi.zip                 sebuah zip, tanpa dibongkar\n  humas verify dist/ --format json           untuk mesin\n\nBag BagIt (RFC 8493) buatan program lain juga diperiksa.\n\nKode keluar: 0 utuh, 1 ada yang berubah, 2 argumen salah, 3 tidak terbaca atau bukan bag.",
            "Examples:\n  humas verify dist/contoh                   all bundles of a campaign\n  humas verify ckg-resmi.zip                 a zip, without unpacking it\n  humas verify dist/ --format json           for machines\n\nBagIt bags (RFC 8493) made by other programs are verified too.\n\nExit codes: 0 intact, 1 something changed, 2 wrong arguments, 3 not readable or not a bag."
        ),
        "export" => text!(
            "Contoh:\n  humas export brief.yaml -o bundel                      dua bundel: akun resmi dan ASN\n  humas export briefs/ -o dist --campaign gizi --zip     satu kampanye dengan indeks dan jadwal\n  humas verify dist/gizi                                 bukti bahwa tidak ada yang berubah\n\nBrief dengan kesalahan atau peringatan, yang bukan publik, dan yang masih diembargo ditolak; brief lain tetap diekspor.\n\nKode keluar: 0 selesai, 1 ada brief yang ditolak atau jadwal yang bertabrakan, 2 argumen salah, 3 masukan tidak sah, 4 keluaran gagal ditulis.",
            "Examples:\n  humas export brief.yaml -o bundles                     two bundles: official account and civil servants\n  humas export briefs/ -o dist --campaign gizi --zip     one campaign with index and calendar\n  humas verify dist/gizi                                 proof that nothing was changed\n\nBriefs with errors or warnings, that are not public or under embargo are refused; the others are exported.\n\nExit codes: 0 done, 1 briefs were refused or times collide, 2 wrong arguments, 3 input not valid, 4 output not written."
        ),
        "preview" => text!(
            "Contoh:\n  humas preview brief.yaml --open      halaman di peramban\n  humas preview brief.yaml --serve     diperbarui setiap kali brief disimpan\n  humas preview brief.yaml -o a.html   ke berkas",
            "Examples:\n  humas preview brief.yaml --open      the page in the browser\n  humas preview brief.yaml --serve     renewed whenever the brief is saved\n  humas preview brief.yaml -o a.html   into a file"
        ),
        "rules" => text!(
            "Contoh:\n  humas rules list\n  humas rules explain klaim-unggul\n  humas rules test aturan/kota.yaml --coverage",
            "Examples:\n  humas rules list\n  humas rules explain klaim-unggul\n  humas rules test aturan/kota.yaml --coverage"
        ),
        "platforms" => text!(
            "Contoh:\n  humas platforms\n  humas platforms show x",
            "Examples:\n  humas platforms\n  humas platforms show x"
        ),
        _ => return None,
    })
}
