// buka.html: copy buttons, threads, pictures, without clipboard, without script.
import { browse, expected, holds, is, LOOKS, open, readable, shoot } from './browser.mjs';

const read = (page) => page.evaluate(() => (window.clip ?? navigator.clipboard).readText());
const button = (page, key) => page.locator(`[data-copy="${key}"]`).first();

// Every copy button copies exactly its text.
async function copies(page, name, texts) {
  for (const [key, text] of Object.entries(texts)) {
    await button(page, key).click();
    await page.waitForFunction((at) => document.querySelector(`[data-copy="${at}"]`).classList.contains('copied'), key);
    is(`${name}: ${key} copied`, await read(page), text);
  }
}

async function thread(page, { id, parts }) {
  const next = page.locator(`[data-next="${id}"]`);
  for (const [at, text] of [...parts, parts[0]].entries()) {
    await next.click();
    await page.waitForFunction((key) => document.querySelector(`[data-next="${key}"]`).classList.contains('copied'), id);
    is(`part ${at + 1} by the next button`, await read(page), text);
    const said = `bagian ${at % parts.length + 1} dari ${parts.length}, tersalin`;
    await page.waitForFunction((words) => document.getElementById('kabar').textContent.includes(words), said);
    await page.waitForFunction((key) => !document.querySelector(`[data-next="${key}"]`).classList.contains('copied'), id);
    const count = at % parts.length + 1 === parts.length ? 'mulai lagi' : `(${at % parts.length + 2} dari`;
    holds(`the button tells what comes after part ${at + 1}`, (await next.textContent()).includes(count));
  }
}

await browse(async (browser) => {
  const page = await open(browser, 'buka.html');
  const { texts, alt } = expected['buka.html'];
  await copies(page, 'buka.html', texts);
  await thread(page, expected['buka.html'].thread);
  is('pictures in posts', await page.locator('.see.filled img').count(), 3);
  holds('pictures are shown', await page.evaluate(() => [...document.images].every((image) => image.naturalWidth)));
  await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
  await page.locator('.picture [data-copy="alt-1"]').first().click();
  await page.waitForFunction(() => document.getElementById('kabar').textContent.includes('tersalin'));
  is('alt text copied', await read(page), alt);

  // Without the clipboard API, as in old phones: the command of the browser.
  const before = () => {
    window.clip = navigator.clipboard;
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  };
  const old = await open(browser, 'buka.html', { before });
  await copies(old, 'without clipboard', texts);

  // Where nothing can be copied, the text is chosen and a person is told.
  const refusing = () => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    document.execCommand = () => false;
  };
  const poor = await open(browser, 'buka.html', { before: refusing });
  const [key] = Object.keys(texts);
  await button(poor, key).click();
  await poor.waitForFunction(() => document.getElementById('kabar').textContent.includes('Gagal menyalin'));
  holds('the text is chosen', (await poor.evaluate(() => getSelection().toString())).length > 20);

  const embargo = await open(browser, 'embargo.html');
  const [asn] = Object.entries(expected['embargo.html'].texts);
  await copies(embargo, 'embargo.html', Object.fromEntries([asn]));
  await embargo.waitForFunction(() => document.getElementById('kabar').textContent.includes('embargo sampai Selasa'));
  await copies(await open(browser, 'pratinjau.html'), 'pratinjau.html', expected['pratinjau.html'].texts);

  // Without script everything is there to read, and nothing that would do nothing.
  const bare = await open(browser, 'buka.html', { javaScriptEnabled: false });
  is('buttons without script', await bare.locator('button:visible').count(), 0);
  for (const name of ['#tanya', '#sumber', '#kanal', '#tentang', '#resmi-teks', '#resmi-panduan']) {
    holds(`${name} without script`, await bare.locator(name).isVisible());
  }
  const shown = await bare.locator('.card [data-text]').evaluateAll((list) => list.map((text) => text.textContent));
  const plain = Object.values(texts).filter((text) => !text.includes('\r'));
  holds('all texts without script', plain.every((text) => shown.includes(text)));
  await shoot(bare, 'buka-360-tanpa-js');

  for (const name of ['buka', 'embargo', 'pratinjau']) {
    for (const look of LOOKS) {
      const what = `${name}-${look.viewport.width}-${look.colorScheme}`;
      const seen = await open(browser, `${name}.html`, { ...look, reducedMotion: 'reduce' });
      await shoot(seen, what, true);
      await readable(seen, what);
      if (name === 'buka' && look.colorScheme === 'light' && look.viewport.width === 1280) {
        await seen.emulateMedia({ media: 'print' });
        is('buttons in print', await seen.locator('button:visible').count(), 0);
        await shoot(seen, `${name}-cetak`, true);
      }
      await seen.context().close();
    }
  }
});
