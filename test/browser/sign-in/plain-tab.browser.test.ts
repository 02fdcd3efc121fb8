import type { Browser, BrowserContext, Page } from 'playwright-core';

import { launchChromium, patientPage } from '../../support/browser';
import { KNOWN_REFUSALS } from '../../support/visit';
import { httpsWorld, type HttpsWorld } from './support/https-world';

const PORT = 27350;
/** A Monday, the day before the 1:1 with Noor. */
const MONDAY = Date.UTC(2026, 10, 23, 9);
const HOUR = 3_600_000;

describe('a plain browser tab', () => {
  let browser: Browser;
  let world: HttpsWorld;
  let context: BrowserContext;
  let page: Page;
  let errors: string[];
  const refusals: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    world = await httpsWorld(PORT, MONDAY);
    context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB', timezoneId: 'Europe/Berlin' });
    await movePagesTo(MONDAY - Date.now());
    ({ page, errors } = await patientPage(context));
    context.on('console', (message) => {
      const text = message.text();
      if (/Content Security Policy|TrustedHTML|TrustedScript/.test(text) && !KNOWN_REFUSALS.test(text)) refusals.push(text);
    });
  });
  afterEach(async () => {
    await context.close();
    await world.close();
    expect(errors).toEqual([]);
    expect(refusals.splice(0)).toEqual([]);
  });

  /** Pages that are opened or loaded from now on have a clock that is off by so much. */
  const movePagesTo = (ms: number) =>
    context.addInitScript((shift) => {
      const began = Date.now.bind(Date);
      const Native = (globalThis as { NativeDate?: DateConstructor }).NativeDate ?? Date;
      Object.assign(globalThis, { NativeDate: Native });
      const real = Native === Date ? began : Native.now.bind(Native);
      globalThis.Date = class extends Native {
        constructor(...parts: unknown[]) {
          if (parts.length === 0) super(real() + shift);
          else super(...(parts as [number]));
        }
        static override now = () => real() + shift;
      } as DateConstructor;
    }, ms);
  const signIn = () => page.getByRole('button', { name: 'Sign in', exact: true });
  const meeting = () => page.getByRole('button', { name: /^Prepare.*Noor Haddad/ }).first();
  const signInByPopUp = async (choice: 'Accept' | 'Cancel' = 'Accept') => {
    const popUp = context.waitForEvent('page');
    await signIn().click();
    await (await popUp).getByRole('button', { name: choice }).click();
  };
  /** Loads the page anew after `meanwhile`, during which no page is open that could ask anything: the log is the new page’s alone. */
  const reloadedWith = async (meanwhile: () => Promise<void> | void = () => undefined) => {
    await page.goto('about:blank');
    await meanwhile();
    world.forgetLog();
    world.signInLog.splice(0);
    await page.goto(world.tab);
    await meeting().waitFor();
    await expectEventually(() => world.graphLog().some(({ url }) => /calendarView/i.test(url)));
  };
  const refused = () => world.graphLog().filter(({ status }) => status === 401);

  it('asks in words, signs in by a click in a window of its own, and lists the 1:1s', async () => {
    await page.goto(world.tab);
    await page.getByRole('heading', { name: 'Sign in to begin' }).waitFor();
    expect(world.signInLog).toEqual([]);
    await signInByPopUp();
    await meeting().waitFor();
    expect(context.pages()).toHaveLength(1);
    expect(world.signInLog.filter((line) => line.endsWith('authorization_code'))).toHaveLength(1);
    expect(refused()).toEqual([]);
  });

  it('sends the headers of production with the page and with the one the sign-in returns to', async () => {
    for (const address of [world.tab, new URL('sign-in-redirect.html', world.tab).href]) {
      const headers = (await context.request.get(address)).headers();
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('is still signed in after a reload, silently, and renews a token that has run out', async () => {
    await page.goto(world.tab);
    await signInByPopUp();
    await meeting().waitFor();

    await reloadedWith();
    expect(world.signInLog.filter(isAskedForTokens)).toEqual([]);

    await reloadedWith(async () => {
      world.pass(2 * HOUR);
      await movePagesTo(MONDAY + 2 * HOUR - Date.now());
    });
    // One for each set of permissions, never by asking the person or in a hidden frame.
    expect(new Set(world.signInLog.filter(isAskedForTokens))).toEqual(new Set(['POST /sign-in/token refresh_token']));
    expect(refused()).toEqual([]);
  });

  it('renews a token once that the service refuses before its time', async () => {
    await page.goto(world.tab);
    await signInByPopUp();
    await meeting().waitFor();
    await reloadedWith(() => world.pass(2 * HOUR)); // The page’s clock stays behind, and takes its token for a good one.
    await expectEventually(() => world.graphLog().some(({ url, status }) => /calendarView/i.test(url) && status === 200));
    expect(world.signInLog).toContain('POST /sign-in/token refresh_token');
    await page.getByText('Your sign-in has ended', { exact: false }).waitFor({ state: 'detached' });
  });

  it('leaves everything as it was when the user cancels, and asks again by a click', async () => {
    await page.goto(world.tab);
    await signInByPopUp('Cancel');
    await page.getByRole('heading', { name: 'Sign in to begin' }).waitFor();
    await expectEventually(() => context.pages().length === 1);
    await signInByPopUp();
    await meeting().waitFor();
  });

  it('leads the whole tab to the sign-in and back where pop-ups are blocked', async () => {
    await context.addInitScript(() => {
      window.open = () => null;
    });
    await page.goto(world.tab);
    await signIn().click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await meeting().waitFor();
    expect(page.url()).toMatch(/\/tab\.html/);
    await reloadedWith();
    expect(world.signInLog.filter(isAskedForTokens)).toEqual([]);
  });

  it('says what a sign-in came to nothing by that led the whole tab away, and how to go on', async () => {
    await context.addInitScript(() => {
      window.open = () => null;
    });
    await world.become({ beforehand: ['User.Read'], adminOnly: ['Calendars.ReadWrite'] });
    await page.goto(world.tab);
    await signIn().click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('Only an administrator can allow this.', { exact: false }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Link for an administrator' }).inputValue()).toContain('/adminconsent?client_id=');
    await page.getByText('Number: AADSTS90094').waitFor();

    // The user's own no: it is nobody's fault, and there is a way without the calendar.
    await world.become({ beforehand: ['User.Read'], adminOnly: [] });
    await signIn().click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Begin without the calendar' }).waitFor();
    await page.getByText('Only an administrator can allow this.', { exact: false }).waitFor({ state: 'detached' });
    await signIn().click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await meeting().waitFor();
  });

  it('signs out: nothing of the account is left on the screen, and a reload does not bring it back', async () => {
    await page.goto(world.tab);
    await signInByPopUp();
    await meeting().waitFor();
    await page.getByRole('tab', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to begin' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in to begin' }).waitFor();
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => /token/i.test(key)))).toEqual([]);
  });
});

/** Beside these, msal-browser reads what the issuer publishes of itself. */
function isAskedForTokens(line: string): boolean {
  return /authorize|token/.test(line);
}

/** Waits until what a server noted is so. */
async function expectEventually(isSo: () => boolean): Promise<void> {
  const until = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > until) throw new Error('It did not come to be.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
