import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext } from 'playwright-core';

import { filesWith, hearSaves, loseNetworkForAMoment, markdownIn, meetingWith, openWorld, requestsSoFar, tell, TUESDAY, until, visit, type Visit, type World } from '../support/visit';

describe('the meeting side panel', () => {
  let world: World;
  let device: BrowserContext;
  let panel: Visit;

  const openPanel = async () => {
    panel = await visit(device, world, 'Meeting side panel');
    await panel.app.getByRole('textbox', { name: 'Notes', exact: true }).waitFor();
    await panel.app.getByText('Reading your notes from OneDrive').waitFor({ state: 'hidden' });
  };
  /** One line more, as the last; and its words are in OneDrive. */
  const write = async (line: string) => {
    const notes = panel.app.getByRole('textbox', { name: 'Notes', exact: true });
    await notes.press('Control+End');
    await notes.pressSequentially(`\n${line}`);
    await panel.app.getByText('Saving…').waitFor();
    await panel.app.getByText('Saving…').waitFor({ state: 'hidden' });
    await loseNetworkForAMoment(device);
    await until(() => filesWith(world.folder, line).length === 1, `${line} in OneDrive`, 60_000);
  };

  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY);
    device = await world.newDevice();
    await openPanel();
  });
  afterAll(() => world.end());

  it('ticks off what was open from last time, and keeps the tick where it was written', async () => {
    const { app } = panel;
    const box = app.getByRole('region', { name: 'Last time' }).getByRole('checkbox', { checked: false }).first();
    await box.waitFor();
    const words = (await box.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')).trim();
    const line = (text: string) => text.split('\n').find((each) => each.includes(words) && each.includes('[x]'));
    expect([...markdownIn(world.folder).values()].some((text) => line(text) !== undefined)).toBe(false);
    // Not `check`, which looks for an unticked box again as soon as this one is ticked.
    await box.click();
    await until(() => [...markdownIn(world.folder).values()].some((text) => line(text) !== undefined), 'the tick in OneDrive');
  });

  it('[I2] says in words how safe the notes are, and puts them into one Markdown file', async () => {
    const { app } = panel;
    const heard = await hearSaves(panel);
    await app.getByRole('textbox', { name: 'Notes', exact: true }).fill('He leads the quincunx review himself.');
    await until(async () => (await heard()).join(', ').endsWith('Saving…, Saved on this device, Saved to OneDrive'), 'the three words', 60_000);
    expect(filesWith(world.folder, 'quincunx')).toHaveLength(1);
  });

  it('asks the next question about what was written, and another one when asked again', async () => {
    const { app } = panel;
    await write('He wants to move the parapet launch.');
    await app.getByRole('button', { name: 'Coach it' }).click();
    const question = app.getByText(/\?$/).last();
    await question.waitFor();
    const first = await question.innerText();
    await app.getByRole('button', { name: 'Coach it' }).click();
    await app.getByText(first, { exact: true }).waitFor({ state: 'hidden' });
  });

  it('notes a commitment, a hand-over, feedback and a moment, each where it belongs', async () => {
    const { app } = panel;
    const act = async (name: string, fields: Readonly<Record<string, string>>) => {
      await app.getByRole('button', { name, exact: true }).click();
      const form = app.getByRole('form', { name });
      for (const [label, text] of Object.entries(fields)) await form.getByRole('textbox', { name: label }).fill(text);
      await form.getByRole('button', { name: 'Add' }).click();
      await form.waitFor({ state: 'hidden' });
    };
    await act('Commitment', { What: 'Send the zephyr draft' });
    await app.getByRole('region', { name: 'Agreed today' }).getByText('Send the zephyr draft').waitFor();
    await act('Hand over', { 'Which decision or project': 'The obelisk budget' });
    await act('Feedback', { 'What they did': 'Named the marzipan delay on Monday', 'What it led to': 'We could replan', 'What next': 'Do it again' });
    await act('Moment', { 'Where they took the initiative': 'Called the tamarind supplier unasked' });
    await loseNetworkForAMoment(device);
    for (const words of ['zephyr', 'marzipan', 'tamarind']) await until(() => filesWith(world.folder, words).length === 1, `${words} in one file`);
    await until(() => filesWith(world.folder, 'obelisk').some((path) => path.endsWith('/person.md')), 'the ledger in person.md');
  });

  it('[I12] sends private words nowhere but into the user’s own files', async () => {
    const { app, page } = panel;
    await app.getByRole('textbox', { name: 'Private notes' }).fill('canaryprivate1 is for me alone');
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    page.on('console', (message) => seen.push(message.text()));
    await app.getByText('Saved on this device').waitFor(); // What comes later waits for the usual pace.
    await loseNetworkForAMoment(device);
    await until(() => filesWith(world.folder, 'canaryprivate1').length === 1, 'the private note in OneDrive');
    const tab = await visit(device, world, 'Teams personal tab');
    await tab.app.getByRole('button', { name: 'Prepare Noor Haddad' }).first().click();
    await tab.app.getByRole('radio', { name: 'Only you' }).check();
    await tab.app.getByRole('textbox', { name: 'New item' }).fill('canaryprivate2 stays here');
    await tab.app.getByRole('button', { name: 'Add item' }).click();
    await tab.app.getByRole('list', { name: 'Only for you' }).getByText('canaryprivate2').waitFor();
    await tab.app.getByRole('button', { name: 'Add to invitation' }).click();
    await tab.app.getByRole('button', { name: 'Add now' }).click();
    await tab.app.getByRole('button', { name: 'Remove from invitation' }).waitFor();
    await loseNetworkForAMoment(device);
    await until(() => filesWith(world.folder, 'canaryprivate2').length === 1, 'the private item in OneDrive');
    await tab.page.close();

    expect(seen.filter((text) => text.includes('canaryprivate'))).toEqual([]);
    const carriers = (await requestsSoFar(world)).filter((request) => JSON.stringify(request).includes('canaryprivate'));
    expect(carriers.length).toBeGreaterThan(0);
    for (const { method, url } of carriers) {
      expect(method).toBe('PUT');
      expect(url).toMatch(/\/me\/drive\//);
      expect(url).not.toContain('canaryprivate');
    }
    expect(readFileSync(join(world.folder, 'mailbox.json'), 'utf8')).not.toContain('canaryprivate');
  });

  it('[I1] keeps both texts when the file is edited by hand while the user types', async () => {
    const { app } = panel;
    const notes = app.getByRole('textbox', { name: 'Notes', exact: true });
    await write('The verbena plan stands.');
    const [path] = filesWith(world.folder, 'verbena');
    const file = join(world.folder, 'onedrive', 'Apps', 'Two Hats', path ?? '');
    await notes.press('Control+End');
    await notes.pressSequentially('\nTyped in the panel: saffron.');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('verbena plan stands.', 'verbena plan stands.\n\nEdited on the disk: turmeric.'));
    await app.getByText('Saved on this device').waitFor();
    await loseNetworkForAMoment(device);
    await until(() => {
      const now = readFileSync(file, 'utf8');
      return now.includes('saffron') && now.includes('turmeric');
    }, 'both texts in the file', 90_000);
    await app.getByText('Saved to OneDrive').waitFor();
    expect(await notes.inputValue()).toContain('turmeric');
    expect(await notes.inputValue()).toContain('saffron');
  });

  it('[F1] goes on without a network, says where the words are, and brings them to OneDrive later', async () => {
    const { app } = panel;
    await tell(world, 'online', { online: false });
    const notes = app.getByRole('textbox', { name: 'Notes', exact: true });
    await notes.press('Control+End');
    await notes.pressSequentially(' Written offline: cardamom.');
    await app.getByText('Saved on this device').waitFor();
    await loseNetworkForAMoment(device);
    await app.getByText(/You are offline/).first().waitFor({ timeout: 60_000 });
    expect(filesWith(world.folder, 'cardamom')).toEqual([]);
    await tell(world, 'online', { online: true });
    await loseNetworkForAMoment(device);
    await until(() => filesWith(world.folder, 'cardamom').length === 1, 'the words in OneDrive', 120_000);
    await app.getByText('Saved to OneDrive').waitFor();
  });

  it('closes the 1:1 with what was covered and who does what', async () => {
    const { app } = panel;
    await app.getByRole('button', { name: 'Commitment', exact: true }).click();
    const commitment = app.getByRole('form', { name: 'Commitment' });
    await commitment.getByRole('textbox', { name: 'What' }).fill('Send the mistral list');
    await commitment.getByRole('button', { name: 'Add' }).click();
    await app.getByRole('button', { name: 'Close 1:1' }).click();
    await app.getByRole('button', { name: 'All of it' }).click();
    const closing = app.getByRole('region', { name: 'Close 1:1' });
    await closing.getByText('Send the mistral list').waitFor();
    await closing.getByRole('button', { name: 'Done' }).click();
    await app.getByText(/Closed at .*You can still write/).waitFor();
    const meeting = await meetingWith(world, 'Noor');
    expect(meeting.isOrganizer).toBe(true);
    expect(panel.errors).toEqual([]);
  });

  it('finds the notes again on a fresh device after a restart', async () => {
    await write('The samovar is back from repair.');
    await panel.page.close();
    await world.restart();
    const stranger = await world.newDevice();
    const { app, errors } = await visit(stranger, world, 'Teams personal tab');
    await app.getByRole('tab', { name: 'Notes' }).click();
    await app.getByRole('searchbox', { name: 'Search notes' }).fill('SAMOVAR');
    await app.getByText(/samovar/).first().waitFor({ timeout: 60_000 });
    await app.getByRole('status').filter({ hasText: /^1 of \d+$/ }).waitFor();
    expect(errors).toEqual([]);
    await stranger.close();
    await openPanel();
  });
});
