#!/usr/bin/env python3
"""Reads the schedule of a campaign folder with libraries that are not ours.

    python3 -m pip install openpyxl icalendar
    python3 tests/outside/schedule.py dist/kampanye

Asserts that jadwal.xlsx says what jadwal.csv says and holds no formula, that jadwal.ics has an event
for each row with a time, that the import files carry the texts as they are to be posted, and, where the
bundles stand in the folder, that all of it is what their bundle.json says. Bundles may be folders or zips.
"""

import csv
import datetime
import json
import pathlib
import sys
import zipfile
from collections import Counter

import icalendar
import openpyxl

ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}
TRIGGERS = tuple("=+-@\t\r")
CELL_MAX = 32_767
BUFFER = ["Text", "Image URL", "Tags", "Posting Time"]
NETWORKS = {
    "facebook": "Facebook", "x": "Twitter/X", "linkedin": "LinkedIn", "instagram": "Instagram",
    "tiktok": "TikTok", "youtube": "Youtube", "threads": "Threads", "bluesky": "Bluesky",
}
BUFFER_CHANNELS = set(NETWORKS) | {"mastodon"}


def unguarded(text):
    """The text of a cell without the apostrophe that keeps it from being a formula."""
    if text.startswith("'") and text[1:].lstrip("'").startswith(TRIGGERS):
        return text[1:]
    return text


def table(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file, strict=True))


def as_dicts(cells):
    head, *rows = cells
    for row in rows:
        assert len(row) == len(head), f"{len(row)} cells under {len(head)} headers: {row}"
    return [dict(zip(head, row)) for row in rows]


def own_csv(folder):
    raw = (folder / "jadwal.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "no byte order mark"
    cells = table(folder / "jadwal.csv")
    for row in cells:
        for cell in row:
            assert not cell.startswith(TRIGGERS), f"an unguarded cell: {cell!r}"
    return [[unguarded(cell) for cell in row] for row in cells]


def cell_text(cell):
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        assert value.time() == datetime.time(0), f"{cell.coordinate} is no day: {value}"
        return value.date().isoformat()
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M")
    return str(value)


def spreadsheet(folder, expected):
    book = openpyxl.load_workbook(folder / "jadwal.xlsx")
    assert book.sheetnames == ["Jadwal"], book.sheetnames
    sheet = book["Jadwal"]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref, "no frozen header or no filter"
    lines = list(sheet.iter_rows())
    assert len(lines) == len(expected), f"{len(lines)} lines, not {len(expected)}"
    risky = 0
    for line, row in zip(lines, expected):
        assert len(line) == len(row)
        for cell, text in zip(line, row):
            assert cell.data_type != "f", f"a formula at {cell.coordinate}"
            shown = cell_text(cell)
            if len(text.encode("utf-16-le")) // 2 > CELL_MAX:
                assert "terlalu panjang" in shown, f"{cell.coordinate} is cut"
                continue
            assert shown == text, f"{cell.coordinate}: {shown!r} is not {text!r}"
            if text.startswith(TRIGGERS):
                risky += 1
                assert cell.quotePrefix, f"{cell.coordinate} becomes a formula when it is edited"
    return risky


def instant(row):
    """The moment of a row in UTC, to the minute; None where it has none."""
    if not row["Tanggal"]:
        assert not row["Jam"] and not row["Zona"] and not row["Hari"]
        return None
    local = datetime.datetime.fromisoformat(f"{row['Tanggal']}T{row['Jam']}")
    names = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    assert row["Hari"] == names[local.weekday()], row
    zone = datetime.timezone(datetime.timedelta(hours=ZONES[row["Zona"]]))
    return local.replace(tzinfo=zone).astimezone(datetime.timezone.utc)


def calendar(folder, rows):
    raw = (folder / "jadwal.ics").read_bytes()
    assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b""), "lines do not end in CRLF"
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75, f"a line of {len(line)} octets"
        line.decode("utf-8")
    parsed = icalendar.Calendar.from_ical(raw)
    assert not parsed.errors and "METHOD" not in parsed and parsed["VERSION"] == "2.0"
    assert parsed["X-WR-CALNAME"]
    events = list(parsed.walk("VEVENT"))
    minute = lambda at: at.replace(second=0, microsecond=0)
    shown = Counter((minute(event.decoded("DTSTART")), str(event["DESCRIPTION"])) for event in events)
    timed = Counter((instant(row), row["Teks"]) for row in rows if row["Tanggal"])
    assert shown == timed, f"events and rows differ: {shown - timed} {timed - shown}"
    assert len({str(event["UID"]) for event in events}) == len(events), "two events have one UID"
    for event in events:
        assert not event.errors and event["DTSTAMP"] and event["SUMMARY"], event
        assert event.decoded("DTSTART").utcoffset() == datetime.timedelta(0)
    return len(events)


def posts(rows, platforms):
    """What a scheduler should get: the official account's timed posts that are no threads."""
    title = lambda row: row["Platform"] == "youtube" and "judul" in row["Tempat"].lower()
    return [
        row for row in rows
        if row["Tanggal"] and row["Suara"] == "resmi" and row["Dari"] == "1"
        and row["Platform"] in platforms and not title(row)
    ]


def offset_of(rows, found):
    """The zone of an import file: one of ours, in which it tells the times of the rows."""
    for hours in ZONES.values():
        moved = datetime.timedelta(hours=hours)
        if Counter(((instant(row) + moved).replace(tzinfo=None), row["Teks"]) for row in rows) == found:
            return
    raise AssertionError("an import file tells other times or texts")


def buffer(folder, rows):
    files = sorted(folder.rglob("buffer-*.csv"))
    found = Counter()
    for file in files:
        cells = table(file)
        assert cells[0] == BUFFER and len(cells) <= 101, file
        assert not file.read_bytes().startswith(b"\xef\xbb\xbf")
        for row in as_dicts(cells):
            assert row["Image URL"] == row["Tags"] == ""
            found[(datetime.datetime.strptime(row["Posting Time"], "%Y-%m-%d %H:%M"), row["Text"])] += 1
    offset_of(posts(rows, BUFFER_CHANNELS), found)
    return sum(found.values())


def metricool(folder, rows):
    found = Counter()
    expected = posts(rows, NETWORKS)
    for file in folder.rglob("metricool.csv"):
        cells = table(file)
        assert len(cells[0]) == len(set(cells[0])) == 97, len(cells[0])
        for row in as_dicts(cells):
            on = [name for name in NETWORKS.values() if row[name] == "true"]
            assert len(on) == 1 and row["Draft"] in ("true", "false") and not row["Picture Url 1"], row
            at = datetime.datetime.strptime(f"{row['Date']} {row['Time']}", "%Y-%m-%d %H:%M:%S")
            found[(at.replace(second=0), row["Text"])] += 1
    offset_of(expected, found)
    return sum(found.values())


def bundle(folder, name):
    plain, zipped = folder / name / "data/bundle.json", folder / f"{name}.zip"
    if plain.exists():
        return json.loads(plain.read_text(encoding="utf-8"))
    if zipped.exists():
        with zipfile.ZipFile(zipped) as archive:
            inside = next(n for n in archive.namelist() if n.endswith("data/bundle.json"))
            return json.loads(archive.read(inside))
    return None


def bundles(folder, rows):
    """Every text of every bundle stands in the schedule, once for each time of its platform."""
    checked = 0
    for name in sorted({row["Folder"] for row in rows}):
        made = bundle(folder, name)
        if made is None:
            continue
        expected = Counter()
        for card in made["cards"]:
            times = [slot["time"]["at"] for slot in made["schedule"] if slot["platform"] == card["platform"]]
            for post in card["posts"]:
                for at in times or [None]:
                    moment = at and datetime.datetime.fromisoformat(at).replace(second=0, microsecond=0)
                    expected[(moment, card["platform"], post["n"], post["text"])] += 1
        shown = Counter(
            (instant(row), row["Platform"], int(row["Bagian"]), row["Teks"]) for row in rows if row["Folder"] == name
        )
        assert shown == expected, f"{name}: {shown - expected} {expected - shown}"
        checked += 1
    return checked


def main(folder):
    cells = own_csv(folder)
    rows = as_dicts(cells)
    assert rows, "an empty schedule"
    risky = spreadsheet(folder, cells)
    events = calendar(folder, rows)
    print(
        f"{len(rows)} rows in csv and xlsx ({risky} cells kept from being formulas), {events} events, "
        f"{buffer(folder, rows)} posts for Buffer, {metricool(folder, rows)} for Metricool, "
        f"{bundles(folder, rows)} bundles compared"
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
