#!/usr/bin/env python3
"""Holds the schemas that humas prints against what humas reads, with a validator that is not ours.

    python3 tests/outside/schema.py target/debug/humas [CHANGES]

1. Each schema is a schema. 2. Every sample file passes its own. 3. Every broken file of tests/schema/ is
refused by both, at the place it names. 4. Of random changes to the samples, what the schema refuses humas
refuses too; what only humas refuses must be of a class that is left to it, listed here with the reason.
"""

import collections
import concurrent.futures
import copy
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = ["brief", "config", "rules", "platform"]
# What is left to humas: it takes more than one value, or understanding it, or a look around.
BEYOND = {
    "sumber-asing": "a fact names a source that is not in the file",
    "sumber-ganda": "two sources have one id",
    "kait-panjang": "length in characters as a reader sees them",
    "jadwal-ganda": "the same moment twice, in whatever way it is written",
    "dasar-asing": "a regulation that neither humas nor the file knows",
    "aturan-asing": "a change to a rule that is nowhere defined",
    "aturan-ganda": "a rule that another file has",
    "aturan-tanpa-id": "an id that is no single value",
    "pola-salah": "a regular expression that can't be read",
    "pola-tanpa-kata": "a pattern without a fixed word",
    "pola-tanpa-grup": "a pattern without a group",
    "kata-kosong": "an empty entry where words or patterns belong: most lists of texts may hold one",
    "kamus-tak-terbaca": "a dictionary that is not installed",
    "berkas-tidak-ada": "a file that is not there",
    "bukan-berkas": "a folder where a file belongs",
    "jam-salah": "an hour without quotation marks: 9 and 9.00 are one number to other readers of YAML",
    "platform-asing": "a platform that has no profile",
}


class Core(yaml.SafeLoader):
    """YAML 1.2, core schema, as editors read it: dates are text."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def parse(text):
    return yaml.load(text, Core)


def samples():
    own = lambda pattern: sorted(ROOT.glob(pattern))
    configs = {path for folder in ["briefs", "examples", "tests/data"] for path in own(f"{folder}/**/humas.yaml")}
    briefs = own("briefs/*.yaml") + own("tests/data/briefs/*.yaml")
    briefs += [ROOT / "examples/kota-contoh/vaksin.yaml", ROOT / "examples/temuan/brief.yaml"]
    return {
        "brief": [path for path in briefs if path not in configs],
        "config": sorted(configs),
        "rules": own("src/rules/builtin/**/*.yaml") + own("examples/kota-contoh/aturan/*.yaml"),
        "platform": own("src/platform/profiles/*.yaml") + own("examples/kota-contoh/platforms/*.yaml"),
    }


AGENCY = "instansi: Pemerintah Kota Contoh\nunit: Dinas Kesehatan\npenanggung_jawab: Kepala Dinas\n"
BRIEF = """judul: Posyandu Contoh buka setiap Senin
instansi: Pemerintah Kota Contoh
unit: Dinas Kesehatan
penanggung_jawab: Kepala Dinas
tanggal: 2025-02-03
ringkasan: Posyandu Contoh melayani ibu dan balita setiap Senin.
pesan_kunci: [Pemeriksaan tidak dipungut biaya.]
sumber: [{id: sk, judul: SK Wali Kota Contoh}]
"""
SURFACE = """id: warta
name: Warta
limit: 500
unit: grapheme
hashtags: {use: 1}
links: clickable
markup: none
layout: [{block: title}]
"""


def instead(base, lines):
    """Lines of a file, with others in the place of those with the same key, or behind them."""
    keys = {line.split(":")[0] for line in lines.splitlines()}
    return "".join(line for line in base.splitlines(True) if line.split(":")[0] not in keys) + lines + "\n"


def written(document, lines):
    """The whole file of a case of tests/schema/."""
    if document == "brief":
        return instead(BRIEF, lines)
    if document == "platform" and not lines.startswith("id:"):
        surface = instead(SURFACE, lines).rstrip("\n").replace("\n", "\n    ")
        return f"id: buletin\nname: Buletin\nsurfaces:\n  - {surface}\n"
    return lines + "\n"


def told(humas, document, text):
    """What humas says of a file: its exit code and the codes of its errors."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        files, arguments = {
            "brief": ({"berkas.yaml": text, "humas.yaml": AGENCY}, ["check", "berkas.yaml"]),
            "config": ({"humas.yaml": text, "brief.yaml": BRIEF}, ["check", "brief.yaml"]),
            "rules": ({"berkas.yaml": text}, ["rules", "list", "berkas.yaml"]),
            "platform": ({"humas.yaml": "zona: WIB\n", "platforms/berkas.yaml": text}, ["platforms"]),
        }[document]
        for name, content in files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(content, encoding="utf-8")
        clean = {"PATH": os.environ["PATH"], "HUMAS_LANG": "id", "COLUMNS": "100"}
        run = subprocess.run([humas, *arguments], cwd=folder, env=clean, capture_output=True, text=True)
        codes = re.findall(r"^galat\[([\w-]+)\]", run.stdout + run.stderr, re.M)
        places = re.findall(r"--> \S+?:(\d+):(\d+)", run.stdout + run.stderr)
        return run.returncode, codes, [f"{line}:{column}" for line, column in places]


def refused(validator, value):
    """The paths of what a schema refuses, each as `sumber[0].tautan`."""
    def shown(path):
        return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
    def leaves(error):
        yield shown(error.absolute_path)
        for inner in error.context or []:
            yield from leaves(inner)
    return {path for error in validator.iter_errors(value) for path in leaves(error)}


def broken(humas, validators):
    count = 0
    for document in DOCUMENTS:
        listed = parse((ROOT / f"tests/schema/{document}.yaml").read_text(encoding="utf-8"))
        for case in listed:
            text, path = written(document, case["isi"]), case["jalur"]
            code, codes, places = told(humas, document, text)
            paths = refused(validators[document], parse(text))
            assert code == 3, f"{document}: {case['apa']}: only the schema refuses ({codes})"
            assert case["tempat"] in places, f"{document}: {case['apa']}: humas points at {places}"
            assert paths, f"{document}: {case['apa']}: only humas refuses ({codes})"
            assert path in paths, f"{document}: {case['apa']}: the schema points at {sorted(paths)}"
            count += 1
    return count


def places(value, path=()):
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, path + (key,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, path + (index,))


VALUES = [None, True, "abc", "", "dua\nbaris", 7, -1, 1.5, "2025-02-30", [], ["a"], {}, {"a": "b"}, [["a"]], "ya", "https://a b"]


def change(value, dice):
    """One random change: a key dropped or renamed, a value of another type, a key added."""
    value = copy.deepcopy(value)
    path = dice.choice([path for path in places(value) if path])
    *head, last = path
    parent = value
    for part in head:
        parent = parent[part]
    kind = dice.choice(["drop", "rename", "value", "value", "value", "wrap", "add"])
    if kind == "drop":
        del parent[last]
    elif kind == "rename" and isinstance(parent, dict):
        parent[last + dice.choice(["x", "_", "1"])] = parent.pop(last)
    elif kind == "wrap":
        parent[last] = [parent[last]]
    elif kind == "add" and isinstance(parent[last], dict):
        parent[last][dice.choice(["id", "nama", "tautan", "limit", "jenis", "maks"])] = dice.choice(VALUES)
    else:
        parent[last] = dice.choice(VALUES)
    return value, f"{kind} {'.'.join(map(str, path))}"


def smaller(document, value, dice):
    """A rules file of one entry: files of hundreds take long and hide what was changed."""
    if document != "rules" or not value.get("aturan"):
        return value
    return {**{key: value[key] for key in value if key != "aturan"}, "aturan": [dice.choice(value["aturan"])]}


def changes(humas, validators, count):
    dice = random.Random(1)
    files = {document: [parse(path.read_text(encoding="utf-8")) for path in paths] for document, paths in samples().items()}
    made = []
    for number in range(count):
        document = DOCUMENTS[number % len(DOCUMENTS)]
        value = smaller(document, dice.choice(files[document]), dice)
        made.append((document, *change(value, dice)))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda one: told(humas, one[0], json.dumps(one[1], ensure_ascii=False)), made))
    tally, wrong, beyond = collections.Counter(), [], collections.Counter()
    for (document, value, what), (code, codes, _) in zip(made, answers):
        ours, theirs = code == 3, bool(refused(validators[document], value))
        assert code in (0, 1, 3), f"{document}: {what}: exit code {code}"
        tally["both refuse" if ours and theirs else "both accept" if not ours and not theirs else "only one"] += 1
        if theirs and not ours:
            wrong.append(f"only the schema refuses: {document}: {what}: {refused(validators[document], value)}")
        elif ours and not theirs:
            unexplained = [one for one in codes if one not in BEYOND]
            beyond.update(set(codes))
            if unexplained or not codes:
                wrong.append(f"only humas refuses: {document}: {what}: {codes}")
    print(f"{count} changes: {dict(tally)}; beyond a schema: {dict(beyond)}")
    assert not wrong, "\n" + "\n".join(wrong)


def main(humas, count):
    humas = str(pathlib.Path(humas).resolve())
    validators = {}
    for document in DOCUMENTS:
        printed = subprocess.run([humas, "schema", document], check=True, capture_output=True, text=True).stdout
        schema = json.loads(printed)
        jsonschema.Draft7Validator.check_schema(schema)
        validators[document] = jsonschema.Draft7Validator(schema)
    passed = 0
    for document, paths in samples().items():
        for path in paths:
            errors = refused(validators[document], parse(path.read_text(encoding="utf-8")))
            assert not errors, f"{path}: the schema refuses {sorted(errors)}"
            passed += 1
    print(f"{passed} sample files pass; {broken(humas, validators)} broken ones are refused by both")
    changes(humas, validators, count)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 800)
