import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { typeUntilSaved } from './screen-rows.mjs';

/** How the app opens on a device that keeps all that a manager of many years may have. */

const NOTES = 10_000;
const PEOPLE = 1000;
const LONG_NOTE_BYTES = 1_000_000;
/** Stands once in the long note, and nowhere else. */
export const LONG_NOTE_WORD = 'zebrawood';

const DAY_MS = 86_400_000;
/** A year of 1:1s is repeated into the years before, each time so much earlier. */
const EARLIER_DAYS = 364;

/** @typedef {{ person: string, date: string, id: string, text: string }} Found */

/**
 * Fills the pretended OneDrive up to ten thousand notes on a thousand people, one of them of 1 MB: half of them earlier years of the seeded
 * people, half a few with each of the others. Each has an id and a date of its own.
 * @param {string} folder the sandbox's data folder; the sandbox does not run
 */
export function fillUp(folder) {
  const root = join(folder, 'onedrive', 'Apps', 'Two Hats', 'People');
  const notes = notesIn(root);
  const people = readdirSync(root).length;
  lengthen(root, notes);
  for (let count = notes.length, year = 1; count < NOTES / 2; year += 1) {
    for (const note of notes.slice(0, NOTES / 2 - count)) {
      write(root, note.person, note, year, `${note.id}y${year}`);
      count += 1;
    }
  }
  for (let person = people; person < PEOPLE; person += 1) addPerson(root, `far${String(person).padStart(5, '0')}`, person);
  for (let count = 0; count < NOTES / 2; count += 1) {
    const id = `far${String(people + (count % (PEOPLE - people))).padStart(5, '0')}`;
    const note = notes[count % notes.length];
    if (note !== undefined) write(root, `far-away-${id}`, { ...note, text: note.text.replace(/^person: .*$/m, `person: ${id}`).replace(/^with: .*$/m, `with: Far Away ${id}`) }, 1, `${note.id}f${count}`);
  }
}

/** @param {string} root @returns {Found[]} */
function notesIn(root) {
  return readdirSync(root, { recursive: true })
    .map(String)
    .flatMap((path) => {
      const [, person, date = '', id = ''] = /^(.*)[\\/]\d{4}[\\/](\d{4}-\d\d-\d\d)-([^\\/]+)\.md$/.exec(path) ?? [];
      return person === undefined ? [] : [{ person, date, id, text: readFileSync(join(root, path), 'utf8') }];
    });
}

/** @param {string} root @param {string} person their folder @param {Found} note @param {number} years @param {string} newId */
function write(root, person, { date, text }, years, newId) {
  const earlier = new Date(Date.parse(date) - years * EARLIER_DAYS * DAY_MS).toISOString().slice(0, 10);
  const into = join(root, person, earlier.slice(0, 4));
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, `${earlier}-${newId}.md`), text.replace(/^id: .*$/m, `id: ${newId}`).replace(/^date: .*$/m, `date: ${earlier}`).replace(/^(?:starts|meeting|closed): .*\n/gm, ''));
}

/** @param {string} root @param {string} id @param {number} number */
function addPerson(root, id, number) {
  const into = join(root, `far-away-${id}`);
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'person.md'), `---\ntwo-hats: 1\nid: ${id}\nname: Far Away ${number}\naddresses:\n  - far.away.${number}@larkfield.example\nrelation: other\n---\n`);
}

/** The newest note of all gets a megabyte of words: it is the one that the next 1:1 begins with. @param {string} root @param {Found[]} notes */
function lengthen(root, notes) {
  const newest = notes.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (newest === undefined) throw new Error('The sandbox has no notes to begin with.');
  const { person, date, id, text } = newest;
  const line = 'What we said about the plan for the spring, and who is to tell whom of it by when.\n';
  const words = `${line.repeat(Math.ceil(LONG_NOTE_BYTES / line.length))}At the end: ${LONG_NOTE_WORD}.\n`;
  writeFileSync(join(root, person, date.slice(0, 4), `${date}-${id}.md`), text.replace(/^## Notes\n/m, `## Notes\n\n${words}`));
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

/** So often it is typed into. */
const WORDS = 10;

/**
 * Finds the long note by a word in it, opens it and types into it, beside a bare field with the same words.
 * @param {import('playwright-core').Page} page the open tab, on a slowed processor
 * @returns {Promise<import('./browser-rows.mjs').Row[]>}
 */
export async function longNoteRows(page) {
  const app = page.frameLocator('iframe[title="Two Hats"]');
  await app.getByRole('searchbox').fill(LONG_NOTE_WORD);
  const hit = app.locator('main li a').first();
  await app.getByText(LONG_NOTE_WORD).first().waitFor({ timeout: 120_000 });
  const from = performance.now();
  await hit.click();
  const field = app.getByRole('textbox', { name: 'Notes', exact: true });
  await field.waitFor({ timeout: 120_000 });
  const opened = performance.now() - from;
  const bare = Number(await field.evaluate(showBareField));
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < WORDS; round += 1) times.push(await typeUntilSaved(page, field));
  return [
    { name: 'note of 1 MB among 10,000, from the click to its words, CPU 4x slower', value: opened / bare, unit: 'x a bare field', goal: '<= 2' },
    { name: 'note of 1 MB among 10,000, typing to "Saved on this device" beyond the rest of 400 ms, CPU 4x slower, median', value: Math.max(0, times.toSorted((a, b) => a - b)[WORDS / 2] ?? 0), unit: 'ms', goal: 'none' },
  ];
}

/**
 * Runs in the page: how long the browser alone takes to show the same words in a field of the same width.
 * @param {Element} field
 * @returns {number} in ms
 */
function showBareField(field) {
  const bare = document.createElement('textarea');
  bare.style.width = `${field.clientWidth}px`;
  const from = performance.now();
  bare.value = /** @type {HTMLTextAreaElement} */ (field).value;
  document.body.append(bare);
  bare.getBoundingClientRect();
  bare.remove();
  return performance.now() - from;
}
