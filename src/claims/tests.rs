//! The tables of `cases/`.
//!
//! A case is a line; a new one needs no code. `⟦…⟧` marks what is found, `¶` is an empty line.

use super::{
    Facts, Match, Prose, Speakers, attributed, percent_or_point, relative_times, statistics, sums, surveys,
    unnamed_quotes, weekdays,
};

fn rows(data: &'static str) -> impl Iterator<Item = (char, &'static str)> {
    data.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| (line.chars().next().unwrap(), line.get(2..).unwrap()))
}

/// The text of a row and what it marks.
fn marked(row: &str) -> (String, Vec<String>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    for (n, piece) in row.split('⟦').enumerate() {
        let Some((mark, rest)) = piece.split_once('⟧').filter(|_| n > 0) else {
            text.push_str(piece);
            continue;
        };
        text.push_str(mark.split(" => ").next().unwrap());
        text.push_str(rest);
        marks.push(mark.to_owned());
    }
    (text.replace('¶', "\n\n"), marks)
}

fn check(data: &'static str, least: usize, found: impl Fn(&str) -> Vec<String>) {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (sign, row) in rows(data) {
        let (text, wanted) = marked(row);
        let got = found(&text);
        count += 1;
        assert_eq!(sign == '-', wanted.is_empty(), "{row}");
        if got != wanted {
            wrong.push(format!("  {text}\n    wanted {wanted:?}\n    got    {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= least, "only {count} cases");
}

#[test]
fn statistics_cases() {
    check(include_str!("cases/statistics.txt"), 80, |text| {
        statistics(&Prose::of(text)).into_iter().map(|one| text[one.range].to_owned()).collect()
    });
}

#[test]
fn attributed_cases() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (sign, row) in rows(include_str!("cases/attributed.txt")) {
        let (text, marks) = marked(row);
        let prose = Prose::of(&text);
        let whole = crate::text::sentences(&text).into_iter().next().unwrap();
        let start = marks.first().map_or(whole.start, |mark| text.find(mark.as_str()).unwrap());
        let end = marks.first().map_or(whole.end, |mark| start + mark.len());
        count += 1;
        if attributed(&prose, &(start..end), &Speakers::default()) != (sign == '+') {
            wrong.push(format!("  {sign} {text}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 50);
}

#[test]
fn matches_cases() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (sign, row) in rows(include_str!("cases/matches.txt")) {
        let (facts, rest) = row.split_once(" => ").unwrap();
        let (text, marks) = marked(rest);
        let facts = Facts::of(facts.split(" / "));
        let prose = Prose::of(&text);
        let compared = facts.compare(&prose);
        let start = text.find(marks[0].as_str()).unwrap();
        let got =
            compared.iter().find(|(claim, _)| claim.range.start == start).map_or(Match::Absent, |(_, one)| one.clone());
        let letter = match got {
            Match::Stated { .. } => '=',
            Match::Differs { .. } => '!',
            Match::Absent => '?',
        };
        count += 1;
        if letter != sign {
            wrong.push(format!("  wanted {sign} got {letter}: {row}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 50);
}

#[test]
fn points_cases() {
    check(include_str!("cases/points.txt"), 40, |text| {
        let found = percent_or_point(&Prose::of(text));
        found.into_iter().map(|one| format!("{} => {}", &text[one.range], one.replacement)).collect()
    });
}

#[test]
fn sums_cases() {
    check(include_str!("cases/sums.txt"), 40, |text| {
        let found = sums(&Prose::of(text));
        found.into_iter().map(|one| format!("{} => {}", &text[one.range], one.sum)).collect()
    });
}

#[test]
fn weekdays_cases() {
    let sure = |text: &str| {
        let found = weekdays(&Prose::of(text), Some(2026));
        found.into_iter().map(|one| (format!("{} => {}", &text[one.range], one.weekday), one.sure)).collect::<Vec<_>>()
    };
    check(include_str!("cases/weekdays.txt"), 40, |text| sure(text).into_iter().map(|(one, _)| one).collect());
    for (sign, row) in rows(include_str!("cases/weekdays.txt")).filter(|(sign, _)| *sign != '-') {
        let (text, _) = marked(row);
        assert!(sure(&text).iter().all(|(_, sure)| *sure == (sign == '+')), "{row}");
        assert!(sign == '+' || weekdays(&Prose::of(&text), None).is_empty(), "{row}");
    }
}

#[test]
fn relative_cases() {
    check(include_str!("cases/relative.txt"), 40, |text| {
        relative_times(&Prose::of(text)).into_iter().map(|range| text[range].to_owned()).collect()
    });
}

#[test]
fn quotes_cases() {
    check(include_str!("cases/quotes.txt"), 40, |text| {
        let heard = Speakers::default();
        unnamed_quotes(&Prose::of(text), &heard).into_iter().map(|range| text[range].to_owned()).collect()
    });
}

#[test]
fn surveys_cases() {
    check(include_str!("cases/surveys.txt"), 40, |text| {
        surveys(&Prose::of(text)).into_iter().map(|range| text[range].to_owned()).collect()
    });
}
