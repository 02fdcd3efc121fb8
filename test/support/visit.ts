import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';

import { appIn, launchChromium, patientPage } from './browser';
import { aDataFolder, startSandbox, type SandboxProcess } from './sandbox-process';

/** The day in the seeded year on which the flows take place: Noor at ten, Олена at half past two. */
export const TUESDAY = '2026-11-24T09:00:00';

export type Visit = {
  readonly page: Page;
  readonly app: FrameLocator;
  /** What went wrong in the page that nobody on the screen may have noticed. */
  readonly errors: string[];
};

export type LoggedRequest = { readonly method: string; readonly url: string; readonly requestHeaders: Readonly<Record<string, string>>; readonly requestBody: unknown; readonly status: number };

/** One sandbox and one browser for a file of tests. */
export type World = {
  readonly sandbox: () => SandboxProcess;
  readonly folder: string;
  /** A device that nothing is known on yet. */
  readonly newDevice: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  readonly restart: (...options: readonly string[]) => Promise<void>;
  readonly end: () => Promise<void>;
};

export async function openWorld(...options: readonly string[]): Promise<World> {
  const { folder, remove } = aDataFolder();
  let sandbox = await startSandbox(folder, ...options);
  const browser: Browser = await launchChromium();
  return {
    sandbox: () => sandbox,
    folder,
    newDevice: (contextOptions) => browser.newContext(contextOptions),
    restart: async (...others) => {
      await sandbox.stop();
      sandbox = await startSandbox(folder, ...(others.length === 0 ? options : others));
    },
    end: async () => {
      await browser.close();
      await sandbox.stop();
      remove();
    },
  };
}

/** Refused by our own policy on purpose: teams-js' list of origins, and styles that office.js writes into the page. */
export const KNOWN_REFUSALS = /res\.cdn\.office\.net|Applying inline style|inline style|pipe\.aria/;

/** Opens a page of the sandbox as a user of a device does; `way` is a path or the name of a link of the front door. */
export async function visit(device: BrowserContext, world: World, way: string): Promise<Visit> {
  const { page, errors } = await patientPage(device);
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && /Content Security Policy|TrustedHTML|TrustedScript/i.test(text) && !KNOWN_REFUSALS.test(text)) errors.push(text);
  });
  if (way.startsWith('/')) await page.goto(`${world.sandbox().url}${way}`);
  else {
    await page.goto(world.sandbox().url);
    await page.getByRole('link', { name: way, exact: true }).click();
  }
  return { page, app: appIn(page), errors };
}

/** Waits until this device has read the notes in OneDrive once. */
export async function notesRead({ app }: Pick<Visit, 'app'>): Promise<void> {
  await app.getByText('open commitments').first().waitFor();
  await app.getByText('Reading your notes from OneDrive').waitFor({ state: 'hidden' });
}

/** Hears which words of safety the screen says from now on, however short: the answer lists them in their order. */
export async function hearSaves({ app }: Pick<Visit, 'app'>): Promise<() => Promise<readonly string[]>> {
  const body = app.locator('body');
  await body.evaluate((element) => {
    const said: string[] = [];
    const listen = () => {
      for (const line of element.querySelectorAll('[role=status]')) {
        const words = line.firstElementChild?.textContent ?? '';
        if (/^(Saving…|Saved on this device|Saved to OneDrive|Not saved)$/.test(words) && words !== said.at(-1)) said.push(words);
      }
    };
    listen();
    new MutationObserver(listen).observe(element, { subtree: true, childList: true, characterData: true });
    Object.assign(element, { savesHeard: said });
  });
  return () => body.evaluate((element) => (element as HTMLElement & { savesHeard?: string[] }).savesHeard ?? []);
}

/** The network goes and comes back, as on a train: then everything that waits is sent at once, not at the usual pace. */
export async function loseNetworkForAMoment(device: BrowserContext): Promise<void> {
  await device.setOffline(true);
  await device.setOffline(false);
}

/** Texts of the Markdown files in the pretended OneDrive, by their paths in the app folder. */
export function markdownIn(folder: string): ReadonlyMap<string, string> {
  const root = join(folder, 'onedrive', 'Apps', 'Two Hats');
  if (!existsSync(root)) return new Map(); // Made with the first file.
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name))
      .flatMap((path) => textAt(path).map((text) => [relative(root, path), text] as const)),
  );
}

/** Nothing for a file that went between the listing and now. */
function textAt(path: string): readonly string[] {
  try {
    return [readFileSync(path, 'utf8')];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Texts of the files that the visited device keeps, those that did not go to OneDrive yet among them. */
export async function textsOnDevice({ app }: Pick<Visit, 'app'>): Promise<readonly string[]> {
  return app.locator('body').evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error ?? new Error('The store gave no answer')) }));
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('two-hats:')) continue;
      const database = await answer(indexedDB.open(name));
      const hasFiles = database.objectStoreNames.contains('files');
      if (hasFiles) texts.push(...(await answer(database.transaction('files').objectStore('files').getAll() as IDBRequest<{ text: string }[]>)).map(({ text }) => text));
      database.close();
    }
    return texts;
  });
}

/** The paths of the files that hold `words`. */
export function filesWith(folder: string, words: string): readonly string[] {
  return [...markdownIn(folder)].filter(([, text]) => text.includes(words)).map(([path]) => path);
}

export async function tell(world: World, what: 'online' | 'faults' | 'time' | 'onedrive' | 'consent' | 'revoke', body: unknown): Promise<void> {
  const answer = await fetch(`${world.sandbox().url}/__sandbox/${what}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`The sandbox refused ${what}: ${await answer.text()}`);
}

export async function requestsSoFar(world: World): Promise<readonly LoggedRequest[]> {
  return (await (await fetch(`${world.sandbox().url}/__sandbox/log`)).json()) as readonly LoggedRequest[];
}

export type Meeting = { readonly eventId: string; readonly title: string; readonly counterpart: string; readonly startsAt: number; readonly isOrganizer: boolean };

/** The first coming 1:1 with somebody. */
export async function meetingWith(world: World, name: string): Promise<Meeting> {
  const { meetings } = (await (await fetch(`${world.sandbox().url}/__sandbox/host`)).json()) as { readonly meetings: readonly Meeting[] };
  const found = meetings.find(({ counterpart, startsAt }) => counterpart.includes(name) && startsAt > Date.parse(`${TUESDAY}Z`) - 14 * 3_600_000);
  if (found === undefined) throw new Error(`There is no coming 1:1 with ${name}.`);
  return found;
}

/** The body of an invitation as the mailbox has it. */
export async function bodyOf(world: World, { eventId }: Pick<Meeting, 'eventId'>): Promise<string> {
  const answer = await fetch(`${world.sandbox().url}/__sandbox/appointment?id=${encodeURIComponent(eventId)}`);
  return ((await answer.json()) as { readonly bodyHtml: string }).bodyHtml;
}

/** Mails that changes of the calendar sent to other people. A calendar of one's own has its mailbox in a folder of its own. */
export function mailsIn(folder: string): readonly { readonly to: readonly string[]; readonly subject: string }[] {
  const [mailbox = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('mailbox.json'));
  return (JSON.parse(readFileSync(join(folder, mailbox), 'utf8')) as { readonly mails: readonly { readonly to: readonly string[]; readonly subject: string }[] }).mails;
}

/** Waits for what no screen shows, such as a file on the disk. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string, limitMs = 60_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not come to be: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
