//! `humas export` from outside: briefs go in, folders, zips, exit codes and screens come out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

#[path = "../common/mod.rs"]
mod common;

mod bundles;
#[cfg(unix)]
mod killed;
mod preview;
mod refused;
mod reproducible;

use common::Humas;
use std::collections::BTreeMap;
use std::path::Path;

/// A brief that nothing is wrong with.
const BRIEF: &str = "\
judul: Loket Dukcapil buka pada Sabtu
kait: Loket Dukcapil Kota Contoh buka pada Sabtu pukul 08.00 sampai 12.00 WIB.
instansi: Pemerintah Kota Contoh
unit: Dinas Kependudukan dan Pencatatan Sipil
penanggung_jawab: Kepala Bidang Pelayanan
jenis: layanan
tanggal: 2026-02-25
ringkasan: |
  Loket Dukcapil buka pada Sabtu pukul 08.00 sampai 12.00 WIB.

  Warga dapat mengurus KTP, KK, dan akta kelahiran.
alasan: Banyak warga bekerja pada hari biasa.
pesan_kunci:
  - Loket buka pada Sabtu pukul 08.00 sampai 12.00 WIB.
  - Semua layanan tidak dipungut biaya.
sumber:
  - {id: edaran, judul: Edaran jam layanan, lembaga: Dinas Dukcapil Kota Contoh, tanggal: 2026-02-24, tautan: https://dukcapil.contoh.go.id/edaran}
tautan: https://dukcapil.contoh.go.id/sabtu
istilah: {KTP: Kartu Tanda Penduduk, KK: Kartu Keluarga}
kanal_umpan_balik: [{nama: SP4N-LAPOR!, tautan: https://www.lapor.go.id}]
tanya_jawab: [{tanya: Apakah perlu antre?, jawab: Ambil nomor antrean di loket.}]
platform: [x, whatsapp, bluesky]
";

/// Every file under a folder, by its path.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(at) = open.pop() {
        for entry in std::fs::read_dir(&at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// The names in a folder, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
