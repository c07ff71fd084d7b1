'use strict';
document.documentElement.classList.add('has-js');
const news = document.getElementById('kabar');
let newsTimer = 0;

// Says something to the eye and to a screen reader, and takes it away again.
function say(words) {
  news.textContent = '';
  requestAnimationFrame(() => { news.textContent = words; });
  clearTimeout(newsTimer);
  newsTimer = setTimeout(() => { news.textContent = ''; }, 6000);
}

// Pages opened from a file, and old phones, lack the clipboard API. The text is handed over in the copy
// event, for a text field would change its line ends.
function copyByCommand(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'vh';
  const give = (event) => { event.clipboardData.setData('text/plain', text); event.preventDefault(); };
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  field.setSelectionRange(0, field.value.length);
  document.addEventListener('copy', give);
  let done = false;
  try { done = document.execCommand('copy'); } catch { done = false; }
  document.removeEventListener('copy', give);
  field.remove();
  if (focused) focused.focus({ preventScroll: true });
  return done;
}

async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) {
    try { await navigator.clipboard.writeText(text); return true; } catch { /* refused: try the old way */ }
  }
  return copyByCommand(text);
}

// Shows on the button what came of it.
function mark(button, done) {
  const state = done ? 'copied' : 'failed';
  button.dataset.label ??= button.innerHTML;
  button.textContent = done ? '✓ Tersalin' : 'Gagal menyalin';
  button.classList.remove('copied', 'failed');
  button.classList.add(state);
  clearTimeout(button.timer);
  button.timer = setTimeout(() => restore(button), 2500);
}

function restore(button) {
  if (button.dataset.label === undefined) return;
  clearTimeout(button.timer);
  button.innerHTML = button.dataset.label;
  delete button.dataset.label;
  button.classList.remove('copied', 'failed');
}
