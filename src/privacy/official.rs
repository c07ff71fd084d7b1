//! What is official and so nobody's private data.

use std::collections::BTreeSet;

/// Mail domains that only public bodies can have.
const PUBLIC: [&str; 5] = ["go.id", "mil.id", "desa.id", "sch.id", "ac.id"];

/// Contacts and domains that belong to an office: `kontak_resmi` and `domain_resmi` of humas.yaml.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Official {
    phones: BTreeSet<String>,
    emails: BTreeSet<String>,
    domains: BTreeSet<String>,
}

impl Official {
    /// Reads contacts (telephone numbers and e-mail addresses in any spelling) and domains.
    pub fn new<'a>(contacts: impl IntoIterator<Item = &'a str>, domains: impl IntoIterator<Item = &'a str>) -> Self {
        let mut official = Self::default();
        for contact in contacts {
            if contact.contains('@') {
                official.emails.insert(contact.trim().trim_start_matches("mailto:").to_lowercase());
            } else {
                official.phones.insert(normal(contact));
            }
        }
        for domain in domains {
            let bare = domain.trim().trim_start_matches("https://").trim_start_matches("http://");
            let bare = bare.split('/').next().unwrap_or(bare).trim_start_matches("www.").trim_start_matches('.');
            if !bare.is_empty() {
                official.domains.insert(bare.to_lowercase());
            }
        }
        official
    }

    /// Whether a telephone number is a listed contact.
    pub(super) fn phone(&self, digits: &str) -> bool {
        !self.phones.is_empty() && self.phones.contains(&normal(digits))
    }

    /// Whether an address, in lower case, is a listed contact or stands at an official domain.
    pub(super) fn email(&self, address: &str) -> bool {
        let domain = address.rsplit('@').next().unwrap_or_default();
        let at =
            |official: &str| domain.strip_suffix(official).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        PUBLIC.iter().any(|public| at(public))
            || self.domains.iter().any(|own| at(own))
            || self.emails.contains(address)
    }
}

/// A number in the international form without "+": 0812… and +62 812… are one number.
fn normal(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let bare = digits.strip_prefix("62").map_or(digits.as_str(), |rest| rest);
    let bare = bare.strip_prefix('0').unwrap_or(bare);
    format!("62{bare}")
}
