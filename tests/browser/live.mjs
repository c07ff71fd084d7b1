// `preview --serve`: the page loads itself anew when /versi changes, and asks for nothing else.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { browse, folder, holds, open } from './browser.mjs';

let version = 'satu';
let loads = 0;
const server = createServer((request, response) => {
  if (request.url === '/versi') {
    response.setHeader('content-type', 'text/plain');
    response.end(version);
  } else {
    loads += 1;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(readFileSync(join(folder, 'buka.html')));
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}/`;
await browse(async (browser) => {
  const page = await open(browser, 'buka.html', { allow: (asked) => asked === `${origin}versi` }, origin);
  await page.waitForTimeout(2500);
  holds('one load while nothing changes', loads === 1);
  version = 'dua';
  await page.waitForTimeout(2500);
  holds('a second load after a change', loads === 2);
  // The policy lets the page ask its own origin only.
  page.expectsRefusal = true;
  const refused = await page.evaluate(() => fetch('https://contoh.invalid/').then(() => false, () => true));
  holds('another origin is refused', refused);
}).finally(() => server.close());
