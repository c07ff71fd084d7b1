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
        "platforms" => text!(
            "Contoh:\n  humas platforms\n  humas platforms show x",
            "Examples:\n  humas platforms\n  humas platforms show x"
        ),
        _ => return None,
    })
}
