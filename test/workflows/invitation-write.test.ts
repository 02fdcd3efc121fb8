import fc from 'fast-check';

import type { EventId } from '../../src/domain/calendar/event';
import { sharedAgenda } from '../../src/domain/invitation/shared-agenda';
import { Failure, type FailureReason } from '../../src/domain/shared/failure';
import { blockLink } from '../../src/workflows/block-link';
import { addAgenda, removeAgenda, undoWrite, type Target } from '../../src/workflows/invitation-write';
import { anItem } from './a-coach';
import { invitationOf } from './stand-ins';

const EVENT: Target = { eventId: 'event-1' as EventId, own: new Set(), seen: [] };
const HTML = '<html><body><p>Hello Noor,</p><div>Join: https://teams.example/meet</div></body></html>';
const agenda = sharedAgenda({ items: [anItem({ id: '1', text: 'What changed?' }), anItem({ id: '2', text: 'SECRET', audience: 'private' })] });
const longer = sharedAgenda({ items: [anItem({ id: '1', text: 'What changed?' }), anItem({ id: '3', text: 'What next?' })] });

describe('addAgenda', () => {
  it('[I12, I13] adds what is shared, and leaves every other byte', async () => {
    const writer = invitationOf(HTML);
    await addAgenda(writer, EVENT, agenda, 'en');
    expect(writer.body.content).toContain('What changed?');
    expect(writer.body.content).not.toContain('SECRET');
    await removeAgenda(writer, EVENT);
    expect(writer.body.content).toBe(HTML);
  });

  it('[V18] writes the agenda also where no link to the app can be made', async () => {
    const writer = invitationOf(HTML);
    await addAgenda(writer, { ...EVENT, link: blockLink(() => Promise.reject(new Error('no script')), 0) }, agenda, 'en');
    expect(writer.body.content).toContain('What changed?');
    expect(writer.body.content).not.toContain('href="https://teams.microsoft');
  });

  it('leaves one block when it is done twice, and sends nothing the second time', async () => {
    const writer = invitationOf(HTML);
    await addAgenda(writer, EVENT, agenda, 'en');
    const once = writer.body.content;
    expect(await addAgenda(writer, EVENT, agenda, 'en')).toMatchObject({ kind: 'nothing-to-do' });
    expect(writer.body.content).toBe(once);
    expect(writer.writes).toBe(1);
  });

  it.each([
    ['en-GB', 'Agenda for our 1:1'],
    ['de-AT', 'Agenda für unser 1:1'],
    ['xx', 'Agenda for our 1:1'],
  ])('[V9] speaks the language of %s', async (locale, title) => {
    const writer = invitationOf(HTML);
    await addAgenda(writer, EVENT, agenda, locale);
    expect(writer.body.content).toContain(`<b>${title}</b>`);
  });

  it('[V3, V9] updates and removes a block that was written before the language was changed', async () => {
    const writer = invitationOf(HTML);
    await addAgenda(writer, EVENT, agenda, 'en');
    const inEnglish = writer.body.content;
    await addAgenda(writer, EVENT, longer, 'de');
    const inGerman = writer.body.content;
    expect(inGerman.split('Two Hats')).toHaveLength(2);
    expect(inGerman).toContain('Agenda für unser 1:1');
    expect(inGerman).not.toContain('Agenda for our 1:1');
    await addAgenda(writer, EVENT, agenda, 'en');
    expect(writer.body.content).toBe(inEnglish);
    await addAgenda(writer, EVENT, agenda, 'de');
    await removeAgenda(writer, EVENT);
    expect(writer.body.content).toBe(HTML);
  });

  it('writes nothing into an invitation of somebody else', async () => {
    const writer = invitationOf(HTML);
    writer.isOrganizer = false;
    expect(await addAgenda(writer, EVENT, agenda, 'en')).toEqual({ kind: 'not-organizer' });
    expect(writer.writes).toBe(0);
  });

  it('reads again and keeps what was written in between', async () => {
    const writer = invitationOf(HTML);
    writer.beforeWrite = () => {
      writer.beforeWrite = undefined;
      writer.edit(HTML.replace('Hello', 'Good morning'));
    };
    await addAgenda(writer, EVENT, agenda, 'en');
    expect(writer.body.content).toContain('Good morning Noor');
    expect(writer.body.content).toContain('What changed?');
  });

  it('gives up after the second time, and says so', async () => {
    const writer = invitationOf(HTML);
    let edits = 0;
    writer.beforeWrite = () => writer.edit(`${HTML}${String((edits += 1))}`);
    await expect(addAgenda(writer, EVENT, agenda, 'en')).rejects.toMatchObject({ reason: 'changed-elsewhere' });
    expect(edits).toBe(2);
  });

  it('looks whether a write with a lost answer took effect', async () => {
    const writer = invitationOf(HTML);
    writer.loseAnswers = 1;
    expect(await addAgenda(writer, EVENT, agenda, 'en')).toMatchObject({ kind: 'written' });
    expect(writer.writes).toBe(1);
  });

  it('says so when the service did not keep what was written', async () => {
    const writer = invitationOf(HTML);
    writer.keeps = () => HTML;
    await expect(addAgenda(writer, EVENT, agenda, 'en')).rejects.toMatchObject({ reason: 'unexpected' });
  });

  it.each(['offline', 'consent-needed', 'busy'] as FailureReason[])('does not try again when the service is %s', async (reason) => {
    const writer = invitationOf(HTML);
    writer.beforeWrite = () => {
      throw new Failure(reason, 'write invitation');
    };
    await expect(addAgenda(writer, EVENT, agenda, 'en')).rejects.toMatchObject({ reason });
    expect(writer.writes).toBe(0);
  });
});

describe('undoWrite', () => {
  const written = async (writer: ReturnType<typeof invitationOf>, what = agenda) => {
    const outcome = await addAgenda(writer, EVENT, what, 'en');
    if (outcome.kind !== 'written') throw new Error(outcome.kind);
    return outcome;
  };

  it('brings back the very bytes', async () => {
    const writer = invitationOf(HTML);
    await undoWrite(writer, EVENT, await written(writer), agenda, 'en');
    expect(writer.body.content).toBe(HTML);
  });

  it('takes out only the block where somebody wrote since', async () => {
    const writer = invitationOf(HTML);
    const last = await written(writer);
    writer.edit(writer.body.content.replace('Hello', 'Dear'));
    await undoWrite(writer, EVENT, last, agenda, 'en');
    expect(writer.body.content).toBe(HTML.replace('Hello', 'Dear'));
  });

  it('brings back the earlier block after an update, and keeps what somebody wrote since', async () => {
    const writer = invitationOf(HTML);
    await written(writer);
    const before = writer.body.content;
    const last = await written(writer, longer);
    writer.edit(writer.body.content.replace('Hello', 'Dear'));
    await undoWrite(writer, EVENT, last, longer, 'en');
    expect(writer.body.content).toBe(before.replace('Hello', 'Dear'));
  });

  it('[I13] is the inverse of adding, for any text around', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.constantFrom('text' as const, 'html' as const), async (content, format) => {
        const writer = invitationOf(content, format);
        const outcome = await addAgenda(writer, EVENT, agenda, 'en');
        if (outcome.kind !== 'written') throw new Error(outcome.kind);
        await undoWrite(writer, EVENT, outcome, agenda, 'en');
        expect(writer.body.content).toBe(content);
      }),
    );
  });
});
