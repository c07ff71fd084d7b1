//! The reference pages: every word of them is the program's own.

use crate::common::{Humas, brief_with, is_page, read, root};
use clap::{Command, ValueEnum};
use humas::cli;
use humas::exit::Exit;
use humas::lang::Lang;
use humas::output::report::Form;
use std::fmt::Write;

const WRITTEN: &str = "Ditulis oleh `cargo test` dari programnya; jangan disunting dengan tangan.";

fn cell(words: &str) -> String {
    words.replace('|', "\\|").replace('\n', " ")
}

/// The usage line of a command, without the name that clap puts before it.
fn usage(command: &mut Command) -> String {
    let usage = command.render_usage().to_string();
    usage.trim_start_matches("Usage:").trim().replace("[OPTIONS]", "[OPSI]")
}

fn write(command: &Command, page: &mut String) {
    let mut command = command.clone();
    let name = command.get_bin_name().unwrap_or(command.get_name()).to_owned();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let about = about.trim_end_matches('.');
    let usage = usage(&mut command);
    write!(page, "\n## `{name}`\n\n{about}.\n\n```text\n{usage}\n```\n").unwrap();
    let mut headings: Vec<&str> = command.get_arguments().filter_map(|a| a.get_help_heading()).collect();
    headings.dedup();
    let mut seen = Vec::new();
    for heading in headings {
        // What every command takes is told once.
        if seen.contains(&heading) || (heading == "Umum" && name != "humas") {
            continue;
        }
        seen.push(heading);
        write!(page, "\n| {heading} | |\n|---|---|\n").unwrap();
        for argument in command.get_arguments().filter(|a| a.get_help_heading() == Some(heading)) {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            let shown = argument.to_string();
            let shown = match argument.get_short() {
                Some(short) if argument.get_long().is_some() => format!("-{short}, {shown}"),
                _ => shown,
            };
            writeln!(page, "| `{}` | {} |", cell(&shown), cell(&help)).unwrap();
        }
    }
    if let Some(after) = command.get_after_help() {
        write!(page, "\n```text\n{after}\n```\n").unwrap();
    }
    for sub in command.get_subcommands() {
        write(sub, page);
    }
}

#[test]
fn commands() {
    let mut command = cli::command(Lang::Id);
    command.build();
    let mut page = format!("# Perintah\n\n{WRITTEN} Pilihan pada “Umum” berlaku untuk semua perintah.\n");
    write(&command, &mut page);
    is_page("docs/commands.md", &page);
}

#[test]
fn exit_codes() {
    let mut page = format!("# Kode keluar\n\n{WRITTEN}\n\n| kode | arti | meaning |\n|---|---|---|\n");
    for exit in Exit::ALL {
        let meaning = exit.meaning();
        writeln!(page, "| {} | {} | {} |", exit.code(), cell(&meaning.id), cell(&meaning.en)).unwrap();
    }
    page += "\nDalam satu kali jalan setiap berkas diperiksa, semua masalah dilaporkan, dan kode tertinggi yang dipakai.\n\
             Pipa yang ditutup pembacanya mengakhiri program dengan tenang.\n";
    is_page("docs/exit-codes.md", &page);
}

#[test]
fn every_page_is_linked() {
    let readme = crate::common::read(root().join("README.md"));
    for entry in std::fs::read_dir(root().join("docs")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(readme.contains(&format!("docs/{name}")), "README.md does not link docs/{name}");
    }
}

/// A rule of each level, and a brief with the words of all three.
const RULES: &str = "versi: 1\naturan:\n  - {id: berat, jenis: existence, tingkat: error, kata: [satu kali]}\n  \
     - {id: sedang, jenis: existence, tingkat: warning, kata: [dua kali]}\n  \
     - {id: ringan, jenis: existence, tingkat: info, kata: [tiga kali]}\n";

#[test]
fn the_table_of_forms_holds_what_they_write() {
    let page = read(root().join("docs/formats.md"));
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |"))
        .map(|row| row.split(" | ").collect())
        .collect();
    let named: Vec<&str> = rows.iter().map(|row| row[0].trim_end_matches('`')).collect();
    let forms: Vec<String> =
        Form::value_variants().iter().map(|form| form.to_possible_value().unwrap().get_name().to_owned()).collect();
    assert_eq!(named, forms, "the forms in docs/formats.md are not those of the program");
    for row in &rows {
        let form = row[0].trim_end_matches('`');
        let brief = brief_with("ringkasan: Taman dibuka satu kali, dua kali, tiga kali.\n");
        let run = Humas::new().file("a.yaml", brief).file("r.yaml", RULES);
        let ran = run.args(["check", "a.yaml", "--rules", "r.yaml", "--format", form]).run();
        assert_eq!(ran.code, 1, "{form}: {}", ran.stderr);
        for (rule, words) in ["berat", "sedang", "ringan"].into_iter().zip(&row[2..]) {
            assert!(ran.stdout.contains(rule) || form == "junit", "{form} does not tell {rule}:\n{}", ran.stdout);
            // The first word of a cell is what the form writes; JUnit has no levels but failures.
            let Some(word) = words.split(['`', ';']).find(|word| !word.trim().is_empty()) else { continue };
            if form != "junit" {
                assert!(ran.stdout.contains(word.trim()), "{form} writes no {word}:\n{}", ran.stdout);
            }
        }
        if form == "junit" {
            assert_eq!(ran.stdout.matches("<failure").count(), 1, "{}", ran.stdout);
        }
    }
}
