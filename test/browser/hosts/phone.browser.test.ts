import type { BrowserContext } from 'playwright-core';

import { visit, type Visit, type World } from '../../support/visit';
import { openSmallWorld } from '../notes/support/small-world';

/** What a finger hits for sure: <https://www.w3.org/WAI/WCAG22/Understanding/target-size-enhanced.html>. */
const FINGER = 44;

describe('the personal tab on a phone', () => {
  let world: World;
  let device: BrowserContext;
  let phone: Visit;

  beforeAll(async () => {
    world = await openSmallWorld();
    device = await world.newDevice({ hasTouch: true, isMobile: true, viewport: { width: 400, height: 900 } });
    phone = await visit(device, world, '/phone');
    await phone.app.getByRole('button', { name: 'Prepare Jonas Huber' }).first().waitFor();
  });
  afterAll(() => world.end());

  /** Everything on the screen that is tapped and lower than a finger needs; a box counts with the words that belong to it. */
  const tooLow = () =>
    phone.app.locator('body').evaluate((body, least) => {
      const targets = [...body.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')];
      const hit = (element: HTMLElement) => (element instanceof HTMLInputElement && /checkbox|radio/.test(element.type) ? (element.closest('label') ?? element.labels?.[0] ?? element) : element);
      return targets
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => ({ element, height: Math.round(hit(element).getBoundingClientRect().height) }))
        .filter(({ height }) => height > 1 && height < least)
        .map(({ element, height }) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent} ${String(height)}`);
    }, FINGER);

  it.each(['Upcoming', 'People', 'Notes', 'Insights', 'Settings'])('has nothing on %s that a finger would miss, and nothing that is cut off', async (name) => {
    await phone.app.getByRole('tab', { name }).tap();
    await phone.app.getByRole('tab', { name, selected: true }).waitFor();
    await phone.app.getByRole('heading').first().waitFor();
    await expectSoon(tooLow);
    expect(await phone.app.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });

  it('has nothing in Prepare that a finger would miss, and keeps the field in sight above a keyboard', async () => {
    await phone.app.getByRole('tab', { name: 'Upcoming' }).tap();
    await phone.app.getByRole('button', { name: 'Prepare Jonas Huber' }).first().tap();
    const field = phone.app.getByRole('textbox', { name: 'New item' });
    await field.waitFor();
    await expectSoon(tooLow);
    await field.tap();
    // Where a keyboard of 400 pixels will be.
    expect(await field.evaluate((element) => element.getBoundingClientRect().bottom)).toBeGreaterThan(340);
    await phone.page.locator('iframe[title="Two Hats"]').evaluate((frame) => (frame.style.height = '340px'));
    await expectSoon(() => field.evaluate((element) => (element.getBoundingClientRect().bottom <= window.innerHeight && element.getBoundingClientRect().top >= 0 ? [] : ['hidden'])));
    expect(phone.errors).toEqual([]);
  });

  it('leaves the rows where they are while the calendar is read again', async () => {
    const { page, app, errors } = await visit(device, world, '/phone');
    const first = app.getByRole('button', { name: 'Prepare Jonas Huber' }).first();
    await first.waitFor();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/me\/calendarView/, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    const again = app.getByText('Reading your calendar again');
    await again.waitFor();
    await app.getByText('Reading your notes from OneDrive').waitFor({ state: 'hidden' });
    const before = await first.boundingBox();
    letGo();
    await again.waitFor({ state: 'detached' });
    expect(await first.boundingBox()).toEqual(before);
    expect(errors).toEqual([]);
    await page.close();
  });
});

/** Waits until nothing is left to be said, since parts of a screen come one after the other. */
async function expectSoon(look: () => Promise<readonly string[]>): Promise<void> {
  const until = Date.now() + 5000;
  let said = await look();
  while (said.length > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    said = await look();
  }
  expect(said).toEqual([]);
}
