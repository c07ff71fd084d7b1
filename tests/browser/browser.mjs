// What the scripts share: a browser that lets nothing out, and what holds for every page.
import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const folder = process.argv[2];
export const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
export const address = (name) => pathToFileURL(join(folder, name)).href;
export const shots = process.env.HUMAS_SHOTS;

const problems = [];
export function is(what, found, wanted) {
  if (found === wanted) return;
  const shown = (value) => JSON.stringify(value)?.slice(0, 400);
  problems.push(`${what}: ${shown(found)}, not ${shown(wanted)}`);
}
export const holds = (what, found) => is(what, Boolean(found), true);

// The profile is a new, empty one; playwright makes it and throws it away.
export async function browse(work) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length ? 1 : 0;
}

// A page that is opened from its file; anything else it asks for is a problem, and so is any complaint.
export async function open(browser, name, options = {}, url = address(name)) {
  const { before, ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'id-ID', ...rest });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  const allowed = (asked) => asked.split('#')[0] === url || asked.startsWith('data:') || rest.allow?.(asked);
  page.on('request', (request) => {
    if (!allowed(request.url())) problems.push(`${name} asks for ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !page.expectsRefusal) problems.push(`${name} says ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${name} fails: ${error.message}`));
  await page.goto(url);
  return page;
}

export const LOOKS = [360, 1280].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({
  colorScheme, viewport: { width, height: width === 360 ? 740 : 900 }, deviceScaleFactor: width === 360 ? 2 : 1,
})));

// Who can read the page: axe, headings in order, no scrolling sideways, targets that a thumb can hit.
export async function readable(page, what) {
  await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, impact, nodes } of found.violations) {
    if (['serious', 'critical'].includes(impact)) {
      problems.push(`${what}: axe ${impact} ${id}, ${nodes.length} times, first ${nodes[0].html.slice(0, 300)} `
        + nodes[0].failureSummary);
    } else console.log(`${what}: axe ${impact} ${id}: ${nodes[0].html.slice(0, 200)}`);
  }
  const look = await page.evaluate(() => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1]));
    const seen = (element) => element.checkVisibility() && !element.classList.contains('skip');
    const targets = [...document.querySelectorAll('button, summary, select, input:not([type=checkbox]), .tick, nav a')];
    const small = targets.filter(seen).map((element) => [element, element.getBoundingClientRect()])
      .filter(([, box]) => box.height < 43.5 || box.width < 43.5);
    return {
      h1: levels.filter((level) => level === 1).length,
      jumps: levels.some((level, at) => level - (levels[at - 1] ?? 0) > 1),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: small.map(([element, box]) => `${element.outerHTML.slice(0, 120)} ${box.width}x${box.height}`),
      lang: document.documentElement.lang,
    };
  });
  is(`${what}: h1`, look.h1, 1);
  is(`${what}: headings jump`, look.jumps, false);
  is(`${what}: pixels too wide`, look.wide, 0);
  is(`${what}: small targets`, look.small.join('; '), '');
  is(`${what}: lang`, look.lang, 'id');
}

export async function shoot(page, name, full = false) {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: full });
}
