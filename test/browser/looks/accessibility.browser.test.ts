import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';

import { appIn, launchChromium, patientPage } from '../../support/browser';
import { aDataFolder, startSandbox, type SandboxProcess } from '../../support/sandbox-process';
import { notesRead } from '../../support/visit';
import { COLOURS_AND_SIZES, findingsIn, PARTS } from './support/axe';

const THEMES = ['light', 'dark', 'contrast'] as const;
const HOST_THEMES = ['Light', 'Dark', 'High contrast'] as const;

/** Each screen of the tab, and how one gets there from the first. */
const SCREENS: Readonly<Record<string, (app: FrameLocator) => Promise<void>>> = {
  Upcoming: (app) => app.getByRole('button', { name: /^Prepare / }).first().waitFor(),
  Prepare: async (app) => {
    await app.getByRole('button', { name: /^Prepare / }).first().click();
    await app.getByRole('button', { name: 'Add to invitation' }).waitFor();
  },
  'What the other person will see': async (app) => {
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Add now' }).waitFor();
  },
  People: async (app) => {
    await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await app.getByRole('tab', { name: 'People' }).click();
    await app.getByRole('heading', { name: 'People', level: 1 }).waitFor(); // Upcoming has links to people, too.
    await app.getByRole('link', { name: 'Noor Haddad' }).waitFor();
  },
  Person: async (app) => {
    await app.getByRole('link', { name: 'Noor Haddad' }).click();
    await app.getByRole('button', { name: 'Raise next time' }).waitFor();
  },
  Notes: async (app) => {
    await app.getByRole('tab', { name: 'Notes' }).click();
    await app.getByRole('link', { name: /^Noor Haddad/ }).first().waitFor();
  },
  Note: async (app) => {
    await app.getByRole('link', { name: /^Noor Haddad/ }).first().click();
    await app.getByRole('textbox', { name: 'Notes', exact: true }).waitFor();
  },
  Insights: async (app) => {
    await app.getByRole('tab', { name: 'Insights' }).click();
    await app.getByRole('heading', { level: 2 }).first().waitFor();
  },
  Settings: async (app) => {
    await app.getByRole('tab', { name: 'Settings' }).click();
    await app.getByRole('button', { name: 'Sign out' }).waitFor();
  },
};

describe('what axe says in a browser', () => {
  const { folder, remove } = aDataFolder();
  let sandbox: SandboxProcess;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    sandbox = await startSandbox(folder, '--today', '2026-11-24T09:00:00');
    browser = await launchChromium();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await browser.close();
    await sandbox.stop();
    remove();
  });

  async function open(link: string): Promise<{ readonly page: Page; readonly app: FrameLocator; readonly frame: () => Frame }> {
    const { page } = await patientPage(context);
    await page.goto(sandbox.url);
    await page.getByRole('link', { name: link }).click();
    return { page, app: appIn(page), frame: () => frameOf(page) };
  }

  it('finds nothing on any screen of the tab, in any theme', async () => {
    const { page, app, frame } = await open('Teams personal tab');
    for (const goThere of Object.values(SCREENS)) {
      await goThere(app);
      expect(await findingsIn(frame())).toEqual([]);
      for (const theme of HOST_THEMES.slice(1)) {
        await pushTheme(page, theme);
        expect(await findingsIn(frame(), COLOURS_AND_SIZES)).toEqual([]);
      }
      await pushTheme(page, 'Light');
    }
    await page.close();
  });

  it.each(['People', 'Notes'] as const)('shows the whole ring of what has the focus in the list of %s', async (screen) => {
    const { page, app } = await open('Teams personal tab');
    await notesRead({ app }); // No row moves any more.
    await app.getByRole('tab', { name: screen }).click();
    const link = app.getByRole('link', { name: /^Noor Haddad/ }).first();
    await app.getByRole('heading', { name: screen, level: 1 }).waitFor();
    await link.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    const { x, y, height } = (await link.boundingBox()) ?? { x: 0, y: 0, height: 0 };
    const beside = () => page.screenshot({ clip: { x: x - 4, y, width: 4, height } });
    const withRing = await beside();
    await link.blur();
    expect((await beside()).equals(withRing)).toBe(false);
    expect(await link.boundingBox()).toMatchObject({ x, y });
    await page.close();
  });

  it('finds nothing in the panel beside a meeting, in any theme', async () => {
    const { page, app, frame } = await open('Meeting side panel');
    await app.getByRole('textbox', { name: 'Notes', exact: true }).fill('She is stuck');
    await app.getByRole('button', { name: 'Coach it' }).click();
    await app.getByRole('button', { name: 'Feedback' }).click();
    expect(await findingsIn(frame())).toEqual([]);
    for (const theme of HOST_THEMES) {
      await pushTheme(page, theme);
      expect(await findingsIn(frame(), COLOURS_AND_SIZES)).toEqual([]);
    }
    await page.close();
  });

  it('finds nothing in any look of the gallery, which says the same in each theme', async () => {
    const said = new Set<string>();
    for (const theme of THEMES) {
      const { page, errors } = await patientPage(context);
      await page.goto(sandbox.url);
      const gallery = await page.getByRole('link', { name: 'Gallery' }).getAttribute('href');
      await page.goto(new URL(`${gallery ?? ''}#theme=${theme}&width=280`, `${sandbox.url}/`).href);
      await page.getByRole('heading', { name: 'Gallery' }).waitFor();
      await page.waitForFunction(() => document.querySelector('main [aria-busy]') === null); // Parts that come by themselves.
      said.add((await page.locator('body').textContent()) ?? '');
      // Structure, names and roles are the same in every theme, so that one is enough for them.
      expect(await findingsIn(page, theme === 'light' ? PARTS : COLOURS_AND_SIZES)).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
    }
    expect(said.size).toBe(1);
  });
});

/** Behind an open dialog the host's switch is still in reach; the frame is another page. */
async function pushTheme(page: Page, theme: string): Promise<void> {
  await page.getByRole('button', { name: theme, exact: true }).or(page.getByRole('radio', { name: theme, exact: true })).first().click();
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  if (frame === undefined) throw new Error('The host shows no app');
  return frame;
}
