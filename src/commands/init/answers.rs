//! What is known of the agency: from the options, then from questions where somebody can answer.

use crate::cli::InitArgs;
use crate::commands::ask::ask;
use crate::lang::Text;
use crate::output::Terminal;
use crate::scaffold::{Answers, Ci, EXAMPLE_AGENCY, Present, USUAL_PLATFORMS, USUAL_RESPONSIBLE, USUAL_UNIT, value};
use crate::text;

/// The machines that are set up for checking where nobody says which.
const USUAL_CI: [Ci; 2] = [Ci::Github, Ci::Gitlab];

/// Everything that goes into the files.
///
/// # Errors
/// The first option whose value can't be taken, and why.
pub(super) fn gather(
    arguments: &InitArgs,
    present: &Present,
    platforms: &[String],
    terminal: &mut Terminal,
) -> Result<(Answers, Vec<Ci>), Text> {
    let mut answers = options(arguments, platforms)?;
    let mut ci = arguments.ci.clone();
    if !arguments.yes && Terminal::can_ask() {
        if present.config.is_none() {
            agency(&mut answers, terminal);
            publishing(&mut answers, platforms, terminal);
        }
        if ci.is_empty() && present.ci.is_empty() {
            ci = checks(terminal);
        }
    }
    // What was chosen once is not chosen anew.
    let usual = if present.ci.is_empty() { USUAL_CI.to_vec() } else { present.ci.clone() };
    Ok((answers, if ci.is_empty() { usual } else { ci }))
}

fn options(arguments: &InitArgs, platforms: &[String]) -> Result<Answers, Text> {
    let line =
        |option: &str, text: &Option<String>| text.as_deref().map(|text| named(option, value::line(text))).transpose();
    let accounts = arguments.account.iter().map(|text| named("--account", value::account(text, platforms)));
    let names = arguments.platform.iter().map(|text| named("--platform", value::platform(text, platforms)));
    Ok(Answers {
        agency: line("--agency", &arguments.agency)?,
        unit: line("--unit", &arguments.unit)?,
        responsible: line("--responsible", &arguments.responsible)?,
        accounts: once(accounts.collect::<Result<Vec<_>, _>>()?, |(platform, _)| platform.clone()),
        zone: arguments.zone.as_deref().map(|text| named("--zone", value::zone(text))).transpose()?,
        domain: arguments.domain.as_deref().map(|text| named("--domain", value::domain(text))).transpose()?,
        platforms: once(names.collect::<Result<Vec<_>, _>>()?, String::clone),
    })
}

/// A problem with the option that has it.
fn named<T>(option: &str, value: Result<T, Text>) -> Result<T, Text> {
    value.map_err(|Text { id, en }| text!("{option}: {id}", "{option}: {en}"))
}

/// A list in which what is given twice stands once, as it was given last: keys of YAML are not repeated.
fn once<T>(list: Vec<T>, key: impl Fn(&T) -> String) -> Vec<T> {
    let mut kept: Vec<T> = Vec::with_capacity(list.len());
    for one in list {
        match kept.iter_mut().find(|earlier| key(earlier) == key(&one)) {
            Some(earlier) => *earlier = one,
            None => kept.push(one),
        }
    }
    kept
}

fn agency(answers: &mut Answers, terminal: &mut Terminal) {
    terminal.note(
        text!(
            "Beberapa pertanyaan untuk humas.yaml.\nTekan Enter untuk nilai dalam kurung; semuanya dapat diubah nanti.\n",
            "A few questions for humas.yaml.\nPress Enter for the value in brackets; all can be changed later.\n"
        )
        .get(terminal.lang),
    );
    if answers.agency.is_none() {
        let why = text!("Setiap unggahan menyebut instansi yang bicara.", "Every post says which agency speaks.");
        answers.agency = ask(terminal, &text!("Nama instansi", "Agency"), &why, EXAMPLE_AGENCY, value::line);
    }
    if answers.unit.is_none() {
        let why =
            text!("Warga berhak tahu unit yang bertanggung jawab.", "People have a right to know the unit in charge.");
        answers.unit = ask(terminal, &text!("Unit", "Unit"), &why, USUAL_UNIT, value::line);
    }
    if answers.responsible.is_none() {
        let why = text!(
            "Tulis jabatan, bukan nama: orang berganti, jabatan tetap.",
            "An office, not a name: persons change, an office stays."
        );
        let question = text!("Jabatan penanggung jawab", "Office in charge");
        answers.responsible = ask(terminal, &question, &why, USUAL_RESPONSIBLE, value::line);
    }
}

fn publishing(answers: &mut Answers, known: &[String], terminal: &mut Terminal) {
    if answers.zone.is_none() {
        let why = text!("Jam dalam brief dibaca menurut zona ini.", "Hours in briefs are read in this zone.");
        answers.zone = ask(
            terminal,
            &text!("Zona waktu (WIB, WITA, WIT)", "Time zone (WIB, WITA, WIT)"),
            &why,
            "WIB",
            value::zone,
        );
    }
    if answers.domain.is_none() {
        let why = text!(
            "Tautan ke domain ini dianggap resmi. Kosongkan bila belum ada.",
            "Links to this domain count as official. Leave empty if there is none."
        );
        answers.domain = ask(terminal, &text!("Domain resmi", "Official domain"), &why, "", value::domain);
    }
    if answers.platforms.is_empty() {
        let why = text!(
            "Draf dibuat untuk platform ini; pisahkan dengan koma.",
            "Drafts are made for these platforms; put commas between them."
        );
        let read = |text: &str| list(text, ',').map(|name| value::platform(name, known)).collect::<Result<Vec<_>, _>>();
        let usual = USUAL_PLATFORMS.join(",");
        let asked = ask(terminal, &text!("Platform", "Platforms"), &why, &usual, read);
        answers.platforms = once(asked.unwrap_or_default(), String::clone);
    }
    if answers.accounts.is_empty() {
        let why = text!(
            "Akun resmi dicatat agar warga mengenalinya, misalnya x=@kotacontoh instagram=@kotacontoh.\nKosongkan bila belum ada.",
            "Official accounts are noted so that people know them, such as x=@kotacontoh instagram=@kotacontoh.\nLeave empty if there are none."
        );
        let read = |text: &str| list(text, ' ').map(|one| value::account(one, known)).collect::<Result<Vec<_>, _>>();
        let asked = ask(terminal, &text!("Akun", "Accounts"), &why, "", read);
        answers.accounts = once(asked.unwrap_or_default(), |(platform, _)| platform.clone());
    }
}

fn checks(terminal: &mut Terminal) -> Vec<Ci> {
    let why = text!(
        "Setiap perubahan dapat diperiksa otomatis di GitHub atau GitLab.",
        "Every change can be checked automatically on GitHub or GitLab."
    );
    let read = |text: &str| list(text, ',').map(ci).collect::<Result<Vec<_>, _>>();
    let question = text!("Pemeriksaan otomatis (github, gitlab, none)", "Automatic checks (github, gitlab, none)");
    ask(terminal, &question, &why, "github,gitlab", read).unwrap_or_default()
}

fn ci(word: &str) -> Result<Ci, Text> {
    let known = [Ci::Github, Ci::Gitlab, Ci::None];
    known.into_iter().find(|ci| ci.word() == word).ok_or_else(|| {
        text!(
            "“{word}” tidak dikenal; pilih github, gitlab, atau none.",
            "Unknown `{word}`; choose github, gitlab or none."
        )
    })
}

/// The parts of an answer; commas and blanks both serve.
fn list(text: &str, between: char) -> impl Iterator<Item = &str> {
    text.split([between, ' ', ',']).map(str::trim).filter(|part| !part.is_empty())
}
