//! Personal data of people who hold no office in what they say.

mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::diagnostic::Severity;
use crate::privacy::Datum;
use crate::rules::lexicon::Builder;
use crate::rules::words::{Excuses, RawExcuses};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::Reader;
use crate::{choice, record};

pub(super) const KIND: Kind =
    Kind { name: "personal-data", keys: &[Raw::FORM, RawExcuses::FORM], drafts: false, read, about: words::about };

choice! {
    /// The data.
    pub enum Data {
        /// NIK.
        "nik" => Nik,
        /// The number of a family card.
        "kk" => FamilyCard,
        /// NPWP.
        "npwp" => Npwp,
        /// Mobile telephone numbers.
        "telepon" => Phone,
        /// E-mail addresses.
        "surel" => Email,
        /// Bank accounts.
        "rekening" => Account,
        /// NIP and dates of birth.
        "nip" => Nip,
        /// Passwords and codes.
        "kredensial" => Credential,
        /// Health of a person.
        "kesehatan" => Health,
        /// Children.
        "anak" => Child,
        /// Victims and witnesses.
        "korban" => Victim,
        /// Where somebody lives.
        "alamat" => HomeAddress,
    }
}

impl Data {
    fn covers(self, datum: Datum) -> bool {
        matches!(
            (self, datum),
            (Self::Nik, Datum::Nik)
                | (Self::FamilyCard, Datum::FamilyCard)
                | (Self::Npwp, Datum::Npwp)
                | (Self::Phone, Datum::Phone)
                | (Self::Email, Datum::Email)
                | (Self::Account, Datum::Account)
                | (Self::Nip, Datum::Nip | Datum::BirthDate)
                | (Self::Credential, Datum::Credential)
                | (Self::Health, Datum::Health)
                | (Self::Child, Datum::Child)
                | (Self::Victim, Datum::Victim)
                | (Self::HomeAddress, Datum::HomeAddress)
        )
    }
}

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// The data.
        "data" => data: required Data,
    }
}

#[derive(Debug)]
struct PersonalData {
    data: Data,
    places: Excuses,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    Some(Box::new(PersonalData {
        data: Raw::fields(node, reader)?.data,
        places: Excuses::read(node, reader, builder)?,
    }))
}

impl Check for PersonalData {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        for passage in subject.passages {
            // Personal data is personal wherever it stands, names of agencies and credits included.
            if !rule.parts.is_empty() && !rule.reads(passage.part) {
                continue;
            }
            for found in subject.personal(passage) {
                if !self.data.covers(found.datum) || self.places.cover_text(passage, &found.range, subject) {
                    continue;
                }
                let finding = Finding::in_text(rule, passage, found.range.clone())
                    .saying(words::found())
                    .secret(found.masked(passage.text()));
                out.push(if found.sure { finding } else { finding.graded(Severity::Info) });
            }
        }
    }
}
