import type { BrowserContext } from 'playwright-core';

import { filesWith, hearSaves, loseNetworkForAMoment, until, visit, type Visit, type World } from '../../support/visit';
import { startMortalBrowser, type MortalBrowser } from './support/mortal-browser';
import { appOriginOf, openSmallWorld } from './support/small-world';
import { linesShown, notesOf, savedToOneDrive, typeLine } from './support/writing';

const KEEPS_NOTHING = 'This browser keeps nothing after you close it. Stay online until your notes are in OneDrive.';
const NOT_KEPT = /This browser does not let Two Hats keep notes here\..* Copy them before you close\./;
/** Less than the half minute that lies between two uploads of a file that the device keeps. */
const AT_ONCE_MS = 20_000;


describe('a browser that keeps nothing', () => {
  let world: World;
  beforeAll(async () => {
    world = await openSmallWorld();
  });
  afterAll(() => world.end());

  /** Writes two lines, and hears that the second is in OneDrive before a device that keeps it would have sent it. */
  const writeAtOnce = async (panel: Visit, [first, second]: readonly [string, string]) => {
    await panel.app.getByText(KEEPS_NOTHING).waitFor();
    await panel.app.getByText('Reading your notes from OneDrive').waitFor({ state: 'hidden' });
    const heard = await hearSaves(panel);
    await typeLine(panel, first);
    await savedToOneDrive(panel);
    await typeLine(panel, second);
    await until(() => filesWith(world.folder, second).length === 1, 'the second line in OneDrive at once', AT_ONCE_MS);
    await savedToOneDrive(panel);
    expect(filesWith(world.folder, first)).toHaveLength(1);
    expect(await heard()).not.toContain('Saved on this device');
    expect(panel.errors).toEqual([]);
  };

  describe('because its user blocks what other sites keep', () => {
    let browser: MortalBrowser;
    beforeAll(async () => {
      browser = await startMortalBrowser(await appOriginOf(world));
    });
    afterAll(() => browser.end());

    it('[F21, S15] works from memory, says so, and brings each line to OneDrive at once', async () => {
      const panel = await visit(browser.device(), world, '/meeting');
      await writeAtOnce(panel, ['Blocked, first: galangal.', 'Blocked, second: sumac.']);

      await panel.page.reload();
      expect(await linesShown(panel, ['Blocked, first: galangal.', 'Blocked, second: sumac.'])).toEqual([]);
    });
  });

  describe('because there is no room', () => {
    /** As long as the browser runs. */
    const takeRoom = async (device: BrowserContext): Promise<void> => {
      const session = await device.newCDPSession(await device.newPage());
      await session.send('Storage.overrideQuotaForOrigin', { origin: await appOriginOf(world), quotaSize: 1 });
    };

    it('[F21, S15] works from memory where there was none from the beginning', async () => {
      const browser = await startMortalBrowser();
      try {
        await takeRoom(browser.device());
        await writeAtOnce(await visit(browser.device(), world, '/meeting'), ['No room, first: nigella.', 'No room, second: mahleb.']);
      } finally {
        await browser.end();
      }
    });

    it('[F21, I2] brings words to OneDrive at once when the room is used up, says so, and keeps them here once there is some', async () => {
      const browser = await startMortalBrowser();
      try {
        const before = await visit(browser.device(), world, '/meeting');
        await notesOf(before).waitFor();
        await typeLine(before, 'While there was room: fenugreek.');
        await savedToOneDrive(before);

        await browser.killAndStart();
        await takeRoom(browser.device());
        const panel = await visit(browser.device(), world, '/meeting');
        await notesOf(panel).waitFor();
        // Under load it takes Chromium a while to hear of it.
        await until(() => panel.app.locator('body').evaluate(refusesAWord), 'no room');
        const heard = await hearSaves(panel);
        await typeLine(panel, 'When it was used up: asafoetida.');
        await panel.app.getByText(NOT_KEPT).waitFor();
        await until(() => filesWith(world.folder, 'asafoetida').length === 1, 'the line in OneDrive at once', AT_ONCE_MS);
        await savedToOneDrive(panel);
        expect(filesWith(world.folder, 'fenugreek')).toHaveLength(1);
        expect(await heard()).not.toContain('Saved on this device');

        await panel.page.reload();
        expect(await linesShown(panel, ['When it was used up: asafoetida.'])).toEqual([]);

        // Chromium takes half a minute to see that there is room, but looks when it starts.
        await browser.killAndStart();
        const after = await visit(browser.device(), world, '/meeting');
        expect(await linesShown(after, ['When it was used up: asafoetida.'])).toEqual([]);
        await typeLine(after, 'With room again: lovage.');
        await after.app.getByText('Saved on this device', { exact: true }).waitFor();
        await loseNetworkForAMoment(browser.device());
        await savedToOneDrive(after);
        expect([...before.errors, ...panel.errors, ...after.errors]).toEqual([]);
      } finally {
        await browser.end();
      }
    });
  });
});

/** Runs in the page: whether the browser refuses to keep one more word for this origin. */
function refusesAWord(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('is-there-room');
    opening.onupgradeneeded = () => opening.result.createObjectStore('words');
    opening.onerror = () => resolve(true);
    opening.onsuccess = () => {
      const write = opening.result.transaction('words', 'readwrite');
      write.objectStore('words').put('word', 1);
      write.oncomplete = () => resolve(false);
      write.onabort = () => resolve(true);
    };
  });
}
