const texts = JSON.parse(document.getElementById('teks').textContent);
const embargoed = document.querySelector('.embargo time');

async function give(button, key, name) {
  const done = await copy(texts[key]);
  restore(button);
  mark(button, done);
  const shown = document.querySelector(`[id="${CSS.escape(key)}"] [data-text]`);
  if (!done && shown) {
    const details = shown.closest('details');
    if (details) details.open = true;
    getSelection().selectAllChildren(shown);
    say('Gagal menyalin. Teks sudah dipilih: pakai perintah salin di perangkat Anda.');
    return false;
  }
  const warning = embargoed ? ` Ingat, embargo sampai ${embargoed.textContent}.` : '';
  say(done ? `${name} tersalin.${warning}` : `${name} gagal disalin. Pilih teksnya, lalu salin sendiri.`);
  if (done) document.getElementById(key)?.classList.add('done');
  return done;
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.copy) give(button, button.dataset.copy, button.dataset.name);
  if (button?.dataset.next) next(button);
});

// Walks through the parts of a thread; after the last it begins anew.
async function next(button) {
  const parts = document.getElementById(button.dataset.next).querySelectorAll('.part-post');
  const at = Number(button.dataset.at ?? 0);
  const part = parts[at];
  const done = await give(button, part.id, `${button.dataset.name}, bagian ${at + 1} dari ${parts.length},`);
  if (!done) return;
  const following = (at + 1) % parts.length;
  button.dataset.at = following;
  const label = document.createElement('template');
  label.innerHTML = button.dataset.label;
  label.content.querySelector('[data-count]').textContent =
    following ? `(${following + 1} dari ${parts.length})` : '(mulai lagi dari 1)';
  button.dataset.label = label.innerHTML;
  part.scrollIntoView({ block: 'nearest' });
}

// A picture stands in the page once; the posts show the same one.
for (const place of document.querySelectorAll('[data-picture]')) {
  const source = document.querySelector(`[id="${CSS.escape(place.dataset.picture)}"] img`);
  if (!source) continue;
  const picture = new Image();
  for (const name of ['src', 'alt', 'width', 'height']) {
    if (source.hasAttribute(name)) picture.setAttribute(name, source.getAttribute(name));
  }
  place.replaceChildren(picture);
  place.classList.add('filled');
}

// What is folded is printed too.
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll('details:not([open])')];
  for (const details of unfolded) details.open = true;
});
addEventListener('afterprint', () => { for (const details of unfolded) details.open = false; });
