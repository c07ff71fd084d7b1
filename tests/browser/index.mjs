// indeks.html: filters, ticks, summary.
import { browse, expected, holds, is, LOOKS, open, readable, shoot } from './browser.mjs';

const shown = (page, what) => page.locator(`${what}:visible`).count();

async function filtered(page, field, value, work) {
  const place = page.locator(`#f-${field}`);
  if (await place.evaluate((element) => element.tagName) === 'SELECT') await place.selectOption(value);
  else await place.fill(value);
  await page.waitForTimeout(250);
  await work();
  await page.locator('#saring [type=reset]').click();
  await page.waitForTimeout(100);
}

await browse(async (browser) => {
  const page = await open(browser, 'indeks.html');
  is('bundles', await shown(page, '.bundle'), expected.bundles);
  is('refused', await shown(page, '[data-refused]'), 1);
  await filtered(page, 'suara', 'asn', async () => {
    is('bundles of ambassadors', await shown(page, '.bundle'), expected.asn);
    is('refused beside a voice', await shown(page, '[data-refused]'), 0);
  });
  await filtered(page, 'platform', 'sms', async () => {
    is('bundles with SMS', await shown(page, '.bundle'), expected.sms);
    await page.locator('#buka-semua').click();
    is('texts of other platforms', await shown(page, '.surface:not([data-platform=sms])'), 0);
    holds('texts of SMS', await shown(page, '.surface[data-platform=sms]') > 0);
    await page.locator('#tutup-semua').click();
  });
  let all = 0;
  for (const unit of expected.units) {
    await filtered(page, 'unit', unit, async () => { all += await shown(page, '.bundle'); });
  }
  is('bundles of all units together', all, expected.bundles);
  let either = 0;
  for (const status of ['siap', 'ada-catatan', 'embargo']) {
    await filtered(page, 'status', status, async () => { either += await shown(page, '.bundle'); });
  }
  is('bundles of all states together', either, expected.bundles);
  await filtered(page, 'status', 'ditolak', async () => {
    is('bundles that were refused', await shown(page, '.bundle'), 0);
    is('briefs that were refused', await shown(page, '[data-refused]'), 1);
  });
  await filtered(page, 'kata', expected.first.toUpperCase(), async () => {
    is('bundles by title', await shown(page, '.bundle'), 2);
    holds('count', (await page.locator('#jumlah').textContent()).startsWith(`1 dari ${expected.briefs} brief`));
  });
  await filtered(page, 'kata', 'takadakataini', async () => is('bundles by no word', await shown(page, '.bundle'), 0));
  await filtered(page, 'dari', '2030-01-01', async () => is('bundles after all', await shown(page, '.bundle'), 0));
  await filtered(page, 'dari', '2026-12-01', async () => {
    is('bundles from that day on', await shown(page, '.bundle'), expected.late);
  });
  is('bundles after reset', await shown(page, '.bundle'), expected.bundles);

  await page.locator('.tick input').first().check();
  await page.waitForFunction(() => document.getElementById('ringkasan').textContent.includes('Disetujui 1 dari'));
  await page.locator('#salin-ringkasan').click();
  await page.waitForFunction(() => document.getElementById('salin-ringkasan').classList.contains('copied'));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  is('summary copied', copied, await page.locator('#ringkasan').textContent());
  holds('summary names the brief', copied.includes(`- ${expected.first} (`));
  await page.reload();
  is('ticks after loading anew', await page.locator('.tick input:checked').count(), 1);
  await filtered(page, 'status', 'sudah', async () => is('bundles that were ticked', await shown(page, '.bundle'), 1));
  await page.evaluate(() => { const tick = document.querySelector('.tick input'); tick.dataset.seal = 'lain'; load(); });
  is('ticks of another text', await page.locator('.tick input:checked').count(), 0);

  const bare = await open(browser, 'indeks.html', { javaScriptEnabled: false });
  is('bundles without script', await shown(bare, '.bundle'), expected.bundles);
  is('controls without script', await shown(bare, ':is(button, input, select)'), 0);

  for (const look of LOOKS) {
    const what = `indeks-${look.viewport.width}-${look.colorScheme}`;
    const seen = await open(browser, 'indeks.html', { ...look, reducedMotion: 'reduce' });
    await shoot(seen, what);
    await seen.locator('.tick input').first().check();
    await seen.locator('.texts summary').first().click();
    await seen.waitForTimeout(200);
    await shoot(seen, `${what}-teks`);
    await seen.locator('.refusals').scrollIntoViewIfNeeded();
    await seen.waitForTimeout(500);
    await shoot(seen, `${what}-akhir`);
    await readable(seen, what);
    await seen.context().close();
  }
});
