//! The causes in words, to be put behind a colon.

use super::Failure;
use crate::lang::Text;
use crate::text;

impl Failure {
    /// The cause in words, without a full stop.
    pub fn words(self) -> Text {
        match self {
            Self::Address => text!("alamatnya bukan alamat web yang sah", "it is no valid web address"),
            Self::Internal => text!(
                "alamatnya berada di jaringan internal, yang tidak dibuka tanpa izin",
                "its address is internal, which is not opened without permission"
            ),
            Self::NoHost => text!("nama situsnya tidak ada", "there is no such host"),
            Self::Lookup => text!("layanan nama (DNS) tidak menjawab", "the name service (DNS) does not answer"),
            Self::Refused => text!("situsnya tidak menerima sambungan", "the host takes no connection"),
            Self::Lost => text!("sambungan terputus sebelum ada jawaban", "the connection was lost before an answer"),
            Self::Expired => text!("sertifikatnya tidak berlaku lagi", "its certificate has run out"),
            Self::Untrusted => text!("sertifikatnya tidak dipercaya", "its certificate is not trusted"),
            Self::OtherHost => text!("sertifikatnya milik situs lain", "its certificate is of another host"),
            Self::Encryption => text!("sambungan terenkripsi gagal dibuat", "no encrypted connection came about"),
            Self::Timeout => text!("jawabannya terlalu lama", "it took too long"),
            Self::Loop => text!("pengalihannya berputar-putar", "its redirects go in a circle"),
            Self::Redirects => text!("pengalihannya terlalu banyak", "there are too many redirects"),
            Self::Large => text!("isinya terlalu besar", "what came is too large"),
            Self::Garbled => text!("jawabannya tidak dapat dibaca", "the answer can't be read"),
            Self::Proxy => text!("proksi menolak menyambungkan", "the proxy would not connect"),
            Self::Status(status) => text!("situsnya menjawab {status}", "the host answered {status}"),
        }
    }
}
