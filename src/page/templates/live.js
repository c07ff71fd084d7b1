// `humas preview --serve`: a saved brief changes the answer, and the page is loaded anew.
let version;
async function look() {
  try {
    const answer = await fetch('/versi', { cache: 'no-store' });
    const text = await answer.text();
    if (answer.ok && version !== undefined && text !== version) { location.reload(); return; }
    if (answer.ok) version = text;
  } catch { /* the server has ended: the page stays readable */ }
  setTimeout(look, 1000);
}
look();
