import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';

import { aParagraph, aWordFile } from '../../adapters/documents/a-word-file';
import { filesWith, loseNetworkForAMoment, markdownIn, notesRead, openWorld, requestsSoFar, TUESDAY, until, visit, type Visit, type World } from '../../support/visit';

const OLD_NOTES = [
  { name: 'Amal Rahman 2025-03-07.md', mimeType: 'text/markdown', buffer: Buffer.from('# Talk with Amal\n\n- She takes the **tamarack** launch.\n') },
  { name: 'Amal Rahman 2025-03-14.txt', mimeType: 'text/plain', buffer: Buffer.from('The sassafras budget is hers to decide.\n') },
  {
    name: 'Amal Rahman 2025-03-21.html',
    mimeType: 'text/html',
    buffer: Buffer.from('<!doctype html><title>Third talk</title><script>document.title = "ran"</script><p>The liquidambar review went well.</p>'),
  },
  { name: 'Amal Rahman 2025-03-28.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: Buffer.from(aWordFile(aParagraph('Fourth talk', 'Heading1') + aParagraph('She called the sycamore supplier.'))) },
];
const WORDS = ['tamarack', 'sassafras', 'liquidambar', 'sycamore'];

/** What reads HTML asks when it is loaded whether a string may become a page, is refused by our policy, and needs it for nothing. */
const ASKED_IN_VAIN = /^This document requires 'TrustedHTML' assignment/;

/** All files of an archive that the page hands out when `act` is done. */
async function downloadedFrom(page: Page, act: () => Promise<void>): Promise<ReadonlyMap<string, string>> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const archive = unzipSync(new Uint8Array(readFileSync(await download.path())));
  return new Map(Object.entries(archive).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

describe('notes on their way in and out', () => {
  let world: World;
  let device: BrowserContext;
  let tab: Visit;

  const go = (place: string) => tab.app.getByRole('tab', { name: place }).click();
  const goToNoor = async () => {
    await go('People');
    await tab.app.getByRole('link', { name: /Noor Haddad/ }).first().click();
    await tab.app.getByRole('heading', { name: 'Noor Haddad', level: 1 }).waitFor();
  };

  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY);
    device = await world.newDevice();
    tab = await visit(device, world, 'Teams personal tab');
    await notesRead(tab);
  });
  const inOneDrive = (path: string) => readFileSync(join(world.folder, 'onedrive', 'Apps', 'Two Hats', path), 'utf8');
  afterAll(() => world.end());

  it('exports everything as OneDrive has it, to the letter', async () => {
    await go('Settings');
    const exported = await downloadedFrom(tab.page, () => tab.app.getByRole('button', { name: 'Export everything' }).click());
    expect([...exported.keys()]).toEqual(expect.arrayContaining([...markdownIn(world.folder).keys()].filter((path) => path.startsWith('People/'))));
    expect([...exported].filter(([path, text]) => inOneDrive(path) !== text)).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  it('exports one person’s notes and nobody else’s', async () => {
    await goToNoor();
    const exported = await downloadedFrom(tab.page, () => tab.app.getByRole('button', { name: 'Export', exact: true }).click());
    expect([...exported.keys()].filter((path) => !/^People\/noor-haddad[^/]*\//i.test(path))).toEqual([]);
    expect(exported.size).toBe([...markdownIn(world.folder).keys()].filter((path) => /^People\/noor-haddad/i.test(path)).length);
    expect([...exported].filter(([path, text]) => inOneDrive(path) !== text)).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  it('prints a person’s notes alone, and shows the page again', async () => {
    await goToNoor();
    const body = tab.app.locator('body');
    await body.evaluate(() => {
      window.print = () => document.body.setAttribute('data-asked-to-print', '');
    });
    await tab.app.getByRole('button', { name: 'Print', exact: true }).click();
    await tab.app.locator('body[data-asked-to-print]').waitFor();
    await tab.page.emulateMedia({ media: 'print' });
    const paper = tab.app.locator('[data-print-page]');
    await paper.getByRole('heading', { name: 'Noor Haddad', level: 1 }).first().waitFor();
    expect(await paper.getByRole('heading', { name: 'Noor Haddad', level: 1 }).count()).toBeGreaterThan(5);
    expect(await tab.app.getByRole('button', { name: 'Print', exact: true }).count()).toBe(0);
    await tab.page.emulateMedia({ media: null });
    await body.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await paper.waitFor({ state: 'detached' });
    await tab.app.getByRole('button', { name: 'Print', exact: true }).waitFor();
    expect(tab.errors).toEqual([]);
  });

  it('[IM13] imports Markdown, text, HTML and Word after a preview, and the same files only once', async () => {
    await go('Settings');
    const choose = async () => {
      await tab.app.locator('input[type=file][aria-label="Choose files"]').setInputFiles(OLD_NOTES);
    };
    const before = [...markdownIn(world.folder)];
    const writes = async () => (await requestsSoFar(world)).filter(({ method }) => method === 'PUT').length;
    const written = await writes();
    await choose();
    await tab.app.getByText('4 notes found').waitFor();
    const days = await tab.app.getByLabel(/^Day of /).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(days.toSorted()).toEqual(['2025-03-07', '2025-03-14', '2025-03-21', '2025-03-28']);
    await loseNetworkForAMoment(device);
    expect(await writes()).toBe(written);
    expect([...markdownIn(world.folder)]).toEqual(before);

    await tab.app.getByRole('button', { name: 'Import 4 notes' }).click();
    await tab.app.getByText('4 notes imported.').waitFor();
    await loseNetworkForAMoment(device);
    for (const word of WORDS) await until(() => filesWith(world.folder, word).length === 1, `${word} in one file`);

    const after = markdownIn(world.folder).size;
    await choose();
    await tab.app.getByText('There is nothing to import in these files.').waitFor();
    await tab.app.getByText('Left out (4)').waitFor();
    expect(await tab.app.getByText('Already there').count()).toBe(4);
    expect(await tab.app.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    expect(markdownIn(world.folder).size).toBe(after);
    const refused = tab.errors.filter((error) => !ASKED_IN_VAIN.test(error));
    expect(refused).toEqual([]);
    expect(tab.errors.length).toBeLessThanOrEqual(1);
  });
});
