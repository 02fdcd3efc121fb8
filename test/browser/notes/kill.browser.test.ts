import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chanceOf, shuffled } from '../../simulation/chance';
import { filesWith, loseNetworkForAMoment, markdownIn, tell, until, visit, type World } from '../../support/visit';
import { startMortalBrowser, type MortalBrowser } from './support/mortal-browser';
import { openSmallWorld } from './support/small-world';
import { dieAndComeBack, type Death } from './support/ways-to-die';
import { linesShown, notesOf, saveLine, savedToOneDrive, typeLine } from './support/writing';

/** Of two hundred. Each brings a whole page up again, so that a run of all tests has the patience for fewer of them. */
const SHARES: Readonly<Record<Death, number>> = { frame: 136, reload: 32, close: 16, crash: 12, process: 4 };
/** `TWO_HATS_DEATHS=200 npm test -- browser/notes/kill` takes some minutes. */
const WANTED = Number(process.env.TWO_HATS_DEATHS ?? 20);
const DEATHS = (Object.keys(SHARES) as Death[]).flatMap((death) => Array.from({ length: Math.ceil((SHARES[death] * WANTED) / 200) }, () => death));

/** Half of what keeps words is the browser's own: what it has been told to keep must outlive every way in which it can end. */
describe('the notes of a browser that is killed', () => {
  let world: World;
  let browser: MortalBrowser;

  const openPanel = () => visit(browser.device(), world, '/meeting');
  beforeAll(async () => {
    world = await openSmallWorld();
    browser = await startMortalBrowser();
  });
  beforeEach(() => tell(world, 'online', { online: true }));
  afterAll(async () => {
    await browser.end();
    await world.end();
  });

  it('[F1, F22] has what was written offline before its process was killed, and brings it to OneDrive, into one file', async () => {
    const panel = await openPanel();
    await notesOf(panel).waitFor();
    await tell(world, 'online', { online: false });
    await saveLine(panel, 'Written offline: cardamom.');
    await browser.killAndStart();
    const again = await openPanel();
    expect(await linesShown(again, ['Written offline: cardamom.'])).toEqual([]);
    await again.app.getByText('Saved on this device', { exact: true }).waitFor();
    expect(await again.app.getByRole('button', { name: 'Sign in' }).count()).toBe(0);
    await tell(world, 'online', { online: true });
    await loseNetworkForAMoment(browser.device());
    await savedToOneDrive(again);
    expect(filesWith(world.folder, 'cardamom')).toHaveLength(1);
    expect([...panel.errors, ...again.errors]).toEqual([]);
    await again.page.close();
  });

  it('[I1, I10] has both texts when a file is edited by hand and its process is killed while the user types', async () => {
    const panel = await openPanel();
    await notesOf(panel).waitFor();
    await saveLine(panel, 'The verbena plan stands.');
    await loseNetworkForAMoment(browser.device());
    await until(() => filesWith(world.folder, 'verbena').length === 1, 'the plan in OneDrive');
    const [path] = filesWith(world.folder, 'verbena');
    const file = join(world.folder, 'onedrive', 'Apps', 'Two Hats', path ?? '');

    const byHand = readFileSync(file, 'utf8').replace('The verbena plan stands.', 'Edited on the disk: turmeric.\nThe verbena plan stands.');
    const typing = saveLine(panel, 'Typed in the panel: saffron.');
    writeFileSync(file, byHand);
    await typing;
    await browser.killAndStart();
    const again = await openPanel();
    const both = ['Edited on the disk: turmeric.', 'The verbena plan stands.', 'Typed in the panel: saffron.'];
    expect(await linesShown(again, both)).toEqual([]);
    await savedToOneDrive(again);
    const text = readFileSync(file, 'utf8').split('\n');
    expect(both.filter((line) => text.filter((each) => each === line).length !== 1)).toEqual([]);
    await again.page.close();
  });

  it(`[I1, I2, I10] loses no word that was said to be saved, in ${DEATHS.length} deaths of page, frame and process`, async () => {
    const seed = Number(process.env.TWO_HATS_SEED ?? Date.now() % 1_000_000);
    const chance = chanceOf(seed);
    const deaths = shuffled(chance, DEATHS);
    const saved: string[] = [];
    const begun: string[] = [];
    const died: Death[] = [];
    const errors = new Set<string>();
    let panel = await openPanel();
    try {
      for (const [round, death] of deaths.entries()) {
        await linesShown(panel, []);
        const offline = chance.whole(4) === 0;
        if (chance.whole(8) === 0) await tell(world, 'online', { online: chance.whole(2) === 0 });
        if (offline) await browser.device().setOffline(true);
        const word = `saved${round}`;
        await saveLine(panel, word);
        saved.push(word);
        if (offline) await browser.device().setOffline(false);
        if (chance.whole(3) === 0) {
          begun.push(`begun${round}`);
          await typeLine(panel, `begun${round}`);
        }
        died.push(death);
        panel = await dieAndComeBack(death, panel, browser, world);
        panel.errors.forEach((error) => errors.add(error));
        expect(await linesShown(panel, saved)).toEqual([]);
      }
      await tell(world, 'online', { online: true });
      await loseNetworkForAMoment(browser.device());
      await savedToOneDrive(panel);
      expect(saved).toHaveLength(DEATHS.length);
      expect(timesInOneDrive(world.folder, saved).filter(({ times }) => times !== 1)).toEqual([]);
      expect(timesInOneDrive(world.folder, begun).filter(({ times }) => times > 1)).toEqual([]);
      expect([...errors]).toEqual([]);
    } catch (error) {
      throw new Error(`With TWO_HATS_SEED=${seed}, after ${died.length} deaths, the last by ${died.at(-1) ?? 'none'}`, { cause: error });
    }
  }, 600_000);
});

/** In how many lines of all files together each word stands. */
function timesInOneDrive(folder: string, words: readonly string[]): readonly { readonly word: string; readonly times: number }[] {
  const lines = [...markdownIn(folder).values()].flatMap((text) => text.split('\n'));
  return words.map((word) => ({ word, times: lines.filter((line) => line === word).length }));
}
