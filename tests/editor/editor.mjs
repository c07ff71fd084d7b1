// Asks yaml-language-server, as VS Code does, what it makes of the schemas: which keys and values it proposes,
// what it says of a key under the pointer, what it refuses and in which words.
//
//     npm install --prefix tests/editor && node tests/editor/editor.mjs target/debug/humas
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const humas = resolve(process.argv[2] ?? "target/debug/humas");
const server = join(dirname(createRequire(import.meta.url).resolve("yaml-language-server/package.json")), "bin/yaml-language-server");
const folder = mkdtempSync(join(tmpdir(), "humas-editor-"));
const names = ["brief", "config", "rules", "platform"];
const schemas = {};
for (const name of names) {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, execFileSync(humas, ["schema", name, "--lang", "id"]));
    schemas[pathToFileURL(file).href] = `**/*.${name}.yaml`;
}

const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const waiting = new Map();
const found = new Map();
let next = 1;
let buffer = Buffer.alloc(0);

function send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
}

function ask(method, params) {
    const id = next++;
    send({ id, method, params });
    return new Promise((answer) => waiting.set(id, answer));
}

function take(message) {
    if (message.method === "textDocument/publishDiagnostics") {
        found.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === "workspace/configuration") {
        const yaml = { schemas, validate: true, hover: true, completion: true, schemaStore: { enable: false } };
        send({ id: message.id, result: message.params.items.map((item) => (item.section === "yaml" ? yaml : {})) });
    } else if (message.method && message.id !== undefined) {
        send({ id: message.id, result: null });
    } else if (waiting.has(message.id)) {
        waiting.get(message.id)(message.result);
        waiting.delete(message.id);
    }
}

child.stdout.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
        const head = buffer.indexOf("\r\n\r\n");
        if (head < 0) return;
        const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, head).toString())[1]);
        if (buffer.length < head + 4 + length) return;
        const body = buffer.subarray(head + 4, head + 4 + length).toString();
        buffer = buffer.subarray(head + 4 + length);
        take(JSON.parse(body));
    }
});

/** Opens a text; `‸` in it is the pointer. Gives what the server finds wrong with it. */
async function open(name, text) {
    const uri = pathToFileURL(join(folder, `${next++}.${name}.yaml`)).href;
    const before = text.split("‸")[0];
    const position = { line: before.split("\n").length - 1, character: before.length - before.lastIndexOf("\n") - 1 };
    const problems = new Promise((answer) => found.set(uri, answer));
    const textDocument = { uri, languageId: "yaml", version: 1, text: text.replace("‸", "") };
    send({ method: "textDocument/didOpen", params: { textDocument } });
    return { uri, position, problems: await problems };
}

async function proposals(name, text) {
    const { uri, position } = await open(name, text);
    return (await ask("textDocument/completion", { textDocument: { uri }, position })).items;
}

async function hover(name, text) {
    const { uri, position } = await open(name, text);
    return (await ask("textDocument/hover", { textDocument: { uri }, position }))?.contents.value ?? "";
}

const labels = (items) => items.map((item) => item.label);
const said = (item) => item.documentation?.value ?? item.documentation ?? "";

await ask("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
        textDocument: {
            completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
            hover: { contentFormat: ["markdown"] },
            publishDiagnostics: {},
        },
        workspace: { configuration: true, workspaceFolders: true },
    },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "contoh" }],
});
send({ method: "initialized", params: {} });
send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: { schemas } } } });

const tests = {
    async "keys of a brief, each with its colon and explained"() {
        const items = await proposals("brief", "judul: Posyandu\n‸");
        for (const key of ["kait", "ringkasan", "pesan_kunci", "kecuali", "kanal_umpan_balik"]) {
            const item = items.find((one) => one.label === key);
            assert.ok(item, `${key} is not proposed: ${labels(items)}`);
            assert.match(item.insertText, new RegExp(`^${key}:`), key);
            assert.match(said(item), /[.!]/, key);
        }
        assert.ok(items.every((item) => item.insertText.includes(":")), "a key comes without its colon");
        assert.ok(!labels(items).includes("judul"), "a key that is there is proposed again");
        assert.equal(items.length, new Set(labels(items)).size, "a key is proposed twice");
    },
    async "words of a closed set, and no null"() {
        const items = await proposals("brief", "jenis: ‸");
        assert.deepEqual(labels(items), ["kebijakan", "layanan", "kegiatan", "edukasi", "klarifikasi", "darurat"]);
        assert.match(said(items[5]), /keadaan darurat/);
    },
    async "no true, false or null where a text belongs"() {
        const shown = labels(await proposals("brief", "judul: ‸"));
        for (const word of ["true", "false", "null"]) assert.ok(!shown.includes(word), shown.join());
    },
    async "platforms, as items and as keys"() {
        assert.ok(labels(await proposals("brief", "platform:\n  - ‸")).includes("instagram"));
        const items = await proposals("brief", "naskah:\n  ‸");
        assert.ok(labels(items).includes("youtube_title") || labels(items).some((one) => one.startsWith("youtube")));
        assert.match(items[0].insertText, /:/);
    },
    async "keys of a source in a list"() {
        const shown = labels(await proposals("brief", "sumber:\n  - id: a\n    ‸"));
        for (const key of ["judul", "lembaga", "tanggal", "tautan"]) assert.ok(shown.includes(key), shown.join());
    },
    async "what must stand in an item comes with it"() {
        const item = (await proposals("brief", "judul: Posyandu\n‸")).find((one) => one.label === "sumber");
        assert.match(item.insertText, /id: .*\n.*judul: /);
    },
    async "rules to make an exception of"() {
        const items = await proposals("brief", "kecuali:\n  - aturan: ‸");
        assert.ok(labels(items).includes("klaim-unggul"), labels(items).join());
    },
    async "a key under the pointer is explained in Indonesian"() {
        const words = await hover("brief", "ka‸it: Mulai Senin posyandu buka.\n");
        assert.match(words, /Kalimat pembuka, paling banyak 100 karakter/);
        assert.doesNotMatch(words, /opening line/);
    },
    async "a key in a list and a word of a set are explained"() {
        assert.match(await hover("brief", "sumber:\n  - lem‸baga: BPS\n"), /Lembaga yang menerbitkannya/);
        assert.match(await hover("brief", "nada: wasp‸ada\n"), /peringatan/);
    },
    async "a wrong key, a wrong word and a wrong date are refused where they stand"() {
        const { problems } = await open("brief", "judl: Posyandu\njenis: pengumuman\ntanggal: 2025-02-30\n");
        const on = (line) => problems.filter((one) => one.range.start.line === line).map((one) => one.message).join(" ");
        assert.match(on(0), /judl/);
        assert.match(on(1), /kebijakan/);
        assert.match(on(2), /Tulis tanggal yang ada dengan urutan tahun-bulan-hari/);
        assert.match(problems.map((one) => one.message).join(" "), /pesan_kunci/);
    },
    async "a rule from the web without its fingerprint is told so"() {
        const { problems } = await open("rules", "versi: 1\nperluas: [https://contoh.go.id/aturan.yaml]\n");
        assert.match(problems[0].message, /Alamat web ditulis dengan sidiknya/);
    },
    async "a brief without mistakes has none"() {
        const text = readFileSync(resolve(import.meta.dirname, "../../briefs/banjir-kota-contoh.yaml"), "utf8");
        assert.deepEqual((await open("brief", text)).problems, []);
    },
    async "keys of a rule depend on its kind"() {
        const rule = (kind) => `versi: 1\naturan:\n  - id: a\n    jenis: ${kind}\n    tingkat: info\n    ‸\n`;
        const limit = labels(await proposals("rules", rule("limit")));
        assert.ok(limit.includes("persen") && limit.includes("pesan") && !limit.includes("kata"), limit.join());
        const words = labels(await proposals("rules", rule("existence")));
        assert.ok(words.includes("kata") && !words.includes("persen"), words.join());
        const { problems } = await open("rules", rule("limit").replace("‸", "kata: [a]"));
        assert.match(problems.map((one) => one.message).join(" "), /kata/);
    },
    async "kinds are proposed and explained"() {
        const items = await proposals("rules", "versi: 1\naturan:\n  - id: a\n    jenis: ‸\n");
        assert.equal(items.length, 21, labels(items).join());
        assert.ok(items.every((item) => said(item).length > 10));
    },
    async "levels of humas.yaml by rule"() {
        const items = await proposals("config", "tingkat:\n  ‸");
        assert.ok(labels(items).includes("tanda-seru"));
        assert.deepEqual(labels(await proposals("config", "tingkat:\n  tanda-seru: ‸")), ["error", "warning", "info", "mati"]);
    },
    async "yes and no in Indonesian first"() {
        assert.deepEqual(labels(await proposals("config", "hindari_libur: ‸")).slice(0, 2), ["ya", "tidak"]);
    },
    async "blocks of a layout"() {
        const shown = labels(await proposals("platform", "id: a\nname: A\nsurfaces:\n  - id: a\n    layout:\n      - block: ‸\n"));
        assert.ok(shown.includes("lead") && shown.includes("hashtags"), shown.join());
    },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
    try {
        await test();
        console.log(`ok   ${name}`);
    } catch (error) {
        failed += 1;
        console.log(`FAIL ${name}\n     ${error.message}`);
    }
}
child.kill();
rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);
