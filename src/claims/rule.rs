//! Figures that rule, offer or plan something: they state nothing that could be true or false.

use std::ops::Range;

use super::{
    amount::{Amount, Class},
    clause::{Before, FAR},
    cue::tag,
    prose::Prose,
    statistics::{FEW, LARGE_SUM},
};

/// Whether a figure is fixed by a rule, offered, limited or planned.
pub(super) fn is_rule(prose: &Prose<'_>, amounts: &[Amount], at: usize, before: &Before) -> bool {
    let Some(amount) = amounts.get(at) else { return true };
    let window = before.window.clone();
    let near = amount.from.saturating_sub(3).max(window.start)..amount.from;
    if untrue(prose, amount) || identifier(prose, amount) || counter(prose, amount) || told_by_name(prose, amount) {
        return true;
    }
    if prose.any(near.clone(), tag::LIMIT) || programme(prose, amount) || once(prose, amount) {
        return true;
    }
    if amount.class == Class::Money && offered(prose, amount, &window) {
        return true;
    }
    if prose.any(near, tag::EACH) && amount.class != Class::Share {
        return true;
    }
    let strong = prose.any(window.clone(), tag::STRONG);
    if prose.any(window.clone(), tag::PLAN) && !prose.any(window.clone(), tag::FORECAST) && !reached(prose, &window) {
        return true;
    }
    if let Some(policy) = last(prose, &window, tag::POLICY) {
        // "realisasi subsidi", "penerima diskon listrik": what came of a rule, not the rule.
        let counted = matches!(amount.class, Class::People | Class::Thing) && !prose.any(window.clone(), tag::QUOTA);
        // The price of a good that moves is a statistic, the price itself is none.
        let market = amount.class == Class::Share
            && prose.is(policy, &["harga"])
            && !prose.is(policy.saturating_sub(1), &["potongan"]);
        let heads = if counted { tag::STRONG | tag::HEAD } else { tag::STRONG };
        if !market && !prose.any(window.clone(), heads) {
            return true;
        }
    }
    let soon = before.after.start..before.after.end.min(before.after.start + 5);
    let foreseen = prose.any(before.sentence.start..soon.end, tag::FORECAST);
    if prose.any(soon, tag::OUTLOOK) && !foreseen {
        return true;
    }
    // "50 persen diskon", "12 loket tarif".
    let next = amount.to..(amount.to + 1).min(before.after.end);
    amount.class == Class::Share
        && prose.any(next, tag::POLICY)
        && !strong
        && !prose.is(amount.to, &["gratis", "harga", "bebas", "tersedia", "setara"])
}

/// "melampaui target", "di atas target": what was reached stands beside the plan.
fn reached(prose: &Prose<'_>, window: &Range<usize>) -> bool {
    let verb = |at: usize| {
        prose.is(
            at,
            &["melampaui", "melebihi", "mencapai", "capaian", "realisasi", "terealisasi", "telah", "sudah", "tercapai"],
        )
    };
    window.clone().any(verb)
        && !window.clone().any(|at| prose.is(at, &["akan", "bakal", "menargetkan", "ditargetkan"]))
        && !prose.is(window.start, &["target", "targetnya"])
        && !window.clone().any(|at| prose.is(at, &["target"]) && prose.is(at + 1, &["penyaluran", "mencapai"]))
}

fn last(prose: &Prose<'_>, window: &Range<usize>, tags: u64) -> Option<usize> {
    window.clone().rev().find(|at| prose.has(*at, tags))
}

/// "omzet di bawah Rp4,8 miliar", "bantuan hingga Rp10 juta": a threshold or the most that is offered.
fn offered(prose: &Prose<'_>, amount: &Amount, window: &Range<usize>) -> bool {
    let Some(before) = amount.from.checked_sub(1) else { return false };
    let threshold = prose.is(before, &["bawah", "atas"]) && before > 0 && prose.is(before - 1, &["di"]);
    let upper = prose.is(before, &["hingga", "sampai"]) && amount.value < LARGE_SUM;
    threshold || (upper && !prose.any(window.clone(), tag::STRONG | tag::UP | tag::DOWN))
}

/// "NPWP 09.876.001.0-541.000", "nomor induk 6471…": digits that name and do not count.
fn identifier(prose: &Prose<'_>, amount: &Amount) -> bool {
    let names = [
        "nomor", "no", "nik", "npwp", "nip", "kk", "rekening", "telepon", "hp", "wa", "induk", "kode", "nib", "nisn",
        "nop",
    ];
    let near = amount.from.saturating_sub(2)..amount.from;
    // "09.876.001.0": points that part no thousands.
    let mut groups = prose.low(amount.from).split('.').skip(1).map(|group| group.split(',').next().unwrap_or("").len());
    groups.any(|len| len != 3) || amount.class == Class::Bare && near.into_iter().any(|at| prose.is(at, &names))
}

/// "3 Januari 2025 - Dibaca 46581 kali": the counter of a web page; "Rp6 juta dikalikan 12": a step of a sum; "satu rupiah pun".
fn counter(prose: &Prose<'_>, amount: &Amount) -> bool {
    let Some(before) = amount.from.checked_sub(1) else { return false };
    let factor = prose.is(amount.to, &["dikalikan", "dikali", "×", "pun"]);
    let opens = before == 0 || matches!(prose.low(before - 1), "-" | "–" | "—" | "|" | "•" | ")");
    factor || opens && prose.is(before, &["dibaca", "dilihat", "views", "hits", "pembaca"])
}

/// "Dua pekerja migran … adalah Dewi Contoh dan Lina Contoh": people who are named, not counted.
fn told_by_name(prose: &Prose<'_>, amount: &Amount) -> bool {
    let Some(sentence) = prose.sentences().get(amount.sentence) else { return false };
    let is = |at: usize| prose.is(at, &["adalah", "ialah", "yaitu", "yakni", "bernama", "berinisial"]);
    amount.class == Class::People
        && amount.value < FEW
        && (amount.to..sentence.to.min(amount.to + 10)).any(|at| is(at) && prose.upper(at + 1))
}

/// Whether the sentence of a figure says that it is not true.
fn untrue(prose: &Prose<'_>, amount: &Amount) -> bool {
    let sentence = prose.sentences().get(amount.sentence);
    sentence.is_some_and(|one| {
        prose.any(one.from.max(amount.from.saturating_sub(FAR))..one.to.min(amount.from + FAR), tag::UNTRUE)
    })
}

/// "Program 3 Juta Rumah", "gerakan 1.000 pohon": the name of a programme.
fn programme(prose: &Prose<'_>, amount: &Amount) -> bool {
    let name = ["program", "gerakan", "aksi", "kampanye", "proyek", "tantangan", "festival", "pembangunan", "lomba"];
    amount.from > 0
        && prose.is(amount.from - 1, &name)
        && (amount.value >= FEW)
        && (prose.low(amount.from - 1) != "pembangunan" || prose.upper(amount.from - 1))
}

/// "100 persen" that only means "wholly".
fn once(prose: &Prose<'_>, amount: &Amount) -> bool {
    let whole = amount.class == Class::Share && amount.unit() == "persen" && (amount.value - 100.0).abs() < 1e-9;
    let from = amount.from.saturating_sub(8);
    let measured = (from..amount.from).any(|at| {
        prose.is(
            at,
            &[
                "realisasi",
                "capaian",
                "mencapai",
                "rasio",
                "cakupan",
                "progres",
                "elektrifikasi",
                "tercapai",
                "kemajuan",
            ],
        )
    });
    whole && !measured
}
