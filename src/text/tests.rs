//! The tables of `cases/`.
//!
//! A case is a line; a new one needs no code.

use super::{Gist, atoms, break_points, figures, sentences, shape};

fn rows(data: &'static str) -> impl Iterator<Item = &'static str> {
    data.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
}

fn report(wrong: &[String], count: usize, least: usize) {
    assert!(wrong.is_empty(), "{} of {count} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= least, "only {count} cases");
}

#[test]
fn sentence_cases() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for row in rows(include_str!("cases/sentences.txt")) {
        let text = row.replace("~|", "").replace('|', " ");
        let wanted: Vec<_> = row.replace("~|", "|").split('|').map(|part| part.trim().to_owned()).collect();
        let got: Vec<_> = sentences(&text).into_iter().map(|range| text[range].to_owned()).collect();
        count += 1;
        if got != wanted {
            wrong.push(format!("  wanted {wanted:?}\n  got    {got:?}"));
        }
    }
    report(&wrong, count, 150);
}

#[test]
fn atom_cases() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for row in rows(include_str!("cases/atoms.txt")) {
        let text = row.replace(['[', ']'], "");
        let wanted: Vec<_> = row.split('[').skip(1).map(|part| part.split(']').next().unwrap().to_owned()).collect();
        let got: Vec<_> = atoms(&text).into_iter().map(|range| text[range].to_owned()).collect();
        count += 1;
        if got != wanted {
            wrong.push(format!("  {text}\n    wanted {wanted:?}\n    got    {got:?}"));
        }
    }
    report(&wrong, count, 60);
}

#[test]
fn figure_cases() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for row in rows(include_str!("cases/figures.txt")) {
        let (text, wanted) = row.split_once(" => ").unwrap();
        let got: Vec<_> = figures(text)
            .into_iter()
            .map(|figure| format!("{:?} {} {}", figure.kind, figure.value, figure.unit.as_deref().unwrap_or("-")))
            .collect();
        let got = if got.is_empty() { "none".to_owned() } else { got.join("; ") };
        count += 1;
        if got != wanted {
            wrong.push(format!("  {text}: wanted {wanted}, got {got}"));
        }
    }
    report(&wrong, count, 80);
}

#[test]
fn shape_cases() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for row in rows(include_str!("cases/shapes.txt")) {
        let parts: Vec<_> = row.splitn(3, " | ").collect();
        let text = parts[2];
        let got = match parts[0] {
            "opens" => shape::opens_with_reference(text),
            "refers" => shape::refers_back(text),
            "fragment" => shape::is_fragment(text),
            "call" => shape::starts_with_verb(text),
            _ => shape::is_question(text),
        };
        count += 1;
        if got != (parts[1] == "yes") {
            wrong.push(format!("  {} is {got}: {text}", parts[0]));
        }
    }
    report(&wrong, count, 60);
}

#[test]
fn pair_cases() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for row in rows(include_str!("cases/pairs.txt")) {
        let parts: Vec<_> = row.split(" | ").collect();
        let (a, b) = (Gist::of(parts[1]), Gist::of(parts[2]));
        count += 1;
        if a.says_the_same(&b) != (parts[0] == "same") || a.says_the_same(&b) != b.says_the_same(&a) {
            wrong.push(format!(
                "  {} {:.2}: {} {:?} | {} {:?}",
                parts[0],
                a.overlap(&b),
                parts[1],
                super::content_words(parts[1]),
                parts[2],
                super::content_words(parts[2])
            ));
        }
    }
    report(&wrong, count, 40);
}

#[test]
fn more_concrete_sentences_score_higher() {
    let score = shape::concreteness;
    assert!(score("Pendaftaran gratis dibuka sampai 31 Maret 2026.") > score("Pendaftaran dibuka."));
    assert!(score("Tarif tetap Rp1.444 per kWh.") > score("Pemerintah berkomitmen melayani."));
    assert_eq!(score("Kami berterima kasih."), 0);
    assert!(score(&"Rp5 juta gratis wajib 1 Mei 2026. ".repeat(200)) <= 10);
}

#[test]
fn clause_breaks() {
    let text = "Warga membawa KTP, KK (asli, salinan), dan akta karena petugas memeriksa Rp1,5 triliun.";
    let clauses: Vec<_> = break_points(text)
        .into_iter()
        .filter(|one| one.strength == super::Strength::Clause)
        .map(|one| text[one.at..].split(' ').next().unwrap())
        .collect();
    assert_eq!(clauses, ["KK", "dan", "karena"]);
}
