//! Why there was no good answer, in words.

use super::Failure;
use crate::lang::Text;
use crate::text;

impl Failure {
    /// What happened, in words that end a sentence.
    pub fn words(self) -> Text {
        match self {
            Self::Address => text!("alamatnya tidak dapat dibaca", "its address can't be read"),
            Self::Internal => {
                text!("alamatnya hanya ada di jaringan internal", "its address exists in an internal network only")
            }
            Self::NoHost => text!("nama situsnya tidak ada", "there is no site of that name"),
            Self::Lookup => {
                text!("nama situsnya gagal dicari", "the name of its site could not be looked up")
            }
            Self::Refused => text!("servernya menolak sambungan", "its server takes no connections"),
            Self::Lost => text!("sambungannya terputus", "the connection was lost"),
            Self::Expired => {
                text!(
                    "sertifikatnya sudah kedaluwarsa atau belum berlaku",
                    "its certificate has expired or is not yet valid"
                )
            }
            Self::Untrusted => {
                text!(
                    "sertifikatnya dibuat oleh pihak yang tidak dipercaya peramban",
                    "its certificate was made by nobody whom browsers trust"
                )
            }
            Self::OtherHost => text!("sertifikatnya milik situs lain", "its certificate is that of another site"),
            Self::Encryption => {
                text!("sambungan aman (https) gagal dibuat", "no secure connection (https) came about")
            }
            Self::Timeout => text!("servernya terlalu lama menjawab", "its server took too long to answer"),
            Self::Loop => text!("pengalihannya berputar-putar", "its redirects go in circles"),
            Self::Redirects => text!("pengalihannya terlalu banyak", "it has too many redirects"),
            Self::Large => text!("jawabannya terlalu besar", "the answer is too large"),
            Self::Garbled => {
                text!("jawaban servernya tidak dapat dipahami", "the answer of its server makes no sense")
            }
            Self::Proxy => text!("proksi menolak menyambungkan", "the proxy would not connect"),
            Self::Status(status) => of_status(status),
        }
    }
}

fn of_status(status: u16) -> Text {
    match status {
        401 => text!("perlu masuk dengan kata sandi (401)", "it asks for a login (401)"),
        403 | 999 => text!("servernya menolak pemeriksaan ({status})", "its server turns checks away ({status})"),
        404 => text!("halamannya tidak ada (404)", "there is no such page (404)"),
        410 => text!("halamannya sudah dihapus (410)", "the page was removed (410)"),
        429 => text!("servernya sedang sibuk (429)", "its server is busy (429)"),
        503 => text!("servernya sedang tidak melayani (503)", "its server is out of service (503)"),
        500..=599 => text!("servernya mengalami galat ({status})", "its server failed ({status})"),
        _ => text!("servernya menjawab {status}", "its server answered {status}"),
    }
}
