//! The reference pages: every word of them is the program's own.

use crate::common::{is_page, root};
use clap::Command;
use humas::cli;
use humas::exit::Exit;
use humas::lang::Lang;
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
