//! `--serve`: the page on this machine alone, made anew whenever the brief is saved.

use super::{Made, Outcome, make, open, tell};
use crate::cli::PreviewArgs;
use crate::error::Failure;
use crate::exit::Exit;
use crate::lang::Lang;
use crate::output::{Paint, Terminal, human};
use crate::page::{self, Purpose};
use crate::text;
use anyhow::Result;
use std::hash::{DefaultHasher, Hash, Hasher};
use tiny_http::{Header, Method, Request, Response, Server};

/// Serves until the run is stopped.
///
/// # Errors
/// When the port is taken, or a page can't be made.
pub(super) fn run(arguments: &PreviewArgs, port: u16, terminal: &mut Terminal) -> Result<Exit> {
    let server = Server::http(("127.0.0.1", port)).map_err(|error| {
        Failure(text!(
            "Alamat 127.0.0.1:{port} tidak dapat dipakai ({error}). Coba --serve 0 untuk nomor lain.",
            "The address 127.0.0.1:{port} can't be used ({error}). Try --serve 0 for another number."
        ))
    })?;
    let port = server.server_addr().to_ip().map_or(port, |address| address.port());
    let address = format!("http://127.0.0.1:{port}/");
    terminal.print(&format!("{address}\n"))?;
    terminal.flush()?;
    terminal.note(
        text!(
            "Halaman ini diperbarui setiap kali brief disimpan. Hentikan dengan Ctrl-C.\n",
            "This page is renewed whenever the brief is saved. Stop it with Ctrl-C.\n"
        )
        .get(terminal.lang),
    );
    if arguments.open {
        open::open(&address, terminal);
    }
    let mut made = make(arguments, Purpose::Served)?;
    let mut state = state(&made);
    tell(&made.outcome, terminal);
    for request in server.incoming_requests() {
        if *request.method() != Method::Get || !is_local(&request, port) {
            // A page elsewhere that reaches for this one.
            let _ = request.respond(Response::empty(403));
            continue;
        }
        let now = self::state(&made);
        if now != state {
            made = make(arguments, Purpose::Served)?;
            state = self::state(&made);
            tell(&made.outcome, terminal);
        }
        let (body, kind) = match request.url() {
            "/" => (shown(&made, terminal.lang)?, "text/html; charset=utf-8"),
            "/versi" => (state.clone(), "text/plain; charset=utf-8"),
            _ => {
                let _ = request.respond(Response::empty(404));
                continue;
            }
        };
        let mut answer = Response::from_string(body);
        for (name, value) in [("Content-Type", kind), ("Cache-Control", "no-store")] {
            if let Ok(header) = Header::from_bytes(name, value) {
                answer.add_header(header);
            }
        }
        // Who asked may be gone by now.
        let _ = request.respond(answer);
    }
    Ok(Exit::Done)
}

/// The page, or what keeps the brief from having one.
fn shown(made: &Made, lang: Lang) -> Result<String> {
    match &made.page {
        Some(page) => Ok(page.clone()),
        None => {
            let look = human::Look { lang, paint: Paint(false), width: WIDTH };
            let Outcome { diagnostics, shown, .. } = &made.outcome;
            page::problem(&diagnostics.iter().map(|found| human::render(found, shown, look)).collect::<String>())
        }
    }
}

/// How wide problems are drawn on a page, in columns.
const WIDTH: usize = 80;

/// A mark that changes when one of the page's files does.
fn state(made: &Made) -> String {
    let mut hasher = DefaultHasher::new();
    for file in &made.files {
        let meta = std::fs::metadata(file).ok();
        let of = |meta: std::fs::Metadata| (meta.len(), meta.modified().ok());
        (file, meta.map(of)).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// Whether a request came to this machine by its own name: another site can make a browser come here
/// under a name of its own.
fn is_local(request: &Request, port: u16) -> bool {
    let host = request.headers().iter().find(|header| header.field.equiv("Host")).map(|header| header.value.as_str());
    let local = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{port}"));
    host.is_some_and(|host| local.iter().any(|name| name == host))
}
