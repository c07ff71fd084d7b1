const form = document.getElementById('saring');
const fields = Object.fromEntries(['kata', 'status', 'platform', 'unit', 'suara', 'dari', 'sampai']
  .map((name) => [name, document.getElementById(`f-${name}`)]));
const briefs = [...document.querySelectorAll('.brief:not([data-refused])')].map((element) => ({
  element,
  unit: element.dataset.unit,
  head: element.querySelector('header'),
  bundles: [...element.querySelectorAll('.bundle')].map((bundle) => ({
    element: bundle,
    voice: bundle.dataset.voice,
    platforms: bundle.dataset.platforms.split(' '),
    days: bundle.dataset.days.split(' '),
    status: bundle.dataset.status.split(' '),
    tick: bundle.querySelector('input'),
  })),
}));
const refusals = [...document.querySelectorAll('[data-refused]')];
const number = new Intl.NumberFormat('id');
let shownPlatform = '';

// The words of an element in small letters; gathered when somebody first looks for a word.
function words(item, ...elements) {
  item.words ??= elements.map((element) => element.textContent).join(' ').toLowerCase();
  return item.words;
}

function fits(bundle, brief, ask) {
  const ticked = bundle.tick.checked;
  return (!ask.suara || bundle.voice === ask.suara)
    && (!ask.platform || bundle.platforms.includes(ask.platform))
    && (!ask.status || bundle.status.includes(ask.status)
      || (ask.status === 'belum' && !ticked) || (ask.status === 'sudah' && ticked))
    && bundle.days.some((day) => (!ask.dari || day >= ask.dari) && (!ask.sampai || day <= ask.sampai))
    && ask.kata.every((word) => words(bundle, brief.head, bundle.element).includes(word));
}

function filter() {
  const ask = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
  ask.kata = ask.kata.toLowerCase().split(/\s+/).filter(Boolean);
  let shownBriefs = 0;
  let shownBundles = 0;
  for (const brief of briefs) {
    let any = false;
    for (const bundle of brief.bundles) {
      const shown = (!ask.unit || brief.unit === ask.unit) && fits(bundle, brief, ask);
      bundle.element.hidden = !shown;
      any ||= shown;
      shownBundles += shown;
    }
    brief.element.hidden = !any;
    shownBriefs += any;
  }
  if (ask.platform !== shownPlatform) {
    shownPlatform = ask.platform;
    for (const surface of document.querySelectorAll('.surface')) {
      surface.hidden = ask.platform !== '' && surface.dataset.platform !== ask.platform;
    }
  }
  let refused = 0;
  const other = ask.platform || ask.unit || ask.suara || ask.dari || ask.sampai;
  for (const item of refusals) {
    const shown = !other && (!ask.status || ask.status === 'ditolak')
      && ask.kata.every((word) => item.textContent.toLowerCase().includes(word));
    item.hidden = !shown;
    refused += shown;
  }
  const all = number.format(briefs.length);
  document.getElementById('jumlah').textContent = `${number.format(shownBriefs)} dari ${all} brief ditampilkan `
    + `(${number.format(shownBundles)} bundel)` + (refusals.length ? `, ${refused} ditolak.` : '.');
}

let waiting = 0;
form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filter));

function unfold(open) {
  for (const details of document.querySelectorAll('.bundle:not([hidden]) > .texts')) {
    if (open !== details.open && !details.closest('.brief').hidden) details.open = open;
  }
}
document.getElementById('buka-semua').addEventListener('click', () => unfold(true));
document.getElementById('tutup-semua').addEventListener('click', () => unfold(false));
document.getElementById('cetak').addEventListener('click', () => print());

// What is folded is printed too.
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('.bundle:not([hidden]) details:not([open])')];
  for (const details of folded) details.open = true;
});
addEventListener('afterprint', () => { for (const details of folded) details.open = false; });
