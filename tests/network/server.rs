//! A server that answers as it is told, and remembers what it was asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// One request.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: String,
    /// What stands after the method: a path, or all of an address where a proxy is asked.
    pub target: String,
    pub headers: Vec<(String, String)>,
    /// When it came.
    pub at: Instant,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// A stream of bytes both ways.
pub trait Stream: Read + Write {}
impl<T: Read + Write> Stream for T {}

type Handler = dyn Fn(&Request, &mut dyn Stream) + Send + Sync;

/// A server on a thread of its own, one more a connection; it ends with the test.
pub struct Server {
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<Request>>>,
    connections: Arc<Mutex<usize>>,
}

impl Server {
    pub fn on(host: &str, handler: impl Fn(&Request, &mut dyn Stream) + Send + Sync + 'static) -> Self {
        Self::with(host, Arc::new(handler), |stream, serve| serve(stream))
    }

    /// A server that does something with each connection before requests are read from it.
    pub fn with(
        host: &str,
        handler: Arc<Handler>,
        open: impl Fn(&mut dyn Stream, &mut dyn FnMut(&mut dyn Stream)) + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind((host, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let (asked, connections) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(0)));
        let (log, count, open) = (Arc::clone(&asked), Arc::clone(&connections), Arc::new(open));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                *count.lock().unwrap() += 1;
                let (log, handler, open) = (Arc::clone(&log), Arc::clone(&handler), Arc::clone(&open));
                std::thread::spawn(move || {
                    let mut stream = stream;
                    let closing = stream.try_clone().unwrap();
                    let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
                    open(&mut stream, &mut |stream| serve(stream, &log, &*handler));
                    let _ = closing.shutdown(Shutdown::Both);
                });
            }
        });
        Self { address, asked, connections }
    }

    /// An address on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What it was asked so far.
    pub fn asked(&self) -> Vec<Request> {
        self.asked.lock().unwrap().clone()
    }

    /// Method and target of what it was asked so far, in order.
    pub fn lines(&self) -> Vec<String> {
        self.asked().iter().map(|request| format!("{} {}", request.method, request.target)).collect()
    }

    /// How many connections it saw.
    pub fn connections(&self) -> usize {
        *self.connections.lock().unwrap()
    }
}

/// Reads one request and answers it; the connection is closed afterwards.
pub fn serve(stream: &mut dyn Stream, log: &Mutex<Vec<Request>>, handler: &Handler) {
    let Some(request) = read(stream) else { return };
    log.lock().unwrap().push(request.clone());
    handler(&request, stream);
    let _ = stream.flush();
}

fn read(stream: &mut dyn Stream) -> Option<Request> {
    let mut reader = BufReader::new(stream);
    let mut line = || {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|n| *n > 0).map(|_| line.trim_end().to_owned())
    };
    let first = line()?;
    let mut headers = Vec::new();
    while let Some(line) = line().filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':')?;
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let mut parts = first.split(' ');
    Some(Request { method: parts.next()?.to_owned(), target: parts.next()?.to_owned(), headers, at: Instant::now() })
}

/// Answers with a status and some header lines, without content.
pub fn reply(stream: &mut dyn Stream, status: u16, headers: &[(&str, &str)]) {
    let lines: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let _ = write!(stream, "HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n{lines}\r\n");
}

/// Answers with a page.
pub fn page(stream: &mut dyn Stream, text: &str) {
    let _ = write!(stream, "HTTP/1.1 200 X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}", text.len());
}

/// Sends the reader elsewhere.
pub fn redirect(stream: &mut dyn Stream, status: u16, to: &str) {
    reply(stream, status, &[("Location", to)]);
}

/// A port on which nobody listens.
pub fn dead_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
