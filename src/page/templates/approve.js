// What was ticked is kept on this device under the seal of the bundle: another text, no tick.
const store = document.getElementById('isi').dataset.store;
const ticks = [...document.querySelectorAll('input[data-id]')];
const summary = document.getElementById('ringkasan');
let kept = {};
let keeps = true;

function load() {
  try { kept = JSON.parse(localStorage.getItem(store)) ?? {}; } catch { kept = {}; }
  if (typeof kept !== 'object') kept = {};
  for (const tick of ticks) tick.checked = kept[tick.dataset.id] === tick.dataset.seal;
}

function keep() {
  kept = Object.fromEntries(ticks.filter((tick) => tick.checked).map((tick) => [tick.dataset.id, tick.dataset.seal]));
  try { localStorage.setItem(store, JSON.stringify(kept)); } catch { keeps = false; }
  document.getElementById('tak-tersimpan').hidden = keeps;
}

function summarise() {
  const line = (tick) => `- ${tick.dataset.title} (${tick.dataset.voiceWords}; segel ${tick.dataset.seal})`;
  const yes = ticks.filter((tick) => tick.checked);
  const no = ticks.filter((tick) => !tick.checked);
  const part = (name, list) => (list.length ? [`${name}:`, ...list.map(line), ''] : []);
  summary.textContent = [
    document.querySelector('h1').textContent,
    `Disetujui ${yes.length} dari ${ticks.length} bundel.`,
    '',
    ...part('Disetujui', yes),
    ...part('Belum disetujui', no),
  ].join('\n').trimEnd();
}

for (const tick of ticks) {
  tick.addEventListener('change', () => {
    keep();
    summarise();
    const yes = ticks.filter((other) => other.checked).length;
    say(`${yes} dari ${ticks.length} bundel disetujui.`);
  });
}
document.getElementById('hapus-tanda').addEventListener('click', () => {
  for (const tick of ticks) tick.checked = false;
  keep();
  summarise();
  say('Semua tanda dihapus.');
});
document.getElementById('salin-ringkasan').addEventListener('click', async (event) => {
  const done = await copy(summary.textContent);
  mark(event.target, done);
  say(done ? 'Ringkasan tersalin.' : 'Gagal menyalin. Pilih ringkasannya, lalu salin sendiri.');
});
load();
summarise();
