// 200 briefs in two voices: how long the page takes to open and to filter.
import { browse, expected, holds, is, open } from './browser.mjs';

// Far above what was measured (see the output): a slow machine under load must pass, a quadratic filter not.
const MOST = { load: 10_000, filter: 1_500, search: 3_000 };

await browse(async (browser) => {
  const page = await open(browser, 'besar.html');
  const load = await page.evaluate(() => {
    const { responseEnd, loadEventEnd } = performance.getEntriesByType('navigation')[0];
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    return { load: loadEventEnd - responseEnd, paint };
  });
  const time = (field, value) => page.evaluate(async ([name, text]) => {
    const place = document.getElementById(`f-${name}`);
    place.value = text;
    const start = performance.now();
    filter();
    const script = performance.now() - start;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return { script, drawn: performance.now() - start };
  }, [field, value]);
  const filter = await time('platform', 'sms');
  const voice = await time('suara', 'asn');
  await time('platform', '');
  await time('suara', '');
  const first = await time('kata', 'warga');
  const again = await time('kata', 'banjir warga');
  console.log(JSON.stringify({ load, filter, voice, first, again }));
  is('briefs', await page.locator('.brief').count(), expected.briefs);
  holds('opening', load.load < MOST.load);
  holds('filtering', filter.drawn < MOST.filter && voice.drawn < MOST.filter && again.drawn < MOST.filter);
  holds('first search', first.drawn < MOST.search);
});
