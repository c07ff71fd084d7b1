//! Personal data in a text: what it is, where it stands, and how to hide it.
//!
//! A text is folded first (`fold`), so that spacing, scripts and invisible characters hide nothing;
//! then a cheap search (`cues`) decides which detectors look at it. Numbers are told apart by their
//! own make-up (`identity`) and the words beside them (`labels`); sentences about people by a small
//! detector of names (`person`). Word lists and codes stand in `data/`, examples in `cases/`.

mod account;
mod address;
mod birth;
mod chain;
mod child;
mod credential;
mod cues;
mod email;
mod fold;
mod health;
mod identity;
mod labels;
mod lexicon;
mod login;
mod mask;
mod name;
mod near;
mod numbers;
mod official;
mod people;
mod person;
mod phone;
mod sentence;
mod spelled;
mod victim;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use mask::{mask, masked};
pub use official::Official;

use fold::Folded;

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Datum {
    /// Nomor Induk Kependudukan, 16 digits.
    Nik,
    /// Number of a family card (kartu keluarga), 16 digits.
    FamilyCard,
    /// Taxpayer number, 15 or 16 digits.
    Npwp,
    /// Mobile telephone number.
    Phone,
    /// E-mail address outside the domains of public bodies.
    Email,
    /// Bank account number.
    Account,
    /// Number of a civil servant, 18 digits.
    Nip,
    /// Full date of birth of a person.
    BirthDate,
    /// Password, one-time code, key, with its value.
    Credential,
    /// Diagnosis or treatment of a person who can be identified.
    Health,
    /// Identity of a child.
    Child,
    /// Identity of a victim, witness or reporter.
    Victim,
    /// Home address of a person.
    HomeAddress,
}

impl Datum {
    /// The rule that is about this kind of data.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Nik => "nik",
            Self::FamilyCard => "nomor-kk",
            Self::Npwp => "npwp",
            Self::Phone => "telepon-pribadi",
            Self::Email => "surel-pribadi",
            Self::Account => "rekening-bank",
            Self::Nip | Self::BirthDate => "nip-dan-tanggal-lahir",
            Self::Credential => "kredensial",
            Self::Health => "data-kesehatan",
            Self::Child => "identitas-anak",
            Self::Victim => "identitas-korban",
            Self::HomeAddress => "alamat-rumah",
        }
    }

    /// Which of two findings at one place stays: the smaller.
    fn rank(self) -> usize {
        const ORDER: [Datum; 13] = [
            Datum::Credential,
            Datum::FamilyCard,
            Datum::Nik,
            Datum::Npwp,
            Datum::Nip,
            Datum::Account,
            Datum::Phone,
            Datum::Email,
            Datum::Health,
            Datum::Child,
            Datum::Victim,
            Datum::BirthDate,
            Datum::HomeAddress,
        ];
        ORDER.iter().position(|datum| *datum == self).unwrap_or(ORDER.len())
    }
}

/// Personal data at a place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Bytes of the given text, on character boundaries.
    pub range: Range<usize>,
    /// What it is.
    pub datum: Datum,
    /// False if it may well be harmless (the NPWP of a company, a shared mailbox, the telephone of a
    /// service, a prize-winning pupil): the level should be lower.
    pub sure: bool,
}

impl Found {
    /// The words of this finding, hidden so that they can be shown; of a credential nothing stays.
    pub fn masked(&self, text: &str) -> String {
        let words = text.get(self.range.clone()).unwrap_or_default();
        if self.datum == Datum::Credential {
            return words.chars().map(|c| if c.is_whitespace() { c } else { '*' }).collect();
        }
        mask(words)
    }
}

/// Finds the personal data in a text, in order of place. Of data that overlap one is named, but what
/// is said about one person (illness, a child, a victim) can be found twice at the same place.
pub fn find(text: &str, official: &Official) -> Vec<Found> {
    search(text, official, true)
}

/// The places of numbers, addresses and credentials in any text, also in the source of a YAML file:
/// what must be hidden before a line is shown. Sentences about people are not among them.
pub fn secrets(text: &str, official: &Official) -> Vec<Range<usize>> {
    search(text, official, false).into_iter().map(|found| found.range).collect()
}

/// The text with its [`secrets`] hidden by [`masked`]; nothing counts as official.
pub fn covered(text: &str) -> String {
    masked(text, &secrets(text, &Official::default()))
}

fn search(text: &str, official: &Official, sentences: bool) -> Vec<Found> {
    let folded = Folded::new(text);
    let cues = cues::of(&folded.text);
    if cues.none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    if cues.digits || cues.spelled {
        let near = near::Near { text: &folded.text, labels: labels::Labels::of(&folded.text), official };
        for chain in chain::chains(near.text) {
            numbers::read(&near, &chain, &mut found);
        }
        if cues.spelled {
            spelled::read(&near, &mut found);
        }
    }
    if cues.mail || cues.hidden_mail {
        email::read(&folded.text, cues.hidden_mail, official, &mut found);
    }
    if cues.mail {
        login::read(&folded.text, sentences, &mut found);
    }
    if cues.credential {
        credential::read(&folded.text, &mut found);
    }
    if sentences && cues.person {
        people::read(&folded.text, &mut found);
    }
    for one in &mut found {
        one.range = folded.original(&one.range);
    }
    distinct(found)
}

/// One finding for each place, in order of place.
fn distinct(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|one| (one.range.start, one.datum.rank()));
    let mut out: Vec<Found> = Vec::with_capacity(found.len());
    for one in found {
        match out.last_mut() {
            // The illness of a child, the child who is a victim: each has its own law.
            Some(last) if one.range == last.range && one.datum != last.datum && both(one.datum, last.datum) => {
                out.push(one);
            }
            Some(last) if one.range.start < last.range.end => {
                if one.datum.rank() < last.datum.rank() {
                    *last = one;
                }
            }
            _ => out.push(one),
        }
    }
    out
}

/// Whether two data say different things about a person named once.
fn both(a: Datum, b: Datum) -> bool {
    let about = |datum| matches!(datum, Datum::Health | Datum::Child | Datum::Victim);
    about(a) && about(b)
}

/// The lines `name = list` of a data file, without comments.
fn lines(data: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    data.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(name, list)| (name.trim(), list.trim()))
}
