import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the app opens on a device that keeps the notes of many years. */

const NOTES = 10_000;
const DAY_MS = 86_400_000;
/** A year of 1:1s is repeated into the years before, each time so much earlier. */
const EARLIER_DAYS = 364;

/**
 * Fills the pretended OneDrive up with notes of earlier years, made from those of the seeded one, each with an id and a date of its own.
 * @param {string} folder the sandbox's data folder; the sandbox does not run
 */
export function addEarlierYears(folder) {
  const root = join(folder, 'onedrive', 'Apps', 'Two Hats', 'People');
  const notes = readdirSync(root, { recursive: true })
    .map(String)
    .flatMap((path) => {
      const [, person, date = '', id = ''] = /^(.*)[\\/]\d{4}[\\/](\d{4}-\d\d-\d\d)-([^\\/]+)\.md$/.exec(path) ?? [];
      return person === undefined ? [] : [{ person, date, id, text: readFileSync(join(root, path), 'utf8') }];
    });
  let count = notes.length;
  for (let year = 1; count < NOTES; year += 1) {
    for (const { person, date, id, text } of notes.slice(0, NOTES - count)) {
      const earlier = new Date(Date.parse(date) - year * EARLIER_DAYS * DAY_MS).toISOString().slice(0, 10);
      const newId = `${id}y${year}`;
      const into = join(root, person, earlier.slice(0, 4));
      mkdirSync(into, { recursive: true });
      writeFileSync(join(into, `${earlier}-${newId}.md`), text.replace(/^id: .*$/m, `id: ${newId}`).replace(/^date: .*$/m, `date: ${earlier}`).replace(/^(?:starts|meeting|closed): .*\n/gm, ''));
      count += 1;
    }
  }
}

/**
 * Opens the app until everything of OneDrive is on this device.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @returns {Promise<number>} how long that took, in ms
 */
export async function firstSync(page, address) {
  const began = performance.now();
  await page.goto(address);
  const app = page.frameLocator('iframe[title="Two Hats"]');
  await app.getByText('open commitments').first().waitFor({ timeout: 900_000 });
  await app.getByText(/^Reading your notes from OneDrive/).waitFor({ state: 'hidden', timeout: 900_000 });
  return performance.now() - began;
}
